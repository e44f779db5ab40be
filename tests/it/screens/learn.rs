//! The list of lessons and the lesson page. Keys: `1` at home opens Learn, a digit there opens a lesson.

use asih::content::{Course, Pack};
use asih::domain::event::Event;
use asih::i18n::Lang;
use asih::ui::Screen;
use asih::ui::modal::Topic;

use super::pictures;
use crate::harness::Harness;
use crate::styled::styled;

/// Two hormones: the fourth section holds the paragraphs with most notes.
const HORMONES: &str = "13";
/// The first three days.
const DAYS: &str = "14";

fn downs(n: usize) -> String {
    "<down>".repeat(n)
}

/// Presses down until the paragraph that was reached last is `block`.
fn read_to(harness: &mut Harness, block: &str) {
    for _ in 0..200 {
        if reads(harness).last().is_some_and(|last| last == block) {
            return;
        }
        harness.press("<down>");
    }
    panic!("no paragraph {block} was reached: {:?}", reads(harness));
}

fn reads(harness: &Harness) -> Vec<String> {
    let block = |event: &Event| match event {
        Event::Read { block, .. } => Some(block.to_string()),
        _ => None,
    };
    harness.events().iter().filter_map(block).collect()
}

#[test]
fn the_list_of_lessons() {
    pictures!("lessons", "1<down><down>");
}

#[test]
fn the_list_shows_what_was_read() {
    pictures!("lessons_read", &format!("{HORMONES}{}<esc>", downs(30)));
}

#[test]
fn a_lesson_begins_at_its_first_paragraph() {
    pictures!("lesson_start", HORMONES);
}

#[test]
fn the_contents_of_a_lesson() {
    pictures!("lesson_contents", &format!("{HORMONES}{}<s-tab><down>", downs(7)));
}

#[test]
fn beside_the_text_stand_objectives_notes_sources_and_factors() {
    pictures!("lesson_side", &format!("{HORMONES}<tab><down>"));
}

#[test]
fn both_languages_stand_aligned() {
    pictures!("lesson_both", &format!("{HORMONES}v"));
}

#[test]
fn a_glossary_word_opens_in_place() {
    pictures!("lesson_term", &format!("{HORMONES}tt"));
}

/// The picture with the cursor on one paragraph, whatever the size.
fn paragraph(name: &str, lesson: &str, block: &str, keys: &str) {
    for lang in Lang::ALL {
        for (width, height) in super::SIZES {
            let mut harness = Harness::new(lang).size(width, height);
            harness.press(lesson);
            read_to(&mut harness, block);
            harness.press(keys);
            let name = format!("{name}_{}_{width}x{height}", lang.code());
            insta::assert_snapshot!(name.as_str(), harness.screen());
            assert!(harness.cuts().is_empty(), "{name} cuts {:?}", harness.cuts());
        }
    }
}

#[test]
fn a_paragraph_in_the_middle_shows_its_notes() {
    paragraph("lesson_notes", HORMONES, "massage", "");
}

#[test]
fn the_reflexes_before_and_after_a_suckle_and_worry() {
    paragraph("reflexes", HORMONES, "reflexes", "");
    paragraph("reflexes_suckle", HORMONES, "reflexes", "1");
    paragraph("reflexes_worry", HORMONES, "reflexes", "13");
}

#[test]
fn the_signs_of_attachment() {
    paragraph("attachment", DAYS, "attachment", "");
    paragraph("attachment_lip", DAYS, "attachment", "3");
}

#[test]
fn day_by_day() {
    paragraph("days", DAYS, "day-by-day", "");
}

#[test]
fn storage_times() {
    paragraph("storage", "19", "storage", "");
}

#[test]
fn supply_and_demand_as_a_ladder() {
    paragraph("ladder", HORMONES, "ladder", "");
}

#[test]
fn the_lesson_ends_with_a_check() {
    pictures!("lesson_end", &format!("{HORMONES}<end>"));
}

#[test]
fn the_paragraph_under_the_cursor_and_its_words_are_marked() {
    let mut harness = Harness::new(Lang::Id);
    harness.press(HORMONES);
    insta::assert_snapshot!("lesson_styles", styled(harness.buffer()));
}

#[test]
fn reading_a_whole_lesson_by_keys_records_each_paragraph_once() {
    for (width, height) in super::SIZES {
        let mut harness = Harness::new(Lang::Id).size(width, height);
        harness.press(HORMONES).press(&downs(150));
        let mut seen = reads(&harness);
        let total = seen.len();
        seen.sort();
        seen.dedup();
        assert_eq!(seen.len(), total, "none is recorded twice at {width}x{height}");
        assert_eq!(total, 26);
        harness.press("<esc>");
        assert!(harness.events().len() == 26, "leaving records nothing");
    }
}

