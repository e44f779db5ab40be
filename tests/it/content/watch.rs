//! What is said of watching a feed: pairs, questions and points that are there once, and sides that fit.

use super::breaks;

#[test]
fn a_pair_stands_once_and_answers_a_question_no_other_pair_does() {
    breaks(&[
        (
            "watch.ron",
            r#"ask: "technique.wide""#,
            r#"ask: "technique.narrow""#,
            &[r#"watch.ron:40:47: Unknown { thing: Ask, id: "technique.narrow" }"#],
        ),
        (
            "watch.ron",
            r#"ask: "technique.swallow""#,
            r#"ask: "technique.wide""#,
            &[r#"watch.ron:45:29: Twice("technique.wide")"#],
        ),
        (
            "watch.ron",
            r#"sources: ["REVIEW"], flag: W ),"#,
            "sources: [], flag: W ),",
            &[r#"watch.ron:25:19: NoSource("hold")"#],
        ),
    ]);
}

#[test]
fn a_point_of_the_picture_is_one_of_four_and_belongs_to_one_pair() {
    breaks(&[
        (
            "watch.ron",
            "Position(4)",
            "Position(5)",
            &[r#"watch.ron:15:25: Range { field: "part", found: "5", range: "1–4" }"#],
        ),
        ("watch.ron", "Attachment(4)", "Attachment(3)", &[r#"watch.ron:42:25: Twice("chin")"#]),
    ]);
}

#[test]
fn both_sides_of_a_pair_have_words_that_fit_beside_each_other() {
    breaks(&[
        ("en/watch.ron", r#"well: "Mouth wide open""#, r#"well: """#, &[r#"en/watch.ron:128:12: Empty("well")"#]),
        (
            "en/watch.ron",
            r#"hard: "Mouth narrow""#,
            r#"hard: "The mouth is narrow, and not open wide""#,
            &[r#"en/watch.ron:129:12: TooLong { field: "hard", found: 38, high: 34 }"#],
        ),
        (
            "id/watch.ron",
            r#""night-nappy": "#,
            r#""nappy": "#,
            &[
                r#"id/watch.ron:183:9: NoWords("night-nappy")"#,
                r#"id/watch.ron:184:4: NoStructure { id: "nappy", file: "watch.ron" }"#,
            ],
        ),
        (
            "en/watch.ron",
            "a swallow every 1–2 sucks",
            "a swallow every 1–3 sucks",
            &[r#"en/watch.ron:155:13: Numbers { here: "3", there: "2" }"#],
        ),
    ]);
}
