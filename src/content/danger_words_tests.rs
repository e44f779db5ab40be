//! The shipped words of danger: complete in both languages, saying the same numbers.

use std::collections::BTreeSet;

use super::*;
use crate::content::words_checks::{LANGUAGES, numbers};
use crate::domain::catalogue::shipped::{catalogue, read};
use crate::domain::danger::Sign;

fn words() -> [DangerWords; 2] {
    LANGUAGES.map(|language| match language {
        "id" => read(include_str!("../../assets/id/danger.ron")),
        _ => read(include_str!("../../assets/en/danger.ron")),
    })
}

#[test]
fn every_sign_rule_level_and_number_has_words_in_both_languages() {
    let book = catalogue().danger;
    let signs: BTreeSet<&SignId> = book.signs.iter().map(|sign| &sign.id).collect();
    let rules: BTreeSet<&RuleId> = book.rules.iter().map(|rule| &rule.id).collect();
    let groups: BTreeSet<SignGroup> = book.signs.iter().map(|sign| sign.group).collect();
    for words in words() {
        assert_eq!(words.signs.keys().collect::<BTreeSet<_>>(), signs);
        assert_eq!(words.rules.keys().collect::<BTreeSet<_>>(), rules);
        assert_eq!(words.groups.keys().copied().collect::<BTreeSet<_>>(), groups);
        assert_eq!(words.levels.keys().copied().collect::<BTreeSet<_>>(), Level::ALL.into());
        assert_eq!(words.doubts.keys().copied().collect::<BTreeSet<_>>(), Doubt::ALL.into());
        assert_eq!(words.missing.keys().copied().collect::<BTreeSet<_>>(), Lack::ALL.into());
    }
}

#[test]
fn labels_fit_the_list_and_no_two_signs_read_alike() {
    for words in words() {
        for (id, sign) in &words.signs {
            assert!((4..=70).contains(&sign.label.chars().count()), "{id}");
            assert!((20..=150).contains(&sign.say.chars().count()), "{id}");
        }
        let labels: BTreeSet<&String> = words.signs.values().map(|sign| &sign.label).collect();
        assert_eq!(labels.len(), words.signs.len());
    }
}

#[test]
fn both_languages_say_the_same_numbers_and_the_same_count_of_steps() {
    let [id, en] = words();
    for (sign, words) in &id.signs {
        let other = &en.signs[sign];
        assert_eq!(numbers(&words.label), numbers(&other.label), "{sign}");
        assert_eq!(numbers(&words.say), numbers(&other.say), "{sign}");
        assert_ne!(words.say, other.say, "{sign}");
        assert_eq!(words.way.as_ref().map(Vec::len), other.way.as_ref().map(Vec::len), "{sign}");
        assert_eq!(words.place.is_some(), other.place.is_some(), "{sign}");
    }
    for (rule, words) in &id.rules {
        let other = &en.rules[rule];
        for (a, b) in [(&words.title, &other.title), (&words.why, &other.why), (&words.act, &other.act)] {
            assert_eq!(numbers(a), numbers(b), "{rule}");
        }
    }
    for (level, words) in &id.levels {
        let other = &en.levels[level];
        assert_eq!(words.way_baby.len(), other.way_baby.len(), "{level:?}");
        assert_eq!(words.way_mother.len(), other.way_mother.len(), "{level:?}");
        assert_eq!(numbers(&words.place), numbers(&other.place), "{level:?}");
    }
    assert!(id.doubts.iter().all(|(doubt, text)| numbers(text) == numbers(&en.doubts[doubt])));
}

#[test]
fn what_is_asked_in_private_is_marked_private() {
    let private = |sign: &&Sign| matches!(sign.group, SignGroup::Safety) || sign.rule.as_str() == "t11";
    for sign in catalogue().danger.signs.iter().filter(private) {
        assert!(sign.private, "{}", sign.id);
    }
    for id in ["mother-hiv", "mother-drugs", "mother-alcohol-heavy", "mother-tb"] {
        assert!(catalogue().danger.sign(&id.into()).is_some_and(|sign| sign.private), "{id}");
    }
}

#[test]
fn the_baby_is_fed_on_the_way_only_when_that_is_safe() {
    let [id, en] = words();
    let red = |words: &DangerWords| words.levels[&Level::Red].way_baby.join(" ");
    for word in ["sadar", "menelan", "sesak", "kejang"] {
        assert!(red(&id).contains(word), "{word}");
    }
    for word in ["awake", "swallow", "breathing", "fits"] {
        assert!(red(&en).contains(word), "{word}");
    }
}
