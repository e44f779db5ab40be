//! What an import keeps, under which name, and what it leaves alone.

use std::fs;

use asih::storage::import::{Finding, Person};
use asih::storage::{Problem, StorageError, Store};

use super::{ANI, Laptop, journal, other_journal};
use crate::storage::{at, contents, copy_into, read};

#[test]
fn what_another_laptop_recorded_arrives_with_whom_it_belongs_to() {
    let (here, there) =
        (Laptop::new(), Laptop::of_ani(&[("d1", &journal("d1", 1..=3)), ("d2", &journal("d2", 1..=2))]));
    let before = contents(there.dir.path());
    let imported = here.import(&there.data());
    assert_eq!(imported.people, [Person { name: "Ani".into(), new: true, events: 5 }]);
    assert_eq!((imported.findings.as_slice(), imported.is_whole()), (&[][..], true));
    assert_eq!(here.folded(), there.folded());
    assert_eq!(here.store().find_profile("ani").unwrap().unwrap().id, ANI.into());
    assert_eq!(contents(there.dir.path()), before, "a source is only read");
    let beside: Vec<_> = fs::read_dir(here.dir.path()).unwrap().map(|f| f.unwrap().file_name()).collect();
    assert_eq!(beside, ["data"], "nothing is written outside of the data folder");

    let again = here.import(&there.data());
    assert_eq!(again.people, [Person { name: "Ani".into(), new: false, events: 0 }]);
}

#[test]
fn the_folder_of_one_person_is_enough() {
    let (here, there) = (Laptop::new(), Laptop::of_ani(&[("d1", &journal("d1", 1..=3))]));
    assert_eq!(here.import(&there.folder()).events(), 3);
    assert_eq!(here.import(&there.folder().join(".")).events(), 0);
    assert_eq!(here.folded(), there.folded());
}

#[test]
fn a_journal_that_grew_is_taken_over_and_one_that_is_behind_changes_nothing() {
    let here = Laptop::of_ani(&[("d1", &journal("d1", 1..=3))]);
    let grown = Laptop::of_ani(&[("d1", &journal("d1", 1..=5))]);
    let behind = Laptop::of_ani(&[("d1", &journal("d1", 1..=2))]);
    assert_eq!(here.take(&grown), 2);
    assert_eq!(here.take(&behind), 0);
    assert_eq!((here.journals(), here.get("d1.ron")), (vec!["d1.ron".to_owned()], journal("d1", 1..=5)));
}

#[test]
fn two_laptops_under_one_id_are_both_kept_and_told_of() {
    let shared = journal("d1", 1..=2);
    let (mine, theirs) = (shared.clone() + &journal("d1", 3..=4), shared.clone() + &other_journal("d1", 3..=5));
    let (here, there) = (Laptop::of_ani(&[("d1", &mine)]), Laptop::of_ani(&[("d1", &theirs)]));
    let imported = here.import(&there.data());
    let cloned = Finding::Cloned { path: there.folder().join("d1.ron"), device: "d1".into() };
    assert_eq!((imported.events(), imported.findings.as_slice()), (3, &[cloned][..]));
    assert!(imported.is_whole());
    assert_eq!((here.get("d1.ron"), here.get("d1-2.ron")), (mine.clone(), theirs));
    assert_eq!(here.events().entries().len(), 7);
    assert_eq!(here.events().clones(), [("d1".into(), 3)].into());

    // Both go on, and each is found again.
    let before = contents(&here.data());
    assert_eq!(here.take(&there), 0);
    assert_eq!(contents(&here.data()), before);
    there.put("d1.ron", shared + &other_journal("d1", 3..=6));
    assert_eq!(here.import(&there.data()).events(), 1);
    assert_eq!((here.get("d1.ron"), here.get("d1-2.ron")), (mine, there.get("d1.ron")));
    assert_eq!(here.journals(), ["d1-2.ron", "d1.ron"]);
}

/// A laptop on which Ani has read this much, and its id.
fn at_work(blocks: u64) -> (Laptop, String) {
    let laptop = Laptop::of_ani(&[]);
    let mut store = laptop.store();
    let mut open = store.open_profile(&ANI.into()).unwrap();
    for n in 1..=blocks {
        open.append(at(0), read(n)).unwrap();
    }
    let own = store.device().to_string();
    (laptop, own)
}

