//! Practising with an invented mother: the list, asking her, what came of it; and the day-three mother from end to end.

use asih::content::{Course, Pack};
use asih::domain::checklist::{Facts, Reply};
use asih::domain::mother::Talk;
use asih::domain::visit::debrief::debrief;
use asih::i18n::Lang;
use asih::input::Action;
use asih::ui::Screen;

use super::{SIZES, look, pictures};
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
fn the_debrief_of_twins() {
    pictures!("practice_debrief_twins", "4<down><down><down><down><enter>f<enter><pgdn>");
}

/// The visit to the day-three mother, by keys, up to its end.
fn walked(lang: Lang) -> Harness {
    let mut harness = Harness::new(lang);
    for keys in WALK {
        harness.press(keys);
    }
    harness
}

#[test]
fn the_debrief_of_the_day_three_mother_walked_in_full() {
    for lang in Lang::ALL {
        for (width, height) in SIZES {
            // The stages are the same at every size; what is looked at is the end.
            let mut harness = walked(lang);
            harness.resize(width, height);
            look!(harness, "practice_debrief");
            harness.press("<pgdn>");
            look!(harness, "practice_debrief_on");
        }
    }
}

#[test]
fn the_day_three_mother_by_keys_is_found_in_full_and_in_few_keys() {
    for lang in Lang::ALL {
        let harness = walked(lang);
        let (_, visit) = harness.app().world().cases.all().into_iter().next().unwrap();
        let visit = visit.latest().unwrap().clone();
        assert!(visit.practice && visit.ended.is_some());
        let course = Course::new(Pack::BuiltIn);
        let mother = course.mother(&"day-three".into()).unwrap();
        let told = debrief(&visit, mother, course.catalogue().unwrap());
        assert_eq!(told.known(), (8, 8));
        assert!(told.numbers.iter().all(|number| number.noted == Some(number.is)), "{:?}", told.numbers);
        assert!(told.gate_seen && told.dangers.iter().all(|danger| danger.found));
        let baby = &told.babies[0];
        assert!(baby.causes.iter().all(|(_, named)| *named), "{:?}", baby.causes);
        assert!(baby.actions.iter().all(|one| one.reply == Some(Reply::Agreed)), "{:?}", baby.actions);
        assert_eq!(visit.next.map(|day| day.to_string()).as_deref(), Some("2026-11-24"), "weighed again in a day");
    }
    let keys: usize = WALK.iter().map(|keys| keys.split('<').map(after_name).sum::<usize>()).sum();
    assert!(keys < 120, "{keys} keys");
}

/// How many keys stand in a part of a text of keys that was split at `<`.
fn after_name(part: &str) -> usize {
    part.split_once('>').map_or(part.chars().count(), |(_, rest)| 1 + rest.chars().count())
}

#[test]
fn nothing_is_known_of_her_but_her_name_and_her_babies() {
    let mut harness = Harness::new(Lang::Id);
    harness.press("4<down><down><down><down><enter>");
    let visit = harness.visit();
    assert_eq!((visit.alias.as_str(), visit.babies.len(), visit.practice), ("Ibu Dewi", 2, true));
    assert!(visit.heard.is_empty() && visit.consent.is_none() && visit.passed.is_empty());
    for baby in &visit.babies {
        assert_eq!(baby.check.facts, Facts::default());
        assert!(baby.check.signs.is_empty() && baby.check.ticks.is_empty() && baby.sex.is_none());
    }
}

#[test]
fn she_can_be_asked_from_every_room_of_her_visit_and_only_there() {
    let mut harness = Harness::new(Lang::Id);
    let asks = |harness: &Harness| matches!(harness.app().stack().last(), Some(Screen::Ask(_)));
    harness.press("a");
    assert!(!asks(&harness), "at home there is no one to ask");
    for stage in 1..=9 {
        harness.press(RINA);
        // Where her own words are typed, letters are letters.
        harness.press(&format!("{stage}{}a", if stage == 3 { "<down>" } else { "" }));
        assert!(asks(&harness), "stage {stage}");
        harness.press(&"<esc>".repeat(6));
        // The unfinished visit stands above the others now.
        harness.press("4d<enter>");
        harness.press("<esc>");
    }
    harness.press("4<end><enter>a");
    assert!(!asks(&harness), "an invented mother without a story tells nothing");
}

#[test]
fn what_she_was_asked_stays_asked_and_a_click_asks_too() {
    let mut harness = Harness::new(Lang::En).size(120, 40);
    harness.press(RINA);
    harness.click(Action::Open(1));
    let heard = |harness: &Harness| harness.visit().heard.iter().copied().collect::<Vec<_>>();
    assert_eq!(heard(&harness), [Talk::Nappies]);
    harness.press("a<enter>");
    assert_eq!(heard(&harness), [Talk::Feeding, Talk::Nappies], "the first that was not asked is under the cursor");
    harness.press("2<esc>");
    assert_eq!(heard(&harness), [Talk::Feeding, Talk::Nappies]);
    assert!(harness.screen().contains("Only 2 wet nappies"), "{}", harness.screen());
    harness.press("L");
    assert!(harness.screen().contains("Popok basah baru 2"), "{}", harness.screen());
}

#[test]
fn after_the_debrief_one_begins_again_or_goes_back() {
    let mut harness = walked(Lang::En);
    harness.press("<end><enter>");
    assert!(matches!(harness.app().stack(), [Screen::Home(_), Screen::Counsel(_)]), "back");
    let mut harness = walked(Lang::En);
    harness.press("<end><up><enter>");
    assert!(matches!(harness.app().stack(), [.., Screen::Counsel(_), Screen::Visit(_)]), "again");
    let visit = harness.visit();
    assert!(visit.heard.is_empty() && visit.plays == Some("day-three".into()) && visit.ended.is_none());
    harness.press("f<enter>").press("<pgdn>".repeat(5).as_str()).press("<home><enter>");
    assert!(matches!(harness.app().stack().last(), Some(Screen::Lesson(_))), "what to read opens");
}

#[test]
fn a_visit_that_is_thrown_away_or_has_no_story_leads_back_to_the_room() {
    for keys in [format!("{RINA}d<enter>"), "4<end><enter>f<enter>".to_owned()] {
        let mut harness = Harness::new(Lang::Id);
        harness.press(&keys);
        assert!(matches!(harness.app().stack(), [Screen::Home(_), Screen::Counsel(_)]), "{keys}");
    }
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
