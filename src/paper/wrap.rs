//! Words into lines of a width, whatever the width is measured in: columns of text or thousandths of a letter.

/// The space at which no line ends.
const GLUE: char = '\u{a0}';

/// Breaks a text into lines of at most `room`; a word wider than that is broken between characters, so that nothing
/// is ever cut off. Runs of spaces become one. An empty text has no line.
pub(super) fn wrap(text: &str, room: u32, wide: impl Fn(char) -> u32) -> Vec<String> {
    let measure = |text: &str| text.chars().map(&wide).sum::<u32>();
    let space = wide(' ');
    let mut lines: Vec<String> = Vec::new();
    let mut used = 0;
    for word in text.split(|c: char| c.is_whitespace() && c != GLUE).filter(|word| !word.is_empty()) {
        let width = measure(word);
        match lines.last_mut() {
            Some(line) if used + space + width <= room => {
                line.push(' ');
                line.push_str(word);
                used += space + width;
            }
            _ => {
                lines.push(String::new());
                used = 0;
                for c in word.chars() {
                    let width = wide(c);
                    if used > 0 && width > 0 && used + width > room {
                        lines.push(String::new());
                        used = 0;
                    }
                    if let Some(line) = lines.last_mut() {
                        line.push(c);
                    }
                    used += width;
                }
            }
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn words_stay_whole_where_they_can() {
        assert_eq!(wrap("satu dua  tiga", 8, |_| 1), ["satu dua", "tiga"]);
        assert_eq!(wrap("menyusuinya ya", 6, |_| 1), ["menyus", "uinya", "ya"]);
        assert_eq!(wrap("37,5\u{a0}°C ya", 7, |_| 1), ["37,5\u{a0}°C", "ya"]);
        assert!(wrap("  ", 6, |_| 1).is_empty());
    }

    proptest! {
        #[test]
        fn no_line_is_wider_and_no_letter_is_lost(text in "[a-z ]{0,120}", room in 1_u32..40) {
            let lines = wrap(&text, room, |_| 1);
            for line in &lines {
                prop_assert!(line.len() <= room as usize);
            }
            let squeeze = |s: &str| s.split_whitespace().collect::<String>();
            prop_assert_eq!(squeeze(&lines.concat()), squeeze(&text));
        }
    }
}
