//! How many panes fit.

use ratatui::layout::{Rect, Size};

/// The smallest terminal a screen is drawn on.
pub const SMALLEST: Size = Size { width: 40, height: 15 };

/// The widest column of running text, in cells.
pub const COLUMN: u16 = 72;

/// How much room there is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Room {
    /// One pane, others as tabs: a phone.
    Narrow,
    /// Two panes: an old terminal of 80 columns.
    Middle,
    /// Three panes.
    Wide,
}

impl Room {
    /// The room within a width.
    pub fn of(width: u16) -> Self {
        match width {
            0..66 => Self::Narrow,
            66..110 => Self::Middle,
            _ => Self::Wide,
        }
    }
}

/// The column of a screen that is one list or one text: with air around it where there is room, never wider than reads
/// well.
pub fn text_column(area: Rect) -> Rect {
    let inner = if Room::of(area.width) == Room::Narrow { inset(area, 1, 0) } else { inset(area, 3, 1) };
    Rect { width: inner.width.min(COLUMN), ..inner }
}

/// The area without `x` columns at each side and `y` rows at top and bottom.
pub fn inset(area: Rect, x: u16, y: u16) -> Rect {
    Rect {
        x: area.x.saturating_add(x),
        y: area.y.saturating_add(y),
        width: area.width.saturating_sub(x.saturating_mul(2)),
        height: area.height.saturating_sub(y.saturating_mul(2)),
    }
}
