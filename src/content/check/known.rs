//! Which ids there are, so that every link can be followed.

use std::borrow::Borrow;
use std::collections::{BTreeMap, BTreeSet};
use std::slice::from_ref;

use super::book::{Book, Pair};
use super::doc::Spot;
use crate::content::fault::{Fault, Thing, Wrong};
use crate::domain::ids::{BlockId, LessonId, NoteId, ObjectiveId, SourceId};
use crate::domain::quiz::Question;

/// The ids of one kind of thing.
#[derive(Default)]
pub(super) struct Ids<'b> {
    ids: BTreeSet<&'b str>,
    /// Whether a file of them could not be read: then any id may be one of them, and is believed.
    unsure: bool,
}

impl<'b> Ids<'b> {
    fn of<S, W>(pairs: &'b [Pair<S, W>], ids: impl Fn(&'b S) -> Vec<&'b str>) -> Self {
        let shapes = pairs.iter().filter_map(|pair| pair.shape.as_ref());
        Self {
            ids: shapes.flat_map(|part| ids(&part.value)).collect(),
            unsure: pairs.iter().any(|pair| pair.shape.is_none()),
        }
    }

    /// The ids of a list that was read.
    pub(super) fn from(ids: impl Iterator<Item = &'b str>) -> Self {
        Self { ids: ids.collect(), unsure: false }
    }

    /// Whether the id may exist.
    pub(super) fn has(&self, id: &str) -> bool {
        self.unsure || self.ids.contains(id)
    }
}

/// Everything a link can lead to.
pub(super) struct Known<'b> {
    pub lessons: Ids<'b>,
    pub factors: Ids<'b>,
    pub asks: Ids<'b>,
    pub terms: Ids<'b>,
    pub notes: Ids<'b>,
    pub sources: Ids<'b>,
    pub tables: Ids<'b>,
    questions: BTreeMap<&'b str, &'b Question>,
    /// Whether every question file was read.
    pub all_questions: bool,
    /// Blocks and objectives of each lesson that was read.
    parts: BTreeMap<&'b str, (BTreeSet<&'b str>, BTreeSet<&'b str>)>,
}

impl<'b> Known<'b> {
    /// The ids of a pack.
    pub(super) fn of(book: &'b Book) -> Self {
        let lessons = book.lessons.iter().filter_map(|pair| pair.shape.as_ref());
        let parts = lessons.map(|part| {
            let lesson = &part.value;
            let blocks = lesson.blocks().map(|block| block.id.as_str()).collect();
            (lesson.id.as_str(), (blocks, lesson.objectives.iter().map(ObjectiveId::as_str).collect()))
        });
        let questions = book.questions.iter().filter_map(|pair| pair.shape.as_ref());
        Self {
            lessons: Ids { ids: book.manifest.value.lessons.iter().map(LessonId::as_str).collect(), unsure: false },
            factors: Ids::of(&book.factors, |list| list.iter().map(|factor| factor.id.as_str()).collect()),
            asks: Ids::of(&book.factors, |list| {
                list.iter().flat_map(|factor| &factor.questions).map(|ask| ask.id.as_str()).collect()
            }),
            terms: Ids::of(from_ref(&book.terms), |list| list.iter().map(|term| term.id.as_str()).collect()),
            notes: Ids::of(from_ref(&book.notes), |list| list.iter().map(|note| note.id.as_str()).collect()),
            tables: Ids::of(from_ref(&book.tables), |list| list.iter().map(|table| table.id.as_str()).collect()),
            sources: Ids {
                ids: book.sources.iter().flat_map(|part| &part.value).map(|source| source.id.as_str()).collect(),
                unsure: book.sources.is_none(),
            },
            questions: questions
                .flat_map(|part| &part.value)
                .map(|question| (question.id.as_str(), question))
                .collect(),
            all_questions: book.questions.iter().all(|pair| pair.shape.is_some()),
            parts: parts.collect(),
        }
    }

    /// A question, by id.
    pub(super) fn question(&self, id: &str) -> Option<&'b Question> {
        self.questions.get(id).copied()
    }

    /// Every question.
    pub(super) fn questions(&self) -> impl Iterator<Item = &'b Question> {
        self.questions.values().copied()
    }

    /// Whether the full id of an objective, `lesson.objective`, may exist.
    pub(super) fn has_objective(&self, id: &str) -> bool {
        id.split_once('.').is_some_and(|(lesson, short)| {
            self.lessons.has(lesson) && self.parts.get(lesson).is_none_or(|(_, objectives)| objectives.contains(short))
        })
    }

    /// What is wrong with a link to a block, if anything: the lesson first, then the block.
    pub(super) fn block(&self, lesson: &LessonId, block: &BlockId) -> Option<Wrong> {
        if !self.lessons.has(lesson.as_str()) {
            return Some(unknown(Thing::Lesson, lesson.as_str()));
        }
        let there = self.parts.get(lesson.as_str()).is_none_or(|(blocks, _)| blocks.contains(block.as_str()));
        (!there).then(|| unknown(Thing::Block, block.as_str()))
    }

    /// What every claim must have: at least one source, all of them known; and its notes must be known.
    pub(super) fn claim(
        &self,
        faults: &mut Vec<Fault>,
        at: Spot<'_>,
        id: &str,
        sources: &[SourceId],
        notes: &[NoteId],
    ) {
        if sources.is_empty() {
            faults.push(at.fault_at_key("sources", Wrong::NoSource(id.to_owned())));
        }
        links(faults, at.key("sources"), sources, Thing::Source, &self.sources);
        links(faults, at.key("notes"), notes, Thing::Note, &self.notes);
    }
}

/// A link to something that is not there.
pub(super) fn unknown(thing: Thing, id: &str) -> Wrong {
    Wrong::Unknown { thing, id: id.to_owned() }
}

/// Follows the links of the list at `at`; none may stand twice.
pub(super) fn links<I: Borrow<str>>(faults: &mut Vec<Fault>, at: Spot<'_>, ids: &[I], thing: Thing, known: &Ids<'_>) {
    for (place, id) in ids.iter().map(Borrow::borrow).enumerate() {
        if !known.has(id) {
            faults.push(at.nth(place).fault(unknown(thing, id)));
        } else if ids.iter().take(place).any(|before| before.borrow() == id) {
            faults.push(at.nth(place).fault(Wrong::Twice(id.to_owned())));
        }
    }
}
