//! Daily gain between two weighings beside what the age expects, and weighings that cannot be true.
//!
//! What is expected comes from the brief: 20 to 30 g a day from day 5 (3.7) and the least gain of each month of the KIA
//! book (KBM, 3.6). What is too little is what triage asks for as well: 500 g in 30 days.

use serde::{Deserialize, Serialize};

use super::Weighing;
use crate::domain::triage::{MONTHLY, SIX_MONTHS, dropped, jumped, unlikely};

/// The least gain of each of the first six months in grams (KIA book 2023, p. 54). The table `gain` shows people the
/// same; a test holds the two together.
pub const KBM: [u32; 6] = [800, 900, 800, 600, 500, 400];

/// Grams a day from day 5 on, least and most (brief 3.7).
pub const DAILY: (u32, u32) = (20, 30);

/// The hour from which weight is expected to rise: day 5 begins.
const RISES: u32 = 4 * 24;
/// The hour before which weight may fall: the lowest day is 2 to 3, so a weight of day 4 is no more than those after it.
const LOWEST: u32 = 3 * 24;
/// Hours between two weighings below which scales and a full bladder say more than growth.
const NEAR: u32 = 24;
/// Hours between two weighings from which a pace can be told.
const FAR: u32 = 3 * 24;
/// Hours of a month of the calendar that the KIA book counts by: 365.25 days by twelve.
const MONTH: u64 = 30 * 24 + 10;

/// How a gain stands to what is expected.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Pace {
    /// Lighter than before, after the days in which babies lose weight.
    Falling,
    /// Less than triage asks for, or in a month less than the KIA book asks for.
    Slow,
    /// Less than expected, more than what is too little.
    Less,
    /// As expected, or more.
    Expected,
    /// Too few hours lie between, or there is no number for this age.
    Open,
}

/// What a baby gained between two weighings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Gain {
    /// The earlier weighing.
    pub from: Weighing,
    /// The later weighing.
    pub to: Weighing,
    /// Grams a day, in tenths, towards nothing; negative when lost.
    pub tenths: i64,
    /// The least expected in grams a day over these days, in tenths; `None` where there is no number.
    pub least: Option<i64>,
    /// How the two stand to each other.
    pub pace: Pace,
}

impl Gain {
    /// The gain between two weighings, the earlier first; `None` when no time lies between.
    pub fn between(from: Weighing, to: Weighing) -> Option<Self> {
        let hours = to.at_hours.checked_sub(from.at_hours).filter(|hours| *hours > 0)?;
        let grams = i64::from(to.grams) - i64::from(from.grams);
        let daily = |grams: i64| grams * 240 / i64::from(hours);
        let expected = expected(from.at_hours, to.at_hours);
        Some(Self {
            from,
            to,
            tenths: daily(grams),
            // To the nearest tenth: people read it, and the pace is told from milligrams.
            least: expected.map(|mg| (mg * 240 / i64::from(hours) + 500) / 1000),
            pace: pace(grams, from.at_hours, to.at_hours, expected),
        })
    }

    /// Whether a month lies between, so that what the brief asks of a month (3.6) can be held against it; four weeks are
    /// taken for one, as triage does.
    pub fn of_a_month(&self) -> bool {
        self.to.at_hours - self.from.at_hours >= 28 * 24
    }
}

fn pace(grams: i64, from: u32, to: u32, expected: Option<i64>) -> Pace {
    let hours = to - from;
    if from < LOWEST || hours < NEAR {
        return Pace::Open;
    }
    if grams < 0 {
        return Pace::Falling;
    }
    let Some(expected) = expected.filter(|_| hours >= FAR) else { return Pace::Open };
    let mg = grams * 1000;
    if mg < too_little(from, to).min(expected) || u64::from(hours) >= MONTH && mg < book(from, to) {
        Pace::Slow
    } else if mg < expected {
        Pace::Less
    } else {
        Pace::Expected
    }
}

/// The hours from `from` to `to` that lie within `start` to `end`.
fn within(from: u32, to: u32, start: u64, end: u64) -> u64 {
    u64::from(to).min(end).saturating_sub(u64::from(from).max(start))
}

/// Milligrams: gains of hours are less than grams, and no rounding may move an edge.
fn mg(grams: u64, hours: u64, of: u64) -> i64 {
    i64::try_from(grams * 1000 * hours / of).unwrap_or(i64::MAX)
}

