//! Each rule just below its threshold, at it, above it, and with the number missing.

use std::collections::{BTreeMap, BTreeSet};

use super::{Doubt, Intake, Lack, Triage, triage};
use crate::domain::catalogue::shipped::catalogue;
use crate::domain::checklist::Facts;
use crate::domain::danger::Level::{self, Amber, Red, Yellow};
use crate::domain::factor::Tick;
use crate::domain::ids::{AskId, SignId};

const DAY: u32 = 24;

/// A healthy baby of that age: 3000 g at birth, nothing to find.
pub(super) fn well(hours: u32) -> Facts {
    let days = hours / DAY;
    let gained = if days < 10 { 0 } else { days * 25 };
    Facts {
        age_hours: Some(hours),
        birth_way: None,
        weeks: Some(39),
        birth_weight: Some(3000),
        weight: Some(3000 + gained),
        wet: Some(8),
        stools: Some(3),
        feeds: Some(10),
    }
}

pub(super) fn found(facts: &Facts, signs: &[&str], ticks: &[(&str, Tick)]) -> Triage {
    let signs: BTreeSet<SignId> = signs.iter().map(|&id| id.into()).collect();
    let ticks: BTreeMap<AskId, Tick> = ticks.iter().map(|&(ask, tick)| (ask.into(), tick)).collect();
    triage(facts, &signs, &ticks, &catalogue())
}

/// The level a rule computes, leaving ticked signs aside.
fn level(triage: &Triage, rule: &str) -> Option<Level> {
    let computed = triage.findings.iter().filter(|finding| finding.computed() && finding.rule.as_str() == rule);
    computed.map(|finding| finding.level).max()
}

pub(super) fn check(rule: &str, facts: &Facts, signs: &[&str], ticks: &[(&str, Tick)], expected: Option<Level>) {
    let found = found(facts, signs, ticks);
    assert_eq!(level(&found, rule), expected, "{rule} with {facts:?}, {signs:?}, {ticks:?}");
}

#[test]
fn a_well_baby_has_nothing_to_find_at_any_age() {
    for hours in [1, 30, 60, 80, 100, 130, 10 * DAY, 14 * DAY, 30 * DAY, 90 * DAY, 180 * DAY] {
        let triage = found(&well(hours), &[], &[]);
        assert_eq!((triage.level, triage.findings.len()), (None, 0), "{hours} h");
        assert_eq!((triage.intake, triage.doubts), (Intake::Fine, vec![]), "{hours} h");
    }
}

#[test]
fn every_sign_alone_gives_the_level_it_is_listed_with() {
    let book = catalogue().danger;
    for sign in &book.signs {
        let triage = found(&well(60), &[sign.id.as_str()], &[]);
        assert_eq!(triage.level, Some(sign.level), "{}", sign.id);
    }
}

#[test]
fn weight_loss_changes_band_at_seven_and_ten_percent_of_whole_grams() {
    for (now, t5, t4) in [
        (2791, None, None),
        (2790, None, None),
        (2789, Some(Yellow), None),
        (2701, Some(Yellow), None),
        (2700, None, Some(Amber)),
        (2699, None, Some(Amber)),
    ] {
        let facts = Facts { weight: Some(now), ..well(60) };
        check("t5", &facts, &[], &[], t5);
        check("t4", &facts, &[], &[], t4);
    }
}

#[test]
fn weight_that_is_missing_is_asked_for_and_never_normal() {
    for facts in [Facts { weight: None, ..well(60) }, Facts { birth_weight: None, ..well(60) }] {
        let triage = found(&facts, &[], &[]);
        assert_eq!((triage.level, triage.intake), (None, Intake::Unknown));
        assert_eq!(triage.missing.len(), 1);
    }
    let nothing = found(&Facts::default(), &[], &[]);
    let lacks: Vec<Lack> = nothing.missing.iter().map(|missing| missing.lack).collect();
    assert_eq!(lacks, [Lack::Age, Lack::BirthWeight, Lack::Weight, Lack::Wet, Lack::Stools]);
    assert_eq!(nothing.missing[2].rule.as_str(), "t14");
}

