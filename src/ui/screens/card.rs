//! A factor card: what the factor does to milk, what a flag means and does not mean, what to offer, when to refer, what
//! people say about it. From here the lesson and a short quiz are one key away.

mod body;

use ratatui::layout::Rect;

pub(crate) use self::body::page;
use crate::domain::ids::{ClaimId, FactorId, NoteId};
use crate::domain::quiz::QuizOf;
use crate::i18n::keys::Factors as Key;
use crate::input::Action;
use crate::ui::cx::{Cited, Cx, World, cite};
use crate::ui::flow::Flow;
use crate::ui::glyphs;
use crate::ui::modal::{Modal, Topic};
use crate::ui::page::PageScroll;
use crate::ui::panes::{COLUMN, Room, inset};
use crate::ui::pen::Pen;
use crate::ui::screens::lesson::LessonPage;
use crate::ui::screens::quiz::QuizPage;
use crate::ui::theme::Role;
use crate::ui::view::{Hint, View};

/// A card.
#[derive(Clone, Debug, PartialEq)]
pub struct Card {
    factor: FactorId,
    scroll: PageScroll,
    /// The note that `n` opens next.
    note: usize,
}

impl Card {
    /// Opens the card of a factor.
    pub fn new(factor: FactorId) -> Self {
        Self { factor, scroll: PageScroll::default(), note: 0 }
    }

    fn open_note(&mut self, world: World) -> Flow {
        let notes: &[NoteId] = world.course.factor(&self.factor).map_or(&[], |factor| &factor.notes);
        let Some(note) = notes.get(self.note % notes.len().max(1)) else { return Flow::Stay };
        self.note = (self.note + 1) % notes.len();
        Flow::Open(Modal::new(Topic::Note(note.clone())))
    }

    fn lesson(&self, world: World) -> Option<LessonPage> {
        let (lesson, block) = world.course.factor(&self.factor)?.lesson.clone()?;
        Some(LessonPage::new(lesson, Some(block)))
    }
}

impl View for Card {
    fn update(&mut self, action: Action, cx: &mut Cx) -> Flow {
        let area = text_area(Rect::from((ratatui::layout::Position::ORIGIN, cx.body)));
        let page = page(cx.world, &self.factor);
        match action {
            Action::Confirm | Action::Pick(0) => {
                self.lesson(cx.world).map_or(Flow::Stay, |lesson| Flow::push(lesson.into()))
            }
            Action::Pick(1) => Flow::push(QuizPage::begin(QuizOf::Factor(self.factor.clone())).into()),
            Action::Note => self.open_note(cx.world),
            _ if self.scroll.turn(action, &page.lay(area.as_size())) => Flow::Stay,
            _ => Flow::Ignored,
        }
    }

    fn draw(&self, pen: &mut Pen, area: Rect) {
        let text = text_area(area);
        page(pen.world, &self.factor).draw(pen, text, self.scroll);
        let foot = inset(area, 1, 0);
        let row = |up: u16| Rect { y: area.bottom().saturating_sub(up), height: 1, ..foot };
        pen.rule(Rect { x: area.x, width: area.width, ..row(3) });
        let lesson = pen.world.course.factor(&self.factor).and_then(|factor| factor.lesson.as_ref());
        if let Some((lesson, _)) = lesson {
            let title = pen.fill(Key::ReadLesson, &[("title", pen.world.course.title(pen.lang(), lesson))]);
            link(pen, row(2), 0, &title);
        }
        link(pen, row(1), 1, pen.say(Key::QuizHere));
    }

    fn crumb(&self, world: World) -> String {
        let words = world.course.factor_words(world.lang(), &self.factor);
        words.map_or_else(|| self.factor.to_string(), |words| words.name.clone())
    }

    fn hints(&self, world: World) -> Vec<Hint> {
        let mut hints = vec![Hint::new(Action::Confirm, world.say(Key::HintLesson))];
        if world.course.factor(&self.factor).is_some_and(|factor| !factor.notes.is_empty()) {
            hints.push(Hint::new(Action::Note, world.say(Key::HintNote)));
        }
        hints.push(Hint::new(Action::Source, world.say(crate::i18n::keys::Common::HintSource)));
        hints
    }

    fn help(&self, world: World) -> String {
        world.say(Key::CardHelp).to_owned()
    }

    fn cited(&self, world: World) -> Vec<Cited> {
        cited(world, &self.factor)
    }
}

/// What a card rests on.
pub(crate) fn cited(world: World, factor: &FactorId) -> Vec<Cited> {
    let factor = world.course.factor(factor);
    factor.map_or_else(Vec::new, |factor| cite(&factor.sources, factor.flag, || ClaimId::factor(&factor.id)))
}

fn text_area(area: Rect) -> Rect {
    let narrow = Room::of(area.width) == Room::Narrow;
    let inner = inset(area, if narrow { 1 } else { 3 }, 0);
    let top = u16::from(!narrow);
    Rect { y: area.y + top, width: inner.width.min(COLUMN), height: area.height.saturating_sub(3 + top), ..inner }
}

fn link(pen: &mut Pen, row: Rect, nth: usize, text: &str) {
    let mark = format!("{} {}  ", glyphs::INTO, nth + 1);
    pen.line(row, vec![pen.span(mark, Role::Key), pen.span(text, Role::Text)]);
    pen.hit(row, Action::Pick(nth));
}
