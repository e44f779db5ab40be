//! The plan of one check: what is going well, likely causes in the order of action, at most three offers, and for
//! everything else why not.
//!
//! Pure and repeatable: the same check and content give the same plan. Every line carries a rule that names its source.

pub mod book;
pub mod causes;
pub mod evidence;
pub mod offers;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod tests_cases;

use self::book::{PlanBook, Tier};
use self::causes::Cause;
use self::evidence::Known;
use self::offers::{Offer, WhyNot};
use super::catalogue::Catalogue;
use super::checklist::FactorCheck;
use super::danger::Level;
use super::gate::{Gate, gate_after};
use super::ids::RuleId;
use super::triage::{Finding, Intake, Missing, Triage, triage};

/// How many actions are offered: more than three is none.
pub const MOST_OFFERS: usize = 3;

/// What to say and offer now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// Whether the plan may be shown; while it may not, there are no causes and no offers.
    pub gate: Gate,
    /// What triage found, to be shown first.
    pub triage: Triage,
    /// Lines of praise; never empty, closed or not.
    pub going_well: Vec<RuleId>,
    /// Causes something speaks for, in the order of action.
    pub causes: Vec<Cause>,
    /// At most [`MOST_OFFERS`] actions, one for a cause.
    pub offers: Vec<Offer>,
    /// When to come back; one line.
    pub come_back: Option<RuleId>,
    /// When to stop each offered action.
    pub stop: Vec<RuleId>,
    /// When to come sooner; always the same for the same age, so that they are learnt.
    pub return_signs: Vec<RuleId>,
    /// Why every other cause was not named and every other action not offered.
    pub not: Vec<WhyNot>,
    /// Milk is enough and nothing about feeding stands out: a feeling of too little is a feeling.
    pub perceived: bool,
}

impl Plan {
    /// Whether causes and offers may be shown.
    pub fn is_open(&self) -> bool {
        self.gate.opens()
    }

    /// The gate, when it keeps the plan closed.
    pub fn closed(&self) -> Option<&Gate> {
        (!self.is_open()).then_some(&self.gate)
    }

    /// What to find out before anyone can say whether milk is enough; empty when it is known.
    pub fn cannot_tell(&self) -> &[Missing] {
        if self.triage.intake == Intake::Unknown { &self.triage.missing } else { &[] }
    }

    /// Whether a stop line belongs to private offers only, and so tells of them.
    pub fn is_private_stop(&self, line: &RuleId) -> bool {
        let mut offers = self.offers.iter().filter(|offer| offer.stop == *line).peekable();
        offers.peek().is_some() && offers.all(|offer| offer.private)
    }

    /// YELLOW findings: a review to be arranged beside the plan.
    pub fn review(&self) -> impl Iterator<Item = &Finding> {
        self.triage.findings.iter().filter(|finding| finding.level == Level::Yellow)
    }
}

/// Makes the plan of a check.
pub fn plan(check: &FactorCheck, catalogue: &Catalogue) -> Plan {
    let triage = triage(&check.facts, &check.signs, &check.ticks, catalogue);
    let gate = gate_after(&triage, check.overridden.as_ref());
    let book = &catalogue.plan;
    let known = Known { check, triage: &triage };
    let going_well = book::matching(&book.going_well, &known);
    let return_signs = book::matching(&book.return_signs, &known);

    if !gate.opens() {
        let not = offers::all_closed(book);
        let (causes, offers, stop) = (Vec::new(), Vec::new(), Vec::new());
        let (come_back, perceived) = (None, false);
        return Plan { gate, triage, going_well, causes, offers, come_back, stop, return_signs, not, perceived };
    }
    let (causes, mut not) = causes::causes(book, &known);
    let (offers, not_offered) = offers::offers(book, &causes, &known);
    not.extend(not_offered);
    let come_back = book::matching(&book.come_back, &known).into_iter().next();
    let stop = stops(book, &offers);
    let perceived = causes.iter().any(|cause| yields(book, cause));
    Plan { gate, triage, going_well, causes, offers, come_back, stop, return_signs, not, perceived }
}

/// Stop lines of the offers in the order of the book, each once.
fn stops(book: &PlanBook, offers: &[Offer]) -> Vec<RuleId> {
    let needed = |id: &RuleId| offers.iter().any(|offer| offer.stop == *id);
    book.stops.iter().map(|line| &line.id).filter(|id| needed(id)).cloned().collect()
}

/// Whether this is the cause that is only named when nothing about feeding stands out.
fn yields(book: &PlanBook, cause: &Cause) -> bool {
    book.cause(&cause.id).is_some_and(|card| card.yields_to == Some(Tier::Intake))
}
