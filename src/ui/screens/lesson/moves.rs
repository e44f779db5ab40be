//! Moving through a lesson: by paragraph, within a paragraph longer than the page, by page, by section, by pane.

use ratatui::layout::{Position, Rect};

use super::parts::Parts;
use super::sheet::Sheet;
use super::{LessonPage, Pane};
use crate::domain::event::Event;
use crate::input::Action;
use crate::ui::cx::{Cx, World};
use crate::ui::list::moved;

impl LessonPage {
    /// How many paragraphs the lesson has.
    pub(super) fn blocks(&self, world: World) -> usize {
        self.structure(world).map_or(0, |lesson| lesson.blocks().count())
    }

    /// Whether the cursor is on the check at the end.
    pub(super) fn at_check(&self, world: World) -> bool {
        self.at >= self.blocks(world)
    }

    /// The section a paragraph belongs to; one past the last for the check.
    pub(super) fn section_of(&self, world: World, stop: usize) -> usize {
        let Some(lesson) = self.structure(world) else { return 0 };
        let mut before = 0;
        for (at, section) in lesson.sections.iter().enumerate() {
            before += section.blocks.len();
            if stop < before {
                return at;
            }
        }
        lesson.sections.len()
    }

    /// The first paragraph of a section.
    pub(super) fn first_of(&self, world: World, section: usize) -> usize {
        let Some(lesson) = self.structure(world) else { return 0 };
        lesson.sections.iter().take(section).map(|section| section.blocks.len()).sum()
    }

    /// Moves by an action; says whether it was a movement.
    pub(super) fn step(&mut self, action: Action, cx: &mut Cx) -> bool {
        match action {
            Action::NextPane => self.show_pane(Pane::ALL[(self.pane.at() + 1) % 3], cx.world),
            Action::PrevPane => self.show_pane(Pane::ALL[(self.pane.at() + 2) % 3], cx.world),
            Action::Left => self.show_pane(Pane::ALL[self.pane.at().saturating_sub(1)], cx.world),
            Action::Right => self.show_pane(Pane::ALL[(self.pane.at() + 1).min(2)], cx.world),
            Action::Pane(nth) => self.show_pane(*Pane::ALL.get(nth).unwrap_or(&Pane::Text), cx.world),
            Action::Select(stop) => {
                self.pane = Pane::Text;
                self.go(stop, cx);
            }
            _ => {
                return match self.pane {
                    Pane::Outline => {
                        let check = self.section_of(cx.world, usize::MAX);
                        walk(&mut self.section, action, check + 1)
                    }
                    Pane::Side => {
                        let things = self.things(cx.world).len();
                        walk(&mut self.thing, action, things)
                    }
                    Pane::Text => self.step_text(action, cx),
                };
            }
        }
        true
    }

    fn show_pane(&mut self, pane: Pane, world: World) {
        if pane == Pane::Outline && self.pane != pane {
            self.section = self.section_of(world, self.at);
        }
        self.pane = pane;
    }

    fn step_text(&mut self, action: Action, cx: &mut Cx) -> bool {
        match action {
            Action::Down => self.down(cx),
            Action::Up => self.up(cx),
            Action::PageDown | Action::Toggle => self.page(cx, true),
            Action::PageUp => self.page(cx, false),
            Action::First => self.go(0, cx),
            Action::Last => self.go(usize::MAX, cx),
            _ => return false,
        }
        true
    }

    /// The rows of the page, and how far the paragraph under the cursor can be scrolled.
    fn extent(&self, cx: &Cx) -> (usize, usize) {
        let parts = Parts::of(Rect::from((Position::ORIGIN, cx.body)), Pane::Text, self.both);
        let rows = usize::from(parts.text.height);
        let sheet = Sheet::new(self, cx.world, usize::from(parts.text.width));
        (rows, sheet.map_or(0, |sheet| sheet.height(self.at).saturating_sub(rows)))
    }

    pub(super) fn down(&mut self, cx: &mut Cx) {
        let (rows, most) = self.extent(cx);
        if self.line < most {
            self.line = (self.line + (rows / 2).max(1)).min(most);
        } else {
            self.go(self.at + 1, cx);
        }
    }

    fn up(&mut self, cx: &mut Cx) {
        let (rows, most) = self.extent(cx);
        let line = self.line.min(most);
        if line > 0 {
            self.line = line.saturating_sub((rows / 2).max(1));
        } else if self.at > 0 {
            self.go(self.at - 1, cx);
            self.line = self.extent(cx).1;
        }
    }

    fn page(&mut self, cx: &mut Cx, forward: bool) {
        let (rows, most) = self.extent(cx);
        let line = self.line.min(most);
        if forward && line < most {
            self.line = (line + rows.saturating_sub(2).max(1)).min(most);
            return;
        }
        if !forward && line > 0 {
            self.line = line.saturating_sub(rows.saturating_sub(2).max(1));
            return;
        }
        let parts = Parts::of(Rect::from((Position::ORIGIN, cx.body)), Pane::Text, self.both);
        let Some(sheet) = Sheet::new(self, cx.world, usize::from(parts.text.width)) else { return };
        let (mut at, mut passed) = (self.at, 0);
        while let Some(next) = if forward { Some(at + 1) } else { at.checked_sub(1) } {
            passed += sheet.height(at) + 1;
            if next >= sheet.stops() || (passed > rows && at != self.at) {
                break;
            }
            at = next;
        }
        self.go(at, cx);
        if !forward {
            self.line = self.extent(cx).1;
        }
    }

    /// Puts the cursor on a paragraph, or on the check when there is none so far down.
    pub(super) fn go(&mut self, stop: usize, cx: &mut Cx) {
        let stop = stop.min(self.blocks(cx.world));
        if stop != self.at {
            self.at = stop;
            self.term = 0;
            self.note = 0;
            self.thing = 0;
        }
        self.line = 0;
        self.reached(cx);
    }

    pub(super) fn jump(&mut self, section: usize, cx: &mut Cx) {
        if section <= self.section_of(cx.world, usize::MAX) {
            self.pane = Pane::Text;
            self.go(self.first_of(cx.world, section), cx);
        }
    }

    /// Keeps that the paragraph under the cursor was reached, unless that is what was kept last.
    pub(super) fn reached(&self, cx: &mut Cx) {
        let Some(block) = self.block(cx.world) else { return };
        let kept = cx.world.progress.lessons.get(&self.lesson).is_some_and(|reading| reading.at == block.id);
        if !kept {
            cx.record(Event::Read { lesson: self.lesson.clone(), block: block.id.clone() });
        }
    }
}

/// Moves a cursor in a list so short that a page is all of it; says whether the action was a movement.
fn walk(cursor: &mut usize, action: Action, len: usize) -> bool {
    let row = moved(*cursor, action, len, len);
    *cursor = row.unwrap_or(*cursor);
    row.is_some()
}
