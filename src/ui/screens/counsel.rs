//! Counselling: visits that are open, who is expected, invented mothers to practise with, and everyone who is known.

use ratatui::layout::Rect;

use super::ask;
use super::case::CasePage;
use super::vault::set_up::SetUp;
use super::vault::unlock::Unlock;
use super::visit::{VisitPage, title};
use crate::domain::ids::{CaseCode, MotherId, VisitId};
use crate::domain::visit::case::Case;
use crate::domain::visit::{Visit, code};
use crate::i18n::keys::{Common, Counsel as Key};
use crate::input::Action;
use crate::ui::cx::{Cx, World};
use crate::ui::flow::{Effect, Flow};
use crate::ui::list::moved;
use crate::ui::modal::{Modal, Question, Topic};
use crate::ui::page::{Choice, More, Page, PageScroll};
use crate::ui::panes::text_column;
use crate::ui::pen::Pen;
use crate::ui::screens::home::rows::{day, when};
use crate::ui::theme::Role;
use crate::ui::vault::VaultState;
use crate::ui::view::{Hint, View};
use crate::ui::wrap::width;

/// The room of counselling.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Counsel {
    row: usize,
}

/// A row of the list.
#[derive(Clone, Debug, PartialEq)]
enum Line {
    /// A visit that was begun.
    Open(VisitId),
    /// A new visit to someone real.
    New,
    /// Someone who is expected.
    Due(CaseCode),
    /// An invented mother.
    Plays(MotherId),
    /// An invented mother without a story of her own.
    Practise,
    /// Someone who is known.
    Known(CaseCode),
    /// Throw the invented mothers away.
    Wipe,
}

impl Counsel {
    /// Opens the room.
    pub fn new() -> Self {
        Self::default()
    }

    fn lines(world: World) -> Vec<(Key, Line)> {
        let mut lines: Vec<(Key, Line)> = Vec::new();
        let open = world.cases.unfinished();
        lines.extend(open.iter().map(|visit| (Key::OpenHead, Line::Open(visit.id.clone()))));
        lines.extend(world.cases.due(world.now.date()).into_iter().map(|(_, code)| (Key::DueHead, Line::Due(code))));
        lines.push((Key::VisitsHead, Line::New));
        let mothers = world.course.mothers().iter();
        lines.extend(mothers.map(|mother| (Key::PracticeHead, Line::Plays(mother.id.clone()))));
        lines.push((Key::PracticeHead, Line::Practise));
        let all = world.cases.all();
        if all.values().any(|case| case.practice) {
            lines.push((Key::PracticeHead, Line::Wipe));
        }
        let met = |case: &&Case| case.visits.iter().any(|visit| visit.ended.is_some());
        lines.extend(all.values().filter(met).map(|case| (Key::KnownHead, Line::Known(case.code.clone()))));
        lines
    }

    /// Where the cursor is; a list that has become shorter keeps it on its last row.
    fn row_in(&self, lines: &[(Key, Line)]) -> usize {
        self.row.min(lines.len().saturating_sub(1))
    }

    fn page(&self, world: World, columns: u16) -> Page {
        let mut page = Page::new(More::Beside);
        let mut above = None;
        let lines = Self::lines(world);
        let row = self.row_in(&lines);
        for (at, (head, line)) in lines.iter().enumerate() {
            if above != Some(*head) {
                if !page.is_empty() {
                    page.gap();
                }
                page.text(world.say(*head), Role::Heading);
                above = Some(*head);
            }
            let (name, note) = words(line, world);
            let mut body = Page::default();
            body.led([], [(name, Role::Strong)]);
            if width(&note) + 4 > usize::from(columns) {
                // A note never breaks; on a phone it is a line of its own that may.
                body.led([("  ".to_owned(), Role::Text)], [(note, Role::Muted)]);
            } else {
                body.note(note);
            }
            page.pick(body, Choice::row(at, row));
        }
        page
    }

