//! Lines of a report for a terminal or a printer, none wider than a hundred columns.

use crate::ui::wrap::{width, wrap_text};

/// The widest line.
pub const COLUMNS: usize = 100;

/// Adds a text in lines; later lines hang under the first, which begins after `lead`.
pub fn put(out: &mut String, lead: &str, text: &str) {
    let indent = width(lead);
    for (nth, line) in wrap_text(text, COLUMNS.saturating_sub(indent)).iter().enumerate() {
        let start = out.len();
        if nth == 0 {
            out.push_str(lead);
        } else {
            out.extend(std::iter::repeat_n(' ', indent));
        }
        out.push_str(line);
        let end = out.get(start..).map_or(0, |line| line.trim_end().len());
        out.truncate(start + end);
        out.push('\n');
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn later_lines_hang_under_the_first_and_end_without_blanks() {
        let mut out = String::new();
        put(&mut out, "  7  ", &"kata ".repeat(25));
        put(&mut out, "  8  ", "");
        let expected = format!("  7  {}\n     {}\n  8\n", "kata ".repeat(19).trim_end(), "kata ".repeat(6).trim_end());
        assert_eq!(out, expected);
    }
}