#[test]
fn ten_percent_with_any_sign_of_illness_or_dryness_is_red() {
    let lost = Facts { weight: Some(2700), ..well(80) };
    for sign in ["baby-sleepy-feeds", "baby-hot", "baby-jaundice", "baby-orange-stain", "baby-no-urine"] {
        check("t3", &lost, &[sign], &[], Some(Red));
        check("t4", &lost, &[sign], &[], None);
        check("t3", &Facts { weight: Some(2701), ..well(80) }, &[sign], &[], None);
    }
    check("t3", &Facts { wet: Some(2), ..lost.clone() }, &[], &[], Some(Red));
    check("t3", &Facts { wet: Some(3), ..lost }, &[], &[], None);
}

#[test]
fn an_orange_stain_counts_against_the_weight_only_after_day_three() {
    let lost = |hours| Facts { weight: Some(2700), ..well(hours) };
    check("t3", &lost(71), &["baby-orange-stain"], &[], None);
    check("t3", &lost(72), &["baby-orange-stain"], &[], Some(Red));
    check("t3", &Facts { age_hours: None, ..lost(72) }, &["baby-orange-stain"], &[], Some(Red));
    check("t21", &lost(71), &["baby-orange-stain"], &[], Some(Amber));
    check("t21", &well(71), &["baby-orange-stain"], &[], None);
}

#[test]
fn more_than_seven_percent_and_still_falling_is_today() {
    let facts = Facts { weight: Some(2750), ..well(100) };
    check("t5", &facts, &["baby-still-losing"], &[], Some(Amber));
    check("t5", &well(100), &["baby-still-losing"], &[], None);
}

#[test]
fn wet_nappies_follow_the_day_of_life() {
    for (hours, wet, expected) in [
        (11, 0, None),
        (12, 0, Some(Red)),
        (30, 1, None),
        (30, 0, Some(Red)),
        (47, 2, None),
        (48, 2, Some(Yellow)),
        (48, 3, None),
        (95, 2, Some(Yellow)),
        (95, 3, None),
        (96, 4, Some(Amber)),
        (96, 5, None),
        (119, 5, None),
        (120, 5, Some(Amber)),
        (120, 6, None),
        (60 * DAY, 5, Some(Amber)),
        (60 * DAY, 6, None),
    ] {
        check("t6", &Facts { wet: Some(wet), ..well(hours) }, &[], &[], expected);
    }
    check("t6", &Facts { wet: None, ..well(120) }, &[], &[], None);
    check("t6", &Facts { age_hours: None, wet: Some(5), ..well(120) }, &[], &[], None);
    check("t6", &Facts { age_hours: None, wet: Some(0), ..well(120) }, &[], &[], Some(Red));
}

#[test]
fn jaundice_is_red_on_the_first_day_or_with_poor_feeding_and_amber_when_it_lasts() {
    let yellow = "baby-jaundice";
    check("t7", &well(23), &[yellow], &[], Some(Red));
    check("t7", &well(24), &[yellow], &[], None);
    check("t7", &well(60), &[yellow, "baby-poor-feeding"], &[], Some(Red));
    check("t7", &well(60), &[yellow, "baby-sleepy-feeds"], &[], Some(Red));
    check("t7", &well(60), &[yellow, "baby-pale-stool"], &[], Some(Amber));
    check("t7", &well(14 * DAY - 1), &[yellow], &[], None);
    check("t7", &well(14 * DAY), &[yellow], &[], Some(Amber));
    let early = |hours| Facts { weeks: Some(36), ..well(hours) };
    check("t7", &early(21 * DAY - 1), &[yellow], &[], None);
    check("t7", &early(21 * DAY), &[yellow], &[], Some(Amber));
    check("t7", &Facts { age_hours: None, ..well(60) }, &[yellow], &[], None);
    check("t7", &well(10), &[], &[], None);
}