#[test]
fn the_journal_of_this_laptop_is_never_touched_even_where_another_copy_is_longer() {
    let (here, own) = at_work(2);
    let mine = here.get(&format!("{own}.ron"));
    // A copy made before this laptop was set back to an older state.
    let longer = mine.clone() + &journal(&own, 3..=4);
    let there = Laptop::of_ani(&[(&own, &longer)]);
    assert_eq!(here.take(&there), 2);
    assert_eq!((here.get(&format!("{own}.ron")), here.get(&format!("{own}-2.ron"))), (mine, longer));
    assert_eq!(here.take(&there), 0);

    let open = here.store().open_profile(&ANI.into()).unwrap();
    assert_eq!((open.problems.as_slice(), open.device().as_str(), open.next_seq()), (&[][..], own.as_str(), 5));
    assert_eq!(open.progress, here.folded().0);
}

#[test]
fn this_laptops_journal_of_a_person_new_here_waits_beside_the_one_it_will_write() {
    let (here, own) = at_work(0);
    fs::remove_dir_all(here.folder()).unwrap();
    let there = Laptop::of_ani(&[(&own, &journal(&own, 1..=3))]);
    assert_eq!(here.take(&there), 3);
    assert_eq!(here.journals(), [format!("{own}-2.ron")]);
    let record = here.store().open_profile(&ANI.into()).unwrap().append(at(0), read(9)).unwrap();
    assert_eq!((record.device.as_str(), record.seq), (own.as_str(), 4));
}

#[test]
fn a_copied_data_folder_that_went_on_elsewhere_gives_this_laptop_a_new_id() {
    let (here, own) = at_work(2);
    let there = Laptop::new();
    copy_into(&here.data(), &there.data());
    for (laptop, block) in [(&here, 10), (&there, 20)] {
        laptop.store().open_profile(&ANI.into()).unwrap().append(at(0), read(block)).unwrap();
    }
    let imported = here.import(&there.data());
    let path = there.folder().join(format!("{own}.ron"));
    assert_eq!(imported.findings, [Finding::Cloned { path, device: own.as_str().into() }]);

    let mut store = here.store();
    let open = store.open_profile(&ANI.into()).unwrap();
    assert_eq!(open.problems, [Problem::Cloned { device: own.as_str().into(), seq: 3 }]);
    assert_ne!(store.device().as_str(), own);
    assert_eq!(open.progress.lessons["hormones"].read.len(), 4);
}

#[test]
fn a_program_that_has_the_person_open_goes_on_undisturbed() {
    let (here, own) = at_work(2);
    let mut running = here.store();
    let mut open = running.open_profile(&ANI.into()).unwrap();
    open.append(at(0), read(3)).unwrap();
    let there = Laptop::of_ani(&[("d1", &journal("d1", 1..=3)), (&own, &here.get(&format!("{own}.ron")))]);
    assert_eq!(here.take(&there), 3);
    there.put("d1.ron", journal("d1", 1..=4));
    assert_eq!(here.take(&there), 1);
    open.append(at(0), read(4)).unwrap();
    assert_eq!(open.read_only, None);
    let progress = open.progress.clone();
    open.close(&progress, &[]).unwrap();
    drop(running);
    assert_eq!(here.events().entries().len(), 8);
    assert_eq!(here.store().open_profile(&ANI.into()).unwrap().problems, []);
}

#[test]
fn a_damaged_line_is_copied_as_it_is_and_costs_only_itself() {
    let damaged = journal("d1", 1..=3).replace("b2", "b7");
    let (here, there) = (Laptop::new(), Laptop::of_ani(&[("d1", &damaged)]));
    let imported = here.import(&there.data());
    let finding = Finding::Damaged { path: there.folder().join("d1.ron"), lines: 1 };
    assert_eq!((imported.events(), imported.findings.as_slice()), (2, &[finding][..]));
    assert!(!imported.is_whole());
    assert_eq!(here.get("d1.ron"), damaged);

    // A sound copy brings what the damage cost, and a damaged one nothing where all is sound.
    let sound = Laptop::of_ani(&[("d1", &journal("d1", 1..=3))]);
    assert_eq!(here.take(&sound), 1);
    assert_eq!(here.events(), sound.events());
    let before = contents(&sound.data().join("profiles"));
    assert_eq!(sound.import(&there.data()).events(), 0);
    assert_eq!(contents(&sound.data().join("profiles")), before);
}

