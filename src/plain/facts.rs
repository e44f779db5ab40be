//! The numbers known of the baby, one line each; what is not known is left open.

use std::io::{self, BufRead, Write};

use super::check::check;
use super::{Host, Reply, Talk};
use crate::domain::checklist::{BirthWay, Fact, FactorCheck};
use crate::domain::event::Event;
use crate::domain::gate::{Gate, gate};
use crate::domain::ids::CheckId;
use crate::i18n::keys::{Factors, Plain as Key};
use crate::ui::screens::plan::doubt;

/// A question for a number, and the fact that a number makes.
type Row = (Factors, Factors, fn(&FactorCheck, u32) -> Option<Fact>);

const ROWS: [Row; 8] = [
    (Factors::AgeDays, Factors::UnitDays, |check, days| {
        let hours = check.facts.age_hours.unwrap_or(0) % 24;
        Some(Fact::AgeHours(Some(days.checked_mul(24)?.checked_add(hours)?)))
    }),
    (Factors::AgeHours, Factors::UnitHours, |check, hours| {
        let days = check.facts.age_hours.unwrap_or(0) / 24;
        (hours < 24).then_some(Fact::AgeHours(Some(days * 24 + hours)))
    }),
    (Factors::Weeks, Factors::UnitWeeks, |_, weeks| Some(Fact::Weeks(Some(u8::try_from(weeks).ok()?)))),
    (Factors::BirthWeight, Factors::UnitGrams, |_, grams| Some(Fact::BirthWeight(Some(grams)))),
    (Factors::WeightNow, Factors::UnitGrams, |_, grams| Some(Fact::Weight(Some(grams)))),
    (Factors::Wet, Factors::UnitTimes, |_, count| Some(Fact::Wet(Some(u8::try_from(count).ok()?)))),
    (Factors::Stools, Factors::UnitTimes, |_, count| Some(Fact::Stools(Some(u8::try_from(count).ok()?)))),
    (Factors::Feeds, Factors::UnitTimes, |_, count| Some(Fact::Feeds(Some(u8::try_from(count).ok()?)))),
];

/// Asks for every number and the way of birth, then asks again for what cannot be true.
pub(super) fn numbers<R: BufRead, W: Write>(
    talk: &mut Talk<R, W>,
    host: &mut dyn Host,
    id: &CheckId,
) -> io::Result<Reply> {
    loop {
        talk.gap()?;
        talk.word(host, Factors::FactsTitle)?;
        talk.word(host, Key::FactsHelp)?;
        let asked = ask_all(talk, host, id)?;
        let world = host.world();
        let (Some(check), Some(catalogue)) = (check(host, id), world.course.catalogue()) else { return Ok(asked) };
        let Gate::Ask { doubts } = gate(check, catalogue) else {
            return if asked == Reply::Leave { Ok(Reply::Leave) } else { super::gate::refer(talk, host, id) };
        };
        if asked == Reply::Leave {
            return Ok(Reply::Leave);
        }
        let sentences: Vec<&str> = doubts.iter().map(|one| doubt(world, *one)).collect();
        let text = sentences.join(" ");
        talk.say(&text)?;
    }
}

fn ask_all<R: BufRead, W: Write>(talk: &mut Talk<R, W>, host: &mut dyn Host, id: &CheckId) -> io::Result<Reply> {
    for (at, (name, unit, fact)) in ROWS.into_iter().enumerate() {
        if at == 2 && ask_way(talk, host, id)? == Reply::Leave {
            return Ok(Reply::Leave);
        }
        loop {
            let ask = format!("{} ({}):", host.world().say(name), host.world().say(unit));
            talk.say(&ask)?;
            let number = match talk.hear(host)? {
                Reply::Next => break,
                Reply::Leave => return Ok(Reply::Leave),
                Reply::Back => Some(0),
                Reply::Pick(at) => u32::try_from(at + 1).ok(),
                Reply::Text(text) if text == "x" => return Ok(Reply::Next),
                _ => None,
            };
            let known = check(host, id).and_then(|check| fact(check, number?));
            match known {
                Some(fact) => {
                    talk.keep(host, Event::FactNoted { check: id.clone(), fact })?;
                    break;
                }
                None => talk.word(host, Key::NotAnAnswer)?,
            }
        }
    }
    Ok(Reply::Next)
}

fn ask_way<R: BufRead, W: Write>(talk: &mut Talk<R, W>, host: &mut dyn Host, id: &CheckId) -> io::Result<Reply> {
    talk.word(host, Factors::BirthWay)?;
    let ways = [Factors::Vaginal, Factors::Caesarean].map(|word| host.world().say(word).to_owned());
    talk.choices(&ways)?;
    let way = match talk.choose(host, 2)? {
        Reply::Pick(0) => BirthWay::Vaginal,
        Reply::Pick(_) => BirthWay::Caesarean,
        reply => return Ok(reply),
    };
    talk.keep(host, Event::FactNoted { check: id.clone(), fact: Fact::BirthWay(Some(way)) })?;
    Ok(Reply::Next)
}
