//! The questions in one line from first to last, their marks and their answers.

use crate::domain::checklist::{Fact, FactorCheck};
use crate::domain::factor::{Ask, Factor, Group, Tick};
use crate::domain::ids::AskId;
use crate::domain::triage::triage;
use crate::i18n::keys::{Common, Factors as Key};
use crate::input::Action;
use crate::ui::cx::World;
use crate::ui::glyphs;
use crate::ui::list::moved;
use crate::ui::theme::Role;

/// A question with its group and factor.
pub(super) type Row<'a> = (Group, &'a Factor, &'a Ask);

/// Every question in checklist order.
pub(super) fn asks(world: World<'_>) -> Vec<Row<'_>> {
    let groups = world.course.factor_groups().iter();
    groups
        .flat_map(|(group, factors)| factors.iter().map(|factor| (*group, factor)))
        .flat_map(|(group, factor)| factor.questions.iter().map(move |ask| (group, factor, ask)))
        .collect()
}

/// Where a movement leads; `None` for an action that is none.
pub(super) fn step(at: usize, action: Action, asks: &[Row], page: usize) -> Option<usize> {
    let group = |at: usize| asks.get(at).map(|(group, _, _)| *group);
    let last = asks.len().saturating_sub(1);
    let first_of = |group: Option<Group>| asks.iter().position(|(known, _, _)| Some(*known) == group);
    match action {
        Action::Right => Some((at..asks.len()).find(|next| group(*next) != group(at)).unwrap_or(last)),
        Action::Left => {
            let first = first_of(group(at)).unwrap_or(0);
            Some(if first < at { first } else { first_of(group(at.saturating_sub(1))).unwrap_or(0) })
        }
        _ => moved(at, action, asks.len(), page / 2),
    }
}

/// The answer that Space turns this one into.
pub(super) fn after(tick: Option<Tick>) -> Option<Tick> {
    match tick {
        None => Some(Tick::Yes),
        Some(Tick::Yes) => Some(Tick::No),
        Some(Tick::No) => Some(Tick::Unknown),
        Some(Tick::Unknown) => None,
    }
}

/// The first question without an answer.
pub(super) fn first_open(world: World, check: Option<&FactorCheck>) -> usize {
    let open = |(_, _, ask): &Row| check.is_none_or(|check| answer(world, check, &ask.id).is_none());
    asks(world).iter().position(open).unwrap_or(0)
}

/// The answer of a question, and the number it follows from when nobody ticked it.
pub(super) fn answer(world: World, check: &FactorCheck, ask: &AskId) -> Option<(Tick, Option<Fact>)> {
    if let Some(tick) = check.ticks.get(ask) {
        return Some((*tick, None));
    }
    // Few questions have a number that answers them; only for these are the numbers weighed.
    check.facts.answers(ask)?;
    let catalogue = world.course.catalogue()?;
    let accepted = triage(&check.facts, &check.signs, &check.ticks, catalogue).accepted;
    accepted.answers(ask).map(|(tick, fact)| (tick, Some(fact)))
}

/// The mark of a question: by what the answer means, not by yes or no.
pub(super) fn mark(ask: &Ask, tick: Option<Tick>) -> (&'static str, Role) {
    match tick {
        None => (glyphs::OPEN, Role::Muted),
        Some(Tick::Unknown) => ("?", Role::Warn),
        Some(tick) if ask.flags(tick) => (glyphs::FLAGGED, Role::Warn),
        Some(_) => (glyphs::DONE, Role::Good),
    }
}

/// The word of an answer.
pub(super) fn word(tick: Option<Tick>) -> Common {
    match tick {
        Some(Tick::Yes) => Common::Yes,
        Some(Tick::No) => Common::No,
        Some(Tick::Unknown) => Common::Unknown,
        None => Common::NotAsked,
    }
}

/// The name of a group.
pub(crate) fn group_name(world: World<'_>, group: Group) -> &str {
    world.say(match group {
        Group::Mother => Key::GroupMother,
        Group::Baby => Key::GroupBaby,
        Group::Technique => Key::GroupTechnique,
        Group::Birth => Key::GroupBirth,
        Group::Home => Key::GroupHome,
    })
}

/// The short name of a question.
pub(super) fn label<'a>(world: World<'a>, factor: &Factor, ask: &AskId) -> &'a str {
    let words = world.course.factor_words(world.lang(), &factor.id);
    words.and_then(|words| words.labels.get(ask)).map_or("", String::as_str)
}

/// A question and its answer as a piece of evidence: "Feels comfortable: No".
pub(crate) fn evidence_label(world: World, ask: &AskId, tick: Option<Tick>) -> String {
    let name = world.course.ask(ask).map_or("", |(factor, _)| label(world, factor, ask));
    match tick {
        Some(_) => format!("{name}: {}", world.say(word(tick))),
        None => name.to_owned(),
    }
}
