//! What holds for every plan.

use std::collections::BTreeSet;

use proptest::prelude::*;

use super::book::Tier;
use super::evidence::Evidence;
use super::offers::Subject;
use super::{MOST_OFFERS, Plan, plan};
use crate::domain::catalogue::Catalogue;
use crate::domain::catalogue::shipped::catalogue;
use crate::domain::checklist::{BirthWay, FactorCheck, Facts, Override};
use crate::domain::danger::Level;
use crate::domain::factor::Tick;
use crate::domain::ids::{ActionId, AskId, CauseId, RuleId, SignId};
use crate::domain::stamp::Stamp;

/// Every question the plan listens to.
fn asks(book: &Catalogue) -> Vec<AskId> {
    let cards = book.plan.causes.iter().flat_map(|card| &card.supports);
    let asks = cards.filter_map(|one| match one {
        Evidence::Ask(ask, _) => Some(ask.clone()),
        _ => None,
    });
    asks.collect::<BTreeSet<_>>().into_iter().collect()
}

fn some_facts() -> impl Strategy<Value = Facts> {
    let number = |range: std::ops::Range<u32>| proptest::option::of(range);
    let count = |range: std::ops::Range<u8>| proptest::option::of(range);
    let way = proptest::option::of(prop_oneof![Just(BirthWay::Vaginal), Just(BirthWay::Caesarean)]);
    let weights = (number(1400..4500), 85_u32..130, any::<bool>());
    (number(0..6000), weights, count(30..42), count(0..10), count(0..6), count(3..14), way).prop_map(
        |(age_hours, (birth_weight, percent, weighed), weeks, wet, stools, feeds, birth_way)| {
            let weight = birth_weight.filter(|_| weighed).map(|grams| grams * percent / 100);
            Facts { age_hours, birth_way, weeks, birth_weight, weight, wet, stools, feeds }
        },
    )
}

fn some_check() -> impl Strategy<Value = FactorCheck> {
    let book = catalogue();
    let signs: Vec<SignId> = book.danger.signs.iter().map(|sign| sign.id.clone()).collect();
    let answers = proptest::collection::vec(0_u8..5, asks(&book).len());
    let signs = prop_oneof![3 => Just(vec![]), 2 => proptest::sample::subsequence(signs, 0..4)];
    (some_facts(), answers, signs).prop_map(move |(facts, answers, signs)| {
        let mut check = FactorCheck::new("c1".into(), Stamp::default());
        check.facts = facts;
        check.signs = signs.into_iter().collect();
        for (ask, answer) in asks(&book).into_iter().zip(answers) {
            let tick = match answer {
                0 | 1 => Tick::Yes,
                2 => Tick::No,
                3 => Tick::Unknown,
                _ => continue,
            };
            check.ticks.insert(ask, tick);
        }
        check
    })
}

/// Causes named and causes explained away, actions offered and actions explained away.
fn accounted(plan: &Plan) -> (Vec<CauseId>, Vec<ActionId>) {
    let mut causes: Vec<CauseId> = plan.causes.iter().map(|cause| cause.id.clone()).collect();
    let mut actions: Vec<ActionId> = plan.offers.iter().map(|offer| offer.action.clone()).collect();
    for why in &plan.not {
        match &why.what {
            Subject::Cause(id) => causes.push(id.clone()),
            Subject::Action(id) => actions.push(id.clone()),
        }
    }
    causes.sort();
    actions.sort();
    (causes, actions)
}

/// The check with its findings overridden, so that the plan can be looked at.
fn passed(mut check: FactorCheck, book: &Catalogue) -> FactorCheck {
    let signs = plan(&check, book).triage.closing_ids();
    check.overridden =
        Some(Override { signs, facts: check.facts.clone(), reason: "untuk uji".into(), at: Stamp::default() });
    check
}

