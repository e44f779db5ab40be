use asih::domain::checklist::Fact;
use asih::domain::event::Event;
use asih::domain::factor::Tick;
use asih::i18n::Lang;
use asih::ui::Screen;

use super::pictures;
use crate::harness::Harness;

/// From home through the gate to the first question.
const LIST: &str = "2f";

#[test]
fn the_checklist_before_the_first_answer() {
    pictures!("factors_new", LIST);
}

#[test]
fn answers_of_every_kind_are_marked_by_what_they_mean() {
    pictures!("factors_marks", "2f1231<right>2<right>12");
}

#[test]
fn one_question_at_a_time_on_a_small_screen() {
    pictures!("factors_reading", "2f<tab>");
}

#[test]
fn a_private_question_says_so() {
    pictures!("factors_private", "2f<down><down><down><down><down><down><down><down>");
}

#[test]
fn the_card_opens_beside_the_list() {
    pictures!("factors_card", "2f<right>e");
}

#[test]
fn the_card_of_its_own() {
    pictures!("card", "2f<right><tab><enter>");
}

#[test]
fn the_numbers_of_the_baby_unknown() {
    pictures!("facts_empty", "2fb");
}

#[test]
fn the_numbers_of_a_baby_who_lost_nine_percent() {
    pictures!("facts_loss", "2fb2<enter>12<enter><right><right><enter>38<enter>3000<enter>2730<enter>2");
}

#[test]
fn numbers_that_cannot_be_true_are_asked_again() {
    pictures!("facts_doubt", "2fb2<enter>12<enter><enter>38<enter>3000<enter>30");
}

#[test]
fn digits_answer_and_move_on_and_four_takes_the_answer_back() {
    let mut harness = Harness::new(Lang::Id);
    harness.press("2f12<up>4");
    let ticks: Vec<Option<Tick>> = harness
        .events()
        .iter()
        .filter_map(|event| match event {
            Event::Ticked { tick, .. } => Some(*tick),
            _ => None,
        })
        .collect();
    assert_eq!(ticks, [Some(Tick::Yes), Some(Tick::No), None]);
}

#[test]
fn space_turns_the_answer_through_all_four() {
    let mut harness = Harness::new(Lang::Id);
    harness.press("2f<space><space><space><space>");
    let ticks: Vec<Option<Tick>> = harness
        .events()
        .iter()
        .filter_map(|event| match event {
            Event::Ticked { tick, .. } => Some(*tick),
            _ => None,
        })
        .collect();
    assert_eq!(ticks, [Some(Tick::Yes), Some(Tick::No), Some(Tick::Unknown), None]);
}

#[test]
fn a_check_left_midway_is_resumed_at_the_first_open_question() {
    let mut harness = Harness::new(Lang::Id);
    harness.press("2f12");
    let before = harness.screen();
    harness.press("<esc><home><enter>");
    assert_eq!(harness.screen(), before);
}

#[test]
fn a_check_left_in_front_of_the_gate_is_resumed_there() {
    let mut harness = Harness::new(Lang::Id);
    harness.press("2<down><down><down><down><down><space><esc><home><enter>");
    assert!(harness.screen().contains("Tidak ada tanda lain"));
}

#[test]
fn looking_at_the_gate_and_leaving_records_nothing() {
    let mut harness = Harness::new(Lang::Id);
    harness.press("2<down><right><esc>");
    assert!(harness.events().is_empty());
}

#[test]
fn an_answer_that_means_danger_turns_the_screen_to_the_referral() {
    let mut harness = Harness::new(Lang::Id);
    harness.press("2f");
    let asks: Vec<String> = harness
        .app()
        .world()
        .course
        .factors()
        .flat_map(|factor| factor.questions.iter().map(|ask| ask.id.to_string()))
        .collect();
    let at = |id: &str| asks.iter().position(|ask| ask == id).unwrap();
    let down = |id: &str| format!("<home>{}", "<down>".repeat(at(id)));
    harness.press(&down("birth.bleeding")).press("1");
    assert!(matches!(harness.app().stack().last(), Some(Screen::Factors(_))));
    harness.press(&down("physiology.full")).press("2");
    assert!(matches!(harness.app().stack().last(), Some(Screen::Gate(_))), "bleeding and then no milk");
}

#[test]
fn numbers_are_kept_digit_by_digit_and_answer_their_question() {
    let mut harness = Harness::new(Lang::Id).size(120, 40);
    harness.press("2fb<down><down><down><down>2400");
    assert_eq!(
        harness.events().last(),
        Some(&Event::FactNoted { check: "dev-1".into(), fact: Fact::BirthWeight(Some(2400)) })
    );
    harness.press("<esc><right><down><down><down>");
    assert!(harness.screen().contains("dari berat lahir 2400 g"), "{}", harness.screen());
    assert!(!harness.events().iter().any(|event| matches!(event, Event::Ticked { .. })), "nothing is ticked for it");
}

#[test]
fn letters_keep_their_meaning_and_a_paste_of_letters_means_nothing_while_a_number_is_typed() {
    let mut harness = Harness::new(Lang::Id);
    harness.press("2fb").paste("p!q3");
    assert!(matches!(harness.app().stack().last(), Some(Screen::Facts(_))));
    assert_eq!(harness.app().progress().open_checks.values().next().unwrap().facts.age_hours, Some(72));
    harness.press("!");
    assert!(matches!(harness.app().stack().last(), Some(Screen::Gate(_))));
}

#[test]
fn a_loss_of_ten_percent_is_shown_as_a_referral_on_leaving_the_numbers() {
    let mut harness = Harness::new(Lang::Id);
    harness.press("2fb<down><down><down><down>3000<enter>2700<esc>");
    assert!(harness.screen().contains("PERIKSA HARI INI"), "{}", harness.screen());
}

#[test]
fn clicks_do_what_keys_do() {
    let mut keys = Harness::new(Lang::Id);
    keys.press("2<end><enter>2<right>1");
    let mut clicks = Harness::new(Lang::Id);
    clicks.click_on("Periksa faktor").click_on("Periksa faktor").click_on("Tidak ada tanda bahaya");
    clicks.click_on("Tidak ada tanda bahaya").click_on("2  Tidak").click_on("  Bayi").click_on("1  Ya");
    assert_eq!(clicks.screen(), keys.screen());
    assert_eq!(clicks.events(), keys.events());
}

#[test]
fn the_language_changes_in_place_and_back() {
    let mut harness = Harness::new(Lang::Id);
    harness.press("2f12<right>");
    let before = harness.screen();
    harness.press("L");
    assert!(harness.screen().contains("Needs attention"));
    harness.press("L");
    assert_eq!(harness.screen(), before);
}

#[test]
fn nothing_is_cut_at_any_question_in_any_size() {
    for lang in Lang::ALL {
        for (width, height) in super::SIZES {
            let mut harness = Harness::new(lang).size(width, height);
            harness.press("2f");
            let count = harness.app().world().course.factors().map(|factor| factor.questions.len()).sum::<usize>();
            for at in 0..count {
                for keys in ["", "e", "<esc>", "<tab>", "<tab>", "3"] {
                    harness.press(keys);
                    assert!(harness.cuts().is_empty(), "question {at} at {width}: {:?}", harness.cuts());
                }
                harness.press("<esc>");
                if !matches!(harness.app().stack().last(), Some(Screen::Factors(_))) {
                    harness.press("2<home><enter>");
                }
            }
        }
    }
}
