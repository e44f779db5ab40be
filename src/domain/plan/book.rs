//! The structure of `plan.ron`: causes, actions and lines, without words.

use serde::{Deserialize, Serialize};

use super::evidence::{Evidence, Known};
use crate::domain::ids::{ActionId, CauseId, FactorId, NoteId, RuleId, SourceId};
use crate::domain::lesson::Flag;

/// The order of action of the brief, part 1.0; danger comes before all of them and is not a tier.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Tier {
    /// What the baby takes in.
    Intake,
    /// The mother's pain and illness.
    Illness,
    /// Medicines, family planning and what passes into milk.
    Medicines,
    /// Work, family and culture.
    Home,
    /// Food, rest and massage.
    Strength,
}

impl Tier {
    /// All tiers in the order of action.
    pub const ALL: [Self; 5] = [Self::Intake, Self::Illness, Self::Medicines, Self::Home, Self::Strength];
}

/// A cause the plan may name.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CauseCard {
    /// Its name.
    pub id: CauseId,
    /// The rule that names it.
    pub rule: RuleId,
    /// When it is acted on.
    pub tier: Tier,
    /// The cards that explain it.
    pub factors: Vec<FactorId>,
    /// Any of these names it; their opposites speak against it.
    pub supports: Vec<Evidence>,
    /// What else speaks against it.
    #[serde(default)]
    pub opposes: Vec<Evidence>,
    /// Any of these rules it out, whatever speaks for it.
    #[serde(default)]
    pub rules_out: Vec<Evidence>,
    /// Named only while no cause of this tier is.
    #[serde(default)]
    pub yields_to: Option<Tier>,
    /// Not for a screen or paper others may see.
    #[serde(default)]
    pub private: bool,
    /// What it rests on.
    pub sources: Vec<SourceId>,
    /// How far that is checked.
    pub flag: Flag,
    /// Where the paper and guidance differ.
    #[serde(default)]
    pub notes: Vec<NoteId>,
}

/// An action the plan may offer; the first that answers a cause and may be offered is.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ActionCard {
    /// Its name.
    pub id: ActionId,
    /// The rule that offers it.
    pub rule: RuleId,
    /// Its place in the order of action: the tier of the causes it answers.
    pub tier: Tier,
    /// The causes it answers.
    pub answers: Vec<CauseId>,
    /// All of these must hold before it is offered.
    #[serde(default)]
    pub needs: Vec<Evidence>,
    /// When to stop it.
    pub stop: RuleId,
    /// What it rests on.
    pub sources: Vec<SourceId>,
    /// How far that is checked.
    pub flag: Flag,
    /// Where the paper and guidance differ.
    #[serde(default)]
    pub notes: Vec<NoteId>,
}

/// A line of the plan that is shown when any of its conditions hold, or always when it has none.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Line {
    /// Its name and its rule.
    pub id: RuleId,
    /// Any of these shows it.
    #[serde(default)]
    pub when: Vec<Evidence>,
    /// What it rests on.
    pub sources: Vec<SourceId>,
    /// How far that is checked.
    pub flag: Flag,
}

/// Everything a plan can be made of.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlanBook {
    /// Causes, each tier in the order of action.
    pub causes: Vec<CauseCard>,
    /// Actions; for a cause with several the earlier is offered first.
    pub actions: Vec<ActionCard>,
    /// When to stop an action.
    pub stops: Vec<Line>,
    /// When to come back; the first that holds is used.
    pub come_back: Vec<Line>,
    /// When to come sooner.
    pub return_signs: Vec<Line>,
    /// Praise for what is going well; the last holds for everyone.
    pub going_well: Vec<Line>,
}

impl PlanBook {
    /// The cause of that name.
    pub fn cause(&self, id: &CauseId) -> Option<&CauseCard> {
        self.causes.iter().find(|card| card.id == *id)
    }

    /// The action of that name.
    pub fn action(&self, id: &ActionId) -> Option<&ActionCard> {
        self.actions.iter().find(|card| card.id == *id)
    }

    /// Every line of every kind.
    pub fn lines(&self) -> impl Iterator<Item = &Line> {
        [&self.stops, &self.come_back, &self.return_signs, &self.going_well].into_iter().flatten()
    }
}

/// The lines that are shown, in the order of the book.
pub(super) fn matching(lines: &[Line], known: &Known) -> Vec<RuleId> {
    let shown = |line: &&Line| line.when.is_empty() || line.when.iter().any(|one| known.holds(one));
    lines.iter().filter(shown).map(|line| line.id.clone()).collect()
}
