//! What a screen returns: where to go, and what the edge should do. Plain data.

use super::modal::Modal;
use super::prefs::Prefs;
use super::view::Screen;
use crate::domain::event::Event;
use crate::domain::ids::{CaseCode, ProfileId, VisitId};
use crate::domain::secret::Secret;
use crate::domain::visit::VisitEvent;
use crate::i18n::Lang;
use crate::paper::Job;

/// Where to go after an action.
#[derive(Clone, Debug, PartialEq)]
pub enum Flow {
    /// Stay here.
    Stay,
    /// The action means nothing here; the app may use it.
    Ignored,
    /// Open a screen on top.
    Push(Box<Screen>),
    /// Open a screen in place of this one.
    Replace(Box<Screen>),
    /// Back to the screen below.
    Pop,
    /// Back to home.
    Home,
    /// Open a panel on top of this screen.
    Open(Modal),
}

impl Flow {
    /// Opens `screen` on top.
    pub fn push(screen: Screen) -> Self {
        Self::Push(Box::new(screen))
    }

    /// Opens `screen` in place of this one.
    pub fn replace(screen: Screen) -> Self {
        Self::Replace(Box::new(screen))
    }
}

/// Something done at the edge, where disk and terminal are.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// Keep an event of the open profile.
    Record(Event),
    /// Keep something of the visit at hand.
    Visit(VisitEvent),
    /// Begin a visit, to someone new or to a mother who is known, with what is known from the start.
    BeginVisit {
        /// Whether the mother is invented.
        practice: bool,
        /// Who, where she is known.
        code: Option<CaseCode>,
        /// What is known from the start.
        known: Vec<VisitEvent>,
    },
    /// Take an unfinished visit up again.
    ResumeVisit(VisitId),
    /// Begin practice with what was known in a real visit that has ended, without anything that says who she was.
    Retell(VisitId),
    /// Put the visit at hand aside; it can be taken up again.
    LeaveVisit,
    /// Throw an unfinished visit away.
    DropVisit(VisitId),
    /// Delete a mother everywhere, for good.
    DeleteCase {
        /// Who.
        code: CaseCode,
        /// Her visits, as far as they are known.
        visits: Vec<VisitId>,
    },
    /// Throw every invented mother away.
    WipePractice,
    /// Read the visits that need no passphrase.
    LoadPractice,
    /// Keep the record of a visit as it stands.
    KeepVisit(Box<Kept>),
    /// Make a key under this passphrase, to be shown; nothing is switched on by it.
    PrepareVault(Secret),
    /// Forget the key that was made and not switched on.
    ForgetVault,
    /// Seal records from now on, with the key that was shown.
    SetUpVault,
    /// Open the records with this passphrase.
    Unlock(Secret),
    /// Close the records; the app has let go of them already.
    LockVault,
    /// Give the records another passphrase.
    ChangePassphrase {
        /// The one that holds.
        old: Secret,
        /// The one to come.
        new: Secret,
    },
    /// Open the records with the recovery key from the drawer, and give them another passphrase.
    RecoverVault {
        /// The key as it was typed.
        key: Secret,
        /// The passphrase to come.
        new: Secret,
    },
    /// Speak another language, and keep the choice.
    SetLang(Lang),
    /// Keep changed preferences.
    SetPrefs(Box<Prefs>),
    /// Make a profile with this name (empty: without a name) and open it.
    NewProfile(String),
    /// Open another profile.
    OpenProfile(ProfileId),
    /// Read the finished quizzes, for screens that list them all.
    LoadHistory,
    /// Write the progress of the open profile as CSV and Markdown.
    ExportProgress,
    /// Print documents, or write them as files.
    Paper(Box<Job>),
    /// Leave the program.
    Quit,
}

/// The record of a visit on its way to the disk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// Its name.
    pub visit: VisitId,
    /// Whose.
    pub code: CaseCode,
    /// Whether the mother is invented: such a record is not sealed, and never leaves the laptop.
    pub practice: bool,
    /// Whether it has ended: then it is written once and for ever.
    pub ended: bool,
    /// The entries as RON.
    pub text: String,
}
