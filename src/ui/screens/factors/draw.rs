//! The three, two or one panes of the checklist.

use ratatui::layout::{Rect, Size};

use super::Factors;
use super::counts::{counts, dangers};
use super::panel::Panel;
use super::rows::{self, Row};
use crate::domain::checklist::FactorCheck;
use crate::domain::factor::Group;
use crate::i18n::keys::Factors as Key;
use crate::input::Action;
use crate::ui::glyphs;
use crate::ui::page::{Choice, More, Page, PageScroll};
use crate::ui::panes::{COLUMN, Room, inset};
use crate::ui::pen::Pen;
use crate::ui::theme::Role;

/// The width of the list of questions.
fn list_width(room: Room) -> u16 {
    match room {
        Room::Narrow => 0,
        Room::Middle => 30,
        Room::Wide => 33,
    }
}

/// The width of the groups where they have a pane of their own.
const GROUPS: u16 = 24;

/// Where the question stands.
fn panel_place(area: Rect) -> Rect {
    match Room::of(area.width) {
        Room::Narrow => Rect { y: area.y + 1, height: area.height.saturating_sub(1), ..inset(area, 1, 0) },
        room => {
            let x = area.x + 1 + list_width(room) + if room == Room::Wide { GROUPS + 2 } else { 0 } + 2;
            let width = area.right().saturating_sub(x + 1).min(COLUMN);
            Rect { x, width, ..area }
        }
    }
}

/// The size of the question's area, for scrolling.
pub(super) fn panel_area(body: Size) -> Size {
    panel_place(Rect::from((ratatui::layout::Position::ORIGIN, body))).as_size()
}

/// Draws the checklist.
pub(super) fn draw(pen: &mut Pen, area: Rect, screen: &Factors, check: &FactorCheck) {
    let asks = rows::asks(pen.world);
    let room = Room::of(area.width);
    let panel = Panel::of(pen.world, screen.at(), Some(check), screen.card && room != Room::Narrow);
    if room == Room::Narrow {
        draw_tabs(pen, area, screen, check);
        let place = panel_place(area);
        if screen.reading {
            panel.draw(pen, place, screen.scroll);
        } else {
            let list = Rect { height: place.height.saturating_sub(1), ..place };
            draw_questions(pen, list, screen, check, &asks, None);
            let foot = Rect { y: area.bottom().saturating_sub(1), height: 1, ..place };
            let line = attention(pen, check, &asks).join(" · ");
            pen.text(foot, &line, Role::Muted);
        }
        return;
    }
    let inner = inset(area, 1, 0);
    let here = asks.get(screen.at()).map(|(group, _, _)| *group);
    let mut left = Rect { width: list_width(room), ..inner };
    if room == Room::Wide {
        let groups = Rect { width: GROUPS, ..inner };
        draw_groups(pen, groups, check, &asks, here);
        let below = Rect { y: groups.y + 7, height: groups.height.saturating_sub(7), ..groups };
        draw_attention(pen, below, check, &asks);
        pen.divider(Rect { x: groups.right(), width: 1, ..area });
        left.x = groups.right() + 2;
        draw_questions(pen, left, screen, check, &asks, here);
    } else {
        draw_groups(pen, left, check, &asks, here);
        pen.rule(Rect { x: area.x, y: left.y + 5, width: left.width + 1, height: 1 });
        let list = Rect { y: left.y + 6, height: left.height.saturating_sub(9), ..left };
        draw_questions(pen, list, screen, check, &asks, here);
        pen.rule(Rect { x: area.x, y: list.bottom(), width: left.width + 1, height: 1 });
        draw_attention(pen, Rect { y: list.bottom() + 1, height: 2, ..left }, check, &asks);
    }
    pen.divider(Rect { x: left.right(), width: 1, ..area });
    panel.draw(pen, panel_place(area), screen.scroll);
}

