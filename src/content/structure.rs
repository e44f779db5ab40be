//! Content structure that belongs to no single part of the domain: the manifest, sources, terms, notes, tables, forms.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::domain::ids::{FormId, LessonId, NoteId, QuestionId, SourceId, TableId, TermId};
use crate::domain::lesson::Flag;

/// The newest pack format this program reads.
pub const FORMAT: u16 = 1;

/// What a pack holds, and in which order.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Manifest {
    /// The format the pack is written in.
    pub format: u16,
    /// Lessons in the order they are taught.
    pub lessons: Vec<LessonId>,
    /// How many parts a lesson has, so that home need not read it to say how much is left; may be left out.
    #[serde(default)]
    pub parts: BTreeMap<LessonId, usize>,
    /// Names of the question files.
    pub questions: Vec<Box<str>>,
}

/// Something a claim rests on.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// Its key.
    pub id: SourceId,
    /// Organisation or authors.
    pub org: Box<str>,
    /// Title, in its own language.
    pub title: Box<str>,
    /// Year; 0 when the source names none.
    pub year: u16,
    /// The part that was used.
    pub part: Box<str>,
    /// An address as text; asih never opens it.
    pub address: Box<str>,
}

/// A word of the glossary without its words.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Term {
    /// Its name in links.
    pub id: TermId,
    /// What its meaning rests on.
    pub sources: Vec<SourceId>,
    /// How far that is checked.
    pub flag: Flag,
}

/// A conflict between the paper and current guidance.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Note {
    /// `c1` to `c38`.
    pub id: NoteId,
    /// What the guidance side rests on.
    pub sources: Vec<SourceId>,
    /// How far that is checked.
    pub flag: Flag,
    /// Items of the paper concerned.
    #[serde(default)]
    pub items: Vec<u16>,
}

/// A table behind a picture.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Table {
    /// Its name.
    pub id: TableId,
    /// Cells in a row.
    pub columns: usize,
    /// Row ids in order.
    pub rows: Vec<Box<str>>,
    /// What it rests on.
    pub sources: Vec<SourceId>,
    /// How far that is checked.
    pub flag: Flag,
}

/// A full form of questions.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Form {
    /// Its name.
    pub id: FormId,
    /// Its questions.
    pub questions: Vec<QuestionId>,
}
