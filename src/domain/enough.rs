//! Is the baby getting enough? One answer, the rows it stands on, and what to find out where it cannot be told.
//!
//! The answer follows from [`Intake`], so it never says other than triage: low intake is "not fine", and "fine" is said
//! only where triage says it too. What triage does not see (earlier weighings, size for age, a sick baby) can only take
//! "fine" back to "cannot tell yet", never give it.

mod rows;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod tests_laws;

use serde::{Deserialize, Serialize};

use self::rows::Spoken;
pub use self::rows::{Row, Verdict, What};
use super::catalogue::Catalogue;
use super::checklist::{FactorCheck, Facts};
use super::danger::{Level, Who};
use super::factor::Tick;
use super::growth::gain::{self, Gain, Pace, Query};
use super::growth::loss::{Change, change};
use super::growth::{Band, Standard, Z};
pub use super::growth::{Sex, Weighing};
use super::triage::{Doubt, Intake, Lack, Triage, triage};
use super::visit::StoolColour;

/// What is known of one baby: the numbers and signs of a check, and what lies outside of it.
#[derive(Clone, Debug)]
pub struct Taken<'a> {
    /// Numbers, answers and signs of now; the weight of now is among them.
    pub check: &'a FactorCheck,
    /// The sex, for weight for age.
    pub sex: Option<Sex>,
    /// Earlier weighings in any order; that of birth and that of now may be among them.
    pub weighings: Vec<Weighing>,
    /// The colour of the stools.
    pub stool: Option<StoolColour>,
    /// Whether the mother worries that she has too little milk; `None` when nobody asked.
    pub worried: Option<bool>,
}

/// The answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Answer {
    /// Weight or urine says that the baby gets little so far.
    SignsNotFine,
    /// It cannot be told yet; [`Enough::finds`] says what to find out.
    CannotTell,
    /// Weight and urine are as they should be, and nothing else speaks against it.
    SignsFine,
}

impl Answer {
    /// All answers, the worst first.
    pub const ALL: [Self; 3] = [Self::SignsNotFine, Self::CannotTell, Self::SignsFine];
}

/// Something to find out or to do before the answer can be told, in the order to do it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Find {
    /// The baby has a sign of danger: it is seen first.
    SeenFirst(Level),
    /// A number that cannot be true is asked again.
    Again(Doubt),
    /// A weighing is asked again.
    Weighing(Query),
    /// Weight, age and sex do not fit each other: all three are looked at again.
    Size,
    /// A number that is not known.
    Number(Lack),
    /// Over a month less was gained than is asked for (brief 3.6, AMBER): seen today, and ticked among the danger signs,
    /// so that triage knows what only earlier weighings show.
    SlowMonth,
    /// Watch a whole feed.
    WatchFeed,
    /// Weigh again in 24 hours, on the same scales.
    WeighAgain,
    /// Weight is far below the line for the age: someone examines the baby.
    Examine,
}

/// Weight for age.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Size {
    /// The score.
    pub z: Z,
    /// The band it lies in.
    pub band: Band,
    /// Born before 37 weeks: the standard is of babies born at term, so such a baby lies low on it and nothing follows.
    pub early: bool,
}

/// The answer with everything it stands on.
#[derive(Clone, Debug, PartialEq)]
pub struct Enough {
    /// The answer.
    pub answer: Answer,
    /// Found beside expected: feeds, wet nappies, stools, weight.
    pub rows: [Row; 4],
    /// What to find out; never empty where the answer cannot be told, and what is merely unknown for the others.
    pub finds: Vec<Find>,
    /// She worries about too little milk while the signs are fine, and the baby is not known to be given anything else.
    pub perceived: bool,
    /// Weight change since birth.
    pub change: Option<Change>,
    /// The gain up to the weight of now.
    pub gain: Option<Gain>,
    /// Weight for age.
    pub size: Option<Size>,
    /// Weighings that can be true, birth and now among them, in the order of age.
    pub weighings: Vec<Weighing>,
    /// The numbers without the doubtful ones.
    pub accepted: Facts,
    /// The most urgent level of anyone: what is done first, whatever the answer.
    pub level: Option<Level>,
}

