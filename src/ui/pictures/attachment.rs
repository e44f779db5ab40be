//! A baby at the breast from the side, with the four signs of attachment numbered; keys 1 to 4 show one of them.

use super::Sight;
use crate::domain::lesson::Picture;
use crate::i18n::keys::Learn as Key;
use crate::ui::glyphs;
use crate::ui::marked::{Manner, Marked, beside, columns_of, flow, hang, row};
use crate::ui::theme::Role;

/// The drawing: baby at the left, breast at the right.
pub(super) const DRAWING: [&str; 12] = [
    r"     .-------.              .'  |",
    r"   .'         '.          .'    |",
    r"  /             \       .'      |",
    r" |         __    |    .'        |",
    r" |         '     '. .░░░ 1      |",
    r" |               .-'/░░░░       |",
    r" |              (__/░░░░        |",
    r" |           2    ===░░         |",
    r" |              .__'░.          |",
    r"  \           3 (___\'.         |",
    r"   '.            4  )'.         |",
    r"     '-._________.-'  '.        |",
];

/// Which sign each cell of the drawing belongs to.
const SIGNS: [&str; 12] = [
    ".................................",
    ".................................",
    ".................................",
    ".................................",
    "....................1111.1.......",
    "....................11111........",
    "................222..............",
    ".............2....222............",
    "................333..............",
    "..............3.33333............",
    ".................4..44...........",
    ".................................",
];

/// Lays the drawing and the list of signs out: side by side where there is room.
pub(super) fn rows(sight: &Sight, columns: usize) -> Vec<Marked> {
    let drawing: Vec<Marked> = DRAWING.iter().zip(SIGNS).map(|(row, signs)| drawn(row, signs, sight.sign)).collect();
    let wide = drawing.iter().map(columns_of).max().unwrap_or(0);
    let title = flow(sight.table(&Picture::Attachment).title, Role::Strong, columns);
    let mut rows = title;
    rows.push(Marked::new());
    if columns >= wide + 3 + 24 {
        rows.extend(beside(drawing, list(sight, columns - wide - 3), wide, "   "));
    } else {
        rows.extend(drawing);
        rows.push(Marked::new());
        rows.extend(list(sight, columns));
    }
    rows
}

/// One row of the drawing; the cells of the chosen sign stand out, with its number.
fn drawn(row: &str, signs: &str, chosen: Option<usize>) -> Marked {
    let mut out = Marked::new();
    for (cell, sign) in row.chars().zip(signs.chars().chain(std::iter::repeat('.'))) {
        let mine = sign.to_digit(10).and_then(|sign| usize::try_from(sign).ok()).map(|sign| sign - 1);
        let role = match mine {
            Some(_) if mine == chosen && cell.is_ascii_digit() => Role::Selected,
            Some(_) if mine == chosen => Role::Accent,
            _ if cell.is_ascii_digit() => Role::Key,
            _ => Role::Muted,
        };
        match out.last_mut() {
            Some((text, manner)) if manner.role == role => text.push(cell),
            _ => out.push((cell.to_string(), Manner::of(role))),
        }
    }
    out
}

fn list(sight: &Sight, columns: usize) -> Vec<Marked> {
    let table = sight.table(&Picture::Attachment);
    let mut rows = Vec::new();
    for nth in 0..table.rows.len() {
        let chosen = sight.sign == Some(nth);
        let mark = if chosen { glyphs::CURSOR } else { " " };
        let lead = (format!("{mark}{} ", nth + 1), sight.choice(nth, chosen));
        let seen = Manner { hit: lead.1.hit, ..Manner::of(if chosen { Role::Strong } else { Role::Text }) };
        rows.extend(hang(&[lead], &[(table.cell(nth, 1).to_owned(), seen)], columns));
        if chosen {
            let why = [(table.cell(nth, 2).to_owned(), Manner::of(Role::Muted))];
            rows.extend(hang(&row("   ", Role::Text), &why, columns));
        }
    }
    if sight.sign.is_none() {
        rows.push(Marked::new());
        rows.extend(flow(sight.words.say(Key::TrySign), Role::Muted, columns));
    }
    rows
}
