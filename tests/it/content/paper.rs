//! The list of what the paper says is whole, has its words, and retires nothing without a reason.

use asih::content::paper::ITEMS;
use asih::content::{Course, Pack};
use asih::i18n::Lang;

use super::{Copied, breaks};

#[test]
fn every_item_is_listed_once() {
    breaks(&[
        (
            "paper.ron",
            "(n: 5),",
            "",
            &[
                "en/paper.ron:6:5: NoStructure { id: \"5\", file: \"paper.ron\" }",
                "id/paper.ron:6:5: NoStructure { id: \"5\", file: \"paper.ron\" }",
                "paper.ron:2:1: NoItem(5)",
            ],
        ),
        ("paper.ron", "(n: 5),", "(n: 5), (n: 5),", &["paper.ron:3:49: Twice(\"5\")"]),
        (
            "paper.ron",
            "(n: 1),",
            "(n: 1), (n: 189),",
            &[
                "en/paper.ron:1:1: NoWords(\"189\")",
                "id/paper.ron:1:1: NoWords(\"189\")",
                "paper.ron:3:17: Range { field: \"n\", found: \"189\", range: \"1–188\" }",
            ],
        ),
    ]);
}

#[test]
fn every_item_has_its_words_in_both_languages_and_they_fit() {
    let long = format!("says: \"{}\"", "x".repeat(91));
    let theme = "says: \"Theme: teaching breastfeeding mothers to raise milk production, holistically\"";
    breaks(&[
        (
            "en/paper.ron",
            "    2: (",
            "    189: (",
            &["en/paper.ron:1:1: NoWords(\"2\")", "en/paper.ron:3:5: NoStructure { id: \"189\", file: \"paper.ron\" }"],
        ),
        (
            "en/paper.ron",
            "    2: (",
            "    1: (",
            &["en/paper.ron:1:1: NoWords(\"2\")", "en/paper.ron:3:5: Twice(\"1\")"],
        ),
        ("en/paper.ron", theme, "says: \"\"", &["en/paper.ron:3:16: Empty(\"says\")"]),
        ("en/paper.ron", theme, &long, &["en/paper.ron:3:16: TooLong { field: \"says\", found: 91, high: 90 }"]),
        ("en/paper.ron", "Theme: ", "Theme\u{2713} ", &["en/paper.ron:3:21: Character('\u{2713}')"]),
    ]);
}

#[test]
fn an_item_is_retired_if_and_only_if_it_says_why() {
    breaks(&[
        (
            "paper.ron",
            "(n: 2)",
            "(n: 2, retired: true)",
            &["en/paper.ron:3:8: Empty(\"why\")", "id/paper.ron:3:8: Empty(\"why\")"],
        ),
        (
            "paper.ron",
            "(n: 10, retired: true)",
            "(n: 10)",
            &["en/paper.ron:11:64: NotRetired(10)", "id/paper.ron:11:62: NotRetired(10)"],
        ),
    ]);
    let copied = Copied::new();
    let text = copied.read("id/paper.ron");
    let why = text.split_once("why: \"").unwrap().1.split_once('"').unwrap().0;
    copied.write("id/paper.ron", text.replacen(why, &"x".repeat(161), 1));
    assert_eq!(copied.faults(), ["id/paper.ron:11:68: TooLong { field: \"why\", found: 161, high: 160 }"]);
}

#[test]
fn nothing_the_paper_says_is_lost() {
    let course = Course::new(Pack::BuiltIn);
    let missing: Vec<u16> = course.coverage().missing().collect();
    assert_eq!(missing, [0; 0], "teach, ask or check it, or retire it with its reason");
    assert_eq!(course.coverage().items().count(), usize::from(ITEMS));
}

#[test]
fn the_reason_of_a_retired_item_is_said_in_both_languages() {
    let course = Course::new(Pack::BuiltIn);
    let retired: Vec<u16> = course.paper().iter().filter(|item| item.retired).map(|item| item.n).collect();
    assert!(!retired.is_empty() && retired.len() < 10, "{retired:?}: what is true and useful is taught");
    for n in retired {
        let [id, en] = Lang::ALL.map(|lang| course.paper_words(lang, n).unwrap().why.clone());
        assert!(!id.is_empty() && !en.is_empty() && id != en, "{n}");
    }
}
