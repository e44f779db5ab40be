//! Watching a feed: both columns, the picture, the time, and that what is taken back is gone.

use asih::app::Input;
use asih::domain::event::Event;
use asih::domain::factor::Tick;
use asih::domain::visit::{Look, VisitEvent};
use asih::i18n::Lang;
use asih::input::Action;
use asih::ui::Screen;
use asih::ui::flow::Effect;
use proptest::prelude::*;

use super::{SIZES, look};
use crate::harness::Harness;

/// The screen after `keys` in both languages and three sizes.
fn pictures(name: &str, keys: &str) {
    for lang in Lang::ALL {
        for (width, height) in SIZES {
            let mut harness = Harness::watching(lang, Vec::new()).size(width, height);
            harness.press(keys);
            look!(harness, name);
        }
    }
}

/// A baby held away with its neck turned, then a shallow mouth that hurts; the rest of both groups goes well.
const SHALLOW: &str = "111221111<pgdn><pgdn><pgdn>221212112";

#[test]
fn before_anything_was_seen() {
    pictures("watch_new", "");
}

#[test]
fn the_position_changes_with_what_was_seen() {
    pictures("watch_position", "1112221<up><up>");
}

#[test]
fn a_shallow_attachment() {
    pictures("watch_shallow", SHALLOW);
}

#[test]
fn the_picture_on_a_small_screen() {
    let mut harness = Harness::watching(Lang::Id, Vec::new()).size(40, 15);
    harness.press(SHALLOW).press("<tab>");
    look!(harness, "watch_picture");
    harness.press("<tab>");
    look!(harness, "watch_help");
}

#[test]
fn the_row_of_the_minutes() {
    pictures("watch_minutes", "<end><right><right><right>");
}

#[test]
fn the_help_of_this_screen() {
    pictures("watch_keys", "?");
}

/// Every look that was noted, in order.
fn looks(harness: &Harness) -> Vec<(String, Option<Look>)> {
    let noted = harness.visit().looks.iter();
    noted.map(|(pair, look)| (pair.to_string(), Some(*look))).collect()
}

#[test]
fn digits_mark_and_go_on_and_arrows_mark_in_place() {
    let mut harness = Harness::watching(Lang::En, Vec::new());
    harness.press("12<left><right>");
    let expected = [("baby-well", Look::Hard), ("comfortable", Look::Hard), ("mother-well", Look::Well)];
    assert_eq!(looks(&harness), expected.map(|(pair, look)| (pair.to_owned(), Some(look))));
}

#[test]
fn space_goes_from_well_to_difficulty_to_not_seen() {
    let mut harness = Harness::watching(Lang::En, Vec::new());
    let mut states = Vec::new();
    for _ in 0..4 {
        harness.press("<space>");
        states.push(harness.visit().looks.get("mother-well").copied());
    }
    assert_eq!(states, [Some(Look::Well), Some(Look::Hard), None, Some(Look::Well)]);
}

#[test]
fn every_way_of_taking_back_leaves_the_pair_unseen() {
    for keys in ["d", "<back>", "3", "<space><space>"] {
        let mut harness = Harness::watching(Lang::En, Vec::new());
        harness.press("<left>").press(keys);
        assert!(harness.visit().looks.is_empty(), "{keys}");
        assert!(harness.screen().contains("0 well, 0 difficulty, 2 not seen"), "{keys}:\n{}", harness.screen());
    }
}

/// Puts the cursor on a pair.
fn to(harness: &mut Harness, pair: &str) {
    let at = harness.app().world().course.watch().pairs().position(|known| known.id.as_str() == pair).unwrap();
    harness.press("<home>").press(&"<down>".repeat(at));
}

fn tick(harness: &Harness, ask: &str) -> Option<Tick> {
    harness.visit().babies[0].check.ticks.get(ask).copied()
}

#[test]
fn a_look_answers_its_question_of_the_checklist_and_taking_it_back_takes_the_answer_back() {
    let mut harness = Harness::watching(Lang::Id, Vec::new());
    to(&mut harness, "mouth");
    harness.press("<left>");
    assert_eq!(tick(&harness, "technique.wide"), Some(Tick::Yes));
    harness.press("<right>");
    assert_eq!(tick(&harness, "technique.wide"), Some(Tick::No));
    harness.press("d");
    assert_eq!(tick(&harness, "technique.wide"), None);
    // One calm feed clears no sign of illness; a restless one raises it, and seen again as calm takes that back.
    to(&mut harness, "calm");
    harness.press("<left>");
    assert_eq!(tick(&harness, "baby-ill.refuses"), None);
    harness.press("<right>");
    assert_eq!(tick(&harness, "baby-ill.refuses"), Some(Tick::Yes));
    harness.press("<left>");
    assert_eq!(tick(&harness, "baby-ill.refuses"), None);
}

