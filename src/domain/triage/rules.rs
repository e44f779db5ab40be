//! The rules of the brief, part 3.8, and the rows of 3.6 that numbers can answer. Each gives a level or nothing.
//!
//! Rules 1, 2 and 12 are mostly the levels of the signs themselves; 13 belongs to the plan; 14 is a missing weight.

use super::view::View;
use super::weight::{self, Loss};
use crate::domain::danger::{Level, Mark};
use crate::domain::factor::Tick;

/// A rule that was met and how urgent it is.
pub(super) type Hit = (&'static str, Level);

/// Every rule met that says something about milk taken, and every other that does not wait for that.
pub(super) fn hits(view: &View) -> Vec<Hit> {
    let wet = few_wet(view);
    let more_lost = weight::more_lost(view);
    let dry = dry(view);
    let much_lost = weight::much_lost(view, dry);
    let levels = [
        ("t2", sepsis(view)),
        ("t5", more_lost),
        ("t6", wet),
        ("t7", jaundice(view)),
        ("t9", view.small().then_some(Level::Yellow)),
        ("t10", red_breast(view)),
        ("t11", mood(view)),
        ("t15", weight::not_regained(view)),
        ("t17", weight::tiny(view)),
        ("t19", few_feeds(view, dry)),
        ("t21", (view.has(Mark::Stain) && losing(view)).then_some(Level::Amber)),
        ("t22", weight::slow_gain(view)),
    ];
    let mut hits: Vec<Hit> = much_lost.into_iter().collect();
    hits.extend(levels.into_iter().filter_map(|(rule, level)| level.map(|level| (rule, level))));
    let baby_ill = hits.iter().any(|(rule, _)| !["t2", "t9", "t10", "t11"].contains(rule));
    if let Some(level) = few_stools(view, baby_ill || view.baby_sign_besides(Mark::DarkStool)) {
        hits.push(("t16", level));
    }
    hits
}

/// Rules 8 and 18, milk that is or was late; they rest on what the other rules found about milk taken.
///
/// "Not fuller on day 3" stays true for ever. It says nothing more once two weeks are past and weight and urine are fine;
/// until both are known to be, it counts.
pub(super) fn late_milk(view: &View, past: bool) -> Vec<Hit> {
    let late = !past && (view.has(Mark::NoFullness) || view.answered("physiology.full", Tick::No));
    let levels = [("t8", no_fullness(view, late)), ("t18", after_bleeding(view, late))];
    levels.into_iter().filter_map(|(rule, level)| level.map(|level| (rule, level))).collect()
}

fn losing(view: &View) -> bool {
    weight::loss(view).is_some_and(|loss| loss > Loss::Usual) || view.has(Mark::StillLosing)
}

/// Rule 2, the row a single tick cannot hold: fever with any sign of an infection that spreads.
fn sepsis(view: &View) -> Option<Level> {
    (view.has(Mark::MotherFever) && view.has(Mark::Septic)).then_some(Level::Red)
}

/// Rule 6: fewer wet nappies than the day expects.
///
/// No urine in the last 24 hours is no urine for 12 hours or more, so it is RED at every age above twelve hours, and
/// when the age is not known. Day 4 expects "3-4": three are accepted.
fn few_wet(view: &View) -> Option<Level> {
    let wet = view.facts.wet?;
    if wet == 0 && view.hours().is_none_or(|hours| hours >= 12) {
        return Some(Level::Red);
    }
    match view.day()? {
        3 | 4 if wet < 3 => Some(Level::Yellow),
        5 if wet < 5 => Some(Level::Amber),
        6.. if wet < 6 => Some(Level::Amber),
        _ => None,
    }
}

/// Few wet nappies for a rule that combines. With no age alone they are only asked about, but beside another sign they
/// count when they are fewer than the most that any day expects: an age that is not known is not taken for a young one.
fn dry(view: &View) -> bool {
    let ageless = view.hours().is_none() && view.facts.wet.is_some_and(|wet| wet < 6);
    ageless || few_wet(view).is_some()
}

/// Rule 7, as far as it combines: yellow on the first day, yellow and feeding poorly or sleepy, yellow too long.
///
/// A baby that refuses or feeds less often than expected feeds poorly, whether or not anyone ticked that sign.
fn jaundice(view: &View) -> Option<Level> {
    if !view.has(Mark::Jaundice) {
        return None;
    }
    let first_day = view.hours().is_some_and(|hours| hours < 24);
    let poorly = view.has(Mark::PoorFeeding) || view.few_feeds() || view.answered("baby-ill.refuses", Tick::Yes);
    if first_day || view.has(Mark::Sleepy) || poorly {
        return Some(Level::Red);
    }
    let limit = if view.preterm() { 21 } else { 14 };
    let long = view.hours().is_some_and(|hours| hours >= limit * 24);
    (long || view.has(Mark::PaleOrDark)).then_some(Level::Amber)
}

/// Rule 8: no fullness at 72 hours; today when the baby loses too much or is too dry.
///
/// The question says "by the third day", so without an age a no counts. Bleeding that goes on and a baby losing weight
/// is the same row of 3.2 and the same level.
fn no_fullness(view: &View, late: bool) -> Option<Level> {
    let late = late && view.hours().is_none_or(|hours| hours >= 72);
    let short = losing(view) || dry(view) || view.has(Mark::NoUrine);
    if short && (late || view.has(Mark::BleedingOn)) { Some(Level::Amber) } else { late.then_some(Level::Yellow) }
}

/// Rule 10: a red breast with fever; with rigors, fast pulse or confusion now.
fn red_breast(view: &View) -> Option<Level> {
    if !(view.has(Mark::BreastRed) && view.has(Mark::MotherFever)) {
        return None;
    }
    Some(if view.has(Mark::Shaking) { Level::Red } else { Level::Amber })
}

/// Rule 11: the two questions; thoughts of harm are RED signs of their own.
fn mood(view: &View) -> Option<Level> {
    let positive = view.answered("mood.low", Tick::Yes) || view.answered("mood.interest", Tick::Yes);
    positive.then(|| if view.has(Mark::MoodHeavy) { Level::Amber } else { Level::Yellow })
}

/// Heavy bleeding at birth and then no milk, or a body that does not recover: seen today.
///
/// A body that does not recover is no matter of milk and does not expire with it.
fn after_bleeding(view: &View, late: bool) -> Option<Level> {
    let bled = view.has(Mark::BledAtBirth) || view.answered("birth.bleeding", Tick::Yes);
    let no_milk = late && view.hours().is_none_or(|hours| hours >= 48);
    (bled && (no_milk || view.has(Mark::AfterBleed))).then_some(Level::Amber)
}

/// Fewer than eight feeds with a sleepy baby or few wet nappies (the brief's card F8).
fn few_feeds(view: &View, few_wet: bool) -> Option<Level> {
    (view.few_feeds() && (few_wet || view.has(Mark::Sleepy))).then_some(Level::Amber)
}

/// Stools in the first four weeks: none in 24 hours, fewer than two from day 3, or still black on day 4 to 5.
///
/// On day 2 and 3 none in 24 hours may mean that the first stool has not come, which is seen today: the count of a day
/// cannot say what came before it.
fn few_stools(view: &View, other_signs: bool) -> Option<Level> {
    let young = view.day().filter(|day| (2..=28).contains(day));
    let none = young.is_some() && view.facts.stools == Some(0);
    let one = young.is_some_and(|day| day >= 3) && view.facts.stools == Some(1);
    let maybe_first = none && view.day().is_some_and(|day| day <= 3);
    if maybe_first || other_signs && (none || view.has(Mark::DarkStool)) {
        Some(Level::Amber)
    } else {
        (none || one).then_some(Level::Yellow)
    }
}

/// Whether the loss alone asks for a watched feed.
pub(super) fn watch_weight(view: &View) -> bool {
    weight::loss(view) == Some(Loss::More)
}
