//! After a visit to an invented mother: what mattered, what a good visit finds beside what this one found, what to read.
//! It compares and gives no mark; what was missed is what can be found next time.

mod lines;

use ratatui::layout::Rect;

use super::ask::{begin, sources};
use super::quiz::paragraph;
use super::visit::VisitPage;
use crate::content::words::MotherWords;
use crate::domain::ids::VisitId;
use crate::domain::mother::Mother;
use crate::domain::quiz::RestsOn;
use crate::domain::visit::Visit;
use crate::domain::visit::debrief::{Debrief, debrief};
use crate::i18n::keys::{Common, Practice as Key};
use crate::input::Action;
use crate::ui::cx::{Cited, Cx, World};
use crate::ui::flow::Flow;
use crate::ui::list::moved;
use crate::ui::page::{Choice, More, Page, PageScroll};
use crate::ui::panes::text_column;
use crate::ui::pen::Pen;
use crate::ui::theme::Role;
use crate::ui::view::{Hint, View};

/// The most paragraphs and cards that are named: more is none.
const MOST_READS: usize = 6;

/// What came of a visit to an invented mother.
#[derive(Clone, Debug, PartialEq)]
pub struct DebriefPage {
    visit: VisitId,
    row: usize,
    scroll: PageScroll,
}

/// A row that leads on.
enum Row {
    /// A paragraph or card to read.
    Read(RestsOn),
    /// The same mother once more.
    Again,
    /// Back to the room.
    Back,
}

/// Everything the page is made of.
struct Story<'a> {
    visit: &'a Visit,
    mother: &'a Mother,
    words: &'a MotherWords,
    told: Debrief,
}

impl DebriefPage {
    /// Opens it for a visit that has ended.
    pub fn new(visit: VisitId) -> Self {
        Self { visit, row: 0, scroll: PageScroll::reading(0) }
    }

    fn story<'a>(&self, world: World<'a>) -> Option<Story<'a>> {
        let visit = world.cases.visit(&self.visit)?;
        let (mother, words) = super::ask::played(world, visit)?;
        Some(Story { visit, mother, words, told: debrief(visit, mother, world.course.catalogue()?) })
    }

    fn page(&self, world: World, story: &Story) -> Page {
        let mut page = Page::new(More::Beside);
        page.text(&story.words.name, Role::Heading).text(&story.words.debrief, Role::Text);
        lines::dangers(&mut page, world, story);
        lines::asked(&mut page, world, story);
        lines::watched(&mut page, world, story);
        lines::babies(&mut page, world, story);
        page.gap();
        let mut head = Some(Key::ReadHead);
        for (at, row) in rows(world, story).iter().enumerate() {
            let choice = Choice::row(at, self.row);
            match row {
                Row::Read(place) => {
                    if let Some(head) = head.take() {
                        page.text(world.say(head), Role::Heading);
                    }
                    page.choice([], &paragraph::name(place, world), Role::Text, choice);
                }
                Row::Again => {
                    page.gap();
                    page.choice([], world.say(Key::Again), Role::Strong, choice);
                }
                Row::Back => _ = page.choice([], world.say(Key::Back), Role::Strong, choice),
            }
        }
        page
    }

    fn column(area: Rect) -> Rect {
        text_column(area)
    }
}

/// What her story is about, then the cards of causes that were not named; each once.
fn rows(world: World, story: &Story) -> Vec<Row> {
    let mut reads: Vec<RestsOn> = story.mother.reads.clone();
    let causes = story.told.babies.iter().flat_map(|baby| &baby.causes);
    let plan = world.course.catalogue().map(|catalogue| &catalogue.plan);
    for (cause, _) in causes.filter(|(_, named)| !named) {
        let card = plan.and_then(|plan| plan.cause(cause)).and_then(|card| card.factors.first());
        reads.extend(card.map(|factor| RestsOn::Card(factor.clone())));
    }
    let mut once: Vec<RestsOn> = Vec::new();
    for read in reads {
        if !once.contains(&read) {
            once.push(read);
        }
    }
    once.into_iter().take(MOST_READS).map(Row::Read).chain([Row::Again, Row::Back]).collect()
}

impl View for DebriefPage {
    fn update(&mut self, action: Action, cx: &mut Cx) -> Flow {
        let area = Self::column(Rect::new(0, 0, cx.body.width, cx.body.height));
        let Some(story) = self.story(cx.world) else { return Flow::Pop };
        let page = self.page(cx.world, &story);
        let laid = page.lay(area.as_size());
        if self.scroll.turn(action, &laid) {
            return Flow::Stay;
        }
        if matches!(action, Action::Up | Action::Down | Action::Confirm) && !self.scroll.sees_cursor(&laid) {
            self.scroll.approach(&laid);
            return Flow::Stay;
        }
        let rows = rows(cx.world, &story);
        match action {
            Action::Confirm | Action::Right => return self.open(&rows, &story, cx),
            _ => match moved(self.row, action, rows.len(), 1) {
                Some(row) => self.row = row,
                None => return Flow::Ignored,
            },
        }
        self.scroll.settle(&self.page(cx.world, &story).lay(area.as_size()));
        Flow::Stay
    }

    fn draw(&self, pen: &mut Pen, area: Rect) {
        let Some(story) = self.story(pen.world) else { return };
        self.page(pen.world, &story).draw(pen, Self::column(area), self.scroll);
    }

    fn crumb(&self, world: World) -> String {
        world.say(Key::DebriefTitle).to_owned()
    }

    fn hints(&self, world: World) -> Vec<Hint> {
        vec![
            Hint::new(Action::Down, world.say(Common::HintMove)),
            Hint::new(Action::Confirm, world.say(Common::HintOpen)),
        ]
    }

    fn help(&self, world: World) -> String {
        world.say(Key::DebriefHelp).to_owned()
    }

    fn cited(&self, world: World) -> Vec<Cited> {
        self.story(world).map_or_else(Vec::new, |story| sources(story.mother))
    }
}

impl DebriefPage {
    fn open(&self, rows: &[Row], story: &Story, cx: &mut Cx) -> Flow {
        match rows.get(self.row) {
            Some(Row::Read(place)) => Flow::push(paragraph::screen(place)),
            Some(Row::Again) => match begin(cx.world, &story.mother.id) {
                Some(effect) => {
                    cx.ask(effect);
                    Flow::replace(VisitPage::new().into())
                }
                None => Flow::Pop,
            },
            Some(Row::Back) | None => Flow::Pop,
        }
    }
}
