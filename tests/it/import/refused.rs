//! What is not taken from a source, and where nothing is written.

use std::fs::{self, File};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use asih::storage::StorageError;
use asih::storage::import::{Finding, NoSource, Source, Why};

use super::{ANI, Laptop, journal};
use crate::storage::contents;

/// Imports Ani's folder with one thing wrong in it: that is named, and everything else arrives.
fn check(there: &Laptop, path: PathBuf, why: Why) {
    let here = Laptop::new();
    let imported = here.import(&there.data());
    assert_eq!(imported.findings, [Finding::Refused { path, why }]);
    assert!(!imported.is_whole());
    assert_eq!((imported.events(), here.journals()), (2, vec!["d1.ron".to_owned()]));
    assert_eq!(here.get("d1.ron"), journal("d1", 1..=2));
}

fn sound() -> Laptop {
    Laptop::of_ani(&[("d1", &journal("d1", 1..=2))])
}

#[test]
fn journals_under_names_asih_never_gives_are_named_and_left() {
    let long = format!("{}.ron", "d".repeat(200));
    let names = ["CON.ron", "nul.ron", "com1.ron", "D2.ron", "é.ron", "\u{202e}d2.ron", "d.ron", "-d2.ron", &long];
    for name in names {
        let there = sound();
        there.put(name, journal("d2", 1..=3));
        check(&there, there.folder().join(name), Why::Name);
    }
}

#[cfg(unix)]
#[test]
fn names_that_are_paths_elsewhere_are_named_and_left() {
    for name in ["x\\y.ron", "C:x.ron", "a:b.ron", "\n.ron"] {
        let there = sound();
        there.put(name, journal("d2", 1..=3));
        check(&there, there.folder().join(name), Why::Name);
    }
}

#[test]
fn people_under_names_asih_never_gives_are_named_and_left() {
    for name in ["Ani", "p 1", "con", "p.1", &"p".repeat(65)] {
        let there = sound();
        let folder = there.data().join("profiles").join(name);
        fs::create_dir(&folder).unwrap();
        fs::write(folder.join("d2.ron"), journal("d2", 1..=3)).unwrap();
        check(&there, folder, Why::Name);
    }
}

#[test]
fn files_that_are_no_journals_are_passed_over() {
    let there = sound();
    for name in ["Thumbs.db", "d2.ron.torn-1", ".asih-d2-aBc.tmp", "profile.sync-conflict-1.ron", "d2.txt"] {
        there.put(name, journal("d2", 1..=3));
    }
    fs::write(there.data().join("profiles/desktop.ini"), "x").unwrap();
    fs::create_dir(there.data().join("profiles/.stfolder")).unwrap();
    fs::create_dir(there.data().join("profiles/pempty")).unwrap();
    let here = Laptop::new();
    assert_eq!(here.take(&there), 2);
    assert_eq!(here.journals(), ["d1.ron"]);
    assert_eq!(fs::read_dir(here.data().join("profiles")).unwrap().count(), 1);
}

#[test]
fn what_a_shared_folder_renamed_is_taken_over_as_what_it_is() {
    let there = sound();
    there.put("d1.sync-conflict-20261123-091400-ABCDEFG.ron", journal("d1", 1..=1) + &journal("d1", 3..=3));
    there.put("d2 (2).ron", journal("d2", 1..=3));
    let here = Laptop::new();
    assert_eq!(here.take(&there), 6);
    assert_eq!(here.events(), there.events());
    assert_eq!(here.journals(), ["d1-2.ron", "d1.ron", "d2.ron"]);
}

#[test]
fn a_folder_in_place_of_a_journal_is_named_and_left() {
    let there = sound();
    fs::create_dir(there.folder().join("d2.ron")).unwrap();
    check(&there, there.folder().join("d2.ron"), Why::Kind);
}

#[test]
fn a_file_larger_than_any_journal_is_named_and_left() {
    let there = sound();
    let path = there.folder().join("d2.ron");
    // A file with a hole takes no room.
    File::create(&path).unwrap().set_len((256 << 20) + 1).unwrap();
    check(&there, path, Why::Size);
}

#[cfg(unix)]
#[test]
fn a_pipe_or_socket_is_never_waited_for() {
    let there = sound();
    let (pipe, socket) = (there.folder().join("d2.ron"), there.folder().join("d3.ron"));
    let made = std::process::Command::new("mkfifo").arg(&pipe).status().unwrap();
    assert!(made.success());
    check(&there, pipe.clone(), Why::Kind);
    fs::remove_file(&pipe).unwrap();
    let _socket = std::os::unix::net::UnixListener::bind(&socket).unwrap();
    check(&there, socket, Why::Kind);
}

