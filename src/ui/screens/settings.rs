//! Settings: language, palette, mouse, characters, when a quiz shows answers. A change is kept at once.

use ratatui::layout::Rect;
use ratatui::text::Line;

use crate::domain::quiz::Reveal;
use crate::i18n::Lang;
use crate::i18n::keys::{Common, Quiz as QuizKey, Settings as Key};
use crate::input::Action;
use crate::ui::cx::{Cx, World};
use crate::ui::flow::{Effect, Flow};
use crate::ui::list::ListCursor;
use crate::ui::panes::inset;
use crate::ui::pen::Pen;
use crate::ui::prefs::{Prefs, ThemeName};
use crate::ui::screens::vault::VaultPage;
use crate::ui::theme::Role;
use crate::ui::vault::VaultState;
use crate::ui::view::{Hint, View};

/// The settings.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SettingsPage {
    cursor: ListCursor,
}

const ROWS: [Key; 6] = [Key::Language, Key::Theme, Key::Mouse, Key::Ascii, Key::Reveal, Key::Records];

impl SettingsPage {
    /// Opens the settings.
    pub fn new() -> Self {
        Self::default()
    }

    fn change(&self, forward: bool, cx: &mut Cx) {
        let mut prefs: Prefs = cx.world.prefs.clone();
        match ROWS.get(self.cursor.row) {
            Some(Key::Language) => {
                let lang: Lang = cx.world.lang().other();
                cx.ask(Effect::SetLang(lang));
                return;
            }
            Some(Key::Theme) => prefs.theme = turn(&ThemeName::ALL, prefs.theme, forward),
            Some(Key::Mouse) => prefs.mouse = !prefs.mouse,
            Some(Key::Ascii) => prefs.ascii = !prefs.ascii,
            Some(Key::Reveal) => {
                prefs.reveal = turn(&[Reveal::Each, Reveal::End, Reveal::Never], prefs.reveal, forward);
            }
            _ => return,
        }
        cx.ask(Effect::SetPrefs(Box::new(prefs)));
    }
}

/// The value after (or before) `now` in `all`, around the end.
fn turn<T: Copy + PartialEq>(all: &[T], now: T, forward: bool) -> T {
    let at = all.iter().position(|value| *value == now).unwrap_or(0);
    let step = if forward { 1 } else { all.len() - 1 };
    all.get((at + step) % all.len()).copied().unwrap_or(now)
}

impl View for SettingsPage {
    fn update(&mut self, action: Action, cx: &mut Cx) -> Flow {
        if self.cursor.step(action, ROWS.len(), usize::from(cx.body.height)) {
            return Flow::Stay;
        }
        let records = ROWS.iter().position(|key| *key == Key::Records);
        match action {
            Action::Pick(row) if Some(row) == records => {
                self.cursor.row = row;
                return Flow::push(VaultPage::new().into());
            }
            Action::Confirm | Action::Toggle | Action::Right if Some(self.cursor.row) == records => {
                return Flow::push(VaultPage::new().into());
            }
            Action::Confirm | Action::Toggle | Action::Right => self.change(true, cx),
            Action::Left => self.change(false, cx),
            Action::Pick(row) if row < ROWS.len() => {
                self.cursor.row = row;
                self.change(true, cx);
            }
            _ => return Flow::Ignored,
        }
        Flow::Stay
    }

    fn draw(&self, pen: &mut Pen, area: Rect) {
        let inner = inset(area, 2, 1);
        let inner = Rect { width: inner.width.min(72), ..inner };
        let roomy = inner.width > 50;
        let (column, step) = if roomy { (30, 2) } else { (16, 1) };
        for (at, key) in ROWS.into_iter().enumerate() {
            let y = inner.y + u16::try_from(at).unwrap_or(0) * step;
            let row = Rect { y, height: 1, ..inner };
            let here = at == self.cursor.row;
            let name = format!("{:<column$}", pen.say(key));
            let value = value(pen.world, key);
            let value = if roomy { format!("‹ {value} ›") } else { value.to_owned() };
            let line = vec![
                pen.span(format!("{}  ", at + 1), Role::Key),
                pen.span(name, Role::Strong),
                pen.span(value, Role::Text),
            ];
            pen.line(row, Line::from(line));
            if here {
                pen.paint(row, Role::Selected);
            }
            pen.hit(row, if here { Action::Confirm } else { Action::Select(at) });
        }
        let note = match ROWS.get(self.cursor.row) {
            Some(Key::Mouse) => Key::MouseNote,
            Some(Key::Ascii) => Key::AsciiNote,
            Some(Key::Theme) => Key::ThemeNote,
            Some(Key::Reveal) => Key::RevealNote,
            Some(Key::Records) => Key::RecordsNote,
            _ => Key::LanguageNote,
        };
        let y = inner.y + step * u16::try_from(ROWS.len()).unwrap_or(0) + 1;
        let text = pen.say(note);
        pen.paragraph(Rect { y, height: area.bottom().saturating_sub(y), ..inner }, text, Role::Muted);
    }

    fn crumb(&self, world: World) -> String {
        world.say(Key::Title).to_owned()
    }

    fn hints(&self, world: World) -> Vec<Hint> {
        vec![Hint::new(Action::Down, world.say(Common::HintPick)), Hint::new(Action::Right, world.say(Key::Change))]
    }

    fn help(&self, world: World) -> String {
        world.say(Key::Help).to_owned()
    }
}

fn value(world: World<'_>, key: Key) -> &str {
    let on = |on: bool| world.say(if on { Key::On } else { Key::Off });
    match key {
        Key::Language => world.say(Common::LanguageShort),
        Key::Theme => world.say(match world.prefs.theme {
            ThemeName::Auto => Key::ThemeAuto,
            ThemeName::Light => Key::ThemeLight,
            ThemeName::Dark => Key::ThemeDark,
            ThemeName::Contrast => Key::ThemeContrast,
            ThemeName::Mono => Key::ThemeMono,
        }),
        Key::Mouse => on(world.prefs.mouse),
        Key::Ascii => on(world.prefs.ascii),
        Key::Records => world.say(match world.vault {
            VaultState::Absent | VaultState::Offered(_) => Key::RecordsAbsent,
            VaultState::Locked { .. } => Key::RecordsLocked,
            VaultState::Open => Key::RecordsOpen,
        }),
        _ => world.say(match world.prefs.reveal {
            Reveal::Each => QuizKey::RevealEach,
            Reveal::End => QuizKey::RevealEnd,
            Reveal::Never => QuizKey::RevealNever,
        }),
    }
}
