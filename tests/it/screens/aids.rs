//! Job-aid cards: both sides, the answers they give, and time that passes only while a timer runs.

use std::time::Duration;

use asih::domain::event::Event;
use asih::i18n::Lang;
use asih::input::Action;
use asih::ui::Screen;
use ratatui::crossterm::event::{MouseEvent, MouseEventKind};

use super::{look, pictures};
use crate::harness::Harness;
use crate::styled::styled;

#[test]
fn the_list_of_cards() {
    pictures!("aids_list", "5");
}

#[test]
fn her_side_of_every_card() {
    pictures!("aid_danger", "51");
    pictures!("aid_days", "52");
    pictures!("aid_attachment", "53");
    pictures!("aid_storage", "54");
    pictures!("aid_plans", "55");
    pictures!("aid_breast", "56");
    pictures!("aid_contraception", "57");
    pictures!("aid_massage", "58");
    pictures!("aid_calm", "59");
}

#[test]
fn your_side_of_every_card() {
    pictures!("aid_danger_yours", "51<tab>");
    pictures!("aid_days_yours", "52<tab>");
    pictures!("aid_attachment_yours", "53<tab>");
    pictures!("aid_storage_yours", "54<tab>");
    pictures!("aid_plans_yours", "55<tab>");
    pictures!("aid_breast_yours", "56<tab>");
    pictures!("aid_contraception_yours", "57<tab>");
    pictures!("aid_massage_yours", "58<tab>");
    pictures!("aid_calm_yours", "59<tab>");
}

#[test]
fn both_languages_stand_together() {
    pictures!("aid_both", "53v");
    pictures!("aid_both_yours", "53v<space>");
}

#[test]
fn one_row_of_a_table_in_large() {
    pictures!("aid_days_row", "525");
}

#[test]
fn contraception_at_six_weeks() {
    pictures!("aid_contraception_week_6", &format!("57{}", "<right>".repeat(7)));
}

#[test]
fn marks_and_weight_on_a_card() {
    let mut harness = Harness::new(Lang::Id);
    harness.press("54");
    insta::assert_snapshot!("aid_storage_styles", styled(harness.buffer()));
}

/// A second passes on a screen that wants to know.
fn tick(harness: &mut Harness, seconds: i64) {
    for _ in 0..seconds {
        assert_eq!(harness.app().wakes(), Some(Duration::from_secs(1)));
        harness.later(1).send(&asih::app::Input::Time);
    }
}

#[test]
fn a_massage_half_way_and_at_its_end() {
    for lang in Lang::ALL {
        for (width, height) in super::SIZES {
            let mut harness = Harness::new(lang).size(width, height);
            harness.press("58<enter>");
            tick(&mut harness, 100);
            look!(harness, "aid_massage_running");
            tick(&mut harness, 140);
            look!(harness, "aid_massage_done");
            assert_eq!(harness.app().wakes(), None, "at the end nothing ticks any more");
        }
    }
}

#[test]
fn breathing_out() {
    for lang in Lang::ALL {
        for (width, height) in super::SIZES {
            let mut harness = Harness::new(lang).size(width, height);
            harness.press("59<enter>");
            tick(&mut harness, 26);
            look!(harness, "aid_calm_running");
        }
    }
}

