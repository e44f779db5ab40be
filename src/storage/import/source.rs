//! What a person may name to import from: a data folder, or the folder of one person in it.

use std::fs::{self, DirEntry};
use std::io;
use std::path::{Path, PathBuf};

use super::{Finding, Why};
use crate::domain::ids::ProfileId;
use crate::storage::device::is_safe;
use crate::storage::error::StorageError;
use crate::storage::folder::journals;

/// A folder that holds what was recorded elsewhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// The folder as it was named.
    pub path: PathBuf,
    kind: Kind,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Kind {
    /// A data folder.
    Whole,
    /// The folder of one person in one.
    One(ProfileId),
}

/// Why a folder is no source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoSource {
    /// It cannot be looked into.
    Unreadable(io::ErrorKind),
    /// It is neither a data folder nor a person's folder in one.
    NotData,
}

impl Source {
    /// Looks at what a person named: a data folder, or a person's folder in one.
    pub fn find(path: &Path) -> Result<Self, NoSource> {
        let unreadable = |e: io::Error| NoSource::Unreadable(e.kind());
        fs::read_dir(path).map_err(unreadable)?;
        let source = |kind| Ok(Self { path: path.to_owned(), kind });
        let there = |name: &str| path.join(name).symlink_metadata().is_ok();
        if there("profiles") || there("device.ron") || there("cases") {
            return source(Kind::Whole);
        }
        // `.` and a link have another name than the folder itself.
        let real = path.canonicalize().map_err(unreadable)?;
        let id = real.file_name().and_then(|name| name.to_str()).filter(|name| is_safe(name)).map(ProfileId::from);
        let kept = there("profile.ron") || journals(path).is_ok_and(|names| !names.is_empty());
        match id {
            Some(id) if kept => source(Kind::One(id)),
            _ => Err(NoSource::NotData),
        }
    }

    /// The folder of sealed records in it; the folder of one person has none.
    pub(super) fn cases(&self) -> Option<PathBuf> {
        let path = self.path.join("cases");
        (self.kind == Kind::Whole && path.symlink_metadata().is_ok()).then_some(path)
    }

    /// The folders of people in it, in order, with what was refused.
    pub(super) fn folders(&self, findings: &mut Vec<Finding>) -> Vec<(ProfileId, PathBuf)> {
        if let Kind::One(id) = &self.kind {
            return vec![(id.clone(), self.path.clone())];
        }
        let path = self.path.join("profiles");
        let entries = match fs::symlink_metadata(&path) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Vec::new(),
            Err(error) => Err(error),
            Ok(meta) if meta.is_symlink() => {
                findings.push(Finding::refused(path, Why::Link));
                return Vec::new();
            }
            Ok(_) => fs::read_dir(&path),
        };
        let all: io::Result<Vec<DirEntry>> = entries.and_then(Iterator::collect);
        let mut folders = Vec::new();
        match all {
            Ok(all) => folders.extend(all.iter().filter_map(|entry| folder(entry, findings))),
            Err(error) => findings.push(Finding::Failed(StorageError::reading(&path, &error))),
        }
        folders.sort();
        folders
    }
}

/// Whose folder an entry is. Files beside the folders are not ours to speak of.
fn folder(entry: &DirEntry, findings: &mut Vec<Finding>) -> Option<(ProfileId, PathBuf)> {
    let path = entry.path();
    let name = entry.file_name();
    let name = name.to_str();
    if name.is_some_and(|name| name.starts_with('.')) {
        return None;
    }
    let why = match entry.file_type() {
        Ok(kind) if kind.is_symlink() => Why::Link,
        Ok(kind) if !kind.is_dir() => return None,
        Ok(_) => match name.filter(|name| is_safe(name)) {
            Some(name) => return Some((name.into(), path)),
            None => Why::Name,
        },
        Err(error) => {
            findings.push(Finding::Failed(StorageError::reading(&path, &error)));
            return None;
        }
    };
    findings.push(Finding::refused(path, why));
    None
}
