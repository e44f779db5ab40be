//! Whole situations: the one every sitting is shown with, and the twelve of the brief (9.2) as far as ticks express them.

use super::evidence::{Evidence, FactIs};
use super::offers::{Reason, Subject};
use super::{Plan, plan};
use crate::domain::catalogue::shipped::catalogue;
use crate::domain::checklist::{BirthWay, FactorCheck, Facts, Override};
use crate::domain::danger::Level;
use crate::domain::factor::Tick::{self, No, Yes};
use crate::domain::gate::Gate;
use crate::domain::ids::SignId;
use crate::domain::stamp::Stamp;
use crate::domain::triage::{Intake, Lack};

const DAY: u32 = 24;

fn case(facts: Facts, signs: &[&str], ticks: &[(&str, Tick)]) -> FactorCheck {
    let mut check = FactorCheck::new("c1".into(), Stamp::default());
    check.facts = facts;
    check.signs = signs.iter().map(|&id| id.into()).collect();
    check.ticks = ticks.iter().map(|&(ask, tick)| (ask.into(), tick)).collect();
    check
}

fn made(facts: Facts, signs: &[&str], ticks: &[(&str, Tick)]) -> Plan {
    plan(&case(facts, signs, ticks), &catalogue())
}

fn offered(plan: &Plan) -> Vec<&str> {
    plan.offers.iter().map(|offer| offer.action.as_str()).collect()
}

fn named(plan: &Plan) -> Vec<&str> {
    plan.causes.iter().map(|cause| cause.id.as_str()).collect()
}

fn rules(plan: &Plan) -> Vec<&str> {
    plan.triage.findings.iter().map(|finding| finding.rule.as_str()).collect()
}

fn why_not(plan: &Plan, what: &Subject) -> Reason {
    plan.not.iter().find(|why| why.what == *what).map(|why| why.reason.clone()).unwrap()
}

fn cause(id: &str) -> Subject {
    Subject::Cause(id.into())
}

fn action(id: &str) -> Subject {
    Subject::Action(id.into())
}

/// A baby with these numbers; the others are not known.
fn baby(hours: u32, birth_weight: u32, weight: u32, wet: u8) -> Facts {
    Facts {
        age_hours: Some(hours),
        birth_weight: Some(birth_weight),
        weight: Some(weight),
        wet: Some(wet),
        ..Facts::default()
    }
}

fn thriving() -> Facts {
    Facts { feeds: Some(10), stools: Some(3), ..baby(5 * DAY + 3, 3000, 2950, 7) }
}

#[test]
fn day_three_caesarean_nine_percent_down_two_wet_nappies_and_nipple_pain() {
    let facts = Facts { birth_way: Some(BirthWay::Caesarean), ..baby(60, 3000, 2730, 2) };
    let plan = made(facts, &[], &[("technique.comfortable", No)]);
    assert_eq!(plan.triage.level, Some(Level::Yellow));
    assert_eq!(rules(&plan), ["t5", "t6"]);
    assert_eq!((plan.gate.clone(), plan.triage.intake), (Gate::Open, Intake::Low));
    assert_eq!(named(&plan), ["attachment", "low-transfer", "hard-birth", "sore-nipples"]);
    assert_eq!(offered(&plan), ["watch-feed", "express-after", "early-help"]);
    assert_eq!(plan.come_back, Some("b-24h".into()));
    assert_eq!(plan.stop.len(), 3);
    assert_eq!(plan.going_well, ["w-came".into()]);
    assert!(!plan.perceived);
    let three = plan.offers.iter().map(|offer| offer.action.clone()).collect();
    assert_eq!(why_not(&plan, &action("nipple-care")), Reason::ThreeAreEnough { offered: three });
    let whole = vec![Evidence::Ask("breast-care.skin".into(), Yes)];
    assert_eq!(why_not(&plan, &action("change-hold")), Reason::NeedsUnmet { evidence: whole });
    assert_eq!(why_not(&plan, &action("eat-enough")), Reason::NoCause { causes: vec!["food".into()] });
    let asks = vec!["food.meals".into(), "food.protein".into()];
    assert_eq!(why_not(&plan, &cause("food")), Reason::NotAsked { asks });
    let attachment = &plan.causes[0];
    assert_eq!(attachment.supported, [Evidence::Ask("technique.comfortable".into(), No)]);
    assert_eq!(attachment.unknown, ["technique.wide".into(), "technique.swallow".into()]);
}

