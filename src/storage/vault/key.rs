//! The facility's key: made once, sealed with the passphrase, written down for the drawer.

use std::fmt;
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::Path;

use age::secrecy::ExposeSecret;
use age::x25519::Identity;

use super::passphrase::Passphrase;
use super::seal::{self, Shut};
use super::tries::Tries;
use super::{Vault, is_there};
use crate::domain::ids::DeviceId;
use crate::domain::secret::Secret;
use crate::storage::atomic;
use crate::storage::error::StorageError;
use crate::storage::lock::{self, Lock};
use crate::storage::private::ensure_folder;

/// What the written-down key begins with, without its hyphens.
const PREFIX: &str = "AGESECRETKEY1";

/// A sealed key is a few hundred bytes.
const LARGEST: u64 = 1 << 16;

/// What opens the records, for as long as it lives; its memory is wiped afterwards.
pub struct Key(pub(super) Identity);

impl Key {
    /// The recovery key: this key as text, for the drawer.
    pub fn recovery(&self) -> Secret {
        Secret::from(self.0.to_string().expose_secret())
    }

    /// Reads a recovery key as a person typed it: small or capital, in groups or not, with or without its beginning.
    pub fn read(text: &Secret) -> Option<Self> {
        let mut plain = Secret::default();
        let letters = text.expose().chars().filter(char::is_ascii_alphanumeric);
        // Longer than any key is none.
        for letter in letters {
            plain.push(letter.to_ascii_uppercase());
        }
        let rest = plain.expose().strip_prefix(PREFIX).unwrap_or(plain.expose());
        let whole = Secret::new(format!("AGE-SECRET-KEY-1{rest}"));
        whole.expose().parse().ok().map(Self)
    }
}

impl fmt::Debug for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Key")
    }
}

/// Why records stay shut.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The passphrase or the recovery key is another one.
    Wrong {
        /// How long the next try has to wait, in seconds; 0 for not at all.
        seconds: u64,
    },
    /// It is too early to try again; nothing was tried.
    Wait {
        /// How long to wait, in seconds.
        seconds: u64,
    },
    /// The files could not be read or written; the passphrase may be right.
    Storage(StorageError),
}

impl From<StorageError> for Refusal {
    fn from(error: StorageError) -> Self {
        Self::Storage(error)
    }
}

/// A key that is made and not in use yet: dropped, it leaves nothing behind.
pub struct Prepared {
    key: Key,
    sealed: Vec<u8>,
}

impl fmt::Debug for Prepared {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Prepared")
    }
}

impl Prepared {
    /// Makes a key and seals it with `passphrase`; takes about half a second on purpose. Nothing is written.
    pub fn new(passphrase: &Secret) -> Result<Self, StorageError> {
        Self::working(&Passphrase::new(passphrase))
    }

    /// A key sealed with little work, for tests that have no time.
    #[cfg(test)]
    pub(in crate::storage) fn quick(passphrase: &Secret) -> Self {
        Self::working(&Passphrase::working(passphrase, 10)).unwrap()
    }

    fn working(passphrase: &Passphrase) -> Result<Self, StorageError> {
        let key = Key(Identity::generate());
        let sealed = seal_key(&key, passphrase).ok_or_else(|| no_chance("key.age"))?;
        Ok(Self { key, sealed })
    }

    /// What is to be written down before this is switched on.
    pub fn recovery(&self) -> Secret {
        self.key.recovery()
    }

    /// Writes both keys into a data folder; from then on records can be kept. One that has keys stays as it is.
    pub fn switch_on(&self, data: &Path, owner: &DeviceId) -> Result<(Vault, Key), StorageError> {
        let mut vault = Vault::at(data, owner);
        ensure_folder(&vault.folder)?;
        let _alone = vault.alone();
        for path in [vault.key_file(), vault.recipient_file()] {
            if is_there(&path)? {
                return Err(StorageError::writing(&path, &io::ErrorKind::AlreadyExists.into()));
            }
        }
        // In this order: nothing can be sealed for a key that is not on the disk.
        atomic::replace(&vault.key_file(), &self.sealed, owner)?;
        if let Err(error) = vault.write_recipient(&self.key) {
            // Nothing is sealed for it yet, and the next attempt shall find nothing in its way.
            let _ = fs::remove_file(vault.key_file());
            return Err(error);
        }
        Ok((vault, Key(self.key.0.clone())))
    }
}

fn no_chance(path: &str) -> StorageError {
    StorageError::writing(Path::new(path), &io::ErrorKind::Other.into())
}

/// The file as the `age` command reads it with `-i`.
fn seal_key(key: &Key, passphrase: &Passphrase) -> Option<Vec<u8>> {
    let mut text = key.recovery();
    text.push('\n');
    seal::seal(passphrase, text.expose())
}

