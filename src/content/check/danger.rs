//! Danger signs: every sign is on a screen, says what it means, and falls under a rule the engine knows.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Debug;

use super::book::{Book, Part};
use super::doc::Spot;
use super::ids::{Form, same, unique};
use super::known::{Known, unknown};
use super::limits::{self, PROSE};
use crate::content::danger_words::{DangerWords, Step};
use crate::content::fault::{Fault, Thing, Wrong};
use crate::domain::danger::{DangerBook, Level};
use crate::domain::triage::{Doubt, Lack};

/// The engine computes findings by rules `t1` to this one; each needs its sources and its words.
const LAST_RULE: u8 = 22;

pub(super) fn check(book: &Book, known: &Known<'_>, faults: &mut Vec<Fault>) {
    if let Some(part) = &book.danger.shape {
        shape(part, known, faults);
    }
    for (shape, text) in book.danger.both() {
        words(&book.danger.file, &shape.value, text, faults);
        headings(shape, &text.value, faults);
    }
}

fn shape(part: &Part<DangerBook>, known: &Known<'_>, faults: &mut Vec<Fault>) {
    let (book, root) = (&part.value, part.doc.root());
    let spot = root.key("rules");
    let rules = book.rules.iter().enumerate().map(|(at, rule)| (rule.id.as_str(), spot.nth(at).key("id")));
    unique(faults, &mut BTreeSet::new(), Form::Plain, rules);
    for (at, rule) in book.rules.iter().enumerate() {
        known.claim(faults, spot.nth(at), rule.id.as_str(), &rule.sources, &[]);
    }
    for id in (1..=LAST_RULE).map(|number| format!("t{number}")).filter(|id| book.rule(id).is_none()) {
        faults.push(root.fault_at_key("rules", unknown(Thing::Rule, &id)));
    }
    let spot = root.key("signs");
    let signs = book.signs.iter().enumerate().map(|(at, sign)| (sign.id.as_str(), spot.nth(at).key("id")));
    unique(faults, &mut BTreeSet::new(), Form::Plain, signs);
    for (at, sign) in book.signs.iter().enumerate() {
        let spot = spot.nth(at);
        known.claim(faults, spot, sign.id.as_str(), &sign.sources, &sign.notes);
        limits::items(faults, spot, &sign.items);
        if book.rule(sign.rule.as_str()).is_none() {
            faults.push(spot.key("rule").fault(unknown(Thing::Rule, sign.rule.as_str())));
        }
    }
}

/// The list of signs is drawn heading by heading: a sign under a heading without words would never be asked.
fn headings(shape: &Part<DangerBook>, words: &DangerWords, faults: &mut Vec<Fault>) {
    for (at, sign) in shape.value.signs.iter().enumerate() {
        if !words.groups.contains_key(&sign.group) {
            let spot = shape.doc.root().key("signs").nth(at).key("group");
            faults.push(spot.fault(Wrong::Unreached(sign.id.to_string())));
        }
    }
}

fn words(file: &str, book: &DangerBook, text: &Part<DangerWords>, faults: &mut Vec<Fault>) {
    let (words, root) = (&text.value, text.doc.root());
    let groups = root.key("groups");
    for (group, title) in &words.groups {
        limits::text(faults, groups, &format!("{group:?}"), title, 40);
    }
    named(faults, root.key("levels"), &Level::ALL, &words.levels);
    for (level, words) in &words.levels {
        let spot = root.key("levels").key(&format!("{level:?}"));
        limits::text(faults, spot, "title", &words.title, 40);
        limits::text(faults, spot, "place", &words.place, 100);
        limits::text(faults, spot, "fast", &words.fast, 100);
        steps(faults, spot, "way_mother", &words.way_mother);
        steps(faults, spot, "way_baby", &words.way_baby);
    }
    let spot = root.key("milk_waits");
    limits::text(faults, spot, "feed", &words.milk_waits.feed, 160);
    limits::text(faults, spot, "several", &words.milk_waits.several, 160);
    limits::text(faults, spot, "say", &words.milk_waits.say, 240);
    same(faults, book.signs.iter().map(|sign| sign.id.as_str()), file, &words.signs, root.key("signs"));
    for (id, sign) in &words.signs {
        let spot = root.key("signs").key(id.as_str());
        limits::text(faults, spot, "label", &sign.label, 70);
        limits::text(faults, spot, "say", &sign.say, 240);
        for (field, text) in [("place", &sign.place), ("fast", &sign.fast)] {
            if let Some(text) = text {
                limits::text(faults, spot, field, text, 100);
            }
        }
        if let Some(way) = &sign.way {
            steps(faults, spot, "way", way);
        }
    }
    same(faults, book.rules.iter().map(|rule| rule.id.as_str()), file, &words.rules, root.key("rules"));
    for (id, rule) in &words.rules {
        let spot = root.key("rules").key(id.as_str());
        limits::text(faults, spot, "title", &rule.title, 70);
        limits::text(faults, spot, "why", &rule.why, PROSE);
        limits::text(faults, spot, "act", &rule.act, PROSE);
    }
    texts(faults, root.key("missing"), &Lack::ALL, &words.missing, 160);
    texts(faults, root.key("doubts"), &Doubt::ALL, &words.doubts, 160);
}

fn steps(faults: &mut Vec<Fault>, record: Spot<'_>, field: &str, steps: &[Step]) {
    let spot = record.key(field);
    limits::count(faults, spot, field, steps.len(), 1, 5);
    for (at, step) in steps.iter().enumerate() {
        let spot = if step.feeds() { spot.nth(at).key("feed") } else { spot.nth(at) };
        limits::one(faults, spot, field, step.text(), 160);
    }
}

/// Checks that the words at `at` have every name the program knows.
pub(super) fn named<K: Ord + Debug, V>(faults: &mut Vec<Fault>, at: Spot<'_>, all: &[K], words: &BTreeMap<K, V>) {
    for name in all.iter().filter(|name| !words.contains_key(name)) {
        faults.push(at.fault(Wrong::NoWords(format!("{name:?}"))));
    }
}

/// As [`named`], and that each text is there and fits.
pub(super) fn texts<K: Ord + Debug>(
    faults: &mut Vec<Fault>,
    at: Spot<'_>,
    all: &[K],
    words: &BTreeMap<K, String>,
    high: usize,
) {
    named(faults, at, all, words);
    for (name, text) in words {
        limits::text(faults, at, &format!("{name:?}"), text, high);
    }
}
