//! Quiz questions: that each can be asked, answered, explained and looked up.

use std::collections::{BTreeMap, BTreeSet};

use super::book::Book;
use super::doc::Spot;
use super::ids::{Form, same, unique};
use super::known::{Known, links, unknown};
use super::limits::{self, PROSE};
use crate::content::fault::{Fault, Thing, Wrong};
use crate::content::words::QuestionWords;
use crate::domain::ids::OptionId;
use crate::domain::quiz::{Kind, Question, RestsOn};

pub(super) fn check(book: &Book, known: &Known<'_>, faults: &mut Vec<Fault>) {
    let mut ids = BTreeSet::new();
    for pair in &book.questions {
        if let Some(part) = &pair.shape {
            for (at, question) in part.value.iter().enumerate() {
                let spot = part.doc.root().nth(at);
                unique(faults, &mut ids, Form::Plain, [(question.id.as_str(), spot.key("id"))].into_iter());
                shape(question, spot, known, faults);
                kind(&question.kind, spot.key("kind"), faults);
            }
        }
        for (shape, words) in pair.both() {
            let ids = shape.value.iter().map(|question| question.id.as_str());
            same(faults, ids, &pair.file, &words.value, words.doc.root());
            for question in &shape.value {
                if let Some(text) = words.value.get(&question.id) {
                    let spot = words.doc.root().key(question.id.as_str());
                    limits::text(faults, spot, "ask", &text.ask, 240);
                    limits::text(faults, spot, "why", &text.why, PROSE);
                    Answers { question, words: text, file: &pair.file, spot }.check(faults);
                }
            }
        }
    }
}

/// Its links and its place among objectives and factors.
fn shape(question: &Question, spot: Spot<'_>, known: &Known<'_>, faults: &mut Vec<Fault>) {
    known.claim(faults, spot, question.id.as_str(), &question.sources, &[]);
    limits::range(faults, spot.key("difficulty"), "difficulty", question.difficulty, 1, 3);
    links(faults, spot.key("factors"), &question.factors, Thing::Factor, &known.factors);
    let rests = spot.key("rests_on");
    let fewest = match &question.rests_on {
        RestsOn::Lesson(lesson, block) => {
            if let Some(wrong) = known.block(lesson, block) {
                let at = usize::from(!matches!(wrong, Wrong::Unknown { thing: Thing::Lesson, .. }));
                faults.push(rests.nth(at).fault(wrong));
            }
            1
        }
        RestsOn::Card(factor) => {
            if !known.factors.has(factor.as_str()) {
                faults.push(rests.nth(0).fault(unknown(Thing::Factor, factor.as_str())));
            }
            0
        }
    };
    let spot = spot.key("objectives");
    limits::count(faults, spot, "objectives", question.objectives.len(), fewest, 2);
    for (at, id) in question.objectives.iter().enumerate() {
        if !known.has_objective(id.as_str()) {
            faults.push(spot.nth(at).fault(unknown(Thing::Objective, id.as_str())));
        }
    }
}

/// That exactly the declared answer can be right.
fn kind(kind: &Kind, spot: Spot<'_>, faults: &mut Vec<Fault>) {
    let mut choices = |list: Spot<'_>, ids: &[OptionId], low: usize, high: usize| {
        limits::count(faults, list, "options", ids.len(), low, high);
        let mut seen = BTreeSet::new();
        for (at, id) in ids.iter().enumerate() {
            unique(faults, &mut seen, Form::Plain, [(id.as_str(), list.nth(at))].into_iter());
        }
    };
    match kind {
        Kind::One { options, right } => {
            choices(spot.key("options"), options, 2, 6);
            if !options.contains(right) {
                faults.push(spot.key("right").fault(unknown(Thing::Choice, right.as_str())));
            }
        }
        Kind::Several { options, right } => {
            choices(spot.key("options"), options, 3, 6);
            let spot = spot.key("right");
            let high = options.len().saturating_sub(1).max(2);
            limits::count(faults, spot, "right", right.len(), 2, high);
            for (at, id) in right.iter().enumerate() {
                if !options.contains(id) {
                    faults.push(spot.nth(at).fault(unknown(Thing::Choice, id.as_str())));
                } else if right.iter().take(at).any(|before| before == id) {
                    faults.push(spot.nth(at).fault(Wrong::Twice(id.to_string())));
                }
            }
        }
        Kind::Match(ids) => choices(spot.nth(0), ids, 2, 5),
        Kind::Order(ids) => choices(spot.nth(0), ids, 3, 6),
        Kind::Number { low, high } => {
            if !(low.is_finite() && high.is_finite() && low <= high) {
                let wrong = Wrong::Range { field: "low".into(), found: low.to_string(), range: format!("≤ {high}") };
                faults.push(spot.key("low").fault(wrong));
            }
        }
        Kind::TrueFalse(_) | Kind::Gap => {}
    }
}

/// The words of one question, against what its kind needs and does not need.
struct Answers<'a> {
    question: &'a Question,
    words: &'a QuestionWords,
    file: &'a str,
    spot: Spot<'a>,
}

impl Answers<'_> {
    fn check(&self, faults: &mut Vec<Fault>) {
        let (words, kind) = (self.words, &self.question.kind);
        let none: &[OptionId] = &[];
        let pairs = if matches!(kind, Kind::Match(_)) { self.question.options() } else { none };
        self.choices("options", self.question.options(), &words.options, faults);
        self.choices("pairs", pairs, &words.pairs, faults);
        match kind {
            Kind::Gap => self.gap(faults),
            _ => self.unused("accept", words.accept.is_empty(), faults),
        }
        match kind {
            Kind::Number { .. } => limits::text(faults, self.spot, "unit", &words.unit, 20),
            _ => self.unused("unit", words.unit.is_empty(), faults),
        }
    }

    fn unused(&self, field: &str, absent: bool, faults: &mut Vec<Fault>) {
        if !absent {
            faults.push(self.spot.fault_at_key(field, Wrong::Unused(field.to_owned())));
        }
    }

    fn choices(&self, field: &str, ids: &[OptionId], texts: &BTreeMap<OptionId, String>, faults: &mut Vec<Fault>) {
        if ids.is_empty() {
            return self.unused(field, texts.is_empty(), faults);
        }
        let spot = self.spot.key(field);
        same(faults, ids.iter().map(OptionId::as_str), self.file, texts, spot);
        let mut seen = BTreeSet::new();
        for (id, text) in texts {
            limits::text(faults, spot, id.as_str(), text, 90);
            if !seen.insert(text.trim().to_lowercase()) {
                faults.push(spot.key(id.as_str()).fault(Wrong::Alike(text.clone())));
            }
        }
    }

    fn gap(&self, faults: &mut Vec<Fault>) {
        if self.words.ask.matches("___").count() != 1 {
            faults.push(self.spot.key("ask").fault(Wrong::Gap));
        }
        let spot = self.spot.key("accept");
        limits::count(faults, spot, "accept", self.words.accept.len(), 1, 4);
        for (at, word) in self.words.accept.iter().enumerate() {
            limits::one(faults, spot.nth(at), "accept", word, 40);
            if word.to_lowercase() != *word {
                faults.push(spot.nth(at).fault(Wrong::Capitals(word.clone())));
            }
        }
    }
}
