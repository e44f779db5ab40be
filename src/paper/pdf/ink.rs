//! What can be put on a page, measured from the top left corner of its row, downwards.

use super::metrics::Font;

/// A colour that prints well in grey too.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Ink {
    /// Text.
    Black,
    /// What may step back.
    Grey,
    /// Headings and lines of our own.
    Accent,
    /// Go now.
    Alarm,
    /// A pale ground.
    Pale,
    /// On a dark ground.
    White,
}

impl Ink {
    /// Red, green, blue.
    pub(super) fn rgb(self) -> [f32; 3] {
        match self {
            Self::Black => [0.0, 0.0, 0.0],
            Self::Grey => [0.42, 0.42, 0.42],
            Self::Accent => [0.04, 0.33, 0.36],
            Self::Alarm => [0.66, 0.07, 0.09],
            Self::Pale => [0.93, 0.95, 0.95],
            Self::White => [1.0, 1.0, 1.0],
        }
    }
}

/// One mark on the paper.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Mark {
    /// Letters; `y` is their base line.
    Text { x: f32, y: f32, size: f32, font: Font, ink: Ink, text: String },
    /// A straight line.
    Line { from: (f32, f32), to: (f32, f32), width: f32, ink: Ink },
    /// A filled rectangle.
    Fill { x: f32, y: f32, width: f32, height: f32, ink: Ink },
    /// A rectangle of lines.
    Frame { x: f32, y: f32, width: f32, height: f32, line: f32, ink: Ink },
}

impl Mark {
    /// The mark moved to the right and down.
    pub(super) fn moved(mut self, right: f32, down: f32) -> Self {
        match &mut self {
            Self::Text { x, y, .. } | Self::Fill { x, y, .. } | Self::Frame { x, y, .. } => {
                *x += right;
                *y += down;
            }
            Self::Line { from, to, .. } => {
                *from = (from.0 + right, from.1 + down);
                *to = (to.0 + right, to.1 + down);
            }
        }
        self
    }
}

/// A row: what is never torn by the end of a page.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Row {
    /// Its height.
    pub(super) height: f32,
    /// What is on it.
    pub(super) marks: Vec<Mark>,
    /// Whether the next row should be on the same page.
    pub(super) keep: bool,
}

impl Row {
    /// Nothing but air.
    pub(super) fn air(height: f32) -> Self {
        Self { height, ..Self::default() }
    }

    /// Whether it is nothing but air, which no page begins with.
    pub(super) fn is_air(&self) -> bool {
        self.marks.is_empty()
    }
}
