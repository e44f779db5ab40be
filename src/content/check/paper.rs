//! The items of the paper: each is listed once, has its words, and is retired only with a reason.

use std::collections::{BTreeMap, BTreeSet};

use super::book::{Book, Part};
use super::limits;
use crate::content::fault::{Fault, Wrong};
use crate::content::paper::{ITEMS, Item, ItemWords};

pub(super) fn check(book: &Book, faults: &mut Vec<Fault>) {
    if let Some(part) = &book.paper.shape {
        list(part, faults);
    }
    for (shape, text) in book.paper.both() {
        words(&book.paper.file, &shape.value, text, faults);
    }
}

fn list(part: &Part<Vec<Item>>, faults: &mut Vec<Fault>) {
    let (root, mut seen) = (part.doc.root(), BTreeSet::new());
    for (at, item) in part.value.iter().enumerate() {
        let spot = root.nth(at).key("n");
        limits::range(faults, spot, "n", item.n, 1, ITEMS.into());
        if !seen.insert(item.n) {
            faults.push(spot.fault(Wrong::Twice(item.n.to_string())));
        }
    }
    let missing = (1..=ITEMS).filter(|n| !seen.contains(n));
    faults.extend(missing.map(|n| root.fault(Wrong::NoItem(n))));
}

fn words(file: &str, items: &[Item], text: &Part<BTreeMap<u16, ItemWords>>, faults: &mut Vec<Fault>) {
    let (root, words) = (text.doc.root(), &text.value);
    for item in items {
        let id = item.n.to_string();
        let Some(said) = words.get(&item.n) else {
            faults.push(root.fault(Wrong::NoWords(id)));
            continue;
        };
        let spot = root.key(&id);
        limits::text(faults, spot, "says", &said.says, 90);
        if item.retired {
            limits::text(faults, spot, "why", &said.why, 160);
        } else if !said.why.is_empty() {
            faults.push(spot.fault_at_key("why", Wrong::NotRetired(item.n)));
        }
    }
    for n in words.keys().filter(|n| items.iter().all(|item| item.n != **n)) {
        let wrong = Wrong::NoStructure { id: n.to_string(), file: file.to_owned() };
        faults.push(root.fault_at_key(&n.to_string(), wrong));
    }
}
