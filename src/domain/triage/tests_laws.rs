//! What holds for every mother and baby.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;

use super::tests::found;
use super::{Intake, triage};
use crate::domain::catalogue::shipped::catalogue;
use crate::domain::checklist::Facts;
use crate::domain::factor::Tick;
use crate::domain::ids::SignId;

fn some_signs() -> impl Strategy<Value = Vec<SignId>> {
    let ids: Vec<SignId> = catalogue().danger.signs.into_iter().map(|sign| sign.id).collect();
    proptest::sample::subsequence(ids, 0..12).prop_shuffle()
}

/// Answers that rules of triage listen to.
fn some_answers() -> impl Strategy<Value = Vec<(&'static str, Tick)>> {
    let answers = vec![
        ("physiology.full", Tick::No),
        ("birth.bleeding", Tick::Yes),
        ("frequency.eight", Tick::No),
        ("baby-ill.refuses", Tick::Yes),
        ("gestation.term", Tick::No),
        ("mood.low", Tick::Yes),
    ];
    proptest::sample::subsequence(answers, 0..=6)
}

prop_compose! {
    fn some_facts()(
        age_hours in proptest::option::of(0_u32..5000),
        weeks in proptest::option::of(24_u8..43),
        birth_weight in proptest::option::of(900_u32..4500),
        percent in 70_u32..130,
        weighed in any::<bool>(),
        wet in proptest::option::of(0_u8..12),
        stools in proptest::option::of(0_u8..8),
        feeds in proptest::option::of(0_u8..16),
    ) -> Facts {
        let weight = birth_weight.filter(|_| weighed).map(|grams| grams * percent / 100);
        Facts { age_hours, birth_way: None, weeks, birth_weight, weight, wet, stools, feeds }
    }
}

proptest! {
    #[test]
    fn one_more_sign_never_lowers_the_level(facts in some_facts(), signs in some_signs(), more in some_signs()) {
        let book = catalogue();
        let mut ticked: BTreeSet<SignId> = signs.into_iter().collect();
        let mut before = triage(&facts, &ticked, &BTreeMap::new(), &book);
        for sign in more {
            ticked.insert(sign);
            let after = triage(&facts, &ticked, &BTreeMap::new(), &book);
            prop_assert!(after.level >= before.level);
            prop_assert!(after.findings.len() >= before.findings.len());
            before = after;
        }
    }

    #[test]
    fn a_baby_that_lost_more_is_never_less_urgent(
        facts in some_facts(), signs in some_signs(), answers in some_answers(), grams in 1_u32..300,
    ) {
        let Some(weight) = facts.weight else { return Ok(()) };
        let less = Facts { weight: Some(weight.saturating_sub(grams)), ..facts.clone() };
        let signs: Vec<&str> = signs.iter().map(SignId::as_str).collect();
        let (before, after) = (found(&facts, &signs, &answers), found(&less, &signs, &answers));
        prop_assume!(before.doubts.is_empty() && after.doubts.is_empty());
        prop_assert!(after.level >= before.level);
    }

    #[test]
    fn a_baby_that_wets_stools_or_feeds_less_is_never_less_urgent(
        facts in some_facts(), signs in some_signs(), answers in some_answers(), fewer in 1_u8..6,
    ) {
        let less = |count: Option<u8>| count.map(|count| count.saturating_sub(fewer));
        let signs: Vec<&str> = signs.iter().map(SignId::as_str).collect();
        let before = found(&facts, &signs, &answers);
        for worse in [
            Facts { wet: less(facts.wet), ..facts.clone() },
            Facts { stools: less(facts.stools), ..facts.clone() },
            Facts { feeds: less(facts.feeds), ..facts.clone() },
        ] {
            let after = found(&worse, &signs, &answers);
            prop_assert!(after.level >= before.level, "{:?} and {:?}", facts, worse);
        }
    }

    #[test]
    fn a_missing_number_is_never_fine(facts in some_facts()) {
        let known = [facts.age_hours, facts.birth_weight, facts.weight, facts.wet.map(u32::from)];
        if known.contains(&None) {
            prop_assert_ne!(found(&facts, &[], &[]).intake, Intake::Fine);
        }
    }
}
