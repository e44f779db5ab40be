//! What stands around a question: where one is in the quiz, above it and, where there is room, beside it.

use ratatui::layout::Rect;
use ratatui::text::Line;

use crate::domain::ids::QuestionId;
use crate::domain::quiz::{Attempt, Reveal};
use crate::i18n::keys::{Common, Quiz as Key};
use crate::ui::cx::World;
use crate::ui::glyphs;
use crate::ui::panes::{COLUMN, Room, inset};
use crate::ui::pen::Pen;
use crate::ui::screens::home::rows::quiz_name;
use crate::ui::theme::Role;

/// Where the parts of the page are.
#[derive(Clone, Copy)]
pub(super) struct Places {
    /// The lines above.
    pub(super) head: Rect,
    /// The page itself.
    pub(super) page: Rect,
    /// The column beside it.
    pub(super) rail: Option<Rect>,
}

impl Places {
    /// Divides the area of the screen.
    pub(super) fn of(area: Rect) -> Self {
        let room = Room::of(area.width);
        let inner = if room == Room::Narrow { inset(area, 1, 0) } else { inset(area, 3, 1) };
        let head_rows = if room == Room::Narrow { 1 } else { 2 };
        let head = Rect { height: head_rows.min(inner.height), width: inner.width.min(COLUMN), ..inner };
        let below = head_rows + u16::from(room != Room::Narrow);
        let page = Rect { y: inner.y + below, height: inner.height.saturating_sub(below), ..head };
        let rail = (room == Room::Wide).then(|| Rect {
            x: page.right() + 3,
            width: inner.right().saturating_sub(page.right() + 3),
            ..inner
        });
        Self { head, page, rail }
    }
}

/// Question n of N, when answers are shown, and how far one is.
pub(super) fn draw_head(pen: &mut Pen, places: Places, attempt: &Attempt, at: usize) {
    let head = places.head;
    let (n, total) = ((at + 1).to_string(), attempt.items.len().to_string());
    let when = pen.fill(Key::Answers, &[("when", pen.say(reveal_word(attempt.reveal)))]);
    let title =
        if head.height > 1 { pen.fill(Key::Question, &[("n", &n), ("total", &total)]) } else { format!("{n}/{total}") };
    let taken = pen.right(head, &when, Role::Muted);
    pen.text(Rect { width: head.width.saturating_sub(taken), ..head }, &title, Role::Heading);
    if head.height > 1 {
        draw_marks(pen, Rect { y: head.y + 1, height: 1, ..head }, attempt, at);
    }
}

/// A mark for each question; the right ones only where answers are shown at once.
fn draw_marks(pen: &mut Pen, row: Rect, attempt: &Attempt, at: usize) {
    if attempt.reveal != Reveal::Each || attempt.items.len() * 2 > usize::from(row.width) {
        let bar = pen.bar(attempt.given.len(), attempt.items.len(), 20);
        pen.line(row, Line::from(bar));
        return;
    }
    let mark = |(place, id): (usize, &QuestionId)| {
        let (glyph, role) = match attempt.given.get(id) {
            Some(given) if given.right => (glyphs::DONE, Role::Good),
            Some(_) => (glyphs::FLAGGED, Role::Wrong),
            None if place == at => (glyphs::CURSOR, Role::Accent),
            None => (glyphs::BULLET, Role::Muted),
        };
        pen.span(format!("{glyph} "), role)
    };
    let spans: Vec<_> = attempt.items.iter().enumerate().map(mark).collect();
    pen.line(row, Line::from(spans));
}

/// What the quiz is made of, and the number that repeats its order.
pub(super) fn draw_rail(pen: &mut Pen, rail: Rect, attempt: &Attempt) {
    pen.divider(rail);
    let mut inner = Rect { x: rail.x + 3, width: rail.width.saturating_sub(3), ..rail };
    let answered = (attempt.given.len().to_string(), attempt.items.len().to_string());
    let lines = [
        (name(attempt, pen.world), Role::Heading),
        (pen.fill(Common::Of, &[("n", &answered.0), ("total", &answered.1)]), Role::Text),
        (pen.fill(Key::SeedNote, &[("seed", &attempt.seed.to_string())]), Role::Muted),
    ];
    for (text, role) in lines {
        let rows = pen.paragraph(inner, &text, role);
        inner = Rect { y: inner.y + rows, height: inner.height.saturating_sub(rows), ..inner };
    }
}

/// The quiz's name with a capital, because it stands alone.
fn name(attempt: &Attempt, world: World) -> String {
    let name = quiz_name(&attempt.of, world);
    let mut letters = name.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

fn reveal_word(reveal: Reveal) -> Key {
    match reveal {
        Reveal::Each => Key::RevealEach,
        Reveal::End => Key::RevealEnd,
        Reveal::Never => Key::RevealNever,
    }
}
