//! A visit from its record.

use super::event::{Entry, VisitEvent};
use super::{Baby, MOST_BABIES, Story, Visit, age_hours};
use crate::domain::checklist::{Fact, FactorCheck};
use crate::domain::ids::VisitId;
use crate::domain::stamp::Stamp;

impl Baby {
    fn new(visit: &VisitId, nth: usize, at: Stamp) -> Self {
        let check = FactorCheck::new(Visit::check_id(visit, nth), at);
        Self { sex: None, born: None, weighed: None, check }
    }
}

impl Visit {
    /// The visit a record tells of; `None` when it does not begin as one does.
    pub fn of(id: &VisitId, record: &[Entry]) -> Option<Self> {
        let (first, rest) = record.split_first()?;
        let VisitEvent::Began { code, practice } = &first.what else { return None };
        let mut visit = Self {
            id: id.clone(),
            code: code.clone(),
            practice: *practice,
            plays: None,
            started: first.at,
            last: first.at,
            consent: None,
            alias: String::new(),
            babies: vec![Baby::new(id, 0, first.at)],
            story: Story::default(),
            looks: std::collections::BTreeMap::new(),
            watched: None,
            helps: std::collections::BTreeMap::new(),
            next: None,
            heard: std::collections::BTreeSet::new(),
            passed: std::collections::BTreeSet::new(),
            ended: None,
        };
        for entry in rest {
            visit.apply(entry);
        }
        Some(visit)
    }

    /// Takes one entry in. What names a baby that is not there changes nothing.
    pub fn apply(&mut self, entry: &Entry) {
        self.last = entry.at;
        match &entry.what {
            VisitEvent::Plays(mother) => self.plays = Some(mother.clone()),
            VisitEvent::Consented(consent) => self.consent = *consent,
            VisitEvent::Called(alias) => self.alias.clone_from(alias),
            VisitEvent::OneMore if self.babies.len() < MOST_BABIES => {
                let mut baby = Baby::new(&self.id, self.babies.len(), entry.at);
                if let Some(first) = self.babies.first() {
                    // One birth: born in the same hour as far as anyone has said, after as many weeks, by one mother.
                    (baby.born, baby.check.ticks) = (first.born, first.check.ticks.clone());
                    baby.check.facts.age_hours = first.check.facts.age_hours;
                    baby.check.facts.weeks = first.check.facts.weeks;
                    baby.check.facts.birth_way = first.check.facts.birth_way;
                }
                self.babies.push(baby);
            }
            VisitEvent::OneLess if self.babies.len() > 1 => _ = self.babies.pop(),
            VisitEvent::Began { .. } | VisitEvent::OneMore | VisitEvent::OneLess => {}
            VisitEvent::Sexed(baby, sex) => self.with(*baby, |baby| baby.sex = *sex),
            VisitEvent::Born(baby, born) => {
                let now = self.started;
                self.with(*baby, |baby| {
                    baby.born = *born;
                    baby.check.facts.set(Fact::AgeHours(born.and_then(|born| age_hours(born, now))));
                });
            }
            VisitEvent::Weighed(baby, weighed) => self.with(*baby, |baby| baby.weighed = *weighed),
            VisitEvent::Checked(baby, event) => self.with(*baby, |baby| baby.check.take(entry.at, event)),
            VisitEvent::Told(answer) => self.story.take(answer.clone()),
            VisitEvent::Looked(pair, Some(look)) => _ = self.looks.insert(pair.clone(), *look),
            VisitEvent::Looked(pair, None) => _ = self.looks.remove(pair),
            VisitEvent::Watched(minutes) => self.watched = *minutes,
            VisitEvent::Helped(help, Some(who)) => _ = self.helps.insert(help.clone(), *who),
            VisitEvent::Helped(help, None) => _ = self.helps.remove(help),
            VisitEvent::Next(day) => self.next = *day,
            VisitEvent::Heard(talk) => _ = self.heard.insert(*talk),
            VisitEvent::Passed(stage) => _ = self.passed.insert(*stage),
            VisitEvent::Ended => self.ended = Some(entry.at),
        }
    }

    fn with(&mut self, baby: usize, change: impl FnOnce(&mut Baby)) {
        if let Some(baby) = self.babies.get_mut(baby) {
            change(baby);
        }
    }
}
