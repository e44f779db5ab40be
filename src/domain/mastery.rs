//! How well an objective is mastered: counted from the last answer to each of its questions.

use std::collections::BTreeMap;

use super::ids::{ObjectiveId, QuestionId};
use super::progress::Tally;
use super::quiz::category::percent;
use super::quiz::{Attempt, Question};

/// Counts of questions. What was never asked is neither right nor wrong.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Share {
    /// Questions answered at least once.
    pub asked: usize,
    /// Of these, right the last time.
    pub right: usize,
    /// Questions there are.
    pub total: usize,
}

impl Share {
    /// Whole percent of what was asked; `None` before anything was.
    pub fn percent(self) -> Option<usize> {
        percent(self.right, self.asked)
    }

    /// Questions never asked.
    pub fn unseen(self) -> usize {
        self.total - self.asked
    }

    /// Whether every question was right the last time it was asked. What no question tests is not met: nothing has
    /// shown that it is.
    pub fn met(self) -> bool {
        self.total > 0 && self.right == self.total
    }

    fn add(&mut self, answered: Option<bool>) {
        self.total += 1;
        self.asked += usize::from(answered.is_some());
        self.right += usize::from(answered == Some(true));
    }
}

/// The share of every objective that has a question.
pub fn mastery<'a>(
    questions: impl IntoIterator<Item = &'a Question>,
    tallies: &BTreeMap<QuestionId, Tally>,
) -> BTreeMap<&'a ObjectiveId, Share> {
    let mut shares: BTreeMap<&ObjectiveId, Share> = BTreeMap::new();
    for question in questions {
        for objective in &question.objectives {
            let answered = tallies.get(&question.id).map(|tally| tally.last_right);
            shares.entry(objective).or_default().add(answered);
        }
    }
    shares
}

/// The share of every objective of one quiz, the lowest first.
pub fn of_attempt<'a>(
    attempt: &Attempt,
    questions: &'a BTreeMap<QuestionId, Question>,
) -> Vec<(&'a ObjectiveId, Share)> {
    let mut shares: BTreeMap<&ObjectiveId, Share> = BTreeMap::new();
    for id in &attempt.items {
        let Some(given) = attempt.given.get(id) else { continue };
        for objective in questions.get(id).into_iter().flat_map(|question| &question.objectives) {
            shares.entry(objective).or_default().add(Some(given.right));
        }
    }
    let mut shares: Vec<_> = shares.into_iter().collect();
    shares.sort_by(|(a, x), (b, y)| (x.right * y.asked).cmp(&(y.right * x.asked)).then(a.cmp(b)));
    shares
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::lesson::Flag;
    use crate::domain::quiz::{Answer, Given, Kind, QuizOf, RestsOn, Reveal};
    use crate::domain::stamp::Stamp;

    fn question(id: &str, objectives: &[&str]) -> Question {
        Question {
            id: id.into(),
            kind: Kind::TrueFalse(true),
            rests_on: RestsOn::Card("food".into()),
            objectives: objectives.iter().map(|id| ObjectiveId::from(*id)).collect(),
            factors: Vec::new(),
            sources: Vec::new(),
            flag: Flag::W,
            difficulty: 1,
            private: false,
        }
    }

    #[test]
    fn the_last_answer_counts_and_what_was_never_asked_stands_apart() {
        let questions =
            [question("a", &["x"]), question("b", &["x", "y"]), question("c", &["x"]), question("d", &["z"])];
        let tally = |right, last_right| Tally { seen: 5, right, last_right, last: Stamp::default() };
        let tallies = [("a".into(), tally(1, true)), ("b".into(), tally(4, false))].into();
        let shares = mastery(&questions, &tallies);
        assert_eq!(shares[&ObjectiveId::from("x")], Share { asked: 2, right: 1, total: 3 });
        assert_eq!(shares[&ObjectiveId::from("x")].percent(), Some(50));
        assert_eq!(shares[&ObjectiveId::from("x")].unseen(), 1);
        assert_eq!(shares[&ObjectiveId::from("y")].percent(), Some(0));
        assert_eq!(shares[&ObjectiveId::from("z")].percent(), None, "never asked is not 0 %");
    }

    #[test]
    fn an_objective_is_met_when_each_of_its_questions_was_last_right() {
        let questions = [question("a", &["x"]), question("b", &["x"]), question("c", &["y"])];
        let met = |answers: &[(&str, bool)]| {
            let tally = |last_right| Tally { seen: 1, last_right, ..Tally::default() };
            let tallies = answers.iter().map(|(id, right)| (QuestionId::from(*id), tally(*right))).collect();
            mastery(&questions, &tallies)[&ObjectiveId::from("x")].met()
        };
        assert!(!met(&[]));
        assert!(!met(&[("a", true)]));
        assert!(!met(&[("a", true), ("b", false)]));
        assert!(met(&[("a", true), ("b", true)]));
        assert!(met(&[("a", true), ("b", true), ("c", false)]), "another objective's question does not count");
        assert!(!Share::default().met(), "what no question tests is not met");
    }

    #[test]
    fn the_objectives_of_a_quiz_stand_lowest_first_and_a_skipped_question_does_not_count() {
        let questions: BTreeMap<QuestionId, Question> =
            [question("a", &["x"]), question("b", &["y"]), question("c", &["x"]), question("d", &["x"])]
                .into_iter()
                .map(|question| (question.id.clone(), question))
                .collect();
        let given = |right| Given { answer: Answer::TrueFalse(right), right };
        let attempt = Attempt {
            id: "t".into(),
            of: QuizOf::Mixed,
            seed: 1,
            reveal: Reveal::Each,
            items: ["a", "b", "c", "d", "gone"].map(QuestionId::from).to_vec(),
            given: [("a".into(), given(true)), ("b".into(), given(false)), ("c".into(), given(false))].into(),
            started: Stamp::default(),
            last: Stamp::default(),
        };
        let shares = of_attempt(&attempt, &questions);
        let expected = [
            (&ObjectiveId::from("y"), Share { asked: 1, right: 0, total: 1 }),
            (&ObjectiveId::from("x"), Share { asked: 2, right: 1, total: 2 }),
        ];
        assert_eq!(shares, expected);
        assert!(!shares[1].1.met());
    }
}
