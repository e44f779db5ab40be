//! A day and a time typed as eight digits, day, month, hour and minute, such as `20 11 04 00`.

use jiff::civil::{Date, DateTime, Time};

use crate::domain::stamp::Stamp;

/// How many digits are a moment.
pub(super) const DIGITS: usize = 8;

/// The digits as they are shown while being typed: `20.11. 04:__`.
pub(super) fn shown(digits: &str) -> String {
    let mut text = String::new();
    for at in 0..DIGITS {
        text.push(digits.chars().nth(at).unwrap_or('_'));
        match at {
            1 => text.push('.'),
            3 => text.push_str(". "),
            5 => text.push(':'),
            _ => {}
        }
    }
    text
}

/// The last such moment before `now`; `None` when the digits are too few or no such day or time is.
pub(super) fn read(digits: &str, now: Stamp) -> Option<Stamp> {
    if digits.len() != DIGITS {
        return None;
    }
    let two = |at: usize| digits.get(at..at + 2)?.parse::<i8>().ok();
    let time = Time::new(two(4)?, two(6)?, 0, 0).ok()?;
    let year = now.date().year();
    // 29 February is looked for further back.
    (0..=8).filter_map(|back| Date::new(year - back, two(2)?, two(0)?).ok()).find_map(|date| {
        let at = Stamp::new(DateTime::from_parts(date, time), now.offset());
        (at.seconds() <= now.seconds()).then_some(at)
    })
}

/// The digits of a moment.
pub(super) fn digits(at: Stamp) -> String {
    let local = at.local();
    format!("{:02}{:02}{:02}{:02}", local.day(), local.month(), local.hour(), local.minute())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn eight_digits_are_the_last_such_moment() {
        let now: Stamp = "2026-01-02T09:14+07:00".parse().unwrap();
        let at = |text: &str| read(text, now).map(|at| at.to_string());
        assert_eq!(at("01010430").as_deref(), Some("2026-01-01T04:30:00+07:00"));
        assert_eq!(at("02010914").as_deref(), Some("2026-01-02T09:14:00+07:00"));
        assert_eq!(at("02010915").as_deref(), Some("2025-01-02T09:15:00+07:00"), "not yet, so a year ago");
        assert_eq!(at("31122359").as_deref(), Some("2025-12-31T23:59:00+07:00"));
        assert_eq!(at("29020000").as_deref(), Some("2024-02-29T00:00:00+07:00"));
        for no_moment in ["", "0101043", "32010000", "01130000", "01012400", "01010060"] {
            assert_eq!(at(no_moment), None, "{no_moment:?}");
        }
        assert_eq!(digits(now), "02010914");
    }

    #[test]
    fn what_is_still_to_be_typed_is_shown_as_a_line() {
        assert_eq!(shown(""), "__.__. __:__");
        assert_eq!(shown("20110"), "20.11. 0_:__");
        assert_eq!(shown("20110400"), "20.11. 04:00");
    }
}
