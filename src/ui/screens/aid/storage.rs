//! How long milk of a certain time keeps at a certain place, as one sentence with clock times.

use super::AidPage;
use super::face::{cell, name};
use crate::domain::keep::{Day, Keep, day, keep};
use crate::domain::stamp::Stamp;
use crate::i18n::keys::Aid as Key;
use crate::ui::cx::World;
use crate::ui::marked::{Marked, flow, in_rows};
use crate::ui::screens::home::rows::date;
use crate::ui::theme::Role;

/// The table the places are rows of.
const TABLE: &str = "storage";

/// The sentence of the place that was picked, and the places.
pub(super) fn rows(page: &AidPage, world: World, places: &[(Box<str>, u32)], columns: usize) -> Vec<Marked> {
    let columns = columns.min(super::face::BLOCK);
    let chosen = page.picked.unwrap_or(0).min(places.len().saturating_sub(1));
    let Some(place) = places.get(chosen) else { return Vec::new() };
    let milk = page.milk(world);
    let role = match keep(milk, place.1, world.now) {
        Keep::Before(_) => Role::Good,
        Keep::AtOnce => Role::Warn,
        Keep::Over(_) => Role::Danger,
    };
    let mut rows = flow(&sentence(world, place, milk, world.now), role, columns);
    rows.extend(flow(&remember(world, place), Role::Muted, columns));
    rows.push(Marked::new());
    let names: Vec<Marked> =
        places.iter().enumerate().map(|(nth, (id, _))| name(nth, &place_name(world, id), nth == chosen)).collect();
    // One below the other where there is room for it; a phone gets them in a few rows.
    rows.extend(if columns < 60 { in_rows(names, columns) } else { names });
    rows
}

/// "04:20 · Room: use before 08:20".
pub(crate) fn sentence(world: World, (id, minutes): &(Box<str>, u32), milk: Stamp, now: Stamp) -> String {
    let (said, end) = match keep(milk, *minutes, now) {
        Keep::AtOnce => (Key::AtOnce, None),
        Keep::Before(end) => (Key::Before, Some(end)),
        Keep::Over(end) => (Key::Over, Some(end)),
    };
    let end = end.map_or_else(String::new, |end| moment(world, end, now));
    world.fill(said, &[("milk", &moment(world, milk, now)), ("place", &place_name(world, id)), ("end", &end)])
}

/// What else the table says of a place: its temperature and what to remember.
pub(crate) fn remember(world: World, (id, _): &(Box<str>, u32)) -> String {
    let Some(words) = world.course.table_words(world.lang(), TABLE) else { return String::new() };
    let cells = [cell(words, id, 1), cell(words, id, 2), cell(words, id, 3)];
    let said: Vec<&str> = cells.into_iter().filter(|cell| cell.chars().any(char::is_alphanumeric)).collect();
    said.join(" · ")
}

/// The name of a place.
pub(crate) fn place_name(world: World, id: &str) -> String {
    world.course.table_words(world.lang(), TABLE).map_or_else(String::new, |words| cell(words, id, 0).to_owned())
}

/// A clock time, with its day unless that is today.
fn moment(world: World, at: Stamp, now: Stamp) -> String {
    let time = at.clock();
    match day(at, now) {
        Day::Today => world.fill(Key::Today, &[("time", &time)]),
        Day::Tomorrow => world.fill(Key::Tomorrow, &[("time", &time)]),
        Day::Yesterday => world.fill(Key::Yesterday, &[("time", &time)]),
        Day::Other => world.fill(Key::OtherDay, &[("date", &date(world, at)), ("time", &time)]),
    }
}
