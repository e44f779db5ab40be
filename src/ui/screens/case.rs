//! A mother over her visits: what was found, what was agreed, when to meet again.

pub mod delete;

use ratatui::layout::Rect;

use super::visit::{VisitPage, names, title};
use crate::domain::checklist::Reply;
use crate::domain::gate::{Gate, gate};
use crate::domain::ids::CaseCode;
use crate::domain::plan::plan;
use crate::domain::triage::Intake;
use crate::domain::visit::case::Case;
use crate::domain::visit::{Baby, Visit, VisitEvent, Weighing};
use crate::i18n::keys::{Common, Counsel as Key};
use crate::input::Action;
use crate::ui::cx::{Cx, World};
use crate::ui::flow::{Effect, Flow};
use crate::ui::page::{More, Page, PageScroll};
use crate::ui::panes::text_column;
use crate::ui::pen::Pen;
use crate::ui::screens::home::rows::{date, day};
use crate::ui::theme::Role;
use crate::ui::view::{Hint, View};

/// The story of one mother.
#[derive(Clone, Debug, PartialEq)]
pub struct CasePage {
    code: CaseCode,
    scroll: PageScroll,
}

impl CasePage {
    /// Opens the story of a mother.
    pub fn new(code: CaseCode) -> Self {
        Self { code, scroll: PageScroll::default() }
    }

    fn page(&self, world: World) -> Page {
        let mut page = Page::new(More::Below);
        let Some(case) = world.cases.case(&self.code) else { return page };
        if let Some(due) = case.due() {
            page.text(world.fill(Key::NextOn, &[("day", &day(world, due))]), Role::Good).gap();
        }
        for visit in case.visits.iter().rev() {
            let open = if visit.ended.is_none() { world.say(Key::OpenHead) } else { "" };
            page.runs([(format!("{}  ", date(world, visit.started)), Role::Heading), (open.to_owned(), Role::Warn)]);
            for (nth, baby) in visit.babies.iter().enumerate() {
                if visit.babies.len() > 1 {
                    page.text(world.fill(Key::BabyNth, &[("n", &(nth + 1).to_string())]), Role::Muted);
                }
                entry(&mut page, world, baby);
            }
            page.gap();
        }
        page
    }

    fn place(area: Rect) -> Rect {
        text_column(area)
    }
}

/// The latest visit that has ended, of a mother who is not invented.
fn closed(case: &Case) -> Option<&Visit> {
    case.visits.iter().rev().find(|visit| visit.ended.is_some() && !case.practice)
}

/// What was found and agreed for one baby.
fn entry(page: &mut Page, world: World, baby: &Baby) {
    let facts = &baby.check.facts;
    let mut found: Vec<String> = Vec::new();
    found.extend(facts.age_hours.map(|hours| names::age_of(hours, world)));
    found.extend(facts.weight.map(|grams| world.fill(Key::Grams, &[("n", &grams.to_string())])));
    if !found.is_empty() {
        page.bullet(found.join(" · "), Role::Text);
    }
    let Some(catalogue) = world.course.catalogue() else { return };
    match gate(&baby.check, catalogue) {
        Gate::Refer { .. } => _ = page.bullet(world.say(Key::DangerRefer), Role::Danger),
        Gate::Overridden { .. } => _ = page.bullet(world.say(Key::DangerOverridden), Role::Warn),
        Gate::Open | Gate::Ask { .. } => {}
    }
    let made = plan(&baby.check, catalogue);
    match made.triage.intake {
        Intake::Fine => _ = page.bullet(world.say(Key::EnoughFine), Role::Text),
        Intake::Watch | Intake::Low => _ = page.bullet(world.say(Key::EnoughNot), Role::Warn),
        Intake::Unknown => {}
    }
    let words = world.course.plan_words(world.lang());
    for (action, _) in baby.check.replies.iter().filter(|(_, reply)| **reply == Reply::Agreed) {
        let name = words.and_then(|words| words.actions.get(action)).map_or(action.as_str(), |words| &words.offer);
        page.bullet(world.fill(Key::AgreedTo, &[("what", name)]), Role::Text);
    }
}

