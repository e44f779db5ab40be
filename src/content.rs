//! Everything asih teaches, looked up by id: structure once, words in each language.
//!
//! A file is parsed when something in it is first asked for, so that start-up costs only what the first screen shows.
//! A [`Course`] is made from a pack that has been checked: the built-in one by the tests, a folder by
//! the [check](check::check) before it is used. A lookup therefore treats an unreadable file as empty.

mod cells;
pub mod check;
pub mod claims;
pub mod coverage;
pub mod danger_words;
mod embed;
mod fault;
mod growth;
pub mod load;
mod pack;
pub mod paper;
pub mod plan_words;
pub mod prose;
pub mod reviews;
pub mod skeleton;
pub mod structure;
pub mod watch_words;
pub mod words;
#[cfg(test)]
mod words_checks;

pub use cells::Course;
pub use embed::EMBEDDED;
pub use fault::{Fault, Place, Reason, Thing, Wrong};
pub use pack::Pack;
