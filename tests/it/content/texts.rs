//! What every text is held to: characters, brackets, names, doses, tone.

use super::breaks;

#[test]
fn a_character_that_some_screens_cannot_show_is_refused_wherever_it_stands() {
    breaks(&[
        (
            "en/factors/birth.ron",
            r#"name: "The birth""#,
            "name: \"The birth\u{2764}\"",
            &["en/factors/birth.ron:3:25: Character('\u{2764}')"],
        ),
        (
            "en/factors/birth.ron",
            r#"name: "The birth""#,
            r#"name: "The \u{200d}birth""#,
            &[r"en/factors/birth.ron:3:20: Character('\u{200d}')"],
        ),
        (
            "en/lessons/milk.md",
            "The baby is learning too.",
            "The\tbaby is learning too.",
            &[r"en/lessons/milk.md:24:88: Character('\t')"],
        ),
        ("en/lessons/milk.md", r#"title: "What"#, r#"title: "✓ What"#, &["en/lessons/milk.md:2:11: Character('✓')"]),
        ("sources.ron", r#"org: "WHO""#, r#"org: "WHO□""#, &["sources.ron:2:27: Character('□')"]),
        (
            "en/glossary.ron",
            r#""boil on the breast""#,
            "\"boil\u{301} on the breast\"",
            &[r"en/glossary.ron:5:42: Character('\u{301}')"],
        ),
    ]);
}

#[test]
fn curly_brackets_are_refused_where_nothing_fills_them_in() {
    breaks(&[
        (
            "en/factors/birth.ron",
            r#"name: "The birth""#,
            r#"name: "The {birth}""#,
            &["en/factors/birth.ron:3:20: Placeholder"],
        ),
        (
            "en/lessons/milk.md",
            "The baby is learning too.",
            "The {baby} is learning too.",
            &["en/lessons/milk.md:24:89: Placeholder"],
        ),
        (
            "en/plan.ron",
            r#"against: "Against it: {evidence}.""#,
            r#"against: "Against it: {proof}.""#,
            &[r#"en/plan.ron:515:19: Template("{evidence}")"#],
        ),
        (
            "en/plan.ron",
            r#"closed: "Advice waits: something"#,
            r#"closed: "Advice waits: {something}"#,
            &["en/plan.ron:513:18: Placeholder"],
        ),
    ]);
}

#[test]
fn a_brand_is_refused() {
    breaks(&[
        (
            "en/factors/birth.ron",
            r#"name: "The birth""#,
            r#"name: "The SGM birth""#,
            &[r#"en/factors/birth.ron:3:20: Brand("SGM")"#],
        ),
        (
            "en/lessons/milk.md",
            "The baby is learning too.",
            "The Pigeon is learning too.",
            &[r#"en/lessons/milk.md:24:89: Brand("Pigeon")"#],
        ),
        (
            "en/glossary.ron",
            r#""boil on the breast""#,
            r#""nan, Dr. Brown""#,
            &[r#"en/glossary.ron:5:43: Brand("Dr. Brown")"#],
        ),
        ("sources.ron", r#"org: "WHO""#, r#"org: "Nestlé""#, &[r#"sources.ron:2:24: Brand("Nestlé")"#]),
    ]);
}

#[test]
fn a_dose_is_refused() {
    breaks(&[
        (
            "en/factors/birth.ron",
            r#"name: "The birth""#,
            r#"name: "The 500 mg birth""#,
            &[r#"en/factors/birth.ron:3:20: Dose("500 mg")"#],
        ),
        (
            "en/lessons/milk.md",
            "The baby is learning too.",
            "She takes 2 tablets.",
            &[
                r#"en/lessons/milk.md:23:2: Numbers { here: "2", there: "–" }"#,
                r#"en/lessons/milk.md:24:95: Dose("2 tablets")"#,
            ],
        ),
    ]);
}

#[test]
fn a_word_that_blames_orders_or_frightens_is_refused_in_its_language() {
    breaks(&[
        (
            "en/factors/birth.ron",
            r#"name: "The birth""#,
            r#"name: "The failed birth""#,
            &[r#"en/factors/birth.ron:3:20: Tone { word: "failed", reason: Blame }"#],
        ),
        (
            "en/lessons/milk.md",
            "The baby is learning too.",
            "The baby must learn too.",
            &[r#"en/lessons/milk.md:24:94: Tone { word: "must", reason: Order }"#],
        ),
        (
            "id/factors/birth.ron",
            r#"name: ""#,
            r#"name: "Malas "#,
            &[r#"id/factors/birth.ron:3:16: Tone { word: "malas", reason: Blame }"#],
        ),
        (
            "id/glossary.ron",
            r#"meaning: "Kantong"#,
            r#"meaning: "Fatal, kantong"#,
            &[r#"id/glossary.ron:4:19: Tone { word: "fatal", reason: Fear }"#],
        ),
    ]);
}
