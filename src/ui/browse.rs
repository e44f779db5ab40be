//! A list by groups, and beside it the card of what is under the cursor; on a phone one of the two at a time.
//!
//! A screen says what stands in the list and on the card; this knows where both are and what moves them.

use ratatui::layout::{Position, Rect, Size};

use super::list::moved;
use super::page::{Choice, More, Page, PageScroll};
use super::panes::{COLUMN, Room, inset};
use super::pen::Pen;
use super::theme::Role;
use super::wrap::width;
use crate::input::Action;
use crate::input::keymap::key_name;

/// The cursor of the list, and how far the card is scrolled.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Browse {
    at: usize,
    /// Whether the card has the keys; on a phone, whether it is the one shown.
    reading: bool,
    scroll: PageScroll,
}

/// A row of the list.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// The heading it stands under.
    pub group: String,
    /// What it shows.
    pub body: Page,
}

/// Where list and card stand; an empty area is not shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Shape {
    tabs: Rect,
    list: Rect,
    rule: Rect,
    card: Rect,
}

impl Shape {
    fn of(area: Rect, reading: bool) -> Self {
        let room = Room::of(area.width);
        if room == Room::Narrow {
            let below = inset(Rect { y: area.y + 1, height: area.height.saturating_sub(1), ..area }, 1, 0);
            let tabs = Rect { height: area.height.min(1), ..inset(area, 1, 0) };
            let (list, card) = if reading { (Rect::ZERO, below) } else { (below, Rect::ZERO) };
            return Self { tabs, list, rule: Rect::ZERO, card };
        }
        let wide = if room == Room::Wide { 44 } else { 32 };
        let list = Rect { x: area.x + 1, width: wide, ..area };
        let rule = Rect { x: list.right(), width: 1, ..area };
        let x = rule.x + 2 + u16::from(room == Room::Wide);
        let card = Rect { x, width: area.right().saturating_sub(x + 1).min(COLUMN), ..area };
        Self { tabs: Rect::ZERO, list, rule, card }
    }
}

fn whole(body: Size) -> Rect {
    Rect::from((Position::ORIGIN, body))
}

impl Browse {
    /// The row under the cursor.
    pub fn at(self) -> usize {
        self.at
    }

    /// Whether the card has the keys.
    pub fn reads(self) -> bool {
        self.reading
    }

    /// Puts the cursor on a row and shows its card.
    pub fn open(&mut self, at: usize) {
        *self = Self { at, reading: true, scroll: PageScroll::default() };
    }

    /// The size of the card in a body of this size.
    pub fn card_size(self, body: Size) -> Size {
        Shape::of(whole(body), true).card.as_size()
    }

    fn go(&mut self, at: usize) {
        if at != self.at {
            self.scroll = PageScroll::default();
        }
        self.at = at;
    }

    /// Moves by an action; says whether it meant something here. `groups` has the group of each row, `card` is what
    /// the cursor shows.
    pub fn step<G: PartialEq>(&mut self, action: Action, groups: &[G], card: &Page, body: Size) -> bool {
        let last = groups.len().saturating_sub(1);
        let laid = card.lay(self.card_size(body));
        let two = Room::of(body.width) != Room::Narrow;
        match action {
            Action::NextPane | Action::PrevPane => self.reading = !self.reading,
            Action::Pane(nth) => self.reading = nth > 0,
            Action::Confirm if !self.reading => self.reading = true,
            Action::Back if self.reading => self.reading = false,
            Action::Select(at) => {
                self.go(at.min(last));
                self.reading = false;
            }
            // A card is turned over to its neighbour; in the list these keys go by group.
            Action::Left if self.reading => self.go(self.at.saturating_sub(1)),
            Action::Right if self.reading => self.go((self.at + 1).min(last)),
            _ if self.reading => return self.scroll.turn(action, &laid),
            Action::PageUp | Action::PageDown if two && !laid.fits() => {
                self.scroll.turn(action, &laid);
            }
            _ => match to_group(self.at, action, groups).or_else(|| moved(self.at, action, groups.len(), 10)) {
                Some(at) => self.go(at),
                None => return false,
            },
        }
        true
    }

    /// Draws the list, and the card where it has room. `tabs` are the names of both, for a phone.
    pub fn draw(self, pen: &mut Pen, area: Rect, entries: Vec<Entry>, card: &Page, tabs: [&str; 2]) {
        let shape = Shape::of(area, self.reading);
        if !shape.tabs.is_empty() {
            self.draw_tabs(pen, shape.tabs, entries.len(), tabs);
        }
        if !shape.list.is_empty() {
            self.list(entries).draw(pen, shape.list, PageScroll::around());
        }
        if !shape.rule.is_empty() {
            pen.divider(shape.rule);
        }
        if !shape.card.is_empty() {
            card.draw(pen, shape.card, self.scroll);
        }
    }

