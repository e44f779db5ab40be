//! The steps of setting up as pictures.

use ratatui::layout::Rect;

use super::{Fault, Kind, SetUp, Step};
use crate::domain::secret::Secret;
use crate::i18n::keys::Vault as Key;
use crate::input::Action;
use crate::ui::cx::World;
use crate::ui::glyphs;
use crate::ui::page::{More, Page};
use crate::ui::panes::{COLUMN, inset};
use crate::ui::pen::Pen;
use crate::ui::screens::vault::field::{self, Asked};
use crate::ui::theme::Role;
use crate::ui::vault::VaultState;

/// How many letters of a key stand together, and how many such groups in a row: few enough to copy without getting
/// lost.
const GROUP: usize = 4;
const GROUPS: usize = 4;

/// Where a page is within the area of the screen.
pub(super) fn place(area: Rect) -> Rect {
    let inner = inset(area, 2, 0);
    Rect { width: inner.width.min(COLUMN), ..inner }
}

pub(super) fn draw(screen: &SetUp, pen: &mut Pen, area: Rect) {
    if let Some(page) = page(screen, pen.world) {
        page.draw(pen, place(area), screen.scroll);
        return;
    }
    let (head, note, secret) = match (screen.step, screen.kind) {
        (Step::Old, Kind::Recovery) => (Key::AskRecovery, Key::RecoveryNote, &screen.old),
        (Step::Old, _) => (Key::AskOld, Key::Slow, &screen.old),
        (Step::First, _) => (Key::AskFirst, Key::FirstNote, &screen.first),
        _ => (Key::AskSecond, Key::SecondNote, &screen.second),
    };
    let fault = screen.fault.map(|fault| pen.say(word(fault)).to_owned());
    let asked = Asked { head: pen.say(head), note: pen.say(note), fault };
    field::draw(pen, area, &asked, secret, note == Key::RecoveryNote);
}

fn word(fault: Fault) -> Key {
    match fault {
        Fault::TooShort => Key::TooShort,
        Fault::Differ => Key::Differ,
        Fault::NotTicked => Key::TickFirst,
    }
}

/// The text of the steps that ask for nothing to be typed.
pub(super) fn page(screen: &SetUp, world: World) -> Option<Page> {
    match screen.step {
        Step::Explain => Some(explanation(world)),
        Step::Key => Some(shown_key(screen, world)),
        Step::Old | Step::First | Step::Second => None,
    }
}

fn explanation(world: World) -> Page {
    let mut page = Page::new(More::Beside);
    page.part(world.say(Key::LostHead), world.say(Key::Lost));
    page.part(world.say(Key::DrawerHead), world.say(Key::Drawer));
    page.part(world.say(Key::WhatHead), world.say(Key::What));
    page.gap().text(world.say(Key::Nothing), Role::Muted);
    page
}

fn shown_key(screen: &SetUp, world: World) -> Page {
    let mut page = Page::new(More::Beside);
    let VaultState::Offered(key) = world.vault else {
        page.text(world.say(Key::Nothing), Role::Text);
        return page;
    };
    page.text(world.say(Key::KeyHead), Role::Heading);
    for line in lines(key) {
        page.text(line, Role::Strong);
    }
    if let Some(fault) = screen.fault {
        page.text(world.say(word(fault)), Role::Warn);
    }
    let mark = if screen.written_down { glyphs::DONE } else { glyphs::OPEN };
    page.button([(format!("{mark} "), Role::Key)], world.say(Key::KeyTick), Role::Text, Action::Toggle);
    page.gap().text(world.say(Key::KeySay), Role::Text);
    page.text(world.say(Key::KeyOnce), Role::Muted);
    page
}

/// The key in groups: its beginning, then its letters.
fn lines(key: &Secret) -> Vec<String> {
    let (head, rest) = key.expose().split_once('1').unwrap_or(("", key.expose()));
    let letters: Vec<char> = rest.chars().collect();
    let groups: Vec<String> = letters.chunks(GROUP).map(|group| group.iter().collect()).collect();
    let rows = groups.chunks(GROUPS).map(|row| row.join(" "));
    std::iter::once(format!("{head}1")).chain(rows).collect()
}
