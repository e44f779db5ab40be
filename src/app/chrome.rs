//! What stands around every screen: the path and the person above, the keys below.

use ratatui::layout::{Rect, Size};
use ratatui::text::Line;

use super::{App, Toast};
use crate::i18n::keys::{Common, Counsel, Practice};
use crate::input::Action;
use crate::input::keymap::key_name;
use crate::ui::Screen;
use crate::ui::glyphs;
use crate::ui::panes::{Room, SMALLEST};
use crate::ui::pen::Pen;
use crate::ui::theme::Role;
use crate::ui::vault::VaultState;
use crate::ui::wrap::{width, wrap_text};

/// Whether a terminal is too small for any screen.
pub(super) fn too_small(size: Size) -> bool {
    size.width < SMALLEST.width || size.height < SMALLEST.height
}

/// The area of a screen within the terminal: without title, rules and hints.
pub(super) fn body(area: Rect, banner: Option<&str>) -> Rect {
    let above = 2 + rows_of(banner.unwrap_or_default(), area.width);
    Rect { y: area.y + above, height: area.height.saturating_sub(above + 2), ..area }
}

/// The rows a sentence takes above or below a screen; a wide terminal needs one, none takes more than four.
fn rows_of(text: &str, width: u16) -> u16 {
    if text.is_empty() {
        return 0;
    }
    let lines = wrap_text(text, usize::from(width.saturating_sub(2))).len();
    u16::try_from(lines).unwrap_or(u16::MAX).min(4)
}

/// A calm sentence in the middle of a terminal that is too small.
pub(super) fn draw_too_small(pen: &mut Pen, area: Rect) {
    let size = |size: Size| format!("{}×{}", size.width, size.height);
    let needed = pen.fill(Common::TooSmall, &[("size", &size(SMALLEST))]);
    let now = pen.fill(Common::TooSmallNow, &[("size", &size(area.as_size()))]);
    let mut lines = pen.wrapped(&needed, Role::Text, area.width);
    lines.extend(pen.wrapped(&now, Role::Muted, area.width));
    let rows = u16::try_from(lines.len()).unwrap_or(u16::MAX).min(area.height);
    let place = Rect { y: area.y + (area.height - rows) / 2, height: rows, ..area };
    pen.lines(place, &lines, 0);
}

/// Draws title line, banner, rules and hint line.
pub(super) fn draw(app: &App, pen: &mut Pen, area: Rect) {
    let row = |y: u16| Rect { x: area.x, y, width: area.width, height: 1 };
    draw_title(app, pen, row(area.y));
    pen.rule(row(area.y + 1));
    if let Some(banner) = &app.banner {
        let rows = rows_of(banner, area.width);
        let inner = Rect { x: area.x + 1, y: area.y + 2, width: area.width.saturating_sub(2), height: rows };
        pen.paragraph(inner, banner, Role::Warn);
    }
    pen.rule(row(area.bottom() - 2));
    let foot = Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..row(area.bottom() - 1) };
    if app.toast.is_none() {
        draw_hints(app, pen, foot);
    }
}

/// Draws what just happened in the last row; a longer sentence grows upwards over the screen.
pub(super) fn draw_toast(toast: &Toast, pen: &mut Pen, area: Rect) {
    let rows = rows_of(&toast.text, area.width);
    let place = Rect { y: area.bottom().saturating_sub(rows), height: rows, ..area };
    if rows > 1 {
        let above = Rect { y: place.y.saturating_sub(1), height: rows + 1, ..area };
        pen.lift(above);
        pen.rule(above);
    }
    let inner = Rect { x: place.x + 1, width: place.width.saturating_sub(2), ..place };
    pen.paragraph(inner, &toast.text, if toast.wrong { Role::Warn } else { Role::Good });
}

