//! Where rules meet an age, a gap or each other: faults a clinical reviewer found, each with its neighbours.

use super::tests::{check, found, well};
use super::Intake;
use crate::domain::checklist::Facts;
use crate::domain::danger::Level::{Amber, Yellow};

const DAY: u32 = 24;

/// A baby of that age, 3000 g at birth, with this weight now.
fn weighing(hours: u32, grams: u32) -> Facts {
    Facts { weight: Some(grams), ..well(hours) }
}

#[test]
fn a_baby_that_does_not_gain_is_found_before_a_whole_month_has_passed() {
    for (days, grams, expected) in [
        (20, 3000, None),
        (21, 3117, None),
        (21, 3116, Some(Yellow)),
        (21, 3001, Some(Yellow)),
        (21, 3000, Some(Amber)),
        (27, 3216, Some(Yellow)),
        (28, 3233, Some(Amber)),
        (28, 3234, None),
        (40, 3000, Some(Amber)),
        (40, 3433, Some(Amber)),
        (40, 3434, None),
    ] {
        check("t22", &weighing(days * DAY, grams), &[], &[], expected);
    }
    assert_eq!(found(&weighing(20 * DAY, 3000), &[], &[]).intake, Intake::Watch);
    assert_eq!(found(&weighing(21 * DAY, 3050), &[], &[]).intake, Intake::Watch);
    assert_eq!(found(&weighing(40 * DAY, 3000), &[], &[]).intake, Intake::Low);
}
