//! The words of the interface: one RON file for each group of screens and language, parsed when first needed.

use std::cell::OnceCell;
use std::collections::BTreeMap;
use std::fmt::Debug;

use serde::de::DeserializeOwned;

use super::Lang;
use super::keys::GROUPS;

/// A key of one group of interface words; the compiler knows them all.
pub trait Word: Copy + Debug + Ord + DeserializeOwned + 'static {
    /// The place of the group among all groups.
    const GROUP: usize;
    /// Every key of the group.
    const ALL: &'static [Self];
    /// The place of this key within its group.
    fn index(self) -> usize;
}

/// The interface words of one language.
pub struct Words {
    lang: Lang,
    silent: bool,
    groups: [OnceCell<Vec<Box<str>>>; GROUPS.len()],
}

impl Words {
    /// The words of `lang`; nothing is parsed yet.
    pub fn new(lang: Lang) -> Self {
        Self { lang, silent: false, groups: [const { OnceCell::new() }; GROUPS.len()] }
    }

    /// No words at all: every text is empty and no file is read.
    pub fn silent(lang: Lang) -> Self {
        Self { silent: true, ..Self::new(lang) }
    }

    /// The language spoken.
    pub fn lang(&self) -> Lang {
        self.lang
    }

    /// The text of a key.
    pub fn say<W: Word>(&self, word: W) -> &str {
        if self.silent {
            return "";
        }
        let group = self.groups.get(W::GROUP).map(|cell| cell.get_or_init(|| load::<W>(self.lang)));
        group.and_then(|texts| texts.get(word.index())).map_or("", |text| text)
    }

    /// The text of a key with its placeholders filled.
    pub fn fill<W: Word>(&self, word: W, values: &[(&str, &str)]) -> String {
        super::fill(self.say(word), values)
    }
}

/// Reads a group; a text that is missing shows the name of its key, and the tests fail.
fn load<W: Word>(lang: Lang) -> Vec<Box<str>> {
    let map = read_group::<W>(lang).unwrap_or_default();
    W::ALL
        .iter()
        .map(|word| map.get(word).map_or_else(|| format!("{word:?}").into(), |text| text.as_str().into()))
        .collect()
}

/// The texts of a group as its file has them; an error names the line and column.
pub(super) fn read_group<W: Word>(lang: Lang) -> Result<BTreeMap<W, String>, ron::error::SpannedError> {
    let text = GROUPS.get(W::GROUP).map_or("", |group| group.texts[lang.index()]);
    ron::from_str(text)
}
