//! What stands on the terminal, and the few bytes that turn it into the next picture.
//!
//! The library's own terminal looks at the width of every cell of the screen at each key and names every colour in
//! full. Almost all our cells are one column wide and most rows stay as they were, so this is quicker and says less;
//! rows with wide characters are simply written anew.

use ratatui::buffer::{Buffer, Cell, CellWidth};
use ratatui::layout::Rect;

use super::sgr::Look;
use crate::ui::ink::is_simple;

/// The most unchanged cells that are written again rather than stepped over; a step takes as many bytes.
const BRIDGE: usize = 3;

/// The terminal as it was drawn last.
pub(super) struct Canvas {
    /// What stands there now.
    shown: Buffer,
    /// What is to stand there.
    next: Buffer,
    /// Whether `next` is blank.
    blank: bool,
    /// Whether what stands there is not known.
    lost: bool,
    out: String,
}

impl Canvas {
    /// A canvas whose first picture is drawn from nothing.
    pub(super) fn new() -> Self {
        Self { shown: Buffer::default(), next: Buffer::default(), blank: true, lost: true, out: String::new() }
    }

    /// Lets the next picture be drawn from nothing.
    pub(super) fn forget(&mut self) {
        self.lost = true;
    }

    /// Lets `paint` draw a picture in an area that begins at the origin; returns what to send for it.
    pub(super) fn draw(&mut self, area: Rect, paint: impl FnOnce(&mut Buffer)) -> &str {
        self.out.clear();
        if self.lost || self.next.area != area {
            self.lost = false;
            self.out.push_str("\x1b[m\x1b[2J");
            self.shown = Buffer::empty(area);
            self.next = Buffer::empty(area);
            self.blank = true;
        }
        if !std::mem::take(&mut self.blank) {
            self.next.reset();
        }
        paint(&mut self.next);
        let mut brush = Brush { out: &mut self.out, at: None, look: Look::default() };
        let columns = usize::from(area.width).max(1);
        let rows = self.shown.content.chunks(columns).zip(self.next.content.chunks(columns));
        for (y, (shown, next)) in (0..).zip(rows) {
            brush.row(y, shown, next);
        }
        brush.end();
        std::mem::swap(&mut self.shown, &mut self.next);
        &self.out
    }

    /// Blanks the sheet for the next picture; called when nobody waits for this one any more.
    pub(super) fn turn_over(&mut self) {
        self.next.reset();
        self.blank = true;
    }
}

/// Writes cells, knowing where the terminal's cursor is and how it writes.
struct Brush<'a> {
    out: &'a mut String,
    at: Option<(usize, usize)>,
    look: Look,
}

impl Brush<'_> {
    fn row(&mut self, y: usize, shown: &[Cell], next: &[Cell]) {
        let Some(first) = (0..next.len()).find(|x| differs(&shown[*x], &next[*x])) else { return };
        if !(shown.iter().all(is_narrow) && next.iter().all(is_narrow)) {
            return self.whole_row(y, next);
        }
        for x in first..next.len() {
            if differs(&shown[x], &next[x]) {
                self.step(x, y, next);
                self.put(x, y, &next[x], next.len());
            }
        }
    }

    /// Writes a row in which a cell may be wider than it is counted here: nothing is left of what stood there.
    fn whole_row(&mut self, y: usize, next: &[Cell]) {
        self.plain();
        self.go(0, y);
        self.out.push_str("\x1b[2K");
        let mut x = 0;
        while let Some(cell) = next.get(x) {
            if is_narrow(cell) {
                self.put(x, y, cell, next.len());
                x += 1;
                continue;
            }
            self.go(x, y);
            self.put(x, y, cell, next.len());
            // Terminals differ in how wide they take it.
            self.at = None;
            x += usize::from(cell.cell_width()).max(1);
            if x < next.len() {
                self.go(x, y);
            }
        }
    }

    /// Brings the cursor to a cell, over those between as cheaply as it can be.
    fn step(&mut self, x: usize, y: usize, row: &[Cell]) {
        if let Some((from, _)) = self.at.filter(|(from, line)| *line == y && *from < x && x - from <= BRIDGE) {
            let between = &row[from..x];
            let bytes: usize = between.iter().map(|cell| cell.symbol().len()).sum();
            if bytes <= BRIDGE && between.iter().all(|cell| self.look.shows(cell)) {
                self.out.extend(between.iter().map(Cell::symbol));
                self.at = Some((x, y));
                return;
            }
        }
        self.go(x, y);
    }

    fn go(&mut self, x: usize, y: usize) {
        let (column, line) = (x + 1, y + 1);
        match self.at {
            Some(at) if at == (x, y) => return,
            Some((from, row)) if row == y && from + 1 == x => self.out.push_str("\x1b[C"),
            Some((from, row)) if row == y && from < x => self.push(&["\x1b[", &(x - from).to_string(), "C"]),
            _ if x == 0 => self.push(&["\x1b[", &line.to_string(), "H"]),
            _ => self.push(&["\x1b[", &line.to_string(), ";", &column.to_string(), "H"]),
        }
        self.at = Some((x, y));
    }

    fn put(&mut self, x: usize, y: usize, cell: &Cell, columns: usize) {
        if !self.look.shows(cell) {
            self.look.change(Look::of(cell), self.out);
        }
        self.out.push_str(cell.symbol());
        // After the last column the cursor waits, and not everywhere at the same place.
        self.at = (x + 1 < columns).then_some((x + 1, y));
    }

    fn plain(&mut self) {
        self.look.change(Look::default(), self.out);
    }

    fn push(&mut self, parts: &[&str]) {
        self.out.extend(parts.iter().copied());
    }

    /// Leaves the terminal writing plainly, its cursor hidden even if something else showed it.
    fn end(mut self) {
        self.plain();
        if !self.out.is_empty() {
            self.out.push_str("\x1b[?25l");
        }
    }
}

