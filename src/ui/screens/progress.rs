//! Progress: how well each objective is mastered, quizzes over time, what was read. Three panes, or tabs.

mod panes;

use ratatui::layout::Rect;
use ratatui::text::Line;

use self::panes::{quizzes, readings, targets};
use crate::i18n::keys::{Common, Progress as Key};
use crate::input::Action;
use crate::ui::cx::{Cx, World};
use crate::ui::flow::{Effect, Flow};
use crate::ui::glyphs;
use crate::ui::page::{More, Page, PageScroll};
use crate::ui::panes::{Room, inset, text_column};
use crate::ui::pen::Pen;
use crate::ui::theme::Role;
use crate::ui::view::{Hint, View};
use crate::ui::wrap::width;

/// What was learned so far.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ProgressPage {
    pane: usize,
    scrolls: [PageScroll; 3],
}

const TITLES: [Key; 3] = [Key::Objectives, Key::Quizzes, Key::Readings];

impl ProgressPage {
    /// Opens progress.
    pub fn new() -> Self {
        Self { pane: 0, scrolls: [PageScroll::reading(0); 3] }
    }

    /// What stands in the pane at a place.
    fn page(at: usize, world: World) -> Page {
        let mut page = Page::new(More::Beside);
        match at {
            0 => targets(&mut page, world),
            1 => quizzes(&mut page, world),
            _ => readings(&mut page, world),
        }
        page
    }
}

/// Where the title and the text of each pane are; only the open one on a small screen.
fn places(area: Rect, open: usize) -> Vec<(usize, Rect, Rect)> {
    let split = |area: Rect| (Rect { height: area.height.min(1), ..area }, below(area, 2));
    if Room::of(area.width) != Room::Wide {
        let (title, page) = split(text_column(area));
        return vec![(open, title, page)];
    }
    let inner = inset(area, 3, 1);
    let left = Rect { width: inner.width / 2 - 3, ..inner };
    let right = Rect { x: left.right() + 6, width: inner.right().saturating_sub(left.right() + 6), ..inner };
    let upper = Rect { height: right.height / 2, ..right };
    let lower = below(right, upper.height + 1);
    [left, upper, lower].into_iter().map(split).enumerate().map(|(at, (title, page))| (at, title, page)).collect()
}

fn below(area: Rect, rows: u16) -> Rect {
    let rows = rows.min(area.height);
    Rect { y: area.y + rows, height: area.height - rows, ..area }
}

impl View for ProgressPage {
    fn update(&mut self, action: Action, cx: &mut Cx) -> Flow {
        match action {
            Action::NextPane | Action::Right => self.pane = (self.pane + 1) % TITLES.len(),
            Action::PrevPane | Action::Left => self.pane = (self.pane + TITLES.len() - 1) % TITLES.len(),
            Action::Pane(pane) | Action::Pick(pane) if pane < TITLES.len() => self.pane = pane,
            Action::Export => cx.ask(Effect::ExportProgress),
            _ => {
                let places = places(Rect::new(0, 0, cx.body.width, cx.body.height), self.pane);
                let here = places.iter().find(|(at, ..)| *at == self.pane);
                let Some(((_, _, place), scroll)) = here.zip(self.scrolls.get_mut(self.pane)) else {
                    return Flow::Ignored;
                };
                if !scroll.turn(action, &Self::page(self.pane, cx.world).lay(place.as_size())) {
                    return Flow::Ignored;
                }
            }
        }
        Flow::Stay
    }

    fn draw(&self, pen: &mut Pen, area: Rect) {
        let places = places(area, self.pane);
        let alone = places.len() == 1;
        for (at, title, page) in places {
            if alone {
                self.draw_tabs(pen, title);
            } else {
                self.draw_title(pen, title, at);
                pen.hit(page, Action::Pane(at));
            }
            let scroll = self.scrolls.get(at).copied().unwrap_or_default();
            Self::page(at, pen.world).draw(pen, page, scroll);
        }
    }

    fn crumb(&self, world: World) -> String {
        world.say(Key::Title).to_owned()
    }

    fn hints(&self, world: World) -> Vec<Hint> {
        vec![
            Hint::new(Action::NextPane, world.say(Common::HintPane)),
            Hint::new(Action::Down, world.say(Key::HintScroll)),
            Hint::new(Action::Export, world.say(Key::HintExport)),
        ]
    }

    fn help(&self, world: World) -> String {
        world.say(Key::Help).to_owned()
    }

    fn enter(&mut self, cx: &mut Cx) {
        cx.ask(Effect::LoadHistory);
    }
}

impl ProgressPage {
    fn draw_title(&self, pen: &mut Pen, row: Rect, at: usize) {
        let Some(key) = TITLES.get(at) else { return };
        let here = at == self.pane;
        // The mark stands in the margin, so that the names stay where they are.
        if here {
            pen.text(Rect { x: row.x.saturating_sub(2), width: 1, ..row }, glyphs::CURSOR, Role::Accent);
        }
        pen.text(row, pen.say(*key), Role::Heading);
        pen.hit(row, Action::Pane(at));
    }

    /// The names of the panes in one row; the open one is filled.
    fn draw_tabs(&self, pen: &mut Pen, row: Rect) {
        let mut x = row.x;
        for (at, key) in TITLES.into_iter().enumerate() {
            let label = format!(" {} {} ", at + 1, pen.say(key));
            let wide = u16::try_from(width(&label)).unwrap_or(row.width).min(row.right().saturating_sub(x));
            let place = Rect { x, width: wide, ..row };
            let role = if at == self.pane { Role::Selected } else { Role::Muted };
            let span = pen.span(label, role);
            pen.line(place, Line::from(span));
            pen.hit(place, Action::Pane(at));
            x += wide + 1;
        }
    }
}
