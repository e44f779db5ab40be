//! Whether the plan may be opened: danger comes first, and only a recorded reason passes it.

use super::catalogue::Catalogue;
use super::checklist::{FactorCheck, Override};
use super::danger::Level;
use super::triage::{Doubt, Finding, Triage, triage};

/// What stands between the check and its plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Gate {
    /// Nothing; a YELLOW review, if there is one, is shown above the plan.
    Open,
    /// Someone must be seen first. The plan stays closed until the signs are gone or overridden.
    Refer {
        /// The most urgent level.
        level: Level,
        /// Every finding that closes the plan, most urgent first.
        findings: Vec<Finding>,
    },
    /// A number cannot be true. It is asked again; no reason opens a plan that rests on it.
    Ask {
        /// What to ask again.
        doubts: Vec<Doubt>,
    },
    /// Someone went on with a reason; the findings stay in sight above the plan.
    Overridden {
        /// The most urgent level passed.
        level: Level,
        /// What stands.
        findings: Vec<Finding>,
        /// The reason as typed, and when.
        by: Override,
    },
}

impl Gate {
    /// Whether a plan may be shown.
    pub fn opens(&self) -> bool {
        matches!(self, Self::Open | Self::Overridden { .. })
    }
}

/// The gate of a check as it stands now.
pub fn gate(check: &FactorCheck, catalogue: &Catalogue) -> Gate {
    let found = triage(&check.facts, &check.signs, &check.ticks, catalogue);
    gate_after(&found, check.overridden.as_ref())
}

/// The gate for what triage found.
///
/// An override covers the findings it names (see [`Finding::id`]) and no others: a new sign, or a rule that rose to a
/// higher level, closes the plan again. One that has gone since does not. A blank reason is no reason.
pub fn gate_after(found: &Triage, overridden: Option<&Override>) -> Gate {
    let closing: Vec<Finding> = found.closing().cloned().collect();
    let covered =
        |by: &&Override| !by.reason.trim().is_empty() && closing.iter().all(|finding| by.signs.contains(&finding.id));
    let level = closing.iter().map(|finding| finding.level).max();
    match (level, overridden.filter(covered)) {
        (Some(level), None) => Gate::Refer { level, findings: closing },
        _ if !found.doubts.is_empty() => Gate::Ask { doubts: found.doubts.clone() },
        (Some(level), Some(by)) => Gate::Overridden { level, findings: closing, by: by.clone() },
        (None, _) => Gate::Open,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::catalogue::shipped::catalogue;
    use crate::domain::checklist::Facts;
    use crate::domain::stamp::Stamp;

    fn check(signs: &[&str]) -> FactorCheck {
        let mut check = FactorCheck::new("c1".into(), Stamp::default());
        check.signs = signs.iter().map(|&id| id.into()).collect();
        check
    }

    fn over(check: &mut FactorCheck, ids: &[&str], reason: &str) {
        let signs = ids.iter().map(|&id| id.into()).collect();
        check.overridden = Some(Override { signs, reason: reason.into(), at: Stamp::default() });
    }

    fn refers(check: &FactorCheck) -> Option<Level> {
        match gate(check, &catalogue()) {
            Gate::Refer { level, .. } => Some(level),
            _ => None,
        }
    }

    #[test]
    fn red_and_amber_close_the_plan_and_yellow_does_not() {
        assert_eq!(refers(&check(&["baby-fits"])), Some(Level::Red));
        assert_eq!(refers(&check(&["mother-fever"])), Some(Level::Amber));
        assert_eq!(gate(&check(&["mother-pcos"]), &catalogue()), Gate::Open);
    }

    #[test]
    fn an_override_opens_for_what_it_names_and_a_new_sign_closes_again() {
        let mut check = check(&["mother-fever"]);
        over(&mut check, &["mother-fever"], "sudah diperiksa dokter pagi ini");
        assert!(matches!(gate(&check, &catalogue()), Gate::Overridden { level: Level::Amber, .. }));
        check.signs.insert("mother-lump-stays".into());
        assert_eq!(refers(&check), Some(Level::Amber));
        check.signs.remove("mother-lump-stays");
        assert!(gate(&check, &catalogue()).opens());
        check.signs.insert("mother-pcos".into());
        assert!(gate(&check, &catalogue()).opens(), "a YELLOW sign needs no reason");
    }

    #[test]
    fn a_blank_reason_is_no_reason() {
        let mut check = check(&["mother-fever"]);
        over(&mut check, &["mother-fever"], " \t");
        assert_eq!(refers(&check), Some(Level::Amber));
    }

    #[test]
    fn a_computed_finding_is_overridden_at_its_level_only() {
        let mut check = check(&[]);
        check.facts = Facts { birth_weight: Some(3000), weight: Some(2700), ..Facts::default() };
        over(&mut check, &["rule:t4-amber"], "dokter sudah melihat");
        assert!(gate(&check, &catalogue()).opens());
        check.signs.insert("baby-jaundice".into());
        assert_eq!(refers(&check), Some(Level::Red), "the same loss is now rule 3");

        let mut yellow = self::check(&["baby-jaundice", "baby-pale-stool"]);
        over(&mut yellow, &["baby-pale-stool", "rule:t7-amber"], "dokter sudah melihat");
        assert!(gate(&yellow, &catalogue()).opens());
        yellow.facts.age_hours = Some(20);
        assert_eq!(refers(&yellow), Some(Level::Red), "rule 7 rose from AMBER to RED");
    }

    #[test]
    fn a_number_that_cannot_be_true_keeps_the_plan_closed_whatever_the_reason() {
        let mut check = check(&[]);
        check.facts.weight = Some(30);
        assert_eq!(gate(&check, &catalogue()), Gate::Ask { doubts: vec![Doubt::Weight] });
        check.signs.insert("mother-fever".into());
        assert_eq!(refers(&check), Some(Level::Amber), "care comes before arithmetic");
        over(&mut check, &["mother-fever"], "sudah diperiksa");
        assert!(!gate(&check, &catalogue()).opens());
    }
}
