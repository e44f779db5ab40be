//! Where each claim stands, so that a reviewer's remark finds its line.

use std::collections::BTreeMap;

use super::book::{Book, Pair, Part};
use super::doc::Spot;
use crate::content::fault::Place;
use crate::domain::ids::ClaimId;

/// The places of all claims.
pub(super) struct Places {
    /// Where each is, by its name.
    pub of: BTreeMap<ClaimId, Place>,
    /// Whether a file could not be read: then any name may be that of a claim in it.
    pub unsure: bool,
}

impl Places {
    /// Walks through everything that was read.
    pub(super) fn of(book: &Book) -> Self {
        let mut places = Self { of: BTreeMap::new(), unsure: false };
        places.read(&book.danger, |part, put| {
            let (root, danger) = (part.doc.root(), &part.value);
            each(root.key("signs"), danger.signs.iter().map(|sign| ClaimId::sign(&sign.id)), put);
            each(root.key("rules"), danger.rules.iter().map(|rule| ClaimId::rule(&rule.id)), put);
        });
        places.read(&book.plan, |part, put| {
            let (root, plan) = (part.doc.root(), &part.value);
            each(root.key("causes"), plan.causes.iter().map(|card| ClaimId::cause(&card.id)), put);
            each(root.key("actions"), plan.actions.iter().map(|card| ClaimId::action(&card.id)), put);
            for (name, lines) in super::plan::lists(plan) {
                each(root.key(name), lines.iter().map(|line| ClaimId::line(&line.id)), put);
            }
        });
        for pair in &book.factors {
            places.read(pair, |part, put| {
                each(part.doc.root(), part.value.iter().map(|factor| ClaimId::factor(&factor.id)), put);
            });
        }
        places.read(&book.aids, |part, put| {
            each(part.doc.root(), part.value.iter().map(|aid| ClaimId::aid(&aid.id)), put);
        });
        places.read(&book.watch, |part, put| {
            let (groups, list) = (part.doc.root().key("groups"), &part.value);
            for (at, group) in list.groups.iter().enumerate() {
                each(groups.nth(at).key("pairs"), group.pairs.iter().map(|pair| ClaimId::pair(&pair.id)), put);
            }
            each(part.doc.root().key("helps"), list.helps.iter().map(|help| ClaimId::help(&help.id)), put);
        });
        for pair in &book.lessons {
            places.read(pair, |part, put| {
                for (at, section) in part.value.sections.iter().enumerate() {
                    let blocks = section.blocks.iter().map(|block| ClaimId::block(&part.value.id, &block.id));
                    each(part.doc.root().key("sections").nth(at).key("blocks"), blocks, put);
                }
            });
        }
        for pair in &book.questions {
            places.read(pair, |part, put| {
                each(part.doc.root(), part.value.iter().map(|question| ClaimId::question(&question.id)), put);
            });
        }
        places.read(&book.notes, |part, put| {
            each(part.doc.root(), part.value.iter().map(|note| ClaimId::note(&note.id)), put);
        });
        places.read(&book.figures, |part, put| {
            each(part.doc.root(), part.value.iter().map(|figure| ClaimId::figure(&figure.id)), put);
        });
        if let Some(pair) = &book.mothers {
            places.read(pair, |part, put| {
                each(part.doc.root(), part.value.iter().map(|mother| ClaimId::mother(&mother.id)), put);
            });
        }
        places.read(&book.tables, |part, put| {
            each(part.doc.root(), part.value.iter().map(|table| ClaimId::table(&table.id)), put);
        });
        places.read(&book.terms, |part, put| {
            each(part.doc.root(), part.value.iter().map(|term| ClaimId::term(&term.id)), put);
        });
        places
    }

    fn read<S, W>(&mut self, pair: &Pair<S, W>, walk: impl FnOnce(&Part<S>, &mut dyn FnMut(ClaimId, Place))) {
        match &pair.shape {
            Some(part) => walk(part, &mut |id, place| {
                self.of.insert(id, place);
            }),
            None => self.unsure = true,
        }
    }
}

/// The claims of a list, each at its place in it.
fn each(list: Spot<'_>, ids: impl Iterator<Item = ClaimId>, put: &mut dyn FnMut(ClaimId, Place)) {
    for (at, id) in ids.enumerate() {
        put(id, list.nth(at).place());
    }
}
