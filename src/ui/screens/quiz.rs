//! A quiz, one question at a time. Every answer is kept as it is given; leaving loses nothing.
//!
//! The page holds ids, numbers and what is half put together. The quiz itself, with what has been answered, is in the
//! person's progress, so continuing after a power cut is the same as continuing after Esc.

mod asked;
mod draft;
mod hints;
pub(crate) mod items;
mod margin;
pub(crate) mod paragraph;
pub(crate) mod solution;
mod told;

use std::collections::BTreeMap;

use ratatui::layout::Rect;

use self::asked::Asked;
use self::draft::{Draft, Refusal, Step};
use self::margin::Places;
use self::solution::Solution;
use self::told::{NEXT, READ};
use crate::domain::event::Event;
use crate::domain::ids::{AttemptId, ClaimId, QuestionId};
use crate::domain::quiz::{Answer, Attempt, Given, QuizOf, Reveal};
use crate::i18n::keys::Quiz as Key;
use crate::input::Action;
use crate::ui::cx::{Cited, Cx, World, cite};
use crate::ui::flow::Flow;
use crate::ui::page::{More, Page, PageScroll};
use crate::ui::pen::Pen;
use crate::ui::screens::home::rows::quiz_name;
use crate::ui::screens::result::ResultPage;
use crate::ui::theme::Role;
use crate::ui::view::{Hint, View};

/// A quiz being taken.
#[derive(Clone, Debug, PartialEq)]
pub struct QuizPage {
    attempt: Option<AttemptId>,
    stage: Stage,
    /// Questions of the quiz that today's content no longer has.
    gone: usize,
    scroll: PageScroll,
}

/// Where in the quiz one is.
#[derive(Clone, Debug, PartialEq)]
enum Stage {
    /// Not shown yet; a quiz to begin, or `None` to continue one.
    New(Option<QuizOf>),
    /// A question is open.
    Asking(QuestionId, Draft, Option<Refusal>),
    /// An answer has been given, and what is right is shown.
    Told(QuestionId, Given, usize),
    /// Everything is answered, and the result waits.
    Complete,
    /// There is nothing to ask.
    Nothing(Key),
}

impl QuizPage {
    /// Begins a quiz when it is shown.
    pub fn begin(of: QuizOf) -> Self {
        Self { attempt: None, stage: Stage::New(Some(of)), gone: 0, scroll: PageScroll::reading(0) }
    }

    /// Continues a quiz where it stopped.
    pub fn resume(attempt: AttemptId) -> Self {
        Self { attempt: Some(attempt), stage: Stage::New(None), gone: 0, scroll: PageScroll::reading(0) }
    }

