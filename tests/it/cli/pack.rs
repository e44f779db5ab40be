//! A content folder with a fault: named with file, line and column; what is built in is used instead.

use std::fs;
use std::path::{Path, PathBuf};

use super::{Said, asih, run};

/// A copy of the content that is built in.
struct Copy {
    dir: tempfile::TempDir,
}

impl Copy {
    fn new() -> Self {
        let dir = tempfile::tempdir().unwrap();
        copy(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/assets")), &dir.path().join("isi"));
        Self { dir }
    }

    fn folder(&self) -> PathBuf {
        self.dir.path().join("isi")
    }

    fn change(self, file: &str, change: impl FnOnce(String) -> String) -> Self {
        let path = self.folder().join(file);
        let before = fs::read_to_string(&path).unwrap();
        let after = change(before.clone());
        assert_ne!(before, after, "{file} is to be broken");
        fs::write(&path, after).unwrap();
        self
    }

    /// Checks it, and tries to work with it.
    fn run(&self) -> [Said; 2] {
        let (data, folder) = (self.dir.path().join("data"), self.folder().display().to_string());
        let checked = run(asih(&data, &["check", &folder]));
        let opened = run(asih(&data, &["--plain", "--profile", "Sari", "--content", &folder]));
        [checked, opened]
    }
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap().map(Result::unwrap) {
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}

fn refused(pack: &Copy, place: &str) -> [Said; 2] {
    let [checked, opened] = pack.run();
    assert_eq!((checked.code, opened.code), (Some(1), Some(0)), "{checked:?} {opened:?}");
    assert!(checked.out.contains(place), "{place} in {}", checked.out);
    assert!(opened.err.contains(place) && opened.err.contains("isi bawaan"), "{place} in {}", opened.err);
    assert_eq!(opened.out.matches("memakai isi bawaan").count(), 1, "it is said once: {}", opened.out);
    assert!(opened.out.contains("Belajar"), "what is built in is used: {}", opened.out);
    [checked, opened]
}

#[test]
fn the_content_that_is_built_in_works_from_a_folder_too() {
    let [checked, opened] = Copy::new().run();
    assert_eq!((checked.code, checked.err.as_str()), (Some(0), ""), "{}", checked.out);
    assert_eq!((opened.code, opened.err.as_str()), (Some(0), ""), "{}", opened.out);
}

#[test]
fn a_file_that_cannot_be_parsed_is_named_with_line_and_column() {
    let broken = Copy::new().change("lessons/milk.ron", |text| text.replacen('(', "(\n  {{", 1));
    let [checked, _] = refused(&broken, "lessons/milk.ron:");
    let line = checked.out.lines().find(|line| line.contains("lessons/milk.ron:")).unwrap();
    let place = line.split("lessons/milk.ron:").nth(1).unwrap();
    let numbers: Vec<_> = place.split(':').take(2).map(|n| n.trim().parse::<u32>().ok()).collect();
    assert!(numbers.len() == 2 && numbers.iter().all(Option::is_some), "line and column in {line:?}");
}

#[test]
fn a_file_that_is_missing_is_named() {
    let pack = Copy::new();
    fs::remove_file(pack.folder().join("id/lessons/milk.md")).unwrap();
    refused(&pack, "id/lessons/milk.md");
}

#[test]
fn what_a_pack_holds_never_commands_the_terminal_its_faults_are_printed_on() {
    let evil = r"\u{1b}]52;c;eA==\u{7}\u{202e}";
    let pack = Copy::new().change("id/lessons/milk.md", |text| text.replacen(": \"", &format!(": \"{evil}"), 1));
    for said in refused(&pack, "id/lessons/milk.md") {
        let told = said.out + &said.err;
        assert!(!told.contains(['\u{1b}', '\u{7}', '\u{202e}']), "{told:?}");
    }
}

#[test]
fn raw_commands_in_a_file_name_or_a_broken_file_are_not_repeated() {
    let pack = Copy::new().change("lessons/milk.ron", |text| format!("\u{1b}]0;x\u{7}\u{202e}{text}"));
    for said in refused(&pack, "lessons/milk.ron") {
        let told = said.out + &said.err;
        assert!(!told.contains(['\u{1b}', '\u{7}', '\u{202e}']), "{told:?}");
    }
}
