//! What a good visit to an invented mother finds, beside what this visit found. It only compares; it gives no mark.

use std::collections::BTreeSet;

use super::{Baby, Visit};
use crate::domain::catalogue::Catalogue;
use crate::domain::checklist::{Facts, Reply};
use crate::domain::danger::Who;
use crate::domain::ids::{ActionId, CauseId, SignId};
use crate::domain::mother::{Finds, Mother};
use crate::domain::plan::{Plan, plan};
use crate::domain::triage::{Finding, Intake};

/// A number of the visit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Measure {
    /// The way of birth.
    Way,
    /// Weeks of pregnancy.
    Weeks,
    /// When it was born, and so how old it is.
    Age,
    /// Weight at birth.
    BirthWeight,
    /// Weight now.
    Weight,
    /// Wet nappies in 24 hours.
    Wet,
    /// Stools in 24 hours.
    Stools,
    /// Feeds in 24 hours.
    Feeds,
}

impl Measure {
    /// All of them, in the order of the forms.
    pub const ALL: [Self; 8] =
        [Self::Way, Self::Weeks, Self::Age, Self::BirthWeight, Self::Feeds, Self::Wet, Self::Stools, Self::Weight];

    /// The number as it stands in `facts`; the age in days, because no visit needs it closer. A way of birth is 0 or 1.
    pub fn of(self, facts: &Facts) -> Option<u32> {
        match self {
            Self::Way => facts.birth_way.map(|way| way as u32),
            Self::Weeks => facts.weeks.map(u32::from),
            Self::Age => facts.age_hours.map(|hours| hours / 24),
            Self::BirthWeight => facts.birth_weight,
            Self::Weight => facts.weight,
            Self::Wet => facts.wet.map(u32::from),
            Self::Stools => facts.stools.map(u32::from),
            Self::Feeds => facts.feeds.map(u32::from),
        }
    }
}

/// One number of one baby, counted from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Number {
    /// Which baby.
    pub baby: usize,
    /// Which number.
    pub measure: Measure,
    /// What is noted; `None` when nobody asked.
    pub noted: Option<u32>,
    /// What it is.
    pub is: u32,
}

/// A finding that a good visit makes, and whether this one made it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Danger {
    /// The finding.
    pub finding: Finding,
    /// Whether this visit found it too.
    pub found: bool,
}

/// An action a good visit offers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offered {
    /// The action.
    pub action: ActionId,
    /// Whether the plan of this visit offered it.
    pub offered: bool,
    /// What the mother said to it.
    pub reply: Option<Reply>,
}

/// What was found for one baby.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Compared {
    /// What a good visit finds.
    pub good: Finds,
    /// What the two reliable signs say with the numbers of this visit.
    pub intake: Intake,
    /// Causes a good visit names, and whether this one did.
    pub causes: Vec<(CauseId, bool)>,
    /// Causes only this visit names.
    pub besides: Vec<CauseId>,
    /// Actions a good visit offers.
    pub actions: Vec<Offered>,
}

/// A good visit and this one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Debrief {
    /// What asks to be seen by someone, most urgent first, each once.
    pub dangers: Vec<Danger>,
    /// Signs ticked that this mother and her babies do not have.
    pub not_hers: Vec<SignId>,
    /// Whether the list of danger signs was gone through for every baby.
    pub gate_seen: bool,
    /// Every number, in the order of the forms.
    pub numbers: Vec<Number>,
    /// Baby by baby.
    pub babies: Vec<Compared>,
}

impl Debrief {
    /// How many numbers are known, and of how many.
    pub fn known(&self) -> (usize, usize) {
        (self.numbers.iter().filter(|number| number.noted.is_some()).count(), self.numbers.len())
    }

    /// Whether a good visit ends with a referral.
    pub fn refers(&self) -> bool {
        self.babies.iter().any(|baby| baby.good.refers())
    }
}

/// Compares a visit with what is true of the mother it was to.
pub fn debrief(visit: &Visit, mother: &Mother, catalogue: &Catalogue) -> Debrief {
    let good = mother.plans(catalogue);
    let here: Vec<Plan> = visit.babies.iter().map(|baby| plan(&baby.check, catalogue)).collect();
    let empty = Vec::new();
    let findings = |nth: usize| here.get(nth).map_or(&empty, |plan| &plan.triage.findings);

    let mut dangers: Vec<Danger> = Vec::new();
    for (nth, plan) in good.iter().enumerate() {
        for finding in &plan.triage.findings {
            let found = findings(nth).iter().any(|other| other.id == finding.id);
            // What is the mother's stands in the check of each twin.
            let twice = dangers.iter_mut().find(|one| finding.who == Who::Mother && one.finding.id == finding.id);
            match twice {
                Some(danger) => danger.found |= found,
                None => dangers.push(Danger { finding: finding.clone(), found }),
            }
        }
    }
    dangers.sort_by_key(|danger| std::cmp::Reverse(danger.finding.level));

    let own: BTreeSet<&SignId> =
        mother.signs.iter().chain(mother.babies.iter().flat_map(|child| &child.signs)).collect();
    let ticked: BTreeSet<&SignId> = visit.babies.iter().flat_map(|baby| &baby.check.signs).collect();
    Debrief {
        dangers,
        not_hers: ticked.difference(&own).map(|sign| (*sign).clone()).collect(),
        gate_seen: visit.babies.iter().all(|baby| baby.check.gate_seen),
        numbers: numbers(visit, mother),
        babies: (0..mother.babies.len()).filter_map(|nth| compared(mother, visit, &here, nth)).collect(),
    }
}

