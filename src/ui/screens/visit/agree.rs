//! What was agreed: who in the family helps with what, and the day of the next contact.

use jiff::ToSpan;
use jiff::civil::Date;
use ratatui::layout::Rect;

use crate::domain::plan::plan;
use crate::domain::visit::contact::{Proposal, proposal};
use crate::domain::visit::{Supporter, Visit, VisitEvent};
use crate::i18n::keys::Counsel as Key;
use crate::input::Action;
use crate::ui::cx::{Cx, World};
use crate::ui::flow::Flow;
use crate::ui::list::moved;
use crate::ui::page::{Choice, More, Page, PageScroll};
use crate::ui::panes::text_column;
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
            // What was found since may ask for a sooner day than the one agreed.
            let late = visit.next.is_some_and(|next| next > proposal.day);
            let role = if late { Role::Warn } else { Role::Muted };
            page.led([("  ".to_owned(), Role::Text)], [(text, role)]);
        }
        page.gap().text(world.say(Key::HelpHead), Role::Heading);
        let words = world.course.watch_words(world.lang());
        for (nth, help) in world.course.watch().helps.iter().enumerate() {
            let at = nth + 1;
            let who = visit.helps.get(&help.id).map_or("—", |supporter| world.say(supporter_name(*supporter)));
            let who = if at == self.row { format!("‹ {who} ›") } else { who.to_owned() };
            let role = if visit.helps.contains_key(&help.id) { Role::Strong } else { Role::Muted };
            let mut body = Page::default();
            let what = words.helps.get(&help.id).map_or(help.id.as_str(), String::as_str);
            body.led([], [(what.to_owned(), Role::Text), (format!("  {who}"), role)]);
            page.pick(body, Choice::row(at, self.row));
        }
        page
    }

    /// Gives the help under the cursor to the next one of the family.
    fn give(&self, visit: &Visit, back: bool, cx: &mut Cx) {
        let Some(help) = self.row.checked_sub(1).and_then(|nth| cx.world.course.watch().helps.get(nth)) else { return };
        let all: Vec<Option<Supporter>> = std::iter::once(None).chain(Supporter::ALL.map(Some)).collect();
        let now = all.iter().position(|one| *one == visit.helps.get(&help.id).copied()).unwrap_or(0);
        let next = (now + if back { all.len() - 1 } else { 1 }) % all.len();
        cx.note(VisitEvent::Helped(help.id.clone(), all.get(next).copied().flatten()));
    }

    fn shift(visit: &Visit, days: i64, cx: &mut Cx) {
        let today = cx.world.now.date();
        let from = visit.next.or_else(|| proposed(cx.world, visit).map(|proposal| proposal.day)).unwrap_or(today);
        let moved = if visit.next.is_none() { Ok(from) } else { from.checked_add(days.days()) };
        let date: Date = moved.unwrap_or(from).max(today);
        cx.note(VisitEvent::Next(Some(date)));
    }
}

/// What someone in the family is called.
pub(super) fn supporter_name(who: Supporter) -> Key {
    match who {
        Supporter::Father => Key::Father,
        Supporter::Grandmother => Key::Grandmother,
        Supporter::Family => Key::Family,
        Supporter::Friend => Key::Friend,
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
            Action::Left if self.row == 0 => Self::shift(visit, -1, cx),
            Action::Right | Action::Toggle if self.row == 0 => Self::shift(visit, 1, cx),
            Action::Left => self.give(visit, true, cx),
            Action::Right | Action::Toggle => self.give(visit, false, cx),
            Action::Discard | Action::EraseAll if self.row == 0 => cx.note(VisitEvent::Next(None)),
            Action::Finish | Action::Confirm => return Flow::Pop,
            _ => match moved(self.row, action, cx.world.course.watch().helps.len() + 1, 4) {
                Some(row) => self.row = row,
                None => return Flow::Ignored,
            },
        }
        Flow::Stay
    }

    fn draw(&self, pen: &mut Pen, area: Rect) {
        let Some(visit) = pen.world.visit else { return };
        let inner = text_column(area);
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

    fn holds_case(&self) -> bool {
        true
    }

    fn help(&self, world: World) -> String {
        world.say(Key::AgreeHelp).to_owned()
    }

    fn enter(&mut self, cx: &mut Cx) {
        let Some(visit) = cx.world.visit else { return };
        // Where the baby is weighed today first, the day is decided after that.
        let later = proposed(cx.world, visit).filter(|proposal| proposal.day > cx.world.now.date());
        if visit.next.is_none()
            && let Some(proposal) = later
        {
            cx.note(VisitEvent::Next(Some(proposal.day)));
        }
    }
}
