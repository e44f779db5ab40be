//! What ends a command early, and the sentence a person gets for it.
//!
//! A failure holds data; its sentence is made in the language of the person, names the file and says what to do.

use std::io;
use std::path::PathBuf;

use crate::i18n::Words;
use crate::i18n::keys::{Cli, Import};
use crate::storage::StorageError;

/// Why asih could not do what was asked. All of these end with exit code 2, and nothing is written because of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Failure {
    /// No folder for data can be found on this system.
    NoHome,
    /// The data folder.
    Storage(StorageError),
    /// The command line has something asih does not know.
    UnknownArgument(String),
    /// An option without its value.
    MissingValue(String),
    /// A value an option cannot have, and the values it can.
    BadValue {
        /// The option.
        option: String,
        /// What was given.
        value: String,
        /// What is possible.
        possible: String,
    },
    /// `--now` with something that is no time.
    NotATime(String),
    /// Nobody of this name works here; those who do.
    NoProfile {
        /// The name asked for.
        name: String,
        /// Everyone's name.
        known: Vec<String>,
    },
    /// Nobody works in this data folder yet.
    Nobody,
    /// What was done last could not be saved before the end.
    NotKept {
        /// How many events.
        count: usize,
        /// Why.
        error: StorageError,
    },
    /// A file asked for on the command line.
    File {
        /// The file.
        path: PathBuf,
        /// What the system said.
        kind: io::ErrorKind,
    },
    /// A folder for a new content pack that holds something already.
    NotEmpty(PathBuf),
    /// Something to import from that is no data folder.
    NotData(PathBuf),
    /// The terminal refused.
    Terminal(io::ErrorKind),
}

impl From<StorageError> for Failure {
    fn from(error: StorageError) -> Self {
        Self::Storage(error)
    }
}

impl Failure {
    /// What went wrong and what to do next.
    pub fn sentence(&self, words: &Words) -> String {
        match self {
            Self::NoHome => words.say(Cli::NoHome).to_owned(),
            Self::Storage(error) => storage_sentence(error, words),
            Self::UnknownArgument(what) => words.fill(Cli::UnknownArgument, &[("what", &shown(what))]),
            Self::MissingValue(what) => words.fill(Cli::MissingValue, &[("what", &shown(what))]),
            Self::BadValue { option, value, possible } => words
                .fill(Cli::BadValue, &[("option", &shown(option)), ("value", &shown(value)), ("possible", possible)]),
            Self::NotATime(value) => words.fill(Cli::NotATime, &[("value", &shown(value))]),
            Self::NoProfile { name, known } => {
                let names: Vec<String> = known.iter().map(|name| format!("“{}”", shown(name))).collect();
                words.fill(Cli::NoProfile, &[("name", &shown(name)), ("known", &names.join(", "))])
            }
            Self::NotKept { count, error } => {
                let (count, reason) = (count.to_string(), storage_sentence(error, words));
                words.fill(Cli::NotKept, &[("n", &count), ("reason", &reason)])
            }
            Self::Nobody => words.say(Cli::NobodyYet).to_owned(),
            Self::File { path, kind } => {
                let path = shown(&path.display().to_string());
                words.fill(Cli::CannotOpen, &[("path", &path), ("reason", words.say(reason(*kind)))])
            }
            Self::NotEmpty(path) => words.fill(Cli::NotEmpty, &[("path", &shown(&path.display().to_string()))]),
            Self::NotData(path) => words.fill(Import::NotData, &[("path", &shown(&path.display().to_string()))]),
            Self::Terminal(kind) => words.fill(Cli::Terminal, &[("reason", words.say(reason(*kind)))]),
        }
    }
}

/// The sentence for a failure on disk.
pub fn storage_sentence(error: &StorageError, words: &Words) -> String {
    let path = error.path().map(|path| shown(&path.display().to_string())).unwrap_or_default();
    let with = |word, kind| words.fill(word, &[("path", &path), ("reason", words.say(reason(kind)))]);
    let plain = |word| words.fill(word, &[("path", &path)]);
    match error {
        StorageError::Unreadable { kind, .. } => with(Cli::Unreadable, *kind),
        StorageError::Unwritable { kind, .. } => with(Cli::Unwritable, *kind),
        StorageError::Full { .. } => plain(Cli::Full),
        StorageError::Gone { .. } => plain(Cli::Gone),
        StorageError::Changed { .. } => plain(Cli::Changed),
        StorageError::Damaged { .. } => plain(Cli::Damaged),
        StorageError::TooLong { .. } => plain(Cli::TooLong),
        StorageError::BadId { id } => words.fill(Cli::BadId, &[("name", &shown(id.as_str()))]),
    }
}

/// A failure on disk in a few words, for a line that stays on the screen; the whole sentence names the path.
pub fn storage_brief(error: &StorageError, words: &Words) -> String {
    let word = match error {
        StorageError::Unreadable { kind, .. } | StorageError::Unwritable { kind, .. } => reason(*kind),
        StorageError::Full { .. } => Cli::BriefFull,
        StorageError::Gone { .. } => Cli::BriefGone,
        StorageError::Changed { .. } => Cli::BriefChanged,
        StorageError::Damaged { .. } | StorageError::BadId { .. } => Cli::BriefDamaged,
        StorageError::TooLong { .. } => Cli::BriefTooLong,
    };
    words.say(word).to_owned()
}

/// The reason the system gave, in words.
pub fn reason(kind: io::ErrorKind) -> Cli {
    use io::ErrorKind as E;
    match kind {
        E::PermissionDenied => Cli::ReasonPermission,
        E::NotFound => Cli::ReasonNotFound,
        E::ReadOnlyFilesystem => Cli::ReasonReadOnly,
        E::StorageFull | E::QuotaExceeded | E::FileTooLarge => Cli::ReasonFull,
        E::NotADirectory | E::IsADirectory => Cli::ReasonKind,
        E::InvalidData => Cli::ReasonInvalid,
        E::ResourceBusy => Cli::ReasonBusy,
        E::AlreadyExists => Cli::ReasonExists,
        _ => Cli::ReasonOther,
    }
}

/// Text from outside, safe to print: without control characters and marks that turn its direction.
pub fn shown(text: &str) -> String {
    text.chars().filter(|c| crate::ui::field::allowed(*c)).take(200).collect()
}
