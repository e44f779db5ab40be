//! Input that is none: a sentence that says what to do, exit code 2, and nothing written.

use std::fs;
use std::path::Path;

use super::{Said, asih, run, tree, with_sari};

fn check(data: &Path, args: &[&str], says: &[&str]) -> Said {
    let before = tree(data);
    let said = run(asih(data, args));
    assert_eq!((said.code, said.out.as_str()), (Some(2), ""), "{args:?}: {said:?}");
    for text in says {
        assert!(said.err.contains(text), "{args:?} should say {text:?}: {}", said.err);
    }
    assert!(said.err.starts_with("asih: ") && said.err.ends_with('\n') && !said.err.contains("panicked"), "{said:?}");
    assert_eq!(tree(data), before, "{args:?} writes nothing");
    said
}

#[test]
fn what_the_command_line_cannot_mean_is_named_and_nothing_is_made() {
    let dir = tempfile::tempdir().unwrap();
    let data = dir.path().join("baru");
    check(&data, &["--now", "kemarin"], &["“kemarin” bukan waktu", "2026-11-23T09:14"]);
    check(&data, &["--now", "2026-13-45T09:14"], &["bukan waktu"]);
    check(&data, &["--lang", "jv"], &["“jv”", "id, en"]);
    check(&data, &["--theme", "pelangi"], &["“pelangi”", "auto, light, dark, contrast, mono"]);
    check(&data, &["--seed", "enam"], &["“enam”"]);
    check(&data, &["--seed"], &["perlu sebuah nilai"]);
    check(&data, &["terbang"], &["tidak mengenal “terbang”", "asih --help"]);
    check(&data, &["--terbang"], &["tidak mengenal “--terbang”"]);
    check(&data, &["--lang", "en", "--now", "yesterday"], &["“yesterday” is not a time"]);
    check(&data, &["export"], &["Belum ada orang"]);
    assert!(!data.exists());
}

#[test]
fn a_person_who_is_not_there_is_named_with_those_who_are() {
    let data = with_sari();
    check(data.path(), &["--profile", "Budi"], &["“Budi”", "Yang ada: “Sari”"]);
    check(data.path(), &["--plain", "--profile", "Budi"], &["“Budi”", "Yang ada: “Sari”"]);
    check(data.path(), &["export", "--profile", "Budi"], &["“Budi”", "Yang ada: “Sari”"]);
    let evil = check(data.path(), &["--profile", "Bu\u{1b}]52;c;eA==\u{7}\u{202e}di"], &["“Bu]52;c;eA==di”"]);
    assert!(!evil.err.contains(['\u{1b}', '\u{7}', '\u{202e}']), "{evil:?}");
}

#[test]
fn a_file_in_place_of_the_data_folder_is_no_first_start() {
    let dir = tempfile::tempdir().unwrap();
    let file = dir.path().join("data");
    fs::write(&file, "penting").unwrap();
    for data in [file.clone(), file.join("di-bawahnya")] {
        for args in [&["--plain"][..], &["--plain", "--profile", "Sari"], &["doctor"]] {
            let said = run(asih(&data, args));
            let told = if args == ["doctor"] { &said.out } else { &said.err };
            assert!(told.contains("tidak dapat dibaca") && told.contains("--data-dir"), "{args:?}: {said:?}");
            assert_ne!(said.code, Some(0), "{args:?}");
        }
    }
    assert_eq!(fs::read(&file).unwrap(), b"penting");
    assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 1);
}

#[cfg(unix)]
#[test]
fn links_that_lead_nowhere_are_no_first_start() {
    let dir = tempfile::tempdir().unwrap();
    let (one, other) = (dir.path().join("satu"), dir.path().join("dua"));
    std::os::unix::fs::symlink(&one, &other).unwrap();
    std::os::unix::fs::symlink(&other, &one).unwrap();
    let said = run(asih(&one, &["--plain", "--profile", "Sari"]));
    assert_eq!(said.code, Some(2), "{said:?}");
    assert!(said.err.contains("satu") && said.err.contains("tidak menulis apa pun"), "{said:?}");
}

#[test]
fn people_who_cannot_be_listed_are_not_taken_for_nobody() {
    let data = with_sari();
    let people = data.path().join("profiles");
    fs::rename(&people, data.path().join("kept")).unwrap();
    fs::write(&people, "").unwrap();
    for args in [&["--plain"][..], &["--plain", "--profile", "Sari"], &["export"]] {
        check(data.path(), args, &["profiles", "tidak dapat dibaca"]);
    }
}

#[test]
fn a_content_folder_that_is_not_there_is_named() {
    let dir = tempfile::tempdir().unwrap();
    let data = dir.path().join("baru");
    for args in [&["--plain", "--content", "/tidak/ada"][..], &["check", "/tidak/ada"]] {
        check(&data, args, &["/tidak/ada", "tidak dapat dibuka", "tidak ada"]);
    }
    assert!(!data.exists());
}
