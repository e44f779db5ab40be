//! How a person stands with a lesson: sections read, objectives met.

use crate::domain::ids::{LessonId, ObjectiveId};
use crate::domain::lesson::{Lesson, Section};
use crate::domain::mastery::mastery;
use crate::ui::cx::World;
use crate::ui::glyphs;
use crate::ui::marked::{Marked, hang, row};
use crate::ui::theme::Role;

/// The objectives of a lesson by short id, each with whether it is met.
pub(crate) fn objectives<'a>(world: World, lesson: &'a Lesson) -> Vec<(&'a ObjectiveId, bool)> {
    // Nothing answered, nothing met: then the questions need not be read at all.
    if !lesson.check.iter().any(|id| world.progress.questions.contains_key(id)) {
        return lesson.objectives.iter().map(|short| (short, false)).collect();
    }
    let questions = lesson.check.iter().filter_map(|id| world.course.questions().get(id));
    let shares = mastery(questions, &world.progress.questions);
    let met = |full: ObjectiveId| shares.get(&full).is_some_and(|share| share.met());
    lesson.objectives.iter().zip(lesson.objective_ids()).map(|(short, full)| (short, met(full))).collect()
}

/// Whether every paragraph of a section was reached.
pub(crate) fn section_read(world: World, lesson: &LessonId, section: &Section) -> bool {
    let reading = world.progress.lessons.get(lesson);
    reading.is_some_and(|reading| section.blocks.iter().all(|block| reading.read.contains(&block.id)))
}

/// Whether every question of the check was last answered right.
pub(super) fn check_passed(world: World, lesson: &Lesson) -> bool {
    let right = |id| world.progress.questions.get(id).is_some_and(|tally| tally.last_right);
    !lesson.check.is_empty() && lesson.check.iter().all(right)
}

/// A line with a mark for done or open.
pub(crate) fn tick(done: bool, text: &str, role: Role, columns: usize) -> Vec<Marked> {
    let (mark, look) = if done { (glyphs::DONE, Role::Good) } else { (glyphs::OPEN, Role::Muted) };
    hang(&row(format!("{mark} "), look), &row(text, role), columns)
}
