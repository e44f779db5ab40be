//! The rows of the form: how a digit changes a number, and how the number is shown.

use crate::domain::checklist::{BirthWay, Fact, Facts};
use crate::domain::triage::Doubt;
use crate::i18n::keys::Factors as Key;
use crate::ui::cx::World;

/// The largest number a row takes; more digits than that are a slip of the finger.
const MOST: u32 = 99_999;

/// One row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Row {
    Days,
    Hours,
    Way,
    Weeks,
    BirthWeight,
    Weight,
    Wet,
    Stools,
    Feeds,
}

impl Row {
    pub(super) const ALL: [Self; 9] = [
        Self::Days,
        Self::Hours,
        Self::Way,
        Self::Weeks,
        Self::BirthWeight,
        Self::Weight,
        Self::Wet,
        Self::Stools,
        Self::Feeds,
    ];

    /// Its number as it is now. Age is one number, shown as days and hours.
    pub(super) fn number(self, facts: &Facts) -> Option<u32> {
        match self {
            Self::Days => facts.age_hours.map(|hours| hours / 24),
            Self::Hours => facts.age_hours.map(|hours| hours % 24),
            Self::Way => None,
            Self::Weeks => facts.weeks.map(u32::from),
            Self::BirthWeight => facts.birth_weight,
            Self::Weight => facts.weight,
            Self::Wet => facts.wet.map(u32::from),
            Self::Stools => facts.stools.map(u32::from),
            Self::Feeds => facts.feeds.map(u32::from),
        }
    }

    /// The fact that this row holds `number`; `None` when no such number can be kept.
    fn fact(self, facts: &Facts, number: Option<u32>) -> Option<Fact> {
        if number.is_some_and(|number| number > MOST) {
            return None;
        }
        let small = || number.map(u8::try_from).transpose().ok();
        let (days, hours) = (facts.age_hours.unwrap_or(0) / 24, facts.age_hours.unwrap_or(0) % 24);
        Some(match self {
            Self::Days => Fact::AgeHours(aged(number, hours, facts.age_hours, |n, hours| n * 24 + hours)),
            Self::Hours => Fact::AgeHours(aged(number, days, facts.age_hours, |n, days| days * 24 + n)),
            Self::Way => return None,
            Self::Weeks => Fact::Weeks(small()?),
            Self::BirthWeight => Fact::BirthWeight(number),
            Self::Weight => Fact::Weight(number),
            Self::Wet => Fact::Wet(small()?),
            Self::Stools => Fact::Stools(small()?),
            Self::Feeds => Fact::Feeds(small()?),
        })
    }

    /// What typing a digit makes of it.
    pub(super) fn typed(self, facts: &Facts, digit: char) -> Option<Fact> {
        let digit = digit.to_digit(10)?;
        let number = self.number(facts).unwrap_or(0).checked_mul(10)?.checked_add(digit)?;
        self.fact(facts, Some(number))
    }

    /// What taking the last digit back makes of it.
    pub(super) fn erased(self, facts: &Facts) -> Option<Fact> {
        let number = self.number(facts)?;
        self.fact(facts, (number >= 10).then_some(number / 10))
    }

    /// The fact that it is not known.
    pub(super) fn emptied(self) -> Fact {
        match self {
            Self::Days | Self::Hours => Fact::AgeHours(None),
            Self::Way => Fact::BirthWay(None),
            Self::Weeks => Fact::Weeks(None),
            Self::BirthWeight => Fact::BirthWeight(None),
            Self::Weight => Fact::Weight(None),
            Self::Wet => Fact::Wet(None),
            Self::Stools => Fact::Stools(None),
            Self::Feeds => Fact::Feeds(None),
        }
    }

    /// Its name.
    pub(super) fn name(self, world: World<'_>) -> &str {
        world.say(match self {
            Self::Days => Key::AgeDays,
            Self::Hours => Key::AgeHours,
            Self::Way => Key::BirthWay,
            Self::Weeks => Key::Weeks,
            Self::BirthWeight => Key::BirthWeight,
            Self::Weight => Key::WeightNow,
            Self::Wet => Key::Wet,
            Self::Stools => Key::Stools,
            Self::Feeds => Key::Feeds,
        })
    }

