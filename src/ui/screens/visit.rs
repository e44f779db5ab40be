//! A visit: its stages in order, what each has found so far, and the way to the next.
//!
//! The rooms of the stages are those of the factor check wherever there is one; this is where one comes back to, and
//! from where one can go back to any of them.

pub mod agree;
pub mod form;
mod item;
mod moment;
pub(crate) mod names;
mod papers;
mod state;

use ratatui::layout::Rect;

use self::form::{Part, VisitForm};
use self::state::{State, referred};
use super::ask::{self, played};
use super::enough::Enough;
use super::factors::Factors;
use super::gate::Gate;
use super::papers::Papers;
use super::plan::PlanPage;
use super::watch::FeedWatch;
use crate::domain::ids::CheckId;
use crate::domain::visit::{Stage, Visit, VisitEvent, code};
use crate::i18n::keys::{Common, Counsel as Key, Practice};
use crate::input::Action;
use crate::ui::cx::{Cx, World};
use crate::ui::flow::{Effect, Flow};
use crate::ui::glyphs;
use crate::ui::list::moved;
use crate::ui::modal::{Modal, Question, Topic};
use crate::ui::page::{Choice, More, Page, PageScroll};
use crate::ui::panes::{COLUMN, Room, inset};
use crate::ui::pen::Pen;
use crate::ui::theme::Role;
use crate::ui::view::{Hint, View};
use crate::ui::wrap::width;

/// The stages of the visit at hand.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct VisitPage {
    row: usize,
    /// The baby the stages are about, where there are twins.
    baby: usize,
    /// The stage that was opened last.
    opened: Option<Stage>,
    begun: bool,
}

impl VisitPage {
    /// Opens the visit at hand at the stage that comes next.
    pub fn new() -> Self {
        Self::default()
    }

    fn stage(&self) -> Stage {
        Stage::ALL.get(self.row).copied().unwrap_or(Stage::Who)
    }

    fn baby(&self, visit: &Visit) -> usize {
        self.baby.min(visit.babies.len().saturating_sub(1))
    }

    fn check_id(&self, visit: &Visit) -> CheckId {
        Visit::check_id(&visit.id, self.baby(visit))
    }

    fn open(&mut self, stage: Stage, visit: &Visit, cx: &mut Cx) -> Flow {
        self.row = Stage::ALL.iter().position(|one| *one == stage).unwrap_or(0);
        let check = self.check_id(visit);
        // Danger comes first: until she or the baby is seen there is nothing to advise.
        if let Some(check) = referred(visit, cx.world).filter(|_| state::waits(stage)) {
            return Flow::push(Gate::referring(check).into());
        }
        self.opened = Some(stage);
        Flow::push(match stage {
            Stage::Who => VisitForm::new(Part::Who).into(),
            Stage::Danger => Gate::new(Some(check)).into(),
            Stage::Story => VisitForm::new(Part::Story).into(),
            Stage::Feed => FeedWatch::new(check).into(),
            Stage::Factors => Factors::new(Some(check)).into(),
            Stage::Enough => Enough::new(check).into(),
            Stage::Plan => PlanPage::new(check).into(),
            Stage::Agree => agree::Agreement::new().into(),
            Stage::Paper => Papers::new(papers::papers(cx.world, visit)).into(),
        })
    }
}

impl View for VisitPage {
    fn update(&mut self, action: Action, cx: &mut Cx) -> Flow {
        let Some(visit) = cx.world.visit else { return Flow::Pop };
        match action {
            Action::Confirm | Action::Right => self.open(self.stage(), visit, cx),
            Action::Pick(nth) => match Stage::ALL.get(nth) {
                Some(stage) => self.open(*stage, visit, cx),
                None => Flow::Stay,
            },
            Action::NextPane | Action::PrevPane if visit.babies.len() > 1 => {
                self.baby = (self.baby(visit) + 1) % visit.babies.len();
                Flow::Stay
            }
            Action::Open(at) => {
                ask::hear(at, visit, cx);
                Flow::Stay
            }
            Action::Finish => Flow::Open(Modal::new(Topic::Confirm(Question::EndVisit))),
            Action::Discard => Flow::Open(Modal::new(Topic::Confirm(Question::DropVisit(visit.id.clone())))),
            Action::Back => {
                cx.ask(Effect::LeaveVisit);
                Flow::Pop
            }
            _ => match moved(self.row, action, Stage::ALL.len(), 4) {
                Some(row) => {
                    self.row = row;
                    Flow::Stay
                }
                None => Flow::Ignored,
            },
        }
    }