fn numbers(visit: &Visit, mother: &Mother) -> Vec<Number> {
    let mut numbers = Vec::new();
    for (baby, good) in mother.checks().iter().enumerate() {
        // The birth is one and the same for twins.
        let measures = Measure::ALL.into_iter().filter(|measure| baby == 0 || *measure > Measure::Weeks);
        let facts = visit.babies.get(baby).map(|baby| &baby.check.facts);
        numbers.extend(measures.filter_map(|measure| {
            let noted = facts.and_then(|facts| measure.of(facts));
            Some(Number { baby, measure, noted, is: measure.of(&good.facts)? })
        }));
    }
    numbers
}

fn compared(mother: &Mother, visit: &Visit, here: &[Plan], nth: usize) -> Option<Compared> {
    let good = mother.babies.get(nth)?.finds.clone();
    let found = here.get(nth).map(Finds::of);
    let named = |cause: &CauseId| found.as_ref().is_some_and(|found| found.causes.contains(cause));
    let replies = visit.babies.get(nth).map(|baby: &Baby| &baby.check.replies);
    let offered = |action: &ActionId| Offered {
        action: action.clone(),
        offered: found.as_ref().is_some_and(|found| found.actions.contains(action)),
        reply: replies.and_then(|replies| replies.get(action)).copied(),
    };
    let besides = found.iter().flat_map(|found| &found.causes).filter(|cause| !good.causes.contains(cause));
    Some(Compared {
        intake: found.as_ref().map_or(Intake::Unknown, |found| found.intake),
        causes: good.causes.iter().map(|cause| (cause.clone(), named(cause))).collect(),
        besides: besides.cloned().collect(),
        actions: good.actions.iter().map(offered).collect(),
        good,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::catalogue::shipped::{catalogue, read};
    use crate::domain::stamp::Stamp;
    use crate::domain::visit::{Entry, VisitEvent};

    fn mothers() -> Vec<Mother> {
        read(include_str!("../../../assets/practice.ron"))
    }

    /// A visit to her in which nothing is known yet.
    fn begun(mother: &Mother) -> Visit {
        let at: Stamp = "2026-11-23T09:14+07:00".parse().unwrap();
        let began = VisitEvent::Began { code: "KM47TX".into(), practice: true };
        let more = (1..mother.babies.len()).map(|_| VisitEvent::OneMore);
        let record: Vec<Entry> = std::iter::once(began).chain(more).map(|what| Entry { at, what }).collect();
        Visit::of(&"v1".into(), &record).unwrap()
    }

    /// A visit to her in which everything was asked, measured and offered.
    fn complete(mother: &Mother) -> Visit {
        let mut visit = begun(mother);
        for ((baby, check), child) in visit.babies.iter_mut().zip(mother.checks()).zip(&mother.babies) {
            baby.check = check;
            baby.check.gate_seen = true;
            let agreed = child.finds.actions.iter().map(|action| (action.clone(), Reply::Agreed));
            baby.check.replies = agreed.collect();
        }
        visit
    }

    #[test]
    fn a_visit_that_asked_everything_leaves_nothing_to_say() {
        for mother in mothers() {
            let told = debrief(&complete(&mother), &mother, &catalogue());
            assert!(told.dangers.iter().all(|danger| danger.found), "{}", mother.id);
            assert!(told.numbers.iter().all(|number| number.noted == Some(number.is)), "{}", mother.id);
            assert!(told.gate_seen && told.not_hers.is_empty());
            for baby in &told.babies {
                assert_eq!(baby.intake, baby.good.intake);
                assert!(baby.causes.iter().all(|(_, named)| *named) && baby.besides.is_empty(), "{}", mother.id);
                assert!(baby.actions.iter().all(|one| one.offered && one.reply == Some(Reply::Agreed)));
            }
        }
    }

    #[test]
    fn a_visit_that_asked_nothing_finds_nothing_and_is_told_all_of_it() {
        for mother in mothers() {
            let told = debrief(&begun(&mother), &mother, &catalogue());
            assert_eq!(told.known(), (0, 2 + 6 * mother.babies.len()));
            assert!(told.dangers.iter().all(|danger| !danger.found) && !told.gate_seen);
            assert!(told.babies.iter().all(|baby| baby.intake == Intake::Unknown));
            assert!(told.babies.iter().all(|baby| baby.causes.iter().all(|(_, named)| !named)));
            assert_eq!(told.refers(), ["sleepy", "clinic"].contains(&mother.id.as_str()));
        }
    }

    #[test]
    fn the_most_urgent_stands_first_and_what_is_the_mothers_stands_once() {
        for mut mother in mothers() {
            mother.signs.insert("mother-fever".into());
            let told = debrief(&begun(&mother), &mother, &catalogue());
            assert!(told.dangers.is_sorted_by(|one, next| one.finding.level >= next.finding.level));
            let fever = told.dangers.iter().filter(|danger| danger.finding.id.as_str() == "mother-fever");
            assert_eq!(fever.count(), 1, "{}", mother.id);
        }
    }

    #[test]
    fn a_sign_she_does_not_have_and_a_number_misheard_are_named() {
        let mother = mothers().remove(0);
        let mut visit = complete(&mother);
        visit.babies[0].check.signs.insert("baby-fits".into());
        visit.babies[0].check.facts.weight = Some(2370);
        let told = debrief(&visit, &mother, &catalogue());
        assert_eq!(told.not_hers, ["baby-fits".into()]);
        let misheard: Vec<&Number> =
            told.numbers.iter().filter(|number| number.noted.is_some_and(|noted| noted != number.is)).collect();
        assert_eq!(misheard.len(), 1);
        assert_eq!((misheard[0].measure, misheard[0].noted, misheard[0].is), (Measure::Weight, Some(2370), 2730));
    }
}
