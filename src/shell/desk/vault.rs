//! The sealed records at the edge. The key lives for as long as it takes to read them: adding to them asks for none.

use super::Desk;
use crate::app::App;
use crate::domain::ids::{CaseCode, VisitId};
use crate::domain::secret::Secret;
use crate::domain::stamp::Stamp;
use crate::error::storage_sentence;
use crate::i18n::Words;
use crate::i18n::keys::Vault as Word;
use crate::storage::vault::{Key, Prepared, Refusal, Removed};
use crate::storage::{Problem, StorageError, Vault};
use crate::ui::flow::Kept;
use crate::ui::vault::VaultState;

/// The records, and a key on its way to them.
#[derive(Debug, Default)]
pub(super) struct Sealed {
    vault: Option<Vault>,
    /// Why nothing is known of them, when they could not be looked at.
    shut: Option<StorageError>,
    /// A key that was made and is not in use.
    prepared: Option<Prepared>,
}

impl Sealed {
    fn vault(&mut self) -> Result<&mut Vault, Refusal> {
        let shut = self.shut.clone();
        self.vault.as_mut().ok_or_else(|| Refusal::Storage(shut.unwrap_or_else(nothing_there)))
    }
}

fn nothing_there() -> StorageError {
    StorageError::reading(std::path::Path::new("cases"), &std::io::ErrorKind::NotFound.into())
}

impl Desk {
    /// Looks whether records are set up. They are closed at every start.
    pub(super) fn look_for_records(&mut self, app: &mut App) {
        match Vault::look(self.store.data(), self.store.device()) {
            Ok(vault) => self.sealed.vault = vault,
            Err(error) => {
                self.problems.push(Problem::Failed(error.clone()));
                self.sealed.shut = Some(error);
            }
        }
        if self.sealed.vault.is_some() || self.sealed.shut.is_some() {
            app.set_vault(VaultState::LOCKED);
        }
    }

    /// Keeps the record of a visit, sealed.
    pub(super) fn keep_sealed(&self, kept: &Kept) -> Result<(), StorageError> {
        let device = self.store.device();
        let vault = self.sealed.vault.as_ref().ok_or_else(nothing_there)?;
        if kept.ended {
            vault.keep_visit(&kept.code, &kept.visit, device, &kept.text)
        } else {
            vault.keep_draft(&kept.visit, device, &kept.text)
        }
    }

    /// Throws the sealed draft of a visit away, if there is one.
    pub(super) fn drop_sealed(&self, visit: &VisitId) -> Result<(), StorageError> {
        self.sealed.vault.as_ref().map_or(Ok(()), |vault| vault.drop_draft(visit, self.store.device()))
    }

    /// Deletes a mother among the sealed records.
    pub(super) fn delete_sealed(&self, code: &CaseCode, visits: &[VisitId]) -> Result<Removed, StorageError> {
        let Some(vault) = &self.sealed.vault else { return Ok(Removed::default()) };
        let device = self.store.device();
        let mine: Vec<_> = visits.iter().map(|visit| (visit.clone(), device.clone())).collect();
        vault.delete(code, &mine)
    }

    pub(super) fn prepare_vault(&mut self, app: &mut App, passphrase: &Secret) -> Result<(), StorageError> {
        let prepared = Prepared::new(passphrase)?;
        app.set_vault(VaultState::Offered(prepared.recovery()));
        self.sealed.prepared = Some(prepared);
        Ok(())
    }

    #[expect(clippy::unnecessary_wraps, reason = "one of the effects, which may fail")]
    pub(super) fn forget_prepared(&mut self) -> Result<(), StorageError> {
        self.sealed.prepared = None;
        Ok(())
    }

    pub(super) fn switch_on(&mut self, app: &mut App, now: Stamp) -> Result<(), StorageError> {
        let Some(prepared) = &self.sealed.prepared else { return Ok(()) };
        let (vault, _) = prepared.switch_on(self.store.data(), self.store.device())?;
        (self.sealed.vault, self.sealed.prepared) = (Some(vault), None);
        app.set_vault(VaultState::Open);
        let effects = app.leave_door(Words::new(app.lang()).say(Word::SetUpDone).to_owned(), false);
        self.carry_out(app, effects, now);
        Ok(())
    }

    pub(super) fn unlock(&mut self, app: &mut App, passphrase: &Secret, now: Stamp) -> Result<(), StorageError> {
        let opened = self.sealed.vault().and_then(|vault| vault.unlock(passphrase, now.seconds()));
        match opened {
            Ok(key) => self.open_records(app, &key, now),
            Err(Refusal::Wrong { seconds }) => {
                app.set_vault(VaultState::Locked { wrong: true, wait_seconds: seconds });
                Ok(())
            }
            Err(Refusal::Wait { seconds }) => {
                app.set_vault(VaultState::Locked { wrong: false, wait_seconds: seconds });
                Ok(())
            }
            Err(Refusal::Storage(error)) => Err(error),
        }
    }

    /// The records are closed: what is not on disk yet is sealed at once.
    pub(super) fn lock(&mut self) -> Result<(), StorageError> {
        self.write_records()
    }

    pub(super) fn change_passphrase(
        &mut self,
        app: &mut App,
        old: &Secret,
        new: &Secret,
        now: Stamp,
    ) -> Result<(), StorageError> {
        let changed = self.sealed.vault().and_then(|vault| {
            let key = vault.unlock(old, now.seconds())?;
            Ok(vault.change_passphrase(&key, new)?)
        });
        let words = Words::new(app.lang());
        match changed {
            Ok(()) => {
                let effects = app.leave_door(words.say(Word::Changed).to_owned(), false);
                self.carry_out(app, effects, now);
            }
            Err(Refusal::Wrong { seconds: 0 }) => app.tell(words.say(Word::WrongOld).to_owned(), true),
            Err(Refusal::Wrong { seconds } | Refusal::Wait { seconds }) => {
                app.tell(words.fill(Word::Wait, &[("n", &seconds.to_string())]), true);
            }
            Err(Refusal::Storage(error)) => return Err(error),
        }
        Ok(())
    }

    pub(super) fn recover(
        &mut self,
        app: &mut App,
        key: &Secret,
        new: &Secret,
        now: Stamp,
    ) -> Result<(), StorageError> {
        match self.sealed.vault().and_then(|vault| vault.recover(key, new)) {
            Ok(key) => self.open_records(app, &key, now),
            Err(Refusal::Storage(error)) => Err(error),
            Err(_) => {
                app.tell(Words::new(app.lang()).say(Word::WrongRecovery).to_owned(), true);
                Ok(())
            }
        }
    }

    /// Reads everything with the key.
    fn open_records(&mut self, app: &mut App, key: &Key, now: Stamp) -> Result<(), StorageError> {
        // What waits would be missing from what is read.
        self.write_records()?;
        let vault = self.sealed.vault().map_err(|_| nothing_there())?;
        let read = vault.read(key);
        self.log.step(now, "opened records", read.unsealed.visits.len() + read.unsealed.drafts.len());
        let effects = app.opened(&read.unsealed);
        self.carry_out(app, effects, now);
        for problem in &read.problems {
            self.log.noticed(now, problem);
        }
        if let Some(Problem::Failed(error)) = read.problems.first() {
            app.tell(storage_sentence(error, &Words::new(app.lang())), true);
        }
        Ok(())
    }
}
