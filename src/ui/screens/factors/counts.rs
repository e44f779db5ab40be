//! Live counts: answered and flagged by group, and what needs attention in all.

use super::rows::{self, Row};
use crate::domain::checklist::FactorCheck;
use crate::domain::factor::Group;
use crate::ui::cx::World;
use crate::ui::screens::gate::closing;

/// Counts of a check or of a group.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Counts {
    /// Questions.
    pub(super) all: usize,
    /// Of these, with an answer.
    pub(super) answered: usize,
    /// Of these, with an answer that needs attention.
    pub(super) flagged: usize,
}

/// The counts of a group, or of all.
pub(super) fn counts(world: World, check: &FactorCheck, asks: &[Row], group: Option<Group>) -> Counts {
    let mut counts = Counts::default();
    for (_, _, ask) in asks.iter().filter(|(known, _, _)| group.is_none_or(|group| *known == group)) {
        let answer = rows::answer(world, check, &ask.id);
        counts.all += 1;
        counts.answered += usize::from(answer.is_some());
        counts.flagged += usize::from(answer.is_some_and(|(tick, _)| ask.flags(tick)));
    }
    counts
}

/// Findings that close the plan.
pub(super) fn dangers(world: World, check: &FactorCheck) -> usize {
    closing(check, world).len()
}
