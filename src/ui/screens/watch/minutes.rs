//! How long the feed was watched: a clock that runs while the screen is looked at, and whole minutes in the visit.
//!
//! Each whole minute is noted when it is over, so that a power cut costs less than one.

use crate::domain::timer::{Plan, Timer};
use crate::domain::visit::VisitEvent;
use crate::ui::cx::{Cx, World};

/// The longest a feed is watched, in minutes: a clock that was forgotten stops.
const LONGEST: u16 = 120;

/// The clock of a feed.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Minutes {
    /// Minutes noted before the clock began.
    before: u16,
    timer: Timer,
}

/// Minute after minute, up to the longest.
pub(super) fn plan() -> Plan {
    Plan::new(vec![60], u32::from(LONGEST))
}

fn noted(world: World) -> Option<u16> {
    world.visit.and_then(|visit| visit.watched)
}

impl Minutes {
    /// The clock.
    pub(super) fn timer(&self) -> Timer {
        self.timer
    }

    /// Whether it runs.
    pub(super) fn runs(&self) -> bool {
        self.timer.runs()
    }

    /// Whole minutes.
    fn whole(&self) -> u16 {
        let run = u16::try_from(self.timer.done() / 60).unwrap_or(LONGEST);
        self.before.saturating_add(run).min(LONGEST)
    }

    /// Seconds to be shown: those noted in the visit while the clock has not begun.
    pub(super) fn seconds(&self, world: World) -> u32 {
        if self.timer.done() == 0 && !self.runs() {
            return u32::from(noted(world).unwrap_or(0)) * 60;
        }
        u32::from(self.before) * 60 + self.timer.done()
    }

    /// Starts, pauses or goes on.
    pub(super) fn turn(&mut self, world: World) {
        if self.runs() {
            return self.timer.pause();
        }
        let plan = plan();
        if self.timer.done() == 0 || self.timer.done() >= plan.whole() {
            self.before = noted(world).unwrap_or(0);
        }
        self.timer.start(&plan, world.now);
    }

    /// Stands still, as while another screen lies on top.
    pub(super) fn pause(&mut self) {
        self.timer.pause();
    }

    /// Looks at the clock and notes a minute that is over.
    pub(super) fn look(&mut self, cx: &mut Cx) {
        let before = self.whole();
        self.timer.look(&plan(), cx.world.now);
        if self.whole() > before {
            cx.note(VisitEvent::Watched(Some(self.whole())));
        }
    }

    /// Corrects the minutes by hand; the clock goes on from there.
    pub(super) fn add(&mut self, minutes: i16, cx: &mut Cx) {
        let now = noted(cx.world);
        let next = now.unwrap_or(0).saturating_add_signed(minutes).min(LONGEST);
        let next = (next > 0).then_some(next);
        if next != now {
            self.begin_again(next.unwrap_or(0), cx.world);
            cx.note(VisitEvent::Watched(next));
        }
    }

    /// Forgets the minutes.
    pub(super) fn take_back(&mut self, cx: &mut Cx) {
        *self = Self::default();
        if noted(cx.world).is_some() {
            cx.note(VisitEvent::Watched(None));
        }
    }

    fn begin_again(&mut self, before: u16, world: World) {
        let runs = self.runs();
        *self = Self { before, timer: Timer::default() };
        if runs {
            self.timer.start(&plan(), world.now);
        }
    }
}
