//! The sealed records as a whole: how they stand, and what can be done with them.

mod field;
pub mod set_up;
pub mod unlock;

use ratatui::layout::Rect;
use ratatui::text::Line;

use self::set_up::SetUp;
use self::unlock::Unlock;
use crate::i18n::keys::{Common, Vault as Key};
use crate::input::Action;
use crate::ui::cx::{Cx, World};
use crate::ui::flow::{Effect, Flow};
use crate::ui::list::ListCursor;
use crate::ui::panes::inset;
use crate::ui::pen::Pen;
use crate::ui::prefs::Prefs;
use crate::ui::theme::Role;
use crate::ui::vault::VaultState;
use crate::ui::view::{Hint, Screen, View};

/// What can be done with the records.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct VaultPage {
    cursor: ListCursor,
}

impl VaultPage {
    /// Opens the page.
    pub fn new() -> Self {
        Self::default()
    }

    /// The screen that leads from how the records stand to reading them.
    pub fn way_in(vault: &VaultState) -> Screen {
        match vault {
            VaultState::Absent | VaultState::Offered(_) => SetUp::new().into(),
            VaultState::Locked { .. } => Unlock::new().into(),
            VaultState::Open => Self::new().into(),
        }
    }
}

/// The rows, by how the records stand.
fn rows(vault: &VaultState) -> &'static [Key] {
    match vault {
        VaultState::Absent | VaultState::Offered(_) => &[Key::RowSetUp],
        VaultState::Locked { .. } => &[Key::RowUnlock, Key::RowAfter, Key::RowRecover],
        VaultState::Open => &[Key::RowLock, Key::RowAfter, Key::RowChange],
    }
}

/// The next longer time, or the next shorter, around the end.
fn turned(minutes: u8, forward: bool) -> u8 {
    let mut all = Prefs::LOCK_MINUTES;
    if !forward {
        all.reverse();
    }
    let beyond = |choice: &u8| if forward { *choice > minutes } else { *choice < minutes };
    all.into_iter().find(beyond).unwrap_or(all[0])
}

fn change_minutes(forward: bool, cx: &mut Cx) {
    let mut prefs = cx.world.prefs.clone();
    prefs.lock_minutes = turned(prefs.lock_minutes, forward);
    cx.ask(Effect::SetPrefs(Box::new(prefs)));
}

impl View for VaultPage {
    fn update(&mut self, action: Action, cx: &mut Cx) -> Flow {
        let rows = rows(cx.world.vault);
        self.cursor.row = self.cursor.row.min(rows.len() - 1);
        if self.cursor.step(action, rows.len(), usize::from(cx.body.height)) {
            return Flow::Stay;
        }
        let here = rows.get(self.cursor.row);
        match action {
            Action::Confirm | Action::Toggle => {}
            Action::Pick(row) if row < rows.len() => self.cursor.row = row,
            Action::Left | Action::Right if here == Some(&Key::RowAfter) => {
                change_minutes(action == Action::Right, cx);
                return Flow::Stay;
            }
            _ => return Flow::Ignored,
        }
        match rows.get(self.cursor.row) {
            Some(Key::RowSetUp) => Flow::push(SetUp::new().into()),
            Some(Key::RowUnlock) => Flow::push(Unlock::new().into()),
            Some(Key::RowRecover) => Flow::push(SetUp::recovery().into()),
            Some(Key::RowChange) => Flow::push(SetUp::change().into()),
            Some(Key::RowLock) => {
                cx.ask(Effect::LockVault);
                Flow::Stay
            }
            _ => {
                change_minutes(true, cx);
                Flow::Stay
            }
        }
    }

    fn draw(&self, pen: &mut Pen, area: Rect) {
        // A phone has no line to spare.
        let roomy = u16::from(area.height > 12);
        let inner = inset(area, 2, roomy);
        let inner = Rect { width: inner.width.min(64), ..inner };
        let state = match pen.world.vault {
            VaultState::Absent | VaultState::Offered(_) => Key::StateAbsent,
            VaultState::Locked { .. } => Key::StateLocked,
            VaultState::Open => Key::StateOpen,
        };
        let below = |y: u16| Rect { y, height: inner.bottom().saturating_sub(y), ..inner };
        let mut y = inner.y;
        y += pen.paragraph(below(y), pen.say(state), Role::Text);
        y += roomy;
        let rows = rows(pen.world.vault);
        let minutes = pen.fill(Key::Minutes, &[("n", &pen.world.prefs.lock_minutes.to_string())]);
        let lines: Vec<Line<'static>> = rows
            .iter()
            .enumerate()
            .map(|(at, key)| {
                let mut spans =
                    vec![pen.span(format!("{:<3}", at + 1), Role::Key), pen.span(pen.say(*key), Role::Strong)];
                if *key == Key::RowAfter {
                    spans.push(pen.span(format!(" ‹ {minutes} ›"), Role::Text));
                }
                Line::from(spans)
            })
            .collect();
        let cursor = ListCursor { row: self.cursor.row.min(rows.len() - 1), ..self.cursor };
        let count = u16::try_from(lines.len()).unwrap_or(u16::MAX);
        pen.list(Rect { height: count, ..below(y) }, &lines, cursor, true);
        y += count + roomy;
        if rows.get(cursor.row) == Some(&Key::RowAfter) {
            pen.paragraph(below(y), pen.say(Key::AfterNote), Role::Muted);
        }
    }

    fn crumb(&self, world: World) -> String {
        world.say(Key::Title).to_owned()
    }

    fn hints(&self, world: World) -> Vec<Hint> {
        vec![
            Hint::new(Action::Down, world.say(Common::HintPick)),
            Hint::new(Action::Confirm, world.say(Common::HintOpen)),
        ]
    }

    fn help(&self, world: World) -> String {
        world.say(Key::Help).to_owned()
    }
}
