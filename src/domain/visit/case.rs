//! A mother over her visits.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::Visit;
use crate::domain::ids::{CaseCode, VisitId};

/// A mother and her visits, the earliest first.
#[derive(Clone, Debug, PartialEq)]
pub struct Case {
    /// What stands for her.
    pub code: CaseCode,
    /// Whether she is invented.
    pub practice: bool,
    /// Her visits.
    pub visits: Vec<Visit>,
}

impl Case {
    /// Her latest visit.
    pub fn latest(&self) -> Option<&Visit> {
        self.visits.last()
    }

    /// What she was last called here.
    pub fn alias(&self) -> &str {
        self.visits.iter().rev().map(|visit| visit.alias.as_str()).find(|alias| !alias.is_empty()).unwrap_or("")
    }

    /// The day she is expected again: as the latest visit that ended says.
    pub fn due(&self) -> Option<Date> {
        self.visits.iter().rev().find(|visit| visit.ended.is_some())?.next
    }
}

/// Every mother that can be read now.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Cases {
    visits: BTreeMap<VisitId, Visit>,
}

impl Cases {
    /// Takes a visit in, in place of what was known of it.
    pub fn put(&mut self, visit: Visit) {
        self.visits.insert(visit.id.clone(), visit);
    }

    /// Forgets a visit.
    pub fn drop_visit(&mut self, id: &VisitId) {
        self.visits.remove(id);
    }

    /// Forgets everyone for whom this holds.
    pub fn forget(&mut self, gone: impl Fn(&Visit) -> bool) {
        self.visits.retain(|_, visit| !gone(visit));
    }

    /// A visit by name.
    pub fn visit(&self, id: &VisitId) -> Option<&Visit> {
        self.visits.get(id)
    }

    /// Visits that were begun and not ended, the latest first.
    pub fn unfinished(&self) -> Vec<&Visit> {
        let mut open: Vec<&Visit> = self.visits.values().filter(|visit| visit.ended.is_none()).collect();
        open.sort_by_key(|visit| std::cmp::Reverse(visit.last));
        open
    }

    /// Whether a code is already someone's.
    pub fn knows(&self, code: &CaseCode) -> bool {
        self.visits.values().any(|visit| visit.code == *code)
    }

    /// Everyone, by code.
    pub fn all(&self) -> BTreeMap<&CaseCode, Case> {
        let mut cases: BTreeMap<&CaseCode, Case> = BTreeMap::new();
        for visit in self.visits.values() {
            let empty = Case { code: visit.code.clone(), practice: visit.practice, visits: Vec::new() };
            cases.entry(&visit.code).or_insert(empty).visits.push(visit.clone());
        }
        for case in cases.values_mut() {
            case.visits.sort_by(|a, b| (a.started.seconds(), &a.id).cmp(&(b.started.seconds(), &b.id)));
        }
        cases
    }

    /// One mother.
    pub fn case(&self, code: &CaseCode) -> Option<Case> {
        self.all().remove(code)
    }

    /// Everyone expected by the end of a day, who longest ago first. Invented mothers are never expected.
    pub fn due(&self, today: Date) -> Vec<(Date, CaseCode)> {
        let mut due: Vec<(Date, CaseCode)> = self
            .all()
            .into_iter()
            .filter(|(_, case)| !case.practice && case.latest().is_some_and(|visit| visit.ended.is_some()))
            .filter_map(|(code, case)| Some((case.due().filter(|day| *day <= today)?, code.clone())))
            .collect();
        due.sort();
        due
    }
}
