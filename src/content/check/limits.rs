//! How long texts, lists and numbers may be. A text is measured in cells of the screen.

use unicode_width::UnicodeWidthStr;

use super::doc::Spot;
use crate::content::fault::{Fault, Wrong};

/// Checks that the text of a field is there and fits into `high` cells.
pub(super) fn text(faults: &mut Vec<Fault>, record: Spot<'_>, field: &str, text: &str, high: usize) {
    one(faults, record.key(field), field, text, high);
}

/// As [`text`], for a value at its own place.
pub(super) fn one(faults: &mut Vec<Fault>, at: Spot<'_>, field: &str, text: &str, high: usize) {
    let found = text.width();
    if text.trim().is_empty() {
        faults.push(at.fault(Wrong::Empty(field.to_owned())));
    } else if found > high {
        faults.push(at.fault(Wrong::TooLong { field: field.to_owned(), found, high }));
    }
}

/// Running text has no place it could be too long for; this is more than any of it needs, and catches a pasted page.
pub(super) const PROSE: usize = 900;

/// Checks the number of entries of a list.
pub(super) fn count(faults: &mut Vec<Fault>, at: Spot<'_>, field: &str, found: usize, low: usize, high: usize) {
    if found < low || found > high {
        faults.push(at.fault(Wrong::Count { field: field.to_owned(), found, low, high }));
    }
}

/// Checks a whole number of a record.
pub(super) fn range(faults: &mut Vec<Fault>, at: Spot<'_>, field: &str, n: impl Into<u64>, low: u64, high: u64) {
    let n = n.into();
    if n < low || n > high {
        let range = format!("{low}–{high}");
        faults.push(at.fault(Wrong::Range { field: field.to_owned(), found: n.to_string(), range }));
    }
}

/// Checks the numbers of the paper's items.
pub(super) fn items(faults: &mut Vec<Fault>, record: Spot<'_>, items: &[u16]) {
    for (at, item) in items.iter().enumerate() {
        range(faults, record.key("items").nth(at), "items", *item, 1, 188);
    }
}
