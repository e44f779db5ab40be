//! The result of a quiz: the score, what it says of each objective, and where to read again.

mod answers;
mod score;

use ratatui::layout::Rect;

use crate::domain::ids::{ClaimId, QuestionId};
use crate::domain::quiz::{Attempt, Question, RestsOn, Reveal};
use crate::i18n::keys::{Common, Quiz as Key};
use crate::input::Action;
use crate::ui::cx::{Cited, Cx, World, cite};
use crate::ui::flow::Flow;
use crate::ui::list::moved;
use crate::ui::page::{More, Page, PageScroll};
use crate::ui::panes::{COLUMN, Room, inset};
use crate::ui::pen::Pen;
use crate::ui::screens::quiz::paragraph;
use crate::ui::view::{Hint, View};

/// A quiz that has just ended.
#[derive(Clone, Debug, PartialEq)]
pub struct ResultPage {
    attempt: Attempt,
    cursor: usize,
    scroll: PageScroll,
}

impl ResultPage {
    /// Shows the result of a quiz that has just ended.
    pub fn new(attempt: Attempt) -> Self {
        Self { attempt, cursor: 0, scroll: PageScroll::reading(0) }
    }

    /// The rows the cursor can stand on: paragraphs to read again, then the questions.
    fn rows(&self, world: World) -> Vec<Row> {
        if self.attempt.reveal == Reveal::Never {
            return Vec::new();
        }
        let again = read_again(&self.attempt, world).into_iter().map(Row::Again);
        let questions = self.attempt.items.iter().filter(|id| self.attempt.given.contains_key(*id));
        again.chain(questions.cloned().map(Row::Question)).collect()
    }

    /// Where an answer row leads.
    fn target(&self, world: World) -> Option<RestsOn> {
        match self.rows(world).into_iter().nth(self.cursor)? {
            Row::Again(place) => Some(place),
            Row::Question(id) => world.course.questions().get(&id).map(|question| question.rests_on.clone()),
        }
    }

    /// The page in one column, or in two where there is room: the score, and the answers with the cursor.
    fn pages(&self, world: World, area: Rect) -> (Option<(Rect, Page)>, (Rect, Page)) {
        let room = Room::of(area.width);
        let inner = if room == Room::Narrow { inset(area, 1, 0) } else { inset(area, 3, 1) };
        if room == Room::Wide {
            let left = Rect { width: inner.width / 2 - 3, ..inner };
            let right = Rect { x: left.right() + 6, width: inner.right().saturating_sub(left.right() + 6), ..inner };
            let (mut score, mut answers) = (Page::new(More::Beside), Page::new(More::Beside));
            score::compose(&mut score, &self.attempt, world);
            score::foot(&mut score, &self.attempt, world);
            answers::compose(&mut answers, &self.attempt, &self.rows(world), self.cursor, world);
            return (Some((left, score)), (right, answers));
        }
        let column = Rect { width: inner.width.min(COLUMN), ..inner };
        let mut page = Page::new(More::Beside);
        score::compose(&mut page, &self.attempt, world);
        page.gap();
        answers::compose(&mut page, &self.attempt, &self.rows(world), self.cursor, world);
        score::foot(&mut page, &self.attempt, world);
        (None, (column, page))
    }
}

/// A row that opens a paragraph.
enum Row {
    /// A paragraph to read again.
    Again(RestsOn),
    /// A question of the quiz.
    Question(QuestionId),
}

/// The paragraphs behind answers that were not right, each once, in the order asked.
fn read_again(attempt: &Attempt, world: World) -> Vec<RestsOn> {
    let wrong = attempt.items.iter().filter(|id| attempt.given.get(*id).is_some_and(|given| !given.right));
    let mut places: Vec<RestsOn> = Vec::new();
    for Question { rests_on, .. } in wrong.filter_map(|id| world.course.questions().get(id)) {
        if !places.contains(rests_on) {
            places.push(rests_on.clone());
        }
    }
    places
}

impl View for ResultPage {
    fn update(&mut self, action: Action, cx: &mut Cx) -> Flow {
        let area = Rect::new(0, 0, cx.body.width, cx.body.height);
        let (_, (place, page)) = self.pages(cx.world, area);
        let laid = page.lay(place.as_size());
        if self.scroll.turn(action, &laid) {
            return Flow::Stay;
        }
        if matches!(action, Action::Up | Action::Down | Action::Confirm) && !self.scroll.sees_cursor(&laid) {
            // From the score the page is read on downwards; only then does the cursor move.
            self.scroll.approach(&laid);
            return Flow::Stay;
        }
        match action {
            Action::Confirm | Action::Card => {
                return self.target(cx.world).map_or(Flow::Stay, |place| Flow::push(paragraph::screen(&place)));
            }
            _ => match moved(self.cursor, action, self.rows(cx.world).len(), 1) {
                Some(row) => self.cursor = row,
                None => return Flow::Ignored,
            },
        }
        let (_, (place, page)) = self.pages(cx.world, area);
        self.scroll.settle(&page.lay(place.as_size()));
        Flow::Stay
    }

    fn draw(&self, pen: &mut Pen, area: Rect) {
        let (score, (place, page)) = self.pages(pen.world, area);
        if let Some((left, score)) = score {
            score.draw(pen, left, PageScroll::reading(0));
            pen.divider(Rect { x: left.right() + 3, width: 1, ..left });
        }
        page.draw(pen, place, self.scroll);
    }

    fn crumb(&self, world: World) -> String {
        world.say(Key::ResultTitle).to_owned()
    }

    fn hints(&self, world: World) -> Vec<Hint> {
        let mut hints = Vec::new();
        if !self.rows(world).is_empty() {
            hints.push(Hint::new(Action::Down, world.say(Common::HintPick)));
            hints.push(Hint::new(Action::Confirm, world.say(Key::HintRead)));
            hints.push(Hint::new(Action::Source, world.say(Common::HintSource)));
        }
        hints
    }

    fn help(&self, world: World) -> String {
        world.say(Key::ResultHelp).to_owned()
    }

    fn cited(&self, world: World) -> Vec<Cited> {
        let Some(Row::Question(id)) = self.rows(world).into_iter().nth(self.cursor) else { return Vec::new() };
        let question = world.course.questions().get(&id);
        question.map_or_else(Vec::new, |known| cite(&known.sources, known.flag, || ClaimId::question(&known.id)))
    }
}
