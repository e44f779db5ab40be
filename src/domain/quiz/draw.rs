//! Which questions a quiz asks, and in which order: decided by a seed and by what was answered before, nothing else.

use std::collections::{BTreeMap, BTreeSet};

use super::{Kind, Question};
use crate::domain::ids::{FactorId, LessonId, ObjectiveId, OptionId, QuestionId};
use crate::domain::progress::Tally;
use crate::domain::rng::Rng;
use crate::domain::stamp::Stamp;

/// How many questions a mixed quiz and the quiz of a lesson ask at most.
pub const LENGTH: usize = 10;

/// What a quiz is drawn from.
#[derive(Clone, Copy, Debug)]
pub struct Pool<'a> {
    /// Every question there is.
    pub questions: &'a BTreeMap<QuestionId, Question>,
    /// What this person answered before.
    pub tallies: &'a BTreeMap<QuestionId, Tally>,
}

impl Pool<'_> {
    /// Ten questions from everywhere, spread over lessons and objectives; what was not yet asked comes before what
    /// was wrong last, and that before what has been right for longest.
    pub fn mixed(self, seed: u64) -> Vec<QuestionId> {
        self.spread(seed, |question| !question.private)
    }

    /// Up to ten questions whose objectives belong to a lesson.
    pub fn lesson(self, seed: u64, lesson: &LessonId) -> Vec<QuestionId> {
        self.spread(seed, |question| {
            !question.private && question.objectives.iter().any(|id| lesson_of(id) == lesson.as_str())
        })
    }

    /// Every question that covers a factor. Only here may questions come that others should not see.
    pub fn factor(self, seed: u64, factor: &FactorId) -> Vec<QuestionId> {
        let covers = self.questions.values().filter(|question| question.factors.contains(factor));
        shuffled(seed, covers.map(|question| question.id.clone()).collect())
    }

    /// The questions of a list that an author made, in an order of their own.
    pub fn listed(self, seed: u64, ids: &[QuestionId]) -> Vec<QuestionId> {
        let public = |id: &&QuestionId| self.questions.get(*id).is_some_and(|question| !question.private);
        shuffled(seed, ids.iter().filter(public).cloned().collect())
    }

    /// Takes one question after the other from the lesson, then the objective, that has given least so far.
    fn spread(self, seed: u64, fits: impl Fn(&Question) -> bool) -> Vec<QuestionId> {
        let mut rng = Rng::new(seed);
        let mut left: Vec<&Question> = self.questions.values().filter(|question| fits(question)).collect();
        rng.shuffle(&mut left);
        let mut taken: BTreeMap<&str, usize> = BTreeMap::new();
        let mut drawn = Vec::new();
        while drawn.len() < LENGTH && !left.is_empty() {
            let count = |name: &str| taken.get(name).copied().unwrap_or(0);
            let place = |question: &Question| {
                let (lesson, objective) = home(question);
                (count(lesson), self.rank(&question.id), count(objective))
            };
            let best = left.iter().enumerate().min_by_key(|(_, question)| place(question)).map_or(0, |(at, _)| at);
            let question = left.remove(best);
            let (lesson, objective) = home(question);
            *taken.entry(lesson).or_default() += 1;
            *taken.entry(objective).or_default() += 1;
            drawn.push(question.id.clone());
        }
        rng.shuffle(&mut drawn);
        drawn
    }

    /// Smaller is asked sooner: never asked, wrong last, right longest ago.
    fn rank(self, id: &QuestionId) -> (u8, Stamp) {
        match self.tallies.get(id) {
            None => (0, Stamp::default()),
            Some(tally) if !tally.last_right => (1, tally.last),
            Some(tally) => (2, tally.last),
        }
    }
}

/// How many questions there are for each lesson and each factor, counted once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    lessons: BTreeMap<LessonId, usize>,
    factors: BTreeMap<FactorId, usize>,
}

impl Counts {
    /// Counts questions; those that others should not see count for their factor only.
    pub fn of<'a>(questions: impl Iterator<Item = &'a Question>) -> Self {
        let mut counts = Self::default();
        for question in questions {
            let lessons: BTreeSet<&str> = question.objectives.iter().map(lesson_of).collect();
            for lesson in lessons.into_iter().filter(|_| !question.private) {
                *counts.lessons.entry(LessonId::from(lesson)).or_default() += 1;
            }
            for factor in question.factors.iter().collect::<BTreeSet<_>>() {
                *counts.factors.entry(factor.clone()).or_default() += 1;
            }
        }
        counts
    }

    /// The questions a quiz of a lesson draws from.
    pub fn lesson(&self, id: &LessonId) -> usize {
        self.lessons.get(id).copied().unwrap_or(0)
    }

    /// The questions of a factor.
    pub fn factor(&self, id: &FactorId) -> usize {
        self.factors.get(id).copied().unwrap_or(0)
    }
}

/// Lesson and objective a question counts for; questions that serve none stand together as if they were one lesson.
fn home(question: &Question) -> (&str, &str) {
    question.objectives.first().map_or(("", "."), |objective| (lesson_of(objective), objective.as_str()))
}

/// The lesson an objective belongs to: the part of its id before the point.
pub fn lesson_of(objective: &ObjectiveId) -> &str {
    objective.as_str().split_once('.').map_or(objective.as_str(), |(lesson, _)| lesson)
}

fn shuffled(seed: u64, mut ids: Vec<QuestionId>) -> Vec<QuestionId> {
    Rng::new(seed).shuffle(&mut ids);
    ids
}

