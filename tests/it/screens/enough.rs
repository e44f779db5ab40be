//! Whether the baby gets enough, drawn for babies of visits: the fold of a record is handed to the screen as it is.

use std::collections::BTreeSet;

use asih::domain::checklist::{BirthWay, Fact};
use asih::domain::event::Event;
use asih::domain::ids::{CheckId, VisitId};
use asih::domain::rng::Rng;
use asih::domain::visit::{Answer, Entry, Sex, StoolColour, Visit, VisitEvent, Weighing};
use asih::i18n::Lang;
use asih::input::Action;
use asih::ui::hits::Hits;
use asih::ui::prefs::ThemeName;
use asih::ui::screens::enough::Enough;
use asih::ui::theme::Theme;
use asih::ui::{Cx, Flow, Pen, Screen, View, World};
use ratatui::buffer::Buffer;
use ratatui::layout::{Rect, Size};

use super::SIZES;
use crate::harness::{Harness, NOW};

/// A visit in which this is known.
fn visit(facts: &[Fact], signs: &[&str], told: Vec<VisitEvent>) -> Visit {
    let id = VisitId::from("v1");
    let check = Visit::check_id(&id, 0);
    let mut events = vec![VisitEvent::Began { code: "K7M2QF".into(), practice: true }];
    let noted = |fact: &Fact| VisitEvent::Checked(0, Event::FactNoted { check: check.clone(), fact: *fact });
    events.extend(facts.iter().map(noted));
    events.extend(signs.iter().map(|&sign| {
        VisitEvent::Checked(0, Event::SignTicked { check: check.clone(), sign: sign.into(), present: true })
    }));
    events.extend(told);
    let record: Vec<Entry> = events.into_iter().map(|event| Entry { at: NOW.parse().unwrap(), what: event }).collect();
    Visit::of(&id, &record).unwrap()
}

/// What the screen shows below the title line and above the hints, and the texts that were cut.
fn picture(visit: &Visit, lang: Lang, size: (u16, u16), keys: &[Action]) -> (String, Vec<String>) {
    let harness = Harness::new(lang);
    let world = World { visit: Some(visit), ..harness.app().world() };
    let area = Rect::new(0, 0, size.0, size.1 - 3);
    let mut screen = Enough::new(CheckId::from("v1.1"));
    for key in keys {
        let mut rng = Rng::new(1);
        let body = Size::new(area.width, area.height);
        let mut cx = Cx { world, body, rng: &mut rng, fresh: "dev-1", effects: Vec::new() };
        screen.update(*key, &mut cx);
    }
    let (mut buffer, mut hits, mut cuts) = (Buffer::empty(area), Hits::default(), Vec::new());
    screen.draw(&mut Pen::new(&mut buffer, &mut hits, Theme::new(ThemeName::Mono), &mut cuts, world), area);
    let line = |row: Rect| row.columns().map(|cell| buffer[cell.as_position()].symbol()).collect::<String>();
    let lines: Vec<String> = area.rows().map(|row| line(row).trim_end().to_owned()).collect();
    (lines.join("\n"), cuts)
}

fn looked_at(name: &str, visit: &Visit, keys: &[Action]) {
    for lang in Lang::ALL {
        for (width, height) in SIZES {
            let (shown, cuts) = picture(visit, lang, (width, height), keys);
            let name = format!("{name}_{}_{width}x{height}", lang.code());
            insta::assert_snapshot!(name.as_str(), shown);
            assert!(cuts.is_empty(), "{name} cuts {cuts:?}");
        }
    }
}

fn day_three() -> Visit {
    let facts = [
        Fact::AgeHours(Some(60)),
        Fact::BirthWay(Some(BirthWay::Caesarean)),
        Fact::Weeks(Some(38)),
        Fact::BirthWeight(Some(3200)),
        Fact::Weight(Some(2912)),
        Fact::Wet(Some(2)),
        Fact::Stools(Some(2)),
        Fact::Feeds(Some(8)),
    ];
    let colour = VisitEvent::Told(Answer::Stool(0, Some(StoolColour::Green)));
    visit(&facts, &[], vec![colour, VisitEvent::Weighed(0, Some(Weighing { day: 1, grams: 3040 }))])
}

fn day_twenty(sex: Option<Sex>, worried: bool) -> Visit {
    let facts = [
        Fact::AgeHours(Some(19 * 24 + 5)),
        Fact::BirthWay(Some(BirthWay::Vaginal)),
        Fact::Weeks(Some(39)),
        Fact::BirthWeight(Some(3100)),
        Fact::Weight(Some(3480)),
        Fact::Wet(Some(8)),
        Fact::Stools(Some(4)),
        Fact::Feeds(Some(11)),
    ];
    let told = vec![
        VisitEvent::Sexed(0, sex),
        VisitEvent::Weighed(0, Some(Weighing { day: 9, grams: 3200 })),
        VisitEvent::Told(Answer::Worried(Some(worried))),
        VisitEvent::Told(Answer::Stool(0, Some(StoolColour::Yellow))),
    ];
    visit(&facts, &[], told)
}

