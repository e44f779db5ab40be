//! Numbers known of the baby. Digits type, what is empty is not known, and a number that cannot be true is asked again.
//!
//! Every digit is kept at once; the screen itself holds only where the cursor is.

pub(crate) mod beside;
mod rows;

use std::collections::BTreeSet;

use ratatui::layout::Rect;

pub(crate) use self::beside::expected;
use self::rows::Row;
use super::gate::{Gate, closing};
use super::plan::PlanPage;
use crate::domain::checklist::{Fact, FactorCheck};
use crate::domain::event::Event;
use crate::domain::ids::{CheckId, ClaimId, SignId};
use crate::i18n::keys::{Common, Factors as Key};
use crate::input::Action;
use crate::ui::cx::{Cited, Cx, World, cite};
use crate::ui::flow::Flow;
use crate::ui::list::moved;
use crate::ui::page::{Choice, More, Page, PageScroll};
use crate::ui::panes::{Room, inset};
use crate::ui::pen::Pen;
use crate::ui::theme::Role;
use crate::ui::view::{Hint, View};
use crate::ui::wrap::width;

/// The numbers of a check.
#[derive(Clone, Debug, PartialEq)]
pub struct FactsForm {
    check: CheckId,
    row: usize,
    scroll: PageScroll,
    /// What closed the plan when the form was opened; anything more is shown on leaving.
    known: Option<BTreeSet<SignId>>,
}

impl FactsForm {
    /// Opens the numbers of a check.
    pub fn new(check: CheckId) -> Self {
        Self { check, row: 0, scroll: PageScroll::default(), known: None }
    }

    fn open<'a>(&self, world: World<'a>) -> Option<&'a FactorCheck> {
        world.check(&self.check)
    }

    fn here(&self) -> Row {
        Row::ALL.get(self.row).copied().unwrap_or(Row::Days)
    }

    fn note(&self, fact: Option<Fact>, cx: &mut Cx) -> Flow {
        if let Some(fact) = fact {
            cx.record(Event::FactNoted { check: self.check.clone(), fact });
        }
        Flow::Stay
    }

    /// Leaves; what the numbers have found since the form was opened is shown before anything else.
    fn leave(&self, cx: &Cx, otherwise: Flow) -> Flow {
        let now = self.open(cx.world).map(|check| closing(check, cx.world)).unwrap_or_default();
        let known = self.known.clone().unwrap_or_default();
        if now.is_subset(&known) { otherwise } else { Flow::replace(Gate::referring(self.check.clone()).into()) }
    }
}

impl View for FactsForm {
    fn update(&mut self, action: Action, cx: &mut Cx) -> Flow {
        let Some(check) = self.open(cx.world) else { return Flow::Ignored };
        let facts = check.facts.clone();
        let last = Row::ALL.len() - 1;
        match action {
            Action::Type(digit) => return self.note(self.here().typed(&facts, digit), cx),
            Action::Erase => return self.note(self.here().erased(&facts), cx),
            Action::EraseAll | Action::Discard => return self.note(Some(self.here().emptied()), cx),
            Action::Toggle | Action::Left | Action::Right if self.here() == Row::Way => {
                return self.note(Some(rows::next_way(&facts, action == Action::Left)), cx);
            }
            Action::Pick(nth) if self.here() == Row::Way => return self.note(rows::way(nth), cx),
            Action::PrevPane => self.row = self.row.saturating_sub(1),
            Action::Confirm if self.row == last => return self.leave(cx, Flow::Pop),
            Action::Confirm | Action::NextPane => self.row = (self.row + 1).min(last),
            Action::Plan | Action::Finish => {
                return self.leave(cx, Flow::replace(PlanPage::new(self.check.clone()).into()));
            }
            Action::Back => return self.leave(cx, Flow::Pop),
            Action::PageUp | Action::PageDown => {
                let body = Rect::from((ratatui::layout::Position::ORIGIN, cx.body));
                let (_, place, page) = places(cx.world, body, check, self.here());
                self.scroll.turn(action, &page.lay(place.as_size()));
                return Flow::Stay;
            }
            _ => match moved(self.row, action, Row::ALL.len(), 1) {
                Some(row) => self.row = row,
                None => return Flow::Ignored,
            },
        }
        self.scroll = PageScroll::default();
        Flow::Stay
    }

