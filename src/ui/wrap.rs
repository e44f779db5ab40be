//! Words into lines of a width, with styles. Drawing and scrolling both count these lines.

use ratatui::style::Style;
use ratatui::text::{Line, Span};
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

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
    let mut lines: Vec<Vec<(String, M)>> = vec![Vec::new()];
    let mut used = 0;
    for word in words(runs) {
        let wide: usize = word.iter().map(|(text, _)| width(text)).sum();
        if used > 0 && used + 1 + wide > columns {
            lines.push(Vec::new());
            used = 0;
        }
        if used > 0 {
            let mark = word.first().map_or_else(M::default, |(_, mark)| *mark);
            let before = lines.last().and_then(|line| line.last()).map_or(mark, |(_, mark)| *mark);
            put(&mut lines, " ", if before == mark { mark } else { M::default() });
            used += 1;
        }
        if used + wide <= columns {
            for (text, mark) in word {
                put(&mut lines, text, mark);
            }
            used += wide;
            continue;
        }
        for (text, mark) in word {
            for piece in text.graphemes(true) {
                let wide = width(piece);
                if used > 0 && used + wide > columns {
                    lines.push(Vec::new());
                    used = 0;
                }
                put(&mut lines, piece, mark);
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
    c.is_whitespace() && c != '\u{a0}'
}

/// Words, each of one or more runs: the mark may change inside a word.
fn words<M: Copy>(runs: &[(String, M)]) -> Vec<Vec<(&str, M)>> {
    let mut words: Vec<Vec<(&str, M)>> = Vec::new();
    let mut joined = false;
    for (text, mark) in runs {
        for (at, part) in text.split(breaks).enumerate() {
            joined &= at == 0;
            if part.is_empty() {
                continue;
            }
            match words.last_mut() {
                Some(word) if joined => word.push((part, *mark)),
                _ => words.push(vec![(part, *mark)]),
            }
            joined = true;
        }
        joined &= !text.ends_with(breaks);
    }
    words
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
