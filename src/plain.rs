//! Numbered lines instead of a screen: for screen readers, serial consoles, pipes.
//!
//! The same content, the same engine, the same events as on the screen. One question at a time, one line of answer.

mod aid;
mod check;
mod facts;
mod figures;
mod gate;
mod lesson;
mod menu;
mod myths;
mod plan;
mod quiz;
mod talk;

pub use menu::main_menu;
pub use talk::{Reply, Talk};

use crate::domain::event::Event;
use crate::domain::stamp::Stamp;
use crate::i18n::Lang;
use crate::ui::cx::World;

/// What plain lines need of the program around them. An event is on disk when `record` returns.
pub trait Host {
    /// What can be seen.
    fn world(&self) -> World<'_>;
    /// The moment of now.
    fn now(&self) -> Stamp;
    /// Keeps an event; a sentence when it could not be kept yet.
    fn record(&mut self, event: Event) -> Option<String>;
    /// A name no quiz or check has.
    fn fresh(&self) -> String;
    /// A short seed.
    fn seed(&mut self) -> u64;
    /// Speaks another language from now on.
    fn set_lang(&mut self, lang: Lang);
    /// Someone begins; an empty name is "without a name".
    fn begin(&mut self, name: &str);
}
