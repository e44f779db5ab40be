//! The only way a screen draws: into a buffer, clipped to its area, with clicks recorded at the same place.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use ratatui::widgets::{Clear, Widget};
use unicode_segmentation::UnicodeSegmentation;

use super::bar::{bar, full_cells};
use super::cx::World;
use super::glyphs;
use super::hits::Hits;
use super::ink;
use super::list::ListCursor;
use super::theme::{Role, Theme};
use super::wrap::{width, wrap};
use crate::i18n::{Lang, Word};
use crate::input::Action;

/// Draws text, lines and lists for one frame.
pub struct Pen<'a> {
    buffer: &'a mut Buffer,
    hits: &'a mut Hits,
    theme: Theme,
    cuts: &'a mut Vec<String>,
    /// What the screen may look at.
    pub world: World<'a>,
}

impl<'a> Pen<'a> {
    /// A pen for one frame. Every text that had to be cut is added to `cuts`.
    pub fn new(
        buffer: &'a mut Buffer,
        hits: &'a mut Hits,
        theme: Theme,
        cuts: &'a mut Vec<String>,
        world: World<'a>,
    ) -> Self {
        Self { buffer, hits, theme, cuts, world }
    }

    /// The language of now.
    pub fn lang(&self) -> Lang {
        self.world.lang()
    }

