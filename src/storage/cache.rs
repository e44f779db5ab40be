//! The state as it was when last saved, so that a start reads only what came after. May be deleted at any time.
//!
//! It stands apart from the journals, carries a checksum, and is ignored whenever anything about it does not fit.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::atomic;
use super::error::StorageError;
use super::fold::Last;
use super::line::{frame, unframe};
use super::private::ensure_folder;
use super::scan::Mark;
use crate::domain::event::VERSION;
use crate::domain::ids::{DeviceId, ProfileId};
use crate::domain::progress::{Finished, History, Progress};

/// To be raised whenever the fold or the shape of the cache changes.
const FORMAT: u32 = 2;

/// More than this is no cache of ours.
const MAX_SIZE: u64 = 64 << 20;

/// The fold up to certain points of the journals.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Cache {
    format: u32,
    events: u16,
    /// A newer program may understand lines that an older one left out.
    made_by: String,
    profile: ProfileId,
    /// How far each journal was read, by file name.
    pub marks: BTreeMap<String, Mark>,
    /// The end of what was folded.
    pub last: Last,
    /// Devices known to be cloned, with a number given out twice.
    pub clones: BTreeMap<DeviceId, u64>,
    /// The part of the history file that belongs to this.
    pub history: Part,
    /// The fold.
    pub progress: Progress,
}

/// The beginning of the history file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    /// Bytes.
    pub len: u64,
    /// Their CRC-32.
    pub sum: u32,
}

impl Cache {
    /// A cache of `profile`, made by this program.
    pub fn new(profile: ProfileId, marks: BTreeMap<String, Mark>, last: Last, progress: Progress) -> Self {
        let made_by = env!("CARGO_PKG_VERSION").to_owned();
        let (clones, history) = (BTreeMap::new(), Part::default());
        Self { format: FORMAT, events: VERSION, made_by, profile, marks, last, clones, history, progress }
    }

    /// Reads the cache in `folder`; whatever is wrong with it, there is none.
    pub fn load(folder: &Path, profile: &ProfileId) -> Option<Self> {
        let bytes = read(&progress_file(folder), MAX_SIZE)?;
        let (_, text) = unframe(&bytes)?;
        let cache: Self = ron::from_str(&text).ok()?;
        let ours = cache.format == FORMAT && cache.events == VERSION && cache.made_by == env!("CARGO_PKG_VERSION");
        (ours && cache.profile == *profile).then_some(cache)
    }

    /// Puts it in place of the one in `folder`.
    pub fn save(&self, folder: &Path, owner: &DeviceId) -> Result<(), StorageError> {
        ensure_folder(folder)?;
        let path = progress_file(folder);
        let text = ron::to_string(self).ok().and_then(|ron| frame(&ron));
        let text = text.ok_or_else(|| StorageError::Damaged { path: path.clone() })?;
        atomic::replace(&path, text.as_bytes(), owner)
    }
}

fn progress_file(folder: &Path) -> PathBuf {
    folder.join("progress.ron")
}

fn history_file(folder: &Path) -> PathBuf {
    folder.join("history.ron")
}

/// Reads the part of the history file a cache speaks of; `None` when it is not there as it was.
pub fn load_history(folder: &Path, part: Part) -> Option<History> {
    let text = String::from_utf8(load_part(folder, part)?).ok()?;
    text.lines().map(|line| ron::from_str(line).ok()).collect()
}

/// Puts `more` behind `part` of the history file, or writes it anew without one, and returns what belongs together now.
///
/// `None` when the part is not there any more.
pub fn save_history<'a>(
    folder: &Path,
    part: Option<Part>,
    more: impl IntoIterator<Item = &'a Finished>,
    owner: &DeviceId,
) -> Result<Option<Part>, StorageError> {
    let mut more = more.into_iter().peekable();
    if part.is_some() && more.peek().is_none() {
        return Ok(part);
    }
    let mut bytes = match part {
        None => Vec::new(),
        Some(part) => match load_part(folder, part) {
            None => return Ok(None),
            Some(bytes) => bytes,
        },
    };
    let path = history_file(folder);
    for finished in more {
        let line = ron::to_string(finished).map_err(|_| StorageError::Damaged { path: path.clone() })?;
        bytes.extend_from_slice(line.as_bytes());
        bytes.push(b'\n');
    }
    ensure_folder(folder)?;
    atomic::replace(&path, &bytes, owner)?;
    Ok(Some(Part { len: bytes.len() as u64, sum: crc32fast::hash(&bytes) }))
}