#[test]
fn milk_of_0420_at_room_temperature_says_when_it_must_be_used() {
    let mut harness = Harness::new(Lang::En);
    // From 09:14 to 04:14 in steps of a quarter of an hour, then one step later.
    harness.press(&format!("54{}", "<left>".repeat(20)));
    assert!(harness.screen().contains("04:14 · Room: time was up 08:14. Throw it away"), "{}", harness.screen());
    harness.press("4");
    assert!(harness.screen().contains("04:14 · Fridge: use before 27 Nov 2026 04:14"), "{}", harness.screen());
    harness.press("3");
    assert!(harness.screen().contains("04:14 · Cooler bag + ice: use before tomorrow 04:14"), "{}", harness.screen());
    harness.press("2");
    assert!(harness.screen().contains("04:14 · Warm room: cool it at once, or give it now"), "{}", harness.screen());
    harness.press("1<home>").press(&"<left>".repeat(8));
    assert!(harness.screen().contains("07:14 · Room: use before 11:14"), "{}", harness.screen());
    harness.press(&"<right>".repeat(30));
    assert!(harness.screen().contains("09:14 · Room: use before 13:14"), "no milk of a time to come");
    harness.press(&"<left>".repeat(40));
    assert!(harness.screen().contains("yesterday 23:14 · Room: time was up 03:14"), "{}", harness.screen());
}

#[test]
fn the_milk_keeps_its_time_while_the_card_stays_open() {
    let mut harness = Harness::new(Lang::Id);
    harness.press("54").later(3 * 3600).press("4").press("1");
    assert!(harness.screen().contains("09:14 · Suhu ruang: pakai sebelum 13:14"), "{}", harness.screen());
    harness.later(3 * 3600).press("v");
    assert!(harness.screen().contains("09:14 · Suhu ruang: waktunya habis 13:14. Buang"), "{}", harness.screen());
    harness.press("<home>");
    assert!(harness.screen().contains("15:14 · Suhu ruang: pakai sebelum 19:14"), "{}", harness.screen());
}

#[test]
fn every_way_of_contraception_follows_the_age() {
    let mut harness = Harness::new(Lang::En);
    let says = |harness: &Harness, line: &str| {
        let screen = harness.screen();
        assert!(
            screen.split('\n').any(|row| row.split_whitespace().collect::<Vec<_>>().join(" ").starts_with(line)),
            "{line}:\n{screen}"
        );
    };
    harness.press("57");
    says(&harness, "Copper IUD yes");
    harness.press("<right>");
    says(&harness, "Copper IUD usually no → 4–6 weeks: yes");
    harness.press("<right><right><right>");
    says(&harness, "Copper IUD usually no");
    harness.press("<right>");
    assert!(harness.screen().contains("4 weeks after birth"));
    says(&harness, "Copper IUD yes");
    says(&harness, "3-month injection usually no → 6 weeks–6 months: yes");
    harness.press("<right><right>");
    says(&harness, "3-month injection yes");
    harness.press(&"<right>".repeat(60));
    says(&harness, "Combined usually yes");
    harness.press(&"<left>".repeat(60));
    assert!(harness.screen().contains("first 48 hours"));
}

#[test]
fn nothing_asks_to_be_woken_unless_a_timer_runs() {
    let mut harness = Harness::new(Lang::Id);
    for keys in ["", "5", "1", "<esc>2", "<esc>3", "<esc>4", "<esc>5", "<esc>6", "<esc>7", "<esc>8", "<esc>9", "<tab>"]
    {
        harness.press(keys);
        assert_eq!(harness.app().wakes(), None, "{keys}");
    }
    harness.press("<tab><enter>");
    assert!(harness.app().wakes().is_some());
    harness.press("<enter>");
    assert_eq!(harness.app().wakes(), None, "paused");
}

#[test]
fn a_timer_stands_while_it_is_paused_or_its_card_is_left() {
    let mut harness = Harness::new(Lang::En);
    harness.press("58<enter>");
    tick(&mut harness, 10);
    assert!(harness.screen().contains("0:10 of 4:00"));
    harness.press("<enter>").later(60).send(&asih::app::Input::Time);
    assert!(harness.screen().contains("0:10 of 4:00"));
    harness.press("<enter>");
    tick(&mut harness, 2);
    // The danger signs lie on top for a minute; back again it stands where it was left.
    harness.later(1).press("!");
    assert_eq!(harness.app().wakes(), None, "a covered screen hears no ticks");
    harness.later(60).press("<esc>");
    assert!(harness.screen().contains("0:13 of 4:00"), "{}", harness.screen());
    assert_eq!(harness.app().wakes(), None);
    harness.press("<enter><esc>");
    assert_eq!(harness.app().wakes(), None, "leaving the screen stops it");
    assert_eq!(harness.events(), [] as [Event; 0], "and none of it is kept");
}

