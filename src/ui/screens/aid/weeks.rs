//! A table of ages, turned to one age: what each row says now, and when that changes.

use super::AidPage;
use super::face::cell;
use crate::content::words::TableWords;
use crate::domain::aid::age::{Age, at, column};
use crate::domain::ids::TableId;
use crate::i18n::keys::Aid as Key;
use crate::input::Action;
use crate::ui::cx::World;
use crate::ui::marked::{Manner, Marked, beside, centre, flow, hang, row};
use crate::ui::theme::Role;
use crate::ui::wrap::width;

/// The gap between two columns.
const GAP: &str = "  ";
/// The narrowest a picture has columns side by side.
const SIDE_BY_SIDE: usize = 60;
/// The widest it is drawn.
const WIDEST: usize = 100;

/// The age with its arrows, then a row for each method.
pub(super) fn rows(page: &AidPage, world: World, id: &TableId, from: &[u16], columns: usize) -> Vec<Marked> {
    let columns = columns.min(WIDEST);
    let (Some(table), Some(words)) =
        (world.course.table(id.as_str()), world.course.table_words(world.lang(), id.as_str()))
    else {
        return Vec::new();
    };
    let age = at(page.age);
    let now = column(from, age.day());
    let mut rows = vec![centre(turn(&name(world, age)), columns), Marked::new()];
    let first = table.rows.iter().map(|row| width(cell(words, row, 0))).max().unwrap_or(0);
    let wide = columns >= SIDE_BY_SIDE;
    let half = columns.saturating_sub(first + 2 * GAP.len()) / 2;
    let side = |name: Vec<Marked>, here: Vec<Marked>, later: Vec<Marked>| {
        beside(beside(name, here, first, GAP), later, first + GAP.len() + half, GAP)
    };
    if wide {
        let head = |text: &str| flow(text, Role::Muted, half);
        let names = head(words.columns.first().map_or("", String::as_str));
        rows.extend(side(
            names,
            head(words.columns.get(now + 1).map_or("", String::as_str)),
            head(world.say(Key::Later)),
        ));
    }
    for id in &table.rows {
        let (here, later) = (cell(words, id, now + 1), later(words, id, now));
        let name = row(cell(words, id, 0), Role::Strong);
        if wide {
            let here = flow(here, Role::Text, half);
            rows.extend(side(vec![name], here, flow(&later, Role::Muted, half)));
        } else {
            let mut said = name;
            said.push((": ".to_owned(), Manner::default()));
            said.push((here.to_owned(), Manner::default()));
            rows.extend(hang(&[], &said, columns));
            if !later.is_empty() {
                rows.extend(hang(&row(GAP, Role::Text), &row(later, Role::Muted), columns));
            }
        }
    }
    rows
}

/// The first later column in which a row says something else.
fn later(words: &TableWords, id: &str, now: usize) -> String {
    let here = cell(words, id, now + 1);
    let next = (now + 2..words.columns.len()).find(|column| cell(words, id, *column) != here);
    next.map_or_else(String::new, |column| {
        let head = words.columns.get(column).map_or("", String::as_str);
        format!("→ {head}: {}", cell(words, id, column))
    })
}

fn turn(name: &str) -> Marked {
    let arrow = |text: &str, action| (text.to_owned(), Manner::of(Role::Key).on_click(action));
    let mut row = vec![arrow("←  ", Action::Left)];
    row.push((name.to_owned(), Manner::of(Role::Accent)));
    row.push(arrow("  →", Action::Right));
    row
}

fn name(world: World, age: Age) -> String {
    match age {
        Age::FirstHours => world.say(Key::FirstHours).to_owned(),
        Age::FirstWeek => world.say(Key::FirstWeek).to_owned(),
        Age::Weeks(1) => world.say(Key::OneWeek).to_owned(),
        Age::Weeks(weeks) => world.fill(Key::WeeksAfter, &[("n", &weeks.to_string())]),
    }
}
