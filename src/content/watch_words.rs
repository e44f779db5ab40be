//! The words of `assets/{id,en}/watch.ron`: both sides of each pair, what to offer, what the family can take on.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::domain::ids::{HelpId, PairId, WatchGroupId};

/// All words about watching a feed in one language.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WatchWords {
    /// Headings.
    pub groups: BTreeMap<WatchGroupId, String>,
    /// Each pair.
    pub pairs: BTreeMap<PairId, PairWords>,
    /// Each thing the family can take on.
    pub helps: BTreeMap<HelpId, String>,
}

/// The words of a pair.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PairWords {
    /// How it looks when it goes well.
    pub well: String,
    /// How a possible difficulty looks.
    pub hard: String,
    /// What to offer then; may be left out.
    #[serde(default)]
    pub offer: String,
}

#[cfg(test)]
mod tests {
    use crate::content::{Course, Pack};
    use crate::domain::watch::{POINTS, Part};
    use crate::i18n::Lang;

    #[test]
    fn every_point_of_position_and_every_sign_of_attachment_has_its_pair() {
        let course = Course::new(Pack::BuiltIn);
        let parts: Vec<Part> = course.watch().pairs().filter_map(|pair| pair.part).collect();
        let wanted = (1..=POINTS).map(Part::Position).chain((1..=POINTS).map(Part::Attachment));
        assert_eq!(parts, wanted.collect::<Vec<_>>());
    }

    #[test]
    fn the_two_sides_of_a_pair_never_read_the_same() {
        let course = Course::new(Pack::BuiltIn);
        for lang in Lang::ALL {
            let words = course.watch_words(lang);
            assert_eq!(words.pairs.len(), course.watch().pairs().count());
            for (id, pair) in &words.pairs {
                assert_ne!(pair.well, pair.hard, "{id}");
            }
        }
    }
}
