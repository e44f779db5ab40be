//! Laws of drawing and grading that hold for the whole content.

use std::collections::{BTreeMap, BTreeSet};

use asih::content::{Course, Pack};
use asih::domain::ids::{OptionId, QuestionId};
use asih::domain::progress::Tally;
use asih::domain::quiz::draw::{LENGTH, Pool, lesson_of, option_order, partner_order};
use asih::domain::quiz::grade::{grade, number};
use asih::domain::quiz::{Answer, Kind, Question};
use asih::i18n::Lang;
use proptest::prelude::*;

fn course() -> Course {
    Course::new(Pack::BuiltIn)
}

/// The right answers to a question as a person would give them on the screen of a language.
fn right_answers(course: &Course, lang: Lang, question: &Question) -> Vec<Answer> {
    let words = course.question_words(lang, &question.id).unwrap();
    match &question.kind {
        Kind::One { right, .. } => vec![Answer::One(right.clone())],
        Kind::Several { right, .. } => vec![Answer::Several(right.iter().cloned().collect())],
        Kind::TrueFalse(value) => vec![Answer::TrueFalse(*value)],
        Kind::Match(ids) => vec![Answer::Match(ids.iter().map(|id| (id.clone(), id.clone())).collect())],
        Kind::Order(steps) => vec![Answer::Order(steps.clone())],
        Kind::Number { low, high } => {
            let written =
                |value: f64| if lang == Lang::Id { value.to_string().replace('.', ",") } else { value.to_string() };
            [low, high].map(|value| Answer::Number(number(&written(*value)).unwrap())).to_vec()
        }
        Kind::Gap => words.accept.iter().map(|word| Answer::Gap(format!(" {} ", word.to_uppercase()))).collect(),
    }
}

fn is_right(course: &Course, question: &Question, answer: &Answer) -> bool {
    let words = Lang::ALL.into_iter().filter_map(|lang| course.question_words(lang, &question.id));
    grade(question, answer, words.flat_map(|words| words.accept.iter().map(String::as_str)))
}

#[test]
fn the_right_answer_to_every_question_is_right_in_both_languages_however_it_is_shuffled() {
    let course = course();
    for question in course.questions().values() {
        for lang in Lang::ALL {
            let answers = right_answers(&course, lang, question);
            assert!(!answers.is_empty(), "{}", question.id);
            for answer in answers {
                assert!(is_right(&course, question, &answer), "{}: {answer:?}", question.id);
            }
        }
        let all: BTreeSet<&OptionId> = question.options().iter().collect();
        for seed in 0..50 {
            let shown = option_order(seed, question);
            assert_eq!(shown.iter().collect::<BTreeSet<_>>(), all, "{}", question.id);
            assert_eq!(shown.len(), all.len());
            match &question.kind {
                // Whoever sorts what is shown into the right order, or pairs it by id, is right; as shown it is not.
                Kind::Order(steps) => {
                    let mut sorted = shown.clone();
                    sorted.sort_by_key(|id| steps.iter().position(|step| step == id));
                    assert!(is_right(&course, question, &Answer::Order(sorted)));
                    assert!(!is_right(&course, question, &Answer::Order(shown)), "{} gives itself away", question.id);
                }
                Kind::Match(_) => {
                    let partners = partner_order(seed, question);
                    let by_id = shown.iter().map(|left| (left.clone(), left.clone())).collect();
                    assert!(is_right(&course, question, &Answer::Match(by_id)));
                    assert_eq!(partners.iter().collect::<BTreeSet<_>>(), all);
                }
                Kind::One { right, .. } => {
                    let rights = shown.iter().filter(|id| is_right(&course, question, &Answer::One((*id).clone())));
                    assert_eq!(rights.collect::<Vec<_>>(), [right]);
                }
                _ => {}
            }
        }
    }
}

#[test]
fn no_check_and_no_form_holds_a_private_or_unknown_question() {
    let course = course();
    let checks = course.lesson_order().iter().filter_map(|id| course.lesson(id)).flat_map(|lesson| &lesson.check);
    for id in checks.chain(course.forms().iter().flat_map(|form| &form.questions)) {
        let question = course.questions().get(id).unwrap_or_else(|| panic!("{id} is unknown"));
        assert!(!question.private, "{id} is private");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, ..ProptestConfig::default() })]

    #[test]
    fn a_draw_is_decided_by_its_seed_and_asks_nothing_twice(
        seed in any::<u64>(),
        seen in prop::collection::vec(any::<Option<bool>>(), 200)) {
        let course = course();
        let questions = course.questions();
        let tallies: BTreeMap<QuestionId, Tally> = questions
            .keys()
            .zip(seen)
            .filter_map(|(id, right)| Some((id.clone(), Tally { seen: 1, last_right: right?, ..Tally::default() })))
            .collect();
        let pool = Pool { questions, tallies: &tallies };
        let mixed = pool.mixed(seed);
        prop_assert_eq!(&mixed, &pool.mixed(seed));
        prop_assert_eq!(mixed.len(), LENGTH);
        let lessons: BTreeSet<&str> = mixed.iter().filter_map(|id| questions[id].objectives.first()).map(lesson_of).collect();
        // One of the ten may come from a card and serve no lesson.
        prop_assert!(lessons.len() >= LENGTH - 1, "ten questions touch as many lessons as they can: {lessons:?}");
        let mut drawn = vec![mixed];
        for lesson in course.lesson_order() {
            let items = pool.lesson(seed, lesson);
            prop_assert_eq!(&items, &pool.lesson(seed, lesson));
            let of = |id: &QuestionId| questions[id].objectives.iter().any(|known| lesson_of(known) == lesson.as_str());
            prop_assert!(items.iter().all(of));
            prop_assert!((1..=LENGTH).contains(&items.len()));
            drawn.push(items);
            drawn.push(pool.listed(seed, &course.lesson(lesson).unwrap().check));
        }
        for factor in course.factors() {
            let items = pool.factor(seed, &factor.id);
            prop_assert!(items.iter().all(|id| questions[id].factors.contains(&factor.id)));
            drawn.push(items);
        }
        for form in course.forms() {
            let items = pool.listed(seed, &form.questions);
            prop_assert_eq!(items.len(), 20);
            drawn.push(items);
        }
        for items in drawn {
            prop_assert_eq!(items.iter().collect::<BTreeSet<_>>().len(), items.len());
        }
    }
}
