//! Files cut off, flipped and zeroed.

use std::fs;
use std::time::SystemTime;

use asih::domain::event::Event;
use asih::storage::scan::{End, Gathered, Mark, scan};
use asih::storage::{Problem, inspect};

use super::{Desk, contents, lines, quiz, read, record};

#[test]
fn a_journal_cut_at_any_byte_loses_only_the_cut_line_and_takes_more() {
    let desk = Desk::new().with((0..4).map(read));
    let text = fs::read(desk.journal()).unwrap();
    let ends: Vec<_> = text.iter().enumerate().filter(|(_, b)| **b == b'\n').map(|(at, _)| at).collect();
    for cut in 0..text.len() {
        let desk = desk.copy();
        if cut % 2 == 0 {
            desk.forget_cache();
        }
        fs::write(desk.journal(), &text[..cut]).unwrap();
        let whole = ends.iter().filter(|end| cut >= **end).count();
        let mut session = desk.open();
        assert_eq!(session.blocks(), whole, "cut at {cut}");
        assert_eq!(session.open.read_only, None);
        session.record(read(9));
        session.close();

        desk.forget_cache();
        let again = desk.open();
        assert_eq!((again.blocks(), again.open.problems.as_slice()), (whole + 1, &[][..]), "cut at {cut}");
        // The piece is set aside, byte for byte.
        let start = ends.iter().filter(|end| cut > **end).max().map_or(0, |end| end + 1);
        let is_piece = !ends.contains(&cut) && cut > start;
        let aside = desk.journal().with_extension("ron.torn-1");
        assert_eq!(fs::read(aside).ok(), is_piece.then(|| text[start..cut].to_vec()), "cut at {cut}");
    }
}

#[test]
fn no_flipped_bit_of_a_journal_is_read_as_a_different_event() {
    let records = [record("d1", 1, 1, read(1)), record("d1", 2, 2, quiz(0)), record("d1", 3, 4, quiz(1))];
    let text = lines(&records);
    let last = text.len() - 1;
    for bit in 0..text.len() * 8 {
        let mut flipped = text.clone().into_bytes();
        flipped[bit / 8] ^= 1 << (bit % 8);
        let (mut mark, mut into) = (Mark::default(), Gathered::default());
        let end = scan(flipped.as_slice(), &mut mark, &mut into).unwrap();
        assert!(into.entries.iter().all(|e| records.contains(&e.record)), "bit {bit}");
        assert_eq!(into.entries.len(), 2, "bit {bit} costs more than its line");
        assert!(into.newer.is_empty(), "bit {bit}");
        assert!(mark.damaged > 0 || (matches!(end, End::Torn(_)) && bit / 8 > last - 200), "bit {bit} unnoticed");
    }
}

#[test]
fn a_damaged_line_is_reported_with_its_file_and_number_with_and_without_the_cache() {
    let desk = Desk::new().with((0..4).map(read));
    let mut bytes = fs::read(desk.journal()).unwrap();
    let second = bytes.iter().position(|b| *b == b'\n').unwrap() + 40;
    bytes[second] ^= 4;
    fs::write(desk.journal(), &bytes).unwrap();
    let damaged = Problem::Damaged { file: desk.journal(), line: 2 };

    let session = desk.open();
    assert_eq!((session.blocks(), &session.open.problems), (3, &vec![damaged.clone()]));
    session.close();
    let session = desk.open();
    assert_eq!((session.blocks(), &session.open.problems), (3, &vec![damaged]));
    assert_eq!(fs::read(desk.journal()).unwrap(), bytes, "a damaged line stays where it is");
}

#[test]
fn blocks_of_zeros_cost_what_stood_there_and_nothing_else() {
    let desk = Desk::new().with((0..40).map(read));
    let text = fs::read(desk.journal()).unwrap();
    let check = |from: usize, to: usize, torn: bool| {
        let desk = desk.copy();
        desk.forget_cache();
        let mut bytes = text.clone();
        bytes[from..to].fill(0);
        fs::write(desk.journal(), &bytes).unwrap();
        let hit = text.split_inclusive(|b| *b == b'\n').scan(0, |end, line| {
            let start = *end;
            *end += line.len();
            Some((start, *end))
        });
        // A line is kept when all of it but its end is.
        let kept = hit.filter(|(start, end)| *end - 1 <= from || *start >= to).count();
        let mut session = desk.open();
        let cut_end = usize::from(text[..from].last() == Some(&b')'));
        assert_eq!(session.blocks(), kept - cut_end, "{from}..{to}");
        assert_eq!(session.open.problems.iter().any(|p| matches!(p, Problem::Torn { .. })), torn, "{from}..{to}");
        session.record(read(99));
        drop(session);
        assert_eq!(desk.open().blocks(), kept - cut_end + 1, "{from}..{to}");
    };
    check(0, text.len(), true);
    check(text.len() - 4096, text.len(), true);
    check(1000, 5096, false);
    check(0, 512, false);
}

#[test]
fn numbers_that_may_have_been_lost_are_not_given_out_again() {
    let desk = Desk::new().with((0..10).map(read));
    desk.forget_cache();
    let text = fs::read(desk.journal()).unwrap();
    fs::write(desk.journal(), vec![0; text.len()]).unwrap();
    let mut session = desk.open();
    let first = session.record(read(0)).seq;
    assert!(first > 10, "{first}");
    drop(session);
    assert_eq!(desk.open().record(read(1)).seq, first + 1);

    // Where the file is gone altogether, the cache still knows.
    let desk = Desk::new().with((0..10).map(read));
    fs::remove_file(desk.journal()).unwrap();
    let mut session = desk.open();
    assert_eq!(session.blocks(), 0);
    assert_eq!(session.record(read(1)).seq, 11);
}