#[test]
fn case_1_a_sleepy_baby_with_five_feeds_is_seen_today_and_no_advice_comes_first() {
    let facts = Facts { feeds: Some(5), birth_way: Some(BirthWay::Caesarean), ..baby(80, 3000, 2730, 3) };
    let plan = made(facts, &["baby-sleepy-feeds"], &[]);
    assert_eq!(plan.triage.level, Some(Level::Amber));
    assert_eq!(rules(&plan), ["t19", "t20", "t5"]);
    assert!(plan.closed().is_some() && plan.offers.is_empty());
    assert_eq!(why_not(&plan, &action("feed-often")), Reason::Closed);
}

#[test]
fn case_2_little_milk_with_good_weight_and_nappies_is_a_feeling() {
    let plan = made(thriving(), &[], &[("calm.confident", No), ("frequency.eight", Yes)]);
    assert!(plan.perceived);
    assert_eq!(named(&plan), ["perceived", "tense"]);
    assert_eq!(offered(&plan), ["normal-signs", "let-down"]);
    assert_eq!(plan.going_well[..2], ["w-gain".into(), "w-feeds".into()]);
    let low = vec![Evidence::Fact(FactIs::IntakeFine)];
    assert_eq!(why_not(&plan, &cause("low-transfer")), Reason::SpeaksAgainst { evidence: low });
    assert!(plan.cannot_tell().is_empty());
}

#[test]
fn case_3_a_combined_method_is_changed_today() {
    let plan = made(thriving_at(42), &[], &[("contraception.suited", No), ("food.meals", No)]);
    assert_eq!(offered(&plan), ["normal-signs", "kb-change", "eat-enough"]);
}

/// A thriving baby of that many days.
fn thriving_at(days: u32) -> Facts {
    Facts { feeds: Some(8), stools: Some(2), ..baby(days * DAY, 3000, 3000 + days * 25, 7) }
}

#[test]
fn case_4_a_red_breast_with_fever_is_seen_today() {
    let plan = made(thriving_at(10), &["mother-breast-red", "mother-fever"], &[("technique.wide", No)]);
    assert_eq!(plan.triage.level, Some(Level::Amber));
    assert!(plan.triage.met("t10") && plan.offers.is_empty());
}

#[test]
fn case_5_a_twin_of_34_weeks_gets_the_expressing_plan() {
    let facts = Facts { weeks: Some(34), feeds: Some(8), ..baby(12 * DAY, 2100, 2150, 6) };
    let plan = made(facts, &[], &[]);
    assert_eq!(rules(&plan), ["t9"]);
    assert_eq!(named(&plan), ["small-baby", "early-baby"]);
    assert_eq!(offered(&plan), ["express-small", "kangaroo"]);
    assert_eq!(plan.come_back, Some("b-3-days".into()));
}

#[test]
fn a_small_or_early_birth_is_no_cause_once_the_baby_has_caught_up() {
    let grown =
        |days: u32, birth: u32, weeks| Facts { weeks, feeds: Some(8), ..baby(days * DAY, birth, birth + days * 25, 6) };
    for (facts, caught_up) in [
        (grown(41, 2300, Some(39)), false),
        (grown(42, 2300, Some(39)), true),
        (grown(42, 2300, Some(34)), true),
        (grown(42, 2300, Some(33)), false),
        (grown(83, 2300, None), false),
        (grown(84, 2300, None), true),
        (Facts { weight: Some(2499), ..grown(42, 1900, Some(37)) }, false),
        (Facts { weight: Some(2500), ..grown(42, 1900, Some(37)) }, true),
        (Facts { wet: None, ..grown(100, 2300, Some(39)) }, false),
        (Facts { weight: Some(2700), ..grown(100, 2300, Some(39)) }, false),
    ] {
        let mut check = case(facts, &[], &[]);
        let signs = plan(&check, &catalogue()).triage.closing_ids();
        check.overridden =
            Some(Override { signs, facts: check.facts.clone(), reason: "uji".into(), at: Stamp::default() });
        let plan = plan(&check, &catalogue());
        let expressing = offered(&plan).contains(&"express-small");
        assert_eq!((plan.perceived, !expressing), (caught_up, caught_up), "{:?}", check.facts);
    }
}

