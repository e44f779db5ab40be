//! Asking an invented mother: what she says first, and what she can be asked about. Only what is asked is told.

use ratatui::layout::Rect;

use super::visit::names::{age_of, moment, sex};
use crate::content::words::MotherWords;
use crate::domain::ids::MotherId;
use crate::domain::mother::{Child, Mother, Talk};
use crate::domain::visit::{Visit, VisitEvent};
use crate::i18n::keys::{Common, Counsel, Practice as Key};
use crate::input::Action;
use crate::ui::cx::{Cited, Cx, World, cite};
use crate::ui::flow::{Effect, Flow};
use crate::ui::list::moved;
use crate::ui::marked::Run;
use crate::ui::page::{Choice, More, Page, PageScroll};
use crate::ui::panes::text_column;
use crate::ui::pen::Pen;
use crate::ui::theme::Role;
use crate::ui::view::{Hint, View};

/// What she can be asked about.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AskPage {
    row: usize,
}

/// The invented mother of a visit, and her words in the language of now.
pub(crate) fn played<'a>(world: World<'a>, visit: &Visit) -> Option<(&'a Mother, &'a MotherWords)> {
    let id = visit.plays.as_ref()?;
    Some((world.course.mother(id)?, world.course.mother_words(world.lang(), id)?))
}

/// Begins a visit to an invented mother: her name and how many babies she has is all that is known.
pub(crate) fn begin(world: World, id: &MotherId) -> Option<Effect> {
    let (mother, words) = (world.course.mother(id)?, world.course.mother_words(world.lang(), id)?);
    let mut known = vec![VisitEvent::Plays(id.clone()), VisitEvent::Called(words.name.clone())];
    known.extend((1..mother.babies.len()).map(|_| VisitEvent::OneMore));
    Some(Effect::BeginVisit { practice: true, code: None, known })
}

/// How old her first baby is, and what she says, in one line for a list.
pub(crate) fn note(world: World, id: &MotherId) -> String {
    let hours = world.course.mother(id).and_then(|mother| mother.babies.first()).map_or(0, |child| child.hours);
    let says = world.course.mother_words(world.lang(), id).map_or("", |words| words.says.as_str());
    format!("{} · {}", age_of(hours, world), quoted(says))
}

/// What she can be asked about, in words.
pub(crate) fn topic(talk: Talk, world: World<'_>) -> &str {
    world.say(match talk {
        Talk::Feeding => Key::Feeding,
        Talk::Nappies => Key::Nappies,
        Talk::Birth => Key::Birth,
        Talk::Body => Key::Body,
        Talk::Home => Key::Home,
        Talk::Private => Key::Private,
        Talk::Seen => Key::Seen,
    })
}

fn quoted(text: &str) -> String {
    format!("“{text}”")
}

/// What she tells about one thing, line by line; what is seen and measured is not in her words.
pub(crate) fn told(world: World, visit: &Visit, talk: Talk) -> Vec<Run> {
    let Some((mother, words)) = played(world, visit) else { return Vec::new() };
    let lines = mother.tells_of(talk).filter_map(|id| words.tells.get(id));
    if talk != Talk::Seen {
        return lines.map(|text| (quoted(text), Role::Text)).collect();
    }
    let mut seen: Vec<Run> = lines.map(|text| (text.clone(), Role::Text)).collect();
    for (nth, child) in mother.babies.iter().enumerate() {
        let which = if mother.babies.len() > 1 {
            format!("{}: ", world.fill(Counsel::BabyNth, &[("n", &(nth + 1).to_string())]))
        } else {
            String::new()
        };
        seen.extend(measured(world, visit, child).map(|text| (format!("{which}{text}"), Role::Text)));
    }
    seen.push((world.say(Key::NoOtherSign).to_owned(), Role::Muted));
    seen
}

/// The KIA book and the scales.
fn measured(world: World, visit: &Visit, child: &Child) -> [String; 2] {
    let born = visit.started.plus_seconds(-3600 * i64::from(child.hours));
    let values = [("sex", sex(child.sex, world).to_owned()), ("when", moment(born, world))];
    let grams = child.birth_weight.to_string();
    let book = world.fill(Key::Book, &[("sex", &values[0].1), ("when", &values[1].1), ("grams", &grams)]);
    [book, world.fill(Key::Scales, &[("grams", &child.weight.to_string())])]
}

