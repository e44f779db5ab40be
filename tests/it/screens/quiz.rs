use asih::domain::event::Event;
use asih::domain::ids::QuestionId;
use asih::domain::quiz::draw::option_order;
use asih::domain::quiz::{Answer, Kind, QuizOf, Reveal};
use asih::i18n::Lang;
use asih::input::Action;
use asih::ui::Screen;
use asih::ui::flow::Effect;

use super::taking::{answer, answer_by_clicks, attempt, begun, course, go_on, open_question, taking};
use super::{SIZES, look};
use crate::harness::Harness;

/// A question of each kind.
const KINDS: [(&str, &str); 8] = [
    ("one", "q-milk-5"),
    ("true_false", "q-milk-7"),
    ("several", "q-milk-6"),
    ("match", "q-milk-1"),
    ("order", "q-milk-4"),
    ("number", "q-first-days-2"),
    ("gap", "q-milk-8"),
    ("private", "q-mood-1"),
];

#[test]
fn every_kind_of_question_open_answered_right_and_answered_wrong() {
    for (name, id) in KINDS {
        for lang in Lang::ALL {
            for size in SIZES {
                let mut harness = taking(lang, Reveal::Each, &[id, "q-milk-9"]).size(size.0, size.1);
                look!(harness, format!("quiz_{name}_open"));
                answer(&mut harness, true);
                look!(harness, format!("quiz_{name}_right"));
                let mut harness = taking(lang, Reveal::Each, &[id, "q-milk-9"]).size(size.0, size.1);
                answer(&mut harness, false);
                look!(harness, format!("quiz_{name}_wrong"));
            }
        }
    }
}

#[test]
fn an_answer_half_put_together_is_plain_to_see() {
    for (name, id, keys) in [
        ("several_ticked", "q-milk-6", "1<down><space>"),
        ("match_paired", "q-milk-1", "2"),
        ("match_refused", "q-milk-1", "2<enter><enter>"),
        ("order_lifted", "q-milk-4", "<home><down><space><down>"),
        ("number_refused", "q-first-days-2", "tiga<enter><enter>"),
    ] {
        for lang in Lang::ALL {
            for size in SIZES {
                let mut harness = taking(lang, Reveal::Each, &[id]).size(size.0, size.1);
                harness.press(keys);
                look!(harness, format!("quiz_{name}"));
            }
        }
    }
}

#[test]
fn every_question_can_be_read_and_answered_right_at_every_size_in_both_languages() {
    let course = course();
    let ids: Vec<&str> = course.questions().keys().map(QuestionId::as_str).collect();
    for lang in Lang::ALL {
        for size in SIZES {
            let mut harness = taking(lang, Reveal::Each, &ids).size(size.0, size.1);
            for id in &ids {
                assert!(harness.cuts().is_empty(), "{id}: {:?}", harness.cuts());
                answer(&mut harness, true);
                let Some(Event::Answered { right, question, .. }) = harness.events().last() else { panic!("{id}") };
                assert!(right, "{question} was answered with the right answer, and not taken as right");
                assert!(harness.cuts().is_empty(), "{id}: {:?}", harness.cuts());
                go_on(&mut harness);
            }
            assert!(matches!(harness.app().stack().last(), Some(Screen::Result(_))));
        }
    }
}

#[test]
fn a_mixed_quiz_by_keys_is_the_same_as_by_clicks() {
    // Tall enough that whatever is drawn can be clicked without rolling it into sight first.
    let [mut keys, mut clicks] = [(); 2].map(|()| Harness::new(Lang::Id).size(120, 60));
    keys.press("3").press("<enter>");
    clicks.press("3").click(Action::Confirm);
    for at in 0..10 {
        let right = at % 3 != 2;
        answer(&mut keys, right);
        answer_by_clicks(&mut clicks, right);
        assert_eq!(keys.screen(), clicks.screen());
        keys.press(if right { "<enter>" } else { "<down><enter>" });
        if !right {
            clicks.click(Action::Select(1));
        }
        clicks.click(Action::Confirm);
    }
    assert_eq!(keys.events(), clicks.events());
    assert_eq!(keys.events().len(), 12, "begun, ten answers, finished");
    assert_eq!(keys.screen(), clicks.screen());
    assert_eq!(keys.app().stack(), clicks.app().stack());
}

