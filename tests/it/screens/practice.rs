//! Practising with an invented mother: the list, asking her, what came of it; and the day-three mother from end to end.

use asih::domain::mother::Talk;
use asih::i18n::Lang;
use asih::ui::Screen;

use super::pictures;
use crate::harness::Harness;

/// From home to the first invented mother.
const RINA: &str = "4<down><enter>";

#[test]
fn the_room_lists_the_mothers() {
    pictures!("practice_list", "4<down><down>");
}

#[test]
fn she_says_why_she_came_and_waits_to_be_asked() {
    pictures!("practice_ask", &format!("{RINA}a"));
}

#[test]
fn only_what_is_asked_is_told() {
    pictures!("practice_told", &format!("{RINA}a27"));
}

#[test]
fn her_answers_stand_beside_the_stages_where_there_is_room() {
    pictures!("practice_stages", &format!("{RINA}a2<esc>"));
}

#[test]
fn a_form_asks_her_what_its_row_asks() {
    pictures!("practice_form", &format!("{RINA}1<down><down><down>a"));
}

#[test]
fn the_debrief_of_a_visit_in_which_nothing_was_asked() {
    pictures!("practice_debrief_empty", &format!("{RINA}f<enter>"));
}

#[test]
fn the_debrief_of_a_baby_to_be_referred() {
    pictures!("practice_debrief_refer", "4<down><down><down><enter>f<enter>");
}

#[test]
fn print_it() {
    let mut harness = Harness::new(Lang::En);
    for keys in WALK {
        harness.press(keys);
        eprintln!("{keys}\n{}", harness.screen());
    }
    let _ = (Talk::Seen, matches!(harness.app().stack().last(), Some(Screen::Debrief(_))));
}

/// The day-three mother by keys, stage by stage.
const WALK: [&str; 9] = [
    RINA,
    // Asked about feeding and birth, looked at and weighed; she agrees, the birth, the baby, the KIA book.
    "a1347<esc><enter>1<enter><enter><enter>2<enter>39<enter>2<enter>20111914<enter>3000<enter>",
    // No danger sign.
    "<enter>f",
    // She thinks it is too little; feeds, wet nappies, stools and their colour, weight.
    "<enter><enter>1<enter>8<enter>a2<enter>2<enter>2<enter>2730<enter>f",
    // A shallow mouth that hurts, and swallowing.
    "<enter><pgdn><pgdn><pgdn><pgdn><pgdn>322133132f",
    // It is not enough yet; nothing more is asked of the checklist.
    "<enter><esc><enter><esc>",
    // She agrees to all three offers.
    "<enter><tab><tab><tab><tab>1<down>1<down>1<esc>",
    // The day that is proposed, and the end.
    "<enter><enter>",
    "f<enter>",
];
