//! What asih knows about breastfeeding counselling and learning: pure values and functions.
//!
//! Nothing here knows a screen, a file, a clock, a language or a source of chance; all of these are handed in.

pub mod aid;
pub mod catalogue;
pub mod checklist;
mod claim;
pub mod danger;
pub mod enough;
pub mod event;
pub mod factor;
pub mod figure;
pub mod gate;
pub mod growth;
pub mod ids;
pub mod keep;
pub mod lesson;
pub mod mastery;
pub mod mother;
pub mod plan;
pub mod progress;
pub mod quiz;
pub mod reflex;
pub mod rng;
pub mod sealed;
pub mod secret;
pub mod stamp;
pub mod timer;
pub mod triage;
pub mod visit;
pub mod watch;
mod worse;
