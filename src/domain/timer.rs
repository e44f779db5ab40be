//! A timer that is told what time it is: it counts seconds while it runs and knows no clock.

use super::stamp::Stamp;

/// What a timer runs through: steps in seconds, and how often they are gone through.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    steps: Vec<u16>,
    rounds: u32,
}

/// Where in its plan a timer is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct At {
    /// The step, counted from 0.
    pub step: usize,
    /// Seconds of it that are over.
    pub into: u16,
    /// Seconds it takes.
    pub of: u16,
}

impl Plan {
    /// A plan of these steps; a step of no seconds is passed over.
    pub fn new(steps: Vec<u16>, rounds: u32) -> Self {
        Self { steps, rounds }
    }

    fn round(&self) -> u32 {
        self.steps.iter().copied().map(u32::from).sum()
    }

    /// Seconds it takes as a whole.
    pub fn whole(&self) -> u32 {
        self.round().saturating_mul(self.rounds)
    }

    /// The place after so many seconds; `None` at the end.
    pub fn at(&self, seconds: u32) -> Option<At> {
        if seconds >= self.whole() {
            return None;
        }
        let mut left = seconds % self.round();
        for (step, of) in self.steps.iter().copied().enumerate() {
            match u16::try_from(left) {
                Ok(into) if into < of => return Some(At { step, into, of }),
                _ => left -= u32::from(of),
            }
        }
        None
    }
}

/// The most seconds one look at the clock may add. A laptop that slept, or a clock that was set, does not end a massage
/// nobody gave.
const LONGEST: i64 = 5;

/// A timer that runs or stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Timer {
    done: u32,
    seen: Option<Stamp>,
}

impl Timer {
    /// Seconds that are over, as of the last look at the clock.
    pub fn done(self) -> u32 {
        self.done
    }

    /// Whether it runs.
    pub fn runs(self) -> bool {
        self.seen.is_some()
    }

    /// Begins or goes on; from the beginning when it had come to the end of `plan`.
    pub fn start(&mut self, plan: &Plan, now: Stamp) {
        if self.done >= plan.whole() {
            self.done = 0;
        }
        self.seen = Some(now);
    }

    /// Stands where it was last seen.
    pub fn pause(&mut self) {
        self.seen = None;
    }

    /// Looks at the clock; at the end of `plan` it stops by itself.
    pub fn look(&mut self, plan: &Plan, now: Stamp) {
        let Some(seen) = self.seen else { return };
        let gone = (now.seconds() - seen.seconds()).clamp(0, LONGEST);
        self.done = self.done.saturating_add(u32::try_from(gone).unwrap_or(0)).min(plan.whole());
        self.seen = (self.done < plan.whole()).then_some(now);
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn later(seconds: i64) -> Stamp {
        Stamp::default().plus_seconds(seconds)
    }

    #[test]
    fn a_plan_knows_its_step_at_every_second() {
        let plan = Plan::new(vec![2, 0, 3], 2);
        let places: Vec<Option<(usize, u16)>> =
            (0..12).map(|second| plan.at(second).map(|at| (at.step, at.into))).collect();
        let round = [(0, 0), (0, 1), (2, 0), (2, 1), (2, 2)].map(Some);
        assert_eq!(places, [&round[..], &round[..], &[None, None]].concat());
        assert_eq!(Plan::new(Vec::new(), 3).at(0), None);
    }

    #[test]
    fn a_timer_counts_only_while_it_runs_and_stops_at_its_end() {
        let plan = Plan::new(vec![4], 1);
        let mut timer = Timer::default();
        timer.look(&plan, later(50));
        assert_eq!((timer.done(), timer.runs()), (0, false));
        timer.start(&plan, later(100));
        timer.look(&plan, later(102));
        timer.pause();
        timer.look(&plan, later(200));
        assert_eq!((timer.done(), timer.runs()), (2, false));
        timer.start(&plan, later(300));
        timer.look(&plan, later(301));
        timer.look(&plan, later(303));
        assert_eq!((timer.done(), timer.runs()), (4, false));
        timer.start(&plan, later(400));
        assert_eq!((timer.done(), timer.runs()), (0, true), "the next start is a new beginning");
    }

    #[test]
    fn a_laptop_that_slept_or_a_clock_set_back_does_not_run_the_timer_out() {
        let plan = Plan::new(vec![60], 1);
        let mut timer = Timer::default();
        timer.start(&plan, later(1000));
        timer.look(&plan, later(9000));
        timer.look(&plan, later(500));
        timer.look(&plan, later(501));
        assert_eq!(timer.done(), 6);
    }

    proptest! {
        #[test]
        fn looking_more_often_changes_nothing(looks in prop::collection::vec(0_i64..=5, 0..40)) {
            let plan = Plan::new(vec![30, 40], 1);
            let (mut often, mut seldom) = (Timer::default(), Timer::default());
            often.start(&plan, later(0));
            seldom.start(&plan, later(0));
            let mut now = 0;
            for step in looks {
                for second in 0..=step {
                    often.look(&plan, later(now + second));
                }
                now += step;
                seldom.look(&plan, later(now));
            }
            prop_assert_eq!(often, seldom);
        }

        #[test]
        fn the_steps_of_a_plan_add_up(steps in prop::collection::vec(0_u16..9, 1..5), rounds in 0_u32..4) {
            let plan = Plan::new(steps.clone(), rounds);
            let seconds = (0..plan.whole()).filter_map(|second| plan.at(second));
            let mut spent = vec![0_u32; steps.len()];
            for at in seconds {
                prop_assert_eq!(at.of, steps[at.step]);
                spent[at.step] += 1;
            }
            let expected: Vec<u32> = steps.iter().map(|step| u32::from(*step) * rounds).collect();
            prop_assert_eq!(spent, expected);
            prop_assert_eq!(plan.at(plan.whole()), None);
        }
    }
}
