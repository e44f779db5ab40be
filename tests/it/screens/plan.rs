use asih::domain::checklist::Reply;
use asih::domain::event::Event;
use asih::domain::factor::Tick;
use asih::domain::ids::SignId;
use asih::i18n::Lang;
use asih::ui::Screen;

use super::pictures;
use crate::harness::Harness;

/// The day-3 baby of a caesarean birth, down 9 %, two wet nappies; the numbers from the checklist.
const NUMBERS: &str = "b2<enter>12<enter><right><right><enter><enter>3000<enter>2730<enter>2<esc>";

/// From home: no danger sign, the numbers, pain while feeding (the first question of the third group), the plan.
fn case() -> String {
    format!("2f{NUMBERS}<right><right>2p")
}

#[test]
fn a_plan_of_a_baby_down_nine_percent() {
    pictures!("plan_case", &case());
}

#[test]
fn a_cause_opens_to_what_speaks_for_and_against_it() {
    pictures!("plan_cause", &format!("{}<tab><tab><tab><enter>", case()));
}

#[test]
fn offers_take_replies() {
    pictures!("plan_offers", &format!("{}<tab><tab><tab><tab>1", case()));
}

#[test]
fn why_not_has_an_answer_for_everything_else() {
    pictures!("plan_why", &format!("{}w", case()));
}

#[test]
fn a_plan_of_nothing_known_says_what_to_find_out() {
    pictures!("plan_empty", "2fp");
}

#[test]
fn a_closed_plan_is_the_referral_and_nothing_else() {
    pictures!("plan_closed", "2f!<down><space><esc><esc>p");
}

#[test]
fn a_plan_waits_for_a_number_that_can_be_true() {
    pictures!("plan_doubt", "2fb<down><down><down><down><down>30<esc>p");
}

#[test]
fn a_plan_gone_on_with_keeps_the_sign_and_the_reason_above() {
    pictures!("plan_overridden", "2f!<down><space>3dokter sudah melihat<enter>p");
}

/// The check "dev-1" with these answers and signs, past the gate and overridden where that is needed.
fn checked(lang: Lang, ticks: &[(&str, Tick)], signs: &[&str]) -> Harness {
    let check = || "dev-1".into();
    let mut events = vec![Event::CheckStarted { check: check() }];
    events.extend(signs.iter().map(|&sign| Event::SignTicked { check: check(), sign: sign.into(), present: true }));
    events.extend(ticks.iter().map(|&(ask, tick)| Event::Ticked { check: check(), ask: ask.into(), tick: Some(tick) }));
    events.push(Event::GateSeen { check: check() });
    let signs: Vec<SignId> = signs.iter().map(|&sign| sign.into()).collect();
    if !signs.is_empty() {
        events.push(Event::GateOverridden { check: check(), signs, reason: "sudah diperiksa".into() });
    }
    Harness::from_events(lang, &events).size(120, 40)
}

#[test]
fn a_stop_line_that_tells_of_a_private_offer_says_so() {
    let mut harness = checked(Lang::En, &[("mood.low", Tick::Yes), ("technique.wide", Tick::No)], &[]);
    harness.press("<enter>p");
    let seen = screens_of_plan(&mut harness);
    let line = |rule: &str| seen.lines().find(|line| line.contains(rule)).unwrap_or_default().to_owned();
    assert!(line("[s-mood]").contains("private"), "{seen}");
    assert!(line("[s-attach]").contains("[s-attach]") && !line("[s-attach]").contains("private"), "{seen}");
}

#[test]
fn a_plan_gone_on_with_beside_a_sign_for_which_milk_waits_says_so_above_its_offers() {
    for (sign, waits) in [("mother-chemo", true), ("mother-fever", false)] {
        let mut harness = checked(Lang::En, &[("frequency.eight", Tick::No)], &[sign]);
        harness.press("<enter>p<home>");
        let line = harness.app().world().course.danger_words(Lang::En).unwrap().milk_waits.feed.clone();
        let screen = harness.screen();
        let left = screen.lines().map(|row| row.split('│').next().unwrap_or_default());
        let screen = left.flat_map(str::split_whitespace).collect::<Vec<_>>().join(" ");
        assert_eq!(screen.contains(&line), waits, "{screen}");
    }
}

fn screens_of_plan(harness: &mut Harness) -> String {
    let mut seen = String::new();
    harness.press("<home>");
    for _ in 0..40 {
        seen.push_str(&harness.screen());
        harness.press("<down>");
    }
    seen
}

