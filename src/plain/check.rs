//! The factor check by lines: danger signs first, then numbers, then the questions, then the plan.

use std::io::{self, BufRead, Write};

use super::{Host, Reply, Talk, facts, gate, plan};
use crate::domain::checklist::FactorCheck;
use crate::domain::event::Event;
use crate::domain::factor::Tick;
use crate::domain::ids::{AskId, CheckId, FactorId};
use crate::i18n::keys::{Common, Factors, Plain as Key};

/// Continues the check that was touched last, or begins one, and walks it to its plan.
pub(super) fn factors<R: BufRead, W: Write>(talk: &mut Talk<R, W>, host: &mut dyn Host) -> io::Result<Reply> {
    let id = open(talk, host)?;
    let steps: [Walk<R, W>; 4] = [gate::signs, facts::numbers, questions, plan::plan];
    for step in steps {
        match step(talk, host, &id)? {
            Reply::Next => {}
            left => return Ok(left),
        }
    }
    Ok(Reply::Next)
}

/// A step of the check: `Next` goes on, anything else leaves.
type Walk<R, W> = fn(&mut Talk<R, W>, &mut dyn Host, &CheckId) -> io::Result<Reply>;

/// The danger signs from anywhere.
pub(super) fn danger<R: BufRead, W: Write>(talk: &mut Talk<R, W>, host: &mut dyn Host) -> io::Result<Reply> {
    let id = open(talk, host)?;
    gate::signs(talk, host, &id)
}

fn open<R: BufRead, W: Write>(talk: &mut Talk<R, W>, host: &mut dyn Host) -> io::Result<CheckId> {
    if let Some(id) = host.world().progress.latest_check() {
        return Ok(id.clone());
    }
    let id = CheckId::new(host.fresh());
    talk.keep(host, Event::CheckStarted { check: id.clone() })?;
    Ok(id)
}

/// The check as it stands.
pub(super) fn check<'a>(host: &'a dyn Host, id: &CheckId) -> Option<&'a FactorCheck> {
    host.world().progress.open_checks.get(id)
}

/// Asks every question of the checklist, from the first without an answer.
fn questions<R: BufRead, W: Write>(talk: &mut Talk<R, W>, host: &mut dyn Host, id: &CheckId) -> io::Result<Reply> {
    let asks: Vec<(FactorId, AskId, bool)> = host
        .world()
        .course
        .factors()
        .flat_map(|factor| factor.questions.iter().map(|ask| (factor.id.clone(), ask.id.clone(), ask.private)))
        .collect();
    let answered = |ask: &AskId| check(host, id).is_some_and(|check| check.ticks.contains_key(ask));
    let mut at = asks.iter().position(|(_, ask, _)| !answered(ask)).unwrap_or(0);
    talk.gap()?;
    talk.word(host, Factors::Title)?;
    talk.word(host, Key::TickHelp)?;
    while let Some((factor, ask, private)) = asks.get(at) {
        say_question(talk, host, id, factor, ask, *private, (at + 1, asks.len()))?;
        let tick = match talk.hear(host)? {
            Reply::Pick(0) => Some(Tick::Yes),
            Reply::Pick(1) => Some(Tick::No),
            Reply::Pick(2) => Some(Tick::Unknown),
            Reply::Next => None,
            Reply::Back => {
                let Some(before) = at.checked_sub(1) else { return Ok(Reply::Back) };
                at = before;
                continue;
            }
            Reply::Text(text) if text == "x" => return Ok(Reply::Next),
            Reply::Danger => match gate::signs(talk, host, id)? {
                Reply::Leave => return Ok(Reply::Leave),
                _ => continue,
            },
            Reply::Leave => return Ok(Reply::Leave),
            _ => {
                talk.word(host, Key::TickHelp)?;
                continue;
            }
        };
        if tick.is_some() {
            talk.keep(host, Event::Ticked { check: id.clone(), ask: ask.clone(), tick })?;
        }
        at += 1;
    }
    Ok(Reply::Next)
}

fn say_question<R: BufRead, W: Write>(
    talk: &mut Talk<R, W>,
    host: &dyn Host,
    id: &CheckId,
    factor: &FactorId,
    ask: &AskId,
    private: bool,
    (nth, total): (usize, usize),
) -> io::Result<()> {
    let world = host.world();
    let Some(words) = world.course.factor_words(world.lang(), factor) else { return Ok(()) };
    let question = words.questions.get(ask).map_or("", String::as_str);
    let alone = if private { format!(" ({})", world.say(Factors::PrivateLong)) } else { String::new() };
    let given = check(host, id).and_then(|check| check.ticks.get(ask)).map(|tick| match tick {
        Tick::Yes => Common::Yes,
        Tick::No => Common::No,
        Tick::Unknown => Common::Unknown,
    });
    let given = given.map_or_else(String::new, |word| format!(" [{}]", world.say(word)));
    talk.say(&format!("[{nth}/{total}] {}: {question}{alone}{given}", words.name))
}
