//! Figures: the list has names and years, and the card beside it the number. A number is never shown without what it
//! counts, of whom, when and how it was found, because alone it is what gets repeated.

pub(crate) mod card;

use self::card::page;
use crate::domain::figure::{Figure, FigureGroup, LESSON};
use crate::domain::ids::{ClaimId, FigureId, LessonId};
use crate::domain::quiz::QuizOf;
use crate::i18n::keys::{Common, Figures as Key, Learn};
use crate::input::Action;
use crate::ui::browse::{Browse, Entry};
use crate::ui::cx::{Cited, Cx, World, cite};
use crate::ui::flow::Flow;
use crate::ui::modal::{Modal, Topic};
use crate::ui::page::Page;
use crate::ui::pen::Pen;
use crate::ui::screens::lesson::LessonPage;
use crate::ui::screens::quiz::QuizPage;
use crate::ui::theme::Role;
use crate::ui::view::{Hint, View};
use ratatui::layout::{Rect, Size};

/// The list of figures.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Figures {
    browse: Browse,
    /// The figure to open first.
    start: Option<FigureId>,
    /// Whether the card has both languages.
    both: bool,
    /// The note that `n` opens next.
    note: usize,
}

impl Figures {
    /// Opens the list, or one figure of it.
    pub fn new(start: Option<FigureId>) -> Self {
        Self { start, ..Self::default() }
    }

    fn here<'a>(&self, world: World<'a>) -> Option<&'a Figure> {
        world.course.figures().get(self.browse.at())
    }

    fn card(&self, world: World, size: Size) -> Page {
        self.here(world).map_or_else(Page::default, |figure| page(world, figure, self.both, size))
    }

    fn open_note(&mut self, world: World) -> Flow {
        let notes = self.here(world).map_or(&[][..], |figure| &figure.notes);
        let Some(note) = notes.get(self.note % notes.len().max(1)) else { return Flow::Stay };
        self.note = (self.note + 1) % notes.len();
        Flow::Open(Modal::new(Topic::Note(note.clone())))
    }

    fn entries(world: World) -> Vec<Entry> {
        let entry = |figure: &Figure| {
            let mut runs = vec![(name(world, figure).to_owned(), Role::Text)];
            if figure.set_aside {
                runs.push((format!(" · {}", world.say(Key::SetAside)), Role::Warn));
            }
            let mut body = Page::default();
            body.led([(begins(figure), Role::Muted)], runs);
            Entry { group: world.say(group_word(figure.group)).to_owned(), body }
        };
        world.course.figures().iter().map(entry).collect()
    }
}

impl View for Figures {
    fn update(&mut self, action: Action, cx: &mut Cx) -> Flow {
        let lesson = || LessonId::from(LESSON);
        match action {
            Action::Note => return self.open_note(cx.world),
            Action::Bilingual => {
                self.both = !self.both;
                return Flow::Stay;
            }
            Action::Pick(0) => return Flow::push(LessonPage::new(lesson(), None).into()),
            Action::Pick(1) => return Flow::push(QuizPage::begin(QuizOf::Lesson(lesson())).into()),
            _ => {}
        }
        let before = self.browse.at();
        let card = self.card(cx.world, self.browse.card_size(cx.body));
        let groups: Vec<FigureGroup> = cx.world.course.figures().iter().map(|figure| figure.group).collect();
        let meant = self.browse.step(action, &groups, &card, cx.body);
        if self.browse.at() != before {
            self.note = 0;
        }
        if meant { Flow::Stay } else { Flow::Ignored }
    }

    fn draw(&self, pen: &mut Pen, area: Rect) {
        let card = self.card(pen.world, self.browse.card_size(area.as_size()));
        let tabs = [pen.say(Key::Title), pen.say(Key::Tab)];
        self.browse.draw(pen, area, Self::entries(pen.world), &card, tabs);
    }

    fn crumb(&self, world: World) -> String {
        world.say(Key::Title).to_owned()
    }

    fn hints(&self, world: World) -> Vec<Hint> {
        let hint = |action, word: Key| Hint::new(action, world.say(word));
        let mut hints = if self.browse.reads() {
            vec![hint(Action::Right, Key::HintNext)]
        } else {
            vec![
                Hint::new(Action::Down, world.say(Common::HintPick)),
                Hint::new(Action::Confirm, world.say(Common::HintOpen)),
            ]
        };
        hints.push(Hint::new(Action::Source, world.say(Common::HintSource)));
        if self.here(world).is_some_and(|figure| !figure.notes.is_empty()) {
            hints.push(hint(Action::Note, Key::HintNote));
        }
        hints.push(Hint::new(Action::Bilingual, world.say(if self.both { Learn::HintOne } else { Learn::HintBoth })));
        hints.push(hint(Action::Pick(1), Key::HintPractice));
        hints
    }

    fn help(&self, world: World) -> String {
        world.say(Key::Help).to_owned()
    }

    fn cited(&self, world: World) -> Vec<Cited> {
        self.here(world)
            .map_or_else(Vec::new, |figure| cite(&figure.sources, figure.flag, || ClaimId::figure(&figure.id)))
    }

    fn enter(&mut self, cx: &mut Cx) {
        let start = self.start.take();
        let place = start.and_then(|id| cx.world.course.figures().iter().position(|figure| figure.id == id));
        if let Some(at) = place {
            self.browse.open(at);
        }
    }
}

/// The first year in front of a name, and a dash where it is the first of several; as wide where there is none.
fn begins(figure: &Figure) -> String {
    let dash = if figure.until.is_some() { "–" } else { " " };
    if figure.year == 0 { " ".repeat(6) } else { format!("{}{dash} ", figure.year) }
}

/// The name of a figure; its id where it has none.
pub(crate) fn name<'a>(world: World<'a>, figure: &'a Figure) -> &'a str {
    world.course.figure_words(world.lang(), &figure.id).map_or(figure.id.as_str(), |words| &words.name)
}

/// The heading of a group.
pub(crate) fn group_word(group: FigureGroup) -> Key {
    match group {
        FigureGroup::Surveys => Key::Surveys,
        FigureGroup::Routine => Key::Routine,
        FigureGroup::Patterns => Key::Patterns,
        FigureGroup::Growth => Key::Growth,
        FigureGroup::Targets => Key::Targets,
        FigureGroup::Perceived => Key::Perceived,
        FigureGroup::Paper => Key::Paper,
    }
}
