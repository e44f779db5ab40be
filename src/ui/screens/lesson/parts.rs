//! Where the parts of the page stand in the room there is.

use ratatui::layout::Rect;

use super::Pane;
use crate::ui::panes::{COLUMN, Room};

/// The contents, in cells.
const OUTLINE: u16 = 26;
/// What stands beside the text, at its narrowest and widest.
const SIDE: (u16, u16) = (28, 40);
/// Before the text: a mark for the paragraph under the cursor, and a space.
pub(super) const GUTTER: u16 = 2;

/// Areas of one page; an empty one is not shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Parts {
    /// The names of the panes, where only one fits.
    pub tabs: Rect,
    /// The contents.
    pub outline: Rect,
    /// The column of text, without its gutter.
    pub text: Rect,
    /// What stands beside the text.
    pub side: Rect,
    /// Lines between panes.
    pub rules: [Rect; 2],
}

impl Parts {
    /// Divides `area`. The pane in use is always shown; two languages side by side take the room of the others.
    pub(super) fn of(area: Rect, pane: Pane, both: bool) -> Self {
        let room = Room::of(area.width);
        let mut parts = Self::default();
        if room == Room::Narrow {
            parts.tabs = Rect { height: area.height.min(1), ..area };
            let below = Rect { y: area.y + parts.tabs.height, height: area.height - parts.tabs.height, ..area };
            match pane {
                Pane::Outline => parts.outline = inner(below, 1, 1),
                Pane::Text => parts.text = inner(below, GUTTER, 1),
                Pane::Side => parts.side = inner(below, 1, 1),
            }
            return parts;
        }
        let area = Rect { y: area.y + 1, height: area.height.saturating_sub(1), ..area };
        let mut rest = area;
        if room == Room::Wide || !both || pane != Pane::Text {
            let wide = OUTLINE.min(area.width);
            let left = inner(Rect { width: wide, ..area }, 1, 1);
            if pane == Pane::Side && (room == Room::Middle || both) {
                parts.side = left;
            } else {
                parts.outline = left;
            }
            parts.rules[0] = Rect { x: area.x + wide, width: 1, ..full(area) };
            rest = Rect { x: area.x + wide + 1, width: area.width - wide - 1, ..area };
        }
        if room == Room::Wide && !both {
            let text = (rest.width - SIDE.0 - 1).min(COLUMN + GUTTER + 2);
            let side = (rest.width - text - 1).min(SIDE.1);
            parts.rules[1] = Rect { x: rest.x + text, width: 1, ..full(area) };
            parts.side = inner(Rect { x: rest.x + text + 1, width: side, ..rest }, 1, 0);
            rest.width = text;
        }
        parts.text = inner(rest, GUTTER, 1);
        parts.text.width = parts.text.width.min(if both { COLUMN * 2 + 3 } else { COLUMN });
        parts
    }
}

/// The rows of the body, with the empty one above the panes.
fn full(area: Rect) -> Rect {
    Rect { y: area.y - 1, height: area.height + 1, ..area }
}

fn inner(area: Rect, left: u16, right: u16) -> Rect {
    Rect { x: area.x + left, width: area.width.saturating_sub(left + right), ..area }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_pane_in_use_is_always_shown_and_no_pane_leaves_the_page() {
        for width in 40..200 {
            for pane in Pane::ALL {
                for both in [false, true] {
                    let area = Rect::new(0, 2, width, 20);
                    let parts = Parts::of(area, pane, both);
                    let used = [parts.outline, parts.text, parts.side][pane.at()];
                    assert!(used.width >= 23 && used.height > 0, "{width} {pane:?} {both}: {parts:?}");
                    for part in [parts.tabs, parts.outline, parts.text, parts.side, parts.rules[0], parts.rules[1]] {
                        assert!(part.is_empty() || area.union(part) == area, "{width} {pane:?} {both}: {parts:?}");
                    }
                }
            }
        }
    }

    #[test]
    fn the_text_has_a_readable_width_at_every_size() {
        for width in 40..200 {
            let text = Parts::of(Rect::new(0, 2, width, 20), Pane::Text, false).text;
            assert!((36..=72).contains(&text.width), "{width}: {}", text.width);
        }
    }
}
