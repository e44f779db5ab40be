//! Bringing laptops together: nothing is lost or counted twice, and nothing but this data folder is written.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "the lints know tests, but not what tests share")]

mod command;
mod kept;
mod laws;
mod refused;

use std::fs;
use std::ops::RangeInclusive;
use std::path::{Path, PathBuf};

use asih::domain::event::Record;
use asih::domain::progress::{History, Progress};
use asih::storage::fold::Merged;
use asih::storage::import::{Imported, Source};
use asih::storage::scan::{Gathered, Mark, scan_file};
use asih::storage::{Store, folder};
use tempfile::TempDir;

use crate::storage::{lines, read, record};

/// Whose events are brought together.
const ANI: &str = "p00000000000000a1";

/// A data folder with room around it, so that what is written beside it is seen.
struct Laptop {
    dir: TempDir,
}

impl Laptop {
    fn new() -> Self {
        Self { dir: tempfile::tempdir().unwrap() }
    }

    /// A laptop on which Ani works, with these journals.
    fn of_ani(journals: &[(&str, &str)]) -> Self {
        let laptop = Self::new();
        laptop.put("profile.ron", "(\n    created: \"2026-11-23T09:14:00+07:00\",\n    name: \"Ani\",\n)\n");
        for (device, text) in journals {
            laptop.put(&format!("{device}.ron"), text);
        }
        laptop
    }

    fn data(&self) -> PathBuf {
        self.dir.path().join("data")
    }

    /// Ani's folder.
    fn folder(&self) -> PathBuf {
        self.data().join("profiles").join(ANI)
    }

    /// Writes a file into Ani's folder.
    fn put(&self, name: &str, text: impl AsRef<[u8]>) {
        fs::create_dir_all(self.folder()).unwrap();
        fs::write(self.folder().join(name), text).unwrap();
    }

    fn get(&self, name: &str) -> String {
        fs::read_to_string(self.folder().join(name)).unwrap()
    }

    fn journals(&self) -> Vec<String> {
        folder::journals(&self.folder()).unwrap()
    }

    fn store(&self) -> Store {
        Store::open(&self.data(), 7).unwrap()
    }

    fn import(&self, from: &Path) -> Imported {
        self.store().import(&Source::find(from).unwrap()).unwrap()
    }

    /// Takes over what `other` holds; returns how many events were new, and finds nothing wrong.
    fn take(&self, other: &Self) -> usize {
        let imported = self.import(&other.data());
        assert_eq!(imported.findings, []);
        imported.events()
    }

    /// The state and history of Ani, folded from the journals alone.
    fn folded(&self) -> (Progress, History) {
        let reading = folder::read(&self.folder(), None).unwrap();
        assert_eq!(reading.failed, []);
        (reading.progress, reading.finished)
    }

    /// Every event of Ani, each once.
    fn events(&self) -> Merged {
        let mut found = Gathered::default();
        for name in self.journals() {
            scan_file(&self.folder().join(name), &mut Mark::default(), &mut found).unwrap();
        }
        Merged::new(found.entries)
    }
}

fn records(device: &str, numbers: RangeInclusive<u64>) -> Vec<Record> {
    numbers.map(|n| record(device, n, n, read(n))).collect()
}

/// The journal of a device with these events.
fn journal(device: &str, numbers: RangeInclusive<u64>) -> String {
    lines(&records(device, numbers))
}

/// Events that another laptop under the same id wrote.
fn other_journal(device: &str, numbers: RangeInclusive<u64>) -> String {
    lines(&numbers.map(|n| record(device, n, n, read(1000 + n))).collect::<Vec<_>>())
}
