//! Which device this program writes as.
//!
//! `device.ron` lists the ids of this folder. Each has a lock; the first that is free is used, and when none is free
//! another is made, so two programs on one folder write two journals and lose nothing.

use std::io;
use std::path::{Path, PathBuf};

use super::aside;
use super::atomic;
use super::error::StorageError;
use super::fields::Fields;
use super::lock::{self, Lock, Refused};
use super::private::ensure_folder;
use super::problem::Problem;
use crate::domain::ids::DeviceId;
use crate::domain::rng::Rng;

/// How often a lock that is held is asked for again before another id is made: within a tenth of a second.
const ASKS: u32 = 10;

/// An id and the lock on it.
#[derive(Debug)]
pub struct Device {
    id: DeviceId,
    locks: PathBuf,
    /// Held for as long as anything writes under this id; `None` where the file system cannot lock.
    _lock: Option<Lock>,
}

/// What taking an id came to.
#[derive(Debug)]
pub struct Taken {
    /// The id.
    pub device: Device,
    /// What the person should hear.
    pub problems: Vec<Problem>,
    /// Why nothing can be written, when nothing can.
    pub read_only: Option<StorageError>,
}

impl Device {
    /// The id.
    pub fn id(&self) -> &DeviceId {
        &self.id
    }

    /// Whether no other program runs as `id`.
    pub fn speaks_for(&self, id: &DeviceId) -> bool {
        *id == self.id || (is_safe(id.as_str()) && lock::is_free(&lock_file(&self.locks, id)))
    }

    /// Whether a program on this data folder writes, or ever wrote, as `id`: a lock file stays behind.
    pub fn wrote(&self, id: &DeviceId) -> bool {
        let absent = |path: &Path| path.symlink_metadata().is_err_and(|e| e.kind() == io::ErrorKind::NotFound);
        *id == self.id || !is_safe(id.as_str()) || !absent(&lock_file(&self.locks, id))
    }

    /// Takes a free id of the data folder `data`, or makes one.
    pub fn take(data: &Path, rng: &mut Rng) -> Taken {
        Self::choose(data, rng, None)
    }

    /// Makes a new id because another laptop writes as `self` too; the old one is never used here again.
    pub fn renew(&self, data: &Path, rng: &mut Rng) -> Taken {
        Self::choose(data, rng, Some(&self.id))
    }

    fn choose(data: &Path, rng: &mut Rng, cloned: Option<&DeviceId>) -> Taken {
        let locks = data.join("locks");
        let path = data.join("device.ron");
        let mut problems = Vec::new();
        let unlocked = |id: DeviceId| Self { id, locks: locks.clone(), _lock: None };
        if let Err(error) = ensure_folder(&locks) {
            return Taken { device: unlocked(mint(rng)), problems, read_only: Some(error) };
        }
        // Two programs starting at once would otherwise each write a list without the other's id.
        let _guard = lock::take_soon(&locks.join("device.lock"));
        let mut list = match load(&path, &mut problems) {
            Ok(list) => list,
            Err(error) => {
                return Taken { device: unlocked(mint(rng)), problems, read_only: Some(error) };
            }
        };
        let mut busy = None;
        for id in list.usable(cloned) {
            match lock::take(&lock_file(&locks, &id)) {
                Ok(lock) => {
                    let device = Self { id, locks, _lock: Some(lock) };
                    problems.extend(busy.map(|_| Problem::Shared { device: device.id.clone() }));
                    return list.retire(cloned, &path, device, problems);
                }
                Err(Refused::Busy) => busy = busy.or(Some(id)),
                Err(Refused::Unsupported | Refused::Failed(_)) => {}
            }
        }
        // A program that was killed holds its lock until it is cleared away, and one that starts another lends it for
        // a moment: neither is reason enough for an id that stays for ever.
        if let Some(id) = &busy
            && let Some(lock) = lock::take_within(&lock_file(&locks, id), ASKS)
        {
            let device = Self { id: id.clone(), locks, _lock: Some(lock) };
            return list.retire(cloned, &path, device, problems);
        }
        let mut id = mint(rng);
        while list.knows(&id) || cloned == Some(&id) {
            id = mint(rng);
        }
        let lock_path = lock_file(&locks, &id);
        let lock = match lock::take(&lock_path) {
            Ok(lock) => Some(lock),
            Err(Refused::Failed(error)) => {
                let read_only = Some(StorageError::writing(&lock_path, &error));
                return Taken { device: unlocked(id), problems, read_only };
            }
            // An id nobody ever used needs no lock today; without one it is not listed for tomorrow.
            Err(Refused::Busy | Refused::Unsupported) => None,
        };
        if lock.is_some() {
            list.ids.push(id.clone());
        }
        problems.extend(busy.map(|_| Problem::Shared { device: id.clone() }));
        list.changed = true;
        list.retire(cloned, &path, Self { id, locks, _lock: lock }, problems)
    }
}