    /// An interface text.
    pub fn say<W: Word>(&self, word: W) -> &'a str {
        self.world.say(word)
    }

    /// An interface text with its placeholders filled.
    pub fn fill<W: Word>(&self, word: W, values: &[(&str, &str)]) -> String {
        self.world.fill(word, values)
    }

    /// The style that plays a role.
    pub fn style(&self, role: Role) -> Style {
        self.theme.style(role)
    }

    /// A run of text in a role.
    pub fn span(&self, text: impl Into<String>, role: Role) -> Span<'static> {
        Span::styled(text.into(), self.style(role))
    }

    /// Records that a click in `area` means `action`.
    pub fn hit(&mut self, area: Rect, action: Action) {
        self.hits.add(area.intersection(self.buffer.area), action);
    }

    /// Blanks an area and swallows clicks in it, for a panel on top of a screen.
    pub fn lift(&mut self, area: Rect) {
        let area = area.intersection(self.buffer.area);
        Clear.render(area, self.buffer);
        self.hits.cover(area);
    }

    /// Makes clicks outside a panel mean `action`.
    pub fn outside(&mut self, action: Action) {
        self.hits.add(self.buffer.area, action);
    }

    /// Draws a line on the first row of `area`; what does not fit is cut, marked and noted.
    pub fn line<'t>(&mut self, area: Rect, line: impl Into<Line<'t>>) {
        let area = area.intersection(self.buffer.area);
        if area.is_empty() {
            return;
        }
        let mut line = line.into();
        let wide: usize = line.spans.iter().map(|span| width(&span.content)).sum();
        if wide > usize::from(area.width) {
            self.cuts.push(line.to_string());
            line = cut(&line, usize::from(area.width));
        }
        ink::put(self.buffer, area, &line);
    }

    /// Draws plain text in a role on the first row of `area`.
    pub fn text(&mut self, area: Rect, text: &str, role: Role) {
        self.line(area, Span::styled(text, self.style(role)));
    }

    /// Draws a text at the right end of the first row of `area`; returns the columns it took.
    pub fn right(&mut self, area: Rect, text: &str, role: Role) -> u16 {
        let wide = u16::try_from(width(text)).unwrap_or(u16::MAX).min(area.width);
        self.text(Rect { x: area.right() - wide, width: wide, ..area }, text, role);
        wide
    }

    /// Draws as many of `lines` as fit, from line `top`.
    pub fn lines(&mut self, area: Rect, lines: &[Line<'static>], top: usize) {
        for (row, line) in area.rows().zip(lines.iter().skip(top)) {
            self.line(row, borrowed(line));
        }
    }

    /// Wraps and draws a text; returns how many rows it took.
    pub fn paragraph(&mut self, area: Rect, text: &str, role: Role) -> u16 {
        let lines = self.wrapped(text, role, area.width);
        let rows = u16::try_from(lines.len()).unwrap_or(u16::MAX);
        if rows > area.height {
            self.cuts.extend(lines.iter().skip(usize::from(area.height)).map(ToString::to_string));
        }
        self.lines(area, &lines, 0);
        rows.min(area.height)
    }

    /// A text in lines of a width.
    pub fn wrapped(&self, text: &str, role: Role, columns: u16) -> Vec<Line<'static>> {
        let style = self.style(role);
        text.split('\n').flat_map(|part| wrap(&[(part.to_owned(), style)], usize::from(columns))).collect()
    }

    /// A horizontal rule on the first row of `area`.
    pub fn rule(&mut self, area: Rect) {
        self.repeat(Rect { height: area.height.min(1), ..area }, '─', Role::Muted);
    }

    /// A vertical rule in the first column of `area`.
    pub fn divider(&mut self, area: Rect) {
        self.repeat(Rect { width: area.width.min(1), ..area }, '│', Role::Muted);
    }

    /// Fills an area with one character.
    fn repeat(&mut self, area: Rect, c: char, role: Role) {
        let style = self.style(role);
        for place in area.intersection(self.buffer.area).positions() {
            self.buffer[place].set_char(c).set_style(style);
        }
    }

    /// A plain box around `area`, with a title in its upper edge.
    pub fn frame(&mut self, area: Rect, title: &str) {
        if area.width < 2 || area.height < 2 {
            return;
        }
        let row = |y| Rect { y, height: 1, ..area };
        let (left, right) = (Rect { width: 1, ..area }, Rect { x: area.right() - 1, width: 1, ..area });
        let (top, foot) = (row(area.y), row(area.bottom() - 1));
        for (side, c) in [(left, '│'), (right, '│'), (top, '─'), (foot, '─')] {
            self.repeat(side, c, Role::Muted);
        }
        for (corner, c) in [((left, top), '┌'), ((right, top), '┐'), ((left, foot), '└'), ((right, foot), '┘')]
        {
            self.repeat(corner.0.intersection(corner.1), c, Role::Muted);
        }
        if !title.is_empty() {
            let wide = u16::try_from(width(title) + 2).unwrap_or(u16::MAX).min(area.width.saturating_sub(4));
            self.text(Rect { x: area.x + 2, width: wide, ..row(area.y) }, &format!(" {title} "), Role::Heading);
        }
    }

    /// Gives every cell of `area` the style of a role.
    pub fn paint(&mut self, area: Rect, role: Role) {
        let style = self.style(role);
        self.buffer.set_style(area.intersection(self.buffer.area), style);
    }

    /// Draws the rows of a list in view. The row under the cursor is filled across and a click on it confirms; a click
    /// on another row puts the cursor there.
    pub fn list(&mut self, area: Rect, rows: &[Line<'static>], cursor: ListCursor, active: bool) {
        let top = cursor.top_for(rows.len(), usize::from(area.height));
        for (at, (place, line)) in area.rows().zip(rows.iter().skip(top)).enumerate() {
            let at = at + top;
            let here = at == cursor.row;
            let mark = if here { glyphs::CURSOR } else { " " };
            let mut line = line.clone();
            line.spans.insert(0, self.span(format!("{mark} "), if here { Role::Accent } else { Role::Text }));
            self.line(place, line);
            if here {
                self.paint(place, if active { Role::Selected } else { Role::Resting });
            }
            self.hit(place, if here && active { Action::Confirm } else { Action::Select(at) });
        }
    }

    /// A bar of `cells` cells, `part` of `whole` of it filled.
    pub fn bar(&self, part: usize, whole: usize, cells: usize) -> Vec<Span<'static>> {
        bar(full_cells(part, whole, cells), cells).into_iter().map(|(text, role)| self.span(text, role)).collect()
    }
}

/// The same line without a copy of its text.
fn borrowed<'t>(line: &'t Line<'static>) -> Line<'t> {
    let spans = line.spans.iter().map(|span| Span::styled(span.content.as_ref(), span.style));
    Line { style: line.style, alignment: line.alignment, spans: spans.collect() }
}

/// The line without what stands beyond `columns`, and a mark that something is gone.
fn cut(line: &Line, columns: usize) -> Line<'static> {
    let mut left = columns.saturating_sub(1);
    let mut spans = Vec::new();
    for span in &line.spans {
        let mut text = String::new();
        for piece in span.content.graphemes(true) {
            let wide = width(piece);
            if wide > left {
                left = 0;
                break;
            }
            left -= wide;
            text.push_str(piece);
        }
        spans.push(Span::styled(text, span.style));
        if left == 0 {
            break;
        }
    }
    spans.push(Span::raw(glyphs::CUT.to_string()));
    Line::from(spans)
}
