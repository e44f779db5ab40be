//! Factor cards: structure, words, links.

use std::collections::{BTreeMap, BTreeSet};

use super::book::{Book, Pair};
use super::doc::Spot;
use super::ids::{Form, same, unique};
use super::known::Known;
use super::limits::{self, PROSE};
use crate::content::fault::{Fault, Thing, Wrong};
use crate::content::words::FactorWords;
use crate::domain::factor::Factor;
use crate::domain::ids::FactorId;
use crate::domain::quiz::{Question, RestsOn};

/// The fewest questions about a factor: one alone would be known by heart the second time.
const ASKED: usize = 2;

pub(super) fn check(book: &Book, known: &Known<'_>, faults: &mut Vec<Fault>) {
    let (mut ids, mut codes) = (BTreeSet::new(), BTreeSet::new());
    for pair in &book.factors {
        if let Some(part) = &pair.shape {
            for (at, factor) in part.value.iter().enumerate() {
                let spot = part.doc.root().nth(at);
                unique(faults, &mut ids, Form::Plain, [(factor.id.as_str(), spot.key("id"))].into_iter());
                if !codes.insert(&factor.code) {
                    faults.push(spot.key("code").fault(Wrong::Twice(factor.code.to_string())));
                }
                shape(factor, spot, known, faults);
                let plan = book.plan.shape.as_ref().map(|part| &part.value.causes);
                if plan.is_some_and(|causes| !causes.iter().any(|cause| cause.factors.contains(&factor.id))) {
                    faults.push(spot.key("id").fault(Wrong::NoCause(factor.id.to_string())));
                }
            }
        }
        same_myths(pair, faults);
        for (shape, words) in pair.both() {
            let ids = shape.value.iter().map(|factor| factor.id.as_str());
            same(faults, ids, &pair.file, &words.value, words.doc.root());
            for factor in &shape.value {
                if let Some(text) = words.value.get(&factor.id) {
                    card(&pair.file, factor, text, words.doc.root().key(factor.id.as_str()), faults);
                }
            }
        }
    }
}

/// What people say is looked up by its place: both languages have as many at each factor.
fn same_myths(pair: &Pair<Vec<Factor>, BTreeMap<FactorId, FactorWords>>, faults: &mut Vec<Fault>) {
    let [Some(first), Some(second)] = &pair.words else { return };
    for (id, words) in &first.value {
        let Some(other) = second.value.get(id) else { continue };
        let (wanted, spot) = (words.myths.len(), second.doc.root().key(id.as_str()));
        limits::count(faults, spot.key("myths"), "myths", other.myths.len(), wanted, wanted);
    }
}

fn shape(factor: &Factor, spot: Spot<'_>, known: &Known<'_>, faults: &mut Vec<Fault>) {
    known.claim(faults, spot, factor.id.as_str(), &factor.sources, &factor.notes);
    limits::items(faults, spot, &factor.items);
    limits::count(faults, spot.key("questions"), "questions", factor.questions.len(), 1, 6);
    limits::count(faults, spot.key("axis"), "axis", factor.axis.len(), 1, 5);
    let asks = factor.questions.iter().enumerate();
    let asks = asks.map(|(at, ask)| (ask.id.as_str(), spot.key("questions").nth(at).key("id")));
    unique(faults, &mut BTreeSet::new(), Form::PartOf(factor.id.as_str()), asks);
    if let Some((lesson, block)) = &factor.lesson
        && let Some(wrong) = known.block(lesson, block)
    {
        let at = usize::from(!matches!(wrong, Wrong::Unknown { thing: Thing::Lesson, .. }));
        faults.push(spot.key("lesson").nth(at).fault(wrong));
    }
    let about = |question: &&Question| {
        question.factors.contains(&factor.id) || question.rests_on == RestsOn::Card(factor.id.clone())
    };
    let found = known.questions().filter(about).count();
    if known.all_questions && found < ASKED {
        let wrong = Wrong::NotAsked { thing: Thing::Factor, id: factor.id.to_string(), found, low: ASKED };
        faults.push(spot.key("id").fault(wrong));
    }
}

fn card(file: &str, factor: &Factor, words: &FactorWords, spot: Spot<'_>, faults: &mut Vec<Fault>) {
    limits::text(faults, spot, "name", &words.name, 24);
    limits::text(faults, spot, "short", &words.short, 76);
    limits::text(faults, spot, "effect", &words.effect, PROSE);
    limits::text(faults, spot, "meaning", &words.meaning, PROSE);
    limits::text(faults, spot, "refer", &words.refer, PROSE);
    limits::count(faults, spot.key("advice"), "advice", words.advice.len(), 3, 5);
    for (at, advice) in words.advice.iter().enumerate() {
        limits::one(faults, spot.key("advice").nth(at), "advice", advice, 160);
    }
    limits::count(faults, spot.key("myths"), "myths", words.myths.len(), 1, 4);
    for (at, myth) in words.myths.iter().enumerate() {
        let spot = spot.key("myths").nth(at);
        limits::text(faults, spot, "myth", &myth.myth, 160);
        limits::text(faults, spot, "answer", &myth.answer, PROSE);
    }
    for (field, map, high) in [("questions", &words.questions, 160), ("labels", &words.labels, 22)] {
        let spot = spot.key(field);
        same(faults, factor.questions.iter().map(|ask| ask.id.as_str()), file, map, spot);
        for (id, text) in map {
            limits::text(faults, spot, id.as_str(), text, high);
        }
    }
}
