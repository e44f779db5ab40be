//! What is said of job-aid cards: links, times, lengths, and the words of both sides.

use asih::content::{Course, Pack};
use asih::domain::aid::Face;
use asih::domain::danger::Level;

use super::breaks;

#[test]
fn a_card_shows_only_what_is_there() {
    breaks(&[
        ("aids.ron", r#""baby-fits""#, r#""baby-fit""#, &[r#"aids.ron:6:49: Unknown { thing: Sign, id: "baby-fit" }"#]),
        ("aids.ron", r#""baby-fits""#, r#""baby-sleepy""#, &[r#"aids.ron:6:49: Twice("baby-sleepy")"#]),
        ("aids.ron", r#"Table("days")"#, r#"Table("none")"#, &[r#"aids.ron:13:15: NoTable("none")"#]),
        ("aids.ron", r#"("fridge", "#, r#"("cellar", "#, &[r#"aids.ron:24:66: Unknown { thing: Row, id: "cellar" }"#]),
        ("aids.ron", r#"("fridge", "#, r#"("room", "#, &[r#"aids.ron:24:66: Twice("room")"#]),
        ("aids.ron", r#"["c15"]"#, r#"["c99"]"#, &[r#"aids.ron:47:59: Unknown { thing: Note, id: "c99" }"#]),
        ("aids.ron", r#""OXY-SR", "#, r#""OXY", "#, &[r#"aids.ron:47:20: Unknown { thing: Source, id: "OXY" }"#]),
        ("aids.ron", r#"["OXY-SR", "OXY-RCT"]"#, "[]", &[r#"aids.ron:47:9: NoSource("massage")"#]),
        (
            "aids.ron",
            r#"id: "plans""#,
            r#"id: "breast""#,
            &[
                r#"aids.ron:35:14: Twice("breast")"#,
                r#"en/aids.ron:65:6: NoStructure { id: "plans", file: "aids.ron" }"#,
                r#"id/aids.ron:65:6: NoStructure { id: "plans", file: "aids.ron" }"#,
            ],
        ),
    ]);
}

#[test]
fn times_and_ages_make_sense_and_rise() {
    breaks(&[
        ("aids.ron", "28, 42", "42, 42", &[r#"aids.ron:41:62: Range { field: "from", found: "42", range: "43–366" }"#]),
        (
            "aids.ron",
            "[0, 2, 28",
            "[1, 2, 28",
            &[r#"aids.ron:41:52: Range { field: "from", found: "1", range: "0–0" }"#],
        ),
        (
            "aids.ron",
            "[0, 2, 28, 42, 182]",
            "[0, 2, 28, 42]",
            &[r#"aids.ron:41:51: Count { field: "from", found: 4, low: 5, high: 5 }"#],
        ),
        (
            "aids.ron",
            "5760",
            "5760000",
            &[r#"aids.ron:24:75: Range { field: "minutes", found: "5760000", range: "0–527040" }"#],
        ),
        (
            "aids.ron",
            r#"("neck", 60)"#,
            r#"("neck", 0)"#,
            &[r#"aids.ron:46:47: Range { field: "seconds", found: "0", range: "1–600" }"#],
        ),
        (
            "aids.ron",
            "inhale: 4",
            "inhale: 40",
            &[r#"aids.ron:51:30: Range { field: "inhale", found: "40", range: "2–8" }"#],
        ),
    ]);
}

#[test]
fn both_sides_have_words_that_fit() {
    breaks(&[
        ("en/aids.ron", r#"title: "Danger signs""#, r#"title: """#, &[r#"en/aids.ron:3:17: Empty("title")"#]),
        (
            "en/aids.ron",
            "\"Can the baby feed, and is the baby easy to wake?\",\n            \"How is the breathing? Count a full 1 minute while the baby is calm.\",\n            \"What is the temperature? Danger: 37.5 °C or above, or below 35.5 °C.\",\n",
            "",
            &[r#"en/aids.ron:5:14: Count { field: "ask", found: 2, low: 3, high: 5 }"#],
        ),
        (
            "en/aids.ron",
            "Can the baby feed, and is the baby easy to wake?",
            "Can the baby feed, and is the baby easy to wake, and does the baby look at you, and cry loudly when you change the nappy?",
            &[r#"en/aids.ron:6:14: TooLong { field: "ask", found: 121, high: 110 }"#],
        ),
        (
            "en/aids.ron",
            "            \"neck\": ",
            "            \"necks\": ",
            &[
                r#"en/aids.ron:124:16: NoWords("neck")"#,
                r#"en/aids.ron:126:14: NoStructure { id: "necks", file: "aids.ron" }"#,
            ],
        ),
        (
            "en/aids.ron",
            "        after: \"Done. Now feed the baby, or express.\",\n",
            "",
            &[r#"en/aids.ron:110:16: Empty("after")"#],
        ),
    ]);
}

#[test]
fn the_danger_card_shows_signs_of_now_and_only_those() {
    let course = Course::new(Pack::BuiltIn);
    let catalogue = course.catalogue().unwrap();
    let mut seen = 0;
    for aid in course.aids() {
        if let Face::Signs(signs) = &aid.face {
            for sign in signs {
                let sign = catalogue.danger.sign(sign).unwrap();
                assert_eq!(sign.level, Level::Red, "the card says to go now: {}", sign.id);
                assert!(!sign.private, "the card may be seen by others: {}", sign.id);
                seen += 1;
            }
        }
    }
    assert!(seen >= 6, "signs of baby and mother are shown");
}

/// The most careful end of each range the table names.
#[test]
fn no_place_keeps_milk_longer_than_its_table_says() {
    let course = Course::new(Pack::BuiltIn);
    let hour = 60;
    let most = [
        ("room", 4 * hour),
        ("warm-room", 0),
        ("cooler", 24 * hour),
        ("fridge", 4 * 24 * hour),
        ("freezer-one-door", 14 * 24 * hour),
        ("freezer-two-door", 3 * 30 * 24 * hour),
        ("thawed-fridge", 24 * hour),
        ("thawed-room", hour),
        ("leftover", 2 * hour),
    ];
    let storage = course.aids().iter().find_map(|aid| match &aid.face {
        Face::Storage(places) => Some(places),
        _ => None,
    });
    let places: Vec<(&str, u32)> = storage.unwrap().iter().map(|(row, minutes)| (&**row, *minutes)).collect();
    assert_eq!(places, most);
    let rows: Vec<&str> = course.table("storage").unwrap().rows.iter().map(|row| &**row).collect();
    assert_eq!(rows, most.map(|(row, _)| row), "every place of the table can be asked for");
}
