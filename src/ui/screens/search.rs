//! Search: what is typed at the top, what it finds below, and with room for it the paragraph itself beside.

mod excerpt;
mod picture;
mod shape;
mod texts;

use ratatui::layout::{Position, Rect};

use self::shape::{Shape, slots, top_for};
use crate::i18n::Lang;
use crate::i18n::keys::{Common, Search as Key};
use crate::input::Action;
use crate::search::Found;
use crate::ui::cx::{Cited, Cx, World};
use crate::ui::field::Field;
use crate::ui::flow::Flow;
use crate::ui::list::ListCursor;
use crate::ui::pen::Pen;
use crate::ui::view::{Hint, View};

/// What was typed and which result is under the cursor.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Search {
    field: Field,
    row: usize,
    top: usize,
    /// The language of the last key typed: results keep their order when the language is switched.
    typed_in: Lang,
    /// Whether the results have the keys, so that letters are keys again.
    in_list: bool,
}

impl Search {
    /// Opens search with an empty field.
    pub fn new() -> Self {
        Self::default()
    }

    /// Results are looked up again each time: that takes less than a millisecond, and a kept copy could be wrong.
    fn found(&self, world: World) -> Found {
        world.search.find(world.course, self.typed_in, self.field.text())
    }

    /// Where the cursor goes by an action that moves it.
    fn moved(&self, action: Action, found: &Found, page: usize) -> Option<usize> {
        let groups = found.groups();
        let here = groups.iter().position(|(_, hits)| hits.contains(&self.row)).unwrap_or_default();
        let start = |group: usize| groups.get(group).map_or(self.row, |(_, hits)| hits.start);
        match action {
            Action::Right => Some(start(here + 1)),
            Action::Left if self.row > start(here) => Some(start(here)),
            Action::Left => Some(start(here.saturating_sub(1))),
            Action::Pane(group) | Action::Pick(group) => Some(start(group)),
            _ => {
                let mut cursor = ListCursor::at(self.row);
                cursor.step(action, found.hits.len(), page).then_some(cursor.row)
            }
        }
    }
}

impl View for Search {
    fn update(&mut self, action: Action, cx: &mut Cx) -> Flow {
        if !self.in_list && self.field.step(action) {
            (self.row, self.top, self.typed_in) = (0, 0, cx.world.lang());
            return Flow::Stay;
        }
        let found = self.found(cx.world);
        let shape = Shape::of(Rect::from((Position::ORIGIN, cx.body)));
        let page = usize::from(shape.list.height);
        if let Some(row) = self.moved(action, &found, page / shape.per_hit) {
            self.row = row;
            self.top = top_for(&slots(&found, shape.per_hit), row, self.top, page);
            return Flow::Stay;
        }
        match action {
            Action::Confirm => found.hits.get(self.row).map_or(Flow::Stay, |hit| texts::open(cx.world, &hit.target)),
            Action::NextPane | Action::PrevPane => {
                self.in_list = !self.in_list && !found.hits.is_empty();
                Flow::Stay
            }
            Action::Search => {
                self.in_list = false;
                Flow::Stay
            }
            _ => Flow::Ignored,
        }
    }

    fn draw(&self, pen: &mut Pen, area: Rect) {
        let shape = Shape::of(area);
        let found = self.found(pen.world);
        self.draw_field(pen, shape.field, &found);
        if found.hits.is_empty() {
            let whole = Rect { width: area.right().saturating_sub(shape.list.x + 1), ..shape.list };
            return self.draw_nothing(pen, whole);
        }
        if let Some(counts) = shape.counts {
            self.draw_counts(pen, counts, &found);
        }
        self.draw_results(pen, shape, &found);
        if let Some(preview) = shape.preview {
            self.draw_preview(pen, preview, &found);
        }
    }

    fn crumb(&self, world: World) -> String {
        world.say(Key::Title).to_owned()
    }

    fn hints(&self, world: World) -> Vec<Hint> {
        if self.found(world).hits.is_empty() {
            return Vec::new();
        }
        let other = if self.in_list { Key::HintType } else { Key::HintResults };
        vec![
            Hint::new(Action::Down, world.say(Common::HintPick)),
            Hint::new(Action::Confirm, world.say(Common::HintOpen)),
            Hint::new(Action::NextPane, world.say(other)),
            Hint::new(Action::Right, world.say(Key::HintGroup)),
        ]
    }

    fn help(&self, world: World) -> String {
        world.say(Key::Help).to_owned()
    }

    fn cited(&self, world: World) -> Vec<Cited> {
        self.found(world).hits.get(self.row).map_or_else(Vec::new, |hit| texts::cited(world, &hit.target))
    }

    fn wants_text(&self) -> bool {
        !self.in_list
    }

    fn enter(&mut self, cx: &mut Cx) {
        cx.world.search.prepare(cx.world.course);
    }
}
