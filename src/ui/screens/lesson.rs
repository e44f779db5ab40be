//! Being built.

use ratatui::layout::Rect;

use crate::domain::ids::{BlockId, LessonId};
use crate::input::Action;
use crate::ui::cx::{Cx, World};
use crate::ui::flow::Flow;
use crate::ui::pen::Pen;
use crate::ui::view::{Hint, View};

/// Being built.
#[derive(Clone, Debug, PartialEq)]
pub struct LessonPage {
    lesson: LessonId,
    block: Option<BlockId>,
}

impl LessonPage {
    /// Opens a lesson at a paragraph; without one, where reading stopped.
    pub fn new(lesson: LessonId, block: Option<BlockId>) -> Self {
        Self { lesson, block }
    }
}

impl View for LessonPage {
    fn update(&mut self, _action: Action, _cx: &mut Cx) -> Flow {
        Flow::Ignored
    }

    fn draw(&self, _pen: &mut Pen, _area: Rect) {}

    fn crumb(&self, _world: World) -> String {
        "LessonPage".to_owned()
    }

    fn hints(&self, _world: World) -> Vec<Hint> {
        Vec::new()
    }

    fn help(&self, _world: World) -> String {
        String::new()
    }
}
