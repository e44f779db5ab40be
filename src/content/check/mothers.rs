//! Invented mothers: everything they are told to have exists, everything they tell has words, and what they have can be.

use std::collections::BTreeSet;

use super::book::{Book, Part};
use super::doc::Spot;
use super::ids::{Form, same, unique};
use super::known::{Ids, Known, links, unknown};
use super::limits;
use crate::content::fault::{Fault, Thing};
use crate::content::words::MotherWords;
use crate::domain::ids::SignId;
use crate::domain::mother::{Child, Mother};
use crate::domain::quiz::RestsOn;
use crate::domain::visit::MOST_BABIES;

/// The oldest a baby may be, in hours: two years.
const OLDEST: u64 = 2 * 366 * 24;

pub(super) fn check(book: &Book, known: &Known<'_>, faults: &mut Vec<Fault>) {
    let Some(pair) = &book.mothers else { return };
    if let Some(part) = &pair.shape {
        shape(book, part, known, faults);
    }
    for (shape, text) in pair.both() {
        let root = text.doc.root();
        same(faults, shape.value.iter().map(|mother| mother.id.as_str()), &pair.file, &text.value, root);
        for mother in &shape.value {
            if let Some(own) = text.value.get(&mother.id) {
                words(&pair.file, mother, own, root.key(mother.id.as_str()), faults);
            }
        }
    }
}

fn shape(book: &Book, part: &Part<Vec<Mother>>, known: &Known<'_>, faults: &mut Vec<Fault>) {
    let root = part.doc.root();
    let ids = part.value.iter().enumerate().map(|(at, mother)| (mother.id.as_str(), root.nth(at).key("id")));
    unique(faults, &mut BTreeSet::new(), Form::Plain, ids);
    for (at, mother) in part.value.iter().enumerate() {
        let spot = root.nth(at);
        known.claim(faults, spot, mother.id.as_str(), &mother.sources, &mother.notes);
        limits::range(faults, spot.key("weeks"), "weeks", mother.weeks, 22, 44);
        limits::count(faults, spot.key("babies"), "babies", mother.babies.len(), 1, MOST_BABIES);
        limits::count(faults, spot.key("reads"), "reads", mother.reads.len(), 1, 4);
        limits::count(faults, spot.key("tells"), "tells", mother.tells.len(), 4, 12);
        let tells =
            mother.tells.iter().enumerate().map(|(at, tell)| (tell.id.as_str(), spot.key("tells").nth(at).key("id")));
        unique(faults, &mut BTreeSet::new(), Form::Plain, tells);
        signs(book, &mother.signs, spot.key("signs"), faults);
        for ask in mother.answers.keys().filter(|ask| !known.asks.has(ask.as_str())) {
            faults.push(spot.key("answers").key(ask.as_str()).fault(unknown(Thing::Ask, ask.as_str())));
        }
        if let Some(watch) = book.watch.shape.as_ref().map(|part| &part.value) {
            let pairs = Ids::from(watch.pairs().map(|pair| pair.id.as_str()));
            links(faults, spot.key("hard"), &mother.hard, Thing::Pair, &pairs);
        }
        for (at, read) in mother.reads.iter().enumerate() {
            let wrong = match read {
                RestsOn::Lesson(lesson, block) => known.block(lesson, block),
                RestsOn::Card(factor) => {
                    (!known.factors.has(factor.as_str())).then(|| unknown(Thing::Factor, factor.as_str()))
                }
            };
            faults.extend(wrong.map(|wrong| spot.key("reads").nth(at).fault(wrong)));
        }
        for (at, child) in mother.babies.iter().enumerate() {
            baby(book, child, spot.key("babies").nth(at), faults);
        }
    }
}

fn baby(book: &Book, child: &Child, spot: Spot<'_>, faults: &mut Vec<Fault>) {
    limits::range(faults, spot.key("hours"), "hours", child.hours, 0, OLDEST);
    limits::range(faults, spot.key("birth_weight"), "birth_weight", child.birth_weight, 400, 6500);
    limits::range(faults, spot.key("weight"), "weight", child.weight, 400, 20_000);
    signs(book, &child.signs, spot.key("signs"), faults);
    let finds = spot.key("finds");
    if let Some(plan) = book.plan.shape.as_ref().map(|part| &part.value) {
        let causes = Ids::from(plan.causes.iter().map(|card| card.id.as_str()));
        links(faults, finds.key("causes"), &child.finds.causes, Thing::Cause, &causes);
        let actions = Ids::from(plan.actions.iter().map(|card| card.id.as_str()));
        links(faults, finds.key("actions"), &child.finds.actions, Thing::Action, &actions);
    }
}

fn signs(book: &Book, signs: &BTreeSet<SignId>, spot: Spot<'_>, faults: &mut Vec<Fault>) {
    let Some(danger) = book.danger.shape.as_ref().map(|part| &part.value) else { return };
    for sign in signs.iter().filter(|sign| danger.sign(sign).is_none()) {
        faults.push(spot.fault(unknown(Thing::Sign, sign.as_str())));
    }
}

fn words(file: &str, mother: &Mother, words: &MotherWords, spot: Spot<'_>, faults: &mut Vec<Fault>) {
    limits::text(faults, spot, "name", &words.name, 20);
    limits::text(faults, spot, "says", &words.says, 42);
    limits::text(faults, spot, "opening", &words.opening, 180);
    limits::text(faults, spot, "debrief", &words.debrief, 520);
    same(faults, mother.tells.iter().map(|tell| tell.id.as_str()), file, &words.tells, spot.key("tells"));
    for (id, text) in &words.tells {
        limits::text(faults, spot.key("tells"), id.as_str(), text, 150);
    }
}