/// Whether the baby is known to be given something else: then fine signs do not show that her milk is enough, and nobody
/// is told that other milk is not needed, lest it be stopped suddenly.
fn other_milk(check: &FactorCheck) -> bool {
    check.ticks.get("supplements.other") == Some(&Tick::Yes)
}

/// Answers for one baby. Without a standard nothing is said of weight for age.
pub fn enough(taken: &Taken, catalogue: &Catalogue, standard: Option<&Standard>) -> Enough {
    let check = taken.check;
    let found = triage(&check.facts, &check.signs, &check.ticks, catalogue);
    let facts = &found.accepted;
    let (weighings, queries) = gain::sorted(series(taken, facts), facts.age_hours);
    let now = facts.age_hours.zip(facts.weight).map(|(at_hours, grams)| Weighing { at_hours, grams });
    let gain = now.filter(|now| weighings.contains(now)).and_then(|now| gain::latest(&weighings, now));
    let size = standard.and_then(|standard| size(taken, facts, standard));
    let spoken = Spoken::of(&check.signs, &catalogue.danger);
    let stool = rows::colour(facts, taken.stool);
    let rows = rows::rows(&found, &check.ticks, &spoken, gain, stool);

    let mut finds: Vec<Find> = seen_first(&found).into_iter().collect();
    finds.extend(found.doubts.iter().map(|doubt| Find::Again(*doubt)));
    finds.extend(queries.into_iter().map(Find::Weighing));
    finds.extend(of_size(size));
    // Pale stools are a sign of their own, whoever noticed the colour.
    if taken.stool == Some(StoolColour::Pale) {
        finds.push(Find::SeenFirst(Level::Amber));
    }
    let slow = gain.filter(|gain| gain.pace <= Pace::Slow);
    finds.extend(slow.filter(Gain::of_a_month).map(|_| Find::SlowMonth));
    if slow.is_some() || stool == Some(Verdict::Edge) || found.intake == Intake::Watch {
        finds.extend([Find::WatchFeed, Find::WeighAgain]);
    }
    let answer = match found.intake {
        Intake::Low => Answer::SignsNotFine,
        Intake::Fine if finds.is_empty() => Answer::SignsFine,
        Intake::Fine | Intake::Watch | Intake::Unknown => Answer::CannotTell,
    };
    // What is unknown beside a fine answer, stools say, is worth asking and takes nothing back.
    finds.extend(found.missing.iter().map(|missing| Find::Number(missing.lack)));
    if answer == Answer::CannotTell && finds.is_empty() {
        finds.push(Find::WeighAgain);
    }
    finds.sort_unstable();
    finds.dedup();
    Enough {
        answer,
        rows,
        finds,
        perceived: answer == Answer::SignsFine && taken.worried == Some(true) && !other_milk(check),
        change: change(facts),
        gain,
        size,
        weighings,
        level: found.level,
        accepted: found.accepted,
    }
}

/// Every weighing there is: at birth, earlier, now.
fn series<'a>(taken: &'a Taken<'_>, facts: &Facts) -> impl Iterator<Item = Weighing> + 'a {
    let birth = facts.birth_weight.map(|grams| Weighing { at_hours: 0, grams });
    let now = facts.age_hours.zip(facts.weight).map(|(at_hours, grams)| Weighing { at_hours, grams });
    birth.into_iter().chain(now).chain(taken.weighings.iter().copied())
}

/// A sign of the baby's that must be seen to today or now. Signs of low intake alone are the answer itself.
fn seen_first(found: &Triage) -> Option<Find> {
    let level = found.closing().filter(|finding| finding.who == Who::Baby).map(|finding| finding.level).max()?;
    Some(Find::SeenFirst(level))
}

fn size(taken: &Taken, facts: &Facts, standard: &Standard) -> Option<Size> {
    let z = standard.z(taken.sex?, facts.age_hours? / 24, facts.weight?)?;
    let early = facts.weeks.is_some_and(|weeks| weeks < 37);
    let early = early || taken.check.ticks.get("gestation.term") == Some(&Tick::No);
    Some(Size { z, band: z.band(), early })
}

/// What follows from size: of a baby born early nothing.
fn of_size(size: Option<Size>) -> Option<Find> {
    let size = size.filter(|size| !size.early)?;
    if !size.z.believable() {
        return Some(Find::Size);
    }
    (size.band == Band::FarBelow).then_some(Find::Examine)
}
