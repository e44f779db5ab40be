//! How fast someone must be seen: ticked signs, and what follows from numbers and answers, by the rules of the brief.
//!
//! Pure and without order: the same facts give the same result however they were entered. What is missing is listed
//! and never taken for normal; a number that cannot be true is a [`Doubt`] and is used by no rule.

mod doubt;
mod expected;
mod intake;
mod rules;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod tests_edges;
#[cfg(test)]
mod tests_laws;
mod view;
mod weight;

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

pub use self::doubt::{Doubt, dropped, jumped, unlikely};
pub use self::expected::{enough_feeds, enough_stools, enough_wet};
pub use self::intake::Intake;
use self::view::View;
pub use self::weight::{MONTHLY, SIX_MONTHS, normal as usual_weight};
use super::catalogue::Catalogue;
use super::checklist::Facts;
use super::danger::{Level, Who};
use super::factor::Tick;
use super::ids::{AskId, RuleId, SignId};

/// One reason to be seen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The sign ticked, or `rule:` with the rule and its level (`rule:t4-amber`) for a finding that was computed.
    ///
    /// The level is part of the name so that an override given for AMBER does not cover the same rule at RED.
    pub id: SignId,
    /// The rule that makes it count.
    pub rule: RuleId,
    /// Who is to be seen.
    pub who: Who,
    /// How fast.
    pub level: Level,
    /// Found in private; not for a screen or paper others may see.
    pub private: bool,
}

impl Finding {
    /// Whether it follows from numbers and answers; false when someone ticked it.
    pub fn computed(&self) -> bool {
        self.id.as_str().starts_with("rule:")
    }
}

/// A number the rules need.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Lack {
    /// The baby's age.
    Age,
    /// Weight at birth.
    BirthWeight,
    /// Weight now: weigh the baby.
    Weight,
    /// Wet nappies in the last 24 hours.
    Wet,
    /// Stools in the last 24 hours, asked in the first four weeks.
    Stools,
    /// Whether weight follows the line of the KIA book, asked after six months: no pace is known to the rules then.
    Growth,
}

impl Lack {
    /// All numbers the rules need.
    pub const ALL: [Self; 6] = [Self::Age, Self::BirthWeight, Self::Weight, Self::Wet, Self::Stools, Self::Growth];
}

/// A number that is not known, and the rule that waits for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Missing {
    /// What to find out.
    pub lack: Lack,
    /// The rule that cannot be applied without it.
    pub rule: RuleId,
}

/// What triage found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Triage {
    /// The most urgent level found.
    pub level: Option<Level>,
    /// Every reason, most urgent first; within a level ticked signs in the order of asking, then rules.
    pub findings: Vec<Finding>,
    /// What is not known and matters.
    pub missing: Vec<Missing>,
    /// Numbers that cannot be true; to be asked again before anything rests on them.
    pub doubts: Vec<Doubt>,
    /// What the two reliable signs say about milk taken.
    pub intake: Intake,
    /// The numbers without the doubtful ones.
    pub accepted: Facts,
}

impl Triage {
    /// Findings that keep the plan closed.
    pub fn closing(&self) -> impl Iterator<Item = &Finding> {
        self.findings.iter().filter(|finding| finding.level.closes())
    }

    /// The ids an override must name to open the plan now.
    pub fn closing_ids(&self) -> BTreeSet<SignId> {
        self.closing().map(|finding| finding.id.clone()).collect()
    }

    /// Whether this rule was met, by a tick or by numbers.
    pub fn met(&self, rule: &str) -> bool {
        self.findings.iter().any(|finding| finding.rule.as_str() == rule)
    }
}

