//! What the day expects of feeds, wet nappies and stools (brief 3.7), each for one count of the last 24 hours.

use crate::domain::checklist::Facts;

/// The day of life as the table counts: the first 24 hours are day 1.
fn day(facts: &Facts) -> Option<u32> {
    facts.age_hours.map(|hours| hours / 24 + 1)
}

/// Whether the feeds counted are as many as expected: eight, from six weeks seven; the first day has no number.
///
/// Without an age only a count that is low or enough at every age says something.
pub fn enough_feeds(facts: &Facts) -> Option<bool> {
    let feeds = facts.feeds?;
    match facts.age_hours {
        Some(hours) if hours < 24 => None,
        Some(hours) => Some(feeds >= if hours >= 42 * 24 { 7 } else { 8 }),
        None if feeds == 7 => None,
        None => Some(feeds > 7),
    }
}

/// Whether the wet nappies counted are the fewest the day expects, or more; `None` without a count or an age.
pub fn enough_wet(facts: &Facts) -> Option<bool> {
    let expected = match day(facts)? {
        1 | 2 => 1,
        3 | 4 => 3,
        5 => 5,
        _ => 6,
    };
    facts.wet.map(|wet| wet >= expected)
}

/// Whether the stools counted are the fewest the day expects, or more.
///
/// `None` without a count or an age, after four weeks, when days may lie between two stools, and for none on the first
/// day, which is not over.
pub fn enough_stools(facts: &Facts) -> Option<bool> {
    let (day, stools) = (day(facts)?, facts.stools?);
    match day {
        1 => (stools > 0).then_some(true),
        2 => Some(stools >= 1),
        3..=28 => Some(stools >= 2),
        _ => None,
    }
}