#[test]
fn milk_that_is_not_in_by_72_hours_is_a_review_and_with_a_short_baby_today() {
    let no = [("physiology.full", Tick::No)];
    check("t8", &well(71), &[], &no, None);
    check("t8", &well(72), &[], &no, Some(Yellow));
    check("t8", &well(72), &["mother-no-fullness"], &[], Some(Yellow));
    check("t8", &well(72), &[], &[("physiology.full", Tick::Yes)], None);
    check("t8", &well(72), &[], &[("physiology.full", Tick::Unknown)], None);
    check("t8", &Facts { age_hours: None, ..well(72) }, &[], &no, Some(Yellow));
    check("t8", &Facts { weight: Some(2700), ..well(72) }, &[], &no, Some(Amber));
    check("t8", &Facts { wet: Some(2), ..well(72) }, &[], &no, Some(Amber));
    check("t8", &Facts { wet: Some(2), ..well(60) }, &["mother-bleeding-continues"], &[], Some(Amber));
}

#[test]
fn a_baby_born_small_or_early_has_every_review_one_level_sooner() {
    let lost = |birth, weeks| Facts {
        birth_weight: Some(birth),
        weight: Some(birth * 92 / 100),
        weeks: Some(weeks),
        ..well(60)
    };
    for (birth, weeks, small) in [(2499, 39, true), (2500, 39, false), (2500, 37, false), (2500, 36, true)] {
        let expected = if small { Amber } else { Yellow };
        check("t5", &lost(birth, weeks), &[], &[], Some(expected));
        check("t9", &lost(birth, weeks), &[], &[], small.then_some(Yellow));
    }
    let unweighed = Facts { birth_weight: None, weeks: None, ..well(60) };
    check("t9", &unweighed, &[], &[], None);
    check("t9", &unweighed, &[], &[("birth-weight.normal", Tick::No)], Some(Yellow));
    check("t9", &unweighed, &[], &[("gestation.term", Tick::No)], Some(Yellow));
    let sign = found(&lost(2400, 39), &["baby-jaundice"], &[]);
    assert!(sign.findings.iter().any(|f| f.id.as_str() == "baby-jaundice" && f.level == Amber));
    assert!(sign.closing_ids().contains("rule:t5-amber"));
    let amber = found(&lost(2400, 39), &["mother-fever"], &[]);
    assert_eq!(amber.level, Some(Amber), "AMBER is not raised to RED");
    let small = Facts { birth_weight: Some(2400), weight: Some(2400), ..well(80) };
    assert_eq!(found(&small, &["mother-pcos"], &[]).level, Some(Yellow), "her own review keeps its day");
    check("t8", &small, &[], &[("physiology.full", Tick::No)], Some(Amber));
}

#[test]
fn fever_with_a_red_breast_is_today_and_with_rigors_now() {
    let day = well(10 * DAY);
    check("t10", &day, &["mother-breast-red"], &[], None);
    check("t10", &day, &["mother-breast-red", "mother-fever"], &[], Some(Amber));
    for sign in ["mother-chills", "mother-fast-pulse", "mother-confused"] {
        check("t10", &day, &["mother-breast-red", "mother-fever", sign], &[], Some(Red));
    }
    for sign in ["mother-chills", "mother-foul", "mother-belly-pain", "mother-fast-pulse", "mother-confused"] {
        check("t2", &day, &["mother-fever", sign], &[], Some(Red));
        check("t2", &day, &[sign], &[], None);
    }
}

#[test]
fn the_two_mood_questions_ask_for_a_review_and_heavier_signs_for_today() {
    let day = well(20 * DAY);
    for ask in ["mood.low", "mood.interest"] {
        check("t11", &day, &[], &[(ask, Tick::Yes)], Some(Yellow));
        check("t11", &day, &["mother-cannot-sleep"], &[(ask, Tick::Yes)], Some(Amber));
        check("t11", &day, &[], &[(ask, Tick::No)], None);
        check("t11", &day, &[], &[(ask, Tick::Unknown)], None);
    }
    for thought in ["mother-self-harm", "mother-harm-baby"] {
        assert_eq!(found(&day, &[thought], &[]).level, Some(Red));
    }
}

