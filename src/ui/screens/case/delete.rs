//! Deleting a mother: what goes, that it does not come back, and a word to type, so that no slip of a key does it.

use ratatui::layout::Rect;

use crate::domain::ids::CaseCode;
use crate::domain::visit::code;
use crate::i18n::keys::{Common, Counsel as Key};
use crate::input::Action;
use crate::ui::cx::{Cx, World};
use crate::ui::field::Field;
use crate::ui::flow::{Effect, Flow};
use crate::ui::page::{More, Page, PageScroll};
use crate::ui::panes::text_column;
use crate::ui::pen::Pen;
use crate::ui::theme::Role;
use crate::ui::view::{Hint, View};

/// Asks for the word.
#[derive(Clone, Debug, PartialEq)]
pub struct DeleteCase {
    code: CaseCode,
    typed: Field,
    refused: bool,
}

impl DeleteCase {
    /// Asks before a mother is deleted.
    pub fn new(code: CaseCode) -> Self {
        Self { code, typed: Field::default(), refused: false }
    }

    fn page(&self, world: World) -> Page {
        let asked = world.say(Key::DeleteWord);
        let count = world.cases.case(&self.code).map_or(0, |case| case.visits.len());
        let mut page = Page::new(More::Below);
        page.text(world.fill(Key::DeleteHead, &[("code", &code::spoken(&self.code))]), Role::Danger).gap();
        page.text(world.fill(Key::DeleteWhat, &[("n", &count.to_string())]), Role::Text).gap();
        page.text(world.fill(Key::DeleteType, &[("word", asked)]), Role::Strong);
        page.led([("▶ ".to_owned(), Role::Accent)], [(format!("{}▁", self.typed.shown(40)), Role::Strong)]);
        if self.refused {
            page.gap().text(world.fill(Key::DeleteNot, &[("word", asked)]), Role::Warn);
        }
        page
    }
}

impl View for DeleteCase {
    fn update(&mut self, action: Action, cx: &mut Cx) -> Flow {
        if self.typed.step(action) {
            self.refused = false;
            return Flow::Stay;
        }
        match action {
            Action::Confirm if self.typed.text().trim().to_uppercase() == cx.world.say(Key::DeleteWord) => {
                let visits = cx.world.cases.case(&self.code).map(|case| case.visits).unwrap_or_default();
                let visits = visits.into_iter().map(|visit| visit.id).collect();
                cx.ask(Effect::DeleteCase { code: self.code.clone(), visits });
                Flow::Pop
            }
            Action::Confirm => {
                self.refused = true;
                Flow::Stay
            }
            _ => Flow::Ignored,
        }
    }

    fn draw(&self, pen: &mut Pen, area: Rect) {
        let inner = text_column(area);
        self.page(pen.world).draw(pen, inner, PageScroll::default());
    }

    fn crumb(&self, world: World) -> String {
        world.say(Key::DeleteTitle).to_owned()
    }

    fn hints(&self, world: World) -> Vec<Hint> {
        vec![Hint::new(Action::Confirm, world.say(Common::HintConfirm))]
    }

    fn help(&self, world: World) -> String {
        world.say(Key::DeleteHelp).to_owned()
    }

    fn wants_text(&self) -> bool {
        true
    }

    fn holds_case(&self) -> bool {
        true
    }
}
