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

    /// A number with one decimal place, given in tenths, in the way of the language: `9,2` or `9.2`.
    pub fn tenths(self, value: i64) -> String {
        let mark = match self {
            Self::Id => ',',
            Self::En => '.',
        };
        let sign = if value < 0 { "-" } else { "" };
        format!("{sign}{}{mark}{}", value.abs() / 10, value.abs() % 10)
    }
}
