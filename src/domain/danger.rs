//! Danger signs of mother and baby, without words: who, how urgent, where the claim comes from.

use serde::{Deserialize, Serialize};

use super::ids::{NoteId, RuleId, SignId, SourceId};
use super::lesson::Flag;

/// How fast someone must be seen; a greater level is more urgent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Level {
    /// A review within one to three days.
    Yellow,
    /// Seen today.
    Amber,
    /// Now, in hospital.
    Red,
}

impl Level {
    /// All levels, most urgent first.
    pub const ALL: [Self; 3] = [Self::Red, Self::Amber, Self::Yellow];

    /// Whether the plan stays closed while a finding of this level stands.
    ///
    /// AMBER closes too: advice given before a same-day referral is advice that delays it. YELLOW opens the plan, with
    /// the review shown first.
    pub fn closes(self) -> bool {
        self >= Self::Amber
    }
}

/// Who needs care.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Who {
    /// The mother.
    Mother,
    /// The baby.
    Baby,
}

/// A heading of the danger list, in the order of asking: what kills fastest comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum SignGroup {
    /// The baby is hard to wake, limp, has fits.
    Awake,
    /// The baby's breathing and colour.
    Breathing,
    /// The baby's temperature and infection.
    Warmth,
    /// The baby's feeding and weight.
    Intake,
    /// The baby's urine and stools.
    Nappies,
    /// Signs that the baby lacks water.
    Water,
    /// Yellow skin.
    Jaundice,
    /// The baby's belly and vomit.
    Belly,
    /// The baby's mouth, heart, tone and conditions known.
    Body,
    /// The mother's bleeding, blood pressure, chest and legs.
    Emergency,
    /// The mother's fever and infection of the womb.
    Fever,
    /// Her breasts.
    Breast,
    /// Milk that has not come in, and why.
    Milk,
    /// Illness and treatment that need a specialist's word on feeding.
    Treatment,
    /// Her mood and thoughts.
    Mood,
    /// Her safety.
    Safety,
}

/// What a sign means to the rules that combine signs with numbers and with each other.
///
/// Rules ask for marks, never for ids, so an author may split or rename a sign without touching code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Mark {
    /// The baby is sleepy, whether at feeds only or always.
    Sleepy,
    /// The baby feeds poorly or not at all.
    PoorFeeding,
    /// The baby has a fever.
    BabyFever,
    /// The baby is yellow.
    Jaundice,
    /// Pale stool or dark urine beside yellow skin.
    PaleOrDark,
    /// Orange or pink stain in the nappy.
    Stain,
    /// No urine for twelve hours.
    NoUrine,
    /// Stools are still black when they should have changed.
    DarkStool,
    /// The weight still falls after day 4.
    StillLosing,
    /// Intake is low as measured by growth or urine.
    LowIntake,
    /// The mother's temperature is 38 °C or more.
    MotherFever,
    /// Beside a fever this means sepsis until shown otherwise.
    Septic,
    /// Rigors, fast pulse or confusion beside a red breast.
    Shaking,
    /// A breast is red, hot and hard.
    BreastRed,
    /// No fullness of the breasts.
    NoFullness,
    /// Bleeding goes on.
    BleedingOn,
    /// Heavy bleeding at birth.
    BledAtBirth,
    /// After heavy bleeding this points to the pituitary.
    AfterBleed,
    /// Beside a positive mood screen this means today.
    MoodHeavy,
}

/// What a sign says about the mother's milk until she or the baby is seen; a greater one is stricter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Milk {
    /// How the baby is fed is asked of someone first.
    Asked,
    /// Some is given, but not at the breast or not from one side.
    Partly,
    /// None is given once a treatment has begun.
    Started,
    /// None is given.
    Waits,
}

/// A danger sign: one fact, one tick.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sign {
    /// Its name in events.
    pub id: SignId,
    /// Who has it.
    pub who: Who,
    /// How urgent it is alone.
    pub level: Level,
    /// Its heading.
    pub group: SignGroup,
    /// To be asked, shown and printed only in private.
    #[serde(default)]
    pub private: bool,
    /// The rule of triage it falls under.
    pub rule: RuleId,
    /// What it says about milk; beside it nothing else may tell to breastfeed.
    #[serde(default)]
    pub milk: Option<Milk>,
    /// Whether its words to the mother speak of breastfeeding.
    #[serde(default)]
    pub says_feed: bool,
    /// What it means to rules that combine.
    #[serde(default)]
    pub marks: Vec<Mark>,
    /// What it rests on.
    pub sources: Vec<SourceId>,
    /// How far that is checked.
    pub flag: Flag,
    /// Where the paper and guidance differ.
    #[serde(default)]
    pub notes: Vec<NoteId>,
    /// Items of the paper treated here.
    #[serde(default)]
    pub items: Vec<u16>,
}

/// What a rule of triage rests on; the rule itself is code.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rule {
    /// Its name, `t1` and up: 1 to 14 are the rules of the brief, part 3.8.
    pub id: RuleId,
    /// Who is to be seen.
    pub who: Who,
    /// Found only by answers given in private.
    #[serde(default)]
    pub private: bool,
    /// What it rests on.
    pub sources: Vec<SourceId>,
    /// How far that is checked.
    pub flag: Flag,
}

/// All danger signs and rules.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DangerBook {
    /// Rules in the order of the brief.
    pub rules: Vec<Rule>,
    /// Signs in the order of asking.
    pub signs: Vec<Sign>,
}

impl DangerBook {
    /// The strictest word about milk among these signs, and how many of them say it.
    pub fn milk<'a>(&self, signs: impl IntoIterator<Item = &'a SignId>) -> Option<(Milk, usize)> {
        let words: Vec<Milk> = signs.into_iter().filter_map(|id| self.sign(id)?.milk).collect();
        let strictest = words.iter().copied().max()?;
        Some((strictest, words.iter().filter(|milk| **milk == strictest).count()))
    }

    /// The sign of that name.
    pub fn sign(&self, id: &SignId) -> Option<&Sign> {
        self.signs.iter().find(|sign| sign.id == *id)
    }

    /// The rule of that name.
    pub fn rule(&self, id: &str) -> Option<&Rule> {
        self.rules.iter().find(|rule| rule.id.as_str() == id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::catalogue::shipped::catalogue;

    #[test]
    fn the_strictest_word_about_milk_counts_whatever_the_order() {
        let book = catalogue().danger;
        for (signs, expected) in [
            (vec!["baby-fits", "mother-fever"], None),
            (vec!["mother-hiv", "baby-fits"], Some((Milk::Asked, 1))),
            (vec!["mother-hiv", "mother-herpes-breast", "mother-iodine"], Some((Milk::Partly, 1))),
            (vec!["mother-chemo", "mother-herpes-breast"], Some((Milk::Started, 1))),
            (vec!["mother-chemo", "baby-galactosaemia", "mother-mpox"], Some((Milk::Waits, 2))),
        ] {
            let mut ids: Vec<SignId> = signs.iter().map(|&id| id.into()).collect();
            assert_eq!(book.milk(&ids), expected, "{signs:?}");
            ids.reverse();
            assert_eq!(book.milk(&ids), expected, "{signs:?}");
        }
    }
}
