//! A profile that is open: what was found in its folder, and the journal this program adds to.

use std::collections::BTreeMap;
use std::mem;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::atomic;
use super::cache::{self, Cache, Part};
use super::device::Device;
use super::error::StorageError;
use super::fold::Last;
use super::folder::{self, Reading};
use super::journal::Journal;
use super::line;
use super::problem::Problem;
use super::scan::{End, Mark};
use crate::domain::event::{Event, Record, VERSION};
use crate::domain::ids::{DeviceId, ProfileId};
use crate::domain::progress::{Finished, History, Progress};
use crate::domain::stamp::Stamp;

/// Events after which the cache is worth writing anew.
const CACHE_EVERY: usize = 200;

/// No line of an event is shorter; so many lost bytes are at most so many lost numbers.
const SHORTEST_LINE: u64 = 64;

/// A person's folder, read and ready for more.
#[derive(Debug)]
pub struct OpenProfile {
    /// Whose it is.
    pub id: ProfileId,
    /// The state as it was on opening; it is the caller's to take and to fold on.
    pub progress: Progress,
    /// What the person should hear about the files.
    pub problems: Vec<Problem>,
    /// Why nothing is written, when nothing is.
    pub read_only: Option<StorageError>,
    folder: PathBuf,
    cache: PathBuf,
    device: Arc<Device>,
    journal: Journal,
    /// How far each journal had been read on opening.
    marks: BTreeMap<String, Mark>,
    last: Last,
    clones: BTreeMap<DeviceId, u64>,
    /// The cached history before `finished`.
    history: Option<Part>,
    /// Quizzes finished before opening and after the cached history.
    finished: History,
    seq: u64,
    /// Events the cache does not know.
    uncached: usize,
}

/// Where the things of one profile are.
#[derive(Clone, Debug)]
pub(super) struct Place {
    pub(super) id: ProfileId,
    pub(super) folder: PathBuf,
    pub(super) cache: PathBuf,
}

impl OpenProfile {
    /// Takes over what was read; the journal of `device` is repaired where its end is torn.
    pub(super) fn new(
        place: Place,
        device: Arc<Device>,
        reading: Reading,
        floor: u64,
        refused: Option<StorageError>,
    ) -> Self {
        let name = format!("{}.ron", device.id());
        let path = place.folder.join(&name);
        let mut problems = found(&place.folder, &reading);
        let mut read_only = refused.or_else(|| reading.failed.first().cloned());
        let own = reading.marks.get(&name).cloned().unwrap_or_default();
        let end = reading.ends.get(&name).copied();
        let mut journal = Journal::new(path.clone());
        if let (None, Some(end)) = (&read_only, end) {
            match Journal::open(path.clone(), own.clone(), end) {
                Ok((open, aside)) => {
                    journal = open;
                    let torn = problems.iter_mut().find(|p| matches!(p, Problem::Torn { file, .. } if *file == path));
                    if let Some(Problem::Torn { aside: place, .. }) = torn {
                        *place = aside;
                    }
                }
                Err(error) => read_only = Some(error),
            }
        }
        let torn = if let Some(End::Torn(size)) = end { size } else { 0 };
        let numbered = reading.last.seqs.get(device.id()).copied().unwrap_or(0).max(own.seq).max(floor);
        // Another laptop may hold copies of the events lost here: their numbers are not given out again.
        let seq = numbered.saturating_add((own.lost + torn).div_ceil(SHORTEST_LINE));
        if read_only.is_none() {
            let mine = |owner: &DeviceId| device.speaks_for(owner);
            atomic::sweep(&place.folder, mine);
            atomic::sweep(&place.cache, mine);
        }
        Self {
            id: place.id,
            progress: reading.progress,
            problems,
            read_only,
            folder: place.folder,
            cache: place.cache,
            device,
            journal,
            marks: reading.marks,
            last: reading.last,
            clones: reading.clones,
            history: reading.history,
            finished: reading.finished,
            seq,
            uncached: reading.read,
        }
    }

    /// The device whose journal is written.
    pub fn device(&self) -> &DeviceId {
        self.device.id()
    }

    /// The number the next event will have, unless another fails first.
    pub fn next_seq(&self) -> u64 {
        self.seq.saturating_add(1)
    }

