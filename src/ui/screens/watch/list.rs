//! The two columns: every pair under the heading of its group, the two sides beside each other where there is room,
//! else one below the other.

use ratatui::layout::Rect;

use super::{FeedWatch, looks};
use crate::content::watch_words::PairWords;
use crate::domain::ids::ClaimId;
use crate::domain::visit::Look;
use crate::domain::watch::{Pair, Tally, WatchGroup};
use crate::i18n::keys::{Common, Watch as Key};
use crate::input::Action;
use crate::ui::cx::World;
use crate::ui::glyphs;
use crate::ui::marked::{self, Manner, Marked, beside, columns_of, hang, pad, row};
use crate::ui::page::More;
use crate::ui::pen::Pen;
use crate::ui::theme::Role;

/// The cells of one side with its mark.
pub(super) const SIDE: usize = 36;
/// What stands between the two sides.
const RULE: &str = " │ ";
/// The cells of the cursor's mark.
const GUTTER: usize = 2;
/// The cells of a pair in two columns.
pub(super) const PAIR: usize = GUTTER + SIDE + 3 + SIDE;

/// What a row of the list is, and so what a click on it means.
#[derive(Clone, Copy, PartialEq)]
enum Of {
    Heading,
    /// Both sides of a pair.
    Pair(usize),
    /// One side of a pair.
    Side(usize, Look),
    Minutes(usize),
}

/// Draws the list, the rows around the cursor in view.
pub(super) fn draw(screen: &FeedWatch, pen: &mut Pen, area: Rect) {
    let rows = rows(screen, pen.world, usize::from(area.width));
    let tall = usize::from(area.height);
    let top = top(&rows, screen.at, tall);
    for (place, (of, row)) in area.rows().zip(rows.iter().skip(top)) {
        marked::draw(pen, place, row);
        hit(screen, pen, place, *of);
    }
    More::Within.draw(pen, area, tall, top > 0, rows.len() > top + tall);
}

/// The first row to show: the rows of the cursor in the middle as far as there are rows around them.
fn top(rows: &[(Of, Marked)], at: usize, tall: usize) -> usize {
    let first = rows.iter().position(|(of, _)| index(*of) == Some(at)).unwrap_or(0);
    first.saturating_sub(tall.saturating_sub(1) / 2).min(rows.len().saturating_sub(tall))
}

fn index(of: Of) -> Option<usize> {
    match of {
        Of::Pair(at) | Of::Side(at, _) | Of::Minutes(at) => Some(at),
        Of::Heading => None,
    }
}

/// A first click puts the cursor there; the next marks the side it falls on.
fn hit(screen: &FeedWatch, pen: &mut Pen, place: Rect, of: Of) {
    let Some(at) = index(of) else { return };
    if at != screen.at {
        return pen.hit(place, Action::Select(at));
    }
    pen.paint(place, Role::Selected);
    match of {
        Of::Side(_, Look::Well) => pen.hit(place, Action::Pick(0)),
        Of::Side(_, Look::Hard) => pen.hit(place, Action::Pick(1)),
        Of::Minutes(_) => pen.hit(place, Action::Confirm),
        Of::Pair(_) | Of::Heading => {
            let half = u16::try_from(GUTTER + SIDE + 1).unwrap_or(0).min(place.width);
            pen.hit(Rect { width: half, ..place }, Action::Pick(0));
            pen.hit(Rect { x: place.x + half, width: place.width - half, ..place }, Action::Pick(1));
        }
    }
}

fn rows(screen: &FeedWatch, world: World, columns: usize) -> Vec<(Of, Marked)> {
    let mut rows = Vec::new();
    let mut at = 0;
    for group in &world.course.watch().groups {
        if at > 0 {
            rows.push((Of::Heading, Marked::new()));
        }
        rows.push((Of::Heading, heading(world, group, columns)));
        for pair in &group.pairs {
            rows.extend(pair_rows(screen, world, pair, at, columns));
            at += 1;
        }
    }
    rows.push((Of::Minutes(at), minutes_row(screen, world, at, columns)));
    rows
}

fn gutter(here: bool) -> (String, Manner) {
    let mark = if here { glyphs::CURSOR } else { " " };
    (format!("{mark} "), Manner::of(if here { Role::Accent } else { Role::Text }))
}

