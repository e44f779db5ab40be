//! The two languages and the words of the interface.

mod fill;
pub mod keys;
mod words;

pub use fill::fill;
pub use words::{Word, Words};

use serde::{Deserialize, Serialize};

/// A language of the program.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    /// Indonesian, the first language.
    #[default]
    Id,
    /// English.
    En,
}

impl Lang {
    /// Both languages.
    pub const ALL: [Self; 2] = [Self::Id, Self::En];

    /// The two letters used in options and folder names.
    pub fn code(self) -> &'static str {
        match self {
            Self::Id => "id",
            Self::En => "en",
        }
    }

    /// The language of a code such as `id`; `None` for any other text.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|lang| lang.code() == code)
    }

    /// The language of a locale name such as `en_GB.UTF-8`; Indonesian unless it is English.
    pub fn from_locale(locale: &str) -> Self {
        if locale.to_ascii_lowercase().starts_with("en") { Self::En } else { Self::Id }
    }

    /// The other language.
    #[must_use]
    pub fn other(self) -> Self {
        match self {
            Self::Id => Self::En,
            Self::En => Self::Id,
        }
    }

    /// The place of this language in a pair.
    pub fn index(self) -> usize {
        match self {
            Self::Id => 0,
            Self::En => 1,
        }
    }

    /// A number in the way of the language: `2.113.564` and `37,3`, or `2,113,564` and `37.3`.
    pub fn number(self, value: f64) -> String {
        let (group, mark) = match self {
            Self::Id => ('.', ','),
            Self::En => (',', '.'),
        };
        let written = value.abs().to_string();
        let (whole, part) = written.split_once('.').unwrap_or((&written, ""));
        let mut text = String::from(if value < 0.0 { "-" } else { "" });
        for (at, digit) in whole.chars().enumerate() {
            if at > 0 && (whole.len() - at).is_multiple_of(3) {
                text.push(group);
            }
            text.push(digit);
        }
        if !part.is_empty() {
            text.push(mark);
            text.push_str(part);
        }
        text
    }

    /// A number with one decimal place, given in tenths, in the way of the language: `9,2` or `9.2`.
    pub fn tenths(self, value: i64) -> String {
        let mark = match self {
            Self::Id => ',',
            Self::En => '.',
        };
        let sign = if value < 0 { "-" } else { "" };
        format!("{sign}{}{mark}{}", value.abs() / 10, value.abs() % 10)
    }

    /// A number with two decimal places and always its sign, given in hundredths: `+0,40` or `-1.05`.
    pub fn hundredths(self, value: i64) -> String {
        let mark = match self {
            Self::Id => ',',
            Self::En => '.',
        };
        let sign = if value < 0 { "-" } else { "+" };
        format!("{sign}{}{mark}{:02}", value.abs() / 100, value.abs() % 100)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_in_the_way_of_the_language() {
        let both = |value| (Lang::Id.number(value), Lang::En.number(value));
        let pair = |id: &str, en: &str| (id.to_owned(), en.to_owned());
        assert_eq!(both(37.3), pair("37,3", "37.3"));
        assert_eq!(both(40.0), pair("40", "40"));
        assert_eq!(both(0.009), pair("0,009", "0.009"));
        assert_eq!(both(334_848.0), pair("334.848", "334,848"));
        assert_eq!(both(2_113_564.0), pair("2.113.564", "2,113,564"));
        assert_eq!(both(-1200.5), pair("-1.200,5", "-1,200.5"));
    }
}
