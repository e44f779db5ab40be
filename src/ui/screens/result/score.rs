//! The first half of a result: the score, its band, and each objective, the lowest first.

use crate::domain::mastery::{Share, of_attempt};
use crate::domain::quiz::category::{Category, category, percent};
use crate::domain::quiz::{Attempt, QuizOf, Reveal};
use crate::i18n::keys::Quiz as Key;
use crate::ui::cx::World;
use crate::ui::glyphs;
use crate::ui::sheet::Sheet;
use crate::ui::theme::Role;

/// Composes the score.
pub(super) fn compose(sheet: &mut Sheet, attempt: &Attempt, world: World) {
    let (right, asked) = (attempt.right(), attempt.given.len());
    let Some((band, whole)) = category(right, asked).zip(percent(right, asked)) else {
        sheet.text(world.say(Key::NoneAnswered), Role::Text);
        return;
    };
    let (name, kind) = match band {
        Category::Good => (Key::Good, Key::GoodSay),
        Category::Fair => (Key::Fair, Key::FairSay),
        Category::Low => (Key::Low, Key::LowSay),
    };
    let counted = world.fill(Key::Score, &[("right", &right.to_string()), ("total", &asked.to_string())]);
    let share = world.fill(Key::Percent, &[("n", &whole.to_string())]);
    sheet.text(&format!("{counted} {} {share} {} {}", glyphs::BULLET, glyphs::BULLET, world.say(name)), Role::Heading);
    sheet.text(world.say(kind), Role::Text);
    sheet.gap();
    if attempt.reveal == Reveal::Never {
        sheet.text(world.say(Key::NeverNote), Role::Text);
        sheet.gap();
    }
    objectives(sheet, attempt, world);
}

/// Composes what the score means and how to repeat the quiz.
pub(super) fn foot(sheet: &mut Sheet, attempt: &Attempt, world: World) {
    sheet.gap();
    sheet.text(world.say(Key::Bands), Role::Muted);
    sheet.text(&world.fill(Key::Seed, &[("seed", &attempt.seed.to_string())]), Role::Muted);
}

/// The objectives of this quiz; after the check of a lesson, whether each is met.
fn objectives(sheet: &mut Sheet, attempt: &Attempt, world: World) {
    let shares = of_attempt(attempt, world.course.questions());
    if shares.is_empty() {
        return;
    }
    sheet.text(world.say(Key::Objectives), Role::Heading);
    for (objective, share) in shares {
        let words = world.course.objective(world.lang(), objective);
        if matches!(attempt.of, QuizOf::Check(_)) {
            met_line(sheet, words, share, world);
        } else {
            sheet.hanging(&bar(share, 8), words, Role::Text);
        }
    }
    sheet.gap();
}

fn met_line(sheet: &mut Sheet, words: &str, share: Share, world: World) {
    let (mark, role, key) =
        if share.met() { (glyphs::DONE, Role::Good, Key::Met) } else { (glyphs::OPEN, Role::Warn, Key::StillOpen) };
    sheet.hanging(&[(format!("{mark} "), role)], words, Role::Text);
    sheet.note(world.say(key));
}

/// A bar with its count, such as `████░░░░ 1/2  `.
fn bar(share: Share, cells: usize) -> [(String, Role); 3] {
    let full = (share.right * cells).checked_div(share.asked).unwrap_or(0);
    [
        (glyphs::FULL.repeat(full), Role::Resting),
        (glyphs::EMPTY.repeat(cells - full), Role::Muted),
        (format!(" {}/{}  ", share.right, share.asked), Role::Text),
    ]
}
