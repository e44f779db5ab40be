//! Quick fields: who she is, and her story. Every row may stay open; beside it stands the open question to ask.

use std::collections::BTreeMap;

use ratatui::layout::Rect;

use super::item::{Change, Choice, Item, Kind};
use super::{moment, names};
use crate::domain::ids::CheckId;
use crate::domain::triage::{Doubt, triage};
use crate::domain::visit::{Visit, VisitEvent};
use crate::i18n::keys::{Common, Counsel as Key, Practice};
use crate::input::Action;
use crate::ui::cx::{Cx, World};
use crate::ui::field::Field;
use crate::ui::flow::Flow;
use crate::ui::list::moved;
use crate::ui::page::{Choice as Row, More, Page, PageScroll};
use crate::ui::panes::{Room, inset};
use crate::ui::pen::Pen;
use crate::ui::screens::ask;
use crate::ui::screens::gate::{Gate, closing};
use crate::ui::theme::Role;
use crate::ui::view::{Hint, View};
use crate::ui::wrap::width;

/// The fewest lines kept for the rows where what is said of one stands below them.
const FEWEST: u16 = 4;

/// Which fields.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// Who she and the baby are.
    Who,
    /// Her story.
    Story,
}

/// The quick fields of the visit at hand.
#[derive(Clone, Debug, PartialEq)]
pub struct VisitForm {
    part: Part,
    row: usize,
    /// Digits of a moment that is not complete.
    digits: String,
    /// What closed the plan of each baby when the form was opened; anything more is shown on leaving.
    known: Option<BTreeMap<CheckId, std::collections::BTreeSet<crate::domain::ids::SignId>>>,
    /// Whether the row under the cursor takes letters, and whether it takes digits.
    typing: (bool, bool),
}

impl VisitForm {
    /// Opens the fields.
    pub fn new(part: Part) -> Self {
        let typing = (false, false);
        Self { part, row: 0, digits: String::new(), known: None, typing }
    }

    fn items(&self, visit: &Visit) -> Vec<Item> {
        match self.part {
            Part::Who => Item::who(visit),
            Part::Story => Item::story(visit),
        }
    }

    fn put(changes: impl IntoIterator<Item = Change>, cx: &mut Cx) {
        for change in changes {
            match change {
                Change::Visit(event) => cx.note(event),
                Change::Check(event) => cx.record(event),
            }
        }
    }

    /// Goes to a row; what was typed of a moment and is not one is given up.
    fn go(&mut self, row: usize, visit: &Visit) {
        let items = self.items(visit);
        self.row = row.min(items.len().saturating_sub(1));
        let item = items.get(self.row);
        self.digits = match item {
            Some(Item::Born(baby)) => {
                visit.babies.get(*baby).and_then(|baby| baby.born).map(moment::digits).unwrap_or_default()
            }
            _ => String::new(),
        };
        let kind = item.map(Item::kind);
        self.typing = (kind == Some(Kind::Text), matches!(kind, Some(Kind::Number | Kind::Moment)));
    }

    fn type_in(&mut self, item: &Item, action: Action, visit: &Visit, cx: &mut Cx) -> bool {
        match (item.kind(), action) {
            (Kind::Text, Action::Type(_) | Action::Erase | Action::EraseAll) => {
                let mut field = Field::of(item.text(visit));
                field.step(action);
                Self::put([item.with_text(field.text().to_owned())], cx);
            }
            (Kind::Number, Action::Type(digit)) => Self::put(item.typed(visit, digit), cx),
            (Kind::Number, Action::Erase) => Self::put(item.erased(visit), cx),
            (Kind::Moment, Action::Type(digit)) if digit.is_ascii_digit() => {
                if self.digits.len() >= moment::DIGITS {
                    self.digits.clear();
                }
                self.digits.push(digit);
                self.born(item, cx);
            }
            (Kind::Moment, Action::Erase) => {
                self.digits.pop();
                self.born(item, cx);
            }
            (_, Action::EraseAll | Action::Discard) => {
                self.digits.clear();
                Self::put(item.emptied(visit), cx);
            }
            _ => return false,
        }
        true
    }

    fn born(&self, item: &Item, cx: &mut Cx) {
        cx.note(VisitEvent::Born(item.baby(), moment::read(&self.digits, cx.world.now)));
    }

    fn choose(item: &Item, action: Action, visit: &Visit, cx: &mut Cx) -> bool {
        let choices = item.choices();
        let now = choices.iter().position(|choice| *choice == item.chosen(visit)).unwrap_or(0);
        let at = match action {
            Action::Toggle | Action::Right => (now + 1) % choices.len().max(1),
            Action::Left => (now + choices.len().saturating_sub(1)) % choices.len().max(1),
            Action::Pick(nth) => nth,
            _ => return false,
        };
        if let Some(choice) = choices.get(at) {
            Self::put(item.with_choice(visit, *choice), cx);
        }
        true
    }

