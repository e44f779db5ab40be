//! The factor checklist: every question of every factor, by group, with what it means and what to offer.
//!
//! The danger gate stands in front until it has been passed once; after that it is one key away.

mod counts;
mod draw;
mod panel;
mod rows;

use ratatui::layout::Rect;

use self::panel::Panel;
pub(crate) use self::rows::{evidence_label, group_name};
use super::card::Card;
use super::facts::FactsForm;
use super::gate::{Gate, Step, closing};
use super::plan::PlanPage;
use crate::domain::checklist::FactorCheck;
use crate::domain::event::Event;
use crate::domain::factor::Tick;
use crate::domain::ids::CheckId;
use crate::i18n::keys::{Common, Factors as Key};
use crate::input::Action;
use crate::ui::cx::{Cited, Cx, World};
use crate::ui::flow::Flow;
use crate::ui::page::PageScroll;
use crate::ui::panes::Room;
use crate::ui::pen::Pen;
use crate::ui::view::{Hint, View};

/// The checklist of one check.
#[derive(Clone, Debug, PartialEq)]
pub struct Factors {
    check: Option<CheckId>,
    /// The danger gate, while it stands in front.
    front: Option<Box<Gate>>,
    /// The question under the cursor, counted through all groups; `None` until the screen is shown.
    at: Option<usize>,
    /// Whether the question has the keys, not the list; on a small screen, whether it is the one shown.
    reading: bool,
    /// Whether the card stands beside the list.
    card: bool,
    scroll: PageScroll,
}

impl Factors {
    /// Continues a check, or begins one with the first answer.
    pub fn new(check: Option<CheckId>) -> Self {
        Self { check, front: None, at: None, reading: false, card: false, scroll: PageScroll::default() }
    }

    fn open<'a>(&self, world: World<'a>) -> Option<&'a FactorCheck> {
        world.check(self.check.as_ref()?)
    }

    fn at(&self) -> usize {
        self.at.unwrap_or(0)
    }

    fn go(&mut self, at: usize) {
        if self.at != Some(at) {
            self.scroll = PageScroll::default();
        }
        self.at = Some(at);
    }

    /// Records an answer; something dangerous that follows from it is shown at once.
    fn answer(&mut self, tick: Option<Tick>, cx: &mut Cx) -> Flow {
        let asks = rows::asks(cx.world);
        let (Some(check), Some((_, _, ask))) = (self.open(cx.world), asks.get(self.at())) else { return Flow::Stay };
        let mut after = check.clone();
        match tick {
            Some(tick) => after.ticks.insert(ask.id.clone(), tick),
            None => after.ticks.remove(&ask.id),
        };
        if after.ticks != check.ticks {
            cx.record(Event::Ticked { check: check.id.clone(), ask: ask.id.clone(), tick });
        }
        if closing(&after, cx.world).is_subset(&closing(check, cx.world)) {
            return Flow::Stay;
        }
        Flow::push(Gate::referring(check.id.clone()).into())
    }

    fn step_front(&mut self, action: Action, cx: &mut Cx) -> Flow {
        let Some(gate) = &mut self.front else { return Flow::Stay };
        let step = gate.step(action, cx);
        self.check = gate.check_id().cloned().or(self.check.take());
        match step {
            Step::Flow(flow) => flow,
            Step::Pass => {
                self.front = None;
                Flow::Stay
            }
        }
    }

    /// To another question, or within the question that is read.
    fn step_place(&mut self, action: Action, cx: &Cx) -> bool {
        let narrow = Room::of(cx.body.width) == Room::Narrow;
        let in_text = self.reading || self.card;
        let scrolls = matches!(action, Action::PageUp | Action::PageDown)
            || in_text && matches!(action, Action::Up | Action::Down | Action::First | Action::Last);
        if scrolls && (!narrow || self.reading) {
            let panel = Panel::of(cx.world, self.at(), self.open(cx.world), self.card);
            return panel.step(&mut self.scroll, action, draw::panel_area(cx.body));
        }
        let asks = rows::asks(cx.world);
        if let Some(at) = rows::step(self.at(), action, &asks, usize::from(cx.body.height)) {
            self.go(at);
            return true;
        }
        false
    }
}

