//! A page of any length in a window of any height.

use proptest::prelude::*;
use ratatui::layout::Size;

use super::*;
use crate::ui::marked::Marked;

fn page(above: usize, choices: usize, below: usize, here: usize) -> Page {
    let mut page = Page::new(More::Beside);
    for _ in 0..above {
        page.text("above", Role::Text);
    }
    for at in 0..choices {
        page.choice([], "a choice of two lines", Role::Text, Choice { here: at == here, hit: Action::Select(at) });
    }
    for _ in 0..below {
        page.text("below", Role::Text);
    }
    page
}

fn lay(page: &Page, rows: usize) -> Laid<'_> {
    page.lay(Size::new(20, u16::try_from(rows).unwrap()))
}

fn texts(laid: &Laid) -> Vec<String> {
    let text = |row: Marked| row.into_iter().map(|(text, _)| text).collect();
    laid.rows_after(0).map(|(_, row)| text(row)).collect()
}

proptest! {
    #[test]
    fn after_settling_the_cursor_is_in_view_and_the_page_is_full(
        above in 0_usize..12, choices in 1_usize..9, below in 0_usize..9, here in 0_usize..9, top in 0_usize..40,
        rows in 2_usize..30,
    ) {
        let page = page(above, choices, below, here % choices);
        let laid = lay(&page, rows);
        let mut scroll = PageScroll::reading(top);
        scroll.settle(&laid);
        for scroll in [scroll, PageScroll::around()] {
            prop_assert!(scroll.sees_cursor(&laid));
            prop_assert!(scroll.top(&laid) + rows <= laid.len().max(rows));
        }
    }

    #[test]
    fn every_row_of_a_page_is_reached_by_turning_it(lines in 0_usize..60, rows in 1_usize..20, more in 0_usize..3) {
        let mut page = Page::new([More::Below, More::Beside, More::Elsewhere][more]);
        for line in 0..lines {
        page.text(line.to_string(), Role::Text);
    }
        let (laid, mut scroll, mut seen) = (lay(&page, rows), PageScroll::default(), 0);
        for _ in 0..=lines {
            prop_assert!(scroll.top(&laid) <= seen, "a row was jumped over");
            seen = scroll.top(&laid) + laid.shown;
            scroll.turn(Action::PageDown, &laid);
        }
        prop_assert!(seen >= lines);
        scroll.turn(Action::First, &laid);
        prop_assert_eq!(scroll.top(&laid), 0);
    }
}

#[test]
fn a_text_hangs_beside_its_lead_and_keeps_its_line_breaks() {
    let mut page = Page::default();
    page.bullet("satu dua tiga", Role::Text).gap().gap().text("empat\nlima", Role::Text);
    let laid = page.lay(Size::new(10, 9));
    assert_eq!(texts(&laid), ["· satu dua", "  tiga", "", "empat", "lima"]);
    assert_eq!(usize::from(page.rows(10)), laid.len());
}

#[test]
fn a_note_stands_at_the_right_end_or_below_where_both_do_not_fit() {
    let mut page = Page::default();
    page.text("satu dua", Role::Text).note("9/9");
    assert_eq!(texts(&page.lay(Size::new(13, 9))), ["satu dua  9/9"]);
    assert_eq!(texts(&page.lay(Size::new(12, 9))), ["satu dua", "         9/9"]);
}

#[test]
fn a_page_too_long_for_its_area_gives_a_row_to_saying_so() {
    let mut page = Page::default();
    for _ in 0..10 {
        page.text("x", Role::Text);
    }
    let mut scroll = PageScroll::default();
    scroll.turn(Action::Last, &lay(&page, 4));
    assert_eq!(scroll.top(&lay(&page, 4)), 7, "three lines and the row that says there is more");
    scroll.turn(Action::Last, &lay(&page, 10));
    assert_eq!(scroll.top(&lay(&page, 10)), 0);
}

#[test]
fn the_first_choice_shows_what_stands_above_it_and_the_last_what_stands_below() {
    let mut scroll = PageScroll::reading(9);
    scroll.settle(&lay(&page(3, 4, 2, 0), 6));
    assert_eq!(scroll.top(&lay(&page(3, 4, 2, 0), 6)), 0);
    let page = page(3, 4, 2, 3);
    let last = lay(&page, 6);
    scroll.settle(&last);
    assert_eq!(scroll.top(&last), last.len() - 6);
}

#[test]
fn the_rows_around_the_cursor_stand_in_the_middle() {
    let top = |above, below, lines: usize| {
        let (mut page, mut body) = (page(above, 0, 0, 0), Page::default());
        for _ in 0..lines {
            body.text("here", Role::Text);
        }
        page.pick(body, Choice::row(0, 0)).add(self::page(0, 0, below, 0));
        PageScroll::around().top(&lay(&page, 10))
    };
    assert_eq!(top(0, 19, 1), 0);
    assert_eq!(top(10, 8, 2), 6);
    assert_eq!(top(19, 0, 1), 10);
    assert_eq!(top(4, 4, 12), 4, "a row taller than the view begins at its top");
    assert_eq!(PageScroll::around().top(&lay(&page(20, 0, 0, 0), 10)), 0);
}

proptest! {
    #[test]
    fn a_piece_that_is_only_counted_takes_one_row(
        lead in "[a ☐]{0,3}", text in "[a é\n\u{a0}—]{0,24}", note in "[a1/]{0,6}", columns in 1_u16..40, top in 0_usize..4,
    ) {
        let mut page = Page::new(More::Elsewhere);
        page.text("above", Role::Text).led([(lead, Role::Key)], [(text, Role::Text)]).note(note).text("below", Role::Text);
        let laid = page.lay(Size::new(columns, 9));
        let made = page.pieces.iter().map(|piece| piece.rows(usize::from(columns)).len()).sum::<usize>();
        prop_assert_eq!(laid.len(), made);
        prop_assert_eq!(laid.rows_after(top).count(), made.saturating_sub(top));
    }
}

#[test]
fn a_remark_stands_below_the_cursor_and_is_kept_in_view_with_it() {
    let mut page = page(3, 4, 2, 1);
    let plain = page.clone();
    let before = lay(&plain, 9);
    page.remark("a remark of a few words", Role::Warn);
    let (after, chosen) = (lay(&page, 9), before.chosen().unwrap().clone());
    assert_eq!(after.chosen(), Some(&(chosen.start..chosen.end + 2)));
    assert_eq!(texts(&after)[chosen.end], "  a remark of a few");
    assert_eq!(after.len(), before.len() + 2);
}