#[test]
fn day_three_after_a_caesarean_is_not_fine() {
    looked_at("enough_day_three", &day_three(), &[]);
}

#[test]
fn day_twenty_is_fine_and_the_worry_is_answered() {
    looked_at("enough_day_twenty", &day_twenty(Some(Sex::Girl), true), &[]);
    looked_at("enough_day_twenty_next_page", &day_twenty(Some(Sex::Girl), true), &[Action::PageDown]);
}

#[test]
fn without_boy_or_girl_the_weight_is_drawn_alone() {
    looked_at("enough_no_sex", &day_twenty(None, false), &[]);
}

#[test]
fn nothing_known_says_what_to_find_out() {
    looked_at("enough_nothing", &visit(&[], &[], vec![]), &[]);
}

#[test]
fn a_sleepy_baby_is_seen_first_whatever_the_numbers_say() {
    let mut well = day_twenty(Some(Sex::Boy), true);
    well.babies[0].check.signs.insert("baby-fits".into());
    looked_at("enough_seen_first", &well, &[]);
}

#[test]
fn four_months_old_with_a_slow_gain() {
    let facts = [
        Fact::AgeHours(Some(122 * 24)),
        Fact::Weeks(Some(40)),
        Fact::BirthWeight(Some(3000)),
        Fact::Weight(Some(5600)),
        Fact::Wet(Some(7)),
        Fact::Feeds(Some(8)),
    ];
    let weighed = VisitEvent::Weighed(0, Some(Weighing { day: 90, grams: 5400 }));
    looked_at("enough_four_months", &visit(&facts, &[], vec![VisitEvent::Sexed(0, Some(Sex::Boy)), weighed]), &[]);
}

#[test]
fn everything_of_the_page_comes_into_view_on_a_phone() {
    let visit = day_twenty(Some(Sex::Girl), true);
    for lang in Lang::ALL {
        let mut seen = String::new();
        for pages in 0..9 {
            seen.push_str(&picture(&visit, lang, (40, 15), &vec![Action::PageDown; pages]).0);
        }
        let all = picture(&visit, lang, (120, 60), &[]).0;
        let words = |text: &str| -> BTreeSet<String> {
            let bare = |word: &str| word.trim_matches([',', '.', ':', ';']).to_owned();
            text.split_whitespace().map(bare).filter(|word| word.chars().all(char::is_alphabetic)).collect()
        };
        let (seen, all) = (words(&seen), words(&all));
        assert!(all.len() > 40, "{all:?}");
        let missing: Vec<&String> = all.difference(&seen).collect();
        // The head of a column that a phone does not have.
        assert!(missing.iter().all(|word| ["Tanda", "Sign"].contains(&word.as_str())), "{lang:?}: {missing:?}");
    }
}

#[test]
fn keys_lead_to_the_numbers_and_to_the_plan_and_what_it_rests_on_is_told() {
    let visit = day_three();
    let harness = Harness::new(Lang::Id);
    let world = World { visit: Some(&visit), ..harness.app().world() };
    let mut rng = Rng::new(1);
    let mut cx = Cx { world, body: Size::new(80, 21), rng: &mut rng, fresh: "dev-1", effects: Vec::new() };
    let mut screen = Enough::new(CheckId::from("v1.1"));
    let opened = |flow: Flow| match flow {
        Flow::Push(screen) => *screen,
        other => panic!("{other:?}"),
    };
    assert!(matches!(opened(screen.update(Action::Facts, &mut cx)), Screen::Facts(_)));
    assert!(matches!(opened(screen.update(Action::Plan, &mut cx)), Screen::Plan(_)));
    let sources: BTreeSet<String> = screen.cited(world).iter().map(|(source, _)| source.to_string()).collect();
    for source in ["ELHT", "FLAHERMAN15", "KIA23", "WHO-GS06", "PERCEIVED22"] {
        assert!(sources.contains(source), "{source} in {sources:?}");
    }
}

#[test]
fn a_check_outside_of_a_visit_is_told_from_its_numbers_alone() {
    let mut harness = Harness::new(Lang::En);
    harness.press("2fb2<enter>12<enter><right><right><enter><enter>3000<enter>2730<enter>2<esc>");
    let world = harness.app().world();
    let check = world.progress.open_checks.keys().next().unwrap().clone();
    let taken = world.taken(&check).unwrap();
    assert_eq!((taken.sex, taken.weighings.len(), taken.worried), (None, 0, None));
    assert_eq!(taken.check.facts.weight, Some(2730));
}