/// The group and what was seen in it, in words where they fit and else in marks.
fn heading(world: World, group: &WatchGroup, columns: usize) -> Marked {
    let title = world.course.watch_words(world.lang()).groups.get(&group.id).map_or("", String::as_str);
    let awaits = |pair: &Pair| world.course.awaits(pair.flag, || ClaimId::pair(&pair.id));
    let star = if group.pairs.iter().any(awaits) { glyphs::AWAITS } else { "" };
    let tally = Tally::of(&group.pairs, looks::of(world));
    let numbers =
        [("well", tally.well), ("hard", tally.hard), ("unseen", tally.unseen)].map(|(k, n)| (k, n.to_string()));
    let values: Vec<(&str, &str)> = numbers.iter().map(|(name, n)| (*name, n.as_str())).collect();
    let mut head = row(title, Role::Heading);
    head.extend(row(star, Role::Muted));
    let words = row(format!("  {}", world.fill(Key::Tally, &values)), Role::Muted);
    let room = columns.saturating_sub(2 + columns_of(&head));
    head.extend(if columns_of(&words) <= room { words } else { marks(tally) });
    head
}

/// `☑4 ☒1 ☐2`.
fn marks(tally: Tally) -> Marked {
    let parts = [
        (glyphs::DONE, tally.well, Role::Good),
        (glyphs::FLAGGED, tally.hard, Role::Warn),
        (glyphs::OPEN, tally.unseen, Role::Muted),
    ];
    parts.into_iter().map(|(mark, n, role)| (format!("  {mark} {n}"), Manner::of(role))).collect()
}

fn pair_rows(screen: &FeedWatch, world: World, pair: &Pair, at: usize, columns: usize) -> Vec<(Of, Marked)> {
    let empty = PairWords::default();
    let words = world.course.watch_words(world.lang()).pairs.get(&pair.id).unwrap_or(&empty);
    let look = looks::of(world).get(&pair.id).copied();
    let here = at == screen.at;
    if columns < PAIR {
        let side = columns.saturating_sub(GUTTER);
        let mut rows = Vec::new();
        for (own, text) in [(Look::Well, &words.well), (Look::Hard, &words.hard)] {
            for row in side_rows(own, look, text, side) {
                rows.push((Of::Side(at, own), led(row, here && rows.is_empty())));
            }
        }
        return rows;
    }
    let (well, hard) = (side_rows(Look::Well, look, &words.well, SIDE), side_rows(Look::Hard, look, &words.hard, SIDE));
    let rows = beside(well, hard, SIDE, RULE).into_iter().enumerate();
    rows.map(|(nth, row)| (Of::Pair(at), led(row, here && nth == 0))).collect()
}

fn led(mut row: Marked, here: bool) -> Marked {
    row.insert(0, gutter(here));
    row
}

/// One side: marked when it is what was seen, pale when the other side was, and open when neither was.
fn side_rows(own: Look, look: Option<Look>, text: &str, columns: usize) -> Vec<Marked> {
    let (mark, mark_role, role) = match look {
        None => (glyphs::OPEN, Role::Muted, Role::Text),
        Some(look) if look != own => (" ", Role::Muted, Role::Muted),
        Some(Look::Well) => (glyphs::DONE, Role::Good, Role::Strong),
        Some(Look::Hard) => (glyphs::FLAGGED, Role::Warn, Role::Strong),
    };
    hang(&[(format!("{mark} "), Manner::of(mark_role))], &row(text, role), columns)
}

fn minutes_row(screen: &FeedWatch, world: World, at: usize, columns: usize) -> Marked {
    let minutes = world.visit.and_then(|visit| visit.watched);
    let (mark, text) = match minutes {
        Some(minutes) => (glyphs::DONE, world.fill(Common::Minutes, &[("n", &minutes.to_string())])),
        None => (glyphs::OPEN, world.say(Key::NotTimed).to_owned()),
    };
    let mut out = vec![gutter(at == screen.at)];
    out.push((format!("{mark} "), Manner::of(if minutes.is_some() { Role::Good } else { Role::Muted })));
    let label = world.say(Key::Length);
    // On a phone the label alone would fill the row.
    if columns >= PAIR {
        out.extend(row(format!("{label}: {text}"), Role::Text));
    } else {
        out.extend(row(format!("{}: {text}", world.say(Key::LengthShort)), Role::Text));
    }
    pad(&mut out, columns);
    out
}
