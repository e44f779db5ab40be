//! How far a sheet is scrolled: by itself after the cursor, or by the reader.

use super::Sheet;
use crate::input::Action;

/// How far a sheet is scrolled, and whether the reader scrolled away from the cursor.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct SheetScroll {
    top: usize,
    free: bool,
}

impl SheetScroll {
    /// Begins reading at a line, wherever the cursor is.
    pub fn reading(line: usize) -> Self {
        Self { top: line, free: true }
    }

    /// The first line to show in `page` rows.
    pub fn top(self, sheet: &Sheet, page: usize) -> usize {
        if self.free { self.top.min(sheet.len().saturating_sub(page)) } else { sheet.settled(self.top, page) }
    }

    /// Turns a page, or a line where there is no further choice to move to; says whether the view moved.
    pub fn turn(&mut self, action: Action, sheet: &Sheet, page: usize) -> bool {
        let by = page.saturating_sub(1).max(1);
        let top = self.top(sheet, page);
        let most = sheet.len().saturating_sub(page);
        let first = sheet.focus.is_none_or(|at| at == 0);
        let last = sheet.focus.is_none_or(|at| at + 1 == sheet.choices.len());
        let top = match action {
            Action::Up if first && top > 0 => top - 1,
            Action::Down if last && top < most => top + 1,
            Action::PageUp => top.saturating_sub(by),
            Action::PageDown => top.saturating_add(by),
            _ => return false,
        };
        *self = Self::reading(top.min(most));
        true
    }

    /// Whether the cursor is in view.
    pub fn sees_cursor(self, sheet: &Sheet, page: usize) -> bool {
        let top = self.top(sheet, page);
        let chosen = sheet.focus.and_then(|at| sheet.choices.get(at));
        chosen.is_none_or(|range| range.start >= top && range.end.min(range.start + page) <= top + page)
    }

    /// Reads on by a page towards the cursor, and no further than where it comes into view.
    pub fn approach(&mut self, sheet: &Sheet, page: usize) {
        let (top, by) = (self.top(sheet, page), page.saturating_sub(1).max(1));
        let goal = sheet.settled(top, page);
        let near = goal.clamp(top.saturating_sub(by), top.saturating_add(by));
        *self = Self { top: near, free: near != goal };
    }

    /// Brings the cursor into view.
    pub fn settle(&mut self, sheet: &Sheet, page: usize) {
        let top = self.top(sheet, page);
        *self = Self { top: sheet.settled(top, page), free: false };
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::ui::sheet::Choice;
    use crate::ui::theme::Role;

    fn sheet(above: usize, choices: usize, below: usize, here: usize) -> Sheet {
        let mut sheet = Sheet::new(20);
        (0..above).for_each(|_| sheet.text("above", Role::Text));
        for at in 0..choices {
            sheet.choice(
                &[],
                "a choice of two lines",
                Role::Text,
                Choice { here: at == here, hit: Action::Select(at) },
            );
        }
        (0..below).for_each(|_| sheet.text("below", Role::Text));
        sheet
    }

    proptest! {
        #[test]
        fn after_settling_the_cursor_is_in_view_and_the_page_is_full(
            above in 0_usize..12, choices in 1_usize..9, below in 0_usize..9, here in 0_usize..9, top in 0_usize..40,
            page in 2_usize..30,
        ) {
            let sheet = sheet(above, choices, below, here % choices);
            let mut scroll = SheetScroll::reading(top);
            scroll.settle(&sheet, page);
            prop_assert!(scroll.sees_cursor(&sheet, page));
            prop_assert!(scroll.top(&sheet, page) + page <= sheet.len().max(page));
        }
    }

    #[test]
    fn a_remark_stands_below_the_cursor_and_moves_what_follows() {
        let (mut with, without) = (sheet(3, 4, 2, 1), sheet(3, 4, 2, 1));
        with.remark("a remark of a few words", Role::Warn);
        assert_eq!(with.len(), without.len() + 2);
        assert_eq!(with.choices[1], without.choices[1].start..without.choices[1].end + 2);
        assert_eq!(with.choices[3], without.choices[3].start + 2..without.choices[3].end + 2);
        assert!(with.rows[with.choices[1].end - 2].runs.iter().any(|(text, _)| text == "a remark of a few"));
    }

    #[test]
    fn the_first_choice_shows_what_stands_above_it_and_the_last_what_stands_below() {
        let mut scroll = SheetScroll::reading(9);
        scroll.settle(&sheet(3, 4, 2, 0), 6);
        assert_eq!(scroll.top, 0);
        let last = sheet(3, 4, 2, 3);
        scroll.settle(&last, 6);
        assert_eq!(scroll.top, last.len() - 6);
    }
}
