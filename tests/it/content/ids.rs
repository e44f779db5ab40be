//! Ids are well written and stand once.

use super::breaks;

#[test]
fn an_id_is_written_in_small_letters_and_hyphens() {
    breaks(&[
        ("forms.ron", r#"id: "b""#, r#"id: "B 2""#, &[r#"forms.ron:33:14: BadId("B 2")"#]),
        (
            "sources.ron",
            "[\n",
            "[\n    (id: \"MC 09\", org: \"WHO\", title: \"x\", year: 0, part: \"\", address: \"\"),\n",
            &[r#"sources.ron:2:11: BadId("MC 09")"#],
        ),
        (
            "course.ron",
            r#""figures", "session","#,
            r#""figures", "session", "milk","#,
            &[r#"course.ron:6:122: Twice("milk")"#],
        ),
    ]);
}

#[test]
fn an_id_belongs_to_the_thing_it_is_in() {
    breaks(&[(
        "lessons/milk.ron",
        r#"id: "milk""#,
        r#"id: "water""#,
        &[r#"lessons/milk.ron:2:8: OtherId { found: "water", expected: "milk" }"#],
    )]);
}

#[test]
fn nothing_has_two_of_one_id() {
    breaks(&[
        ("forms.ron", r#"id: "b""#, r#"id: "a""#, &[r#"forms.ron:33:14: Twice("a")"#]),
        (
            "glossary.ron",
            "[\n",
            "[\n    (id: \"abscess\", sources: [\"BMS09\"], flag: V),\n",
            &[r#"glossary.ron:3:11: Twice("abscess")"#],
        ),
        ("factors/birth.ron", r#"code: "F20""#, r#"code: "F14""#, &[r#"factors/birth.ron:13:35: Twice("F14")"#]),
        (
            "en/glossary.ron",
            r#""adrenaline": ("#,
            r#""abscess": ("#,
            &[r#"en/glossary.ron:1:1: NoWords("adrenaline")"#, r#"en/glossary.ron:7:6: Twice("abscess")"#],
        ),
        (
            "en/questions/milk.ron",
            r#""pregnancy": "The"#,
            r#""placenta": "The"#,
            &[
                r#"en/questions/milk.ron:28:14: NoWords("pregnancy")"#,
                r#"en/questions/milk.ron:30:8: Twice("placenta")"#,
            ],
        ),
    ]);
}
