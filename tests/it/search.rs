//! What search finds in the real content.

use asih::content::{Course, Pack};
use asih::domain::ids::TermId;
use asih::i18n::keys::Search as Key;
use asih::i18n::{Lang, Words};
use asih::search::{Engine, Found, Kind, Target};
use proptest::prelude::*;

struct Finder {
    course: Course,
    engine: Engine,
}

impl Finder {
    fn new() -> Self {
        Self { course: Course::new(Pack::BuiltIn), engine: Engine::new() }
    }

    fn find(&self, lang: Lang, query: &str) -> Found {
        self.engine.find(&self.course, lang, query)
    }

    fn targets(&self, query: &str) -> Vec<Target> {
        self.find(Lang::Id, query).hits.into_iter().map(|hit| hit.target).collect()
    }
}

fn term(id: &str) -> Target {
    Target::Term(TermId::from(id))
}

#[test]
fn typos_half_words_other_names_and_both_languages_find_the_word() {
    let finder = Finder::new();
    for (query, id) in [
        ("prolaktn", "prolactin"),
        ("porlaktin", "prolactin"),
        ("prolactin", "prolactin"),
        ("PROLÁKTIN", "prolactin"),
        ("prolak", "prolactin"),
        ("oksitosyn", "oxytocin"),
        ("oxitocyn", "oxytocin"),
        ("oksyto", "oxytocin"),
        ("asi perah", "expressed-milk"),
        ("perah asi", "expressed-milk"),
        ("BBLR", "low-birth-weight"),
        ("bblr", "low-birth-weight"),
        ("kolestrum", "colostrum"),
        ("kolostrumnya", "colostrum"),
        ("latch", "attachment"),
        ("baby blues", "baby-blues"),
        ("wet nappies", "wet-nappy"),
    ] {
        for lang in Lang::ALL {
            let found = finder.find(lang, query);
            let terms = found.groups().into_iter().find(|(kind, _)| *kind == Kind::Term).map(|(_, hits)| hits);
            let first = terms.and_then(|hits| found.hits.get(hits.start)).map(|hit| hit.target.clone());
            assert_eq!(first, Some(term(id)), "{query:?} in {lang:?}");
        }
    }
}

#[test]
fn every_glossary_word_is_found_by_its_own_name_in_both_languages() {
    let finder = Finder::new();
    for id in finder.course.terms().keys() {
        for lang in Lang::ALL {
            let name = &finder.course.term_words(lang, id).unwrap().term;
            let found = finder.find(lang, name);
            let terms: Vec<&Target> =
                found.hits.iter().map(|hit| &hit.target).filter(|target| target.kind() == Kind::Term).collect();
            let place = terms.iter().position(|target| **target == Target::Term(id.clone()));
            assert!(place.is_some_and(|place| place < 3), "{name:?} ({lang:?}) is at {place:?} of {}", terms.len());
        }
    }
}

#[test]
fn every_lesson_and_factor_is_found_by_its_own_name_in_both_languages() {
    let finder = Finder::new();
    for lang in Lang::ALL {
        for lesson in finder.course.lesson_order() {
            let title = finder.course.title(lang, lesson);
            let hits = finder.targets(title);
            assert!(hits.iter().any(|hit| matches!(hit, Target::Block(known, _) if known == lesson)), "{title}");
        }
        for factor in finder.course.factors() {
            let name = &finder.course.factor_words(lang, &factor.id).unwrap().name;
            assert!(finder.targets(name).contains(&Target::Factor(factor.id.clone())), "{name}");
        }
    }
}

#[test]
fn each_further_word_must_match_too() {
    let finder = Finder::new();
    let (both, milk, pumped) = (finder.targets("asi perah "), finder.targets("asi "), finder.targets("perah "));
    assert!(!both.is_empty());
    assert!(both.iter().all(|target| milk.contains(target) && pumped.contains(target)));
    assert!(both.len() < milk.len());
    assert_eq!(finder.targets("prolaktin xyzzyxyzzy"), []);
}

#[test]
fn a_space_says_that_the_word_is_finished() {
    let finder = Finder::new();
    let (half, whole) = (finder.find(Lang::Id, "prolakti"), finder.find(Lang::Id, "prolaktin"));
    let score = |found: &Found| found.hits.iter().find(|hit| hit.target == term("prolactin")).unwrap().score;
    assert!(score(&half) < score(&whole));
    assert!(score(&finder.find(Lang::Id, "prolakti ")) < score(&half));
}

#[test]
fn the_root_of_a_word_with_a_prefix_is_found() {
    let finder = Finder::new();
    let found = finder.targets("memerah");
    assert!(found.contains(&term("expressed-milk")), "{found:?}");
}

#[test]
fn a_name_comes_before_a_mention_and_the_language_of_now_before_the_other() {
    let finder = Finder::new();
    let found = finder.find(Lang::Id, "oksitosin");
    assert_eq!(found.hits.first().map(|hit| &hit.target), Some(&term("oxytocin")));
    let here = found.hits.first().unwrap().score;
    let there = finder.find(Lang::En, "oksitosin").hits.first().unwrap().score;
    assert!(there < here);
}

#[test]
fn nothing_typed_or_nothing_like_it_finds_nothing() {
    let finder = Finder::new();
    for query in ["", "   ", "…", "'", "xyzzyxyzzy", "\u{301}"] {
        assert_eq!(finder.targets(query), [], "{query:?}");
    }
}

#[test]
fn private_questions_and_the_answers_of_others_are_not_given_away() {
    let finder = Finder::new();
    let private: Vec<&str> = finder.course.questions().values().filter(|q| q.private).map(|q| q.id.as_str()).collect();
    for letter in 'a'..='z' {
        for target in finder.targets(&letter.to_string()) {
            assert!(!matches!(&target, Target::Question(id) if private.contains(&id.as_str())), "{target:?}");
        }
    }
    let (id, _) = finder.course.questions().iter().find(|(id, _)| id.as_str() == "q-exclusive-5").unwrap();
    let accepted = &finder.course.question_words(Lang::En, id).unwrap().accept[0];
    assert!(!finder.targets(accepted).contains(&Target::Question(id.clone())), "{accepted}");
}

#[test]
fn every_example_the_screen_gives_finds_something() {
    let finder = Finder::new();
    for lang in Lang::ALL {
        let words = Words::new(lang);
        let examples = words.say(Key::Examples).split_once(": ").unwrap().1;
        let examples: Vec<&str> = examples.split(" · ").collect();
        assert!(examples.len() > 2);
        for example in examples {
            assert!(!finder.find(lang, example).hits.is_empty(), "{example}");
        }
    }
}

#[test]
fn any_query_finds_the_same_things_twice_and_breaks_nothing() {
    let (finder, other) = (Finder::new(), Finder::new());
    let config = ProptestConfig { cases: 48, ..ProptestConfig::default() };
    let words = prop_oneof![
        "\\PC{0,50}",
        "[a-z]{1,10}( [a-z]{1,12}){0,3} ?",
        "(asi|susu|menyusui|nyeri|puting|milk)[ a-z]{0,6}"
    ];
    proptest!(config, |(query in words)| {
        for lang in Lang::ALL {
            let found = finder.find(lang, &query);
            prop_assert_eq!(&found, &other.find(lang, &query));
            let groups = found.groups();
            prop_assert_eq!(groups.iter().map(|(_, hits)| hits.len()).sum::<usize>(), found.hits.len());
            prop_assert!(groups.len() <= Kind::ALL.len(), "a kind stands in one group");
            for mark in found.marks(&query) {
                prop_assert!(query.get(mark).is_some());
            }
        }
    });
}
