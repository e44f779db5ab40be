//! A cursor in a list and the part of the list in view: arithmetic only.

use crate::input::Action;

/// The row that a movement leads to in a list of `len` rows, `page` rows at a time; `None` for any other action.
pub fn moved(row: usize, action: Action, len: usize, page: usize) -> Option<usize> {
    let last = len.saturating_sub(1);
    let to = match action {
        Action::Up => row.saturating_sub(1),
        Action::Down => row.saturating_add(1),
        Action::PageUp => row.saturating_sub(page),
        Action::PageDown => row.saturating_add(page),
        Action::First => 0,
        Action::Last => last,
        Action::Select(row) => row,
        _ => return None,
    };
    Some(to.min(last))
}

/// The row under the cursor, and the first row shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ListCursor {
    /// The row under the cursor.
    pub row: usize,
    /// The first row shown.
    pub top: usize,
}

impl ListCursor {
    /// A cursor on `row`.
    pub fn at(row: usize) -> Self {
        Self { row, top: 0 }
    }

    /// Moves by an action in a list of `len` rows of which `page` are shown; says whether the action was a movement.
    pub fn step(&mut self, action: Action, len: usize, page: usize) -> bool {
        let Some(row) = moved(self.row, action, len, page.saturating_sub(1).max(1)) else { return false };
        self.row = row;
        self.show(len, page);
        true
    }

    /// Brings the cursor into view.
    pub fn show(&mut self, len: usize, page: usize) {
        let page = page.max(1);
        self.row = self.row.min(len.saturating_sub(1));
        self.top = self.top.min(self.row).max((self.row + 1).saturating_sub(page));
        self.top = self.top.min(len.saturating_sub(page));
    }

    /// The first row to draw when `page` rows fit, so that the cursor is in view whatever the size is now.
    pub fn top_for(self, len: usize, page: usize) -> usize {
        let mut seen = self;
        seen.show(len, page);
        seen.top
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn the_cursor_is_always_in_the_list_and_in_view(
            moves in prop::collection::vec(0_u8..7, 0..60), len in 0_usize..40, page in 0_usize..12,
        ) {
            let mut cursor = ListCursor::default();
            for choice in moves {
                let action = [
                    Action::Up, Action::Down, Action::PageUp, Action::PageDown, Action::First, Action::Last, Action::Select(99),
                ][usize::from(choice)];
                cursor.step(action, len, page);
                prop_assert!(cursor.row < len.max(1));
                prop_assert!(cursor.top <= cursor.row && cursor.row < cursor.top + page.max(1));
            }
        }
    }
}
