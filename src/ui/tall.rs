//! A list whose rows take several lines. The view follows the cursor, so it needs no state of its own.

use ratatui::layout::Rect;
use ratatui::text::Line;

use super::glyphs;
use super::page::Page;
use super::pen::Pen;
use super::theme::Role;
use crate::input::Action;

/// Columns left of a row for the cursor.
const GUTTER: u16 = 2;
/// Columns right of the rows for the marks of "more".
const MARKS: u16 = 2;

/// A row, or a heading between rows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tall {
    /// Its text.
    pub body: Page,
    /// The number a click selects; `None` for a heading, which the cursor passes over.
    pub at: Option<usize>,
}

impl Tall {
    /// A row.
    pub fn row(at: usize, body: Page) -> Self {
        Self { body, at: Some(at) }
    }

    /// A heading.
    pub fn heading(body: Page) -> Self {
        Self { body, at: None }
    }
}

/// Draws the rows around the cursor. A click on the row under the cursor confirms, on another puts the cursor there.
pub fn draw_tall(pen: &mut Pen, area: Rect, rows: &[Tall], cursor: usize, active: bool) {
    let mut lines: Vec<(Option<usize>, bool, Line<'static>)> = Vec::new();
    for row in rows {
        let gutter = if row.at.is_some() { GUTTER } else { 0 };
        let text = row.body.lines(pen, area.width.saturating_sub(gutter + MARKS));
        lines.extend(text.into_iter().enumerate().map(|(nth, line)| (row.at, nth == 0, line)));
    }
    let height = usize::from(area.height);
    let top = top(&lines.iter().map(|(at, _, _)| *at == Some(cursor)).collect::<Vec<_>>(), height);
    for (place, (at, first, line)) in area.rows().zip(lines.iter().skip(top)) {
        let Some(at) = *at else {
            pen.line(Rect { width: place.width.saturating_sub(MARKS), ..place }, line.clone());
            continue;
        };
        let here = at == cursor;
        if here && *first {
            pen.text(Rect { width: GUTTER.min(place.width), ..place }, glyphs::CURSOR, Role::Accent);
        }
        let text = Rect { x: place.x + GUTTER, width: place.width.saturating_sub(GUTTER + MARKS), ..place };
        pen.line(text, line.clone());
        if here {
            pen.paint(place, if active { Role::Selected } else { Role::Resting });
        }
        pen.hit(place, if here { Action::Confirm } else { Action::Select(at) });
    }
    let mark = |y| Rect { x: area.right().saturating_sub(1), y, width: 1.min(area.width), height: 1 };
    if top > 0 && height > 0 {
        pen.text(mark(area.y), glyphs::ABOVE, Role::Accent);
    }
    if top + height < lines.len() && height > 0 {
        pen.text(mark(area.bottom() - 1), glyphs::BELOW, Role::Accent);
    }
}

/// The first line shown: the lines under the cursor stand in the middle as far as there are lines around them.
fn top(under_cursor: &[bool], height: usize) -> usize {
    let last = under_cursor.len().saturating_sub(height);
    let first = under_cursor.iter().position(|here| *here).unwrap_or(0);
    let tall = under_cursor.iter().filter(|here| **here).count();
    // A row taller than the view begins at its top.
    let before = height.saturating_sub(tall) / 2;
    first.saturating_sub(before).min(last)
}

#[cfg(test)]
mod tests {
    use super::top;

    #[test]
    fn the_rows_around_the_cursor_are_in_view() {
        let lines =
            |from: usize, tall: usize| -> Vec<bool> { (0..20).map(|at| at >= from && at < from + tall).collect() };
        assert_eq!(top(&lines(0, 1), 10), 0);
        assert_eq!(top(&lines(10, 2), 10), 6);
        assert_eq!(top(&lines(19, 1), 10), 10);
        assert_eq!(top(&lines(4, 12), 10), 4, "a row taller than the view begins at its top");
        assert_eq!(top(&[], 10), 0);
    }
}
