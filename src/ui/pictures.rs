//! Pictures within a lesson, as rows of marked text that fit 36 columns and use what more there is.

mod attachment;
pub mod feed;
mod ladder;
mod reflexes;
mod table;

use super::marked::{Manner, Marked};
use super::theme::Role;
use crate::content::Course;
use crate::content::words::TableWords;
use crate::domain::lesson::Picture;
use crate::domain::reflex::Reflex;
use crate::i18n::Words;
use crate::input::Action;

/// What a picture is drawn from.
pub struct Sight<'a> {
    /// The tables.
    pub course: &'a Course,
    /// Interface words in the language of the picture.
    pub words: &'a Words,
    /// The state of the two reflexes.
    pub reflex: Reflex,
    /// The sign of attachment looked at.
    pub sign: Option<usize>,
    /// Whether the cursor is on the picture, so that it answers to keys and clicks.
    pub live: bool,
}

/// Whether keys 1 to 4 change a picture.
pub fn answers(picture: &Picture) -> bool {
    matches!(picture, Picture::Reflexes | Picture::Attachment)
}

/// Lays a picture out in `columns`.
pub fn rows(picture: &Picture, sight: &Sight, columns: usize) -> Vec<Marked> {
    match picture {
        Picture::Reflexes => reflexes::rows(sight, columns),
        Picture::Attachment => attachment::rows(sight, columns),
        Picture::Days | Picture::Storage | Picture::Table(_) => table::rows(&sight.table(picture), columns),
        Picture::Ladder => ladder::rows(&sight.table(picture), columns),
    }
}

/// A table with its rows in order.
struct Filled<'a> {
    title: &'a str,
    heads: &'a [String],
    rows: Vec<&'a [String]>,
}

impl Filled<'_> {
    /// The words of a cell.
    fn cell(&self, row: usize, column: usize) -> &str {
        self.rows.get(row).and_then(|cells| cells.get(column)).map_or("", String::as_str)
    }

    /// The words of a column's head.
    fn head(&self, column: usize) -> &str {
        self.heads.get(column).map_or("", String::as_str)
    }
}

impl<'a> Sight<'a> {
    fn table(&self, picture: &Picture) -> Filled<'a> {
        let id = picture.table();
        let words: Option<&TableWords> = self.course.table_words(self.words.lang(), id);
        let order = self.course.table(id).map_or(&[][..], |table| &table.rows);
        let Some(words) = words else { return Filled { title: "", heads: &[], rows: Vec::new() } };
        let rows = order.iter().filter_map(|row| words.rows.get(row).map(Vec::as_slice)).collect();
        Filled { title: &words.title, heads: &words.columns, rows }
    }

    /// How the name of the nth choice looks; a click on it picks it while the picture is in use.
    fn choice(&self, nth: usize, chosen: bool) -> Manner {
        let manner = Manner::of(if chosen { Role::Selected } else { Role::Key });
        if self.live { manner.on_click(Action::Pick(nth)) } else { manner }
    }
}
