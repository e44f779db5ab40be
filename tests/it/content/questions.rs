//! A question can be asked and answered.

use super::breaks;

#[test]
fn the_right_answer_is_among_the_choices() {
    breaks(&[
        (
            "questions/milk.ron",
            r#"right: "finish""#,
            r#"right: "done""#,
            &[r#"questions/milk.ron:23:72: Unknown { thing: Choice, id: "done" }"#],
        ),
        (
            "questions/benefits.ron",
            r#"right: ["diarrhoea", "pneumonia", "tests"]"#,
            r#"right: ["diarrhoea", "pneumonia", "test"]"#,
            &[r#"questions/benefits.ron:13:126: Unknown { thing: Choice, id: "test" }"#],
        ),
        (
            "questions/benefits.ron",
            r#"right: ["diarrhoea", "pneumonia", "tests"]"#,
            r#"right: ["diarrhoea", "diarrhoea", "tests"]"#,
            &[r#"questions/benefits.ron:13:113: Twice("diarrhoea")"#],
        ),
        (
            "questions/benefits.ron",
            r#"right: ["diarrhoea", "pneumonia", "tests"]"#,
            r#"right: ["diarrhoea", "pneumonia", "tests", "no-allergy", "no-holes"]"#,
            &[r#"questions/benefits.ron:13:98: Count { field: "right", found: 5, low: 2, high: 4 }"#],
        ),
        (
            "questions/benefits.ron",
            "low: 4.0, high: 4.0",
            "low: 5.0, high: 4.0",
            &[r#"questions/benefits.ron:33:23: Range { field: "low", found: "5", range: "≤ 4" }"#],
        ),
        (
            "questions/milk.ron",
            "difficulty: 1",
            "difficulty: 4",
            &[r#"questions/milk.ron:6:68: Range { field: "difficulty", found: "4", range: "1–3" }"#],
        ),
    ]);
}

#[test]
fn a_question_has_the_words_of_its_kind_and_no_others() {
    breaks(&[
        (
            "en/questions/benefits.ron",
            "    unit: \"hours\",\n",
            "",
            &[r#"en/questions/benefits.ron:53:19: Empty("unit")"#],
        ),
        (
            "en/questions/benefits.ron",
            "    accept: [\"linked\", \"associated\", \"connected\"],\n",
            "",
            &[r#"en/questions/benefits.ron:12:19: Count { field: "accept", found: 0, low: 1, high: 4 }"#],
        ),
        (
            "en/questions/benefits.ron",
            "Breastfeeding is ___ with",
            "Breastfeeding goes with",
            &["en/questions/benefits.ron:13:11: Gap"],
        ),
        (
            "en/questions/benefits.ron",
            r#""associated""#,
            r#""Associated""#,
            &[r#"en/questions/benefits.ron:14:25: Capitals("Associated")"#],
        ),
        (
            "en/questions/milk.ron",
            "True or false?\",\n",
            "True or false?\",\n    unit: \"spoons\",\n",
            &[r#"en/questions/milk.ron:14:5: Unused("unit")"#],
        ),
        (
            "en/questions/milk.ron",
            "True or false?\",\n",
            "True or false?\",\n    accept: [\"true\"],\n",
            &[r#"en/questions/milk.ron:14:5: Unused("accept")"#],
        ),
        (
            "en/questions/milk.ron",
            "True or false?\",\n",
            "True or false?\",\n    options: {\"yes\": \"Yes\"},\n",
            &[r#"en/questions/milk.ron:14:5: Unused("options")"#],
        ),
        (
            "en/questions/milk.ron",
            "earliest first.\",\n",
            "earliest first.\",\n    pairs: {\"yes\": \"Yes\"},\n",
            &[r#"en/questions/milk.ron:28:5: Unused("pairs")"#],
        ),
    ]);
}

#[test]
fn no_two_choices_read_alike() {
    breaks(&[(
        "en/questions/milk.ron",
        r#""partial": "Partial breastfeeding""#,
        r#""partial": "Exclusive breastfeeding ""#,
        &[r#"en/questions/milk.ron:4:112: Alike("Exclusive breastfeeding ")"#],
    )]);
}

#[test]
fn the_items_of_the_paper_are_1_to_188() {
    breaks(&[(
        "lessons/milk.ron",
        "items: [12, 13, 24]",
        "items: [12, 13, 240]",
        &[r#"lessons/milk.ron:7:127: Range { field: "items", found: "240", range: "1–188" }"#],
    )]);
}