#[test]
fn birth_weight_is_due_by_day_ten_and_overdue_by_day_fourteen() {
    let below = |hours| Facts { weight: Some(2999), ..well(hours) };
    check("t15", &below(10 * DAY - 1), &[], &[], None);
    check("t15", &below(10 * DAY), &[], &[], Some(Yellow));
    check("t15", &below(14 * DAY - 1), &[], &[], Some(Yellow));
    check("t15", &below(14 * DAY), &[], &[], Some(Amber));
    check("t15", &below(21 * DAY), &[], &[], Some(Amber));
    check("t15", &Facts { weight: Some(3000), ..below(14 * DAY) }, &[], &[], None);
    check("t15", &Facts { age_hours: None, ..below(14 * DAY) }, &[], &[], None);
}

#[test]
fn stools_matter_in_the_first_four_weeks() {
    for (hours, stools, expected) in [
        (23, 0, None),
        (24, 0, Some(Amber)),
        (47, 1, None),
        (48, 1, Some(Yellow)),
        (48, 2, None),
        (28 * DAY - 1, 0, Some(Yellow)),
        (28 * DAY, 0, None),
    ] {
        check("t16", &Facts { stools: Some(stools), ..well(hours) }, &[], &[], expected);
    }
    let none = Facts { stools: Some(0), ..well(100) };
    check("t16", &none, &["baby-jaundice"], &[], Some(Amber));
    check("t16", &Facts { wet: Some(4), ..none.clone() }, &[], &[], Some(Amber));
    check("t16", &none, &["mother-fever"], &[], Some(Yellow));
    check("t16", &Facts { stools: None, ..none }, &[], &[], None);
    check("t16", &well(100), &["baby-dark-stool"], &[], None);
    check("t16", &well(100), &["baby-dark-stool", "baby-thirsty"], &[], Some(Amber));
}

#[test]
fn the_smallest_and_earliest_babies_are_cared_for_in_hospital() {
    let weighing = |grams| Facts { birth_weight: Some(grams), weight: Some(grams), ..well(60) };
    for (grams, expected) in [(1499, Some(Red)), (1500, Some(Amber)), (1999, Some(Amber)), (2000, None)] {
        check("t17", &weighing(grams), &[], &[], expected);
        check("t17", &Facts { weight: None, ..weighing(grams) }, &[], &[], expected);
    }
    check("t17", &Facts { weeks: Some(33), ..well(6 * DAY) }, &[], &[], Some(Amber));
    check("t17", &Facts { weeks: Some(33), ..well(7 * DAY) }, &[], &[], None);
    check("t17", &Facts { weeks: Some(34), ..well(1) }, &[], &[], None);
    check("t17", &Facts { weeks: None, ..well(1) }, &[], &[], None);
}

#[test]
fn heavy_bleeding_and_then_no_milk_is_seen_today() {
    let bled = ("birth.bleeding", Tick::Yes);
    check("t18", &well(50), &[], &[bled, ("physiology.full", Tick::No)], Some(Amber));
    check("t18", &well(47), &[], &[bled, ("physiology.full", Tick::No)], None);
    check("t18", &well(50), &["mother-bled-birth", "mother-cold"], &[], Some(Amber));
    check("t18", &well(50), &["mother-cold"], &[], None);
    check("t18", &well(50), &[], &[bled], None);
}

