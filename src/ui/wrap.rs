//! Words into lines of a width, with styles. Drawing and scrolling both count these lines.

use ratatui::style::Style;
use ratatui::text::{Line, Span};
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

use super::ink::is_simple;

/// A space at which no row ends; drawn as a space.
pub(crate) const GLUE: char = '\u{a0}';

/// Width in terminal cells.
pub fn width(text: &str) -> usize {
    if text.is_ascii() { text.len() } else { text.width() }
}

/// Breaks styled runs into lines no wider than `columns`; a word wider than that is broken between characters.
/// Runs of spaces become one space, spaces at the ends of a line are dropped.
pub fn wrap(runs: &[(String, Style)], columns: usize) -> Vec<Line<'static>> {
    let line = |runs: Vec<(String, Style)>| {
        Line::from(runs.into_iter().map(|(text, style)| Span::styled(text, style)).collect::<Vec<_>>())
    };
    wrap_runs(runs, columns).into_iter().map(line).collect()
}

/// Breaks runs that carry a mark of any kind into lines, as [`wrap`] does.
pub fn wrap_runs<M: Copy + Default + PartialEq>(runs: &[(String, M)], columns: usize) -> Vec<Vec<(String, M)>> {
    let columns = columns.max(1);
    if let [(text, mark)] = runs
        && is_even(text)
    {
        return even_lines(text, columns, *mark);
    }
    let mut lines: Vec<Vec<(String, M)>> = vec![Vec::new()];
    let mut used = 0;
    let parts = parts(runs);
    for word in parts.chunk_by(|_, (_, _, begins)| !begins) {
        let wide: usize = word.iter().map(|(text, ..)| width(text)).sum();
        if used > 0 && used + 1 + wide > columns {
            lines.push(Vec::new());
            used = 0;
        }
        if used > 0 {
            let mark = word.first().map_or_else(M::default, |(_, mark, _)| *mark);
            let before = lines.last().and_then(|line| line.last()).map_or(mark, |(_, mark)| *mark);
            put(&mut lines, " ", if before == mark { mark } else { M::default() });
            used += 1;
        }
        if used + wide <= columns {
            for (text, mark, _) in word {
                put(&mut lines, text, *mark);
            }
            used += wide;
            continue;
        }
        for (text, mark, _) in word {
            for piece in text.graphemes(true) {
                let wide = width(piece);
                if used > 0 && used + wide > columns {
                    lines.push(Vec::new());
                    used = 0;
                }
                put(&mut lines, piece, *mark);
                used += wide;
            }
        }
    }
    lines
}

/// Breaks plain text into lines; a line break in the text stays one.
pub fn wrap_text(text: &str, columns: usize) -> Vec<String> {
    let lines = text.split('\n').flat_map(|part| wrap(&[(part.to_owned(), Style::new())], columns));
    lines.map(|line| line.to_string()).collect()
}

/// Whether single spaces stand between all words and nowhere else and every character is one cell wide, so that lines
/// are parts of the text as it is.
fn is_even(text: &str) -> bool {
    let mut before = ' ';
    let even = text.chars().all(|c| {
        let double = before == ' ' && c == ' ';
        before = c;
        !double && (is_simple(c) || c == GLUE)
    });
    even && before != ' '
}

/// Breaks an even text, the common case, by cutting it.
fn even_lines<M: Copy>(text: &str, columns: usize, mark: M) -> Vec<Vec<(String, M)>> {
    let mut lines = Vec::new();
    let mut cut = |from: usize, to: usize| lines.push(vec![(text.get(from..to).unwrap_or_default().to_owned(), mark)]);
    // The line so far: where it begins, its width, and where its last word ends.
    let (mut start, mut used, mut end) = (0, 0, 0);
    for word in text.split(' ') {
        let from = if used > 0 { end + 1 } else { 0 };
        let wide = width(word);
        end = from + word.len();
        if used > 0 && used + 1 + wide <= columns {
            used += 1 + wide;
            continue;
        }
        if used > 0 {
            cut(start, from - 1);
        }
        (start, used) = (from, wide);
        while used > columns {
            let rest = text.get(start..).unwrap_or_default();
            let next = rest.char_indices().nth(columns).map_or(end, |(at, _)| start + at);
            cut(start, next);
            (start, used) = (next, used - columns);
        }
    }
    cut(start, end);
    lines
}

/// Adds text to the last line, joining it to a run of the same mark.
fn put<M: Copy + PartialEq>(lines: &mut [Vec<(String, M)>], text: &str, mark: M) {
    let Some(line) = lines.last_mut() else { return };
    match line.last_mut() {
        Some((run, known)) if *known == mark => run.push_str(text),
        _ => line.push((text.to_owned(), mark)),
    }
}

/// Whether a line may end at this character: at any space but the one that does not break.
fn breaks(c: char) -> bool {
    c.is_whitespace() && c != GLUE
}

/// Parts of words: text, mark, and whether a word begins here. A mark may change inside a word.
fn parts<M: Copy>(runs: &[(String, M)]) -> Vec<(&str, M, bool)> {
    let mut parts = Vec::with_capacity(runs.iter().map(|(text, _)| text.len() / 5 + 1).sum());
    let mut joined = false;
    for (text, mark) in runs {
        for (at, part) in text.split(breaks).enumerate() {
            joined &= at == 0;
            if part.is_empty() {
                continue;
            }
            parts.push((part, *mark, !joined));
            joined = true;
        }
        joined &= !text.ends_with(breaks);
    }
    parts
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_style_may_change_inside_a_word() {
        let runs = [
            ("ASI (".to_owned(), Style::new()),
            ("kolostrum".to_owned(), Style::new().add_modifier(ratatui::style::Modifier::BOLD)),
            ("), ya".to_owned(), Style::new()),
        ];
        let lines: Vec<String> = wrap(&runs, 12).iter().map(ToString::to_string).collect();
        assert_eq!(lines, ["ASI", "(kolostrum),", "ya"]);
    }

    proptest! {
        #[test]
        fn an_even_text_is_cut_where_words_would_be_set(text in "[a-zé—\u{a0}]{1,9}( [a-zé—\u{a0}]{1,9}){0,30}", columns in 1_usize..40) {
            // A second run, even an empty one, takes the long way.
            let (even, long) = ([(text.clone(), 1)], [(text.clone(), 1), (String::new(), 2)]);
            prop_assert!(is_even(&text));
            prop_assert_eq!(wrap_runs(&even, columns), wrap_runs(&long, columns));
        }

        #[test]
        fn no_line_is_wider_and_no_word_is_lost(text in "[a-zé—. ]{0,200}", columns in 1_usize..40) {
            let lines = wrap_text(&text, columns);
            for line in &lines {
                prop_assert!(width(line) <= columns);
            }
            let squeeze = |s: &str| s.split_whitespace().collect::<String>();
            prop_assert_eq!(squeeze(&lines.join(" ")), squeeze(&text));
        }
    }
}
