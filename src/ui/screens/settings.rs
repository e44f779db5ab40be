//! Settings: language, palette, mouse, characters, when a quiz shows answers, and the place that gives paper. A change
//! is kept at once.

use ratatui::layout::Rect;
use ratatui::text::Line;

use crate::domain::quiz::Reveal;
use crate::i18n::Lang;
use crate::i18n::keys::{Common, Quiz as QuizKey, Settings as Key};
use crate::input::Action;
use crate::ui::cx::{Cx, World};
use crate::ui::field::Field;
use crate::ui::flow::{Effect, Flow};
use crate::ui::glyphs;
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
    /// What is being typed into the row of the cursor.
    typed: Option<Field>,
}

const ROWS: [Key; 9] = [
    Key::Language,
    Key::Theme,
    Key::Mouse,
    Key::Ascii,
    Key::Reveal,
    Key::Records,
    Key::Facility,
    Key::Phone,
    Key::Emergency,
];
/// The first row whose value is typed.
const TYPED: usize = 6;

impl SettingsPage {
    /// Opens the settings.
    pub fn new() -> Self {
        Self::default()
    }

    fn change(&mut self, forward: bool, cx: &mut Cx) {
        let mut prefs: Prefs = cx.world.prefs.clone();
        match ROWS.get(self.cursor.row) {
            Some(key @ (Key::Facility | Key::Phone | Key::Emergency)) => {
                if forward {
                    self.typed = typed(&mut prefs, *key).map(|text| Field::of(text));
                }
                return;
            }
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

/// The text a row stands for.
fn typed(prefs: &mut Prefs, key: Key) -> Option<&mut String> {
    match key {
        Key::Facility => Some(&mut prefs.facility.name),
        Key::Phone => Some(&mut prefs.facility.phone),
        Key::Emergency => Some(&mut prefs.facility.emergency),
        _ => None,
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
        if let Some(field) = &mut self.typed {
            match action {
                Action::Back => self.typed = None,
                Action::Confirm => {
                    let text = field.text().trim().to_owned();
                    let mut prefs: Prefs = cx.world.prefs.clone();
                    if let Some(kept) = ROWS.get(self.cursor.row).and_then(|key| typed(&mut prefs, *key)) {
                        *kept = text;
                        cx.ask(Effect::SetPrefs(Box::new(prefs)));
                    }
                    self.typed = None;
                }
                // A click elsewhere leaves the row as it was.
                Action::Select(row) => {
                    self.typed = None;
                    self.cursor = ListCursor::at(row.min(ROWS.len() - 1));
                }
                _ => {
                    field.step(action);
                }
            }
            return Flow::Stay;
        }
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
        let roomy = area.width > 54;
        let inner = inset(area, 2, u16::from(roomy));
        let inner = Rect { width: inner.width.min(72), ..inner };
        let (column, step, after) = if roomy { (30, 2, "  ") } else { (17, 1, " ") };
        for (at, key) in ROWS.into_iter().enumerate() {
            // What is chosen has air between; what is typed stands together below.
            let below = at.saturating_sub(TYPED);
            let y = inner.y + u16::try_from(at - below).unwrap_or(0) * step + u16::try_from(below).unwrap_or(0);
            let row = Rect { y, height: 1, ..inner };
            let here = at == self.cursor.row;
            let name = format!("{:<column$}", pen.say(key));
            let mut line = vec![pen.span(format!("{}{after}", at + 1), Role::Key), pen.span(name, Role::Strong)];
            let room = usize::from(inner.width).saturating_sub(column + after.len() + 2);
            match self.typed.as_ref().filter(|_| here) {
                Some(field) => {
                    line.push(pen.span(field.shown(room), Role::Strong));
                    line.push(pen.span(glyphs::FULL, Role::Accent));
                }
                None if at < TYPED => {
                    let value = value(pen.world, key);
                    line.push(pen.span(if roomy { format!("‹ {value} ›") } else { value.to_owned() }, Role::Text));
                }
                None => {
                    let value = value(pen.world, key);
                    let role = if value.is_empty() { Role::Muted } else { Role::Text };
                    let value = if value.is_empty() { pen.say(Key::Blank) } else { value };
                    line.push(pen.span(Field::of(value).start(room), role));
                }
            }
            pen.line(row, Line::from(line));
            if here && self.typed.is_none() {
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
            Some(Key::Facility | Key::Phone | Key::Emergency) => Key::FacilityNote,
            _ => Key::LanguageNote,
        };
        let choices = u16::try_from(TYPED).unwrap_or(0);
        let y = inner.y + step * choices + 3 + u16::from(roomy);
        let text = pen.say(note);
        pen.paragraph(Rect { y, height: area.bottom().saturating_sub(y), ..inner }, text, Role::Muted);
    }

    fn crumb(&self, world: World) -> String {
        world.say(Key::Title).to_owned()
    }

    fn hints(&self, world: World) -> Vec<Hint> {
        if self.typed.is_some() {
            return vec![
                Hint::new(Action::Confirm, world.say(Common::HintConfirm)),
                Hint::new(Action::Back, world.say(Common::Cancel)),
            ];
        }
        vec![Hint::new(Action::Down, world.say(Common::HintPick)), Hint::new(Action::Right, world.say(Key::Change))]
    }

    fn help(&self, world: World) -> String {
        world.say(Key::Help).to_owned()
    }

    fn wants_text(&self) -> bool {
        self.typed.is_some()
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
        Key::Facility => &world.prefs.facility.name,
        Key::Phone => &world.prefs.facility.phone,
        Key::Emergency => &world.prefs.facility.emergency,
        _ => world.say(match world.prefs.reveal {
            Reveal::Each => QuizKey::RevealEach,
            Reveal::End => QuizKey::RevealEnd,
            Reveal::Never => QuizKey::RevealNever,
        }),
    }
}
