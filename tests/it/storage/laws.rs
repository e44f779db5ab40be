//! What must hold for any events, however they are spread over files, starts and laptops.

use std::fs;
use std::io::Write;

use asih::domain::event::{Event, Record};
use asih::domain::progress::{History, Progress};
use asih::storage::fold::Merged;
use asih::storage::folder;
use asih::storage::scan::{Entry, Gathered, Mark, scan};
use proptest::collection::vec;
use proptest::prelude::*;

use super::{Desk, lines, quiz, read, record};

fn event() -> impl Strategy<Value = Event> {
    prop_oneof![(0..9_u64).prop_map(read), (0..6_u64).prop_map(quiz)]
}

/// Events of three devices whose clocks overlap.
fn records() -> impl Strategy<Value = Vec<Record>> {
    let one = |device: &'static str| {
        vec((1..4_u64, event()), 0..12).prop_map(move |steps| {
            let mut clock = 0;
            let number = |(seq, (step, event))| {
                clock += step;
                record(device, seq, clock, event)
            };
            (1..).zip(steps).map(number).collect::<Vec<_>>()
        })
    };
    (one("d1"), one("d2"), one("d3")).prop_map(|(a, b, c)| [a, b, c].concat())
}

fn entries(records: &[Record]) -> Vec<Entry> {
    let mut into = Gathered::default();
    scan(lines(records).as_bytes(), &mut Mark::default(), &mut into).unwrap();
    into.entries
}

fn folded(merged: &Merged) -> (Progress, History) {
    let (mut progress, mut history) = (Progress::default(), History::new());
    merged.fold(&mut progress, &mut history);
    (progress, history)
}

/// Three sets of events with some in common.
fn three() -> impl Strategy<Value = [Merged; 3]> {
    records().prop_flat_map(|records| {
        let size = records.len();
        vec(1..8_u8, size).prop_map(move |places| {
            [1, 2, 4].map(|bit| {
                let here = records.iter().zip(&places).filter(|(_, place)| *place & bit != 0).map(|(r, _)| r.clone());
                Merged::new(entries(&here.collect::<Vec<_>>()))
            })
        })
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn merging_is_commutative_associative_and_idempotent([a, b, c] in three()) {
        let ab = a.clone().join(b.clone());
        prop_assert_eq!(&ab, &b.clone().join(a.clone()));
        prop_assert_eq!(&ab.clone().join(c.clone()), &a.clone().join(b.clone().join(c)));
        prop_assert_eq!(&ab.clone().join(ab.clone()), &ab);
        prop_assert_eq!(&ab.clone().join(a), &ab);
        prop_assert!(ab.clones().is_empty());
    }

    #[test]
    fn the_state_does_not_depend_on_how_events_are_spread_over_files(
        records in records(),
        places in vec((0..4_usize, 0..4_usize), 36),
    ) {
        let dir = tempfile::tempdir().unwrap();
        let mut files = [const { Vec::new() }; 4];
        for (record, (first, second)) in records.iter().zip(places) {
            files[first].push(record.clone());
            files[second].insert(0, record.clone());
        }
        for (n, file) in files.iter().enumerate() {
            fs::write(dir.path().join(format!("f{n}.ron")), lines(file)).unwrap();
        }
        let reading = folder::read(dir.path(), None).unwrap();
        let expected = folded(&Merged::new(entries(&records)));
        prop_assert_eq!((reading.progress, reading.finished), expected);
        prop_assert_eq!((reading.failed, reading.clones.len()), (vec![], 0));
    }
}

/// What may happen to a folder between two looks at it.
#[derive(Clone, Debug)]
enum Step {
    Record(Vec<Event>),
    Save,
    Close,
    Kill,
    /// Another device's events arrive, with clocks so far behind or ahead of ours.
    Arrive(u8, i64, Vec<Event>),
    ForgetCache,
    ForgetHistory,
    OldHistory,
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        4 => vec(event(), 1..6).prop_map(Step::Record),
        2 => Just(Step::Save),
        3 => Just(Step::Close),
        2 => Just(Step::Kill),
        3 => (0..2_u8, -4..6_i64, vec(event(), 1..4)).prop_map(|(d, lead, events)| Step::Arrive(d, lead, events)),
        1 => Just(Step::ForgetCache),
        1 => Just(Step::ForgetHistory),
        1 => Just(Step::OldHistory),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_start_on_the_cache_gives_what_folding_everything_gives(steps in vec(step(), 1..24)) {
        let desk = Desk::new();
        let history_file = desk.data().join("cache").join(desk.id.as_str()).join("history.ron");
        let mut session = desk.open();
        let mut old = None;
        let mut arrived = [(0, 0); 2];
        let mut clock = 0;
        for step in steps {
            match step {
                Step::Record(events) => for event in events { clock = session.record(event).clock },
                Step::Save => session.save(),
                Step::Close => { session.close(); session = desk.open(); }
                Step::Kill => { drop(session); session = desk.open(); }
                Step::Arrive(device, lead, events) => {
                    let path = desk.folder().join(format!("e{device}.ron"));
                    let mut file = fs::File::options().create(true).append(true).open(path).unwrap();
                    for event in events {
                        let (seq, last) = &mut arrived[usize::from(device)];
                        *seq += 1;
                        *last = clock.saturating_add_signed(lead).max(*last + 1);
                        file.write_all(lines(&[record(&format!("e{device}"), *seq, *last, event)]).as_bytes()).unwrap();
                    }
                    session.close();
                    session = desk.open();
                }
                Step::ForgetCache => desk.forget_cache(),
                Step::ForgetHistory => { let _ = fs::remove_file(&history_file); }
                Step::OldHistory => match &old {
                    None => old = fs::read(&history_file).ok(),
                    Some(bytes) => if history_file.exists() { fs::write(&history_file, bytes).unwrap(); }
                },
            }
            let (progress, history) = desk.refolded();
            prop_assert_eq!(session.history(), history);
            prop_assert_eq!(&session.progress, &progress);
            prop_assert_eq!(&session.open.problems, &[]);
        }
    }
}
