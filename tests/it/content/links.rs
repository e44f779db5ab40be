//! Every link leads somewhere, and every claim has a source.

use super::breaks;

#[test]
fn a_link_leads_somewhere() {
    breaks(&[
        (
            "lessons/milk.ron",
            r#""culture"]"#,
            r#""custom"]"#,
            &[r#"lessons/milk.ron:40:71: Unknown { thing: Factor, id: "custom" }"#],
        ),
        (
            "lessons/milk.ron",
            r#""q-milk-7"]"#,
            r#""q-milk-7", "q-milk-70"]"#,
            &[r#"lessons/milk.ron:41:60: Unknown { thing: Question, id: "q-milk-70" }"#],
        ),
        (
            "lessons/milk.ron",
            r#"objective: "what-it-is", sources: ["PAPER", "PP28"]"#,
            r#"objective: "what", sources: ["PAPER", "PP28"]"#,
            &[r#"lessons/milk.ron:9:36: Unknown { thing: Objective, id: "what" }"#],
        ),
        (
            "lessons/milk.ron",
            r#"["COCH-GAL-P", "MEDATLAX"]"#,
            r#"["COCH", "MEDATLAX"]"#,
            &[r#"lessons/milk.ron:15:57: Unknown { thing: Source, id: "COCH" }"#],
        ),
        (
            "lessons/milk.ron",
            r#"notes: ["c37"]"#,
            r#"notes: ["c99"]"#,
            &[r#"lessons/milk.ron:7:104: Unknown { thing: Note, id: "c99" }"#],
        ),
        (
            "en/lessons/milk.md",
            "](emulsion)",
            "](emulsions)",
            &[r#"en/lessons/milk.md:18:52: Unknown { thing: Term, id: "emulsions" }"#],
        ),
        (
            "factors/birth.ron",
            r#"("first-days", "later-contact")"#,
            r#"("first-day", "later-contact")"#,
            &[r#"factors/birth.ron:10:19: Unknown { thing: Lesson, id: "first-day" }"#],
        ),
        (
            "factors/birth.ron",
            r#"("first-days", "later-contact")"#,
            r#"("first-days", "never")"#,
            &[r#"factors/birth.ron:10:33: Unknown { thing: Block, id: "never" }"#],
        ),
        (
            "questions/milk.ron",
            r#"Lesson("milk", "prelacteal")"#,
            r#"Lesson("milk", "honey")"#,
            &[r#"questions/milk.ron:9:31: Unknown { thing: Block, id: "honey" }"#],
        ),
        (
            "questions/milk.ron",
            r#"Lesson("milk", "prelacteal")"#,
            r#"Lesson("mlik", "prelacteal")"#,
            &[r#"questions/milk.ron:9:23: Unknown { thing: Lesson, id: "mlik" }"#],
        ),
        (
            "questions/exclusive.ron",
            r#"Card("birth-weight")"#,
            r#"Card("weight")"#,
            &[r#"questions/exclusive.ron:44:21: Unknown { thing: Factor, id: "weight" }"#],
        ),
        (
            "questions/milk.ron",
            r#"factors: ["culture"]"#,
            r#"factors: ["cultures"]"#,
            &[r#"questions/milk.ron:10:44: Unknown { thing: Factor, id: "cultures" }"#],
        ),
        (
            "questions/milk.ron",
            r#"objectives: ["milk.kinds"], factors: ["culture"]"#,
            r#"objectives: ["milk.kind"], factors: ["culture"]"#,
            &[
                r#"lessons/milk.ron:4:41: NotAsked { thing: Objective, id: "milk.kinds", found: 2, low: 3 }"#,
                r#"questions/milk.ron:10:19: Unknown { thing: Objective, id: "milk.kind" }"#,
            ],
        ),
        (
            "forms.ron",
            r#""q-milk-3""#,
            r#""q-milk-30""#,
            &[r#"forms.ron:10:14: Unknown { thing: Question, id: "q-milk-30" }"#],
        ),
    ]);
}

#[test]
fn a_danger_sign_and_the_plan_rest_on_what_exists() {
    breaks(&[
        (
            "danger.ron",
            r#"group: Awake, rule: "t1""#,
            r#"group: Awake, rule: "t99""#,
            &[r#"danger.ron:46:71: Unknown { thing: Rule, id: "t99" }"#],
        ),
        (
            "plan.ron",
            r#"supports: [Ask("rooming-in.together", No)]"#,
            r#"supports: [Ask("rooming-in.apart", No)]"#,
            &[r#"plan.ron:73:29: Unknown { thing: Ask, id: "rooming-in.apart" }"#],
        ),
        (
            "plan.ron",
            r#"Sign("baby-tongue")"#,
            r#"Sign("baby-lip")"#,
            &[r#"plan.ron:62:58: Unknown { thing: Sign, id: "baby-lip" }"#],
        ),
        ("plan.ron", r#"Rule("t19")"#, r#"Rule("t99")"#, &[r#"plan.ron:372:101: Unknown { thing: Rule, id: "t99" }"#]),
        (
            "plan.ron",
            r#"answers: ["low-transfer"], stop: "s-express""#,
            r#"answers: ["low-transfers"], stop: "s-express""#,
            &[r#"plan.ron:212:71: Unknown { thing: Cause, id: "low-transfers" }"#],
        ),
        (
            "plan.ron",
            r#"answers: ["low-transfer"], stop: "s-express""#,
            r#"answers: ["low-transfer"], stop: "s-no""#,
            &[r#"plan.ron:212:94: Unknown { thing: Rule, id: "s-no" }"#],
        ),
        (
            "plan.ron",
            r#"factors: ["rooming-in"]"#,
            r#"factors: ["room"]"#,
            &[
                r#"factors/birth.ron:22:14: NoCause("rooming-in")"#,
                r#"plan.ron:72:64: Unknown { thing: Factor, id: "room" }"#,
            ],
        ),
    ]);
}

#[test]
fn a_term_is_linked_once_in_a_lesson() {
    breaks(&[(
        "en/lessons/milk.md",
        "Seen from very close, breast milk",
        "Seen from very close, [breast milk](breast-milk)",
        &[r#"en/lessons/milk.md:18:37: LinkedAgain("breast-milk")"#],
    )]);
}

#[test]
fn every_claim_has_a_source() {
    breaks(&[
        ("lessons/milk.ron", r#"["COCH-GAL-P", "MEDATLAX"]"#, "[]", &[r#"lessons/milk.ron:15:46: NoSource("volume")"#]),
        (
            "factors/birth.ron",
            r#"["DOL24", "DOL-rev", "JMWH21", "HIFN-PPH"]"#,
            "[]",
            &[r#"factors/birth.ron:9:9: NoSource("birth")"#],
        ),
        (
            "questions/milk.ron",
            r#"sources: ["REVIEW"]"#,
            "sources: []",
            &[r#"questions/milk.ron:11:5: NoSource("q-milk-2")"#],
        ),
        ("notes.ron", r#"["BF18", "RELACT98", "UU17-23", "PAPER"]"#, "[]", &[r#"notes.ron:2:16: NoSource("c1")"#]),
        (
            "glossary.ron",
            r#"(id: "abscess", sources: ["BMS09"]"#,
            r#"(id: "abscess", sources: []"#,
            &[r#"glossary.ron:2:21: NoSource("abscess")"#],
        ),
        ("tables.ron", r#"["MC09-5J"]"#, "[]", &[r#"tables.ron:4:77: NoSource("attachment")"#]),
        (
            "danger.ron",
            r#"sources: ["MTBM-PLENO", "YICSS"]"#,
            "sources: []",
            &[r#"danger.ron:46:76: NoSource("baby-fits")"#],
        ),
        (
            "plan.ron",
            r#"sources: ["COCH-NIP", "MEDATLAX", "MC09-5J"]"#,
            "sources: []",
            &[r#"plan.ron:15:13: NoSource("attachment")"#],
        ),
    ]);
}

#[test]
fn a_picture_has_its_table() {
    breaks(&[(
        "tables.ron",
        "( id: \"ladder\", columns: 2, rows: [\"take-more\", \"brake-eases\", \"signal\", \"more-milk\", \"baby-grows\"], sources: [\"DOL-rev\", \"ABM9\", \"MC09-2\"], flag: W ),\n",
        "",
        &[
            r#"en/tables.ron:51:4: NoStructure { id: "ladder", file: "tables.ron" }"#,
            r#"id/tables.ron:51:4: NoStructure { id: "ladder", file: "tables.ron" }"#,
            r#"lessons/hormones.ron:38:126: NoTable("ladder")"#,
        ],
    )]);
}
