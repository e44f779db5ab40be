//! Is the baby getting enough milk? Only weight and urine can say.
//!
//! Crying, soft breasts, frequent feeds and a small pumped amount are not asked here: they cannot tell.

use serde::{Deserialize, Serialize};

use super::expected::enough_wet;
use super::rules::{self, Hit};
use super::view::View;
use super::weight;
use crate::domain::danger::{Level, Mark};

/// What the two reliable signs say.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Intake {
    /// Weight and urine are as they should be.
    Fine,
    /// Near an edge: watch a feed and measure again.
    Watch,
    /// One of the two is low.
    Low,
    /// Cannot be told yet.
    Unknown,
}

impl Intake {
    /// All answers.
    pub const ALL: [Self; 4] = [Self::Fine, Self::Watch, Self::Low, Self::Unknown];
}

/// Reads the two reliable signs; stools and stains can only add caution.
pub(super) fn intake(view: &View, hits: &[Hit]) -> Intake {
    let hit = |rule: &str| hits.iter().find(|(met, _)| *met == rule).map(|(_, level)| *level);
    let low = ["t3", "t4", "t6"].iter().any(|rule| hit(rule).is_some())
        || ["t5", "t15", "t22"].iter().any(|rule| hit(rule).is_some_and(Level::closes))
        || view.has(Mark::LowIntake)
        || view.has(Mark::NoUrine);
    if low {
        return Intake::Low;
    }
    let watch = rules::watch_weight(view)
        || hit("t15").is_some()
        || hit("t16").is_some()
        || view.has(Mark::Stain)
        || weight::normal(view.facts) == Some(false);
    if watch {
        return Intake::Watch;
    }
    match (weight::normal(view.facts), enough_wet(view.facts)) {
        (Some(true), Some(true)) => Intake::Fine,
        _ => Intake::Unknown,
    }
}
