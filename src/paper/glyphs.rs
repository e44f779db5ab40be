//! Characters on their way to paper: what may be printed at all, and what stands for a character that cannot be.

pub(super) mod win_ansi;

use unicode_normalization::UnicodeNormalization;
use unicode_width::UnicodeWidthChar;

/// The text as it may be printed: without control characters and marks that take no room or turn the direction of
/// text, which printers and readers would take as commands. A line break and a tab are spaces between words.
pub fn clean(text: &str) -> String {
    text.nfc().map(|c| if c.is_whitespace() && c != '\u{a0}' { ' ' } else { c }).filter(|c| shows(*c)).collect()
}

/// Whether a character is seen on paper.
fn shows(c: char) -> bool {
    let turns = matches!(c, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}');
    let joins = matches!(c, '\u{ad}' | '\u{feff}' | '\u{fe00}'..='\u{fe0f}' | '\u{e0000}'..='\u{e01ef}');
    !c.is_control() && !turns && !joins
}

/// The text in ASCII, for printers that know nothing else. What has no stand-in becomes `?`, so that its place is seen.
pub fn ascii(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match plain(c) {
            Some(stand_in) => out.push_str(stand_in),
            None if c.is_ascii() => out.push(c),
            None => base(c, &mut out, |c| c.is_ascii().then_some(c)),
        }
    }
    out
}

/// Adds what is left of a character without its accents, as far as `may` prints it; else one `?`. An accent that
/// stands alone adds nothing.
pub(super) fn base(c: char, out: &mut String, may: impl Fn(char) -> Option<char>) {
    if c.width() == Some(0) {
        return;
    }
    let letters: Vec<char> = c.nfkd().filter(|c| c.width() != Some(0)).collect();
    match letters.iter().map(|c| may(*c)).collect::<Option<String>>() {
        Some(letters) if !letters.is_empty() && letters.chars().all(|c| !c.is_control()) => out.push_str(&letters),
        _ => out.push('?'),
    }
}

/// Plain characters that say the same.
fn plain(c: char) -> Option<&'static str> {
    Some(match c {
        '\u{a0}' => " ",
        '–' | '—' | '−' | '‐' | '‑' | '─' | '·' | '•' | '●' => "-",
        '“' | '”' | '„' | '«' | '»' => "\"",
        '‘' | '’' | '‚' | '´' => "'",
        '…' => "...",
        '°' | 'º' | 'ø' => "o",
        '±' => "+/-",
        '×' => "x",
        '÷' => "/",
        '½' => "1/2",
        '¼' => "1/4",
        '¾' => "3/4",
        '≥' => ">=",
        '≤' => "<=",
        '≈' => "~",
        '≠' => "!=",
        '→' => "->",
        '←' => "<-",
        '↑' => "^",
        '↓' | '✓' => "v",
        '☐' => "[ ]",
        '☑' | '☒' => "[x]",
        '€' => "EUR",
        'ß' => "ss",
        'Æ' => "AE",
        'æ' => "ae",
        'Ø' => "O",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_a_plain_printer_cannot_print_is_said_otherwise() {
        let check = |text: &str, expected: &str| assert_eq!(ascii(&clean(text)), expected);
        check("Suhu ≥ 37,5 °C — segera…", "Suhu >= 37,5 oC - segera...");
        check("e\u{301}clair ½ ☐ ☑ ←", "eclair 1/2 [ ] [x] <-");
        check("nama 名", "nama ?");
    }

    #[test]
    fn what_printers_take_as_commands_is_taken_out() {
        assert_eq!(clean("a\u{1b}[2Jb\r\nc\u{202e}d\u{7f}\u{9b}\te\u{c}f"), "a[2Jb  cd e f");
    }

    proptest! {
        #[test]
        fn nothing_but_printable_ascii_comes_out_and_nothing_seen_vanishes(text in any::<String>()) {
            let cleaned = clean(&text);
            let out = ascii(&cleaned);
            prop_assert!(out.chars().all(|c| c == ' ' || c.is_ascii_graphic()), "{out:?}");
            let seen = cleaned.chars().filter(|c| c.width().unwrap_or(0) > 0).count();
            prop_assert!(out.chars().count() >= seen);
        }
    }
}
