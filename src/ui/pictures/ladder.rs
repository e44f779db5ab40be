//! Supply follows demand as stairs: the first step stands at the bottom, and one climbs from it.

use super::Filled;
use crate::ui::marked::{Manner, Marked, flow, hang, row};
use crate::ui::theme::Role;

/// Lays the stairs out, the last step at the top.
pub(super) fn rows(table: &Filled, columns: usize) -> Vec<Marked> {
    let mut rows = flow(table.title, Role::Strong, columns);
    rows.push(Marked::new());
    let deep = match columns {
        0..48 => 2,
        48..64 => 4,
        _ => 6,
    };
    let steps = table.rows.len();
    for step in (0..steps).rev() {
        let indent = " ".repeat(step * deep);
        let tread = if step + 1 == steps { "──".to_owned() } else { format!("{}┘", "─".repeat(deep - 1)) };
        rows.push(row(format!("{indent}┌{tread}"), Role::Muted));
        let riser = (format!("{indent}│ "), Manner::of(Role::Muted));
        let name = [
            (format!("{} ", step + 1), Manner::of(Role::Key)),
            (table.cell(step, 0).to_owned(), Manner::of(Role::Strong)),
        ];
        rows.extend(repeated(&riser, &name, columns));
        let meaning = [(table.cell(step, 1).to_owned(), Manner::default())];
        let under = (format!("{}  ", riser.0), riser.1);
        rows.extend(repeated(&under, &meaning, columns));
    }
    rows
}

/// Rows that all begin with the same lead: the riser of a step goes on beside every line.
fn repeated(lead: &(String, Manner), runs: &[(String, Manner)], columns: usize) -> Vec<Marked> {
    let mut rows = hang(std::slice::from_ref(lead), runs, columns);
    for row in &mut rows {
        if let Some(first) = row.first_mut() {
            first.clone_from(lead);
        }
    }
    rows
}
