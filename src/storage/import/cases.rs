//! Sealed records of another laptop: whole files under names only one laptop gives, so taking over is copying those that
//! are missing. Nothing is opened for it. A mother deleted on either side is deleted on both.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use super::{Finding, Sealed, Why};
use crate::domain::ids::{CaseCode, DeviceId};
use crate::storage::atomic;
use crate::storage::error::StorageError;
use crate::storage::private::ensure_folder;
use crate::storage::vault::records::{folders, listed, read_record, tombstones};
use crate::storage::vault::removal::remove_folder;
use crate::storage::vault::{self, is_there, names, seal};

/// How many different records of one visit are looked for.
const COPIES: u32 = 9;

/// Takes over the sealed records in `there`; `None` when there are none, or nothing may be taken.
pub(super) fn take(data: &Path, there: &Path, owner: &DeviceId, findings: &mut Vec<Finding>) -> Option<Sealed> {
    let here = vault::folder(data);
    for folder in [there, &here] {
        if folder.symlink_metadata().is_ok_and(|meta| meta.is_symlink()) {
            findings.push(Finding::refused(folder.to_owned(), Why::Link));
            return None;
        }
    }
    let mut taking = Taking { here, owner, findings, sealed: Sealed::default() };
    match taking.all(there) {
        Ok(true) => Some(taking.sealed),
        Ok(false) => None,
        Err(error) => {
            taking.findings.push(Finding::Failed(error));
            None
        }
    }
}

struct Taking<'a> {
    here: PathBuf,
    owner: &'a DeviceId,
    findings: &'a mut Vec<Finding>,
    sealed: Sealed,
}

impl Taking<'_> {
    /// Returns whether there was anything to take; an error means that nothing was touched.
    fn all(&mut self, there: &Path) -> Result<bool, StorageError> {
        let Some(theirs) = vault::recipient(there)? else { return Ok(false) };
        match vault::recipient(&self.here)? {
            Some(ours) if ours == theirs => {}
            Some(_) => {
                self.findings.push(Finding::OtherKey { path: there.to_owned() });
                return Ok(false);
            }
            None => self.take_key(there)?,
        }
        let gone = self.take_tombstones(there)?;
        for (code, folder) in folders(there)? {
            if gone.contains(&code) {
                continue;
            }
            if let Err(error) = self.take_folder(&code, &folder) {
                self.findings.push(Finding::Failed(error));
            }
        }
        Ok(true)
    }

    /// This laptop has no records yet: it shares theirs, and their passphrase.
    fn take_key(&mut self, there: &Path) -> Result<(), StorageError> {
        let key = self.here.join("key.age");
        // A key without its public half may be ours, and is waited for.
        if is_there(&key)? {
            return Err(StorageError::Damaged { path: self.here.join("recipient.txt") });
        }
        let (sealed, public) = (read_record(&there.join("key.age"))?, read_record(&there.join("recipient.txt"))?);
        if !sealed.starts_with(seal::HEAD) {
            return Err(StorageError::Damaged { path: there.join("key.age") });
        }
        ensure_folder(&self.here)?;
        atomic::replace(&key, &sealed, self.owner)?;
        atomic::replace(&self.here.join("recipient.txt"), &public, self.owner)?;
        self.sealed.key = true;
        Ok(())
    }

    /// Deletes here who was deleted there; returns everyone deleted on either side.
    fn take_tombstones(&mut self, there: &Path) -> Result<BTreeSet<CaseCode>, StorageError> {
        let mut gone = tombstones(&self.here)?;
        for code in tombstones(there)? {
            if gone.insert(code.clone()) {
                let folder = self.here.join("gone");
                ensure_folder(&folder)?;
                atomic::replace(&folder.join(code.as_str()), b"", self.owner)?;
            }
        }
        for code in &gone {
            match remove_folder(&self.here.join(code.as_str())) {
                Ok(files) => self.sealed.removed += files,
                Err(error) => self.findings.push(Finding::Failed(error)),
            }
        }
        Ok(gone)
    }

    fn take_folder(&mut self, code: &CaseCode, from: &Path) -> Result<(), StorageError> {
        if from.symlink_metadata().is_ok_and(|meta| meta.is_symlink()) {
            self.findings.push(Finding::refused(from.to_owned(), Why::Link));
            return Ok(());
        }
        for (name, path) in listed(from)? {
            if name.starts_with('.') || !name.ends_with(names::ENDING) {
                continue;
            }
            if names::visit(&name).is_none() {
                self.findings.push(Finding::refused(path, Why::Name));
                continue;
            }
            match read_record(&path) {
                Ok(bytes) if bytes.starts_with(seal::HEAD) => self.take_visit(code, &name, &path, &bytes)?,
                Ok(_) => self.findings.push(Finding::NotSealed { path }),
                Err(error) => self.findings.push(Finding::Failed(error)),
            }
        }
        Ok(())
    }

    /// Keeps a record that is not here. The same name with other bytes is kept beside ours: two copies of one laptop.
    fn take_visit(&mut self, code: &CaseCode, name: &str, path: &Path, bytes: &[u8]) -> Result<(), StorageError> {
        let folder = self.here.join(code.as_str());
        let Some((visit, device)) = names::visit(name) else { return Ok(()) };
        for n in 1..=COPIES {
            let target = folder.join(names::numbered(&visit, &device, n));
            if is_there(&target)? {
                let ours = fs::read(&target).map_err(|e| StorageError::reading(&target, &e))?;
                if ours == bytes {
                    return Ok(());
                }
                continue;
            }
            ensure_folder(&folder)?;
            atomic::replace(&target, bytes, self.owner)?;
            self.sealed.visits += 1;
            if n > 1 {
                self.findings.push(Finding::SameVisit { path: path.to_owned() });
            }
            return Ok(());
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests;
