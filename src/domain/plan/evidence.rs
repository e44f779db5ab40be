//! What speaks for or against a cause: an answer, a fact, a sign or a rule of triage.

use serde::{Deserialize, Serialize};

use crate::domain::checklist::{BirthWay, FactorCheck, Facts};
use crate::domain::factor::Tick;
use crate::domain::ids::{AskId, RuleId, SignId};
use crate::domain::triage::{Intake, Triage, enough_feeds};

/// One thing known.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Evidence {
    /// A question was answered so.
    Ask(AskId, Tick),
    /// Something follows from the numbers.
    Fact(FactIs),
    /// A danger sign was ticked.
    Sign(SignId),
    /// A rule of triage was met.
    Rule(RuleId),
}

impl Evidence {
    /// What would speak against it, where there is such a thing.
    pub fn opposite(&self) -> Option<Self> {
        match self {
            Self::Ask(ask, Tick::Yes) => Some(Self::Ask(ask.clone(), Tick::No)),
            Self::Ask(ask, Tick::No) => Some(Self::Ask(ask.clone(), Tick::Yes)),
            Self::Fact(fact) => fact.opposite().map(Self::Fact),
            Self::Ask(_, Tick::Unknown) | Self::Sign(_) | Self::Rule(_) => None,
        }
    }
}

/// Something that follows from the numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum FactIs {
    /// Weight and urine are as they should be.
    IntakeFine,
    /// Weight or urine is near an edge.
    IntakeWatch,
    /// Weight or urine is low.
    IntakeLow,
    /// Weight or urine is not known.
    IntakeUnknown,
    /// The baby's weight now is not known.
    NotWeighed,
    /// A number without which nothing can be said about milk taken is not known.
    NotMeasured,
    /// Fewer feeds than expected were counted.
    FewFeeds,
    /// As many feeds as expected were counted.
    EnoughFeeds,
    /// Born by caesarean.
    Caesarean,
    /// Born before 37 weeks.
    Preterm,
    /// Born at 37 weeks or later.
    Term,
    /// Birth weight under 2500 g.
    LowBirthWeight,
    /// Birth weight of 2500 g or more.
    NormalBirthWeight,
    /// Under 72 hours old: fuller milk is not late yet.
    UnderThreeDays,
    /// Six months old or more.
    SixMonths,
    /// Under two weeks old.
    FirstWeeks,
    /// Born small or early perhaps, and small or early no more: milk taken is fine, the baby weighs 2500 g, is six weeks
    /// old and was due to be born by now.
    CaughtUp,
}

impl FactIs {
    /// All facts.
    pub const ALL: [Self; 17] = [
        Self::IntakeFine,
        Self::IntakeWatch,
        Self::IntakeLow,
        Self::IntakeUnknown,
        Self::NotWeighed,
        Self::NotMeasured,
        Self::FewFeeds,
        Self::EnoughFeeds,
        Self::Caesarean,
        Self::Preterm,
        Self::Term,
        Self::LowBirthWeight,
        Self::NormalBirthWeight,
        Self::UnderThreeDays,
        Self::SixMonths,
        Self::FirstWeeks,
        Self::CaughtUp,
    ];

    fn opposite(self) -> Option<Self> {
        match self {
            Self::FewFeeds => Some(Self::EnoughFeeds),
            Self::EnoughFeeds => Some(Self::FewFeeds),
            Self::Preterm => Some(Self::Term),
            Self::Term => Some(Self::Preterm),
            Self::LowBirthWeight => Some(Self::NormalBirthWeight),
            Self::NormalBirthWeight => Some(Self::LowBirthWeight),
            Self::IntakeLow | Self::IntakeWatch => Some(Self::IntakeFine),
            Self::IntakeFine => Some(Self::IntakeLow),
            Self::IntakeUnknown
            | Self::NotWeighed
            | Self::NotMeasured
            | Self::Caesarean
            | Self::UnderThreeDays
            | Self::SixMonths
            | Self::FirstWeeks
            | Self::CaughtUp => None,
        }
    }

    fn holds(self, facts: &Facts, intake: Intake) -> bool {
        let days = facts.age_hours.map(|hours| hours / 24);
        match self {
            Self::IntakeFine => intake == Intake::Fine,
            Self::IntakeWatch => intake == Intake::Watch,
            Self::IntakeLow => intake == Intake::Low,
            Self::IntakeUnknown => intake == Intake::Unknown,
            Self::NotWeighed => facts.weight.is_none(),
            Self::NotMeasured => {
                let known = [facts.age_hours, facts.birth_weight, facts.weight, facts.wet.map(u32::from)];
                intake == Intake::Unknown && known.contains(&None)
            }
            Self::FewFeeds => enough_feeds(facts) == Some(false),
            Self::EnoughFeeds => enough_feeds(facts) == Some(true),
            Self::Caesarean => facts.birth_way == Some(BirthWay::Caesarean),
            Self::Preterm => facts.weeks.is_some_and(|weeks| weeks < 37),
            Self::Term => facts.weeks.is_some_and(|weeks| weeks >= 37),
            Self::LowBirthWeight => facts.birth_weight.is_some_and(|grams| grams < 2500),
            Self::NormalBirthWeight => facts.birth_weight.is_some_and(|grams| grams >= 2500),
            Self::UnderThreeDays => facts.age_hours.is_some_and(|hours| hours < 72),
            Self::SixMonths => days.is_some_and(|days| days >= 183),
            Self::FirstWeeks => days.is_some_and(|days| days < 14),
            Self::CaughtUp => {
                let grown = facts.weight.is_some_and(|grams| grams >= 2500);
                intake == Intake::Fine && grown && days.is_some_and(|days| days >= 42 && due(facts, days))
            }
        }
    }
}

/// Whether 40 weeks have passed since conception; unknown weeks of pregnancy may have been as few as 28.
fn due(facts: &Facts, days: u32) -> bool {
    u32::from(facts.weeks.unwrap_or(28)) * 7 + days >= 40 * 7
}

/// Everything evidence is looked up in.
#[derive(Clone, Copy)]
pub struct Known<'a> {
    /// The check.
    pub check: &'a FactorCheck,
    /// What triage found in it.
    pub triage: &'a Triage,
}

impl Known<'_> {
    /// Whether this is so.
    pub fn holds(&self, evidence: &Evidence) -> bool {
        match evidence {
            Evidence::Ask(ask, tick) => self.check.ticks.get(ask) == Some(tick),
            Evidence::Fact(fact) => fact.holds(&self.triage.accepted, self.triage.intake),
            Evidence::Sign(sign) => self.check.signs.contains(sign),
            Evidence::Rule(rule) => self.triage.met(rule.as_str()),
        }
    }

    /// Those that are so, in the order given.
    pub fn holding<'e>(&self, evidence: impl IntoIterator<Item = &'e Evidence>) -> Vec<Evidence> {
        evidence.into_iter().filter(|one| self.holds(one)).cloned().collect()
    }

    /// Whether the question still has no yes or no.
    pub fn unanswered(&self, ask: &AskId) -> bool {
        matches!(self.check.ticks.get(ask), None | Some(Tick::Unknown))
    }
}
