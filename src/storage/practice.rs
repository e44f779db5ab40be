//! Visits to invented mothers: for practice only, so they are not sealed, and apart from everything that is real.
//!
//! One file for each visit, replaced as a whole. They never leave the laptop: neither export nor import looks here.

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use super::atomic;
use super::error::StorageError;
use super::private::ensure_folder;
use crate::domain::ids::{DeviceId, VisitId};

const ENDING: &str = ".ron";

fn folder(data: &Path) -> PathBuf {
    data.join("practice")
}

/// Keeps the record of a visit as it stands.
pub fn keep(data: &Path, visit: &VisitId, text: &str, owner: &DeviceId) -> Result<(), StorageError> {
    let folder = folder(data);
    ensure_folder(&folder)?;
    atomic::replace(&folder.join(format!("{visit}{ENDING}")), text.as_bytes(), owner)
}

/// Every visit that can be read; one that cannot is left where it is, for it was only practice.
pub fn read(data: &Path) -> Result<Vec<(VisitId, String)>, StorageError> {
    let mut visits = Vec::new();
    for (name, path) in files(data)? {
        if let Ok(text) = fs::read_to_string(&path) {
            visits.push((VisitId::new(name), text));
        }
    }
    visits.sort();
    Ok(visits)
}

/// Throws a visit away.
pub fn drop(data: &Path, visit: &VisitId) -> Result<(), StorageError> {
    remove(&folder(data).join(format!("{visit}{ENDING}")))
}

/// Throws every visit away.
pub fn wipe(data: &Path) -> Result<(), StorageError> {
    for (_, path) in files(data)? {
        remove(&path)?;
    }
    Ok(())
}

fn files(data: &Path) -> Result<Vec<(String, PathBuf)>, StorageError> {
    let folder = folder(data);
    let entries = match fs::read_dir(&folder) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
        other => other.map_err(|e| StorageError::reading(&folder, &e))?,
    };
    let mut files = Vec::new();
    for entry in entries {
        let path = entry.map_err(|e| StorageError::reading(&folder, &e))?.path();
        let name = path.file_name().and_then(|name| name.to_str()).and_then(|name| name.strip_suffix(ENDING));
        if let Some(name) = name.map(str::to_owned) {
            files.push((name, path));
        }
    }
    Ok(files)
}

fn remove(path: &Path) -> Result<(), StorageError> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(StorageError::writing(path, &error)),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn invented_mothers_are_kept_read_and_wiped() {
        let dir = tempfile::tempdir().unwrap();
        let (data, device) = (dir.path(), DeviceId::from("d1"));
        assert_eq!(read(data).unwrap(), [], "nothing is there before the first");
        keep(data, &"v1".into(), "[1]", &device).unwrap();
        keep(data, &"v2".into(), "[2]", &device).unwrap();
        keep(data, &"v1".into(), "[3]", &device).unwrap();
        assert_eq!(read(data).unwrap(), [("v1".into(), "[3]".to_owned()), ("v2".into(), "[2]".to_owned())]);
        drop(data, &"v1".into()).unwrap();
        drop(data, &"v1".into()).unwrap();
        assert_eq!(read(data).unwrap().len(), 1);
        wipe(data).unwrap();
        assert_eq!(read(data).unwrap(), []);
    }
}