#[cfg(unix)]
#[test]
fn links_in_a_source_are_not_followed() {
    use std::os::unix::fs::symlink;
    let secret = Laptop::of_ani(&[("d2", &journal("d2", 1..=3))]);
    let inside = |link: &dyn Fn(&Laptop) -> PathBuf| {
        let there = sound();
        let path = link(&there);
        check(&there, path, Why::Link);
    };
    inside(&|there| {
        let path = there.folder().join("d2.ron");
        symlink(secret.folder().join("d2.ron"), &path).unwrap();
        path
    });
    inside(&|there| {
        let path = there.folder().join("d2.ron");
        symlink(&path, &path).unwrap();
        path
    });
    inside(&|there| {
        let path = there.data().join("profiles/p2");
        symlink(secret.folder(), &path).unwrap();
        path
    });
    inside(&|there| {
        let path = there.folder().join("profile.ron");
        fs::remove_file(&path).unwrap();
        symlink(secret.folder().join("profile.ron"), &path).unwrap();
        path
    });
    let there = Laptop::new();
    fs::create_dir(there.data()).unwrap();
    let path = there.data().join("profiles");
    symlink(secret.data().join("profiles"), &path).unwrap();
    let imported = Laptop::new().import(&there.data());
    assert_eq!((imported.people.len(), imported.findings), (0, vec![Finding::Refused { path, why: Why::Link }]));
}

#[cfg(unix)]
#[test]
fn links_in_this_data_folder_are_not_written_through() {
    use std::os::unix::fs::symlink;
    let there = Laptop::of_ani(&[("d1", &journal("d1", 1..=3))]);
    let outside = Laptop::of_ani(&[("d1", &journal("d1", 1..=2))]);
    let before = contents(outside.dir.path());

    let here = Laptop::of_ani(&[]);
    symlink(outside.folder().join("d1.ron"), here.folder().join("d1.ron")).unwrap();
    assert_eq!(here.import(&there.data()).events(), 1);
    assert_eq!((here.get("d1-2.ron"), here.journals().len()), (journal("d1", 1..=3), 2));

    let here = Laptop::new();
    fs::create_dir_all(here.data().join("profiles")).unwrap();
    symlink(outside.folder(), here.folder()).unwrap();
    let imported = here.import(&there.data());
    assert_eq!(imported.findings, [Finding::Refused { path: here.folder(), why: Why::Link }]);
    assert_eq!(contents(outside.dir.path()), before);
}

#[cfg(unix)]
#[test]
fn what_was_taken_over_is_for_its_owner_only() {
    use std::os::unix::fs::PermissionsExt;
    let (here, there) = (Laptop::new(), sound());
    fs::set_permissions(there.folder().join("d1.ron"), fs::Permissions::from_mode(0o666)).unwrap();
    here.take(&there);
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    for name in ["d1.ron", "profile.ron"] {
        assert_eq!(mode(&here.folder().join(name)), 0o600, "{name}");
    }
    assert_eq!((mode(&here.folder()), mode(&here.data().join("profiles"))), (0o700, 0o700));
}

#[test]
fn a_journal_here_that_cannot_be_read_is_told_and_not_written_over() {
    let (here, there) = (Laptop::of_ani(&[]), sound());
    let broken = here.folder().join("d1.ron");
    fs::create_dir(&broken).unwrap();
    let imported = here.import(&there.data());
    let failed = StorageError::Unreadable { path: broken.clone(), kind: ErrorKind::IsADirectory };
    assert_eq!(imported.findings, [Finding::Failed(failed)]);
    assert_eq!((imported.events(), here.get("d1-2.ron")), (2, journal("d1", 1..=2)));
    assert!(broken.is_dir());
}

#[test]
fn only_a_data_folder_or_a_folder_in_one_is_a_source() {
    let laptop = sound();
    let refused = |path: &Path, why: NoSource| assert_eq!(Source::find(path), Err(why), "{}", path.display());
    refused(laptop.dir.path(), NoSource::NotData);
    refused(&laptop.data().join("profiles"), NoSource::NotData);
    refused(&laptop.dir.path().join("nowhere"), NoSource::Unreadable(ErrorKind::NotFound));
    refused(&laptop.folder().join("d1.ron"), NoSource::Unreadable(ErrorKind::NotADirectory));
    let odd = laptop.dir.path().join("Ani");
    fs::rename(laptop.folder(), &odd).unwrap();
    refused(&odd, NoSource::NotData);
    let empty = laptop.data().join("profiles").join(ANI);
    fs::create_dir(&empty).unwrap();
    refused(&empty, NoSource::NotData);
}
