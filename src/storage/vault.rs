//! Mothers' records, at rest only in the age format, so that any `age` command opens them without us.
//!
//! ```text
//! <data>/cases/recipient.txt                     the public key: enough to seal
//! <data>/cases/key.age                           the private key, sealed with the passphrase
//! <data>/cases/tries.ron                         wrong passphrases so far
//! <data>/cases/drafts/<visit>-<device>.age       an unfinished visit, replaced as a whole
//! <data>/cases/<CODE>/<visit>-<device>.age       a finished one, written once
//! <data>/cases/gone/<CODE>                       a mother who was deleted; empty
//! ```
//!
//! Sealing asks for no passphrase, so the work of a visit is safe also after the records were locked. What is sealed is
//! text handed in; nothing here looks into it.

pub mod key;
pub(super) mod names;
mod passphrase;
pub(super) mod records;
pub(super) mod removal;
pub(super) mod seal;
mod tries;

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use age::x25519::Recipient;

use super::atomic;
use super::error::StorageError;
use super::fields::read_small;
use super::private::{ensure_folder, tighten};
use crate::domain::ids::{CaseCode, DeviceId, VisitId};

pub use key::{Key, Prepared, Refusal};
pub use records::Read;
pub use removal::Removed;

/// The largest record.
const LARGEST: u64 = 16 << 20;

/// The folder of the records in a data folder.
pub(super) fn folder(data: &Path) -> PathBuf {
    data.join("cases")
}

/// The records of a data folder: they can be sealed at any time and opened with a [`Key`].
#[derive(Debug)]
pub struct Vault {
    folder: PathBuf,
    locks: PathBuf,
    owner: DeviceId,
    /// `None` when the file is missing: it is written anew when the key is known again.
    recipient: Option<Recipient>,
}

impl Vault {
    /// Looks whether records are set up; `None` only when the system says that neither key is there.
    ///
    /// Whatever else goes wrong is an error: nothing may be set up over records that are there.
    pub fn look(data: &Path, owner: &DeviceId) -> Result<Option<Self>, StorageError> {
        let mut vault = Self::at(data, owner);
        vault.recipient = recipient(&vault.folder)?;
        if vault.recipient.is_none() && !is_there(&vault.key_file())? {
            return Ok(None);
        }
        // Copied over from a stick it may be open to everyone.
        tighten(&vault.folder);
        for folder in [vault.folder.clone(), vault.drafts()] {
            atomic::sweep(&folder, |other| other == owner);
        }
        Ok(Some(vault))
    }

    fn at(data: &Path, owner: &DeviceId) -> Self {
        Self { folder: folder(data), locks: data.join("locks"), owner: owner.clone(), recipient: None }
    }

    fn key_file(&self) -> PathBuf {
        self.folder.join("key.age")
    }

    fn recipient_file(&self) -> PathBuf {
        self.folder.join("recipient.txt")
    }

    fn drafts(&self) -> PathBuf {
        self.folder.join("drafts")
    }

    fn tombstones(&self) -> PathBuf {
        self.folder.join("gone")
    }

    fn folder_of(&self, code: &CaseCode) -> Result<PathBuf, StorageError> {
        Ok(self.folder.join(names::folder(code)?))
    }

    fn is_gone(&self, code: &CaseCode) -> Result<bool, StorageError> {
        is_there(&self.tombstones().join(names::folder(code)?))
    }

    /// Keeps an unfinished visit as it stands, in place of what was kept of it.
    pub fn keep_draft(&self, visit: &VisitId, device: &DeviceId, text: &str) -> Result<(), StorageError> {
        let path = self.drafts().join(names::file(visit, device)?);
        let sealed = self.sealed(text, &path)?;
        ensure_folder(&self.drafts())?;
        atomic::replace(&path, &sealed, &self.owner)
    }

    /// Throws an unfinished visit away; one that is not there is no failure.
    pub fn drop_draft(&self, visit: &VisitId, device: &DeviceId) -> Result<(), StorageError> {
        removal::remove(&self.drafts().join(names::file(visit, device)?)).map(drop)
    }

    /// Keeps a finished visit, once and for ever, and drops its draft.
    ///
    /// A visit that is there already stays as it is, and that is an error; so is a mother who was deleted.
    pub fn keep_visit(
        &self,
        code: &CaseCode,
        visit: &VisitId,
        device: &DeviceId,
        text: &str,
    ) -> Result<(), StorageError> {
        let path = self.folder_of(code)?.join(names::file(visit, device)?);
        if self.is_gone(code)? {
            return Err(StorageError::Gone { path });
        }
        if is_there(&path)? {
            return Err(StorageError::writing(&path, &io::ErrorKind::AlreadyExists.into()));
        }
        let sealed = self.sealed(text, &path)?;
        ensure_folder(&self.folder_of(code)?)?;
        // No other program writes this name: it carries the id of this laptop.
        if let Err(error) = atomic::replace(&path, &sealed, &self.owner) {
            // Renamed and not flushed: taken out again, so that the next attempt finds nothing in its way.
            let _ = fs::remove_file(&path);
            return Err(error);
        }
        // A draft that stays is dropped when the records are opened.
        let _ = self.drop_draft(visit, device);
        Ok(())
    }

    fn sealed(&self, text: &str, path: &Path) -> Result<Vec<u8>, StorageError> {
        if text.len() as u64 > LARGEST / 2 {
            return Err(StorageError::TooLong { path: path.to_owned() });
        }
        let missing = || StorageError::reading(&self.recipient_file(), &io::ErrorKind::NotFound.into());
        let recipient = self.recipient.as_ref().ok_or_else(missing)?;
        seal::seal(recipient, text).ok_or_else(|| StorageError::writing(path, &io::ErrorKind::Other.into()))
    }
}

/// The public key in a folder of records; `None` only when it is not there.
pub(super) fn recipient(folder: &Path) -> Result<Option<Recipient>, StorageError> {
    let path = folder.join("recipient.txt");
    let Some(text) = read_small(&path)? else { return Ok(None) };
    text.trim().parse().map(Some).map_err(|_| StorageError::Damaged { path })
}

/// Whether anything has this name; only "not found" is no.
pub(super) fn is_there(path: &Path) -> Result<bool, StorageError> {
    match fs::symlink_metadata(path) {
        Ok(_) => Ok(true),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(false),
        Err(error) => Err(StorageError::reading(path, &error)),
    }
}

#[cfg(test)]
mod tests;
