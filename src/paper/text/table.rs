//! A table as text: columns side by side where there is room, else the cells of a row below each other.

use super::{Lines, columns, tick, width};
use crate::paper::doc::{Cell, Table};
use crate::paper::wrap::wrap;

/// A column narrower than this is hard to read.
const NARROWEST: usize = 16;
/// Between two columns.
const GAP: &str = "  ";

pub(super) fn write(page: &mut Lines, table: &Table) {
    let count = table.columns();
    if count == 0 {
        return;
    }
    let each = (page.form.columns.saturating_sub(GAP.len() * (count - 1))) / count;
    if each < NARROWEST && count > 1 {
        stacked(page, table);
        return;
    }
    if table.head.iter().any(|name| !name.is_empty()) {
        let head: Vec<Cell> = table.head.iter().map(|name| Cell::Text(name.clone())).collect();
        beside(page, &head, each, count);
        page.rule(false);
    }
    for row in &table.rows {
        beside(page, row, each, count);
    }
}

/// The cells of a row next to each other; a blank one is a place to write.
fn beside(page: &mut Lines, row: &[Cell], each: usize, count: usize) {
    let cells: Vec<Vec<String>> = (0..count)
        .map(|at| match row.get(at) {
            Some(cell) => cell_lines(page, cell, each),
            None => Vec::new(),
        })
        .collect();
    let height = cells.iter().map(Vec::len).max().unwrap_or(0);
    for nth in 0..height {
        let mut line = String::new();
        for (at, cell) in cells.iter().enumerate() {
            let text = cell.get(nth).map_or("", String::as_str);
            line.push_str(text);
            if at + 1 < count {
                line.push_str(&" ".repeat(each.saturating_sub(width(text))));
                line.push_str(GAP);
            }
        }
        page.out.push(line.trim_end().to_owned());
    }
}

fn cell_lines(page: &Lines, cell: &Cell, each: usize) -> Vec<String> {
    let (lead, text) = match cell {
        Cell::Text(text) if text.trim().is_empty() => return vec!["_".repeat(each)],
        Cell::Text(text) => (String::new(), text),
        Cell::Tick(text, state) => (format!("{} ", tick(*state)), text),
    };
    let room = each.saturating_sub(width(&lead));
    let lines = wrap(&page.fit(text), u32::try_from(room).unwrap_or(1), columns);
    let hang = " ".repeat(lead.len());
    let lines = lines.into_iter().enumerate();
    lines.map(|(nth, line)| format!("{}{line}", if nth == 0 { &lead } else { &hang })).collect()
}

/// The cells of a row below each other, each after the name of its column.
fn stacked(page: &mut Lines, table: &Table) {
    for row in &table.rows {
        for (at, cell) in row.iter().enumerate() {
            let name = table.head.get(at).map_or("", String::as_str);
            match cell {
                Cell::Tick(text, state) => page.words(&format!("{} ", tick(*state)), "    ", text),
                Cell::Text(text) => page.field(name, text),
            }
        }
        if row.len() > 1 {
            page.gap();
        }
    }
}
