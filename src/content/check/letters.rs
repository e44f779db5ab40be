//! Characters: every one must be a single cell wide and known to the plainest console font.

use unicode_width::UnicodeWidthChar;

/// One cell wide by the tables, and still missing in fonts of the Linux console or of small thermal printers.
const MISSING: &str = "✓✔✗✘▀▄▌▐▓□○►◄◆■●★☆";

/// Boxes of the checklist: they lie among the pictures, and every console font has them.
const BOXES: &str = "☐☑☒";

/// Whether a character may stand in shown text.
pub(super) fn is_fine(c: char) -> bool {
    c.is_ascii_graphic() || c == ' ' || (!c.is_control() && c.width() == Some(1) && !is_odd(c))
}

/// Characters that the width tables let pass.
fn is_odd(c: char) -> bool {
    let invisible = matches!(c,
        '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
        | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{fff0}'..='\u{ffff}' | '\u{e000}'..='\u{f8ff}');
    let picture = !BOXES.contains(c) && matches!(c, '\u{2600}'..='\u{27bf}' | '\u{2800}'..='\u{28ff}' | '\u{1f000}'..);
    invisible || picture || MISSING.contains(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_and_marks_of_the_schema_pass_and_everything_odd_does_not() {
        for c in "aZ9 –—…“”‘’°±×→←↑↓·•≥≤½é☐☑☒".chars() {
            assert!(is_fine(c), "{c:?}");
        }
        let odd = "\t\n\r\u{7}\u{fe0f}\u{200d}\u{200b}\u{202e}\u{2066}\u{301}\u{ad}\u{feff}\u{fffd}\u{e000}母❤✓✔▀▄▌▐▓□○►◄◆⠿😀🤱";
        for c in odd.chars() {
            assert!(!is_fine(c), "{c:?}");
        }
    }
}
