//! Letters and boxes to tick.

use super::ink::{Ink, Mark, Row};
use super::metrics::{Font, char_width};
use crate::paper::wrap::wrap;

/// How letters look.
#[derive(Clone, Copy, Debug)]
pub(super) struct Type {
    pub(super) size: f32,
    pub(super) font: Font,
    pub(super) ink: Ink,
}

impl Type {
    /// The height of a line.
    pub(super) fn line(self) -> f32 {
        self.size * 1.18
    }
}

/// A text in rows of `room` points, `x` from the left.
pub(super) fn words(text: &str, kind: Type, x: f32, room: f32) -> Vec<Row> {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a page is a few hundred points wide")]
    let thousandths = (room.max(kind.size) * 1000.0 / kind.size) as u32;
    let lines = wrap(text, thousandths, |c| char_width(kind.font, c));
    let row = |text: String| {
        let y = kind.size * 0.94;
        let marks = vec![Mark::Text { x, y, size: kind.size, font: kind.font, ink: kind.ink, text }];
        Row { height: kind.line(), marks, keep: false }
    };
    lines.into_iter().map(row).collect()
}

/// What is in a box.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum BoxState {
    Open,
    Ticked,
    NotSo,
}

impl BoxState {
    pub(super) fn of(state: Option<bool>) -> Self {
        match state {
            None => Self::Open,
            Some(true) => Self::Ticked,
            Some(false) => Self::NotSo,
        }
    }
}

/// A box to tick, drawn with lines so that no font needs to have it.
pub(super) fn tick_marks(state: BoxState, size: f32) -> Vec<Mark> {
    let edge = size * 0.72;
    let (x, y) = (size * 0.1, size * 0.28);
    let at = |right: f32, down: f32| (x + edge * right, y + edge * down);
    let stroke = |from, to| Mark::Line { from, to, width: size * 0.11, ink: Ink::Accent };
    let mut marks = vec![Mark::Frame { x, y, width: edge, height: edge, line: 0.8, ink: Ink::Black }];
    match state {
        BoxState::Open => {}
        BoxState::Ticked => {
            marks.push(stroke(at(0.18, 0.5), at(0.42, 0.78)));
            marks.push(stroke(at(0.42, 0.78), at(0.95, -0.05)));
        }
        BoxState::NotSo => marks.push(stroke(at(0.2, 0.5), at(0.8, 0.5))),
    }
    marks
}
