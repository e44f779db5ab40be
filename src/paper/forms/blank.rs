//! The forms a facility can work with on paper alone.

use super::{
    Contract, Press, Referral, Signs, Slip, contract, danger_blank, feed_blank, history_blank, referral, slip,
};
use crate::content::Course;
use crate::paper::doc::Doc;

/// A form without anything filled in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Blank {
    /// What a mother takes home.
    Slip,
    /// The referral.
    Referral,
    /// The family's agreement.
    Contract,
    /// The history.
    History,
    /// Watching a feed.
    Feed,
    /// Danger signs.
    Danger,
}

impl Blank {
    /// All forms, in the order of a visit.
    pub const ALL: [Self; 6] = [Self::Danger, Self::History, Self::Feed, Self::Contract, Self::Slip, Self::Referral];

    /// The name used on the command line and in names of files.
    pub fn name(self) -> &'static str {
        match self {
            Self::Slip => "slip",
            Self::Referral => "referral",
            Self::Contract => "contract",
            Self::History => "history",
            Self::Feed => "feed",
            Self::Danger => "danger",
        }
    }

    /// The form of a name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|form| form.name() == name)
    }
}

/// A form without anything filled in; the slip has its signs to come back for, because they are the same for everybody.
pub fn blank(press: &Press, course: &Course, form: Blank) -> Doc {
    match form {
        Blank::Slip => {
            let signs = Signs::of(course, press.words);
            slip(press, &Slip { signs, ..Slip::default() })
        }
        Blank::Referral => referral(press, &Referral::default()),
        Blank::Contract => contract(press, &Contract::default()),
        Blank::History => history_blank(press),
        Blank::Feed => feed_blank(press),
        Blank::Danger => danger_blank(press, course),
    }
}
