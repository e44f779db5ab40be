//! The factors of milk production and the questions that find them, without words.

use serde::{Deserialize, Serialize};

use super::ids::{AskId, BlockId, FactorId, LessonId, NoteId, SourceId};
use super::lesson::Flag;

/// The five groups of the checklist.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Group {
    /// The mother's body, food, mood and medicines.
    Mother,
    /// The baby: size, age, feeding, illness.
    Baby,
    /// Attachment, expressing, massage.
    Technique,
    /// Birth and the facility.
    Birth,
    /// Home and work.
    Home,
}

impl Group {
    /// All groups in checklist order.
    pub const ALL: [Self; 5] = [Self::Mother, Self::Baby, Self::Technique, Self::Birth, Self::Home];

    /// The file name of the group's cards, without its ending.
    pub fn file(self) -> &'static str {
        match self {
            Self::Mother => "mother",
            Self::Baby => "baby",
            Self::Technique => "technique",
            Self::Birth => "birth",
            Self::Home => "home",
        }
    }
}

/// How much a factor usually matters for supply.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Priority {
    /// Check first, biggest effect.
    A,
    /// Often contributes.
    B,
    /// Supportive, weaker or indirect evidence.
    C,
}

/// The way a factor acts on milk.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Axis {
    /// Prolactin: the signal to make milk.
    P,
    /// Oxytocin: the flow of milk.
    O,
    /// Local control: milk left in the breast.
    L,
    /// The baby's ability.
    B,
    /// The mother's health or stamina.
    M,
}

/// The answer that means "needs attention".
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum FlagIf {
    /// A yes needs attention.
    Yes,
    /// A no needs attention.
    No,
    /// A preference: no answer needs attention.
    Never,
}

/// What was answered; a question without a tick was not asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Tick {
    /// Yes.
    Yes,
    /// No.
    No,
    /// Asked, and not known.
    Unknown,
}

/// One question of the checklist: one fact.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ask {
    /// Its name, `factor.fact`.
    pub id: AskId,
    /// The answer that needs attention.
    pub flag_if: FlagIf,
    /// To be asked only where nobody else can hear.
    #[serde(default)]
    pub private: bool,
}

impl Ask {
    /// Whether `tick` needs attention.
    pub fn flags(&self, tick: Tick) -> bool {
        matches!((self.flag_if, tick), (FlagIf::Yes, Tick::Yes) | (FlagIf::No, Tick::No))
    }

    /// Whether `tick` says all is well here.
    pub fn clears(&self, tick: Tick) -> bool {
        matches!((self.flag_if, tick), (FlagIf::Yes, Tick::No) | (FlagIf::No, Tick::Yes))
    }
}

/// A factor card without its words.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Factor {
    /// Its name in links and events.
    pub id: FactorId,
    /// Its number in the brief, `F1` to `F26`.
    pub code: Box<str>,
    /// How much it usually matters.
    pub priority: Priority,
    /// How it acts.
    pub axis: Vec<Axis>,
    /// Whether a waiting-room screen may show it.
    pub kiosk: bool,
    /// Its questions, one fact each.
    pub questions: Vec<Ask>,
    /// What the card rests on.
    pub sources: Vec<SourceId>,
    /// How far that is checked.
    pub flag: Flag,
    /// Where the paper and guidance differ.
    #[serde(default)]
    pub notes: Vec<NoteId>,
    /// Items of the paper treated here.
    #[serde(default)]
    pub items: Vec<u16>,
    /// The paragraph that teaches it.
    #[serde(default)]
    pub lesson: Option<(LessonId, BlockId)>,
}
