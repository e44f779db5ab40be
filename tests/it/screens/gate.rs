use asih::domain::checklist::Fact;
use asih::domain::event::Event;
use asih::domain::ids::{RuleId, SignId};
use asih::i18n::Lang;
use asih::ui::Screen;

use super::pictures;
use crate::harness::Harness;

/// From home to the gate in front of a new check.
const GATE: &str = "2";

#[test]
fn the_gate_stands_in_front_of_a_new_check() {
    pictures!("gate_front", GATE);
}

#[test]
fn a_ticked_red_sign_turns_the_screen_to_the_referral() {
    pictures!("gate_referral", "2<down><space>");
}

#[test]
fn the_longest_referral_keeps_place_and_speed_in_sight() {
    pictures!("gate_referral_long", "!<end><up><up><space>");
}

#[test]
fn several_findings_are_told_worst_first() {
    pictures!("gate_several", "2<down><space>2<right><space>2<end><up><space>");
}

#[test]
fn going_on_asks_for_a_reason() {
    pictures!("gate_reason", "2<down><space>3sudah di dokter");
}

#[test]
fn private_signs_say_so() {
    pictures!("gate_private", "!<end><up><up>");
}

#[test]
fn every_danger_sign_is_seen_from_home_and_with_one_key_from_anywhere() {
    for (way, lang) in
        [("<down><down><down><down><down><down><enter>", Lang::Id), ("!", Lang::En), ("1!", Lang::En), ("3!", Lang::Id)]
    {
        let mut harness = Harness::new(lang).size(130, 40);
        harness.press(way);
        let labels = labels(&harness);
        assert_eq!(labels.len(), 130);
        let mut seen = vec![false; labels.len()];
        for _ in 0..=labels.len() {
            let screen = harness.screen();
            for (seen, label) in seen.iter_mut().zip(&labels) {
                *seen |= screen.contains(label.as_str());
            }
            harness.press("<down>");
        }
        let lost: Vec<&String> = labels.iter().zip(&seen).filter(|(_, seen)| !**seen).map(|(label, _)| label).collect();
        assert!(lost.is_empty(), "not seen by {way}: {lost:?}");
    }
}

/// The referral of a check with these signs and, beside them, a loss of 12 %.
fn referral(lang: Lang, signs: &[&str]) -> Harness {
    let check = || "dev-1".into();
    let mut events = vec![Event::CheckStarted { check: check() }];
    events.extend(signs.iter().map(|&sign| Event::SignTicked { check: check(), sign: sign.into(), present: true }));
    for fact in [Fact::AgeHours(Some(72)), Fact::BirthWeight(Some(3000)), Fact::Weight(Some(2640))] {
        events.push(Event::FactNoted { check: check(), fact });
    }
    events.push(Event::GateSeen { check: check() });
    let mut harness = Harness::from_events(lang, &events).size(120, 60);
    harness.press("<enter>p");
    harness
}

#[test]
fn beside_a_sign_for_which_milk_waits_no_other_finding_tells_to_breastfeed() {
    let others = ["baby-fits", "baby-yellow-palms", "mother-fever", "mother-herpes-breast", "baby-cleft-lip"];
    for lang in Lang::ALL {
        for milk in ["baby-galactosaemia", "mother-chemo", "mother-radioactive", "mother-mpox", "mother-ebola"] {
            let mut harness = referral(lang, &[others.as_slice(), &[milk]].concat());
            let words = harness.app().world().course.danger_words(lang).unwrap().clone();
            let own = words.signs[&SignId::from(milk)].label.clone();
            let feeding: Vec<String> = words
                .levels
                .values()
                .flat_map(|level| level.way_mother.iter().chain(&level.way_baby))
                .chain(others.iter().flat_map(|&id| words.signs[&SignId::from(id)].way.iter().flatten()))
                .filter(|step| step.feeds())
                .map(|step| step.text().to_owned())
                .chain(["baby-yellow-palms", "mother-fever"].map(|id| words.signs[&SignId::from(id)].say.clone()))
                .chain(["t3", "t4"].map(|id| words.rules[&RuleId::from(id)].act.clone()))
                .collect();
            let mut replaced = 0;
            for _ in 0..=others.len() + 1 {
                let screen = harness.screen();
                let (page, _) =
                    screen.split_once(if lang == Lang::Id { "Juga ditemukan" } else { "Also found" }).unwrap();
                let page = squeezed(page);
                if !page.contains(&own) {
                    assert!(page.contains(&words.milk_waits.feed), "{milk}:\n{screen}");
                    let told = feeding.iter().find(|text| page.contains(text.as_str()));
                    assert_eq!(told, None, "{milk}:\n{screen}");
                    replaced += 1;
                }
                harness.press("<right>");
            }
            assert_eq!(replaced, others.len() + 1, "{milk}: every other finding was seen");
        }
    }
}

#[test]
fn two_signs_that_are_equally_strict_about_milk_say_that_the_most_careful_counts() {
    let mut harness = referral(Lang::En, &["mother-brucellosis", "mother-mpox"]);
    let words = harness.app().world().course.danger_words(Lang::En).unwrap().milk_waits.clone();
    let seen = [harness.screen(), harness.press("<right>").screen(), harness.press("<right>").screen()];
    assert_eq!(seen.iter().filter(|screen| squeezed(screen).contains(&words.several)).count(), 2);
    let alone = referral(Lang::En, &["mother-mpox"]);
    assert!(!squeezed(&alone.screen()).contains(&words.several));
}

fn labels(harness: &Harness) -> Vec<String> {
    let world = harness.app().world();
    let words = world.course.danger_words(world.lang());
    words.map_or_else(Vec::new, |words| words.signs.values().map(|words| words.label.clone()).collect())
}

