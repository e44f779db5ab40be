//! A page in an area: its rows, the rows of each choice, and where the cursor's are.

use std::ops::Range;

use ratatui::layout::{Rect, Size};

use super::{More, Page, PageScroll, Piece};
use crate::input::Action;
use crate::ui::marked::{self, Manner, Marked, columns_of, hang, of_runs};
use crate::ui::pen::Pen;
use crate::ui::theme::Role;
use crate::ui::wrap::width;

/// The rows of a page.
#[derive(Clone, Debug)]
pub struct Laid {
    rows: Vec<Row>,
    choices: Vec<Range<usize>>,
    focus: Option<usize>,
    /// How many rows are shown.
    pub(super) shown: usize,
    pub(super) more: More,
    here: Role,
}

#[derive(Clone, Debug)]
struct Row {
    cells: Marked,
    piece: usize,
    hit: Option<Action>,
    here: bool,
}

impl Laid {
    /// Lays a page out.
    pub(super) fn of(page: &Page, area: Size) -> Self {
        let (mut rows, mut choices): (Vec<Row>, Vec<Range<usize>>) = Default::default();
        for (nth, piece) in page.pieces.iter().enumerate() {
            let start = rows.len();
            let cells = piece.rows(page.more.columns(area.width));
            rows.extend(cells.into_iter().map(|cells| Row { cells, piece: nth, hit: piece.hit, here: piece.here }));
            match piece.choice.map(|choice| choices.get_mut(choice)) {
                Some(Some(range)) => range.end = rows.len(),
                Some(None) => choices.push(start..rows.len()),
                None => {}
            }
        }
        let shown = page.more.shown(rows.len(), usize::from(area.height));
        let here = if page.resting { Role::Resting } else { Role::Selected };
        Self { rows, choices, focus: page.focus, shown, more: page.more, here }
    }

    /// How many rows there are.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether there is no row.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// Whether all of it is in view.
    pub fn fits(&self) -> bool {
        self.len() <= self.shown
    }

    /// The first row of a piece, counted from 0 as they were added.
    pub fn row_of(&self, piece: usize) -> usize {
        self.rows.iter().position(|row| row.piece == piece).unwrap_or(0)
    }

    /// The furthest the page can be scrolled.
    pub(super) fn most(&self) -> usize {
        self.len().saturating_sub(self.shown)
    }

    /// The rows of the choice under the cursor.
    pub(super) fn chosen(&self) -> Option<&Range<usize>> {
        self.choices.get(self.focus?)
    }

    /// Whether the cursor, where there is one, is on the first choice, and on the last.
    pub(super) fn at_ends(&self) -> (bool, bool) {
        let Some(at) = self.focus else { return (true, true) };
        (at == 0, at + 1 == self.choices.len())
    }

    /// Whether there is anything the cursor could be on.
    pub(super) fn has_choices(&self) -> bool {
        !self.choices.is_empty()
    }

    #[cfg(test)]
    pub(super) fn cells(&self) -> impl Iterator<Item = &Marked> {
        self.rows.iter().map(|row| &row.cells)
    }

    /// Draws the rows in view, and whether there is more.
    pub fn draw(&self, pen: &mut Pen, area: Rect, scroll: PageScroll) {
        let top = scroll.top(self);
        let text = self.more.columns(area.width);
        for (place, row) in area.rows().zip(self.rows.iter().skip(top).take(self.shown)) {
            let width = u16::try_from(text).unwrap_or(place.width).min(place.width);
            marked::draw(pen, Rect { width, ..place }, &row.cells);
            if row.here {
                pen.paint(place, self.here);
            }
            if let Some(action) = row.hit {
                pen.hit(place, action);
            }
        }
        self.more.draw(pen, area, self.shown, top > 0, self.len() > top + self.shown);
    }
}

impl Piece {
    /// Its rows at a width; a line break in the text stays one.
    fn rows(&self, columns: usize) -> Vec<Marked> {
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
