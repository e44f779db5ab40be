//! The word lists of the check. They belong to the program, not to a pack: no author can switch them off.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::content::fault::{Reason, Wrong};
use crate::content::load::parse;
use crate::i18n::Lang;

/// Files of the program that lie beside content; a pack made by copying the folder may still have them.
pub(super) const OWN: [&str; 2] = ["brands.ron", "style.ron"];

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Brands {
    any: Vec<String>,
    exact: Vec<String>,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Style {
    id: BTreeMap<String, Reason>,
    en: BTreeMap<String, Reason>,
}

/// Names and words that no text may hold.
pub(super) struct Rules {
    brands: Brands,
    style: Style,
}

impl Rules {
    /// The lists inside the program; a test makes sure that they can be read.
    pub(super) fn new() -> Self {
        Self {
            brands: parse("brands.ron", include_str!("../../../assets/brands.ron")).unwrap_or_default(),
            style: parse("style.ron", include_str!("../../../assets/style.ron")).unwrap_or_default(),
        }
    }

    /// Product names in a text: where each begins. `lower` is the text in small letters, byte for byte.
    pub(super) fn brands(&self, text: &str, lower: &str) -> Vec<(usize, Wrong)> {
        let any = self.brands.any.iter().flat_map(|name| whole_words(lower, name).map(move |at| (at, name)));
        let exact = self.brands.exact.iter().flat_map(|name| whole_words(text, name).map(move |at| (at, name)));
        let written = |at: usize, name: &str| text.get(at..at + name.len()).unwrap_or(name).to_owned();
        any.chain(exact).map(|(at, name)| (at, Wrong::Brand(written(at, name)))).collect()
    }

    /// Words of a language that do not fit the tone.
    pub(super) fn tone(&self, lang: Lang, lower: &str) -> Vec<(usize, Wrong)> {
        let list = match lang {
            Lang::Id => &self.style.id,
            Lang::En => &self.style.en,
        };
        let found = list.iter().flat_map(|(word, reason)| {
            let wrong = move || Wrong::Tone { word: word.clone(), reason: *reason };
            whole_words(lower, word).map(move |at| (at, wrong()))
        });
        found.collect()
    }
}

/// Where `needle` stands with no letter or digit on either side.
fn whole_words<'t>(text: &'t str, needle: &'t str) -> impl Iterator<Item = usize> {
    let apart = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric());
    text.match_indices(needle).map(|(at, _)| at).filter(move |at| {
        let (before, after) = (text.get(..*at), text.get(at + needle.len()..));
        apart(before.and_then(|t| t.chars().next_back())) && apart(after.and_then(|t| t.chars().next()))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lists_can_be_read_and_names_without_case_are_small() {
        let rules = Rules::new();
        assert!(rules.brands.any.len() > 50 && rules.brands.exact.len() > 5);
        assert!(rules.style.id.len() > 5 && rules.style.en.len() > 5);
        let small = rules.brands.any.iter().chain(rules.style.id.keys()).chain(rules.style.en.keys());
        for word in small {
            assert_eq!(*word, word.to_lowercase(), "it could never be found");
        }
    }

    #[test]
    fn a_name_is_found_as_a_whole_word_only() {
        let rules = Rules::new();
        let found = |text: &str| rules.brands(text, &text.to_lowercase()).len();
        assert_eq!(found("susu SGM, Dr. Brown"), 2);
        assert_eq!(found("segmen, pigeon, hippo, sun"), 0);
        assert_eq!(found("a Pigeon"), 1);
    }
}
