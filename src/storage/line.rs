//! One event as one line of RON that can tell whether it is still what was written.
//!
//! Without the checksum nearly a third of all flipped bits in a RON file would load as different data. The line is
//! `(sum:"1a2b3c4d",v:1,device:…)`: valid RON, with the CRC-32 of everything after that first field and its comma.

use serde::Deserialize;

use crate::domain::event::{Record, VERSION};
use crate::domain::ids::DeviceId;

/// The longest line read or written, its end included.
pub const MAX_LINE: usize = 1 << 20;

/// How every line begins. The text of an event cannot hold it, because RON escapes quotes.
pub const START: &[u8] = b"(sum:\"";

const SUM_DIGITS: usize = 8;

/// The place of an event whose contents this version may not know.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Head {
    /// The laptop that wrote it.
    pub device: DeviceId,
    /// Its number there.
    pub seq: u64,
    /// Its logical clock.
    pub clock: u64,
}

/// What a line turned out to be.
#[derive(Clone, Debug, PartialEq)]
pub enum Decoded {
    /// An event, and the checksum it came with.
    Record(Box<Record>, u32),
    /// Intact, but from a newer asih.
    Newer(Option<Head>),
    /// Not what was written.
    Damaged,
}

/// The line of `record`, its end included; `None` when it would be too long.
pub fn encode(record: &Record) -> Option<String> {
    let line = frame(&ron::to_string(record).ok()?)?;
    (line.len() <= MAX_LINE).then_some(line)
}

/// Reads one line, with or without its end.
///
/// The checksum is compared before anything is parsed. What is intact but cannot be understood was written by a newer
/// version on purpose.
pub fn decode(line: &[u8]) -> Decoded {
    if line.len() > MAX_LINE {
        return Decoded::Damaged;
    }
    let Some((sum, text)) = unframe(line) else {
        return Decoded::Damaged;
    };
    match ron::from_str::<Record>(&text) {
        Ok(record) if record.version <= VERSION => Decoded::Record(Box::new(record), sum),
        _ => Decoded::Newer(ron::from_str(&text).ok()),
    }
}

/// Puts the checksum of a RON struct in front of its fields and ends the line.
pub(super) fn frame(ron: &str) -> Option<String> {
    let body = ron.strip_prefix('(')?;
    Some(format!("(sum:\"{:08x}\",{body}\n", crc32fast::hash(body.as_bytes())))
}

/// Takes the checksum off again: the sum and the struct as it was; `None` unless every byte is as written.
pub(super) fn unframe(line: &[u8]) -> Option<(u32, String)> {
    let line = line.strip_suffix(b"\n").unwrap_or(line);
    // Editors on Windows end lines in two characters; that changes nothing.
    let line = line.strip_suffix(b"\r").unwrap_or(line);
    let rest = line.strip_prefix(START)?;
    let (digits, rest) = rest.split_at_checked(SUM_DIGITS)?;
    if !digits.iter().all(|d| matches!(d, b'0'..=b'9' | b'a'..=b'f')) {
        return None;
    }
    let sum = u32::from_str_radix(str::from_utf8(digits).ok()?, 16).ok()?;
    let body = rest.strip_prefix(b"\",")?;
    if crc32fast::hash(body) != sum {
        return None;
    }
    Some((sum, format!("({}", str::from_utf8(body).ok()?)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::event::Event;

    fn sample() -> Record {
        let event = Event::GateOverridden {
            check: "d1-7".into(),
            signs: vec!["fever".into()],
            reason: "kata \"ibu\"\n\u{7} (sum:\"00000000\",v:1)".into(),
        };
        let at = "2026-11-23T09:14:00+07:00".parse().unwrap();
        Record { version: VERSION, device: "d1".into(), seq: 3, clock: 9, at, event }
    }

    #[test]
    fn an_event_is_one_line_and_comes_back_unchanged() {
        let line = encode(&sample()).unwrap();
        assert_eq!(line.matches('\n').count(), 1);
        assert!(line.ends_with(")\n"));
        let Decoded::Record(back, _) = decode(line.as_bytes()) else { panic!("{line}") };
        assert_eq!(*back, sample());
    }

    #[test]
    fn the_line_is_valid_ron_as_a_whole() {
        let line = encode(&sample()).unwrap();
        let head: Head = ron::from_str(&line).unwrap();
        assert_eq!(head, Head { device: "d1".into(), seq: 3, clock: 9 });
    }

    #[test]
    fn the_start_of_a_line_never_occurs_inside_one() {
        let line = encode(&sample()).unwrap();
        assert_eq!(line.as_bytes().windows(START.len()).filter(|w| *w == START).count(), 1);
    }

    #[test]
    fn every_single_bit_flip_is_noticed() {
        let line = encode(&sample()).unwrap();
        let text = line.trim_end().as_bytes();
        for bit in 0..text.len() * 8 {
            let mut flipped = text.to_vec();
            flipped[bit / 8] ^= 1 << (bit % 8);
            assert_eq!(decode(&flipped), Decoded::Damaged, "bit {bit}");
        }
    }

    #[test]
    fn every_cut_is_noticed() {
        let line = encode(&sample()).unwrap();
        let text = line.trim_end().as_bytes();
        for len in 0..text.len() {
            assert_eq!(decode(&text[..len]), Decoded::Damaged, "{len} bytes");
        }
    }

    #[test]
    fn line_ends_of_windows_do_no_harm() {
        let line = encode(&sample()).unwrap().replace('\n', "\r\n");
        assert!(matches!(decode(line.as_bytes()), Decoded::Record(..)));
    }

    fn check_newer(ron: &str, seq: Option<u64>) {
        let line = frame(ron).unwrap();
        let Decoded::Newer(head) = decode(line.as_bytes()) else { panic!("{line}") };
        assert_eq!(head.map(|h| h.seq), seq, "{line}");
    }

    #[test]
    fn what_is_intact_but_unknown_comes_from_a_newer_version() {
        let at = "at:\"2026-11-23T09:14:00+07:00\"";
        check_newer(&format!("(v:1,device:\"d1\",seq:4,clock:2,{at},event:Sang(song:\"x\"))"), Some(4));
        check_newer(&format!("(v:999,device:\"d1\",seq:5,clock:2,{at},event:Read(lesson:\"l\",block:\"b\"))"), Some(5));
        check_newer("(v:999,other:{1:[2]})", None);
    }

    #[test]
    fn an_event_too_long_for_a_line_is_refused() {
        let mut record = sample();
        record.event = Event::GateOverridden { check: "d1-7".into(), signs: vec![], reason: "a".repeat(MAX_LINE) };
        assert_eq!(encode(&record), None);
    }

    #[test]
    fn deep_nesting_with_a_right_checksum_is_no_danger() {
        let deep = format!("(v:1,event:{})", "[".repeat(100_000));
        check_newer(&deep, None);
    }
}
