//! Structure and words say the same things, in texts that are there and fit.

use super::breaks;

#[test]
fn structure_and_words_have_the_same_lesson_parts() {
    breaks(&[
        (
            "en/lessons/milk.md",
            "\n{learn}\n",
            "\n{learned}\n",
            &[
                r#"en/lessons/milk.md:12:1: NoWords("learn")"#,
                r#"en/lessons/milk.md:23:2: NoStructure { id: "learned", file: "lessons/milk.ron" }"#,
            ],
        ),
        (
            "en/lessons/milk.md",
            "{made-of}\n",
            "{food}\n",
            &[r#"en/lessons/milk.md:12:1: NoWords("made-of")"#, r#"en/lessons/milk.md:17:2: Twice("food")"#],
        ),
        (
            "en/lessons/milk.md",
            "## own | ",
            "## ours | ",
            &[
                r#"en/lessons/milk.md:26:4: NoStructure { id: "ours", file: "lessons/milk.ron" }"#,
                r#"en/lessons/milk.md:111:218: NoWords("own")"#,
            ],
        ),
        (
            "en/lessons/milk.md",
            r#"    "unique": "explain why"#,
            r#"    "alone": "explain why"#,
            &[
                r#"en/lessons/milk.md:4:15: NoWords("unique")"#,
                r#"en/lessons/milk.md:6:6: NoStructure { id: "alone", file: "lessons/milk.ron" }"#,
            ],
        ),
    ]);
}

#[test]
fn a_part_out_of_order_is_named_with_what_belongs_there() {
    breaks(&[(
        "lessons/milk.ron",
        "\"made-of\", objective: \"what-it-is\", sources: [\"PAPER\"], flag: W, items: [14] ),\n        ( id: \"legal\"",
        "\"legal\", objective: \"what-it-is\", sources: [\"PAPER\"], flag: W, items: [14] ),\n        ( id: \"made-of\"",
        &[
            r#"en/lessons/milk.md:17:2: Order { found: "made-of", expected: "legal" }"#,
            r#"id/lessons/milk.md:17:2: Order { found: "made-of", expected: "legal" }"#,
        ],
    )]);
}

#[test]
fn structure_and_words_have_the_same_cards_and_questions() {
    breaks(&[
        (
            "en/factors/birth.ron",
            r#"    "early-start": ("#,
            r#"    "early": ("#,
            &[
                r#"en/factors/birth.ron:1:1: NoWords("early-start")"#,
                r#"en/factors/birth.ron:30:6: NoStructure { id: "early", file: "factors/birth.ron" }"#,
            ],
        ),
        (
            "en/factors/birth.ron",
            r#""birth.bleeding": "Heavy"#,
            r#""birth.bleed": "Heavy"#,
            &[
                r#"en/factors/birth.ron:24:17: NoWords("birth.bleeding")"#,
                r#"en/factors/birth.ron:25:14: NoStructure { id: "birth.bleed", file: "factors/birth.ron" }"#,
            ],
        ),
        (
            "en/questions/milk.ron",
            r#""q-milk-2": ("#,
            r#""q-milk-0": ("#,
            &[
                r#"en/questions/milk.ron:1:1: NoWords("q-milk-2")"#,
                r#"en/questions/milk.ron:12:4: NoStructure { id: "q-milk-0", file: "questions/milk.ron" }"#,
            ],
        ),
        (
            "en/questions/milk.ron",
            r#""formula": ""#,
            r#""other": ""#,
            &[
                r#"en/questions/milk.ron:18:14: NoWords("formula")"#,
                r#"en/questions/milk.ron:20:8: NoStructure { id: "other", file: "questions/milk.ron" }"#,
            ],
        ),
        (
            "en/questions/milk.ron",
            r#""partial": "Breast milk and"#,
            r#""part": "Breast milk and"#,
            &[
                r#"en/questions/milk.ron:5:12: NoWords("partial")"#,
                r#"en/questions/milk.ron:8:8: NoStructure { id: "part", file: "questions/milk.ron" }"#,
            ],
        ),
    ]);
}

#[test]
fn structure_and_words_have_the_same_entries_signs_and_plan() {
    breaks(&[
        (
            "en/glossary.ron",
            r#""adrenaline": ("#,
            r#""adrenalin": ("#,
            &[
                r#"en/glossary.ron:1:1: NoWords("adrenaline")"#,
                r#"en/glossary.ron:7:6: NoStructure { id: "adrenalin", file: "glossary.ron" }"#,
            ],
        ),
        (
            "en/notes.ron",
            r#""c1": ("#,
            r#""c0": ("#,
            &[r#"en/notes.ron:1:1: NoWords("c1")"#, r#"en/notes.ron:2:6: NoStructure { id: "c0", file: "notes.ron" }"#],
        ),
        (
            "en/tables.ron",
            r#""day-2": ["#,
            r#""day-22": ["#,
            &[
                r#"en/tables.ron:5:11: NoWords("day-2")"#,
                r#"en/tables.ron:7:8: NoStructure { id: "day-22", file: "tables.ron" }"#,
            ],
        ),
        (
            "en/danger.ron",
            r#""baby-fits": ("#,
            r#""baby-fit": ("#,
            &[
                r#"en/danger.ron:201:12: NoWords("baby-fits")"#,
                r#"en/danger.ron:202:10: NoStructure { id: "baby-fit", file: "danger.ron" }"#,
            ],
        ),
        (
            "en/plan.ron",
            r#""express-after": ("#,
            r#""express": ("#,
            &[
                r#"en/plan.ron:172:14: NoWords("express-after")"#,
                r#"en/plan.ron:173:10: NoStructure { id: "express", file: "plan.ron" }"#,
            ],
        ),
        (
            "en/plan.ron",
            r#"        "s-attach": ""#,
            r#"        "s-attached": ""#,
            &[
                r#"en/plan.ron:454:12: NoWords("s-attach")"#,
                r#"en/plan.ron:455:10: NoStructure { id: "s-attached", file: "plan.ron" }"#,
            ],
        ),
        (
            "en/plan.ron",
            "        FirstWeeks: \"under 2 weeks old\",\n",
            "",
            &[r#"en/plan.ron:15:12: NoWords("FirstWeeks")"#],
        ),
    ]);
}

#[test]
fn a_text_is_not_empty() {
    breaks(&[
        (
            "en/questions/milk.ron",
            r#"why: "Prelacteal feeds are recorded apart from how the baby is fed now. Rina can go on with breast milk alone.""#,
            r#"why: """#,
            &[r#"en/questions/milk.ron:14:11: Empty("why")"#],
        ),
        (
            "en/questions/milk.ron",
            ",\n    why: \"Prelacteal feeds are recorded apart from how the baby is fed now. Rina can go on with breast milk alone.\"",
            "",
            &[r#"en/questions/milk.ron:12:15: Empty("why")"#],
        ),
        (
            "en/factors/birth.ron",
            r#"name: "The birth""#,
            r#"name: " ""#,
            &[r#"en/factors/birth.ron:3:16: Empty("name")"#],
        ),
        (
            "en/lessons/milk.md",
            "## own | Made for this baby",
            "## own | ",
            &[r#"en/lessons/milk.md:26:10: Empty("own")"#],
        ),
        (
            "en/lessons/milk.md",
            "{species}\nEvery animal that nurses makes a milk that suits its own young. Cow's milk suits calves. Breast milk suits human babies. This is called biological specificity: each species of mammal has a milk of its own.\n",
            "{species}\n",
            &[r#"en/lessons/milk.md:28:2: Empty("species")"#],
        ),
        (
            "en/tables.ron",
            r#""1 or more", "1+, black-green""#,
            r#""", "1+, black-green""#,
            &[r#"en/tables.ron:6:47: Empty("h0-24")"#],
        ),
    ]);
}

#[test]
fn a_text_fits_its_place() {
    breaks(&[
        (
            "en/factors/birth.ron",
            r#"name: "The birth""#,
            r#"name: "The birth and what came after""#,
            &[r#"en/factors/birth.ron:3:16: TooLong { field: "name", found: 29, high: 24 }"#],
        ),
        (
            "en/factors/birth.ron",
            r#""Heavy bleeding""#,
            r#""Heavy bleeding, or pads""#,
            &[r#"en/factors/birth.ron:25:32: TooLong { field: "birth.bleeding", found: 23, high: 22 }"#],
        ),
        (
            "en/lessons/milk.md",
            r#"title: "What breast milk is""#,
            r#"title: "What breast milk is and is not, too""#,
            &[r#"en/lessons/milk.md:2:11: TooLong { field: "title", found: 35, high: 34 }"#],
        ),
        (
            "en/lessons/milk.md",
            r#"summary: ""#,
            r#"summary: "In twenty-one paragraphs: "#,
            &[r#"en/lessons/milk.md:3:13: TooLong { field: "summary", found: 80, high: 72 }"#],
        ),
        (
            "en/lessons/milk.md",
            r#""unique": "explain"#,
            r#""unique": "explain in plain words and briefly"#,
            &[r#"en/lessons/milk.md:6:16: TooLong { field: "unique", found: 71, high: 60 }"#],
        ),
        (
            "en/lessons/milk.md",
            "## own | Made",
            "## own | Made, day after long day,",
            &[r#"en/lessons/milk.md:26:10: TooLong { field: "own", found: 39, high: 34 }"#],
        ),
        (
            "en/tables.ron",
            r#""3–4 or more""#,
            r#""3–4 or more, or fewer still""#,
            &[r#"en/tables.ron:6:32: TooLong { field: "h0-24", found: 27, high: 22 }"#],
        ),
        (
            "en/questions/milk.ron",
            r#""wait": "“Let the baby sleep, we will"#,
            r#""wait": "“Let the baby sleep; as all is well and it is rather late in the evening now, we will"#,
            &[r#"en/questions/milk.ron:22:16: TooLong { field: "wait", found: 114, high: 90 }"#],
        ),
        (
            "en/danger.ron",
            r#"label: "Baby has fits""#,
            r#"label: "Baby has fits, or jerks of an arm or leg that do not stop when it is held""#,
            &[r#"en/danger.ron:203:21: TooLong { field: "label", found: 73, high: 70 }"#],
        ),
    ]);
}

#[test]
fn a_list_has_neither_too_few_nor_too_many_entries() {
    breaks(&[
        (
            "en/factors/birth.ron",
            "            \"Skin-to-skin can begin as soon as you are awake, also after a caesarean.\",\n            \"Lying on your side or holding the baby under your arm spares the wound.\",\n            \"If you are apart, you could express by hand every 2–3 hours.\",\n",
            "",
            &[r#"en/factors/birth.ron:7:17: Count { field: "advice", found: 2, low: 3, high: 5 }"#],
        ),
        (
            "en/tables.ron",
            r#""Wet nappies", "Stools""#,
            r#""Stools""#,
            &[r#"en/tables.ron:4:14: Count { field: "columns", found: 4, low: 5, high: 5 }"#],
        ),
        (
            "en/tables.ron",
            r#""8–12", "1–2 or more""#,
            r#""1–2 or more""#,
            &[r#"en/tables.ron:7:16: Count { field: "day-2", found: 4, low: 5, high: 5 }"#],
        ),
        (
            "lessons/milk.ron",
            "minutes: 8",
            "minutes: 80",
            &[r#"lessons/milk.ron:3:12: Range { field: "minutes", found: "80", range: "1–60" }"#],
        ),
    ]);
}
