//! Running text made of pieces. Its length is known without a pen, so update and draw agree on how far it scrolls.

use ratatui::layout::{Rect, Size};
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::glyphs;
use super::list::Scroll;
use super::pen::Pen;
use super::theme::Role;
use super::wrap::{width, wrap};
use crate::i18n::keys::Factors as Key;
use crate::input::Action;

/// Text in a role.
pub type Run = (String, Role);

/// Pieces of text, one below the other.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Page {
    pieces: Vec<Piece>,
}

/// Text that hangs beside its lead: a mark, a bullet, a label.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Piece {
    lead: Vec<Run>,
    runs: Vec<Run>,
}

impl Page {
    /// A page of one text.
    pub fn of(text: impl Into<String>, role: Role) -> Self {
        let mut page = Self::default();
        page.text(text, role);
        page
    }

    /// Adds an empty line.
    pub fn gap(&mut self) -> &mut Self {
        self.pieces.push(Piece::default());
        self
    }

    /// Adds a paragraph.
    pub fn text(&mut self, text: impl Into<String>, role: Role) -> &mut Self {
        self.runs(vec![(text.into(), role)])
    }

    /// Adds a paragraph of several runs.
    pub fn runs(&mut self, runs: Vec<Run>) -> &mut Self {
        self.led(Vec::new(), runs)
    }

    /// Adds a point of a list.
    pub fn bullet(&mut self, text: impl Into<String>, role: Role) -> &mut Self {
        self.led(vec![(format!("{} ", glyphs::BULLET), Role::Muted)], vec![(text.into(), role)])
    }

    /// Adds a text that hangs beside its lead.
    pub fn led(&mut self, lead: Vec<Run>, runs: Vec<Run>) -> &mut Self {
        self.pieces.push(Piece { lead, runs });
        self
    }

    /// Adds a heading with a paragraph under it, after an empty line; nothing when the paragraph is empty.
    pub fn part(&mut self, head: &str, text: &str) -> &mut Self {
        if !text.is_empty() {
            self.gap().text(head, Role::Heading).text(text, Role::Text);
        }
        self
    }

    /// Its pieces as plain text, one line each, for whoever reads without a screen.
    pub fn plain(&self) -> impl Iterator<Item = String> + '_ {
        let text = |runs: &[Run]| runs.iter().map(|(text, _)| text.as_str()).collect::<String>();
        self.pieces.iter().map(move |piece| format!("{}{}", text(&piece.lead), text(&piece.runs)))
    }

    /// How many lines it takes at a width.
    pub fn rows(&self, columns: u16) -> usize {
        self.compose(columns, |_| Style::new()).len()
    }

    /// Its lines at a width.
    pub fn lines(&self, pen: &Pen, columns: u16) -> Vec<Line<'static>> {
        self.compose(columns, |role| pen.style(role))
    }

    fn compose(&self, columns: u16, style: impl Fn(Role) -> Style + Copy) -> Vec<Line<'static>> {
        self.pieces.iter().flat_map(|piece| piece.compose(usize::from(columns), style)).collect()
    }

    /// Moves the view of this page in an area; says whether the action was a movement.
    pub fn step(&self, scroll: &mut Scroll, action: Action, area: Size) -> bool {
        let rows = self.rows(area.width);
        scroll.step(action, rows, page(rows, usize::from(area.height)))
    }

    /// Draws it from line `top`. What does not fit is never hidden silently: the last row says that there is more.
    pub fn draw(&self, pen: &mut Pen, area: Rect, top: usize) {
        let lines = self.lines(pen, area.width);
        let shown = page(lines.len(), usize::from(area.height));
        let top = top.min(lines.len().saturating_sub(shown));
        let text = Rect { height: u16::try_from(shown).unwrap_or(area.height).min(area.height), ..area };
        pen.lines(text, &lines, top);
        if lines.len() > shown && area.height > text.height {
            let foot = Rect { y: text.bottom(), height: 1, ..area };
            let below = top + shown < lines.len();
            let word = pen.say(if below { Key::More } else { Key::MoreAbove });
            pen.text(foot, word, Role::Warn);
            pen.hit(foot, if below { Action::PageDown } else { Action::PageUp });
        }
    }
}

/// How many of `rows` lines are shown in `height`: one less when a row must say that there is more.
fn page(rows: usize, height: usize) -> usize {
    if rows <= height { height } else { height.saturating_sub(1).max(1) }
}

impl Piece {
    fn compose(&self, columns: usize, style: impl Fn(Role) -> Style) -> Vec<Line<'static>> {
        let lead: usize = self.lead.iter().map(|(text, _)| width(text)).sum();
        let runs: Vec<(String, Style)> = self.runs.iter().map(|(text, role)| (text.clone(), style(*role))).collect();
        let mut lines = wrap(&runs, columns.saturating_sub(lead));
        for (at, line) in lines.iter_mut().enumerate() {
            if at == 0 {
                let spans = self.lead.iter().map(|(text, role)| Span::styled(text.clone(), style(*role)));
                line.spans.splice(0..0, spans);
            } else if lead > 0 {
                line.spans.insert(0, Span::raw(" ".repeat(lead)));
            }
        }
        lines
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_hangs_beside_its_lead() {
        let mut page = Page::default();
        page.bullet("satu dua tiga", Role::Text).gap().text("empat", Role::Text);
        let lines: Vec<String> = page.compose(10, |_| Style::new()).iter().map(ToString::to_string).collect();
        assert_eq!(lines, ["· satu dua", "  tiga", "", "empat"]);
        assert_eq!(page.rows(10), lines.len());
    }

    #[test]
    fn scrolling_ends_where_the_last_line_is_in_view() {
        let mut page = Page::default();
        for _ in 0..10 {
            page.text("x", Role::Text);
        }
        let mut scroll = Scroll::default();
        page.step(&mut scroll, Action::Last, Size::new(20, 4));
        assert_eq!(scroll.top, 7, "three lines and the row that says there is more");
        page.step(&mut scroll, Action::Last, Size::new(20, 10));
        assert_eq!(scroll.top, 0);
    }
}
