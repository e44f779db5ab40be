//! The lessons: what each is about, how much was read, which objectives are met. Below them two shelves to browse:
//! figures, and what people say.

mod rows;

use ratatui::layout::Rect;

use self::rows::{Row, Shape, rows};
use crate::i18n::keys::{Common, Learn as Key};
use crate::input::Action;
use crate::ui::cx::{Cx, World};
use crate::ui::flow::Flow;
use crate::ui::list::ListCursor;
use crate::ui::pen::Pen;
use crate::ui::screens::figures::Figures;
use crate::ui::screens::lesson::LessonPage;
use crate::ui::screens::myths::Myths;
use crate::ui::view::{Hint, View};

/// The list of lessons.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Lessons {
    cursor: ListCursor,
    placed: bool,
}

impl Lessons {
    /// Opens the list.
    pub fn new() -> Self {
        Self::default()
    }

    fn open(world: World, nth: usize) -> Flow {
        match rows(world).get(nth) {
            Some(Row::Lesson(id)) => Flow::push(LessonPage::new((*id).clone(), None).into()),
            Some(Row::Figures) => Flow::push(Figures::new(None).into()),
            Some(Row::Myths) => Flow::push(Myths::new().into()),
            None => Flow::Stay,
        }
    }
}

impl View for Lessons {
    fn update(&mut self, action: Action, cx: &mut Cx) -> Flow {
        let len = rows(cx.world).len();
        let area = Rect::from((ratatui::layout::Position::ORIGIN, cx.body));
        if self.cursor.step(action, len, Shape::of(area, len).page) {
            return Flow::Stay;
        }
        match action {
            Action::Confirm | Action::Right => Self::open(cx.world, self.cursor.row),
            Action::Pick(nth) if nth < len => {
                self.cursor = ListCursor::at(nth);
                Self::open(cx.world, nth)
            }
            _ => Flow::Ignored,
        }
    }

    fn draw(&self, pen: &mut Pen, area: Rect) {
        rows::draw(pen, area, self.cursor);
    }

    fn crumb(&self, world: World) -> String {
        world.say(Key::Title).to_owned()
    }

    fn hints(&self, world: World) -> Vec<Hint> {
        vec![
            Hint::new(Action::Down, world.say(Common::HintPick)),
            Hint::new(Action::Confirm, world.say(Common::HintOpen)),
        ]
    }

    fn help(&self, world: World) -> String {
        world.say(Key::Help).to_owned()
    }

    fn enter(&mut self, cx: &mut Cx) {
        // The first time, the cursor stands on the lesson that was read last.
        if !self.placed {
            self.placed = true;
            let last = cx.world.progress.lessons.iter().max_by_key(|(_, reading)| reading.last).map(|(id, _)| id);
            let row = cx.world.course.lesson_order().iter().position(|id| Some(id) == last);
            self.cursor = ListCursor::at(row.unwrap_or(0));
        }
    }
}
