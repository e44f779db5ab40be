//! The plan: causes, actions and lines rest on things that exist, and each has its words.

use std::collections::{BTreeMap, BTreeSet};

use super::book::{Book, Part};
use super::danger::texts;
use super::doc::Spot;
use super::ids::{Form, same, unique};
use super::known::{Known, links, unknown};
use super::limits;
use crate::content::fault::{Fault, Thing, Wrong};
use crate::content::plan_words::{PlanWords, WhyNotWords};
use crate::domain::danger::DangerBook;
use crate::domain::ids::RuleId;
use crate::domain::plan::book::{Line, PlanBook, Tier};
use crate::domain::plan::evidence::{Evidence, FactIs};
use crate::domain::triage::Intake;

pub(super) fn check(book: &Book, known: &Known<'_>, faults: &mut Vec<Fault>) {
    if let Some(part) = &book.plan.shape {
        let danger = book.danger.shape.as_ref().map(|part| &part.value);
        Shape { part, known, danger, faults }.check();
    }
    for (shape, text) in book.plan.both() {
        words(&book.plan.file, &shape.value, text, faults);
    }
}

struct Shape<'a> {
    part: &'a Part<PlanBook>,
    known: &'a Known<'a>,
    /// The signs and rules; `None` when they could not be read, and then any is believed.
    danger: Option<&'a DangerBook>,
    faults: &'a mut Vec<Fault>,
}

impl Shape<'_> {
    fn check(&mut self) {
        let (book, root, known) = (&self.part.value, self.part.doc.root(), self.known);
        let (mut ids, mut rules) = (BTreeSet::new(), BTreeSet::new());
        for (at, cause) in book.causes.iter().enumerate() {
            let spot = root.key("causes").nth(at);
            unique(self.faults, &mut ids, Form::Plain, [(cause.id.as_str(), spot.key("id"))].into_iter());
            unique(self.faults, &mut rules, Form::Plain, [(cause.rule.as_str(), spot.key("rule"))].into_iter());
            known.claim(self.faults, spot, cause.id.as_str(), &cause.sources, &cause.notes);
            links(self.faults, spot.key("factors"), &cause.factors, Thing::Factor, &known.factors);
            limits::count(self.faults, spot.key("supports"), "supports", cause.supports.len(), 1, 20);
            self.evidence(spot.key("supports"), &cause.supports);
            self.evidence(spot.key("opposes"), &cause.opposes);
            self.evidence(spot.key("rules_out"), &cause.rules_out);
            if !book.actions.iter().any(|action| action.answers.contains(&cause.id)) {
                self.faults.push(spot.key("id").fault(Wrong::NotAnswered(cause.id.to_string())));
            }
        }
        let mut ids = BTreeSet::new();
        for (at, action) in book.actions.iter().enumerate() {
            let spot = root.key("actions").nth(at);
            unique(self.faults, &mut ids, Form::Plain, [(action.id.as_str(), spot.key("id"))].into_iter());
            unique(self.faults, &mut rules, Form::Plain, [(action.rule.as_str(), spot.key("rule"))].into_iter());
            known.claim(self.faults, spot, action.id.as_str(), &action.sources, &action.notes);
            self.evidence(spot.key("needs"), &action.needs);
            limits::count(self.faults, spot.key("answers"), "answers", action.answers.len(), 1, 20);
            for (at, cause) in action.answers.iter().enumerate().filter(|(_, cause)| book.cause(cause).is_none()) {
                self.faults.push(spot.key("answers").nth(at).fault(unknown(Thing::Cause, cause.as_str())));
            }
            if !book.stops.iter().any(|line| line.id == action.stop) {
                self.faults.push(spot.key("stop").fault(unknown(Thing::Rule, action.stop.as_str())));
            }
        }
        for (field, lines) in lists(book) {
            let spot = root.key(field);
            limits::count(self.faults, spot, field, lines.len(), 1, 60);
            for (at, line) in lines.iter().enumerate() {
                let spot = spot.nth(at);
                unique(self.faults, &mut rules, Form::Plain, [(line.id.as_str(), spot.key("id"))].into_iter());
                known.claim(self.faults, spot, line.id.as_str(), &line.sources, &[]);
                self.evidence(spot.key("when"), &line.when);
            }
        }
    }

    fn evidence(&mut self, at: Spot<'_>, evidence: &[Evidence]) {
        for (place, one) in evidence.iter().enumerate() {
            let (there, thing, id) = match one {
                Evidence::Ask(ask, _) => (self.known.asks.has(ask.as_str()), Thing::Ask, ask.as_str()),
                Evidence::Fact(_) => continue,
                Evidence::Sign(sign) => {
                    (self.danger.is_none_or(|book| book.sign(sign).is_some()), Thing::Sign, sign.as_str())
                }
                Evidence::Rule(rule) => {
                    (self.danger.is_none_or(|book| book.rule(rule.as_str()).is_some()), Thing::Rule, rule.as_str())
                }
            };
            if !there {
                self.faults.push(at.nth(place).nth(0).fault(unknown(thing, id)));
            }
        }
    }
}

