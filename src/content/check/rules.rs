//! The word lists of the check. They belong to the program, not to a pack: no author can switch them off.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::content::fault::{Reason, Wrong};
use crate::content::load::parse;
use crate::i18n::Lang;

/// Files of the program that lie beside content; a pack made by copying the folder may still have them.
pub(super) const OWN: [&str; 2] = ["brands.ron", "style.ron"];

/// Units that turn a number in front of them into a dose.
const DOSES: [&str; 13] =
    ["mg", "mcg", "µg", "μg", "iu", "tablet", "tablets", "kapsul", "capsule", "capsules", "pil", "pill", "pills"];

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

/// A name or word that no text may hold.
struct Entry {
    text: String,
    what: What,
}

#[derive(Clone, Copy, PartialEq)]
enum What {
    /// A product, however it is written.
    Brand,
    /// A product whose name is a word of a language too: only as it stands in the list.
    Exact,
    /// A word of one language that does not fit the tone.
    Tone(Lang, Reason),
}

/// All lists, by the first word of each entry in small letters.
#[derive(Default)]
pub(super) struct Rules {
    entries: BTreeMap<String, Vec<Entry>>,
    /// For each first byte the lengths an entry's first word may have: nearly every word of a text ends here.
    lengths: Vec<u64>,
}

impl Rules {
    /// The lists inside the program; a test makes sure that they can be read.
    pub(super) fn new() -> Self {
        let brands: Brands = parse("brands.ron", include_str!("../../../assets/brands.ron")).unwrap_or_default();
        let style: Style = parse("style.ron", include_str!("../../../assets/style.ron")).unwrap_or_default();
        let mut rules = Self::default();
        brands.any.into_iter().for_each(|name| rules.add(name, What::Brand));
        brands.exact.into_iter().for_each(|name| rules.add(name, What::Exact));
        style.id.into_iter().for_each(|(word, reason)| rules.add(word, What::Tone(Lang::Id, reason)));
        style.en.into_iter().for_each(|(word, reason)| rules.add(word, What::Tone(Lang::En, reason)));
        rules
    }

    fn add(&mut self, text: String, what: What) {
        let lower = text.to_lowercase();
        if let Some((_, first)) = words(&lower).next() {
            self.lengths.resize(256, 0);
            if let Some(lengths) = self.lengths.get_mut(first_byte(first)) {
                *lengths |= 1 << (first.len() % 64);
            }
            self.entries.entry(first.to_owned()).or_default().push(Entry { text, what });
        }
    }

    /// Everything the lists find in a text of a language, each with the byte where it begins.
    pub(super) fn find(&self, text: &str, lang: Option<Lang>) -> Vec<(usize, Wrong)> {
        let lower = small(text);
        let mut found = Vec::new();
        let mut number = None;
        for (at, word) in words(&lower) {
            if self.lengths.get(first_byte(word)).is_some_and(|lengths| lengths >> (word.len() % 64) & 1 == 1) {
                let entries = self.entries.get(word).into_iter().flatten();
                found.extend(entries.filter_map(|entry| Some((at, entry.at(text, &lower, at, lang)?))));
            }
            let digits = word.len() - word.trim_start_matches(|c: char| c.is_ascii_digit()).len();
            let unit = word.get(digits..).unwrap_or_default();
            // `60mg` holds its number; `60 mg` has it in the word before, with nothing but a blank between.
            let from =
                if digits > 0 { Some(at) } else { number.filter(|(_, end)| *end + 1 == at).map(|(from, _)| from) };
            if let Some(from) = from.filter(|_| DOSES.contains(&unit)) {
                found.push((from, Wrong::Dose(text.get(from..at + word.len()).unwrap_or(unit).to_owned())));
            }
            number = unit.is_empty().then_some((at, at + word.len()));
        }
        found
    }
}

impl Entry {
    /// What is wrong when the entry stands at byte `at`, whole.
    fn at(&self, text: &str, lower: &str, at: usize, lang: Option<Lang>) -> Option<Wrong> {
        if matches!(self.what, What::Tone(of, _) if Some(of) != lang) {
            return None;
        }
        let written = if self.what == What::Exact { text } else { lower };
        let rest = written.get(at..)?.strip_prefix(self.text.as_str())?;
        if rest.chars().next().is_some_and(char::is_alphanumeric) {
            return None;
        }
        Some(match self.what {
            What::Tone(_, reason) => Wrong::Tone { word: self.text.clone(), reason },
            What::Brand | What::Exact => Wrong::Brand(text.get(at..at + self.text.len())?.to_owned()),
        })
    }
}

fn first_byte(word: &str) -> usize {
    word.as_bytes().first().copied().unwrap_or_default().into()
}

/// Runs of letters and digits, each with the byte where it begins.
fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut chars = text.char_indices();
    std::iter::from_fn(move || {
        let (start, _) = chars.find(|(_, c)| c.is_alphanumeric())?;
        let end = chars.find(|(_, c)| !c.is_alphanumeric()).map_or(text.len(), |(at, _)| at);
        Some((start, text.get(start..end)?))
    })
}

/// Small letters, byte for byte, so that a place in one text is a place in the other.
fn small(text: &str) -> String {
    let lower = text.to_lowercase();
    if lower.len() == text.len() { lower } else { text.to_ascii_lowercase() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<(usize, Wrong)> {
        Rules::new().find(text, Some(Lang::Id))
    }

    #[test]
    fn the_lists_can_be_read_and_entries_without_case_are_small() {
        let rules = Rules::new();
        let of = |wanted: fn(What) -> bool| rules.entries.values().flatten().filter(|entry| wanted(entry.what)).count();
        assert!(of(|what| what == What::Brand) > 50 && of(|what| what == What::Exact) > 5);
        assert!(of(|what| matches!(what, What::Tone(Lang::Id, _))) > 5);
        assert!(of(|what| matches!(what, What::Tone(Lang::En, _))) > 5);
        for entry in rules.entries.values().flatten().filter(|entry| entry.what != What::Exact) {
            assert_eq!(entry.text, entry.text.to_lowercase(), "it could never be found");
        }
    }

    #[test]
    fn a_name_is_found_as_a_whole_word_only() {
        let brand = |at: usize, name: &str| (at, Wrong::Brand(name.into()));
        assert_eq!(found("susu SGM, Dr. Brown"), [brand(5, "SGM"), brand(10, "Dr. Brown")]);
        assert_eq!(found("a Pigeon"), [brand(2, "Pigeon")]);
        assert_eq!(found("segmen, pigeon, hippo, sun, drama"), []);
    }

    #[test]
    fn a_word_of_the_other_language_is_no_fault_of_tone() {
        assert_eq!(found("Ibu harus"), [(4, Wrong::Tone { word: "harus".into(), reason: Reason::Order })]);
        assert_eq!(Rules::new().find("Ibu harus", Some(Lang::En)), []);
        assert_eq!(Rules::new().find("Ibu harus", None), []);
    }

    #[test]
    fn a_number_before_a_unit_of_medicine_is_a_dose_and_grams_of_a_baby_are_not() {
        let dose = |at: usize, text: &str| (at, Wrong::Dose(text.into()));
        assert_eq!(found("minum 500 mg/kg"), [dose(6, "500 mg")]);
        assert_eq!(found("2 tablet, 60mg, 400 IU"), [dose(0, "2 tablet"), dose(10, "60mg"), dose(16, "400 IU")]);
        assert_eq!(found("2500 gram, 15 g per kg, 3 pilihan, beberapa tablet, umur 3. Pil"), []);
    }
}