/// What triage asks for in this time.
fn too_little(from: u32, to: u32) -> i64 {
    mg(MONTHLY, within(from, to, RISES.into(), SIX_MONTHS.into()), 30 * 24)
}

/// What the KIA book asks for in this time; the first month counts from birth.
fn book(from: u32, to: u32) -> i64 {
    let months = KBM.iter().zip(0_u64..);
    months.map(|(grams, nth)| mg((*grams).into(), within(from, to, nth * MONTH, (nth + 1) * MONTH), MONTH)).sum()
}

/// The least expected in this time in milligrams: the days of 3.7 in the first month, then the KIA book; `None` before
/// weight is expected to rise and after six months.
fn expected(from: u32, to: u32) -> Option<i64> {
    if to <= RISES || to > SIX_MONTHS {
        return None;
    }
    let first = mg(DAILY.0.into(), within(from, to, RISES.into(), MONTH), 24);
    Some(first + book(from.max(u32::try_from(MONTH).unwrap_or(u32::MAX)), to))
}

/// What is to be asked again about weighings; no gain rests on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Query {
    /// No baby weighs this.
    Grams(Weighing),
    /// Weighed at an age the baby has not reached.
    Later(Weighing),
    /// No baby gains or loses as much between the two; either may be the wrong one.
    Jump(Weighing, Weighing),
}

/// Weighings in the order of age and each once, and what is to be asked again about them.
///
/// `age` is the baby's age in hours, where it is known. Of a jump both weighings are kept out.
pub fn sorted(weighings: impl IntoIterator<Item = Weighing>, age: Option<u32>) -> (Vec<Weighing>, Vec<Query>) {
    let mut queries = Vec::new();
    let mut kept: Vec<Weighing> = weighings.into_iter().collect();
    kept.sort_unstable();
    kept.dedup();
    kept.retain(|weighing| {
        if unlikely(weighing.grams) {
            queries.push(Query::Grams(*weighing));
        } else if age.is_some_and(|age| weighing.at_hours > age) {
            queries.push(Query::Later(*weighing));
        } else {
            return true;
        }
        false
    });
    let jumps: Vec<(Weighing, Weighing)> = kept.windows(2).filter_map(jump).collect();
    kept.retain(|weighing| !jumps.iter().any(|(from, to)| weighing == from || weighing == to));
    queries.extend(jumps.into_iter().map(|(from, to)| Query::Jump(from, to)));
    (kept, queries)
}

fn jump(pair: &[Weighing]) -> Option<(Weighing, Weighing)> {
    let [from, to] = pair else { return None };
    let hours = to.at_hours - from.at_hours;
    (dropped(from.grams, to.grams) || jumped(from.grams, to.grams, hours)).then_some((*from, *to))
}