#[test]
fn few_feeds_with_a_sleepy_or_dry_baby_is_today() {
    let fed = |feeds, hours| Facts { feeds: Some(feeds), ..well(hours) };
    let sleepy = ["baby-sleepy-feeds"];
    check("t19", &fed(7, 80), &sleepy, &[], Some(Amber));
    check("t19", &fed(8, 80), &sleepy, &[], None);
    check("t19", &fed(7, 80), &[], &[], None);
    check("t19", &fed(3, 23), &sleepy, &[], None);
    check("t19", &fed(7, 42 * DAY), &sleepy, &[], None);
    check("t19", &fed(6, 42 * DAY), &sleepy, &[], Some(Amber));
    check("t19", &Facts { wet: Some(2), ..fed(7, 80) }, &[], &[], Some(Amber));
    check("t19", &Facts { feeds: None, ..well(80) }, &sleepy, &[("frequency.eight", Tick::No)], Some(Amber));
    check("t19", &Facts { feeds: None, ..well(80) }, &sleepy, &[], None);
}

#[test]
fn slow_gain_is_less_than_500_g_in_a_month_after_the_second_week() {
    let at = |days: u32, grams| Facts { weight: Some(grams), ..well(days * DAY) };
    check("t22", &at(44, 3499), &[], &[], Some(Amber));
    check("t22", &at(44, 3500), &[], &[], None);
    check("t22", &at(183, 5000), &[], &[], Some(Amber));
}

#[test]
fn numbers_that_cannot_be_true_are_asked_again_and_used_by_no_rule() {
    for (facts, doubt) in [
        (Facts { weight: Some(30), ..well(60) }, Doubt::Weight),
        (Facts { weight: Some(399), ..well(60) }, Doubt::Weight),
        (Facts { weight: Some(20_001), ..well(60) }, Doubt::Weight),
        (Facts { birth_weight: Some(3), ..well(60) }, Doubt::BirthWeight),
        (Facts { birth_weight: Some(6501), ..well(60) }, Doubt::BirthWeight),
        (Facts { weight: Some(1200), ..well(60) }, Doubt::Loss),
        (Facts { weight: Some(2099), ..well(60) }, Doubt::Loss),
        (Facts { weight: Some(4500), ..well(60) }, Doubt::Gain),
        (Facts { age_hours: Some(3 * 365 * DAY + 1), ..well(60) }, Doubt::Age),
        (Facts { weeks: Some(21), ..well(60) }, Doubt::Weeks),
        (Facts { weeks: Some(45), ..well(60) }, Doubt::Weeks),
        (Facts { wet: Some(40), ..well(60) }, Doubt::Wet),
        (Facts { wet: Some(21), ..well(60) }, Doubt::Wet),
        (Facts { stools: Some(21), ..well(60) }, Doubt::Stools),
        (Facts { feeds: Some(31), ..well(60) }, Doubt::Feeds),
    ] {
        let triage = found(&facts, &[], &[]);
        assert_eq!((triage.doubts.as_slice(), triage.level), ([doubt].as_slice(), None), "{facts:?}");
        assert!(triage.intake != Intake::Fine || doubt.about().is_empty() || doubt == Doubt::Stools, "{facts:?}");
    }
    let edge = Facts { weight: Some(2100), wet: Some(20), stools: Some(20), feeds: Some(30), ..well(60) };
    assert_eq!(found(&edge, &[], &[]).doubts, []);
    assert_eq!(found(&Facts { weight: Some(400), birth_weight: Some(450), ..well(60) }, &[], &[]).doubts, []);
}

#[test]
fn extreme_numbers_never_panic() {
    let extreme = Facts {
        age_hours: Some(u32::MAX),
        birth_way: None,
        weeks: Some(u8::MAX),
        birth_weight: Some(u32::MAX),
        weight: Some(u32::MAX),
        wet: Some(u8::MAX),
        stools: Some(u8::MAX),
        feeds: Some(u8::MAX),
    };
    assert_eq!(found(&extreme, &[], &[]).doubts.len(), 7);
    assert_eq!(found(&Facts { birth_weight: Some(0), weight: Some(0), ..well(60) }, &[], &[]).doubts.len(), 2);
}

#[test]
fn a_sign_this_version_does_not_know_counts_as_red() {
    assert_eq!(found(&well(60), &["baby-from-the-future"], &[]).level, Some(Red));
}
