//! A feed from two sides that changes with what was seen: the baby along the mother's body from above, and the mouth at
//! the breast from the side. A point that is hard is drawn as it looks then; one that was not seen stays pale.

use crate::domain::visit::Look;
use crate::domain::watch::Part;
use crate::ui::marked::{Manner, Marked};
use crate::ui::theme::Role;

/// A drawing in two shapes, and which of its four points each cell belongs to.
struct Drawing<const N: usize> {
    well: [&'static str; N],
    hard: [&'static str; N],
    points: [&'static str; N],
}

/// From above: her body and breast, the baby's head and body, her arm below.
const POSITION: Drawing<8> = Drawing {
    well: [
        r" _______                         ",
        r"        \     /    2             ",
        r"         '._.'__________________ ",
        r"       4    V    _____________   ",
        r"         .--^--.'             '. ",
        r"        (       )      1        )",
        r"         '-----'._____________.' ",
        r"      3 ======================== ",
    ],
    hard: [
        r" _______       _________________ ",
        r"        \     /    2             ",
        r"         '._.'                   ",
        r"       4    V                    ",
        r"         .^----.'-._             ",
        r"        (       )   '1-._        ",
        r"         '-----''-._     '-._    ",
        r"      3 =======     '-._     '.  ",
    ],
    points: [
        "...............222222222222222222",
        "...................2.............",
        "..............2222222222222222222",
        ".......4.........111111111111111.",
        "..........44444.11111111111111111",
        "................11111111111111111",
        "...............111111111111111111",
        "......3.3333333333333333333333333",
    ],
};

/// From the side: the baby's face at the left, the breast at the right.
const ATTACHMENT: Drawing<12> = Drawing {
    well: super::attachment::DRAWING,
    hard: [
        r"     .-------.              .'  |",
        r"   .'         '.          .'    |",
        r"  /             \       .'      |",
        r" |         __    |    .'        |",
        r" |         '     '. ..   1      |",
        r" |               .-'/░          |",
        r" |               (_/░░░░        |",
        r" |           2    .-=░░         |",
        r" |               _.'░.░░        |",
        r"  \           3   (_/'.░░       |",
        r"   '.            4)  '.░░       |",
        r"     '-._________.-'  '.        |",
    ],
    points: [
        ".................................",
        ".................................",
        ".................................",
        ".................................",
        "....................1111.1.......",
        "....................11111........",
        "...............2222..............",
        ".............2....222............",
        "...............3333...11.........",
        "..............3.33333..11........",
        ".................4444..11........",
        ".................................",
    ],
};

/// What was seen at the four points of a drawing.
pub type Seen = [Option<Look>; 4];

/// The drawing of position, or of attachment, with the point under the cursor standing out.
pub fn rows(of: Part, seen: Seen, here: Option<Part>) -> Vec<Marked> {
    match of {
        Part::Position(_) => {
            let here = here.and_then(|part| if let Part::Position(n) = part { Some(n) } else { None });
            POSITION.rows(seen, here)
        }
        Part::Attachment(_) => {
            let here = here.and_then(|part| if let Part::Attachment(n) = part { Some(n) } else { None });
            ATTACHMENT.rows(seen, here)
        }
    }
}

impl<const N: usize> Drawing<N> {
    fn rows(&self, seen: Seen, here: Option<u8>) -> Vec<Marked> {
        let rows = self.well.iter().zip(self.hard).zip(self.points);
        rows.map(|((well, hard), points)| drawn(well, hard, points, seen, here)).collect()
    }
}

/// One row: each cell in the shape of what was seen at its point.
fn drawn(well: &str, hard: &str, points: &str, seen: Seen, here: Option<u8>) -> Marked {
    let mut out = Marked::new();
    for ((well, hard), point) in well.chars().zip(hard.chars()).zip(points.chars()) {
        let point = point.to_digit(10).and_then(|n| u8::try_from(n).ok());
        let look = point.and_then(|n| seen.get(usize::from(n.checked_sub(1)?)).copied().flatten());
        let cell = if look == Some(Look::Hard) { hard } else { well };
        let role = match (point, look) {
            (Some(_), _) if point == here && cell.is_ascii_digit() => Role::Selected,
            (Some(_), Some(Look::Well)) => Role::Good,
            (Some(_), Some(Look::Hard)) => Role::Warn,
            (Some(_), None) if point == here => Role::Accent,
            (Some(_), None) if cell.is_ascii_digit() => Role::Key,
            _ => Role::Muted,
        };
        match out.last_mut() {
            Some((text, manner)) if manner.role == role => text.push(cell),
            _ => out.push((cell.to_string(), Manner::of(role))),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(rows: &[Marked]) -> Vec<String> {
        rows.iter().map(|row| row.iter().map(|(text, _)| text.as_str()).collect()).collect()
    }

    #[test]
    fn both_shapes_of_a_drawing_have_the_same_cells_and_differ_only_where_a_point_is() {
        let check = |well: &[&str], hard: &[&str], points: &[&str]| {
            for ((well, hard), points) in well.iter().zip(hard).zip(points) {
                let count = |text: &str| text.chars().count();
                assert!(count(well) == count(hard) && count(well) <= count(points), "{well}\n{hard}\n{points}");
                for ((a, b), point) in well.chars().zip(hard.chars()).zip(points.chars()) {
                    assert!(a == b || point != '.', "{well}\n{hard}\n{points}");
                }
            }
        };
        check(&POSITION.well, &POSITION.hard, &POSITION.points);
        check(&ATTACHMENT.well, &ATTACHMENT.hard, &ATTACHMENT.points);
    }

    #[test]
    fn every_point_changes_the_drawing_and_not_being_seen_does_not() {
        for of in [Part::Position(1), Part::Attachment(1)] {
            let unseen = text(&rows(of, [None; 4], None));
            let mut shapes = vec![unseen.clone()];
            for nth in 0..4 {
                let mut seen = [None; 4];
                seen[nth] = Some(Look::Hard);
                shapes.push(text(&rows(of, seen, None)));
            }
            for (nth, shape) in shapes.iter().enumerate() {
                assert!(!shapes[..nth].contains(shape), "{of:?} {nth}");
            }
            assert_eq!(text(&rows(of, [Some(Look::Well); 4], None)), unseen);
            let pale = |look| rows(of, [look; 4], None).iter().flatten().any(|(_, manner)| manner.role == Role::Good);
            assert!(pale(Some(Look::Well)) && !pale(None));
        }
    }
}
