//! A job-aid card without its words: what its face shows, and what its claims rest on.

use serde::{Deserialize, Serialize};

use super::ids::{AidId, NoteId, SignId, SourceId, StepId, TableId};
use super::lesson::Flag;
use super::timer::Plan;

/// A card used with a mother in front of you.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Aid {
    /// Its name in links.
    pub id: AidId,
    /// What her side shows below its sentence.
    pub face: Face,
    /// What it rests on.
    pub sources: Vec<SourceId>,
    /// How far that is checked.
    pub flag: Flag,
    /// Where the paper and guidance differ.
    #[serde(default)]
    pub notes: Vec<NoteId>,
    /// Items of the paper treated here, 1 to 188.
    #[serde(default)]
    pub items: Vec<u16>,
}

/// What her side of a card shows.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum Face {
    /// These danger signs, the most urgent first.
    Signs(Vec<SignId>),
    /// A table, or one row of it where there is no room for all.
    Table(TableId),
    /// The four signs of attachment.
    Attachment,
    /// How long milk keeps: a row of the table `storage` and its minutes; none means "at once".
    Storage(Vec<(Box<str>, u32)>),
    /// A table whose columns after the first are ages.
    Weeks {
        /// The table.
        table: TableId,
        /// The day after birth at which each of these columns begins.
        from: Vec<u16>,
    },
    /// Steps one after the other, each with its seconds.
    Timer(Vec<(StepId, u16)>),
    /// Breathing at a steady pace.
    Breath {
        /// Seconds of breathing in.
        inhale: u16,
        /// Seconds of breathing out.
        exhale: u16,
        /// For so long.
        minutes: u16,
    },
}

impl Face {
    /// The table it draws.
    pub fn table(&self) -> Option<&str> {
        match self {
            Self::Table(table) | Self::Weeks { table, .. } => Some(table.as_str()),
            Self::Attachment => Some("attachment"),
            Self::Storage(_) => Some("storage"),
            Self::Signs(_) | Self::Timer(_) | Self::Breath { .. } => None,
        }
    }

    /// The steps it needs words for.
    pub fn steps(&self) -> Vec<&str> {
        match self {
            Self::Timer(steps) => steps.iter().map(|(id, _)| id.as_str()).collect(),
            Self::Breath { .. } => BREATH.to_vec(),
            _ => Vec::new(),
        }
    }

    /// What a timer runs through; `None` for a face without one.
    pub fn plan(&self) -> Option<Plan> {
        match self {
            Self::Timer(steps) => Some(Plan::new(steps.iter().map(|(_, seconds)| *seconds).collect(), 1)),
            Self::Breath { inhale, exhale, minutes } => {
                let round = u32::from(*inhale) + u32::from(*exhale);
                // Whole breaths only: nobody is stopped while breathing out.
                Some(Plan::new(vec![*inhale, *exhale], (u32::from(*minutes) * 60).div_ceil(round.max(1))))
            }
            _ => None,
        }
    }
}

/// The two steps of a breath.
pub const BREATH: [&str; 2] = ["in", "out"];

/// Ages a person can turn to: the first days, then week by week. The place of an age is what a screen keeps.
pub mod age {
    /// The last age that can be turned to, in weeks.
    const LAST_WEEK: u16 = 30;

    /// How many ages there are.
    pub const COUNT: usize = LAST_WEEK as usize + 2;

    /// An age after birth.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
    pub enum Age {
        /// The first 48 hours.
        FirstHours,
        /// Day 3 to the end of the first week.
        FirstWeek,
        /// So many whole weeks.
        Weeks(u16),
    }

    /// The age at a place; beyond the last it is the last.
    pub fn at(place: usize) -> Age {
        match u16::try_from(place).unwrap_or(u16::MAX).min(LAST_WEEK + 1) {
            0 => Age::FirstHours,
            1 => Age::FirstWeek,
            place => Age::Weeks(place - 1),
        }
    }

    impl Age {
        /// Its first day, counted from 0.
        pub fn day(self) -> u16 {
            match self {
                Self::FirstHours => 0,
                Self::FirstWeek => 2,
                Self::Weeks(weeks) => weeks * 7,
            }
        }
    }

    /// Which of the columns that begin on these days, in rising order, holds a day.
    pub fn column(from: &[u16], day: u16) -> usize {
        from.iter().rposition(|first| *first <= day).unwrap_or(0)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::age::{Age, COUNT, at, column};
    use super::*;

    #[test]
    fn ages_rise_from_the_first_hours_week_by_week_and_end() {
        assert_eq!([at(0), at(1), at(2), at(7)], [Age::FirstHours, Age::FirstWeek, Age::Weeks(1), Age::Weeks(6)]);
        assert_eq!(at(COUNT - 1), Age::Weeks(30));
        assert_eq!(at(usize::MAX), at(COUNT - 1));
        assert!((1..COUNT).all(|place| at(place - 1).day() < at(place).day()));
    }

    #[test]
    fn a_limit_belongs_to_the_column_it_begins() {
        let from = [0, 2, 28, 42, 182];
        let columns = [0, 1, 2, 27, 28, 41, 42, 181, 182, 999].map(|day| column(&from, day));
        assert_eq!(columns, [0, 0, 1, 1, 2, 2, 3, 3, 4, 4]);
        assert_eq!(column(&[], 5), 0);
    }

    proptest! {
        #[test]
        fn breathing_lasts_whole_breaths_and_no_less_than_its_minutes(inhale in 1_u16..20, exhale in 1_u16..20, minutes in 1_u16..20) {
            let plan = Face::Breath { inhale, exhale, minutes }.plan().unwrap();
            let round = u32::from(inhale + exhale);
            let least = u32::from(minutes) * 60;
            prop_assert!(plan.whole().is_multiple_of(round) && (least..least + round).contains(&plan.whole()));
        }
    }
}
