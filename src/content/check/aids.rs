//! Job-aid cards: what a face shows is there, its times make sense, and both sides have words that fit one screen.

use std::collections::BTreeSet;

use super::book::{Book, Part};
use super::doc::Spot;
use super::ids::{Form, same, unique};
use super::known::{Known, unknown};
use super::limits;
use crate::content::fault::{Fault, Thing, Wrong};
use crate::content::structure::Table;
use crate::content::words::AidWords;
use crate::domain::aid::{Aid, Face};

/// The longest milk keeps anywhere, in minutes: a year.
const YEAR: u32 = 366 * 24 * 60;
/// The last day an age can begin at: a year.
const LAST_DAY: u16 = 366;
/// The longest step of a timer, in seconds.
const LONGEST: u16 = 600;

pub(super) fn check(book: &Book, known: &Known<'_>, faults: &mut Vec<Fault>) {
    if let Some(part) = &book.aids.shape {
        let root = part.doc.root();
        let ids = part.value.iter().enumerate().map(|(at, aid)| (aid.id.as_str(), root.nth(at).key("id")));
        unique(faults, &mut BTreeSet::new(), Form::Plain, ids);
        limits::count(faults, root, "aids", part.value.len(), 1, 99);
        for (at, aid) in part.value.iter().enumerate() {
            let spot = root.nth(at);
            known.claim(faults, spot, aid.id.as_str(), &aid.sources, &aid.notes);
            limits::items(faults, spot, &aid.items);
            face(book, aid, spot.key("face"), faults);
        }
    }
    for (shape, text) in book.aids.both() {
        let root = text.doc.root();
        same(faults, shape.value.iter().map(|aid| aid.id.as_str()), &book.aids.file, &text.value, root);
        for aid in &shape.value {
            if let Some(own) = text.value.get(&aid.id) {
                words(&book.aids.file, aid, own, root.key(aid.id.as_str()), faults);
            }
        }
    }
}

/// A table by its id; `Err` when none of that name is there, `Ok(None)` when the tables could not be read.
fn table<'b>(book: &'b Book, id: &str) -> Result<Option<&'b Table>, Wrong> {
    let Some(Part { value, .. }) = &book.tables.shape else { return Ok(None) };
    value.iter().find(|table| table.id.as_str() == id).map(Some).ok_or_else(|| Wrong::NoTable(id.to_owned()))
}

fn face(book: &Book, aid: &Aid, spot: Spot<'_>, faults: &mut Vec<Fault>) {
    let drawn = aid.face.table().map_or(Ok(None), |id| table(book, id));
    let drawn = drawn.map_err(|wrong| faults.push(spot.fault(wrong))).ok().flatten();
    match &aid.face {
        Face::Signs(signs) => {
            limits::count(faults, spot, "face", signs.len(), 1, 8);
            let danger = book.danger.shape.as_ref().map(|part| &part.value);
            for (at, id) in signs.iter().enumerate() {
                let spot = spot.nth(0).nth(at);
                if danger.is_some_and(|book| book.sign(id).is_none()) {
                    faults.push(spot.fault(unknown(Thing::Sign, id.as_str())));
                } else if signs.iter().take(at).any(|before| before == id) {
                    faults.push(spot.fault(Wrong::Twice(id.to_string())));
                }
            }
        }
        Face::Storage(places) => {
            limits::count(faults, spot, "face", places.len(), 1, 9);
            for (at, (row, minutes)) in places.iter().enumerate() {
                let spot = spot.nth(0).nth(at);
                if drawn.is_some_and(|table| !table.rows.contains(row)) {
                    faults.push(spot.nth(0).fault(unknown(Thing::Row, row)));
                } else if places.iter().take(at).any(|(before, _)| before == row) {
                    faults.push(spot.nth(0).fault(Wrong::Twice(row.to_string())));
                }
                limits::range(faults, spot.nth(1), "minutes", *minutes, 0, u64::from(YEAR));
            }
        }
        Face::Weeks { from, .. } => {
            let columns = drawn.map_or(from.len(), |table| table.columns.saturating_sub(1));
            limits::count(faults, spot.key("from"), "from", from.len(), columns.max(1), columns.max(1));
            rising(faults, spot.key("from"), from);
        }
        Face::Timer(steps) => {
            limits::count(faults, spot, "face", steps.len(), 1, 6);
            let ids = steps.iter().enumerate().map(|(at, (id, _))| (id.as_str(), spot.nth(0).nth(at).nth(0)));
            unique(faults, &mut BTreeSet::new(), Form::Plain, ids);
            for (at, (_, seconds)) in steps.iter().enumerate() {
                limits::range(faults, spot.nth(0).nth(at).nth(1), "seconds", *seconds, 1, u64::from(LONGEST));
            }
        }
        Face::Breath { inhale, exhale, minutes } => {
            limits::range(faults, spot.key("inhale"), "inhale", *inhale, 2, 8);
            limits::range(faults, spot.key("exhale"), "exhale", *exhale, 2, 10);
            limits::range(faults, spot.key("minutes"), "minutes", *minutes, 1, 10);
        }
        Face::Table(_) | Face::Attachment => {}
    }
}

/// The first column begins at birth, each other later than the one before.
fn rising(faults: &mut Vec<Fault>, spot: Spot<'_>, from: &[u16]) {
    for (at, day) in from.iter().enumerate() {
        let before = at.checked_sub(1).and_then(|before| from.get(before));
        let (low, high) = before.map_or((0, 0), |before| (before.saturating_add(1), LAST_DAY));
        limits::range(faults, spot.nth(at), "from", *day, u64::from(low), u64::from(high));
    }
}

fn words(file: &str, aid: &Aid, words: &AidWords, spot: Spot<'_>, faults: &mut Vec<Fault>) {
    limits::text(faults, spot, "title", &words.title, 30);
    limits::text(faults, spot, "hers", &words.hers, 110);
    limits::text(faults, spot, "refer", &words.refer, 170);
    for (field, lines, high) in [("ask", &words.ask, 110), ("say", &words.say, 150)] {
        limits::count(faults, spot.key(field), field, lines.len(), 3, 5);
        for (at, line) in lines.iter().enumerate() {
            limits::one(faults, spot.key(field).nth(at), field, line, high);
        }
    }
    let steps = aid.face.steps();
    same(faults, steps.iter().copied(), file, &words.steps, spot.key("steps"));
    for (id, step) in &words.steps {
        limits::text(faults, spot.key("steps"), id.as_str(), step, 110);
    }
    if steps.is_empty() && !words.after.is_empty() {
        faults.push(spot.fault_at_key("after", Wrong::Unused("after".to_owned())));
    } else if !steps.is_empty() {
        limits::text(faults, spot, "after", &words.after, 110);
    }
}
