//! Where a click lands: areas recorded by the code that draws them, so that they can never drift apart.

use ratatui::layout::{Position, Rect};

use crate::input::Action;

/// Clickable areas; the last one added lies on top.
#[derive(Clone, Debug, Default)]
pub struct Hits(Vec<(Rect, Option<Action>)>);

impl Hits {
    /// Records that a click in `area` means `action`.
    pub fn add(&mut self, area: Rect, action: Action) {
        self.0.push((area, Some(action)));
    }

    /// Records that clicks in `area` mean nothing, whatever lies beneath.
    pub fn cover(&mut self, area: Rect) {
        self.0.push((area, None));
    }

    /// What a click at `at` means.
    pub fn at(&self, at: Position) -> Option<Action> {
        self.0.iter().rev().find(|(area, _)| area.contains(at)).and_then(|(_, action)| *action)
    }

    /// Every action that a click can reach.
    pub fn actions(&self) -> impl Iterator<Item = Action> + '_ {
        self.0.iter().filter_map(|(_, action)| *action)
    }

    /// Forgets all areas.
    pub fn clear(&mut self) {
        self.0.clear();
    }
}
