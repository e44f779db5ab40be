//! Numbers that cannot be true: they are asked again, and no rule rests on them.
//!
//! The bounds are wide on purpose. They catch kilograms typed for grams and days typed for hours, not rare babies.

use serde::{Deserialize, Serialize};

use super::Lack;
use crate::domain::checklist::Facts;

/// A number, or two numbers together, to be asked again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Doubt {
    /// Older than three years.
    Age,
    /// Weeks of pregnancy outside 22 to 44.
    Weeks,
    /// Birth weight outside 400 to 6500 g.
    BirthWeight,
    /// Weight now outside 400 to 20 000 g.
    Weight,
    /// More than 30 % of the birth weight lost.
    Loss,
    /// More gained than 500 g and 100 g for each day of life.
    Gain,
    /// More than 20 wet nappies in a day.
    Wet,
    /// More than 20 stools in a day.
    Stools,
    /// More than 30 feeds in a day.
    Feeds,
}

impl Doubt {
    /// All doubts.
    pub const ALL: [Self; 9] = [
        Self::Age,
        Self::Weeks,
        Self::BirthWeight,
        Self::Weight,
        Self::Loss,
        Self::Gain,
        Self::Wet,
        Self::Stools,
        Self::Feeds,
    ];

    /// The numbers it is about, as far as a rule would miss them.
    pub fn about(self) -> &'static [Lack] {
        match self {
            Self::Age => &[Lack::Age],
            Self::BirthWeight => &[Lack::BirthWeight],
            Self::Weight => &[Lack::Weight],
            Self::Loss => &[Lack::BirthWeight, Lack::Weight],
            Self::Gain => &[Lack::Age, Lack::BirthWeight, Lack::Weight],
            Self::Wet => &[Lack::Wet],
            Self::Stools => &[Lack::Stools],
            Self::Weeks | Self::Feeds => &[],
        }
    }
}

/// Whether a baby cannot weigh this many grams.
pub fn unlikely(grams: u32) -> bool {
    !(400..=20_000).contains(&grams)
}

/// Whether no baby loses this much between two weighings, in grams: more than 30 %.
pub fn dropped(from: u32, to: u32) -> bool {
    u64::from(from.saturating_sub(to)) * 10 > u64::from(from) * 3
}

/// Whether no baby gains this much between two weighings, in grams, `hours` apart.
pub fn jumped(from: u32, to: u32, hours: u32) -> bool {
    u64::from(to.saturating_sub(from)) > 500 + u64::from(hours) * 100 / 24
}

/// Everything in `facts` that cannot be true.
pub(super) fn doubts(facts: &Facts) -> Vec<Doubt> {
    let mut found = Vec::new();
    let mut note = |doubt: Doubt, unbelievable: bool| {
        if unbelievable {
            found.push(doubt);
        }
    };
    note(Doubt::Age, facts.age_hours.is_some_and(|hours| hours > 3 * 365 * 24));
    note(Doubt::Weeks, facts.weeks.is_some_and(|weeks| !(22..=44).contains(&weeks)));
    let birth_wrong = facts.birth_weight.is_some_and(|grams| !(400..=6500).contains(&grams));
    let weight_wrong = facts.weight.is_some_and(unlikely);
    note(Doubt::BirthWeight, birth_wrong);
    note(Doubt::Weight, weight_wrong);
    if let (Some(birth), Some(now), false, false) = (facts.birth_weight, facts.weight, birth_wrong, weight_wrong) {
        note(Doubt::Loss, dropped(birth, now));
        note(Doubt::Gain, facts.age_hours.is_some_and(|hours| jumped(birth, now, hours)));
    }
    note(Doubt::Wet, facts.wet.is_some_and(|count| count > 20));
    note(Doubt::Stools, facts.stools.is_some_and(|count| count > 20));
    note(Doubt::Feeds, facts.feeds.is_some_and(|count| count > 30));
    found
}

/// `facts` without what is doubted; of a doubtful pair both go, because either may be the wrong one.
pub(super) fn accepted(facts: &Facts, doubts: &[Doubt]) -> Facts {
    let mut kept = facts.clone();
    for doubt in doubts {
        match doubt {
            Doubt::Age => kept.age_hours = None,
            Doubt::Weeks => kept.weeks = None,
            Doubt::BirthWeight => kept.birth_weight = None,
            Doubt::Weight => kept.weight = None,
            Doubt::Loss => (kept.birth_weight, kept.weight) = (None, None),
            Doubt::Gain => (kept.age_hours, kept.birth_weight, kept.weight) = (None, None, None),
            Doubt::Wet => kept.wet = None,
            Doubt::Stools => kept.stools = None,
            Doubt::Feeds => kept.feeds = None,
        }
    }
    kept
}
