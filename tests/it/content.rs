//! Content: what is released has no fault, and every rule is broken once in a copy of it and must say so, there.

#![allow(clippy::unwrap_used)] // Helpers of tests; clippy sees only the tests themselves as tests.

mod aids;
mod answers;
mod coverage;
mod figures;
mod files;
mod forms;
mod ids;
mod links;
mod mothers;
mod paper;
mod parity;
mod questions;
mod readable;
mod reviews;
mod texts;
mod watch;
mod words;

use std::collections::BTreeSet;
use std::path::Path;

use asih::content::check::{characters, check, sentence};
use asih::content::{EMBEDDED, Pack};
use asih::i18n::keys::GROUPS;
use asih::i18n::{Lang, Words};
use tempfile::TempDir;

/// A copy of the released content that may be broken.
struct Copied {
    folder: TempDir,
}

impl Copied {
    /// All files of the released content.
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let copied = Self { folder };
        for (path, text) in EMBEDDED {
            copied.write(path, text);
        }
        copied
    }

    /// The text of a file.
    fn read(&self, path: &str) -> String {
        std::fs::read_to_string(self.folder.path().join(path)).unwrap()
    }

    /// Writes a file, with its folder.
    fn write(&self, path: &str, text: impl AsRef<[u8]>) {
        let file = self.folder.path().join(path);
        std::fs::create_dir_all(file.parent().unwrap()).unwrap();
        std::fs::write(file, text).unwrap();
    }

    /// Takes a file away.
    fn remove(&self, path: &str) {
        std::fs::remove_file(self.folder.path().join(path)).unwrap();
    }

    /// Every fault, as text for developers; each must have its sentence in both languages.
    fn faults(&self) -> Vec<String> {
        let faults = check(&Pack::Folder(self.folder.path().into()));
        for fault in &faults {
            let [id, en] = Lang::ALL.map(|lang| sentence(fault, &Words::new(lang)));
            for text in [&id, &en] {
                let said = text.strip_prefix(&format!("{}: ", fault.place)).unwrap_or_else(|| panic!("{text}"));
                assert!(said.ends_with('.') && said.chars().next().is_some_and(|c| !c.is_lowercase()), "{text}");
                for name in ["{id}", "{thing}", "{field}", "{found}", "{range}", "{file}", "{code}", "{expected}"] {
                    assert!(!said.contains(name), "{text}");
                }
            }
            assert_ne!(id, en);
        }
        faults.iter().map(ToString::to_string).collect()
    }
}

/// A file, a text in it, what the text becomes, and every fault that follows.
type Break<'a> = (&'a str, &'a str, &'a str, &'a [&'a str]);

/// Breaks one thing at a time.
fn breaks(breaks: &[Break<'_>]) {
    let copied = Copied::new();
    for (file, this, that, expected) in breaks {
        let whole = copied.read(file);
        assert!(whole.contains(this), "{file} has no {this:?} any more");
        copied.write(file, whole.replacen(this, that, 1));
        assert_eq!(copied.faults(), *expected, "{file}: {this:?} became {that:?}");
        copied.write(file, whole);
    }
}

/// The folder of the content on disk.
fn assets() -> Pack {
    Pack::Folder(Path::new(env!("CARGO_MANIFEST_DIR")).join("assets"))
}

#[test]
fn the_released_content_has_no_fault() {
    let words = Words::new(Lang::En);
    let said = |pack: Pack| check(&pack).iter().map(|fault| sentence(fault, &words)).collect::<Vec<_>>();
    assert_eq!(said(Pack::BuiltIn), [""; 0]);
    assert_eq!(said(assets()), [""; 0]);
}

#[test]
fn the_program_holds_exactly_the_content_files_on_disk() {
    let other = |path: &String| {
        path.starts_with("skeleton/")
            || path.starts_with("id/ui/")
            || path.starts_with("en/ui/")
            || path == "brands.ron"
            || path == "style.ron"
    };
    let content = |path: &String| {
        Path::new(path).extension().is_some_and(|ending| ending == "ron" || ending == "md" || ending == "txt")
    };
    let files = assets().files().unwrap();
    let on_disk: BTreeSet<&str> =
        files.iter().filter(|path| content(path) && !other(path)).map(String::as_str).collect();
    let inside: Vec<&str> = EMBEDDED.iter().map(|(path, _)| *path).collect();
    assert_eq!(inside, on_disk.into_iter().collect::<Vec<_>>(), "and in this order, because it is searched by halves");
    for (path, text) in EMBEDDED {
        assert_eq!(assets().read(path).unwrap(), *text, "{path}");
    }
}

#[test]
fn the_words_of_the_interface_have_only_characters_every_screen_shows() {
    for group in GROUPS {
        for (lang, text) in Lang::ALL.into_iter().zip(group.texts) {
            let file = format!("{}/ui/{}.ron", lang.code(), group.name);
            assert_eq!(characters(&file, text), []);
        }
    }
    let broken = characters("x.ron", "{ Title: \"a\u{2713}\" }");
    assert_eq!(broken.iter().map(ToString::to_string).collect::<Vec<_>>(), ["x.ron:1:12: Character('\u{2713}')"]);
}