/// A text without its line breaks.
fn squeezed(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn every_referral_says_where_and_how_fast_without_scrolling_at_the_smallest_size() {
    for lang in Lang::ALL {
        let mut shown = 0;
        for row in 0..130 {
            let mut harness = Harness::new(lang).size(40, 15);
            harness.press("!").press(&"<down>".repeat(row)).press("<space>");
            let Some(Event::SignTicked { sign, .. }) = harness.events().last() else { panic!("row {row}") };
            let world = harness.app().world();
            let level = world.course.catalogue().unwrap().danger.sign(sign).unwrap().level;
            if !level.closes() {
                continue;
            }
            let words = world.course.danger_words(lang).unwrap();
            let (usual, own) = (&words.levels[&level], &words.signs[sign]);
            let text = squeezed(&harness.screen());
            for line in
                [&own.label, own.place.as_ref().unwrap_or(&usual.place), own.fast.as_ref().unwrap_or(&usual.fast)]
            {
                assert!(text.contains(line.as_str()), "{sign}: {line:?} is not in\n{}", harness.screen());
            }
            assert!(harness.cuts().is_empty());
            shown += 1;
        }
        assert!(shown > 60, "{shown}");
    }
}

#[test]
fn a_sign_that_is_gone_opens_the_list_again_and_both_are_kept() {
    let mut harness = Harness::new(Lang::Id);
    harness.press("2<down><space>1");
    let sign = match &harness.events()[1] {
        Event::SignTicked { sign, present: true, .. } => sign.clone(),
        other => panic!("{other:?}"),
    };
    assert_eq!(
        harness.events()[2],
        Event::SignTicked { check: "dev-1".into(), sign, present: false },
        "what was seen is never forgotten, only answered"
    );
    harness.press("f");
    assert_eq!(harness.events().last(), Some(&Event::GateSeen { check: "dev-1".into() }));
}

#[test]
fn the_gate_is_not_passed_while_a_sign_stands() {
    let mut harness = Harness::new(Lang::Id);
    harness.press("2<down><space>2f");
    assert!(harness.screen().contains("RUJUK SEKARANG"));
    harness.press("<esc><esc>");
    assert!(!harness.events().iter().any(|event| matches!(event, Event::GateSeen { .. })));
    assert!(matches!(harness.app().stack(), [Screen::Home(_)]));
}

#[test]
fn a_yellow_sign_lets_the_check_go_on() {
    let mut harness = Harness::new(Lang::Id);
    harness.press("2<down><down><down><down><down><space>");
    assert!(!harness.screen().contains("RUJUK"));
    harness.press("f");
    assert!(harness.screen().contains("Tanda bahaya 0"));
}

#[test]
fn a_blank_reason_is_not_taken_and_a_written_one_is_kept() {
    let mut harness = Harness::new(Lang::Id);
    harness.press("2<down><space>3  <enter>");
    assert!(!harness.events().iter().any(|event| matches!(event, Event::GateOverridden { .. })));
    harness.press("dokter sudah melihat<enter>");
    let kept = harness.events().iter().find_map(|event| match event {
        Event::GateOverridden { signs, reason, .. } => Some((signs.len(), reason.clone())),
        _ => None,
    });
    assert_eq!(kept, Some((1, "dokter sudah melihat".to_owned())));
    assert!(harness.screen().contains("Tanda bahaya 1"), "the sign stays in sight");
}

#[test]
fn enter_on_a_ticked_sign_reads_its_own_referral_again_and_never_unticks_it() {
    let mut harness = Harness::new(Lang::Id);
    harness.press("2<down><space>2<right><space>2<enter>");
    assert!(harness.screen().contains("2/2"), "{}", harness.screen());
    harness.press("3sudah dirujuk<enter>!<down><enter>");
    assert!(harness.screen().contains("Bayi bergerak hanya bila dirangsang") && harness.screen().contains("1/2"));
    let gone = harness.events().iter().any(|event| matches!(event, Event::SignTicked { present: false, .. }));
    assert!(!gone);
}

#[test]
fn a_click_ticks_as_a_key_does() {
    let mut keys = Harness::new(Lang::Id);
    keys.press("2<down><space>2");
    let mut clicks = Harness::new(Lang::Id);
    clicks.click_on("Periksa faktor").click_on("Periksa faktor");
    clicks.click_on("hanya bila dirangsang").click_on("hanya bila dirangsang").click_on("Tandai tanda lain");
    clicks.click_on("Tandai tanda lain");
    assert_eq!(clicks.screen(), keys.screen());
    assert_eq!(clicks.events(), keys.events());
}

#[test]
fn the_danger_key_ticks_signs_of_the_check_on_the_screen_and_not_of_the_latest() {
    let mut harness = Harness::new(Lang::Id);
    harness.press("2f<esc>").later(60).press("2<end>");
    let first = harness.app().progress().open_checks.keys().next().unwrap().clone();
    // The older check is resumed; the newer one was touched last.
    harness.press("<esc>").later(60).press("3<esc>");
    assert_eq!(harness.app().progress().open_checks.len(), 1, "a gate without an answer begins nothing");
    harness.press("2f<esc>");
    let second = harness.app().progress().latest_check().unwrap().clone();
    assert_ne!(first, second);
    harness.press("<home><down><enter>!<down><space>");
    assert_eq!(harness.app().progress().open_checks[&first].signs.len(), 1);
    assert!(harness.app().progress().open_checks[&second].signs.is_empty());
}

#[test]
fn the_language_changes_under_a_referral_and_back() {
    let mut harness = Harness::new(Lang::Id);
    harness.press("2<down><space>");
    let before = harness.screen();
    harness.press("L");
    assert!(harness.screen().contains("REFER NOW"));
    harness.press("L");
    assert_eq!(harness.screen(), before);
}
