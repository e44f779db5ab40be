//! Home: what to do now. Unfinished work stands first, then the rooms, then a line on progress.

pub(crate) mod rows;

use ratatui::layout::Rect;
use ratatui::text::Line;

use self::rows::{Open, Place, places, room_places};
use crate::i18n::keys::{Common, Home as Key};
use crate::input::Action;
use crate::input::keymap::key_name;
use crate::ui::cx::{Cx, World};
use crate::ui::flow::{Effect, Flow};
use crate::ui::glyphs;
use crate::ui::list::ListCursor;
use crate::ui::modal::{Modal, Topic};
use crate::ui::page::More;
use crate::ui::panes::{Room, inset};
use crate::ui::pen::Pen;
use crate::ui::theme::Role;
use crate::ui::view::{Hint, View};

/// The room to begin in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Home {
    cursor: ListCursor,
}

impl Home {
    /// Home with the cursor on what is unfinished, or else on the first room.
    pub fn new() -> Self {
        Self::default()
    }
}

impl View for Home {
    fn update(&mut self, action: Action, cx: &mut Cx) -> Flow {
        let places = places(cx.world);
        if self.cursor.step(action, places.len(), usize::from(cx.body.height)) {
            return Flow::Stay;
        }
        match action {
            Action::Confirm | Action::Right => {
                if let Some(Place::Unfinished(Open::Visit(id, ..))) = places.get(self.cursor.row) {
                    cx.ask(Effect::ResumeVisit(id.clone()));
                }
                places.get(self.cursor.row).map_or(Flow::Stay, |place| Flow::push(place.screen()))
            }
            Action::Pick(nth) => {
                let rooms = room_places(&places);
                rooms.get(nth).map_or(Flow::Stay, |place| Flow::push(place.screen()))
            }
            Action::Discard => match places.get(self.cursor.row) {
                Some(Place::Unfinished(open)) => match open.discard() {
                    Some(question) => Flow::Open(Modal::new(Topic::Confirm(question))),
                    None => Flow::Stay,
                },
                _ => Flow::Stay,
            },
            _ => Flow::Ignored,
        }
    }

    fn draw(&self, pen: &mut Pen, area: Rect) {
        let places = places(pen.world);
        let room = Room::of(area.width);
        let side = if room == Room::Narrow { 1 } else { 3 };
        let mut inner = inset(area, side, 0);
        if room == Room::Wide {
            inner.width = inner.width.min(76);
            let rest = Rect { x: inner.right() + 4, width: area.right().saturating_sub(inner.right() + 7), ..area };
            draw_lessons(pen, inset(rest, 0, 1));
        }
        let roomy = usize::from(area.height) > places.len() + 7;
        let mut y = inner.y + u16::from(roomy);
        let row = |y: u16| Rect { y, height: u16::from(y < area.bottom()), ..inner };
        let greeting = greeting(pen.world);
        pen.text(row(y), &greeting, Role::Heading);
        y += 1 + u16::from(roomy);
        let unfinished = places.iter().filter(|place| matches!(place, Place::Unfinished(_) | Place::Due(_))).count();
        let mut number = 0;
        // Where not even the rooms fit, the rows around the cursor do.
        let tall = usize::from(area.bottom().saturating_sub(y));
        let first = if roomy { 0 } else { self.cursor.top_for(places.len(), tall) };
        let list = Rect { y, height: area.bottom().saturating_sub(y), ..inner };
        for (at, place) in places.iter().enumerate() {
            if at == unfinished && unfinished > 0 {
                y += u16::from(roomy);
            }
            if matches!(place, Place::Danger) {
                y += u16::from(roomy && room != Room::Narrow);
            }
            number += usize::from(place.has_digit());
            if at >= first {
                self.draw_place(pen, row(y), place, at, number);
                y += 1;
            }
        }
        if places.len() > tall {
            More::Beside.draw(pen, list, tall, first > 0, first + tall < places.len());
        }
        y += u16::from(roomy);
        Self::draw_progress(pen, row(y));
    }

    fn crumb(&self, world: World) -> String {
        world.say(Key::Title).to_owned()
    }