    fn attempt<'a>(&self, world: World<'a>) -> Option<&'a Attempt> {
        world.progress.open_quizzes.get(self.attempt.as_ref()?)
    }

    /// Draws the questions and records that the quiz began.
    fn start(&mut self, of: &QuizOf, cx: &mut Cx) {
        let seed = cx.rng.short_seed();
        let items = items::items(of, seed, cx.world);
        if items.is_empty() {
            self.stage = Stage::Nothing(Key::NoQuestions);
            return;
        }
        let (id, reveal, now) = (AttemptId::new(cx.fresh), cx.world.prefs.reveal, cx.world.now);
        let (of, given) = (of.clone(), BTreeMap::new());
        let attempt = Attempt { id: id.clone(), of, seed, reveal, items, given, started: now, last: now };
        cx.record(Event::QuizStarted {
            attempt: id.clone(),
            of: attempt.of.clone(),
            seed,
            reveal,
            items: attempt.items.clone(),
        });
        self.attempt = Some(id);
        self.open(&attempt, cx.world);
    }

    /// Opens the first question that has no answer yet and that the content still has.
    fn open(&mut self, attempt: &Attempt, world: World) {
        let known = |id: &&QuestionId| world.course.questions().contains_key(*id);
        let open = |id: &&QuestionId| !attempt.given.contains_key(*id);
        self.gone = attempt.items.iter().filter(open).filter(|id| !known(id)).count();
        let next = attempt.items.iter().filter(open).find(known).and_then(|id| world.course.questions().get(id));
        self.stage = match next {
            Some(question) => Stage::Asking(question.id.clone(), Draft::new(attempt.seed, question), None),
            None => Stage::Complete,
        };
        self.scroll = PageScroll::reading(0);
    }

    fn ask(&mut self, action: Action, cx: &mut Cx) -> Flow {
        let Stage::Asking(id, draft, refused) = &mut self.stage else { return Flow::Ignored };
        *refused = None;
        match draft.step(action) {
            Step::Stay => Flow::Stay,
            Step::Ignored => Flow::Ignored,
            Step::Refused(refusal) => {
                *refused = Some(refusal);
                Flow::Stay
            }
            Step::Answer(answer) => {
                let id = id.clone();
                self.answer(id, answer, cx)
            }
        }
    }

    /// Records an answer, once, and shows what is right or goes on.
    fn answer(&mut self, question: QuestionId, answer: Answer, cx: &mut Cx) -> Flow {
        let (Some(attempt), Some(known)) = (self.attempt(cx.world), cx.world.course.questions().get(&question)) else {
            return Flow::Stay;
        };
        let right = items::is_right(known, &answer, cx.world);
        let given = Given { answer: answer.clone(), right };
        let mut attempt = attempt.clone();
        attempt.given.insert(question.clone(), given.clone());
        cx.record(Event::Answered { attempt: attempt.id.clone(), question: question.clone(), answer, right });
        if attempt.reveal == Reveal::Each {
            self.stage = Stage::Told(question, given, if right { NEXT } else { READ });
            let (page, verdict) = self.page_with(Some(&attempt), cx.world, Self::places(cx).page.width);
            let laid = page.lay(Self::places(cx).page.as_size());
            self.scroll = PageScroll::reading(if laid.fits() { 0 } else { laid.row_of(verdict) });
            return Flow::Stay;
        }
        self.go_on(&attempt, cx)
    }

    /// The next question, or the result after the last.
    fn go_on(&mut self, attempt: &Attempt, cx: &mut Cx) -> Flow {
        self.open(attempt, cx.world);
        if self.stage == Stage::Complete { Self::finish(attempt, cx) } else { Flow::Stay }
    }

    fn finish(attempt: &Attempt, cx: &mut Cx) -> Flow {
        cx.record(Event::QuizFinished { attempt: attempt.id.clone() });
        Flow::replace(ResultPage::new(attempt.clone()).into())
    }

    fn told(&mut self, action: Action, cx: &mut Cx) -> Flow {
        let attempt = self.attempt(cx.world).cloned();
        let Stage::Told(id, _, cursor) = &mut self.stage else { return Flow::Ignored };
        let chosen = match action {
            Action::Up => {
                *cursor = READ;
                return Flow::Stay;
            }
            Action::Down => {
                *cursor = NEXT;
                return Flow::Stay;
            }
            Action::Select(row) => {
                *cursor = row.min(NEXT);
                return Flow::Stay;
            }
            Action::Confirm => *cursor,
            Action::Card => READ,
            Action::Pick(row) => row,
            _ => return Flow::Ignored,
        };
        match (chosen, attempt) {
            (READ, _) => {
                // Whoever comes back has read it and wants to go on.
                *cursor = NEXT;
                let rests_on = cx.world.course.questions().get(id).map(|question| &question.rests_on);
                rests_on.map_or(Flow::Stay, |rests_on| Flow::push(paragraph::screen(rests_on)))
            }
            (NEXT, Some(attempt)) => self.go_on(&attempt, cx),
            _ => Flow::Stay,
        }
    }

    fn places(cx: &Cx) -> Places {
        Places::of(Rect::new(0, 0, cx.body.width, cx.body.height))
    }

    fn page(&self, world: World, area: Rect) -> Page {
        self.page_with(self.attempt(world), world, area.width).0
    }

    /// The page, and the piece reading begins at.
    fn page_with(&self, attempt: Option<&Attempt>, world: World, columns: u16) -> (Page, usize) {
        let mut page = Page::new(More::Beside);
        let mut verdict = 0;
        if self.gone > 0 {
            page.text(world.fill(Key::Skipped, &[("n", &self.gone.to_string())]), Role::Warn).gap();
        }
        let known = |id| Some((world.course.questions().get(id)?, world.course.question_words(world.lang(), id)?));
        match (&self.stage, attempt) {
            (Stage::Asking(id, draft, refused), Some(_)) => {
                if let Some((question, words)) = known(id) {
                    Asked { question, words, draft, refused: *refused }.compose(&mut page, columns, world);
                }
            }
            (Stage::Told(id, given, cursor), Some(attempt)) => {
                if let Some((question, words)) = known(id) {
                    let last =
                        attempt.items.iter().all(|item| attempt.given.contains_key(item) || known(item).is_none());
                    let solution = Solution { question, words, given };
                    verdict = told::compose(&mut page, solution, attempt.seed, *cursor, last, world);
                }
            }
            (stage, attempt) => {
                let key = match stage {
                    Stage::Complete if attempt.is_some() => Key::AllAnswered,
                    Stage::Nothing(key) => *key,
                    _ => Key::Gone,
                };
                page.text(world.say(key), Role::Text);
            }
        }
        (page, verdict)
    }

    /// The question that waits for an answer.
    fn open_question(&self) -> Option<&QuestionId> {
        match &self.stage {
            Stage::Asking(id, ..) => Some(id),
            _ => None,
        }
    }

    fn at(&self, attempt: &Attempt) -> usize {
        let (Stage::Asking(id, ..) | Stage::Told(id, ..)) = &self.stage else {
            return attempt.items.len().saturating_sub(1);
        };
        attempt.items.iter().position(|item| item == id).unwrap_or(0)
    }
}