    fn list(self, entries: Vec<Entry>) -> Page {
        let mut list = Page::new(More::Within);
        let mut under = None;
        for (at, Entry { group, body }) in entries.into_iter().enumerate() {
            if under.as_ref() != Some(&group) {
                if under.is_some() {
                    list.gap();
                }
                list.text(group.as_str(), Role::Heading);
                under = Some(group);
            }
            list.pick(body, Choice::row(at, self.at));
        }
        list.rest(self.reading);
        list
    }

    fn draw_tabs(self, pen: &mut Pen, row: Rect, len: usize, names: [&str; 2]) {
        pen.right(row, &format!("{}/{len}", (self.at + 1).min(len)), Role::Muted);
        let mut x = row.x;
        for (nth, name) in names.into_iter().enumerate() {
            let label = format!(" {name} ");
            let wide = u16::try_from(width(&label)).unwrap_or(u16::MAX);
            let place = Rect { x, width: wide.min(row.right().saturating_sub(x)), ..row };
            let here = self.reading == (nth == 1);
            pen.text(place, &label, if here { Role::Selected } else { Role::Muted });
            pen.hit(place, Action::Pane(nth));
            x = x.saturating_add(wide + 1);
        }
    }
}

/// The first row of the next group, of this one, or of the one before; `None` for an action that does not go by group.
fn to_group<G: PartialEq>(at: usize, action: Action, groups: &[G]) -> Option<usize> {
    let first_of = |row: usize| groups.iter().position(|group| Some(group) == groups.get(row)).unwrap_or(0);
    match action {
        Action::Right => {
            let next = (at..groups.len()).find(|next| groups.get(*next) != groups.get(at));
            Some(next.unwrap_or(groups.len().saturating_sub(1)))
        }
        Action::Left if first_of(at) < at => Some(first_of(at)),
        Action::Left => Some(first_of(at.saturating_sub(1))),
        _ => None,
    }
}

/// Adds how far a card is checked; a click opens its sources.
pub fn add_standing(page: &mut Page, words: &str) {
    page.gap();
    add_key(page, Action::Source, words, Role::Muted);
}

/// Adds where the paper says otherwise; a click opens the note.
pub fn add_note(page: &mut Page, words: &str) {
    page.gap();
    add_key(page, Action::Note, words, Role::Text);
}

/// Adds what a key does from this card; a click does the same.
pub fn add_key(page: &mut Page, action: Action, words: &str, role: Role) {
    let key = format!("{}  ", key_name(action).unwrap_or_default());
    page.button([(key, Role::Key)], words, role, action);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn after(keys: &[Action], body: Size) -> Browse {
        let (mut browse, groups) = (Browse::default(), ["a", "a", "b", "b", "b", "c"]);
        let card = Page::of("short", Role::Text);
        for key in keys {
            browse.step(*key, &groups, &card, body);
        }
        browse
    }

    #[test]
    fn left_and_right_go_by_group_in_the_list_and_by_card_on_the_card() {
        let body = Size::new(80, 20);
        let at = |keys: &[Action]| after(keys, body).at();
        assert_eq!(at(&[Action::Right]), 2);
        assert_eq!(at(&[Action::Right, Action::Right, Action::Right]), 5);
        assert_eq!(at(&[Action::Last, Action::Left]), 2);
        assert_eq!(at(&[Action::Right, Action::Down, Action::Left]), 2);
        assert_eq!(at(&[Action::Confirm, Action::Right, Action::Right, Action::Right, Action::Left]), 2);
        assert_eq!(at(&[Action::Select(99)]), 5);
    }

    #[test]
    fn back_leaves_the_card_first_and_then_means_nothing_here() {
        let mut browse = after(&[Action::Confirm], Size::new(40, 12));
        assert!(browse.reads());
        let card = Page::of("short", Role::Text);
        assert!(browse.step(Action::Back, &["a"], &card, Size::new(40, 12)));
        assert!(!browse.reads() && !browse.step(Action::Back, &["a"], &card, Size::new(40, 12)));
    }

    #[test]
    fn list_and_card_never_leave_the_screen_and_the_one_in_use_is_shown() {
        for width in 40..200 {
            for reading in [false, true] {
                let area = Rect::new(0, 2, width, 11);
                let shape = Shape::of(area, reading);
                let used = if reading { shape.card } else { shape.list };
                assert!(used.width >= 24 && used.height >= 10, "{width}: {shape:?}");
                for part in [shape.tabs, shape.list, shape.rule, shape.card] {
                    assert!(part.is_empty() || area.union(part) == area, "{width}: {shape:?}");
                }
            }
        }
    }
}