/// What `device.ron` says.
#[derive(Debug, Default)]
struct List {
    fields: Fields,
    ids: Vec<DeviceId>,
    retired: Vec<DeviceId>,
    changed: bool,
}

impl List {
    fn usable(&self, cloned: Option<&DeviceId>) -> Vec<DeviceId> {
        let fit = |id: &&DeviceId| is_safe(id.as_str()) && !self.retired.contains(id) && Some(*id) != cloned;
        self.ids.iter().filter(fit).cloned().collect()
    }

    fn knows(&self, id: &DeviceId) -> bool {
        self.ids.contains(id) || self.retired.contains(id)
    }

    /// Writes the list if need be. A list that cannot be written costs no event: the id is free to use all the same.
    fn retire(mut self, cloned: Option<&DeviceId>, path: &Path, device: Device, mut problems: Vec<Problem>) -> Taken {
        if let Some(id) = cloned {
            self.retired.push(id.clone());
            self.changed = true;
        }
        if self.changed {
            self.fields.set("ids", &self.ids);
            self.fields.set("retired", &self.retired);
            let written = atomic::replace(path, self.fields.to_text().as_bytes(), &device.id);
            problems.extend(written.err().map(Problem::Failed));
        }
        Taken { device, problems, read_only: None }
    }
}

/// Reads the list; a damaged one is set aside, because its ids can be replaced and work must go on.
fn load(path: &Path, problems: &mut Vec<Problem>) -> Result<List, StorageError> {
    let fields = match Fields::load(path) {
        Ok(fields) => fields.unwrap_or_default(),
        Err(StorageError::Damaged { .. } | StorageError::TooLong { .. }) => {
            let aside = aside::put(path).map_err(|e| StorageError::writing(path, &e))?;
            problems.push(Problem::SetAside { file: path.to_owned(), aside });
            Fields::default()
        }
        Err(error) => return Err(error),
    };
    let ids = fields.get("ids");
    let retired = fields.get("retired");
    let (Ok(ids), Ok(retired)) = (ids, retired) else {
        // Of a newer version: left alone, and a journal of our own is written under an id it does not list.
        problems.push(Problem::UnknownSetting { field: "ids".to_owned() });
        return Ok(List { fields, ..List::default() });
    };
    Ok(List { ids: ids.unwrap_or_default(), retired: retired.unwrap_or_default(), fields, changed: false })
}

fn mint(rng: &mut Rng) -> DeviceId {
    DeviceId::new(format!("d{:016x}", rng.next_u64()))
}

fn lock_file(locks: &Path, id: &DeviceId) -> PathBuf {
    locks.join(format!("{id}.lock"))
}

/// Whether text may stand as a name in a path: what asih makes itself, and nothing else.
pub(super) fn is_safe(name: &str) -> bool {
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    let named = name.chars().all(plain) && name.starts_with(|c: char| c.is_ascii_lowercase());
    (2..=64).contains(&name.len()) && named && !is_reserved(name)
}

