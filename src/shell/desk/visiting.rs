//! Records of visits on their way to the disk: only the latest state of each waits.

use super::Desk;
use crate::app::App;
use crate::domain::ids::{CaseCode, VisitId};
use crate::domain::visit::code;
use crate::i18n::Words;
use crate::i18n::keys::Counsel;
use crate::storage::{StorageError, practice};
use crate::ui::flow::Kept;

impl Desk {
    /// Lets the record of a visit wait for [`Self::settle`]; what waited of the same visit is out of date.
    pub(super) fn await_record(&mut self, kept: Kept) {
        self.records.insert(kept.visit.clone(), kept);
    }

    /// Writes every record that waits. What cannot be written goes on waiting.
    pub(super) fn write_records(&mut self) -> Result<(), StorageError> {
        while let Some((visit, kept)) = self.records.first_key_value() {
            self.write_record(kept)?;
            let visit = visit.clone();
            self.records.remove(&visit);
        }
        Ok(())
    }

    fn write_record(&self, kept: &Kept) -> Result<(), StorageError> {
        if !kept.practice {
            return self.keep_sealed(kept);
        }
        practice::keep(self.data(), &kept.visit, &kept.text, self.store.device())
    }

    /// Throws an unfinished visit away.
    pub(super) fn drop_record(&mut self, visit: &VisitId) -> Result<(), StorageError> {
        self.records.remove(visit);
        self.drop_sealed(visit)?;
        practice::drop(self.data(), visit)
    }

    /// Deletes a mother everywhere, and says what went.
    pub(super) fn delete_case(
        &mut self,
        app: &mut App,
        code: &CaseCode,
        visits: &[VisitId],
    ) -> Result<(), StorageError> {
        self.records.retain(|_, kept| kept.code != *code);
        for visit in visits {
            practice::drop(self.data(), visit)?;
        }
        let removed = self.delete_sealed(code, visits)?;
        let words = Words::new(app.lang());
        let values = [("code", code::spoken(code)), ("n", removed.files.to_string())];
        let values: Vec<(&str, &str)> = values.iter().map(|(key, value)| (*key, value.as_str())).collect();
        app.tell(words.fill(Counsel::Deleted, &values), false);
        removed.left.into_iter().next().map_or(Ok(()), Err)
    }

    /// Throws every invented mother away.
    pub(super) fn wipe_practice(&mut self) -> Result<(), StorageError> {
        self.records.retain(|_, kept| !kept.practice);
        practice::wipe(self.data())
    }

    /// Reads the visits to invented mothers.
    pub(super) fn load_practice(&mut self, app: &mut App) -> Result<(), StorageError> {
        self.write_records()?;
        for (visit, text) in practice::read(self.data())? {
            // What is no record was written by a newer version, or by nobody.
            let _ = app.take_record(visit, &text);
        }
        Ok(())
    }
}
