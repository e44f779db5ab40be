//! Brings what other laptops recorded into this data folder. A source is only read; what is here is never shortened.
//!
//! No two laptops write one file, so taking over is copying whole journals: one that is new is added, one that grew is
//! replaced by the longer at once, and where two differ both are kept, for the fold counts every event once. That makes
//! order and repetition irrelevant, and an import that was cut short is finished by repeating it.

mod bytes;
mod cases;
mod names;
mod person;
mod source;

use std::io;
use std::path::{Path, PathBuf};

use super::device::Device;
use super::error::StorageError;
use super::lock::{self, Lock, Refused as LockRefused};
use crate::domain::ids::DeviceId;

pub use source::{NoSource, Source};

/// What came of one source.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Imported {
    /// Everybody found there, in the order of their ids.
    pub people: Vec<Person>,
    /// Sealed records, where there are any.
    pub sealed: Option<Sealed>,
    /// What the person should hear.
    pub findings: Vec<Finding>,
}

/// What came of the sealed records of a source.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sealed {
    /// Whether this laptop had none and now shares their key.
    pub key: bool,
    /// Visits that were not here before.
    pub visits: usize,
    /// Files removed here, of mothers who were deleted there.
    pub removed: usize,
}

/// Somebody whose events were looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// The name as it is kept here; the id where there is none.
    pub name: String,
    /// Whether they were not known here before.
    pub new: bool,
    /// Events that were not here before.
    pub events: usize,
}

/// Something noticed in a source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Finding {
    /// A file or folder is not taken.
    Refused {
        /// Where it is.
        path: PathBuf,
        /// Why.
        why: Why,
    },
    /// Reading or writing failed; the rest goes on.
    Failed(StorageError),
    /// Damaged lines; they are copied with the others and cost only themselves.
    Damaged {
        /// The journal.
        path: PathBuf,
        /// How many.
        lines: u64,
    },
    /// Lines of a newer asih; they are copied as they are.
    Newer {
        /// The journal.
        path: PathBuf,
        /// How many.
        lines: u64,
    },
    /// The last line was cut off and is not taken.
    Torn {
        /// The journal.
        path: PathBuf,
    },
    /// The sealed records there have another key; nothing of them is taken.
    OtherKey {
        /// The folder.
        path: PathBuf,
    },
    /// A file among sealed records that is not sealed, or not whole.
    NotSealed {
        /// The file.
        path: PathBuf,
    },
    /// Two laptops wrote different records of one visit; both are kept.
    SameVisit {
        /// The file.
        path: PathBuf,
    },
    /// Two laptops wrote different events under one id; both are kept.
    Cloned {
        /// The journal.
        path: PathBuf,
        /// The id.
        device: DeviceId,
    },
}

/// Why a file or folder is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// A link may lead anywhere.
    Link,
    /// Neither file nor folder, or the other of the two.
    Kind,
    /// A name asih never gives.
    Name,
    /// Larger than any journal.
    Size,
}

impl Finding {
    /// Whether something of the source could not be read or kept.
    pub fn is_fault(&self) -> bool {
        !matches!(self, Self::Newer { .. } | Self::Cloned { .. } | Self::SameVisit { .. })
    }

    fn refused(path: PathBuf, why: Why) -> Self {
        Self::Refused { path, why }
    }
}

impl Imported {
    /// Events that were not here before, of everybody.
    pub fn events(&self) -> usize {
        self.people.iter().map(|person| person.events).sum()
    }

    /// Whether everything there could be read and kept.
    pub fn is_whole(&self) -> bool {
        !self.findings.iter().any(Finding::is_fault)
    }
}

/// Takes over everything `source` holds. An error means that nothing was even tried.
pub(super) fn take(data: &Path, source: &Source, device: &Device) -> Result<Imported, StorageError> {
    // Two imports at once could each choose the same free name for a different journal.
    let _alone = alone(&data.join("locks").join("import.lock"))?;
    let mut imported = Imported::default();
    for (id, from) in source.folders(&mut imported.findings) {
        match person::take(data, &id, &from, device, &mut imported.findings) {
            Ok(person) => imported.people.extend(person),
            Err(error) => imported.findings.push(Finding::Failed(error)),
        }
    }
    if let Some(there) = source.cases() {
        imported.sealed = cases::take(data, &there, device.id(), &mut imported.findings);
    }
    Ok(imported)
}

/// Holds the lock on importing; `None` where the file system cannot lock.
fn alone(path: &Path) -> Result<Option<Lock>, StorageError> {
    match lock::take(path) {
        Ok(lock) => Ok(Some(lock)),
        Err(LockRefused::Unsupported) => Ok(None),
        Err(LockRefused::Busy) => Err(StorageError::writing(path, &io::ErrorKind::ResourceBusy.into())),
        Err(LockRefused::Failed(error)) => Err(StorageError::writing(path, &error)),
    }
}
