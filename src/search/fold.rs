//! Text into words that compare equal whatever their case and accents.

use std::ops::Range;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Calls `each` with the place and the folded form of every word of `text`.
///
/// A word is a run of letters and digits. An apostrophe inside a word belongs to it and is dropped, so that
/// "mother's" is found by "mothers" and by "mother".
pub(super) fn each_word(text: &str, mut each: impl FnMut(Range<usize>, &str)) {
    let mut folded = String::with_capacity(24);
    let mut from = None;
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let follows = from.is_some();
        if c.is_alphanumeric() || (follows && is_combining_mark(c)) {
            from.get_or_insert(at);
            fold(c, &mut folded);
        } else if follows && matches!(c, '\'' | '’') && chars.peek().is_some_and(|(_, next)| next.is_alphanumeric()) {
            // Stays inside the word.
        } else if let Some(start) = from.take() {
            each(start..at, &folded);
            folded.clear();
        }
    }
    if let Some(start) = from {
        each(start..text.len(), &folded);
    }
}

/// Adds the small letter of `c` without its marks.
fn fold(c: char, out: &mut String) {
    if c.is_ascii() {
        out.push(c.to_ascii_lowercase());
    } else {
        out.extend(c.to_lowercase().nfd().filter(|part| !is_combining_mark(*part)));
    }
}

/// The folded words of a text, in order.
pub(super) fn words(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    each_word(text, |_, word| words.push(word.to_owned()));
    words
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn case_accents_and_apostrophes_do_not_matter() {
        assert_eq!(words("Ibu’s CAFÉ, cafe\u{301}: 2,5 mL!"), ["ibus", "cafe", "cafe", "2", "5", "ml"]);
        assert_eq!(words("'kulit-ke-kulit'"), ["kulit", "ke", "kulit"]);
        assert_eq!(words("  \u{301} … "), [] as [&str; 0]);
    }

    proptest! {
        #[test]
        fn every_word_is_where_it_says_and_words_do_not_overlap(text in "\\PC{0,60}") {
            let mut end = 0;
            each_word(&text, |place, _| {
                assert!(place.start >= end && text.get(place.clone()).is_some_and(|part| !part.is_empty()));
                end = place.end;
            });
        }
    }
}
