//! The plan: what is going well, likely causes as a short ladder, at most three actions to agree, when to come back.
//!
//! While someone must be seen first this screen is the referral and nothing else. Every line has its rule and source.

mod lines;
mod why;
mod words;

use std::collections::BTreeSet;

use ratatui::layout::Rect;

use self::lines::{Entry, Item};
use super::card::Card;
use super::facts::FactsForm;
use super::gate::{Gate as GateScreen, Referral, Turn};
use crate::domain::checklist::{FactorCheck, Reply};
use crate::domain::event::Event;
use crate::domain::gate::Gate;
use crate::domain::ids::{ActionId, CauseId, CheckId};
use crate::domain::plan::{Plan, plan};
use crate::i18n::keys::{Common, Factors as FactorsKey, Plan as Key};
use crate::input::Action;
use crate::ui::cx::{Cited, Cx, World};
use crate::ui::flow::Flow;
use crate::ui::list::moved;
use crate::ui::page::{Choice, More, Page, PageScroll};
use crate::ui::panes::{COLUMN, Room, inset};
use crate::ui::pen::Pen;
use crate::ui::view::{Hint, View};

/// The plan of a check.
#[derive(Clone, Debug, PartialEq)]
pub struct PlanPage {
    check: CheckId,
    row: usize,
    /// Causes whose evidence is shown.
    opened: BTreeSet<CauseId>,
    /// The row of "why not?", while that is shown.
    why: Option<usize>,
    referral: Referral,
}

impl PlanPage {
    /// Opens the plan of a check.
    pub fn new(check: CheckId) -> Self {
        Self { check, row: 0, opened: BTreeSet::new(), why: None, referral: Referral::default() }
    }

    /// The check and its plan as they stand.
    fn made<'a>(&self, world: World<'a>) -> Option<(&'a FactorCheck, Plan)> {
        let check = world.check(&self.check)?;
        Some((check, plan(check, world.course.catalogue()?)))
    }

    fn entries(&self, world: World, narrow: bool) -> Vec<Entry> {
        let Some((check, plan)) = self.made(world) else { return Vec::new() };
        match self.why {
            Some(_) => why::entries(world, &plan),
            None => lines::entries(world, check, &plan, &self.opened, narrow),
        }
    }

    /// The row under the cursor, whether of the plan or of "why not?".
    fn cursor(&self) -> usize {
        self.why.unwrap_or(self.row)
    }

    fn put(&mut self, row: usize) {
        match &mut self.why {
            Some(why) => *why = row,
            None => self.row = row,
        }
    }

    fn closed(&mut self, action: Action, check: &FactorCheck, plan: &Plan, cx: &mut Cx) -> Flow {
        if !matches!(plan.gate, Gate::Refer { .. }) {
            return match action {
                Action::Confirm | Action::Pick(0) | Action::Facts => to_facts(&self.check),
                _ => Flow::Ignored,
            };
        }
        if action == Action::Back && !self.referral.wants_text() {
            return Flow::Ignored;
        }
        match self.referral.step(action, check, cx) {
            Turn::Flow(flow) => flow,
            Turn::List => Flow::push(GateScreen::new(Some(self.check.clone())).into()),
            Turn::Stay | Turn::Cleared | Turn::Overridden => Flow::Stay,
        }
    }

    fn reply(&self, action: &ActionId, reply: Option<Reply>, cx: &mut Cx) -> Flow {
        cx.record(Event::Replied { check: self.check.clone(), action: action.clone(), reply });
        Flow::Stay
    }

    fn confirm(&mut self, item: Option<Item>, check: &FactorCheck, cx: &mut Cx) -> Flow {
        match item {
            Some(Item::Cause(cause)) => {
                if !self.opened.remove(&cause) {
                    self.opened.insert(cause);
                }
                Flow::Stay
            }
            Some(Item::Offer(action)) => {
                let next = after(check.replies.get(&action).copied());
                self.reply(&action, next, cx)
            }
            Some(Item::Finding) => Flow::push(GateScreen::new(Some(self.check.clone())).into()),
            Some(Item::Missing) => to_facts(&self.check),
            _ => Flow::Stay,
        }
    }

    /// Movement among the rows; says whether it was one.
    fn step(&mut self, action: Action, entries: &[Entry], page: usize) -> bool {
        let (row, rows) = (self.cursor(), entries.iter().filter(|entry| entry.selectable()).count());
        let next = match action {
            Action::NextPane => Some(lines::sections(entries).into_iter().find(|first| *first > row).unwrap_or(0)),
            Action::PrevPane => Some(lines::sections(entries).into_iter().rfind(|first| *first < row).unwrap_or(0)),
            _ => moved(row, action, rows, page / 3),
        };
        let Some(row) = next else { return false };
        self.put(row);
        true
    }
}

