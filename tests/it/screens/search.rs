use asih::i18n::Lang;
use asih::ui::Screen;
use asih::ui::modal::Topic;
use ratatui::style::Modifier;

use super::pictures;
use crate::harness::Harness;

fn searching(lang: Lang, keys: &str) -> Harness {
    let mut harness = Harness::new(lang);
    harness.press("/").press(keys);
    harness
}

#[test]
fn before_anything_is_typed_it_says_what_can_be_typed() {
    pictures!("search_empty", "/");
}

#[test]
fn results_stand_in_groups_with_the_matched_words() {
    pictures!("search_found", "/oksitosyn<down>");
}

#[test]
fn words_of_the_other_language_are_found_and_shown_as_such() {
    pictures!("search_both", "/nyeri puting<tab><right><right>");
}

#[test]
fn nothing_found_is_said_kindly() {
    pictures!("search_none", "/zzzyyyxxxwww");
}

#[test]
fn letters_are_text_and_no_key_is_pressed_by_them() {
    let mut harness = searching(Lang::Id, "qsL?!/1");
    assert!(harness.effects().is_empty());
    assert!(harness.screen().contains("/ qsL?!/1"));
    harness.press("<esc>");
    assert_eq!(harness.app().stack().len(), 1, "escape leaves at once");
}

#[test]
fn matched_words_have_weight() {
    let harness = searching(Lang::Id, "popok basah");
    let strong = |word: &str| {
        let buffer = harness.buffer();
        buffer.area.rows().any(|row| {
            let line: String = row.columns().map(|cell| buffer[cell.as_position()].symbol()).collect();
            let Some((before, _)) = line.strip_prefix("      ").and_then(|rest| rest.split_once(word)) else {
                return false;
            };
            let column = u16::try_from(before.chars().count() + 6).unwrap();
            buffer[(column, row.y)].modifier.contains(Modifier::BOLD)
        })
    };
    assert!(strong("popok"), "{}", harness.screen());
    assert!(!strong("yang"));
}

#[test]
fn each_kind_of_result_opens_in_its_place() {
    let opened = |query: &str, group: &str| {
        let mut harness = searching(Lang::Id, query);
        harness.click_on(group);
        harness.press("<enter>");
        harness
    };
    let top = |harness: &Harness| format!("{:?}", harness.app().stack().last().unwrap());
    let lesson = opened("prolaktin", "Pelajaran");
    assert!(matches!(lesson.app().stack().last(), Some(Screen::Lesson(_))), "{}", top(&lesson));
    let card = opened("prolaktin", "Faktor");
    assert!(matches!(card.app().stack().last(), Some(Screen::Card(_))), "{}", top(&card));
    let question = opened("prolaktin", "Soal");
    assert!(matches!(question.app().stack().last(), Some(Screen::Lesson(_) | Screen::Card(_))), "{}", top(&question));
    let mut term = opened("prolaktin", "Istilah");
    assert_eq!(term.app().modal().map(|modal| &modal.topic), Some(&Topic::Term("prolactin".into())));
    term.press("<esc>");
    assert!(
        matches!(term.app().stack().last(), Some(Screen::Search(_))),
        "closing the panel comes back to the results"
    );
}

#[test]
fn coming_back_finds_the_same_results_under_the_same_cursor() {
    let mut harness = searching(Lang::Id, "prolaktin");
    harness.click_on("Pelajaran").press("<down><down>");
    let before = harness.screen();
    harness.press("<enter>");
    assert_ne!(harness.screen(), before);
    harness.press("<esc>");
    assert_eq!(harness.screen(), before);
}

#[test]
fn a_click_on_the_row_under_the_cursor_is_enter_and_on_another_row_puts_the_cursor_there() {
    let mut clicked = searching(Lang::Id, "kolostrum");
    let mut typed = searching(Lang::Id, "kolostrum");
    typed.press("<down>");
    let second = typed.screen().lines().find(|line| line.starts_with("  ▶")).unwrap().to_owned();
    let name = second.trim_start_matches([' ', '▶']).split(" · ").next().unwrap().trim().to_owned();
    clicked.click_on(&name);
    assert_eq!(clicked.screen(), typed.screen());
    clicked.click_on(&name);
    typed.press("<enter>");
    assert_eq!(clicked.screen(), typed.screen());
    assert!(clicked.app().modal().is_some() || clicked.app().stack().len() == 3);
}

#[test]
fn the_language_switches_in_place_and_the_query_and_its_results_stay() {
    let mut harness = searching(Lang::Id, "nyeri puting");
    harness.press("<down><tab>");
    let before = harness.screen();
    harness.press("L");
    let english = harness.screen();
    assert_ne!(english, before);
    assert!(english.contains("/ nyeri puting"));
    harness.press("L");
    assert_eq!(harness.screen(), before);
    harness.press("<tab>").click_on("Indonesia");
    assert!(harness.screen().contains("/ nyeri puting"), "the click works while letters are text");
    assert_eq!(harness.app().lang(), Lang::En);
}

#[test]
fn in_the_results_letters_are_keys_again() {
    let mut harness = searching(Lang::Id, "kolostrum<tab>s");
    assert!(
        matches!(harness.app().modal().map(|modal| &modal.topic), Some(Topic::Sources(cited)) if !cited.is_empty())
    );
    harness.press("<esc>/x");
    assert!(harness.screen().contains("/ kolostrumx"), "a slash types again");
}

#[test]
fn typing_more_starts_at_the_first_result_again_and_the_cursor_never_leaves_the_results() {
    let mut harness = searching(Lang::Id, "as<end>");
    let cursor = |harness: &Harness| harness.screen().lines().filter(|line| line.contains('▶')).count();
    assert_eq!(cursor(&harness), 1);
    harness.press("i");
    let first = searching(Lang::Id, "asi");
    assert_eq!(harness.screen(), first.screen());
    harness.press("<pgdn><pgdn><down>").resize(40, 15);
    assert_eq!(cursor(&harness), 1);
    harness.press("<end><right><right><right><right><right>").resize(120, 40);
    assert_eq!(cursor(&harness), 1);
}
