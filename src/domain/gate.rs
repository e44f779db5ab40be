//! Whether the plan may be opened: danger comes first, and only a recorded reason passes it.

use super::catalogue::Catalogue;
use super::checklist::{FactorCheck, Override};
use super::danger::Level;
use super::triage::{Doubt, Finding, Triage, triage};
use super::worse::worse;

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
/// An override covers the findings it names (see [`Finding::id`]) and no others: a new sign, a rule that rose to a
/// higher level, or a worse number under the same rule and level, closes the plan again. One that has gone since does
/// not. A blank reason is no reason.
pub fn gate_after(found: &Triage, overridden: Option<&Override>) -> Gate {
    let closing: Vec<Finding> = found.closing().cloned().collect();
    let stands = |by: &Override, finding: &Finding| {
        let same = !finding.computed() || !worse(finding.rule.as_str(), &by.facts, &found.accepted);
        by.signs.contains(&finding.id) && same
    };
    let covered = |by: &&Override| !by.reason.trim().is_empty() && closing.iter().all(|finding| stands(by, finding));
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
    use crate::domain::checklist::{Fact, Facts};
    use crate::domain::event::Event;
    use crate::domain::ids::CheckId;
    use crate::domain::progress::Progress;
    use crate::domain::stamp::Stamp;

    fn check(signs: &[&str]) -> FactorCheck {
        let mut check = FactorCheck::new("c1".into(), Stamp::default());
        check.signs = signs.iter().map(|&id| id.into()).collect();
        check
    }

    fn over(check: &mut FactorCheck, ids: &[&str], reason: &str) {
        let signs = ids.iter().map(|&id| id.into()).collect();
        let facts = check.facts.clone();
        check.overridden = Some(Override { signs, facts, reason: reason.into(), at: Stamp::default() });
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
    fn a_worse_number_under_the_same_rule_closes_again_and_a_better_one_does_not() {
        let day = |days: u32, weight, wet, feeds| Facts {
            age_hours: Some(days * 24),
            birth_weight: Some(3000),
            weight: Some(weight),
            wet: Some(wet),
            feeds: Some(feeds),
            ..Facts::default()
        };
        for (rule, ids, then, now, opens) in [
            ("t4", vec!["rule:t4-amber"], day(3, 2700, 6, 8), day(3, 2400, 6, 8), false),
            ("t4", vec!["rule:t4-amber"], day(3, 2700, 6, 8), day(3, 2699, 6, 8), false),
            ("t4", vec!["rule:t4-amber"], day(3, 2400, 6, 8), day(3, 2700, 6, 8), true),
            ("t4", vec!["rule:t4-amber"], day(3, 2700, 6, 8), day(3, 2700, 5, 7), true),
            ("t6", vec!["rule:t6-amber"], day(6, 3000, 5, 8), day(6, 3000, 1, 8), false),
            ("t6", vec!["rule:t6-amber"], day(6, 3000, 1, 8), day(6, 3000, 5, 8), true),
            ("t6", vec!["rule:t6-amber"], day(6, 3000, 5, 8), day(6, 2990, 5, 8), true),
            ("t15", vec!["rule:t15-amber"], day(14, 2990, 6, 8), day(14, 2900, 6, 8), false),
            ("t15", vec!["rule:t15-amber"], day(14, 2990, 6, 8), day(20, 2990, 6, 8), true),
            ("t15", vec!["rule:t15-amber"], day(14, 2990, 6, 8), day(21, 2990, 6, 8), false),
            ("t6 and t19", vec!["rule:t6-amber", "rule:t19-amber"], day(6, 3000, 5, 7), day(6, 3000, 5, 3), false),
        ] {
            let mut check = check(&[]);
            check.facts = then;
            over(&mut check, &ids, "dokter sudah melihat");
            assert!(gate(&check, &catalogue()).opens(), "{rule} as it was");
            check.facts = now;
            assert_eq!(gate(&check, &catalogue()).opens(), opens, "{rule} with {:?}", check.facts);
        }
    }

    #[test]
    fn the_fold_keeps_the_numbers_an_override_was_given_under_though_its_event_does_not_name_them() {
        let weighed = |grams| Event::FactNoted { check: "c1".into(), fact: Fact::Weight(Some(grams)) };
        let signs = vec!["rule:t4-amber".into()];
        let mut progress = Progress::default();
        for event in [
            Event::CheckStarted { check: "c1".into() },
            Event::FactNoted { check: "c1".into(), fact: Fact::BirthWeight(Some(3000)) },
            weighed(2700),
            Event::GateOverridden { check: "c1".into(), signs, reason: "dokter sudah melihat".into() },
            weighed(2650),
        ] {
            progress.apply(Stamp::default(), &event);
        }
        let check = &progress.open_checks[&CheckId::from("c1")];
        assert_eq!(check.overridden.as_ref().and_then(|by| by.facts.weight), Some(2700));
        assert_eq!(refers(check), Some(Level::Amber));
    }

    #[test]
    fn a_number_corrected_so_that_more_is_lost_closes_again() {
        let mut check = check(&["mother-fever"]);
        check.facts = Facts { birth_weight: Some(3000), weight: Some(2700), ..Facts::default() };
        over(&mut check, &["mother-fever", "rule:t4-amber"], "dokter sudah melihat");
        check.facts.birth_weight = Some(3300);
        assert_eq!(refers(&check), Some(Level::Amber));
        check.facts = Facts::default();
        assert!(gate(&check, &catalogue()).opens(), "what was ticked does not rest on numbers");
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
