//! When a learning objective is met.

use super::ids::ObjectiveId;
use super::progress::Progress;
use super::quiz::Question;

/// Whether every one of `questions` that tests `objective` was last answered right. An objective that none of them
/// tests is not met: nothing has shown that it is.
pub fn met<'a>(
    objective: &ObjectiveId,
    questions: impl IntoIterator<Item = &'a Question>,
    progress: &Progress,
) -> bool {
    let mut tested = false;
    for question in questions.into_iter().filter(|question| question.objectives.contains(objective)) {
        tested = true;
        if !progress.questions.get(&question.id).is_some_and(|tally| tally.last_right) {
            return false;
        }
    }
    tested
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::ids::{LessonId, QuestionId};
    use crate::domain::lesson::Flag;
    use crate::domain::progress::Tally;
    use crate::domain::quiz::{Kind, RestsOn};

    fn question(id: &str, objective: &str) -> Question {
        Question {
            id: id.into(),
            kind: Kind::TrueFalse(true),
            rests_on: RestsOn::Lesson(LessonId::from("l"), "b".into()),
            objectives: vec![objective.into()],
            factors: Vec::new(),
            sources: Vec::new(),
            flag: Flag::V,
            difficulty: 1,
            private: false,
        }
    }

    fn answered(answers: &[(&str, bool)]) -> Progress {
        let tally = |last_right| Tally { seen: 1, last_right, ..Tally::default() };
        let questions = answers.iter().map(|(id, right)| (QuestionId::from(*id), tally(*right))).collect();
        Progress { questions, ..Progress::default() }
    }

    #[test]
    fn an_objective_is_met_when_each_of_its_questions_was_last_right() {
        let questions = [question("q1", "l.a"), question("q2", "l.a"), question("q3", "l.b")];
        let met = |answers: &[(&str, bool)]| met(&ObjectiveId::from("l.a"), &questions, &answered(answers));
        assert!(!met(&[]));
        assert!(!met(&[("q1", true)]));
        assert!(!met(&[("q1", true), ("q2", false)]));
        assert!(met(&[("q1", true), ("q2", true)]));
        assert!(met(&[("q1", true), ("q2", true), ("q3", false)]), "another objective's question does not count");
    }

    #[test]
    fn an_objective_without_questions_is_not_met() {
        assert!(!met(&ObjectiveId::from("l.c"), &[question("q1", "l.a")], &answered(&[("q1", true)])));
    }
}