impl Vault {
    /// Sets records up at once: [`Prepared::new`] and [`Prepared::switch_on`]. Returns the recovery key too.
    pub fn set_up(data: &Path, owner: &DeviceId, passphrase: &Secret) -> Result<(Self, Secret), StorageError> {
        let prepared = Prepared::new(passphrase)?;
        let recovery = prepared.recovery();
        Ok((prepared.switch_on(data, owner)?.0, recovery))
    }

    /// How long the next try has to wait at `now` (seconds since 1970), in seconds.
    pub fn wait(&self, now: i64) -> u64 {
        Tries::load(&self.tries_file(), now).map_or(0, |tries| tries.wait(now))
    }

    /// Opens the key with the passphrase; takes about half a second on purpose. `now` is in seconds since 1970.
    ///
    /// The try is counted on the disk before it begins.
    pub fn unlock(&mut self, passphrase: &Secret, now: i64) -> Result<Key, Refusal> {
        let _alone = self.alone();
        let path = self.tries_file();
        let before = Tries::load(&path, now)?;
        if let Some(counted_anew) = before.set_back(now) {
            counted_anew.save(&path, &self.owner)?;
            return Err(Refusal::Wait { seconds: counted_anew.wait(now) });
        }
        match before.wait(now) {
            0 => {}
            seconds => return Err(Refusal::Wait { seconds }),
        }
        let sealed = self.sealed_key()?;
        let tries = before.more(now);
        tries.save(&path, &self.owner)?;
        let key_file = self.key_file();
        let damaged = || Refusal::Storage(StorageError::Damaged { path: key_file.clone() });
        match seal::open(&Passphrase::new(passphrase), &sealed) {
            Ok(text) => {
                let key = text.expose().lines().find_map(|line| line.parse().ok()).map(Key).ok_or_else(damaged)?;
                // A count that stays too high costs a wait later, and nothing now.
                let _ = Tries::default().save(&path, &self.owner);
                self.meet(&key)?;
                Ok(key)
            }
            Err(Shut::Wrong) => Err(Refusal::Wrong { seconds: tries.wait(now) }),
            Err(Shut::OtherKey | Shut::Damaged) => {
                // Nobody guessed, so nothing is counted.
                let _ = before.save(&path, &self.owner);
                Err(damaged())
            }
        }
    }

    /// Seals the key with another passphrase; what was sealed before needs no change.
    pub fn change_passphrase(&self, key: &Key, new: &Secret) -> Result<(), StorageError> {
        let path = self.key_file();
        let sealed = seal_key(key, &Passphrase::new(new)).ok_or_else(|| no_chance("key.age"))?;
        let _alone = self.alone();
        atomic::replace(&path, &sealed, &self.owner)
    }

    /// Opens the records with the recovery key from the drawer and gives them a new passphrase.
    pub fn recover(&mut self, recovery: &Secret, new: &Secret) -> Result<Key, Refusal> {
        let wrong = || Refusal::Wrong { seconds: 0 };
        let key = Key::read(recovery).ok_or_else(wrong)?;
        if self.recipient.as_ref().is_some_and(|known| *known != key.0.to_public()) {
            return Err(wrong());
        }
        self.change_passphrase(&key, new)?;
        self.meet(&key)?;
        let _ = Tries::default().save(&self.tries_file(), &self.owner);
        Ok(key)
    }

    /// Compares the key with the public one, and writes that anew where it is missing.
    fn meet(&mut self, key: &Key) -> Result<(), StorageError> {
        match &self.recipient {
            Some(known) if *known == key.0.to_public() => Ok(()),
            // What is sealed from now on could not be opened again.
            Some(_) => Err(StorageError::Damaged { path: self.recipient_file() }),
            None => self.write_recipient(key),
        }
    }

    fn write_recipient(&mut self, key: &Key) -> Result<(), StorageError> {
        let public = key.0.to_public();
        atomic::replace(&self.recipient_file(), format!("{public}\n").as_bytes(), &self.owner)?;
        self.recipient = Some(public);
        Ok(())
    }

    fn sealed_key(&self) -> Result<Vec<u8>, StorageError> {
        let path = self.key_file();
        let mut sealed = Vec::new();
        let read = File::open(&path).and_then(|file| file.take(LARGEST).read_to_end(&mut sealed));
        read.map_err(|e| StorageError::reading(&path, &e))?;
        Ok(sealed)
    }

    fn tries_file(&self) -> std::path::PathBuf {
        self.folder.join("tries.ron")
    }

    /// Two programs on one folder take turns with key and count.
    fn alone(&self) -> Option<Lock> {
        lock::take_soon(&self.locks.join("cases.lock"))
    }
}
