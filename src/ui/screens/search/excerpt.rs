//! The part of a text around its first matching word, as long as a row.

use std::ops::Range;

use crate::ui::glyphs::CUT;
use crate::ui::wrap::width;

/// Runs of text, and whether each is a match.
pub(super) type Runs = Vec<(String, bool)>;

/// Splits a whole text at its marks.
pub(super) fn split(text: &str, marks: &[Range<usize>]) -> Runs {
    let mut runs = Runs::new();
    put(&mut runs, text, 0..text.len(), marks);
    runs
}

/// As many whole words of `text` as fit into `columns`, so that the first marked word is among them.
pub(super) fn excerpt(text: &str, marks: &[Range<usize>], columns: usize) -> Runs {
    let words = words(text);
    let wide = |part: &[Range<usize>]| {
        part.iter().map(|word| text.get(word.clone()).map_or(0, width)).sum::<usize>() + part.len().saturating_sub(1)
    };
    if wide(&words) <= columns {
        return join(text, &words, marks);
    }
    let room = columns.saturating_sub(4);
    let first = marks.first().map_or(0, |mark| words.iter().position(|word| word.end > mark.start).unwrap_or(0));
    // A few words before the match, and more when little follows it.
    let mut from = first;
    while from > 0 && (wide(&words[from - 1..first]) <= room / 4 || wide(&words[from - 1..]) <= room) {
        from -= 1;
    }
    let rest = if from > 0 { columns.saturating_sub(2) } else { columns };
    let mut to = from + 1;
    while to < words.len() && wide(&words[from..=to]) + if to + 1 < words.len() { 2 } else { 0 } <= rest {
        to += 1;
    }
    let mut runs = Runs::new();
    if from > 0 {
        push(&mut runs, &format!("{CUT} "), false);
    }
    runs.extend(join(text, &words[from.min(words.len())..to.min(words.len())], marks));
    if to < words.len() {
        push(&mut runs, &format!(" {CUT}"), false);
    }
    runs
}

/// The places of the words between spaces.
fn words(text: &str) -> Vec<Range<usize>> {
    let mut at = 0;
    let parts = text.split_inclusive(char::is_whitespace).map(|part| {
        let from = at;
        at += part.len();
        from..from + part.trim_end().len()
    });
    parts.filter(|word| !word.is_empty()).collect()
}

fn join(text: &str, words: &[Range<usize>], marks: &[Range<usize>]) -> Runs {
    let mut runs = Runs::new();
    for (nth, word) in words.iter().enumerate() {
        if nth > 0 {
            push(&mut runs, " ", false);
        }
        put(&mut runs, text, word.clone(), marks);
    }
    runs
}

/// Adds a part of a text, split at the marks within it.
fn put(runs: &mut Runs, text: &str, part: Range<usize>, marks: &[Range<usize>]) {
    let mut at = part.start;
    for mark in marks.iter().filter(|mark| mark.end > part.start && mark.start < part.end) {
        push(runs, text.get(at..mark.start).unwrap_or_default(), false);
        push(runs, text.get(mark.clone()).unwrap_or_default(), true);
        at = mark.end;
    }
    push(runs, text.get(at..part.end).unwrap_or_default(), false);
}

fn push(runs: &mut Runs, text: &str, marked: bool) {
    match runs.last_mut() {
        _ if text.is_empty() => {}
        Some((last, same)) if *same == marked => last.push_str(text),
        _ => runs.push((text.to_owned(), marked)),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn shown(runs: &Runs) -> String {
        runs.iter().map(|(text, marked)| if *marked { format!("[{text}]") } else { text.clone() }).collect()
    }

    #[test]
    fn the_match_is_shown_with_a_little_before_it() {
        let text = "Satu dua tiga empat lima enam tujuh delapan sembilan sepuluh";
        let marked =
            |text: &str, word: &str| words(text).into_iter().filter(|at| text.get(at.clone()) == Some(word)).collect();
        let marks: Vec<Range<usize>> = marked(text, "tujuh");
        let runs = excerpt(text, &marks, 30);
        assert_eq!(shown(&runs), "… enam [tujuh] delapan …");
        let marks: Vec<Range<usize>> = marked("satu  dua", "satu");
        assert_eq!(shown(&excerpt("satu  dua", &marks, 30)), "[satu] dua");
        assert_eq!(shown(&excerpt("", &[], 0)), "");
    }

    proptest! {
        #[test]
        fn an_excerpt_of_short_words_always_fits(text in "([a-z]{1,8} ){0,40}", columns in 20_usize..70, at in 0_usize..40) {
            let mark = words(&text).get(at).cloned();
            let runs = excerpt(&text, mark.as_slice(), columns);
            let whole: String = runs.iter().map(|(text, _)| text.as_str()).collect();
            prop_assert!(width(&whole) <= columns);
            prop_assert_eq!(runs.iter().any(|(_, marked)| *marked), mark.is_some());
        }
    }
}
