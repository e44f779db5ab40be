//! A page in an area: where its rows are, the rows of each choice, and where the cursor's are.
//!
//! A page is measured whole at every key and shown in part, so a piece that surely takes one row is only counted, and
//! its row is made when it is drawn.

use std::collections::BTreeMap;
use std::ops::Range;

use ratatui::layout::{Rect, Size};

use super::{More, Page, PageScroll, Piece};
use crate::ui::marked::{self, Manner, Marked, columns_of, hang, of_runs};
use crate::ui::pen::Pen;
use crate::ui::theme::Role;
use crate::ui::wrap::width;

/// A page measured for an area.
#[derive(Clone, Debug)]
pub struct Laid<'a> {
    page: &'a Page,
    /// The first row of each piece, and the row after the last.
    starts: Vec<usize>,
    /// The rows of pieces that may take more than one.
    rows: BTreeMap<usize, Vec<Marked>>,
    columns: usize,
    choices: Vec<Range<usize>>,
    /// How many rows are shown.
    pub(super) shown: usize,
    pub(super) more: More,
}

impl<'a> Laid<'a> {
    /// Lays a page out.
    pub(super) fn of(page: &'a Page, area: Size) -> Self {
        let columns = page.more.columns(area.width);
        let (mut starts, mut rows, mut choices) = (vec![0], BTreeMap::new(), Vec::<Range<usize>>::new());
        let mut end = 0;
        for (nth, piece) in page.pieces.iter().enumerate() {
            let start = end;
            end += if piece.is_one_row(columns) {
                1
            } else {
                let made = rows.entry(nth).or_insert_with(|| piece.rows(columns));
                made.len()
            };
            starts.push(end);
            match piece.choice.map(|choice| choices.get_mut(choice)) {
                Some(Some(range)) => range.end = end,
                Some(None) => choices.push(start..end),
                None => {}
            }
        }
        let shown = page.more.shown(end, usize::from(area.height));
        Self { page, starts, rows, columns, choices, shown, more: page.more }
    }

    /// How many rows there are.
    pub fn len(&self) -> usize {
        self.starts.last().copied().unwrap_or(0)
    }

    /// Whether there is no row.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Whether all of it is in view.
    pub fn fits(&self) -> bool {
        self.len() <= self.shown
    }

    /// The first row of a piece, counted from 0 as they were added.
    pub fn row_of(&self, piece: usize) -> usize {
        self.starts.get(piece).copied().unwrap_or(0)
    }

    /// The furthest the page can be scrolled.
    pub(super) fn most(&self) -> usize {
        self.len().saturating_sub(self.shown)
    }

    /// The rows of the choice under the cursor.
    pub(super) fn chosen(&self) -> Option<&Range<usize>> {
        self.choices.get(self.page.focus?)
    }

    /// Whether the cursor, where there is one, is on the first choice, and on the last.
    pub(super) fn at_ends(&self) -> (bool, bool) {
        let Some(at) = self.page.focus else { return (true, true) };
        (at == 0, at + 1 == self.choices.len())
    }

    /// Whether there is anything the cursor could be on.
    pub(super) fn has_choices(&self) -> bool {
        !self.choices.is_empty()
    }

    /// The rows from `top` on, each with its piece.
    pub(super) fn rows_after(&self, top: usize) -> impl Iterator<Item = (&'a Piece, Marked)> {
        let first = self.starts.partition_point(|start| *start <= top).saturating_sub(1);
        let skip = top - self.row_of(first);
        let pieces = self.page.pieces.iter().enumerate().skip(first);
        let rows = |nth, piece: &Piece| self.rows.get(&nth).cloned().unwrap_or_else(|| piece.rows(self.columns));
        pieces.flat_map(move |(nth, piece)| rows(nth, piece).into_iter().map(move |row| (piece, row))).skip(skip)
    }

    /// Draws the rows in view, and whether there is more.
    pub fn draw(&self, pen: &mut Pen, area: Rect, scroll: PageScroll) {
        let top = scroll.top(self);
        let here = if self.page.resting { Role::Resting } else { Role::Selected };
        for (place, (piece, row)) in area.rows().zip(self.rows_after(top).take(self.shown)) {
            let width = u16::try_from(self.columns).unwrap_or(place.width).min(place.width);
            marked::draw(pen, Rect { width, ..place }, &row);
            if piece.here {
                pen.paint(place, here);
            }
            if let Some(action) = piece.hit {
                pen.hit(place, action);
            }
        }
        self.more.draw(pen, area, self.shown, top > 0, self.len() > top + self.shown);
    }
}

impl Piece {
    /// Whether it surely takes one row: nothing in it breaks a line, and all of it fits.
    fn is_one_row(&self, columns: usize) -> bool {
        let texts = || self.lead.iter().chain(&self.runs).map(|(text, _)| text.as_str()).chain([self.note.as_str()]);
        let gap = if self.note.is_empty() { 0 } else { 2 };
        texts().map(width).sum::<usize>() + gap <= columns && !texts().any(|text| text.contains('\n'))
    }

    /// Its rows at a width; a line break in the text stays one.
    pub(super) fn rows(&self, columns: usize) -> Vec<Marked> {
        let (lead, runs) = (of_runs(self.lead.iter().cloned()), of_runs(self.runs.iter().cloned()));
        let mut rows: Vec<Marked>;
        if runs.iter().any(|(text, _)| text.contains('\n')) {
            let below = marked::row(" ".repeat(columns_of(&lead)), Role::Text);
            let line = |(nth, runs): (usize, Marked)| hang(if nth == 0 { &lead } else { &below }, &runs, columns);
            rows = lines(runs).into_iter().enumerate().flat_map(line).collect();
        } else {
            rows = hang(&lead, &runs, columns);
        }
        if !self.note.is_empty() {
            add_note(&mut rows, &self.note, columns);
        }
        rows
    }
}

/// Runs up to each line break.
fn lines(runs: Marked) -> Vec<Marked> {
    let mut lines = vec![Marked::new()];
    for (text, manner) in runs {
        for (nth, part) in text.split('\n').enumerate() {
            if nth > 0 {
                lines.push(Marked::new());
            }
            lines.last_mut().into_iter().for_each(|line| line.push((part.to_owned(), manner)));
        }
    }
    lines
}

/// Puts a note at the right end of the last row, or on a row of its own where both do not fit.
fn add_note(rows: &mut Vec<Marked>, note: &str, columns: usize) {
    let wide = width(note);
    if rows.last().is_none_or(|row| columns_of(row) + 2 + wide > columns) {
        rows.push(Marked::new());
    }
    if let Some(row) = rows.last_mut() {
        marked::pad(row, columns.saturating_sub(wide));
        row.push((note.to_owned(), Manner::of(Role::Muted)));
    }
}