/// Applies every rule of triage.
pub fn triage(facts: &Facts, signs: &BTreeSet<SignId>, ticks: &BTreeMap<AskId, Tick>, catalogue: &Catalogue) -> Triage {
    let doubts = doubt::doubts(facts);
    let accepted = doubt::accepted(facts, &doubts);
    let view = View::new(&accepted, signs, ticks, &catalogue.danger);
    let mut hits = rules::hits(&view);
    let intake = intake::intake(&view, &hits);
    let past = intake == Intake::Fine && view.hours().is_some_and(|hours| hours >= 14 * 24);
    hits.extend(rules::late_milk(&view, past));

    let mut findings = ticked(signs, catalogue);
    findings.extend(hits.iter().map(|(rule, level)| computed(rule, *level, catalogue)));
    if view.small() {
        for finding in &mut findings {
            tighten(finding, past);
        }
    }
    findings.sort_by_key(|finding| std::cmp::Reverse(finding.level));
    Triage {
        level: findings.iter().map(|finding| finding.level).max(),
        findings,
        missing: missing(&accepted, &doubts, intake),
        doubts,
        intake,
        accepted,
    }
}

fn ticked(signs: &BTreeSet<SignId>, catalogue: &Catalogue) -> Vec<Finding> {
    let known = catalogue.danger.signs.iter().filter(|sign| signs.contains(&sign.id)).map(|sign| Finding {
        id: sign.id.clone(),
        rule: sign.rule.clone(),
        who: sign.who,
        level: sign.level,
        private: sign.private,
    });
    // A sign this version does not know was a danger to whoever ticked it; its level can only be taken as the highest.
    let unknown = signs.iter().filter(|id| catalogue.danger.sign(id).is_none()).map(|id| Finding {
        id: id.clone(),
        rule: "t1".into(),
        who: Who::Baby,
        level: Level::Red,
        private: true,
    });
    known.chain(unknown).collect()
}

fn computed(rule: &str, level: Level, catalogue: &Catalogue) -> Finding {
    let suffix = match level {
        Level::Red => "red",
        Level::Amber => "amber",
        Level::Yellow => "yellow",
    };
    let card = catalogue.danger.rule(rule);
    Finding {
        id: SignId::new(format!("rule:{rule}-{suffix}")),
        rule: rule.into(),
        who: card.map_or(Who::Baby, |card| card.who),
        level,
        private: card.is_some_and(|card| card.private),
    }
}

/// Rule 9: for a baby born small or early every review within days becomes one today.
///
/// YELLOW findings about the baby, and milk that is not in (rule 8), become AMBER, because it is the baby's reserve that
/// is small; a review of the mother's own health keeps its day. AMBER stays: the rule tightens reviews, and a same-day
/// visit is not turned into an emergency. The finding of rule 9 itself stays YELLOW, or every small baby would be sent
/// on for being small; and so does milk that was late once the baby thrives.
fn tighten(finding: &mut Finding, past: bool) {
    let concerns = finding.who == Who::Baby || finding.rule.as_str() == "t8" && !past;
    if concerns && finding.level == Level::Yellow && finding.rule.as_str() != "t9" {
        finding.level = Level::Amber;
        if finding.computed() {
            finding.id = SignId::new(format!("rule:{}-amber", finding.rule));
        }
    }
}

fn missing(facts: &Facts, doubts: &[Doubt], intake: Intake) -> Vec<Missing> {
    let young = facts.age_hours.is_none_or(|hours| hours < 28 * 24);
    let old = facts.age_hours.is_some_and(|hours| hours > weight::SIX_MONTHS);
    let lacks = [
        (Lack::Age, "t6", facts.age_hours.is_none()),
        (Lack::BirthWeight, "t4", facts.birth_weight.is_none()),
        (Lack::Weight, "t14", facts.weight.is_none()),
        (Lack::Wet, "t6", facts.wet.is_none()),
        (Lack::Stools, "t16", facts.stools.is_none() && young),
        (Lack::Growth, "t22", old && facts.weight.is_some() && intake == Intake::Unknown),
    ];
    // A doubtful number is asked again as a doubt; asking for it twice would confuse.
    let doubtful = |lack: Lack| doubts.iter().any(|doubt| doubt.about().contains(&lack));
    lacks
        .into_iter()
        .filter(|(lack, _, absent)| *absent && !doubtful(*lack))
        .map(|(lack, rule, _)| Missing { lack, rule: rule.into() })
        .collect()
}
