//! A moment with the clock time a person saw.
//!
//! Nothing here asks what time it is: the edge hands a [`Stamp`] in. Order of events never rests on it, because the
//! clock of an old laptop may be wrong.

use std::fmt;
use std::str::FromStr;

use jiff::civil::{Date, DateTime, Time};
use jiff::fmt::temporal::DateTimeParser;
use jiff::tz::Offset;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// Local date and time to the second, and its distance from UTC.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Stamp {
    local: DateTime,
    offset: Offset,
}

impl Stamp {
    /// Makes a stamp from local time and the offset that was in force.
    pub fn new(local: DateTime, offset: Offset) -> Self {
        let whole = Time::new(local.hour(), local.minute(), local.second(), 0).unwrap_or(local.time());
        Self { local: DateTime::from_parts(local.date(), whole), offset }
    }

    /// The date on the wall calendar.
    pub fn date(self) -> Date {
        self.local.date()
    }

    /// The local date and time.
    pub fn local(self) -> DateTime {
        self.local
    }

    /// The distance from UTC that was in force.
    pub fn offset(self) -> Offset {
        self.offset
    }

    /// Hours and minutes, `09:14`.
    pub fn clock(self) -> String {
        format!("{:02}:{:02}", self.local.hour(), self.local.minute())
    }

    /// Whole seconds since 1970 in UTC; negative before.
    pub fn seconds(self) -> i64 {
        self.offset.to_timestamp(self.local).map_or(0, jiff::Timestamp::as_second)
    }

    /// The stamp `seconds` later with the same offset; stays put at the ends of time.
    #[must_use]
    pub fn plus_seconds(self, seconds: i64) -> Self {
        let later = self.local.saturating_add(jiff::SignedDuration::from_secs(seconds));
        Self { local: later, offset: self.offset }
    }
}

/// 1 January 2000, midnight in UTC: what an unset clock reads as.
impl Default for Stamp {
    fn default() -> Self {
        Self { local: DateTime::constant(2000, 1, 1, 0, 0, 0, 0), offset: Offset::UTC }
    }
}

impl fmt::Display for Stamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let seconds = self.offset.seconds();
        let sign = if seconds < 0 { '-' } else { '+' };
        let minutes = seconds.abs() / 60;
        write!(
            f,
            "{:04}-{:02}-{:02}T{:02}:{:02}:{:02}{sign}{:02}:{:02}",
            self.local.year(),
            self.local.month(),
            self.local.day(),
            self.local.hour(),
            self.local.minute(),
            self.local.second(),
            minutes / 60,
            minutes % 60
        )
    }
}

/// Text that is no time.
#[derive(Debug, PartialEq, Eq)]
pub struct NotATime;

impl fmt::Display for NotATime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not a time")
    }
}

impl std::error::Error for NotATime {}

/// Reads `2026-11-23T09:14`, with or without seconds and `+07:00`; without an offset the time is taken as UTC.
impl FromStr for Stamp {
    type Err = NotATime;

    fn from_str(text: &str) -> Result<Self, NotATime> {
        let pieces = DateTimeParser::new().parse_pieces(text).map_err(|_| NotATime)?;
        let time = pieces.time().ok_or(NotATime)?;
        let offset = pieces.to_numeric_offset().unwrap_or(Offset::UTC);
        Ok(Self::new(DateTime::from_parts(pieces.date(), time), offset))
    }
}

impl Serialize for Stamp {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Stamp {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(input: &str, expected: Result<&str, NotATime>) {
        assert_eq!(input.parse::<Stamp>().map(|s| s.to_string()), expected.map(String::from));
    }

    #[test]
    fn reads_and_writes_times() {
        check("2026-11-23T09:14", Ok("2026-11-23T09:14:00+00:00"));
        check("2026-11-23T09:14:30+07:00", Ok("2026-11-23T09:14:30+07:00"));
        check("2024-02-29T23:59-03:30", Ok("2024-02-29T23:59:00-03:30"));
        check("2026-02-29T09:14", Err(NotATime));
        check("kemarin", Err(NotATime));
        check("2026-11-23", Err(NotATime));
    }

    #[test]
    fn seconds_follow_the_offset() {
        let jakarta: Stamp = "1970-01-01T07:00:00+07:00".parse().unwrap();
        assert_eq!(jakarta.seconds(), 0);
        assert_eq!(jakarta.plus_seconds(61).clock(), "07:01");
    }
}
