//! What a quiz is drawn from, and the words a gap accepts: the course as the pure rules want it.

use crate::domain::ids::QuestionId;
use crate::domain::quiz::draw::Pool;
use crate::domain::quiz::grade::grade;
use crate::domain::quiz::{Answer, Question, QuizOf};
use crate::i18n::Lang;
use crate::ui::cx::World;

/// The questions of a quiz in the order drawn.
pub(crate) fn items(of: &QuizOf, seed: u64, world: World) -> Vec<QuestionId> {
    let course = world.course;
    let pool = Pool { questions: course.questions(), tallies: &world.progress.questions };
    match of {
        QuizOf::Mixed => pool.mixed(seed),
        QuizOf::Lesson(id) => pool.lesson(seed, id),
        QuizOf::Check(id) => course.lesson(id).map_or_else(Vec::new, |lesson| pool.listed(seed, &lesson.check)),
        QuizOf::Factor(id) => pool.factor(seed, id),
        QuizOf::Form(id) => course.form(id).map_or_else(Vec::new, |form| pool.listed(seed, &form.questions)),
    }
}

/// Whether an answer is right. A word of either language is a right word, whatever the screen speaks.
pub(crate) fn is_right(question: &Question, answer: &Answer, world: World) -> bool {
    let words = Lang::ALL.into_iter().filter_map(|lang| world.course.question_words(lang, &question.id));
    grade(question, answer, words.flat_map(|words| words.accept.iter().map(String::as_str)))
}
