//! The page: its panes, and the text with the mark of the paragraph under the cursor.

use ratatui::layout::Rect;
use ratatui::text::Line;

use super::parts::{GUTTER, Parts};
use super::sheet::Sheet;
use super::{LessonPage, Pane};
use crate::i18n::keys::Learn as Key;
use crate::input::Action;
use crate::ui::glyphs;
use crate::ui::marked;
use crate::ui::pen::Pen;
use crate::ui::theme::Role;
use crate::ui::wrap::width;

impl LessonPage {
    pub(super) fn draw_page(&self, pen: &mut Pen, area: Rect) {
        let parts = Parts::of(area, self.pane, self.both);
        for rule in parts.rules.iter().filter(|rule| !rule.is_empty()) {
            pen.divider(*rule);
        }
        if !parts.tabs.is_empty() {
            self.draw_tabs(pen, parts.tabs);
        }
        if !parts.outline.is_empty() {
            self.draw_outline(pen, parts.outline, parts.tabs.is_empty());
        }
        if !parts.text.is_empty() {
            self.draw_text(pen, parts.text);
        }
        if !parts.side.is_empty() {
            self.draw_side(pen, parts.side);
        }
    }

    fn draw_tabs(&self, pen: &mut Pen, row: Rect) {
        let blocks = self.blocks(pen.world);
        let row = Rect { x: row.x + 1, width: row.width.saturating_sub(2), ..row };
        pen.right(row, &format!("{}/{blocks}", (self.at + 1).min(blocks)), Role::Muted);
        let mut x = row.x;
        for (nth, (pane, name)) in Pane::ALL.into_iter().zip([Key::Contents, Key::Text, Key::Objectives]).enumerate() {
            let label = format!(" {} ", pen.say(name));
            let wide = u16::try_from(width(&label)).unwrap_or(u16::MAX);
            let place = Rect { x, width: wide.min(row.right().saturating_sub(x)), ..row };
            pen.text(place, &label, if pane == self.pane { Role::Selected } else { Role::Muted });
            pen.hit(place, Action::Pane(nth));
            x = x.saturating_add(wide + 1);
        }
    }

    fn draw_text(&self, pen: &mut Pen, area: Rect) {
        let Some(sheet) = Sheet::new(self, pen.world, usize::from(area.width)) else { return };
        let rows = sheet.window(usize::from(area.height));
        let first = rows.iter().position(|row| row.body && row.stop == self.at);
        for (nth, (place, row)) in area.rows().zip(&rows).enumerate() {
            let whole = Rect { x: place.x.saturating_sub(GUTTER), width: place.width + GUTTER, ..place };
            if row.stop != self.at {
                pen.hit(whole, Action::Select(row.stop));
            }
            if Some(nth) == first {
                let role = if self.pane == Pane::Text { Role::Accent } else { Role::Muted };
                let mark = pen.span(glyphs::CURSOR, role);
                pen.line(Rect { width: 1, ..whole }, Line::from(mark));
            }
            marked::draw(pen, place, &row.cells);
        }
    }
}
