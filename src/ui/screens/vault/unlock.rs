//! The passphrase is asked for: one field, and a kind sentence when it does not fit.

use ratatui::layout::Rect;

use super::field::{self, Asked};
use super::set_up::SetUp;
use crate::domain::secret::Secret;
use crate::i18n::keys::Vault as Key;
use crate::input::Action;
use crate::ui::cx::{Cx, World};
use crate::ui::flow::{Effect, Flow};
use crate::ui::pen::Pen;
use crate::ui::vault::VaultState;
use crate::ui::view::{Hint, View};

/// Asks for the passphrase.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Unlock {
    typed: Secret,
    /// Whether something was tried here; what came of it an hour ago is no news.
    tried: bool,
}

impl Unlock {
    /// An empty field.
    pub fn new() -> Self {
        Self::default()
    }
}

impl View for Unlock {
    fn update(&mut self, action: Action, cx: &mut Cx) -> Flow {
        match action {
            Action::Confirm if *cx.world.vault == VaultState::Open => return Flow::Pop,
            Action::Confirm if !self.typed.is_empty() => {
                self.tried = true;
                cx.ask(Effect::Unlock(std::mem::take(&mut self.typed)));
            }
            Action::NextPane => return Flow::replace(SetUp::recovery().into()),
            action if field::step(&mut self.typed, action) => {}
            _ => return Flow::Ignored,
        }
        Flow::Stay
    }

    fn draw(&self, pen: &mut Pen, area: Rect) {
        let fault = match pen.world.vault {
            VaultState::Locked { wrong: true, wait_seconds: 0 } => Some(pen.say(Key::Wrong).to_owned()),
            VaultState::Locked { wrong, wait_seconds } if *wait_seconds > 0 => {
                let word = if *wrong { Key::WrongWait } else { Key::Wait };
                Some(pen.fill(word, &[("n", &wait_seconds.to_string())]))
            }
            _ => None,
        };
        let fault = fault.filter(|_| self.tried);
        let asked = Asked { head: pen.say(Key::AskUnlock), note: pen.say(Key::Slow), fault };
        field::draw(pen, area, &asked, &self.typed, false);
    }

    fn crumb(&self, world: World) -> String {
        world.say(Key::UnlockTitle).to_owned()
    }

    fn hints(&self, world: World) -> Vec<Hint> {
        vec![
            Hint::new(Action::Confirm, world.say(Key::HintUnlock)),
            Hint::new(Action::NextPane, world.say(Key::HintRecover)),
        ]
    }

    fn help(&self, world: World) -> String {
        world.say(Key::UnlockHelp).to_owned()
    }

    fn wants_text(&self) -> bool {
        true
    }

    fn enter(&mut self, _cx: &mut Cx) {
        self.typed.clear();
    }
}
