//! The list of danger signs: headings of groups, signs by urgency within a group, and the row that goes on.

use std::cmp::Reverse;

use ratatui::layout::Rect;

use super::{closes, door, found};
use crate::domain::checklist::FactorCheck;
use crate::domain::danger::{Level, Sign, SignGroup};
use crate::i18n::keys::Plan as Key;
use crate::input::Action;
use crate::ui::cx::World;
use crate::ui::glyphs;
use crate::ui::list::moved;
use crate::ui::page::{Choice, More, Page, PageScroll};
use crate::ui::panes::{Room, inset};
use crate::ui::pen::Pen;
use crate::ui::theme::Role;

/// Every sign: by group in the order of asking, the most urgent of a group first.
pub(super) fn signs(world: World<'_>) -> Vec<&Sign> {
    let mut signs: Vec<&Sign> =
        world.course.catalogue().map_or_else(Vec::new, |catalogue| catalogue.danger.signs.iter().collect());
    signs.sort_by_key(|sign| (sign.group, Reverse(sign.level)));
    signs
}

/// The groups and the place of their first sign.
fn groups(signs: &[&Sign]) -> Vec<(SignGroup, usize)> {
    let mut groups: Vec<(SignGroup, usize)> = Vec::new();
    for (at, sign) in signs.iter().enumerate() {
        if groups.last().is_none_or(|(group, _)| *group != sign.group) {
            groups.push((sign.group, at));
        }
    }
    groups
}

/// Where a movement leads; `None` for an action that is none. One past the last sign is the row that goes on.
pub(super) fn step(at: usize, action: Action, signs: &[&Sign]) -> Option<usize> {
    let starts = || groups(signs).into_iter().map(|(_, first)| first);
    Some(match action {
        Action::Left | Action::PrevPane | Action::PageUp => starts().rfind(|first| *first < at).unwrap_or(0),
        Action::Right | Action::NextPane | Action::PageDown => {
            starts().find(|first| *first > at).unwrap_or(signs.len())
        }
        _ => return moved(at, action, signs.len() + 1, 1),
    })
}

/// Draws the list with the cursor on sign `at`.
pub(super) fn draw(pen: &mut Pen, area: Rect, at: usize, check: Option<&FactorCheck>) {
    let signs = signs(pen.world);
    let foot = Rect { y: area.bottom().saturating_sub(1), height: area.height.min(1), ..inset(area, 1, 0) };
    draw_going_on(pen, foot, at, signs.len(), check);
    pen.rule(Rect { y: area.bottom().saturating_sub(2), height: 1, ..area });
    let body = Rect { height: area.height.saturating_sub(2), ..area };
    let group = signs.get(at).or(signs.last()).map(|sign| sign.group);
    let room = Room::of(area.width);
    if room == Room::Narrow {
        let body = inset(body, 1, 0);
        let head = heading(pen.world, group, &signs, check);
        pen.text(body, &head, Role::Heading);
        let rest = Rect { y: body.y + 1, height: body.height.saturating_sub(1), ..body };
        draw_group(pen, rest, at, group, &signs, check);
        return;
    }
    let wide = if room == Room::Wide { 38 } else { 34 };
    let left = Rect { width: wide, ..inset(body, 1, 0) };
    draw_groups(pen, left, group, &signs, check);
    pen.divider(Rect { x: left.right(), width: 1, ..body });
    let right = Rect { x: left.right() + 2, width: area.right().saturating_sub(left.right() + 2).min(76), ..body };
    let head = heading(pen.world, group, &signs, check);
    pen.text(right, &head, Role::Heading);
    let rest = Rect { y: right.y + 2, height: right.height.saturating_sub(2), ..right };
    draw_group(pen, rest, at, group, &signs, check);
}

fn name(world: World<'_>, group: Option<SignGroup>) -> &str {
    let words = world.course.danger_words(world.lang());
    group.and_then(|group| words?.groups.get(&group)).map_or("", String::as_str)
}

fn ticked_in(group: SignGroup, signs: &[&Sign], check: Option<&FactorCheck>) -> usize {
    let ticked = |sign: &&&Sign| sign.group == group && check.is_some_and(|check| check.signs.contains(&sign.id));
    signs.iter().filter(ticked).count()
}

