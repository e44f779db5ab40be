//! What every text is held to, wherever it stands: characters, placeholders, product names, doses, tone.

use std::ops::Range;

use super::book::Book;
use super::doc::{Doc, Spot};
use super::letters::is_fine;
use super::rules::Rules;
use crate::content::fault::{Fault, Wrong};
use crate::i18n::Lang;

/// Fields that hold words people type, which are never shown: a worried mother's own words may be hard.
const TYPED: [&str; 2] = ["also", "accept"];

/// The part of the plan whose texts have placeholders; it checks them itself.
const TEMPLATES: &str = "why_not";

pub(super) fn check(book: &Book, faults: &mut Vec<Fault>) {
    let rules = Rules::new();
    for (doc, words) in book.ron_files() {
        characters(doc, doc.root(), faults);
        if words {
            meaning(doc, doc.root(), &hits(&rules, doc), faults);
        }
    }
    for part in book.lesson_texts() {
        let (doc, found) = (&part.doc, hits(&rules, &part.doc));
        let body = doc.root().span().end;
        characters(doc, doc.root(), faults);
        meaning(doc, doc.root(), &found, faults);
        prose(doc, body, faults);
        said(doc, body..doc.text.len(), true, &found, faults);
    }
}

/// Everything the word lists find in a file. One look at the whole file is much quicker than one at each of its texts;
/// what stands in ids and comments is left out afterwards, by place.
fn hits(rules: &Rules, doc: &Doc) -> Vec<(usize, Wrong)> {
    rules.find(&doc.text, lang_of(&doc.file))
}

/// The language of a file of words; sources have none.
fn lang_of(file: &str) -> Option<Lang> {
    Lang::from_code(file.split_once('/')?.0)
}

/// Characters of every text of a RON value.
pub(super) fn characters(doc: &Doc, at: Spot<'_>, faults: &mut Vec<Fault>) {
    if at.is_text() {
        for (offset, c) in decoded(at.text()).filter(|(_, c)| !is_fine(*c)) {
            faults.push(doc.fault_at(at.span().start + offset, Wrong::Character(c)));
        }
    }
    at.fields().for_each(|(.., value)| characters(doc, value, faults));
    at.items().for_each(|item| characters(doc, item, faults));
}

/// Placeholders, names, doses and tone of every text of a RON value.
fn meaning(doc: &Doc, at: Spot<'_>, hits: &[(usize, Wrong)], faults: &mut Vec<Fault>) {
    if at.is_text() {
        if let Some(open) = at.text().find(['{', '}']) {
            faults.push(doc.fault_at(at.span().start + open, Wrong::Placeholder));
        }
        said(doc, at.span(), true, hits, faults);
    }
    for (key, _, value) in at.fields() {
        if key == TEMPLATES {
            value.fields().for_each(|(.., value)| said(doc, value.span(), true, hits, faults));
        } else if TYPED.contains(&key) {
            value.items().for_each(|item| said(doc, item.span(), false, hits, faults));
        } else {
            meaning(doc, value, hits, faults);
        }
    }
    at.items().for_each(|item| meaning(doc, item, hits, faults));
}

/// Characters and placeholders of a lesson's body, where lines may end and a line `{id}` begins a block.
fn prose(doc: &Doc, from: usize, faults: &mut Vec<Fault>) {
    let mut at = from;
    for line in doc.text.get(from..).unwrap_or_default().split_inclusive('\n') {
        let ended = line.trim_end_matches(['\n', '\r']);
        for (offset, c) in ended.char_indices().filter(|(_, c)| !is_fine(*c)) {
            faults.push(doc.fault_at(at + offset, Wrong::Character(c)));
        }
        let mark = ended.trim().starts_with('{') && ended.trim().ends_with('}');
        if let Some(open) = ended.find(['{', '}']).filter(|_| !mark) {
            faults.push(doc.fault_at(at + open, Wrong::Placeholder));
        }
        at += line.len();
    }
}

/// Product names and doses of a text, and its tone where it is shown.
fn said(doc: &Doc, span: Range<usize>, shown: bool, hits: &[(usize, Wrong)], faults: &mut Vec<Fault>) {
    for (at, wrong) in hits.iter().filter(|(at, _)| span.contains(at)) {
        if shown || !matches!(wrong, Wrong::Tone { .. }) {
            faults.push(doc.fault_at(*at, wrong.clone()));
        }
    }
}

/// The characters of a text as the parser reads it, each with the byte where it is written.
fn decoded(raw: &str) -> impl Iterator<Item = (usize, char)> {
    let mut chars = raw.char_indices();
    std::iter::from_fn(move || {
        let (at, c) = chars.next()?;
        if c != '\\' {
            return Some((at, c));
        }
        let (_, escape) = chars.next()?;
        let code = |digits: &str| u32::from_str_radix(digits, 16).ok().and_then(char::from_u32);
        Some((at, match escape {
            'n' => '\n',
            't' => '\t',
            'r' => '\r',
            '0' => '\0',
            'x' => code(&chars.by_ref().take(2).map(|(_, c)| c).collect::<String>()).unwrap_or('\0'),
            'u' => {
                let digits = chars.by_ref().skip(1).map(|(_, c)| c).take_while(|c| *c != '}');
                code(&digits.collect::<String>()).unwrap_or('\0')
            }
            other => other,
        }))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_escaped_character_is_seen_at_its_escape() {
        let found: Vec<(usize, char)> = decoded("a\\\"b\\u{200d}c\\x41\\td").collect();
        assert_eq!(found, [(0, 'a'), (1, '"'), (3, 'b'), (4, '\u{200d}'), (12, 'c'), (13, 'A'), (17, '\t'), (19, 'd')]);
    }
}