/// Actions that decide or move: they first bring the cursor into view, so that nobody answers what they cannot see.
fn decides(action: Action) -> bool {
    use Action as A;
    matches!(action, A::Confirm | A::Toggle | A::Up | A::Down | A::Left | A::Right | A::Finish)
}

impl View for QuizPage {
    fn update(&mut self, action: Action, cx: &mut Cx) -> Flow {
        let area = Self::places(cx).page;
        let page = self.page(cx.world, area);
        let laid = page.lay(area.as_size());
        if self.scroll.turn(action, &laid) {
            return Flow::Stay;
        }
        if decides(action) && !self.scroll.sees_cursor(&laid) {
            self.scroll.settle(&laid);
            return Flow::Stay;
        }
        let before = self.open_question().cloned();
        let flow = match (&self.stage, self.attempt(cx.world)) {
            (Stage::Asking(..), Some(_)) => self.ask(action, cx),
            (Stage::Told(..), Some(_)) => self.told(action, cx),
            (Stage::Complete, Some(attempt)) if action == Action::Confirm => Self::finish(attempt, cx),
            _ => Flow::Ignored,
        };
        if flow == Flow::Stay && before.as_ref() == self.open_question() {
            self.scroll.settle(&self.page(cx.world, area).lay(area.as_size()));
        }
        flow
    }

    fn draw(&self, pen: &mut Pen, area: Rect) {
        let places = Places::of(area);
        if let Some(attempt) = self.attempt(pen.world) {
            margin::draw_head(pen, places, attempt, self.at(attempt));
            if let Some(rail) = places.rail {
                margin::draw_rail(pen, rail, attempt);
            }
        }
        self.page(pen.world, places.page).draw(pen, places.page, self.scroll);
    }

    fn crumb(&self, world: World) -> String {
        match (&self.stage, self.attempt(world)) {
            (_, Some(attempt)) => quiz_name(&attempt.of, world),
            _ => world.say(Key::Title).to_owned(),
        }
    }

    fn hints(&self, world: World) -> Vec<Hint> {
        match &self.stage {
            Stage::Asking(_, draft, _) => hints::asking(&draft.work, world),
            Stage::Told(_, _, cursor) => hints::told(*cursor, world),
            Stage::Complete => vec![Hint::new(Action::Confirm, world.say(Key::ToResult))],
            Stage::New(_) | Stage::Nothing(_) => Vec::new(),
        }
    }

    fn help(&self, world: World) -> String {
        world.say(Key::Help).to_owned()
    }

    fn cited(&self, world: World) -> Vec<Cited> {
        let Stage::Told(id, ..) = &self.stage else { return Vec::new() };
        let question = world.course.questions().get(id);
        question.map_or_else(Vec::new, |known| cite(&known.sources, known.flag, || ClaimId::question(&known.id)))
    }

    fn wants_text(&self) -> bool {
        matches!(&self.stage, Stage::Asking(_, draft, _) if draft.wants_text())
    }

    fn enter(&mut self, cx: &mut Cx) {
        if let Stage::New(of) = &self.stage {
            match (of.clone(), self.attempt(cx.world).cloned()) {
                (Some(of), _) => self.start(&of, cx),
                (None, Some(attempt)) => self.open(&attempt, cx.world),
                (None, None) => self.stage = Stage::Nothing(Key::Gone),
            }
        }
    }
}
