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
        letters(doc, doc.root(), !words, faults);
        if words {
            meaning(doc, doc.root(), &hits(&rules, doc), faults);
        }
    }
    for part in book.lesson_texts() {
        let (doc, found) = (&part.doc, hits(&rules, &part.doc));
        let body = doc.root().span().end;
        letters(doc, doc.root(), false, faults);
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

/// Characters of every text of a RON value; curly brackets too, unless it may have placeholders.
pub(super) fn letters(doc: &Doc, at: Spot<'_>, placeholders: bool, faults: &mut Vec<Fault>) {
    if at.is_text() {
        let start = at.span().start;
        let found = decoded(at.text()).filter_map(|(offset, c)| Some((offset, odd(c, placeholders)?)));
        faults.extend(found.map(|(offset, wrong)| doc.fault_at(start + offset, wrong)));
    }
    at.fields().for_each(|(key, _, value)| letters(doc, value, placeholders || key == TEMPLATES, faults));
    at.items().for_each(|item| letters(doc, item, placeholders, faults));
}

fn odd(c: char, placeholders: bool) -> Option<Wrong> {
    match c {
        '{' | '}' if placeholders => None,
        '{' => Some(Wrong::Placeholder),
        '}' => None,
        _ => (!is_fine(c)).then_some(Wrong::Character(c)),
    }
}

/// Names, doses and tone of every text of a RON value.
fn meaning(doc: &Doc, at: Spot<'_>, hits: &[(usize, Wrong)], faults: &mut Vec<Fault>) {
    if at.is_text() {
        said(doc, at.span(), true, hits, faults);
    }
    for (key, _, value) in at.fields() {
        if TYPED.contains(&key) {
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
        let mark = ended.trim().starts_with('{') && ended.trim().ends_with('}');
        let found = ended.char_indices().filter_map(|(offset, c)| Some((offset, odd(c, mark)?)));
        faults.extend(found.map(|(offset, wrong)| doc.fault_at(at + offset, wrong)));
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
pub(super) fn decoded(raw: &str) -> impl Iterator<Item = (usize, char)> {
    let mut chars = raw.char_indices();
    std::iter::from_fn(move || {
        let (at, c) = chars.next()?;
        if c != '\\' {
            return Some((at, c));
        }
        let (_, escape) = chars.next()?;
        let code = |digits: &str| u32::from_str_radix(digits, 16).ok().and_then(char::from_u32);
        Some((
            at,
            match escape {
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
            },
        ))
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
