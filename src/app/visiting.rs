//! The visit at hand: what is kept of it, and what the edge has to write.

use super::App;
use crate::domain::event::Event;
use crate::domain::factor::Group;
use crate::domain::ids::{CaseCode, VisitId};
use crate::domain::visit::retell::retold;
use crate::domain::visit::{Entry, Visit, VisitEvent, code};
use crate::ui::flow::{Effect, Kept};

/// The visit at hand and its record.
pub(super) struct Visiting {
    /// As it stands.
    pub visit: Visit,
    record: Vec<Entry>,
}

impl Visiting {
    fn kept(&self) -> Effect {
        let visit = &self.visit;
        Effect::KeepVisit(Box::new(Kept {
            visit: visit.id.clone(),
            code: visit.code.clone(),
            practice: visit.practice,
            ended: visit.ended.is_some(),
            // A list of plain data always becomes text.
            text: ron::to_string(&self.record).unwrap_or_default(),
        }))
    }
}

/// Text that is no record of a visit.
#[derive(Debug, PartialEq, Eq)]
pub struct NotAVisit;

impl App {
    /// The visit that is being worked on.
    pub fn visit_at_hand(&self) -> Option<&Visit> {
        self.visit.as_ref().map(|open| &open.visit)
    }

    /// Takes in the record of a visit that was read at the edge.
    pub fn take_record(&mut self, id: VisitId, text: &str) -> Result<(), NotAVisit> {
        let record: Vec<Entry> = ron::from_str(text).map_err(|_| NotAVisit)?;
        let visit = Visit::of(&id, &record).ok_or(NotAVisit)?;
        self.records.insert(id, record);
        self.cases.put(visit);
        Ok(())
    }

    /// Forgets every mother who is not invented, as when the records are locked.
    pub fn forget_cases(&mut self) {
        self.cases.forget(|visit| !visit.practice);
        self.records.retain(|id, _| self.cases.visit(id).is_some());
        if self.visit.as_ref().is_some_and(|open| !open.visit.practice) {
            self.visit = None;
        }
    }

    /// Carries out what concerns visits; what the edge has to do is returned with everything else.
    pub(super) fn visited(&mut self, effects: Vec<Effect>) -> Vec<Effect> {
        let mut rest = Vec::new();
        let mut changed = false;
        for effect in effects {
            match effect {
                Effect::BeginVisit { practice, code, known } => changed |= self.begin_visit(practice, code, known),
                Effect::ResumeVisit(id) => self.resume_visit(&id),
                Effect::Retell(id) => changed |= self.retell(&id),
                Effect::LeaveVisit => self.leave_visit(),
                Effect::Visit(event) => changed |= self.enter_in_visit(event),
                Effect::Record(event) => match self.baby_of(&event) {
                    Some(baby) => {
                        for other in self.sharers(&event, baby) {
                            changed |= self.enter_in_visit(VisitEvent::Checked(other, event.clone()));
                        }
                    }
                    None => rest.push(Effect::Record(event)),
                },
                Effect::DropVisit(id) => {
                    self.drop_visit(&id);
                    rest.push(Effect::DropVisit(id));
                }
                Effect::DeleteCase { code, visits } => {
                    self.delete_case(&code);
                    rest.push(Effect::DeleteCase { code, visits });
                }
                Effect::WipePractice => {
                    self.cases.forget(|visit| visit.practice);
                    self.records.retain(|id, _| self.cases.visit(id).is_some());
                    self.visit = self.visit.take().filter(|open| !open.visit.practice);
                    rest.push(Effect::WipePractice);
                }
                other => rest.push(other),
            }
        }
        if changed && let Some(open) = &self.visit {
            rest.push(open.kept());
            if open.visit.ended.is_some() {
                self.leave_visit();
            }
        }
        rest
    }

