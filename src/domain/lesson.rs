//! A lesson without its words: sections, blocks, objectives and what each claim rests on.

use serde::{Deserialize, Serialize};

use super::ids::{BlockId, FactorId, LessonId, NoteId, ObjectiveId, QuestionId, SourceId, TableId};

/// How far a claim has been checked against its source.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Flag {
    /// Checked against the cited page or a faithful copy.
    V,
    /// Checked only in a secondary page.
    VSec,
    /// Well-known professional knowledge that a clinician has yet to confirm.
    W,
}

/// A picture the terminal draws instead of, or beside, text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Picture {
    /// Two hormones and two reflexes; answers to suckle, wait, worry, smoke.
    Reflexes,
    /// The four signs of attachment, seen from the side.
    Attachment,
    /// What to expect day by day.
    Days,
    /// How long expressed milk keeps, and where.
    Storage,
    /// Supply follows demand, step by step.
    Ladder,
    /// Any other table, drawn as one.
    Table(TableId),
}

impl Picture {
    /// The table that holds its words and says what it shows.
    pub fn table(&self) -> &str {
        match self {
            Self::Reflexes => "reflexes",
            Self::Attachment => "attachment",
            Self::Days => "days",
            Self::Storage => "storage",
            Self::Ladder => "ladder",
            Self::Table(table) => table.as_str(),
        }
    }
}

/// The structure of a lesson.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Lesson {
    /// Its name in links and events.
    pub id: LessonId,
    /// Minutes a reader needs.
    pub minutes: u16,
    /// Short objective ids; the full id is `lesson.objective`.
    pub objectives: Vec<ObjectiveId>,
    /// Sections in reading order.
    pub sections: Vec<Section>,
    /// Factors worth opening beside this lesson.
    pub factors: Vec<FactorId>,
    /// The questions at its end, three to five.
    pub check: Vec<QuestionId>,
}

impl Lesson {
    /// Every block in reading order.
    pub fn blocks(&self) -> impl Iterator<Item = &Block> {
        self.sections.iter().flat_map(|section| &section.blocks)
    }

    /// The full ids of the objectives, in order.
    pub fn objective_ids(&self) -> impl Iterator<Item = ObjectiveId> + '_ {
        self.objectives.iter().map(|short| ObjectiveId::new(format!("{}.{short}", self.id)))
    }
}

/// A titled part of a lesson.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Section {
    /// Its name within the lesson.
    pub id: BlockId,
    /// Paragraphs, lists and pictures.
    pub blocks: Vec<Block>,
}

/// One paragraph, list or picture: the unit that is read, cited and resumed at.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Block {
    /// Its name within the lesson.
    pub id: BlockId,
    /// The objective it serves, by short id.
    #[serde(default)]
    pub objective: Option<ObjectiveId>,
    /// What its claims rest on.
    pub sources: Vec<SourceId>,
    /// How far they are checked.
    pub flag: Flag,
    /// Where the paper and guidance differ.
    #[serde(default)]
    pub notes: Vec<NoteId>,
    /// Items of the paper treated here, 1 to 188.
    #[serde(default)]
    pub items: Vec<u16>,
    /// A picture drawn with the words as its caption.
    #[serde(default)]
    pub picture: Option<Picture>,
}