/// Whether an eye could tell two cells apart.
fn differs(a: &Cell, b: &Cell) -> bool {
    let same_letter = match (a.symbol().as_bytes(), b.symbol().as_bytes()) {
        // Almost every cell: no call to compare one byte with another.
        ([a], [b]) => a == b,
        (a, b) => a == b,
    };
    !same_letter || !Look::of(a).shows(b)
}

/// Whether a cell is one column wide in every terminal.
fn is_narrow(cell: &Cell) -> bool {
    let symbol = cell.symbol();
    symbol.len() == 1 || {
        let mut letters = symbol.chars();
        letters.next().is_some_and(is_simple) && letters.next().is_none()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use ratatui::style::{Color, Modifier, Style};

    use super::*;

    const AREA: Rect = Rect { x: 0, y: 0, width: 14, height: 4 };

    /// A stroke: where, what, how.
    type Stroke = (u16, u16, String, u8);

    fn style(n: u8) -> Style {
        let plain = Style::new();
        match n % 7 {
            0 => plain,
            1 => plain.fg(Color::Cyan),
            2 => plain.fg(Color::LightRed).add_modifier(Modifier::BOLD),
            3 => plain.add_modifier(Modifier::REVERSED | Modifier::BOLD),
            4 => plain.bg(Color::Yellow).fg(Color::Black),
            5 => plain.add_modifier(Modifier::UNDERLINED),
            _ => plain.fg(Color::Indexed(200)).bg(Color::Rgb(1, 2, 3)),
        }
    }

    fn paint(buffer: &mut Buffer, strokes: &[Stroke]) {
        for (x, y, text, n) in strokes {
            let room = usize::from(AREA.width.saturating_sub(*x));
            buffer.set_stringn(*x, *y, text, room, style(*n));
        }
    }

    fn seen(parser: &vt100::Parser) -> Vec<String> {
        let screen = parser.screen();
        let cell = |row, column| {
            let cell = screen.cell(row, column).unwrap();
            let text = if cell.has_contents() { cell.contents().to_owned() } else { " ".to_owned() };
            let blank = text == " ";
            format!(
                "{text}|{:?}|{}|{}|{}",
                if blank && !cell.inverse() && !cell.underline() { None } else { Some(cell.fgcolor()) },
                cell.bold() && !blank,
                cell.inverse(),
                cell.underline()
            ) + &format!("{:?}", cell.bgcolor())
        };
        (0..AREA.height).flat_map(|row| (0..AREA.width).map(move |column| cell(row, column))).collect()
    }

    proptest! {
        #[test]
        fn what_is_sent_makes_the_picture_whatever_stood_there(
            pictures in prop::collection::vec(
                prop::collection::vec((0_u16..14, 0_u16..4, "[ab é☐─]{0,9}|[a母😀]{1,4}", any::<u8>()), 0..6), 1..5),
        ) {
            let size = |n| std::num::NonZero::new(n).unwrap();
            let (mut canvas, mut parser) = (Canvas::new(), vt100::Parser::new(size(AREA.height), size(AREA.width), 0));
            for strokes in &pictures {
                parser.process(canvas.draw(AREA, |buffer| paint(buffer, strokes)).as_bytes());
                let mut fresh = vt100::Parser::new(size(AREA.height), size(AREA.width), 0);
                fresh.process(Canvas::new().draw(AREA, |buffer| paint(buffer, strokes)).as_bytes());
                prop_assert_eq!(seen(&parser), seen(&fresh));
            }
        }

        #[test]
        fn a_first_picture_shows_every_cell(
            strokes in prop::collection::vec((0_u16..14, 0_u16..4, "[ab é☐─]{0,9}", any::<u8>()), 0..6),
        ) {
            let size = |n| std::num::NonZero::new(n).unwrap();
            let mut parser = vt100::Parser::new(size(AREA.height), size(AREA.width), 0);
            parser.process(Canvas::new().draw(AREA, |buffer| paint(buffer, &strokes)).as_bytes());
            let mut buffer = Buffer::empty(AREA);
            paint(&mut buffer, &strokes);
            for (at, cell) in buffer.content.iter().enumerate() {
                let at = u16::try_from(at).unwrap();
                let shown = parser.screen().cell(at / AREA.width, at % AREA.width).unwrap();
                let text = if shown.has_contents() { shown.contents() } else { " " };
                prop_assert_eq!(text, cell.symbol());
                prop_assert_eq!(shown.inverse(), cell.modifier.contains(Modifier::REVERSED));
                if cell.symbol() != " " {
                    prop_assert_eq!(shown.bold(), cell.modifier.contains(Modifier::BOLD));
                    let red = shown.fgcolor() == vt100::Color::Idx(9);
                    prop_assert_eq!(red, cell.fg == Color::LightRed);
                }
            }
        }
    }

    #[test]
    fn a_picture_that_did_not_change_sends_nothing() {
        let mut canvas = Canvas::new();
        let strokes = [(1, 1, "asih".to_owned(), 2)];
        canvas.draw(AREA, |buffer| paint(buffer, &strokes));
        assert_eq!(canvas.draw(AREA, |buffer| paint(buffer, &strokes)), "");
        canvas.forget();
        assert!(canvas.draw(AREA, |buffer| paint(buffer, &strokes)).contains("\x1b[2J"));
    }
}