    /// Numbers the event, writes it and flushes it; the record is the caller's to fold.
    ///
    /// After an error the event was not recorded; only a disk that refuses to take back what it refused to finish may
    /// show it again at the next start. A number that may have reached the disk is never given out again.
    pub fn append(&mut self, at: Stamp, event: Event) -> Result<Record, StorageError> {
        if let Some(reason) = &self.read_only {
            return Err(reason.clone());
        }
        let (seq, clock) = (self.seq.saturating_add(1), self.last.clock.saturating_add(1));
        let record = Record { version: VERSION, device: self.device.id().clone(), seq, clock, at, event };
        let Some(line) = line::encode(&record) else {
            return Err(StorageError::TooLong { path: self.journal.path().to_owned() });
        };
        self.seq = seq;
        self.last.clock = clock;
        match self.journal.append(seq, &line) {
            Ok(()) => {
                self.last.number(&record.device, seq, clock);
                self.last.place = Some((clock, record.device.clone(), seq));
                self.uncached += 1;
                Ok(record)
            }
            Err(error) => {
                // What is gone or in other hands does not come back; a full disk may.
                if matches!(error, StorageError::Gone { .. } | StorageError::Changed { .. }) {
                    self.read_only = Some(error.clone());
                }
                Err(error)
            }
        }
    }

    /// The quizzes that had ended when the profile was opened, in order; what ended since is with the caller.
    pub fn history(&self) -> Result<History, StorageError> {
        let Some(part) = self.history else {
            return Ok(self.finished.clone());
        };
        match cache::load_history(&self.cache, part) {
            Some(mut history) => {
                history.extend(self.finished.iter().cloned());
                Ok(history)
            }
            None => folder::history(&self.folder, &self.marks),
        }
    }

    /// Whether enough happened for the cache to be worth writing.
    pub fn wants_cache(&self) -> bool {
        self.read_only.is_none() && self.uncached >= CACHE_EVERY
    }

    /// Writes the cache: the state as of now, and every quiz that ended since opening.
    pub fn save_cache(&mut self, progress: &Progress, ended: &[Finished]) -> Result<(), StorageError> {
        if self.read_only.is_some() || self.uncached == 0 {
            return Ok(());
        }
        let owner = self.device.id();
        let more = self.finished.iter().chain(ended);
        let history = if let Some(part) = cache::save_history(&self.cache, self.history, more, owner)? {
            part
        } else {
            // The file it stood in is not what it was: gather everything anew.
            self.finished = self.history()?;
            self.history = None;
            let all = self.finished.iter().chain(ended);
            cache::save_history(&self.cache, None, all, owner)?.unwrap_or_default()
        };
        let mut marks = self.marks.clone();
        if let (Some(mark), Some(name)) = (self.journal.mark(), self.journal.path().file_name()) {
            marks.insert(name.to_string_lossy().into_owned(), mark);
        }
        let mut cache = Cache::new(self.id.clone(), marks, self.last.clone(), progress.clone());
        cache.clones = self.clones.clone();
        cache.history = history;
        cache.save(&self.cache, owner)?;
        self.uncached = 0;
        Ok(())
    }

    /// Writes the cache a long reading is worth, before the caller has folded anything.
    pub(super) fn keep_reading(&mut self) {
        if self.wants_cache() {
            let progress = mem::take(&mut self.progress);
            // A cache is never needed; a disk without room for it is told of when an event is refused.
            let _ = self.save_cache(&progress, &[]);
            self.progress = progress;
        }
    }

    /// Writes the cache a last time and gives the journal up.
    pub fn close(mut self, progress: &Progress, ended: &[Finished]) -> Result<(), StorageError> {
        self.save_cache(progress, ended)
    }
}

/// What a reading came upon, in the order of the files.
fn found(folder: &Path, reading: &Reading) -> Vec<Problem> {
    let mut problems = Vec::new();
    for (name, mark) in &reading.marks {
        let file = folder.join(name);
        problems.extend(mark.damaged_lines.iter().map(|line| Problem::Damaged { file: file.clone(), line: *line }));
        if mark.newer > 0 {
            problems.push(Problem::Newer { file: file.clone(), lines: mark.newer });
        }
        if matches!(reading.ends.get(name), Some(End::Torn(_))) {
            problems.push(Problem::Torn { file, aside: None });
        }
    }
    problems.extend(reading.failed.iter().cloned().map(Problem::Failed));
    problems.extend(reading.clones.iter().map(|(device, seq)| Problem::Cloned { device: device.clone(), seq: *seq }));
    problems
}
