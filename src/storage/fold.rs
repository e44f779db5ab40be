//! Brings the events of several devices into the one order in which every laptop folds them.
//!
//! Nothing here reads a file. Joining is commutative, associative and idempotent, so it does not matter in which order
//! or how often folders are copied between laptops.

use std::collections::BTreeMap;

use super::scan::Entry;
use crate::domain::ids::DeviceId;
use crate::domain::progress::{History, Progress};

/// Events in order, each once.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Merged(Vec<Entry>);

/// The place of an event in the order: logical clock, device, number, and the checksum where two laptops share an id.
type Place<'a> = (u64, &'a DeviceId, u64, u32);

fn place(entry: &Entry) -> Place<'_> {
    let (clock, device, seq) = entry.record.order();
    (clock, device, seq, entry.sum)
}

impl Merged {
    /// Orders events; the same event read from two files counts once.
    pub fn new(mut entries: Vec<Entry>) -> Self {
        entries.sort_by(|a, b| place(a).cmp(&place(b)));
        entries.dedup_by(|a, b| place(a) == place(b));
        Self(entries)
    }

    /// Everything either of the two holds.
    #[must_use]
    pub fn join(mut self, other: Self) -> Self {
        self.0.extend(other.0);
        Self::new(self.0)
    }

    /// The events in order.
    pub fn entries(&self) -> &[Entry] {
        &self.0
    }

    /// Devices that gave one number to two different events, with the first such number: a cloned laptop.
    pub fn clones(&self) -> BTreeMap<DeviceId, u64> {
        let mut numbered: Vec<_> = self.0.iter().map(|e| (&e.record.device, e.record.seq)).collect();
        numbered.sort_unstable();
        let mut clones = BTreeMap::new();
        for pair in numbered.windows(2) {
            if let [(device, seq), next] = pair
                && next == &(*device, *seq)
            {
                clones.entry((*device).clone()).or_insert(*seq);
            }
        }
        clones
    }

    /// Folds the events into `progress`; quizzes that end are added to `history`.
    pub fn fold(&self, progress: &mut Progress, history: &mut History) {
        for entry in &self.0 {
            history.extend(progress.apply(entry.record.at, &entry.record.event));
        }
    }
}

/// The last event folded and the last number of each device, to tell whether what comes after may be folded on top.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Last {
    /// Clock, device and number of the last event in the order.
    pub place: Option<(u64, DeviceId, u64)>,
    /// The highest number of each device.
    pub seqs: BTreeMap<DeviceId, u64>,
    /// The highest logical clock seen anywhere, lines of newer versions included.
    pub clock: u64,
}

impl Last {
    /// Whether all of `tail` comes after everything folded so far, and gives no number out a second time.
    pub fn precedes(&self, tail: &Merged) -> bool {
        tail.0.iter().all(|entry| {
            let (clock, device, seq) = entry.record.order();
            let after = self.place.as_ref().is_none_or(|(c, d, s)| (*c, d, *s) < (clock, device, seq));
            after && self.seqs.get(device).is_none_or(|last| seq > *last)
        })
    }

    /// Takes note of folded events.
    pub fn take(&mut self, folded: &Merged) {
        for entry in &folded.0 {
            self.number(&entry.record.device, entry.record.seq, entry.record.clock);
        }
        if let Some(entry) = folded.0.last() {
            let (clock, device, seq) = entry.record.order();
            self.place = Some((clock, device.clone(), seq));
        }
    }

    /// Takes note of a number and a clock that are used up.
    pub fn number(&mut self, device: &DeviceId, seq: u64, clock: u64) {
        self.clock = self.clock.max(clock);
        match self.seqs.get_mut(device) {
            Some(last) => *last = seq.max(*last),
            None => {
                self.seqs.insert(device.clone(), seq);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::event::{Event, Record, VERSION};

    fn entry(device: &str, seq: u64, clock: u64, sum: u32) -> Entry {
        let at = "2026-11-23T09:14:00+07:00".parse().unwrap();
        let event = Event::CheckStarted { check: format!("c-{sum}").as_str().into() };
        Entry { record: Record { version: VERSION, device: device.into(), seq, clock, at, event }, sum }
    }

    #[test]
    fn order_comes_from_the_logical_clock_and_not_from_the_files() {
        let merged = Merged::new(vec![entry("b", 1, 2, 0), entry("a", 2, 3, 0), entry("a", 1, 2, 0)]);
        let order: Vec<_> = merged.entries().iter().map(|e| (e.record.clock, e.record.device.to_string())).collect();
        assert_eq!(order, [(2, "a".into()), (2, "b".into()), (3, "a".into())]);
    }

    #[test]
    fn the_same_event_counts_once_and_two_under_one_number_are_both_kept() {
        let merged = Merged::new(vec![
            entry("a", 1, 1, 5),
            entry("a", 1, 1, 5),
            entry("a", 2, 2, 6),
            entry("a", 2, 9, 7),
            entry("b", 2, 2, 8),
        ]);
        assert_eq!(merged.entries().len(), 4);
        assert_eq!(merged.clones(), BTreeMap::from([("a".into(), 2)]));
    }

    #[test]
    fn a_tail_may_be_folded_on_top_only_when_all_of_it_is_later_and_new() {
        let mut last = Last::default();
        last.take(&Merged::new(vec![entry("a", 1, 1, 0), entry("b", 4, 7, 0)]));
        assert!(last.precedes(&Merged::default()));
        assert!(last.precedes(&Merged::new(vec![entry("a", 2, 8, 0), entry("c", 1, 8, 0)])));
        assert!(!last.precedes(&Merged::new(vec![entry("c", 1, 6, 0)])), "an earlier event");
        assert!(!last.precedes(&Merged::new(vec![entry("b", 4, 8, 1)])), "a number given out twice");
        assert!(!last.precedes(&Merged::new(vec![entry("b", 4, 7, 0)])), "an event already folded");
    }
}
