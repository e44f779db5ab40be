//! Where rules meet an age, a gap or each other: faults a clinical reviewer found, each with its neighbours.

use super::tests::{check, found, well};
use super::{Intake, Lack};
use crate::domain::checklist::Facts;
use crate::domain::danger::Level::{Amber, Red, Yellow};
use crate::domain::factor::Tick::{No, Yes};

const DAY: u32 = 24;

/// A baby of that age, 3000 g at birth, with this weight now.
fn weighing(hours: u32, grams: u32) -> Facts {
    Facts { weight: Some(grams), ..well(hours) }
}

#[test]
fn a_baby_that_does_not_gain_is_found_before_a_whole_month_has_passed() {
    for (days, grams, expected) in [
        (20, 3000, None),
        (21, 3117, None),
        (21, 3116, Some(Yellow)),
        (21, 3001, Some(Yellow)),
        (21, 3000, Some(Amber)),
        (27, 3216, Some(Yellow)),
        (28, 3233, Some(Amber)),
        (28, 3234, None),
        (40, 3000, Some(Amber)),
        (40, 3433, Some(Amber)),
        (40, 3434, None),
    ] {
        check("t22", &weighing(days * DAY, grams), &[], &[], expected);
    }
    assert_eq!(found(&weighing(20 * DAY, 3000), &[], &[]).intake, Intake::Watch);
    assert_eq!(found(&weighing(21 * DAY, 3050), &[], &[]).intake, Intake::Watch);
    assert_eq!(found(&weighing(40 * DAY, 3000), &[], &[]).intake, Intake::Low);
}

#[test]
fn the_loss_that_is_still_fine_shrinks_from_day_five_to_nothing_on_day_ten() {
    for (hours, grams, expected) in [
        (60, 2790, Intake::Fine),
        (120, 2790, Intake::Fine),
        (121, 2790, Intake::Watch),
        (7 * DAY, 2874, Intake::Fine),
        (7 * DAY, 2873, Intake::Watch),
        (9 * DAY, 2790, Intake::Watch),
        (9 * DAY, 2957, Intake::Watch),
        (9 * DAY, 2958, Intake::Fine),
        (10 * DAY - 1, 2998, Intake::Watch),
        (10 * DAY - 1, 2999, Intake::Fine),
        (10 * DAY, 3000, Intake::Fine),
    ] {
        assert_eq!(found(&weighing(hours, grams), &[], &[]).intake, expected, "{hours} h, {grams} g");
    }
}

#[test]
fn milk_that_was_late_is_no_finding_once_the_first_weeks_are_past_and_the_baby_thrives() {
    let late = [("physiology.full", No)];
    let bled = [("birth.bleeding", Yes), ("physiology.full", No)];
    let early = |hours| Facts { weeks: Some(36), ..well(hours) };
    let dry = |hours| Facts { wet: None, ..well(hours) };
    for (facts, t8, t18) in [
        (well(14 * DAY - 1), Some(Yellow), Some(Amber)),
        (well(14 * DAY), None, None),
        (well(90 * DAY), None, None),
        (early(90 * DAY), None, None),
        (early(13 * DAY), Some(Amber), Some(Amber)),
        (dry(90 * DAY), Some(Yellow), Some(Amber)),
        (weighing(90 * DAY, 3100), Some(Yellow), Some(Amber)),
    ] {
        check("t8", &facts, &[], &late, t8);
        check("t18", &facts, &[], &bled, t18);
    }
    let ticked = found(&early(90 * DAY), &["mother-no-fullness"], &[]);
    assert_eq!(ticked.level, Some(Yellow), "a sign someone ticks stays, and is not made sooner");
    check("t18", &well(90 * DAY), &["mother-bled-birth", "mother-cold"], &[], Some(Amber));
}

