//! Steps that take time: the massage from step to step, and breathing in and out. A bar, the time, one button.

use super::AidPage;
use crate::domain::aid::Face;
use crate::domain::timer::{At, Plan, Timer};
use crate::i18n::keys::Aid as Key;
use crate::input::Action;
use crate::input::keymap::key_name;
use crate::ui::bar::{bar, full_cells};
use crate::ui::cx::World;
use crate::ui::glyphs;
use crate::ui::marked::{Manner, Marked, centre, flow, hang, of_runs, pad, row};
use crate::ui::theme::Role;

/// Cells of a bar.
const BAR: usize = 24;

pub(super) fn rows(page: &AidPage, world: World, face: &Face, columns: usize) -> Vec<Marked> {
    let Some(plan) = face.plan() else { return Vec::new() };
    let at = plan.at(page.timer.done());
    let mut rows = match face {
        Face::Breath { .. } => breath(page, world, at, columns),
        _ => steps(page, world, face, at, columns),
    };
    rows.push(Marked::new());
    let mut foot = row(format!("{}   ", time_of(world, page.timer.done(), &plan)), Role::Muted);
    foot.push(button(page, world, &plan));
    rows.push(centre(foot, columns));
    if at.is_none() {
        let after = page.words(world, world.lang()).map_or("", |words| &words.after);
        rows.push(Marked::new());
        rows.extend(
            flow(&format!("{} {after}", glyphs::DONE), Role::Good, columns).into_iter().map(|r| centre(r, columns)),
        );
    }
    rows
}

fn step_words<'a>(page: &AidPage, world: World<'a>, id: &str) -> &'a str {
    page.words(world, world.lang()).and_then(|words| words.steps.get(id)).map_or("", String::as_str)
}

/// One word, and a bar that fills while breathing in and empties while breathing out.
fn breath(page: &AidPage, world: World, at: Option<At>, columns: usize) -> Vec<Marked> {
    let now = at.unwrap_or(At { step: 0, into: 0, of: 1 });
    let id = crate::domain::aid::BREATH.get(now.step).copied().unwrap_or_default();
    let (into, of) = (usize::from(now.into), usize::from(now.of));
    let begun = page.timer.done() > 0 || page.timer.runs();
    let part = match (begun && at.is_some(), now.step) {
        (false, _) => 0,
        (true, 0) => into + 1,
        (true, _) => of - into - 1,
    };
    let left = if begun && at.is_some() { (of - into).to_string() } else { String::new() };
    vec![
        centre(row(step_words(page, world, id), Role::Accent), columns),
        Marked::new(),
        centre(of_runs(bar(full_cells(part, of, BAR), BAR)), columns),
        centre(row(left, Role::Strong), columns),
    ]
}

/// The narrowest picture in which all steps stand; on a phone it is the one of now.
const ALL_STEPS: usize = 50;

/// The steps: those that are over ticked, the one of now marked, with a bar below it.
fn steps(page: &AidPage, world: World, face: &Face, at: Option<At>, columns: usize) -> Vec<Marked> {
    let ids = face.steps();
    let here = at.map_or(ids.len(), |at| at.step);
    let mut rows = Vec::new();
    for (nth, id) in ids.into_iter().enumerate() {
        let (mark, role) = match nth.cmp(&here) {
            std::cmp::Ordering::Less => (glyphs::DONE, Role::Muted),
            std::cmp::Ordering::Equal => (glyphs::CURSOR, Role::Strong),
            std::cmp::Ordering::Greater => (" ", Role::Text),
        };
        if columns < ALL_STEPS && nth != here {
            continue;
        }
        let lead = [(format!("{mark} {} ", nth + 1), Manner::of(if nth == here { Role::Accent } else { Role::Muted }))];
        rows.extend(hang(&lead, &row(step_words(page, world, id), role), columns));
        if let (Some(at), true) = (at, nth == here) {
            let mut line = vec![("    ".to_owned(), Manner::default())];
            line.extend(of_runs(bar(full_cells(usize::from(at.into), usize::from(at.of), BAR), BAR)));
            line.push((format!("  {}", clock(u32::from(at.of - at.into))), Manner::of(Role::Muted)));
            rows.push(line);
        }
    }
    // As wide as can be, so that the time and the button below stand in the middle of it.
    for row in &mut rows {
        pad(row, columns);
    }
    rows
}

/// What Enter does now.
pub(crate) fn enter_does(timer: Timer, plan: &Plan) -> Key {
    match (timer.runs(), timer.done()) {
        (true, _) => Key::Pause,
        (false, 0) => Key::Start,
        (false, done) if done >= plan.whole() => Key::Again,
        (false, _) => Key::GoOn,
    }
}

fn button(page: &AidPage, world: World, plan: &Plan) -> (String, Manner) {
    let key = key_name(Action::Confirm).unwrap_or_default();
    let does = world.say(enter_does(page.timer, plan));
    (format!("{key} {does}"), Manner::of(Role::Key).on_click(Action::Confirm))
}

fn time_of(world: World, done: u32, plan: &Plan) -> String {
    world.fill(Key::TimeOf, &[("done", &clock(done)), ("whole", &clock(plan.whole()))])
}

/// Minutes and seconds, `1:20`.
pub(crate) fn clock(seconds: u32) -> String {
    format!("{}:{:02}", seconds / 60, seconds % 60)
}
