//! The only place that asks what time it is, and the system for chance.

use std::str::FromStr;

use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::place;
use crate::domain::stamp::Stamp;

/// Where time comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Clock {
    /// The computer's clock, in its time zone.
    System(TimeZone),
    /// A moment that stands still, for a repeatable run.
    Fixed(Stamp),
}

impl Clock {
    /// The clock of `--now`, or the computer's.
    pub(super) fn new(now: Option<Stamp>) -> Self {
        now.map_or_else(|| Self::System(zone()), Self::Fixed)
    }

    /// The moment of now.
    pub(super) fn now(&self) -> Stamp {
        match self {
            Self::System(zone) => {
                let now = Timestamp::now();
                let offset = zone.to_offset(now);
                Stamp::new(offset.to_datetime(now), offset)
            }
            Self::Fixed(stamp) => *stamp,
        }
    }
}

/// The computer's time zone. Where `TZ` does not say otherwise the one file that holds it is read: the library first
/// lists every zone of the world, which takes longer than everything else before the first picture.
fn zone() -> TimeZone {
    let local = || TimeZone::tzif("local", &std::fs::read("/etc/localtime").ok()?).ok();
    let named = place::variable("TZ").is_some();
    if named || !cfg!(unix) { TimeZone::system() } else { local().unwrap_or_else(TimeZone::system) }
}

/// Reads `--now`: a time without an offset is in the computer's own zone.
pub(super) fn read(text: &str) -> Option<Stamp> {
    let stamp = Stamp::from_str(text).ok()?;
    let bare = jiff::civil::DateTime::from_str(text).ok().filter(|_| !has_offset(text));
    let zoned = bare.and_then(|local| local.to_zoned_datetime(zone()).ok());
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
