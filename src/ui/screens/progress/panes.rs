//! What stands in each pane of progress.

use crate::domain::mastery::Share;
use crate::i18n::keys::Progress as Key;
use crate::ui::bar::{bar as cells, full_cells};
use crate::ui::cx::World;
use crate::ui::glyphs;
use crate::ui::page::{Page, Run};
use crate::ui::report::progress_files::{score_words, share_words};
use crate::ui::report::progress_numbers as numbers;
use crate::ui::screens::home::rows::when;
use crate::ui::theme::Role;

/// How many cells a bar has.
const CELLS: usize = 10;

/// Each objective under its lesson, with the share of its last answers that were right.
pub(super) fn targets(page: &mut Page, world: World) {
    page.text(world.say(Key::ObjectivesNote), Role::Muted);
    let mut above = None;
    for line in numbers::objectives(world) {
        if above.as_ref() != Some(&line.lesson) {
            page.gap();
            page.text(world.course.title(world.lang(), &line.lesson), Role::Heading);
            above = Some(line.lesson.clone());
        }
        let words = world.course.objective(world.lang(), &line.objective);
        page.led([("  ".to_owned(), Role::Text)], [(words.to_owned(), Role::Text)]);
        let mut lead = vec![("  ".to_owned(), Role::Text)];
        lead.extend(bar(line.share));
        page.led(lead, [(share_words(line.share, world), Role::Muted)]);
    }
}

/// A bar of what was asked; dots where nothing was, so that it never looks like 0 %.
fn bar(share: Share) -> Vec<Run> {
    if share.asked == 0 {
        return vec![(format!("{}  ", glyphs::BULLET.repeat(CELLS)), Role::Muted)];
    }
    filled(share.right, share.asked)
}

fn filled(part: usize, whole: usize) -> Vec<Run> {
    let bar = cells(full_cells(part, whole, CELLS), CELLS).into_iter();
    bar.chain([("  ".to_owned(), Role::Muted)]).collect()
}

/// The finished quizzes over time, the newest first, each with a bar.
pub(super) fn quizzes(page: &mut Page, world: World) {
    let done = numbers::quizzes(world);
    if done.is_empty() {
        page.text(world.say(Key::NoQuizzes), Role::Muted);
    }
    for line in done {
        page.text(numbers::name_of(&line.of, world), Role::Text).note(when(world, line.at));
        let score = score_words(line.right, line.asked, world);
        page.led(filled(line.right, line.asked), [(score, Role::Muted)]);
    }
}

/// What was read, and when.
pub(super) fn readings(page: &mut Page, world: World) {
    let read = numbers::readings(world);
    if read.is_empty() {
        page.text(world.say(Key::NoReadings), Role::Muted);
    }
    for line in read {
        page.text(world.course.title(world.lang(), &line.lesson), Role::Text).note(when(world, line.last));
        let parts = world.fill(Key::Parts, &[("read", &line.read.to_string()), ("total", &line.total.to_string())]);
        page.led(filled(line.read, line.total), [(parts, Role::Muted)]);
    }
}
