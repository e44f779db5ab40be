//! What the rules look at: numbers, marks of the ticked signs, answers of the checklist.

use std::collections::{BTreeMap, BTreeSet};

use super::expected::enough_feeds;
use crate::domain::checklist::Facts;
use crate::domain::danger::{DangerBook, Mark, Sign, Who};
use crate::domain::factor::Tick;
use crate::domain::ids::{AskId, SignId};

/// Everything a rule may ask about.
pub(super) struct View<'a> {
    /// Numbers without doubtful ones.
    pub(super) facts: &'a Facts,
    signs: Vec<&'a Sign>,
    marks: BTreeSet<Mark>,
    ticks: &'a BTreeMap<AskId, Tick>,
}

impl<'a> View<'a> {
    pub(super) fn new(
        facts: &'a Facts,
        ticked: &BTreeSet<SignId>,
        ticks: &'a BTreeMap<AskId, Tick>,
        book: &'a DangerBook,
    ) -> Self {
        let signs: Vec<&Sign> = book.signs.iter().filter(|sign| ticked.contains(&sign.id)).collect();
        let marks = signs.iter().flat_map(|sign| &sign.marks).copied().collect();
        Self { facts, signs, marks, ticks }
    }

    /// Whether a ticked sign has this mark.
    pub(super) fn has(&self, mark: Mark) -> bool {
        self.marks.contains(&mark)
    }

    /// Whether this question was answered so.
    pub(super) fn answered(&self, ask: &str, tick: Tick) -> bool {
        self.ticks.get(ask) == Some(&tick)
    }

    /// Whether a sign of the baby without this mark is ticked.
    pub(super) fn baby_sign_besides(&self, mark: Mark) -> bool {
        self.signs.iter().any(|sign| sign.who == Who::Baby && !sign.marks.contains(&mark))
    }

    /// Completed hours of life.
    pub(super) fn hours(&self) -> Option<u32> {
        self.facts.age_hours
    }

    /// The day of life as the expectation table counts: the first 24 hours are day 1.
    pub(super) fn day(&self) -> Option<u32> {
        self.hours().map(|hours| hours / 24 + 1)
    }

    /// Born before 37 weeks, by number or by answer.
    pub(super) fn preterm(&self) -> bool {
        self.facts.weeks.is_some_and(|weeks| weeks < 37) || self.answered("gestation.term", Tick::No)
    }

    /// Born small or early: by a number or by an answer, whichever is the less reassuring.
    pub(super) fn small(&self) -> bool {
        let light = self.facts.birth_weight.is_some_and(|grams| grams < 2500);
        light || self.answered("birth-weight.normal", Tick::No) || self.preterm()
    }

    /// Fewer feeds than expected, by number or by answer.
    pub(super) fn few_feeds(&self) -> bool {
        enough_feeds(self.facts) == Some(false) || self.answered("frequency.eight", Tick::No)
    }
}
