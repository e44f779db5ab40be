//! What a person has done so far: a fold over events.
//!
//! [`Progress`] stays small however many events there were, so that it can be kept as a cache and read at every start;
//! the full list of finished quizzes is folded apart, in [`History`].

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::checklist::FactorCheck;
use super::event::Event;
use super::ids::{AttemptId, BlockId, CheckId, LessonId, QuestionId};
use super::quiz::{Attempt, Given, QuizOf};
use super::stamp::Stamp;

/// What was read of one lesson.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reading {
    /// Paragraphs reached.
    pub read: BTreeSet<BlockId>,
    /// The paragraph to resume at.
    pub at: BlockId,
    /// When it was last read.
    pub last: Stamp,
}

/// How often a question was answered, and how.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tally {
    /// Answers given.
    pub seen: u32,
    /// Of these, right.
    pub right: u32,
    /// Whether the last one was right.
    pub last_right: bool,
    /// When the last one was given.
    pub last: Stamp,
}

/// What happened on one day.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct DayTally {
    /// Paragraphs reached.
    pub read: u32,
    /// Questions answered.
    pub answered: u32,
    /// Of these, right.
    pub right: u32,
}

/// A person's state.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Progress {
    /// Reading, by lesson.
    pub lessons: BTreeMap<LessonId, Reading>,
    /// Answers, by question.
    pub questions: BTreeMap<QuestionId, Tally>,
    /// Days on which something was done.
    pub days: BTreeMap<Date, DayTally>,
    /// Quizzes not yet finished.
    pub open_quizzes: BTreeMap<AttemptId, Attempt>,
    /// Factor checks not yet finished.
    pub open_checks: BTreeMap<CheckId, FactorCheck>,
    /// Quizzes finished.
    pub finished_quizzes: u32,
    /// Factor checks finished.
    pub finished_checks: u32,
}

/// One finished quiz.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Finished {
    /// Its name.
    pub id: AttemptId,
    /// What it was made of.
    pub of: QuizOf,
    /// The seed of its order.
    pub seed: u64,
    /// Questions answered.
    pub items: u32,
    /// Answered right.
    pub right: u32,
    /// When it ended.
    pub at: Stamp,
}

/// The finished quizzes in order.
pub type History = Vec<Finished>;

impl Progress {
    /// Folds one event in, that happened at `at`; a quiz that ends is returned for the history.
    ///
    /// Events about a quiz or check that is not open (already finished, discarded, or unknown here) change nothing
    /// but the tallies, so that a merge in any order of arrival ends in the same state.
    pub fn apply(&mut self, at: Stamp, event: &Event) -> Option<Finished> {
        match event {
            Event::Read { lesson, block } => self.read(lesson, block, at),
            Event::QuizStarted { attempt, of, seed, reveal, items } => {
                let open = Attempt {
                    id: attempt.clone(),
                    of: of.clone(),
                    seed: *seed,
                    reveal: *reveal,
                    items: items.clone(),
                    given: BTreeMap::new(),
                    started: at,
                    last: at,
                };
                self.open_quizzes.insert(attempt.clone(), open);
            }
            Event::Answered { attempt, question, answer, right } => {
                self.answered(question, *right, at);
                if let Some(open) = self.open_quizzes.get_mut(attempt) {
                    open.last = at;
                    open.given.insert(question.clone(), Given { answer: answer.clone(), right: *right });
                }
            }
            Event::QuizFinished { attempt } => return self.finish(attempt, at),
            Event::QuizDiscarded { attempt } => {
                self.open_quizzes.remove(attempt);
            }
            Event::CheckStarted { check } => {
                self.open_checks.insert(check.clone(), FactorCheck::new(check.clone(), at));
            }
            Event::CheckFinished { check } => {
                self.finished_checks += u32::from(self.open_checks.remove(check).is_some());
            }
            Event::CheckDiscarded { check } => {
                self.open_checks.remove(check);
            }
            Event::GateSeen { check }
            | Event::FactNoted { check, .. }
            | Event::Ticked { check, .. }
            | Event::SignTicked { check, .. }
            | Event::GateOverridden { check, .. }
            | Event::Replied { check, .. } => {
                if let Some(open) = self.open_checks.get_mut(check) {
                    open.take(at, event);
                }
            }
        }
        None
    }

    /// The factor check that was touched last.
    pub fn latest_check(&self) -> Option<&CheckId> {
        self.open_checks.values().max_by_key(|check| (check.last, &check.id)).map(|check| &check.id)
    }

    fn read(&mut self, lesson: &LessonId, block: &BlockId, at: Stamp) {
        let reading = self.lessons.entry(lesson.clone()).or_default();
        reading.at = block.clone();
        reading.last = at;
        if reading.read.insert(block.clone()) {
            self.days.entry(at.date()).or_default().read += 1;
        }
    }

    fn answered(&mut self, question: &QuestionId, right: bool, at: Stamp) {
        let tally = self.questions.entry(question.clone()).or_default();
        tally.seen += 1;
        tally.right += u32::from(right);
        tally.last_right = right;
        tally.last = at;
        let day = self.days.entry(at.date()).or_default();
        day.answered += 1;
        day.right += u32::from(right);
    }

    fn finish(&mut self, attempt: &AttemptId, at: Stamp) -> Option<Finished> {
        let done = self.open_quizzes.remove(attempt)?;
        self.finished_quizzes += 1;
        let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        Some(Finished {
            // A question that a newer pack no longer has was skipped, and is no wrong answer.
            items: count(done.given.len()),
            right: count(done.right()),
            id: done.id,
            of: done.of,
            seed: done.seed,
            at,
        })
    }
}
