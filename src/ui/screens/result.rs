//! Being built.

use ratatui::layout::Rect;

use crate::domain::quiz::Attempt;
use crate::input::Action;
use crate::ui::cx::{Cx, World};
use crate::ui::flow::Flow;
use crate::ui::pen::Pen;
use crate::ui::view::{Hint, View};

/// Being built.
#[derive(Clone, Debug, PartialEq)]
pub struct ResultPage {
    attempt: Attempt,
}

impl ResultPage {
    /// Shows the result of a quiz that has just ended.
    pub fn new(attempt: Attempt) -> Self {
        Self { attempt }
    }
}

impl View for ResultPage {
    fn update(&mut self, _action: Action, _cx: &mut Cx) -> Flow {
        Flow::Ignored
    }

    fn draw(&self, _pen: &mut Pen, _area: Rect) {}

    fn crumb(&self, _world: World) -> String {
        "ResultPage".to_owned()
    }

    fn hints(&self, _world: World) -> Vec<Hint> {
        Vec::new()
    }

    fn help(&self, _world: World) -> String {
        String::new()
    }
}
