//! A closed visit to a real mother, told again for practice without anything that could say who she was.
//!
//! What stays is what anyone may practise on: numbers, signs, answers, what was seen at the breast. What goes is her
//! code, what she was called, every text someone typed, and every moment: babies keep their day of life, counted from
//! the moment of practice, so neither date nor hour of birth can be worked out, even on the day of the visit itself. What
//! was decided goes too, so that whoever practises decides anew.

use super::{Answer, Entry, Visit, VisitEvent, age_hours};
use crate::domain::checklist::Fact;
use crate::domain::event::Event;
use crate::domain::ids::{CaseCode, CheckId, VisitId};
use crate::domain::stamp::Stamp;

/// The record of a practice visit named `id`, to `code`, that begins at `at` with what was known in `record`; `None`
/// when that is no record of a visit, is not closed, or is of an invented mother already.
///
/// `id` and `code` are new names: nothing of the old ones may be in them.
pub fn retold(record: &[Entry], id: &VisitId, code: CaseCode, at: Stamp) -> Option<Vec<Entry>> {
    let old = Visit::of(&VisitId::default(), record)?;
    if old.practice || old.ended.is_none() {
        return None;
    }
    let began = VisitEvent::Began { code, practice: true };
    let kept = record.iter().filter_map(|entry| kept(&entry.what, old.started, id, at));
    Some(std::iter::once(began).chain(kept).map(|what| Entry { at, what }).collect())
}

/// What of an event stays. Every event is named, so that a new one has to be thought about here.
fn kept(what: &VisitEvent, started: Stamp, id: &VisitId, at: Stamp) -> Option<VisitEvent> {
    match what {
        VisitEvent::Born(baby, born) => {
            let hours = born.and_then(|born| age_hours(born, started)).map(blurred);
            Some(VisitEvent::Born(*baby, hours.map(|hours| at.plus_seconds(-3600 * i64::from(hours)))))
        }
        VisitEvent::Checked(baby, event) => {
            Some(VisitEvent::Checked(*baby, checked(event, &Visit::check_id(id, *baby))?))
        }
        VisitEvent::OneMore
        | VisitEvent::OneLess
        | VisitEvent::Sexed(..)
        | VisitEvent::Weighed(..)
        | VisitEvent::Looked(..)
        | VisitEvent::Watched(_)
        | VisitEvent::Told(Answer::Worried(_) | Answer::NightFeeds(_) | Answer::Stool(..) | Answer::LongestSleep(_)) => {
            Some(what.clone())
        }
        // Who she is and what she said.
        VisitEvent::Began { .. }
        | VisitEvent::Plays(_)
        | VisitEvent::Consented(_)
        | VisitEvent::Called(_)
        | VisitEvent::Told(Answer::Words(_))
        // How far that visit went, and what was decided in it.
        | VisitEvent::Heard(_)
        | VisitEvent::Passed(_)
        | VisitEvent::Helped(..)
        | VisitEvent::Next(_)
        | VisitEvent::Ended => None,
    }
}

/// What of a factor check stays, under its new name. The name of the old one holds her code, and a reason to go on in
/// spite of danger is a text someone typed.
fn checked(event: &Event, check: &CheckId) -> Option<Event> {
    let check = check.clone();
    match event {
        Event::FactNoted { fact: Fact::AgeHours(hours), .. } => {
            Some(Event::FactNoted { check, fact: Fact::AgeHours(hours.map(blurred)) })
        }
        Event::FactNoted { fact, .. } => Some(Event::FactNoted { check, fact: *fact }),
        Event::Ticked { ask, tick, .. } => Some(Event::Ticked { check, ask: ask.clone(), tick: *tick }),
        Event::SignTicked { sign, present, .. } => {
            Some(Event::SignTicked { check, sign: sign.clone(), present: *present })
        }
        _ => None,
    }
}

