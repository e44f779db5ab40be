//! What is said of figures and of what people say: numbers, years, lengths, and words that leave the number out.

use asih::content::{Course, Pack};

use super::breaks;

#[test]
fn a_figure_has_a_number_and_a_year_that_can_be() {
    breaks(&[
        ("figures.ron", "value: 37.3", "value: 137.3", &[""]),
        ("figures.ron", "value: 37.3", "value: -1.0", &[""]),
        ("figures.ron", "value: 37.3", "value: inf", &[""]),
        ("figures.ron", "year: 2018, sources", "year: 218, sources", &[""]),
        ("figures.ron", "until: 2024", "until: 2020", &[""]),
        ("figures.ron", r#"["c19"]"#, r#"["c99"]"#, &[""]),
        ("figures.ron", r#"sources: ["GOODSTATS"]"#, "sources: []", &[""]),
        ("figures.ron", "items: [32]", "items: [320]", &[""]),
        ("figures.ron", r#""exclusive-susenas-2018""#, r#""exclusive-riskesdas-2018""#, &["", "", ""]),
    ]);
}

#[test]
fn the_words_beside_a_figure_are_there_fit_and_leave_the_number_out() {
    breaks(&[
        ("id/figures.ron", "Potret satu hari", "Hanya 37,3 %: potret satu hari", &[""]),
        ("en/figures.ron", "A photo of one day", "Only 37.3 %: a photo of one day", &[""]),
        ("en/figures.ron", r#"age: "babies of 0–5 months""#, r#"age: """#, &[""]),
        ("en/figures.ron", r#"age: "babies of 0–5 months""#, r#"age: "babies of the first five months""#, &[""]),
        ("en/figures.ron", r#""exclusive-ski-2023": ("#, r#""exclusive-skis-2023": ("#, &["", ""]),
        ("en/figures.ron", "Stunting under five, SSGI", "Stunting under five, SSGBI", &[]),
        ("figures.ron", "year: 2019, sources", "year: 2018, sources", &["", ""]),
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
        &[""],
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
