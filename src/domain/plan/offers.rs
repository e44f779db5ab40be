//! Which actions are offered, at most three and one for a cause, and why the others are not.

use super::MOST_OFFERS;
use super::book::{ActionCard, PlanBook, Tier};
use super::causes::Cause;
use super::evidence::{Evidence, FactIs, Known};
use crate::domain::ids::{ActionId, AskId, CauseId, RuleId};
use crate::domain::triage::{Intake, Lack};

/// An action to offer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    /// The action.
    pub action: ActionId,
    /// The rule that offers it.
    pub rule: RuleId,
    /// The cause it answers.
    pub cause: CauseId,
    /// Its place in the order of action.
    pub tier: Tier,
    /// When to stop it.
    pub stop: RuleId,
    /// Not for a screen or paper others may see.
    pub private: bool,
}

/// A cause or an action.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Subject {
    /// A cause that is not named.
    Cause(CauseId),
    /// An action that is not offered.
    Action(ActionId),
}

/// The answer to "why not this?".
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WhyNot {
    /// What was left out.
    pub what: Subject,
    /// Why.
    pub reason: Reason,
}

/// Why a cause is not named or an action not offered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// Someone must be seen, or a number asked again, before any advice.
    Closed,
    /// Everything was asked and nothing points to it.
    NothingSpeaksForIt,
    /// Something speaks against it and nothing for it.
    SpeaksAgainst {
        /// What.
        evidence: Vec<Evidence>,
    },
    /// Something makes it beside the point, whatever speaks for it.
    RuledOut {
        /// What.
        evidence: Vec<Evidence>,
    },
    /// These questions are still open.
    NotAsked {
        /// Which.
        asks: Vec<AskId>,
    },
    /// Weight or urine must be known first.
    CannotTell {
        /// What to find out.
        missing: Vec<Lack>,
    },
    /// It is only named when none of these is.
    Yields {
        /// Causes named instead.
        causes: Vec<CauseId>,
    },
    /// None of the causes it answers is named.
    NoCause {
        /// Which it would answer.
        causes: Vec<CauseId>,
    },
    /// What it needs does not hold.
    NeedsUnmet {
        /// What it needs.
        evidence: Vec<Evidence>,
    },
    /// One step for a cause, and another comes first.
    AnotherFirst {
        /// The action offered for the same cause.
        chosen: ActionId,
    },
    /// Three are enough today, and these come first.
    ThreeAreEnough {
        /// The actions offered.
        offered: Vec<ActionId>,
    },
}

/// Every cause and action, closed.
pub(super) fn all_closed(book: &PlanBook) -> Vec<WhyNot> {
    let causes = book.causes.iter().map(|card| Subject::Cause(card.id.clone()));
    let actions = book.actions.iter().map(|card| Subject::Action(card.id.clone()));
    causes.chain(actions).map(|what| WhyNot { what, reason: Reason::Closed }).collect()
}

/// One action for each cause in the order of action, and a reason for each that is left.
pub(super) fn offers(book: &PlanBook, causes: &[Cause], known: &Known) -> (Vec<Offer>, Vec<WhyNot>) {
    let mut offers: Vec<Offer> = Vec::new();
    for cause in causes {
        let fit = book.actions.iter().find(|card| card.answers.contains(&cause.id) && unmet(card, known).is_empty());
        // An action already offered for an earlier cause answers this one too.
        let fresh = fit.filter(|card| offers.iter().all(|offer| offer.action != card.id));
        if let Some(card) = fresh.filter(|_| offers.len() < MOST_OFFERS) {
            offers.push(Offer {
                action: card.id.clone(),
                rule: card.rule.clone(),
                cause: cause.id.clone(),
                tier: cause.tier,
                stop: card.stop.clone(),
                private: cause.private,
            });
        }
    }
    let left = book.actions.iter().filter(|card| offers.iter().all(|offer| offer.action != card.id));
    let not = left
        .map(|card| WhyNot {
            what: Subject::Action(card.id.clone()),
            reason: reason(book, card, causes, &offers, known),
        })
        .collect();
    (offers, not)
}

fn unmet(card: &ActionCard, known: &Known) -> Vec<Evidence> {
    card.needs.iter().filter(|need| !known.holds(need)).cloned().collect()
}

fn reason(book: &PlanBook, card: &ActionCard, causes: &[Cause], offers: &[Offer], known: &Known) -> Reason {
    let answered: Vec<&Cause> = causes.iter().filter(|cause| card.answers.contains(&cause.id)).collect();
    let unmet = unmet(card, known);
    if answered.is_empty() {
        return Reason::NoCause { causes: card.answers.clone() };
    }
    if unmet.contains(&Evidence::Fact(FactIs::IntakeLow)) && known.triage.intake == Intake::Unknown {
        return Reason::CannotTell { missing: known.triage.missing.iter().map(|one| one.lack).collect() };
    }
    if !unmet.is_empty() {
        return Reason::NeedsUnmet { evidence: unmet };
    }
    // A cause may be answered by an action that was offered for an earlier one.
    let answers = |offer: &Offer, cause: &Cause| {
        book.action(&offer.action).is_some_and(|other| other.answers.contains(&cause.id))
    };
    match offers.iter().find(|offer| answered.iter().any(|cause| answers(offer, cause))) {
        Some(offer) => Reason::AnotherFirst { chosen: offer.action.clone() },
        None => Reason::ThreeAreEnough { offered: offers.iter().map(|offer| offer.action.clone()).collect() },
    }
}
