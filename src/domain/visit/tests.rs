//! Records and the visits they tell of.

use super::case::Cases;
use super::*;
use crate::domain::checklist::Fact;
use crate::domain::event::Event;

fn stamp(text: &str) -> Stamp {
    text.parse().unwrap()
}

fn record(at: Stamp, events: Vec<VisitEvent>) -> Vec<Entry> {
    let began = VisitEvent::Began { code: "KM47TX".into(), practice: false };
    std::iter::once(began).chain(events).map(|what| Entry { at, what }).collect()
}

fn weigh(baby: usize, grams: u32) -> VisitEvent {
    let check = Visit::check_id(&"v1".into(), baby);
    VisitEvent::Checked(baby, Event::FactNoted { check, fact: Fact::Weight(Some(grams)) })
}

#[test]
fn a_record_survives_being_written_and_read() {
    let at = stamp("2026-11-23T09:14+07:00");
    let events = vec![
        VisitEvent::Consented(Some(true)),
        VisitEvent::Born(0, Some(stamp("2026-11-20T04:00+07:00"))),
        VisitEvent::Looked("mouth".into(), Some(Look::Hard)),
        VisitEvent::Next(Some("2026-11-24".parse().unwrap())),
        weigh(0, 2730),
        VisitEvent::Ended,
    ];
    let record = record(at, events);
    let text = ron::to_string(&record).unwrap();
    let read: Vec<Entry> = ron::from_str(&text).unwrap();
    assert_eq!(read, record);
    let visit = Visit::of(&"v1".into(), &read).unwrap();
    assert_eq!(visit.babies[0].check.facts.age_hours, Some(77));
    assert_eq!(visit.babies[0].check.facts.weight, Some(2730));
    assert_eq!(visit.ended, Some(at));
    assert_eq!(Visit::of(&"v1".into(), &record[1..]), None, "a record without its beginning is no visit");
}

#[test]
fn twins_share_what_belongs_to_one_birth_and_nothing_else() {
    let at = stamp("2026-11-23T09:14+07:00");
    let born = VisitEvent::Born(0, Some(stamp("2026-11-22T09:00+07:00")));
    let visit =
        Visit::of(&"v1".into(), &record(at, vec![born, weigh(0, 2100), VisitEvent::OneMore, weigh(1, 1900)])).unwrap();
    let facts = |baby: usize| &visit.babies[baby].check.facts;
    assert_eq!((facts(0).age_hours, facts(1).age_hours), (Some(24), Some(24)));
    assert_eq!((facts(0).weight, facts(1).weight), (Some(2100), Some(1900)));
    assert_eq!(visit.baby_of(&"v1.2".into()), Some(1));
    let less = record(at, vec![VisitEvent::OneLess, weigh(5, 1900)]);
    assert_eq!(Visit::of(&"v1".into(), &less).unwrap().babies.len(), 1, "one baby stays, and a sixth is no one");
}

#[test]
fn a_baby_born_after_the_visit_has_no_age() {
    let at = stamp("2026-11-23T09:14+07:00");
    let later = VisitEvent::Born(0, Some(stamp("2026-11-23T10:14+07:00")));
    let visit = Visit::of(&"v1".into(), &record(at, vec![later])).unwrap();
    assert_eq!(visit.babies[0].check.facts.age_hours, None);
}

#[test]
fn who_is_due_comes_from_the_latest_visit_that_ended_and_never_from_practice() {
    let (monday, friday) = (stamp("2026-11-23T09:14+07:00"), stamp("2026-11-27T09:00+07:00"));
    let next = |day: &str| VisitEvent::Next(Some(day.parse().unwrap()));
    let visit = |id: &str, at, events| Visit::of(&id.into(), &record(at, events)).unwrap();
    let mut cases = Cases::default();
    cases.put(visit("v1", monday, vec![next("2026-11-24"), VisitEvent::Ended]));
    let due = |cases: &Cases| cases.due("2026-11-30".parse().unwrap()).len();
    assert_eq!(due(&cases), 1);
    assert_eq!(cases.due("2026-11-23".parse().unwrap()).len(), 0, "not before her day");
    cases.put(visit("v2", friday, vec![VisitEvent::Ended]));
    assert_eq!(due(&cases), 0, "she came, and no day was agreed");
    let mut invented = visit("v3", friday, vec![next("2026-11-24"), VisitEvent::Ended]);
    (invented.practice, invented.code) = (true, "AAAAAA".into());
    cases.put(invented);
    assert_eq!(due(&cases), 0);
    cases.forget(|visit| visit.practice);
    assert_eq!(cases.all().len(), 1);
}