impl View for Factors {
    fn update(&mut self, action: Action, cx: &mut Cx) -> Flow {
        if self.front.is_some() {
            return self.step_front(action, cx);
        }
        let Some(check) = self.open(cx.world).map(|check| check.id.clone()) else { return Flow::Ignored };
        let narrow = Room::of(cx.body.width) == Room::Narrow;
        match action {
            Action::Pick(nth) if nth < 4 => {
                let flow = self.answer([Some(Tick::Yes), Some(Tick::No), Some(Tick::Unknown), None][nth], cx);
                self.go((self.at() + 1).min(rows::asks(cx.world).len().saturating_sub(1)));
                return flow;
            }
            Action::Toggle => {
                let now = rows::asks(cx.world)
                    .get(self.at())
                    .and_then(|(_, _, ask)| self.open(cx.world).and_then(|check| check.ticks.get(&ask.id).copied()));
                return self.answer(rows::after(now), cx);
            }
            Action::NextPane | Action::PrevPane => self.reading = !self.reading,
            Action::Pane(pane) => self.reading = pane > 0,
            Action::Card if !narrow => {
                self.card = !self.card;
                self.scroll = PageScroll::default();
            }
            Action::Confirm if narrow && !self.reading => self.reading = true,
            Action::Card | Action::Confirm => {
                let asks = rows::asks(cx.world);
                let factor = asks.get(self.at()).map(|(_, factor, _)| factor.id.clone());
                return factor.map_or(Flow::Stay, |factor| Flow::push(Card::new(factor).into()));
            }
            Action::Plan | Action::Finish => return Flow::push(PlanPage::new(check).into()),
            Action::Facts => return Flow::push(FactsForm::new(check).into()),
            Action::Back if self.card || self.reading => (self.card, self.reading) = (false, false),
            _ if self.step_place(action, cx) => {}
            _ => return Flow::Ignored,
        }
        Flow::Stay
    }

    fn draw(&self, pen: &mut Pen, area: Rect) {
        match (&self.front, self.open(pen.world)) {
            (Some(gate), _) => gate.draw(pen, area),
            (None, Some(check)) => draw::draw(pen, area, self, check),
            (None, None) => {}
        }
    }

    fn crumb(&self, world: World) -> String {
        let title = world.say(Key::Title);
        match &self.front {
            Some(gate) => format!("{title} {} {}", crate::ui::glyphs::INTO, gate.crumb(world)),
            None => title.to_owned(),
        }
    }

    fn hints(&self, world: World) -> Vec<Hint> {
        if let Some(gate) = &self.front {
            return gate.hints(world);
        }
        vec![
            Hint::new(Action::Pick(0), world.say(Common::Yes)),
            Hint::new(Action::Pick(1), world.say(Common::No)),
            Hint::new(Action::Pick(2), world.say(Common::Unknown)),
            Hint::new(Action::Plan, world.say(Key::HintPlan)),
            Hint::new(Action::Facts, world.say(Key::HintFacts)),
            Hint::new(Action::Danger, world.say(Common::HintDanger)),
            Hint::new(Action::Card, world.say(Key::HintCard)),
            Hint::new(Action::Right, world.say(Key::HintGroup)),
        ]
    }

    fn help(&self, world: World) -> String {
        self.front.as_ref().map_or_else(|| world.say(Key::Help).to_owned(), |gate| gate.help(world))
    }

    fn cited(&self, world: World) -> Vec<Cited> {
        match &self.front {
            Some(gate) => gate.cited(world),
            None => rows::asks(world)
                .get(self.at())
                .map_or_else(Vec::new, |(_, factor, _)| super::card::cited(world, &factor.id)),
        }
    }

    fn wants_text(&self) -> bool {
        self.front.as_ref().is_some_and(|gate| gate.wants_text())
    }

    fn check(&self) -> Option<&CheckId> {
        self.check.as_ref()
    }

    fn shows_danger(&self) -> bool {
        self.front.is_some()
    }

    fn enter(&mut self, cx: &mut Cx) {
        let check = self.open(cx.world);
        if check.is_some_and(|check| check.gate_seen) {
            self.front = None;
        } else if self.front.is_none() {
            self.front = Some(Box::new(Gate::front(check.map(|check| check.id.clone()))));
        }
        if self.at.is_none() {
            self.at = Some(rows::first_open(cx.world, check));
        }
    }
}

/// When a check began: the clock time today, the date before that.
pub(crate) fn when(world: World, check: &FactorCheck) -> String {
    let at = check.started;
    if at.date() == world.now.date() { at.clock() } else { at.date().to_string() }
}