    /// What it is counted in.
    pub(super) fn unit(self, world: World<'_>) -> &str {
        world.say(match self {
            Self::Days => Key::UnitDays,
            Self::Hours => Key::UnitHours,
            Self::Way => return "",
            Self::Weeks => Key::UnitWeeks,
            Self::BirthWeight | Self::Weight => Key::UnitGrams,
            Self::Wet | Self::Stools | Self::Feeds => Key::UnitTimes,
        })
    }

    /// Its value in words or digits; empty when not known.
    pub(super) fn value(self, world: World, facts: &Facts) -> String {
        if self != Self::Way {
            return self.number(facts).map_or_else(String::new, |number| number.to_string());
        }
        let key = match facts.birth_way {
            Some(BirthWay::Vaginal) => Key::Vaginal,
            Some(BirthWay::Caesarean) => Key::Caesarean,
            None => Key::WayUnknown,
        };
        format!("‹ {} ›", world.say(key))
    }

    /// Whether one of these doubts is about it.
    pub(super) fn doubted(self, doubts: &[Doubt]) -> bool {
        let about = |doubt: &Doubt| match self {
            Self::Days | Self::Hours => matches!(doubt, Doubt::Age | Doubt::Gain),
            Self::Way => false,
            Self::Weeks => *doubt == Doubt::Weeks,
            Self::BirthWeight => matches!(doubt, Doubt::BirthWeight | Doubt::Loss | Doubt::Gain),
            Self::Weight => matches!(doubt, Doubt::Weight | Doubt::Loss | Doubt::Gain),
            Self::Wet => *doubt == Doubt::Wet,
            Self::Stools => *doubt == Doubt::Stools,
            Self::Feeds => *doubt == Doubt::Feeds,
        };
        doubts.iter().any(about)
    }
}

/// One part of the age changed: an empty part is 0 as long as the other says something.
fn aged(number: Option<u32>, other: u32, before: Option<u32>, join: impl Fn(u32, u32) -> u32) -> Option<u32> {
    match number {
        Some(number) => Some(join(number, other)),
        None => before.filter(|_| other > 0).map(|_| join(0, other)),
    }
}

/// The way of birth with this number.
pub(super) fn way(nth: usize) -> Option<Fact> {
    [Some(BirthWay::Vaginal), Some(BirthWay::Caesarean), None].get(nth).map(|way| Fact::BirthWay(*way))
}

/// The way of birth after this one, around the end.
pub(super) fn next_way(facts: &Facts, back: bool) -> Fact {
    let now = match facts.birth_way {
        Some(BirthWay::Vaginal) => 0,
        Some(BirthWay::Caesarean) => 1,
        None => 2,
    };
    way((now + if back { 2 } else { 1 }) % 3).unwrap_or(Fact::BirthWay(None))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(row: Row, digits: &str) -> Facts {
        let mut facts = Facts::default();
        for digit in digits.chars() {
            if let Some(fact) = row.typed(&facts, digit) {
                facts.set(fact);
            }
        }
        facts
    }

    #[test]
    fn digits_become_numbers_and_what_cannot_be_kept_is_not_taken() {
        assert_eq!(typed(Row::Weight, "2730").weight, Some(2730));
        assert_eq!(typed(Row::Weight, "2730000").weight, Some(27_300));
        assert_eq!(typed(Row::Wet, "0").wet, Some(0), "none at all is a number");
        assert_eq!(typed(Row::Wet, "300").wet, Some(30));
        assert_eq!(typed(Row::Hours, "60").age_hours, Some(60));
    }

    #[test]
    fn days_and_hours_are_one_age() {
        let mut facts = typed(Row::Days, "2");
        facts.set(Row::Hours.typed(&facts, '9').unwrap());
        assert_eq!(facts.age_hours, Some(57));
        facts.set(Row::Days.erased(&facts).unwrap());
        assert_eq!(facts.age_hours, Some(9));
        facts.set(Row::Hours.erased(&facts).unwrap());
        assert_eq!(facts.age_hours, None);
    }
}
