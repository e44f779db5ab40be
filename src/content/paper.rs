//! What the paper says, item by item: the list the coverage of a pack is counted against.

use std::ops::RangeInclusive;

use serde::Deserialize;

/// How many items there are; the list of the paper is closed.
pub const ITEMS: u16 = 188;

/// The paper's parts, each with the items it holds.
pub const PARTS: [(char, RangeInclusive<u16>); 11] = [
    ('A', 1..=11),
    ('B', 12..=26),
    ('C', 27..=31),
    ('D', 32..=46),
    ('E', 47..=70),
    ('F', 71..=86),
    ('G', 87..=108),
    ('H', 109..=154),
    ('I', 155..=164),
    ('J', 165..=180),
    ('K', 181..=ITEMS),
];

/// One thing the paper says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Item {
    /// Its number, 1 to 188.
    pub n: u16,
    /// Not taught, for the reason given with its words.
    #[serde(default)]
    pub retired: bool,
}

/// An item in one language.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ItemWords {
    /// What the paper says, short and in our words.
    pub says: String,
    /// Why it is not taught; empty unless it is retired.
    #[serde(default)]
    pub why: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_parts_hold_every_item_once_and_in_order() {
        let numbers: Vec<u16> = PARTS.into_iter().flat_map(|(_, items)| items).collect();
        assert_eq!(numbers, (1..=ITEMS).collect::<Vec<_>>());
    }
}
