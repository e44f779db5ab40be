//! The two sides of a card, as rows: hers in the middle with air around it, yours as short lists.

use ratatui::layout::Rect;

use super::AidPage;
use super::face::{self, middle};
use crate::domain::ids::ClaimId;
use crate::i18n::keys::Aid as Key;
use crate::input::Action;
use crate::ui::cx::World;
use crate::ui::glyphs;
use crate::ui::marked::{self, Manner, Marked, flow, hang, row};
use crate::ui::page::More;
use crate::ui::panes::{COLUMN, Room, inset};
use crate::ui::pen::Pen;
use crate::ui::theme::Role;
use crate::ui::wrap::width;

/// The widest a sentence on her side is.
const SENTENCE: usize = 56;

/// How a card is divided.
pub(super) struct Shape {
    tabs: Rect,
    /// Where the side is shown.
    pub(super) text: Rect,
}

impl Shape {
    pub(super) fn of(area: Rect) -> Self {
        let narrow = Room::of(area.width) == Room::Narrow;
        let inner = inset(area, if narrow { 1 } else { 3 }, 0);
        let tabs = Rect { height: inner.height.min(1), ..inner };
        let above = if area.height < 16 { 1 } else { 2 };
        Self { tabs, text: Rect { y: inner.y + above, height: inner.height.saturating_sub(above), ..inner } }
    }
}

impl AidPage {
    /// The rows of the side that is shown.
    pub(super) fn rows(&self, world: World, area: Rect) -> Vec<Marked> {
        if self.yours { self.your_rows(world, usize::from(area.width)) } else { self.her_rows(world, area) }
    }

    /// Whether her side shows all there is to pick from at once.
    pub(super) fn shows_whole(&self, world: World, area: Rect) -> bool {
        let room = (usize::from(area.width), usize::from(area.height).saturating_sub(self.sentence(world, area).len()));
        self.face(world).is_some_and(|face| face::shows_whole(self, world, face, room))
    }

    fn her_rows(&self, world: World, area: Rect) -> Vec<Marked> {
        let columns = usize::from(area.width);
        let mut rows = self.sentence(world, area);
        let left = usize::from(area.height).saturating_sub(rows.len());
        if let Some(face) = self.face(world) {
            rows.extend(middle(face::rows(self, world, face, (columns, left)), columns));
        }
        rows
    }

    /// Her sentence, with an empty row below.
    fn sentence(&self, world: World, area: Rect) -> Vec<Marked> {
        let columns = usize::from(area.width);
        let mut rows = Vec::new();
        let langs = [(world.lang(), Role::Strong), (world.lang().other(), Role::Muted)];
        for (lang, role) in langs.into_iter().take(if self.both { 2 } else { 1 }) {
            let words = self.words(world, lang);
            let sentence = flow(words.map_or("", |words| &words.hers), role, columns.min(SENTENCE));
            rows.extend(sentence.into_iter().map(|row| marked::centre(row, columns)));
        }
        rows.push(Marked::new());
        rows
    }

    fn your_rows(&self, world: World, columns: usize) -> Vec<Marked> {
        let columns = columns.min(usize::from(COLUMN));
        let (here, there) = (self.words(world, world.lang()), self.words(world, world.lang().other()));
        let Some(here) = here else { return Vec::new() };
        let there = there.filter(|_| self.both);
        let mut rows = Vec::new();
        let point = |text: &str, other: Option<&String>| {
            let lead = [(format!("{} ", glyphs::BULLET), Manner::of(Role::Muted))];
            let mut rows = hang(&lead, &row(marked::glue(text), Role::Text), columns);
            if let Some(other) = other {
                let lead = [("  ".to_owned(), Manner::default())];
                rows.extend(hang(&lead, &row(marked::glue(other), Role::Muted), columns));
            }
            rows
        };
        let parts = [
            (Key::Ask, &here.ask, there.map(|words| &words.ask)),
            (Key::Say, &here.say, there.map(|words| &words.say)),
        ];
        for (head, lines, others) in parts {
            rows.push(row(world.say(head), Role::Heading));
            for (nth, line) in lines.iter().enumerate() {
                rows.extend(point(line, others.and_then(|others| others.get(nth))));
            }
            rows.push(Marked::new());
        }
        rows.push(row(world.say(Key::Refer), Role::Warn));
        let mut refer = row(marked::glue(&here.refer), Role::Text);
        // Only your side says that a clinician has yet to confirm the card: hers is for reassurance.
        if world.course.aid(&self.aid).is_some_and(|aid| world.course.awaits(aid.flag, || ClaimId::aid(&aid.id))) {
            refer.extend(row(glyphs::AWAITS, Role::Muted));
        }
        rows.extend(hang(&[], &refer, columns));
        if let Some(there) = there {
            rows.extend(flow(&there.refer, Role::Muted, columns));
        }
        rows
    }

    pub(super) fn draw_card(&self, pen: &mut Pen, area: Rect) {
        let shape = Shape::of(area);
        self.draw_tabs(pen, shape.tabs);
        let rows = self.rows(pen.world, shape.text);
        let tall = usize::from(shape.text.height);
        let most = rows.len().saturating_sub(tall);
        let top = self.top.min(most);
        // Her side hangs a little above the middle of the room that is left.
        let air = if self.yours { 0 } else { tall.saturating_sub(rows.len()) / 3 };
        let text = inset_top(shape.text, air);
        for (place, row) in text.rows().zip(rows.iter().skip(top)) {
            marked::draw(pen, place, row);
        }
        More::Beside.draw(pen, shape.text, tall, top > 0, top < most);
    }

    fn draw_tabs(&self, pen: &mut Pen, area: Rect) {
        let mut x = area.x;
        for (nth, word) in [Key::Hers, Key::Yours].into_iter().enumerate() {
            let here = self.yours == (nth == 1);
            let text = format!("{} {}", if here { glyphs::CURSOR } else { " " }, pen.say(word));
            let wide = u16::try_from(width(&text)).unwrap_or(u16::MAX);
            let place = Rect { x, width: wide.min(area.right().saturating_sub(x)), ..area };
            pen.text(place, &text, if here { Role::Accent } else { Role::Muted });
            pen.hit(place, Action::Pane(nth));
            x = x.saturating_add(wide + 3);
        }
    }
}

fn inset_top(area: Rect, rows: usize) -> Rect {
    let rows = u16::try_from(rows).unwrap_or(0).min(area.height);
    Rect { y: area.y + rows, height: area.height - rows, ..area }
}