#[test]
fn lines_of_a_newer_asih_are_kept_byte_for_byte() {
    let later = "(v:999,device:\"d1\",seq:2,clock:2,at:\"2026-11-23T09:14:00+07:00\",event:Sang(song:\"x\"))";
    let body = later.strip_prefix('(').unwrap();
    let newer = format!("(sum:\"{:08x}\",{body}\n", crc32fast::hash(body.as_bytes()));
    let text = journal("d1", 1..=1) + &newer + &journal("d1", 3..=3);
    // Its other lines are here already.
    let known = journal("d1", 1..=1) + &journal("d1", 3..=3);
    let (here, there) = (Laptop::of_ani(&[("d1", &known)]), Laptop::of_ani(&[("d1", &text)]));
    let imported = here.import(&there.data());
    let finding = Finding::Newer { path: there.folder().join("d1.ron"), lines: 1 };
    assert_eq!((imported.events(), imported.findings.as_slice()), (0, &[finding][..]));
    assert_eq!((here.get("d1.ron"), here.get("d1-2.ron")), (known, text));
    here.import(&there.data());
    assert_eq!(here.journals(), ["d1-2.ron", "d1.ron"]);
}

#[test]
fn a_last_line_that_is_cut_off_is_left_there_and_comes_when_it_is_whole() {
    let whole = journal("d1", 1..=3);
    for cut in journal("d1", 1..=2).len() + 1..whole.len() - 1 {
        let (here, there) = (Laptop::new(), Laptop::of_ani(&[]));
        there.put("d1.ron", &whole.as_bytes()[..cut]);
        let imported = here.import(&there.data());
        let torn = Finding::Torn { path: there.folder().join("d1.ron") };
        assert_eq!((imported.events(), imported.findings.as_slice()), (2, &[torn][..]), "cut at {cut}");
        assert_eq!(here.get("d1.ron"), journal("d1", 1..=2));
        // Its laptop sets the piece aside and goes on.
        there.put("d1.ron", journal("d1", 1..=2) + &other_journal("d1", 4..=4));
        assert_eq!(here.take(&there), 1);
        assert_eq!(here.journals(), ["d1.ron"]);
    }
}

#[test]
fn names_are_cleaned_and_one_that_is_kept_here_stays() {
    let (here, there) = (Laptop::new(), Laptop::of_ani(&[]));
    there.put(
        "profile.ron",
        "(name: \"A\\u{1b}[31mni\\u{202e}\", created: \"2026-11-23T09:14:00+07:00\", later: [1, 2])",
    );
    assert_eq!(here.import(&there.data()).people[0].name, "A[31mni");
    let kept = here.get("profile.ron");
    assert!(kept.contains("later: [1, 2]") && kept.contains("name: \"A[31mni\""), "{kept}");
    there.put("profile.ron", "(name: \"Budi\")");
    assert_eq!(here.import(&there.data()).people[0].name, "A[31mni");
    assert_eq!(here.get("profile.ron"), kept);
}

#[test]
fn a_name_that_is_missing_here_after_an_import_was_cut_short_is_fetched_again() {
    let (here, there) = (Laptop::new(), Laptop::of_ani(&[("d1", &journal("d1", 1..=2))]));
    here.take(&there);
    fs::remove_file(here.folder().join("profile.ron")).unwrap();
    there.put("profile.ron", [0; 64]);
    let imported = here.import(&there.data());
    let damaged = StorageError::Damaged { path: there.folder().join("profile.ron") };
    assert_eq!(imported.findings, [Finding::Failed(damaged)]);
    assert_eq!(imported.people, [Person { name: ANI.into(), new: false, events: 0 }]);
    there.put("profile.ron", "(name: \"Ani\")");
    assert_eq!(here.import(&there.data()).people[0].name, "Ani");
}

#[test]
fn a_data_folder_brought_into_itself_stays_as_it_is() {
    let (here, _) = at_work(3);
    drop(here.store());
    let before = contents(&here.data());
    assert_eq!(here.take(&here), 0);
    assert_eq!(contents(&here.data()), before);
}

#[test]
fn into_a_folder_that_is_read_only_nothing_is_brought() {
    let (here, there) = (Laptop::new(), Laptop::of_ani(&[("d1", &journal("d1", 1..=3))]));
    fs::create_dir_all(here.data().join("device.ron")).unwrap();
    let store = Store::open(&here.data(), 7).unwrap();
    let source = asih::storage::import::Source::find(&there.data()).unwrap();
    assert!(matches!(store.import(&source), Err(StorageError::Unreadable { .. })));
    assert!(!here.data().join("profiles").exists());
}
