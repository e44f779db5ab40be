//! Reads the journals of a profile: on top of the cache where it fits, from the beginning where it does not.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::Read;
use std::path::Path;

use super::cache::{Cache, Part};
use super::error::StorageError;
use super::fold::{Last, Merged};
use super::line::Head;
use super::scan::{End, Gathered, Mark, scan, scan_file};
use crate::domain::ids::DeviceId;
use crate::domain::progress::{History, Progress};

/// The file that says whose folder it is; every other `.ron` file beside it is a journal.
pub const PROFILE_FILE: &str = "profile.ron";

/// The state of a profile as its journals tell it.
#[derive(Debug, Default)]
pub struct Reading {
    /// The fold.
    pub progress: Progress,
    /// The part of the cached history that comes before `finished`; `None` when `finished` is everything.
    pub history: Option<Part>,
    /// Quizzes finished in the lines read now.
    pub finished: History,
    /// How far each journal was read, by file name.
    pub marks: BTreeMap<String, Mark>,
    /// How each journal ends.
    pub ends: BTreeMap<String, End>,
    /// The end of what was folded.
    pub last: Last,
    /// Devices known to be cloned.
    pub clones: BTreeMap<DeviceId, u64>,
    /// Journals that could not be read to their end.
    pub failed: Vec<StorageError>,
    /// Events read now, not taken from the cache.
    pub read: usize,
}

/// The names of the journals in a profile folder, in order.
pub fn journals(folder: &Path) -> Result<Vec<String>, StorageError> {
    let failed = |e| StorageError::reading(folder, &e);
    let mut names = Vec::new();
    for file in fs::read_dir(folder).map_err(failed)? {
        let name = file.map_err(failed)?.file_name();
        let Some(name) = name.to_str() else { continue };
        if name.strip_suffix(".ron").is_some() && name != PROFILE_FILE && !name.starts_with('.') {
            names.push(name.to_owned());
        }
    }
    names.sort_unstable();
    Ok(names)
}

/// Reads what is in `folder`.
pub fn read(folder: &Path, cache: Option<Cache>) -> Result<Reading, StorageError> {
    let names = journals(folder)?;
    if let Some(reading) = cache.and_then(|cache| read_on(folder, &names, cache)) {
        return Ok(reading);
    }
    let (mut reading, mut gathered) = (Reading::default(), Gathered::default());
    for name in names {
        let path = folder.join(&name);
        let mut mark = Mark::default();
        match scan_file(&path, &mut mark, &mut gathered) {
            Ok(end) => {
                reading.ends.insert(name.clone(), end);
            }
            Err(error) => reading.failed.push(StorageError::reading(&path, &error)),
        }
        reading.marks.insert(name, mark);
    }
    reading.fold(&Merged::new(gathered.entries), &gathered.newer);
    Ok(reading)
}

/// Reads only what came after the cache; `None` when the cache does not fit or something cannot be read.
fn read_on(folder: &Path, names: &[String], cache: Cache) -> Option<Reading> {
    if !cache.marks.keys().all(|name| names.binary_search(name).is_ok()) {
        return None;
    }
    let Cache { marks, last, clones, progress, history, .. } = cache;
    let mut reading = Reading { progress, history: Some(history), marks, last, clones, ..Reading::default() };
    let mut gathered = Gathered::default();
    for name in names {
        let path = folder.join(name);
        let mark = reading.marks.entry(name.clone()).or_default();
        if !mark.fits(&path).ok()? {
            return None;
        }
        let end = scan_file(&path, mark, &mut gathered).ok()?;
        reading.ends.insert(name.clone(), end);
    }
    let tail = Merged::new(gathered.entries);
    if !reading.last.precedes(&tail) {
        return None;
    }
    reading.fold(&tail, &gathered.newer);
    Some(reading)
}

impl Reading {
    fn fold(&mut self, merged: &Merged, newer: &[Head]) {
        self.read = merged.entries().len();
        self.clones.extend(merged.clones());
        merged.fold(&mut self.progress, &mut self.finished);
        self.last.take(merged);
        for head in newer {
            self.last.number(&head.device, head.seq, head.clock);
        }
    }
}

/// Folds the history anew from the journals, each only as far as its mark.
pub fn history(folder: &Path, marks: &BTreeMap<String, Mark>) -> Result<History, StorageError> {
    let mut gathered = Gathered::default();
    for (name, mark) in marks {
        let path = folder.join(name);
        let file = File::open(&path).map_err(|e| StorageError::reading(&path, &e))?;
        scan(file.take(mark.len), &mut Mark::default(), &mut gathered).map_err(|e| StorageError::reading(&path, &e))?;
    }
    let (mut progress, mut history) = (Progress::default(), History::new());
    Merged::new(gathered.entries).fold(&mut progress, &mut history);
    Ok(history)
}