#[test]
fn steps_can_be_lifted_carried_and_put_down_instead_of_numbered() {
    let mut harness = taking(Lang::Id, Reveal::Each, &["q-early-start-2"]);
    let Kind::Order(right) = open_question(harness.app()).kind else { panic!() };
    let mut now = option_order(attempt(harness.app()).seed, &open_question(harness.app()));
    for (to, id) in right.iter().enumerate() {
        let from = now.iter().position(|known| known == id).unwrap();
        harness.press("<home>").press(&"<down>".repeat(from));
        harness.press("<space>").press(&"<up>".repeat(from - to)).press("<enter>");
        let step = now.remove(from);
        now.insert(to, step);
    }
    harness.press("<end><enter>");
    assert_eq!(
        harness.events().last(),
        Some(&Event::Answered {
            attempt: "t".into(),
            question: "q-early-start-2".into(),
            answer: Answer::Order(right),
            right: true,
        })
    );
}

#[test]
fn a_quiz_left_midway_continues_at_the_same_question_with_the_same_order() {
    let mut harness = Harness::new(Lang::Id);
    harness.press("3<enter>");
    for _ in 0..4 {
        answer(&mut harness, true);
        harness.press("<enter>");
    }
    let before = harness.screen();
    let events = harness.events().to_vec();
    let mut later = Harness::from_events(Lang::Id, &events);
    later.press("<enter>");
    let body = |screen: &str| screen.lines().skip(1).map(str::to_owned).collect::<Vec<_>>();
    assert_eq!(body(&later.screen()), body(&before), "only the path above differs");
    assert_eq!(later.events(), events, "continuing records nothing");
    harness.press("<esc><esc><enter>");
    assert_eq!(harness.screen(), later.screen());
}

#[test]
fn whoever_stopped_after_the_last_answer_still_gets_the_result() {
    let mut harness = taking(Lang::Id, Reveal::Each, &["q-milk-7"]);
    answer(&mut harness, true);
    let mut later = Harness::from_events(Lang::Id, harness.events());
    later.press("<enter>");
    look!(later, "quiz_all_answered");
    later.press("<enter>");
    assert_eq!(later.events().last(), Some(&Event::QuizFinished { attempt: "t".into() }));
    assert!(matches!(later.app().stack().last(), Some(Screen::Result(_))));
}

#[test]
fn a_question_the_content_no_longer_has_is_skipped_with_a_sentence() {
    let mut harness = taking(Lang::Id, Reveal::Each, &["q-of-last-year", "q-milk-7"]);
    look!(harness, "quiz_skipped");
    answer(&mut harness, true);
    go_on(&mut harness);
    assert!(harness.screen().contains("1 dari 1 benar"), "{}", harness.screen());
}

#[test]
fn the_language_changes_mid_question_and_keeps_cursor_ticks_and_pairs() {
    for (id, keys) in [("q-milk-6", "2<down><space><up>"), ("q-milk-1", "3<up>"), ("q-milk-4", "<down><space><down>")] {
        let mut harness = taking(Lang::Id, Reveal::Each, &[id]);
        harness.press(keys);
        let (before, stack) = (harness.screen(), harness.app().stack().to_vec());
        harness.press("L");
        assert_ne!(harness.screen(), before);
        assert_eq!(harness.app().stack(), stack, "only words change");
        harness.press("L");
        assert_eq!(harness.screen(), before);
    }
}

#[test]
fn neither_a_held_key_nor_a_paste_answers_anything() {
    for id in ["q-milk-5", "q-milk-7", "q-milk-6", "q-milk-4"] {
        let mut harness = taking(Lang::Id, Reveal::Each, &[id]);
        let begun = harness.events().len();
        harness.hold("<enter>").hold("1").hold("<space>").hold("f").paste("1\n");
        assert_eq!(harness.events().len(), begun, "{id}");
        assert_eq!(harness.app().stack(), taking(Lang::Id, Reveal::Each, &[id]).app().stack(), "{id}");
    }
    let mut harness = taking(Lang::Id, Reveal::Each, &["q-milk-8"]);
    harness.paste("kolostrum\n");
    assert_eq!(harness.events().len(), 1, "a paste is text, and text is no answer before Enter");
    harness.press("<enter>");
    assert!(matches!(harness.events().last(), Some(Event::Answered { right: true, .. })));
}