/// Her words so far, for the side of another screen: what she said first, and what she was asked about.
pub(crate) fn panel(world: World, visit: &Visit) -> Page {
    let mut page = Page::new(More::Below);
    let Some((mother, words)) = played(world, visit) else { return page };
    page.text(&words.name, Role::Heading).text(quoted(&words.opening), Role::Text).gap();
    for (at, talk) in mother.talks().enumerate() {
        if visit.heard.contains(&talk) {
            page.gap().text(topic(talk, world), Role::Heading);
            for (text, role) in told(world, visit, talk) {
                page.text(text, role);
            }
            page.gap();
        } else {
            page.button([("  ".to_owned(), Role::Text)], topic(talk, world), Role::Key, Action::Open(at));
        }
    }
    page
}

impl AskPage {
    /// Opens the first thing she was not asked about.
    pub fn new() -> Self {
        Self::default()
    }

    fn page(&self, world: World, visit: &Visit) -> Page {
        let mut page = Page::new(More::Beside);
        let Some((mother, words)) = played(world, visit) else { return page };
        page.text(&words.name, Role::Heading).text(quoted(&words.opening), Role::Text).gap();
        for (at, talk) in mother.talks().enumerate() {
            let mut body = Page::default();
            let lead = vec![(format!("{}  ", at + 1), Role::Key)];
            body.led(lead, [(topic(talk, world).to_owned(), Role::Strong)]);
            if visit.heard.contains(&talk) {
                for run in told(world, visit, talk) {
                    body.led([("   ".to_owned(), Role::Text)], [run]);
                }
            } else if talk == Talk::Private {
                body.note(world.say(Key::Alone));
            }
            page.pick(body, Choice::row(at, self.row));
        }
        page
    }
}

/// Asks about the thing at this place in the list.
pub(crate) fn hear(at: usize, visit: &Visit, cx: &mut Cx) {
    let talk = played(cx.world, visit).and_then(|(mother, _)| mother.talks().nth(at));
    if let Some(talk) = talk.filter(|talk| !visit.heard.contains(talk)) {
        cx.note(VisitEvent::Heard(talk));
    }
}

impl View for AskPage {
    fn update(&mut self, action: Action, cx: &mut Cx) -> Flow {
        let Some(visit) = cx.world.visit else { return Flow::Pop };
        let count = played(cx.world, visit).map_or(0, |(mother, _)| mother.talks().count());
        match action {
            Action::Confirm | Action::Toggle | Action::Right => hear(self.row, visit, cx),
            Action::Pick(nth) if nth < count => {
                self.row = nth;
                hear(nth, visit, cx);
            }
            Action::Ask | Action::Left => return Flow::Pop,
            _ => match moved(self.row, action, count, 4) {
                Some(row) => self.row = row,
                None => return Flow::Ignored,
            },
        }
        Flow::Stay
    }

    fn draw(&self, pen: &mut Pen, area: Rect) {
        let Some(visit) = pen.world.visit else { return };
        let inner = text_column(area);
        self.page(pen.world, visit).draw(pen, inner, PageScroll::around());
    }

    fn crumb(&self, world: World) -> String {
        world.say(Key::Ask).to_owned()
    }

    fn hints(&self, world: World) -> Vec<Hint> {
        vec![Hint::new(Action::Down, world.say(Common::HintPick)), Hint::new(Action::Confirm, world.say(Key::HintHear))]
    }

    fn help(&self, world: World) -> String {
        world.say(Key::AskHelp).to_owned()
    }

    fn cited(&self, world: World) -> Vec<Cited> {
        let mother = world.visit.and_then(|visit| played(world, visit)).map(|(mother, _)| mother);
        mother.map_or_else(Vec::new, sources)
    }

    fn enter(&mut self, cx: &mut Cx) {
        let Some(visit) = cx.world.visit else { return };
        let mut talks = played(cx.world, visit).into_iter().flat_map(|(mother, _)| mother.talks());
        self.row = talks.position(|talk| !visit.heard.contains(&talk)).unwrap_or(0);
    }
}

/// What her story rests on.
pub(crate) fn sources(mother: &Mother) -> Vec<Cited> {
    cite(&mother.sources, mother.flag, || crate::domain::ids::ClaimId::mother(&mother.id))
}
