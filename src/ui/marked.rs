//! Rows of text that know what each part is and what a click on it means, before any colour is chosen.
//!
//! Text that is scrolled is laid out as these rows, once to measure it and once to draw it.

use std::borrow::Cow;

use ratatui::layout::Rect;
use ratatui::style::Modifier;
use ratatui::text::{Line, Span};

use super::pen::Pen;
use super::theme::Role;
use super::wrap::{GLUE, width, wrap_runs};
use crate::input::Action;

/// What a run of text is, and what a click on it means.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Manner {
    /// The part it plays.
    pub role: Role,
    /// Whether it leans.
    pub lean: bool,
    /// What a click on it means.
    pub hit: Option<Action>,
}

impl Default for Manner {
    fn default() -> Self {
        Self::of(Role::Text)
    }
}

impl Manner {
    /// Text that plays a part.
    pub fn of(role: Role) -> Self {
        Self { role, lean: false, hit: None }
    }

    /// The same, and a click on it means `action`.
    #[must_use]
    pub fn on_click(self, action: Action) -> Self {
        Self { hit: Some(action), ..self }
    }
}

/// A run of text that only plays a part.
pub type Run = (String, Role);

/// One row of marked text.
pub type Marked = Vec<(String, Manner)>;

/// Runs that only play a part, as marked text.
pub fn of_runs(runs: impl IntoIterator<Item = Run>) -> Marked {
    runs.into_iter().map(|(text, role)| (text, Manner::of(role))).collect()
}

/// A row of one run.
pub fn row(text: impl Into<String>, role: Role) -> Marked {
    vec![(text.into(), Manner::of(role))]
}

/// The width of a row in cells.
pub fn columns_of(row: &Marked) -> usize {
    row.iter().map(|(text, _)| width(text)).sum()
}

/// Breaks runs into rows, each after the first indented like the text that follows `lead`.
pub fn hang(lead: &[(String, Manner)], runs: &[(String, Manner)], columns: usize) -> Vec<Marked> {
    let deep = lead.iter().map(|(text, _)| width(text)).sum();
    let mut rows = wrap_runs(runs, columns.saturating_sub(deep));
    for (nth, row) in rows.iter_mut().enumerate() {
        let before = if nth == 0 { lead.to_vec() } else { vec![(" ".repeat(deep), Manner::default())] };
        row.splice(0..0, before);
    }
    rows
}

/// Keeps a number and its unit in one row.
pub fn glue(text: &str) -> String {
    let mut glued = text.to_owned();
    for unit in [" °C", " %", " mL"].into_iter().filter(|unit| text.contains(unit)) {
        glued = glued.replace(unit, &unit.replace(' ', "\u{a0}"));
    }
    glued
}

/// Breaks a text of one role into rows.
pub fn flow(text: &str, role: Role, columns: usize) -> Vec<Marked> {
    wrap_runs(&[(glue(text), Manner::of(role))], columns)
}

/// Fills a row with spaces up to a width.
pub fn pad(row: &mut Marked, columns: usize) {
    let used = columns_of(row);
    if used < columns {
        row.push((" ".repeat(columns - used), Manner::default()));
    }
}

/// Puts a row in the middle of a width.
pub fn centre(mut row: Marked, columns: usize) -> Marked {
    let before = columns.saturating_sub(columns_of(&row)) / 2;
    if before > 0 {
        row.insert(0, (" ".repeat(before), Manner::default()));
    }
    pad(&mut row, columns);
    row
}

/// Two blocks of rows side by side, the left one `columns` wide, `gap` between them.
pub fn beside(left: Vec<Marked>, right: Vec<Marked>, columns: usize, gap: &str) -> Vec<Marked> {
    let tall = left.len().max(right.len());
    let (mut left, mut right) = (left.into_iter(), right.into_iter());
    (0..tall)
        .map(|_| {
            let mut row = left.next().unwrap_or_default();
            pad(&mut row, columns);
            row.push((gap.to_owned(), Manner::of(Role::Muted)));
            row.extend(right.next().unwrap_or_default());
            row
        })
        .collect()
}

/// Items one after another, in as many rows as they need.
pub fn in_rows(items: Vec<Marked>, columns: usize) -> Vec<Marked> {
    let mut rows: Vec<Marked> = Vec::new();
    for mut item in items {
        match rows.last_mut() {
            Some(row) if columns_of(row) + 1 + columns_of(&item) <= columns => {
                row.push((" ".to_owned(), Manner::default()));
                row.append(&mut item);
            }
            _ => rows.push(item),
        }
    }
    rows
}

/// Draws a row at the first row of `area`, and records its clicks.
pub fn draw(pen: &mut Pen, area: Rect, row: &Marked) {
    let mut x = area.x;
    let mut hits = Vec::new();
    let mut spans: Vec<Span> = Vec::with_capacity(row.len());
    for (text, manner) in row {
        let wide = u16::try_from(width(text)).unwrap_or(u16::MAX);
        if let Some(action) = manner.hit {
            hits.push((Rect { x, width: wide, height: 1, ..area }.intersection(area), action));
        }
        x = x.saturating_add(wide);
        let style = pen.style(manner.role);
        let text = if text.contains(GLUE) { text.replace(GLUE, " ").into() } else { Cow::Borrowed(text.as_str()) };
        spans.push(Span::styled(text, if manner.lean { style.add_modifier(Modifier::ITALIC) } else { style }));
    }
    pen.line(area, Line::from(spans));
    for (place, action) in hits {
        pen.hit(place, action);
    }
}
