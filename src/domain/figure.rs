//! A figure without its words: the number, its unit and year, and what it rests on.

use serde::{Deserialize, Serialize};

use super::ids::{FigureId, NoteId, SourceId};
use super::lesson::Flag;

/// The lesson that teaches how to read figures.
pub const LESSON: &str = "figures";

/// A number someone may meet, with everything needed to read it.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Figure {
    /// Its name in links.
    pub id: FigureId,
    /// Where it is listed.
    pub group: FigureGroup,
    /// The number.
    pub value: f64,
    /// What the number counts in.
    pub unit: Unit,
    /// The year it is of; 0 when the source names none.
    pub year: u16,
    /// The last year, when it is of several.
    #[serde(default)]
    pub until: Option<u16>,
    /// Whether it is shown only to be recognised: nobody should repeat it.
    #[serde(default)]
    pub set_aside: bool,
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

impl Figure {
    /// `2018`, `2020–2024`, or nothing where the source names no year.
    pub fn years(&self) -> String {
        match (self.year, self.until) {
            (0, _) => String::new(),
            (year, Some(until)) => format!("{year}–{until}"),
            (year, None) => year.to_string(),
        }
    }
}

/// What a number counts in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Unit {
    /// Parts of a hundred.
    PerCent,
    /// Things, times, or a bare number.
    Count,
}

/// Figures that may stand together in a list. Figures of one group are not for that reason of one kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
pub enum FigureGroup {
    /// Exclusive breastfeeding, from surveys.
    Surveys,
    /// Exclusive breastfeeding, from routine reports.
    Routine,
    /// The first hour, and patterns of feeding.
    Patterns,
    /// Stunting and nutrition.
    Growth,
    /// Targets, and the world.
    Targets,
    /// Milk that is felt to be too little.
    Perceived,
    /// Other numbers of the paper.
    Paper,
}

impl FigureGroup {
    /// All groups in the order they are listed.
    pub const ALL: [Self; 7] =
        [Self::Surveys, Self::Routine, Self::Patterns, Self::Growth, Self::Targets, Self::Perceived, Self::Paper];
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_figure_without_a_year_shows_none_and_one_of_several_shows_both_ends() {
        let of = |year, until| Figure {
            id: FigureId::from("a"),
            group: FigureGroup::Paper,
            value: 1.0,
            unit: Unit::Count,
            year,
            until,
            set_aside: false,
            sources: Vec::new(),
            flag: Flag::V,
            notes: Vec::new(),
            items: Vec::new(),
        };
        assert_eq!(of(0, None).years(), "");
        assert_eq!(of(2018, None).years(), "2018");
        assert_eq!(of(2020, Some(2024)).years(), "2020–2024");
    }
}