#[test]
fn a_baby_born_only_small_or_only_early_gets_the_expressing_plan_first() {
    for facts in [
        Facts { weeks: Some(39), ..baby(12 * DAY, 2300, 2350, 6) },
        Facts { weeks: Some(35), ..baby(12 * DAY, 2600, 2650, 6) },
    ] {
        assert_eq!(offered(&made(facts, &[], &[])), ["express-small"]);
    }
}

#[test]
fn a_nipple_that_hurts_with_whole_skin_is_offered_another_hold() {
    let hurts = ("technique.comfortable", No);
    for (skin, expected) in [(Yes, "change-hold"), (No, "nipple-care")] {
        let plan = made(thriving(), &[], &[hurts, ("breast-care.skin", skin)]);
        assert_eq!(offered(&plan), ["watch-feed", expected]);
    }
}

#[test]
fn case_6_no_fullness_after_heavy_bleeding_is_seen_today() {
    let plan = made(baby(60, 3000, 2850, 3), &[], &[("physiology.full", No), ("birth.bleeding", Yes)]);
    assert_eq!((rules(&plan), plan.triage.level), (vec!["t18"], Some(Level::Amber)));
}

#[test]
fn case_7_thoughts_of_harm_are_red_and_stay_private() {
    let plan = made(thriving_at(20), &["mother-self-harm"], &[("mood.low", Yes)]);
    assert_eq!(plan.triage.level, Some(Level::Red));
    assert!(plan.triage.findings.iter().all(|finding| finding.private));
}

#[test]
fn a_stop_line_is_private_when_only_private_offers_lead_to_it() {
    let (mood, alcohol, smoke) = (("mood.low", Yes), ("alcohol.drank", Yes), ("smoking.mother", Yes));
    for (ticks, line, private) in [
        (vec![mood], "s-mood", true),
        (vec![alcohol, ("technique.wide", No)], "s-none", true),
        (vec![alcohol, ("technique.wide", No)], "s-attach", false),
        (vec![alcohol, smoke, ("technique.wide", No)], "s-none", false),
        (vec![("technique.wide", No)], "s-mood", false),
    ] {
        let plan = made(thriving_at(20), &[], &ticks);
        assert_eq!(plan.is_private_stop(&line.into()), private, "{line} with {ticks:?}");
        assert_eq!(plan.stop.contains(&line.into()), line != "s-mood" || private, "{line} with {ticks:?}");
    }
}

#[test]
fn case_8_banana_and_honey_are_swapped_with_grandmother() {
    let ticks = [("culture.only-milk", No), ("culture.pressure", Yes), ("family.husband", Yes)];
    let plan = made(thriving_at(42), &[], &ticks);
    assert_eq!(offered(&plan), ["normal-signs", "swap-food", "ready-answer"]);
    let older = made(thriving_at(190), &[], &ticks);
    let months = vec![Evidence::Fact(FactIs::SixMonths)];
    assert_eq!(why_not(&older, &cause("early-food")), Reason::RuledOut { evidence: months });
}

#[test]
fn case_9_back_to_work_with_milk_going_down_gets_a_plan_for_expressing() {
    let plan = made(thriving_at(95), &[], &[("work.express", No), ("work.store", No), ("rest.nap", No)]);
    assert_eq!(offered(&plan), ["normal-signs", "work-plan", "nap"]);
}

#[test]
fn case_10_pain_and_a_mouth_that_clicks_are_attached_again_and_looked_at_within_days() {
    let ticks = [("technique.comfortable", No), ("baby-ill.mouth", Yes)];
    let plan = made(baby(21 * DAY, 3000, 3050, 6), &["baby-tongue"], &ticks);
    assert_eq!(plan.triage.level, Some(Level::Yellow));
    assert_eq!(offered(&plan), ["watch-feed", "mouth-check", "nipple-care"]);
    assert_eq!(plan.triage.intake, Intake::Watch);
}

#[test]
fn cases_11_and_12_tuberculosis_and_hiv_go_to_their_own_clinic_today_in_private() {
    for sign in ["mother-tb", "mother-hiv"] {
        let plan = made(thriving_at(10), &[sign], &[("culture.only-milk", No)]);
        assert_eq!(plan.triage.level, Some(Level::Amber));
        assert!(plan.offers.is_empty() && plan.triage.findings[0].private);
    }
}

