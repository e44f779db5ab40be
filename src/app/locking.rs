//! The sealed records open and close: what is put aside then, and when they close by themselves.

use std::time::Duration;

use super::App;
use crate::domain::ids::VisitId;
use crate::domain::sealed::Unsealed;
use crate::i18n::keys::Vault as Key;
use crate::ui::Screen;
use crate::ui::flow::Effect;
use crate::ui::modal::Modal;
use crate::ui::screens::vault::unlock::Unlock;
use crate::ui::vault::VaultState;

/// How far the clock may be set back before that counts as somebody turning it, in seconds.
const SET_BACK: i64 = 60;

/// What lies under the lock: it comes back as it was.
#[derive(Default)]
pub(super) struct UnderLock {
    screens: Vec<Screen>,
    modal: Option<Modal>,
    visit: Option<VisitId>,
}

impl App {
    /// How the sealed records stand.
    pub fn vault(&self) -> &VaultState {
        &self.vault
    }

    /// The edge has found out how they stand.
    pub fn set_vault(&mut self, vault: VaultState) {
        self.vault = vault;
    }

    /// The records are open and these are their texts: takes them in, and brings back what lay under the lock.
    pub fn opened(&mut self, unsealed: &Unsealed) -> Vec<Effect> {
        self.vault = VaultState::Open;
        self.touched = self.now;
        let mut unread = 0;
        let finished = |id: &VisitId| unsealed.visits.iter().any(|visit| visit.visit == *id);
        let drafts = unsealed.drafts.iter().filter(|draft| !finished(&draft.visit));
        for text in drafts.chain(&unsealed.visits) {
            unread += usize::from(self.take_record(text.visit.clone(), text.text.expose()).is_err());
        }
        let gone: Vec<VisitId> = unsealed
            .drafts
            .iter()
            .filter(|draft| self.cases.visit(&draft.visit).is_some_and(|visit| unsealed.gone.contains(&visit.code)))
            .map(|draft| draft.visit.clone())
            .collect();
        let mut effects = self.carried(gone.into_iter().map(Effect::DropVisit).collect());
        let told = if unread == 0 { self.world().say(Key::Opened).to_owned() } else { self.unread(unread) };
        effects.extend(self.leave_door(told, unread > 0));
        effects
    }

    fn unread(&self, count: usize) -> String {
        self.world().fill(Key::Unread, &[("n", &count.to_string())])
    }

    /// What was asked for at the door is done: says so, closes the screen that asked, and brings back what lay under
    /// the lock, when the records are open.
    pub fn leave_door(&mut self, told: String, wrong: bool) -> Vec<Effect> {
        if self.stack.len() > 1 && matches!(self.stack.last(), Some(Screen::Unlock(_) | Screen::SetUp(_))) {
            self.stack.pop();
        }
        if self.vault == VaultState::Open {
            let under = std::mem::take(&mut self.under_lock);
            if let Some(id) = under.visit {
                self.resume_visit(&id);
            }
            self.stack.extend(under.screens);
            self.modal = self.modal.take().or(under.modal);
        }
        self.tell(told, wrong);
        self.enter()
    }

    /// Closes the records, when they are open: lets go of everything that was read, and puts the screens aside on which
    /// it stands. What the edge has to do comes back; the work of a visit is among it, if it is not on disk yet.
    pub fn lock(&mut self) -> Vec<Effect> {
        if self.vault != VaultState::Open {
            return Vec::new();
        }
        self.vault = VaultState::LOCKED;
        self.under_lock.visit = self.visit_at_hand().filter(|visit| !visit.practice).map(|visit| visit.id.clone());
        let first = self.stack.iter().position(|screen| self.shows_case(screen));
        self.forget_cases();
        let mut effects = vec![Effect::LockVault];
        if let Some(first) = first {
            self.under_lock.screens = self.stack.split_off(first);
            self.under_lock.modal = self.modal.take();
            self.stack.push(Unlock::new().into());
            effects.extend(self.enter());
        }
        let locked = self.world().say(Key::Locked).to_owned();
        self.tell(locked, false);
        effects
    }

    /// Whether something of a sealed record stands on a screen: by what it is, or by the check it works on.
    fn shows_case(&self, screen: &Screen) -> bool {
        let visit = self.visit_at_hand().filter(|visit| !visit.practice);
        let check = screen.view().check();
        screen.view().holds_case() || check.is_some_and(|id| visit.is_some_and(|visit| visit.check(id).is_some()))
    }

    /// The key that was shown is not wanted; it leaves the memory with this.
    pub(super) fn forget_offer(&mut self) {
        if !self.vault.is_set_up() {
            self.vault = VaultState::Absent;
        }
    }

    /// Whether nobody has pressed a key for so long that the records close; turning the clock back counts as that.
    pub(super) fn is_left(&self) -> bool {
        let idle = self.now.seconds() - self.touched.seconds();
        self.vault == VaultState::Open && (idle >= self.patience() || idle < -SET_BACK)
    }

    /// How long until the records close by themselves; `None` while they are not open.
    pub(super) fn locks_in(&self) -> Option<Duration> {
        let left = self.patience() - (self.now.seconds() - self.touched.seconds());
        (self.vault == VaultState::Open).then(|| Duration::from_secs(u64::try_from(left).unwrap_or(0).max(1)))
    }

    /// In seconds.
    fn patience(&self) -> i64 {
        60 * i64::from(self.prefs.lock_minutes.clamp(1, 15))
    }
}

#[cfg(test)]
mod tests;
