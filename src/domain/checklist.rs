//! One factor check: what was measured, what was ticked, which danger signs were seen, what was agreed.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::event::Event;
use super::factor::Tick;
use super::ids::{ActionId, AskId, CheckId, SignId};
use super::stamp::Stamp;
use super::triage::enough_feeds;

/// The way the baby was born.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum BirthWay {
    /// Through the birth canal.
    Vaginal,
    /// By caesarean.
    Caesarean,
}

/// What is known of the baby in numbers; nothing is forced, and what is missing is never taken for normal.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Facts {
    /// Age in completed hours.
    pub age_hours: Option<u32>,
    /// The way of birth.
    pub birth_way: Option<BirthWay>,
    /// Completed weeks of pregnancy at birth.
    pub weeks: Option<u8>,
    /// Birth weight in grams.
    pub birth_weight: Option<u32>,
    /// Weight now in grams.
    pub weight: Option<u32>,
    /// Wet nappies in the last 24 hours.
    pub wet: Option<u8>,
    /// Stools in the last 24 hours.
    pub stools: Option<u8>,
    /// Feeds in the last 24 hours.
    pub feeds: Option<u8>,
}

/// One number of [`Facts`], as it is recorded; `None` takes it back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Fact {
    /// Age in completed hours.
    AgeHours(Option<u32>),
    /// The way of birth.
    BirthWay(Option<BirthWay>),
    /// Completed weeks of pregnancy at birth.
    Weeks(Option<u8>),
    /// Birth weight in grams.
    BirthWeight(Option<u32>),
    /// Weight now in grams.
    Weight(Option<u32>),
    /// Wet nappies in the last 24 hours.
    Wet(Option<u8>),
    /// Stools in the last 24 hours.
    Stools(Option<u8>),
    /// Feeds in the last 24 hours.
    Feeds(Option<u8>),
}

impl Facts {
    /// Takes one fact in.
    pub fn set(&mut self, fact: Fact) {
        match fact {
            Fact::AgeHours(value) => self.age_hours = value,
            Fact::BirthWay(value) => self.birth_way = value,
            Fact::Weeks(value) => self.weeks = value,
            Fact::BirthWeight(value) => self.birth_weight = value,
            Fact::Weight(value) => self.weight = value,
            Fact::Wet(value) => self.wet = value,
            Fact::Stools(value) => self.stools = value,
            Fact::Feeds(value) => self.feeds = value,
        }
    }

    /// Weight lost since birth in tenths of a percent, negative when gained; `None` while a weight is missing.
    ///
    /// Rounded down towards a smaller loss, so 9.96 % is 9.9 %; thresholds compare grams, not this figure.
    pub fn loss_permille(&self) -> Option<i64> {
        let (birth, now) = (i64::from(self.birth_weight?), i64::from(self.weight?));
        (birth > 0).then(|| (birth - now) * 1000 / birth)
    }

    /// The answer a number already gives to a question of the checklist, and that number.
    ///
    /// Only where the rules read the number and the answer alike; nothing is recorded for it.
    pub fn answers(&self, ask: &AskId) -> Option<(Tick, Fact)> {
        let tick = |yes| if yes { Tick::Yes } else { Tick::No };
        match ask.as_str() {
            "birth-weight.normal" => {
                self.birth_weight.map(|grams| (tick(grams >= 2500), Fact::BirthWeight(Some(grams))))
            }
            "gestation.term" => self.weeks.map(|weeks| (tick(weeks >= 37), Fact::Weeks(Some(weeks)))),
            "frequency.eight" => enough_feeds(self).map(|enough| (tick(enough), Fact::Feeds(self.feeds))),
            _ => None,
        }
    }
}

/// What the mother said to an offered action.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Reply {
    /// She will try it.
    Agreed,
    /// Another time.
    Later,
    /// No.
    Declined,
}

/// A decision to go on although danger signs stand, with its reason.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Override {
    /// The signs that stood then; any further sign closes the plan again.
    pub signs: BTreeSet<SignId>,
    /// The numbers it was given under; a worse one closes the plan again. The event does not carry them: the fold does.
    pub facts: Facts,
    /// The reason as typed.
    pub reason: String,
    /// When.
    pub at: Stamp,
}

/// One factor check from its first tick to its plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FactorCheck {
    /// Its name.
    pub id: CheckId,
    /// When it began.
    pub started: Stamp,
    /// When it was last touched.
    pub last: Stamp,
    /// Whether the danger gate has been passed through once.
    pub gate_seen: bool,
    /// Numbers known.
    pub facts: Facts,
    /// Answers; a missing key was not asked.
    pub ticks: BTreeMap<AskId, Tick>,
    /// Danger signs ticked.
    pub signs: BTreeSet<SignId>,
    /// The last override, if any.
    pub overridden: Option<Override>,
    /// Replies to offered actions.
    pub replies: BTreeMap<ActionId, Reply>,
}

impl FactorCheck {
    /// An empty check.
    pub fn new(id: CheckId, at: Stamp) -> Self {
        Self {
            id,
            started: at,
            last: at,
            gate_seen: false,
            facts: Facts::default(),
            ticks: BTreeMap::new(),
            signs: BTreeSet::new(),
            overridden: None,
            replies: BTreeMap::new(),
        }
    }

    /// Takes an event of this check in; any other changes nothing.
    pub fn take(&mut self, at: Stamp, event: &Event) {
        self.last = at;
        match event {
            Event::GateSeen { .. } => self.gate_seen = true,
            Event::FactNoted { fact, .. } => self.facts.set(*fact),
            Event::Ticked { ask, tick: Some(tick), .. } => _ = self.ticks.insert(ask.clone(), *tick),
            Event::Ticked { ask, tick: None, .. } => _ = self.ticks.remove(ask),
            Event::SignTicked { sign, present: true, .. } => _ = self.signs.insert(sign.clone()),
            Event::SignTicked { sign, present: false, .. } => _ = self.signs.remove(sign),
            Event::GateOverridden { signs, reason, .. } => {
                let signs = signs.iter().cloned().collect();
                let facts = self.facts.clone();
                self.overridden = Some(Override { signs, facts, reason: reason.clone(), at });
            }
            Event::Replied { action, reply: Some(reply), .. } => _ = self.replies.insert(action.clone(), *reply),
            Event::Replied { action, reply: None, .. } => _ = self.replies.remove(action),
            _ => {}
        }
    }
}
