//! Counselling: the room, the stages of a visit, its quick fields, the agreement, and a mother over her visits. Keys: `4`
//! at home opens the room, whose last row at first practises with an invented mother without a story.

use asih::i18n::Lang;
use asih::ui::Screen;

use super::pictures;
use crate::harness::Harness;

/// A visit of an invented mother.
const VISIT: &str = "4<end><enter>";

/// Who she is: the baby is three days old and weighed 3000 g.
const WHO: &str = "11<enter>Sari<enter><enter>2<enter>38<enter>1<enter>20110400<enter>3000<enter>";

/// No danger sign, then her story: the baby is down 5 %.
const STORY: &str =
    "2f3anak menangis terus malam hari<enter>1<enter>9<enter>4<enter>3<enter>2<enter>2850<enter>2<enter>2800<esc>";

/// A visit of which much is known.
fn known() -> String {
    format!("{VISIT}{WHO}{STORY}")
}

/// The visit, ended after a day to meet again was agreed.
fn ended() -> String {
    format!("{}8<enter>f<enter>", known())
}

#[test]
fn the_room_of_a_new_person() {
    pictures!("counsel_new", "4");
}

#[test]
fn the_room_with_an_open_visit_and_with_one_that_ended() {
    pictures!("counsel_open", &format!("{}<end><up><up><enter><esc><home>", ended()));
}

#[test]
fn the_stages_of_a_visit_that_was_just_begun() {
    pictures!("visit_new", VISIT);
}

#[test]
fn the_stages_of_a_visit_of_which_much_is_known() {
    pictures!("visit_known", &known());
}

#[test]
fn who_she_is() {
    pictures!("visit_who", &format!("{VISIT}1"));
    pictures!("visit_who_filled", &format!("{VISIT}{WHO}1"));
    pictures!("visit_who_born", &format!("{VISIT}{WHO}1<end><up>"));
}

#[test]
fn twins() {
    pictures!("visit_who_twins", &format!("{VISIT}1<down><down><right><down><down><down><down><down><down>"));
    pictures!("visit_twins", &format!("{VISIT}1<down><down><right><esc><tab>"));
}

#[test]
fn her_story() {
    pictures!("visit_story", &format!("{VISIT}3"));
    pictures!("visit_story_filled", &format!("{}3<home>", known()));
    pictures!("visit_story_colour", &format!("{}3<home><down><down><down><down><down>", known()));
}

#[test]
fn the_agreement() {
    pictures!("visit_agree", &format!("{}8", known()));
}

#[test]
fn a_mother_over_her_visits() {
    pictures!("case", &format!("{}<end><enter>", ended()));
}

#[test]
fn after_a_visit_was_ended_or_thrown_away_the_room_is_shown_with_its_cursor() {
    for (lang, title) in [(Lang::Id, "Konseling"), (Lang::En, "Counselling")] {
        for end in ["f<enter>", "d<enter>"] {
            let mut harness = Harness::new(lang);
            harness.press(VISIT).press(end);
            assert!(matches!(harness.app().stack().last(), Some(Screen::Counsel(_))), "{}", harness.screen());
            assert!(harness.screen().contains(title) && harness.screen().contains('▶'), "{}", harness.screen());
        }
        // The last row, which wipes what is invented, is gone with it.
        let mut harness = Harness::new(lang);
        harness.press(&ended()).press("<end><up><enter><enter>");
        assert!(harness.screen().contains('▶') && !harness.screen().contains("· Sari"), "{}", harness.screen());
    }
}

#[test]
fn what_is_said_of_a_row_is_read_whole_at_the_smallest_size() {
    for lang in Lang::ALL {
        for (keys, rows) in [("1", 11), ("3", 21)] {
            let mut harness = Harness::new(lang).size(40, 15);
            harness.press(VISIT).press("1<down><down><right><esc>").press(keys).press("<home>");
            for _ in 0..rows {
                let screen = harness.screen();
                let more = screen.lines().filter(|line| line.trim_start().starts_with('↓')).count();
                assert_eq!(more, 0, "{screen}");
                assert!(harness.cuts().is_empty(), "{:?}", harness.cuts());
                harness.press("<down>");
            }
        }
    }
}
