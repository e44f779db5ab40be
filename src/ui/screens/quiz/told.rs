//! An answered question on a page: right or not quite, the right answer, why, and where to read it.

use super::solution::Solution;
use crate::domain::quiz::RestsOn;
use crate::domain::quiz::draw::option_order;
use crate::i18n::keys::Quiz as Key;
use crate::ui::cx::World;
use crate::ui::glyphs;
use crate::ui::page::{Choice, Page};
use crate::ui::theme::Role;

/// The row that opens the paragraph.
pub(super) const READ: usize = 0;
/// The row that goes on.
pub(super) const NEXT: usize = 1;

/// Composes the page; returns the piece that is the verdict, where reading begins when not everything fits.
pub(super) fn compose(
    page: &mut Page,
    solution: Solution,
    seed: u64,
    cursor: usize,
    last: bool,
    world: World,
) -> usize {
    page.text(&*solution.words.ask, Role::Text);
    page.gap();
    let verdict = page.len();
    let (mark, key, role) = if solution.given.right {
        (glyphs::DONE, Key::Right, Role::Good)
    } else {
        (glyphs::FLAGGED, Key::NotYet, Role::Wrong)
    };
    page.text(format!("{mark} {}", world.say(key)), role);
    page.gap();
    solution.marked(page, &option_order(seed, solution.question), world);
    page.gap();
    page.text(&*solution.words.why, Role::Text);
    page.gap();
    let read = match solution.question.rests_on {
        RestsOn::Lesson(..) => Key::Read,
        RestsOn::Card(_) => Key::ReadCard,
    };
    let next = if last { Key::ToResult } else { Key::Next };
    for (at, key) in [(READ, read), (NEXT, next)] {
        let lead = [(format!("{}  ", at + 1), Role::Key)];
        page.choice(lead, world.say(key), Role::Strong, Choice::row(at, cursor));
    }
    verdict
}
