//! Names of things, one type for each kind, so that a lesson can never be passed for a question.
//!
//! An id is short lowercase text chosen by an author (`hormones`, `q-hormones-1`) or made by a device. It never
//! holds words a person reads.

use std::borrow::Borrow;
use std::fmt;

use serde::{Deserialize, Serialize};

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(Box<str>);

        impl $name {
            /// Wraps the text as it is.
            pub fn new(text: impl Into<Box<str>>) -> Self {
                Self(text.into())
            }

            /// The text of the id.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl From<&str> for $name {
            fn from(text: &str) -> Self {
                Self(text.into())
            }
        }

        impl Borrow<str> for $name {
            fn borrow(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    )*};
}

ids! {
    /// A lesson, such as `hormones`.
    LessonId
    /// A paragraph, list or picture of a lesson; unique within its lesson.
    BlockId
    /// A learning objective, `lesson.objective`.
    ObjectiveId
    /// A factor of milk production, such as `frequency`.
    FactorId
    /// One question of the factor checklist, `factor.fact`.
    AskId
    /// A quiz question, such as `q-hormones-1`.
    QuestionId
    /// One choice of a quiz question.
    OptionId
    /// A full form of questions, such as `a`.
    FormId
    /// A word of the glossary.
    TermId
    /// A note on a conflict between the paper and current guidance, `c1` to `c38`.
    NoteId
    /// A source record, such as `MC09-2`.
    SourceId
    /// Something a clinician can confirm, such as `danger/baby-sleepy`.
    ClaimId
    /// A table behind a picture, such as `days`.
    TableId
    /// A danger sign of mother or baby.
    SignId
    /// A rule of triage or of the plan, so that every line can say where it comes from.
    RuleId
    /// A cause the plan may name.
    CauseId
    /// An action the plan may offer.
    ActionId
    /// A job-aid card, such as `storage`.
    AidId
    /// A figure with its definition, such as `exclusive-ski-2023`.
    FigureId
    /// A step of a card with a timer.
    StepId
    /// A quiz someone took or is taking: the device and a number.
    AttemptId
    /// A factor check of one mother and baby: the device and a number.
    CheckId
    /// A visit to one mother: the device and a number.
    VisitId
    /// What stands for a mother everywhere: six characters, made by chance. Never her name.
    CaseCode
    /// An invented mother to practise with, such as `day-three`.
    MotherId
    /// One thing an invented mother tells, such as `nappies`; unique within her words.
    TellId
    /// A pair of signs in watching a feed, such as `mouth`.
    PairId
    /// Pairs of signs that are looked at together, such as `body`.
    WatchGroupId
    /// A way the family can help, such as `night`.
    HelpId
    /// A laptop that records events.
    DeviceId
    /// A person's folder; never the name they typed.
    ProfileId
}