    fn open(line: &Line, cx: &mut Cx) -> Flow {
        match line {
            Line::Open(id) => cx.ask(Effect::ResumeVisit(id.clone())),
            Line::Due(code) | Line::Known(code) => return Flow::push(CasePage::new(code.clone()).into()),
            Line::New => match cx.world.vault {
                VaultState::Open => cx.ask(Effect::BeginVisit { practice: false, code: None, known: Vec::new() }),
                VaultState::Locked { .. } => return Flow::push(Unlock::new().into()),
                VaultState::Absent | VaultState::Offered(_) => return Flow::push(SetUp::new().into()),
            },
            Line::Plays(id) => match ask::begin(cx.world, id) {
                Some(effect) => cx.ask(effect),
                None => return Flow::Stay,
            },
            Line::Practise => cx.ask(Effect::BeginVisit { practice: true, code: None, known: Vec::new() }),
            Line::Wipe => return Flow::Open(Modal::new(Topic::Confirm(Question::WipePractice))),
        }
        Flow::push(VisitPage::new().into())
    }
}

fn words(line: &Line, world: World) -> (String, String) {
    let named = |visit: Option<&Visit>| visit.map_or_else(String::new, |visit| marked(visit, world));
    match line {
        Line::Open(id) => {
            let visit = world.cases.visit(id);
            (named(visit), visit.map_or_else(String::new, |visit| when(world, visit.last)))
        }
        Line::Due(code) => {
            let case = world.cases.case(code);
            let due = case.as_ref().and_then(Case::due).map(|date| day(world, date)).unwrap_or_default();
            (case.as_ref().map_or_else(|| code::spoken(code), |case| named(case.latest())), due)
        }
        Line::Known(code) => {
            let case = world.cases.case(code);
            let count = case.as_ref().map_or(0, |case| case.visits.len());
            let note = world.fill(Key::VisitCount, &[("n", &count.to_string())]);
            (case.as_ref().map_or_else(|| code::spoken(code), |case| named(case.latest())), note)
        }
        Line::New => {
            let note = match world.vault {
                VaultState::Open => "",
                VaultState::Locked { .. } => world.say(Key::NewVisitLocked),
                VaultState::Absent | VaultState::Offered(_) => world.say(Key::NewVisitAbsent),
            };
            (world.say(Key::NewVisit).to_owned(), note.to_owned())
        }
        Line::Plays(id) => {
            let name = world.course.mother_words(world.lang(), id).map_or_else(String::new, |words| words.name.clone());
            (name, ask::note(world, id))
        }
        Line::Practise => (world.say(Key::NewPractice).to_owned(), String::new()),
        Line::Wipe => (world.say(Key::Wipe).to_owned(), String::new()),
    }
}

/// The code and what she is called here; an invented mother is marked as one.
fn marked(visit: &Visit, world: World) -> String {
    let title = title(visit);
    if visit.practice { format!("{} · {title}", world.say(Key::PracticeMark)) } else { title }
}

impl View for Counsel {
    fn update(&mut self, action: Action, cx: &mut Cx) -> Flow {
        let lines = Self::lines(cx.world);
        let row = self.row_in(&lines);
        let here = lines.get(row).map(|(_, line)| line);
        match action {
            Action::Confirm | Action::Right => return here.map_or(Flow::Stay, |line| Self::open(line, cx)),
            Action::Discard => {
                if let Some(Line::Open(id)) = here {
                    return Flow::Open(Modal::new(Topic::Confirm(Question::DropVisit(id.clone()))));
                }
            }
            _ => match moved(row, action, lines.len(), 8) {
                Some(row) => self.row = row,
                None => return Flow::Ignored,
            },
        }
        Flow::Stay
    }

    fn draw(&self, pen: &mut Pen, area: Rect) {
        let inner = text_column(area);
        self.page(pen.world, inner.width).draw(pen, inner, PageScroll::around());
    }

    fn crumb(&self, world: World) -> String {
        world.say(Key::Title).to_owned()
    }

    fn hints(&self, world: World) -> Vec<Hint> {
        let mut hints = vec![
            Hint::new(Action::Down, world.say(Common::HintPick)),
            Hint::new(Action::Confirm, world.say(Common::HintOpen)),
        ];
        let lines = Self::lines(world);
        if matches!(lines.get(self.row_in(&lines)), Some((_, Line::Open(_)))) {
            hints.push(Hint::new(Action::Discard, world.say(Key::HintDrop)));
        }
        hints
    }

    fn help(&self, world: World) -> String {
        world.say(Key::Help).to_owned()
    }

    fn enter(&mut self, cx: &mut Cx) {
        cx.ask(Effect::LoadPractice);
        self.row = self.row_in(&Self::lines(cx.world));
    }
}
