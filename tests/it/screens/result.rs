use asih::domain::quiz::{QuizOf, Reveal};
use asih::i18n::Lang;
use asih::ui::Screen;

use super::taking::{answer, begun, go_on};
use super::{SIZES, look};
use crate::harness::Harness;

const ITEMS: [&str; 5] = ["q-milk-7", "q-milk-8", "q-hormones-6", "q-birth-1", "q-milk-5"];

/// A quiz taken to its result, the first `right` questions right.
fn result(of: &QuizOf, reveal: Reveal, right: usize, lang: Lang, size: (u16, u16)) -> Harness {
    let mut harness = Harness::from_events(lang, &[begun(of.clone(), reveal, &ITEMS)]).size(size.0, size.1);
    harness.press("<enter>");
    for at in 0..ITEMS.len() {
        answer(&mut harness, at < right);
        if reveal == Reveal::Each {
            go_on(&mut harness);
        }
    }
    harness
}

#[test]
fn a_result_of_each_band_of_a_check_and_of_a_quiz_that_shows_no_answers() {
    let (mixed, check) = (QuizOf::Mixed, QuizOf::Check("milk".into()));
    for (name, of, reveal, right) in [
        ("good", &mixed, Reveal::Each, 5),
        ("fair", &mixed, Reveal::End, 3),
        ("low", &mixed, Reveal::Each, 1),
        ("never", &mixed, Reveal::Never, 3),
        ("check", &check, Reveal::Each, 4),
    ] {
        for lang in Lang::ALL {
            for size in SIZES {
                let mut harness = result(of, reveal, right, lang, size);
                look!(harness, format!("result_{name}"));
                harness.press(&"<down>".repeat(30));
                look!(harness, format!("result_{name}_below"));
            }
        }
    }
}

#[test]
fn a_question_opens_its_paragraph_and_escape_returns_to_the_same_row() {
    let mut harness = result(&QuizOf::Mixed, Reveal::Each, 2, Lang::Id, (80, 24));
    harness.press("<down><down><down>");
    let before = harness.screen();
    harness.press("<enter>");
    assert!(matches!(harness.app().stack().last(), Some(Screen::Lesson(_) | Screen::Card(_))));
    harness.press("<esc>");
    assert_eq!(harness.screen(), before);
    harness.press("<esc>");
    assert!(matches!(harness.app().stack(), [Screen::Home(_)]), "the quiz itself is gone from the path");
}

#[test]
fn a_result_that_shows_no_answers_names_neither_them_nor_the_questions() {
    for at in 0..=ITEMS.len() {
        let mut harness = result(&QuizOf::Mixed, Reveal::Never, at, Lang::Id, (120, 40));
        let screen = harness.screen();
        assert!(!screen.contains("Yang tepat") && !screen.contains("Baca lagi") && !screen.contains('☒'), "{screen}");
        harness.press("<enter><down><enter>");
        assert!(matches!(harness.app().stack().last(), Some(Screen::Result(_))));
    }
}

#[test]
fn the_language_of_a_result_changes_in_place_and_back() {
    let mut harness = result(&QuizOf::Mixed, Reveal::Each, 2, Lang::Id, (80, 24));
    harness.press("<down><down>");
    let before = harness.screen();
    harness.press("L");
    assert_ne!(harness.screen(), before);
    harness.press("L");
    assert_eq!(harness.screen(), before);
}
