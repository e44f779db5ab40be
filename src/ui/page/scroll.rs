//! How far a page is scrolled: by itself after the cursor, or by the reader.

use super::Laid;
use crate::input::Action;

/// How far a page is scrolled.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PageScroll {
    top: usize,
    hold: Hold,
}

/// What decides which rows are in view.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Hold {
    /// The cursor is kept in view, moving as little as possible from where the page is.
    #[default]
    Near,
    /// The reader scrolled, wherever the cursor is.
    Reader,
    /// The cursor stands in the middle as far as there are rows around it.
    Middle,
}

impl PageScroll {
    /// Begins reading at a row, wherever the cursor is.
    pub fn reading(row: usize) -> Self {
        Self { top: row, hold: Hold::Reader }
    }

    /// Follows the cursor with the rows around it, and so needs no memory of where the page was.
    pub fn around() -> Self {
        Self { top: 0, hold: Hold::Middle }
    }

    /// The first row to show.
    pub fn top(self, page: &Laid) -> usize {
        let top = match self.hold {
            Hold::Near => near(self.top, page),
            Hold::Reader => self.top,
            Hold::Middle => middle(page),
        };
        top.min(page.most())
    }

    /// Turns a page; moves by a row where there is no further choice to move to, and to either end where there is no
    /// choice at all. Says whether the action was for the view.
    pub fn turn(&mut self, action: Action, page: &Laid) -> bool {
        let by = page.shown.saturating_sub(page.more.kept()).max(1);
        let (top, most) = (self.top(page), page.most());
        let (first, last) = page.at_ends();
        let reads = !page.has_choices();
        let top = match action {
            Action::Up if reads || first && top > 0 => top.saturating_sub(1),
            Action::Down if reads || last && top < most => top + 1,
            Action::PageUp => top.saturating_sub(by),
            Action::PageDown => top.saturating_add(by),
            Action::First if reads => 0,
            Action::Last if reads => most,
            _ => return false,
        };
        *self = Self::reading(top.min(most));
        true
    }

    /// Whether the cursor is in view.
    pub fn sees_cursor(self, page: &Laid) -> bool {
        let top = self.top(page);
        let seen = |range: &std::ops::Range<usize>| {
            range.start >= top && range.end.min(range.start + page.shown) <= top + page.shown
        };
        page.chosen().is_none_or(seen)
    }

    /// Reads on by a page towards the cursor, and no further than where it comes into view.
    pub fn approach(&mut self, page: &Laid) {
        let (top, by) = (self.top(page), page.shown.saturating_sub(page.more.kept()).max(1));
        let goal = near(top, page);
        let top = goal.clamp(top.saturating_sub(by), top.saturating_add(by));
        *self = Self { top, hold: if top == goal { Hold::Near } else { Hold::Reader } };
    }

    /// Brings the cursor into view.
    pub fn settle(&mut self, page: &Laid) {
        *self = Self { top: near(self.top(page), page), hold: Hold::Near };
    }
}

/// The first row to show so that the cursor is in view, moving as little as possible from `top`. With the first choice
/// what stands above it is shown too, with the last what stands below.
fn near(top: usize, page: &Laid) -> usize {
    let Some(chosen) = page.chosen() else { return top.min(page.most()) };
    let (first, last) = page.at_ends();
    let start = if first && chosen.end <= page.shown { 0 } else { chosen.start };
    let end = if last && page.len() <= start + page.shown { page.len() } else { chosen.end };
    top.max(end.saturating_sub(page.shown)).min(start).min(page.most())
}

/// The first row to show so that the rows under the cursor stand in the middle.
fn middle(page: &Laid) -> usize {
    let chosen = page.chosen().cloned().unwrap_or_default();
    // A choice taller than the view begins at its top.
    chosen.start.saturating_sub(page.shown.saturating_sub(chosen.len()) / 2)
}
