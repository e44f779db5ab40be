//! Watching a feed: pairs that are there once, questions that can be answered by looking, and two sides that fit beside
//! each other.

use std::collections::BTreeSet;

use super::book::Book;
use super::doc::Spot;
use super::ids::{Form, same, unique};
use super::known::{Known, unknown};
use super::limits;
use crate::content::fault::{Fault, Thing, Wrong};
use crate::content::watch_words::WatchWords;
use crate::domain::ids::AskId;
use crate::domain::watch::{POINTS, Pair, Part, WatchList};

/// The most cells of one side of a pair: two sides, their marks and a rule between them fill a terminal of 80.
const SIDE: usize = 34;

pub(super) fn check(book: &Book, known: &Known<'_>, faults: &mut Vec<Fault>) {
    if let Some(part) = &book.watch.shape {
        shape(&part.value, part.doc.root(), known, faults);
    }
    for (shape, text) in book.watch.both() {
        words(&book.watch.file, &shape.value, &text.value, text.doc.root(), faults);
    }
}

fn shape(list: &WatchList, root: Spot<'_>, known: &Known<'_>, faults: &mut Vec<Fault>) {
    let groups = root.key("groups");
    let ids = list.groups.iter().enumerate().map(|(at, group)| (group.id.as_str(), groups.nth(at).key("id")));
    unique(faults, &mut BTreeSet::new(), Form::Plain, ids);
    limits::count(faults, groups, "groups", list.groups.len(), 1, 9);
    let mut seen = BTreeSet::new();
    let (mut asks, mut parts) = (BTreeSet::new(), BTreeSet::new());
    for (at, group) in list.groups.iter().enumerate() {
        let spot = groups.nth(at).key("pairs");
        limits::count(faults, spot, "pairs", group.pairs.len(), 1, 9);
        let ids = group.pairs.iter().enumerate().map(|(at, pair)| (pair.id.as_str(), spot.nth(at).key("id")));
        unique(faults, &mut seen, Form::Plain, ids);
        for (at, pair) in group.pairs.iter().enumerate() {
            let spot = spot.nth(at);
            known.claim(faults, spot, pair.id.as_str(), &pair.sources, &[]);
            ask(pair, spot, known, &mut asks, faults);
            point(pair, spot, &mut parts, faults);
        }
    }
    let helps = root.key("helps");
    let ids = list.helps.iter().enumerate().map(|(at, help)| (help.id.as_str(), helps.nth(at).key("id")));
    unique(faults, &mut BTreeSet::new(), Form::Plain, ids);
    limits::count(faults, helps, "helps", list.helps.len(), 1, 12);
    for (at, help) in list.helps.iter().enumerate() {
        known.claim(faults, helps.nth(at), help.id.as_str(), &help.sources, &[]);
    }
}

/// A question is there, and answered by one pair only: taking that pair back takes its answer back.
fn ask<'b>(pair: &'b Pair, spot: Spot<'_>, known: &Known<'_>, seen: &mut BTreeSet<&'b AskId>, faults: &mut Vec<Fault>) {
    let Some(ask) = &pair.ask else { return };
    if !known.asks.has(ask.as_str()) {
        faults.push(spot.key("ask").fault(unknown(Thing::Ask, ask.as_str())));
    } else if !seen.insert(ask) {
        faults.push(spot.key("ask").fault(Wrong::Twice(ask.to_string())));
    }
}

/// A point of the picture is there, and shown by one pair only.
fn point(pair: &Pair, spot: Spot<'_>, seen: &mut BTreeSet<Part>, faults: &mut Vec<Fault>) {
    let Some(part) = pair.part else { return };
    let (Part::Position(n) | Part::Attachment(n)) = part;
    limits::range(faults, spot.key("part"), "part", n, 1, u64::from(POINTS));
    if !seen.insert(part) {
        faults.push(spot.key("part").fault(Wrong::Twice(pair.id.to_string())));
    }
}

fn words(file: &str, list: &WatchList, words: &WatchWords, root: Spot<'_>, faults: &mut Vec<Fault>) {
    let (groups, pairs, helps) = (root.key("groups"), root.key("pairs"), root.key("helps"));
    same(faults, list.groups.iter().map(|group| group.id.as_str()), file, &words.groups, groups);
    same(faults, list.pairs().map(|pair| pair.id.as_str()), file, &words.pairs, pairs);
    same(faults, list.helps.iter().map(|help| help.id.as_str()), file, &words.helps, helps);
    for (id, title) in &words.groups {
        limits::text(faults, groups, id.as_str(), title, 24);
    }
    for (id, pair) in &words.pairs {
        let spot = pairs.key(id.as_str());
        limits::text(faults, spot, "well", &pair.well, SIDE);
        limits::text(faults, spot, "hard", &pair.hard, SIDE);
        if !pair.offer.is_empty() {
            limits::text(faults, spot, "offer", &pair.offer, 100);
        }
    }
    for (id, help) in &words.helps {
        limits::text(faults, helps, id.as_str(), help, 44);
    }
}
