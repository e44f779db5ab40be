//! Invented mothers: every link leads somewhere, and she tells in both languages whatever a good visit has to know.

use asih::content::{Course, Pack};
use asih::domain::mother::Talk;
use asih::i18n::Lang;

use super::{Copied, breaks};

#[test]
fn what_she_has_exists() {
    breaks(&[
        (
            "practice.ron",
            r#"signs: ["mother-hiv"]"#,
            r#"signs: ["mother-hip"]"#,
            &[r#"practice.ron:176:16: Unknown { thing: Sign, id: "mother-hip" }"#],
        ),
        (
            "practice.ron",
            r#"causes: ["perceived", "tense"]"#,
            r#"causes: ["perceived", "tenses"]"#,
            &[r#"practice.ron:38:40: Unknown { thing: Cause, id: "tenses" }"#],
        ),
        (
            "practice.ron",
            r#"Lesson("supply", "false-alarms")"#,
            r#"Lesson("supply", "false-alarm")"#,
            &[r#"practice.ron:52:17: Unknown { thing: Block, id: "false-alarm" }"#],
        ),
        (
            "practice.ron",
            r#""calm.confident": No"#,
            r#""calm.confidence": No"#,
            &[r#"practice.ron:44:32: Unknown { thing: Ask, id: "calm.confidence" }"#],
        ),
        (
            "practice.ron",
            "weeks: 36,\n",
            "weeks: 46,\n",
            &[r#"practice.ron:72:45: Range { field: "weeks", found: "46", range: "22–44" }"#],
        ),
    ]);
}

#[test]
fn what_she_tells_has_words_in_both_languages_with_the_same_numbers() {
    breaks(&[
        (
            "practice.ron",
            r#"(id: "mouth", talk: Seen)"#,
            r#"(id: "lips", talk: Seen)"#,
            &[
                r#"en/practice.ron:6:16: NoWords("lips")"#,
                r#"en/practice.ron:15:14: NoStructure { id: "mouth", file: "practice.ron" }"#,
                r#"id/practice.ron:6:16: NoWords("lips")"#,
                r#"id/practice.ron:15:14: NoStructure { id: "mouth", file: "practice.ron" }"#,
            ],
        ),
        (
            "en/practice.ron",
            "Only 2 wet nappies so far. 2 stools",
            "Only 3 wet nappies so far. 2 stools",
            &[r#"en/practice.ron:9:25: Numbers { here: "3", there: "2 ×" }"#],
        ),
    ]);
}

#[test]
fn a_pack_may_do_without_mothers() {
    let copied = Copied::new();
    for file in ["practice.ron", "id/practice.ron", "en/practice.ron"] {
        copied.remove(file);
    }
    assert_eq!(copied.faults(), [""; 0]);
    copied.write("practice.ron", "[]");
    assert_eq!(copied.faults(), ["en/practice.ron: Missing", "id/practice.ron: Missing"]);
}

#[test]
fn she_tells_the_numbers_a_good_visit_has_to_know() {
    let course = Course::new(Pack::BuiltIn);
    assert!(course.mothers().len() >= 10);
    for mother in course.mothers() {
        for lang in Lang::ALL {
            let words = course.mother_words(lang, &mother.id).unwrap();
            let said = |talk| -> Vec<u32> {
                let texts = mother.tells_of(talk).map(|id| words.tells[id].as_str());
                texts
                    .flat_map(|text| text.split(|c: char| !c.is_ascii_digit()))
                    .filter_map(|n| n.parse().ok())
                    .collect()
            };
            let (feeding, nappies, birth) = (said(Talk::Feeding), said(Talk::Nappies), said(Talk::Birth));
            let of = |number: fn(&asih::domain::mother::Child) -> [u8; 2]| -> Vec<u32> {
                mother.babies.iter().flat_map(number).map(u32::from).collect()
            };
            let counted = of(|child| [child.wet, child.stools]);
            assert_eq!(nappies, counted, "{} in {lang:?}: wet nappies, then stools, baby by baby", mother.id);
            let fed: Vec<u32> = mother.babies.iter().map(|child| u32::from(child.feeds)).collect();
            assert_eq!(feeding, fed, "{} in {lang:?}: feeds, baby by baby", mother.id);
            assert!(birth.contains(&u32::from(mother.weeks)), "{} in {lang:?}: weeks", mother.id);
        }
    }
}
