//! How the list of lessons looks in the room there is.

use ratatui::layout::Rect;
use ratatui::text::Line;

use crate::domain::ids::LessonId;
use crate::i18n::keys::{Common, Figures, Learn as Key, Myths};
use crate::input::Action;
use crate::ui::bar::{bar, full_cells};
use crate::ui::cx::World;
use crate::ui::glyphs;
use crate::ui::list::ListCursor;
use crate::ui::marked::{self, Marked, flow, row};
use crate::ui::page::More;
use crate::ui::panes::Room;
use crate::ui::pen::Pen;
use crate::ui::screens::home::rows::read_of;
use crate::ui::screens::lesson::standing::{objectives, section_read, tick};
use crate::ui::theme::Role;

/// The widest the list is drawn.
const WIDEST: u16 = 80;
/// The width of a list of single rows with a pane beside it.
const NARROWED: u16 = 54;
/// Cells of the bar that shows how much was read.
const BAR: usize = 10;

/// A row of the list.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Row<'a> {
    /// A lesson.
    Lesson(&'a LessonId),
    /// Figures, and how to read them.
    Figures,
    /// What people say.
    Myths,
}

/// Every row: the lessons in order, then what can be browsed.
pub(super) fn rows(world: World<'_>) -> Vec<Row<'_>> {
    world.course.lesson_order().iter().map(Row::Lesson).chain([Row::Figures, Row::Myths]).collect()
}

impl<'a> Row<'a> {
    fn title(self, world: World<'a>) -> &'a str {
        match self {
            Self::Lesson(id) => world.course.title(world.lang(), id),
            Self::Figures => world.say(Figures::Title),
            Self::Myths => world.say(Myths::Title),
        }
    }

    /// Its one sentence.
    fn summary(self, world: World<'a>) -> &'a str {
        match self {
            Self::Lesson(id) => world.course.head(world.lang(), id).map_or("", |head| head.summary.as_str()),
            Self::Figures => world.say(Figures::Note),
            Self::Myths => world.say(Myths::Note),
        }
    }
}

/// How the list is divided.
pub(super) struct Shape {
    list: Rect,
    detail: Rect,
    /// Rows of one lesson.
    each: u16,
    /// Whether the detail stands beside the list, not below it.
    beside: bool,
    /// Lessons in view.
    pub page: usize,
}

impl Shape {
    /// The shape in `area` for `len` rows: with its sentence under each where there is room, else one row each and
    /// the sentence of the one under the cursor beside or below.
    pub(super) fn of(area: Rect, len: usize) -> Self {
        let len = u16::try_from(len).unwrap_or(u16::MAX);
        let roomy = area.width >= WIDEST && area.height > len.saturating_mul(3);
        let wide = Room::of(area.width) == Room::Wide;
        if !roomy && wide {
            let list = Rect { x: area.x + 1, width: NARROWED, height: len.min(area.height), ..area };
            let detail = beside(area, list);
            return Self { list, detail, each: 1, beside: true, page: usize::from(list.height) };
        }
        if !roomy {
            let wide = Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area };
            let list = Rect { height: len.min(area.height.saturating_sub(5)), ..wide };
            let below = list.height + 1;
            let detail = Rect { y: area.y + below, height: area.height.saturating_sub(below), ..wide };
            return Self { list, detail, each: 1, beside: false, page: usize::from(list.height) };
        }
        let list = Rect { x: area.x + 1, y: area.y + 1, width: WIDEST - 2, height: area.height - 1 };
        let detail = if wide { beside(area, list) } else { Rect::ZERO };
        Self { list, detail, each: 3, beside: wide, page: usize::from(list.height / 3) }
    }
}

/// What is left of `area` to the right of a list, with room for a divider.
fn beside(area: Rect, list: Rect) -> Rect {
    let x = list.right() + 3;
    Rect { x, y: list.y, width: area.right().saturating_sub(x + 1), height: area.bottom().saturating_sub(list.y) }
}

/// Draws the list and what is known of the lesson under the cursor.
pub(super) fn draw(pen: &mut Pen, area: Rect, cursor: ListCursor) {
    let all = rows(pen.world);
    let shape = Shape::of(area, all.len());
    let top = cursor.top_for(all.len(), shape.page);
    for (at, row) in all.iter().enumerate().skip(top).take(shape.page) {
        let y = shape.list.y + u16::try_from(at - top).unwrap_or(0) * shape.each;
        let place = Rect { y, height: shape.each.min(2), ..shape.list };
        draw_row(pen, place, *row, at, at == cursor.row);
    }
    More::Beside.draw(pen, shape.list, shape.page, top > 0, top + shape.page < all.len());
    if let (Some(here), false) = (all.get(cursor.row), shape.detail.is_empty()) {
        let columns = usize::from(shape.detail.width);
        if shape.beside {
            pen.divider(Rect { x: shape.detail.x - 2, y: area.y, height: area.height, ..shape.detail });
        }
        let rows = match here {
            // A row of its own says already what the short detail says.
            Row::Lesson(id) if shape.each > 1 => full_detail(pen.world, id, columns),
            Row::Lesson(id) => {
                let mut rows = short_detail(pen.world, *here, id, columns);
                if shape.beside {
                    rows.push(Marked::new());
                    rows.extend(full_detail(pen.world, id, columns));
                }
                rows
            }
            Row::Figures | Row::Myths => flow(here.summary(pen.world), Role::Text, columns),
        };
        for (place, row) in shape.detail.rows().zip(&rows) {
            marked::draw(pen, place, row);
        }
    }
}

fn draw_row(pen: &mut Pen, place: Rect, of: Row, at: usize, here: bool) {
    let world = pen.world;
    let first = Rect { height: 1, ..place };
    let right = match of {
        Row::Lesson(id) => reading(pen, id, place.height > 1),
        Row::Figures | Row::Myths => Line::default(),
    };
    let wide = u16::try_from(right.width()).unwrap_or(u16::MAX).min(first.width);
    pen.line(Rect { x: first.right() - wide, width: wide, ..first }, right);
    let cursor = if here { glyphs::CURSOR } else { " " };
    // What is browsed has no number, because nothing of it is taught in order.
    let number = match of {
        Row::Lesson(_) if first.width < WIDEST / 2 => (at + 1).to_string(),
        Row::Lesson(_) => format!("{:>2}", at + 1),
        Row::Figures | Row::Myths => format!(" {}", glyphs::INTO),
    };
    let name = Line::from(vec![
        pen.span(format!("{cursor} "), Role::Accent),
        pen.span(if place.height > 1 { format!("{number}  ") } else { format!("{number} ") }, Role::Key),
        pen.span(of.title(world), Role::Strong),
    ]);
    pen.line(Rect { width: first.width - wide, ..first }, name);
    if here {
        pen.paint(first, Role::Selected);
    }
    if place.height > 1 {
        let under = Rect { x: place.x + 5, y: place.y + 1, width: place.width.saturating_sub(5), height: 1 };
        let lines = pen.wrapped(of.summary(world), Role::Muted, under.width);
        pen.lines(under, &lines, 0);
    }
    pen.hit(place, if here { Action::Confirm } else { Action::Select(at) });
}

/// How much of a lesson was read, at the right end of its row.
fn reading(pen: &Pen, id: &LessonId, roomy: bool) -> Line<'static> {
    let world = pen.world;
    let (read, total) = read_of(world, id);
    let mut right = Vec::new();
    if roomy {
        let lesson = world.course.lesson(id);
        right.extend(pen.bar(read, total, BAR));
        right.push(pen.span(format!(" {:>5}", format!("{read}/{total}")), Role::Muted));
        let marks: String =
            lesson.map(|lesson| objectives(world, lesson)).unwrap_or_default().iter().map(mark).collect();
        right.push(pen.span(format!("   {marks:<6}"), Role::Text));
        let minutes = lesson.map_or(0, |lesson| lesson.minutes);
        let minutes = world.fill(Common::Minutes, &[("n", &minutes.to_string())]);
        right.push(pen.span(format!("   {minutes:>10}"), Role::Muted));
    } else {
        // One cell: the numbers stand below, for the lesson under the cursor.
        let mark = if read == total { glyphs::DONE } else { glyphs::OPEN };
        right.push(pen.span(mark, Role::Muted));
    }
    Line::from(right)
}

fn mark((_, met): &(&crate::domain::ids::ObjectiveId, bool)) -> &'static str {
    if *met { glyphs::DONE } else { glyphs::OPEN }
}

