//! One visit to one mother: who, danger signs, her story, a feed watched, whether the baby gets enough, factors, plan,
//! paper, and what comes after.
//!
//! A visit is a list of [`Entry`]; what stands here is its fold. Each baby has a factor check of its own, so that
//! triage, the gate and the plan are the very ones of the factor check.

pub mod case;
pub mod code;
pub mod contact;
pub mod debrief;
mod event;
mod fold;
pub mod retell;
pub mod story;
#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

pub use self::event::{Entry, VisitEvent};
pub use self::story::{Answer, StoolColour, Story};
use super::checklist::FactorCheck;
pub use super::growth::Sex;
use super::ids::{CaseCode, CheckId, HelpId, MotherId, PairId, VisitId};
use super::mother::Talk;
use super::stamp::Stamp;

/// The most babies of one birth a visit has room for.
pub const MOST_BABIES: usize = 3;

/// A weight measured before this visit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Weighing {
    /// Age of the baby in completed days.
    pub day: u16,
    /// Grams.
    pub grams: u32,
}

/// One of a pair of signs in watching a feed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Look {
    /// It goes well.
    Well,
    /// There may be a difficulty.
    Hard,
}

/// Who in the family takes something on, by place and never by name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Supporter {
    /// The baby's father.
    Father,
    /// A grandmother.
    Grandmother,
    /// Someone else of the family.
    Family,
    /// A friend, a neighbour, a health volunteer.
    Friend,
}

impl Supporter {
    /// All of them in the order they are offered.
    pub const ALL: [Self; 4] = [Self::Father, Self::Grandmother, Self::Family, Self::Friend];
}

/// The stages of a visit, in their order. One may go back at any time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Stage {
    /// Who she and the baby are.
    Who,
    /// Danger signs, before everything else.
    Danger,
    /// Her story, with quick fields.
    Story,
    /// Watching a feed.
    Feed,
    /// Whether the baby gets enough.
    Enough,
    /// What helps and what slows milk.
    Factors,
    /// What to offer, and what she says to it.
    Plan,
    /// Who helps with what, and when to meet again.
    Agree,
    /// What she takes home.
    Paper,
}

impl Stage {
    /// All stages in order.
    pub const ALL: [Self; 9] = [
        Self::Who,
        Self::Danger,
        Self::Story,
        Self::Feed,
        Self::Enough,
        Self::Factors,
        Self::Plan,
        Self::Agree,
        Self::Paper,
    ];
}

/// A baby of the visit.
#[derive(Clone, Debug, PartialEq)]
pub struct Baby {
    /// Girl or boy.
    pub sex: Option<Sex>,
    /// When it was born.
    pub born: Option<Stamp>,
    /// A weight measured before this visit.
    pub weighed: Option<Weighing>,
    /// Numbers, danger signs and answers.
    pub check: FactorCheck,
}

/// A visit as it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Visit {
    /// Its name.
    pub id: VisitId,
    /// Whose.
    pub code: CaseCode,
    /// Whether the mother is invented.
    pub practice: bool,
    /// Which of the invented mothers she is.
    pub plays: Option<MotherId>,
    /// When it began.
    pub started: Stamp,
    /// When it was last touched.
    pub last: Stamp,
    /// Whether she agreed that notes are kept; `None` while nobody asked.
    pub consent: Option<bool>,
    /// What to call her here; may be empty.
    pub alias: String,
    /// Her babies; never empty.
    pub babies: Vec<Baby>,
    /// Her story.
    pub story: Story,
    /// What was seen at the breast; what is missing was not seen.
    pub looks: BTreeMap<PairId, Look>,
    /// For how many minutes the feed was watched.
    pub watched: Option<u16>,
    /// What the family takes on.
    pub helps: BTreeMap<HelpId, Supporter>,
    /// The day of the next contact.
    pub next: Option<Date>,
    /// What an invented mother was asked about.
    pub heard: BTreeSet<Talk>,
    /// Stages gone through.
    pub passed: BTreeSet<Stage>,
    /// When it ended.
    pub ended: Option<Stamp>,
}

impl Visit {
    /// The name of the factor check of a baby.
    pub fn check_id(id: &VisitId, baby: usize) -> CheckId {
        CheckId::new(format!("{id}.{}", baby + 1))
    }

    /// The baby with this factor check.
    pub fn baby_of(&self, check: &CheckId) -> Option<usize> {
        self.babies.iter().position(|baby| baby.check.id == *check)
    }

    /// The factor check of that name, if it is of this visit.
    pub fn check(&self, check: &CheckId) -> Option<&FactorCheck> {
        self.babies.get(self.baby_of(check)?).map(|baby| &baby.check)
    }

    /// The first stage that was not gone through; the last when all were.
    pub fn stage(&self) -> Stage {
        Stage::ALL.into_iter().find(|stage| !self.passed.contains(stage)).unwrap_or(Stage::Paper)
    }
}

/// The age of a baby in completed hours at a moment; `None` when it was born later, or the clock is wrong.
pub fn age_hours(born: Stamp, now: Stamp) -> Option<u32> {
    u32::try_from((now.seconds() - born.seconds()).div_euclid(3600)).ok()
}
