//! A job-aid card with two faces. Her side is one sentence and a picture that answers to digits and arrows; your side is
//! what to ask, what to say, and when to refer. Nothing on it moves unless a timer was started.

pub(crate) mod face;
pub(crate) mod pace;
mod sides;
pub(crate) mod storage;
mod weeks;

use std::time::Duration;

use ratatui::layout::{Position, Rect};

use self::sides::Shape;
use crate::content::words::AidWords;
use crate::domain::aid::{Aid, Face, age};
use crate::domain::ids::{AidId, ClaimId};
use crate::domain::stamp::Stamp;
use crate::domain::timer::Timer;
use crate::i18n::Lang;
use crate::i18n::keys::{Aid as Key, Common};
use crate::input::Action;
use crate::ui::cx::{Cited, Cx, World, cite};
use crate::ui::flow::Flow;
use crate::ui::modal::{Modal, Topic};
use crate::ui::pen::Pen;
use crate::ui::view::{Hint, View};

/// How far one key moves the time of the milk, in seconds.
const QUARTER: i64 = 15 * 60;

/// A card.
#[derive(Clone, Debug, PartialEq)]
pub struct AidPage {
    aid: AidId,
    /// Whether your side is shown.
    yours: bool,
    /// Whether each text stands in both languages.
    both: bool,
    /// The first row shown.
    top: usize,
    /// The sign, row or place that was picked.
    picked: Option<usize>,
    /// The age, by its place.
    age: usize,
    /// When the milk was expressed: when the card was opened, until it is moved.
    milk: Option<Stamp>,
    timer: Timer,
    /// The note that `n` opens next.
    note: usize,
}

impl AidPage {
    /// Opens a card at her side.
    pub fn new(aid: AidId) -> Self {
        Self {
            aid,
            yours: false,
            both: false,
            top: 0,
            picked: None,
            age: 0,
            milk: None,
            timer: Timer::default(),
            note: 0,
        }
    }

    fn structure<'a>(&self, world: World<'a>) -> Option<&'a Aid> {
        world.course.aid(&self.aid)
    }

    fn face<'a>(&self, world: World<'a>) -> Option<&'a Face> {
        self.structure(world).map(|aid| &aid.face)
    }

    fn words<'a>(&self, world: World<'a>, lang: Lang) -> Option<&'a AidWords> {
        world.course.aid_words(lang, &self.aid)
    }

    fn milk(&self, world: World) -> Stamp {
        self.milk.unwrap_or(world.now)
    }

    fn turn(&mut self, yours: bool) -> Flow {
        (self.yours, self.top) = (yours, 0);
        Flow::Stay
    }

    /// What an action does to the picture of her side; says whether it meant something there.
    fn touch(&mut self, action: Action, world: World, text: Rect) -> bool {
        let Some(face) = self.face(world) else { return false };
        let choices = face::choices(world, face);
        let here = self.picked.unwrap_or(0);
        match (face, action) {
            (_, Action::Pick(nth)) if nth < choices => self.picked = Some(nth),
            (Face::Timer(_) | Face::Breath { .. }, Action::Confirm) => {
                if let Some(plan) = face.plan() {
                    if self.timer.runs() { self.timer.pause() } else { self.timer.start(&plan, world.now) }
                }
            }
            (Face::Storage(_), Action::Left) => self.milk = Some(self.milk(world).plus_seconds(-QUARTER)),
            // Milk of a time to come there is none.
            (Face::Storage(_), Action::Right) => {
                let later = self.milk(world).plus_seconds(QUARTER);
                self.milk = Some(if later.seconds() > world.now.seconds() { world.now } else { later });
            }
            (Face::Storage(_), Action::First) => self.milk = Some(world.now),
            (Face::Storage(_), Action::Up) => self.picked = Some(here.saturating_sub(1)),
            (Face::Storage(_), Action::Down) => self.picked = Some((here + 1).min(choices.saturating_sub(1))),
            (Face::Weeks { .. }, Action::Left) => self.age = self.age.saturating_sub(1),
            (Face::Weeks { .. }, Action::Right) => self.age = (self.age + 1).min(age::COUNT - 1),
            // Left of the first stands the whole.
            (Face::Table(_) | Face::Attachment, Action::Left) => self.picked = here.checked_sub(1),
            (Face::Table(_) | Face::Attachment, Action::Right) => {
                let whole = self.picked.is_none() && self.shows_whole(world, text);
                self.picked = Some(if whole { 0 } else { here + 1 }.min(choices.saturating_sub(1)));
            }
            _ => return false,
        }
        true
    }

    fn open_note(&mut self, world: World) -> Flow {
        let notes = self.structure(world).map_or(&[][..], |aid| &aid.notes);
        let Some(note) = notes.get(self.note % notes.len().max(1)) else { return Flow::Stay };
        self.note = (self.note + 1) % notes.len();
        Flow::Open(Modal::new(Topic::Note(note.clone())))
    }

    /// Moves the page by rows; says whether the action was for that.
    fn scroll(&mut self, action: Action, most: usize, page: usize) -> bool {
        let top = self.top.min(most);
        self.top = match action {
            Action::Up => top.saturating_sub(1),
            Action::Down => top + 1,
            Action::PageUp => top.saturating_sub(page),
            Action::PageDown => top + page,
            Action::First => 0,
            Action::Last => most,
            _ => return false,
        }
        .min(most);
        true
    }
}

