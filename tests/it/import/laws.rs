//! What must hold for any laptops, in whatever order, however often, and wherever the stick was pulled out.

use std::fs;

use asih::domain::event::Record;
use asih::storage::fold::Merged;
use asih::storage::scan::{Gathered, Mark, scan};
use proptest::collection::vec;
use proptest::prelude::*;

use super::Laptop;
use crate::storage::{contents, lines, quiz, read, record};

/// What a device wrote: the events it has, and those a clone of it went on with.
#[derive(Clone, Debug)]
struct Written {
    own: Vec<Record>,
    clone: Vec<Record>,
}

fn written(device: &'static str) -> impl Strategy<Value = Written> {
    let event = prop_oneof![(0..9_u64).prop_map(read), (0..6_u64).prop_map(quiz)];
    (vec((1..4_u64, event), 1..8), 0..8_usize).prop_map(move |(steps, fork)| {
        let mut clock = 0;
        let number = |(seq, (step, event))| {
            clock += step;
            record(device, seq, clock, event)
        };
        let own: Vec<Record> = (1..).zip(steps).map(number).collect();
        let mut clone = own.clone();
        for record in clone.iter_mut().skip(fork) {
            record.event = read(100 + record.seq);
        }
        Written { own, clone }
    })
}

/// How much of each device a laptop holds, and whether of the clone.
type Share = Vec<(usize, bool)>;

fn shares(laptops: usize) -> impl Strategy<Value = Vec<Share>> {
    vec(vec((0..9_usize, prop::bool::weighted(0.3)), 3), laptops)
}

fn all_written() -> impl Strategy<Value = Vec<Written>> {
    (written("d1"), written("d2"), written("d3")).prop_map(|(a, b, c)| vec![a, b, c])
}

fn held<'a>(written: &'a Written, share: &(usize, bool)) -> &'a [Record] {
    let all = if share.1 { &written.clone } else { &written.own };
    &all[..share.0.min(all.len())]
}

fn laptop(written: &[Written], share: &Share) -> Laptop {
    let laptop = Laptop::of_ani(&[]);
    for (n, (written, share)) in written.iter().zip(share).enumerate() {
        let records = held(written, share);
        if !records.is_empty() {
            laptop.put(&format!("d{}.ron", n + 1), lines(records));
        }
    }
    laptop
}

/// Everything that was recorded on any of these laptops, each event once.
fn union(written: &[Written], shares: &[Share]) -> Merged {
    let mut found = Gathered::default();
    for share in shares {
        for (written, share) in written.iter().zip(share) {
            scan(lines(held(written, share)).as_bytes(), &mut Mark::default(), &mut found).unwrap();
        }
    }
    Merged::new(found.entries)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn order_and_repetition_of_imports_do_not_matter(
        written in all_written(),
        shares in shares(3),
        again in vec(0..2_usize, 0..4),
    ) {
        let from = [laptop(&written, &shares[1]), laptop(&written, &shares[2])];
        let (one, two) = (laptop(&written, &shares[0]), laptop(&written, &shares[0]));
        for n in [0, 1] {
            one.import(&from[n].data());
        }
        for n in again.into_iter().chain([1, 0]) {
            two.import(&from[n].data());
        }
        let expected = union(&written, &shares);
        prop_assert_eq!(&one.events(), &expected);
        prop_assert_eq!(&two.events(), &expected);
        prop_assert_eq!(one.folded(), two.folded());

        let before = contents(&one.data());
        for n in [0, 1, 0] {
            prop_assert_eq!(one.import(&from[n].data()).events(), 0);
        }
        prop_assert_eq!(contents(&one.data()), before);

        // And back: both laptops then hold the same.
        from[0].import(&one.data());
        prop_assert_eq!(from[0].folded(), one.folded());
        prop_assert_eq!(one.import(&from[0].data()).events(), 0);
    }

    #[test]
    fn an_import_from_a_stick_pulled_out_too_early_is_completed_by_repeating_it(
        written in all_written(),
        shares in shares(2),
        cuts in vec((0..3_usize, 0..2000_usize), 1..6),
    ) {
        let (here, there) = (laptop(&written, &shares[0]), laptop(&written, &shares[1]));
        for (n, cut) in cuts {
            let pulled = Laptop::new();
            crate::storage::copy_into(&there.data(), &pulled.data());
            let path = pulled.folder().join(format!("d{}.ron", n + 1));
            if let Ok(bytes) = fs::read(&path) {
                fs::write(&path, &bytes[..cut.min(bytes.len())]).unwrap();
            }
            here.import(&pulled.data());
        }
        here.import(&there.data());
        prop_assert_eq!(here.events(), union(&written, &shares));
        prop_assert_eq!(here.import(&there.data()).events(), 0);
    }

    #[test]
    fn no_flipped_bit_in_a_source_changes_what_is_kept_here(
        written in all_written(),
        shares in shares(2),
        device in 0..3_usize,
        bit in 0..16_000_usize,
    ) {
        let (here, there) = (laptop(&written, &shares[0]), laptop(&written, &shares[1]));
        let path = there.folder().join(format!("d{}.ron", device + 1));
        if let Ok(mut bytes) = fs::read(&path) {
            let bit = bit % (bytes.len() * 8);
            bytes[bit / 8] ^= 1 << (bit % 8);
            fs::write(&path, bytes).unwrap();
        }
        here.import(&there.data());
        let (kept, all) = (here.events(), union(&written, &shares));
        prop_assert_eq!(&kept.clone().join(all.clone()), &all, "nothing is there that nobody wrote");
        prop_assert_eq!(&kept.clone().join(union(&written, &shares[..1])), &kept, "nothing of ours is lost");
    }
}