proptest! {
    #[test]
    fn at_most_three_offers_one_for_a_cause_in_the_order_of_action(check in some_check()) {
        let book = catalogue();
        let plan = plan(&passed(check, &book), &book);
        prop_assert!(plan.offers.len() <= MOST_OFFERS);
        let tiers: Vec<Tier> = plan.offers.iter().map(|offer| offer.tier).collect();
        prop_assert!(tiers.is_sorted());
        prop_assert!(plan.causes.iter().map(|cause| cause.tier).is_sorted());
        let causes: BTreeSet<&CauseId> = plan.offers.iter().map(|offer| &offer.cause).collect();
        prop_assert_eq!(causes.len(), plan.offers.len());
        prop_assert_eq!(plan.offers.is_empty(), plan.causes.is_empty());
    }

    #[test]
    fn every_cause_and_action_is_named_or_answered_for_exactly_once(check in some_check()) {
        let book = catalogue();
        let mut causes: Vec<CauseId> = book.plan.causes.iter().map(|card| card.id.clone()).collect();
        let mut actions: Vec<ActionId> = book.plan.actions.iter().map(|card| card.id.clone()).collect();
        causes.sort();
        actions.sort();
        for check in [check.clone(), passed(check, &book)] {
            prop_assert_eq!(accounted(&plan(&check, &book)), (causes.clone(), actions.clone()));
        }
    }

    #[test]
    fn a_red_or_amber_finding_never_yields_an_open_plan(check in some_check()) {
        let plan = plan(&check, &catalogue());
        let closes = plan.triage.level.is_some_and(|level| level >= Level::Amber);
        prop_assert_eq!(plan.is_open(), !closes && plan.triage.doubts.is_empty());
        if closes {
            prop_assert!(plan.offers.is_empty() && plan.causes.is_empty() && plan.come_back.is_none());
            prop_assert!(!plan.perceived);
        }
    }

    #[test]
    fn the_order_of_ticking_does_not_matter(check in some_check(), seed in any::<u64>()) {
        let book = catalogue();
        let mut ticks: Vec<_> = check.ticks.clone().into_iter().collect();
        let mut signs: Vec<_> = check.signs.clone().into_iter().collect();
        let mut rng = crate::domain::rng::Rng::new(seed);
        rng.shuffle(&mut ticks);
        rng.shuffle(&mut signs);
        let mut again = FactorCheck::new("c1".into(), Stamp::default());
        again.facts = check.facts.clone();
        again.ticks.extend(ticks);
        again.signs.extend(signs);
        prop_assert_eq!(plan(&again, &book), plan(&check, &book));
    }

    #[test]
    fn expressing_to_raise_supply_is_offered_only_when_intake_is_known_to_be_low(check in some_check()) {
        let book = catalogue();
        let plan = plan(&passed(check, &book), &book);
        if plan.offers.iter().any(|offer| offer.action.as_str() == "express-after") {
            prop_assert_eq!(plan.triage.intake, crate::domain::triage::Intake::Low);
        }
        if plan.perceived {
            prop_assert!(plan.offers.iter().all(|offer| !offer.action.as_str().starts_with("express")));
        }
    }

    #[test]
    fn every_line_shown_has_a_source_and_praise_and_return_signs_are_never_missing(check in some_check()) {
        let book = catalogue();
        for plan in [plan(&check, &book), plan(&passed(check.clone(), &book), &book)] {
            let lines = plan.going_well.iter().chain(&plan.return_signs).chain(&plan.stop).chain(&plan.come_back);
            for id in lines {
                let line = book.plan.lines().find(|line| line.id == *id);
                prop_assert!(line.is_some_and(|line| !line.sources.is_empty()), "{}", id);
            }
            for cause in &plan.causes {
                prop_assert!(!cause.supported.is_empty());
                prop_assert!(!book.plan.cause(&cause.id).is_none_or(|card| card.sources.is_empty()));
            }
            prop_assert!(!plan.going_well.is_empty() && !plan.return_signs.is_empty());
            prop_assert!(!plan.is_open() || plan.come_back.is_some());
        }
    }
}

/// Babies whose numbers differ in everything an action may need.
fn babies() -> Vec<Facts> {
    let baby = |days: u32, birth, now| Facts {
        age_hours: Some(days * 24),
        birth_weight: Some(birth),
        weight: Some(now),
        wet: Some(7),
        ..Facts::default()
    };
    vec![
        Facts::default(),
        baby(5, 3000, 2990),
        Facts { wet: Some(2), ..baby(3, 3000, 2780) },
        Facts { weeks: Some(34), ..baby(12, 2100, 2150) },
        Facts { birth_way: Some(BirthWay::Caesarean), ..Facts::default() },
    ]
}

