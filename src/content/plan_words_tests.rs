//! The shipped words of the plan: complete in both languages, saying the same numbers, offering and not commanding.

use std::collections::BTreeSet;

use super::*;
use crate::content::words_checks::{LANGUAGES, numbers, placeholders};
use crate::domain::catalogue::shipped::{catalogue, read};
use crate::domain::plan::book::Line;

fn words() -> [PlanWords; 2] {
    LANGUAGES.map(|language| match language {
        "id" => read(include_str!("../../assets/id/plan.ron")),
        _ => read(include_str!("../../assets/en/plan.ron")),
    })
}

fn keys<K: Ord + Clone, V>(map: &BTreeMap<K, V>) -> BTreeSet<K> {
    map.keys().cloned().collect()
}

#[test]
fn every_cause_action_line_and_fact_has_words_in_both_languages() {
    let book = catalogue().plan;
    let ids = |lines: &[Line]| lines.iter().map(|line| line.id.clone()).collect::<BTreeSet<RuleId>>();
    for words in words() {
        assert_eq!(keys(&words.causes), book.causes.iter().map(|card| card.id.clone()).collect());
        assert_eq!(keys(&words.actions), book.actions.iter().map(|card| card.id.clone()).collect());
        assert_eq!(keys(&words.stops), ids(&book.stops));
        assert_eq!(keys(&words.come_back), ids(&book.come_back));
        assert_eq!(keys(&words.return_signs), ids(&book.return_signs));
        assert_eq!(keys(&words.going_well), ids(&book.going_well));
        assert_eq!(keys(&words.tiers), Tier::ALL.into());
        assert_eq!(keys(&words.intake), Intake::ALL.into());
        assert_eq!(keys(&words.facts), FactIs::ALL.into());
    }
}

#[test]
fn every_action_is_asked_as_an_offer_with_one_to_three_steps() {
    for words in words() {
        for (id, action) in &words.actions {
            assert!(action.offer.contains('?'), "{id}");
            assert!((1..=3).contains(&action.how.len()), "{id}");
            assert!(action.how.iter().all(|step| step.chars().count() <= 80), "{id}");
        }
    }
}

#[test]
fn both_languages_say_the_same_numbers_and_placeholders() {
    let [id, en] = words();
    for (action, words) in &id.actions {
        let other = &en.actions[action];
        assert_eq!(numbers(&words.offer), numbers(&other.offer), "{action}");
        assert_eq!(numbers(&words.how.join(" ")), numbers(&other.how.join(" ")), "{action}");
        assert_eq!(words.how.len(), other.how.len(), "{action}");
    }
    for (cause, words) in &id.causes {
        assert_eq!(numbers(&words.explain), numbers(&en.causes[cause].explain), "{cause}");
    }
    for (one, other) in [
        (&id.stops, &en.stops),
        (&id.come_back, &en.come_back),
        (&id.return_signs, &en.return_signs),
        (&id.going_well, &en.going_well),
    ] {
        assert!(one.iter().all(|(line, text)| numbers(text) == numbers(&other[line])));
    }
    let templates = |words: &WhyNotWords| {
        let w = words.clone();
        let all = [w.closed, w.nothing, w.against, w.ruled_out, w.not_asked, w.cannot_tell];
        all.into_iter()
            .chain([w.yields, w.no_cause, w.needs, w.another_first, w.three])
            .map(|text| placeholders(&text))
            .collect::<Vec<_>>()
    };
    assert_eq!(templates(&id.why_not), templates(&en.why_not));
    let expected: [&[&str]; 11] = [
        &[],
        &[],
        &["evidence"],
        &["evidence"],
        &["asks"],
        &["missing"],
        &["causes"],
        &["causes"],
        &["evidence"],
        &["action"],
        &["actions"],
    ];
    assert_eq!(templates(&id.why_not), expected);
}

#[test]
fn no_line_blames_commands_doses_or_names_too_little_milk() {
    for words in words() {
        let text = format!("{words:?}").to_lowercase();
        for phrase in ["gagal", "malas", "harus", " mg", "you must", "asi ibu tidak cukup", "your milk is not enough"] {
            assert!(!text.contains(phrase), "{phrase}");
        }
    }
}