    fn draw(&self, pen: &mut Pen, area: Rect) {
        let Some(check) = self.open(pen.world) else { return };
        let (list, beside, page) = places(pen.world, area, check, self.here());
        if Room::of(area.width) == Room::Narrow {
            self.rows(pen.world, check, list.width).draw(pen, list, PageScroll::around());
        } else {
            pen.text(list, pen.say(Key::FactsHead), Role::Heading);
            let below = Rect { y: list.y + 2, height: list.height.saturating_sub(2), ..list };
            self.rows(pen.world, check, list.width).draw(pen, below, PageScroll::around());
            pen.divider(Rect { x: list.right() + 1, width: 1, ..area });
        }
        page.draw(pen, beside, self.scroll);
    }

    fn crumb(&self, world: World) -> String {
        world.say(Key::FactsTitle).to_owned()
    }

    fn hints(&self, world: World) -> Vec<Hint> {
        let mut hints = vec![
            Hint::new(Action::Confirm, world.say(Common::HintNext)),
            Hint::new(Action::Plan, world.say(Key::HintPlan)),
            Hint::new(Action::Discard, world.say(Key::HintEmpty)),
        ];
        if self.here() == Row::Way {
            hints.insert(0, Hint::new(Action::Right, world.say(Common::HintPick)));
        }
        hints
    }

    fn help(&self, world: World) -> String {
        world.say(Key::FactsHelp).to_owned()
    }

    fn cited(&self, world: World) -> Vec<Cited> {
        let table = world.course.table("days");
        table.map_or_else(Vec::new, |table| cite(&table.sources, table.flag, || ClaimId::table(&table.id)))
    }

    fn wants_digits(&self) -> bool {
        self.here() != Row::Way
    }

    fn check(&self) -> Option<&CheckId> {
        Some(&self.check)
    }

    fn enter(&mut self, cx: &mut Cx) {
        if self.known.is_none() {
            self.known = self.open(cx.world).map(|check| closing(check, cx.world));
        }
    }
}

/// Where the form stands, where the text beside or below it, and that text.
fn places(world: World, area: Rect, check: &FactorCheck, here: Row) -> (Rect, Rect, Page) {
    let narrow = Room::of(area.width) == Room::Narrow;
    let page = beside::page(world, check, here, narrow);
    if narrow {
        let inner = inset(area, 1, 0);
        let below = page.rows(inner.width).min(area.height / 2);
        let list = Rect { height: inner.height.saturating_sub(below), ..inner };
        return (list, Rect { y: list.bottom(), height: below, ..inner }, page);
    }
    let inner = inset(area, 2, 1);
    let list = Rect { width: (inner.width / 2).clamp(40, 46).min(inner.width), ..inner };
    let x = list.right() + 4;
    (list, Rect { x, width: inner.right().saturating_sub(x).min(60), ..inner }, page)
}

impl FactsForm {
    fn rows(&self, world: World, check: &FactorCheck, columns: u16) -> Page {
        let doubts = beside::doubts(world, check);
        let column = Row::ALL.iter().map(|row| width(row.name(world))).max().unwrap_or(0) + 2;
        let mut rows = Page::new(More::Within);
        for (at, row) in Row::ALL.into_iter().enumerate() {
            let here = at == self.row;
            let value = row.value(world, &check.facts);
            let mut runs = Vec::new();
            if value.is_empty() && !here {
                runs.push(("—".to_owned(), Role::Muted));
            } else {
                let caret = if here && row != Row::Way { "▁" } else { "" };
                runs.push((format!("{value}{caret}"), Role::Strong));
            }
            let unit = row.unit(world);
            if !unit.is_empty() && usize::from(columns) > column + 16 {
                runs.push((format!(" {unit}"), Role::Muted));
            }
            if row.doubted(&doubts) {
                runs.push((format!(" {}", world.say(Key::CheckAgain)), Role::Warn));
            }
            let name = row.name(world);
            let lead = format!("{name}{}", " ".repeat(column - width(name)));
            let mut body = Page::default();
            body.led([(lead, Role::Text)], runs);
            rows.pick(body, Choice::row(at, self.row));
        }
        rows
    }
}
