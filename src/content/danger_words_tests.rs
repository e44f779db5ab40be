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
        assert_eq!(words.way.as_deref().map(feeding), other.way.as_deref().map(feeding), "{sign}");
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
        assert_eq!(feeding(&words.way_baby), feeding(&other.way_baby), "{level:?}");
        assert_eq!(feeding(&words.way_mother), feeding(&other.way_mother), "{level:?}");
        assert_eq!(numbers(&words.place), numbers(&other.place), "{level:?}");
    }
    assert!(id.doubts.iter().all(|(doubt, text)| numbers(text) == numbers(&en.doubts[doubt])));
}

/// Which of the steps are about feeding.
fn feeding(steps: &[Step]) -> Vec<bool> {
    steps.iter().map(Step::feeds).collect()
}

/// Whether a text tells to breastfeed or speaks well of the milk.
fn speaks_of_feeding(text: &str) -> bool {
    let text = text.to_lowercase();
    let phrases =
        ["breastfe", "watch a feed", "feeding often", "frequent feeding", "feed at", "feed more", "keep feeding"];
    let others = ["your milk", "attach.", "asi ", "menyusu ", "menyusui", "susui", "perlu sering minum"];
    phrases.iter().chain(&others).any(|phrase| text.contains(phrase))
}

#[test]
fn words_to_the_mother_that_tell_to_breastfeed_are_marked_so_that_they_can_wait() {
    let book = catalogue().danger;
    let about_late_milk = |sign: &Sign| sign.group == SignGroup::Milk && !sign.says_feed;
    for words in words() {
        for sign in book.signs.iter().filter(|sign| sign.milk.is_none() && !about_late_milk(sign)) {
            let says = speaks_of_feeding(&words.signs[&sign.id].say);
            assert!(!says || sign.says_feed, "{}: {}", sign.id, words.signs[&sign.id].say);
        }
    }
}

#[test]
fn no_step_that_stays_while_milk_waits_tells_to_breastfeed() {
    for words in words() {
        let levels = words.levels.values().flat_map(|level| level.way_mother.iter().chain(&level.way_baby));
        let signs = words.signs.values().filter_map(|sign| sign.way.as_ref()).flatten();
        for step in levels.chain(signs).filter(|step| !step.feeds()) {
            assert!(!speaks_of_feeding(step.text()), "{}", step.text());
        }
        assert!(speaks_of_feeding(words.levels[&Level::Amber].way_baby[0].text()));
    }
}

#[test]
fn a_sign_for_which_milk_waits_closes_the_plan_and_has_its_own_steps_on_feeding() {
    let book = catalogue().danger;
    for sign in book.signs.iter().filter(|sign| sign.milk.is_some()) {
        assert!(sign.level.closes(), "{}", sign.id);
        for words in words() {
            let way = words.signs[&sign.id].way.as_deref().unwrap_or_default();
            assert!(way.iter().any(Step::feeds), "{}", sign.id);
        }
    }
    let waits = ["baby-galactosaemia", "mother-chemo", "mother-radioactive", "mother-brucellosis", "mother-mpox"];
    for id in waits.into_iter().chain(["mother-ebola", "mother-herpes-breast", "mother-chickenpox"]) {
        assert!(book.sign(&id.into()).is_some_and(|sign| sign.milk.is_some()), "{id}");
    }
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
    let red = |words: &DangerWords| {
        let steps = words.levels[&Level::Red].way_baby.iter().filter(|step| step.feeds());
        steps.map(Step::text).collect::<Vec<_>>().join(" ")
    };
    for word in ["sadar", "menelan", "sesak", "kejang"] {
        assert!(red(&id).contains(word), "{word}");
    }
    for word in ["awake", "swallow", "breathing", "fits"] {
        assert!(red(&en).contains(word), "{word}");
    }
}
