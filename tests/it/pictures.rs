//! The pictures of the README. They are drawn by the program and kept under `assets/pictures`; this fails when one of
//! them no longer shows what the program draws.
//!
//! To draw them again: `ASIH_DRAW=1 cargo test pictures`, then look at them.

mod svg;

use std::fs;
use std::path::Path;

use asih::domain::checklist::{BirthWay, Fact};
use asih::domain::event::Event;
use asih::domain::factor::Tick;
use asih::domain::ids::CheckId;
use asih::i18n::Lang;

use crate::harness::Harness;

#[test]
fn home_with_unfinished_work() {
    let harness = Harness::from_events(Lang::Id, &a_day_of_work()).size(80, 24);
    compare("home", "Layar awal asih: pekerjaan yang belum selesai, lalu semua ruang", &harness);
}

#[test]
fn a_lesson_at_the_reflexes() {
    let mut harness = Harness::new(Lang::En).size(120, 40);
    harness.press("13");
    for _ in 0..200 {
        let at_picture = |event: &Event| matches!(event, Event::Read { block, .. } if block.as_str() == "reflexes");
        if harness.events().iter().any(at_picture) {
            break;
        }
        harness.press("<down>");
    }
    harness.press("1");
    compare("lesson", "A lesson page of asih with the two reflexes of milk as a diagram that responds", &harness);
}

#[test]
fn the_factor_checklist() {
    let mut harness = Harness::from_events(Lang::En, &a_check()).size(100, 30);
    harness.press("<enter>");
    compare("factors", "The factor checklist of asih: groups, questions, and the question under the cursor", &harness);
}

fn read(lesson: &str, block: &str) -> Event {
    Event::Read { lesson: lesson.into(), block: block.into() }
}

/// A check of a baby of three days, left in the middle.
fn a_check() -> Vec<Event> {
    let check = || CheckId::from("dev-1");
    let mut events = vec![Event::CheckStarted { check: check() }, Event::GateSeen { check: check() }];
    let facts = [
        Fact::AgeHours(Some(78)),
        Fact::BirthWay(Some(BirthWay::Caesarean)),
        Fact::Weeks(Some(38)),
        Fact::BirthWeight(Some(3200)),
        Fact::Weight(Some(2990)),
        Fact::Wet(Some(4)),
        Fact::Feeds(Some(7)),
    ];
    events.extend(facts.map(|fact| Event::FactNoted { check: check(), fact }));
    let ticks = [
        ("food.meals", Tick::Yes),
        ("food.protein", Tick::Yes),
        ("rest.nap", Tick::No),
        ("frequency.eight", Tick::No),
        ("frequency.night", Tick::Yes),
        ("technique.comfortable", Tick::No),
        ("technique.wide", Tick::Unknown),
        ("family.husband", Tick::Yes),
    ];
    events.extend(ticks.map(|(ask, tick)| Event::Ticked { check: check(), ask: ask.into(), tick: Some(tick) }));
    events
}

/// The check, and a lesson read in part.
fn a_day_of_work() -> Vec<Event> {
    let mut events = vec![read("hormones", "alveoli")];
    events.extend(a_check());
    events
}

/// Holds the picture that is kept against the one drawn now.
#[expect(clippy::disallowed_methods, reason = "the one who draws says so through the environment")]
fn compare(name: &str, title: &str, harness: &Harness) {
    assert!(harness.cuts().is_empty(), "{name} cuts {:?}", harness.cuts());
    let drawn = svg::svg(harness.buffer(), title);
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/pictures").join(name).with_extension("svg");
    if std::env::var_os("ASIH_DRAW").is_some() {
        fs::write(&path, &drawn).unwrap();
    }
    let kept = fs::read_to_string(&path).unwrap_or_default().replace("\r\n", "\n");
    assert!(
        kept == drawn,
        "assets/pictures/{name}.svg does not show this screen any more; draw it again with \
         `ASIH_DRAW=1 cargo test pictures` and look at it:\n{}",
        harness.screen()
    );
}
