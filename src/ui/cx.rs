//! What a screen may see, and what it may ask for.

use ratatui::layout::Size;

use super::flow::Effect;
use super::prefs::Prefs;
use super::typeset::Typeset;
use super::vault::VaultState;
use crate::content::Course;
use crate::domain::checklist::FactorCheck;
use crate::domain::enough::{Taken, Weighing};
use crate::domain::event::Event;
use crate::domain::ids::{CheckId, ClaimId, ProfileId, SourceId};
use crate::domain::lesson::Flag;
use crate::domain::progress::{History, Progress};
use crate::domain::rng::Rng;
use crate::domain::stamp::Stamp;
use crate::domain::visit::case::Cases;
use crate::domain::visit::{Visit, VisitEvent};
use crate::i18n::{Lang, Word, Words};
use crate::search::Engine;

/// A person's folder and the name they typed; an empty name is "without a name".
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Profile {
    /// The folder.
    pub id: ProfileId,
    /// The name.
    pub name: String,
}

/// Everything a screen may look at. Cheap to copy.
#[derive(Clone, Copy)]
pub struct World<'a> {
    /// What is taught.
    pub course: &'a Course,
    /// Search over it.
    pub search: &'a Engine,
    /// Paragraphs laid out before.
    pub typeset: &'a Typeset,
    /// Interface words in the language of now.
    pub words: &'a Words,
    /// Interface words in both languages, for screens that show both.
    pub both: &'a [Words; 2],
    /// What this person has done.
    pub progress: &'a Progress,
    /// Finished quizzes; empty until [`Effect::LoadHistory`] has been carried out.
    pub history: &'a History,
    /// The visit at hand.
    pub visit: Option<&'a Visit>,
    /// Every mother that can be read now.
    pub cases: &'a Cases,
    /// How the sealed records stand.
    pub vault: &'a VaultState,
    /// Who is working; `None` before the first start is done.
    pub profile: Option<&'a Profile>,
    /// Everyone on this laptop.
    pub profiles: &'a [Profile],
    /// How the person likes the screen.
    pub prefs: &'a Prefs,
    /// The moment of the last event.
    pub now: Stamp,
}

impl<'a> World<'a> {
    /// The language of now.
    pub fn lang(&self) -> Lang {
        self.words.lang()
    }

    /// A factor check by name: of the visit at hand, or else one of this person's own.
    pub fn check(&self, id: &CheckId) -> Option<&'a FactorCheck> {
        self.visit.and_then(|visit| visit.check(id)).or_else(|| self.progress.open_checks.get(id))
    }

    /// What is known of milk taken by the baby of a check: of the visit at hand with sex, colour of stools and weighings,
    /// else the numbers of the check alone.
    pub fn taken(&self, id: &CheckId) -> Option<Taken<'a>> {
        let baby = self.visit.and_then(|visit| Some((visit, visit.baby_of(id)?)));
        let alone = |check| Taken { check, sex: None, weighings: Vec::new(), stool: None, worried: None };
        let Some((visit, nth)) = baby else { return self.check(id).map(alone) };
        let baby = visit.babies.get(nth)?;
        // A day of age is counted from its first hour.
        let weighed = baby.weighed.map(|one| Weighing { at_hours: u32::from(one.day) * 24, grams: one.grams });
        Some(Taken {
            sex: baby.sex,
            weighings: weighed.into_iter().collect(),
            stool: visit.story.stool(nth),
            worried: visit.story.worried,
            ..alone(&baby.check)
        })
    }

    /// An interface text.
    pub fn say<W: Word>(&self, word: W) -> &'a str {
        self.words.say(word)
    }

    /// Whether a clinician has yet to confirm something among what is cited.
    pub fn awaits(&self, cited: &[Cited]) -> bool {
        let open = |checked: &Checked| matches!(checked, Checked::W(claim) if self.course.confirmed(claim).is_none());
        cited.iter().any(|(_, checked)| open(checked))
    }

    /// An interface text with its placeholders filled.
    pub fn fill<W: Word>(&self, word: W, values: &[(&str, &str)]) -> String {
        self.words.fill(word, values)
    }
}

/// How far a claim is checked. What a clinician has to confirm says which claim it is, so that a signature is found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Checked {
    /// Against its source.
    V,
    /// Against a quotation of its source.
    VSec,
    /// By a clinician, if at all.
    W(ClaimId),
}

impl Checked {
    /// How far something of this flag is checked.
    pub fn of(flag: Flag, claim: impl FnOnce() -> ClaimId) -> Self {
        match flag {
            Flag::V => Self::V,
            Flag::VSec => Self::VSec,
            Flag::W => Self::W(claim()),
        }
    }
}

/// What a claim rests on, for the `s` key.
pub type Cited = (SourceId, Checked);

/// What one record rests on: its sources, each as far checked as the record is.
pub fn cite(sources: &[SourceId], flag: Flag, claim: impl FnOnce() -> ClaimId) -> Vec<Cited> {
    let checked = Checked::of(flag, claim);
    sources.iter().map(|source| (source.clone(), checked.clone())).collect()
}

/// What a screen works with while it takes an action.
pub struct Cx<'a> {
    /// What it may look at.
    pub world: World<'a>,
    /// The size of the area it will be drawn in.
    pub body: Size,
    /// Chance.
    pub rng: &'a mut Rng,
    /// A name no quiz or check on any laptop has, made of the device and a number.
    pub fresh: &'a str,
    /// What it has asked for so far.
    pub effects: Vec<Effect>,
}

impl Cx<'_> {
    /// Asks for an event to be kept. It is folded in, and on disk before the next key.
    pub fn record(&mut self, event: Event) {
        self.effects.push(Effect::Record(event));
    }

    /// Asks for something to be kept of the visit at hand.
    pub fn note(&mut self, event: VisitEvent) {
        self.effects.push(Effect::Visit(event));
    }

    /// Asks for something to be done at the edge.
    pub fn ask(&mut self, effect: Effect) {
        self.effects.push(effect);
    }
}
