//! A table on a page: columns of one width, thin lines between rows.

use super::draw::{BoxState, Type, tick_marks, words};
use super::ink::{Ink, Mark, Row};
use super::layout::Set;
use super::metrics::Font;
use crate::paper::doc::{Cell, Table};
use crate::paper::glyphs::clean;

/// The rows of a table.
pub(super) fn rows(set: &mut Set, table: &Table) {
    let count = u16::try_from(table.columns()).unwrap_or(u16::MAX);
    if count == 0 {
        return;
    }
    let gap = set.size * 0.8;
    let each = (set.room - gap * f32::from(count - 1)) / f32::from(count);
    if table.head.iter().any(|name| !name.trim().is_empty()) {
        let kind = Type { size: set.size * 0.95, font: Font::Bold, ink: Ink::Grey };
        let cells = table.head.iter().map(|name| words(&clean(name), kind, 0.0, each)).collect();
        let mut row = beside(cells, each, gap);
        row.keep = true;
        set.rows.push(row);
    }
    for cells in &table.rows {
        let written = cells.iter().any(|cell| matches!(cell, Cell::Text(text) if text.trim().is_empty()));
        let mut row = beside(cells.iter().map(|cell| cell_rows(set, cell, each)).collect(), each, gap);
        if !written {
            let y = row.height + set.size * 0.08;
            row.marks.push(Mark::Line { from: (0.0, y), to: (set.room, y), width: 0.3, ink: Ink::Grey });
            row.height += set.size * 0.16;
        }
        set.rows.push(row);
    }
}

fn cell_rows(set: &Set, cell: &Cell, each: f32) -> Vec<Row> {
    let kind = Type { size: set.size, font: Font::Regular, ink: Ink::Black };
    match cell {
        Cell::Text(text) if text.trim().is_empty() => {
            let height = set.size * 1.8;
            let y = height - set.size * 0.1;
            let line = Mark::Line { from: (0.0, y), to: (each, y), width: 0.5, ink: Ink::Grey };
            vec![Row { height, marks: vec![line], keep: false }]
        }
        Cell::Text(text) => words(&clean(text), kind, 0.0, each),
        Cell::Tick(text, state) => {
            let lead = set.size * 1.35;
            let mut rows = words(&clean(text), kind, lead, each - lead);
            if rows.is_empty() {
                rows.push(Row::air(kind.line()));
            }
            if let Some(first) = rows.first_mut() {
                first.marks.extend(tick_marks(BoxState::of(*state), set.size));
            }
            rows
        }
    }
}

/// Cells next to each other as one row.
fn beside(cells: Vec<Vec<Row>>, each: f32, gap: f32) -> Row {
    let mut whole = Row::default();
    let mut x = 0.0;
    for cell in cells {
        let mut y = 0.0;
        for row in cell {
            whole.marks.extend(row.marks.into_iter().map(|mark| mark.moved(x, y)));
            y += row.height;
        }
        whole.height = whole.height.max(y);
        x += each + gap;
    }
    whole
}
