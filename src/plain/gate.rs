//! The danger signs by lines, group by group, and the referral a sign turns to.

use std::collections::BTreeSet;
use std::io::{self, BufRead, Write};

use super::check::check;
use super::{Host, Reply, Talk};
use crate::domain::danger::SignGroup;
use crate::domain::event::Event;
use crate::domain::gate::{Gate, gate};
use crate::domain::ids::{CheckId, SignId};
use crate::domain::triage::{Finding, triage};
use crate::i18n::keys::{Plain as Key, Plan};
use crate::ui::screens::gate::Found;

/// Asks for every danger sign, tells the referral, and goes on only when nothing stands or a reason was recorded.
pub(super) fn signs<R: BufRead, W: Write>(
    talk: &mut Talk<R, W>,
    host: &mut dyn Host,
    id: &CheckId,
) -> io::Result<Reply> {
    talk.gap()?;
    talk.word(host, Plan::GateTitle)?;
    let seen = check(host, id).is_some_and(|check| check.gate_seen);
    let mut all = true;
    if seen {
        talk.word(host, Key::GateMore)?;
        match talk.hear(host)? {
            Reply::Leave => return Ok(Reply::Leave),
            Reply::Text(_) | Reply::Back => all = false,
            _ => {}
        }
    }
    if all {
        talk.word(host, Key::GateHelp)?;
        if ask_groups(talk, host, id)? == Reply::Leave {
            return Ok(Reply::Leave);
        }
    }
    if !seen {
        talk.keep(host, Event::GateSeen { check: id.clone() })?;
    }
    refer(talk, host, id)
}

/// Asks group by group until all are asked or the rest is skipped.
fn ask_groups<R: BufRead, W: Write>(talk: &mut Talk<R, W>, host: &mut dyn Host, id: &CheckId) -> io::Result<Reply> {
    let groups = groups(host);
    for (group, signs) in groups {
        loop {
            say_group(talk, host, id, group, &signs)?;
            let picks = match talk.hear(host)? {
                Reply::Next => BTreeSet::new(),
                Reply::Pick(at) => BTreeSet::from([at]),
                Reply::Picks(many) => many.into_iter().collect(),
                Reply::Leave => return Ok(Reply::Leave),
                Reply::Back | Reply::Text(_) => return Ok(Reply::Next),
                Reply::Danger => continue,
            };
            if picks.iter().any(|at| *at >= signs.len()) {
                talk.word(host, Key::GateHelp)?;
                continue;
            }
            for at in picks {
                let event = Event::SignTicked { check: id.clone(), sign: signs[at].clone(), present: true };
                talk.keep(host, event)?;
            }
            break;
        }
    }
    Ok(Reply::Next)
}

/// Every sign under its heading, headings in the order of the catalogue.
fn groups(host: &dyn Host) -> Vec<(SignGroup, Vec<SignId>)> {
    let mut groups: Vec<(SignGroup, Vec<SignId>)> = Vec::new();
    let catalogue = host.world().course.catalogue();
    for sign in catalogue.into_iter().flat_map(|catalogue| &catalogue.danger.signs) {
        match groups.iter_mut().find(|(group, _)| *group == sign.group) {
            Some((_, signs)) => signs.push(sign.id.clone()),
            None => groups.push((sign.group, vec![sign.id.clone()])),
        }
    }
    groups
}

fn say_group<R: BufRead, W: Write>(
    talk: &mut Talk<R, W>,
    host: &dyn Host,
    id: &CheckId,
    group: SignGroup,
    signs: &[SignId],
) -> io::Result<()> {
    let world = host.world();
    let Some(words) = world.course.danger_words(world.lang()) else { return Ok(()) };
    talk.gap()?;
    talk.say(words.groups.get(&group).map_or("", String::as_str))?;
    let ticked = |sign: &SignId| check(host, id).is_some_and(|check| check.signs.contains(sign));
    let labels: Vec<String> = signs
        .iter()
        .map(|sign| {
            let label = words.signs.get(sign).map_or("", |words| words.label.as_str());
            if ticked(sign) { format!("[x] {label}") } else { label.to_owned() }
        })
        .collect();
    talk.choices(&labels)
}