/// The gain up to `now`: since the last weighing from which a pace can be told, else since the first of those nearer.
/// Weighings of the days in which babies lose weight are left to the change since birth.
pub fn latest(sorted: &[Weighing], now: Weighing) -> Option<Gain> {
    let before = |hours: u32| {
        let until = now.at_hours.checked_sub(hours);
        sorted.iter().filter(move |at| at.at_hours >= LOWEST && until.is_some_and(|until| at.at_hours <= until))
    };
    let from = before(FAR).next_back().or_else(|| before(NEAR).next())?;
    Gain::between(*from, now)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(days: u32, grams: u32) -> Weighing {
        Weighing { at_hours: days * 24, grams }
    }

    fn pace_of(from: Weighing, to: Weighing) -> Pace {
        Gain::between(from, to).unwrap().pace
    }

    #[test]
    fn a_gain_is_told_in_grams_a_day_beside_what_the_days_expect() {
        let gain = Gain::between(at(5, 3000), at(12, 3175)).unwrap();
        assert_eq!((gain.tenths, gain.least, gain.pace), (250, Some(200), Pace::Expected));
        let lost = Gain::between(at(5, 3000), at(7, 2999)).unwrap();
        assert_eq!((lost.tenths, lost.pace), (-5, Pace::Falling));
        assert_eq!(Gain::between(at(5, 3000), at(5, 3000)), None);
    }

    #[test]
    fn twenty_a_day_is_expected_less_than_five_hundred_a_month_is_slow_and_between_is_less() {
        for (grams, pace) in
            [(200, Pace::Expected), (199, Pace::Less), (167, Pace::Less), (166, Pace::Slow), (0, Pace::Slow)]
        {
            assert_eq!(pace_of(at(10, 3000), at(20, 3000 + grams)), pace, "{grams} g in ten days");
        }
    }

    #[test]
    fn after_the_first_month_the_kia_book_says_what_is_expected() {
        let least = |from: u32, to: u32| Gain::between(at(from, 4000), at(to, 4000)).unwrap().least;
        assert_eq!(least(40, 50), Some(296), "900 g in the second month");
        assert_eq!(least(70, 80), Some(263), "800 g in the third");
        assert_eq!(least(155, 165), Some(132), "400 g in the sixth");
        assert_eq!(least(183, 190), None);
        assert_eq!(pace_of(at(155, 7000), at(165, 7131)), Pace::Slow, "a gram less than the book");
        assert_eq!(pace_of(at(155, 7000), at(165, 7132)), Pace::Expected, "the book asks for less than triage");
    }

    #[test]
    fn below_the_kia_book_over_a_month_is_slow_though_triage_would_still_wait() {
        assert_eq!(pace_of(at(31, 4000), at(62, 4850)), Pace::Slow);
        assert_eq!(pace_of(at(31, 4000), at(55, 4600)), Pace::Less, "not a month yet");
        assert_eq!(pace_of(at(31, 4000), at(62, 4950)), Pace::Expected);
    }

    #[test]
    fn nothing_is_told_of_the_days_of_loss_of_hours_and_of_a_pace_within_three_days() {
        assert_eq!(pace_of(at(0, 3000), at(6, 2800)), Pace::Open);
        assert_eq!(pace_of(at(2, 2900), at(5, 2800)), Pace::Open);
        assert_eq!(pace_of(at(3, 2800), at(4, 2790)), Pace::Falling, "still falling after day 4");
        assert_eq!(
            pace_of(Weighing { at_hours: 150, grams: 3000 }, Weighing { at_hours: 173, grams: 2950 }),
            Pace::Open
        );
        assert_eq!(pace_of(at(8, 3000), at(10, 3001)), Pace::Open);
        assert_eq!(pace_of(at(200, 7000), at(230, 7010)), Pace::Open, "after six months no pace is known");
        assert_eq!(pace_of(at(200, 7000), at(230, 6990)), Pace::Falling);
    }

    #[test]
    fn weighings_are_put_in_order_and_what_cannot_be_true_is_asked_again() {
        let (kept, queries) = sorted([at(9, 3200), at(0, 3000), at(5, 2900), at(9, 3200)], Some(9 * 24));
        assert_eq!((kept, queries), (vec![at(0, 3000), at(5, 2900), at(9, 3200)], vec![]));
        let (kept, queries) = sorted([at(0, 3000), at(5, 30), at(12, 3300)], Some(9 * 24));
        assert_eq!(kept, [at(0, 3000)]);
        assert_eq!(queries, [Query::Grams(at(5, 30)), Query::Later(at(12, 3300))]);
        let (kept, queries) = sorted([at(3, 2900), at(5, 4200), at(30, 4300)], None);
        assert_eq!((kept, queries), (vec![at(30, 4300)], vec![Query::Jump(at(3, 2900), at(5, 4200))]));
        assert_eq!(sorted([at(10, 4000), at(20, 2799)], None).1.len(), 1, "more than 30 % lost");
        assert_eq!(sorted([at(10, 4000), at(20, 2800)], None).1.len(), 0);
    }

    #[test]
    fn the_latest_gain_looks_back_far_enough_to_tell_a_pace() {
        let before = [at(2, 2800), at(4, 2850), at(9, 3000), at(11, 3040), at(12, 3060)];
        let from = |now: Weighing| latest(&before, now).map(|gain| gain.from);
        assert_eq!(from(at(13, 3100)), Some(at(9, 3000)));
        assert_eq!(from(at(6, 2900)), Some(at(4, 2850)), "too near for a pace, far enough for a fall");
        assert_eq!(from(at(4, 2850)), None);
        assert_eq!(latest(&[], at(13, 3100)), None);
    }
}
