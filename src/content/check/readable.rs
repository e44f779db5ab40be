//! Whether a mother can read or follow what is meant for her: short sentences, no word longer than a line of a phone.
//!
//! Held to it are the lines said to her, read by her, or asked of her. Glossary, notes and lessons are for workers.

use super::book::{Book, Pair};
use super::doc::Spot;
use crate::content::fault::{Fault, Wrong};

/// The most words in a sentence. Guides for plain language ask for 15 to 20 on average; as a bound, 20 keeps every
/// sentence within what can be said in one breath.
const SENTENCE: usize = 20;
/// The most words in a line that a screen in a waiting room may show.
const KIOSK: usize = 16;
/// The most letters in a word. Indonesian builds long ones (`mempertanggungjawabkan` has 22); what is longer is two
/// words, or an address.
const WORD: usize = 24;

pub(super) fn check(book: &Book, faults: &mut Vec<Fault>) {
    for part in book.aids.words.iter().flatten() {
        part.value.iter().for_each(|(id, aid)| read(part.doc.root().key(id.as_str()).key("hers"), &aid.hers, faults));
    }
    for (shape, part) in book.factors.iter().flat_map(Pair::both) {
        for (id, card) in &part.value {
            let spot = part.doc.root().key(id.as_str());
            card.questions.iter().for_each(|(id, text)| read(spot.key("questions").key(id.as_str()), text, faults));
            each(spot.key("advice"), &card.advice, faults);
            for (at, myth) in card.myths.iter().enumerate() {
                read(spot.key("myths").nth(at).key("answer"), &myth.answer, faults);
            }
            if shape.value.iter().any(|factor| factor.id == *id && factor.kiosk) {
                bound(spot.key("short"), &card.short, KIOSK, faults);
            }
        }
    }
    for part in book.mothers.iter().flat_map(|pair| pair.words.iter().flatten()) {
        for (id, mother) in &part.value {
            let spot = part.doc.root().key(id.as_str());
            read(spot.key("opening"), &mother.opening, faults);
            mother.tells.iter().for_each(|(id, text)| read(spot.key("tells").key(id.as_str()), text, faults));
        }
    }
    for part in book.danger.words.iter().flatten() {
        let (words, root) = (&part.value, part.doc.root());
        words
            .signs
            .iter()
            .for_each(|(id, sign)| read(root.key("signs").key(id.as_str()).key("say"), &sign.say, faults));
        read(root.key("milk_waits").key("say"), &words.milk_waits.say, faults);
    }
    for part in book.watch.words.iter().flatten() {
        let (words, root) = (&part.value, part.doc.root());
        for (id, pair) in &words.pairs {
            read(root.key("pairs").key(id.as_str()).key("offer"), &pair.offer, faults);
        }
        for (id, help) in &words.helps {
            read(root.key("helps").key(id.as_str()), help, faults);
        }
    }
    for part in book.plan.words.iter().flatten() {
        let (words, root) = (&part.value, part.doc.root());
        for (id, action) in &words.actions {
            let spot = root.key("actions").key(id.as_str());
            read(spot.key("offer"), &action.offer, faults);
            each(spot.key("how"), &action.how, faults);
        }
        for (field, lines) in [("return_signs", &words.return_signs), ("going_well", &words.going_well)] {
            for (id, text) in lines {
                read(root.key(field).key(id.as_str()), text, faults);
            }
        }
    }
}

fn each(spot: Spot<'_>, texts: &[String], faults: &mut Vec<Fault>) {
    texts.iter().enumerate().for_each(|(at, text)| read(spot.nth(at), text, faults));
}

fn read(spot: Spot<'_>, text: &str, faults: &mut Vec<Fault>) {
    bound(spot, text, SENTENCE, faults);
}

fn bound(spot: Spot<'_>, text: &str, high: usize, faults: &mut Vec<Fault>) {
    if let Some(found) = sentences(text).into_iter().max().filter(|found| *found > high) {
        faults.push(spot.fault(Wrong::LongSentence { found, high }));
    }
    let words = text.split(|c: char| !c.is_alphabetic());
    if let Some(word) = words.filter(|word| word.chars().count() > WORD).max() {
        faults.push(spot.fault(Wrong::LongWord { word: word.to_owned(), high: WORD }));
    }
}

/// The number of words of each sentence. A sentence ends where a reader takes breath: at `. ! ? ;` before a blank, so
/// that `23.5` and `119` do not end one.
fn sentences(text: &str) -> Vec<usize> {
    let mut counts = vec![0];
    for word in text.split_whitespace() {
        if let Some(last) = counts.last_mut() {
            *last += usize::from(word.contains(char::is_alphanumeric));
        }
        if word.trim_end_matches(['”', '"', '’', ')']).ends_with(['.', '!', '?', ';']) {
            counts.push(0);
        }
    }
    counts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_ends_at_its_mark_and_not_within_a_number() {
        assert_eq!(sentences("Come today. Is it 23.5 cm? “Yes.” Good; wait – now"), [2, 4, 1, 1, 2]);
        assert_eq!(sentences(""), [0]);
    }
}
