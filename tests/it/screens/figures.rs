//! Figures. Keys: `1` at home opens Learn, whose last row but one is Figures.

use asih::content::{Course, Pack};
use asih::domain::figure::{Figure, Unit};
use asih::i18n::Lang;
use asih::ui::Screen;
use asih::ui::modal::Topic;

use super::pictures;
use crate::harness::Harness;
use crate::styled::styled;

const OPEN: &str = "1<end><up><enter>";

fn figures(lang: Lang) -> Harness {
    let mut harness = Harness::new(lang);
    harness.press(OPEN);
    harness
}

fn number(figure: &Figure, lang: Lang) -> String {
    let number = lang.number(figure.value);
    if figure.unit == Unit::PerCent { format!("{number} %") } else { number }
}

#[test]
fn the_list_of_figures_and_the_card_of_the_first() {
    pictures!("figures", OPEN);
}

#[test]
fn the_card_of_a_figure() {
    pictures!("figures_card", &format!("{OPEN}<right><down><enter>"));
}

#[test]
fn a_figure_that_nobody_should_use_says_so_in_words() {
    pictures!("figures_set_aside", &format!("{OPEN}<right><right><right><right><up><up><enter>"));
}

#[test]
fn a_card_in_both_languages() {
    pictures!("figures_both", &format!("{OPEN}<enter>v<pgdn>"));
}

#[test]
fn the_number_is_large_and_has_weight() {
    insta::assert_snapshot!("figures_styles", styled(figures(Lang::Id).buffer()));
}

#[test]
fn every_card_shows_its_number_its_year_and_its_words_in_full() {
    let course = Course::new(Pack::BuiltIn);
    for lang in Lang::ALL {
        let mut harness = figures(lang).size(40, 15);
        harness.press("<enter>");
        for (at, figure) in course.figures().iter().enumerate() {
            let words = course.figure_words(lang, &figure.id).unwrap();
            let mut seen = harness.screen();
            for _ in 0..4 {
                harness.press("<pgdn>");
                seen.push_str(&harness.screen());
                assert!(harness.cuts().is_empty(), "{}: {:?}", figure.id, harness.cuts());
            }
            let seen: Vec<&str> = seen.split_whitespace().collect();
            let seen = seen.join(" ");
            assert!(seen.contains(&format!("{}/60", at + 1)), "{}: {seen}", figure.id);
            assert!(seen.contains(&number(figure, lang)), "{}: {seen}", figure.id);
            assert!(seen.contains(&figure.years()), "{}: {seen}", figure.id);
            for word in words.read.split_whitespace().chain(words.method.split_whitespace()) {
                assert!(seen.contains(word), "{}: {word} in {seen}", figure.id);
            }
            harness.press("<right>");
        }
    }
}

#[test]
fn the_list_alone_shows_no_number_that_could_be_repeated_without_its_card() {
    let course = Course::new(Pack::BuiltIn);
    let mut harness = figures(Lang::Id).size(40, 15);
    for _ in course.figures() {
        assert!(!harness.screen().contains('%'), "{}", harness.screen());
        harness.press("<down>");
    }
}

#[test]
fn by_keys_and_by_clicks_the_list_and_the_card_end_alike() {
    let end = |way: fn(&mut Harness)| {
        let mut harness = figures(Lang::Id).size(40, 15);
        way(&mut harness);
        harness.screen()
    };
    let keys = end(|harness| {
        harness.press("<down><down><enter><esc><down><tab>");
    });
    let clicks = end(|harness| {
        harness.click_on("2019").click_on("2019").click_on("Angka   ").click_on("2020").click_on("Kartu");
    });
    assert_eq!(keys, clicks);
    assert!(keys.contains("69,62 %"), "{keys}");
}

#[test]
fn the_language_switches_in_place() {
    let mut harness = figures(Lang::Id).size(40, 15);
    harness.press("<down><enter>");
    let before = harness.screen();
    assert!(before.contains("44,36 %"), "{before}");
    harness.press("L");
    assert!(harness.screen().contains("44.36 %"), "{}", harness.screen());
    harness.press("L");
    assert_eq!(harness.screen(), before);
}

#[test]
fn sources_and_notes_of_a_figure_are_one_key_or_click_away() {
    let mut harness = figures(Lang::Id).size(120, 40);
    harness.press("s");
    assert!(harness.screen().contains("[RISKESDAS18]"), "{}", harness.screen());
    harness.press("<esc>n");
    let note = |harness: &Harness| harness.app().modal().map(|modal| modal.topic.clone());
    assert_eq!(note(&harness), Some(Topic::Note("c19".into())));
    harness.press("<esc>").click_on("Makalah berkata lain");
    assert_eq!(note(&harness), Some(Topic::Note("c19".into())));
    harness.press("<esc>").click_on("pengetahuan profesi");
    assert!(matches!(note(&harness), Some(Topic::Sources(cited)) if cited.len() == 2));
}

#[test]
fn the_lesson_and_the_exercise_are_one_digit_away_and_the_lesson_leads_back_here() {
    let mut harness = figures(Lang::Id).size(120, 40);
    harness.press("2");
    assert!(matches!(harness.app().stack().last(), Some(Screen::Quiz(_))), "{}", harness.screen());
    let mut harness = figures(Lang::Id).size(120, 40);
    harness.click_on("Pelajaran: Membaca angka");
    assert!(matches!(harness.app().stack().last(), Some(Screen::Lesson(_))), "{}", harness.screen());
    harness.press("<tab><end><enter>");
    assert!(matches!(harness.app().stack().last(), Some(Screen::Figures(_))), "{}", harness.screen());
    let mut harness = Harness::new(Lang::Id).size(120, 40);
    harness.press("1<end><up><up><up><enter>").click_on("Semua angka dan cara");
    assert!(matches!(harness.app().stack().last(), Some(Screen::Figures(_))), "{}", harness.screen());
}

#[test]
fn search_opens_a_figure_in_its_place_and_warns_of_one_not_to_be_used() {
    let mut harness = Harness::new(Lang::Id).size(40, 15);
    harness.press("/asi eksklusif susenas 2019<enter>");
    assert!(matches!(harness.app().stack().last(), Some(Screen::Figures(_))), "{}", harness.screen());
    assert!(harness.screen().contains("66,69 %"), "{}", harness.screen());
    let mut harness = Harness::new(Lang::En);
    harness.press("/severe malnutrition paper writes");
    assert!(harness.screen().contains("not to be used"), "{}", harness.screen());
}