/// Names that mean a piece of equipment on Windows, whatever ending stands behind them.
fn is_reserved(name: &str) -> bool {
    let port = |kind: &str| name.strip_prefix(kind).is_some_and(|n| n.len() == 1 && n.starts_with(char::is_numeric));
    matches!(name, "con" | "prn" | "aux" | "nul") || port("com") || port("lpt")
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    fn take(data: &Path, seed: u64) -> Taken {
        Device::take(data, &mut Rng::new(seed))
    }

    #[test]
    fn the_same_folder_gives_the_same_id_at_every_start() {
        let dir = tempfile::tempdir().unwrap();
        let first = take(dir.path(), 1).device.id().clone();
        let second = take(dir.path(), 2);
        assert_eq!((second.device.id(), second.problems), (&first, vec![]));
    }

    #[test]
    fn a_second_program_is_told_and_gets_an_id_that_is_used_again() {
        let dir = tempfile::tempdir().unwrap();
        let first = take(dir.path(), 1);
        let second = take(dir.path(), 2);
        assert_ne!(first.device.id(), second.device.id());
        assert_eq!(second.problems, [Problem::Shared { device: second.device.id().clone() }]);
        let id = second.device.id().clone();
        drop(second);
        assert_eq!(take(dir.path(), 3).device.id(), &id);
    }

    #[test]
    fn a_program_that_ends_just_now_leaves_its_id_to_the_next() {
        let dir = tempfile::tempdir().unwrap();
        let first = take(dir.path(), 1);
        let id = first.device.id().clone();
        let ends = std::thread::scope(|scope| {
            scope.spawn(|| {
                std::thread::sleep(std::time::Duration::from_millis(20));
                drop(first);
            });
            take(dir.path(), 2)
        });
        assert_eq!((ends.device.id(), ends.problems), (&id, vec![]));
    }

    #[test]
    fn a_cloned_id_is_never_used_here_again() {
        let dir = tempfile::tempdir().unwrap();
        let first = take(dir.path(), 1).device;
        let old = first.id().clone();
        // The same chance once more, as where the system makes none up: another id all the same.
        let new = first.renew(dir.path(), &mut Rng::new(1)).device.id().clone();
        drop(first);
        assert_ne!(new, old);
        assert_eq!(take(dir.path(), 3).device.id(), &new);
    }

    #[test]
    fn a_damaged_list_is_set_aside_and_an_unreadable_one_is_left_alone() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("device.ron");
        fs::write(&path, [0; 512]).unwrap();
        let taken = take(dir.path(), 1);
        let aside = dir.path().join("device.ron.damaged-1");
        assert_eq!(fs::read(&aside).unwrap(), [0; 512]);
        assert_eq!((taken.problems, taken.read_only), (vec![Problem::SetAside { file: path.clone(), aside }], None));

        fs::remove_file(&path).unwrap();
        fs::create_dir(&path).unwrap();
        let refused = take(dir.path(), 1).read_only;
        assert_eq!(refused, Some(StorageError::Unreadable { path, kind: io::ErrorKind::IsADirectory }));
    }

    #[test]
    fn what_a_newer_version_wrote_about_this_device_stays() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("device.ron");
        fs::write(&path, "(ids: [\"d1\"], name: \"Laptop Bidan\", colour: Red)").unwrap();
        let first = take(dir.path(), 1);
        let _second = take(dir.path(), 2);
        assert_eq!(first.device.id().as_str(), "d1");
        let text = fs::read_to_string(&path).unwrap();
        assert!(text.contains("colour: Red") && text.contains("Laptop Bidan"), "{text}");
    }

    #[test]
    fn ids_from_a_file_never_become_paths() {
        let dir = tempfile::tempdir().unwrap();
        fs::write(dir.path().join("device.ron"), r#"(ids: ["../x", "", "a/b", "C:x", "nul.ron"])"#).unwrap();
        assert!(take(dir.path(), 1).device.id().as_str().starts_with('d'));
        assert!(!dir.path().parent().unwrap().join("x.lock").exists());
    }

    #[cfg(unix)]
    #[test]
    fn a_lock_folder_that_cannot_be_used_means_read_only() {
        let dir = tempfile::tempdir().unwrap();
        fs::write(dir.path().join("locks"), "").unwrap();
        assert!(take(dir.path(), 1).read_only.is_some());
    }
}
