//! Screens: actions into state, state into pictures.
//!
//! A screen holds ids and numbers, never text, so switching the language keeps the place. It may see a [`World`], ask
//! for effects through a [`Cx`], and draw through a [`Pen`]; it never touches a file, a clock or the terminal.

pub mod bar;
pub mod browse;
pub mod cx;
pub mod field;
pub mod flow;
pub mod glyphs;
pub mod hits;
pub(crate) mod ink;
pub mod large;
pub mod list;
pub mod marked;
pub mod modal;
pub mod page;
pub mod panes;
pub mod pen;
pub mod pictures;
pub mod prefs;
pub mod prose;
pub mod report;
pub mod screens;
pub mod theme;
pub mod typeset;
pub mod vault;
pub mod view;
pub mod wrap;

pub use cx::{Cx, World};
pub use flow::{Effect, Flow};
pub use pen::Pen;
pub use view::{Hint, Screen, View};
