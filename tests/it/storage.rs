//! The disk: what is acknowledged is kept, and what cannot be read is not written over.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "the lints know tests, but not what tests share")]

mod damage;
mod laws;
mod together;
mod unreadable;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use asih::domain::event::{Event, Record, VERSION};
use asih::domain::ids::ProfileId;
use asih::domain::progress::{Finished, History, Progress};
use asih::domain::quiz::{Answer, QuizOf, Reveal};
use asih::domain::stamp::Stamp;
use asih::storage::{OpenProfile, Store, folder, line};
use tempfile::TempDir;

pub fn at(minute: i64) -> Stamp {
    "2026-11-23T09:14:00+07:00".parse::<Stamp>().unwrap().plus_seconds(60 * minute)
}

pub fn read(n: u64) -> Event {
    Event::Read { lesson: "hormones".into(), block: format!("b{n}").as_str().into() }
}

/// A quiz of one question, step by step, so that five events in a row end one and begin the next.
pub fn quiz(n: u64) -> Event {
    let attempt = format!("a{}", n / 3).as_str().into();
    match n % 3 {
        0 => {
            Event::QuizStarted { attempt, of: QuizOf::Mixed, seed: n, reveal: Reveal::Each, items: vec!["q-1".into()] }
        }
        1 => Event::Answered {
            attempt,
            question: "q-1".into(),
            answer: Answer::TrueFalse(n.is_multiple_of(2)),
            right: true,
        },
        _ => Event::QuizFinished { attempt },
    }
}

pub fn record(device: &str, seq: u64, clock: u64, event: Event) -> Record {
    Record { version: VERSION, device: device.into(), seq, clock, at: at(i64::try_from(clock).unwrap()), event }
}

pub fn lines(records: &[Record]) -> String {
    records.iter().map(|record| line::encode(record).unwrap()).collect()
}

/// A data folder with one profile.
struct Desk {
    dir: TempDir,
    id: ProfileId,
}

impl Desk {
    fn new() -> Self {
        let dir = tempfile::tempdir().unwrap();
        let id = Store::open(dir.path(), 1).unwrap().create_profile("Ani", at(0)).unwrap().id;
        Self { dir, id }
    }

    fn data(&self) -> &Path {
        self.dir.path()
    }

    fn folder(&self) -> PathBuf {
        self.data().join("profiles").join(self.id.as_str())
    }

    fn store(&self) -> Store {
        Store::open(self.data(), 2).unwrap()
    }

    fn open(&self) -> Session {
        Session::new(self.store().open_profile(&self.id).unwrap())
    }

    /// The only journal in the folder.
    fn journal(&self) -> PathBuf {
        let names = folder::journals(&self.folder()).unwrap();
        assert_eq!(names.len(), 1, "{names:?}");
        self.folder().join(&names[0])
    }

    /// Records events and closes.
    fn with(self, events: impl IntoIterator<Item = Event>) -> Self {
        let mut session = self.open();
        for event in events {
            session.record(event);
        }
        session.close();
        self
    }

    /// State and history folded from the journals alone.
    fn refolded(&self) -> (Progress, History) {
        let reading = folder::read(&self.folder(), None).unwrap();
        (reading.progress, reading.finished)
    }

    fn forget_cache(&self) {
        let _ = fs::remove_dir_all(self.data().join("cache"));
    }

    fn copy(&self) -> Self {
        let dir = tempfile::tempdir().unwrap();
        copy_into(self.data(), dir.path());
        Self { dir, id: self.id.clone() }
    }
}

/// What the app does with an open profile.
struct Session {
    open: OpenProfile,
    progress: Progress,
    ended: Vec<Finished>,
}

impl Session {
    fn new(mut open: OpenProfile) -> Self {
        let progress = std::mem::take(&mut open.progress);
        Self { open, progress, ended: Vec::new() }
    }

    fn record(&mut self, event: Event) -> Record {
        let record = self.open.append(at(1), event).unwrap();
        self.ended.extend(self.progress.apply(record.at, &record.event));
        record
    }

    fn save(&mut self) {
        self.open.save_cache(&self.progress, &self.ended).unwrap();
    }

    fn close(self) {
        self.open.close(&self.progress, &self.ended).unwrap();
    }

    fn history(&self) -> History {
        let mut history = self.open.history().unwrap();
        history.extend(self.ended.iter().cloned());
        history
    }

    fn blocks(&self) -> usize {
        self.progress.lessons.values().map(|reading| reading.read.len()).sum()
    }
}

pub fn copy_into(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap().map(Result::unwrap) {
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy_into(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}

/// Every file below a folder with what it holds; locks aside, which hold nothing.
pub fn contents(dir: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut files = BTreeMap::new();
    for entry in fs::read_dir(dir).unwrap().map(Result::unwrap) {
        let path = entry.path();
        if path.is_dir() {
            files.extend(contents(&path));
        } else if path.is_file() && path.extension().is_none_or(|ext| ext != "lock") {
            files.insert(path.clone(), fs::read(&path).unwrap());
        }
    }
    files
}
