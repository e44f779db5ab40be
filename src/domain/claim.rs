//! Names of what a clinician can confirm: `danger/baby-sleepy`, `lesson/hormones/stress`.

use super::ids::{
    ActionId, AidId, BlockId, CauseId, ClaimId, FactorId, FigureId, HelpId, LessonId, MotherId, NoteId, PairId,
    QuestionId, RuleId, SignId, TableId, TermId,
};

impl ClaimId {
    /// A danger sign.
    pub fn sign(id: &SignId) -> Self {
        Self::new(format!("danger/{id}"))
    }

    /// A rule of triage.
    pub fn rule(id: &RuleId) -> Self {
        Self::new(format!("triage/{id}"))
    }

    /// A cause the plan may name.
    pub fn cause(id: &CauseId) -> Self {
        Self::new(format!("plan/cause/{id}"))
    }

    /// An action the plan may offer.
    pub fn action(id: &ActionId) -> Self {
        Self::new(format!("plan/action/{id}"))
    }

    /// A line of the plan.
    pub fn line(id: &RuleId) -> Self {
        Self::new(format!("plan/line/{id}"))
    }

    /// A figure.
    pub fn figure(id: &FigureId) -> Self {
        Self::new(format!("figure/{id}"))
    }

    /// A factor card.
    pub fn factor(id: &FactorId) -> Self {
        Self::new(format!("factor/{id}"))
    }

    /// A job-aid card.
    pub fn aid(id: &AidId) -> Self {
        Self::new(format!("aid/{id}"))
    }

    /// A pair of signs in watching a feed.
    pub fn pair(id: &PairId) -> Self {
        Self::new(format!("watch/pair/{id}"))
    }

    /// Something the family can take on.
    pub fn help(id: &HelpId) -> Self {
        Self::new(format!("watch/help/{id}"))
    }

    /// A paragraph of a lesson.
    pub fn block(lesson: &LessonId, id: &BlockId) -> Self {
        Self::new(format!("lesson/{lesson}/{id}"))
    }

    /// A note on a conflict between the paper and guidance.
    pub fn note(id: &NoteId) -> Self {
        Self::new(format!("note/{id}"))
    }

    /// A table behind a picture.
    pub fn table(id: &TableId) -> Self {
        Self::new(format!("table/{id}"))
    }

    /// A quiz question.
    pub fn question(id: &QuestionId) -> Self {
        Self::new(format!("question/{id}"))
    }

    /// An invented mother.
    pub fn mother(id: &MotherId) -> Self {
        Self::new(format!("mother/{id}"))
    }

    /// A word of the glossary.
    pub fn term(id: &TermId) -> Self {
        Self::new(format!("term/{id}"))
    }
}
