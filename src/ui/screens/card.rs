//! Being built.

use ratatui::layout::Rect;

use crate::domain::ids::FactorId;
use crate::input::Action;
use crate::ui::cx::{Cx, World};
use crate::ui::flow::Flow;
use crate::ui::pen::Pen;
use crate::ui::view::{Hint, View};

/// Being built.
#[derive(Clone, Debug, PartialEq)]
pub struct Card {
    factor: FactorId,
}

impl Card {
    /// Opens the card of a factor.
    pub fn new(factor: FactorId) -> Self {
        Self { factor }
    }
}

impl View for Card {
    fn update(&mut self, _action: Action, _cx: &mut Cx) -> Flow {
        Flow::Ignored
    }

    fn draw(&self, _pen: &mut Pen, _area: Rect) {}

    fn crumb(&self, _world: World) -> String {
        "Card".to_owned()
    }

    fn hints(&self, _world: World) -> Vec<Hint> {
        Vec::new()
    }

    fn help(&self, _world: World) -> String {
        String::new()
    }
}
