//! How a baby grows: loss since birth, gain between weighings, weight for age. Numbers and plain bands, no verdict.

pub mod gain;
mod lms;
pub mod loss;
#[cfg(test)]
pub(crate) use standard::tests;
mod standard;

pub use self::standard::{Band, Broken, Flaw, LAST_DAY, Sex, Standard, Z};

use serde::{Deserialize, Serialize};

/// One weighing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Weighing {
    /// The age in completed hours.
    pub at_hours: u32,
    /// The weight in grams.
    pub grams: u32,
}