#[test]
fn drawing_again_help_and_language_record_nothing() {
    let mut harness = Harness::new(Lang::Id);
    harness.press(HORMONES).press("<down>");
    let before = harness.events().to_vec();
    harness.resize(120, 40).resize(40, 15);
    harness.press("L?<esc>s<esc>vt<esc>n<esc><tab><s-tab>");
    assert_eq!(harness.events(), before);
}

#[test]
fn a_lesson_opens_at_the_paragraph_that_was_left() {
    let mut harness = Harness::new(Lang::Id);
    harness.press(HORMONES);
    read_to(&mut harness, "massage");
    let before = harness.screen();
    harness.press("<esc>");
    assert!(harness.screen().contains("17/26"), "the list counts what was read:\n{}", harness.screen());
    harness.press("<enter>");
    assert_eq!(harness.screen(), before);
    assert_eq!(reads(&harness).iter().filter(|block| *block == "massage").count(), 1);
}

#[test]
fn the_list_opens_on_the_lesson_read_last() {
    let mut harness = Harness::new(Lang::Id);
    harness.press(HORMONES).later(60).press("<esc><esc><home>").press("<down><enter>");
    assert!(harness.screen().contains("▶  3 Dua hormon"), "{}", harness.screen());
}

#[test]
fn the_place_is_kept_across_sizes_languages_and_both_at_once() {
    let mut harness = Harness::new(Lang::Id);
    harness.press(HORMONES);
    read_to(&mut harness, "massage");
    let before = harness.screen();
    harness.resize(40, 15).press("L").resize(120, 40).press("v").resize(60, 20).press("vL").resize(80, 24);
    assert_eq!(harness.screen(), before);
    harness.press("L");
    assert!(harness.screen().contains("▶ Gentle touch"), "{}", harness.screen());
    harness.press("v").resize(40, 15);
    assert!(harness.screen().contains("▶ Gentle touch"), "{}", harness.screen());
}

#[test]
fn going_down_and_up_again_returns_to_the_same_picture() {
    for (width, height) in super::SIZES {
        let mut harness = Harness::new(Lang::En).size(width, height);
        harness.press(HORMONES).press(&downs(100)).press("<home>");
        let before = harness.screen();
        harness.press(&downs(60)).press(&"<up>".repeat(60));
        assert_eq!(harness.screen(), before, "{width}x{height}");
        harness.press("<end><home>");
        assert_eq!(harness.screen(), before);
        harness.press(&"<pgdn>".repeat(100));
        assert!(harness.screen().contains("Begin the check"), "the last row was reached");
        harness.press(&"<pgup>".repeat(100));
        assert_eq!(harness.screen(), before);
    }
}

#[test]
fn every_row_of_a_long_paragraph_can_be_reached() {
    let mut harness = Harness::new(Lang::Id).size(40, 15);
    harness.press(DAYS);
    read_to(&mut harness, "act-now");
    let mut seen = harness.screen();
    while reads(&harness).last().is_some_and(|last| last == "act-now") {
        harness.press("<down>");
        seen.push_str(&harness.screen());
    }
    let seen = seen.split_whitespace().collect::<String>().to_lowercase();
    for part in
        ["telepon", "memuntahkansemua", "napas60", "37,5", "kuningdalam24", "kembung", "pembalut", "bisamenelan"]
    {
        assert!(seen.contains(part), "{part} was never shown");
    }
}

#[test]
fn t_opens_the_words_of_the_paragraph_one_after_another() {
    let mut harness = Harness::new(Lang::Id);
    harness.press(HORMONES);
    let mut terms = Vec::new();
    for _ in 0..3 {
        harness.press("t");
        match harness.app().modal().map(|modal| modal.topic.clone()) {
            Some(Topic::Term(term)) => terms.push(term.to_string()),
            other => panic!("{other:?}"),
        }
        harness.press("<esc>");
    }
    assert_eq!(terms, ["prolactin", "oxytocin", "prolactin"]);
}

#[test]
fn a_click_on_a_word_opens_what_t_opens() {
    let mut by_key = Harness::new(Lang::Id);
    by_key.press(HORMONES).press("t");
    let mut by_click = Harness::new(Lang::Id);
    by_click.press(HORMONES).click_on("Prolaktin membuat,");
    assert_eq!(by_click.screen(), by_key.screen());
}

#[test]
fn n_opens_the_notes_of_the_paragraph_one_after_another() {
    let mut harness = Harness::new(Lang::Id);
    harness.press(HORMONES);
    read_to(&mut harness, "massage");
    let mut notes = Vec::new();
    for _ in 0..2 {
        harness.press("n");
        match harness.app().modal().map(|modal| modal.topic.clone()) {
            Some(Topic::Note(note)) => notes.push(note.to_string()),
            other => panic!("{other:?}"),
        }
        harness.press("<esc>");
    }
    assert_eq!(notes, ["c9", "c15"]);
    harness.press("n<esc>").click_on("berkata lain: Pijat");
    assert!(matches!(harness.app().modal().map(|m| &m.topic), Some(Topic::Note(note)) if note.as_str() == "c15"));
}

