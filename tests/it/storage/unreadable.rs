//! Only "not found" means new: every other failure to read leaves the folder as it was.

use std::fs;
use std::io::ErrorKind;
use std::path::Path;

use asih::storage::{Problem, StorageError, Store};

use super::{Desk, at, contents, read};

/// Opens a desk whose files something is wrong with, and sees that nothing there is created or changed.
fn check_read_only(desk: &Desk, path: &Path, blocks: usize) {
    let before = contents(desk.data());
    let mut store = desk.store();
    let mut open = store.open_profile(&desk.id).unwrap();
    let reason = open.read_only.clone().expect("opened for writing");
    assert_eq!(reason.path(), Some(path));
    assert!(matches!(reason, StorageError::Unreadable { .. }), "{reason}");
    assert_eq!(open.progress.lessons.values().map(|r| r.read.len()).sum::<usize>(), blocks);
    assert_eq!(open.append(at(2), read(9)), Err(reason));
    let progress = open.progress.clone();
    open.save_cache(&progress, &[]).unwrap();
    open.close(&progress, &[]).unwrap();
    assert_eq!(contents(desk.data()), before);
}

#[test]
fn a_journal_that_cannot_be_read_is_not_a_first_start() {
    let desk = Desk::new().with((0..3).map(read));
    let own = desk.journal();
    fs::remove_file(&own).unwrap();
    fs::create_dir(&own).unwrap();
    check_read_only(&desk, &own, 0);
}

#[cfg(unix)]
#[test]
fn neither_is_a_loop_of_links_or_a_socket_in_its_place() {
    let desk = Desk::new().with((0..3).map(read));
    let own = desk.journal();
    fs::remove_file(&own).unwrap();
    std::os::unix::fs::symlink(&own, &own).unwrap();
    check_read_only(&desk, &own, 0);
    fs::remove_file(&own).unwrap();
    let _socket = std::os::unix::net::UnixListener::bind(&own).unwrap();
    check_read_only(&desk, &own, 0);
}

#[test]
fn what_can_be_read_beside_an_unreadable_journal_is_shown() {
    let desk = Desk::new().with((0..3).map(read));
    let other = desk.folder().join("d00.ron");
    fs::create_dir(&other).unwrap();
    check_read_only(&desk, &other, 3);
    let open = desk.store().open_profile(&desk.id).unwrap();
    let failed = StorageError::Unreadable { path: other, kind: ErrorKind::IsADirectory };
    assert_eq!(open.problems, [Problem::Failed(failed)]);
}

#[test]
fn a_data_folder_that_is_no_folder_is_an_error() {
    let desk = Desk::new();
    let file = desk.data().join("file");
    fs::write(&file, "x").unwrap();
    let error = Store::open(&file, 1).unwrap_err();
    assert_eq!(error, StorageError::Unreadable { path: file.clone(), kind: ErrorKind::NotADirectory });
    assert!(Store::open(&file.join("below"), 1).is_err());
    assert_eq!(fs::read(&file).unwrap(), b"x");
}

#[cfg(unix)]
#[test]
fn a_data_folder_that_is_a_dangling_link_is_not_made_anew() {
    let dir = tempfile::tempdir().unwrap();
    let (link, stick) = (dir.path().join("data"), dir.path().join("stick"));
    std::os::unix::fs::symlink(&stick, &link).unwrap();
    assert!(Store::open(&link, 1).is_err());
    assert!(!stick.exists());
}

#[test]
fn a_profile_that_is_not_there_is_an_error_and_not_made_anew() {
    let desk = Desk::new();
    let before = contents(desk.data());
    let error = desk.store().open_profile(&"p0000".into()).unwrap_err();
    assert!(matches!(error, StorageError::Unreadable { kind: ErrorKind::NotFound, .. }), "{error}");
    assert!(matches!(desk.store().open_profile(&"../x".into()), Err(StorageError::BadId { .. })));
    assert_eq!(contents(desk.data()), before);
}

#[test]
fn a_device_file_that_cannot_be_read_makes_everything_read_only() {
    let desk = Desk::new().with((0..3).map(read));
    let path = desk.data().join("device.ron");
    fs::remove_file(&path).unwrap();
    fs::create_dir(&path).unwrap();
    check_read_only(&desk, &path, 3);
    let mut store = desk.store();
    assert!(store.create_profile("Budi", at(0)).is_err());
    assert!(store.change_settings(|s| s.ascii = true).is_err());
    assert_eq!(store.profiles().unwrap().0.len(), 1);
}

#[test]
fn settings_in_an_unreadable_place_are_defaults_and_a_problem() {
    let desk = Desk::new();
    let path = desk.data().join("settings.ron");
    fs::create_dir(&path).unwrap();
    let (_, problems) = desk.store().settings();
    let failed = StorageError::Unreadable { path, kind: ErrorKind::IsADirectory };
    assert_eq!(problems, [Problem::Failed(failed.clone())]);
    assert_eq!(desk.store().change_settings(|s| s.ascii = true), Err(failed));
}

#[test]
fn a_folder_removed_while_it_is_open_is_told_and_not_made_anew() {
    let desk = Desk::new();
    let mut session = desk.open();
    session.record(read(1));
    fs::remove_dir_all(desk.data().join("profiles")).unwrap();
    let gone = session.open.append(at(2), read(2)).unwrap_err();
    assert!(matches!(gone, StorageError::Gone { .. }), "{gone}");
    assert_eq!(session.open.read_only, Some(gone));
    session.close();
    assert!(!desk.data().join("profiles").exists());
}

#[test]
fn temporary_files_of_a_killed_program_are_gone_after_the_next_start() {
    let desk = Desk::new().with((0..3).map(read));
    let device = desk.store().device().clone();
    let places = [desk.data().to_owned(), desk.folder(), desk.data().join("cache").join(desk.id.as_str())];
    for place in &places {
        fs::write(place.join(format!(".asih-{device}-aBc.tmp")), "x").unwrap();
        fs::write(place.join(".asih-d77-aBc.tmp"), "x").unwrap();
    }
    desk.open().close();
    let left: Vec<_> =
        contents(desk.data()).into_keys().filter(|p| p.extension().is_some_and(|e| e == "tmp")).collect();
    assert_eq!(left, [] as [std::path::PathBuf; 0]);
}
