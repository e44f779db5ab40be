//! Which causes something speaks for, and why the others are not named.

use super::book::{CauseCard, PlanBook, Tier};
use super::evidence::{Evidence, Known};
use super::offers::{Reason, Subject, WhyNot};
use crate::domain::ids::{AskId, CauseId, RuleId};
use crate::domain::triage::Intake;

/// A likely cause: never a diagnosis, always with what speaks for and against it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cause {
    /// Its name.
    pub id: CauseId,
    /// When it is acted on.
    pub tier: Tier,
    /// The rule that names it.
    pub rule: RuleId,
    /// What speaks for it; never empty.
    pub supported: Vec<Evidence>,
    /// What speaks against it.
    pub against: Vec<Evidence>,
    /// Questions that would tell more.
    pub unknown: Vec<AskId>,
    /// Not for a screen or paper others may see.
    pub private: bool,
}

/// Causes in the order of action, and a reason for each that is not named.
pub(super) fn causes(book: &PlanBook, known: &Known) -> (Vec<Cause>, Vec<WhyNot>) {
    let mut named = Vec::new();
    let mut not = Vec::new();
    for card in &book.causes {
        match judge(card, known) {
            Ok(cause) => named.push(cause),
            Err(reason) => not.push(WhyNot { what: Subject::Cause(card.id.clone()), reason }),
        }
    }
    // A cause that yields is judged last, because it rests on what was found besides it.
    let (stay, yielding): (Vec<Cause>, Vec<Cause>) =
        named.into_iter().partition(|cause| tier_above(book, cause).is_none());
    let mut named = stay;
    for cause in yielding {
        let above: Vec<CauseId> = named
            .iter()
            .filter(|other| Some(other.tier) == tier_above(book, &cause))
            .map(|other| other.id.clone())
            .collect();
        if above.is_empty() {
            named.push(cause);
        } else {
            not.push(WhyNot { what: Subject::Cause(cause.id), reason: Reason::Yields { causes: above } });
        }
    }
    let place = |cause: &Cause| book.causes.iter().position(|card| card.id == cause.id);
    named.sort_by_key(|cause| (cause.tier, place(cause)));
    (named, not)
}

fn tier_above(book: &PlanBook, cause: &Cause) -> Option<Tier> {
    book.cause(&cause.id).and_then(|card| card.yields_to)
}

fn judge(card: &CauseCard, known: &Known) -> Result<Cause, Reason> {
    let supported = known.holding(&card.supports);
    let opposites: Vec<Evidence> = card.supports.iter().filter_map(Evidence::opposite).collect();
    let against = without_repeats(known.holding(opposites.iter().chain(&card.opposes).chain(&card.rules_out)));
    let unknown = unanswered(card, known);

    let ruled_out = known.holding(&card.rules_out);
    if !ruled_out.is_empty() {
        return Err(Reason::RuledOut { evidence: ruled_out });
    }
    if !supported.is_empty() {
        let (id, rule) = (card.id.clone(), card.rule.clone());
        return Ok(Cause { id, tier: card.tier, rule, supported, against, unknown, private: card.private });
    }
    // A number settles what a question about the same thing would ask.
    let settled = against.iter().any(|one| matches!(one, Evidence::Fact(_)));
    let rests_on_intake = card.supports.iter().all(|one| matches!(one, Evidence::Fact(_)));
    Err(if rests_on_intake && known.triage.intake == Intake::Unknown {
        Reason::CannotTell { missing: known.triage.missing.iter().map(|one| one.lack).collect() }
    } else if !unknown.is_empty() && !settled {
        Reason::NotAsked { asks: unknown }
    } else if against.is_empty() {
        Reason::NothingSpeaksForIt
    } else {
        Reason::SpeaksAgainst { evidence: against }
    })
}

fn unanswered(card: &CauseCard, known: &Known) -> Vec<AskId> {
    let asks = card.supports.iter().filter_map(|one| match one {
        Evidence::Ask(ask, _) => Some(ask),
        Evidence::Fact(_) | Evidence::Sign(_) | Evidence::Rule(_) => None,
    });
    asks.filter(|ask| known.unanswered(ask)).cloned().collect()
}

/// Two supports may share an opposite, and an author may have listed it once more.
fn without_repeats(evidence: Vec<Evidence>) -> Vec<Evidence> {
    let mut kept: Vec<Evidence> = Vec::new();
    for one in evidence {
        if !kept.contains(&one) {
            kept.push(one);
        }
    }
    kept
}
