//! The one panel that may lie on top of a screen: help, sources, a glossary word, a note, a question.
//!
//! A panel is data. While it is open it takes every action, and a click outside closes it.

mod text;

use ratatui::layout::Rect;

use super::cx::{Cited, World};
use super::flow::Effect;
use super::glyphs;
use super::list::Scroll;
use super::panes::inset;
use super::pen::Pen;
use super::theme::Role;
use super::view::Hint;
use crate::domain::event::Event;
use crate::domain::ids::{NoteId, TermId};
use crate::i18n::keys::Common;
use crate::input::Action;
use crate::input::keymap::key_name;

/// What the panel shows.
#[derive(Clone, Debug, PartialEq)]
pub enum Topic {
    /// Help: the screen's own text and its keys.
    Help {
        /// What the screen is for.
        text: String,
        /// Its keys.
        hints: Vec<Hint>,
    },
    /// Source records.
    Sources(Vec<Cited>),
    /// A word of the glossary.
    Term(TermId),
    /// A conflict between paper and guidance.
    Note(NoteId),
    /// A question; yes does the effects.
    Confirm(Question),
}

/// A question that is asked before something is lost or left.
#[derive(Clone, Debug, PartialEq)]
pub enum Question {
    /// Leave the program while something is unfinished.
    Quit,
    /// Throw away something unfinished, by recording this event.
    Discard(Event),
}

impl Question {
    /// What a yes does.
    pub fn effects(&self) -> Vec<Effect> {
        match self {
            Self::Quit => vec![Effect::Quit],
            Self::Discard(event) => vec![Effect::Record(event.clone())],
        }
    }
}

/// An open panel.
#[derive(Clone, Debug, PartialEq)]
pub struct Modal {
    /// What it shows.
    pub topic: Topic,
    /// How far it is scrolled.
    pub scroll: Scroll,
}

/// What a panel asks of the app after an action.
#[derive(Clone, Debug, PartialEq)]
pub enum Outcome {
    /// Stay open.
    Stay,
    /// Close.
    Close,
    /// Close and do these.
    Do(Vec<Effect>),
}

impl Modal {
    /// Opens a panel.
    pub fn new(topic: Topic) -> Self {
        Self { topic, scroll: Scroll::default() }
    }

    /// The place of the panel within the whole screen.
    fn area(screen: Rect, rows: usize) -> Rect {
        let width = screen.width.saturating_sub(4).min(76);
        let height = u16::try_from(rows + 4).unwrap_or(u16::MAX).min(screen.height.saturating_sub(2)).max(3);
        Rect {
            x: screen.x + (screen.width.saturating_sub(width)) / 2,
            y: screen.y + (screen.height.saturating_sub(height)) / 2,
            width,
            height,
        }
    }

    /// Takes an action; `screen` is the whole area of the terminal.
    pub fn update(&mut self, action: Action, world: World, pen_columns: Rect) -> Outcome {
        if let Topic::Confirm(question) = &self.topic {
            return match action {
                Action::Confirm | Action::Pick(0) => Outcome::Do(question.effects()),
                Action::Back | Action::Quit | Action::Pick(1) => Outcome::Close,
                _ => Outcome::Stay,
            };
        }
        let columns = Self::area(pen_columns, 0).width.saturating_sub(4);
        let len = text::line_count(&self.topic, world, columns);
        let page = usize::from(Self::area(pen_columns, len).height.saturating_sub(4));
        if self.scroll.step(action, len, page) {
            return Outcome::Stay;
        }
        match action {
            Action::Back | Action::Confirm | Action::Help | Action::Source | Action::Quit | Action::Toggle => {
                Outcome::Close
            }
            _ => Outcome::Stay,
        }
    }

    /// Draws the panel over `screen`.
    pub fn draw(&self, pen: &mut Pen, screen: Rect) {
        let columns = Self::area(screen, 0).width.saturating_sub(4);
        let (title, lines) = text::compose(&self.topic, pen, columns);
        let area = Self::area(screen, lines.len());
        pen.outside(Action::Back);
        // A margin of its own, so that no half words of the screen beneath stick to the frame.
        pen.lift(Rect { x: area.x.saturating_sub(1), width: area.width + 2, ..area });
        pen.frame(area, &title);
        let inside = inset(area, 2, 1);
        let body = Rect { height: inside.height.saturating_sub(2), y: inside.y, ..inside };
        let page = usize::from(body.height);
        let top = self.scroll.top.min(lines.len().saturating_sub(page));
        pen.lines(body, &lines, top);
        let foot = Rect { y: inside.bottom().saturating_sub(1), height: 1, ..inside };
        self.draw_foot(pen, foot, top > 0 || lines.len() > page);
    }

    fn draw_foot(&self, pen: &mut Pen, foot: Rect, scrolls: bool) {
        let words: &[(Action, &str)] = if let Topic::Confirm(question) = &self.topic {
            let (yes, no) = text::answers(question, pen.world);
            &[(Action::Confirm, yes), (Action::Back, no)]
        } else {
            &[(Action::Back, pen.say(Common::Close))]
        };
        let mut x = foot.x;
        for (action, word) in words {
            let label = format!("{} {word}", key_name(*action).unwrap_or_default());
            let wide = u16::try_from(super::wrap::width(&label)).unwrap_or(foot.width);
            let place = Rect { x, width: wide.min(foot.right().saturating_sub(x)), ..foot };
            pen.text(place, &label, Role::Key);
            pen.hit(place, *action);
            x = x.saturating_add(wide + 3);
        }
        if scrolls {
            pen.right(foot, &format!("↑↓ {}", pen.say(Common::HintMove)), Role::Muted);
        }
    }
}

/// A bullet line's lead.
fn bullet() -> String {
    format!("{} ", glyphs::BULLET)
}
