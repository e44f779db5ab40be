//! The danger gate: every danger sign of mother and baby, and the referral a ticked one turns the screen to.
//!
//! It stands in front of a new check, opens from anywhere with `!`, and is left only when no sign stands, or with a
//! reason that is recorded.

mod found;
mod list;
mod referral;

use ratatui::layout::Rect;

pub(crate) use self::found::{Found, cited as cited_finding, cited_rule, level_title};
pub(crate) use self::referral::{Referral, Turn};
use crate::domain::checklist::FactorCheck;
use crate::domain::danger::Sign;
use crate::domain::event::Event;
use crate::domain::gate::{self, Gate as Door};
use crate::domain::ids::{CheckId, SignId};
use crate::i18n::keys::{Common, Plan as Key};
use crate::input::Action;
use crate::ui::cx::{Cited, Cx, World};
use crate::ui::flow::Flow;
use crate::ui::pen::Pen;
use crate::ui::view::{Hint, View};

/// The danger signs of a check.
#[derive(Clone, Debug, PartialEq)]
pub struct Gate {
    check: Option<CheckId>,
    /// In front of a new check, inside its screen.
    front: bool,
    /// The sign under the cursor; one past the last is the row that goes on.
    at: usize,
    referral: Option<Referral>,
}

/// What the gate asks of whoever shows it.
pub(crate) enum Step {
    /// A flow as any screen returns it.
    Flow(Flow),
    /// No sign stands, or a reason was recorded: the way is open.
    Pass,
}

impl Gate {
    /// Opens the danger signs of a check; without one, a check begins with the first sign ticked.
    pub fn new(check: Option<CheckId>) -> Self {
        Self { check, front: false, at: 0, referral: None }
    }

    /// The gate in front of a check.
    pub(crate) fn front(check: Option<CheckId>) -> Self {
        Self { front: true, ..Self::new(check) }
    }

    /// The referral of a check in which something was just found.
    pub(crate) fn referring(check: CheckId) -> Self {
        Self { referral: Some(Referral::default()), ..Self::new(Some(check)) }
    }

    /// The check, once there is one.
    pub(crate) fn check_id(&self) -> Option<&CheckId> {
        self.check.as_ref()
    }

    fn open<'a>(&self, world: World<'a>) -> Option<&'a FactorCheck> {
        world.check(self.check.as_ref()?)
    }

    /// Takes an action.
    pub(crate) fn step(&mut self, action: Action, cx: &mut Cx) -> Step {
        if self.referral.is_some() {
            return self.step_referral(action, cx);
        }
        let signs = list::signs(cx.world);
        let ticked = self.open(cx.world).map(|check| &check.signs);
        let here = signs.get(self.at).map(|sign| (sign.id.clone(), ticked.is_some_and(|t| t.contains(&sign.id))));
        match (action, here) {
            (Action::Finish, _) | (Action::Confirm | Action::Toggle, None) => return self.finish(cx),
            // A sign that closes the plan is unticked by Space only; Enter reads its referral again.
            (Action::Confirm, Some((sign, true))) if stands(&sign, self.open(cx.world), cx.world) => {
                self.referral = self.open(cx.world).map(|check| Referral::showing(&sign, check, cx.world));
            }
            (Action::Confirm | Action::Toggle, Some((sign, ticked))) => self.tick(&sign, !ticked, cx),
            _ => match list::step(self.at, action, &signs) {
                Some(at) => self.at = at,
                None => return Step::Flow(Flow::Ignored),
            },
        }
        Step::Flow(Flow::Stay)
    }

    fn step_referral(&mut self, action: Action, cx: &mut Cx) -> Step {
        let open = self.open(cx.world);
        let (Some(referral), Some(check)) = (&mut self.referral, open) else {
            self.referral = None;
            return Step::Flow(Flow::Stay);
        };
        match referral.step(action, check, cx) {
            Turn::Stay => Step::Flow(Flow::Stay),
            Turn::Flow(flow) => Step::Flow(flow),
            Turn::List | Turn::Cleared => {
                self.referral = None;
                Step::Flow(Flow::Stay)
            }
            Turn::Overridden => {
                self.referral = None;
                self.pass(cx)
            }
        }
    }

    fn begin(&mut self, cx: &mut Cx) -> CheckId {
        if let Some(check) = self.open(cx.world) {
            return check.id.clone();
        }
        let check = CheckId::from(cx.fresh);
        cx.record(Event::CheckStarted { check: check.clone() });
        self.check = Some(check.clone());
        check
    }

    fn tick(&mut self, sign: &SignId, present: bool, cx: &mut Cx) {
        let check = self.begin(cx);
        let open = cx.world.check(&check).cloned();
        let mut after = open.unwrap_or_else(|| FactorCheck::new(check.clone(), cx.world.now));
        let was = closing(&after, cx.world);
        cx.record(Event::SignTicked { check, sign: sign.clone(), present });
        if present {
            after.signs.insert(sign.clone());
            let now = closing(&after, cx.world);
            if now.iter().any(|id| !was.contains(id)) {
                self.referral = Some(Referral::default());
            }
        }
    }

    /// Goes on when nothing stands in the way; otherwise shows the referral.
    fn finish(&mut self, cx: &mut Cx) -> Step {
        if door(self.open(cx.world), cx.world).as_ref().is_some_and(closes) {
            self.referral = Some(Referral::default());
            return Step::Flow(Flow::Stay);
        }
        self.pass(cx)
    }

    fn pass(&mut self, cx: &mut Cx) -> Step {
        if self.front || self.check.is_some() {
            let seen = self.open(cx.world).is_some_and(|check| check.gate_seen);
            let check = self.begin(cx);
            if !seen {
                cx.record(Event::GateSeen { check });
            }
        }
        Step::Pass
    }

    /// The sign under the cursor.
    fn sign<'a>(&self, world: World<'a>) -> Option<&'a Sign> {
        list::signs(world).get(self.at).copied()
    }
}

