//! Watching a feed, without its words: pairs of signs, each something that goes well and its mirror, in the order of
//! looking; and what the family can take on.
//!
//! A pair that was not looked at is not seen, and never taken for well. Nothing is added up to a score: what is told is
//! which sign was hard.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::factor::{Ask, FlagIf, Tick};
use super::ids::{AskId, HelpId, PairId, SourceId, WatchGroupId};
use super::lesson::Flag;
use super::visit::Look;

/// What is looked at, and what the family can do. Source: brief 5.1–5.4 and F19.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WatchList {
    /// Groups in the order of looking.
    pub groups: Vec<WatchGroup>,
    /// What the family can take on.
    pub helps: Vec<Help>,
}

/// Pairs that are looked at together.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WatchGroup {
    /// Its name.
    pub id: WatchGroupId,
    /// Its pairs in order.
    pub pairs: Vec<Pair>,
}

/// Something that goes well, and its mirror.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pair {
    /// Its name in records.
    pub id: PairId,
    /// Which point of the picture it is.
    #[serde(default)]
    pub part: Option<Part>,
    /// The question of the factor checklist that a look at it answers.
    #[serde(default)]
    pub ask: Option<AskId>,
    /// Whether what is hard here is talked about only where nobody else can hear.
    #[serde(default)]
    pub private: bool,
    /// What it rests on.
    pub sources: Vec<SourceId>,
    /// How far that is checked.
    pub flag: Flag,
}

/// How many key points of position there are, and how many signs of attachment (brief 5.1 and 5.2).
pub const POINTS: u8 = 4;

/// A point of the picture, counted from 1 to [`POINTS`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Part {
    /// A key point of position: in line, close, whole body held, nose to nipple.
    Position(u8),
    /// A sign of attachment: areola, mouth, lower lip, chin.
    Attachment(u8),
}

/// Something a person in the family can take on.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Help {
    /// Its name in records.
    pub id: HelpId,
    /// What it rests on.
    pub sources: Vec<SourceId>,
    /// How far that is checked.
    pub flag: Flag,
}

/// What was seen at each pair; a pair that is missing was not seen.
pub type Looks = BTreeMap<PairId, Look>;

/// How many pairs of a group went well, were hard, and were not seen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Went well.
    pub well: usize,
    /// Possible difficulty.
    pub hard: usize,
    /// Not seen.
    pub unseen: usize,
}

impl Tally {
    /// Counts some pairs.
    pub fn of(pairs: &[Pair], looks: &Looks) -> Self {
        let mut tally = Self::default();
        for pair in pairs {
            match looks.get(&pair.id) {
                Some(Look::Well) => tally.well += 1,
                Some(Look::Hard) => tally.hard += 1,
                None => tally.unseen += 1,
            }
        }
        tally
    }
}

impl WatchList {
    /// Every pair in the order of looking.
    pub fn pairs(&self) -> impl Iterator<Item = &Pair> {
        self.groups.iter().flat_map(|group| &group.pairs)
    }

    /// A pair by its name.
    pub fn pair(&self, id: &PairId) -> Option<&Pair> {
        self.pairs().find(|pair| pair.id == *id)
    }

    /// The pairs with this look, in the order of looking: by name what goes well, or what may need help.
    pub fn seen<'a>(&'a self, looks: &'a Looks, look: Look) -> impl Iterator<Item = &'a Pair> {
        self.pairs().filter(move |pair| looks.get(&pair.id) == Some(&look))
    }

    /// What was seen at a point of the picture.
    pub fn look_at(&self, part: Part, looks: &Looks) -> Option<Look> {
        let pair = self.pairs().find(|pair| pair.part == Some(part))?;
        looks.get(&pair.id).copied()
    }
}

/// The answer a look gives to a question of the checklist: that all is well, or that it needs attention. A question
/// about a wish has none.
pub fn tick_of(ask: &Ask, look: Look) -> Option<Tick> {
    match (ask.flag_if, look) {
        (FlagIf::No, Look::Well) | (FlagIf::Yes, Look::Hard) => Some(Tick::Yes),
        (FlagIf::No, Look::Hard) => Some(Tick::No),
        // One feed that goes well clears no sign of illness; one that does not can raise it.
        (FlagIf::Yes, Look::Well) | (FlagIf::Never, _) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pair(id: &str, part: Option<Part>) -> Pair {
        Pair { id: id.into(), part, ask: None, private: false, sources: Vec::new(), flag: Flag::V }
    }

    #[test]
    fn what_was_not_looked_at_is_counted_as_not_seen_and_as_nothing_else() {
        let pairs = [pair("a", None), pair("b", None), pair("c", None)];
        let looks = Looks::from([("a".into(), Look::Well), ("b".into(), Look::Hard), ("other".into(), Look::Well)]);
        assert_eq!(Tally::of(&pairs, &looks), Tally { well: 1, hard: 1, unseen: 1 });
        assert_eq!(Tally::of(&pairs, &Looks::new()), Tally { well: 0, hard: 0, unseen: 3 });
    }

    #[test]
    fn a_point_of_the_picture_shows_what_was_seen_at_its_pair() {
        let part = Part::Attachment(2);
        let group = WatchGroup { id: "x".into(), pairs: vec![pair("a", None), pair("mouth", Some(part))] };
        let list = WatchList { groups: vec![group], helps: Vec::new() };
        let looks = Looks::from([("a".into(), Look::Well), ("mouth".into(), Look::Hard)]);
        assert_eq!(list.look_at(part, &looks), Some(Look::Hard));
        assert_eq!(list.look_at(Part::Position(2), &looks), None);
        let named = |look| list.seen(&looks, look).map(|pair| pair.id.to_string()).collect::<Vec<_>>();
        assert_eq!((named(Look::Well), named(Look::Hard)), (vec!["a".into()], vec!["mouth".into()]));
    }

    #[test]
    fn a_difficulty_flags_a_question_and_going_well_clears_it_but_never_a_sign_of_illness() {
        for flag_if in [FlagIf::Yes, FlagIf::No] {
            let ask = Ask { id: "a.b".into(), flag_if, private: false };
            assert!(tick_of(&ask, Look::Hard).is_some_and(|tick| ask.flags(tick)));
            let cleared = tick_of(&ask, Look::Well).is_some_and(|tick| ask.clears(tick));
            assert_eq!(cleared, flag_if == FlagIf::No);
        }
        let wish = Ask { id: "a.b".into(), flag_if: FlagIf::Never, private: false };
        assert_eq!(tick_of(&wish, Look::Well), None);
    }
}
