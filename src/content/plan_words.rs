//! The words of `assets/{id,en}/plan.ron`: causes, offers, lines and the answers to "why not?".

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::domain::ids::{ActionId, CauseId, RuleId};
use crate::domain::plan::book::Tier;
use crate::domain::plan::evidence::FactIs;
use crate::domain::triage::Intake;

/// All words of the plan in one language.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlanWords {
    /// What each tier is about.
    pub tiers: BTreeMap<Tier, String>,
    /// What the two reliable signs say.
    pub intake: BTreeMap<Intake, String>,
    /// What follows from the numbers, as evidence.
    pub facts: BTreeMap<FactIs, String>,
    /// Each cause.
    pub causes: BTreeMap<CauseId, CauseWords>,
    /// Each action.
    pub actions: BTreeMap<ActionId, ActionWords>,
    /// When to stop.
    pub stops: BTreeMap<RuleId, String>,
    /// When to come back.
    pub come_back: BTreeMap<RuleId, String>,
    /// When to come sooner.
    pub return_signs: BTreeMap<RuleId, String>,
    /// Praise.
    pub going_well: BTreeMap<RuleId, String>,
    /// Why a cause is not named or an action not offered.
    pub why_not: WhyNotWords,
}

/// The words of a cause.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CauseWords {
    /// Its name in a list.
    pub name: String,
    /// What it does to milk, in one or two sentences.
    pub explain: String,
}

/// The words of an action.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ActionWords {
    /// The offer, as said to the mother.
    pub offer: String,
    /// One to three short steps.
    pub how: Vec<String>,
}

/// Templates for [`crate::domain::plan::offers::Reason`], one for each case.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WhyNotWords {
    /// Advice waits for care.
    pub closed: String,
    /// Nothing points to it.
    pub nothing: String,
    /// `{evidence}`
    pub against: String,
    /// `{evidence}`
    pub ruled_out: String,
    /// `{asks}`
    pub not_asked: String,
    /// `{missing}`
    pub cannot_tell: String,
    /// `{causes}`
    pub yields: String,
    /// `{causes}`
    pub no_cause: String,
    /// `{evidence}`
    pub needs: String,
    /// `{action}`
    pub another_first: String,
    /// `{actions}`
    pub three: String,
}

#[cfg(test)]
#[path = "plan_words_tests.rs"]
mod tests;