fn load_part(folder: &Path, part: Part) -> Option<Vec<u8>> {
    if part.len > MAX_SIZE {
        return None;
    }
    let bytes = if part.len == 0 { Vec::new() } else { read(&history_file(folder), part.len)? };
    (bytes.len() as u64 == part.len && crc32fast::hash(&bytes) == part.sum).then_some(bytes)
}

/// The first `limit` bytes of a plain file.
fn read(path: &Path, limit: u64) -> Option<Vec<u8>> {
    if !path.metadata().ok()?.is_file() {
        return None;
    }
    let mut bytes = Vec::new();
    File::open(path).ok()?.take(limit).read_to_end(&mut bytes).ok()?;
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;
    use crate::domain::quiz::QuizOf;

    fn finished(n: u32) -> Finished {
        let id = format!("d1-{n}").as_str().into();
        Finished { id, of: QuizOf::Mixed, seed: 7, items: 10, right: n, at: "2026-11-23T09:14".parse().unwrap() }
    }

    fn sample() -> Cache {
        let marks = BTreeMap::from([("d1.ron".into(), Mark { len: 9, ..Mark::default() })]);
        Cache::new("p1".into(), marks, Last::default(), Progress { finished_quizzes: 3, ..Progress::default() })
    }

    #[test]
    fn a_cache_comes_back_as_it_was_saved() {
        let dir = tempfile::tempdir().unwrap();
        let folder = dir.path().join("cache/p1");
        assert_eq!(Cache::load(&folder, &"p1".into()), None);
        sample().save(&folder, &"d1".into()).unwrap();
        assert_eq!(Cache::load(&folder, &"p1".into()), Some(sample()));
    }

    #[test]
    fn a_cache_of_another_profile_version_or_shape_is_ignored() {
        let dir = tempfile::tempdir().unwrap();
        let cases = [
            Cache { format: FORMAT + 1, ..sample() },
            Cache { events: VERSION + 1, ..sample() },
            Cache { made_by: "0.0.0".into(), ..sample() },
            Cache { profile: "p2".into(), ..sample() },
        ];
        for cache in cases {
            cache.save(dir.path(), &"d1".into()).unwrap();
            assert_eq!(Cache::load(dir.path(), &"p1".into()), None);
        }
    }

    #[test]
    fn no_flipped_bit_and_no_cut_yields_a_different_cache() {
        let dir = tempfile::tempdir().unwrap();
        sample().save(dir.path(), &"d1".into()).unwrap();
        let path = progress_file(dir.path());
        let good = fs::read(&path).unwrap();
        for bit in 0..good.len() * 8 {
            let mut bad = good.clone();
            bad[bit / 8] ^= 1 << (bit % 8);
            fs::write(&path, &bad).unwrap();
            let loaded = Cache::load(dir.path(), &"p1".into());
            assert_eq!(loaded, None, "bit {bit}");
        }
        for len in 0..good.len() - 1 {
            fs::write(&path, &good[..len]).unwrap();
            assert_eq!(Cache::load(dir.path(), &"p1".into()), None, "{len} bytes");
        }
    }

    #[test]
    fn history_grows_behind_the_part_it_was_read_from() {
        let dir = tempfile::tempdir().unwrap();
        let one = save_history(dir.path(), None, &[finished(1)], &"d1".into()).unwrap();
        let two = save_history(dir.path(), one, &[finished(2)], &"d1".into()).unwrap();
        assert_eq!(save_history(dir.path(), two, &[], &"d1".into()).unwrap(), two);
        assert_eq!(load_history(dir.path(), two.unwrap()), Some(vec![finished(1), finished(2)]));
        assert_eq!(load_history(dir.path(), one.unwrap()), Some(vec![finished(1)]));
    }

    #[test]
    fn history_that_is_not_what_the_cache_speaks_of_is_ignored() {
        let dir = tempfile::tempdir().unwrap();
        let part = save_history(dir.path(), None, &[finished(1)], &"d1".into()).unwrap().unwrap();
        save_history(dir.path(), None, &[finished(2)], &"d2".into()).unwrap();
        assert_eq!(load_history(dir.path(), part), None);
        assert_eq!(save_history(dir.path(), Some(part), &[finished(3)], &"d1".into()), Ok(None));
        fs::remove_file(history_file(dir.path())).unwrap();
        assert_eq!(load_history(dir.path(), part), None);
    }
}
