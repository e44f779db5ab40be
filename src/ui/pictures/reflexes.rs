//! One suckle, two hormones, two reflexes: the signal goes up to the brain and comes down on two paths, one that makes
//! milk for later and one that lets it flow now. Keys 1 to 4 change what happens, and the levels answer.

use super::Sight;
use crate::domain::lesson::Picture;
use crate::domain::reflex::{FULL, Path, Stimulus};
use crate::i18n::keys::Learn as Key;
use crate::ui::bar::bar;
use crate::ui::glyphs;
use crate::ui::marked::{Manner, Marked, beside, centre, flow, hang, in_rows, of_runs, row};
use crate::ui::theme::Role;

/// The widest the two paths are drawn; beyond that they only drift apart.
const WIDEST: usize = 56;

/// Lays the diagram out: what can happen, the two paths, and what it means.
pub(super) fn rows(sight: &Sight, columns: usize) -> Vec<Marked> {
    let mut rows = choices(sight, columns);
    rows.push(Marked::new());
    let wide = columns.min(WIDEST);
    rows.push(centre(signal(sight), wide));
    rows.extend(brain(sight, wide));
    rows.extend(paths(sight, wide));
    rows.push(Marked::new());
    rows.extend(meaning(sight, columns));
    rows
}

fn choices(sight: &Sight, columns: usize) -> Vec<Marked> {
    let table = sight.table(&Picture::Reflexes);
    let item = |(nth, what): (usize, &Stimulus)| {
        let chosen = sight.reflex.last == Some(*what);
        let mark = if chosen { glyphs::CURSOR } else { " " };
        vec![(format!("{mark}{} {}", nth + 1, table.cell(nth, 0)), sight.choice(nth, chosen))]
    };
    in_rows(Stimulus::ALL.iter().enumerate().map(item).collect(), columns)
}

/// From the baby to the brain.
fn signal(sight: &Sight) -> Marked {
    let running = sight.reflex.last == Some(Stimulus::Suckle);
    let (role, line, tip) = if running { (Role::Accent, "──", "→") } else { (Role::Muted, "··", "·") };
    let say = |word| sight.words.say(word).to_owned();
    vec![
        (say(Key::Suckling), Manner::of(if running { Role::Accent } else { Role::Text })),
        (format!(" {line} {} {line}{tip} ", say(Key::Nerve)), Manner::of(role)),
        (say(Key::Brain), Manner::of(Role::Strong)),
    ]
}

/// The pituitary, front and back.
fn brain(sight: &Sight, wide: usize) -> Vec<Marked> {
    let left = (wide - 3) / 2;
    let right = wide - 3 - left;
    let line = |parts: [&str; 5]| {
        let foot = |columns: usize, mark: &str| {
            let before = columns.saturating_sub(1) / 2;
            format!("{}{mark}{}", "─".repeat(before), "─".repeat(columns.saturating_sub(before + 1)))
        };
        row(
            format!("{}{}{}{}{}", parts[0], foot(left, parts[1]), parts[2], foot(right, parts[3]), parts[4]),
            Role::Muted,
        )
    };
    let name = |word, columns| centre(row(sight.words.say(word), Role::Text), columns);
    let edge = || ("│".to_owned(), Manner::of(Role::Muted));
    let mut middle = vec![edge()];
    middle.extend(name(Key::FrontLobe, left));
    middle.push(edge());
    middle.extend(name(Key::BackLobe, right));
    middle.push(edge());
    vec![line(["┌", "─", "┬", "─", "┐"]), middle, line(["└", "┬", "┴", "┬", "┘"])]
}

/// Down from the brain: the hormone, what it acts on, the milk.
fn paths(sight: &Sight, wide: usize) -> Vec<Marked> {
    let reflex = &sight.reflex;
    let table = sight.table(&Picture::Reflexes);
    // A little narrower than the boxes above, so that an arrow has room between them and the middles still meet.
    let left = (wide - 3) / 2 - 1;
    let right = wide - 3 - left - 3;
    let column = |path: Path, hormone: &str, level, work, milk, amount, columns| {
        let mut rows = vec![centre(arrow(sight, path), columns)];
        rows.push(centre(row(hormone, Role::Strong), columns));
        rows.push(centre(level_bar(level), columns));
        rows.push(centre(arrow(sight, path), columns));
        let mut work: Vec<Marked> =
            flow(sight.words.say(work), Role::Text, columns).into_iter().map(|row| centre(row, columns)).collect();
        rows.append(&mut work);
        (
            rows,
            [
                centre(arrow(sight, path), columns),
                centre(row(sight.words.say(milk), Role::Strong), columns),
                centre(level_bar(amount), columns),
            ],
        )
    };
    let (mut making, stored) =
        column(reflex.making(), table.head(1), reflex.prolactin, Key::Making, Key::Stored, reflex.fullness, left);
    let (mut flowing, now) =
        column(reflex.flowing(), table.head(2), reflex.oxytocin, Key::Squeezing, Key::Flowing, reflex.flow, right);
    let tall = making.len().max(flowing.len());
    making.resize(tall, Marked::new());
    flowing.resize(tall, Marked::new());
    making.extend(stored);
    flowing.extend(now);
    let milk_row = making.len() - 2;
    let mut rows = beside(making, flowing, left, "   ");
    // Milk that is squeezed leaves the store: the one place where the two paths meet.
    if let Some(gap) = rows.get_mut(milk_row).and_then(|row| row.iter_mut().find(|(text, _)| text == "   ")) {
        *gap = match reflex.flow {
            0 => (" · ".to_owned(), Manner::of(Role::Muted)),
            _ => ("──→".to_owned(), Manner::of(Role::Accent)),
        };
    }
    for row in &mut rows {
        row.insert(0, (" ".to_owned(), Manner::default()));
    }
    rows
}

fn arrow(sight: &Sight, path: Path) -> Marked {
    match path {
        Path::Running => row("↓", Role::Accent),
        Path::Resting => row("·", Role::Muted),
        Path::HeldBack => row(format!("{} {}", glyphs::FLAGGED, sight.words.say(Key::HeldBack)), Role::Warn),
    }
}

fn level_bar(level: u8) -> Marked {
    of_runs(bar(usize::from(level.min(FULL)) * 2, usize::from(FULL) * 2))
}

/// What the chosen situation does, in words; before the first choice, what to try.
fn meaning(sight: &Sight, columns: usize) -> Vec<Marked> {
    let table = sight.table(&Picture::Reflexes);
    let chosen = Stimulus::ALL.iter().position(|what| sight.reflex.last == Some(*what));
    let Some(chosen) = chosen else { return flow(sight.words.say(Key::TryIt), Role::Muted, columns) };
    let part = |column: usize| {
        let lead = (format!("{}: ", table.head(column)), Manner::of(Role::Muted));
        hang(&[], &[lead, (table.cell(chosen, column).to_owned(), Manner::default())], columns)
    };
    (1..4).flat_map(part).collect()
}
