//! Where the parts of search stand, and which line of the results is what.

use ratatui::layout::Rect;

use crate::search::{Found, Kind};
use crate::ui::panes::{COLUMN, Room, inset};

/// The areas of the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Shape {
    /// The typed text, in a box where there is room.
    pub(super) field: Rect,
    /// How many of each kind; `None` where the headings must do.
    pub(super) counts: Option<Rect>,
    /// The results.
    pub(super) list: Rect,
    /// The paragraph of the result under the cursor.
    pub(super) preview: Option<Rect>,
    /// Lines for each result.
    pub(super) per_hit: usize,
}

impl Shape {
    /// The areas within the body of the screen.
    pub(super) fn of(body: Rect) -> Self {
        let room = Room::of(body.width);
        let part = |area: Rect, y: u16, height: u16| {
            let top = y.min(area.height);
            Rect { y: area.y + top, height: height.min(area.height - top), ..area }
        };
        if room == Room::Narrow {
            let inner = inset(body, 1, 0);
            let list = part(inner, 1, inner.height);
            return Self { field: part(inner, 0, 1), counts: None, list, preview: None, per_hit: 1 };
        }
        let inner = inset(body, 2, 0);
        let list = part(inner, 5, inner.height);
        let field = Rect { width: inner.width.min(COLUMN + 4), ..part(inner, 0, 3) };
        let mut shape = Self { field, counts: Some(part(inner, 3, 1)), list, preview: None, per_hit: 2 };
        if room == Room::Wide {
            let width = inner.width * 9 / 20;
            shape.list.width = width;
            let x = width + 3;
            let preview = Rect { x: inner.x + x, width: inner.width.saturating_sub(x).min(COLUMN), ..list };
            shape.preview = Some(preview);
        } else {
            shape.list.width = inner.width.min(COLUMN + 4);
        }
        shape
    }
}

/// What a line of the results is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Slot {
    /// Air between groups.
    Gap,
    /// The heading of a group and how many results it has.
    Group(Kind, usize),
    /// A line of a result, both counted from 0.
    Hit(usize, usize),
}

/// Every line of the results.
pub(super) fn slots(found: &Found, per_hit: usize) -> Vec<Slot> {
    let mut slots = Vec::new();
    for (kind, hits) in found.groups() {
        if !slots.is_empty() {
            slots.push(Slot::Gap);
        }
        slots.push(Slot::Group(kind, hits.len()));
        slots.extend(hits.flat_map(|hit| (0..per_hit).map(move |line| Slot::Hit(hit, line))));
    }
    slots
}

/// The first line shown of `slots`, as near to `top` as lets the whole of result `row` be seen, with the heading of its
/// group when it is the first.
pub(super) fn top_for(slots: &[Slot], row: usize, top: usize, page: usize) -> usize {
    let Some(first) = slots.iter().position(|slot| *slot == Slot::Hit(row, 0)) else { return 0 };
    let after = slots.iter().skip(first).take_while(|slot| matches!(slot, Slot::Hit(hit, _) if *hit == row)).count();
    let heading = usize::from(first > 0 && matches!(slots.get(first - 1), Some(Slot::Group(..))));
    let top = top.min(first - heading).max((first + after).saturating_sub(page));
    top.min(slots.len().saturating_sub(page))
}