fn to_facts(check: &CheckId) -> Flow {
    Flow::push(FactsForm::new(check.clone()).into())
}

/// The reply that Space turns this one into.
fn after(reply: Option<Reply>) -> Option<Reply> {
    match reply {
        None => Some(Reply::Agreed),
        Some(Reply::Agreed) => Some(Reply::Later),
        Some(Reply::Later) => Some(Reply::Declined),
        Some(Reply::Declined) => None,
    }
}

/// An open plan as lines of text, with the evidence of every cause; the very lines of the screen.
pub(crate) fn told(world: World, check: &FactorCheck, plan: &Plan) -> Vec<String> {
    let all: BTreeSet<CauseId> = plan.causes.iter().map(|cause| cause.id.clone()).collect();
    text(&lines::entries(world, check, plan, &all, false))
}

/// Why every other cause is not named and every other action not offered, as lines of text.
pub(crate) fn told_why_not(world: World, plan: &Plan) -> Vec<String> {
    text(&why::entries(world, plan))
}

fn text(entries: &[Entry]) -> Vec<String> {
    entries.iter().flat_map(|entry| entry.body.plain().collect::<Vec<_>>()).collect()
}

/// What to ask again.
pub(crate) fn doubt(world: World<'_>, doubt: crate::domain::triage::Doubt) -> &str {
    words::doubt(world, &doubt)
}

/// What to find out.
pub(crate) fn missing(world: World<'_>, lack: crate::domain::triage::Lack) -> &str {
    words::missing(world, &lack)
}

/// An offer, as said to the mother.
pub(crate) fn offer<'a>(world: World<'a>, action: &ActionId) -> &'a str {
    words::offer(world, action)
}

impl View for PlanPage {
    fn update(&mut self, action: Action, cx: &mut Cx) -> Flow {
        let Some((check, plan)) = self.made(cx.world) else { return Flow::Ignored };
        if !plan.is_open() {
            self.why = None;
            return self.closed(action, check, &plan, cx);
        }
        let entries = self.entries(cx.world, Room::of(cx.body.width) == Room::Narrow);
        if self.step(action, &entries, usize::from(cx.body.height)) {
            return Flow::Stay;
        }
        let item = entries.iter().filter(|entry| entry.selectable()).nth(self.cursor()).map(|entry| entry.item.clone());
        match (action, item) {
            (Action::WhyNot, _) => self.why = if self.why.is_some() { None } else { Some(0) },
            (Action::Back, _) if self.why.is_some() => self.why = None,
            (Action::Confirm | Action::Toggle, item) => return self.confirm(item, check, cx),
            (Action::Pick(nth), Some(Item::Offer(action))) if nth < 4 => {
                let reply = [Some(Reply::Agreed), Some(Reply::Later), Some(Reply::Declined), None][nth];
                return self.reply(&action, reply, cx);
            }
            (Action::Card, Some(Item::Cause(cause))) => {
                let card = cx.world.course.catalogue().and_then(|catalogue| catalogue.plan.cause(&cause));
                let factor = card.and_then(|card| card.factors.first());
                return factor.map_or(Flow::Stay, |factor| Flow::push(Card::new(factor.clone()).into()));
            }
            (Action::Facts, _) => return to_facts(&self.check),
            (Action::Finish, _) => {
                cx.record(Event::CheckFinished { check: self.check.clone() });
                return Flow::Home;
            }
            _ => return Flow::Ignored,
        }
        Flow::Stay
    }

