//! Whether a pack can be taught from: every rule about content, every fault at once, each at its place.
//!
//! Faults are data; [`sentence`] says what is wrong and what to do in the language of the reader. Nothing here repairs
//! anything, and nothing is taken on trust from the pack: neither its paths nor its lists.

mod aids;
mod answers;
mod book;
mod danger;
mod doc;
mod factors;
mod figures;
mod forms;
mod growth;
mod ids;
mod known;
mod lessons;
mod letters;
mod limits;
mod lists;
mod mothers;
mod numbers;
mod paper;
mod parity;
mod places;
mod plan;
mod questions;
mod readable;
mod reviews;
mod rules;
mod sentence;
mod texts;
mod tree;
mod watch;

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

pub use sentence::sentence;

use super::fault::{Fault, Place, Thing, Wrong};
use super::pack::Pack;
use crate::domain::ids::ClaimId;
use book::Book;
use doc::Doc;
use known::Known;

/// Every fault of a pack, sorted by place; none means that a [`Course`](super::Course) can be made of it.
pub fn check(pack: &Pack) -> Vec<Fault> {
    let mut faults = Vec::new();
    if let Some(book) = Book::read(pack, &mut faults) {
        manifest(&book, &mut faults);
        orphans(pack, &book, &mut faults);
        let known = Known::of(&book);
        lessons::check(&book, &known, &mut faults);
        factors::check(&book, &known, &mut faults);
        questions::check(&book, &known, &mut faults);
        forms::check(&book, &known, &mut faults);
        answers::check(&book, &mut faults);
        danger::check(&book, &known, &mut faults);
        plan::check(&book, &known, &mut faults);
        aids::check(&book, &known, &mut faults);
        figures::check(&book, &known, &mut faults);
        mothers::check(&book, &known, &mut faults);
        watch::check(&book, &known, &mut faults);
        lists::check(&book, &known, &mut faults);
        paper::check(&book, &mut faults);
        reviews::check(&book, &mut faults);
        growth::check(pack, &mut faults);
        texts::check(&book, &mut faults);
        readable::check(&book, &mut faults);
        keys(&book, &mut faults);
        // What is missing or empty is a fault of its own and has no numbers to compare.
        let mut parity = Vec::new();
        parity::check(&book, &mut parity);
        let lines: BTreeSet<(&str, usize)> = faults.iter().map(|fault| line(&fault.place)).collect();
        parity.retain(|fault| !lines.contains(&line(&fault.place)));
        faults.append(&mut parity);
    }
    faults.sort();
    faults.dedup();
    faults
}

/// Where each claim of a pack stands.
pub fn places(pack: &Pack) -> BTreeMap<ClaimId, Place> {
    Book::read(pack, &mut Vec::new()).map(|book| places::Places::of(&book).of).unwrap_or_default()
}

fn line(place: &Place) -> (&str, usize) {
    (&place.file, place.line)
}

/// Characters of the texts of one RON file that is no content, such as the words of the interface.
pub fn characters(file: &str, text: &'static str) -> Vec<Fault> {
    let doc = Doc::new(file, Cow::Borrowed(text));
    let mut faults = Vec::new();
    texts::letters(&doc, doc.root(), true, &mut faults);
    faults
}

fn manifest(book: &Book, faults: &mut Vec<Fault>) {
    let (root, lists) = (book.manifest.doc.root(), &book.manifest.value);
    let lessons = lists.lessons.iter().enumerate().map(|(at, id)| (id.as_str(), root.key("lessons").nth(at)));
    ids::unique(faults, &mut BTreeSet::new(), ids::Form::Plain, lessons);
    let questions = lists.questions.iter().enumerate().map(|(at, name)| (&**name, root.key("questions").nth(at)));
    ids::unique(faults, &mut BTreeSet::new(), ids::Form::Plain, questions);
    limits::count(faults, root.key("lessons"), "lessons", lists.lessons.len(), 1, 99);
    for id in lists.parts.keys().filter(|id| !lists.lessons.contains(id)) {
        faults.push(root.key("parts").key(id.as_str()).fault(known::unknown(Thing::Lesson, id.as_str())));
    }
}

/// Files that look like content and that nothing reads.
fn orphans(pack: &Pack, book: &Book, faults: &mut Vec<Fault>) {
    let files = match pack.files() {
        Ok(files) => files,
        Err(fault) => return faults.push(fault),
    };
    let wanted: BTreeSet<&str> = book.wanted.iter().map(String::as_str).collect();
    for file in files.iter().filter(|file| is_content(file) && !wanted.contains(file.as_str())) {
        faults.push(Fault { place: Place::file(file), wrong: Wrong::Orphan });
    }
}

/// Notes beside the content (`README.md`), the words of the interface and the lists of the check are not content.
fn is_content(file: &str) -> bool {
    let in_lang = file.starts_with("id/") || file.starts_with("en/");
    let own = rules::OWN.contains(&file)
        || file.starts_with("skeleton/")
        || file.starts_with("id/ui/")
        || file.starts_with("en/ui/");
    let ending = file.rsplit_once('.').map(|(_, ending)| ending);
    !own && (ending == Some("ron") || (ending == Some("md") && in_lang))
}

fn keys(book: &Book, faults: &mut Vec<Fault>) {
    let texts = book.lesson_texts().map(|part| &part.doc);
    for doc in book.ron_files().into_iter().map(|(doc, _)| doc).chain(texts) {
        ids::keys_once(faults, doc.root(), &|at, wrong| doc.fault_at(at, wrong));
    }
}
