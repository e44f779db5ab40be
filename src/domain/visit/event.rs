//! What can happen in a visit. The sealed record of a visit is the list of these; its state is their fold.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Answer, Look, Sex, Stage, Supporter, Weighing};
use crate::domain::event::Event;
use crate::domain::ids::{CaseCode, HelpId, MotherId, PairId};
use crate::domain::mother::Talk;
use crate::domain::stamp::Stamp;

/// Something that happened in a visit. Babies are counted from 0 in the order they were born.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum VisitEvent {
    /// It began.
    Began {
        /// Who.
        code: CaseCode,
        /// Whether the mother is invented.
        practice: bool,
    },
    /// She is one of the invented mothers.
    Plays(MotherId),
    /// She agreed that notes are kept, or did not; `None` takes the answer back.
    Consented(Option<bool>),
    /// What to call her here; empty takes it back.
    Called(String),
    /// There is one more baby.
    OneMore,
    /// The last baby was entered by mistake.
    OneLess,
    /// Girl or boy.
    Sexed(usize, Option<Sex>),
    /// When a baby was born.
    Born(usize, Option<Stamp>),
    /// A weight measured before this visit; `None` takes it back.
    Weighed(usize, Option<Weighing>),
    /// An event of a baby's factor check: numbers, danger signs, answers, replies.
    Checked(usize, Event),
    /// Something from her story.
    Told(Answer),
    /// A pair of signs at the breast; `None` is "not seen".
    Looked(PairId, Option<Look>),
    /// For how many minutes the feed was watched.
    Watched(Option<u16>),
    /// Someone in the family takes a task on; `None` takes it back.
    Helped(HelpId, Option<Supporter>),
    /// The day of the next contact.
    Next(Option<Date>),
    /// An invented mother was asked about this, and told it.
    Heard(Talk),
    /// A stage was gone through.
    Passed(Stage),
    /// It ended.
    Ended,
}

/// An event with its moment, one entry of the record.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Entry {
    /// When.
    pub at: Stamp,
    /// What.
    pub what: VisitEvent,
}
