//! A table as columns where they fit, and as one small block for each row where they do not.

use super::Filled;
use crate::ui::marked::{Marked, beside, flow, glue, hang, pad, row};
use crate::ui::theme::Role;
use crate::ui::wrap::width;

/// The cells between two columns.
const GAP: usize = 2;
/// The most rows a cell may take before the columns are too narrow to be read.
const TALLEST: usize = 3;

/// Lays a table out, its title first.
pub(super) fn rows(table: &Filled, columns: usize) -> Vec<Marked> {
    let mut rows = flow(table.title, Role::Strong, columns);
    rows.push(Marked::new());
    match widths(table, columns) {
        Some(widths) => rows.extend(grid(table, &widths)),
        None => rows.extend(stacked(table, columns)),
    }
    rows
}

/// The width of each column, or nothing when the table does not fit readably.
fn widths(table: &Filled, columns: usize) -> Option<Vec<usize>> {
    let texts = |at: usize| (0..table.rows.len()).map(move |r| table.cell(r, at)).chain([table.head(at)]);
    let longest_word = |text: &str| glue(text).split(' ').map(width).max().unwrap_or(0);
    let count = table.heads.len();
    let mut widths: Vec<usize> = (0..count).map(|at| texts(at).map(longest_word).max().unwrap_or(0)).collect();
    let natural: Vec<usize> = (0..count).map(|at| texts(at).map(width).max().unwrap_or(0)).collect();
    let room = columns.checked_sub(GAP * count.saturating_sub(1))?;
    let mut spare = room.checked_sub(widths.iter().sum())?;
    // What is left goes, cell by cell, to the column that lacks most.
    while spare > 0 {
        let at = (0..count).max_by_key(|at| natural[*at].saturating_sub(widths[*at]))?;
        if widths[at] >= natural[at] {
            break;
        }
        widths[at] += 1;
        spare -= 1;
    }
    let tall = |at: usize| texts(at).map(|text| flow(text, Role::Text, widths[at]).len()).max().unwrap_or(0);
    (0..count).all(|at| tall(at) <= TALLEST).then_some(widths)
}

fn grid(table: &Filled, widths: &[usize]) -> Vec<Marked> {
    let gap = " ".repeat(GAP);
    let line = |cells: Vec<Vec<Marked>>| {
        let mut whole: Option<(Vec<Marked>, usize)> = None;
        for (cell, wide) in cells.into_iter().zip(widths) {
            whole = Some(match whole {
                None => (cell, *wide),
                Some((left, used)) => (beside(left, cell, used, &gap), used + GAP + wide),
            });
        }
        whole.map(|(rows, _)| rows).unwrap_or_default()
    };
    let cells = |row: &dyn Fn(usize) -> Vec<Marked>| line((0..widths.len()).map(row).collect());
    let mut rows = cells(&|at| flow(table.head(at), Role::Muted, widths[at]));
    let all = widths.iter().sum::<usize>() + GAP * widths.len().saturating_sub(1);
    let rule = || row("─".repeat(all), Role::Muted);
    rows.push(rule());
    let body: Vec<Vec<Marked>> = (0..table.rows.len())
        .map(|r| cells(&|at| flow(table.cell(r, at), if at == 0 { Role::Strong } else { Role::Text }, widths[at])))
        .collect();
    // Rows of more than one line need something that keeps them apart.
    let tall = body.iter().any(|row| row.len() > 1);
    for (at, row) in body.into_iter().enumerate() {
        if at > 0 && tall {
            rows.push(Marked::new());
        }
        rows.extend(row);
    }
    rows
}

fn stacked(table: &Filled, columns: usize) -> Vec<Marked> {
    let widest = table.heads.iter().skip(1).map(|head| width(head)).max().unwrap_or(0);
    let label = widest.min(columns * 2 / 5);
    let mut rows = Vec::new();
    for r in 0..table.rows.len() {
        if r > 0 {
            rows.push(Marked::new());
        }
        rows.extend(flow(table.cell(r, 0), Role::Strong, columns));
        for at in 1..table.heads.len() {
            let mut names = hang(&row("  ", Role::Text), &row(table.head(at), Role::Muted), label + 2);
            for name in &mut names {
                pad(name, label + 2);
            }
            let value = flow(table.cell(r, at), Role::Text, columns.saturating_sub(label + 4));
            rows.extend(beside(names, value, label + 2, "  "));
        }
    }
    rows
}
