//! Events on their way to the disk: in order, tried again, and never dropped without a word.

use super::Desk;
use crate::app::App;
use crate::error::{Failure, storage_brief, storage_sentence};
use crate::i18n::Words;
use crate::i18n::keys::Common;
use crate::storage::StorageError;

impl Desk {
    /// Puts every event that waits on disk; to be called before the next key is read. What fails is said on the screen
    /// and tried again with the next key. Returns whether there is something new to draw.
    pub(in crate::shell) fn settle(&mut self, app: &mut App) -> bool {
        if self.pending.is_empty() && self.records.is_empty() {
            return false;
        }
        let before = app.banner().map(str::to_owned);
        let done = self.write_records().and_then(|()| self.flush(app));
        if let Err(error) = &done {
            self.log.failed(self.clock.now(), error);
            app.tell(storage_sentence(error, &Words::new(app.lang())), true);
        }
        done.is_err() || app.banner() != before.as_deref()
    }

    /// Writes every event that is not on disk yet, in order. What cannot be written waits, and a banner says so.
    fn flush(&mut self, app: &mut App) -> Result<(), StorageError> {
        let standing = self.standing(app.lang());
        let Some(open) = &mut self.open else { return Ok(()) };
        if self.pending.is_empty() {
            return Ok(());
        }
        while let Some((at, event)) = self.pending.front() {
            match open.append(*at, event.clone()) {
                Ok(record) => {
                    self.log.recorded(record.at, &record.event, record.seq);
                    self.pending.pop_front();
                    self.refused = None;
                }
                Err(error) => {
                    self.log.refused(*at, event, &error, self.pending.len());
                    let words = Words::new(app.lang());
                    let (word, reason) = match &open.read_only {
                        Some(closed) => (Common::ReadOnly, storage_brief(closed, &words)),
                        None => (Common::NotSaved, storage_brief(&error, &words)),
                    };
                    app.set_banner(Some(words.fill(word, &[("reason", &reason)])));
                    self.refused = Some(error);
                    return Ok(());
                }
            }
        }
        app.set_banner(standing);
        if open.wants_cache() {
            open.save_cache(app.progress(), app.ended())?;
        }
        Ok(())
    }

    /// Before another person sits down: everything is saved, or nothing more can be; otherwise the last one stays.
    pub(super) fn nothing_waits(&mut self, app: &mut App) -> Result<(), StorageError> {
        self.flush(app)?;
        let closed = self.open.as_ref().is_none_or(|open| open.read_only.is_some());
        self.refused.clone().filter(|_| !closed).map_or(Ok(()), Err)
    }

    /// The person leaves the desk; what could not be saved never goes into the folder of whoever comes next.
    pub(super) fn stand_up(&mut self, app: &mut App) -> Result<(), StorageError> {
        self.nothing_waits(app)?;
        self.give_up(app);
        self.pending.clear();
        self.refused = None;
        Ok(())
    }

    /// Tries a last time to save, and gives the open person's folder up. What could not be saved is a failure.
    pub(in crate::shell) fn close(&mut self, app: &mut App) -> Result<(), Failure> {
        let unwritten = self.write_records();
        let _ = self.flush(app);
        self.give_up(app);
        if let Err(error) = unwritten {
            return Err(Failure::NotKept { count: self.records.len(), error });
        }
        let refused = self.refused.take().filter(|_| !self.pending.is_empty());
        refused.map_or(Ok(()), |error| Err(Failure::NotKept { count: self.pending.len(), error }))
    }

    /// Gives the open person's folder up, with its cache written.
    fn give_up(&mut self, app: &App) {
        self.log.step(self.clock.now(), "closed with events waiting", self.pending.len());
        if let Some(open) = self.open.take() {
            // A cache is never needed; the next start reads the journals instead.
            let _ = open.close(app.progress(), app.ended());
        }
    }
}
