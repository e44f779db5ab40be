//! asih: an offline companion for breastfeeding counselling in the terminal.

pub mod content;
pub mod domain;