#[test]
fn an_answer_that_was_changed_since_is_not_taken_back() {
    let mut harness = Harness::watching(Lang::Id, Vec::new());
    to(&mut harness, "mouth");
    harness.press("<left>");
    let check = harness.visit().babies[0].check.id.clone();
    harness.carry(vec![Effect::Record(Event::Ticked { check, ask: "technique.wide".into(), tick: Some(Tick::No) })]);
    harness.press("d");
    assert_eq!(tick(&harness, "technique.wide"), Some(Tick::No));
    assert!(harness.visit().looks.is_empty());
}

#[test]
fn every_look_and_the_answer_it_gives_stay_within_the_visit() {
    let mut harness = Harness::watching(Lang::Id, Vec::new());
    harness.press(SHALLOW);
    assert_eq!(harness.events(), [] as [Event; 0], "nothing is in the person's own journal");
    let kept = harness.effects().iter().filter(|effect| matches!(effect, Effect::KeepVisit(_))).count();
    assert!(kept >= SHALLOW.matches(['1', '2']).count(), "and each is on its way to the disk");
}

#[test]
fn what_is_hard_is_told_by_name() {
    let mut harness = Harness::watching(Lang::En, Vec::new()).size(120, 40);
    assert!(harness.screen().contains("No difficulty seen yet."));
    to(&mut harness, "mouth");
    harness.press("2");
    let screen = harness.screen();
    assert!(screen.contains("Help here") && screen.matches("Mouth narrow").count() == 2, "{screen}");
}

#[test]
fn a_refusal_in_a_yellow_baby_turns_the_screen_to_the_referral() {
    let mut harness = Harness::watching(Lang::Id, Vec::new());
    to(&mut harness, "calm");
    harness.press("2");
    assert!(matches!(harness.app().stack().last(), Some(Screen::Watch(_))), "restless alone is no danger");
    harness.press("<up>d");
    let check = harness.visit().babies[0].check.id.clone();
    harness.carry(vec![Effect::Record(Event::SignTicked { check, sign: "baby-jaundice".into(), present: true })]);
    harness.press("2");
    assert!(matches!(harness.app().stack().last(), Some(Screen::Gate(_))), "{}", harness.screen());
    assert!(harness.screen().contains("119"), "{}", harness.screen());
}

/// Lets seconds pass one by one, as a terminal nobody touches.
fn seconds(harness: &mut Harness, n: u32) {
    for _ in 0..n {
        harness.later(1).send(&Input::Time);
    }
}

#[test]
fn the_time_runs_only_when_started_and_notes_whole_minutes() {
    let mut harness = Harness::watching(Lang::Id, Vec::new());
    assert_eq!(harness.app().wakes(), None);
    harness.press("<enter>");
    assert!(harness.app().wakes().is_some());
    seconds(&mut harness, 59);
    assert_eq!(harness.visit().watched, None, "a minute that is not over is none");
    seconds(&mut harness, 62);
    assert_eq!(harness.visit().watched, Some(2));
    assert!(harness.screen().contains("2:01"), "{}", harness.screen());
    harness.press("<enter>");
    assert_eq!(harness.app().wakes(), None, "paused");
    // Another screen on top pauses it too, and it goes on from there.
    harness.press("<enter>!").later(60).press("<esc>");
    assert_eq!(harness.app().wakes(), None);
    harness.press("<enter>");
    seconds(&mut harness, 60);
    assert_eq!(harness.visit().watched, Some(3));
}

#[test]
fn the_time_goes_on_from_the_minutes_noted_before_and_can_be_corrected_and_taken_back() {
    let mut harness = Harness::watching(Lang::Id, vec![VisitEvent::Watched(Some(7))]);
    assert!(harness.screen().contains("7:00"), "{}", harness.screen());
    harness.press("<enter>");
    seconds(&mut harness, 60);
    assert_eq!(harness.visit().watched, Some(8));
    harness.press("<end><left><left>");
    assert_eq!(harness.visit().watched, Some(6));
    seconds(&mut harness, 60);
    assert_eq!(harness.visit().watched, Some(7), "it runs on");
    harness.press("d");
    assert_eq!((harness.visit().watched, harness.app().wakes()), (None, None));
    harness.press("<left>");
    assert_eq!(harness.visit().watched, None, "nothing is less than no minute");
}

