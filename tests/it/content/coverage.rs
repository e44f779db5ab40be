//! Everything is asked, tested, answered and shown.

use super::{Copied, breaks};

#[test]
fn every_objective_has_a_question_and_is_tested_at_the_end_of_its_lesson() {
    breaks(&[
        (
            "lessons/milk.ron",
            r#""q-milk-7"]"#,
            r#""q-milk-2"]"#,
            &[r#"lessons/milk.ron:4:31: NotChecked("milk.unique")"#],
        ),
        (
            "lessons/hormones.ron",
            r#""demand"],"#,
            r#""demand", "more"],"#,
            &[
                r#"en/lessons/hormones.md:4:15: NoWords("more")"#,
                r#"id/lessons/hormones.md:4:15: NoWords("more")"#,
                r#"lessons/hormones.ron:4:81: NotAsked { thing: Objective, id: "hormones.more", found: 0, low: 3 }"#,
            ],
        ),
    ]);
}

#[test]
fn a_lesson_ends_with_three_to_five_questions() {
    breaks(&[(
        "lessons/milk.ron",
        r#"check: ["q-milk-1", "q-milk-3", "q-milk-5", "q-milk-7"]"#,
        r#"check: ["q-milk-1", "q-milk-3", "q-milk-5", "q-milk-7", "q-milk-2", "q-milk-4"]"#,
        &[r#"lessons/milk.ron:41:10: Count { field: "check", found: 6, low: 3, high: 5 }"#],
    )]);
}

#[test]
fn a_private_question_is_not_shown_to_a_group() {
    breaks(&[
        ("forms.ron", r#""q-milk-3""#, r#""q-raising-8""#, &[r#"forms.ron:10:14: Private("q-raising-8")"#]),
        (
            "lessons/milk.ron",
            r#""q-milk-7"]"#,
            r#""q-milk-7", "q-raising-8"]"#,
            &[r#"lessons/milk.ron:41:60: Private("q-raising-8")"#],
        ),
    ]);
}

#[test]
fn no_form_asks_a_question_twice() {
    breaks(&[(
        "forms.ron",
        "\"q-milk-3\",\n            \"q-exclusive-2\"",
        "\"q-milk-3\",\n            \"q-milk-3\"",
        &[r#"forms.ron:11:14: Twice("q-milk-3")"#],
    )]);
}

#[test]
fn every_danger_sign_is_on_a_screen_and_every_rule_of_the_engine_is_there() {
    breaks(&[(
        "en/danger.ron",
        "        Belly: \"Baby's belly\",\n",
        "",
        &[
            r#"danger.ron:94:66: Unreached("baby-belly-swollen")"#,
            r#"danger.ron:95:63: Unreached("baby-belly-hard")"#,
            r#"danger.ron:96:64: Unreached("baby-green-vomit")"#,
            r#"danger.ron:97:64: Unreached("baby-blood-stool")"#,
            r#"danger.ron:98:61: Unreached("baby-bleeding")"#,
        ],
    )]);
}

#[test]
fn every_cause_has_an_action() {
    breaks(&[(
        "plan.ron",
        r#"answers: ["massage-wish"]"#,
        r#"answers: ["rest"]"#,
        &[r#"plan.ron:205:18: NotAnswered("massage-wish")"#],
    )]);
}

#[test]
fn an_objective_is_asked_three_times_and_a_factor_twice() {
    breaks(&[(
        "questions/milk.ron",
        r#"objectives: ["milk.what-it-is"], factors: ["frequency"]"#,
        r#"objectives: ["milk.kinds"], factors: ["frequency"]"#,
        &[
            r#"lessons/milk.ron:4:17: NotAsked { thing: Objective, id: "milk.what-it-is", found: 2, low: 3 }"#,
            r#"lessons/milk.ron:4:17: NotChecked("milk.what-it-is")"#,
        ],
    )]);
    let copied = Copied::new();
    for file in ["questions/factors-birth.ron", "questions/hours.ron"] {
        copied.write(
            file,
            copied.read(file).replace("\"rooming-in\"", "\"birth\"").replace("\"birth\", \"birth\"", "\"birth\""),
        );
    }
    let few = r#"factors/birth.ron:22:14: NotAsked { thing: Factor, id: "rooming-in", found: 0, low: 2 }"#;
    assert_eq!(copied.faults(), [few]);
}

#[test]
fn a_cause_of_the_plan_names_every_factor() {
    breaks(&[(
        "plan.ron",
        r#"factors: ["rooming-in"]"#,
        r#"factors: ["birth"]"#,
        &[r#"factors/birth.ron:22:14: NoCause("rooming-in")"#],
    )]);
}

#[test]
fn every_rule_the_engine_computes_is_in_the_danger_book_with_its_words() {
    let copied = Copied::new();
    for file in ["danger.ron", "id/danger.ron", "en/danger.ron", "plan.ron"] {
        copied.write(file, copied.read(file).replace("\"t22\"", "\"t23\""));
    }
    assert_eq!(copied.faults(), ["danger.ron:20:5: Unknown { thing: Rule, id: \"t22\" }"]);
}
