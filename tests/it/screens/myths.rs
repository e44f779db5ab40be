//! What people say. Keys: `1` at home opens Learn, whose last row is What people say.

use asih::content::{Course, Pack};
use asih::i18n::Lang;
use asih::ui::Screen;

use super::pictures;
use crate::harness::Harness;

const OPEN: &str = "1<end><enter>";

fn myths(lang: Lang) -> Harness {
    let mut harness = Harness::new(lang);
    harness.press(OPEN);
    harness
}

#[test]
fn the_list_of_sayings_and_the_answer_to_the_first() {
    pictures!("myths", OPEN);
}

#[test]
fn a_saying_to_talk_about_in_private() {
    pictures!("myths_private", &format!("{OPEN}<down><down><down><down><enter>"));
}

#[test]
fn an_answer_in_both_languages() {
    pictures!("myths_both", &format!("{OPEN}<right><enter>v"));
}

#[test]
fn every_saying_of_every_factor_is_answered_and_the_private_ones_are_marked() {
    let course = Course::new(Pack::BuiltIn);
    for (lang, private) in Lang::ALL.into_iter().zip(["Bicarakan berdua", "Talk about it in private"]) {
        let mut harness = myths(lang).size(80, 40);
        harness.press("<enter>");
        let mut seen = 0;
        for factor in course.factors() {
            for myth in &course.factor_words(lang, &factor.id).unwrap().myths {
                let screen = harness.screen();
                // The card is right of the rule.
                let card: Vec<&str> = screen.lines().filter_map(|line| Some(line.split_once('│')?.1)).collect();
                let card = card.iter().flat_map(|line| line.split_whitespace()).collect::<Vec<_>>().join(" ");
                assert!(card.contains(&format!("“{}”", myth.myth)), "{}: {card}", myth.myth);
                assert!(card.contains(&myth.answer), "{}: {card}", myth.answer);
                assert_eq!(card.contains(private), !factor.kiosk, "{}", factor.id);
                assert!(harness.cuts().is_empty(), "{:?}", harness.cuts());
                harness.press("<right>");
                seen += 1;
            }
        }
        assert!(seen >= 70, "{seen}");
    }
}

#[test]
fn enter_goes_to_the_answer_and_then_to_the_factor_card_and_escape_comes_back() {
    let mut harness = myths(Lang::Id).size(40, 15);
    harness.press("<down><enter>");
    let answer = harness.screen();
    assert!(answer.contains("Jawaban yang ramah"), "{answer}");
    harness.press("<enter>");
    assert!(matches!(harness.app().stack().last(), Some(Screen::Card(_))), "{}", harness.screen());
    harness.press("<esc>");
    assert_eq!(harness.screen(), answer);
    harness.press("<esc>e");
    assert!(matches!(harness.app().stack().last(), Some(Screen::Card(_))), "{}", harness.screen());
    harness.press("<esc><esc><esc><esc>");
    assert_eq!(harness.app().stack().len(), 1);
}

#[test]
fn by_keys_and_by_clicks_the_sayings_end_alike() {
    let end = |way: fn(&mut Harness)| {
        let mut harness = myths(Lang::En);
        way(&mut harness);
        harness.screen()
    };
    let keys = end(|harness| {
        harness.press("<down><down><enter>e");
    });
    let clicks = end(|harness| {
        harness.click_on("Fasting").click_on("Fasting").click_on("e  Food");
    });
    assert_eq!(keys, clicks);
}

#[test]
fn a_saying_keeps_its_place_in_the_other_language_and_names_its_sources() {
    let mut harness = myths(Lang::Id);
    harness.press("<down><down><down>");
    let before = harness.screen();
    harness.press("L");
    assert_ne!(harness.screen(), before);
    harness.press("L");
    assert_eq!(harness.screen(), before);
    harness.press("s");
    assert!(harness.screen().contains("Sumber"), "{}", harness.screen());
}

#[test]
fn search_finds_what_people_say_at_its_factor() {
    let mut harness = Harness::new(Lang::Id);
    harness.press("/payudara kecil asi sedikit<enter>");
    assert!(matches!(harness.app().stack().last(), Some(Screen::Card(_))), "{}", harness.screen());
}
