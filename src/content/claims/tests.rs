//! Every claim has its name, its words and a checksum that covers what was signed.

use super::*;
use crate::content::Pack;
use crate::domain::ids::{BlockId, LessonId};

fn course() -> Course {
    Course::new(Pack::BuiltIn)
}

fn all(course: &Course) -> Vec<Claim> {
    Kind::ALL.into_iter().flat_map(|kind| kind.claims(course)).collect()
}

#[test]
fn every_claim_is_found_again_by_its_name_and_says_something_in_both_languages() {
    let course = course();
    let claims = all(&course);
    assert!(claims.len() > 600, "{}", claims.len());
    for claim in &claims {
        assert_eq!(Claim::of(&course, &claim.id).as_ref(), Some(claim), "{}", claim.id);
        let [id, en] = &claim.words;
        assert!(!id.is_empty() && !claim.sources.is_empty(), "{}", claim.id);
        let names = |words: &[Field]| words.iter().map(|(name, _)| name.clone()).collect::<Vec<_>>();
        // How many words are searched for differs by language, and only that.
        let fixed = |words: &[Field]| names(words).into_iter().filter(|name| name != "also").collect::<Vec<_>>();
        assert_eq!(fixed(id), fixed(en), "{}", claim.id);
    }
    let names: std::collections::BTreeSet<&str> = claims.iter().map(|claim| claim.id.as_str()).collect();
    assert_eq!(names.len(), claims.len(), "no name stands for two");
}

#[test]
fn the_parts_come_in_the_order_a_reviewer_works() {
    let course = course();
    let parts: Vec<String> = all(&course)
        .chunk_by(|a, b| a.id.as_str().split('/').next() == b.id.as_str().split('/').next())
        .filter_map(|group| Some(group.first()?.id.as_str().split('/').next()?.to_owned()))
        .collect();
    let order = [
        "danger", "triage", "plan", "factor", "aid", "watch", "lesson", "note", "table", "figure", "question",
        "mother", "term",
    ];
    assert_eq!(parts, order);
}

#[test]
fn names_that_name_nothing_have_no_claim() {
    let course = course();
    for name in [
        "",
        "/",
        "danger",
        "danger/",
        "danger/none",
        "plan/few-feeds",
        "plan/cause/none",
        "watch/pair/none",
        "watch/mouth",
        "lesson/milk",
        "x/y",
    ] {
        assert_eq!(Claim::of(&course, &name.into()), None, "{name}");
    }
}

#[test]
fn the_checksum_changes_with_anything_a_reviewer_saw() {
    let course = course();
    let block = ClaimId::block(&LessonId::from("hormones"), &BlockId::from("stress"));
    let claim = Claim::of(&course, &block).unwrap();
    let sum = claim.sum();
    assert!(sum.len() == 8 && sum.bytes().all(|b| b.is_ascii_hexdigit() && !b.is_ascii_uppercase()), "{sum}");
    assert_eq!(claim.clone().sum(), sum);
    let changes: [fn(&mut Claim); 8] = [
        |claim| claim.words[0][0].1.push('.'),
        |claim| claim.words[1][0].1.push('.'),
        |claim| claim.words.swap(0, 1),
        |claim| claim.words[0][0].0.push('.'),
        |claim| claim.facts.push(("level".into(), "Red".into())),
        |claim| claim.sources.clear(),
        |claim| claim.sources.push("WHO".into()),
        |claim| claim.id = "lesson/hormones/other".into(),
    ];
    for (nth, change) in changes.into_iter().enumerate() {
        let mut other = claim.clone();
        change(&mut other);
        assert_ne!(other.sum(), sum, "change {nth}");
    }
}

#[test]
fn what_the_program_does_with_a_claim_is_part_of_it() {
    let course = course();
    let facts = |id: &str| Claim::of(&course, &id.into()).unwrap().facts;
    let has = |id: &str, name: &str, text: &str| {
        let facts = facts(id);
        assert!(facts.iter().any(|(known, said)| known == name && said == text), "{id} {name}: {facts:?}");
    };
    has("danger/baby-limp", "level", "Red");
    has("danger/baby-sleepy", "marks", "Sleepy");
    has("plan/cause/displaced", "rules_out", "Fact(SixMonths)");
    has("plan/action/express-after", "tier", "Intake");
    has("factor/food", "flag_if food.meals", "No");
    has("aid/days", "face", "Table(\"days\")");
    has("watch/pair/mouth", "ask", "technique.wide");
    has("watch/pair/mouth", "part", "Attachment(2)");
    has("question/q-hormones-2", "right", "oxytocin");
    has("question/q-milk-2", "right", "true");
}
