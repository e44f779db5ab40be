//! The choice of a quiz: what is unfinished, then mixed, forms, lessons and factors, each with its last result.

mod rows;

use ratatui::layout::Rect;

use self::rows::{Row, fresh, heading, lasts, unfinished};
use crate::domain::event::Event;
use crate::i18n::keys::{Common, Quiz as Key};
use crate::input::Action;
use crate::ui::cx::{Cx, World};
use crate::ui::flow::{Effect, Flow};
use crate::ui::list::moved;
use crate::ui::modal::{Modal, Question, Topic};
use crate::ui::page::{Choice, More, Page, PageScroll};
use crate::ui::panes::text_column;
use crate::ui::pen::Pen;
use crate::ui::screens::quiz::QuizPage;
use crate::ui::theme::Role;
use crate::ui::view::{Hint, View};

/// The choice of quizzes.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Quizzes {
    cursor: usize,
    scroll: PageScroll,
    /// What can be begun.
    fresh: Vec<Row>,
}

impl Quizzes {
    /// Opens the choice of quizzes.
    pub fn new() -> Self {
        Self::default()
    }

    fn place(area: Rect) -> Rect {
        text_column(area)
    }

    fn page(&self, world: World) -> Page {
        let mut page = Page::new(More::Beside);
        let (open, lasts) = (unfinished(world), lasts(world));
        let mut above = None;
        for (at, row) in open.iter().chain(&self.fresh).enumerate() {
            let title = heading(row);
            if above != Some(title) {
                if !page.is_empty() {
                    page.gap();
                }
                if let Some(key) = title {
                    page.text(world.say(key), Role::Heading);
                }
                above = Some(title);
            }
            let lead = match at.checked_sub(open.len()) {
                Some(nth @ 0..9) => (format!("{}  ", nth + 1), Role::Key),
                Some(_) => ("   ".to_owned(), Role::Text),
                None => (String::new(), Role::Text),
            };
            let (name, note) = row.words(world, &lasts);
            let mut body = Page::default();
            body.led([lead], [(name, Role::Strong)]).note(note);
            page.pick(body, Choice::row(at, self.cursor));
        }
        page
    }
}

fn begin(row: &Row) -> Flow {
    Flow::push(match row {
        Row::Unfinished(id, ..) => QuizPage::resume(id.clone()).into(),
        Row::New(of, _) => QuizPage::begin(of.clone()).into(),
    })
}

impl View for Quizzes {
    fn update(&mut self, action: Action, cx: &mut Cx) -> Flow {
        let open = unfinished(cx.world);
        let (row, count) = (|at: usize| open.iter().chain(&self.fresh).nth(at), open.len() + self.fresh.len());
        let place = Self::place(Rect::new(0, 0, cx.body.width, cx.body.height));
        let page = usize::from(place.height);
        let cursor = self.cursor.min(count.saturating_sub(1));
        match action {
            Action::Confirm | Action::Right => return row(cursor).map_or(Flow::Stay, begin),
            Action::Pick(nth) => return self.fresh.get(nth).map_or(Flow::Stay, begin),
            Action::Discard => {
                let Some(Row::Unfinished(attempt, ..)) = row(cursor) else { return Flow::Stay };
                let event = Event::QuizDiscarded { attempt: attempt.clone() };
                return Flow::Open(Modal::new(Topic::Confirm(Question::Discard(event))));
            }
            _ => match moved(cursor, action, count, page / 2) {
                Some(row) => self.cursor = row,
                None => return Flow::Ignored,
            },
        }
        self.scroll.settle(&self.page(cx.world).lay(place.as_size()));
        Flow::Stay
    }

    fn draw(&self, pen: &mut Pen, area: Rect) {
        let place = Self::place(area);
        self.page(pen.world).draw(pen, place, self.scroll);
    }

    fn crumb(&self, world: World) -> String {
        world.say(Key::Title).to_owned()
    }

    fn hints(&self, world: World) -> Vec<Hint> {
        let mut hints = vec![
            Hint::new(Action::Down, world.say(Common::HintPick)),
            Hint::new(Action::Confirm, world.say(Common::HintOpen)),
        ];
        if self.cursor < world.progress.open_quizzes.len() {
            hints.push(Hint::new(Action::Discard, world.say(Key::HintDiscard)));
        }
        hints
    }

    fn help(&self, world: World) -> String {
        world.say(Key::ChooseHelp).to_owned()
    }

    fn enter(&mut self, cx: &mut Cx) {
        // A quiz that has just ended or been left changes what stands above; the last results come from history.
        self.fresh = fresh(cx.world);
        let count = cx.world.progress.open_quizzes.len() + self.fresh.len();
        self.cursor = self.cursor.min(count.saturating_sub(1));
        cx.ask(Effect::LoadHistory);
    }
}
