//! What a screen returns: where to go, and what the edge should do. Plain data.

use super::modal::Modal;
use super::prefs::Prefs;
use super::view::Screen;
use crate::domain::event::Event;
use crate::domain::ids::ProfileId;
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
