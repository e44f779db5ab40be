//! The first half of a result: the score, its band, and each objective, the lowest first.

use crate::domain::mastery::{Share, of_attempt};
use crate::domain::quiz::category::{Category, category, percent};
use crate::domain::quiz::{Attempt, QuizOf, Reveal};
use crate::i18n::keys::Quiz as Key;
use crate::ui::bar::bar;
use crate::ui::cx::World;
use crate::ui::glyphs;
use crate::ui::page::{Page, Run};
use crate::ui::theme::Role;

/// Composes the score.
pub(super) fn compose(page: &mut Page, attempt: &Attempt, world: World) {
    let (right, asked) = (attempt.right(), attempt.given.len());
    let Some((band, whole)) = category(right, asked).zip(percent(right, asked)) else {
        page.text(world.say(Key::NoneAnswered), Role::Text);
        return;
    };
    let (name, kind) = match band {
        Category::Good => (Key::Good, Key::GoodSay),
        Category::Fair => (Key::Fair, Key::FairSay),
        Category::Low => (Key::Low, Key::LowSay),
    };
    let counted = world.fill(Key::Score, &[("right", &right.to_string()), ("total", &asked.to_string())]);
    let share = world.fill(Key::Percent, &[("n", &whole.to_string())]);
    page.text(format!("{counted} {} {share} {} {}", glyphs::BULLET, glyphs::BULLET, world.say(name)), Role::Heading);
    page.text(world.say(kind), Role::Text);
    page.gap();
    if attempt.reveal == Reveal::Never {
        page.text(world.say(Key::NeverNote), Role::Text);
        page.gap();
    }
    objectives(page, attempt, world);
}

/// Composes what the score means and how to repeat the quiz.
pub(super) fn foot(page: &mut Page, attempt: &Attempt, world: World) {
    page.gap();
    page.text(world.say(Key::Bands), Role::Muted);
    page.text(world.fill(Key::Seed, &[("seed", &attempt.seed.to_string())]), Role::Muted);
}

/// The objectives of this quiz; after the check of a lesson, whether each is met.
fn objectives(page: &mut Page, attempt: &Attempt, world: World) {
    let shares = of_attempt(attempt, world.course.questions());
    if shares.is_empty() {
        return;
    }
    page.text(world.say(Key::Objectives), Role::Heading);
    for (objective, share) in shares {
        let words = world.course.objective(world.lang(), objective);
        if matches!(attempt.of, QuizOf::Check(_)) {
            met_line(page, words, share, world);
        } else {
            page.led(counted(share, 8), [(words.to_owned(), Role::Text)]);
        }
    }
    page.gap();
}

fn met_line(page: &mut Page, words: &str, share: Share, world: World) {
    let (mark, role, key) =
        if share.met() { (glyphs::DONE, Role::Good, Key::Met) } else { (glyphs::OPEN, Role::Warn, Key::StillOpen) };
    page.led([(format!("{mark} "), role)], [(words.to_owned(), Role::Text)]).note(world.say(key));
}

/// A bar with its count, such as `████░░░░ 1/2  `. A cell is filled only when all of it was reached.
fn counted(share: Share, cells: usize) -> Vec<Run> {
    let full = (share.right * cells).checked_div(share.asked).unwrap_or(0);
    let count = (format!(" {}/{}  ", share.right, share.asked), Role::Text);
    bar(full, cells).into_iter().chain([count]).collect()
}
