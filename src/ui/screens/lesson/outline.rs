//! The contents of a lesson: what was read, where one is, and a way to jump.

use ratatui::layout::Rect;

use super::standing::{check_passed, section_read};
use super::{LessonPage, Pane};
use crate::domain::lesson::Lesson;
use crate::i18n::keys::Learn as Key;
use crate::input::Action;
use crate::ui::cx::World;
use crate::ui::glyphs;
use crate::ui::marked::{self, Marked, hang};
use crate::ui::pen::Pen;
use crate::ui::theme::Role;

impl LessonPage {
    pub(super) fn draw_outline(&self, pen: &mut Pen, area: Rect, titled: bool) {
        let Some(lesson) = self.structure(pen.world) else { return };
        // Where the panes are tabs, the tab is the heading.
        let below = if titled { 2 } else { 0 };
        if titled {
            self.draw_outline_head(pen, Rect { height: area.height.min(1), ..area });
        }
        let list = Rect { y: area.y + below, height: area.height.saturating_sub(below), ..area };
        let rows = self.outline_rows(pen.world, lesson, usize::from(list.width));
        let focus = if self.pane == Pane::Outline { self.section } else { self.section_of(pen.world, self.at) };
        let end = rows.iter().rposition(|(section, _)| *section == focus).unwrap_or(0);
        let top = (end + 1).saturating_sub(usize::from(list.height));
        for (place, (section, row)) in list.rows().zip(rows.iter().skip(top)) {
            marked::draw(pen, place, row);
            if self.pane == Pane::Outline && *section == focus {
                pen.paint(place, Role::Selected);
            }
            pen.hit(place, Action::Select(self.first_of(pen.world, *section)));
        }
    }

    fn draw_outline_head(&self, pen: &mut Pen, head: Rect) {
        let blocks = self.blocks(pen.world);
        let taken = pen.right(head, &format!("{}/{blocks}", (self.at + 1).min(blocks)), Role::Muted);
        let name = pen.say(Key::Contents);
        pen.text(Rect { width: head.width.saturating_sub(taken), ..head }, name, Role::Heading);
        pen.hit(head, Action::Pane(Pane::Outline.at()));
    }

    fn outline_rows(&self, world: World, lesson: &Lesson, columns: usize) -> Vec<(usize, Marked)> {
        let here = self.section_of(world, self.at);
        let text = world.course.text(world.lang(), &self.lesson);
        let title = |id: &str| text.and_then(|text| text.section(id)).map_or("", |section| section.title.as_str());
        let sections = lesson
            .sections
            .iter()
            .map(|section| (title(section.id.as_str()).to_owned(), section_read(world, &self.lesson, section)));
        let check = (world.say(Key::Check).to_owned(), check_passed(world, lesson));
        let row = |(at, (title, done)): (usize, (String, bool))| {
            let (mark, look, role) = match (at == here, done) {
                (true, _) => (glyphs::CURSOR, Role::Accent, Role::Strong),
                (false, true) => (glyphs::DONE, Role::Good, Role::Text),
                (false, false) => (glyphs::OPEN, Role::Muted, Role::Text),
            };
            let rows = hang(&marked::row(format!("{mark} "), look), &marked::row(title, role), columns);
            rows.into_iter().map(move |row| (at, row))
        };
        sections.chain([check]).enumerate().flat_map(row).collect()
    }
}