/// The path at the left; person and language at the right as far as there is room.
fn draw_title(app: &App, pen: &mut Pen, row: Rect) {
    let inner = Rect { x: row.x + 1, width: row.width.saturating_sub(2), ..row };
    let language = pen.say(Common::LanguageShort);
    let name = match &app.profile {
        Some(profile) if !profile.name.is_empty() => profile.name.as_str(),
        Some(_) => pen.say(Common::NoName),
        None => "",
    };
    let mut crumbs: Vec<String> = vec![pen.say(Common::Asih).to_owned()];
    crumbs.extend(app.stack.iter().skip(1).map(|screen| screen.view().crumb(pen.world)));
    let path_width = |crumbs: &[String]| crumbs.iter().map(|c| width(c)).sum::<usize>() + crumbs.len() * 3;
    let choices = [format!("{name} · {language}"), language.to_owned(), String::new()];
    let mut choices = if name.is_empty() { choices[1..].to_vec() } else { choices.to_vec() };
    // An invented mother is told from a real one on every screen, whatever else has to go.
    let looks_back = matches!(app.stack.last(), Some(Screen::Debrief(_)));
    let practice = looks_back || app.visit.as_ref().is_some_and(|open| open.visit.practice);
    if practice {
        let mark = pen.say(Counsel::PracticeMark);
        let with = |text: &String| if text.is_empty() { mark.to_owned() } else { format!("{mark} · {text}") };
        choices = choices.iter().map(with).collect();
    }
    let wide = usize::from(inner.width);
    let last_choice = choices.last().cloned().unwrap_or_default();
    let right = choices.iter().find(|right| path_width(&crumbs) + width(right) <= wide).cloned().unwrap_or(last_choice);
    // Deep paths lose their middle, never the room one is in.
    while crumbs.len() > 1 && path_width(&crumbs) + width(&right) > wide {
        crumbs.remove(usize::from(crumbs.len() > 2));
    }
    let taken = pen.right(inner, &right, if practice { Role::Warn } else { Role::Muted });
    let mut spans = Vec::new();
    let last = crumbs.len() - 1;
    for (at, crumb) in crumbs.into_iter().enumerate() {
        spans.push(pen.span(crumb, if at == last { Role::Heading } else { Role::Muted }));
        if at < last {
            spans.push(pen.span(format!(" {} ", glyphs::INTO), Role::Muted));
        }
    }
    pen.line(Rect { width: inner.width - taken, ..inner }, Line::from(spans));
    if app.stack.len() > 1 {
        pen.hit(Rect { width: inner.width.saturating_sub(taken), ..inner }, Action::Back);
    }
    if taken > 0 {
        pen.hit(Rect { x: inner.right() - taken, width: taken, ..inner }, Action::Language);
    }
}

/// As many hints as fit, the screen's own first; each can be clicked.
fn draw_hints(app: &App, pen: &mut Pen, row: Rect) {
    let Some(screen) = app.stack.last() else { return };
    let mut hints: Vec<(Action, String)> =
        screen.view().hints(pen.world).into_iter().map(|hint| (hint.action, hint.word)).collect();
    let asking = matches!(screen, Screen::Ask(_)) || screen.view().wants_text();
    if app.plays() && !asking && !hints.iter().any(|(known, _)| *known == Action::Ask) {
        hints.push((Action::Ask, pen.say(Practice::HintAsk).to_owned()));
    }
    let mut add = |action: Action, word: Common| {
        if !hints.iter().any(|(known, _)| *known == action) {
            hints.push((action, pen.say(word).to_owned()));
        }
    };
    if app.stack.len() > 1 {
        add(Action::Back, Common::HintBack);
    }
    if !screen.view().wants_text() {
        add(Action::Help, Common::HintHelp);
        if app.profile.is_some() {
            add(Action::Danger, Common::HintDanger);
            add(Action::Search, Common::HintSearch);
        }
        if *app.vault() == VaultState::Open {
            add(Action::Lock, Common::HintLock);
        }
        add(Action::Language, Common::HintLanguage);
        add(Action::Quit, Common::HintQuit);
    }
    let gap = if Room::of(row.width) == Room::Narrow { 2 } else { 3 };
    let mut x = row.x;
    for (action, word) in hints {
        let name = key_name(action).unwrap_or_default();
        let name = if action == Action::Down { "↑↓" } else { name };
        let wide = u16::try_from(width(name) + 1 + width(&word)).unwrap_or(u16::MAX);
        if x + wide > row.right() {
            continue;
        }
        let place = Rect { x, width: wide, ..row };
        let spans = vec![pen.span(name, Role::Key), pen.span(format!(" {word}"), Role::Muted)];
        pen.line(place, Line::from(spans));
        pen.hit(place, action);
        x += wide + gap;
    }
}
