//! Both languages say the same: the same numbers with the same units, and lists of the same length.

use std::collections::BTreeMap;

use super::book::{Book, Pair, Part};
use super::doc::Spot;
use super::limits;
use super::numbers::{differ, numbers};
use super::texts::decoded;
use crate::content::fault::{Fault, Wrong};
use crate::content::prose::LessonText;
use crate::i18n::Lang;

/// Fields that hold words people type, as many as each language has.
const TYPED: [&str; 2] = ["also", "accept"];

/// Faults stand in the English file; the Indonesian one has the same path.
pub(super) fn check(book: &Book, faults: &mut Vec<Fault>) {
    book.factors.iter().for_each(|pair| roots(pair, faults));
    book.questions.iter().for_each(|pair| roots(pair, faults));
    book.lessons.iter().for_each(|pair| roots(pair, faults));
    roots(&book.terms, faults);
    roots(&book.notes, faults);
    roots(&book.danger, faults);
    roots(&book.plan, faults);
    roots(&book.aids, faults);
    roots(&book.tables, faults);
    book.mothers.iter().for_each(|pair| roots(pair, faults));
    roots(&book.watch, faults);
    for pair in &book.lessons {
        if let [Some(id), Some(en)] = &pair.words {
            prose(id, en, faults);
        }
    }
}

fn roots<S, W>(pair: &Pair<S, W>, faults: &mut Vec<Fault>) {
    if let [Some(id), Some(en)] = &pair.words {
        values(id.doc.root(), en.doc.root(), faults);
    }
}

/// Walks two values of one shape side by side. What only one of them has is the business of other rules.
fn values(id: Spot<'_>, en: Spot<'_>, faults: &mut Vec<Fault>) {
    if id.is_text() && en.is_text() {
        let read = |spot: Spot<'_>| decoded(spot.text()).map(|(_, c)| c).collect::<String>();
        faults.extend(texts(&read(id), &read(en)).map(|wrong| en.fault(wrong)));
    }
    let there: BTreeMap<&str, Spot<'_>> = id.fields().map(|(key, _, value)| (key, value)).collect();
    for (key, _, value) in en.fields().filter(|(key, ..)| !TYPED.contains(key)) {
        if let Some(other) = there.get(key) {
            let (wanted, found) = (other.items().count(), value.items().count());
            limits::count(faults, value, key, found, wanted, wanted);
            values(*other, value, faults);
        }
    }
    // Entries of lists of different length are not the same entry any more, and that fault says enough.
    if id.items().count() == en.items().count() {
        id.items().zip(en.items()).for_each(|(id, en)| values(id, en, faults));
    }
}

fn texts(id: &str, en: &str) -> Option<Wrong> {
    let (there, here) = differ(&numbers(id, Lang::Id), &numbers(en, Lang::En))?;
    let listed = |numbers: &[super::numbers::Number]| {
        let all: Vec<String> = numbers.iter().map(ToString::to_string).collect();
        if all.is_empty() { "–".to_owned() } else { all.join(", ") }
    };
    Some(Wrong::Numbers { here: listed(&here), there: listed(&there) })
}

/// The body of a lesson, block by block.
fn prose(id: &Part<LessonText>, en: &Part<LessonText>, faults: &mut Vec<Fault>) {
    for section in &en.value.sections {
        let other = id.value.section(section.id.as_str());
        faults.extend(other.and_then(|other| texts(&other.title, &section.title)).map(|wrong| {
            let at = en.doc.find(section.line, section.id.as_str());
            en.doc.fault_at(at, wrong)
        }));
        for block in &section.blocks {
            let other = id.value.block(block.id.as_str());
            faults.extend(other.and_then(|other| texts(&other.body.plain(), &block.body.plain())).map(|wrong| {
                let at = en.doc.find(block.line, block.id.as_str());
                en.doc.fault_at(at, wrong)
            }));
        }
    }
}
