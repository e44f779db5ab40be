//! A lesson: contents, text, and what stands beside the text. The cursor is a paragraph, which is what is read, cited
//! and resumed at; so the place outlives a resize, another language, and both languages side by side.

mod beside;
mod draw;
mod moves;
mod opening;
mod outline;
mod parts;
mod sheet;
pub(crate) mod standing;

use ratatui::layout::Rect;

use crate::domain::ids::{BlockId, ClaimId, LessonId, TermId};
use crate::domain::lesson::{Block, Lesson, Picture};
use crate::domain::reflex::Reflex;
use crate::i18n::keys::{Common, Learn as Key};
use crate::input::Action;
use crate::ui::cx::{Cited, Cx, World, cite};
use crate::ui::flow::Flow;
use crate::ui::modal::{Modal, Topic};
use crate::ui::pen::Pen;
use crate::ui::pictures;
use crate::ui::view::{Hint, View};

/// The part of the page that keys go to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Pane {
    /// The contents.
    Outline,
    /// The text.
    Text,
    /// What stands beside the text.
    Side,
}

impl Pane {
    const ALL: [Self; 3] = [Self::Outline, Self::Text, Self::Side];

    fn at(self) -> usize {
        Self::ALL.iter().position(|pane| *pane == self).unwrap_or(0)
    }
}

/// A lesson being read.
#[derive(Clone, Debug, PartialEq)]
pub struct LessonPage {
    lesson: LessonId,
    start: Option<BlockId>,
    begun: bool,
    /// The paragraph under the cursor, counted through the lesson; one past the last is the check at the end.
    at: usize,
    /// The first row shown of a paragraph longer than the page.
    line: usize,
    pane: Pane,
    /// The section under the cursor of the contents.
    section: usize,
    /// The thing under the cursor beside the text.
    thing: usize,
    /// The next glossary word and the next note of the paragraph to open.
    term: usize,
    note: usize,
    both: bool,
    reflex: Reflex,
    sign: Option<usize>,
}

impl LessonPage {
    /// Opens a lesson at a paragraph; without one, where reading stopped.
    pub fn new(lesson: LessonId, block: Option<BlockId>) -> Self {
        Self {
            lesson,
            start: block,
            begun: false,
            at: 0,
            line: 0,
            pane: Pane::Text,
            section: 0,
            thing: 0,
            term: 0,
            note: 0,
            both: false,
            reflex: Reflex::default(),
            sign: None,
        }
    }

    fn structure<'a>(&self, world: World<'a>) -> Option<&'a Lesson> {
        world.course.lesson(&self.lesson)
    }

    /// The paragraph under the cursor; none at the check.
    fn block<'a>(&self, world: World<'a>) -> Option<&'a Block> {
        self.structure(world)?.blocks().nth(self.at)
    }

    /// What a paragraph rests on, and the picture with it.
    fn cited_block(&self, world: World, block: &Block) -> Vec<Cited> {
        let mut cited = cite(&block.sources, block.flag, || ClaimId::block(&self.lesson, &block.id));
        let table = block.picture.as_ref().and_then(|picture| world.course.table(picture.table()));
        if let Some(table) = table {
            for one in cite(&table.sources, table.flag, || ClaimId::table(&table.id)) {
                if cited.iter().all(|(known, _)| *known != one.0) {
                    cited.push(one);
                }
            }
        }
        cited
    }

    /// The picture under the cursor, when it answers to keys.
    fn picture<'a>(&self, world: World<'a>) -> Option<&'a Picture> {
        self.block(world)?.picture.as_ref().filter(|picture| pictures::answers(picture))
    }

    /// Glossary words of the paragraph under the cursor, in reading order.
    fn terms(&self, world: World) -> Vec<TermId> {
        let text = world.course.text(world.lang(), &self.lesson);
        let block = self.block(world).and_then(|block| text?.block(block.id.as_str()));
        block.map(|block| block.body.spans().filter_map(|span| span.term.clone()).collect()).unwrap_or_default()
    }
}

impl View for LessonPage {
    fn update(&mut self, action: Action, cx: &mut Cx) -> Flow {
        if self.step(action, cx) {
            return Flow::Stay;
        }
        match action {
            Action::Confirm => self.confirm(cx),
            Action::Pick(nth) => self.pick(nth, cx),
            Action::Term => self.open_term(cx.world),
            Action::OpenTerm(place) => cx
                .world
                .course
                .terms()
                .keys()
                .nth(place)
                .map_or(Flow::Stay, |term| Flow::Open(Modal::new(Topic::Term(term.clone())))),
            Action::Open(nth) => self.open_nth(nth, cx),
            Action::Note => self.open_note(cx.world),
            Action::Card => self.open_card(cx),
            Action::Bilingual => {
                self.both = !self.both;
                Flow::Stay
            }
            _ => Flow::Ignored,
        }
    }

    fn draw(&self, pen: &mut Pen, area: Rect) {
        self.draw_page(pen, area);
    }

    fn crumb(&self, world: World) -> String {
        world.course.title(world.lang(), &self.lesson).to_owned()
    }

    fn hints(&self, world: World) -> Vec<Hint> {
        let hint = |action, word: Key| Hint::new(action, world.say(word));
        let mut hints = vec![Hint::new(Action::Down, world.say(Common::HintMove))];
        hints.push(match self.pane {
            Pane::Outline => hint(Action::Confirm, Key::HintJump),
            Pane::Side => Hint::new(Action::Confirm, world.say(Common::HintOpen)),
            Pane::Text if self.at_check(world) => hint(Action::Confirm, Key::HintCheck),
            Pane::Text => Hint::new(Action::Confirm, world.say(Common::HintNext)),
        });
        if !self.terms(world).is_empty() {
            hints.push(hint(Action::Term, Key::HintTerm));
        }
        if self.block(world).is_some_and(|block| !block.notes.is_empty()) {
            hints.push(hint(Action::Note, Key::HintNote));
        }
        hints.push(Hint::new(Action::NextPane, world.say(Common::HintPane)));
        hints.push(hint(Action::Bilingual, if self.both { Key::HintOne } else { Key::HintBoth }));
        if self.block(world).is_some() {
            hints.push(Hint::new(Action::Source, world.say(Common::HintSource)));
        }
        if self.structure(world).is_some_and(|lesson| !lesson.factors.is_empty()) {
            hints.push(hint(Action::Card, Key::HintCard));
        }
        hints
    }

    fn help(&self, world: World) -> String {
        world.say(Key::PageHelp).to_owned()
    }

    fn cited(&self, world: World) -> Vec<Cited> {
        let Some(block) = self.block(world) else { return Vec::new() };
        self.cited_block(world, block)
    }

    fn enter(&mut self, cx: &mut Cx) {
        if !self.begun {
            self.begun = true;
            let reading = cx.world.progress.lessons.get(&self.lesson);
            let wanted = self.start.take().or_else(|| reading.map(|reading| reading.at.clone()));
            let place = self.structure(cx.world).and_then(|lesson| {
                let wanted = wanted?;
                lesson.blocks().position(|block| block.id == wanted)
            });
            self.at = place.unwrap_or(0);
        }
        self.reached(cx);
    }
}
