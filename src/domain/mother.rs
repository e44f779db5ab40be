//! An invented mother to practise with, without her words: what is true of her and her babies, what she can be asked
//! about, and what a good visit finds.
//!
//! What is true stands here once; what a good visit finds is what triage and the plan make of it, and a test holds the
//! two against each other, so that no story can promise what the program does not find.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::catalogue::Catalogue;
use super::checklist::{BirthWay, FactorCheck, Facts};
use super::danger::Level;
use super::factor::Tick;
use super::ids::{ActionId, AskId, CauseId, MotherId, NoteId, PairId, SignId, SourceId, TellId};
use super::lesson::Flag;
use super::plan::{Plan, plan};
use super::quiz::RestsOn;
use super::stamp::Stamp;
use super::triage::Intake;
use super::visit::Sex;

/// What she can be asked about; she answers only what she is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Talk {
    /// How feeding goes.
    Feeding,
    /// Wet nappies and stools.
    Nappies,
    /// Pregnancy, birth and the first hours.
    Birth,
    /// Her breasts and how she feels.
    Body,
    /// The people and the work around her.
    Home,
    /// What is asked only where nobody else hears it.
    Private,
    /// Not said by her: what is seen, weighed and written in the KIA book.
    Seen,
}

impl Talk {
    /// All of them, in the order they are listed.
    pub const ALL: [Self; 7] =
        [Self::Feeding, Self::Nappies, Self::Birth, Self::Body, Self::Home, Self::Private, Self::Seen];
}

/// One thing she tells, or one thing to be seen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tell {
    /// Its name among her words.
    pub id: TellId,
    /// When she tells it.
    pub talk: Talk,
}

/// What a good visit finds for one baby.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Finds {
    /// The most urgent level; RED and AMBER leave nothing to advise before someone is seen.
    #[serde(default)]
    pub level: Option<Level>,
    /// What the two reliable signs say.
    pub intake: Intake,
    /// Causes in the order of action.
    #[serde(default)]
    pub causes: Vec<CauseId>,
    /// What is offered, in order.
    #[serde(default)]
    pub actions: Vec<ActionId>,
}

impl Finds {
    /// What a plan found.
    pub fn of(plan: &Plan) -> Self {
        Self {
            level: plan.triage.level,
            intake: plan.triage.intake,
            causes: plan.causes.iter().map(|cause| cause.id.clone()).collect(),
            actions: plan.offers.iter().map(|offer| offer.action.clone()).collect(),
        }
    }

    /// Whether someone must be seen before anything is advised.
    pub fn refers(&self) -> bool {
        self.level.is_some_and(Level::closes)
    }
}

/// One of her babies, as it is on the day of the visit.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Child {
    /// Girl or boy.
    pub sex: Sex,
    /// Age in completed hours.
    pub hours: u32,
    /// Weight at birth in grams.
    pub birth_weight: u32,
    /// Weight on the day of the visit in grams.
    pub weight: u32,
    /// Wet nappies in the last 24 hours.
    pub wet: u8,
    /// Stools in the last 24 hours.
    pub stools: u8,
    /// Feeds in the last 24 hours.
    pub feeds: u8,
    /// Danger signs of this baby.
    #[serde(default)]
    pub signs: BTreeSet<SignId>,
    /// What a good visit finds for it.
    pub finds: Finds,
}

/// An invented mother.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mother {
    /// Her name in links; never the name she is called by.
    pub id: MotherId,
    /// The way her babies were born.
    pub way: BirthWay,
    /// Completed weeks of pregnancy at birth.
    pub weeks: u8,
    /// Her babies, the first-born first; at least one.
    pub babies: Vec<Child>,
    /// Danger signs of her own.
    #[serde(default)]
    pub signs: BTreeSet<SignId>,
    /// How she answers the checklist; what is missing she does not tell.
    #[serde(default)]
    pub answers: BTreeMap<AskId, Tick>,
    /// Pairs of signs at the breast where there is a difficulty.
    #[serde(default)]
    pub hard: Vec<PairId>,
    /// What she tells, in the order she tells it.
    pub tells: Vec<Tell>,
    /// What to read afterwards.
    pub reads: Vec<RestsOn>,
    /// What her story rests on.
    pub sources: Vec<SourceId>,
    /// How far that is checked.
    pub flag: Flag,
    /// Where the paper and guidance differ.
    #[serde(default)]
    pub notes: Vec<NoteId>,
}

impl Mother {
    /// What she tells about one thing.
    pub fn tells_of(&self, talk: Talk) -> impl Iterator<Item = &TellId> {
        self.tells.iter().filter(move |tell| tell.talk == talk).map(|tell| &tell.id)
    }

    /// What she can be asked about. Scales and eyes can always be used.
    pub fn talks(&self) -> impl Iterator<Item = Talk> {
        let told = |talk: &Talk| *talk == Talk::Seen || self.tells.iter().any(|tell| tell.talk == *talk);
        Talk::ALL.into_iter().filter(told)
    }

    /// The factor check of each baby after a visit in which everything was asked and measured.
    pub fn checks(&self) -> Vec<FactorCheck> {
        self.babies.iter().map(|child| self.check(child)).collect()
    }

    fn check(&self, child: &Child) -> FactorCheck {
        let mut check = FactorCheck::new("".into(), Stamp::default());
        check.facts = Facts {
            age_hours: Some(child.hours),
            birth_way: Some(self.way),
            weeks: Some(self.weeks),
            birth_weight: Some(child.birth_weight),
            weight: Some(child.weight),
            wet: Some(child.wet),
            stools: Some(child.stools),
            feeds: Some(child.feeds),
        };
        check.signs = self.signs.union(&child.signs).cloned().collect();
        check.ticks = self.answers.clone();
        check
    }

    /// The plan of each baby after such a visit.
    pub fn plans(&self, catalogue: &Catalogue) -> Vec<Plan> {
        self.checks().iter().map(|check| plan(check, catalogue)).collect()
    }
}

#[cfg(test)]
mod tests;
