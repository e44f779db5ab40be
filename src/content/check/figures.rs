//! Figures: a number that can be, a year that can be, and words that say everything but the number.

use std::collections::{BTreeMap, BTreeSet};

use super::book::Book;
use super::doc::Spot;
use super::ids::{Form, same, unique};
use super::known::Known;
use super::limits;
use crate::content::fault::{Fault, Wrong};
use crate::content::words::FigureWords;
use crate::domain::figure::{Figure, Unit};
use crate::i18n::Lang;

/// The years a figure may be of, targets included.
const YEARS: (u16, u16) = (1990, 2040);

pub(super) fn check(book: &Book, known: &Known<'_>, faults: &mut Vec<Fault>) {
    if let Some(part) = &book.figures.shape {
        let root = part.doc.root();
        let ids = part.value.iter().enumerate().map(|(at, figure)| (figure.id.as_str(), root.nth(at).key("id")));
        unique(faults, &mut BTreeSet::new(), Form::Plain, ids);
        for (at, figure) in part.value.iter().enumerate() {
            let spot = root.nth(at);
            known.claim(faults, spot, figure.id.as_str(), &figure.sources, &figure.notes);
            limits::items(faults, spot, &figure.items);
            number(figure, spot, faults);
        }
    }
    for (lang, text) in Lang::ALL.into_iter().zip(&book.figures.words) {
        let (Some(shape), Some(text)) = (&book.figures.shape, text) else { continue };
        let root = text.doc.root();
        let ids = shape.value.iter().map(|figure| figure.id.as_str());
        same(faults, ids, &book.figures.file, &text.value, root);
        let mut seen = BTreeMap::new();
        for figure in &shape.value {
            let Some(own) = text.value.get(&figure.id) else { continue };
            let spot = root.key(figure.id.as_str());
            words(lang, figure, own, spot, faults);
            // A list shows name and year: what reads the same there cannot be told apart.
            let first = seen.entry((own.name.as_str(), figure.year, figure.until)).or_insert(&figure.id);
            if *first != &figure.id {
                faults.push(spot.key("name").fault(Wrong::Alike(own.name.clone())));
            }
        }
    }
}

fn number(figure: &Figure, spot: Spot<'_>, faults: &mut Vec<Fault>) {
    let most = match figure.unit {
        Unit::PerCent => 100.0,
        Unit::Count => f64::from(u32::MAX),
    };
    if !figure.value.is_finite() || figure.value < 0.0 || figure.value > most {
        let (found, range) = (figure.value.to_string(), format!("0–{most}"));
        faults.push(spot.key("value").fault(Wrong::Range { field: "value".to_owned(), found, range }));
    }
    let (low, high) = (u64::from(YEARS.0), u64::from(YEARS.1));
    if figure.year != 0 {
        limits::range(faults, spot.key("year"), "year", figure.year, low, high);
    }
    if let Some(until) = figure.until {
        limits::range(faults, spot.key("until"), "until", until, low.max(u64::from(figure.year) + 1), high);
    }
}

fn words(lang: Lang, figure: &Figure, words: &FigureWords, spot: Spot<'_>, faults: &mut Vec<Fault>) {
    let texts = [
        ("name", &words.name, 48),
        ("definition", &words.definition, 160),
        ("age", &words.age, 28),
        ("method", &words.method, 60),
        ("read", &words.read, 200),
    ];
    let number = lang.number(figure.value);
    for (field, text, high) in texts {
        limits::text(faults, spot, field, text, high);
        if says(text, &number) {
            faults.push(spot.key(field).fault(Wrong::NumberAgain(number.clone())));
        }
    }
}

/// Whether a text holds this number. One digit alone may be anything: the sixth month, the second survey.
fn says(text: &str, number: &str) -> bool {
    let outside = |c: char| !(c.is_ascii_digit() || c == ',' || c == '.');
    number.len() > 1 && text.split(outside).any(|part| part.trim_matches([',', '.']) == number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_found_whole_and_a_single_digit_is_left_alone() {
        assert!(says("Sekitar 37,3 %.", "37,3") && says("hanya 50.", "50"));
        assert!(!says("137,3 atau 37,35", "37,3") && !says("umur 6 bulan", "6"));
    }
}
