//! From keys and clicks to the one vocabulary of actions.

pub mod action;
pub mod keymap;

pub use action::Action;
