//! The invented mothers of the course. A pack may do without them.

use std::cell::OnceCell;
use std::collections::BTreeMap;

use super::{Course, PerLang};
use crate::content::words::MotherWords;
use crate::domain::ids::MotherId;
use crate::domain::mother::Mother;
use crate::i18n::Lang;

/// The mothers and their words, read when first asked for.
#[derive(Default)]
pub(super) struct Mothers {
    list: OnceCell<Vec<Mother>>,
    words: PerLang<BTreeMap<MotherId, MotherWords>>,
}

impl Course {
    /// The invented mothers in the order they are listed.
    pub fn mothers(&self) -> &[Mother] {
        self.mothers.list.get_or_init(|| self.load("practice.ron"))
    }

    /// An invented mother.
    pub fn mother(&self, id: &MotherId) -> Option<&Mother> {
        self.mothers().iter().find(|mother| mother.id == *id)
    }

    /// The words of an invented mother.
    pub fn mother_words(&self, lang: Lang, id: &MotherId) -> Option<&MotherWords> {
        let file = || std::iter::once("practice.ron".to_owned());
        self.mothers.words[lang.index()].get_or_init(|| self.join(lang, file())).get(id)
    }
}
