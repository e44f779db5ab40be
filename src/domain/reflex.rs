//! The two reflexes of one suckle as a small model for the picture: levels from 0 to 5 that answer to four situations.
//!
//! Prolactin makes milk and answers to suckling; oxytocin only lets milk flow, and is what worry holds back; milk left
//! behind slows the breast. The numbers mean "more" and "less", never an amount.

/// The highest level.
pub const FULL: u8 = 5;

/// What happens to the mother and baby in the picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stimulus {
    /// The baby suckles.
    Suckle,
    /// Nothing is taken for a long time.
    Wait,
    /// The mother worries or is in pain.
    Worry,
    /// The mother smokes.
    Smoke,
}

impl Stimulus {
    /// All of them, in the order of the keys 1 to 4.
    pub const ALL: [Self; 4] = [Self::Suckle, Self::Wait, Self::Worry, Self::Smoke];

    /// The row of the table that holds its words.
    pub fn row(self) -> &'static str {
        match self {
            Self::Suckle => "suckle",
            Self::Wait => "wait",
            Self::Worry => "worry",
            Self::Smoke => "smoke",
        }
    }
}

/// How a reflex goes now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Path {
    /// It runs.
    Running,
    /// Nothing asks for it.
    Resting,
    /// Something holds it back.
    HeldBack,
}

/// The levels of the picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reflex {
    /// The signal to make milk.
    pub prolactin: u8,
    /// The squeeze that lets milk flow.
    pub oxytocin: u8,
    /// Milk in the breast.
    pub fullness: u8,
    /// Milk that flows now.
    pub flow: u8,
    /// What happened last.
    pub last: Option<Stimulus>,
}

impl Default for Reflex {
    fn default() -> Self {
        Self { prolactin: 2, oxytocin: 1, fullness: 3, flow: 0, last: None }
    }
}

impl Reflex {
    /// Lets something happen.
    pub fn happen(&mut self, what: Stimulus) {
        match what {
            Stimulus::Suckle => self.suckle(),
            Stimulus::Wait => {
                self.prolactin = self.prolactin.saturating_sub(1);
                self.oxytocin = self.oxytocin.saturating_sub(2);
                self.flow = 0;
                self.fullness = (self.fullness + 1).min(FULL);
            }
            // Worry delays the flow; the signal to make milk and the milk itself stay as they are.
            Stimulus::Worry => {
                self.oxytocin = self.oxytocin.min(1);
                self.flow = self.flow.min(self.oxytocin);
            }
            // Adrenaline blocks oxytocin, and prolactin tends to be lower.
            Stimulus::Smoke => {
                self.prolactin = self.prolactin.saturating_sub(1);
                self.oxytocin = self.oxytocin.saturating_sub(2);
                self.flow = self.flow.min(self.oxytocin);
            }
        }
        self.last = Some(what);
    }

    /// Both hormones rise with each suckle; oxytocin slowly at first when something has just held it back.
    fn suckle(&mut self) {
        let held = matches!(self.last, Some(Stimulus::Worry | Stimulus::Smoke));
        self.prolactin = (self.prolactin + 2).min(FULL);
        self.oxytocin = (self.oxytocin + if held { 1 } else { 3 }).min(FULL);
        self.flow = self.oxytocin.min(self.fullness);
        self.fullness -= self.flow.div_ceil(2).min(self.fullness);
    }

    /// How the making of milk goes.
    pub fn making(&self) -> Path {
        match self.last {
            Some(Stimulus::Suckle) => Path::Running,
            Some(Stimulus::Smoke) => Path::HeldBack,
            Some(Stimulus::Wait | Stimulus::Worry) | None => Path::Resting,
        }
    }

    /// How the flow of milk goes.
    pub fn flowing(&self) -> Path {
        match self.last {
            Some(Stimulus::Suckle) => Path::Running,
            Some(Stimulus::Worry | Stimulus::Smoke) => Path::HeldBack,
            Some(Stimulus::Wait) | None => Path::Resting,
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn after(all: &[Stimulus]) -> Reflex {
        let mut reflex = Reflex::default();
        for what in all {
            reflex.happen(*what);
        }
        reflex
    }

    #[test]
    fn a_suckle_raises_both_hormones_and_takes_milk_out() {
        let (before, after) = (Reflex::default(), after(&[Stimulus::Suckle]));
        assert!(after.prolactin > before.prolactin && after.oxytocin > before.oxytocin);
        assert!(after.flow > 0 && after.fullness < before.fullness);
    }

    #[test]
    fn worry_slows_the_flow_but_leaves_the_milk_and_prolactin_as_they_are() {
        let before = after(&[Stimulus::Suckle]);
        let worried = after(&[Stimulus::Suckle, Stimulus::Worry]);
        assert!(worried.oxytocin < before.oxytocin && worried.flow < before.flow);
        assert_eq!((worried.prolactin, worried.fullness), (before.prolactin, before.fullness));
    }

    #[test]
    fn the_flow_comes_back_as_the_baby_goes_on_suckling() {
        use Stimulus::{Suckle, Wait, Worry};
        let first = after(&[Wait, Wait, Worry, Suckle]);
        let second = after(&[Wait, Wait, Worry, Suckle, Suckle]);
        assert!(first.flow < second.flow, "{first:?} {second:?}");
    }

    #[test]
    fn smoking_lowers_both_hormones() {
        let (before, after) = (after(&[Stimulus::Suckle]), after(&[Stimulus::Suckle, Stimulus::Smoke]));
        assert!(after.prolactin < before.prolactin && after.oxytocin < before.oxytocin && after.flow < before.flow);
    }

    #[test]
    fn waiting_leaves_milk_behind_and_lowers_the_signal_to_make_more() {
        let waited = after(&[Stimulus::Wait, Stimulus::Wait, Stimulus::Wait]);
        assert_eq!((waited.fullness, waited.flow, waited.prolactin), (FULL, 0, 0));
    }

    proptest! {
        #[test]
        fn levels_stay_between_none_and_full_and_never_more_flows_than_is_squeezed(
            choices in prop::collection::vec(0_usize..4, 0..40),
        ) {
            let mut reflex = Reflex::default();
            for choice in choices {
                let before = reflex;
                reflex.happen(Stimulus::ALL[choice]);
                for level in [reflex.prolactin, reflex.oxytocin, reflex.fullness, reflex.flow] {
                    prop_assert!(level <= FULL);
                }
                prop_assert!(reflex.flow <= reflex.oxytocin);
                prop_assert!(reflex.fullness + reflex.flow >= before.fullness.min(reflex.flow));
                prop_assert!(reflex.flow == 0 || before.fullness > 0 || before.flow > 0);
            }
        }
    }
}
