//! When to see her again: the day proposed from what was found and from the calendar of visits.

use jiff::civil::Date;

use crate::domain::ids::RuleId;
use crate::domain::stamp::Stamp;

/// The visits of the newborn in the national calendar, as first and last day of life: days 0 to 2, 3 to 7, 8 to 28
/// (brief 3.7, from the national chart for the young infant; V-sec).
pub const NEWBORN_VISITS: [(u16, u16); 3] = [(0, 2), (3, 7), (8, 28)];

/// A day for the next contact, and the line of the plan that asks for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposal {
    /// The day.
    pub day: Date,
    /// The line of the plan.
    pub rule: RuleId,
}

/// The day a line of the plan means, counted from `now`; `age_days` is the age of the baby, where it is known.
///
/// The careful end of each range is taken: "1–3 days" proposes 2, and in the first month never beyond the last day of
/// the newborn visit that comes next.
pub fn proposal(rule: &RuleId, age_days: Option<u16>, now: Stamp) -> Option<Proposal> {
    let after: i32 = match rule.as_str() {
        "b-weigh" => 0,
        "b-24h" => 1,
        "b-3-days" | "b-first-weeks" => 2,
        "b-routine" => 7,
        _ => return None,
    };
    let days = age_days.and_then(|age| visit_within(age, after)).unwrap_or(after);
    let day = now.date().checked_add(jiff::Span::new().days(days)).ok()?;
    Some(Proposal { day, rule: rule.clone() })
}

/// In how many days the newborn visit that comes next ends, if that is sooner than `after`.
fn visit_within(age: u16, after: i32) -> Option<i32> {
    let (_, last) = NEWBORN_VISITS.into_iter().find(|(first, _)| *first > age)?;
    let left = i32::from(last) - i32::from(age);
    (left < after).then_some(left)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_day_follows_the_line_and_the_calendar_of_visits() {
        let now: Stamp = "2026-11-23T09:14+07:00".parse().unwrap();
        let day = |rule: &str, age| proposal(&rule.into(), age, now).map(|proposal| proposal.day.to_string());
        assert_eq!(day("b-weigh", None).as_deref(), Some("2026-11-23"));
        assert_eq!(day("b-24h", Some(3)).as_deref(), Some("2026-11-24"));
        assert_eq!(day("b-first-weeks", Some(3)).as_deref(), Some("2026-11-25"));
        assert_eq!(day("b-routine", Some(60)).as_deref(), Some("2026-11-30"));
        assert_eq!(day("b-routine", Some(1)).as_deref(), Some("2026-11-29"), "the visit of days 3 to 7 comes first");
        assert_eq!(day("b-unknown", None), None);
    }
}