#[test]
fn a_tick_touches_no_panel_and_no_sentence_and_turns_nothing() {
    let mut harness = Harness::new(Lang::Id);
    harness.press("59<enter>?");
    let panel = harness.app().modal().cloned();
    assert!(panel.is_some());
    tick(&mut harness, 3);
    assert_eq!(harness.app().modal(), panel.as_ref());
    harness.press("<esc>").told("Disk penuh.", None);
    tick(&mut harness, 3);
    assert!(harness.screen().contains("Disk penuh."), "{}", harness.screen());
    harness.press("<tab>L");
    tick(&mut harness, 4);
    harness.press("<tab>");
    assert!(harness.screen().contains("0:10 of 3:00"), "{}", harness.screen());
}

#[test]
fn time_goes_on_while_other_things_happen() {
    let mut harness = Harness::new(Lang::En);
    harness.press("59<enter>");
    for _ in 0..6 {
        // A wheel that turns all the time leaves no moment in which nothing happens.
        let wheel = MouseEvent {
            kind: MouseEventKind::ScrollDown,
            column: 1,
            row: 9,
            modifiers: ratatui::crossterm::event::KeyModifiers::NONE,
        };
        harness.later(1).send(&asih::app::Input::Mouse(wheel));
    }
    assert!(harness.screen().contains("0:06 of 3:00"), "{}", harness.screen());
}

#[test]
fn by_keys_and_by_clicks_the_cards_end_alike() {
    let end = |way: fn(&mut Harness)| {
        let mut harness = Harness::new(Lang::Id);
        way(&mut harness);
        (harness.screen(), harness.app().wakes())
    };
    let keys = end(|harness| {
        harness.press("543<tab><tab><esc>").press("7<right><right><left><esc>").press("5<tab><esc>").press("8<enter>");
    });
    let clicks = end(|harness| {
        harness.click_on("Kartu bantu").click_on("Kartu bantu");
        harness.click_on("Simpan ASI perah").click_on("Simpan ASI perah").click_on("3 Tas pendingin");
        harness.click_on("Sisi Anda").click_on("Sisi Ibu").click(Action::Back);
        harness
            .click_on("KB menurut")
            .click_on("KB menurut")
            .click_on("→")
            .click_on("→")
            .click_on("←")
            .click(Action::Back);
        harness.click_on("Rencana").click_on("Rencana").click_on("Sisi Anda").click(Action::Back);
        harness.click_on("Pijat").click_on("Pijat").click_on("Enter mulai");
    });
    assert_eq!(keys, clicks);
    assert!(keys.1.is_some());
}

#[test]
fn search_opens_a_card_in_its_place() {
    let mut harness = Harness::new(Lang::Id);
    harness.press("/simpan asi perah<enter>");
    assert!(matches!(harness.app().stack().last(), Some(Screen::Aid(_))), "{}", harness.screen());
    harness.press("<esc><esc>");
    assert!(matches!(harness.app().stack(), [Screen::Home(_)]));
}

#[test]
fn sources_and_notes_of_a_card_are_one_key_away() {
    let mut harness = Harness::new(Lang::Id).size(120, 40);
    harness.press("54s");
    assert!(harness.screen().contains("[CDC-STORE]"), "{}", harness.screen());
    harness.press("<esc>n");
    assert!(harness.screen().contains("Makalah"), "{}", harness.screen());
    // A danger card cites its signs too: those a clinician has yet to confirm.
    harness.press("<esc><esc>1s<end>");
    assert!(harness.screen().contains("[REVIEW]"), "{}", harness.screen());
}