impl View for AidPage {
    fn update(&mut self, action: Action, cx: &mut Cx) -> Flow {
        let world = cx.world;
        let text = Shape::of(Rect::from((Position::ORIGIN, cx.body))).text;
        match action {
            Action::Tick => {
                if let Some(plan) = self.face(world).and_then(Face::plan) {
                    self.timer.look(&plan, world.now);
                }
                return Flow::Stay;
            }
            Action::NextPane | Action::PrevPane | Action::Toggle => return self.turn(!self.yours),
            Action::Pane(nth) => return self.turn(nth == 1),
            Action::Bilingual => {
                self.both = !self.both;
                return Flow::Stay;
            }
            Action::Note => return self.open_note(world),
            _ if !self.yours && self.touch(action, world, text) => return Flow::Stay,
            _ => {}
        }
        let rows = self.rows(world, text).len();
        let page = usize::from(text.height);
        let most = rows.saturating_sub(page);
        if self.scroll(action, most, page.saturating_sub(1).max(1)) { Flow::Stay } else { Flow::Ignored }
    }

    fn draw(&self, pen: &mut Pen, area: Rect) {
        self.draw_card(pen, area);
    }

    fn crumb(&self, world: World) -> String {
        self.words(world, world.lang()).map_or_else(|| self.aid.to_string(), |words| words.title.clone())
    }

    fn hints(&self, world: World) -> Vec<Hint> {
        let hint = |action, word: Key| Hint::new(action, world.say(word));
        let mut hints = vec![hint(Action::NextPane, Key::HintTurn)];
        match self.face(world) {
            _ if self.yours => {}
            Some(Face::Storage(_)) => {
                hints.push(hint(Action::Down, Key::HintPlace));
                hints.push(hint(Action::Left, Key::HintEarlier));
            }
            Some(Face::Weeks { .. }) => hints.push(hint(Action::Right, Key::HintWeeks)),
            Some(Face::Table(_) | Face::Attachment) => hints.push(hint(Action::Right, Key::HintRow)),
            Some(face @ (Face::Timer(_) | Face::Breath { .. })) => {
                let does = face.plan().map(|plan| pace::enter_does(self.timer, &plan));
                hints.extend(does.map(|does| hint(Action::Confirm, does)));
            }
            Some(Face::Signs(_)) | None => {}
        }
        hints.push(hint(Action::Bilingual, if self.both { Key::HintOne } else { Key::HintBoth }));
        hints.push(Hint::new(Action::Source, world.say(Common::HintSource)));
        if self.structure(world).is_some_and(|aid| !aid.notes.is_empty()) {
            hints.push(hint(Action::Note, Key::HintNote));
        }
        hints
    }

    fn help(&self, world: World) -> String {
        world.say(Key::CardHelp).to_owned()
    }

    fn cited(&self, world: World) -> Vec<Cited> {
        cited(world, &self.aid)
    }

    fn wakes(&self) -> Option<Duration> {
        self.timer.runs().then_some(Duration::from_secs(1))
    }

    fn enter(&mut self, cx: &mut Cx) {
        self.milk.get_or_insert(cx.world.now);
        self.timer.pause();
    }
}

/// What a card rests on: its own sources first, then those of the table or signs it shows.
pub(crate) fn cited(world: World, id: &AidId) -> Vec<Cited> {
    let Some(aid) = world.course.aid(id) else { return Vec::new() };
    let mut cited = cite(&aid.sources, aid.flag, || ClaimId::aid(id));
    let mut also = |more: Vec<Cited>| {
        for one in more {
            if cited.iter().all(|(known, _)| *known != one.0) {
                cited.push(one);
            }
        }
    };
    if let Some(table) = aid.face.table().and_then(|table| world.course.table(table)) {
        also(cite(&table.sources, table.flag, || ClaimId::table(&table.id)));
    }
    if let (Face::Signs(signs), Some(catalogue)) = (&aid.face, world.course.catalogue()) {
        for sign in signs.iter().filter_map(|sign| catalogue.danger.sign(sign)) {
            also(cite(&sign.sources, sign.flag, || ClaimId::sign(&sign.id)));
        }
    }
    cited
}
