//! A page that may be longer than its area: lines with roles, what a click on each means, and what must be in view.
//!
//! A screen composes the same sheet when it takes an action and when it draws, so what is counted is what is shown.

mod scroll;

pub use scroll::SheetScroll;

use std::ops::Range;

use ratatui::layout::Rect;
use ratatui::text::Line;

use super::glyphs;
use super::pen::Pen;
use super::theme::Role;
use super::wrap::{width, wrap_text};
use crate::input::Action;

/// A run of text in a role.
pub type Run = (String, Role);

#[derive(Clone, Debug, Default)]
struct Row {
    runs: Vec<Run>,
    hit: Option<Action>,
    here: bool,
}

/// Lines of a page at one width.
#[derive(Clone, Debug, Default)]
pub struct Sheet {
    columns: usize,
    rows: Vec<Row>,
    choices: Vec<Range<usize>>,
    focus: Option<usize>,
}

/// How one choice of a sheet behaves.
#[derive(Clone, Copy, Debug)]
pub struct Choice {
    /// Whether the cursor is on it.
    pub here: bool,
    /// What a click on it means.
    pub hit: Action,
}

impl Sheet {
    /// An empty page of a width.
    pub fn new(columns: u16) -> Self {
        Self { columns: usize::from(columns).max(1), ..Self::default() }
    }

    /// How many lines there are.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether there is no line.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// The width it is composed for.
    pub fn columns(&self) -> usize {
        self.columns
    }

    /// An empty line, never two in a row and never the first.
    pub fn gap(&mut self) {
        if self.rows.last().is_some_and(|row| !row.runs.is_empty()) {
            self.rows.push(Row::default());
        }
    }

    /// A text, wrapped.
    pub fn text(&mut self, text: &str, role: Role) {
        self.hanging(&[], text, role);
    }

    /// A line of runs that fits the width.
    pub fn line(&mut self, runs: Vec<Run>) {
        self.rows.push(Row { runs, ..Row::default() });
    }

    /// A wrapped text behind a lead; later lines stand under the text, not under the lead.
    pub fn hanging(&mut self, lead: &[Run], text: &str, role: Role) {
        let indent: usize = lead.iter().map(|(text, _)| width(text)).sum();
        for (at, part) in wrap_text(text, self.columns.saturating_sub(indent)).into_iter().enumerate() {
            let mut runs = if at == 0 { lead.to_vec() } else { vec![(" ".repeat(indent), Role::Text)] };
            runs.push((part, role));
            self.rows.push(Row { runs, ..Row::default() });
        }
    }

    /// A wrapped text that can be chosen, with the cursor's mark where the cursor is.
    pub fn choice(&mut self, lead: &[Run], text: &str, role: Role, choice: Choice) {
        let mark = if choice.here { glyphs::CURSOR } else { " " };
        let lead: Vec<Run> = std::iter::once((format!("{mark} "), Role::Accent)).chain(lead.iter().cloned()).collect();
        let start = self.rows.len();
        self.hanging(&lead, text, role);
        self.choose(start..self.rows.len(), choice);
    }

    /// As [`Sheet::choice`], with a note at the right end, or on a line of its own where both do not fit.
    pub fn noted(&mut self, lead: &[Run], text: &str, note: &str, choice: Choice) {
        self.choice(lead, text, Role::Strong, choice);
        self.note(note);
        self.join(choice);
    }

    /// More lines of the choice before.
    pub fn more(&mut self, lead: &[Run], text: &str, role: Role, choice: Choice) {
        self.hanging(lead, text, role);
        self.join(choice);
    }

    /// A wrapped text that can be clicked, though the cursor never goes there.
    pub fn button(&mut self, lead: &[Run], text: &str, role: Role, action: Action) {
        let start = self.rows.len();
        self.hanging(lead, text, role);
        for row in self.rows.get_mut(start..).unwrap_or_default() {
            row.hit = Some(action);
        }
    }

