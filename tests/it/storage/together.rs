//! Two programs on one folder, and two laptops that hold the same things.

use std::fs;

use asih::storage::{Problem, inspect};

use super::{Desk, Session, read};

#[test]
fn two_programs_on_one_folder_lose_nothing() {
    let desk = Desk::new();
    let (mut one, mut two) = (desk.store(), desk.store());
    assert_eq!(one.problems, []);
    assert_eq!(two.problems, [Problem::Shared { device: two.device().clone() }]);
    let mut a = Session::new(one.open_profile(&desk.id).unwrap());
    let mut b = Session::new(two.open_profile(&desk.id).unwrap());
    for n in 0..50 {
        a.record(read(2 * n));
        b.record(read(2 * n + 1));
        if n % 20 == 7 {
            a.save();
            b.save();
        }
    }
    a.close();
    drop(b);
    drop((one, two));
    let session = desk.open();
    assert_eq!((session.blocks(), session.open.problems.len()), (100, 0));
    assert_eq!((session.progress, session.ended), desk.refolded());
}

#[test]
fn five_programs_starting_at_once_write_five_journals() {
    let desk = Desk::new();
    std::thread::scope(|scope| {
        for n in 0..5 {
            let desk = &desk;
            scope.spawn(move || {
                let mut store = asih::storage::Store::open(desk.data(), 100 + n).unwrap();
                let mut session = Session::new(store.open_profile(&desk.id).unwrap());
                for block in 0..20 {
                    session.record(read(20 * n + block));
                }
                session.close();
            });
        }
    });
    let session = desk.open();
    assert_eq!((session.blocks(), session.open.problems.len()), (100, 0));
}

#[test]
fn settings_changed_by_two_programs_keep_both_changes() {
    let desk = Desk::new();
    let (one, two) = (desk.store(), desk.store());
    one.change_settings(|s| s.lang = Some("en".into())).unwrap();
    two.change_settings(|s| s.ascii = true).unwrap();
    let (settings, _) = one.settings();
    assert_eq!((settings.lang.as_deref(), settings.ascii), (Some("en"), true));
}

#[test]
fn a_cloned_laptop_is_noticed_keeps_everything_and_gets_a_new_id() {
    let desk = Desk::new().with((0..3).map(read));
    let clone = desk.copy().with((10..12).map(read));
    let desk = desk.with((20..24).map(read));
    let old = desk.store().device().clone();
    assert_eq!(clone.store().device(), &old);
    // What a shared folder does with two files of one name.
    let conflict = desk.folder().join(format!("{old}.sync-conflict-20261123.ron"));
    fs::copy(clone.journal(), &conflict).unwrap();

    let mut store = desk.store();
    let mut session = Session::new(store.open_profile(&desk.id).unwrap());
    assert_eq!(session.blocks(), 3 + 2 + 4);
    assert_eq!(session.open.problems, [Problem::Cloned { device: old.clone(), seq: 4 }]);
    assert_eq!(session.open.read_only, None);
    assert_ne!(session.open.device(), &old);
    assert_eq!(store.device(), session.open.device());
    let record = session.record(read(30));
    assert_eq!((&record.device, record.seq), (session.open.device(), 1));
    session.close();
    let new = store.device().clone();
    drop(store);

    // At the next start it is still told, from the cache, and no third id is made.
    let session = desk.open();
    assert_eq!((session.blocks(), session.open.device()), (10, &new));
    assert_eq!(session.open.problems, [Problem::Cloned { device: old.clone(), seq: 4 }]);
    assert_eq!(inspect(desk.data()).unwrap().clones, [(old, 4)].into());
}

#[test]
fn the_same_events_read_from_two_files_count_once() {
    let desk = Desk::new().with((0..6).map(super::quiz));
    let own = desk.journal();
    fs::copy(&own, desk.folder().join("copy.ron")).unwrap();
    let session = desk.open();
    assert_eq!((session.open.problems.len(), session.progress.finished_quizzes), (0, 2));
    assert_eq!(session.progress.questions["q-1"].seen, 2);
}
