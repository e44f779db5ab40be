//! The second half of a result: paragraphs to read again, and every question with its mark.

use super::Row;
use crate::domain::ids::QuestionId;
use crate::domain::quiz::Attempt;
use crate::i18n::keys::Quiz as Key;
use crate::input::Action;
use crate::ui::cx::World;
use crate::ui::glyphs;
use crate::ui::screens::quiz::paragraph;
use crate::ui::screens::quiz::solution::Solution;
use crate::ui::sheet::{Choice, Run, Sheet};
use crate::ui::theme::Role;

/// Composes the rows; nothing when answers are never shown.
pub(super) fn compose(sheet: &mut Sheet, attempt: &Attempt, rows: &[Row], cursor: usize, world: World) {
    if rows.is_empty() {
        return;
    }
    sheet.text(world.say(Key::ReadAgain), Role::Heading);
    if !rows.iter().any(|row| matches!(row, Row::Again(_))) {
        sheet.text(world.say(Key::ReadAgainNone), Role::Muted);
    }
    let mut questions = false;
    for (at, row) in rows.iter().enumerate() {
        let here = at == cursor;
        let choice = Choice { here, hit: if here { Action::Confirm } else { Action::Select(at) } };
        match row {
            Row::Again(place) => sheet.choice(&[], &paragraph::name(place, world), Role::Text, choice),
            Row::Question(id) => {
                if !questions {
                    sheet.gap();
                    sheet.text(world.say(Key::Questions), Role::Heading);
                    questions = true;
                }
                question(sheet, attempt, id, choice, world);
            }
        }
    }
}

fn question(sheet: &mut Sheet, attempt: &Attempt, id: &QuestionId, choice: Choice, world: World) {
    let course = world.course;
    let (Some(given), Some(question)) = (attempt.given.get(id), course.questions().get(id)) else { return };
    let Some(words) = course.question_words(world.lang(), id) else { return };
    let mark = if given.right { (glyphs::DONE, Role::Good) } else { (glyphs::FLAGGED, Role::Wrong) };
    sheet.choice(&[(format!("{} ", mark.0), mark.1)], &words.ask, Role::Text, choice);
    if !given.right {
        let solution = Solution { question, words, given };
        let lead: [Run; 1] = [("    ".to_owned(), Role::Text)];
        let right = world.fill(Key::RightAnswer, &[("answer", &solution.right_text(world))]);
        sheet.more(&lead, &right, Role::Strong, choice);
        sheet.more(&lead, &words.why, Role::Muted, choice);
    }
}
