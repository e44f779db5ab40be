//! A journal of a source: read once through, compared byte by byte with ours, and copied.

use std::fs::{self, File};
use std::io::{self, Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};

use super::{Finding, Why};
use crate::storage::error::StorageError;
use crate::storage::scan::{End, Gathered, Mark, scan};

/// A million events of one laptop for one person fit into this; more is no journal.
const LARGEST: u64 = 256 << 20;

const CHUNK: usize = 1 << 16;

/// A journal elsewhere, as far as it could be read.
#[derive(Debug)]
pub(super) struct Theirs {
    pub(super) path: PathBuf,
    /// How far it is good: a piece of a line at the end is left where it is, because its laptop may yet mend it.
    pub(super) mark: Mark,
    pub(super) found: Gathered,
    file: File,
}

/// How a journal here stands to one elsewhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Relation {
    /// It begins with all of the other.
    Holds,
    /// It is the beginning of the other.
    Begins,
    /// They differ in between.
    Differs,
}

impl Theirs {
    /// Reads a journal through; what is no plain file is refused unopened.
    pub(super) fn read(path: &Path, findings: &mut Vec<Finding>) -> Option<Self> {
        let failed = |e: &io::Error| Finding::Failed(StorageError::reading(path, e));
        let why = match fs::symlink_metadata(path) {
            Ok(meta) if meta.is_symlink() => Some(Why::Link),
            Ok(meta) if !meta.is_file() => Some(Why::Kind),
            Ok(meta) if meta.len() > LARGEST => Some(Why::Size),
            Ok(_) => None,
            Err(error) => {
                findings.push(failed(&error));
                return None;
            }
        };
        if let Some(why) = why {
            findings.push(Finding::refused(path.to_owned(), why));
            return None;
        }
        let mut file = match File::open(path) {
            Ok(file) => file,
            Err(error) => {
                findings.push(failed(&error));
                return None;
            }
        };
        let (mut mark, mut found) = (Mark::default(), Gathered::default());
        // Another laptop may be adding to it this moment.
        match scan(Read::by_ref(&mut file).take(LARGEST), &mut mark, &mut found) {
            Ok(End::Torn(_)) => findings.push(Finding::Torn { path: path.to_owned() }),
            Ok(End::Whole | End::Unended) => {}
            // What comes before the bad place is taken all the same.
            Err(error) => findings.push(failed(&error)),
        }
        if mark.damaged > 0 {
            findings.push(Finding::Damaged { path: path.to_owned(), lines: mark.damaged });
        }
        if mark.newer > 0 {
            findings.push(Finding::Newer { path: path.to_owned(), lines: mark.newer });
        }
        Some(Self { path: path.to_owned(), mark, found, file })
    }

    /// Compares the journal at `ours` with the good part of this one; also returns how long ours is.
    pub(super) fn compare(&mut self, ours: &Path) -> Result<(Relation, u64), StorageError> {
        let here = |e: &io::Error| StorageError::reading(ours, e);
        let mut file = File::open(ours).map_err(|e| here(&e))?;
        let size = file.metadata().map_err(|e| here(&e))?.len();
        let mut left = size.min(self.mark.len);
        self.rewind()?;
        let (mut mine, mut other) = (vec![0; CHUNK], vec![0; CHUNK]);
        while left > 0 {
            let take = usize::try_from(left).unwrap_or(CHUNK).min(CHUNK);
            let (mine, other) = (&mut mine[..take], &mut other[..take]);
            file.read_exact(mine).map_err(|e| here(&e))?;
            self.file.read_exact(other).map_err(|e| StorageError::reading(&self.path, &e))?;
            if mine != other {
                return Ok((Relation::Differs, size));
            }
            left -= take as u64;
        }
        Ok((if size < self.mark.len { Relation::Begins } else { Relation::Holds }, size))
    }

    /// Copies the good part into `file`, which is to become `target`.
    pub(super) fn copy(&mut self, file: &mut File, target: &Path) -> Result<(), StorageError> {
        self.rewind()?;
        let mut buffer = vec![0; CHUNK];
        let mut left = self.mark.len;
        while left > 0 {
            let take = usize::try_from(left).unwrap_or(CHUNK).min(CHUNK);
            let piece = &mut buffer[..take];
            self.file.read_exact(piece).map_err(|e| StorageError::reading(&self.path, &e))?;
            io::Write::write_all(file, piece).map_err(|e| StorageError::writing(target, &e))?;
            left -= take as u64;
        }
        Ok(())
    }

    fn rewind(&mut self) -> Result<(), StorageError> {
        self.file.seek(SeekFrom::Start(0)).map_err(|e| StorageError::reading(&self.path, &e))?;
        Ok(())
    }
}