#[test]
fn lines_of_a_newer_version_are_kept_byte_for_byte_and_counted() {
    let body = "v:999,device:\"d9\",seq:7,clock:50,at:\"2030-01-01T00:00:00+07:00\",event:Sang(song:\"Nina Bobo\"))";
    let newer = format!("(sum:\"{:08x}\",{body}\n", crc32fast::hash(body.as_bytes()));
    let desk = Desk::new().with((0..2).map(read));
    let old = fs::read_to_string(desk.journal()).unwrap();
    fs::write(desk.journal(), format!("{old}{newer}")).unwrap();

    let mut session = desk.open();
    assert_eq!(session.open.problems, [Problem::Newer { file: desk.journal(), lines: 1 }]);
    let added = session.record(read(5));
    assert!(added.clock > 50, "comes after everything seen");
    session.close();
    let session = desk.open();
    assert_eq!(session.open.problems, [Problem::Newer { file: desk.journal(), lines: 1 }]);
    assert_eq!(session.blocks(), 3);
    let text = fs::read_to_string(desk.journal()).unwrap();
    assert_eq!(text, format!("{old}{newer}{}", lines(&[added])));
}

#[test]
fn text_that_does_not_fit_a_line_is_refused_and_costs_nothing() {
    let desk = Desk::new().with([read(0)]);
    let mut session = desk.open();
    let reason = "a".repeat(2 << 20);
    let long = Event::GateOverridden { check: "c".into(), signs: vec![], reason };
    assert!(session.open.append(super::at(2), long).is_err());
    session.record(read(1));
    drop(session);
    let session = desk.open();
    assert_eq!((session.blocks(), session.open.problems.len()), (2, 0));
}

#[test]
fn opening_on_a_cache_does_not_read_what_the_cache_covers() {
    let desk = Desk::new().with((0..300).map(read));
    let journal = desk.journal();
    let written = fs::metadata(&journal).unwrap().modified().unwrap();
    let mut bytes = fs::read(&journal).unwrap();
    bytes[..5000].fill(b'x');
    fs::write(&journal, &bytes).unwrap();
    let set = |time: SystemTime| {
        let file = fs::File::options().write(true).open(&journal).unwrap();
        file.set_modified(time).unwrap();
    };

    set(written);
    let session = desk.open();
    assert_eq!((session.blocks(), session.open.problems.len()), (300, 0));
    drop(session);
    if cfg!(unix) {
        set(written + std::time::Duration::from_secs(5));
        let session = desk.open();
        assert!(session.blocks() < 300 && !session.open.problems.is_empty(), "a later change inside is looked into");
    }
}

#[test]
fn a_journal_replaced_by_a_longer_one_is_read_anew() {
    let desk = Desk::new().with((0..3).map(read));
    let device = desk.store().device().clone();
    let other: Vec<_> = (1..9).map(|n| record(device.as_str(), n, n, read(100 + n))).collect();
    fs::write(desk.journal(), lines(&other)).unwrap();
    let session = desk.open();
    assert_eq!((session.blocks(), session.open.problems.len()), (8, 0));
    assert_eq!((session.progress, session.ended), desk.refolded());
}

#[test]
fn a_history_file_that_vanished_is_gathered_anew() {
    let desk = Desk::new().with((0..6).map(quiz));
    let mut session = desk.open();
    (6..9).for_each(|n| drop(session.record(quiz(n))));
    fs::remove_file(desk.data().join("cache").join(desk.id.as_str()).join("history.ron")).unwrap();
    assert_eq!(session.history().len(), 3);
    session.close();
    let session = desk.open();
    assert_eq!(session.history(), desk.refolded().1);
    assert_eq!(session.history().len(), 3);
}

#[test]
fn a_report_says_what_is_where_and_changes_nothing() {
    let desk = Desk::new().with((0..5).map(read));
    let journal = desk.journal();
    assert!(inspect(desk.data()).unwrap().is_sound());
    let mut bytes = fs::read(&journal).unwrap();
    bytes[30] ^= 1;
    bytes.extend(b"(sum:\"12");
    fs::write(&journal, &bytes).unwrap();
    fs::write(journal.with_extension("ron.torn-1"), "x").unwrap();
    fs::write(desk.data().join("settings.ron"), [0; 9]).unwrap();

    let before = contents(desk.data());
    let report = inspect(desk.data()).unwrap();
    assert_eq!(contents(desk.data()), before);
    assert!(!report.is_sound());
    let file = report.files.iter().find(|f| f.path == journal).unwrap();
    assert_eq!((file.good, file.damaged_lines.as_slice(), file.torn, file.seq), (4, &[1][..], 8, 5));
    assert_eq!(file.aside, [journal.with_extension("ron.torn-1")]);
    let settings = report.files.iter().find(|f| f.path.ends_with("settings.ron")).unwrap();
    assert!(settings.error.is_some());
    assert_eq!(report.files.len(), 4, "device, settings, profile, journal");
    assert_eq!(inspect(&desk.data().join("nowhere")).unwrap().files, []);
}