/// The lists of lines, each by its name.
pub(super) fn lists(book: &PlanBook) -> [(&'static str, &[Line]); 4] {
    [
        ("stops", &book.stops),
        ("come_back", &book.come_back),
        ("return_signs", &book.return_signs),
        ("going_well", &book.going_well),
    ]
}

fn words(file: &str, book: &PlanBook, text: &Part<PlanWords>, faults: &mut Vec<Fault>) {
    let (words, root) = (&text.value, text.doc.root());
    texts(faults, root.key("tiers"), &Tier::ALL, &words.tiers, 40);
    texts(faults, root.key("intake"), &Intake::ALL, &words.intake, 160);
    texts(faults, root.key("facts"), &FactIs::ALL, &words.facts, 60);

    let spot = root.key("causes");
    same(faults, book.causes.iter().map(|cause| cause.id.as_str()), file, &words.causes, spot);
    for (id, cause) in &words.causes {
        limits::text(faults, spot.key(id.as_str()), "name", &cause.name, 60);
        limits::text(faults, spot.key(id.as_str()), "explain", &cause.explain, limits::PROSE);
    }
    let spot = root.key("actions");
    same(faults, book.actions.iter().map(|action| action.id.as_str()), file, &words.actions, spot);
    for (id, action) in &words.actions {
        let spot = spot.key(id.as_str());
        limits::text(faults, spot, "offer", &action.offer, 160);
        limits::count(faults, spot.key("how"), "how", action.how.len(), 1, 3);
        for (at, step) in action.how.iter().enumerate() {
            limits::one(faults, spot.key("how").nth(at), "how", step, 80);
        }
    }
    let maps: [&BTreeMap<RuleId, String>; 4] = [&words.stops, &words.come_back, &words.return_signs, &words.going_well];
    for ((field, lines), map) in lists(book).into_iter().zip(maps) {
        let spot = root.key(field);
        same(faults, lines.iter().map(|line| line.id.as_str()), file, map, spot);
        for (id, text) in map {
            limits::text(faults, spot, id.as_str(), text, 160);
        }
    }
    templates(&words.why_not, root.key("why_not"), faults);
}

/// The answers to "why not?" are the only content with placeholders, and each needs exactly its own.
fn templates(words: &WhyNotWords, spot: Spot<'_>, faults: &mut Vec<Fault>) {
    for (field, text, needed) in [
        ("closed", &words.closed, ""),
        ("nothing", &words.nothing, ""),
        ("against", &words.against, "{evidence}"),
        ("ruled_out", &words.ruled_out, "{evidence}"),
        ("not_asked", &words.not_asked, "{asks}"),
        ("cannot_tell", &words.cannot_tell, "{missing}"),
        ("yields", &words.yields, "{causes}"),
        ("no_cause", &words.no_cause, "{causes}"),
        ("needs", &words.needs, "{evidence}"),
        ("another_first", &words.another_first, "{action}"),
        ("three", &words.three, "{actions}"),
    ] {
        limits::text(faults, spot, field, text, 160);
        let rest = if needed.is_empty() { text.clone() } else { text.replacen(needed, "", 1) };
        if rest.contains(['{', '}']) || (rest == *text && !needed.is_empty()) {
            let none = Wrong::Placeholder;
            let wrong = if needed.is_empty() { none } else { Wrong::Template(needed.to_owned()) };
            faults.push(spot.key(field).fault(wrong));
        }
    }
}
