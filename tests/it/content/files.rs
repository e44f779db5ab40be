//! What is said of files as a whole: missing, broken, too new, too many.

use asih::content::check::sentence;
use asih::content::{EMBEDDED, Fault, Place, Wrong};
use asih::i18n::{Lang, Words};

use super::{Copied, breaks};

#[test]
fn a_pack_of_a_newer_format_is_refused_and_nothing_else_is_said() {
    breaks(&[(
        "course.ron",
        "format: 1",
        r#"format: 2, surprise: "x""#,
        &["course.ron:3:13: NewerFormat { found: 2, known: 1 }"],
    )]);
}

#[test]
fn a_listed_file_that_is_not_there_is_missing() {
    breaks(&[(
        "course.ron",
        "\"factors-mother\"",
        "\"factors-mother\", \"more\"",
        &["en/questions/more.ron: Missing", "id/questions/more.ron: Missing", "questions/more.ron: Missing"],
    )]);
}

#[test]
fn the_number_of_parts_is_the_number_the_lesson_has() {
    breaks(&[
        (
            "course.ron",
            r#""milk": 23"#,
            r#""milk": 22"#,
            &[r#"course.ron:10:17: Count { field: "parts", found: 22, low: 23, high: 23 }"#],
        ),
        (
            "course.ron",
            r#""milk": 23"#,
            r#""milk": 23, "water": 3"#,
            &[r#"course.ron:10:30: Unknown { thing: Lesson, id: "water" }"#],
        ),
    ]);
}

#[test]
fn a_path_cannot_be_smuggled_in_as_a_name() {
    breaks(&[(
        "course.ron",
        r#""session","#,
        r#""session", "../../x","#,
        &[
            r#"course.ron:6:122: BadId("../../x")"#,
            "en/lessons/../../x.md: Outside",
            "forms.ron:8:14: NotInForm(\"../../x\")",
            "forms.ron:33:14: NotInForm(\"../../x\")",
            "id/lessons/../../x.md: Outside",
            "lessons/../../x.ron: Outside",
        ],
    )]);
}

#[test]
fn broken_ron_is_one_fault_and_the_rest_goes_on() {
    breaks(&[
        (
            "questions/milk.ron",
            "kind: Match([",
            "kind: Mix([",
            &[
                r#"questions/milk.ron:3:11: Syntax("Unexpected variant named `Mix` in enum `Kind`, expected one of `One`, `Several`, `TrueFalse`, `Match`, `Order`, `Number`, or `Gap` instead")"#,
            ],
        ),
        (
            "factors/birth.ron",
            "kiosk: false,",
            "kiosk: perhaps,",
            &[r#"factors/birth.ron:3:68: Syntax("Expected boolean")"#],
        ),
        (
            "sources.ron",
            "year: 2009",
            "yeer: 2009",
            &[
                r#"sources.ron:2:100: Syntax("Unexpected field named `yeer` in `Source`, expected one of `id`, `org`, `title`, `year`, `part`, or `address` instead")"#,
            ],
        ),
        (
            "tables.ron",
            "columns: 5",
            "columns: five",
            &[r#"tables.ron:2:26: Syntax("Invalid digit 'f' for base 10 integers")"#],
        ),
        (
            "en/factors/birth.ron",
            "\"birth\": (\n        name:",
            "\"birth\": (\n        nam:",
            &[
                r#"en/factors/birth.ron:3:9: Syntax("Unexpected field named `nam` in `FactorWords`, expected one of `name`, `short`, `effect`, `meaning`, `advice`, `refer`, `myths`, `questions`, or `labels` instead")"#,
            ],
        ),
        (
            "notes.ron",
            "flag: V",
            "flag: Very",
            &[
                r#"notes.ron:2:73: Syntax("Unexpected variant named `Very` in enum `Flag`, expected one of `V`, `VSec`, or `W` instead")"#,
            ],
        ),
        (
            "glossary.ron",
            "flag: V",
            "flag: Very",
            &[
                r#"glossary.ron:2:47: Syntax("Unexpected variant named `Very` in enum `Flag`, expected one of `V`, `VSec`, or `W` instead")"#,
            ],
        ),
        (
            "danger.ron",
            "level: Red",
            "level: Purple",
            &[
                r#"danger.ron:46:45: Syntax("Unexpected variant named `Purple` in enum `Level`, expected one of `Yellow`, `Amber`, or `Red` instead")"#,
            ],
        ),
        (
            "plan.ron",
            "tier: Intake",
            "tier: First",
            &[
                r#"plan.ron:13:49: Syntax("Unexpected variant named `First` in enum `Tier`, expected one of `Intake`, `Illness`, `Medicines`, `Home`, or `Strength` instead")"#,
            ],
        ),
    ]);
}

#[test]
fn a_lesson_text_needs_its_header() {
    breaks(&[("en/lessons/milk.md", "\n---\n", "\n", &["en/lessons/milk.md: NoHeader"])]);
}

#[test]
fn a_line_in_no_block_is_named() {
    breaks(&[(
        "en/lessons/milk.md",
        "## what | A baby's first food\n",
        "## what | A baby's first food\nLoose words.\n",
        &[r#"en/lessons/milk.md:13:1: Stray("Loose words.")"#],
    )]);
}

#[test]
fn without_a_manifest_there_is_nothing_to_check() {
    let copied = Copied::new();
    copied.remove("course.ron");
    assert_eq!(copied.faults(), ["course.ron: Missing"]);
}

#[test]
fn a_file_nobody_reads_is_an_orphan_unless_it_is_no_content() {
    let copied = Copied::new();
    for file in ["lessons/extra.ron", "en/lessons/extra.md", "id/extra.ron", "lesons/milk.ron"] {
        copied.write(file, "()");
    }
    for file in ["README.md", "id/ui/common.ron", "brands.ron", ".git/config.ron", "lessons/milk.ron~"] {
        copied.write(file, "()");
    }
    let orphans = ["en/lessons/extra.md", "id/extra.ron", "lesons/milk.ron", "lessons/extra.ron"];
    assert_eq!(copied.faults(), orphans.map(|file| format!("{file}: Orphan")));
}

#[test]
fn a_file_that_is_no_text_costs_only_itself() {
    let copied = Copied::new();
    copied.write("en/notes.ron", b"\xff\xfe\x00");
    let faults = copied.faults();
    assert_eq!(faults.len(), 1, "{faults:?}");
    assert!(faults[0].starts_with("en/notes.ron: Unreadable("), "{faults:?}");
}

#[test]
fn a_file_that_is_gone_is_missing_in_its_language_only() {
    let copied = Copied::new();
    copied.remove("en/lessons/milk.md");
    copied.remove("id/danger.ron");
    assert_eq!(copied.faults(), ["en/lessons/milk.md: Missing", "id/danger.ron: Missing"]);
}

#[test]
fn line_ends_of_windows_and_a_byte_order_mark_are_no_faults() {
    let copied = Copied::new();
    for (path, text) in EMBEDDED {
        copied.write(path, format!("\u{feff}{}", text.replace('\n', "\r\n")));
    }
    assert_eq!(copied.faults(), [""; 0]);
}

#[test]
fn faults_of_many_files_come_all_at_once_in_the_order_of_their_places() {
    let copied = Copied::new();
    copied.write("forms.ron", copied.read("forms.ron").replacen("q-milk-3", "q-none", 1));
    copied.write("forms.ron", copied.read("forms.ron").replacen("id: \"b\"", "id: \"a\"", 1));
    copied.write("en/factors/birth.ron", copied.read("en/factors/birth.ron").replacen("The birth", "", 1));
    copied.write("tables.ron", "[");
    let faults = copied.faults();
    let places: Vec<&str> = faults.iter().filter_map(|fault| fault.split_once(": ")).map(|(place, _)| place).collect();
    assert_eq!(places, ["en/factors/birth.ron:3:16", "forms.ron:10:14", "forms.ron:33:14", "tables.ron:1:1"]);
}

#[test]
fn a_pack_cannot_command_the_terminal_its_faults_are_printed_on() {
    let wrong = Wrong::Stray(format!("\u{1b}]0;owned\u{7}{}", "x".repeat(5000)));
    let fault = Fault { place: Place::file("en/lessons/\u{1b}[2J.md"), wrong };
    for lang in Lang::ALL {
        let said = sentence(&fault, &Words::new(lang));
        assert!(said.starts_with("en/lessons/?[2J.md: ") && said.contains("?]0;owned?x"), "{said}");
        assert!(said.chars().all(|c| !c.is_control()) && said.len() < 300, "{said}");
    }
}
