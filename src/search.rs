//! Search over everything asih teaches: lesson paragraphs, factors, job aids, figures, quiz questions and the glossary, in both languages.
//!
//! Case and accents do not matter, a word may be half typed, and a typo or two are forgiven. The engine knows content
//! and languages and nothing of screens; the same query always finds the same things in the same order.

mod distance;
mod find;
mod fold;
mod index;
mod near;
mod texts;

use std::cell::OnceCell;

pub use find::{Found, Hit};
pub use texts::{Field, each_text};

use self::index::Index;
use crate::content::Course;
use crate::domain::ids::{AidId, BlockId, FactorId, FigureId, LessonId, QuestionId, TermId};
use crate::i18n::Lang;

/// Something that can be found and opened.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Target {
    /// A paragraph, list or picture of a lesson.
    Block(LessonId, BlockId),
    /// A factor card.
    Factor(FactorId),
    /// A job-aid card.
    Aid(AidId),
    /// A figure.
    Figure(FigureId),
    /// A quiz question.
    Question(QuestionId),
    /// A word of the glossary.
    Term(TermId),
}

impl Target {
    /// What kind of thing it is.
    pub fn kind(&self) -> Kind {
        match self {
            Self::Block(..) => Kind::Lesson,
            Self::Factor(_) => Kind::Factor,
            Self::Aid(_) => Kind::Aid,
            Self::Figure(_) => Kind::Figure,
            Self::Question(_) => Kind::Question,
            Self::Term(_) => Kind::Term,
        }
    }
}

/// The kinds of things that can be found; results are grouped by them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// Paragraphs of lessons.
    Lesson,
    /// Factor cards.
    Factor,
    /// Job-aid cards.
    Aid,
    /// Figures.
    Figure,
    /// Quiz questions.
    Question,
    /// Words of the glossary.
    Term,
}

impl Kind {
    /// Every kind, in the order that breaks ties between groups.
    pub const ALL: [Self; 6] = [Self::Lesson, Self::Factor, Self::Aid, Self::Figure, Self::Question, Self::Term];
}

/// The engine with its index, which is made when search is first opened and costs nothing before.
#[derive(Default)]
pub struct Engine {
    index: OnceCell<Index>,
}

impl Engine {
    /// An engine without an index yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Makes the index, so that the first key does not have to wait for it.
    pub fn prepare(&self, course: &Course) {
        self.index(course);
    }

    /// Everything in which each word of `query` stands, best first; things found in `lang` come before others.
    pub fn find(&self, course: &Course, lang: Lang, query: &str) -> Found {
        find::find(self.index(course), lang, query)
    }

    fn index(&self, course: &Course) -> &Index {
        self.index.get_or_init(|| Index::build(course))
    }
}
