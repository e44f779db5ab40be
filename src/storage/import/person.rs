//! One person's folder elsewhere, brought into theirs here.

use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::bytes::{Relation, Theirs};
use super::names::{self, Named};
use super::{Finding, Person, Why};
use crate::domain::ids::{DeviceId, ProfileId};
use crate::storage::atomic;
use crate::storage::device::Device;
use crate::storage::error::StorageError;
use crate::storage::fields::Fields;
use crate::storage::folder::{PROFILE_FILE, journals};
use crate::storage::private::ensure_folder;
use crate::storage::profiles;
use crate::storage::scan::{Entry, Gathered, Mark, scan_file};

/// What makes an event one of a kind: laptop, number, logical clock, checksum.
type Key = (DeviceId, u64, u64, u32);

fn key(entry: &Entry) -> Key {
    let (clock, device, seq) = entry.record.order();
    (device.clone(), seq, clock, entry.sum)
}

/// A person's folder here while more is brought into it.
struct Visit<'a> {
    folder: PathBuf,
    device: &'a Device,
    findings: &'a mut Vec<Finding>,
    /// Every event here; gathered only when there is something to take.
    known: Option<BTreeSet<Key>>,
    events: usize,
}

/// How a journal elsewhere stands to those here.
#[derive(Debug, PartialEq, Eq)]
enum Standing {
    /// All of it is here.
    Here,
    /// It is longer than this one of ours, which has this size.
    Grown(PathBuf, u64),
    /// It is new, or differs from ours.
    Other,
}

/// Takes over what `from` holds for the person `id`; `None` when it is an empty folder that a crash left.
pub(super) fn take(
    data: &Path,
    id: &ProfileId,
    from: &Path,
    device: &Device,
    findings: &mut Vec<Finding>,
) -> Result<Option<Person>, StorageError> {
    let folder = profiles::folder(data, id)?;
    let names = journals(from)?;
    let who = from.join(PROFILE_FILE);
    if names.is_empty() && who.symlink_metadata().is_err() {
        return Ok(None);
    }
    for path in [data.join("profiles"), folder.clone()] {
        // Nothing outside the data folder is written.
        if path.symlink_metadata().is_ok_and(|meta| meta.is_symlink()) {
            findings.push(Finding::refused(path, Why::Link));
            return Ok(None);
        }
    }
    let new = folder.symlink_metadata().is_err() || profiles::read(&folder, id) == Ok(None);
    ensure_folder(&folder)?;
    atomic::sweep(&folder, |owner| device.speaks_for(owner));
    let mut visit = Visit { folder, device, findings, known: None, events: 0 };
    visit.take_name(&who);
    for name in names {
        let path = from.join(&name);
        match names::named(&name) {
            Named::Journal(stem) => visit.take_journal(&path, stem),
            Named::Strange => visit.findings.push(Finding::refused(path, Why::Name)),
            Named::Other => {}
        }
    }
    let name = profiles::read(&visit.folder, id).ok().flatten().map_or_else(|| id.to_string(), |person| person.name);
    Ok(Some(Person { name, new, events: visit.events }))
}

