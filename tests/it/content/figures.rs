//! What is said of figures and of what people say: numbers, years, lengths, and words that leave the number out.

use asih::content::{Course, Pack};

use super::breaks;

#[test]
fn a_figure_has_a_number_and_a_year_that_can_be() {
    breaks(&[
        (
            "figures.ron",
            "value: 37.3",
            "value: 137.3",
            &[r#"figures.ron:4:60: Range { field: "value", found: "137.3", range: "0–100" }"#],
        ),
        (
            "figures.ron",
            "value: 37.3",
            "value: -1.0",
            &[r#"figures.ron:4:60: Range { field: "value", found: "-1", range: "0–100" }"#],
        ),
        (
            "figures.ron",
            "value: 37.3",
            "value: inf",
            &[r#"figures.ron:4:60: Range { field: "value", found: "inf", range: "0–100" }"#],
        ),
        (
            "figures.ron",
            "year: 2018, sources",
            "year: 218, sources",
            &[r#"figures.ron:4:87: Range { field: "year", found: "218", range: "1990–2040" }"#],
        ),
        (
            "figures.ron",
            "until: 2024",
            "until: 2020",
            &[r#"figures.ron:50:102: Range { field: "until", found: "2020", range: "2021–2040" }"#],
        ),
        ("figures.ron", r#"["c19"]"#, r#"["c99"]"#, &[r#"figures.ron:4:146: Unknown { thing: Note, id: "c99" }"#]),
        (
            "figures.ron",
            r#"sources: ["GOODSTATS"]"#,
            "sources: []",
            &[r#"figures.ron:5:92: NoSource("exclusive-susenas-2018")"#],
        ),
        (
            "figures.ron",
            "items: [32]",
            "items: [320]",
            &[r#"figures.ron:4:161: Range { field: "items", found: "320", range: "1–188" }"#],
        ),
        (
            "figures.ron",
            r#""exclusive-susenas-2018""#,
            r#""exclusive-riskesdas-2018""#,
            &[
                r#"en/figures.ron:9:4: NoStructure { id: "exclusive-susenas-2018", file: "figures.ron" }"#,
                r#"figures.ron:5:10: Twice("exclusive-riskesdas-2018")"#,
                r#"id/figures.ron:9:4: NoStructure { id: "exclusive-susenas-2018", file: "figures.ron" }"#,
            ],
        ),
    ]);
}

#[test]
fn the_words_beside_a_figure_are_there_fit_and_leave_the_number_out() {
    breaks(&[
        (
            "id/figures.ron",
            "Potret satu hari",
            "Hanya 37,3 %: potret satu hari",
            &[r#"id/figures.ron:7:12: NumberAgain("37,3")"#],
        ),
        (
            "en/figures.ron",
            "A photo of one day",
            "Only 37.3 %: a photo of one day",
            &[r#"en/figures.ron:7:12: NumberAgain("37.3")"#],
        ),
        ("en/figures.ron", r#"age: "babies of 0–5 months""#, r#"age: """#, &[r#"en/figures.ron:5:11: Empty("age")"#]),
        (
            "en/figures.ron",
            r#"age: "babies of 0–5 months""#,
            r#"age: "babies of the first five months""#,
            &[r#"en/figures.ron:5:11: TooLong { field: "age", found: 31, high: 28 }"#],
        ),
        (
            "en/figures.ron",
            r#""exclusive-ski-2023": ("#,
            r#""exclusive-skis-2023": ("#,
            &[
                r#"en/figures.ron:1:1: NoWords("exclusive-ski-2023")"#,
                r#"en/figures.ron:65:4: NoStructure { id: "exclusive-skis-2023", file: "figures.ron" }"#,
            ],
        ),
        (
            "figures.ron",
            "year: 2019, sources",
            "year: 2018, sources",
            &[
                r#"en/figures.ron:17:12: Alike("Exclusive breastfeeding, Susenas")"#,
                r#"id/figures.ron:17:12: Alike("ASI eksklusif, Susenas")"#,
            ],
        ),
    ]);
}

#[test]
fn both_languages_have_as_many_sayings_at_each_factor() {
    let course = Course::new(Pack::BuiltIn);
    assert!(course.factors().count() > 20);
    breaks(&[(
        "en/factors/technique.ron",
        "(myth: \"The baby only needs",
        "(myth: \"A\", answer: \"B\"), (myth: \"The baby only needs",
        &[r#"en/factors/technique.ron:15:16: Count { field: "myths", found: 4, low: 3, high: 3 }"#],
    )]);
}

/// Those are numbers of the paper that no survey bears out, or that guidance has left behind.
#[test]
fn only_figures_of_the_paper_alone_are_set_aside() {
    let course = Course::new(Pack::BuiltIn);
    let aside: Vec<&str> =
        course.figures().iter().filter(|figure| figure.set_aside).map(|figure| figure.id.as_str()).collect();
    assert_eq!(aside, ["undernutrition-paper", "stunting-paper", "pumping-preterm-paper"]);
    for figure in course.figures().iter().filter(|figure| figure.set_aside) {
        assert!(!figure.notes.is_empty(), "{}: it says why", figure.id);
        assert!(figure.sources.iter().all(|source| source.as_str() == "PAPER"), "{}", figure.id);
    }
}
