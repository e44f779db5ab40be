//! The one file of a profile that only this device writes.

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

use super::aside;
use super::edge::{Edge, Sink};
use super::error::StorageError;
use super::private::{create_file, open_to_append, parent, sync_folder};
use super::scan::{End, Mark, modified};

/// The journal of this device in one profile.
#[derive(Debug)]
pub struct Journal {
    path: PathBuf,
    /// `None` until the first event: opening a profile leaves no empty file behind.
    file: Option<File>,
    edge: Edge,
}

impl Journal {
    /// A journal whose file comes with its first event.
    pub fn new(path: PathBuf) -> Self {
        Self { path, file: None, edge: Edge::default() }
    }

    /// Takes over a journal that was read up to `mark` and ends with `end`; also returns where a torn piece went.
    ///
    /// The piece is copied aside and only then cut off. Where that is refused it stays, and the next line begins anew.
    pub fn open(path: PathBuf, mark: Mark, end: End) -> Result<(Self, Option<PathBuf>), StorageError> {
        let mut file = open_to_append(&path).map_err(|e| StorageError::writing(&path, &e))?;
        let mut edge = Edge { mark, unended: end == End::Unended, ..Edge::default() };
        let mut piece = None;
        if matches!(end, End::Torn(_)) {
            piece = aside::cut_off(&path, &mut file, edge.mark.len).ok();
            if piece.is_none() {
                edge.keep_piece(file.size().map_err(|e| StorageError::reading(&path, &e))?);
            }
        }
        Ok((Self { path, file: Some(file), edge }, piece))
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// How far it is good, as of now; `None` while there is no file, or one that must be read anew.
    pub fn mark(&self) -> Option<Mark> {
        let file = self.file.as_ref().filter(|_| !self.edge.unsure)?;
        let meta = file.metadata().ok().filter(|meta| meta.len() == self.edge.mark.len);
        Some(Mark { modified: meta.as_ref().and_then(modified), ..self.edge.mark.clone() })
    }

    /// Appends the line of event `seq` and flushes it; when this returns, the event is on disk.
    pub fn append(&mut self, seq: u64, line: &str) -> Result<(), StorageError> {
        if let Some(file) = &self.file {
            self.still_ours(file)?;
        }
        let mut file = match self.file.take() {
            Some(file) => file,
            None => create(&self.path)?,
        };
        let done = self.edge.append(&mut file, line);
        self.file = Some(file);
        done.map_err(|e| StorageError::writing(&self.path, &e))?;
        self.edge.mark.good += 1;
        self.edge.mark.number(seq);
        Ok(())
    }

    /// Whether the path still leads to the open file, as nobody else left it.
    ///
    /// Without this, events would go into a file that was removed with its folder, and be acknowledged.
    fn still_ours(&self, file: &File) -> Result<(), StorageError> {
        let path = || self.path.clone();
        let named = match fs::metadata(&self.path) {
            Ok(meta) => meta,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Err(StorageError::Gone { path: path() }),
            Err(error) => return Err(StorageError::reading(&self.path, &error)),
        };
        let open = file.metadata().map_err(|e| StorageError::reading(&self.path, &e))?;
        if !same_file(&named, &open) {
            return Err(StorageError::Gone { path: path() });
        }
        if open.len() != self.edge.mark.len && !self.edge.ragged {
            return Err(StorageError::Changed { path: path() });
        }
        Ok(())
    }
}

#[cfg(unix)]
fn same_file(a: &fs::Metadata, b: &fs::Metadata) -> bool {
    use std::os::unix::fs::MetadataExt;
    (a.dev(), a.ino()) == (b.dev(), b.ino())
}

/// Elsewhere a file has no number that is cheap to ask for; the length must do.
#[cfg(not(unix))]
fn same_file(_: &fs::Metadata, _: &fs::Metadata) -> bool {
    true
}

/// Creates the file and brings its name to the disk before anything is acknowledged.
fn create(path: &Path) -> Result<File, StorageError> {
    let file = create_file(path).map_err(|error| match error.kind() {
        io::ErrorKind::AlreadyExists => StorageError::Changed { path: path.to_owned() },
        io::ErrorKind::NotFound => StorageError::Gone { path: path.to_owned() },
        _ => StorageError::writing(path, &error),
    })?;
    if let Err(error) = file.sync_all().and_then(|()| sync_folder(parent(path))) {
        // Not believed on a second try: the next event creates it anew.
        drop(file);
        let _ = fs::remove_file(path);
        return Err(StorageError::writing(path, &error));
    }
    Ok(file)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::event::{Event, Record, VERSION};
    use crate::storage::line;

    fn line(seq: u64) -> String {
        let event = Event::CheckStarted { check: "d1-1".into() };
        let at = "2026-11-23T09:14:00+07:00".parse().unwrap();
        line::encode(&Record { version: VERSION, device: "d1".into(), seq, clock: seq, at, event }).unwrap()
    }

    #[test]
    fn a_journal_that_was_removed_or_replaced_takes_no_more_events() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("d1.ron");
        let mut journal = Journal::new(path.clone());
        journal.append(1, &line(1)).unwrap();
        fs::rename(&path, dir.path().join("away")).unwrap();
        assert_eq!(journal.append(2, &line(2)), Err(StorageError::Gone { path: path.clone() }));
        fs::write(&path, line(1)).unwrap();
        assert_eq!(journal.append(2, &line(2)), Err(StorageError::Gone { path: path.clone() }));
        assert_eq!(fs::read_to_string(&path).unwrap(), line(1));
    }

    #[test]
    fn a_journal_somebody_else_wrote_to_takes_no_more_events() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("d1.ron");
        let mut journal = Journal::new(path.clone());
        journal.append(1, &line(1)).unwrap();
        let both = line(1) + &line(2);
        fs::write(&path, &both).unwrap();
        assert_eq!(journal.append(2, &line(2)), Err(StorageError::Changed { path: path.clone() }));
        assert_eq!(fs::read_to_string(&path).unwrap(), both);
    }

    #[test]
    fn a_file_that_appeared_where_a_new_journal_belongs_is_not_written_over() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("d1.ron");
        let mut journal = Journal::new(path.clone());
        fs::write(&path, line(7)).unwrap();
        assert_eq!(journal.append(1, &line(1)), Err(StorageError::Changed { path: path.clone() }));
        assert_eq!(fs::read_to_string(&path).unwrap(), line(7));
    }
}
