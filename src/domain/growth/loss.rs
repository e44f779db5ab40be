//! Weight change since birth beside what half of all babies lose by that hour (brief 13.1): context, never a verdict.

use crate::domain::checklist::{BirthWay, Facts};

/// Hours after birth and the median loss by then in tenths of a percent, of 108,907 exclusively breastfed newborns
/// (Flaherman and others, Pediatrics 2015). The table `loss` shows people the same; a test holds the two together.
const VAGINAL: [(u32, u32); 3] = [(24, 42), (48, 71), (72, 64)];
/// The same after a caesarean.
const CAESAREAN: [(u32, u32); 4] = [(24, 49), (48, 80), (72, 86), (96, 58)];

/// The published medians of a way of birth: hours after birth, and the loss in tenths of a percent.
pub fn published(way: BirthWay) -> &'static [(u32, u32)] {
    match way {
        BirthWay::Vaginal => &VAGINAL,
        BirthWay::Caesarean => &CAESAREAN,
    }
}

/// The median loss at an hour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Median {
    /// The loss in tenths of a percent of the birth weight.
    pub permille: u32,
    /// Whether it lies on a straight line between two published hours; to be said wherever it is shown.
    pub between: bool,
}

/// The median loss at an hour; `None` before the first published hour and after the last.
pub fn median(way: BirthWay, hours: u32) -> Option<Median> {
    let known = published(way);
    if let Some((_, permille)) = known.iter().find(|(hour, _)| *hour == hours) {
        return Some(Median { permille: *permille, between: false });
    }
    let ((from, low), (to, high)) = known.iter().zip(known.iter().skip(1)).find(|(a, b)| a.0 < hours && hours < b.0)?;
    let weighed = u64::from(*low) * u64::from(to - hours) + u64::from(*high) * u64::from(hours - from);
    let whole = u64::from(to - from);
    // To the nearest tenth: it is compared by eye, never by a rule.
    Some(Median { permille: u32::try_from((weighed + whole / 2) / whole).ok()?, between: true })
}

/// How weight has changed since birth.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Change {
    /// Lost, in tenths of a percent of the birth weight; negative when gained.
    pub permille: i64,
    /// Lost, in grams; negative when gained.
    pub grams: i64,
    /// What half of all babies have lost by this hour; only where way of birth and hour are known and published.
    pub median: Option<Median>,
}

/// The change from the weights in `facts`, which are to be without doubtful ones.
pub fn change(facts: &Facts) -> Option<Change> {
    let median = facts.birth_way.zip(facts.age_hours).and_then(|(way, hours)| median(way, hours));
    let grams = i64::from(facts.birth_weight?) - i64::from(facts.weight?);
    Some(Change { permille: facts.loss_permille()?, grams, median })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(way: BirthWay, hours: u32) -> Option<(u32, bool)> {
        median(way, hours).map(|median| (median.permille, median.between))
    }

    #[test]
    fn the_published_hours_are_given_as_published() {
        let vaginal = [24, 48, 72, 96].map(|hours| at(BirthWay::Vaginal, hours));
        assert_eq!(vaginal, [Some((42, false)), Some((71, false)), Some((64, false)), None]);
        let caesarean = [24, 48, 72, 96].map(|hours| at(BirthWay::Caesarean, hours));
        assert_eq!(caesarean, [Some((49, false)), Some((80, false)), Some((86, false)), Some((58, false))]);
    }

    #[test]
    fn between_published_hours_a_straight_line_is_drawn_and_said_to_be_one() {
        assert_eq!(at(BirthWay::Vaginal, 36), Some((57, true)), "half way from 4.2 to 7.1 is 5.65");
        assert_eq!(at(BirthWay::Caesarean, 84), Some((72, true)), "half way from 8.6 down to 5.8");
        assert_eq!(at(BirthWay::Caesarean, 73), Some((85, true)));
    }

    #[test]
    fn outside_of_the_published_hours_nothing_is_said() {
        assert_eq!([0, 23, 73, 500].map(|hours| at(BirthWay::Vaginal, hours)), [None; 4]);
        assert_eq!([0, 23, 97].map(|hours| at(BirthWay::Caesarean, hours)), [None; 3]);
    }

    #[test]
    fn change_needs_both_weights_and_a_gain_is_a_negative_loss() {
        let mut facts = Facts { birth_weight: Some(3000), weight: Some(2790), ..Facts::default() };
        assert_eq!(change(&facts), Some(Change { permille: 70, grams: 210, median: None }));
        facts.weight = Some(3300);
        assert_eq!(change(&facts).map(|change| (change.permille, change.grams)), Some((-100, -300)));
        facts.birth_weight = None;
        assert_eq!(change(&facts), None);
    }
}
