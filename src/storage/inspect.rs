//! Looks at every file of a data folder and changes nothing: what `asih doctor` tells.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::aside;
use super::error::StorageError;
use super::fields::Fields;
use super::fold::Merged;
use super::folder::{PROFILE_FILE, journals};
use super::profiles;
use super::scan::{End, Gathered, Mark, scan_file};
use crate::domain::ids::DeviceId;

/// What is known about a data folder.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// Every file, in order of its path.
    pub files: Vec<FileReport>,
    /// Devices two laptops write as, with a number given out twice.
    pub clones: BTreeMap<DeviceId, u64>,
}

/// What is known about one file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileReport {
    /// The file.
    pub path: PathBuf,
    /// Events that can be read; 1 for a whole small file.
    pub good: u64,
    /// Damaged lines.
    pub damaged: u64,
    /// The first of these, by number.
    pub damaged_lines: Vec<u64>,
    /// Bytes of a last line that was cut off.
    pub torn: u64,
    /// Pieces and files set aside earlier.
    pub aside: Vec<PathBuf>,
    /// Lines of a newer version.
    pub newer: u64,
    /// The last number in the file.
    pub seq: u64,
    /// Why it could not be read.
    pub error: Option<StorageError>,
}

impl Report {
    /// Whether everything can be read as it was written.
    pub fn is_sound(&self) -> bool {
        self.clones.is_empty() && self.files.iter().all(FileReport::is_sound)
    }
}

impl FileReport {
    /// Whether the file can be read as it was written.
    pub fn is_sound(&self) -> bool {
        self.damaged == 0 && self.torn == 0 && self.error.is_none()
    }

    fn new(path: PathBuf, mark: Mark, error: Option<StorageError>) -> Self {
        let Mark { good, damaged, damaged_lines, newer, seq, .. } = mark;
        Self { path, good, damaged, damaged_lines, torn: 0, aside: Vec::new(), newer, seq, error }
    }
}

/// Reads the whole data folder; a folder that is not there has no files.
pub fn inspect(data: &Path) -> Result<Report, StorageError> {
    let mut report = Report::default();
    match fs::read_dir(data) {
        Ok(_) => {}
        Err(error) if error.kind() == io::ErrorKind::NotFound && data.symlink_metadata().is_err() => {
            return Ok(report);
        }
        Err(error) => return Err(StorageError::reading(data, &error)),
    }
    for name in ["device.ron", "settings.ron"] {
        report.small(data.join(name));
    }
    let (profiles, _) = profiles::list(data)?;
    for profile in profiles {
        let folder = profiles::folder(data, &profile.id)?;
        report.small(folder.join(PROFILE_FILE));
        report.journals(&folder)?;
    }
    report.set_aside();
    report.files.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(report)
}

impl Report {
    fn small(&mut self, path: PathBuf) {
        match Fields::load(&path) {
            Ok(Some(_)) => self.files.push(FileReport::new(path, Mark { good: 1, ..Mark::default() }, None)),
            // Listed all the same when a damaged one of that name was set aside.
            Ok(None) => self.files.push(FileReport::new(path, Mark::default(), None)),
            Err(error) => self.files.push(FileReport::new(path, Mark::default(), Some(error))),
        }
    }

    fn journals(&mut self, folder: &Path) -> Result<(), StorageError> {
        let mut gathered = Gathered::default();
        for name in journals(folder)? {
            let path = folder.join(name);
            let mut mark = Mark::default();
            let end = scan_file(&path, &mut mark, &mut gathered);
            let error = end.as_ref().err().map(|e| StorageError::reading(&path, e));
            let mut file = FileReport::new(path, mark, error);
            if let Ok(End::Torn(size)) = end {
                file.torn = size;
            }
            self.files.push(file);
        }
        self.clones.extend(Merged::new(gathered.entries).clones());
        Ok(())
    }

    /// Finds what was put aside beside each file, and drops small files that are not there.
    fn set_aside(&mut self) {
        for file in &mut self.files {
            file.aside = aside::places(&file.path);
        }
        self.files.retain(|file| file.error.is_some() || file.path.exists() || !file.aside.is_empty());
    }
}
