//! Characters as the fonts of every PDF reader have them: Windows code page 1252 for letters, the Symbol font for
//! arrows and comparisons.

use super::{base, plain};

/// One sign of a font.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::paper) enum Sign {
    /// Of the text font, by its code in `WinAnsiEncoding`.
    Text(u8),
    /// Of the Symbol font, by its own code.
    Symbol(u8),
}

impl Sign {
    /// Its code in its font.
    pub(in crate::paper) fn code(self) -> u8 {
        match self {
            Self::Text(code) | Self::Symbol(code) => code,
        }
    }
}

/// The codes 0x80 to 0x9f; a space is a code without a sign.
const UPPER: [char; 32] = [
    '€', ' ', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', ' ', 'Ž', ' ', ' ', '‘', '’', '“', '”', '•', '–',
    '—', '˜', '™', 'š', '›', 'œ', ' ', 'ž', 'Ÿ',
];

/// The signs that stand for a character: itself where a font has it, else what says the same, else `?`.
pub(in crate::paper) fn signs(c: char) -> Vec<Sign> {
    if let Some(sign) = own(c) {
        return vec![sign];
    }
    let mut text = String::new();
    match plain(c) {
        Some(stand_in) => text.push_str(stand_in),
        None => base(c, &mut text, |c| code(c).map(|_| c)),
    }
    text.chars().filter_map(own).collect()
}

fn own(c: char) -> Option<Sign> {
    code(c).map(Sign::Text).or_else(|| symbol(c).map(Sign::Symbol))
}

fn code(c: char) -> Option<u8> {
    match c {
        ' '..='~' | '\u{a0}'..='\u{ac}' | '\u{ae}'..='\u{ff}' => u8::try_from(u32::from(c)).ok(),
        '−' | '‐' | '‑' => Some(b'-'),
        _ => UPPER.iter().position(|known| *known == c).and_then(|at| u8::try_from(0x80 + at).ok()),
    }
}

fn symbol(c: char) -> Option<u8> {
    Some(match c {
        '≤' => 0xa3,
        '←' => 0xac,
        '↑' => 0xad,
        '→' => 0xae,
        '↓' => 0xaf,
        '≥' => 0xb3,
        '≠' => 0xb9,
        '≈' => 0xbb,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use unicode_width::UnicodeWidthChar;

    use super::super::clean;
    use super::*;

    #[test]
    fn characters_of_the_content_are_drawn_as_they_are() {
        let content = "aZ09 é–—…“”‘’°±×·½≥≤←↑→↓";
        for c in content.chars() {
            assert_eq!(signs(c), [own(c).unwrap()], "{c}");
        }
        assert_eq!(signs('€'), [Sign::Text(0x80)]);
        assert_eq!(signs('ā'), [Sign::Text(b'a')]);
        assert_eq!(signs('☐').len(), 3);
        assert_eq!(signs('名'), [Sign::Text(b'?')]);
    }

    proptest! {
        #[test]
        fn whatever_is_seen_leaves_a_sign(text in any::<String>()) {
            for c in clean(&text).chars().filter(|c| c.width().unwrap_or(0) > 0) {
                prop_assert!(!signs(c).is_empty(), "{c:?}");
            }
        }
    }
}
