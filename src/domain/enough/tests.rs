//! One mother and baby at a time.

use super::*;
use crate::domain::catalogue::shipped::catalogue;
use crate::domain::checklist::BirthWay;
use crate::domain::growth::tests::standard;
use crate::domain::ids::SignId;
use crate::domain::stamp::Stamp;

pub(super) const DAY: u32 = 24;

/// A check with these numbers and signs.
pub(super) fn check(facts: Facts, signs: &[&str]) -> FactorCheck {
    let mut check = FactorCheck::new("c1".into(), Stamp::default());
    check.facts = facts;
    check.signs = signs.iter().map(|&id| id.into()).collect();
    check
}

pub(super) fn told(taken: &Taken) -> Enough {
    enough(taken, &catalogue(), Some(standard()))
}

fn of(facts: Facts, signs: &[&str]) -> Enough {
    told(&Taken { check: &check(facts, signs), sex: None, weighings: vec![], stool: None, worried: None })
}

/// A thriving baby on day 20.
fn thriving() -> Facts {
    Facts {
        age_hours: Some(19 * DAY + 6),
        birth_way: Some(BirthWay::Vaginal),
        weeks: Some(39),
        birth_weight: Some(3100),
        weight: Some(3480),
        wet: Some(8),
        stools: Some(4),
        feeds: Some(11),
    }
}

fn verdicts(enough: &Enough) -> [Verdict; 4] {
    enough.rows.each_ref().map(|row| row.verdict)
}

fn at(days: u32, grams: u32) -> Weighing {
    Weighing { at_hours: days * DAY, grams }
}

#[test]
fn day_twenty_with_good_nappies_and_a_worried_mother_is_fine_and_only_perceived() {
    let check = check(thriving(), &[]);
    let taken = Taken { check: &check, sex: Some(Sex::Boy), weighings: vec![], stool: None, worried: Some(true) };
    let told = told(&taken);
    assert_eq!(told.answer, Answer::SignsFine);
    assert!(told.perceived);
    assert_eq!(verdicts(&told), [Verdict::Expected; 4]);
    assert_eq!(told.finds, []);
    assert_eq!(told.size.map(|size| (size.band, size.early)), Some((Band::Usual, false)));
    let mut fed = taken.check.clone();
    fed.ticks.insert("supplements.other".into(), Tick::Yes);
    assert!(!self::told(&Taken { check: &fed, ..taken.clone() }).perceived, "other milk has its part in it");
    assert!(!self::told(&Taken { worried: None, ..taken.clone() }).perceived, "nobody asked her");
    assert!(!self::told(&Taken { worried: Some(false), ..taken }).perceived);
}

#[test]
fn day_three_after_a_caesarean_nine_percent_down_with_two_wet_nappies_is_not_fine() {
    let told = of(
        Facts {
            age_hours: Some(2 * DAY + 12),
            birth_way: Some(BirthWay::Caesarean),
            birth_weight: Some(3200),
            weight: Some(2912),
            wet: Some(2),
            stools: Some(2),
            feeds: Some(8),
            weeks: Some(38),
        },
        &[],
    );
    assert_eq!(told.answer, Answer::SignsNotFine);
    assert_eq!(verdicts(&told), [Verdict::Expected, Verdict::Low, Verdict::Expected, Verdict::Edge]);
    let change = told.change.unwrap();
    assert_eq!((change.permille, change.grams), (90, 288));
    assert_eq!(change.median.map(|median| (median.permille, median.between)), Some((83, true)));
}

#[test]
fn eight_percent_down_alone_cannot_be_told_yet_and_says_what_to_do() {
    let day = Facts { age_hours: Some(60), birth_weight: Some(3000), weight: Some(2760), wet: Some(3), ..thriving() };
    let told = of(day, &[]);
    assert_eq!(told.answer, Answer::CannotTell);
    assert_eq!(told.finds, [Find::WatchFeed, Find::WeighAgain]);
}

#[test]
fn each_missing_number_is_named_and_never_fine() {
    for (facts, lack) in [
        (Facts { weight: None, ..thriving() }, Lack::Weight),
        (Facts { birth_weight: None, ..thriving() }, Lack::BirthWeight),
        (Facts { wet: None, ..thriving() }, Lack::Wet),
        (Facts { age_hours: None, ..thriving() }, Lack::Age),
    ] {
        let told = of(facts, &[]);
        assert_eq!(told.answer, Answer::CannotTell, "{lack:?}");
        assert!(told.finds.contains(&Find::Number(lack)), "{lack:?}: {:?}", told.finds);
    }
    let told = of(Facts { stools: None, ..thriving() }, &[]);
    assert_eq!((told.answer, told.finds), (Answer::SignsFine, vec![Find::Number(Lack::Stools)]));
}

#[test]
fn a_baby_with_a_sign_of_danger_is_seen_first_whatever_weight_and_nappies_say() {
    let told = of(thriving(), &["baby-fits"]);
    assert_eq!((told.answer, told.level), (Answer::CannotTell, Some(Level::Red)));
    assert_eq!(told.finds, [Find::SeenFirst(Level::Red)]);
    let told = of(thriving(), &["mother-fever"]);
    assert_eq!(
        (told.answer, told.level),
        (Answer::SignsFine, Some(Level::Amber)),
        "her fever says nothing of his milk"
    );
}