/// The sentence of the lesson and its numbers, where there is little room.
fn short_detail(world: World, of: Row, id: &LessonId, columns: usize) -> Vec<Marked> {
    let mut rows = flow(of.summary(world), Role::Text, columns);
    let Some(lesson) = world.course.lesson(id) else { return rows };
    let all = objectives(world, lesson);
    let met = all.iter().filter(|(_, met)| *met).count();
    let minutes = world.fill(Common::Minutes, &[("n", &lesson.minutes.to_string())]);
    let (read, total) = read_of(world, id);
    let bar = bar(full_cells(read, total, BAR), BAR).into_iter();
    let count = (format!(" {read}/{total}"), Role::Muted);
    rows.push(marked::of_runs(bar.chain([count])));
    let (met, all) = (met.to_string(), all.len().to_string());
    let values = [("n", met.as_str()), ("total", all.as_str())];
    rows.push(row(format!("{} · {minutes}", world.fill(Key::Met, &values)), Role::Muted));
    rows
}

/// Objectives and sections of the lesson, where there is a pane for them.
fn full_detail(world: World, id: &LessonId, columns: usize) -> Vec<Marked> {
    let Some(lesson) = world.course.lesson(id) else { return Vec::new() };
    let head = world.course.head(world.lang(), id);
    let mut rows = flow(world.say(Key::Objectives), Role::Heading, columns);
    for (short, met) in objectives(world, lesson) {
        let text = head.and_then(|head| head.objectives.get(short)).map_or(short.as_str(), String::as_str);
        rows.extend(tick(met, text, Role::Text, columns));
    }
    rows.push(Marked::new());
    rows.extend(flow(world.say(Key::Contents), Role::Heading, columns));
    let text = world.course.text(world.lang(), id);
    for section in text.iter().flat_map(|text| &text.sections) {
        let done = lesson.sections.iter().any(|s| s.id == section.id && section_read(world, id, s));
        rows.extend(tick(done, &section.title, Role::Text, columns));
    }
    rows
}