/// The group's name and where it stands among all.
fn heading(world: World, group: Option<SignGroup>, signs: &[&Sign], check: Option<&FactorCheck>) -> String {
    let groups = groups(signs);
    let nth = groups.iter().position(|(known, _)| Some(*known) == group).unwrap_or(0) + 1;
    let count = group.map_or(0, |group| ticked_in(group, signs, check));
    let place = format!("{}  {nth}/{}", name(world, group), groups.len());
    if count == 0 { place } else { format!("{place}  {} {count}", glyphs::FLAGGED) }
}

fn draw_groups(pen: &mut Pen, area: Rect, here: Option<SignGroup>, signs: &[&Sign], check: Option<&FactorCheck>) {
    let groups = groups(signs);
    let cursor = groups.iter().position(|(group, _)| Some(*group) == here).unwrap_or(0);
    let lines: Vec<_> = groups
        .iter()
        .map(|(group, _)| {
            let count = ticked_in(*group, signs, check);
            let text = name(pen.world, Some(*group));
            let mark = if count > 0 { format!("  {} {count}", glyphs::FLAGGED) } else { String::new() };
            let role = if Some(*group) == here { Role::Accent } else { Role::Text };
            vec![pen.span(text, role), pen.span(mark, Role::Danger)]
        })
        .collect();
    let height = usize::from(area.height);
    let top = cursor.saturating_sub(height / 2).min(lines.len().saturating_sub(height));
    for (place, (nth, line)) in area.rows().zip(lines.into_iter().enumerate().skip(top)) {
        let mark = if nth == cursor { glyphs::CURSOR } else { " " };
        let mut spans = vec![pen.span(format!("{mark} "), Role::Accent)];
        spans.extend(line);
        pen.line(place, spans);
        pen.hit(place, Action::Select(groups.get(nth).map_or(0, |(_, first)| *first)));
    }
}

fn draw_group(
    pen: &mut Pen,
    area: Rect,
    at: usize,
    group: Option<SignGroup>,
    signs: &[&Sign],
    check: Option<&FactorCheck>,
) {
    let words = pen.world.course.danger_words(pen.lang());
    let mut rows = Page::new(More::Within);
    let mut level: Option<Level> = None;
    for (nth, sign) in signs.iter().enumerate().filter(|(_, sign)| Some(sign.group) == group) {
        if level != Some(sign.level) {
            let role = if sign.level.closes() { Role::Danger } else { Role::Warn };
            if level.is_some() && Room::of(area.width) != Room::Narrow && area.height > 12 {
                rows.gap();
            }
            rows.text(found::level_title(pen.world, sign.level), role);
            level = Some(sign.level);
        }
        let ticked = check.is_some_and(|check| check.signs.contains(&sign.id));
        let mark = if ticked { (glyphs::FLAGGED, Role::Danger) } else { (glyphs::OPEN, Role::Muted) };
        let label = words.and_then(|words| words.signs.get(&sign.id)).map_or("", |words| &words.label);
        let mut runs = vec![(label.to_owned(), if ticked { Role::Strong } else { Role::Text })];
        if sign.private {
            runs.push((format!(" · {}", pen.say(Key::Private)), Role::Warn));
        }
        let mut body = Page::default();
        body.led([(format!("{} ", mark.0), mark.1)], runs);
        rows.pick(body, Choice::row(nth, at));
    }
    rows.draw(pen, area, PageScroll::around());
}

/// The last row: on to the check when nothing stands in the way, or to the referral.
fn draw_going_on(pen: &mut Pen, row: Rect, at: usize, last: usize, check: Option<&FactorCheck>) {
    let closed = door(check, pen.world).as_ref().is_some_and(closes);
    let count = check.map_or(0, |check| super::closing(check, pen.world).len());
    let any = check.is_some_and(|check| !check.signs.is_empty());
    let (text, role) = if closed {
        (pen.fill(Key::SeeReferral, &[("n", &count.to_string())]), Role::Danger)
    } else {
        (pen.say(if any { Key::NoOtherSign } else { Key::NoSign }).to_owned(), Role::Strong)
    };
    let here = at >= last;
    let mark = if here { glyphs::CURSOR } else { " " };
    pen.line(row, vec![pen.span(format!("{mark} "), Role::Accent), pen.span(text, role)]);
    if here {
        pen.paint(row, Role::Selected);
    }
    pen.hit(row, if here { Action::Confirm } else { Action::Select(last) });
}
