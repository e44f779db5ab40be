//! Signatures: how they are written, and that one holds only as long as what was signed.

use asih::content::claims::Claim;
use asih::content::{Course, Pack};
use asih::domain::ids::ClaimId;
use asih::domain::lesson::Flag;

use super::{Copied, breaks};

const STRESS: &str = "lesson/hormones/stress";

fn sum(claim: &str) -> String {
    Claim::of(&Course::new(Pack::BuiltIn), &claim.into()).unwrap().sum()
}

/// A list of signatures in place of the empty one.
fn check(lines: &str, expected: &[&str]) {
    breaks(&[("reviews.ron", "[\n]", &format!("[\n{lines}]"), expected)]);
}

#[test]
fn a_signature_is_of_a_claim_that_is_there_and_stands_once() {
    let line = r#"(claim: "danger/baby-limp", sum: "00000000", by: "Bidan Uji", on: "2026-11-23"),"#;
    check(line, &[]);
    check(
        &line.replace("danger/", "danger/no-"),
        &[r#"reviews.ron:3:10: Unknown { thing: Claim, id: "danger/no-baby-limp" }"#],
    );
    check(&format!("{line}\n{line}"), &[r#"reviews.ron:4:10: Twice("danger/baby-limp")"#]);
}

#[test]
fn a_signature_has_a_checksum_a_name_and_a_day_of_the_calendar() {
    let with = |sum: &str, by: &str, on: &str, remark: &str| {
        format!(r#"(claim: "note/c4", sum: "{sum}", by: "{by}", on: "{on}", remark: "{remark}"),"#)
    };
    check(&with("1a2b3c4d", "dr. Sri", "2026-11-23", ""), &[]);
    for bad in ["", "1a2b3c4", "1a2b3c4d5", "1A2B3C4D", "1a2b3c4g"] {
        check(&with(bad, "dr. Sri", "2026-11-23", ""), &[&format!("reviews.ron:3:26: BadSum({bad:?})")]);
    }
    for bad in ["", "2026-02-29", "2026-13-01", "23-11-2026", "20261123", "2026-11-23T09:14"] {
        check(&with("1a2b3c4d", "dr. Sri", bad, ""), &[&format!("reviews.ron:3:57: NotADate({bad:?})")]);
    }
    check(&with("1a2b3c4d", " ", "2026-11-23", ""), &[r#"reviews.ron:3:42: Empty("by")"#]);
    check(&with("1a2b3c4d", "dr.\u{200b}Sri", "2026-11-23", ""), &["reviews.ron:3:45: Character('\\u{200b}')"]);
    check(&with("1a2b3c4d", "dr. Sri", "2026-11-23", "x\u{2713}"), &["reviews.ron:3:80: Character('\u{2713}')"]);
    check(
        &with("1a2b3c4d", &"x".repeat(61), "2026-11-23", ""),
        &[r#"reviews.ron:3:42: TooLong { field: "by", found: 61, high: 60 }"#],
    );
}

#[test]
fn a_pack_may_do_without_signatures_and_broken_ones_are_named() {
    let copied = Copied::new();
    copied.remove("reviews.ron");
    assert_eq!(copied.faults(), [""; 0]);
    copied.write("reviews.ron", "[(claim: )]");
    let faults = copied.faults();
    assert!(faults.len() == 1 && faults[0].starts_with("reviews.ron:1:9: Syntax("), "{faults:?}");
}

#[test]
fn a_claim_in_a_file_that_cannot_be_read_may_be_signed() {
    let copied = Copied::new();
    copied.write("reviews.ron", r#"[(claim: "lesson/hormones/stress", sum: "00000000", by: "A", on: "2026-11-23")]"#);
    copied.write("lessons/hormones.ron", "[");
    assert!(copied.faults().iter().all(|fault| !fault.starts_with("reviews.ron")), "{:?}", copied.faults());
}

/// Whether the signature of a block still holds after a change.
fn holds_after(file: &str, this: &str, that: &str) -> bool {
    let copied = Copied::new();
    let line = format!(r#"[(claim: "{STRESS}", sum: "{}", by: "Bidan Uji", on: "2026-11-23")]"#, sum(STRESS));
    copied.write("reviews.ron", line);
    let before = copied.read(file);
    assert!(before.contains(this), "{file} has no {this:?} any more");
    copied.write(file, before.replacen(this, that, 1));
    let course = Course::new(Pack::Folder(copied.folder.path().into()));
    let claim = ClaimId::from(STRESS);
    let signed = course.confirmed(&claim);
    assert_eq!(course.review(&claim).unwrap().1, signed.is_some());
    assert_eq!(course.awaits(Flag::W, || claim.clone()), signed.is_none());
    assert!(!course.awaits(Flag::V, || claim.clone()), "what is checked awaits nobody");
    assert!(course.awaits(Flag::W, || "lesson/hormones/helps".into()), "another claim is not signed");
    signed.is_some_and(|review| &*review.by == "Bidan Uji")
}

#[test]
fn a_signature_holds_until_the_claim_changes_in_any_language_or_in_what_it_rests_on() {
    let structure = r#"( id: "stress", objective: "hinders", sources: ["RELAX19""#;
    for (file, this, that, holds) in [
        ("reviews.ron", "[(", "// checked twice\n[ (", true),
        ("lessons/hormones.ron", structure, &structure.replace("( id", "// a remark\n        (  id"), true),
        ("lessons/hormones.ron", structure, &structure.replace("\"RELAX19\"", "\"REVIEW\", \"RELAX19\""), false),
        ("id/lessons/hormones.md", "{stress}\n", "{stress}\nTambahan. ", false),
        ("en/lessons/hormones.md", "{stress}\n", "{stress}\nMore. ", false),
        ("en/lessons/hormones.md", "{helps}\n", "{helps}\nMore. ", true),
    ] {
        assert_eq!(holds_after(file, this, that), holds, "{file}: {that}");
    }
}
