//! The words and sources of what a plan is made of.

use crate::domain::ids::{ActionId, AskId, CauseId, ClaimId, RuleId};
use crate::domain::plan::book::Tier;
use crate::domain::plan::evidence::Evidence;
use crate::domain::triage::{Doubt, Finding, Intake, Lack};
use crate::ui::cx::{Cited, World, cite};
use crate::ui::screens::factors::evidence_label;

macro_rules! looked_up {
    ($($(#[$doc:meta])* $name:ident($key:ty) $from:ident $map:ident $($field:ident)?;)*) => {$(
        $(#[$doc])*
        pub(super) fn $name<'a>(world: World<'a>, key: &$key) -> &'a str {
            let found = world.course.$from(world.lang()).and_then(|words| words.$map.get(key));
            found.map_or("", |found| &found$(.$field)?)
        }
    )*};
}

looked_up! {
    /// What a tier is about.
    tier(Tier) plan_words tiers;
    /// What weight and urine say.
    intake(Intake) plan_words intake;
    /// What to find out.
    missing(Lack) danger_words missing;
    /// What to ask again.
    doubt(Doubt) danger_words doubts;
    /// The name of a cause.
    cause(CauseId) plan_words causes name;
    /// What a cause does to milk.
    cause_explained(CauseId) plan_words causes explain;
    /// An offer, as said to the mother.
    offer(ActionId) plan_words actions offer;
    /// Praise.
    going_well(RuleId) plan_words going_well;
    /// When to come back.
    come_back(RuleId) plan_words come_back;
    /// When to stop.
    stop(RuleId) plan_words stops;
    /// When to come sooner.
    return_sign(RuleId) plan_words return_signs;
}

/// What stands above the offers of a plan gone on with while a sign says that milk waits.
pub(super) fn milk_waits<'a>(world: World<'a>, findings: &[Finding]) -> Option<&'a str> {
    world.course.catalogue()?.danger.milk(findings.iter().map(|finding| &finding.id))?;
    Some(&world.course.danger_words(world.lang())?.milk_waits.feed)
}

/// The steps of an action.
pub(super) fn steps<'a>(world: World<'a>, action: &ActionId) -> &'a [String] {
    world.course.plan_words(world.lang()).and_then(|words| words.actions.get(action)).map_or(&[], |words| &words.how)
}

/// A question by its short name.
pub(super) fn ask(world: World, ask: &AskId) -> String {
    evidence_label(world, ask, None)
}

/// A piece of evidence in words.
pub(super) fn evidence(world: World, evidence: &Evidence) -> String {
    match evidence {
        Evidence::Ask(ask, tick) => evidence_label(world, ask, Some(*tick)),
        Evidence::Fact(fact) => {
            let words = world.course.plan_words(world.lang());
            words.and_then(|words| words.facts.get(fact)).cloned().unwrap_or_default()
        }
        Evidence::Sign(sign) => {
            let words = world.course.danger_words(world.lang());
            words.and_then(|words| words.signs.get(sign)).map(|words| words.label.clone()).unwrap_or_default()
        }
        Evidence::Rule(rule) => {
            let words = world.course.danger_words(world.lang());
            words.and_then(|words| words.rules.get(rule)).map(|words| words.title.clone()).unwrap_or_default()
        }
    }
}

/// What a cause rests on.
pub(super) fn cited_cause(world: World, id: &CauseId) -> Vec<Cited> {
    let card = world.course.catalogue().and_then(|catalogue| catalogue.plan.cause(id));
    card.map_or_else(Vec::new, |card| cite(&card.sources, card.flag, || ClaimId::cause(id)))
}

/// What an action rests on.
pub(super) fn cited_action(world: World, id: &ActionId) -> Vec<Cited> {
    let card = world.course.catalogue().and_then(|catalogue| catalogue.plan.action(id));
    card.map_or_else(Vec::new, |card| cite(&card.sources, card.flag, || ClaimId::action(id)))
}

/// What a line of the plan rests on.
pub(super) fn cited_line(world: World, id: &RuleId) -> Vec<Cited> {
    let line = world.course.catalogue().and_then(|catalogue| catalogue.plan.lines().find(|line| line.id == *id));
    line.map_or_else(Vec::new, |line| cite(&line.sources, line.flag, || ClaimId::line(id)))
}
