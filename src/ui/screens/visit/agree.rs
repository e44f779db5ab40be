//! What was agreed: who in the family helps with what, and the day of the next contact.

use jiff::ToSpan;
use jiff::civil::Date;
use ratatui::layout::Rect;

use crate::domain::plan::plan;
use crate::domain::visit::contact::{Proposal, proposal};
use crate::domain::visit::{Visit, VisitEvent};
use crate::i18n::keys::Counsel as Key;
use crate::input::Action;
use crate::ui::cx::{Cx, World};
use crate::ui::flow::Flow;
use crate::ui::list::moved;
use crate::ui::page::{Choice, More, Page, PageScroll};
use crate::ui::panes::{COLUMN, Room, inset};
use crate::ui::pen::Pen;
use crate::ui::screens::home::rows::day;
use crate::ui::theme::Role;
use crate::ui::view::{Hint, View};

/// The agreement of the visit at hand.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Agreement {
    row: usize,
}

impl Agreement {
    /// Opens it.
    pub fn new() -> Self {
        Self::default()
    }

    fn page(&self, world: World, visit: &Visit) -> Page {
        let mut page = Page::new(More::Beside);
        let proposed = proposed(world, visit);
        page.text(world.say(Key::NextHead), Role::Heading);
        let mut body = Page::default();
        let here = self.row == 0;
        match visit.next {
            Some(date) => {
                let text = day(world, date);
                body.led([], [(if here { format!("‹ {text} ›") } else { text }, Role::Strong)]);
            }
            None => _ = body.led([], [(world.say(Key::NoNext).to_owned(), Role::Muted)]),
        }
        page.pick(body, Choice::row(0, self.row));
        if let Some(proposal) = proposed {
            let words = world.course.plan_words(world.lang());
            let why = words.and_then(|words| words.come_back.get(&proposal.rule)).map_or("", String::as_str);
            let text = world.fill(Key::Proposed, &[("day", &day(world, proposal.day)), ("why", why)]);
            page.led([("  ".to_owned(), Role::Text)], [(text, Role::Muted)]);
        }
        page
    }

    fn shift(visit: &Visit, days: i64, cx: &mut Cx) {
        let today = cx.world.now.date();
        let from = visit.next.or_else(|| proposed(cx.world, visit).map(|proposal| proposal.day)).unwrap_or(today);
        let moved = if visit.next.is_none() { Ok(from) } else { from.checked_add(days.days()) };
        let date: Date = moved.unwrap_or(from).max(today);
        cx.note(VisitEvent::Next(Some(date)));
    }
}

/// The day proposed from what was found: the soonest of all babies.
fn proposed(world: World, visit: &Visit) -> Option<Proposal> {
    let catalogue = world.course.catalogue()?;
    let of = |baby: &crate::domain::visit::Baby| {
        let rule = plan(&baby.check, catalogue).come_back?;
        let age = baby.check.facts.age_hours.and_then(|hours| u16::try_from(hours / 24).ok());
        proposal(&rule, age, world.now)
    };
    visit.babies.iter().filter_map(of).min_by_key(|proposal| proposal.day)
}

impl View for Agreement {
    fn update(&mut self, action: Action, cx: &mut Cx) -> Flow {
        let Some(visit) = cx.world.visit else { return Flow::Pop };
        match action {
            Action::Left => Self::shift(visit, -1, cx),
            Action::Right | Action::Toggle => Self::shift(visit, 1, cx),
            Action::Discard | Action::EraseAll => cx.note(VisitEvent::Next(None)),
            Action::Finish | Action::Confirm => return Flow::Pop,
            _ => match moved(self.row, action, 1, 1) {
                Some(row) => self.row = row,
                None => return Flow::Ignored,
            },
        }
        Flow::Stay
    }

    fn draw(&self, pen: &mut Pen, area: Rect) {
        let Some(visit) = pen.world.visit else { return };
        let inner = if Room::of(area.width) == Room::Narrow { inset(area, 1, 0) } else { inset(area, 3, 1) };
        let inner = Rect { width: inner.width.min(COLUMN), ..inner };
        self.page(pen.world, visit).draw(pen, inner, PageScroll::around());
    }

    fn crumb(&self, world: World) -> String {
        world.say(Key::StageAgree).to_owned()
    }

    fn hints(&self, world: World) -> Vec<Hint> {
        vec![
            Hint::new(Action::Right, world.say(Key::HintDay)),
            Hint::new(Action::Confirm, world.say(Key::HintDone)),
            Hint::new(Action::Discard, world.say(Key::HintNoDay)),
        ]
    }

    fn help(&self, world: World) -> String {
        world.say(Key::AgreeHelp).to_owned()
    }

    fn enter(&mut self, cx: &mut Cx) {
        let Some(visit) = cx.world.visit else { return };
        if visit.next.is_none()
            && let Some(proposal) = proposed(cx.world, visit)
        {
            cx.note(VisitEvent::Next(Some(proposal.day)));
        }
    }
}