/// The order in which a question shows its options in the quiz with this seed; steps never begin in the right order.
pub fn option_order(seed: u64, question: &Question) -> Vec<OptionId> {
    let mut order = question.options().to_vec();
    stream(seed, question, 0).shuffle(&mut order);
    if matches!(question.kind, Kind::Order(_)) && order == question.options() {
        let by = usize::from(order.len() > 1);
        order.rotate_left(by);
    }
    order
}

/// The order in which the right words of a match are shown.
pub fn partner_order(seed: u64, question: &Question) -> Vec<OptionId> {
    let mut order = question.options().to_vec();
    stream(seed, question, 1).shuffle(&mut order);
    order
}

/// A stream of its own for each question, so that a question that is added or removed moves no other.
fn stream(seed: u64, question: &Question, salt: u64) -> Rng {
    // FNV-1a, short enough to keep for ever.
    let hash = question
        .id
        .as_str()
        .bytes()
        .fold(0xCBF2_9CE4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01B3));
    Rng::new(hash ^ seed.wrapping_mul(2).wrapping_add(salt))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::domain::lesson::Flag;
    use crate::domain::quiz::RestsOn;

    fn question(id: &str, objective: &str, private: bool) -> (QuestionId, Question) {
        let question = Question {
            id: id.into(),
            kind: Kind::Order(vec!["a".into(), "b".into(), "c".into()]),
            rests_on: RestsOn::Card("food".into()),
            objectives: vec![objective.into()],
            factors: vec!["food".into()],
            sources: Vec::new(),
            flag: Flag::W,
            difficulty: 1,
            private,
        };
        (question.id.clone(), question)
    }

    fn questions() -> BTreeMap<QuestionId, Question> {
        let public = (0..30).map(|n| question(&format!("q-{n}"), &format!("l{}.o{}", n % 5, n % 2), false));
        public.chain([question("q-secret", "l0.o0", true)]).collect()
    }

    #[test]
    fn a_mixed_quiz_has_ten_different_questions_two_from_each_of_five_lessons() {
        let (questions, tallies) = (questions(), BTreeMap::new());
        for seed in 0..50 {
            let drawn = Pool { questions: &questions, tallies: &tallies }.mixed(seed);
            assert_eq!(drawn.iter().collect::<BTreeSet<_>>().len(), LENGTH);
            for lesson in 0..5 {
                let from = |id: &&QuestionId| lesson_of(&questions[*id].objectives[0]) == format!("l{lesson}");
                assert_eq!(drawn.iter().filter(from).count(), 2);
            }
        }
    }

    #[test]
    fn as_many_are_counted_as_a_quiz_draws() {
        let (mut questions, tallies) = (questions(), BTreeMap::new());
        questions.values_mut().step_by(7).for_each(|question| question.private = true);
        let counts = Counts::of(questions.values());
        for lesson in ["l0", "l1", "l4", "l9"].map(LessonId::from) {
            let drawn = Pool { questions: &questions, tallies: &tallies }.lesson(1, &lesson);
            assert_eq!(counts.lesson(&lesson).min(LENGTH), drawn.len(), "{lesson}");
        }
        let factors: BTreeSet<FactorId> = questions.values().flat_map(|question| question.factors.clone()).collect();
        for factor in factors.into_iter().chain([FactorId::from("none")]) {
            let drawn = Pool { questions: &questions, tallies: &tallies }.factor(1, &factor);
            assert_eq!(counts.factor(&factor), drawn.len(), "{factor}");
        }
    }

    #[test]
    fn what_was_never_asked_comes_first_and_then_what_was_wrong() {
        let questions = questions();
        let tally = |last_right| Tally { seen: 1, right: u32::from(last_right), last_right, last: Stamp::default() };
        // Lesson 0 has q-0, q-5, q-10, q-15, q-20, q-25.
        let mut tallies: BTreeMap<QuestionId, Tally> = questions.keys().map(|id| (id.clone(), tally(true))).collect();
        tallies.remove("q-5");
        tallies.insert("q-20".into(), tally(false));
        for seed in 0..20 {
            let drawn = Pool { questions: &questions, tallies: &tallies }.mixed(seed);
            assert!(drawn.contains(&"q-5".into()) && drawn.contains(&"q-20".into()), "{drawn:?}");
        }
    }

    #[test]
    fn a_private_question_comes_only_in_the_quiz_of_its_factor() {
        let (questions, tallies) = (questions(), BTreeMap::new());
        let pool = Pool { questions: &questions, tallies: &tallies };
        let secret: QuestionId = "q-secret".into();
        for seed in 0..50 {
            assert!(!pool.mixed(seed).contains(&secret));
            assert!(!pool.lesson(seed, &"l0".into()).contains(&secret));
            assert_eq!(pool.listed(seed, &[secret.clone(), "q-1".into(), "gone".into()]), ["q-1".into()]);
            assert!(pool.factor(seed, &"food".into()).contains(&secret));
        }
    }

    #[test]
    fn steps_never_begin_in_the_right_order_and_orders_differ_between_seeds() {
        let (_, question) = question("q-1", "l.o", false);
        let orders: BTreeSet<Vec<OptionId>> = (0..100).map(|seed| option_order(seed, &question)).collect();
        assert!(!orders.contains(question.options()));
        assert_eq!(orders.len(), 5, "three steps have six orders, one of them right");
        assert_eq!((0..100).map(|seed| partner_order(seed, &question)).collect::<BTreeSet<_>>().len(), 6);
    }
}
