//! A document as pages of PDF, with the fonts every reader has, so that nothing is embedded and files stay small.
//!
//! ```text
//! layout    blocks → rows with their height (draw)
//! page      rows → pages; what belongs together stays together
//! file      pages → bytes
//! ```
//!
//! The same documents give the same bytes: no clock is read, and the moment stands in the foot as it was handed in.

mod draw;
mod file;
mod ink;
mod layout;
mod metrics;
mod page;
mod table;

use super::doc::{Doc, Print};

/// A size of paper.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sheet {
    /// 148 × 210 mm: half a sheet, what fits into the mother's book.
    #[default]
    A5,
    /// 210 × 297 mm.
    A4,
}

impl Sheet {
    /// Both sizes.
    pub const ALL: [Self; 2] = [Self::A5, Self::A4];

    /// The name, as on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::A5 => "a5",
            Self::A4 => "a4",
        }
    }

    /// Width and height in points.
    pub fn points(self) -> (f32, f32) {
        match self {
            Self::A5 => (419.53, 595.28),
            Self::A4 => (595.28, 841.89),
        }
    }

    fn margin(self) -> f32 {
        match self {
            Self::A5 => 25.0,
            Self::A4 => 45.0,
        }
    }

    /// Sizes of letters to try, largest first; the last is taken however many pages it needs.
    fn sizes(self, print: Print) -> &'static [f32] {
        match (self, print) {
            (Self::A5, Print::Large) => &[15.0, 14.0, 13.0, 12.5, 12.0],
            (Self::A4, Print::Large) => &[20.0, 18.0, 17.0, 16.0, 15.0, 14.0],
            (Self::A5, Print::Usual) => &[12.0, 11.5, 11.0, 10.5, 10.0, 9.5],
            (Self::A4, Print::Usual) => &[13.5, 12.5, 12.0, 11.5, 11.0, 10.5],
        }
    }
}

/// What is done so that what a mother takes home is one page, once the letters are as small as they may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Tight {
    /// Nothing.
    No,
    /// The points in a box run on in one paragraph.
    Joined,
    /// The square goes as well; it only repeats what stands on the page.
    NoSquare,
}

/// The documents as one PDF. Each begins on a page of its own, in the largest letters that fit it on one page.
pub fn write(docs: &[Doc], sheet: Sheet) -> Vec<u8> {
    let pages: Vec<(&Doc, Vec<page::Page>)> = docs.iter().map(|doc| (doc, pages(doc, sheet))).collect();
    file::write(&pages, sheet)
}

/// How many pages a document takes.
pub fn page_count(doc: &Doc, sheet: Sheet) -> usize {
    pages(doc, sheet).len()
}

fn pages(doc: &Doc, sheet: Sheet) -> Vec<page::Page> {
    let room = page::room(doc, sheet);
    let set = |size: f32, tight: Tight| page::split(layout::rows(doc, sheet, size, tight), room);
    let sizes = sheet.sizes(doc.print);
    let smallest = sizes.last().copied().unwrap_or(12.0);
    let closer: &[Tight] = if doc.print == Print::Large { &[Tight::Joined, Tight::NoSquare] } else { &[] };
    let loose = sizes.iter().map(|size| (*size, Tight::No));
    let mut tried = loose.chain(closer.iter().map(|tight| (smallest, *tight)));
    let one = tried.find_map(|(size, tight)| Some(set(size, tight)).filter(|pages| pages.len() == 1));
    one.unwrap_or_else(|| set(smallest, Tight::No))
}

#[cfg(test)]
#[path = "pdf_tests.rs"]
mod tests;