#[test]
fn ticked_signs_speak_in_the_row_they_belong_to() {
    let told = of(thriving(), &["baby-dark-urine", "baby-dark-stool", "baby-slow-gain"]);
    assert_eq!(told.answer, Answer::SignsNotFine);
    assert_eq!(verdicts(&told), [Verdict::Expected, Verdict::Low, Verdict::Edge, Verdict::Low]);
    let signs: Vec<&str> = told.rows.iter().flat_map(|row| row.signs.iter().map(SignId::as_str)).collect();
    assert_eq!(signs, ["baby-dark-urine", "baby-dark-stool", "baby-slow-gain"]);
}

#[test]
fn a_fall_since_the_last_weighing_takes_fine_back_and_so_does_a_slow_gain() {
    let check = check(thriving(), &[]);
    let with = |weighings: &[Weighing]| {
        let told =
            told(&Taken { check: &check, sex: None, weighings: weighings.to_vec(), stool: None, worried: Some(true) });
        (told.answer, told.rows[3].verdict, told.perceived)
    };
    assert_eq!(with(&[at(10, 3290)]), (Answer::SignsFine, Verdict::Expected, true));
    assert_eq!(with(&[at(16, 3500)]), (Answer::CannotTell, Verdict::Low, false), "lighter than three days ago");
    assert_eq!(with(&[at(10, 3400)]), (Answer::CannotTell, Verdict::Low, false), "80 g in nine days");
    assert_eq!(with(&[at(10, 3310)]), (Answer::SignsFine, Verdict::Edge, true), "18 g a day");
}

#[test]
fn a_weighing_that_cannot_be_true_is_asked_again_before_anything_is_fine() {
    let check = check(thriving(), &[]);
    let with = |weighings: &[Weighing]| {
        told(&Taken { check: &check, sex: None, weighings: weighings.to_vec(), stool: None, worried: None })
    };
    let typo = with(&[at(10, 330)]);
    assert_eq!((typo.answer, typo.finds), (Answer::CannotTell, vec![Find::Weighing(Query::Grams(at(10, 330)))]));
    let later = with(&[at(25, 3600)]);
    assert_eq!(later.finds, [Find::Weighing(Query::Later(at(25, 3600)))]);
    let jump = with(&[at(19, 5200)]);
    assert!(matches!(jump.finds.as_slice(), [Find::Weighing(Query::Jump(..)), ..]), "{:?}", jump.finds);
}

#[test]
fn far_below_the_line_asks_for_an_examination_and_a_score_no_baby_has_is_asked_again() {
    let small = Facts { birth_weight: Some(2500), weight: Some(2700), age_hours: Some(28 * DAY), ..thriving() };
    let of = |facts: &Facts| {
        let check = check(facts.clone(), &[]);
        let told = told(&Taken { check: &check, sex: Some(Sex::Boy), weighings: vec![], stool: None, worried: None });
        (told.size.unwrap(), told.finds)
    };
    let (size, finds) = of(&small);
    assert_eq!(size.band, Band::FarBelow);
    assert!(finds.contains(&Find::Examine), "{finds:?}");
    let (size, finds) = of(&Facts { weeks: Some(34), ..small.clone() });
    assert!(size.early && !finds.contains(&Find::Examine), "the standard is not of babies born early: {finds:?}");
    let heavy = Facts { birth_weight: Some(4500), weight: Some(13_000), age_hours: Some(150 * DAY), ..small };
    let (size, finds) = of(&heavy);
    assert!(!size.z.believable() && finds.contains(&Find::Size), "{size:?} {finds:?}");
}

#[test]
fn after_six_months_the_growth_line_is_asked_for() {
    let old = Facts { age_hours: Some(200 * DAY), weight: Some(7900), ..thriving() };
    let told = of(old, &[]);
    assert_eq!((told.answer, told.finds), (Answer::CannotTell, vec![Find::Number(Lack::Growth)]));
}

#[test]
fn the_first_day_has_no_number_for_feeds_and_none_for_stools_that_may_still_come() {
    let told =
        of(Facts { age_hours: Some(20), weight: Some(3050), feeds: Some(4), stools: Some(0), ..thriving() }, &[]);
    assert_eq!(verdicts(&told), [Verdict::NoNumber, Verdict::Expected, Verdict::NoNumber, Verdict::Expected]);
}

#[test]
fn stools_that_are_still_black_or_pale_take_fine_back() {
    let check = check(thriving(), &[]);
    let with = |stool| {
        let told = told(&Taken { check: &check, sex: None, weighings: vec![], stool: Some(stool), worried: None });
        (told.answer, told.rows[2].verdict, told.finds)
    };
    assert_eq!(with(StoolColour::Yellow), (Answer::SignsFine, Verdict::Expected, vec![]));
    let measure = vec![Find::WatchFeed, Find::WeighAgain];
    assert_eq!(with(StoolColour::Black), (Answer::CannotTell, Verdict::Edge, measure));
    assert_eq!(with(StoolColour::Pale).2.first(), Some(&Find::SeenFirst(Level::Amber)));
}

#[test]
fn a_month_of_little_gain_is_to_be_seen_today_though_triage_does_not_know_of_it() {
    let four_months = Facts { age_hours: Some(122 * DAY), weight: Some(5600), ..thriving() };
    let check = check(four_months, &[]);
    let with = |weighings: Vec<Weighing>| {
        told(&Taken { check: &check, sex: None, weighings, stool: None, worried: Some(true) })
    };
    let slow = with(vec![at(92, 5400)]);
    assert_eq!(
        (slow.answer, slow.finds),
        (Answer::CannotTell, vec![Find::SlowMonth, Find::WatchFeed, Find::WeighAgain])
    );
    assert_eq!(with(vec![at(110, 5550)]).finds, [Find::WatchFeed, Find::WeighAgain], "twelve days are no month");
    assert_eq!(with(vec![at(92, 4900)]).answer, Answer::SignsFine);
}