#[test]
fn from_home_to_an_agreed_plan_for_the_baby_of_the_issue() {
    let mut harness = Harness::new(Lang::Id).size(120, 40);
    harness.press(&case());
    let seen = screens_of_plan(&mut harness);
    for text in [
        "Berat turun lebih dari 7 %",
        "Popok basah kurang",
        "Perlekatan belum nyaman",
        "Persalinan dengan operasi atau penyulit",
        "Bolehkah kita amati satu kali menyusu penuh",
        "Kembali dalam 24 jam",
    ] {
        assert!(seen.contains(text), "{text}");
    }
    harness.press("<home>").click_on("Bolehkah kita amati").press("1<down>2<down>1");
    let replies: Vec<(String, Option<Reply>)> = harness
        .events()
        .iter()
        .filter_map(|event| match event {
            Event::Replied { action, reply, .. } => Some((action.to_string(), *reply)),
            _ => None,
        })
        .collect();
    let expected = [
        ("watch-feed", Some(Reply::Agreed)),
        ("express-after", Some(Reply::Later)),
        ("early-help", Some(Reply::Agreed)),
    ];
    assert_eq!(replies, expected.map(|(action, reply)| (action.to_owned(), reply)));
    harness.press("f");
    assert_eq!(harness.events().last(), Some(&Event::CheckFinished { check: "dev-1".into() }));
    assert!(matches!(harness.app().stack(), [Screen::Home(_)]));
    assert!(!harness.screen().contains("Lanjutkan periksa faktor"));
}

#[test]
fn the_same_ticks_in_another_order_make_the_same_plan() {
    let mut one = Harness::new(Lang::Id);
    one.press("2f").press(NUMBERS).press("<right><right>2<home>2<home>p");
    let mut other = Harness::new(Lang::Id);
    other.press("2f<space><space><right><right>2").press(NUMBERS).press("<home>p");
    assert!(one.screen().contains("7 %"));
    assert_eq!(other.screen(), one.screen());
    assert_ne!(other.events(), one.events());
    assert_eq!(screens_of_plan(&mut other), screens_of_plan(&mut one));
}

#[test]
fn a_danger_sign_closes_the_plan_until_it_is_gone_or_a_reason_is_recorded_and_a_new_one_closes_it_again() {
    let mut harness = Harness::new(Lang::Id);
    let plan = |harness: &Harness| harness.screen().contains("Yang sudah baik");
    harness.press("2fp");
    assert!(plan(&harness));
    harness.press("!<down><space>");
    harness.press("<esc><esc>");
    assert!(!plan(&harness) && harness.screen().contains("RUJUK SEKARANG"));
    harness.press("f");
    assert!(!harness.events().iter().any(|event| matches!(event, Event::CheckFinished { .. })), "not by finishing");
    harness.press("1");
    assert!(plan(&harness), "the sign is gone");
    harness.press("!<down><space>3sudah diperiksa dokter<enter>");
    assert!(harness.screen().contains("sudah diperiksa dokter"), "{}", harness.screen());
    harness.press("!<down><down><space><esc><esc>");
    assert!(!plan(&harness) && harness.screen().contains("1/2"), "a new sign closes it again");
}

#[test]
fn clicks_do_what_keys_do() {
    let mut keys = Harness::new(Lang::Id).size(120, 40);
    keys.press(&case()).press("<tab><tab><tab><enter><tab>1<down>1w");
    let mut clicks = Harness::new(Lang::Id).size(120, 40);
    clicks.press(&case());
    clicks
        .click_on("Perlekatan belum")
        .click_on("Perlekatan belum")
        .click_on("Bolehkah kita")
        .click_on("Bolehkah kita");
    clicks.click_on("Maukah Ibu memerah").click_on("Maukah Ibu memerah");
    clicks.click_on("w mengapa");
    assert_eq!(clicks.screen(), keys.screen());
}

#[test]
fn every_line_of_the_plan_names_its_source() {
    let mut harness = Harness::new(Lang::Id).size(120, 40);
    harness.press(&case());
    for row in 0..30 {
        harness.press("s");
        assert!(!harness.screen().contains("Tidak ada pernyataan bersumber"), "row {row}:\n{}", harness.screen());
        harness.press("<esc><down>");
    }
}

#[test]
fn the_language_changes_in_place_and_back() {
    let mut harness = Harness::new(Lang::Id);
    harness.press(&case()).press("<down><down><down>");
    let before = harness.screen();
    harness.press("L");
    assert_ne!(harness.screen(), before);
    harness.press("L");
    assert_eq!(harness.screen(), before);
}

#[test]
fn nothing_of_a_plan_is_cut_or_out_of_reach_at_the_smallest_size() {
    for lang in Lang::ALL {
        let mut harness = Harness::new(lang).size(40, 15);
        harness.press(&case()).press("<tab><tab><tab><enter>");
        for keys in ["", "w"] {
            harness.press(keys);
            for _ in 0..90 {
                harness.press("<down>");
                assert!(harness.cuts().is_empty(), "{:?}", harness.cuts());
            }
            harness.press("<home>");
        }
    }
}
