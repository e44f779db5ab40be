use asih::i18n::Lang;

use super::pictures;
use crate::harness::Harness;
use crate::styled::styled;

#[test]
fn home_of_a_new_person() {
    pictures!("home_new", "");
}

#[test]
fn settings() {
    pictures!("settings", "8");
}

#[test]
fn about() {
    pictures!("about", "9");
}

#[test]
fn people() {
    pictures!("people", "7");
}

#[test]
fn help_names_the_keys_of_the_screen() {
    pictures!("home_help", "?");
}

#[test]
fn the_cursor_row_is_marked_and_filled() {
    let harness = Harness::new(Lang::Id);
    insta::assert_snapshot!("home_styles", styled(harness.buffer()));
}

#[test]
fn the_language_changes_in_place_and_back() {
    let mut harness = Harness::new(Lang::Id);
    harness.press("<down><down>");
    let before = harness.screen();
    harness.press("L");
    assert_ne!(harness.screen(), before);
    harness.press("L");
    assert_eq!(harness.screen(), before);
}

#[test]
fn escape_at_home_stays_and_q_leaves() {
    use asih::ui::flow::Effect;
    let mut harness = Harness::new(Lang::Id);
    harness.press("<esc><esc>");
    assert!(harness.effects().is_empty());
    harness.press("q");
    assert_eq!(harness.effects(), [Effect::Quit]);
}