    /// A remark just below the cursor's choice, kept in view with it; without a choice at the end.
    pub fn remark(&mut self, text: &str, role: Role) {
        let before = self.rows.len();
        self.hanging(&[("  ".to_owned(), Role::Text)], text, role);
        let added = self.rows.len() - before;
        let Some(at) = self.focus else { return };
        let Some(end) = self.choices.get(at).map(|range| range.end) else { return };
        self.rows.get_mut(end..).unwrap_or_default().rotate_right(added);
        for (place, range) in self.choices.iter_mut().enumerate().skip(at) {
            range.end += added;
            range.start += if place > at { added } else { 0 };
        }
    }

    /// Makes the lines since the last choice part of it.
    fn join(&mut self, choice: Choice) {
        let end = self.rows.len();
        let Some(range) = self.choices.last_mut() else { return };
        range.end = end;
        let range = range.clone();
        self.mark(range, choice);
    }

    /// A note at the right end of the last line, or on a line of its own where it does not fit.
    pub fn note(&mut self, note: &str) {
        if note.is_empty() {
            return;
        }
        let used: usize = self.rows.last().map_or(0, |row| row.runs.iter().map(|(text, _)| width(text)).sum());
        let wide = width(note);
        let note = (note.to_owned(), Role::Muted);
        match self.rows.last_mut() {
            Some(row) if used + 2 + wide <= self.columns => {
                row.runs.push((" ".repeat(self.columns - used - wide), Role::Text));
                row.runs.push(note);
            }
            _ => {
                let space = " ".repeat(self.columns.saturating_sub(wide));
                self.line(vec![(space, Role::Text), note]);
            }
        }
    }

    fn choose(&mut self, range: Range<usize>, choice: Choice) {
        if choice.here {
            self.focus = Some(self.choices.len());
        }
        self.mark(range.clone(), choice);
        self.choices.push(range);
    }

    fn mark(&mut self, range: Range<usize>, choice: Choice) {
        for row in self.rows.get_mut(range).unwrap_or_default() {
            row.hit = Some(choice.hit);
            row.here = choice.here;
        }
    }

    /// The lines that belong to the cursor: its choice, what stands above the first, what stands below the last.
    fn focus(&self, page: usize) -> Option<Range<usize>> {
        let at = self.focus?;
        let mut range = self.choices.get(at)?.clone();
        if at == 0 && range.end <= page {
            range.start = 0;
        }
        if at + 1 == self.choices.len() && self.len() <= range.start + page {
            range.end = self.len();
        }
        Some(range)
    }

    /// The first line to show so that the cursor is in view, moving as little as possible from `top`.
    fn settled(&self, top: usize, page: usize) -> usize {
        let top = match self.focus(page) {
            Some(focus) => top.max(focus.end.saturating_sub(page)).min(focus.start),
            None => top,
        };
        top.min(self.len().saturating_sub(page))
    }

    /// Draws the lines from `top`, and at the right edge whether there is more above or below.
    pub fn draw(&self, pen: &mut Pen, area: Rect, scroll: SheetScroll) {
        let page = usize::from(area.height);
        let top = scroll.top(self, page);
        for (place, row) in area.rows().zip(self.rows.iter().skip(top)) {
            let line: Vec<_> = row.runs.iter().map(|(text, role)| pen.span(text.clone(), *role)).collect();
            pen.line(place, Line::from(line));
            if row.here {
                pen.paint(place, Role::Selected);
            }
            if let Some(action) = row.hit {
                pen.hit(place, action);
            }
        }
        let edge = Rect { x: area.right(), width: 1, height: 1, ..area };
        if top > 0 {
            pen.text(edge, "↑", Role::Muted);
            pen.hit(edge, Action::PageUp);
        }
        if self.len() > top + page && area.height > 0 {
            let edge = Rect { y: area.bottom() - 1, ..edge };
            pen.text(edge, "↓", Role::Muted);
            pen.hit(edge, Action::PageDown);
        }
    }
}