/// An age in hours on the same day of life: its middle, and on the first day the last quarter that was full, because
/// what is expected changes with it.
fn blurred(hours: u32) -> u32 {
    if hours < 24 { hours / 6 * 6 } else { hours / 24 * 24 + 12 }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::{Just, Strategy, any, prop_assert, prop_assert_eq, prop_oneof, proptest};

    use super::*;
    use crate::domain::checklist::Facts;
    use crate::domain::factor::Tick;
    use crate::domain::visit::{Look, Sex, Stage, StoolColour, Weighing};

    /// Everything in a real record that could say who she was.
    const TELLING: [&str; 8] =
        ["KM47TX", "dev-9-KM47TX31", "Ibu Siti", "dekat pasar", "dokter Ana sudah melihat", "2026-", "04:23", "11:47"];

    fn stamp(text: &str) -> Stamp {
        text.parse().unwrap()
    }

    fn check(event: impl Fn(CheckId) -> Event) -> VisitEvent {
        VisitEvent::Checked(0, event("dev-9-KM47TX31.1".into()))
    }

    fn fact(fact: Fact) -> VisitEvent {
        check(|check| Event::FactNoted { check, fact })
    }

    fn telling() -> Vec<VisitEvent> {
        vec![
            VisitEvent::Called("Ibu Siti".into()),
            VisitEvent::Consented(Some(true)),
            VisitEvent::Born(0, Some(stamp("2026-11-20T04:23:41+07:00"))),
            VisitEvent::Told(Answer::Words("tinggal dekat pasar".into())),
            check(|check| Event::SignTicked { check, sign: "mother-fever".into(), present: true }),
            check(|check| Event::GateOverridden {
                check,
                signs: vec!["mother-fever".into()],
                reason: "dokter Ana sudah melihat".into(),
            }),
            fact(Fact::BirthWeight(Some(3000))),
            fact(Fact::Weight(Some(2730))),
            check(|check| Event::Ticked { check, ask: "frequency.night".into(), tick: Some(Tick::Yes) }),
            VisitEvent::Next(Some("2026-11-24".parse().unwrap())),
        ]
    }

    fn record(events: Vec<VisitEvent>) -> Vec<Entry> {
        let at = stamp("2026-11-23T11:47:09+07:00");
        let began = VisitEvent::Began { code: "KM47TX".into(), practice: false };
        let all = std::iter::once(began).chain(events).chain([VisitEvent::Ended]);
        all.map(|what| Entry { at, what }).collect()
    }

    fn again(record: &[Entry]) -> Option<Vec<Entry>> {
        retold(record, &"dev-10-AC3D4E7".into(), "AC3D4E".into(), stamp("2099-02-01T08:00:00+07:00"))
    }

    #[test]
    fn what_stays_can_be_practised_on_and_says_nothing_of_who_she_was() {
        let real = record(telling());
        let new = again(&real).unwrap();
        let text = ron::to_string(&new).unwrap();
        for telling in TELLING {
            assert!(ron::to_string(&real).unwrap().contains(telling), "the record itself has {telling}");
            assert!(!text.contains(telling), "{telling} stays in {text}");
        }
        let (old, visit) = (Visit::of(&"a".into(), &real).unwrap(), Visit::of(&"dev-10-AC3D4E7".into(), &new).unwrap());
        assert!(visit.practice && visit.ended.is_none() && visit.passed.is_empty());
        assert_eq!((visit.code.as_str(), visit.alias.as_str(), visit.consent), ("AC3D4E", "", None));
        let (was, is) = (&old.babies[0].check, &visit.babies[0].check);
        assert_eq!((&is.signs, &is.ticks), (&was.signs, &was.ticks));
        assert_eq!((is.facts.birth_weight, is.facts.weight), (Some(3000), Some(2730)));
        assert_eq!(is.overridden, None);
        assert_eq!((was.facts.age_hours, is.facts.age_hours), (Some(79), Some(84)), "day 4, and no hour of it");
    }

    #[test]
    fn only_a_closed_visit_to_a_real_mother_is_told_again() {
        let real = record(telling());
        assert_eq!(again(&real[..real.len() - 1]), None, "it goes on still");
        assert_eq!(again(&real[1..]), None, "no record of a visit");
        let invented = again(&real).unwrap();
        assert_eq!(again(&invented), None);
    }

    fn any_event() -> impl Strategy<Value = VisitEvent> {
        let sex = prop_oneof![Just(Some(Sex::Girl)), Just(Some(Sex::Boy)), Just(None)];
        prop_oneof![
            Just(VisitEvent::OneMore),
            Just(VisitEvent::OneLess),
            sex.prop_map(|sex| VisitEvent::Sexed(0, sex)),
            (0_i64..90_000_000)
                .prop_map(|back| { VisitEvent::Born(0, Some(stamp("2026-11-23T11:47:09+07:00").plus_seconds(-back))) }),
            (0_u16..90, 400_u32..9000)
                .prop_map(|(day, grams)| { VisitEvent::Weighed(0, Some(Weighing { day, grams })) }),
            any::<bool>().prop_map(|worried| VisitEvent::Told(Answer::Worried(Some(worried)))),
            Just(VisitEvent::Told(Answer::Stool(0, Some(StoolColour::Yellow)))),
            Just(VisitEvent::Looked("mouth".into(), Some(Look::Hard))),
            any::<u8>().prop_map(|wet| fact(Fact::Wet(Some(wet)))),
            any::<u32>().prop_map(|grams| fact(Fact::Weight(Some(grams)))),
            Just(VisitEvent::Passed(Stage::Who)),
            (0..telling().len()).prop_map(|at| telling().swap_remove(at)),
        ]
    }

    proptest! {
        #[test]
        fn no_record_whatever_leaves_anything_that_tells(events in proptest::collection::vec(any_event(), 0..40)) {
            let real = record(events);
            let new = again(&real).unwrap();
            let text = ron::to_string(&new).unwrap();
            for telling in TELLING {
                prop_assert!(!text.contains(telling), "{} stays", telling);
            }
            let (old, visit) =
                (Visit::of(&"a".into(), &real).unwrap(), Visit::of(&"dev-10-AC3D4E7".into(), &new).unwrap());
            prop_assert_eq!(old.babies.len(), visit.babies.len());
            for (was, is) in old.babies.iter().zip(&visit.babies) {
                let day = |hours: Option<u32>| hours.map(|hours| hours / 24);
                prop_assert_eq!(day(was.check.facts.age_hours), day(is.check.facts.age_hours));
                let ageless = |facts: &Facts| Facts { age_hours: None, ..facts.clone() };
                prop_assert_eq!(ageless(&was.check.facts), ageless(&is.check.facts));
                prop_assert_eq!(&was.check.signs, &is.check.signs);
                prop_assert_eq!(&was.check.ticks, &is.check.ticks);
            }
        }
    }
}