impl Visit<'_> {
    /// Keeps the name, cleaned, where none is kept here; fields of a newer version come along.
    fn take_name(&mut self, from: &Path) {
        let ours = self.folder.join(PROFILE_FILE);
        let taken = match from.symlink_metadata() {
            Ok(meta) if meta.is_symlink() => {
                self.findings.push(Finding::refused(from.to_owned(), Why::Link));
                return;
            }
            _ => Fields::load(from).and_then(|theirs| Ok((theirs, Fields::load(&ours)?))),
        };
        let written = match taken {
            Ok((Some(mut fields), None)) => {
                let name = fields.get::<String>("name").ok().flatten().unwrap_or_default();
                fields.set("name", &profiles::scrub(&name));
                atomic::replace(&ours, fields.to_text().as_bytes(), self.device.id())
            }
            Ok(_) => Ok(()),
            Err(error) => Err(error),
        };
        self.findings.extend(written.err().map(Finding::Failed));
    }

    fn take_journal(&mut self, path: &Path, stem: &str) {
        let Some(mut theirs) = Theirs::read(path, self.findings) else { return };
        let done = self.keep(&mut theirs, stem);
        self.findings.extend(done.err().map(Finding::Failed));
    }

    /// Keeps a journal unless all of it is here.
    fn keep(&mut self, theirs: &mut Theirs, stem: &str) -> Result<(), StorageError> {
        let standing = self.standing(theirs, stem)?;
        if standing == Standing::Here {
            return Ok(());
        }
        let known = self.known()?;
        let fresh: Vec<Key> = theirs.found.entries.iter().map(key).filter(|key| !known.contains(key)).collect();
        let shared = |(device, seq, ..): &Key| {
            let all = (device.clone(), *seq, 0, 0)..=(device.clone(), *seq, u64::MAX, u32::MAX);
            known.range(all).next().is_some()
        };
        let clones: BTreeSet<DeviceId> = fresh.iter().filter(|key| shared(key)).map(|key| key.0.clone()).collect();
        match standing {
            Standing::Grown(ours, size) => atomic::replace_with(&ours, self.device.id(), |file| {
                theirs.copy(file, &ours)?;
                unchanged(&ours, size)
            })?,
            // It differs, say in a damaged line, but brings nothing that is not here.
            _ if fresh.is_empty() && theirs.mark.newer == 0 => return Ok(()),
            _ => {
                let ours = self.free(stem)?;
                atomic::replace_with(&ours, self.device.id(), |file| theirs.copy(file, &ours))?;
            }
        }
        self.events += fresh.len();
        self.known.get_or_insert_default().extend(fresh);
        let told = |device| Finding::Cloned { path: theirs.path.clone(), device };
        self.findings.extend(clones.into_iter().map(told));
        Ok(())
    }

    /// How a journal stands to ours. The one of this laptop is never replaced: a program may be adding to it.
    fn standing(&self, theirs: &mut Theirs, stem: &str) -> Result<Standing, StorageError> {
        let mut standing = Standing::Other;
        for name in journals(&self.folder)? {
            let own = name.strip_suffix(".ron").unwrap_or(&name);
            let path = self.folder.join(&name);
            let plain = path.symlink_metadata().is_ok_and(|meta| meta.is_file());
            if !plain || !names::are_kin(own, stem) {
                continue;
            }
            match theirs.compare(&path)? {
                (Relation::Holds, _) => return Ok(Standing::Here),
                (Relation::Begins, size) if !self.device.wrote(&own.into()) => standing = Standing::Grown(path, size),
                (Relation::Begins | Relation::Differs, _) => {}
            }
        }
        Ok(standing)
    }

    /// A path for a journal where nothing is: its own name, or a number behind it when that is taken or this laptop's.
    fn free(&self, stem: &str) -> Result<PathBuf, StorageError> {
        let own = (!self.device.wrote(&stem.into())).then(|| format!("{stem}.ron"));
        let names = own.into_iter().chain((2..10_000).map(|n| names::numbered(stem, n)));
        for path in names.map(|name| self.folder.join(name)) {
            match path.symlink_metadata() {
                Ok(_) => {}
                Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(path),
                Err(error) => return Err(StorageError::reading(&path, &error)),
            }
        }
        Err(StorageError::writing(&self.folder, &io::ErrorKind::AlreadyExists.into()))
    }

    /// Every event here. A journal of ours that cannot be read counts as far as it can.
    fn known(&mut self) -> Result<&BTreeSet<Key>, StorageError> {
        if self.known.is_none() {
            let mut gathered = Gathered::default();
            for name in journals(&self.folder)? {
                let path = self.folder.join(name);
                if let Err(error) = scan_file(&path, &mut Mark::default(), &mut gathered) {
                    self.findings.push(Finding::Failed(StorageError::reading(&path, &error)));
                }
            }
            self.known = Some(gathered.entries.iter().map(key).collect());
        }
        Ok(self.known.get_or_insert_default())
    }
}

/// Something else that brings files, such as a shared folder, may have added to ours since it was compared.
fn unchanged(ours: &Path, size: u64) -> Result<(), StorageError> {
    match fs::symlink_metadata(ours) {
        Ok(meta) if meta.is_file() && meta.len() == size => Ok(()),
        Ok(_) => Err(StorageError::Changed { path: ours.to_owned() }),
        Err(error) => Err(StorageError::reading(ours, &error)),
    }
}