    /// Asks an invented mother what the row asks; the answer then stands beside it. Anything more is asked on her page.
    fn ask(item: &Item, visit: &Visit, cx: &mut Cx) -> Flow {
        let talks = ask::played(cx.world, visit).map(|(mother, _)| mother.talks().collect::<Vec<_>>());
        let talk = item.talk().filter(|talk| talks.is_some_and(|talks| talks.contains(talk)));
        match talk.filter(|talk| !visit.heard.contains(talk)) {
            Some(talk) => cx.note(VisitEvent::Heard(talk)),
            None => return Flow::Ignored,
        }
        Flow::Stay
    }

    /// Leaves; what the numbers have found since the form was opened is shown before anything else.
    fn leave(&self, visit: &Visit, cx: &Cx) -> Flow {
        let known = self.known.clone().unwrap_or_default();
        let found = visit.babies.iter().find(|baby| {
            let before = known.get(&baby.check.id).cloned().unwrap_or_default();
            !closing(&baby.check, cx.world).is_subset(&before)
        });
        found.map_or(Flow::Pop, |baby| Flow::replace(Gate::referring(baby.check.id.clone()).into()))
    }
}

impl View for VisitForm {
    fn update(&mut self, action: Action, cx: &mut Cx) -> Flow {
        let Some(visit) = cx.world.visit else { return Flow::Pop };
        let items = self.items(visit);
        let Some(item) = items.get(self.row) else { return Flow::Pop };
        if self.type_in(item, action, visit, cx) {
            return Flow::Stay;
        }
        if item.kind() == Kind::Choice && Self::choose(item, action, visit, cx) {
            return Flow::Stay;
        }
        if action == Action::Ask && Room::of(cx.body.width) != Room::Narrow {
            return Self::ask(item, visit, cx);
        }
        let last = items.len() - 1;
        match action {
            Action::Back | Action::Finish => return self.leave(visit, cx),
            Action::Confirm if self.row == last => return self.leave(visit, cx),
            Action::Confirm | Action::NextPane => self.go(self.row + 1, visit),
            Action::PrevPane => self.go(self.row.saturating_sub(1), visit),
            _ => match moved(self.row, action, items.len(), 6) {
                Some(row) => self.go(row, visit),
                None => return Flow::Ignored,
            },
        }
        Flow::Stay
    }

    fn draw(&self, pen: &mut Pen, area: Rect) {
        let Some(visit) = pen.world.visit else { return };
        let narrow = Room::of(area.width) == Room::Narrow;
        let beside = self.beside(pen.world, visit, narrow);
        if narrow {
            let inner = inset(area, 1, 0);
            // What is said of the row is read whole, as it cannot be scrolled; the rows can.
            let below = beside.rows(inner.width).min(area.height.saturating_sub(FEWEST + 1));
            let list = Rect { height: inner.height.saturating_sub(below + 1), ..inner };
            self.rows(pen.world, visit, list.width).draw(pen, list, PageScroll::around());
            let text = Rect { y: list.bottom() + 1, height: below, ..inner };
            return beside.draw(pen, text, PageScroll::default());
        }
        let inner = inset(area, 2, 1);
        let list = Rect { width: (inner.width * 11 / 20).clamp(42, 62), ..inner };
        self.rows(pen.world, visit, list.width).draw(pen, list, PageScroll::around());
        pen.divider(Rect { x: list.right() + 1, y: area.y, width: 1, height: area.height });
        let x = list.right() + 3;
        beside.draw(pen, Rect { x, width: inner.right().saturating_sub(x).min(52), ..inner }, PageScroll::default());
    }

    fn crumb(&self, world: World) -> String {
        let title = match self.part {
            Part::Who => Key::StageWho,
            Part::Story => Key::StageStory,
        };
        world.say(title).to_owned()
    }

    fn hints(&self, world: World) -> Vec<Hint> {
        let mut hints = vec![Hint::new(Action::Confirm, world.say(Common::HintNext))];
        if self.typing == (false, false) {
            hints.insert(0, Hint::new(Action::Right, world.say(Common::HintPick)));
        }
        if !self.typing.0 {
            hints.push(Hint::new(Action::Finish, world.say(Key::HintDone)));
        }
        hints
    }

    fn holds_case(&self) -> bool {
        true
    }

    fn help(&self, world: World) -> String {
        world.say(Key::FormHelp).to_owned()
    }

    fn wants_text(&self) -> bool {
        self.typing.0
    }

    fn wants_digits(&self) -> bool {
        self.typing.1
    }

    fn check(&self) -> Option<&CheckId> {
        self.known.as_ref().and_then(|known| known.keys().next())
    }

    fn enter(&mut self, cx: &mut Cx) {
        let Some(visit) = cx.world.visit else { return };
        if self.known.is_none() {
            let found = |baby: &crate::domain::visit::Baby| (baby.check.id.clone(), closing(&baby.check, cx.world));
            self.known = Some(visit.babies.iter().map(found).collect());
            // Where one was: the first row that is still open.
            let open = self.items(visit).iter().position(|item| !item.known(visit)).unwrap_or(0);
            self.go(open, visit);
        }
    }
}

