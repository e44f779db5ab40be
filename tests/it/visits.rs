//! Whole visits by keys: what a mother takes home, what stays closed while a baby must be seen, and what is never lost.

use asih::domain::visit::Stage;
use asih::i18n::Lang;
use asih::ui::Screen;
use asih::ui::flow::Effect;
use asih::ui::vault::VaultState;

use crate::harness::Harness;

/// From home to a visit of an invented mother without a story of her own.
const FREE: &str = "4<end><enter>";

/// She agrees, her name; one baby, born by caesarean after 39 weeks, a boy, 77 hours ago, 3000 g.
const WHO: &str = "11<enter>Melati<enter><enter>2<enter>39<enter>2<enter>20110400<enter>3000<enter>";

/// No danger sign; she thinks it is too little, nine per cent down, three wet nappies.
const STORY: &str = "<enter>f<enter>nyeri<enter>1<enter>8<enter>3<enter>2<enter>2<enter>2730<esc>";

fn visit(lang: Lang, keys: &str) -> Harness {
    let mut harness = Harness::new(lang);
    harness.press(FREE).press(keys);
    harness
}

#[test]
fn a_baby_hard_to_wake_is_referred_and_no_stage_with_advice_opens() {
    for lang in Lang::ALL {
        // The third sign of the first group.
        let mut harness = visit(lang, "2<down><down><space><esc><esc>");
        for stage in ['4', '5', '6', '7', '8'] {
            harness.press(&stage.to_string());
            assert!(matches!(harness.app().stack().last(), Some(Screen::Gate(_))), "stage {stage}");
            harness.press("<esc><esc>");
            assert!(matches!(harness.app().stack().last(), Some(Screen::Visit(_))), "back from stage {stage}");
        }
        harness.resize(120, 80);
        harness.press("9");
        let screen = harness.screen();
        let (refer, home) = match lang {
            Lang::Id => ("Surat rujukan", "Yang kita sepakati"),
            Lang::En => ("Referral", "What we agreed"),
        };
        assert!(screen.contains(refer), "{screen}");
        assert!(!screen.contains(home), "there is nothing to take home but the referral\n{screen}");
    }
}

#[test]
fn day_three_after_a_caesarean_ends_with_what_she_agreed_a_helper_and_a_date() {
    let mut harness = visit(Lang::Id, &format!("{WHO}{STORY}"));
    // The plan: she agrees to the first offer. Then the father takes the first task, and the day that is proposed.
    harness.press("7<tab><tab><tab><tab>1<esc>8<down><right><esc>");
    let visit = harness.visit().clone();
    assert_eq!(visit.alias, "Melati");
    assert_eq!(visit.babies[0].check.facts.age_hours, Some(77));
    assert_eq!(visit.babies[0].check.facts.loss_permille(), Some(90));
    assert_eq!(visit.babies[0].check.replies.len(), 1);
    assert_eq!(visit.helps.len(), 1);
    assert_eq!(visit.next.map(|day| day.to_string()).as_deref(), Some("2026-11-24"), "weighed again within 24 hours");
    harness.resize(120, 80);
    harness.press("9");
    let paper = harness.screen();
    assert!(paper.contains("24 Nov 2026"), "{paper}");
    assert!(paper.contains("LATIHAN"), "an invented mother is marked on her paper\n{paper}");
    harness.press("<esc>f<enter>");
    let effects = harness.effects();
    let ended = effects.iter().rev().find_map(|effect| match effect {
        Effect::KeepVisit(kept) => Some(kept),
        _ => None,
    });
    let ended = ended.unwrap();
    assert!(ended.ended && ended.practice);
}

#[test]
fn her_name_is_on_no_paper() {
    let mut harness = visit(Lang::En, &format!("{WHO}{STORY}"));
    harness.resize(120, 80);
    harness.press("9");
    for _ in 0..3 {
        let screen = harness.screen();
        let (_, body) = screen.split_once('─').unwrap();
        assert!(!body.contains("Melati"), "{screen}");
        harness.press("<right>");
    }
}

#[test]
fn twins_have_numbers_and_signs_of_their_own_and_one_mother() {
    let mut harness = visit(Lang::Id, "11<enter><enter>2<enter>1<enter>36<enter>");
    assert_eq!(harness.visit().babies.len(), 2);
    harness.press("1<enter>20110400<enter>2100<enter>2<enter>20110410<enter>1900<enter>");
    let weights: Vec<_> = harness.visit().babies.iter().map(|baby| baby.check.facts.birth_weight).collect();
    assert_eq!(weights, [Some(2100), Some(1900)]);
    let weeks: Vec<_> = harness.visit().babies.iter().map(|baby| baby.check.facts.weeks).collect();
    assert_eq!(weeks, [Some(36), Some(36)], "one pregnancy");
    // A sign of the second baby closes the stages with advice for both.
    harness.press("<tab>2<space><esc><esc>");
    let signs: Vec<usize> = harness.visit().babies.iter().map(|baby| baby.check.signs.len()).collect();
    assert_eq!(signs, [0, 1]);
    harness.press("7");
    assert!(matches!(harness.app().stack().last(), Some(Screen::Gate(_))));
}

#[test]
fn an_unfinished_visit_is_taken_up_again_as_it_was() {
    let mut harness = visit(Lang::Id, &format!("{WHO}{STORY}"));
    let before = harness.visit().clone();
    harness.press("<esc><esc>");
    assert!(harness.app().world().visit.is_none(), "put aside");
    harness.press("<home><enter>");
    let after = harness.visit();
    assert_eq!((&after.babies, &after.story, after.stage()), (&before.babies, &before.story, before.stage()));
    assert_eq!(after.stage(), Stage::Feed);
    harness.press("d<enter>");
    assert!(harness.app().world().cases.unfinished().is_empty(), "thrown away when that is wanted");
}

#[test]
fn a_closed_real_visit_becomes_practice_without_who_she_was() {
    let mut harness = Harness::new(Lang::Id).with_vault(VaultState::Open);
    harness.press("4<enter>").press(WHO).press(STORY);
    let real = harness.visit().clone();
    assert!(!real.practice);
    harness.press("f<enter><end><enter>");
    assert!(matches!(harness.app().stack().last(), Some(Screen::Case(_))), "{}", harness.screen());
    harness.press("<space>");
    let practice = harness.visit();
    assert!(practice.practice && practice.ended.is_none());
    assert_ne!(practice.code, real.code);
    assert!(practice.alias.is_empty() && practice.story.words.is_empty());
    assert_ne!(practice.babies[0].born, real.babies[0].born);
    assert_eq!(practice.babies[0].check.facts.weight, Some(2730));
}

#[test]
fn a_day_to_meet_is_agreed_only_once_the_baby_is_weighed_and_a_sooner_one_is_asked_for_when_that_is_found() {
    let mut harness = visit(Lang::En, "8");
    assert_eq!(harness.visit().next, None, "today is for weighing, and no day to come back");
    harness.press("<right><right><right><right>");
    assert_eq!(harness.visit().next.map(|day| day.to_string()).as_deref(), Some("2026-11-26"));
    harness.press("<esc>").press(WHO).press(STORY).press("8");
    assert!(harness.screen().contains("Proposed: 24 Nov 2026"), "{}", harness.screen());
    assert_eq!(harness.visit().next.map(|day| day.to_string()).as_deref(), Some("2026-11-26"), "hers to change");
}
