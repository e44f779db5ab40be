//! Lessons: structure, words, links, and the questions at the end.

use std::collections::BTreeSet;

use super::book::{Book, Part};
use super::doc::Spot;
use super::ids::{Form, same, unique};
use super::known::{Known, links, unknown};
use super::limits;
use crate::content::fault::{Fault, Thing, Wrong};
use crate::content::prose::{LessonText, SectionText};
use crate::domain::ids::{BlockId, LessonId, ObjectiveId, QuestionId};
use crate::domain::lesson::{Block, Lesson, Picture};

/// The fewest questions about an objective: then a bar that grows is more than one answer learned by heart.
const ASKED: usize = 3;

pub(super) fn check(book: &Book, known: &Known<'_>, faults: &mut Vec<Fault>) {
    for (pair, listed) in book.lessons.iter().zip(&book.manifest.value.lessons) {
        if let Some(part) = &pair.shape {
            shape(part, listed, known, faults);
            let (parts, found) = (&book.manifest.value.parts, part.value.blocks().count());
            if let Some(listed_parts) = parts.get(listed).filter(|listed_parts| **listed_parts != found) {
                let spot = book.manifest.doc.root().key("parts").key(listed.as_str());
                limits::count(faults, spot, "parts", *listed_parts, found, found);
            }
            // Under another name than the listed one no question could be about it; that fault says enough.
            if part.value.id == *listed {
                closing(part, known, faults);
            }
        }
        for (lesson, text) in pair.both() {
            head(&pair.file, &lesson.value, text, faults);
            body(&pair.file, &lesson.value, text, faults);
        }
        for text in pair.words.iter().flatten() {
            terms(text, known, faults);
        }
    }
}

/// The structure alone.
fn shape(part: &Part<Lesson>, listed: &LessonId, known: &Known<'_>, faults: &mut Vec<Fault>) {
    let (lesson, root) = (&part.value, part.doc.root());
    if lesson.id != *listed {
        let wrong = Wrong::OtherId { found: lesson.id.to_string(), expected: listed.to_string() };
        faults.push(root.key("id").fault(wrong));
    }
    limits::range(faults, root.key("minutes"), "minutes", lesson.minutes, 1, 60);
    limits::count(faults, root.key("objectives"), "objectives", lesson.objectives.len(), 3, 6);
    let objectives = lesson.objectives.iter().enumerate();
    let objectives = objectives.map(|(at, id)| (id.as_str(), root.key("objectives").nth(at)));
    unique(faults, &mut BTreeSet::new(), Form::Plain, objectives);
    links(faults, root.key("factors"), &lesson.factors, Thing::Factor, &known.factors);

    let (mut sections, mut blocks) = (BTreeSet::new(), BTreeSet::new());
    limits::count(faults, root.key("sections"), "sections", lesson.sections.len(), 1, 20);
    for (at, section) in lesson.sections.iter().enumerate() {
        let spot = root.key("sections").nth(at);
        unique(faults, &mut sections, Form::Plain, [(section.id.as_str(), spot.key("id"))].into_iter());
        limits::count(faults, spot.key("blocks"), "blocks", section.blocks.len(), 1, 20);
        for (at, block) in section.blocks.iter().enumerate() {
            let spot = spot.key("blocks").nth(at);
            unique(faults, &mut blocks, Form::Plain, [(block.id.as_str(), spot.key("id"))].into_iter());
            claim(lesson, block, spot, known, faults);
        }
    }
}

/// What a block says of itself.
fn claim(lesson: &Lesson, block: &Block, spot: Spot<'_>, known: &Known<'_>, faults: &mut Vec<Fault>) {
    known.claim(faults, spot, block.id.as_str(), &block.sources, &block.notes);
    limits::items(faults, spot, &block.items);
    if let Some(objective) = block.objective.as_ref().filter(|id| !lesson.objectives.contains(id)) {
        faults.push(spot.key("objective").fault(unknown(Thing::Objective, objective.as_str())));
    }
    if let Some(table) = block.picture.as_ref().map(Picture::table).filter(|table| !known.tables.has(table)) {
        faults.push(spot.key("picture").fault(Wrong::NoTable(table.to_owned())));
    }
}

/// The questions at the end: three to five, open to all eyes, and together covering every objective.
fn closing(part: &Part<Lesson>, known: &Known<'_>, faults: &mut Vec<Fault>) {
    let (lesson, root) = (&part.value, part.doc.root());
    let spot = root.key("check");
    limits::count(faults, spot, "check", lesson.check.len(), 3, 5);
    questions(&lesson.check, spot, known, faults);
    if !known.all_questions {
        return;
    }
    for (at, objective) in lesson.objective_ids().enumerate() {
        let spot = root.key("objectives").nth(at);
        let found = known.questions().filter(|question| question.objectives.contains(&objective)).count();
        if found < ASKED {
            let id = objective.to_string();
            faults.push(spot.fault(Wrong::NotAsked { thing: Thing::Objective, id, found, low: ASKED }));
        }
        if found > 0
            && !lesson
                .check
                .iter()
                .filter_map(|id| known.question(id.as_str()))
                .any(|q| q.objectives.contains(&objective))
        {
            faults.push(spot.fault(Wrong::NotChecked(objective.to_string())));
        }
    }
}

