//! Everything a clinician can confirm, as they see it: what a claim says in both languages, what the program does with
//! it, and what it rests on. Its checksum covers exactly that, so a signature holds as long as what was signed stays.

mod advice;
mod care;
mod practice;
mod study;
mod watch;

use serde::Serialize;

use super::cells::Course;
use crate::domain::ids::{ClaimId, SourceId};
use crate::domain::lesson::{Flag, Lesson};
use crate::domain::plan::book::PlanBook;
use crate::i18n::Lang;

/// A field by the name it has in its file, and what it holds.
pub type Field = (String, String);

/// One claim in full.
#[derive(Clone, Debug, PartialEq)]
pub struct Claim {
    /// Its name.
    pub id: ClaimId,
    /// How far it is checked.
    pub flag: Flag,
    /// What it rests on.
    pub sources: Vec<SourceId>,
    /// What the program does with it: level, right answer, evidence.
    pub facts: Vec<Field>,
    /// What it says, in Indonesian and in English.
    pub words: [Vec<Field>; 2],
}

impl Claim {
    /// Eight digits that change with anything a reviewer saw.
    pub fn sum(&self) -> String {
        let mut sum = crc32fast::Hasher::new();
        // Ends of names and texts are marked, so that nothing can move from one to the next unnoticed.
        let mut add = |name: &str, text: &str| [name, "\u{1f}", text, "\u{1e}"].map(|part| sum.update(part.as_bytes()));
        add("claim", self.id.as_str());
        for source in &self.sources {
            add("source", source.as_str());
        }
        for (name, text) in &self.facts {
            add(name, text);
        }
        for (lang, words) in Lang::ALL.into_iter().zip(&self.words) {
            add("lang", lang.code());
            for (name, text) in words {
                add(name, text);
            }
        }
        format!("{:08x}", sum.finalize())
    }
}

/// A part of a review, in the order a reviewer works: what can do most harm first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// Danger signs and rules of triage.
    Danger,
    /// Causes, actions and lines of the plan.
    Plan,
    /// Factor cards.
    Factors,
    /// Job-aid cards.
    Aids,
    /// Watching a feed, and what the family can take on.
    Watch,
    /// Paragraphs of lessons.
    Lessons,
    /// Notes on the paper and guidance.
    Notes,
    /// Tables.
    Tables,
    /// Figures.
    Figures,
    /// Quiz questions.
    Questions,
    /// Invented mothers.
    Mothers,
    /// The glossary.
    Terms,
}

impl Kind {
    /// All parts, in the order of work.
    pub const ALL: [Self; 12] = [
        Self::Danger,
        Self::Plan,
        Self::Factors,
        Self::Aids,
        Self::Watch,
        Self::Lessons,
        Self::Notes,
        Self::Tables,
        Self::Figures,
        Self::Questions,
        Self::Mothers,
        Self::Terms,
    ];

