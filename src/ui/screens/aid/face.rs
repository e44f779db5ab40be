//! The picture of her side, for each kind of face.

use super::{AidPage, pace, storage, weeks};
use crate::content::words::TableWords;
use crate::domain::aid::Face;
use crate::domain::danger::Who;
use crate::domain::ids::SignId;
use crate::domain::lesson::Picture;
use crate::domain::reflex::Reflex;
use crate::i18n::keys::Aid as Key;
use crate::input::Action;
use crate::ui::cx::World;
use crate::ui::glyphs;
use crate::ui::marked::{Manner, Marked, beside, columns_of, flow, hang, in_rows, row};
use crate::ui::pictures::{self, Sight};
use crate::ui::theme::Role;

/// The widest a block of running text is in a picture.
pub(super) const BLOCK: usize = 64;

/// How many things can be picked by number.
pub(super) fn choices(world: World, face: &Face) -> usize {
    match face {
        Face::Storage(places) => places.len(),
        Face::Table(_) | Face::Attachment => {
            face.table().and_then(|id| world.course.table(id)).map_or(0, |table| table.rows.len())
        }
        _ => 0,
    }
}

/// The picture in so many columns, and rows if it can.
pub(super) fn rows(page: &AidPage, world: World, face: &Face, (columns, tall): (usize, usize)) -> Vec<Marked> {
    match face {
        Face::Signs(ids) => signs(world, ids, columns),
        Face::Table(id) => table(page, world, &Picture::Table(id.clone()), (columns, tall)),
        Face::Attachment => pictures::rows(&Picture::Attachment, &sight(page, world), columns),
        Face::Storage(places) => storage::rows(page, world, places, columns),
        Face::Weeks { table, from } => weeks::rows(page, world, table, from, columns),
        Face::Timer(_) | Face::Breath { .. } => pace::rows(page, world, face, columns.min(BLOCK)),
    }
}

/// Puts a block of rows in the middle as one, so that what stands below each other stays so.
pub(super) fn middle(mut rows: Vec<Marked>, columns: usize) -> Vec<Marked> {
    let wide = rows.iter().map(columns_of).max().unwrap_or(0);
    let before = columns.saturating_sub(wide) / 2;
    if before > 0 {
        for row in &mut rows {
            row.insert(0, (" ".repeat(before), Manner::default()));
        }
    }
    rows
}

fn sight<'a>(page: &AidPage, world: World<'a>) -> Sight<'a> {
    Sight { course: world.course, words: world.words, reflex: Reflex::default(), sign: page.picked, live: true }
}

/// The signs of the baby, then those of the mother, side by side where there is room.
fn signs(world: World, ids: &[SignId], columns: usize) -> Vec<Marked> {
    let list = |who: Who, head: Key, columns: usize| {
        let mut rows = vec![row(world.say(head), Role::Heading)];
        for label in labels(world, ids, who) {
            // No box: a sign on this side is something to look for, not something found.
            let lead = [(format!("{} ", glyphs::BULLET), Manner::of(Role::Danger))];
            rows.extend(hang(&lead, &row(label, Role::Text), columns));
        }
        rows
    };
    if columns < 64 {
        let mut rows = list(Who::Baby, Key::Baby, columns);
        rows.push(Marked::new());
        rows.extend(list(Who::Mother, Key::Mother, columns));
        return rows;
    }
    let half = (columns.min(88) - 4) / 2;
    beside(list(Who::Baby, Key::Baby, half), list(Who::Mother, Key::Mother, half), half, "    ")
}

/// The lines of the signs of one of the two, in the order of the card.
pub(crate) fn labels(world: World, ids: &[SignId], who: Who) -> Vec<String> {
    let (Some(catalogue), Some(words)) = (world.course.catalogue(), world.course.danger_words(world.lang())) else {
        return Vec::new();
    };
    let mine = ids.iter().filter(|id| catalogue.danger.sign(id).is_some_and(|sign| sign.who == who));
    mine.filter_map(|id| words.signs.get(id)).map(|sign| sign.label.clone()).collect()
}

/// Whether a picture shows everything at once while nothing is picked.
pub(super) fn shows_whole(page: &AidPage, world: World, face: &Face, room: (usize, usize)) -> bool {
    match face {
        Face::Table(id) => whole(page, world, &Picture::Table(id.clone()), room).is_some(),
        _ => true,
    }
}

/// A whole table, if it fits.
fn whole(page: &AidPage, world: World, picture: &Picture, (columns, tall): (usize, usize)) -> Option<Vec<Marked>> {
    let rows = pictures::rows(picture, &sight(page, world), columns);
    (rows.len() <= tall && rows.iter().all(|row| columns_of(row) <= columns)).then_some(rows)
}

/// The whole table where it fits and no row was picked; else the names of its rows, and one row in large.
fn table(page: &AidPage, world: World, picture: &Picture, (columns, tall): (usize, usize)) -> Vec<Marked> {
    if let (None, Some(whole)) = (page.picked, whole(page, world, picture, (columns, tall))) {
        return whole;
    }
    let columns = columns.min(BLOCK);
    let table = world.course.table(picture.table());
    let (Some(table), Some(words)) = (table, world.course.table_words(world.lang(), picture.table())) else {
        return Vec::new();
    };
    let chosen = page.picked.unwrap_or(0).min(table.rows.len().saturating_sub(1));
    let names = table.rows.iter().enumerate().map(|(nth, id)| name(nth, cell(words, id, 0), nth == chosen));
    let mut rows = in_rows(names.collect(), columns);
    let Some(cells) = table.rows.get(chosen).and_then(|id| words.rows.get(id)) else { return rows };
    let parts = || words.columns.iter().zip(cells).skip(1);
    let airy: Vec<Marked> = parts()
        .flat_map(|(head, text)| {
            let mut part = vec![Marked::new(), row(head, Role::Muted)];
            part.extend(flow(text, Role::Strong, columns));
            part
        })
        .collect();
    if rows.len() + airy.len() <= tall {
        rows.extend(airy);
        return rows;
    }
    for (head, text) in parts() {
        let lead = [(format!("{head}: "), Manner::of(Role::Muted)), (text.clone(), Manner::of(Role::Strong))];
        rows.extend(hang(&[], &lead, columns));
    }
    rows
}

/// A name that can be picked, with its number.
pub(super) fn name(nth: usize, text: &str, here: bool) -> Marked {
    let mark = if here { glyphs::CURSOR } else { " " };
    let manner = Manner::of(if here { Role::Selected } else { Role::Key }).on_click(Action::Pick(nth));
    vec![(format!("{mark}{} {text}", nth + 1), manner)]
}

/// A cell of a table's words.
pub(super) fn cell<'a>(words: &'a TableWords, row: &str, column: usize) -> &'a str {
    words.rows.get(row).and_then(|cells| cells.get(column)).map_or("", String::as_str)
}
