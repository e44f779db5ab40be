//! Who is working: everyone on this laptop, and someone new.

use ratatui::layout::Rect;
use ratatui::text::Line;

use super::welcome::Welcome;
use crate::i18n::keys::{Common, Home as Key};
use crate::input::Action;
use crate::ui::cx::{Cx, World};
use crate::ui::flow::{Effect, Flow};
use crate::ui::list::ListCursor;
use crate::ui::panes::inset;
use crate::ui::pen::Pen;
use crate::ui::theme::Role;
use crate::ui::view::{Hint, View};

/// The list of people.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Profiles {
    cursor: ListCursor,
}

impl Profiles {
    /// Opens the list.
    pub fn new() -> Self {
        Self::default()
    }
}

impl View for Profiles {
    fn update(&mut self, action: Action, cx: &mut Cx) -> Flow {
        let count = cx.world.profiles.len();
        if self.cursor.step(action, count + 1, usize::from(cx.body.height.saturating_sub(3))) {
            return Flow::Stay;
        }
        let row = match action {
            Action::Confirm => self.cursor.row,
            Action::Pick(nth) => nth,
            _ => return Flow::Ignored,
        };
        match cx.world.profiles.get(row) {
            Some(profile) if Some(profile) == cx.world.profile => return Flow::Home,
            Some(profile) => cx.ask(Effect::OpenProfile(profile.id.clone())),
            None if row == count => return Flow::push(Welcome::another().into()),
            None => {}
        }
        Flow::Stay
    }

    fn draw(&self, pen: &mut Pen, area: Rect) {
        let inner = inset(area, 2, 1);
        let inner = Rect { width: inner.width.min(72), ..inner };
        let rows: Vec<Line<'static>> = pen
            .world
            .profiles
            .iter()
            .enumerate()
            .map(|(at, profile)| {
                let name = if profile.name.is_empty() { pen.say(Common::NoName) } else { &profile.name };
                let mut spans = vec![pen.span(format!("{:<3}", at + 1), Role::Key), pen.span(name, Role::Strong)];
                if Some(profile) == pen.world.profile {
                    spans.push(pen.span(format!("  {}", pen.say(Key::ProfileNow)), Role::Muted));
                }
                Line::from(spans)
            })
            .chain([Line::from(vec![pen.span("+  ", Role::Key), pen.span(pen.say(Key::NewProfile), Role::Text)])])
            .collect();
        let note = pen.say(Key::ProfilesHelp);
        let height = pen.paragraph(Rect { height: 2, ..inner }, note, Role::Muted) + 1;
        pen.list(
            Rect { y: inner.y + height, height: inner.height.saturating_sub(height), ..inner },
            &rows,
            self.cursor,
            true,
        );
    }

    fn crumb(&self, world: World) -> String {
        world.say(Key::Profiles).to_owned()
    }

    fn hints(&self, world: World) -> Vec<Hint> {
        vec![
            Hint::new(Action::Down, world.say(Common::HintPick)),
            Hint::new(Action::Confirm, world.say(Common::HintOpen)),
        ]
    }

    fn help(&self, world: World) -> String {
        world.say(Key::ProfilesHelp).to_owned()
    }
}
