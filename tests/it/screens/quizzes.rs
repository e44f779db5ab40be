use asih::domain::event::Event;
use asih::domain::quiz::{QuizOf, Reveal};
use asih::i18n::Lang;

use super::taking::{begun, finished};
use super::{SIZES, look, pictures};
use crate::harness::Harness;

#[test]
fn the_choice_of_quizzes_for_a_new_person() {
    pictures!("quizzes_new", "3");
}

#[test]
fn the_choice_of_quizzes_at_its_end() {
    pictures!("quizzes_end", "3<end>");
}

#[test]
fn unfinished_quizzes_stand_first_and_the_last_result_stands_beside_each() {
    let mut events = finished(QuizOf::Lesson("milk".into()), Reveal::Each, 2, &["q-milk-7", "q-milk-2", "q-milk-8"]);
    let Event::QuizStarted { of, seed, reveal, items, .. } =
        begun(QuizOf::Mixed, Reveal::Each, &["q-milk-7", "q-milk-2"])
    else {
        panic!()
    };
    events.push(Event::QuizStarted { attempt: "u".into(), of, seed, reveal, items });
    for lang in Lang::ALL {
        for size in SIZES {
            let mut harness = Harness::from_events(lang, &events).size(size.0, size.1);
            harness.press("3");
            look!(harness, "quizzes_known");
        }
    }
}

#[test]
fn a_click_on_a_quiz_chooses_it_and_a_second_begins_it_as_enter_does() {
    let (mut keys, mut clicks) = (Harness::new(Lang::En), Harness::new(Lang::En));
    keys.press("3<down><down><enter>");
    clicks.press("3").click_on("Form B").click_on("Form B");
    assert_eq!(keys.events(), clicks.events());
    assert_eq!(keys.screen(), clicks.screen());
}
