//! What stands on each paper, made from plain structs of strings: the visit fills them, a blank form leaves them empty.

mod blank;
mod contract;
#[cfg(test)]
pub(crate) mod examples;
mod feed;
mod history;
mod referral;
mod signs;
mod slip;

pub use blank::{Blank, blank};
pub use contract::{Contract, contract};
pub use feed::feed_blank;
pub use history::history_blank;
pub use referral::{Baby, Override, Referral, referral};
pub use signs::danger_blank;
pub use slip::{Signs, Slip, slip};

use super::doc::{Block, Doc, Print};
use super::facility::Facility;
use crate::content::{Course, Pack};
use crate::domain::stamp::Stamp;
use crate::i18n::keys::Printed as Key;
use crate::i18n::{Word, Words};

/// What every paper of one print has in common.
#[derive(Clone, Copy)]
pub struct Press<'a> {
    /// The words, and so the language.
    pub words: &'a Words,
    /// Who gives it.
    pub facility: &'a Facility,
    /// When it is made.
    pub made: Stamp,
    /// Which content it says, as of [`content_name`].
    pub content: &'a str,
    /// Whether the visit is practice: every page says so.
    pub practice: bool,
}

/// Who helps the mother, and with what.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Help {
    /// The person by their place in the family, never by name.
    pub who: String,
    /// What they do.
    pub what: String,
}

/// What the foot of a page calls the content: the version of what is built in, or the name of a folder.
pub fn content_name(course: &Course) -> String {
    let version = concat!("asih ", env!("CARGO_PKG_VERSION"));
    match course.pack() {
        Pack::BuiltIn => version.to_owned(),
        Pack::Folder(folder) => {
            let name = folder.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
            format!("{version}, {name}")
        }
    }
}

impl Press<'_> {
    fn say<W: Word>(&self, word: W) -> String {
        self.words.say(word).to_owned()
    }

    fn fill(&self, word: Key, values: &[(&str, &str)]) -> String {
        self.words.fill(word, values)
    }

    fn doc(&self, title: Key, print: Print, blocks: Vec<Block>) -> Doc {
        let when = format!("{} {}", self.made.date(), self.made.clock());
        Doc {
            title: self.say(title),
            lang: self.words.lang(),
            practice: self.practice.then(|| self.say(Key::Practice)),
            foot: vec![
                self.say(Key::NotADiagnosis),
                self.fill(Key::Made, &[("when", &when), ("content", self.content)]),
            ],
            print,
            blocks,
        }
    }

    /// Name and telephone of the facility; what is not known is a line to write on.
    fn facility(&self) -> Vec<Block> {
        vec![
            Block::field(self.say(Key::Facility), &self.facility.name),
            Block::field(self.say(Key::Phone), &self.facility.phone),
        ]
    }

    fn helps(&self, helps: &[Help], blanks: usize) -> Vec<Block> {
        if helps.is_empty() {
            return (0..blanks).map(|_| Block::field(self.say(Key::Who), "")).collect();
        }
        helps.iter().map(|help| Block::field(&help.who, &help.what)).collect()
    }
}

#[cfg(test)]
#[path = "forms_tests.rs"]
mod tests;
