//! What is noted when a pair is marked: the look in the visit, and the question of the checklist it answers.

use std::collections::BTreeMap;

use crate::domain::event::Event;
use crate::domain::ids::CheckId;
use crate::domain::visit::{Look, VisitEvent};
use crate::domain::watch::{Looks, Pair, tick_of};
use crate::ui::cx::{Cx, World};
use crate::ui::flow::Flow;
use crate::ui::screens::gate::{Gate, closing};

/// Nothing was seen where there is no visit.
static NONE: Looks = BTreeMap::new();

/// What was seen so far.
pub(super) fn of(world: World<'_>) -> &Looks {
    world.visit.map_or(&NONE, |visit| &visit.looks)
}

/// Notes a look, and answers the question that belongs to the pair. Taking a look back takes its answer back too,
/// unless someone has answered otherwise since. Something dangerous that follows from an answer is shown at once.
pub(super) fn set(check: &CheckId, pair: &Pair, look: Option<Look>, cx: &mut Cx) -> Flow {
    let before = of(cx.world).get(&pair.id).copied();
    if before != look {
        cx.note(VisitEvent::Looked(pair.id.clone(), look));
    }
    let asked = pair.ask.as_ref().and_then(|ask| cx.world.course.ask(ask));
    let (Some((_, ask)), Some(check)) = (asked, cx.world.check(check)) else { return Flow::Stay };
    let now = check.ticks.get(&ask.id).copied();
    let given = before.and_then(|look| tick_of(ask, look));
    let tick = match look.and_then(|look| tick_of(ask, look)) {
        Some(tick) => Some(tick),
        None if now == given => None,
        None => now,
    };
    if tick == now {
        return Flow::Stay;
    }
    let mut after = check.clone();
    match tick {
        Some(tick) => _ = after.ticks.insert(ask.id.clone(), tick),
        None => _ = after.ticks.remove(&ask.id),
    }
    cx.record(Event::Ticked { check: check.id.clone(), ask: ask.id.clone(), tick });
    if closing(&after, cx.world).is_subset(&closing(check, cx.world)) {
        return Flow::Stay;
    }
    Flow::push(Gate::referring(check.id.clone()).into())
}
