//! The numbers of progress, counted once for the screen and for its files.

use crate::domain::ids::{LessonId, ObjectiveId};
use crate::domain::mastery::{Share, mastery};
use crate::domain::quiz::QuizOf;
use crate::domain::stamp::Stamp;
use crate::i18n::keys::Progress as Key;
use crate::ui::cx::World;
use crate::ui::screens::home::rows::{quiz_name, read_of};

/// An objective and how well it is mastered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ObjectiveLine {
    /// Its lesson.
    pub lesson: LessonId,
    /// The objective.
    pub objective: ObjectiveId,
    /// Its questions.
    pub share: Share,
}

/// A finished quiz.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QuizLine {
    /// When it ended.
    pub at: Stamp,
    /// What it was made of.
    pub of: QuizOf,
    /// Right answers.
    pub right: usize,
    /// Answers.
    pub asked: usize,
}

/// A lesson that was read at least in part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadingLine {
    /// The lesson.
    pub lesson: LessonId,
    /// Paragraphs reached.
    pub read: usize,
    /// Paragraphs there are.
    pub total: usize,
    /// When it was last read.
    pub last: Stamp,
}

/// Every objective in teaching order; those without a question are left out.
pub fn objectives(world: World) -> Vec<ObjectiveLine> {
    let shares = mastery(world.course.questions().values(), &world.progress.questions);
    let line = |(lesson, objective): (&LessonId, ObjectiveId)| {
        let share = *shares.get(&objective)?;
        Some(ObjectiveLine { lesson: lesson.clone(), objective, share })
    };
    world.course.objectives().filter_map(line).collect()
}

/// The finished quizzes, the newest first.
pub fn quizzes(world: World) -> Vec<QuizLine> {
    let whole = |n: u32| usize::try_from(n).unwrap_or(usize::MAX);
    let line = |done: &crate::domain::progress::Finished| QuizLine {
        at: done.at,
        of: done.of.clone(),
        right: whole(done.right),
        asked: whole(done.items),
    };
    world.history.iter().rev().map(line).collect()
}

/// The lessons read, in teaching order.
pub fn readings(world: World) -> Vec<ReadingLine> {
    let line = |id: &LessonId| {
        let last = world.progress.lessons.get(id)?.last;
        let (read, total) = read_of(world, id);
        Some(ReadingLine { lesson: id.clone(), read, total, last })
    };
    world.course.lesson_order().iter().filter_map(line).collect()
}

/// What kind of quiz it was, and of what.
pub fn name_of(of: &QuizOf, world: World) -> String {
    let key = match of {
        QuizOf::Mixed => Key::QuizMixed,
        QuizOf::Lesson(_) => Key::QuizLesson,
        QuizOf::Check(_) => Key::QuizCheck,
        QuizOf::Factor(_) => Key::QuizFactor,
        QuizOf::Form(id) => return world.fill(Key::QuizForm, &[("name", &id.as_str().to_uppercase())]),
    };
    world.fill(key, &[("name", &quiz_name(of, world))])
}