impl VisitForm {
    fn rows(&self, world: World, visit: &Visit, columns: u16) -> Page {
        let items = self.items(visit);
        let column = items.iter().map(|item| width(names::name(item, world))).max().unwrap_or(0) + 2;
        let twins = visit.babies.len() > 1;
        let mut page = Page::new(More::Within);
        let mut above = None;
        for (at, item) in items.iter().enumerate() {
            let here = at == self.row;
            let of = item.of_baby().then(|| item.baby());
            if twins && of != above {
                page.gap();
                if let Some(baby) = of {
                    page.text(world.fill(Key::BabyNth, &[("n", &(baby + 1).to_string())]), Role::Heading);
                }
            }
            above = of;
            let mut runs = vec![self.value(item, here, world, visit)];
            let unit = names::unit(item, world);
            if !unit.is_empty() && (here || item.known(visit)) {
                runs.push((format!(" {unit}"), Role::Muted));
            }
            if item.doubted(&doubts(world, visit, item.baby())) {
                runs.push((format!("  {}", world.say(Key::CheckAgain)), Role::Warn));
            }
            let name = names::name(item, world);
            let mut body = Page::default();
            // Besides the cursor, the edge keeps a place for the arrows of what is above and below.
            if column + runs.iter().map(|(text, _)| width(text)).sum::<usize>() + 4 > usize::from(columns) {
                body.text(name, Role::Text).led([("  ".to_owned(), Role::Text)], runs);
            } else {
                body.led([(format!("{name}{}", " ".repeat(column.saturating_sub(width(name)))), Role::Text)], runs);
            }
            page.pick(body, Row::row(at, self.row));
        }
        page
    }

    fn value(&self, item: &Item, here: bool, world: World, visit: &Visit) -> (String, Role) {
        let caret = if here { "▁" } else { "" };
        let (text, filled) = match item.kind() {
            Kind::Choice => {
                let known = item.chosen(visit) != Choice::Unknown;
                let name = names::choice(item.chosen(visit), world);
                let text = match (here, known) {
                    (true, _) => format!("‹ {name} ›"),
                    (false, true) => name,
                    // As any other row that is still open.
                    (false, false) => String::new(),
                };
                (text, known)
            }
            Kind::Number => match item.number(visit) {
                Some(number) => (format!("{number}{caret}"), true),
                None => (caret.to_owned(), here),
            },
            Kind::Text => (format!("{}{caret}", item.text(visit)), true),
            Kind::Moment if here => (moment::shown(&self.digits), true),
            Kind::Moment => {
                let born = visit.babies.get(item.baby()).and_then(|baby| baby.born);
                (born.map(|born| names::moment(born, world)).unwrap_or_default(), true)
            }
        };
        match (text.is_empty(), filled) {
            (true, _) => ("—".to_owned(), Role::Muted),
            (_, true) => (text, Role::Strong),
            _ => (text, Role::Muted),
        }
    }

    /// The open question to ask, and what is worth knowing about the row under the cursor; bare without their headings.
    fn beside(&self, world: World, visit: &Visit, bare: bool) -> Page {
        let mut page = Page::new(More::Below);
        let items = self.items(visit);
        let Some(item) = items.get(self.row) else { return page };
        let (ask, note) = names::beside(item, world);
        her_answer(&mut page, item, world, visit);
        if bare {
            for (text, role) in
                [(ask, Role::Strong), (note, Role::Text)].into_iter().filter(|(text, _)| !text.is_empty())
            {
                page.text(text, role);
            }
        } else {
            if !ask.is_empty() {
                page.text(world.say(Key::AskHer), Role::Heading).text(ask, Role::Strong);
            }
            page.part(world.say(Key::WorthKnowing), note);
        }
        if let Item::Born(baby) = item {
            let typed = self.digits.len() == moment::DIGITS;
            let born = visit.babies.get(*baby).and_then(|baby| baby.born);
            match born {
                Some(born) => _ = page.gap().text(names::age(born, visit.started, world), Role::Good),
                None if typed => _ = page.gap().text(world.say(Key::NoMoment), Role::Warn),
                None => {}
            }
        }
        page
    }
}

/// What an invented mother answers to what the row asks, once she was asked.
fn her_answer(page: &mut Page, item: &Item, world: World, visit: &Visit) {
    let Some(talk) = item.talk().filter(|talk| visit.heard.contains(talk)) else { return };
    page.text(world.say(Practice::SheSays), Role::Heading);
    for (text, role) in ask::told(world, visit, talk) {
        page.text(text, role);
    }
    page.gap();
}

fn doubts(world: World, visit: &Visit, baby: usize) -> Vec<Doubt> {
    let found = world.course.catalogue().zip(visit.babies.get(baby)).map(|(catalogue, baby)| {
        let check = &baby.check;
        triage(&check.facts, &check.signs, &check.ticks, catalogue).doubts
    });
    found.unwrap_or_default()
}
