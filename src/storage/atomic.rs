//! Replaces a small file as a whole: a reader sees the old one or the new one, also after a power cut.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::thread;
use std::time::Duration;

use super::error::StorageError;
use super::private::{parent, sync_folder};
use crate::domain::ids::DeviceId;

const PREFIX: &str = ".asih-";
const SUFFIX: &str = ".tmp";

/// A virus scanner may hold a file for a moment: together two seconds.
const PAUSES_MS: [u64; 7] = [10, 20, 70, 150, 350, 600, 800];

/// Writes `bytes` where `path` is, following links, and flushes file and folder.
///
/// The temporary file carries the name of `owner`, so that one left behind by a crash can be told from one that
/// another program is writing just now.
pub fn replace(path: &Path, bytes: &[u8], owner: &DeviceId) -> Result<(), StorageError> {
    replace_with(path, owner, |file| file.write_all(bytes).map_err(|e| StorageError::writing(path, &e)))
}

/// Like [`replace`], with a file too large to hold in memory written by `write`; when that fails, nothing changes.
pub fn replace_with(
    path: &Path,
    owner: &DeviceId,
    write: impl FnOnce(&mut File) -> Result<(), StorageError>,
) -> Result<(), StorageError> {
    let target = target(path)?;
    let folder = parent(&target);
    let failed = |error: &io::Error| StorageError::writing(&target, error);
    let mut builder = tempfile::Builder::new();
    let prefix = format!("{PREFIX}{owner}-");
    let mut file = builder.prefix(&prefix).suffix(SUFFIX).rand_bytes(8).tempfile_in(folder).map_err(|e| failed(&e))?;
    write(file.as_file_mut())?;
    file.as_file().sync_all().map_err(|e| failed(&e))?;
    let mut pauses = PAUSES_MS.iter();
    // The handle is closed before the name moves: Windows refuses to rename over an open file.
    let mut closed = file.into_temp_path();
    while let Err(error) = closed.persist(&target) {
        let pause = pauses.next().filter(|_| is_busy(&error.error));
        let Some(pause) = pause else {
            return Err(failed(&error.error));
        };
        thread::sleep(Duration::from_millis(*pause));
        closed = error.path;
    }
    sync_folder(folder).map_err(|e| failed(&e))
}

/// Windows: access denied, or in use by another program.
fn is_busy(error: &io::Error) -> bool {
    cfg!(windows) && matches!(error.raw_os_error(), Some(5 | 32))
}

/// Where a link leads, so that the link stays one; the path itself when nothing is there yet.
fn target(path: &Path) -> Result<PathBuf, StorageError> {
    match fs::symlink_metadata(path) {
        Ok(meta) if meta.is_symlink() => fs::canonicalize(path).map_err(|e| StorageError::reading(path, &e)),
        Ok(_) => Ok(path.to_owned()),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(path.to_owned()),
        Err(error) => Err(StorageError::reading(path, &error)),
    }
}

/// Removes temporary files a crash left in `folder`, where `mine` says that their owner is not running.
///
/// Nothing depends on it, so failures are passed over.
pub fn sweep(folder: &Path, mine: impl Fn(&DeviceId) -> bool) {
    let Ok(files) = fs::read_dir(folder) else { return };
    for file in files.flatten() {
        let name = file.file_name();
        let owner = name.to_str().and_then(owner_of);
        if owner.is_some_and(|owner| mine(&owner)) {
            let _ = fs::remove_file(file.path());
        }
    }
}

fn owner_of(name: &str) -> Option<DeviceId> {
    let inner = name.strip_prefix(PREFIX)?.strip_suffix(SUFFIX)?;
    Some(inner.rsplit_once('-')?.0.into())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(dir: &Path) -> Vec<String> {
        let mut names: Vec<_> =
            fs::read_dir(dir).unwrap().map(|f| f.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }

    #[test]
    fn a_file_is_replaced_and_nothing_is_left_beside_it() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("a.ron");
        for text in ["one", "two, longer", "3"] {
            replace(&path, text.as_bytes(), &"d1".into()).unwrap();
            assert_eq!(fs::read_to_string(&path).unwrap(), text);
        }
        assert_eq!(names(dir.path()), ["a.ron"]);
    }

    #[test]
    fn what_cannot_be_replaced_stays_and_leaves_nothing_behind() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("a.ron");
        fs::create_dir(&path).unwrap();
        assert!(replace(&path, b"x", &"d1".into()).is_err());
        assert_eq!(names(dir.path()), ["a.ron"]);
    }

    #[cfg(unix)]
    #[test]
    fn a_link_stays_a_link_and_its_target_is_replaced() {
        use std::os::unix::fs::{PermissionsExt, symlink};
        let dir = tempfile::tempdir().unwrap();
        fs::create_dir(dir.path().join("there")).unwrap();
        let (real, link) = (dir.path().join("there/real.ron"), dir.path().join("link.ron"));
        fs::write(&real, "old").unwrap();
        symlink(&real, &link).unwrap();
        replace(&link, b"new", &"d1".into()).unwrap();
        assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
        assert_eq!(fs::read(&real).unwrap(), b"new");
        assert_eq!(fs::metadata(&real).unwrap().permissions().mode() & 0o777, 0o600);

        let dangling = dir.path().join("dangling.ron");
        symlink(dir.path().join("nowhere"), &dangling).unwrap();
        assert!(replace(&dangling, b"new", &"d1".into()).is_err());
    }

    #[test]
    fn only_the_leftovers_of_programs_that_are_gone_are_swept() {
        let dir = tempfile::tempdir().unwrap();
        for name in [".asih-d1-AbC.tmp", ".asih-d2-xyz.tmp", "d1.ron", ".asih-d1.tmp", ".other-d1-x.tmp"] {
            fs::write(dir.path().join(name), "").unwrap();
        }
        sweep(dir.path(), |owner| owner.as_str() == "d1");
        assert_eq!(names(dir.path()), [".asih-d1.tmp", ".asih-d2-xyz.tmp", ".other-d1-x.tmp", "d1.ron"]);
    }
}
