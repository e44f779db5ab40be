//! Quiz questions and answers, without words, and what it means to be right.

pub mod category;
pub mod draw;
pub mod grade;

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::ids::{AttemptId, BlockId, FactorId, FormId, LessonId, ObjectiveId, OptionId, QuestionId, SourceId};
use super::lesson::Flag;
use super::stamp::Stamp;

/// What kind of answer a question wants, and which one is right.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub enum Kind {
    /// One of several options.
    One {
        /// All options in the author's order.
        options: Vec<OptionId>,
        /// The right one.
        right: OptionId,
    },
    /// Every right option and no other.
    Several {
        /// All options in the author's order.
        options: Vec<OptionId>,
        /// The right ones.
        right: Vec<OptionId>,
    },
    /// Whether the statement is true.
    TrueFalse(bool),
    /// Each left word with its right partner; both carry the same id.
    Match(Vec<OptionId>),
    /// Steps, listed in the right order.
    Order(Vec<OptionId>),
    /// A number within a range, both ends included.
    Number {
        /// Smallest accepted value.
        low: f64,
        /// Largest accepted value.
        high: f64,
    },
    /// A missing word; the accepted words are with the words of each language.
    Gap,
}

/// The paragraph or card that an answer rests on.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum RestsOn {
    /// A block of a lesson.
    Lesson(LessonId, BlockId),
    /// A factor card.
    Card(FactorId),
}

/// A quiz question without its words.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Question {
    /// Its name in links and events.
    pub id: QuestionId,
    /// What kind of answer it wants.
    pub kind: Kind,
    /// Where the answer can be read.
    pub rests_on: RestsOn,
    /// The objectives it tests, full ids.
    pub objectives: Vec<ObjectiveId>,
    /// The factors it covers.
    #[serde(default)]
    pub factors: Vec<FactorId>,
    /// What the right answer rests on.
    pub sources: Vec<SourceId>,
    /// How far that is checked.
    pub flag: Flag,
    /// From 1, easy, to 3, hard.
    pub difficulty: u8,
    /// Not for a screen others can see.
    #[serde(default)]
    pub private: bool,
}

impl Question {
    /// The options a person sees, in the author's order; empty for a number, a gap or true/false.
    pub fn options(&self) -> &[OptionId] {
        match &self.kind {
            Kind::One { options, .. } | Kind::Several { options, .. } | Kind::Match(options) | Kind::Order(options) => {
                options
            }
            Kind::TrueFalse(_) | Kind::Number { .. } | Kind::Gap => &[],
        }
    }
}

/// What a person answered.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Answer {
    /// One option.
    One(OptionId),
    /// Several options.
    Several(BTreeSet<OptionId>),
    /// True or false.
    TrueFalse(bool),
    /// For each left word the right word chosen.
    Match(BTreeMap<OptionId, OptionId>),
    /// Steps in the order given.
    Order(Vec<OptionId>),
    /// A number.
    Number(f64),
    /// A word, as typed.
    Gap(String),
}

/// What a quiz is made of.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum QuizOf {
    /// Ten questions from everywhere.
    Mixed,
    /// The questions of one lesson.
    Lesson(LessonId),
    /// The check at the end of a lesson.
    Check(LessonId),
    /// The questions of one factor.
    Factor(FactorId),
    /// A full form.
    Form(FormId),
}

/// When the right answer is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Reveal {
    /// After each question.
    #[default]
    Each,
    /// When the quiz has ended.
    End,
    /// Never.
    Never,
}

/// An answer on record.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Given {
    /// What was answered.
    pub answer: Answer,
    /// Whether it was right.
    pub right: bool,
}

/// A quiz someone is taking or has taken.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Attempt {
    /// Its name.
    pub id: AttemptId,
    /// What it is made of.
    pub of: QuizOf,
    /// The seed of its order, shown with the result.
    pub seed: u64,
    /// When answers are shown.
    pub reveal: Reveal,
    /// The questions in the order drawn.
    pub items: Vec<QuestionId>,
    /// The answers so far.
    pub given: BTreeMap<QuestionId, Given>,
    /// When it began.
    pub started: Stamp,
    /// When it was last touched.
    pub last: Stamp,
}

impl Attempt {
    /// The number of the question to go on with, counted from 1: the first without an answer, or the last.
    pub fn next_number(&self) -> usize {
        let open = self.items.iter().position(|item| !self.given.contains_key(item));
        open.unwrap_or(self.items.len().saturating_sub(1)) + 1
    }

    /// How many answers were right.
    pub fn right(&self) -> usize {
        self.given.values().filter(|given| given.right).count()
    }
}