#[test]
fn a_word_of_the_other_language_is_right_too() {
    let mut harness = taking(Lang::En, Reveal::Each, &["q-hormones-6"]);
    harness.press("  Hormon PROLAKTIN <enter>");
    assert!(matches!(harness.events().last(), Some(Event::Answered { right: true, .. })), "{}", harness.screen());
}

#[test]
fn what_is_no_number_is_asked_again_and_never_graded() {
    let mut harness = taking(Lang::Id, Reveal::Each, &["q-first-days-2"]);
    harness.press("tiga hari<enter>");
    assert_eq!(harness.events().len(), 1);
    harness.press("<enter>");
    assert_eq!(harness.events().len(), 1);
}

#[test]
fn enter_on_a_wrong_answer_opens_the_paragraph_and_escape_returns_to_the_same_answer() {
    let mut harness = taking(Lang::Id, Reveal::Each, &["q-milk-7", "q-birth-1"]);
    answer(&mut harness, false);
    let words = harness.screen();
    harness.press("<enter>");
    let Some(Screen::Lesson(_)) = harness.app().stack().last() else { panic!("{}", harness.screen()) };
    let volume = Event::Read { lesson: "milk".into(), block: "volume".into() };
    assert_eq!(harness.events().last(), Some(&volume), "the very paragraph:\n{}", harness.screen());
    harness.press("<esc>");
    assert_eq!(words.lines().nth(8), harness.screen().lines().nth(8));
    harness.press("<enter>");
    answer(&mut harness, true);
    harness.press("e");
    assert!(matches!(harness.app().stack().last(), Some(Screen::Card(_))));
}

#[test]
fn sources_are_shown_only_once_the_answer_is_known() {
    let mut harness = taking(Lang::Id, Reveal::Each, &["q-milk-7"]);
    harness.press("s");
    assert!(!harness.screen().contains("COCH-GAL-P"));
    harness.press("<esc>");
    answer(&mut harness, true);
    harness.press("s");
    assert!(harness.screen().contains("COCH-GAL-P"), "{}", harness.screen());
}

#[test]
fn a_quiz_that_shows_answers_at_the_end_goes_straight_to_the_next_question() {
    for reveal in [Reveal::End, Reveal::Never] {
        let mut harness = taking(Lang::Id, reveal, &["q-milk-7", "q-milk-2"]);
        answer(&mut harness, false);
        assert!(harness.screen().contains("Soal 2 dari 2"), "{}", harness.screen());
        assert!(!harness.screen().contains('☒'));
        answer(&mut harness, true);
        assert!(matches!(harness.app().stack().last(), Some(Screen::Result(_))));
    }
}

#[test]
fn quitting_in_a_quiz_asks_first() {
    let mut harness = taking(Lang::Id, Reveal::Each, &["q-milk-7"]);
    harness.press("q");
    assert!(harness.app().modal().is_some());
    assert!(!harness.effects().contains(&Effect::Quit));
}

#[test]
fn each_quiz_asks_what_it_says() {
    let course = course();
    for (keys, of, count) in [
        ("31", QuizOf::Mixed, 10),
        ("32", QuizOf::Form("a".into()), 20),
        ("33", QuizOf::Form("b".into()), 20),
        ("34", QuizOf::Lesson(course.lesson_order()[0].clone()), 10),
    ] {
        let mut harness = Harness::new(Lang::Id);
        harness.press(keys);
        let [Event::QuizStarted { of: begun, items, seed, .. }] = harness.events() else { panic!("{keys}") };
        assert_eq!((begun, items.len()), (&of, count), "{keys}");
        assert!(*seed < 1_000_000, "short enough to read aloud");
        assert!(items.iter().all(|id| !course.questions()[id].private), "nothing private on a shared screen");
    }
    let mut harness = Harness::from_events(Lang::Id, &[begun(QuizOf::Mixed, Reveal::Each, &["q-milk-7"])]);
    harness.press("3d<enter>");
    assert!(harness.app().progress().open_quizzes.is_empty(), "d throws the unfinished quiz away after asking");
}