    /// The claims of this part, in the order of their files.
    pub fn claims(self, course: &Course) -> Vec<Claim> {
        let ids: Vec<ClaimId> = match self {
            Self::Danger => {
                let book = course.catalogue().map(|catalogue| &catalogue.danger);
                let signs = book.into_iter().flat_map(|book| &book.signs).map(|sign| ClaimId::sign(&sign.id));
                let rules = book.into_iter().flat_map(|book| &book.rules).map(|rule| ClaimId::rule(&rule.id));
                signs.chain(rules).collect()
            }
            Self::Plan => {
                let book = course.catalogue().map(|catalogue| &catalogue.plan);
                let causes = book.into_iter().flat_map(|book| &book.causes).map(|card| ClaimId::cause(&card.id));
                let actions = book.into_iter().flat_map(|book| &book.actions).map(|card| ClaimId::action(&card.id));
                let lines = book.into_iter().flat_map(PlanBook::lines).map(|line| ClaimId::line(&line.id));
                causes.chain(actions).chain(lines).collect()
            }
            Self::Factors => course.factors().map(|factor| ClaimId::factor(&factor.id)).collect(),
            Self::Aids => course.aids().iter().map(|aid| ClaimId::aid(&aid.id)).collect(),
            Self::Watch => {
                let list = course.watch();
                let pairs = list.pairs().map(|pair| ClaimId::pair(&pair.id));
                pairs.chain(list.helps.iter().map(|help| ClaimId::help(&help.id))).collect()
            }
            Self::Lessons => {
                let lessons = course.lesson_order().iter().filter_map(|id| course.lesson(id));
                let blocks = |lesson: &Lesson| -> Vec<ClaimId> {
                    lesson.blocks().map(|block| ClaimId::block(&lesson.id, &block.id)).collect()
                };
                lessons.flat_map(blocks).collect()
            }
            Self::Notes => course.notes().keys().map(ClaimId::note).collect(),
            Self::Tables => course.tables().keys().map(ClaimId::table).collect(),
            Self::Figures => course.figures().iter().map(|figure| ClaimId::figure(&figure.id)).collect(),
            Self::Questions => course.questions().keys().map(ClaimId::question).collect(),
            Self::Mothers => course.mothers().iter().map(|mother| ClaimId::mother(&mother.id)).collect(),
            Self::Terms => course.terms().keys().map(ClaimId::term).collect(),
        };
        ids.iter().filter_map(|id| Claim::of(course, id)).collect()
    }
}

impl Claim {
    /// The claim of that name.
    pub fn of(course: &Course, id: &ClaimId) -> Option<Self> {
        let (kind, rest) = id.as_str().split_once('/')?;
        match kind {
            "danger" => care::sign(course, rest),
            "triage" => care::rule(course, rest),
            "plan" => match rest.split_once('/')? {
                ("cause", id) => advice::cause(course, id),
                ("action", id) => advice::action(course, id),
                ("line", id) => advice::line(course, id),
                _ => None,
            },
            "factor" => advice::factor(course, rest),
            "aid" => advice::aid(course, rest),
            "watch" => match rest.split_once('/')? {
                ("pair", id) => watch::pair(course, id),
                ("help", id) => watch::help(course, id),
                _ => None,
            },
            "lesson" => rest.split_once('/').and_then(|(lesson, block)| study::block(course, lesson, block)),
            "note" => study::note(course, rest),
            "table" => study::table(course, rest),
            "figure" => study::figure(course, rest),
            "question" => study::question(course, rest),
            "mother" => practice::mother(course, rest),
            "term" => study::term(course, rest),
            _ => None,
        }
    }
}

/// Collects fields; those without text are left out.
#[derive(Default)]
struct Fields(Vec<Field>);

impl Fields {
    fn add(&mut self, name: &str, text: impl Into<String>) -> &mut Self {
        let text = text.into();
        if !text.is_empty() {
            self.0.push((name.to_owned(), text));
        }
        self
    }

    /// A value as it is written in a content file, which is how authors know it and which no release changes.
    fn value(&mut self, name: &str, value: &impl Serialize) -> &mut Self {
        self.add(name, ron::to_string(value).unwrap_or_default())
    }

    fn values<T: Serialize>(&mut self, name: &str, values: &[T]) -> &mut Self {
        let all: Vec<String> = values.iter().map(|value| ron::to_string(value).unwrap_or_default()).collect();
        self.add(name, all.join(", "))
    }

    fn ids<T: std::fmt::Display>(&mut self, name: &str, ids: &[T]) -> &mut Self {
        self.add(name, ids.iter().map(ToString::to_string).collect::<Vec<_>>().join(", "))
    }

    fn yes(&mut self, name: &str, holds: bool) -> &mut Self {
        self.add(name, if holds { "true" } else { "" })
    }

    fn done(&mut self) -> Vec<Field> {
        std::mem::take(&mut self.0)
    }
}

/// The fields of both languages.
fn both(said: impl Fn(Lang, &mut Fields)) -> [Vec<Field>; 2] {
    Lang::ALL.map(|lang| {
        let mut fields = Fields::default();
        said(lang, &mut fields);
        fields.done()
    })
}

#[cfg(test)]
mod tests;
