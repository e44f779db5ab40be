//! What she tells, beside the numbers: each of it may stay open, and nothing missing is taken for normal.

use serde::{Deserialize, Serialize};

/// The colour of the stools, in the order it changes in the first days.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum StoolColour {
    /// Black or very dark green.
    Black,
    /// Green to brown.
    Green,
    /// Yellow.
    Yellow,
    /// Pale as clay; a danger sign beside yellow skin.
    Pale,
}

impl StoolColour {
    /// All colours in the order they are asked.
    pub const ALL: [Self; 4] = [Self::Black, Self::Green, Self::Yellow, Self::Pale];
}

/// One thing she told; `None` takes it back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Answer {
    /// Whether she worries that there is too little milk.
    Worried(Option<bool>),
    /// How many of the feeds of the last 24 hours were at night.
    NightFeeds(Option<u8>),
    /// The colour of the stools of a baby, counted from 0.
    Stool(usize, Option<StoolColour>),
    /// The longest sleep of the baby in hours.
    LongestSleep(Option<u8>),
    /// What matters most to her, in her own words.
    Words(String),
}

/// Her story.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Story {
    /// Whether she worries that there is too little milk.
    pub worried: Option<bool>,
    /// How many of the feeds of the last 24 hours were at night.
    pub night_feeds: Option<u8>,
    /// The colour of each baby's stools.
    pub stools: Vec<Option<StoolColour>>,
    /// The longest sleep of the baby in hours.
    pub longest_sleep: Option<u8>,
    /// What matters most to her, in her own words.
    pub words: String,
}

impl Story {
    /// The colour of a baby's stools.
    pub fn stool(&self, baby: usize) -> Option<StoolColour> {
        self.stools.get(baby).copied().flatten()
    }

    /// Takes one thing in.
    pub fn take(&mut self, answer: Answer) {
        match answer {
            Answer::Worried(worried) => self.worried = worried,
            Answer::NightFeeds(count) => self.night_feeds = count,
            Answer::LongestSleep(hours) => self.longest_sleep = hours,
            Answer::Words(words) => self.words = words,
            Answer::Stool(baby, colour) if baby < super::MOST_BABIES => {
                if self.stools.len() <= baby {
                    self.stools.resize(baby + 1, None);
                }
                if let Some(place) = self.stools.get_mut(baby) {
                    *place = colour;
                }
            }
            Answer::Stool(..) => {}
        }
    }
}