    fn hints(&self, world: World) -> Vec<Hint> {
        let mut hints = vec![
            Hint::new(Action::Down, world.say(Common::HintPick)),
            Hint::new(Action::Confirm, world.say(Common::HintOpen)),
        ];
        let here = places(world);
        if matches!(here.get(self.cursor.row), Some(Place::Unfinished(open)) if open.discard().is_some()) {
            hints.push(Hint::new(Action::Discard, world.say(Key::Discard)));
        }
        hints
    }

    fn help(&self, world: World) -> String {
        world.say(Key::Help).to_owned()
    }
}

impl Home {
    fn draw_place(&self, pen: &mut Pen, row: Rect, place: &Place, at: usize, number: usize) {
        let here = at == self.cursor.row;
        let mark = if here { glyphs::CURSOR } else { " " };
        let lead = match place {
            Place::Unfinished(_) | Place::Due(_) => String::new(),
            Place::Danger => format!("{}  ", key_name(Action::Danger).unwrap_or_default()),
            Place::Search => format!("{}  ", key_name(Action::Search).unwrap_or_default()),
            _ => format!("{number}  "),
        };
        let (name, note) = place.words(pen.world);
        let wide = row.width > 60;
        let column = 18;
        let mut spans = vec![pen.span(format!("{mark} "), Role::Accent), pen.span(lead.clone(), Role::Key)];
        let pad = if wide && !lead.is_empty() { format!("{name:<column$}") } else { name };
        spans.push(pen.span(pad, Role::Strong));
        if wide && !lead.is_empty() {
            spans.push(pen.span(note.clone(), Role::Muted));
        }
        pen.line(row, Line::from(spans));
        if lead.is_empty() && wide {
            pen.right(row, &note, Role::Muted);
        }
        if here {
            pen.paint(row, Role::Selected);
        }
        pen.hit(row, if here { Action::Confirm } else { Action::Select(at) });
    }

    fn draw_progress(pen: &mut Pen, row: Rect) {
        let progress = pen.world.progress;
        let answered: u32 = progress.questions.values().map(|tally| tally.seen).sum();
        let (done, total) = rows::lessons_done(pen.world);
        if answered == 0 && progress.lessons.is_empty() {
            pen.text(row, pen.say(Key::ProgressEmpty), Role::Muted);
            return;
        }
        let right: u32 = progress.questions.values().map(|tally| tally.right).sum();
        let text = pen.fill(
            Key::ProgressLine,
            &[
                ("done", &done.to_string()),
                ("total", &total.to_string()),
                ("right", &right.to_string()),
                ("answered", &answered.to_string()),
            ],
        );
        pen.text(row, &text, Role::Muted);
    }
}

/// The lessons with their bars, where there is room for them.
fn draw_lessons(pen: &mut Pen, area: Rect) {
    let world = pen.world;
    pen.text(area, world.say(Key::Learn), Role::Heading);
    let mut y = area.y + 2;
    for id in world.course.lesson_order() {
        if y + 2 > area.bottom() {
            break;
        }
        let row = Rect { y, height: 1, ..area };
        let (read, total) = rows::read_of(world, id);
        pen.text(row, world.course.title(world.lang(), id), Role::Text);
        let mut bar = pen.bar(read, total, 16);
        bar.push(pen.span(format!(" {read}/{total}"), Role::Muted));
        pen.line(Rect { y: y + 1, ..row }, Line::from(bar));
        y += 3;
    }
}

/// A greeting for the hour, with the name when there is one.
fn greeting(world: World) -> String {
    let name = world.profile.map_or("", |profile| profile.name.as_str());
    let (named, plain) = match world.now.local().hour() {
        4..=10 => (Key::Morning, Key::MorningPlain),
        11..=14 => (Key::Midday, Key::MiddayPlain),
        15..=17 => (Key::Afternoon, Key::AfternoonPlain),
        _ => (Key::Evening, Key::EveningPlain),
    };
    if name.is_empty() { world.say(plain).to_owned() } else { world.fill(named, &[("name", name)]) }
}
