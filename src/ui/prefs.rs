//! How a person likes the screen, and the place they work in.

use serde::{Deserialize, Serialize};

use crate::domain::quiz::Reveal;
use crate::i18n::Lang;
use crate::paper::Facility;

/// Which palette is used.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum ThemeName {
    /// What fits the terminal as far as it says.
    #[default]
    Auto,
    /// For a white background.
    Light,
    /// For a black background.
    Dark,
    /// Strong contrast, for bright rooms and tired eyes.
    Contrast,
    /// No colour at all.
    Mono,
}

impl ThemeName {
    /// Every palette, in the order settings show them.
    pub const ALL: [Self; 5] = [Self::Auto, Self::Light, Self::Dark, Self::Contrast, Self::Mono];
}

/// What settings keep.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Prefs {
    /// The language, once chosen.
    pub lang: Option<Lang>,
    /// The palette.
    pub theme: ThemeName,
    /// Whether clicks are taken; off, the terminal's own selection works.
    pub mouse: bool,
    /// Plain characters only.
    pub ascii: bool,
    /// When a quiz shows the right answer.
    pub reveal: Reveal,
    /// After how many minutes without a key the sealed records close.
    pub lock_minutes: u8,
    /// The place that gives paper.
    pub facility: Facility,
}

impl Prefs {
    /// The choices for closing the records, in minutes.
    pub const LOCK_MINUTES: [u8; 5] = [1, 2, 5, 10, 15];
}

impl Default for Prefs {
    fn default() -> Self {
        Self {
            lang: None,
            theme: ThemeName::Auto,
            mouse: true,
            ascii: false,
            reveal: Reveal::Each,
            lock_minutes: 5,
            facility: Facility::default(),
        }
    }
}
