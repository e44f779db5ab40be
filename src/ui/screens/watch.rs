//! Watching a feed: two columns of signs, each pair mirrored, with "not seen" as a state of its own. Beside them a
//! picture that changes with what was seen, and where she can be helped, by name and never as a total.

mod beside;
mod list;
mod looks;
mod minutes;
mod shape;

use std::time::Duration;

use ratatui::layout::Rect;

use self::minutes::Minutes;
use super::aid::AidPage;
use super::aid::pace::enter_does;
use super::card::Card;
use crate::domain::ids::{CheckId, ClaimId};
use crate::domain::visit::Look;
use crate::domain::watch::Pair;
use crate::i18n::keys::{Common, Watch as Key};
use crate::input::Action;
use crate::ui::cx::{Cited, Cx, World, cite};
use crate::ui::flow::Flow;
use crate::ui::list::moved;
use crate::ui::panes::Room;
use crate::ui::pen::Pen;
use crate::ui::view::{Hint, View};

/// The job-aid card for points of the picture that no factor card treats.
const AID: &str = "attachment";

/// Watching a feed of one baby.
#[derive(Clone, Debug, PartialEq)]
pub struct FeedWatch {
    /// The factor check that is filled by the way.
    check: CheckId,
    /// The pair under the cursor, counted through all groups; one past the last is the row of the minutes.
    at: usize,
    /// What a small screen shows: list, picture, help.
    tab: usize,
    minutes: Minutes,
}

/// How many tabs a small screen has.
const TABS: usize = 3;

impl FeedWatch {
    /// Watches a feed of the baby with this factor check; what is seen is noted in the visit at hand.
    pub fn new(check: CheckId) -> Self {
        Self { check, at: 0, tab: 0, minutes: Minutes::default() }
    }

    /// The pair under the cursor; none on the row of the minutes.
    fn pair<'a>(&self, world: World<'a>) -> Option<&'a Pair> {
        world.course.watch().pairs().nth(self.at)
    }

    /// Marks the pair under the cursor, or changes the minutes where they stand.
    fn mark(&mut self, look: Option<Look>, cx: &mut Cx) -> Flow {
        if let Some(pair) = self.pair(cx.world) {
            return looks::set(&self.check, pair, look, cx);
        }
        match look {
            Some(Look::Well) => self.minutes.add(-1, cx),
            Some(Look::Hard) => self.minutes.add(1, cx),
            None => self.minutes.take_back(cx),
        }
        Flow::Stay
    }

    /// Marks a pair and goes on to the next, as a digit does in every list of questions.
    fn mark_and_go_on(&mut self, look: Option<Look>, cx: &mut Cx) -> Flow {
        if self.pair(cx.world).is_none() {
            return Flow::Stay;
        }
        let flow = self.mark(look, cx);
        self.at += 1;
        flow
    }

    /// The look that Space turns the present one into.
    fn cycle(&mut self, cx: &mut Cx) -> Flow {
        let Some(pair) = self.pair(cx.world) else { return Flow::Stay };
        let next = match looks::of(cx.world).get(&pair.id) {
            None => Some(Look::Well),
            Some(Look::Well) => Some(Look::Hard),
            Some(Look::Hard) => None,
        };
        self.mark(next, cx)
    }

    /// To the first pair of the next group, or of the one before.
    fn step_group(&mut self, on: bool, world: World) {
        let mut starts = Vec::new();
        let mut first = 0;
        for group in &world.course.watch().groups {
            starts.push(first);
            first += group.pairs.len();
        }
        self.at = if on {
            starts.into_iter().find(|start| *start > self.at).unwrap_or(first)
        } else {
            starts.into_iter().rfind(|start| *start < self.at).unwrap_or(0)
        };
    }

    fn open_card(&self, world: World) -> Flow {
        let Some(pair) = self.pair(world) else { return Flow::Stay };
        match pair.ask.as_ref().and_then(|ask| world.course.ask(ask)) {
            Some((factor, _)) => Flow::push(Card::new(factor.id.clone()).into()),
            None if pair.part.is_some() => Flow::push(AidPage::new(AID.into()).into()),
            None => Flow::Stay,
        }
    }
}