    fn draw(&self, pen: &mut Pen, area: Rect) {
        let Some(visit) = pen.world.visit else { return };
        let room = Room::of(area.width);
        let inner = if room == Room::Narrow { inset(area, 1, 0) } else { inset(area, 3, 1) };
        let list = Rect { width: inner.width.min(COLUMN), ..inner };
        let list = self.draw_twins(pen, list, visit, room == Room::Narrow);
        let page = self.stages(pen.world, visit, room == Room::Narrow, usize::from(list.width));
        page.draw(pen, list, PageScroll::around());
        if room == Room::Wide {
            let x = list.right() + 4;
            pen.divider(Rect { x: x - 2, y: area.y, width: 1, height: area.height });
            let side = Rect { x, width: inner.right().saturating_sub(x), ..inner };
            let beside = if played(pen.world, visit).is_some() {
                ask::panel(pen.world, visit)
            } else {
                state::beside(pen.world, visit, self.baby(visit))
            };
            beside.draw(pen, side, PageScroll::default());
        }
    }

    fn crumb(&self, world: World) -> String {
        world.visit.map_or_else(String::new, title)
    }

    fn hints(&self, world: World) -> Vec<Hint> {
        let mut hints = vec![
            Hint::new(Action::Down, world.say(Common::HintPick)),
            Hint::new(Action::Confirm, world.say(Common::HintOpen)),
            Hint::new(Action::Finish, world.say(Key::HintEnd)),
        ];
        if world.visit.is_some_and(|visit| played(world, visit).is_some()) {
            hints.insert(2, Hint::new(Action::Ask, world.say(Practice::HintAsk)));
        }
        if world.visit.is_some_and(|visit| visit.babies.len() > 1) {
            hints.push(Hint::new(Action::NextPane, world.say(Key::HintBaby)));
        }
        hints.push(Hint::new(Action::Discard, world.say(Key::HintDrop)));
        hints
    }

    fn holds_case(&self) -> bool {
        true
    }

    fn help(&self, world: World) -> String {
        world.say(Key::VisitHelp).to_owned()
    }

    fn enter(&mut self, cx: &mut Cx) {
        let Some(visit) = cx.world.visit else { return };
        let passed = self.opened.take();
        if let Some(stage) = passed
            && !visit.passed.contains(&stage)
        {
            cx.note(VisitEvent::Passed(stage));
        }
        if !self.begun || passed == Some(self.stage()) {
            self.begun = true;
            let next = |stage: &&Stage| !visit.passed.contains(stage) && Some(**stage) != passed;
            self.row = Stage::ALL.iter().position(|stage| next(&stage)).unwrap_or(self.row);
        }
    }
}

impl VisitPage {
    /// Says above the stages, where nothing scrolls, which twin they are about; returns the rest of the area.
    fn draw_twins(&self, pen: &mut Pen, area: Rect, visit: &Visit, narrow: bool) -> Rect {
        if visit.babies.len() < 2 {
            return area;
        }
        let (nth, of) = ((self.baby(visit) + 1).to_string(), visit.babies.len().to_string());
        let text = pen.fill(Key::TwinLine, &[("n", &nth), ("of", &of)]);
        pen.text(Rect { height: area.height.min(1), ..area }, &text, Role::Accent);
        let used = if narrow { 1 } else { 2 };
        Rect { y: area.y + used, height: area.height.saturating_sub(used), ..area }
    }

    fn stages(&self, world: World, visit: &Visit, narrow: bool, columns: usize) -> Page {
        let mut page = Page::new(More::Beside);
        let column = Stage::ALL.into_iter().map(|stage| width(world.say(state::name(stage)))).max().unwrap_or(0) + 2;
        for (at, stage) in Stage::ALL.into_iter().enumerate() {
            let State { text, role } = state::of(stage, visit, self.baby(visit), world);
            let done = visit.passed.contains(&stage);
            let (mark, look) = if done { (glyphs::DONE, Role::Good) } else { (glyphs::OPEN, Role::Muted) };
            let name = world.say(state::name(stage));
            let mut lead = vec![(format!("{}  ", at + 1), Role::Key), (format!("{mark} "), look)];
            let mut body = Page::default();
            if narrow || column + 8 + width(&text) > columns {
                body.led(lead, [(name.to_owned(), Role::Strong)]);
                if !text.is_empty() {
                    body.led([("     ".to_owned(), Role::Text)], [(text, role)]);
                }
            } else {
                lead.push((format!("{name}{}", " ".repeat(column.saturating_sub(width(name)))), Role::Strong));
                body.led(lead, [(text, role)]);
            }
            page.pick(body, Choice::row(at, self.row));
            if stage == Stage::Danger && !narrow {
                page.gap();
            }
        }
        page
    }
}

/// The code, and what she is called here.
pub(crate) fn title(visit: &Visit) -> String {
    let mut title = code::spoken(&visit.code);
    if !visit.alias.is_empty() {
        title.push_str(" · ");
        title.push_str(&visit.alias);
    }
    title
}
