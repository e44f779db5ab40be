//! The only place that asks what time it is, and the system for chance.

use std::str::FromStr;

use jiff::ZonedDateTime;

use crate::domain::stamp::Stamp;

/// Where time comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Clock {
    /// The computer's clock and time zone.
    System,
    /// A moment that stands still, for a repeatable run.
    Fixed(Stamp),
}

impl Clock {
    /// The clock of `--now`, or the computer's.
    pub(super) fn new(now: Option<Stamp>) -> Self {
        now.map_or(Self::System, Self::Fixed)
    }

    /// The moment of now.
    pub(super) fn now(self) -> Stamp {
        match self {
            Self::System => {
                let now = ZonedDateTime::now();
                Stamp::new(now.datetime(), now.offset())
            }
            Self::Fixed(stamp) => stamp,
        }
    }
}

/// Reads `--now`: a time without an offset is in the computer's own zone.
pub(super) fn read(text: &str) -> Option<Stamp> {
    let stamp = Stamp::from_str(text).ok()?;
    let bare = jiff::civil::DateTime::from_str(text).ok().filter(|_| !has_offset(text));
    let zoned = bare.and_then(|local| local.to_zoned_datetime(jiff::tz::TimeZone::system()).ok());
    Some(zoned.map_or(stamp, |zoned| Stamp::new(zoned.datetime(), zoned.offset())))
}

/// Whether a time ends in `Z` or `+07:00`.
fn has_offset(text: &str) -> bool {
    text.split_once('T').is_some_and(|(_, time)| time.contains(['Z', 'z', '+', '-']))
}

/// A seed the system makes up; the time of day where it makes none.
pub(super) fn seed(now: Stamp) -> u64 {
    let mut bytes = [0; 8];
    match getrandom::fill(&mut bytes) {
        Ok(()) => u64::from_le_bytes(bytes),
        Err(_) => now.seconds().unsigned_abs(),
    }
}