#[test]
fn after_six_months_the_weight_must_not_stay_below_what_six_months_ask_for() {
    for (days, grams, expected) in [
        (183, 5816, Some(Amber)),
        (183, 5817, None),
        (184, 5816, Some(Amber)),
        (184, 5817, None),
        (270, 5816, Some(Amber)),
    ] {
        check("t22", &weighing(days * DAY, grams), &[], &[], expected);
    }
}

#[test]
fn after_six_months_the_line_in_the_book_is_what_is_missing() {
    let lacks = |facts: &Facts| {
        let found = found(facts, &[], &[]);
        (found.intake, found.missing.iter().map(|missing| missing.lack).collect::<Vec<_>>())
    };
    assert_eq!(lacks(&well(183 * DAY)), (Intake::Fine, vec![]));
    assert_eq!(lacks(&well(184 * DAY)), (Intake::Unknown, vec![Lack::Growth]));
    assert_eq!(lacks(&Facts { weight: None, ..well(184 * DAY) }), (Intake::Unknown, vec![Lack::Weight]));
}

#[test]
fn with_no_age_fewer_wet_nappies_than_any_day_expects_count_beside_another_sign() {
    let ageless = |wet| Facts { age_hours: None, weight: Some(2700), wet: Some(wet), ..well(60) };
    for (wet, t3, t4) in [(1, Some(Red), None), (5, Some(Red), None), (6, None, Some(Amber))] {
        check("t3", &ageless(wet), &[], &[], t3);
        check("t4", &ageless(wet), &[], &[], t4);
        check("t6", &ageless(wet), &[], &[], None);
    }
    let fed = Facts { weight: None, feeds: Some(6), ..ageless(1) };
    check("t19", &fed, &[], &[], Some(Amber));
    check("t8", &fed, &[], &[("physiology.full", No)], Some(Amber));
}

#[test]
fn a_birth_weight_stands_for_a_weight_only_while_it_can() {
    let born = |grams, days: u32| Facts { birth_weight: Some(grams), weight: None, ..well(days * DAY) };
    for (facts, expected) in [
        (born(1400, 41), Some(Red)),
        (born(1400, 42), Some(Amber)),
        (born(1400, 49), Some(Amber)),
        (born(1400, 50), None),
        (born(1400, 150), None),
        (born(1000, 43), Some(Red)),
        (born(1000, 73), Some(Amber)),
        (Facts { age_hours: None, ..born(1400, 150) }, Some(Red)),
        (Facts { weight: Some(1400), ..born(1400, 150) }, Some(Red)),
    ] {
        check("t17", &facts, &[], &[], expected);
    }
    let unweighed = found(&born(1400, 150), &[], &[]);
    assert!(unweighed.missing.iter().any(|missing| missing.lack == Lack::Weight && missing.rule.as_str() == "t14"));
}

#[test]
fn no_stool_counts_as_no_first_stool_until_three_days_have_passed() {
    for (hours, stools, expected) in [
        (23, 0, None),
        (24, 0, Some(Amber)),
        (47, 0, Some(Amber)),
        (71, 0, Some(Amber)),
        (72, 0, Some(Yellow)),
        (24, 1, None),
        (71, 1, Some(Yellow)),
    ] {
        check("t16", &Facts { stools: Some(stools), ..well(hours) }, &[], &[], expected);
    }
}

#[test]
fn a_yellow_baby_that_feeds_seldom_or_refuses_feeds_poorly() {
    let yellow = ["baby-jaundice"];
    let fed = |feeds| Facts { feeds, ..well(60) };
    for (feeds, ticks, expected) in [
        (Some(8), vec![], None),
        (Some(7), vec![], Some(Red)),
        (None, vec![("frequency.eight", No)], Some(Red)),
        (None, vec![("frequency.eight", Yes)], None),
        (Some(8), vec![("baby-ill.refuses", Yes)], Some(Red)),
        (Some(8), vec![("baby-ill.refuses", No)], None),
    ] {
        check("t7", &fed(feeds), &yellow, &ticks, expected);
        check("t7", &fed(feeds), &[], &ticks, None);
    }
}
