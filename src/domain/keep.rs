//! How long expressed milk may still be used, as a moment on the wall clock.

use super::stamp::Stamp;

/// What is to be done with milk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Keep {
    /// There is no time to count on: cool it or give it now.
    AtOnce,
    /// It may be used before this moment.
    Before(Stamp),
    /// It might have been used before this moment, which has come.
    Over(Stamp),
}

/// Milk of the moment `milk`, kept at a place for so many minutes, looked at `now`.
pub fn keep(milk: Stamp, minutes: u32, now: Stamp) -> Keep {
    if minutes == 0 {
        return Keep::AtOnce;
    }
    let end = milk.plus_seconds(i64::from(minutes) * 60);
    // Of equal moments the careful reading: "before 08:20" is over at 08:20.
    if end.seconds() <= now.seconds() { Keep::Over(end) } else { Keep::Before(end) }
}

/// The last moment, not after `now`, at which the clock showed the time written as `04:20` or `4.20`.
pub fn last_at(clock: &str, now: Stamp) -> Option<Stamp> {
    let (hours, minutes) = clock.trim().split_once([':', '.'])?;
    let number = |text: &str| text.bytes().all(|b| b.is_ascii_digit()).then(|| text.parse::<i64>().ok())?;
    let (hours, minutes) = (number(hours)?, number(minutes)?);
    if hours > 23 || minutes > 59 {
        return None;
    }
    let local = now.local();
    let shown = i64::from(local.hour()) * 3600 + i64::from(local.minute()) * 60 + i64::from(local.second());
    let back = (shown - hours * 3600 - minutes * 60).rem_euclid(24 * 3600);
    Some(now.plus_seconds(-back))
}

/// Which day a moment is on, seen from another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Day {
    /// The same day.
    Today,
    /// The day before.
    Yesterday,
    /// The day after.
    Tomorrow,
    /// Any other.
    Other,
}

/// The day of `at` on the calendar of `now`.
pub fn day(at: Stamp, now: Stamp) -> Day {
    if at.date() == now.date() {
        Day::Today
    } else if now.date().yesterday().is_ok_and(|day| day == at.date()) {
        Day::Yesterday
    } else if now.date().tomorrow().is_ok_and(|day| day == at.date()) {
        Day::Tomorrow
    } else {
        Day::Other
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn stamp(text: &str) -> Stamp {
        text.parse().unwrap()
    }

    #[test]
    fn milk_of_0420_at_room_temperature_is_used_before_0820() {
        let milk = stamp("2026-11-23T04:20+07:00");
        let now = |text: &str| stamp(&format!("2026-11-23T{text}+07:00"));
        let end = now("08:20");
        assert_eq!(keep(milk, 240, milk), Keep::Before(end));
        assert_eq!(keep(milk, 240, now("08:19:59")), Keep::Before(end));
        assert_eq!(keep(milk, 240, now("08:20")), Keep::Over(end));
        assert_eq!(keep(milk, 0, milk), Keep::AtOnce);
    }

    #[test]
    fn days_turn_at_midnight_of_the_local_clock() {
        let now = stamp("2026-12-31T23:50+09:00");
        let check =
            |minutes: i64, expected| assert_eq!(day(now.plus_seconds(minutes * 60), now), expected, "{minutes}");
        check(9, Day::Today);
        check(10, Day::Tomorrow);
        check(10 + 24 * 60, Day::Other);
        check(-23 * 60 - 50, Day::Today);
        check(-23 * 60 - 51, Day::Yesterday);
        check(-48 * 60, Day::Other);
    }

    #[test]
    fn a_written_clock_time_is_today_or_else_yesterday() {
        let now = stamp("2026-11-23T09:14:30+07:00");
        let at = |text: &str| last_at(text, now).map(|at| at.to_string());
        assert_eq!(at("04:20").as_deref(), Some("2026-11-23T04:20:00+07:00"));
        assert_eq!(at(" 9.14 ").as_deref(), Some("2026-11-23T09:14:00+07:00"));
        assert_eq!(at("09:15").as_deref(), Some("2026-11-22T09:15:00+07:00"));
        for no_time in ["", "4", "24:00", "4:60", "-1:00", "04:20:00", "+4:20", "99999999999999999999:1", ":"] {
            assert_eq!(at(no_time), None, "{no_time:?}");
        }
    }

    proptest! {
        #[test]
        fn the_end_is_so_many_minutes_after_the_milk_wherever_the_clock_hangs(
            start in 0_i64..4_000_000_000,
            minutes in 1_u32..300_000,
            later in 0_i64..30_000_000,
            zone in -11_i32..=12,
        ) {
            let milk = stamp(&format!("1970-01-01T00:00:00{zone:+03}:00")).plus_seconds(start);
            let now = milk.plus_seconds(later);
            let due = i64::from(minutes) * 60;
            let (end, over) = match keep(milk, minutes, now) {
                Keep::Before(end) => (end, false),
                Keep::Over(end) => (end, true),
                Keep::AtOnce => return Err(TestCaseError::fail("there are minutes to count")),
            };
            prop_assert_eq!(end.seconds() - milk.seconds(), due);
            prop_assert_eq!(over, later >= due);
            let clock = (i64::from(milk.local().hour()) * 60 + i64::from(milk.local().minute()) + i64::from(minutes)) % 1440;
            prop_assert_eq!(end.clock(), format!("{:02}:{:02}", clock / 60, clock % 60));
        }

        #[test]
        fn a_longer_time_never_ends_sooner(start in 0_i64..4_000_000_000, one in 1_u32..200_000, more in 1_u32..200_000) {
            let milk = Stamp::default().plus_seconds(start);
            let end = |minutes| match keep(milk, minutes, milk) {
                Keep::Before(end) => end,
                other => panic!("{other:?}"),
            };
            prop_assert!(end(one) < end(one + more));
        }
    }
}
