//! The one panel that may lie on top of a screen: help, sources, a glossary word, a note, a question.
//!
//! A panel is data. While it is open it takes every action, and a click outside closes it.

mod text;

pub(crate) use text::standing;

use ratatui::layout::Rect;

use super::cx::{Cited, World};
use super::flow::Effect;
use super::page::{Page, PageScroll};
use super::panes::inset;
use super::pen::Pen;
use super::theme::Role;
use super::view::Hint;
use crate::domain::event::Event;
use crate::domain::ids::{NoteId, TermId, VisitId};
use crate::domain::visit::VisitEvent;
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
    /// End the visit at hand.
    EndVisit,
    /// Throw an unfinished visit away.
    DropVisit(VisitId),
    /// Throw every invented mother away.
    WipePractice,
}

impl Question {
    /// What a yes does.
    pub fn effects(&self) -> Vec<Effect> {
        match self {
            Self::Quit => vec![Effect::Quit],
            Self::Discard(event) => vec![Effect::Record(event.clone())],
            Self::EndVisit => vec![Effect::Visit(VisitEvent::Ended)],
            Self::DropVisit(visit) => vec![Effect::DropVisit(visit.clone())],
            Self::WipePractice => vec![Effect::WipePractice],
        }
    }
}

/// An open panel.
#[derive(Clone, Debug, PartialEq)]
pub struct Modal {
    /// What it shows.
    pub topic: Topic,
    /// How far it is scrolled.
    pub scroll: PageScroll,
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
        Self { topic, scroll: PageScroll::default() }
    }

    /// The place of the panel within the whole screen, and of its text within the panel.
    fn places(screen: Rect, page: &Page) -> (Rect, Rect) {
        let width = screen.width.saturating_sub(4).min(76);
        let rows = page.rows(width.saturating_sub(4));
        let height = rows.saturating_add(4).min(screen.height.saturating_sub(2)).max(3);
        let area = Rect {
            x: screen.x + (screen.width.saturating_sub(width)) / 2,
            y: screen.y + (screen.height.saturating_sub(height)) / 2,
            width,
            height,
        };
        let inside = inset(area, 2, 1);
        (area, Rect { height: inside.height.saturating_sub(2), ..inside })
    }

    /// Takes an action; `screen` is the whole area of the terminal.
    pub fn update(&mut self, action: Action, world: World, screen: Rect) -> Outcome {
        if let Topic::Confirm(question) = &self.topic {
            return match action {
                Action::Confirm | Action::Pick(0) => Outcome::Do(question.effects()),
                Action::Back | Action::Quit | Action::Pick(1) => Outcome::Close,
                _ => Outcome::Stay,
            };
        }
        let (_, page) = text::page(&self.topic, world);
        let (_, body) = Self::places(screen, &page);
        if self.scroll.turn(action, &page.lay(body.as_size())) {
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
        let (title, page) = text::page(&self.topic, pen.world);
        let (area, body) = Self::places(screen, &page);
        pen.outside(Action::Back);
        // A margin of its own, so that no half words of the screen beneath stick to the frame.
        pen.lift(Rect { x: area.x.saturating_sub(1), width: area.width + 2, ..area });
        pen.frame(area, &title);
        let laid = page.lay(body.as_size());
        laid.draw(pen, body, self.scroll);
        let foot = Rect { y: area.bottom().saturating_sub(2), height: 1, ..body };
        self.draw_foot(pen, foot, !laid.fits());
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
