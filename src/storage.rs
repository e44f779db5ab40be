//! Everything on disk. Nothing else in asih writes a file, and nothing here knows a screen or a word of a language.
//!
//! ```text
//! <data>/device.ron  settings.ron  locks/   device, settings, lock
//! <data>/profiles/<id>/profile.ron          profiles
//! <data>/profiles/<id>/<device>.ron         line, scan, edge, journal (write); folder, fold (read)
//! <data>/cache/<id>/                        cache
//! <data>/cases/                             vault: mothers' records, sealed
//! another data folder                       import (only read)
//! a new content pack                        new_file
//! ```
//!
//! Two rules carry the rest. Only "not found" means new: whatever else goes wrong while reading opens what can be read
//! and writes nothing over it. And an event is acknowledged only when it has been flushed to the disk.

pub mod aside;
pub mod atomic;
pub mod cache;
pub mod device;
pub mod edge;
pub mod error;
pub mod export;
pub mod fields;
pub mod fold;
pub mod folder;
pub mod import;
pub mod inspect;
pub mod journal;
pub mod line;
pub mod lock;
pub mod new_file;
pub mod practice;
pub mod private;
pub mod problem;
pub mod profile;
pub mod profiles;
pub mod scan;
pub mod settings;
pub mod vault;

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use cache::Cache;
use device::{Device, Taken};
use import::{Imported, Source};
use private::ensure_folder;
use profile::Place;

use crate::domain::ids::{DeviceId, ProfileId};
use crate::domain::rng::Rng;
use crate::domain::stamp::Stamp;

pub use error::StorageError;
pub use inspect::{FileReport, Report, inspect};
pub use problem::Problem;
pub use profile::OpenProfile;
pub use profiles::Profile;
pub use settings::Settings;
pub use vault::Vault;

/// A data folder that is open.
#[derive(Debug)]
pub struct Store {
    /// What the person should hear about the folder.
    pub problems: Vec<Problem>,
    /// Why nothing is written, when nothing is.
    pub read_only: Option<StorageError>,
    data: PathBuf,
    device: Arc<Device>,
    rng: Rng,
}

impl Store {
    /// Opens the data folder and makes it when it is not there; `seed` decides the ids made here.
    ///
    /// A folder that is there and cannot be listed is an error, never an empty store.
    pub fn open(data: &Path, seed: u64) -> Result<Self, StorageError> {
        ensure_folder(data)?;
        fs::read_dir(data).map_err(|e| StorageError::reading(data, &e))?;
        let mut rng = Rng::new(seed);
        let Taken { device, problems, read_only } = Device::take(data, &mut rng);
        if read_only.is_none() {
            atomic::sweep(data, |owner| device.speaks_for(owner));
        }
        Ok(Self { problems, read_only, data: data.to_owned(), device: Arc::new(device), rng })
    }

    /// The device this program writes as.
    pub fn device(&self) -> &DeviceId {
        self.device.id()
    }

    /// Where everything is.
    pub fn data(&self) -> &Path {
        &self.data
    }

    /// The settings, and what of them could not be read.
    pub fn settings(&self) -> (Settings, Vec<Problem>) {
        settings::load(&self.data)
    }

    /// Changes settings on disk and returns them as they are now.
    pub fn change_settings(&self, change: impl FnOnce(&mut Settings)) -> Result<Settings, StorageError> {
        self.writable()?;
        settings::change(&self.data, self.device.id(), change)
    }

    /// Everybody, the oldest first, and what could not be read about them.
    pub fn profiles(&self) -> Result<(Vec<Profile>, Vec<Problem>), StorageError> {
        profiles::list(&self.data)
    }

    /// Whom a name means.
    pub fn find_profile(&self, name: &str) -> Result<Option<Profile>, StorageError> {
        Ok(profiles::find(&self.profiles()?.0, name))
    }

    /// Writes files people can use elsewhere into `folder`, named by what they hold and when; returns their paths.
    pub fn write_export(
        &self,
        folder: &Path,
        files: &[(String, impl AsRef<[u8]>)],
        at: Stamp,
    ) -> Result<Vec<PathBuf>, StorageError> {
        export::write(folder, files, at, self.device.id())
    }

    /// Takes over what another data folder holds; nothing is written there.
    pub fn import(&self, source: &Source) -> Result<Imported, StorageError> {
        self.writable()?;
        import::take(&self.data, source, &self.device)
    }

    /// Makes a folder for somebody.
    pub fn create_profile(&mut self, name: &str, at: Stamp) -> Result<Profile, StorageError> {
        self.writable()?;
        profiles::create(&self.data, name, at, self.rng.next_u64(), self.device.id())
    }

    /// Opens somebody's folder: reads what is new since the cache, repairs the end of our own journal.
    ///
    /// When another laptop turns out to write as this device, a new id is taken first.
    pub fn open_profile(&mut self, id: &ProfileId) -> Result<OpenProfile, StorageError> {
        let folder = profiles::folder(&self.data, id)?;
        let place = Place { id: id.clone(), folder, cache: self.data.join("cache").join(id.as_str()) };
        let cached = Cache::load(&place.cache, id);
        // Numbers the cache has seen are used up even where the cache fits no longer.
        let known = cached.as_ref().map(|cache| cache.last.seqs.clone()).unwrap_or_default();
        let reading = folder::read(&place.folder, cached)?;
        if self.read_only.is_none() && reading.clones.contains_key(self.device.id()) {
            let taken = self.device.renew(&self.data, &mut self.rng);
            self.problems.extend(taken.problems);
            self.read_only = taken.read_only;
            self.device = Arc::new(taken.device);
        }
        let floor = known.get(self.device.id()).copied().unwrap_or(0);
        let mut open = OpenProfile::new(place, Arc::clone(&self.device), reading, floor, self.read_only.clone());
        open.keep_reading();
        Ok(open)
    }

    fn writable(&self) -> Result<(), StorageError> {
        self.read_only.clone().map_or(Ok(()), Err)
    }
}
