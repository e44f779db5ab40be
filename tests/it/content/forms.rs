//! Full forms: parallel, without a question in common, and with a place for every lesson.

use super::{Copied, breaks};
use asih::content::{Course, Pack};

#[test]
fn the_nth_questions_of_two_forms_ask_for_the_same_and_are_as_hard() {
    breaks(&[
        // Another objective.
        (
            "forms.ron",
            r#""q-hours-5""#,
            r#""q-hours-8""#,
            &[r#"forms.ron:40:14: NotParallel { id: "q-hours-8", to: "q-hours-6" }"#],
        ),
        // Harder.
        (
            "questions/hours.ron",
            r#"sources: ["ELHT"], flag: W, difficulty: 2 )"#,
            r#"sources: ["ELHT"], flag: W, difficulty: 3 )"#,
            &[r#"forms.ron:40:14: NotParallel { id: "q-hours-5", to: "q-hours-6" }"#],
        ),
        // One question less.
        (
            "forms.ron",
            "            \"q-raising-9\",\n",
            "",
            &[r#"forms.ron:34:20: Count { field: "questions", found: 19, low: 20, high: 20 }"#],
        ),
    ]);
}

#[test]
fn a_question_stands_in_one_form_only() {
    breaks(&[("forms.ron", r#""q-session-3""#, r#""q-session-1""#, &[r#"forms.ron:54:14: Twice("q-session-1")"#])]);
}

#[test]
fn every_lesson_has_a_place_in_every_form() {
    let copied = Copied::new();
    let without: String =
        copied.read("forms.ron").lines().filter(|line| !line.contains("q-talking")).collect::<Vec<_>>().join("\n");
    copied.write("forms.ron", without);
    assert_eq!(
        copied.faults(),
        [r#"forms.ron:8:14: NotInForm("talking")"#, r#"forms.ron:32:14: NotInForm("talking")"#]
    );
}

#[test]
fn the_released_forms_are_two_of_twenty() {
    let course = Course::new(Pack::BuiltIn);
    let sizes: Vec<(&str, usize)> =
        course.forms().iter().map(|form| (form.id.as_str(), form.questions.len())).collect();
    assert_eq!(sizes, [("a", 20), ("b", 20)]);
}