/// Checks in which one thing speaks for a cause that the action answers, and what the action needs is answered.
fn checks_for(action: &super::book::ActionCard, book: &Catalogue) -> Vec<FactorCheck> {
    let cards = book.plan.causes.iter().filter(|card| action.answers.contains(&card.id));
    let supports: Vec<&Evidence> = cards.flat_map(|card| &card.supports).collect();
    let mut checks = Vec::new();
    for facts in babies() {
        for one in &supports {
            let mut check = FactorCheck::new("c1".into(), Stamp::default());
            check.facts = facts.clone();
            for evidence in action.needs.iter().chain([*one]) {
                match evidence {
                    Evidence::Ask(ask, tick) => {
                        check.ticks.insert(ask.clone(), *tick);
                    }
                    Evidence::Sign(sign) => {
                        check.signs.insert(sign.clone());
                    }
                    Evidence::Fact(_) | Evidence::Rule(_) => {}
                }
            }
            checks.push(passed(check, book));
        }
    }
    checks
}

#[test]
fn every_action_can_be_offered() {
    let book = catalogue();
    let offered = |action: &super::book::ActionCard| {
        let holds = |check: &FactorCheck| plan(check, &book).offers.iter().any(|offer| offer.action == action.id);
        checks_for(action, &book).iter().any(holds)
    };
    let never: Vec<&ActionId> =
        book.plan.actions.iter().filter(|action| !offered(action)).map(|action| &action.id).collect();
    assert!(never.is_empty(), "{never:?}");
}

#[test]
fn rules_of_causes_actions_and_lines_are_all_different() {
    let book = catalogue();
    let causes = book.plan.causes.iter().map(|card| &card.rule);
    let actions = book.plan.actions.iter().map(|card| &card.rule);
    let lines = book.plan.lines().map(|line| &line.id);
    let triage = book.danger.rules.iter().map(|rule| &rule.id);
    let all: Vec<&RuleId> = causes.chain(actions).chain(lines).chain(triage).collect();
    assert_eq!(all.iter().collect::<BTreeSet<_>>().len(), all.len());
}

#[test]
fn everything_the_book_refers_to_exists() {
    let book = catalogue();
    let exists = |one: &Evidence| match one {
        Evidence::Sign(id) => book.danger.sign(id).is_some(),
        Evidence::Rule(id) => book.danger.rule(id.as_str()).is_some(),
        Evidence::Ask(..) | Evidence::Fact(_) => true,
    };
    for card in &book.plan.causes {
        assert!(!card.supports.is_empty() && !card.factors.is_empty() && !card.sources.is_empty(), "{}", card.id);
        assert!(card.supports.iter().chain(&card.opposes).chain(&card.rules_out).all(exists), "{}", card.id);
        let unconditional =
            |action: &&super::book::ActionCard| action.answers.contains(&card.id) && action.needs.is_empty();
        assert!(book.plan.actions.iter().any(|action| unconditional(&action)), "{} has no action", card.id);
    }
    for action in &book.plan.actions {
        let tiers: BTreeSet<Option<Tier>> =
            action.answers.iter().map(|id| book.plan.cause(id).map(|card| card.tier)).collect();
        assert!(tiers.contains(&Some(action.tier)) && !tiers.contains(&None), "{}", action.id);
        assert!(book.plan.stops.iter().any(|line| line.id == action.stop), "{}", action.id);
        assert!(!action.sources.is_empty() && action.needs.iter().all(exists), "{}", action.id);
    }
    for line in book.plan.lines() {
        assert!(!line.sources.is_empty() && line.when.iter().all(exists), "{}", line.id);
    }
    for sign in &book.danger.signs {
        assert!(book.danger.rule(sign.rule.as_str()).is_some() && !sign.sources.is_empty(), "{}", sign.id);
    }
    let ids: BTreeSet<&SignId> = book.danger.signs.iter().map(|sign| &sign.id).collect();
    assert_eq!(ids.len(), book.danger.signs.len());
}
