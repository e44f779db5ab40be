//! What the baby's weight says, compared in whole grams so that no rounding moves a threshold.

use super::view::View;
use crate::domain::checklist::Facts;
use crate::domain::danger::{Level, Mark};

const DAY: u32 = 24;

/// Weight lost since birth.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Loss {
    /// 7 % or less.
    Usual,
    /// More than 7 %, less than 10 %.
    More,
    /// 10 % or more.
    Much,
}

/// Which band the loss falls in; `None` while a weight is missing.
pub(super) fn loss(view: &View) -> Option<Loss> {
    let (birth, now) = (view.facts.birth_weight?, view.facts.weight?);
    let lost = birth.saturating_sub(now);
    Some(if lost * 10 >= birth {
        Loss::Much
    } else if lost * 100 > birth * 7 {
        Loss::More
    } else {
        Loss::Usual
    })
}

/// Rules 3 and 4: 10 % or more lost, alone or with a sign of illness or dryness.
pub(super) fn much_lost(view: &View, few_wet: bool) -> Option<(&'static str, Level)> {
    if loss(view) != Some(Loss::Much) {
        return None;
    }
    // Pink stains are common at first; they count "after day 3". Without an age they count.
    let stain = view.has(Mark::Stain) && view.hours().is_none_or(|hours| hours >= 3 * DAY);
    let worse = few_wet
        || stain
        || view.has(Mark::Sleepy)
        || view.has(Mark::BabyFever)
        || view.has(Mark::Jaundice)
        || view.has(Mark::NoUrine);
    Some(if worse { ("t3", Level::Red) } else { ("t4", Level::Amber) })
}

/// Rule 5: more than 7 % and less than 10 % lost; today when the weight still falls after day 4.
///
/// One weight cannot show a fall, so "still falling" is a sign someone ticks.
pub(super) fn more_lost(view: &View) -> Option<Level> {
    (loss(view)? == Loss::More).then(|| if view.has(Mark::StillLosing) { Level::Amber } else { Level::Yellow })
}

/// Not back to birth weight: a review from day 10, today from day 14 (from day 21 the words name a paediatrician).
pub(super) fn not_regained(view: &View) -> Option<Level> {
    let (birth, now, hours) = (view.facts.birth_weight?, view.facts.weight?, view.hours()?);
    (now < birth && hours >= 10 * DAY).then_some(if hours >= 14 * DAY { Level::Amber } else { Level::Yellow })
}

/// Six months: until here one pace is asked for.
pub const SIX_MONTHS: u32 = 183 * DAY;

/// The least gain in 30 days that is no finding, in grams, from the second week (brief 3.6).
pub const MONTHLY: u64 = 500;

/// Whether growth since the second week reaches 500 g in 30 days, counted from birth weight, as far as one weight shows.
///
/// `None` while a number is missing or before day 14. After six months the pace is another, which the brief does not
/// give; what six months asked for is still the least.
fn paced(facts: &Facts) -> Option<bool> {
    let (birth, now, hours) = (facts.birth_weight?, facts.weight?, facts.age_hours?);
    let due = hours.min(SIX_MONTHS).checked_sub(14 * DAY)?;
    Some(u64::from(now.saturating_sub(birth)) * 30 * u64::from(DAY) >= MONTHLY * u64::from(due))
}

/// Rule 22: less gained than 500 g a month since the second week.
///
/// The brief counts a whole month (day 44). Waiting for it would leave a baby that stands still unfound for weeks, so
/// the same pace is asked for in part of a month: today from day 28, a review from day 21, and today from day 21 when
/// nothing was gained at all. In the third week every baby near its birth weight is only watched.
pub(super) fn slow_gain(view: &View) -> Option<Level> {
    let (birth, now, hours) = (view.facts.birth_weight?, view.facts.weight?, view.hours()?);
    if hours < 21 * DAY || paced(view.facts)? {
        return None;
    }
    Some(if hours >= 28 * DAY || now <= birth { Level::Amber } else { Level::Yellow })
}

/// Whether the loss is still usual for the age: 7 % until day 5 is over, nothing on day 10.
///
/// Part 3.7 has weight rise from day 5 and half of all babies are back by day 9 or 10 (13.1), so a loss that stands is
/// no reassurance. Between the two days a straight line is drawn; above it a baby is watched, which is no finding.
fn loss_in_time(birth: u32, now: u32, hours: u32) -> bool {
    let (from, to) = (5 * DAY, 10 * DAY);
    let left = to.saturating_sub(hours.max(from));
    u64::from(birth.saturating_sub(now)) * 100 * u64::from(to - from) <= u64::from(birth) * 7 * u64::from(left)
}

/// Whether weight is as it should be; `None` when that cannot be told, as after six months, unless it is too low.
pub fn normal(facts: &Facts) -> Option<bool> {
    let (birth, now, hours) = (facts.birth_weight?, facts.weight?, facts.age_hours?);
    if hours < 14 * DAY {
        Some(loss_in_time(birth, now, hours))
    } else {
        let paced = paced(facts)? && now >= birth;
        (!paced || hours <= SIX_MONTHS).then_some(paced)
    }
}

/// What a baby that was not weighed may still weigh: the birth weight for six weeks, then with the least gain since the
/// second week that is no finding. A baby that is older is to be weighed, not sent on for what it once was.
fn presumed(view: &View) -> Option<u32> {
    let (birth, hours) = (view.facts.birth_weight?, view.hours().unwrap_or(0));
    let gained = if hours < 42 * DAY { 0 } else { u64::from(hours - 14 * DAY) * MONTHLY / u64::from(30 * DAY) };
    Some(birth.saturating_add(u32::try_from(gained).unwrap_or(u32::MAX)))
}

/// Too small or too early to be cared for at home: by weight now, or by weight at birth while it can still be so.
pub(super) fn tiny(view: &View) -> Option<Level> {
    let grams = view.facts.weight.or_else(|| presumed(view));
    if grams.is_some_and(|grams| grams < 1500) {
        return Some(Level::Red);
    }
    // Weeks since conception count the weeks lived; with no age the weeks at birth stand.
    let lived = view.hours().unwrap_or(0) / DAY;
    let early = view.facts.weeks.is_some_and(|weeks| u32::from(weeks) * 7 + lived < 34 * 7);
    (early || grams.is_some_and(|grams| grams < 2000)).then_some(Level::Amber)
}