/// Tells what was found and what to do, until nothing keeps the plan closed or the person leaves.
pub(super) fn refer<R: BufRead, W: Write>(
    talk: &mut Talk<R, W>,
    host: &mut dyn Host,
    id: &CheckId,
) -> io::Result<Reply> {
    loop {
        let world = host.world();
        let (Some(check), Some(catalogue)) = (check(host, id), world.course.catalogue()) else {
            return Ok(Reply::Next);
        };
        let Gate::Refer { findings, .. } = gate(check, catalogue) else { return Ok(Reply::Next) };
        for finding in &findings {
            talk.gap()?;
            say_found(talk, host, finding, &findings)?;
        }
        let world = host.world();
        talk.gap()?;
        let again = if findings.iter().all(Finding::computed) { Plan::MeasureAgain } else { Plan::SignGone };
        talk.choices(&[again, Plan::OtherSign, Plan::GoOnReason].map(|word| world.say(word).to_owned()))?;
        match talk.choose(host, 3)? {
            Reply::Pick(0) => gone(talk, host, id, &findings)?,
            Reply::Pick(1) => {
                if ask_groups(talk, host, id)? == Reply::Leave {
                    return Ok(Reply::Leave);
                }
            }
            Reply::Pick(_) => go_on(talk, host, id)?,
            Reply::Leave => return Ok(Reply::Leave),
            Reply::Danger => {}
            _ => return Ok(Reply::Back),
        }
    }
}

fn say_found<R: BufRead, W: Write>(
    talk: &mut Talk<R, W>,
    host: &dyn Host,
    finding: &Finding,
    all: &[Finding],
) -> io::Result<()> {
    let world = host.world();
    let found = Found::among(world, finding, all);
    talk.say(&found.level.to_uppercase())?;
    talk.say(found.name)?;
    let mut part = |word: Plan, text: &str| -> io::Result<()> {
        if text.is_empty() { Ok(()) } else { talk.say(&format!("{}: {text}", world.say(word))) }
    };
    part(Plan::Where, found.place)?;
    part(Plan::HowFast, found.fast)?;
    part(Plan::OnTheWay, &found.way.join("; "))?;
    part(Plan::ToDo, found.act)?;
    part(Plan::SayThis, found.say)?;
    if found.why.is_empty() { Ok(()) } else { talk.say(found.why) }
}

/// A sign is no longer there; a finding that was computed goes when its numbers are measured again.
fn gone<R: BufRead, W: Write>(
    talk: &mut Talk<R, W>,
    host: &mut dyn Host,
    id: &CheckId,
    findings: &[Finding],
) -> io::Result<()> {
    let ticked: Vec<&Finding> = findings.iter().filter(|finding| !finding.computed()).collect();
    if ticked.len() < findings.len() {
        super::facts::numbers(talk, host, id)?;
    }
    let names: Vec<String> = ticked.iter().map(|finding| Found::of(host.world(), finding).name.to_owned()).collect();
    let at = match names.len() {
        0 => return Ok(()),
        1 => 0,
        count => {
            talk.word(host, Key::Which)?;
            talk.choices(&names)?;
            match talk.choose(host, count)? {
                Reply::Pick(at) => at,
                _ => return Ok(()),
            }
        }
    };
    let sign = ticked[at].id.clone();
    talk.keep(host, Event::SignTicked { check: id.clone(), sign, present: false })
}

/// Goes on although signs stand, with a reason that is recorded.
fn go_on<R: BufRead, W: Write>(talk: &mut Talk<R, W>, host: &mut dyn Host, id: &CheckId) -> io::Result<()> {
    talk.word(host, Plan::AskReason)?;
    let Reply::Text(reason) = talk.hear(host)? else { return talk.word(host, Key::NoReason) };
    let world = host.world();
    let (Some(check), Some(catalogue)) = (check(host, id), world.course.catalogue()) else { return Ok(()) };
    let found = triage(&check.facts, &check.signs, &check.ticks, catalogue);
    let signs = found.closing_ids().into_iter().collect();
    talk.keep(host, Event::GateOverridden { check: id.clone(), signs, reason })
}