#[test]
fn by_keys_and_by_clicks_the_same_is_seen() {
    for (width, height) in SIZES {
        let mut keys = Harness::watching(Lang::En, Vec::new()).size(width, height);
        keys.press("12<down>2<left>").press("<enter>");
        let mut clicks = Harness::watching(Lang::En, Vec::new()).size(width, height);
        clicks.click_on("Mother well and at ease").click_on("Baby ill, sleepy or restless");
        clicks.click(Action::Select(3));
        clicks.click_on("Baby's neck turned").click(Action::Pick(0));
        // A click marks and goes on; the arrow stayed.
        clicks.press("<up>").click(Action::Confirm);
        assert_eq!(clicks.screen(), keys.screen());
        assert_eq!(clicks.visit().looks, keys.visit().looks);
    }
}

#[test]
fn finishing_leads_back_and_the_check_is_known_to_the_danger_signs() {
    let mut harness = Harness::watching(Lang::Id, Vec::new());
    let check = harness.visit().babies[0].check.id.clone();
    harness.press("!<space>").press("<esc><esc>");
    assert!(!harness.visit().check(&check).unwrap().signs.is_empty(), "the signs of this baby");
    while !matches!(harness.app().stack().last(), Some(Screen::Watch(_))) {
        harness.press("<esc>");
    }
    harness.press("f");
    assert!(matches!(harness.app().stack(), [Screen::Home(_)]));
}

#[test]
fn the_card_of_a_pair_is_one_key_away() {
    let mut harness = Harness::watching(Lang::Id, Vec::new());
    to(&mut harness, "mouth");
    harness.press("e");
    assert!(matches!(harness.app().stack().last(), Some(Screen::Card(_))));
    harness.press("<esc>");
    to(&mut harness, "chin");
    harness.press("e");
    assert!(matches!(harness.app().stack().last(), Some(Screen::Aid(_))));
    harness.press("<esc><home>e");
    assert!(matches!(harness.app().stack().last(), Some(Screen::Watch(_))), "nothing to open");
}

#[test]
fn sources_are_those_of_the_pair_under_the_cursor() {
    let mut harness = Harness::watching(Lang::Id, Vec::new()).size(120, 40);
    harness.press("s");
    assert!(harness.screen().contains("[MC09-5J]"), "{}", harness.screen());
    harness.press("<esc>");
    to(&mut harness, "face");
    harness.press("s");
    assert!(harness.screen().contains("[REVIEW]"), "{}", harness.screen());
}

#[test]
fn nothing_is_cut_at_any_pair_whatever_was_seen_in_any_size() {
    for lang in Lang::ALL {
        for (width, height) in SIZES {
            for mark in ["1", "2"] {
                let mut harness = Harness::watching(lang, Vec::new()).size(width, height);
                let count = harness.app().world().course.watch().pairs().count();
                for at in 0..=count {
                    harness.press(mark).press("<tab><tab>");
                    assert!(harness.cuts().is_empty(), "pair {at} at {width}: {:?}", harness.cuts());
                    harness.press(if width < 66 { "<tab>" } else { "<s-tab><s-tab>" });
                    harness.press("<home>").press(&"<down>".repeat(at + 1));
                    assert!(harness.cuts().is_empty(), "pair {at} at {width}: {:?}", harness.cuts());
                }
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    /// What was seen and taken back, in any order, leaves the visit as it was.
    #[test]
    fn looks_taken_back_leave_no_trace(keys in prop::collection::vec(0_usize..10, 1..60)) {
        const KEYS: [&str; 10] =
            ["<left>", "<right>", "<space>", "1", "2", "d", "<down>", "<pgdn>", "<pgup>", "<end>"];
        let mut harness = Harness::watching(Lang::Id, Vec::new());
        let before = harness.visit().clone();
        for key in keys {
            harness.press(KEYS[key]);
        }
        let rows = harness.app().world().course.watch().pairs().count();
        harness.press("<home>").press(&"3".repeat(rows)).press("d");
        let mut after = harness.visit().clone();
        prop_assert!(after.looks.is_empty() && after.babies[0].check.ticks.is_empty());
        after.last = before.last;
        after.babies[0].check.last = before.babies[0].check.last;
        prop_assert_eq!(after, before);
    }
}
