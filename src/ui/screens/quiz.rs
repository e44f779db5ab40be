//! Being built.

use ratatui::layout::Rect;

use crate::domain::ids::AttemptId;
use crate::domain::quiz::QuizOf;
use crate::input::Action;
use crate::ui::cx::{Cx, World};
use crate::ui::flow::Flow;
use crate::ui::pen::Pen;
use crate::ui::view::{Hint, View};

/// Being built.
#[derive(Clone, Debug, PartialEq)]
pub struct QuizPage {
    of: Option<QuizOf>,
    attempt: Option<AttemptId>,
}

impl QuizPage {
    /// Begins a quiz when it is shown.
    pub fn begin(of: QuizOf) -> Self {
        Self { of: Some(of), attempt: None }
    }

    /// Continues a quiz where it stopped.
    pub fn resume(attempt: AttemptId) -> Self {
        Self { of: None, attempt: Some(attempt) }
    }
}

impl View for QuizPage {
    fn update(&mut self, _action: Action, _cx: &mut Cx) -> Flow {
        Flow::Ignored
    }

    fn draw(&self, _pen: &mut Pen, _area: Rect) {}

    fn crumb(&self, _world: World) -> String {
        "QuizPage".to_owned()
    }

    fn hints(&self, _world: World) -> Vec<Hint> {
        Vec::new()
    }

    fn help(&self, _world: World) -> String {
        String::new()
    }
}