    fn draw(&self, pen: &mut Pen, area: Rect) {
        let Some((check, plan)) = self.made(pen.world) else { return };
        match plan.closed() {
            Some(Gate::Refer { .. }) => return self.referral.draw(pen, area, check),
            Some(_) => return lines::draw_doubts(pen, area, &plan),
            None => {}
        }
        let room = Room::of(area.width);
        let entries = self.entries(pen.world, room == Room::Narrow);
        let inner = inset(area, if room == Room::Narrow { 1 } else { 2 }, 0);
        let column = Rect { width: inner.width.min(COLUMN + 4), ..inner };
        let (mut rows, mut at) = (Page::new(More::Within), 0);
        for entry in entries {
            if entry.selectable() {
                rows.pick(entry.body, Choice::row(at, self.cursor()));
                at += 1;
            } else {
                rows.add(entry.body);
            }
        }
        rows.draw(pen, column, PageScroll::around());
        if room == Room::Wide {
            let x = column.right() + 1;
            pen.divider(Rect { x, width: 1, ..area });
            let rest = Rect { x: x + 2, width: area.right().saturating_sub(x + 3), ..inner };
            lines::agreed(pen.world, check, &plan).draw(pen, rest, PageScroll::default());
        }
    }

    fn crumb(&self, world: World) -> String {
        world.say(if self.why.is_some() { Key::WhyTitle } else { Key::PlanTitle }).to_owned()
    }

    fn hints(&self, world: World) -> Vec<Hint> {
        let Some((check, plan)) = self.made(world) else { return Vec::new() };
        match plan.closed() {
            Some(Gate::Refer { .. }) => return self.referral.hints(world, Some(check)),
            Some(_) => return vec![Hint::new(Action::Confirm, world.say(FactorsKey::HintFacts))],
            None => {}
        }
        if self.why.is_some() {
            return vec![Hint::new(Action::Down, world.say(Common::HintMove))];
        }
        let entries = self.entries(world, false);
        let item = entries.iter().filter(|entry| entry.selectable()).nth(self.row).map(|entry| &entry.item);
        let mut hints = match item {
            Some(Item::Offer(_)) => vec![
                Hint::new(Action::Pick(0), world.say(Key::HintAgreed)),
                Hint::new(Action::Pick(1), world.say(Key::HintLater)),
                Hint::new(Action::Pick(2), world.say(Key::HintDeclined)),
            ],
            Some(Item::Cause(_)) => vec![
                Hint::new(Action::Confirm, world.say(Key::HintEvidence)),
                Hint::new(Action::Card, world.say(Key::HintCard)),
            ],
            _ => vec![Hint::new(Action::NextPane, world.say(Key::HintSection))],
        };
        hints.push(Hint::new(Action::WhyNot, world.say(Key::HintWhyNot)));
        hints.push(Hint::new(Action::Finish, world.say(Key::HintFinish)));
        hints.push(Hint::new(Action::Source, world.say(Common::HintSource)));
        hints
    }

    fn help(&self, world: World) -> String {
        world.say(Key::PlanHelp).to_owned()
    }

    fn cited(&self, world: World) -> Vec<Cited> {
        let Some((check, plan)) = self.made(world) else { return Vec::new() };
        if matches!(plan.closed(), Some(Gate::Refer { .. })) {
            return self.referral.cited(world, check);
        }
        let entries = self.entries(world, false);
        let here = entries.into_iter().filter(Entry::selectable).nth(self.cursor());
        here.map_or_else(Vec::new, |entry| entry.cited)
    }

    fn wants_text(&self) -> bool {
        self.referral.wants_text()
    }

    fn check(&self) -> Option<&CheckId> {
        Some(&self.check)
    }
}