/// The gate of a check as it stands.
pub(crate) fn door(check: Option<&FactorCheck>, world: World) -> Option<Door> {
    Some(gate::gate(check?, world.course.catalogue()?))
}

/// Whether someone must be seen before any advice.
pub(crate) fn closes(door: &Door) -> bool {
    matches!(door, Door::Refer { .. })
}

/// Whether a sign is among what closes the plan.
fn stands(sign: &SignId, check: Option<&FactorCheck>, world: World) -> bool {
    check.is_some_and(|check| closing(check, world).contains(sign))
}

/// The findings that close the plan of a check, whether or not a reason passed them.
pub(crate) fn closing(check: &FactorCheck, world: World) -> std::collections::BTreeSet<SignId> {
    let found = world.course.catalogue().map(|catalogue| {
        crate::domain::triage::triage(&check.facts, &check.signs, &check.ticks, catalogue).closing_ids()
    });
    found.unwrap_or_default()
}

impl View for Gate {
    fn update(&mut self, action: Action, cx: &mut Cx) -> Flow {
        match self.step(action, cx) {
            Step::Flow(flow) => flow,
            Step::Pass => Flow::Pop,
        }
    }

    fn draw(&self, pen: &mut Pen, area: Rect) {
        match (&self.referral, self.open(pen.world)) {
            (Some(referral), Some(check)) => referral.draw(pen, area, check),
            _ => list::draw(pen, area, self.at, self.open(pen.world)),
        }
    }

    fn crumb(&self, world: World) -> String {
        let title = world.say(Key::GateTitle);
        // From another room it is told whose signs these are.
        match self.open(world).filter(|_| !self.front) {
            Some(check) => format!("{title} · {}", super::factors::when(world, check)),
            None => title.to_owned(),
        }
    }

    fn hints(&self, world: World) -> Vec<Hint> {
        if let Some(referral) = &self.referral {
            return referral.hints(world, self.open(world));
        }
        vec![
            Hint::new(Action::Toggle, world.say(Common::HintToggle)),
            Hint::new(Action::Right, world.say(Key::HintGroup)),
            Hint::new(Action::Finish, world.say(Key::HintGoOn)),
            Hint::new(Action::Source, world.say(Common::HintSource)),
        ]
    }

    fn help(&self, world: World) -> String {
        world.say(if self.referral.is_some() { Key::ReferralHelp } else { Key::GateHelp }).to_owned()
    }

    fn cited(&self, world: World) -> Vec<Cited> {
        if let (Some(referral), Some(check)) = (&self.referral, self.open(world)) {
            return referral.cited(world, check);
        }
        self.sign(world).map_or_else(Vec::new, |sign| found::cited_sign(world, sign))
    }

    fn wants_text(&self) -> bool {
        self.referral.as_ref().is_some_and(Referral::wants_text)
    }

    fn check(&self) -> Option<&CheckId> {
        self.check.as_ref()
    }

    fn shows_danger(&self) -> bool {
        true
    }
}
