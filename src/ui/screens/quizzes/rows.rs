//! The quizzes one can take, in the order shown.

use std::collections::BTreeMap;

use crate::domain::ids::{AttemptId, LessonId};
use crate::domain::progress::Finished;
use crate::domain::quiz::QuizOf;
use crate::domain::quiz::draw::LENGTH;
use crate::domain::stamp::Stamp;
use crate::i18n::keys::Quiz as Key;
use crate::ui::cx::World;
use crate::ui::screens::home::rows::{quiz_name, when};

/// A row.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Row {
    /// A quiz that was left: what it is, the next question counted from 1, how many, when it was left.
    Unfinished(AttemptId, QuizOf, usize, usize, Stamp),
    /// A quiz to begin, and how many questions it asks.
    New(QuizOf, usize),
}

impl Row {
    /// Its name, and the note at the right.
    pub(super) fn words(&self, world: World, lasts: &Lasts) -> (String, String) {
        match self {
            Self::Unfinished(_, of, next, total, at) => {
                let (next, total, when) = (next.to_string(), total.to_string(), when(world, *at));
                let note = world.fill(Key::ResumeAt, &[("next", &next), ("total", &total), ("when", &when)]);
                (world.fill(Key::Resume, &[("name", &quiz_name(of, world))]), note)
            }
            Self::New(of, count) => {
                let name = match of {
                    QuizOf::Mixed => world.say(Key::Mixed).to_owned(),
                    QuizOf::Form(id) => world.fill(Key::Form, &[("name", &id.as_str().to_uppercase())]),
                    _ => quiz_name(of, world),
                };
                (name, last(of, world, lasts).unwrap_or_else(|| world.fill(Key::Items, &[("n", &count.to_string())])))
            }
        }
    }
}

/// The last time each quiz was taken.
pub(super) type Lasts<'a> = BTreeMap<&'a QuizOf, &'a Finished>;

/// The last time each quiz was taken, in one walk through the history, however long.
pub(super) fn lasts(world: World<'_>) -> Lasts<'_> {
    world.history.iter().map(|done| (&done.of, done)).collect()
}

/// The result of the last time this quiz was taken.
fn last(of: &QuizOf, world: World, lasts: &Lasts) -> Option<String> {
    let done = lasts.get(of)?;
    let values = [done.right.to_string(), done.items.to_string(), when(world, done.at)];
    Some(world.fill(Key::Last, &[("right", &values[0]), ("total", &values[1]), ("when", &values[2])]))
}

/// The heading a row stands under.
pub(super) fn heading(row: &Row) -> Option<Key> {
    match row {
        Row::Unfinished(..) => Some(Key::Unfinished),
        Row::New(QuizOf::Mixed | QuizOf::Form(_), _) => None,
        Row::New(QuizOf::Lesson(_) | QuizOf::Check(_), _) => Some(Key::ByLesson),
        Row::New(QuizOf::Factor(_), _) => Some(Key::ByFactor),
    }
}

/// What is unfinished, the newest first.
pub(super) fn unfinished(world: World) -> Vec<Row> {
    let mut rows: Vec<Row> = world
        .progress
        .open_quizzes
        .values()
        .map(|quiz| Row::Unfinished(quiz.id.clone(), quiz.of.clone(), quiz.next_number(), quiz.items.len(), quiz.last))
        .collect();
    rows.sort_by_key(|row| std::cmp::Reverse(if let Row::Unfinished(.., at) = row { Some(*at) } else { None }));
    rows
}

/// What can be begun; it is the same as long as the course is.
pub(super) fn fresh(world: World) -> Vec<Row> {
    let course = world.course;
    let counts = course.counts();
    let mut rows = vec![Row::New(QuizOf::Mixed, LENGTH)];
    rows.extend(course.forms().iter().map(|form| Row::New(QuizOf::Form(form.id.clone()), form.questions.len())));
    let lesson = |id: &LessonId| Row::New(QuizOf::Lesson(id.clone()), counts.lesson(id).min(LENGTH));
    rows.extend(course.lesson_order().iter().map(lesson));
    let factors = course.factors().map(|factor| Row::New(QuizOf::Factor(factor.id.clone()), counts.factor(&factor.id)));
    rows.extend(factors.filter(|row| matches!(row, Row::New(_, 1..))));
    rows
}
