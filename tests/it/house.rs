//! The rules of the house that a machine can read.
#![allow(clippy::unwrap_used, reason = "the lints know tests, but not what tests share")]

use std::fs;
use std::path::{Path, PathBuf};

use crate::layers::collect;

/// The longest file, in lines.
const LONGEST: usize = 400;
/// Names that say nothing about what is inside.
const EMPTY: [&str; 9] = ["mod", "util", "utils", "helper", "helpers", "manager", "handler", "common", "misc"];

fn files(folders: &[&str]) -> Vec<(PathBuf, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut paths = Vec::new();
    for folder in folders {
        collect(&root.join(folder), &mut paths);
    }
    assert!(paths.len() > 100, "the program is found");
    let read = |path: PathBuf| {
        let text = fs::read_to_string(&path).unwrap();
        (path.strip_prefix(root).unwrap().to_owned(), text)
    };
    paths.into_iter().map(read).collect()
}

/// Fails with every file a rule finds something wrong with.
fn check(folders: &[&str], rule: impl Fn(&Path, &str) -> Option<String>) {
    let wrong: Vec<String> = files(folders)
        .iter()
        .filter_map(|(path, text)| Some(format!("{}: {}", path.display(), rule(path, text)?)))
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn files_are_named_by_what_they_are_for() {
    check(&["src", "tests"], |path, _| {
        let name = path.file_stem()?.to_str()?;
        let says_nothing = name.split('_').any(|part| EMPTY.contains(&part));
        says_nothing.then(|| "a name that says nothing".to_owned())
    });
}

#[test]
fn types_are_named_by_what_they_are() {
    check(&["src", "tests"], |_, text| {
        let mut lines = text.lines().map(str::trim_start);
        let named = |line: &&str| {
            let line =
                line.trim_start_matches("pub ").trim_start_matches("pub(super) ").trim_start_matches("pub(crate) ");
            let name = ["struct ", "enum ", "trait "].into_iter().find_map(|kind| line.strip_prefix(kind));
            let name = name.map(|name| name.chars().take_while(|c| c.is_alphanumeric()).collect::<String>());
            name.is_some_and(|name| ["Manager", "Helper", "Util", "Handler"].iter().any(|empty| name.ends_with(empty)))
        };
        lines.find(named).map(str::to_owned)
    });
}

#[test]
fn no_file_is_longer_than_a_person_reads() {
    check(&["src", "tests"], |_, text| {
        let lines = text.lines().count();
        (lines > LONGEST).then(|| format!("{lines} lines"))
    });
}

#[test]
fn every_file_begins_by_saying_what_it_is_for() {
    check(&["src"], |_, text| {
        let said = text.strip_prefix("//! ").is_some_and(|said| !said.lines().next().unwrap_or_default().is_empty());
        (!said).then(|| "no `//!` in the first line".to_owned())
    });
}

#[test]
fn nothing_unfinished_is_left_in_the_code() {
    check(&["src", "tests"], |path, text| {
        let marks = ["TO", "FIX", "XX"].into_iter().zip(["DO", "ME", "X"]).map(|(a, b)| format!("{a}{b}"));
        let at = marks.into_iter().find(|mark| text.contains(mark.as_str()) && path.file_stem().is_some())?;
        Some(at)
    });
}

#[test]
fn every_test_is_named_by_a_whole_sentence() {
    check(&["src", "tests"], |path, text| {
        // Pictures of screens are named by the screen.
        let mut is_test = false;
        if path.starts_with("tests/it/screens") {
            return None;
        }
        for line in text.lines().map(str::trim) {
            if let Some(rest) = line.strip_prefix("fn ").filter(|_| is_test) {
                let name = rest.split('(').next()?;
                if name.split('_').count() < 3 {
                    return Some(name.to_owned());
                }
            }
            is_test = line == "#[test]" || (is_test && line.starts_with("#["));
        }
        None
    });
}

#[test]
fn everything_at_the_top_is_known() {
    let known = ["src", "assets", "tests", "target", "Cargo.toml", "Cargo.lock", "README.md", "CHANGELOG.md"];
    for entry in fs::read_dir(env!("CARGO_MANIFEST_DIR")).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        assert!(
            name.starts_with('.') || known.contains(&name.as_str()) || name.starts_with("LICENSE"),
            "{name} at the top of the repository"
        );
    }
}
