//! An answered question on a page: right or not quite, the right answer, why, and where to read it.

use super::solution::Solution;
use crate::domain::quiz::RestsOn;
use crate::domain::quiz::draw::option_order;
use crate::i18n::keys::Quiz as Key;
use crate::input::Action;
use crate::ui::cx::World;
use crate::ui::glyphs;
use crate::ui::sheet::{Choice, Sheet};
use crate::ui::theme::Role;

/// The row that opens the paragraph.
pub(super) const READ: usize = 0;
/// The row that goes on.
pub(super) const NEXT: usize = 1;

/// Composes the page; returns the line of the verdict, where reading begins when not everything fits.
pub(super) fn compose(
    sheet: &mut Sheet,
    solution: Solution,
    seed: u64,
    cursor: usize,
    last: bool,
    world: World,
) -> usize {
    sheet.text(&solution.words.ask, Role::Text);
    sheet.gap();
    let verdict = sheet.len();
    let (mark, key, role) = if solution.given.right {
        (glyphs::DONE, Key::Right, Role::Good)
    } else {
        (glyphs::FLAGGED, Key::NotYet, Role::Wrong)
    };
    sheet.text(&format!("{mark} {}", world.say(key)), role);
    sheet.gap();
    solution.marked(sheet, &option_order(seed, solution.question), world);
    sheet.gap();
    sheet.text(&solution.words.why, Role::Text);
    sheet.gap();
    let read = match solution.question.rests_on {
        RestsOn::Lesson(..) => Key::Read,
        RestsOn::Card(_) => Key::ReadCard,
    };
    let next = if last { Key::ToResult } else { Key::Next };
    for (at, key) in [(READ, read), (NEXT, next)] {
        let here = at == cursor;
        let choice = Choice { here, hit: if here { Action::Confirm } else { Action::Select(at) } };
        sheet.choice(&[(format!("{}  ", at + 1), Role::Key)], world.say(key), Role::Strong, choice);
    }
    verdict
}
