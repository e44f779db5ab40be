//! Rows on pages: a heading stays with what follows, a box stays whole where a page can hold it.

use super::Sheet;
use super::ink::Row;
use crate::paper::doc::Doc;

/// The height of a line of the foot.
pub(super) const FOOT_LINE: f32 = 9.5;
/// Air between the text and the foot.
const FOOT_GAP: f32 = 10.0;
/// The height of the band that says practice.
pub(super) const BAND: f32 = 16.0;

/// The rows of one page.
pub(super) type Page = Vec<Row>;

/// The height there is for rows.
pub(super) fn room(doc: &Doc, sheet: Sheet) -> f32 {
    let foot = FOOT_LINE * f32::from(u16::try_from(doc.foot.len()).unwrap_or(9)) + FOOT_GAP;
    let band = if doc.practice.is_some() { BAND } else { 0.0 };
    sheet.points().1 - 2.0 * sheet.margin() - foot - band
}

/// Splits rows into pages of this height.
pub(super) fn split(rows: Vec<Row>, room: f32) -> Vec<Page> {
    let mut pages: Vec<Page> = vec![Vec::new()];
    let mut used = 0.0;
    let mut rest = rows.into_iter().peekable();
    while let Some(row) = rest.next() {
        let mut group = vec![row];
        while group.last().is_some_and(|row| row.keep) {
            match rest.next() {
                Some(next) => group.push(next),
                None => break,
            }
        }
        let height: f32 = group.iter().map(|row| row.height).sum();
        // What no page can hold as a whole is torn where a page ends.
        let whole = height <= room;
        if whole && used + height > room {
            pages.push(Vec::new());
            used = 0.0;
        }
        for row in group {
            if used > 0.0 && used + row.height > room {
                if row.is_air() {
                    continue;
                }
                pages.push(Vec::new());
                used = 0.0;
            }
            if used > 0.0 || !row.is_air() {
                used += row.height;
                if let Some(page) = pages.last_mut() {
                    page.push(row);
                }
            }
        }
    }
    pages
}

#[cfg(test)]
mod tests {
    use super::super::ink::{Ink, Mark};
    use super::*;

    fn row(height: f32, keep: bool) -> Row {
        let mark = Mark::Line { from: (0.0, 0.0), to: (1.0, 0.0), width: 1.0, ink: Ink::Black };
        Row { height, marks: vec![mark], keep }
    }

    fn heights(rows: Vec<Row>) -> Vec<Vec<f32>> {
        split(rows, 10.0).iter().map(|page| page.iter().map(|row| row.height).collect()).collect()
    }

    #[test]
    fn a_heading_never_stands_alone_at_the_end_of_a_page() {
        assert_eq!(heights(vec![row(7.0, false), row(2.0, true), row(3.0, false)]), [vec![7.0], vec![2.0, 3.0]]);
        assert_eq!(heights(vec![row(7.0, false), row(3.0, false)]), [[7.0, 3.0]]);
    }

    #[test]
    fn what_is_longer_than_a_page_goes_on_and_no_page_begins_with_air() {
        let long = vec![row(6.0, true), row(6.0, true), row(3.0, false), Row::air(2.0), row(5.0, false)];
        assert_eq!(heights(long), [vec![6.0], vec![6.0, 3.0], vec![5.0]]);
        assert_eq!(heights(Vec::new()), [vec![0.0_f32; 0]]);
    }
}
