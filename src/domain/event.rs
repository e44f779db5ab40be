//! What can happen: the events a profile's journal holds.
//!
//! State is a fold over these. An event is never changed once it has been released; a new wish is a new event.

use serde::{Deserialize, Serialize};

use super::checklist::{Fact, Reply};
use super::factor::Tick;
use super::ids::{ActionId, AskId, AttemptId, BlockId, CheckId, DeviceId, LessonId, QuestionId, SignId};
use super::quiz::{Answer, QuizOf, Reveal};
use super::stamp::Stamp;

/// The format version written into every line.
pub const VERSION: u16 = 1;

/// Something that happened.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Event {
    /// A paragraph was reached; reading resumes there.
    Read {
        /// The lesson.
        lesson: LessonId,
        /// The paragraph.
        block: BlockId,
    },
    /// A quiz began.
    QuizStarted {
        /// Its name.
        attempt: AttemptId,
        /// What it is made of.
        of: QuizOf,
        /// The seed of its order.
        seed: u64,
        /// When answers are shown.
        reveal: Reveal,
        /// The questions in the order drawn.
        items: Vec<QuestionId>,
    },
    /// A question was answered.
    Answered {
        /// The quiz.
        attempt: AttemptId,
        /// The question.
        question: QuestionId,
        /// What was answered.
        answer: Answer,
        /// Whether it was right by the content of that day.
        right: bool,
    },
    /// A quiz reached its result.
    QuizFinished {
        /// The quiz.
        attempt: AttemptId,
    },
    /// A quiz was thrown away.
    QuizDiscarded {
        /// The quiz.
        attempt: AttemptId,
    },
    /// A factor check began.
    CheckStarted {
        /// Its name.
        check: CheckId,
    },
    /// The danger gate was passed through.
    GateSeen {
        /// The check.
        check: CheckId,
    },
    /// A number became known, or was taken back.
    FactNoted {
        /// The check.
        check: CheckId,
        /// The number.
        fact: Fact,
    },
    /// A question of the checklist was answered; `None` takes the answer back.
    Ticked {
        /// The check.
        check: CheckId,
        /// The question.
        ask: AskId,
        /// The answer.
        tick: Option<Tick>,
    },
    /// A danger sign was seen, or is no longer there.
    SignTicked {
        /// The check.
        check: CheckId,
        /// The sign.
        sign: SignId,
        /// Whether it is there.
        present: bool,
    },
    /// The person went on although danger signs stand.
    GateOverridden {
        /// The check.
        check: CheckId,
        /// The signs that stood.
        signs: Vec<SignId>,
        /// The reason as typed.
        reason: String,
    },
    /// The mother answered an offer.
    Replied {
        /// The check.
        check: CheckId,
        /// The action offered.
        action: ActionId,
        /// Her reply; `None` takes it back.
        reply: Option<Reply>,
    },
    /// A check was finished.
    CheckFinished {
        /// The check.
        check: CheckId,
    },
    /// A check was thrown away.
    CheckDiscarded {
        /// The check.
        check: CheckId,
    },
}

impl Event {
    /// The factor check it belongs to.
    pub fn check(&self) -> Option<&CheckId> {
        match self {
            Self::CheckStarted { check }
            | Self::GateSeen { check }
            | Self::FactNoted { check, .. }
            | Self::Ticked { check, .. }
            | Self::SignTicked { check, .. }
            | Self::GateOverridden { check, .. }
            | Self::Replied { check, .. }
            | Self::CheckFinished { check }
            | Self::CheckDiscarded { check } => Some(check),
            Self::Read { .. }
            | Self::QuizStarted { .. }
            | Self::Answered { .. }
            | Self::QuizFinished { .. }
            | Self::QuizDiscarded { .. } => None,
        }
    }
}

/// An event with its place in the order.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Record {
    /// Format version of the line.
    #[serde(rename = "v")]
    pub version: u16,
    /// The laptop that wrote it.
    pub device: DeviceId,
    /// Its number in that laptop's file, from 1.
    pub seq: u64,
    /// Logical clock: greater than every event the laptop had seen.
    pub clock: u64,
    /// The time the laptop showed.
    pub at: Stamp,
    /// What happened.
    pub event: Event,
}

impl Record {
    /// The key of the one fixed order in which every device folds events.
    pub fn order(&self) -> (u64, &DeviceId, u64) {
        (self.clock, &self.device, self.seq)
    }
}
