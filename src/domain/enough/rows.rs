//! Found beside expected: a word for each row, from the same numbers and signs triage reads.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::domain::checklist::Facts;
use crate::domain::danger::{DangerBook, Mark, SignGroup, Who};
use crate::domain::factor::Tick;
use crate::domain::growth::gain::{Gain, Pace};
use crate::domain::ids::{AskId, SignId};
use crate::domain::triage::{Triage, enough_feeds, enough_stools, enough_wet, usual_weight};
use crate::domain::visit::StoolColour;

/// What a row is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum What {
    /// Feeds in 24 hours; they help to see why, and never decide.
    Feeds,
    /// Wet nappies in 24 hours.
    Wet,
    /// Stools in 24 hours and their colour.
    Stools,
    /// Weight.
    Weight,
}

impl What {
    /// All rows in the order they are read.
    pub const ALL: [Self; 4] = [Self::Feeds, Self::Wet, Self::Stools, Self::Weight];
}

/// How what was found stands to what is expected, the worst first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Verdict {
    /// Less than expected.
    Low,
    /// Near an edge.
    Edge,
    /// Not known.
    Unknown,
    /// Nothing is expected at this age.
    NoNumber,
    /// As expected.
    Expected,
}

impl Verdict {
    /// All of them, the worst first.
    pub const ALL: [Self; 5] = [Self::Low, Self::Edge, Self::Unknown, Self::NoNumber, Self::Expected];
}

/// One row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// What it is about.
    pub what: What,
    /// How it stands.
    pub verdict: Verdict,
    /// Ticked signs that speak here, in the order of asking.
    pub signs: Vec<SignId>,
}

/// Ticked signs of the baby that speak about milk taken, each with its row and what it makes of the row.
pub(super) struct Spoken(Vec<(What, Verdict, SignId)>);

impl Spoken {
    pub(super) fn of(ticked: &BTreeSet<SignId>, book: &DangerBook) -> Self {
        let baby = book.signs.iter().filter(|sign| sign.who == Who::Baby && ticked.contains(&sign.id));
        let spoken = baby.filter_map(|sign| {
            let has = |marks: &[Mark]| marks.iter().any(|mark| sign.marks.contains(mark));
            let verdict = if has(&[Mark::LowIntake, Mark::NoUrine]) {
                Verdict::Low
            } else if has(&[Mark::Stain, Mark::DarkStool, Mark::StillLosing]) {
                Verdict::Edge
            } else {
                return None;
            };
            let what = match sign.group {
                _ if has(&[Mark::DarkStool]) => What::Stools,
                SignGroup::Nappies => What::Wet,
                _ => What::Weight,
            };
            Some((what, verdict, sign.id.clone()))
        });
        Self(spoken.collect())
    }
}

pub(super) fn rows(
    found: &Triage,
    ticks: &BTreeMap<AskId, Tick>,
    spoken: &Spoken,
    gain: Option<Gain>,
    stool: Option<Verdict>,
) -> [Row; 4] {
    let facts = &found.accepted;
    let number = |count: Option<u8>, enough: Option<bool>, low: Verdict| match (count, enough) {
        (None, _) => Verdict::Unknown,
        (Some(_), Some(true)) => Verdict::Expected,
        (Some(_), Some(false)) => low,
        (Some(_), None) if facts.age_hours.is_none() => Verdict::Unknown,
        (Some(_), None) => Verdict::NoNumber,
    };
    What::ALL.map(|what| {
        let counted = match what {
            What::Feeds => match (facts.feeds, ticks.get("frequency.eight")) {
                (None, Some(Tick::Yes)) => Verdict::Expected,
                (_, Some(Tick::No)) => Verdict::Low,
                _ => number(facts.feeds, enough_feeds(facts), Verdict::Low),
            },
            What::Wet if found.met("t6") => Verdict::Low,
            What::Wet => number(facts.wet, enough_wet(facts), Verdict::Low),
            What::Stools => number(facts.stools, enough_stools(facts), Verdict::Edge),
            What::Weight => weight(found, gain),
        };
        let of = || spoken.0.iter().filter(move |(of, ..)| *of == what);
        let seen = stool.filter(|_| what == What::Stools);
        let verdict = of().map(|(_, verdict, _)| *verdict).chain(seen).chain([counted]).min().unwrap_or(counted);
        Row { what, verdict, signs: of().map(|(.., sign)| sign.clone()).collect() }
    })
}

/// What the colour of the stools makes of their row: black on day 4 or later (3.6), and pale, are near an edge.
pub(super) fn colour(facts: &Facts, stool: Option<StoolColour>) -> Option<Verdict> {
    let late = facts.age_hours.is_some_and(|hours| hours >= 3 * 24);
    (stool == Some(StoolColour::Pale) || late && stool == Some(StoolColour::Black)).then_some(Verdict::Edge)
}

/// Weight as the rules found it, and as earlier weighings show it.
fn weight(found: &Triage, gain: Option<Gain>) -> Verdict {
    let measured = |rules: &[&str]| found.findings.iter().any(|it| it.computed() && rules.contains(&it.rule.as_str()));
    let closes = |rule: &str| found.closing().any(|it| it.computed() && it.rule.as_str() == rule);
    let pace = gain.map(|gain| gain.pace);
    if measured(&["t3", "t4"]) || ["t5", "t15", "t22"].into_iter().any(closes) {
        return Verdict::Low;
    }
    match (usual_weight(&found.accepted), pace) {
        (_, Some(Pace::Falling | Pace::Slow)) => Verdict::Low,
        (Some(false), _) | (_, Some(Pace::Less)) => Verdict::Edge,
        (Some(true), _) => Verdict::Expected,
        (None, _) => Verdict::Unknown,
    }
}
