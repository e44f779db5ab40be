//! The words of `assets/{id,en}/danger.ron`: what a danger sign is called and what to say and do.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::domain::danger::{Level, SignGroup};
use crate::domain::ids::{RuleId, SignId};
use crate::domain::triage::{Doubt, Lack};

/// All words about danger in one language.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DangerWords {
    /// Headings of the list.
    pub groups: BTreeMap<SignGroup, String>,
    /// Where to go and how fast.
    pub levels: BTreeMap<Level, LevelWords>,
    /// What is said of feeding beside a sign for which milk waits.
    pub milk_waits: MilkWords,
    /// Each sign.
    pub signs: BTreeMap<SignId, SignWords>,
    /// Each rule that computes a finding, and the rule each sign falls under.
    pub rules: BTreeMap<RuleId, RuleWords>,
    /// What to find out: "weigh the baby".
    pub missing: BTreeMap<Lack, String>,
    /// What to ask again.
    pub doubts: BTreeMap<Doubt, String>,
}

/// The words of a level.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LevelWords {
    /// Heading.
    pub title: String,
    /// Where to go.
    pub place: String,
    /// How fast.
    pub fast: String,
    /// What to do on the way when the mother is the one to be seen.
    pub way_mother: Vec<Step>,
    /// What to do on the way when the baby is.
    pub way_baby: Vec<Step>,
}

/// One thing to do on the way.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(untagged)]
pub enum Step {
    /// As it stands.
    Do(String),
    /// About feeding the baby, so not shown beside another sign for which milk waits.
    Feed {
        /// The step.
        feed: String,
    },
}

impl Step {
    /// The words.
    pub fn text(&self) -> &str {
        match self {
            Self::Do(text) | Self::Feed { feed: text } => text,
        }
    }

    /// Whether it is about feeding the baby.
    pub fn feeds(&self) -> bool {
        matches!(self, Self::Feed { .. })
    }
}

/// What stands in place of every other word about feeding while milk waits.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MilkWords {
    /// In place of the steps of other findings.
    pub feed: String,
    /// Before the steps of signs that are equally strict.
    pub several: String,
    /// In place of other words to the mother.
    pub say: String,
}

/// The words of a sign; what is left out is taken from its level.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SignWords {
    /// The line in the list of signs.
    pub label: String,
    /// What to say to the mother.
    pub say: String,
    /// Where to go, when not where the level says.
    #[serde(default)]
    pub place: Option<String>,
    /// How fast, when not as the level says.
    #[serde(default)]
    pub fast: Option<String>,
    /// What to do on the way, when not what the level says.
    #[serde(default)]
    pub way: Option<Vec<Step>>,
}

/// The words of a rule.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RuleWords {
    /// What was found.
    pub title: String,
    /// Why it matters.
    pub why: String,
    /// What to do.
    pub act: String,
}

#[cfg(test)]
#[path = "danger_words_tests.rs"]
mod tests;
