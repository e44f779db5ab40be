//! What holds for every baby.

use proptest::prelude::*;

use super::tests::{DAY, check, told};
use super::*;
use crate::domain::catalogue::shipped::catalogue;
use crate::domain::ids::SignId;

fn some_signs() -> impl Strategy<Value = Vec<SignId>> {
    let ids: Vec<SignId> = catalogue().danger.signs.into_iter().map(|sign| sign.id).collect();
    proptest::sample::subsequence(ids, 0..3).prop_shuffle()
}

prop_compose! {
    /// Mostly well babies, so that every answer comes up.
    fn some_facts()(
        days in 0_u32..220,
        hours in 0_u32..24,
        weeks in proptest::option::of(33_u8..43),
        birth in 2400_u32..4200,
        pace in 5_u32..40,
        known in proptest::sample::subsequence(vec![0, 1, 2, 3], 3..=4),
        wet in 3_u8..12,
        stools in proptest::option::of(0_u8..6),
        feeds in proptest::option::of(5_u8..14),
    ) -> Facts {
        let known = |nth: i32| known.contains(&nth);
        Facts {
            age_hours: known(0).then_some(days * DAY + hours),
            birth_way: None,
            weeks,
            birth_weight: known(1).then_some(birth),
            weight: known(2).then_some(birth * 97 / 100 + pace * days.saturating_sub(4)),
            wet: known(3).then_some(wet),
            stools,
            feeds,
        }
    }
}

fn some_weighings() -> impl Strategy<Value = Vec<Weighing>> {
    let one = (0_u32..200, 2200_u32..6500).prop_map(|(days, grams)| Weighing { at_hours: days * DAY, grams });
    proptest::collection::vec(one, 0..4)
}

fn some_sex() -> impl Strategy<Value = Option<Sex>> {
    proptest::option::of(proptest::sample::select(&Sex::ALL[..]))
}

proptest! {
    #[test]
    fn the_answer_never_says_other_than_triage(
        facts in some_facts(), signs in some_signs(), weighings in some_weighings(), sex in some_sex(),
    ) {
        let ids: Vec<&str> = signs.iter().map(SignId::as_str).collect();
        let check = check(facts, &ids);
        let told = told(&Taken { check: &check, sex, weighings: weighings.clone(), stool: None, worried: Some(true) });
        let found = triage(&check.facts, &check.signs, &check.ticks, &catalogue());
        match told.answer {
            Answer::SignsFine => {
                prop_assert_eq!(found.intake, Intake::Fine);
                prop_assert!(found.doubts.is_empty());
                prop_assert!(!found.closing().any(|finding| finding.who == Who::Baby));
            }
            Answer::SignsNotFine => prop_assert_eq!(found.intake, Intake::Low),
            Answer::CannotTell => {
                prop_assert_ne!(found.intake, Intake::Low);
                prop_assert!(!told.finds.is_empty());
            }
        }
        prop_assert_eq!(told.perceived, told.answer == Answer::SignsFine);
        // A row that is low by one of the two reliable signs is never called fine.
        let low = told.rows.iter().any(|row| matches!(row.what, What::Wet | What::Weight) && row.verdict == Verdict::Low);
        prop_assert!(!(low && told.answer == Answer::SignsFine));
    }

    #[test]
    fn the_order_of_weighings_does_not_matter_nor_does_one_told_twice(
        facts in some_facts(),
        (sorted, shuffled) in some_weighings().prop_flat_map(|list| (Just(list.clone()), Just(list).prop_shuffle())),
    ) {
        let check = check(facts, &[]);
        let taken = Taken { check: &check, sex: Some(Sex::Girl), weighings: sorted.clone(), stool: None, worried: None };
        let twice: Vec<Weighing> = shuffled.iter().chain(&shuffled).copied().collect();
        prop_assert_eq!(told(&taken), told(&Taken { weighings: twice, ..taken.clone() }));
    }

    #[test]
    fn a_worse_number_never_makes_the_answer_better(
        facts in some_facts(), weighings in some_weighings(), grams in 1_u32..400, fewer in 1_u8..6, sex in some_sex(),
    ) {
        let less = |count: Option<u8>| count.map(|count| count.saturating_sub(fewer));
        let with = |facts: &Facts| {
            let check = check(facts.clone(), &[]);
            told(&Taken { check: &check, sex, weighings: weighings.clone(), stool: None, worried: None })
        };
        // What cannot be true is asked again, which is neither better nor worse.
        let believed = |told: &Enough| !told.finds.iter().any(|find| {
            matches!(find, Find::Again(_) | Find::Weighing(_) | Find::Size)
        });
        let before = with(&facts);
        for worse in [
            Facts { weight: facts.weight.map(|weight| weight.saturating_sub(grams)), ..facts.clone() },
            Facts { wet: less(facts.wet), ..facts.clone() },
            Facts { stools: less(facts.stools), ..facts.clone() },
            Facts { feeds: less(facts.feeds), ..facts.clone() },
        ] {
            let after = with(&worse);
            if believed(&before) && believed(&after) {
                prop_assert!(after.answer <= before.answer, "{:?} {:?}: {:?} {:?}", facts, worse, before, after);
                for (before, after) in before.rows.iter().zip(&after.rows) {
                    prop_assert!(after.verdict <= before.verdict, "{:?}", worse);
                }
            }
        }
    }

    #[test]
    fn what_is_missing_is_never_fine(facts in some_facts(), weighings in some_weighings()) {
        let known = [facts.age_hours, facts.birth_weight, facts.weight, facts.wet.map(u32::from)];
        let check = check(facts, &[]);
        let told = told(&Taken { check: &check, sex: None, weighings: weighings.clone(), stool: None, worried: None });
        prop_assert!(!known.contains(&None) || told.answer != Answer::SignsFine);
    }

    #[test]
    fn more_that_is_known_of_the_past_never_turns_an_answer_into_fine(
        facts in some_facts(), weighings in some_weighings(), sex in some_sex(),
    ) {
        let check = check(facts, &[]);
        let without = told(&Taken { check: &check, sex: None, weighings: vec![], stool: None, worried: None });
        let with = told(&Taken { check: &check, sex, weighings: weighings.clone(), stool: None, worried: None });
        prop_assert!(with.answer <= without.answer);
    }
}

#[test]
fn the_laws_are_tried_on_every_answer() {
    use proptest::strategy::ValueTree;
    use proptest::test_runner::TestRunner;
    let mut runner = TestRunner::deterministic();
    let mut seen = std::collections::BTreeSet::new();
    for _ in 0..400 {
        let facts = some_facts().new_tree(&mut runner).unwrap().current();
        let check = check(facts, &[]);
        seen.insert(told(&Taken { check: &check, sex: None, weighings: vec![], stool: None, worried: None }).answer);
    }
    assert_eq!(seen, Answer::ALL.into_iter().collect());
}
