//! Deleting a mother: a tombstone first, which wins over any copy that comes back, and then every file of hers.

use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::Path;

use super::records::listed;
use super::{Vault, names};
use crate::domain::ids::{CaseCode, DeviceId, VisitId};
use crate::storage::atomic;
use crate::storage::error::StorageError;
use crate::storage::private::{ensure_folder, parent, sync_folder};

/// What was removed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Removed {
    /// How many files.
    pub files: usize,
    /// What could not be removed yet; it is tried again whenever the records are opened.
    pub left: Vec<StorageError>,
}

impl Vault {
    /// Deletes a mother: every finished visit with what was left of its draft, and the drafts named in `unfinished`.
    ///
    /// The tombstone holds her code in its name and nothing else. An error means that nothing was removed.
    pub fn delete(&self, code: &CaseCode, unfinished: &[(VisitId, DeviceId)]) -> Result<Removed, StorageError> {
        let tombstone = self.tombstones().join(names::folder(code)?);
        ensure_folder(&self.tombstones())?;
        atomic::replace(&tombstone, b"", &self.owner)?;
        let folder = self.folder_of(code)?;
        let mut drafts: BTreeSet<String> = BTreeSet::new();
        for (visit, device) in unfinished {
            drafts.insert(names::file(visit, device)?);
        }
        // Where her folder cannot be listed, removing it says so.
        let visits = listed(&folder).unwrap_or_default();
        drafts.extend(visits.iter().filter_map(|(name, _)| {
            let (visit, device) = names::visit(name)?;
            names::file(&visit, &device).ok()
        }));
        let mut removed = Removed::default();
        for draft in drafts {
            removed.note(remove(&self.drafts().join(draft)).map(usize::from));
        }
        removed.note(remove_folder(&folder));
        Ok(removed)
    }
}

impl Removed {
    fn note(&mut self, done: Result<usize, StorageError>) {
        match done {
            Ok(files) => self.files += files,
            Err(error) => self.left.push(error),
        }
    }
}

/// Removes a file; returns whether it was there. Its name is gone from the disk too.
pub(super) fn remove(path: &Path) -> Result<bool, StorageError> {
    match fs::remove_file(path) {
        Ok(()) => {
            let folder = parent(path);
            sync_folder(folder).map_err(|e| StorageError::writing(folder, &e)).map(|()| true)
        }
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(false),
        Err(error) => Err(StorageError::writing(path, &error)),
    }
}

/// Removes the folder of a mother with whatever files are in it, copies with strange names too; returns how many.
pub(in crate::storage) fn remove_folder(folder: &Path) -> Result<usize, StorageError> {
    // A link is removed as a link; nothing outside is touched.
    if fs::symlink_metadata(folder).is_ok_and(|meta| !meta.is_dir()) {
        return remove(folder).map(usize::from);
    }
    let (mut files, mut failed) = (0, None);
    for (_, path) in listed(folder)? {
        match remove(&path) {
            Ok(was_there) => files += usize::from(was_there),
            Err(error) => failed = failed.or(Some(error)),
        }
    }
    if let Some(error) = failed {
        return Err(error);
    }
    match fs::remove_dir(folder) {
        Ok(()) => {}
        Err(error) if error.kind() == io::ErrorKind::NotFound => {}
        Err(error) => return Err(StorageError::writing(folder, &error)),
    }
    Ok(files)
}
