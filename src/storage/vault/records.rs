//! Opening everything there is. A file that cannot be opened costs itself and nothing else.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

use super::{Key, LARGEST, Vault, names, removal, seal};
use crate::domain::ids::CaseCode;
use crate::domain::sealed::{SealedText, Unsealed};
use crate::storage::error::StorageError;
use crate::storage::problem::Problem;

/// What came of opening everything.
#[derive(Debug, Default)]
pub struct Read {
    /// What could be opened.
    pub unsealed: Unsealed,
    /// What could not, and what could not be removed of mothers who were deleted.
    pub problems: Vec<Problem>,
}

impl Vault {
    /// Opens everything. What a copy brought back of a mother who was deleted is removed first.
    pub fn read(&self, key: &Key) -> Read {
        let mut read = Read::default();
        let mut found = Vec::new();
        read.note(self.tombstoned(), |gone, read| read.unsealed.gone = gone);
        read.note(folders(&self.folder), |codes, _| found = codes);
        for (code, folder) in found {
            if read.unsealed.gone.contains(&code) {
                read.note(removal::remove_folder(&folder), |_, _| {});
                continue;
            }
            let (texts, problems) = open_all(key, &folder, Some(&code));
            read.unsealed.visits.extend(texts);
            read.problems.extend(problems.into_iter().map(Problem::Failed));
        }
        let (drafts, problems) = open_all(key, &self.drafts(), None);
        read.problems.extend(problems.into_iter().map(Problem::Failed));
        // The power went between the finished visit and its draft.
        let ended = |draft: &SealedText| {
            read.unsealed.visits.iter().any(|visit| (&visit.visit, &visit.device) == (&draft.visit, &draft.device))
        };
        let (over, drafts): (Vec<_>, Vec<_>) = drafts.into_iter().partition(ended);
        for draft in over {
            read.note(self.drop_draft(&draft.visit, &draft.device), |(), _| {});
        }
        read.unsealed.drafts = drafts;
        read
    }

    /// Every mother who was deleted.
    pub(super) fn tombstoned(&self) -> Result<BTreeSet<CaseCode>, StorageError> {
        tombstones(&self.folder)
    }
}

impl Read {
    fn note<T>(&mut self, done: Result<T, StorageError>, then: impl FnOnce(T, &mut Self)) {
        match done {
            Ok(value) => then(value, self),
            Err(error) => self.problems.push(Problem::Failed(error)),
        }
    }
}

/// The codes of everyone deleted in a folder of records.
pub(in crate::storage) fn tombstones(cases: &Path) -> Result<BTreeSet<CaseCode>, StorageError> {
    Ok(listed(&cases.join("gone"))?.into_iter().filter_map(|(name, _)| names::code(&name)).collect())
}

/// The folders of mothers, in the order of their codes.
pub(in crate::storage) fn folders(cases: &Path) -> Result<Vec<(CaseCode, PathBuf)>, StorageError> {
    let all = listed(cases)?.into_iter();
    Ok(all.filter_map(|(name, path)| names::code(&name).map(|code| (code, path))).collect())
}

/// The names in a folder in order; none when it is not there. Names that are no text are not ours.
pub(in crate::storage) fn listed(folder: &Path) -> Result<Vec<(String, PathBuf)>, StorageError> {
    let failed = |e: &io::Error| StorageError::reading(folder, e);
    let entries = match fs::read_dir(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound && folder.symlink_metadata().is_err() => {
            return Ok(Vec::new());
        }
        entries => entries.map_err(|e| failed(&e))?,
    };
    let mut all = Vec::new();
    for entry in entries {
        let entry = entry.map_err(|e| failed(&e))?;
        all.extend(entry.file_name().into_string().ok().map(|name| (name, entry.path())));
    }
    all.sort();
    Ok(all)
}

/// Opens every sealed file of a folder; a copy that says the same as another counts once.
fn open_all(key: &Key, folder: &Path, code: Option<&CaseCode>) -> (Vec<SealedText>, Vec<StorageError>) {
    let (mut texts, mut problems) = (Vec::new(), Vec::new());
    let all = listed(folder).unwrap_or_else(|error| {
        problems.push(error);
        Vec::new()
    });
    for (name, path) in all.into_iter().filter(|(name, _)| name.ends_with(names::ENDING) && !name.starts_with('.')) {
        let damaged = || StorageError::Damaged { path: path.clone() };
        let opened = names::visit(&name).ok_or_else(damaged).and_then(|(visit, device)| {
            let sealed = read_record(&path)?;
            let text = seal::open(&key.0, &sealed).map_err(|_| damaged())?;
            Ok(SealedText { code: code.cloned(), visit, device, text })
        });
        match opened {
            Ok(text) if texts.contains(&text) => {}
            Ok(text) => texts.push(text),
            Err(error) => problems.push(error),
        }
    }
    (texts, problems)
}

/// The bytes of a sealed file; one that is larger than any record is not read.
pub(in crate::storage) fn read_record(path: &Path) -> Result<Vec<u8>, StorageError> {
    let failed = |e: &io::Error| StorageError::reading(path, e);
    let meta = fs::symlink_metadata(path).map_err(|e| failed(&e))?;
    // A link may lead anywhere, and a pipe would be waited for.
    if !meta.is_file() {
        return Err(failed(&io::ErrorKind::InvalidInput.into()));
    }
    if meta.len() > LARGEST {
        return Err(StorageError::TooLong { path: path.to_owned() });
    }
    let mut bytes = Vec::new();
    File::open(path).and_then(|file| file.take(LARGEST).read_to_end(&mut bytes)).map_err(|e| failed(&e))?;
    Ok(bytes)
}
