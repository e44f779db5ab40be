//! Sealing is set up: what it means, a passphrase twice, the recovery key once. A changed passphrase goes the same way.

mod draw;

use ratatui::layout::Rect;

use super::field;
use crate::domain::secret::Secret;
use crate::i18n::keys::Vault as Key;
use crate::input::Action;
use crate::ui::cx::{Cx, World};
use crate::ui::flow::{Effect, Flow};
use crate::ui::page::PageScroll;
use crate::ui::pen::Pen;
use crate::ui::vault::VaultState;
use crate::ui::view::{Hint, View};

/// The shortest passphrase, in characters.
const SHORTEST: usize = 8;

/// Leads to a passphrase, step by step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SetUp {
    kind: Kind,
    step: Step,
    /// The passphrase until now, or the recovery key.
    old: Secret,
    first: Secret,
    second: Secret,
    fault: Option<Fault>,
    written_down: bool,
    scroll: PageScroll,
}

/// What for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    New,
    Change,
    Recovery,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Step {
    /// What sealing means; before anything is asked.
    Explain,
    /// The passphrase until now, or the recovery key.
    Old,
    First,
    Second,
    /// The recovery key is shown.
    Key,
}

/// What stands in the way of the next step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Fault {
    TooShort,
    Differ,
    NotTicked,
}

impl SetUp {
    /// Seals from now on.
    pub fn new() -> Self {
        Self::begin(Kind::New, Step::Explain)
    }

    /// Another passphrase for records that are set up.
    pub fn change() -> Self {
        Self::begin(Kind::Change, Step::Old)
    }

    /// Another passphrase by the key from the drawer.
    pub fn recovery() -> Self {
        Self::begin(Kind::Recovery, Step::Old)
    }

    fn begin(kind: Kind, step: Step) -> Self {
        Self {
            kind,
            step,
            old: Secret::default(),
            first: Secret::default(),
            second: Secret::default(),
            fault: None,
            written_down: false,
            scroll: PageScroll::default(),
        }
    }

    fn typed(&mut self) -> Option<&mut Secret> {
        match self.step {
            Step::Old => Some(&mut self.old),
            Step::First => Some(&mut self.first),
            Step::Second => Some(&mut self.second),
            Step::Explain | Step::Key => None,
        }
    }

    fn confirm(&mut self, cx: &mut Cx) {
        match self.step {
            Step::Explain => self.step = Step::First,
            Step::Old if !self.old.is_empty() => self.step = Step::First,
            Step::Old => {}
            Step::First if self.first.count() < SHORTEST => self.fault = Some(Fault::TooShort),
            Step::First => self.step = Step::Second,
            Step::Second if self.first != self.second => {
                self.first.clear();
                self.second.clear();
                self.fault = Some(Fault::Differ);
                self.step = Step::First;
            }
            Step::Second => self.chosen(cx),
            Step::Key if self.written_down => cx.ask(Effect::SetUpVault),
            Step::Key => self.fault = Some(Fault::NotTicked),
        }
    }

    /// The passphrase is chosen. What is refused after that is asked from the start, so nothing typed is kept.
    fn chosen(&mut self, cx: &mut Cx) {
        let new = std::mem::take(&mut self.first);
        let old = std::mem::take(&mut self.old);
        self.second.clear();
        self.step = Step::Old;
        match self.kind {
            Kind::New => {
                self.step = Step::Key;
                self.scroll = PageScroll::default();
                cx.ask(Effect::PrepareVault(new));
            }
            Kind::Change => cx.ask(Effect::ChangePassphrase { old, new }),
            Kind::Recovery => cx.ask(Effect::RecoverVault { key: old, new }),
        }
    }

    /// One step back; from the first, and from the key that was shown, away from here.
    fn back(&mut self, cx: &mut Cx) -> Flow {
        self.step = match (self.kind, self.step) {
            (_, Step::Second) => Step::First,
            (Kind::New, Step::First) => Step::Explain,
            (_, Step::First) => Step::Old,
            (_, Step::Key) => {
                cx.ask(Effect::ForgetVault);
                return Flow::Pop;
            }
            (_, Step::Explain | Step::Old) => return Flow::Pop,
        };
        self.first.clear();
        self.second.clear();
        Flow::Stay
    }
}

impl Default for SetUp {
    fn default() -> Self {
        Self::new()
    }
}

impl View for SetUp {
    fn update(&mut self, action: Action, cx: &mut Cx) -> Flow {
        if let Some(typed) = self.typed()
            && field::step(typed, action)
        {
            self.fault = None;
            return Flow::Stay;
        }
        match action {
            Action::Confirm => {
                self.fault = None;
                self.confirm(cx);
            }
            Action::Back => {
                self.fault = None;
                return self.back(cx);
            }
            Action::Toggle | Action::Pick(0) if self.step == Step::Key => {
                self.written_down = !self.written_down;
                self.fault = None;
            }
            action => {
                let area = draw::place(Rect::from((ratatui::layout::Position::ORIGIN, cx.body)));
                let turned =
                    draw::page(self, cx.world).is_some_and(|page| self.scroll.turn(action, &page.lay(area.as_size())));
                return if turned { Flow::Stay } else { Flow::Ignored };
            }
        }
        Flow::Stay
    }

    fn draw(&self, pen: &mut Pen, area: Rect) {
        draw::draw(self, pen, area);
    }

    fn crumb(&self, world: World) -> String {
        let title = match self.kind {
            Kind::New => Key::SetUpTitle,
            Kind::Change => Key::ChangeTitle,
            Kind::Recovery => Key::RecoverTitle,
        };
        world.say(title).to_owned()
    }

    fn hints(&self, world: World) -> Vec<Hint> {
        match self.step {
            Step::Explain => vec![Hint::new(Action::Confirm, world.say(Key::HintBegin))],
            Step::Key => {
                let end = Hint::new(Action::Confirm, world.say(Key::HintEnd));
                let tick = Hint::new(Action::Toggle, world.say(Key::KeyTick));
                let offered = matches!(world.vault, VaultState::Offered(_));
                if !offered {
                    Vec::new()
                } else if self.written_down {
                    vec![end]
                } else {
                    vec![tick]
                }
            }
            _ => vec![Hint::new(Action::Confirm, world.say(Key::HintNext))],
        }
    }

    fn help(&self, world: World) -> String {
        world.say(Key::SetUpHelp).to_owned()
    }

    fn wants_text(&self) -> bool {
        !matches!(self.step, Step::Explain | Step::Key)
    }
}