#[test]
fn s_names_the_sources_of_the_paragraph() {
    let mut harness = Harness::new(Lang::Id);
    harness.press(HORMONES);
    read_to(&mut harness, "full-breast");
    harness.press("s");
    let screen = harness.screen();
    assert!(screen.contains("[WILDE95]") && screen.contains("[ABM9]"), "{screen}");
}

#[test]
fn e_opens_the_card_a_paragraph_teaches_and_escape_comes_back_to_it() {
    let mut harness = Harness::new(Lang::Id);
    harness.press(DAYS);
    read_to(&mut harness, "attachment");
    let before = harness.screen();
    harness.press("e");
    assert!(matches!(harness.app().stack().last(), Some(Screen::Card(_))));
    harness.press("<esc>");
    assert_eq!(harness.screen(), before);
}

#[test]
fn where_a_paragraph_teaches_no_single_card_e_lets_one_choose() {
    let mut harness = Harness::new(Lang::Id);
    harness.press(HORMONES).press("e");
    assert!(matches!(harness.app().stack().last(), Some(Screen::Lesson(_))));
    assert!(harness.screen().contains("Faktor terkait"), "{}", harness.screen());
    harness.press("<down><enter>");
    assert!(matches!(harness.app().stack().last(), Some(Screen::Card(_))));
}

#[test]
fn a_section_of_the_contents_opens_by_key_digit_and_click_alike() {
    let opened = |act: &dyn Fn(&mut Harness)| {
        let mut harness = Harness::new(Lang::Id);
        harness.press(HORMONES);
        act(&mut harness);
        (harness.screen(), reads(&harness))
    };
    let by_key = opened(&|h| {
        h.press("<s-tab><down><down><down><down><enter>");
    });
    let by_digit = opened(&|h| {
        h.press("<s-tab>5");
    });
    let by_click = opened(&|h| {
        h.click_on("Rem di tiap");
    });
    assert_eq!(by_key, by_digit);
    assert_eq!(by_key, by_click);
    assert_eq!(by_key.1, ["two-tasks", "full-breast"]);
}

#[test]
fn the_diagram_answers_to_keys_and_clicks_alike() {
    let open = || {
        let mut harness = Harness::new(Lang::Id).size(120, 40);
        harness.press(HORMONES);
        read_to(&mut harness, "reflexes");
        harness
    };
    let before = open().screen();
    let (mut by_key, mut by_click) = (open(), open());
    by_key.press("13");
    by_click.click_on("1 Bayi mengisap").click_on("3 Cemas");
    assert_ne!(by_key.screen(), before);
    assert_eq!(by_key.screen(), by_click.screen());
}

#[test]
fn a_click_on_a_paragraph_puts_the_cursor_there() {
    let mut by_key = Harness::new(Lang::Id);
    by_key.press(HORMONES).press("<down><down>");
    let mut by_click = Harness::new(Lang::Id);
    by_click.press(HORMONES).click_on("Payudara mulai membuat");
    assert_eq!(by_click.screen(), by_key.screen());
    assert_eq!(reads(&by_click), ["two-tasks", "milk-begins"]);
}

#[test]
fn the_end_of_a_lesson_opens_its_check() {
    let mut harness = Harness::new(Lang::Id);
    harness.press(HORMONES).press("<end><enter>");
    assert!(matches!(harness.app().stack().last(), Some(Screen::Quiz(_))));
    let mut by_click = Harness::new(Lang::Id);
    by_click.press(HORMONES).press("<end>").click_on("Mulai cek");
    assert!(matches!(by_click.app().stack().last(), Some(Screen::Quiz(_))));
}

#[test]
fn no_lesson_cuts_a_text_at_any_width() {
    let course = Course::new(Pack::BuiltIn);
    for at in 0..course.lesson_order().len() {
        let lesson = format!("1<home>{}<enter>", downs(at));
        for width in [40, 80, 114] {
            for both in ["", "v"] {
                let mut harness = Harness::new(if width % 4 == 0 { Lang::Id } else { Lang::En }).size(width, 30);
                harness.press(&lesson).press(both);
                for _ in 0..60 {
                    harness.press("<down>");
                    assert!(
                        harness.cuts().is_empty(),
                        "{lesson} at {width}: {:?}\n{}",
                        harness.cuts(),
                        harness.screen()
                    );
                }
                harness.press("<tab>");
                for _ in 0..12 {
                    harness.press("<down>");
                    assert!(harness.cuts().is_empty(), "beside {lesson} at {width}: {:?}", harness.cuts());
                }
            }
        }
    }
}
