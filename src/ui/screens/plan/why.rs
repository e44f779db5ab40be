//! "Why not this?": every cause that is not named and every action not offered, each with its reason.

use super::lines::{Entry, Item};
use super::words;
use crate::domain::ids::CauseId;
use crate::domain::plan::Plan;
use crate::domain::plan::evidence::Evidence;
use crate::domain::plan::offers::{Reason, Subject, WhyNot};
use crate::i18n::fill;
use crate::i18n::keys::Plan as Key;
use crate::ui::cx::World;
use crate::ui::glyphs;
use crate::ui::page::Page;
use crate::ui::theme::Role;

/// Causes first, then actions, in the order of the book.
pub(super) fn entries(world: World, plan: &Plan) -> Vec<Entry> {
    let mut entries = Vec::new();
    let causes = plan.not.iter().filter(|why| matches!(why.what, Subject::Cause(_)));
    let actions = plan.not.iter().filter(|why| matches!(why.what, Subject::Action(_)));
    heading(&mut entries, world.say(Key::WhyCauses));
    entries.extend(causes.map(|why| entry(world, why)));
    heading(&mut entries, world.say(Key::WhyActions));
    entries.extend(actions.map(|why| entry(world, why)));
    entries
}

fn heading(entries: &mut Vec<Entry>, text: &str) {
    let mut body = Page::default();
    if !entries.is_empty() {
        body.gap();
    }
    body.text(text, Role::Heading);
    entries.push(Entry { item: Item::Heading, body, cited: Vec::new() });
}

fn entry(world: World, why: &WhyNot) -> Entry {
    let catalogue = world.course.catalogue();
    let (name, private, cited) = match &why.what {
        Subject::Cause(id) => {
            let private = catalogue.and_then(|catalogue| catalogue.plan.cause(id)).is_some_and(|card| card.private);
            (words::cause(world, id), private, words::cited_cause(world, id))
        }
        Subject::Action(id) => (words::offer(world, id), false, words::cited_action(world, id)),
    };
    let mut runs = vec![(name.to_owned(), Role::Strong)];
    if private {
        runs.push((format!(" · {}", world.say(Key::Private)), Role::Warn));
    }
    let mut body = Page::default();
    body.led([(format!("{} ", glyphs::BULLET), Role::Muted)], runs);
    body.led([("  ".to_owned(), Role::Text)], [(reason(world, &why.reason), Role::Text)]);
    Entry { item: Item::Line, body, cited }
}

/// The reason as a sentence.
fn reason(world: World, reason: &Reason) -> String {
    let Some(plan) = world.course.plan_words(world.lang()) else { return String::new() };
    let words = &plan.why_not;
    let evidence = |all: &[Evidence]| join(all.iter().map(|one| words::evidence(world, one)));
    let causes = |all: &[CauseId]| join(all.iter().map(|id| words::cause(world, id).to_owned()));
    match reason {
        Reason::Closed => words.closed.clone(),
        Reason::NothingSpeaksForIt => words.nothing.clone(),
        Reason::SpeaksAgainst { evidence: all } => fill(&words.against, &[("evidence", &evidence(all))]),
        Reason::RuledOut { evidence: all } => fill(&words.ruled_out, &[("evidence", &evidence(all))]),
        Reason::NotAsked { asks } => {
            let asks = join(asks.iter().map(|ask| words::ask(world, ask)));
            fill(&words.not_asked, &[("asks", &asks)])
        }
        Reason::CannotTell { missing } => {
            let all: Vec<&str> = missing.iter().map(|lack| words::missing(world, lack)).collect();
            fill(&words.cannot_tell, &[("missing", &all.join(" "))])
        }
        Reason::Yields { causes: all } => fill(&words.yields, &[("causes", &causes(all))]),
        Reason::NoCause { causes: all } => fill(&words.no_cause, &[("causes", &causes(all))]),
        Reason::NeedsUnmet { evidence: all } => fill(&words.needs, &[("evidence", &evidence(all))]),
        Reason::AnotherFirst { chosen } => {
            fill(&words.another_first, &[("action", words::offer(world, chosen).trim_end_matches('?'))])
        }
        Reason::ThreeAreEnough { offered } => {
            let all = join(offered.iter().map(|id| words::offer(world, id).trim_end_matches('?').to_owned()));
            fill(&words.three, &[("actions", &all)])
        }
    }
}

fn join(parts: impl Iterator<Item = String>) -> String {
    parts.collect::<Vec<_>>().join("; ")
}
