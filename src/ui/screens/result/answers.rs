//! The second half of a result: paragraphs to read again, and every question with its mark.

use super::Row;
use crate::domain::ids::QuestionId;
use crate::domain::quiz::Attempt;
use crate::i18n::keys::Quiz as Key;
use crate::ui::cx::World;
use crate::ui::glyphs;
use crate::ui::page::{Choice, Page};
use crate::ui::screens::quiz::paragraph;
use crate::ui::screens::quiz::solution::Solution;
use crate::ui::theme::Role;

/// Composes the rows; nothing when answers are never shown.
pub(super) fn compose(page: &mut Page, attempt: &Attempt, rows: &[Row], cursor: usize, world: World) {
    if rows.is_empty() {
        return;
    }
    page.text(world.say(Key::ReadAgain), Role::Heading);
    if !rows.iter().any(|row| matches!(row, Row::Again(_))) {
        page.text(world.say(Key::ReadAgainNone), Role::Muted);
    }
    let mut questions = false;
    for (at, row) in rows.iter().enumerate() {
        let choice = Choice::row(at, cursor);
        match row {
            Row::Again(place) => {
                page.choice([], &paragraph::name(place, world), Role::Text, choice);
            }
            Row::Question(id) => {
                if !questions {
                    page.gap();
                    page.text(world.say(Key::Questions), Role::Heading);
                    questions = true;
                }
                question(page, attempt, id, choice, world);
            }
        }
    }
}

fn question(page: &mut Page, attempt: &Attempt, id: &QuestionId, choice: Choice, world: World) {
    let course = world.course;
    let (Some(given), Some(question)) = (attempt.given.get(id), course.questions().get(id)) else { return };
    let Some(words) = course.question_words(world.lang(), id) else { return };
    let mark = if given.right { (glyphs::DONE, Role::Good) } else { (glyphs::FLAGGED, Role::Wrong) };
    let mut body = Page::default();
    body.led([(format!("{} ", mark.0), mark.1)], [(words.ask.clone(), Role::Text)]);
    if !given.right {
        let solution = Solution { question, words, given };
        let right = world.fill(Key::RightAnswer, &[("answer", &solution.right_text(world))]);
        for run in [(right, Role::Strong), (words.why.clone(), Role::Muted)] {
            body.led([("  ".to_owned(), Role::Text)], [run]);
        }
    }
    page.pick(body, choice);
}