impl View for FeedWatch {
    fn update(&mut self, action: Action, cx: &mut Cx) -> Flow {
        if cx.world.check(&self.check).is_none() {
            return Flow::Ignored;
        }
        let narrow = Room::of(cx.body.width) == Room::Narrow;
        match action {
            Action::Tick => self.minutes.look(cx),
            Action::Confirm => self.minutes.turn(cx.world),
            Action::Pick(0) => return self.mark_and_go_on(Some(Look::Well), cx),
            Action::Pick(1) => return self.mark_and_go_on(Some(Look::Hard), cx),
            Action::Pick(2) => return self.mark_and_go_on(None, cx),
            Action::Left => return self.mark(Some(Look::Well), cx),
            Action::Right => return self.mark(Some(Look::Hard), cx),
            Action::Toggle => return self.cycle(cx),
            Action::Discard | Action::Erase => return self.mark(None, cx),
            Action::NextPane if narrow => self.tab = (self.tab + 1) % TABS,
            Action::PrevPane if narrow => self.tab = (self.tab + TABS - 1) % TABS,
            Action::Pane(tab) => self.tab = tab.min(TABS - 1),
            Action::NextPane | Action::PageDown => self.step_group(true, cx.world),
            Action::PrevPane | Action::PageUp => self.step_group(false, cx.world),
            Action::Card => return self.open_card(cx.world),
            Action::Finish => return Flow::Pop,
            _ => {
                let len = cx.world.course.watch().pairs().count() + 1;
                let Some(at) = moved(self.at, action, len, 1) else { return Flow::Ignored };
                self.at = at;
            }
        }
        Flow::Stay
    }

    fn draw(&self, pen: &mut Pen, area: Rect) {
        shape::draw(self, pen, area);
    }

    fn crumb(&self, world: World) -> String {
        world.say(Key::Title).to_owned()
    }

    fn hints(&self, world: World) -> Vec<Hint> {
        let hint = |action, word: Key| Hint::new(action, world.say(word));
        let mut hints = match self.pair(world) {
            Some(_) => vec![
                hint(Action::Pick(0), Key::HintWell),
                hint(Action::Pick(1), Key::HintHard),
                hint(Action::Pick(2), Key::HintUnseen),
            ],
            None => vec![hint(Action::Left, Key::HintFewer), hint(Action::Right, Key::HintMore)],
        };
        hints.push(Hint::new(Action::Confirm, world.say(self.enter_does())));
        hints.push(hint(Action::PageDown, Key::HintGroup));
        hints.push(hint(Action::Finish, Key::HintFinish));
        if self.pair(world).is_some_and(|pair| pair.ask.is_some() || pair.part.is_some()) {
            hints.push(hint(Action::Card, Key::HintCard));
        }
        hints.push(Hint::new(Action::Source, world.say(Common::HintSource)));
        hints
    }

    fn help(&self, world: World) -> String {
        world.say(Key::Help).to_owned()
    }

    fn cited(&self, world: World) -> Vec<Cited> {
        self.pair(world).map_or_else(Vec::new, |pair| cite(&pair.sources, pair.flag, || ClaimId::pair(&pair.id)))
    }

    fn check(&self) -> Option<&CheckId> {
        Some(&self.check)
    }

    fn wakes(&self) -> Option<Duration> {
        self.minutes.runs().then_some(Duration::from_secs(1))
    }

    fn enter(&mut self, _cx: &mut Cx) {
        self.minutes.pause();
    }
}

impl FeedWatch {
    /// What Enter does to the time now.
    fn enter_does(&self) -> crate::i18n::keys::Aid {
        enter_does(self.minutes.timer(), &minutes::plan())
    }
}
