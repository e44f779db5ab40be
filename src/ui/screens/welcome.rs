//! The first start, and every new person after: a language, a name or none. Nothing else is asked.

use ratatui::layout::Rect;
use ratatui::text::Line;

use crate::i18n::Lang;
use crate::i18n::keys::{Common, Home as Key};
use crate::input::Action;
use crate::ui::cx::{Cx, World};
use crate::ui::field::Field;
use crate::ui::flow::{Effect, Flow};
use crate::ui::glyphs;
use crate::ui::panes::inset;
use crate::ui::pen::Pen;
use crate::ui::theme::Role;
use crate::ui::view::{Hint, View};

/// Asks who begins.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Welcome {
    step: Step,
    name: Field,
    row: usize,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Step {
    #[default]
    Language,
    Name,
}

impl Welcome {
    /// The first start.
    pub fn new() -> Self {
        Self::default()
    }

    /// Another person on a laptop whose language is known.
    pub fn another() -> Self {
        Self { step: Step::Name, ..Self::default() }
    }

    fn choose(&mut self, row: usize, cx: &mut Cx) {
        let lang = if row == 0 { Lang::Id } else { Lang::En };
        self.row = row;
        if cx.world.prefs.lang != Some(lang) {
            cx.ask(Effect::SetLang(lang));
        }
        self.step = Step::Name;
    }
}

impl View for Welcome {
    fn update(&mut self, action: Action, cx: &mut Cx) -> Flow {
        match (self.step, action) {
            (Step::Language, Action::Up | Action::Down | Action::Left | Action::Right) => {
                self.row = 1 - self.row.min(1);
            }
            (Step::Language, Action::Select(row)) => self.row = row.min(1),
            (Step::Language, Action::Pick(row @ 0..=1)) => self.choose(row, cx),
            (Step::Language, Action::Confirm) => self.choose(self.row, cx),
            (Step::Name, Action::Back) if cx.world.profile.is_none() => self.step = Step::Language,
            (Step::Name, Action::Confirm | Action::Pick(_)) => {
                cx.ask(Effect::NewProfile(self.name.text().trim().to_owned()));
            }
            (Step::Name, action) if self.name.step(action) => {}
            _ => return Flow::Ignored,
        }
        Flow::Stay
    }

    fn draw(&self, pen: &mut Pen, area: Rect) {
        let width = area.width.saturating_sub(4).min(56);
        let x = area.x + (area.width - width) / 2;
        let height = 11.min(area.height);
        let mut y = area.y + (area.height - height) / 3;
        let row = |y: u16| Rect { x, y, width, height: 1 };
        pen.text(row(y), "asih", Role::Accent);
        y += 1;
        // On a phone the question needs the room that the greeting had.
        if self.step == Step::Language || area.height > 14 {
            let welcome = pen.say(Key::WelcomeLine);
            y += pen.paragraph(Rect { x, y, width, height: 3 }, welcome, Role::Text);
        }
        y += 1;
        match self.step {
            Step::Language => {
                // Nobody has chosen yet: each language speaks for itself.
                let [id, en] = pen.world.both;
                let head = format!("{} · {}", id.say(Common::Language), en.say(Common::Language));
                pen.text(row(y), &head, Role::Heading);
                for (at, name) in [id, en].map(|words| words.say(Common::LanguageName)).into_iter().enumerate() {
                    y += if at == 0 { 2 } else { 1 };
                    let here = at == self.row;
                    let mark = if here { glyphs::CURSOR } else { " " };
                    let line = vec![
                        pen.span(format!("{mark} "), Role::Accent),
                        pen.span(format!("{}  ", at + 1), Role::Key),
                        pen.span(name, Role::Strong),
                    ];
                    pen.line(row(y), Line::from(line));
                    if here {
                        pen.paint(row(y), Role::Selected);
                    }
                    pen.hit(row(y), if here { Action::Confirm } else { Action::Select(at) });
                }
            }
            Step::Name => {
                let ask = pen.say(Key::AskName);
                y += pen.paragraph(Rect { x, y, width, height: 2 }, ask, Role::Heading) + 1;
                let box_area = Rect { x, y, width, height: 3 };
                pen.frame(box_area, "");
                let inside = inset(box_area, 2, 1);
                let shown = self.name.shown(usize::from(inside.width.saturating_sub(1)));
                let line = vec![pen.span(shown, Role::Strong), pen.span("█", Role::Accent)];
                pen.line(inside, Line::from(line));
                y += 3;
                let note = pen.say(Key::AskNameNote);
                pen.paragraph(Rect { x, y, width, height: area.bottom().saturating_sub(y) }, note, Role::Muted);
            }
        }
    }

    fn crumb(&self, world: World) -> String {
        world.say(Key::NewProfile).to_owned()
    }

    fn hints(&self, world: World) -> Vec<Hint> {
        let confirm = match self.step {
            Step::Language => Common::HintOpen,
            Step::Name if self.name.text().trim().is_empty() => {
                return vec![Hint::new(Action::Confirm, world.say(Key::WithoutName))];
            }
            Step::Name => Common::HintConfirm,
        };
        vec![Hint::new(Action::Confirm, world.say(confirm))]
    }

    fn help(&self, world: World) -> String {
        world.say(Key::WelcomeHelp).to_owned()
    }

    fn wants_text(&self) -> bool {
        self.step == Step::Name
    }
}
