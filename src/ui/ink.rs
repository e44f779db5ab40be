//! Spans into cells. Almost every text here is made of characters that are one cell wide each, and for those there is
//! no need to look for clusters and widths: a key's picture is ready sooner than the library's own way has it.

use std::sync::LazyLock;

use ratatui::buffer::{Buffer, Cell};
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::Line;
use ratatui::widgets::Widget;

/// A cell with each character of ASCII. Copying one is a fifth of the work of making one.
static LETTERS: LazyLock<[Cell; 128]> = LazyLock::new(|| {
    std::array::from_fn(|at| {
        let mut cell = Cell::EMPTY;
        cell.set_char(u8::try_from(at).map_or(' ', char::from));
        cell
    })
});

/// Whether a character is one cell wide whatever stands beside it.
pub(crate) fn is_simple(c: char) -> bool {
    matches!(c,
        ' '..='~' | '\u{a1}'..='\u{ac}' | '\u{ae}'..='\u{24f}' | '–' | '—' | '‘' | '’' | '“' | '”' | '…' | '‹' | '›'
        | '←'..='↓' | '─'..='▟' | '■' | '▲' | '▶' | '▼' | '◀' | '☐'..='☒')
}

/// Draws a line on the first row of `area`, which lies within the buffer; what does not fit is left out.
pub(super) fn put(buffer: &mut Buffer, area: Rect, line: &Line) {
    if !line.spans.iter().all(|span| span.content.chars().all(is_simple)) {
        return line.render(Rect { height: 1, ..area }, buffer);
    }
    let start = buffer.index_of(area.x, area.y);
    let mut cells = buffer.content.iter_mut().skip(start).take(usize::from(area.width));
    for span in &line.spans {
        let style = line.style.patch(span.style);
        for (c, cell) in span.content.chars().zip(&mut cells) {
            set(cell, c, style);
        }
    }
}

/// Writes one character into a cell.
fn set(cell: &mut Cell, c: char, style: Style) {
    match LETTERS.get(c as usize) {
        Some(letter) => {
            let (fg, bg, modifier) = (cell.fg, cell.bg, cell.modifier);
            *cell = letter.clone();
            (cell.fg, cell.bg, cell.modifier) = (fg, bg, modifier);
        }
        None => _ = cell.set_char(c),
    }
    cell.set_style(style);
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use ratatui::style::{Color, Style};
    use ratatui::text::Span;
    use unicode_width::UnicodeWidthChar;

    use super::*;

    #[test]
    fn simple_characters_are_one_cell_wide() {
        for c in (0..=0xffff).filter_map(char::from_u32).filter(|c| is_simple(*c)) {
            assert_eq!(c.width(), Some(1), "{c:?}");
        }
    }

    proptest! {
        #[test]
        fn the_picture_is_the_one_the_library_draws(
            parts in prop::collection::vec(("[a-zé—☑─ \u{301}母😀]{0,12}", any::<bool>()), 0..5), width in 1_u16..30,
        ) {
            let style = |red: &bool| if *red { Style::new().fg(Color::Red) } else { Style::new() };
            let spans: Vec<Span> = parts.iter().map(|(text, red)| Span::styled(text.clone(), style(red))).collect();
            let line = Line::from(spans);
            prop_assume!(line.width() <= usize::from(width));
            let area = Rect::new(0, 0, width, 1);
            let (mut ours, mut theirs) = (Buffer::empty(area), Buffer::empty(area));
            put(&mut ours, area, &line);
            (&line).render(area, &mut theirs);
            prop_assert_eq!(ours, theirs);
        }
    }
}
