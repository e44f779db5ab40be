//! The job-aid cards: a number for each, and below the sentence of the one under the cursor. Last come the forms on paper.

use ratatui::layout::Rect;
use ratatui::text::Line;

use crate::domain::aid::Aid;
use crate::i18n::keys::{Aid as Key, Common, Printed};
use crate::input::Action;
use crate::input::keymap::key_name;
use crate::ui::cx::{Cited, Cx, World};
use crate::ui::flow::Flow;
use crate::ui::list::ListCursor;
use crate::ui::panes::{COLUMN, Room, inset};
use crate::ui::pen::Pen;
use crate::ui::screens::aid::{AidPage, cited};
use crate::ui::screens::papers::Papers;
use crate::ui::theme::Role;
use crate::ui::view::{Hint, View};

/// The list of cards.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Aids {
    cursor: ListCursor,
}

impl Aids {
    /// Opens the list.
    pub fn new() -> Self {
        Self::default()
    }

    fn open(world: World, nth: usize) -> Flow {
        match world.course.aids().get(nth) {
            Some(aid) => Flow::push(AidPage::new(aid.id.clone()).into()),
            None => Flow::push(Papers::blank(world).into()),
        }
    }
}

impl View for Aids {
    fn update(&mut self, action: Action, cx: &mut Cx) -> Flow {
        let len = cx.world.course.aids().len() + 1;
        if self.cursor.step(action, len, usize::from(cx.body.height)) {
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
        let narrow = Room::of(area.width) == Room::Narrow;
        let inner = inset(area, if narrow { 0 } else { 2 }, u16::from(!narrow));
        let inner = Rect { width: inner.width.min(COLUMN + 4), ..inner };
        let aids = pen.world.course.aids();
        let mut rows: Vec<Line<'static>> = aids.iter().enumerate().map(|(nth, aid)| row(pen, nth, aid)).collect();
        rows.push(named(pen, aids.len(), pen.say(Printed::Row).to_owned()));
        pen.list(inner, &rows, self.cursor, true);
        let taken = u16::try_from(rows.len()).unwrap_or(u16::MAX).saturating_add(1);
        let below = Rect { y: inner.y + taken.min(inner.height), height: inner.height.saturating_sub(taken), ..inner };
        let hers = aids.get(self.cursor.row).map(|aid| pen.world.course.aid_words(pen.lang(), &aid.id));
        let said = match hers {
            Some(words) => words.map_or("", |words| words.hers.as_str()),
            None => pen.say(Printed::RowNote),
        };
        if below.height >= 3 {
            pen.paragraph(inset(below, 2, 0), said, Role::Muted);
        }
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

    fn cited(&self, world: World) -> Vec<Cited> {
        world.course.aids().get(self.cursor.row).map_or_else(Vec::new, |aid| cited(world, &aid.id))
    }
}

fn row(pen: &Pen, nth: usize, aid: &Aid) -> Line<'static> {
    let words = pen.world.course.aid_words(pen.lang(), &aid.id);
    let title = words.map_or_else(|| aid.id.to_string(), |words| words.title.clone());
    named(pen, nth, title)
}

/// A row with the number of its key, as far as there are digits.
fn named(pen: &Pen, nth: usize, title: String) -> Line<'static> {
    let number = key_name(Action::Pick(nth)).unwrap_or(" ");
    Line::from(vec![pen.span(format!("{number}  "), Role::Key), pen.span(title, Role::Strong)])
}