/// A list of questions that anyone may see on the screen: each there, once, and not private.
pub(super) fn questions(ids: &[QuestionId], spot: Spot<'_>, known: &Known<'_>, faults: &mut Vec<Fault>) {
    for (at, id) in ids.iter().enumerate() {
        let spot = spot.nth(at);
        match known.question(id.as_str()) {
            None if known.all_questions => faults.push(spot.fault(unknown(Thing::Question, id.as_str()))),
            Some(question) if question.private => faults.push(spot.fault(Wrong::Private(id.to_string()))),
            Some(_) if ids.iter().take(at).any(|before| before == id) => {
                faults.push(spot.fault(Wrong::Twice(id.to_string())));
            }
            None | Some(_) => {}
        }
    }
}

/// Title, summary and objectives.
fn head(file: &str, lesson: &Lesson, text: &Part<LessonText>, faults: &mut Vec<Fault>) {
    let (head, root) = (&text.value.head, text.doc.root());
    limits::text(faults, root, "title", &head.title, 34);
    limits::text(faults, root, "summary", &head.summary, 72);
    let spot = root.key("objectives");
    same(faults, lesson.objectives.iter().map(ObjectiveId::as_str), file, &head.objectives, spot);
    for (id, words) in &head.objectives {
        limits::text(faults, spot, id.as_str(), words, 60);
    }
}

/// Sections and blocks: the same as in the structure, in the same order, and none empty.
fn body(file: &str, lesson: &Lesson, text: &Part<LessonText>, faults: &mut Vec<Fault>) {
    let doc = &text.doc;
    let mark = |line: usize, id: &BlockId| doc.find(line, id.as_str());
    let found: Vec<(&BlockId, usize)> = text.value.sections.iter().map(|s| (&s.id, mark(s.line, &s.id))).collect();
    let wanted: Vec<&BlockId> = lesson.sections.iter().map(|section| &section.id).collect();
    let end = doc.text.trim_end().len();
    sequence(file, text, &wanted, &found, end, faults);

    let mut seen = BTreeSet::new();
    for section in &text.value.sections {
        if let Some(shape) = lesson.sections.iter().find(|shape| shape.id == section.id) {
            let wanted: Vec<&BlockId> = shape.blocks.iter().map(|block| &block.id).collect();
            let found: Vec<(&BlockId, usize)> = section.blocks.iter().map(|b| (&b.id, mark(b.line, &b.id))).collect();
            // A second section of that name is a fault already; its blocks are not compared again.
            if seen.insert(&section.id) {
                sequence(file, text, &wanted, &found, doc.line(section.line), faults);
            }
        }
        titles(section, text, faults);
    }
}

fn titles(section: &SectionText, text: &Part<LessonText>, faults: &mut Vec<Fault>) {
    let doc = &text.doc;
    let at = doc.find(section.line, " | ") + 3;
    let found = section.title.chars().count();
    if section.title.is_empty() {
        faults.push(doc.fault_at(at, Wrong::Empty(section.id.to_string())));
    } else if found > 34 {
        faults.push(doc.fault_at(at, Wrong::TooLong { field: section.id.to_string(), found, high: 34 }));
    }
    for block in &section.blocks {
        let plain = block.body.plain();
        if plain.trim().is_empty() {
            faults.push(doc.fault_at(doc.find(block.line, block.id.as_str()), Wrong::Empty(block.id.to_string())));
        }
    }
}

/// Compares ids in order. What is missing is reported at `parent`, what is out of place where it stands.
fn sequence(
    file: &str,
    text: &Part<LessonText>,
    wanted: &[&BlockId],
    found: &[(&BlockId, usize)],
    parent: usize,
    faults: &mut Vec<Fault>,
) {
    let before = faults.len();
    for id in wanted.iter().filter(|id| !found.iter().any(|(there, _)| there == *id)) {
        faults.push(text.doc.fault_at(parent, Wrong::NoWords(id.to_string())));
    }
    for (place, (id, at)) in found.iter().enumerate() {
        if !wanted.contains(id) {
            let wrong = Wrong::NoStructure { id: id.to_string(), file: file.to_owned() };
            faults.push(text.doc.fault_at(*at, wrong));
        } else if found.iter().take(place).any(|(there, _)| there == id) {
            faults.push(text.doc.fault_at(*at, Wrong::Twice(id.to_string())));
        }
    }
    if faults.len() > before {
        return;
    }
    if let Some((expected, (id, at))) = wanted.iter().zip(found).find(|(expected, (id, _))| *expected != id) {
        let wrong = Wrong::Order { found: id.to_string(), expected: expected.to_string() };
        faults.push(text.doc.fault_at(*at, wrong));
    }
}

/// Glossary links: each leads to a word, and to each word at most one, at its first use.
fn terms(text: &Part<LessonText>, known: &Known<'_>, faults: &mut Vec<Fault>) {
    let mut seen = BTreeSet::new();
    for block in text.value.sections.iter().flat_map(|section| &section.blocks) {
        let mut from = text.doc.line(block.line);
        for term in block.body.spans().filter_map(|span| span.term.as_ref()) {
            let target = format!("]({term})");
            let rest = text.doc.text.get(from..).unwrap_or_default();
            let at = rest.find(&target).map_or(from, |at| from + at + 2);
            from = at;
            if !known.terms.has(term.as_str()) {
                faults.push(text.doc.fault_at(at, unknown(Thing::Term, term.as_str())));
            } else if !seen.insert(term) {
                faults.push(text.doc.fault_at(at, Wrong::LinkedAgain(term.to_string())));
            }
        }
    }
}
