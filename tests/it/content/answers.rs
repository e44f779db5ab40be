//! No answer can be guessed from where it stands, from how long it is, or from another question.

use super::{Copied, breaks};

#[test]
fn the_right_option_does_not_mostly_stand_in_one_place() {
    breaks(&[(
        "questions/raising.ron",
        r#"["help", "more-pump", "stop-bf", "wait-month"]"#,
        r#"["more-pump", "stop-bf", "help", "wait-month"]"#,
        &["questions/raising.ron:1:1: SamePlace { found: 3, of: 5, high: 2 }"],
    )]);
}

#[test]
fn most_statements_are_not_alike() {
    let copied = Copied::new();
    let file = "questions/factors-mother.ron";
    copied.write(file, copied.read(file).replace("TrueFalse(true)", "TrueFalse(false)"));
    assert_eq!(copied.faults(), ["questions/factors-mother.ron:1:1: SamePlace { found: 8, of: 8, high: 6 }"]);
}

#[test]
fn the_right_option_is_not_mostly_the_longest() {
    let copied = Copied::new();
    let file = "en/questions/milk.ron";
    let long = " that stay apart from each other, however long the milk stands";
    let mut text = copied.read(file);
    for right in [
        "“The first milk is already there. Let us have the baby feed often.”",
        "Tiny drops of fat float in a liquid",
        "As partial\"",
        "Ask a health worker to assess the baby today",
    ] {
        assert!(text.contains(right), "{right}");
    }
    text = text
        .replace("The first milk is already there. Let us", "The first milk is there already, really, so let us now");
    text = text.replace("Tiny drops of fat float in a liquid\"", &format!("Drops of fat{long}\""));
    text = text.replace("\"As partial\"", &format!("\"As partial{long}\""));
    text = text.replace("assess the baby today\"", "assess the baby today, without waiting for the morning\"");
    copied.write(file, text);
    assert_eq!(copied.faults(), ["en/questions/milk.ron:1:1: Longest { found: 4, of: 6, high: 3 }"]);
}

#[test]
fn a_question_does_not_hold_the_answer_of_another_about_the_same_paragraph() {
    breaks(&[(
        "en/questions/factors-technique.ron",
        "After a feed with good attachment, the nipple keeps",
        "After a feed with the areola well inside, the nipple keeps",
        &[r#"en/questions/factors-technique.ron:35:15: GivenAway { id: "q-technique-4", answer: "q-technique-5" }"#],
    )]);
}
