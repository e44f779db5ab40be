//! A lock that dies with its program: nothing is left behind that a person would have to remove.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io;
use std::path::Path;
use std::thread;
use std::time::Duration;

/// A lock, held as long as this lives.
#[derive(Debug)]
pub struct Lock(File);

impl Drop for Lock {
    fn drop(&mut self) {
        // Closing the file alone would leave the lock with a program that is being started at this moment: until it
        // runs, it holds a copy of every open file.
        let _ = self.0.unlock();
    }
}

/// Why a lock was not given.
#[derive(Debug)]
pub enum Refused {
    /// Another program holds it.
    Busy,
    /// The file system cannot lock.
    Unsupported,
    /// The lock file cannot be opened.
    Failed(io::Error),
}

/// Takes the lock at `path` without waiting.
pub fn take(path: &Path) -> Result<Lock, Refused> {
    // A pipe in its place would make opening wait for ever.
    if fs::metadata(path).is_ok_and(|meta| !meta.is_file()) {
        return Err(Refused::Failed(io::ErrorKind::InvalidInput.into()));
    }
    let mut options = OpenOptions::new();
    options.read(true).write(true).create(true).truncate(false);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let file = options.open(path).map_err(Refused::Failed)?;
    match file.try_lock() {
        Ok(()) => Ok(Lock(file)),
        Err(TryLockError::WouldBlock) => Err(Refused::Busy),
        Err(TryLockError::Error(_)) => Err(Refused::Unsupported),
    }
}

/// Takes a lock that others hold for moments only, waiting up to half a second; `None` when it is not to be had.
pub fn take_soon(path: &Path) -> Option<Lock> {
    take_within(path, 50)
}

/// Takes a lock, asking so many times with a hundredth of a second in between; `None` when it is not to be had.
pub fn take_within(path: &Path, times: u32) -> Option<Lock> {
    for _ in 0..times {
        match take(path) {
            Ok(lock) => return Some(lock),
            Err(Refused::Busy) => thread::sleep(Duration::from_millis(10)),
            Err(Refused::Unsupported | Refused::Failed(_)) => return None,
        }
    }
    None
}

/// Whether nobody holds the lock at `path`.
pub fn is_free(path: &Path) -> bool {
    match fs::metadata(path) {
        Ok(_) => take(path).is_ok(),
        Err(error) => error.kind() == io::ErrorKind::NotFound,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_lock_is_held_once_and_free_again_afterwards() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("d1.lock");
        assert!(is_free(&path));
        let held = take(&path).unwrap();
        assert!(matches!(take(&path), Err(Refused::Busy)));
        assert!(!is_free(&path));
        drop(held);
        assert!(is_free(&path));
        assert!(take_soon(&path).is_some());
    }

    #[test]
    fn a_lock_that_was_given_back_is_free_though_a_copy_of_its_file_is_open() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("d1.lock");
        let held = take(&path).unwrap();
        let copy = held.0.try_clone().unwrap();
        drop(held);
        assert!(take(&path).is_ok());
        drop(copy);
    }

    #[test]
    fn a_folder_in_place_of_a_lock_is_a_failure_and_no_lock() {
        let dir = tempfile::tempdir().unwrap();
        assert!(matches!(take(dir.path()), Err(Refused::Failed(_))));
        assert!(take_soon(dir.path()).is_none());
    }
}
