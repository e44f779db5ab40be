//! How the screen is divided: three panes on a wide terminal, the list above picture and help on one of 80 columns, and
//! tabs on a phone.

use ratatui::layout::Rect;

use super::{FeedWatch, beside, list};
use crate::domain::watch::Part;
use crate::i18n::keys::Watch as Key;
use crate::input::Action;
use crate::ui::cx::World;
use crate::ui::panes::{Room, inset};
use crate::ui::pen::Pen;
use crate::ui::theme::Role;
use crate::ui::wrap::width;

/// Rows of a drawing with the line of its points.
fn tall(of: Part) -> u16 {
    if matches!(of, Part::Position(_)) { 9 } else { 13 }
}

/// Draws the screen.
pub(super) fn draw(screen: &FeedWatch, pen: &mut Pen, area: Rect) {
    match Room::of(area.width) {
        Room::Narrow => narrow(screen, pen, area),
        Room::Middle => middle(screen, pen, area),
        Room::Wide => wide(screen, pen, area),
    }
}

fn rows(area: Rect, from: u16, height: u16) -> Rect {
    let y = area.y.saturating_add(from).min(area.bottom());
    Rect { y, height: height.min(area.bottom() - y), ..area }
}

/// The names of the two columns, and the list below them.
fn columns(screen: &FeedWatch, pen: &mut Pen, area: Rect) {
    let head = rows(area, 0, 1);
    let right = u16::try_from(list::PAIR - list::SIDE).unwrap_or(0);
    for (word, from) in [(Key::HeadWell, 4), (Key::HeadHard, right + 2)] {
        let text = pen.say(word);
        pen.text(Rect { x: head.x + from, width: head.width.saturating_sub(from), ..head }, text, Role::Heading);
    }
    list::draw(screen, pen, rows(area, 1, area.height));
}

fn wide(screen: &FeedWatch, pen: &mut Pen, area: Rect) {
    let inner = inset(area, 1, 0);
    let left = Rect { width: u16::try_from(list::PAIR + 1).unwrap_or(0).min(inner.width), ..inner };
    columns(screen, pen, left);
    pen.divider(Rect { x: left.right(), width: 1, ..area });
    let x = left.right() + 2;
    let right = Rect { x, width: inner.right().saturating_sub(x), ..inner };
    let (first, second) = (tall(beside::POSITION), tall(beside::ATTACHMENT));
    let mut from = 0;
    if right.height > first + second + 8 {
        beside::draw_picture(screen, pen, rows(right, 0, first), beside::POSITION);
        beside::draw_picture(screen, pen, rows(right, first + 1, second), beside::ATTACHMENT);
        from += first + second + 2;
    } else {
        let of = screen.drawing(pen.world);
        beside::draw_picture(screen, pen, rows(right, 0, tall(of)), of);
        from += tall(of) + 1;
    }
    pair_with_time(screen, pen, rows(right, from, right.height));
}

fn middle(screen: &FeedWatch, pen: &mut Pen, area: Rect) {
    let inner = inset(area, 1, 0);
    // The list has as many rows whatever is looked at, so that nothing jumps.
    let low = if inner.height >= 28 { tall(beside::ATTACHMENT) } else { tall(beside::POSITION) };
    let above = inner.height.saturating_sub(low + 1);
    columns(screen, pen, rows(inner, 0, above));
    pen.rule(rows(area, above, 1));
    let below = rows(inner, above + 1, low);
    let of = screen.drawing(pen.world);
    beside::draw_picture(screen, pen, Rect { width: beside::WIDE.min(below.width), ..below }, of);
    let x = below.x + beside::WIDE + 1;
    pen.divider(Rect { x, width: 1, ..below });
    pair_with_time(screen, pen, Rect { x: x + 2, width: inner.right().saturating_sub(x + 2), ..below });
}

/// Where she can be helped, and the time in the last row.
fn pair_with_time(screen: &FeedWatch, pen: &mut Pen, area: Rect) {
    let text = Rect { width: area.width.saturating_sub(1), height: area.height.saturating_sub(2), ..area };
    beside::draw_help(screen, pen, text);
    beside::draw_time(screen, pen, rows(area, area.height.saturating_sub(1), 1));
}

fn narrow(screen: &FeedWatch, pen: &mut Pen, area: Rect) {
    let inner = inset(area, 1, 0);
    tabs(screen, pen, rows(inner, 0, 1));
    let body = rows(inner, 1, inner.height.saturating_sub(2));
    match screen.tab {
        0 => list::draw(screen, pen, body),
        1 => beside::draw_picture(screen, pen, body, screen.drawing(pen.world)),
        _ => beside::draw_help(screen, pen, Rect { width: body.width.saturating_sub(1), ..body }),
    }
    beside::draw_time(screen, pen, rows(inner, inner.height.saturating_sub(1), 1));
}

fn tabs(screen: &FeedWatch, pen: &mut Pen, area: Rect) {
    let mut x = area.x;
    for (nth, name) in names(pen.world).into_iter().enumerate() {
        let wide = u16::try_from(width(&name)).unwrap_or(0);
        let place = Rect { x, width: wide.min(area.right().saturating_sub(x)), ..area };
        pen.text(place, &name, if screen.tab == nth { Role::Selected } else { Role::Muted });
        pen.hit(place, Action::Pane(nth));
        x += wide + 1;
    }
}

fn names(world: World) -> [String; 3] {
    let seen = super::looks::of(world).len();
    let all = world.course.watch().pairs().count();
    let hard = beside::hard(world);
    let help =
        if hard > 0 { format!("{} {hard}", world.say(Key::TabHelp)) } else { world.say(Key::TabHelp).to_owned() };
    [format!("{} {seen}/{all}", world.say(Key::TabList)), world.say(Key::TabPicture).to_owned(), help]
        .map(|name| format!(" {name} "))
}