/// What an earlier visit already knows of her and her babies.
pub(crate) fn again(case: &Case) -> Vec<VisitEvent> {
    use crate::domain::checklist::Fact;
    use crate::domain::event::Event;
    let Some(last) = case.latest() else { return Vec::new() };
    let mut known = vec![VisitEvent::Called(last.alias.clone()), VisitEvent::Consented(last.consent)];
    known.extend(last.plays.clone().map(VisitEvent::Plays));
    known.extend((1..last.babies.len()).map(|_| VisitEvent::OneMore));
    for (nth, baby) in last.babies.iter().enumerate() {
        known.extend([VisitEvent::Sexed(nth, baby.sex), VisitEvent::Born(nth, baby.born)]);
        let facts = &baby.check.facts;
        // The name of a check in the record is not looked at again: its place says whose it is.
        let check = baby.check.id.clone();
        let fact = |fact| VisitEvent::Checked(nth, Event::FactNoted { check: check.clone(), fact });
        known.push(fact(Fact::BirthWay(facts.birth_way)));
        known.push(fact(Fact::Weeks(facts.weeks)));
        known.push(fact(Fact::BirthWeight(facts.birth_weight)));
        if let Some((hours, grams)) = facts.age_hours.zip(facts.weight) {
            let day = u16::try_from(hours / 24).unwrap_or(u16::MAX);
            known.push(VisitEvent::Weighed(nth, Some(Weighing { day, grams })));
        }
    }
    known
}

impl View for CasePage {
    fn update(&mut self, action: Action, cx: &mut Cx) -> Flow {
        let Some(case) = cx.world.cases.case(&self.code) else { return Flow::Pop };
        match action {
            Action::Confirm | Action::Pick(0) => {
                let open = case.visits.iter().rev().find(|visit: &&Visit| visit.ended.is_none());
                cx.ask(match open {
                    Some(visit) => Effect::ResumeVisit(visit.id.clone()),
                    None => Effect::BeginVisit {
                        practice: case.practice,
                        code: Some(self.code.clone()),
                        known: again(&case),
                    },
                });
                Flow::replace(VisitPage::new().into())
            }
            Action::Toggle => match closed(&case) {
                Some(visit) => {
                    cx.ask(Effect::Retell(visit.id.clone()));
                    Flow::replace(VisitPage::new().into())
                }
                None => Flow::Stay,
            },
            Action::Discard => Flow::push(delete::DeleteCase::new(self.code.clone()).into()),
            _ => {
                let area = Self::place(Rect::new(0, 0, cx.body.width, cx.body.height));
                let turned = self.scroll.turn(action, &self.page(cx.world).lay(area.as_size()));
                if turned { Flow::Stay } else { Flow::Ignored }
            }
        }
    }

    fn draw(&self, pen: &mut Pen, area: Rect) {
        self.page(pen.world).draw(pen, Self::place(area), self.scroll);
    }

    fn crumb(&self, world: World) -> String {
        let case = world.cases.case(&self.code);
        case.as_ref().and_then(Case::latest).map_or_else(String::new, title)
    }

    fn hints(&self, world: World) -> Vec<Hint> {
        let mut hints = vec![
            Hint::new(Action::Confirm, world.say(Key::HintVisit)),
            Hint::new(Action::Down, world.say(Common::HintMove)),
            Hint::new(Action::Discard, world.say(Key::HintDelete)),
        ];
        let case = world.cases.case(&self.code);
        if case.is_some_and(|case| closed(&case).is_some()) {
            hints.push(Hint::new(Action::Toggle, world.say(Key::HintRetell)));
        }
        hints
    }

    fn holds_case(&self) -> bool {
        true
    }

    fn help(&self, world: World) -> String {
        world.say(Key::CaseHelp).to_owned()
    }
}
