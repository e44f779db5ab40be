//! A page that may be longer than its area: text in roles, rows that can be chosen, what a click on each means.
//!
//! A page is composed without a pen and laid out at any size, when it takes an action and when it is drawn alike, so
//! what is counted is what is shown.

mod laid;
mod more;
mod scroll;

use ratatui::layout::{Rect, Size};

pub use self::laid::Laid;
pub use self::more::More;
pub use self::scroll::PageScroll;
use super::glyphs;
pub use super::marked::Run;
use super::pen::Pen;
use super::theme::Role;
use crate::input::Action;

/// Pieces of text, one below the other.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Page {
    pieces: Vec<Piece>,
    choices: usize,
    /// The choice the cursor is on.
    focus: Option<usize>,
    more: More,
    resting: bool,
}

/// Text that hangs beside its lead: a mark, a bullet, a label.
#[derive(Clone, Debug, Default, PartialEq)]
struct Piece {
    lead: Vec<Run>,
    runs: Vec<Run>,
    /// What stands at the right end of its last line, or below where both do not fit.
    note: String,
    /// The choice it belongs to.
    choice: Option<usize>,
    hit: Option<Action>,
    here: bool,
}

/// How one choice of a page behaves.
#[derive(Clone, Copy, Debug)]
pub struct Choice {
    /// Whether the cursor is on it.
    pub here: bool,
    /// What a click on it means.
    pub hit: Action,
}

impl Choice {
    /// Row `at` of rows with a cursor: a click first puts the cursor there and then confirms.
    pub fn row(at: usize, cursor: usize) -> Self {
        let here = at == cursor;
        Self { here, hit: if here { Action::Confirm } else { Action::Select(at) } }
    }
}

impl Page {
    /// An empty page that tells in this way when it is longer than its area.
    pub fn new(more: More) -> Self {
        Self { more, ..Self::default() }
    }

    /// A page of one text.
    pub fn of(text: impl Into<String>, role: Role) -> Self {
        let mut page = Self::default();
        page.text(text, role);
        page
    }

    /// Keys go elsewhere: the cursor is shown at rest.
    pub fn rest(&mut self, resting: bool) -> &mut Self {
        self.resting = resting;
        self
    }

    /// How many pieces there are.
    pub fn len(&self) -> usize {
        self.pieces.len()
    }

    /// Whether there is nothing on it.
    pub fn is_empty(&self) -> bool {
        self.pieces.is_empty()
    }

    /// Adds an empty line, never two in a row.
    pub fn gap(&mut self) -> &mut Self {
        if self.pieces.last() != Some(&Piece::default()) {
            self.pieces.push(Piece::default());
        }
        self
    }

    /// Adds a paragraph.
    pub fn text(&mut self, text: impl Into<String>, role: Role) -> &mut Self {
        self.runs([(text.into(), role)])
    }

    /// Adds a paragraph of several runs.
    pub fn runs(&mut self, runs: impl Into<Vec<Run>>) -> &mut Self {
        self.led([], runs)
    }

    /// Adds a point of a list.
    pub fn bullet(&mut self, text: impl Into<String>, role: Role) -> &mut Self {
        self.led([(format!("{} ", glyphs::BULLET), Role::Muted)], [(text.into(), role)])
    }

    /// Adds a text that hangs beside its lead; later lines stand under the text, not under the lead.
    pub fn led(&mut self, lead: impl Into<Vec<Run>>, runs: impl Into<Vec<Run>>) -> &mut Self {
        self.pieces.push(Piece { lead: lead.into(), runs: runs.into(), ..Piece::default() });
        self
    }

    /// Adds a heading with a paragraph under it, after an empty line; nothing when the paragraph is empty.
    pub fn part(&mut self, head: &str, text: &str) -> &mut Self {
        if !text.is_empty() {
            self.gap().text(head, Role::Heading).text(text, Role::Text);
        }
        self
    }

    /// Adds a note at the right end of the last line, or on a line of its own where both do not fit.
    pub fn note(&mut self, note: impl Into<String>) -> &mut Self {
        if let Some(piece) = self.pieces.last_mut() {
            piece.note = note.into();
        }
        self
    }

    /// Adds the text of another page.
    pub fn add(&mut self, body: Self) -> &mut Self {
        self.pieces.extend(body.pieces);
        self
    }

    /// Adds the text of another page as one choice, with the cursor's mark where the cursor is.
    pub fn pick(&mut self, body: Self, choice: Choice) -> &mut Self {
        if choice.here {
            self.focus = Some(self.choices);
        }
        for (nth, mut piece) in body.pieces.into_iter().enumerate() {
            let gutter = if choice.here && nth == 0 {
                (format!("{} ", glyphs::CURSOR), Role::Accent)
            } else {
                ("  ".to_owned(), Role::Text)
            };
            piece.lead.insert(0, gutter);
            self.pieces.push(Piece { choice: Some(self.choices), hit: Some(choice.hit), here: choice.here, ..piece });
        }
        self.choices += 1;
        self
    }

    /// Adds a text that can be chosen.
    pub fn choice(&mut self, lead: impl Into<Vec<Run>>, text: &str, role: Role, choice: Choice) -> &mut Self {
        let mut body = Self::default();
        body.led(lead, [(text.to_owned(), role)]);
        self.pick(body, choice)
    }

    /// Adds a text that can be clicked, though the cursor never goes there.
    pub fn button(&mut self, lead: impl Into<Vec<Run>>, text: &str, role: Role, hit: Action) -> &mut Self {
        let runs = vec![(text.to_owned(), role)];
        self.pieces.push(Piece { lead: lead.into(), runs, hit: Some(hit), ..Piece::default() });
        self
    }

    /// Adds a remark just below the cursor's choice, kept in view with it; without a choice at the end.
    pub fn remark(&mut self, text: &str, role: Role) -> &mut Self {
        let last = self.pieces.iter().rposition(|piece| self.focus.is_some() && piece.choice == self.focus);
        let (lead, runs) = (vec![("  ".to_owned(), Role::Text)], vec![(text.to_owned(), role)]);
        let remark = Piece { lead, runs, choice: self.focus, ..Piece::default() };
        self.pieces.insert(last.map_or(self.pieces.len(), |last| last + 1), remark);
        self
    }

    /// Its pieces as plain text, one line each, for whoever reads without a screen.
    pub fn plain(&self) -> impl Iterator<Item = String> + '_ {
        let text = |runs: &[Run]| runs.iter().map(|(text, _)| text.as_str()).collect::<String>();
        self.pieces.iter().map(move |piece| format!("{}{}", text(&piece.lead), text(&piece.runs)))
    }

    /// Its rows in an area of this size.
    pub fn lay(&self, area: Size) -> Laid<'_> {
        Laid::of(self, area)
    }

    /// How many rows it takes at a width.
    pub fn rows(&self, columns: u16) -> u16 {
        u16::try_from(self.lay(Size::new(columns, u16::MAX)).len()).unwrap_or(u16::MAX)
    }

    /// Draws it.
    pub fn draw(&self, pen: &mut Pen, area: Rect, scroll: PageScroll) {
        self.lay(area.as_size()).draw(pen, area, scroll);
    }
}

#[cfg(test)]
mod tests;
