//! What each stage has found so far, in a few words.

use super::item::Item;
use super::names;
use crate::domain::checklist::Reply;
use crate::domain::enough::{Answer, enough as answered};
use crate::domain::gate::{Gate, gate};
use crate::domain::ids::CheckId;
use crate::domain::visit::{Baby, Look, Stage, Visit};
use crate::i18n::keys::Counsel as Key;
use crate::ui::cx::World;
use crate::ui::page::{More, Page};
use crate::ui::screens::home::rows::day;
use crate::ui::theme::Role;

/// A few words, and the part they play.
pub(super) struct State {
    pub text: String,
    pub role: Role,
}

impl State {
    fn new(text: impl Into<String>, role: Role) -> Self {
        Self { text: text.into(), role }
    }
}

/// What a stage is called.
pub(super) fn name(stage: Stage) -> Key {
    match stage {
        Stage::Who => Key::StageWho,
        Stage::Danger => Key::StageDanger,
        Stage::Story => Key::StageStory,
        Stage::Feed => Key::StageFeed,
        Stage::Enough => Key::StageEnough,
        Stage::Factors => Key::StageFactors,
        Stage::Plan => Key::StagePlan,
        Stage::Agree => Key::StageAgree,
        Stage::Paper => Key::StagePaper,
    }
}

/// Whether a stage gives advice, and so waits while someone must be seen first.
pub(super) fn waits(stage: Stage) -> bool {
    matches!(stage, Stage::Feed | Stage::Enough | Stage::Factors | Stage::Plan | Stage::Agree)
}

/// The factor check of a baby for whom, or for whose mother, someone must be seen first.
pub(super) fn referred(visit: &Visit, world: World) -> Option<CheckId> {
    let catalogue = world.course.catalogue()?;
    let refers = |baby: &&Baby| matches!(gate(&baby.check, catalogue), Gate::Refer { .. });
    visit.babies.iter().find(refers).map(|baby| baby.check.id.clone())
}

/// What a stage has found.
pub(super) fn of(stage: Stage, visit: &Visit, baby: usize, world: World) -> State {
    if waits(stage) && referred(visit, world).is_some() {
        return State::new(world.say(Key::ReferFirst), Role::Muted);
    }
    let Some(here) = visit.babies.get(baby) else { return State::new("", Role::Muted) };
    match stage {
        Stage::Who => known(&Item::who(visit), visit, world),
        Stage::Danger => danger(visit, world),
        Stage::Story => known(&Item::story(visit), visit, world),
        Stage::Feed => feed(visit, world),
        Stage::Enough => enough(here, world),
        Stage::Factors => {
            let text = world.fill(Key::Answers, &[("n", &here.check.ticks.len().to_string())]);
            State::new(text, Role::Muted)
        }
        Stage::Plan => {
            let agreed = here.check.replies.values().filter(|reply| **reply == Reply::Agreed).count();
            State::new(world.fill(Key::AgreedCount, &[("n", &agreed.to_string())]), Role::Muted)
        }
        Stage::Agree => match visit.next {
            Some(date) => State::new(world.fill(Key::NextOn, &[("day", &day(world, date))]), Role::Good),
            None => State::new(world.say(Key::NoNext), Role::Muted),
        },
        Stage::Paper => State::new("", Role::Muted),
    }
}

fn known(items: &[Item], visit: &Visit, world: World) -> State {
    let known = items.iter().filter(|item| item.known(visit)).count();
    let values = [("n", known.to_string()), ("of", items.len().to_string())];
    let values: Vec<(&str, &str)> = values.iter().map(|(key, value)| (*key, value.as_str())).collect();
    State::new(world.fill(Key::KnownOf, &values), Role::Muted)
}

fn danger(visit: &Visit, world: World) -> State {
    let Some(catalogue) = world.course.catalogue() else { return State::new("", Role::Muted) };
    let gates: Vec<Gate> = visit.babies.iter().map(|baby| gate(&baby.check, catalogue)).collect();
    if gates.iter().any(|gate| matches!(gate, Gate::Refer { .. })) {
        return State::new(world.say(Key::DangerRefer), Role::Danger);
    }
    if gates.iter().any(|gate| matches!(gate, Gate::Ask { .. })) {
        return State::new(world.say(Key::DangerAsk), Role::Warn);
    }
    if gates.iter().any(|gate| matches!(gate, Gate::Overridden { .. })) {
        return State::new(world.say(Key::DangerOverridden), Role::Warn);
    }
    let seen = visit.babies.iter().all(|baby| baby.check.gate_seen);
    let key = if seen { Key::DangerNone } else { Key::DangerOpen };
    State::new(world.say(key), if seen { Role::Good } else { Role::Muted })
}

fn feed(visit: &Visit, world: World) -> State {
    let count = |look: Look| visit.looks.values().filter(|one| **one == look).count().to_string();
    if visit.looks.is_empty() {
        return State::new(world.say(Key::NotWatched), Role::Muted);
    }
    let text = world.fill(Key::Watched, &[("well", &count(Look::Well)), ("hard", &count(Look::Hard))]);
    State::new(text, Role::Muted)
}

fn enough(baby: &Baby, world: World) -> State {
    let known = world.course.catalogue().zip(world.taken(&baby.check.id));
    let Some((catalogue, taken)) = known else { return State::new("", Role::Muted) };
    // Without the sex there is no weight for age, and the standard need not be read.
    let standard = taken.sex.and_then(|_| world.course.growth());
    let (key, role) = match answered(&taken, catalogue, standard).answer {
        Answer::SignsFine => (Key::EnoughFine, Role::Good),
        Answer::SignsNotFine => (Key::EnoughNot, Role::Warn),
        Answer::CannotTell => (Key::EnoughUnknown, Role::Muted),
    };
    State::new(world.say(key), role)
}

/// What is known of her and the baby, beside the stages.
pub(super) fn beside(world: World, visit: &Visit, baby: usize) -> Page {
    let mut page = Page::new(More::Below);
    page.text(world.say(Key::SoFar), Role::Heading);
    if let Some(here) = visit.babies.get(baby) {
        let facts = &here.check.facts;
        let mut line = |name: &str, value: String| {
            page.led([(format!("{name}: "), Role::Muted)], [(value, Role::Text)]);
        };
        if let Some(hours) = facts.age_hours {
            line(world.say(Key::Age), names::age_of(hours, world));
        }
        for item in
            [Item::BirthWeight(baby), Item::Weight(baby), Item::Feeds(baby), Item::Wet(baby), Item::Stools(baby)]
        {
            if let Some(number) = item.number(visit) {
                line(names::name(&item, world), format!("{number} {}", names::unit(&item, world)));
            }
        }
    }
    if !visit.story.words.is_empty() {
        page.part(world.say(Key::HerWords), &visit.story.words);
    }
    page.part(world.say(Key::Reminder), world.say(Key::AidNotDiagnosis));
    page
}
