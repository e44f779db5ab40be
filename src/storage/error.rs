//! What can go wrong on disk, as data. The words a person reads come from the assets.

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

use crate::domain::ids::ProfileId;

/// Why something could not be read or written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StorageError {
    /// Reading failed; this is never taken for "not there yet".
    Unreadable {
        /// The file or folder.
        path: PathBuf,
        /// What the system said.
        kind: io::ErrorKind,
    },
    /// Writing failed.
    Unwritable {
        /// The file or folder.
        path: PathBuf,
        /// What the system said.
        kind: io::ErrorKind,
    },
    /// The disk, or the space allowed to this person, is used up.
    Full {
        /// The file that could not grow.
        path: PathBuf,
    },
    /// The file was removed or replaced while it was open.
    Gone {
        /// Where it was.
        path: PathBuf,
    },
    /// Somebody else wrote into a file that only this device writes.
    Changed {
        /// The file.
        path: PathBuf,
    },
    /// The file holds something asih did not write; it stays as it is.
    Damaged {
        /// The file.
        path: PathBuf,
    },
    /// More text than one event or one small file may hold.
    TooLong {
        /// The file.
        path: PathBuf,
    },
    /// No folder can have this name.
    BadId {
        /// The name.
        id: ProfileId,
    },
}

impl StorageError {
    /// A failed read of `path`.
    pub fn reading(path: &Path, error: &io::Error) -> Self {
        Self::Unreadable { path: path.to_owned(), kind: error.kind() }
    }

    /// A failed write to `path`.
    pub fn writing(path: &Path, error: &io::Error) -> Self {
        let path = path.to_owned();
        match error.kind() {
            // A limit on file size (EFBIG) and a write of nothing feel the same to the person: no room.
            io::ErrorKind::StorageFull
            | io::ErrorKind::QuotaExceeded
            | io::ErrorKind::FileTooLarge
            | io::ErrorKind::WriteZero => Self::Full { path },
            kind => Self::Unwritable { path, kind },
        }
    }

    /// The file or folder concerned.
    pub fn path(&self) -> Option<&Path> {
        match self {
            Self::Unreadable { path, .. }
            | Self::Unwritable { path, .. }
            | Self::Full { path }
            | Self::Gone { path }
            | Self::Changed { path }
            | Self::Damaged { path }
            | Self::TooLong { path } => Some(path),
            Self::BadId { .. } => None,
        }
    }
}

impl fmt::Display for StorageError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unreadable { path, kind } => write!(f, "cannot read {}: {kind}", path.display()),
            Self::Unwritable { path, kind } => write!(f, "cannot write {}: {kind}", path.display()),
            Self::Full { path } => write!(f, "no room for {}", path.display()),
            Self::Gone { path } => write!(f, "{} was removed or replaced while in use", path.display()),
            Self::Changed { path } => write!(f, "{} was changed by somebody else", path.display()),
            Self::Damaged { path } => write!(f, "{} is damaged", path.display()),
            Self::TooLong { path } => write!(f, "too much text for {}", path.display()),
            Self::BadId { id } => write!(f, "not a safe folder name: {:?}", id.as_str()),
        }
    }
}

impl std::error::Error for StorageError {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_way_to_have_no_room_is_called_full() {
        for kind in [io::ErrorKind::StorageFull, io::ErrorKind::QuotaExceeded, io::ErrorKind::FileTooLarge] {
            let error = StorageError::writing(Path::new("a.ron"), &kind.into());
            assert_eq!(error, StorageError::Full { path: "a.ron".into() });
        }
        let error = StorageError::writing(Path::new("a.ron"), &io::ErrorKind::PermissionDenied.into());
        assert_eq!(error.to_string(), "cannot write a.ron: permission denied");
    }
}