    fn begin_visit(&mut self, practice: bool, code: Option<CaseCode>, known: Vec<VisitEvent>) -> bool {
        self.leave_visit();
        let (code, id) = match code {
            Some(code) => {
                let id = self.visit_name(&code);
                (code, id)
            }
            None => self.names(),
        };
        let events = std::iter::once(VisitEvent::Began { code, practice }).chain(known);
        let record: Vec<Entry> = events.map(|what| Entry { at: self.now, what }).collect();
        self.visit = Visit::of(&id, &record).map(|visit| Visiting { visit, record });
        self.visit.is_some()
    }

    /// Begins practice with what was known in a real visit that has ended, without anything that says who she was.
    fn retell(&mut self, id: &VisitId) -> bool {
        self.leave_visit();
        let (code, new) = self.names();
        let record = self.records.get(id).and_then(|record| retold(record, &new, code, self.now));
        let made = record.and_then(|record| Some((Visit::of(&new, &record)?, record)));
        self.visit = made.map(|(visit, record)| Visiting { visit, record });
        self.visit.is_some()
    }

    /// A code and a name no visit has.
    fn names(&mut self) -> (CaseCode, VisitId) {
        let (cases, rng) = (&self.cases, &mut self.rng);
        let code = code::fresh(rng, |code| cases.knows(code));
        let id = self.visit_name(&code);
        (code, id)
    }

    /// The code makes the name new even where the number of the laptop's last event has not moved on.
    fn visit_name(&mut self, code: &CaseCode) -> VisitId {
        VisitId::new(format!("{}-{}{}", self.fresh, code, self.rng.below(1000)))
    }

    pub(super) fn resume_visit(&mut self, id: &VisitId) {
        self.leave_visit();
        if self.cases.visit(id).is_some_and(|visit| visit.ended.is_some()) {
            return;
        }
        let Some(record) = self.records.remove(id) else { return };
        self.visit = Visit::of(id, &record).map(|visit| Visiting { visit, record });
    }

    fn leave_visit(&mut self) {
        let Some(open) = self.visit.take() else { return };
        self.records.insert(open.visit.id.clone(), open.record);
        self.cases.put(open.visit);
    }

    fn delete_case(&mut self, code: &CaseCode) {
        self.visit = self.visit.take().filter(|open| open.visit.code != *code);
        self.cases.forget(|visit| visit.code == *code);
        self.records.retain(|id, _| self.cases.visit(id).is_some());
    }

    fn drop_visit(&mut self, id: &VisitId) {
        self.visit = self.visit.take().filter(|open| open.visit.id != *id);
        self.records.remove(id);
        self.cases.drop_visit(id);
    }

    fn enter_in_visit(&mut self, what: VisitEvent) -> bool {
        let Some(open) = &mut self.visit else { return false };
        let entry = Entry { at: self.now, what };
        open.visit.apply(&entry);
        open.record.push(entry);
        true
    }

    /// The baby of the visit whose factor check an event belongs to.
    fn baby_of(&self, event: &Event) -> Option<usize> {
        self.visit.as_ref()?.visit.baby_of(event.check()?)
    }

    /// The babies an event holds for: what is true of the mother or of the birth is true for each twin.
    fn sharers(&self, event: &Event, baby: usize) -> Vec<usize> {
        let of_mother = match event {
            Event::Ticked { ask, .. } => {
                let groups = self.course.factor_groups().iter();
                let mut group = groups.filter(|(_, factors)| {
                    factors.iter().any(|factor| factor.questions.iter().any(|question| question.id == *ask))
                });
                group.next().is_some_and(|(group, _)| !matches!(group, Group::Baby | Group::Technique))
            }
            Event::SignTicked { sign, .. } => {
                let known = self.course.catalogue().and_then(|catalogue| catalogue.danger.sign(sign));
                known.is_some_and(|sign| sign.who == crate::domain::danger::Who::Mother)
            }
            Event::FactNoted { fact, .. } => {
                use crate::domain::checklist::Fact;
                matches!(fact, Fact::Weeks(_) | Fact::BirthWay(_))
            }
            _ => false,
        };
        let count = self.visit.as_ref().map_or(0, |open| open.visit.babies.len());
        if of_mother { (0..count).collect() } else { vec![baby] }
    }
}