#[test]
fn without_a_weight_nobody_says_whether_milk_is_enough() {
    let plan = made(Facts { weight: None, ..thriving() }, &[], &[("frequency.eight", Yes)]);
    assert!(plan.is_open() && !plan.perceived && plan.offers.is_empty());
    assert_eq!(plan.cannot_tell().iter().map(|missing| missing.lack).collect::<Vec<_>>(), [Lack::Weight]);
    assert_eq!(plan.come_back, Some("b-weigh".into()));
    let reason = Reason::CannotTell { missing: vec![Lack::Weight] };
    assert_eq!(why_not(&plan, &cause("perceived")), reason);
    assert_eq!(why_not(&plan, &cause("low-transfer")), reason);
}

#[test]
fn after_six_months_a_weighed_baby_is_not_sent_to_be_weighed() {
    let plan = made(thriving_at(200), &[], &[]);
    assert_eq!(plan.come_back, Some("b-routine".into()));
    assert_eq!(plan.cannot_tell().iter().map(|missing| missing.lack).collect::<Vec<_>>(), [Lack::Growth]);
    for unknown in [Facts { weight: None, ..thriving_at(200) }, Facts { wet: None, ..thriving_at(200) }] {
        assert_eq!(made(unknown, &[], &[]).come_back, Some("b-weigh".into()));
    }
    let young = Facts { birth_weight: None, ..thriving_at(20) };
    assert_eq!(made(young, &[], &[]).come_back, Some("b-weigh".into()));
}

#[test]
fn food_never_opens_the_plan_while_feeding_stands_out() {
    let ticks = [("food.meals", No), ("food.protein", No), ("rest.nap", No), ("frequency.eight", No)];
    let plan = made(thriving(), &[], &ticks);
    assert_eq!(offered(&plan), ["feed-often", "eat-enough", "nap"]);
    let full = [ticks.as_slice(), &[("technique.wide", No), ("supplements.dummy", Yes)]].concat();
    assert_eq!(offered(&made(thriving(), &[], &full)), ["watch-feed", "feed-often", "bring-back"]);
}

#[test]
fn a_hard_birth_is_no_cause_once_the_baby_thrives() {
    let facts = Facts { birth_way: Some(BirthWay::Caesarean), ..thriving() };
    let plan = made(facts, &[], &[("early-start.skin", No)]);
    assert_eq!(named(&plan), ["perceived"]);
    let fine = vec![Evidence::Fact(FactIs::IntakeFine)];
    assert_eq!(why_not(&plan, &cause("hard-birth")), Reason::RuledOut { evidence: fine });
}

#[test]
fn milk_is_not_late_before_72_hours() {
    let late = |hours| named_late(&made(baby(hours, 3000, 2780, 3), &[], &[("physiology.full", No)]));
    assert_eq!((late(71), late(96)), (false, false), "at 96 hours rule 8 asks to be seen first");
    let mut check = case(baby(96, 3000, 2780, 5), &[], &[("physiology.full", No)]);
    let signs = plan(&check, &catalogue()).triage.closing_ids();
    assert_eq!(signs, [SignId::from("rule:t8-amber")].into());
    check.overridden = Some(Override {
        signs,
        facts: check.facts.clone(),
        reason: "dokter sudah melihat".into(),
        at: Stamp::default(),
    });
    assert!(named_late(&plan(&check, &catalogue())));
}

fn named_late(plan: &Plan) -> bool {
    named(plan).contains(&"late-start")
}

#[test]
fn an_overridden_plan_keeps_what_was_passed_in_sight() {
    let mut check = case(thriving(), &["mother-fever"], &[("technique.wide", No)]);
    let signs = plan(&check, &catalogue()).triage.closing_ids();
    check.overridden =
        Some(Override { signs, facts: check.facts.clone(), reason: "sudah diperiksa".into(), at: Stamp::default() });
    let open = plan(&check, &catalogue());
    assert_eq!(offered(&open), ["watch-feed"]);
    assert!(matches!(open.gate, Gate::Overridden { ref findings, .. } if findings.len() == 1));
    check.ticks.insert("food.meals".into(), No);
    check.signs.insert("baby-hot".into());
    assert!(plan(&check, &catalogue()).closed().is_some());
}