fn draw_tabs(pen: &mut Pen, area: Rect, screen: &Factors, check: &FactorCheck) {
    let asks = rows::asks(pen.world);
    let all = counts(pen.world, check, &asks, None);
    let names = [
        format!(" {} {}/{} ", pen.say(Key::TabList), all.answered, all.all),
        format!(" {} {} ", pen.say(Key::TabQuestion), screen.at() + 1),
    ];
    let mut x = area.x + 1;
    for (nth, name) in names.into_iter().enumerate() {
        let wide = u16::try_from(crate::ui::wrap::width(&name)).unwrap_or(0);
        let place = Rect { x, y: area.y, width: wide, height: 1 };
        let here = screen.reading == (nth == 1);
        pen.text(place, &name, if here { Role::Selected } else { Role::Muted });
        pen.hit(place, Action::Pane(nth));
        x += wide + 1;
    }
}

fn draw_groups(pen: &mut Pen, area: Rect, check: &FactorCheck, asks: &[Row], here: Option<Group>) {
    for (place, group) in area.rows().zip(Group::ALL) {
        let counts = counts(pen.world, check, asks, Some(group));
        let mark = if Some(group) == here { glyphs::CURSOR } else { " " };
        let role = if Some(group) == here { Role::Accent } else { Role::Text };
        let name = rows::group_name(pen.world, group);
        pen.line(place, vec![pen.span(format!("{mark} "), Role::Accent), pen.span(name, role)]);
        let flagged =
            if counts.flagged > 0 { format!("{} {}", glyphs::FLAGGED, counts.flagged) } else { String::new() };
        let count = format!("{}/{}", counts.answered, counts.all);
        let right = |gap: u16| Rect { width: place.width.saturating_sub(gap), ..place };
        pen.right(right(6), &count, Role::Muted);
        pen.right(right(1), &flagged, Role::Warn);
        let first = asks.iter().position(|(known, _, _)| *known == group).unwrap_or(0);
        pen.hit(place, Action::Select(first));
    }
}

/// "Needs attention 3", "Danger signs 0".
fn attention(pen: &Pen, check: &FactorCheck, asks: &[Row]) -> [String; 2] {
    let flagged = counts(pen.world, check, asks, None).flagged.to_string();
    let dangers = dangers(pen.world, check).to_string();
    [pen.fill(Key::Attention, &[("n", &flagged)]), pen.fill(Key::Dangers, &[("n", &dangers)])]
}

fn draw_attention(pen: &mut Pen, area: Rect, check: &FactorCheck, asks: &[Row]) {
    let [flagged, danger] = attention(pen, check, asks);
    pen.text(Rect { height: area.height.min(1), ..area }, &flagged, Role::Muted);
    let alarm = dangers(pen.world, check) > 0;
    let row = Rect { y: area.y + 1, height: area.height.saturating_sub(1).min(1), ..area };
    pen.text(row, &danger, if alarm { Role::Danger } else { Role::Muted });
    pen.hit(row, Action::Danger);
}

/// The questions of a group, or of all with their headings.
fn draw_questions(pen: &mut Pen, area: Rect, screen: &Factors, check: &FactorCheck, asks: &[Row], only: Option<Group>) {
    let mut shown = Page::new(More::Within);
    let mut last = None;
    for (at, (group, factor, ask)) in asks.iter().enumerate() {
        if only.is_some_and(|only| only != *group) {
            continue;
        }
        if only.is_none() && last != Some(*group) {
            let counts = counts(pen.world, check, asks, Some(*group));
            let name = rows::group_name(pen.world, *group);
            let head = format!("{name}  {}/{}", counts.answered, counts.all);
            shown.text(head, Role::Heading);
        }
        last = Some(*group);
        let tick = rows::answer(pen.world, check, &ask.id).map(|(tick, _)| tick);
        let (mark, role) = rows::mark(ask, tick);
        let mut runs = vec![(rows::label(pen.world, factor, &ask.id).to_owned(), Role::Text)];
        if ask.private {
            runs.push((format!(" · {}", pen.say(Key::Private)), Role::Warn));
        }
        let mut body = Page::default();
        body.led([(format!("{mark} "), role)], runs);
        shown.pick(body, Choice::row(at, screen.at()));
    }
    shown.rest(screen.reading).draw(pen, area, PageScroll::around());
}
