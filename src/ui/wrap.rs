//! Words into lines of a width, with styles. Drawing and scrolling both count these lines.

use ratatui::style::Style;
use ratatui::text::{Line, Span};
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// Width in terminal cells.
pub fn width(text: &str) -> usize {
    text.width()
}

/// Breaks styled runs into lines no wider than `columns`; a word wider than that is broken between characters.
/// Runs of spaces become one space, spaces at the ends of a line are dropped.
pub fn wrap(runs: &[(String, Style)], columns: usize) -> Vec<Line<'static>> {
    let columns = columns.max(1);
    let mut lines: Vec<Vec<Span<'static>>> = vec![Vec::new()];
    let mut used = 0;
    for word in words(runs) {
        let wide: usize = word.iter().map(|(text, _)| width(text)).sum();
        if used > 0 && used + 1 + wide > columns {
            lines.push(Vec::new());
            used = 0;
        }
        if used > 0 {
            let style = word.first().map_or_else(Style::new, |(_, style)| *style);
            let before = lines.last().and_then(|line| line.last()).map_or(style, |span| span.style);
            put(&mut lines, " ", if before == style { style } else { Style::new() });
            used += 1;
        }
        for (text, style) in word {
            for piece in text.graphemes(true) {
                let wide = width(piece);
                if used > 0 && used + wide > columns {
                    lines.push(Vec::new());
                    used = 0;
                }
                put(&mut lines, piece, style);
                used += wide;
            }
        }
    }
    lines.into_iter().map(Line::from).collect()
}

/// Breaks plain text into lines; a line break in the text stays one.
pub fn wrap_text(text: &str, columns: usize) -> Vec<String> {
    let lines = text.split('\n').flat_map(|part| wrap(&[(part.to_owned(), Style::new())], columns));
    lines.map(|line| line.to_string()).collect()
}

/// Adds text to the last line, joining it to a run of the same style.
fn put(lines: &mut [Vec<Span<'static>>], text: &str, style: Style) {
    let Some(line) = lines.last_mut() else { return };
    match line.last_mut() {
        Some(span) if span.style == style => span.content.to_mut().push_str(text),
        _ => line.push(Span::styled(text.to_owned(), style)),
    }
}

/// Words, each of one or more runs: a style may change inside a word.
fn words(runs: &[(String, Style)]) -> Vec<Vec<(&str, Style)>> {
    let mut words: Vec<Vec<(&str, Style)>> = Vec::new();
    let mut joined = false;
    for (text, style) in runs {
        for (at, part) in text.split(char::is_whitespace).enumerate() {
            joined &= at == 0;
            if part.is_empty() {
                continue;
            }
            match words.last_mut() {
                Some(word) if joined => word.push((part, *style)),
                _ => words.push(vec![(part, *style)]),
            }
            joined = true;
        }
        joined &= !text.ends_with(char::is_whitespace);
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
