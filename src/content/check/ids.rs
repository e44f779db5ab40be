//! Ids: how they are written, that they are unique, and that structure and words name the same things.

use std::borrow::Borrow;
use std::collections::{BTreeMap, BTreeSet};

use super::doc::Spot;
use crate::content::fault::{Fault, Wrong};

/// Lower-case letters and digits in parts joined by single hyphens.
fn is_plain(id: &str) -> bool {
    let part = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit());
    id.split('-').all(part)
}

/// As an id, but capitals are allowed: the keys of sources are written as the brief has them.
fn is_source(id: &str) -> bool {
    is_plain(&id.to_ascii_lowercase())
}

/// `whole.part`, where the whole is given.
fn is_part_of(id: &str, whole: &str) -> bool {
    id.strip_prefix(whole).and_then(|rest| rest.strip_prefix('.')).is_some_and(is_plain)
}

/// How an id of a list is to be written.
#[derive(Clone, Copy)]
pub(super) enum Form<'a> {
    /// `lower-case`.
    Plain,
    /// `MC09-2`.
    Source,
    /// `whole.part` of this whole.
    PartOf(&'a str),
}

/// Checks ids, each at its place: well written, and not in `seen` yet.
pub(super) fn unique<'b>(
    faults: &mut Vec<Fault>,
    seen: &mut BTreeSet<&'b str>,
    form: Form<'_>,
    ids: impl Iterator<Item = (&'b str, Spot<'b>)>,
) {
    for (id, at) in ids {
        let well = match form {
            Form::Plain => is_plain(id),
            Form::Source => is_source(id),
            Form::PartOf(whole) => is_part_of(id, whole),
        };
        if !well {
            let wrong = match form {
                Form::PartOf(whole) if !id.starts_with(&format!("{whole}.")) => {
                    Wrong::OtherId { found: id.to_owned(), expected: format!("{whole}.…") }
                }
                _ => Wrong::BadId(id.to_owned()),
            };
            faults.push(at.fault(wrong));
        } else if !seen.insert(id) {
            faults.push(at.fault(Wrong::Twice(id.to_owned())));
        }
    }
}

/// Checks that the words at `at` have exactly the ids of the structure in `file`.
pub(super) fn same<'b, K: Ord + Borrow<str>, V>(
    faults: &mut Vec<Fault>,
    ids: impl Iterator<Item = &'b str>,
    file: &str,
    words: &BTreeMap<K, V>,
    at: Spot<'_>,
) {
    let ids: BTreeSet<&str> = ids.collect();
    for id in &ids {
        if !words.contains_key(*id) {
            faults.push(at.fault(Wrong::NoWords((*id).to_owned())));
        }
    }
    for key in words.keys().map(Borrow::borrow).filter(|key| !ids.contains(key)) {
        faults.push(at.fault_at_key(key, Wrong::NoStructure { id: key.to_owned(), file: file.to_owned() }));
    }
}

/// Checks that no map of a file has a key twice: the parser would keep the last one and say nothing.
pub(super) fn keys_once(faults: &mut Vec<Fault>, at: Spot<'_>, fault: &impl Fn(usize, Wrong) -> Fault) {
    let mut seen = BTreeSet::new();
    for (key, place, value) in at.fields() {
        if !seen.insert(key) {
            faults.push(fault(place, Wrong::Twice(key.to_owned())));
        }
        keys_once(faults, value, fault);
    }
    for item in at.items() {
        keys_once(faults, item, fault);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_lower_case_words_with_single_hyphens() {
        for id in ["a", "h0-24", "first-days", "q-raising-12"] {
            assert!(is_plain(id), "{id}");
        }
        for id in ["", "-", "a-", "-a", "a--b", "A", "a b", "a_b", "a.b", "é", "../a"] {
            assert!(!is_plain(id), "{id}");
        }
        assert!(is_source("MC09-5J") && is_source("DOL-rev") && !is_source("MC 09"));
        assert!(is_part_of("food.meals", "food") && !is_part_of("foods.meals", "food") && !is_part_of("food.", "food"));
    }
}
