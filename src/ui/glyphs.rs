//! Marks that a Linux console can show, and their plain stand-ins.
//!
//! Screens always draw the first set; where only plain characters are wanted the finished picture is changed cell by
//! cell, so no screen has to think of it.

/// Done, met, read.
pub const DONE: &str = "☑";
/// Not yet.
pub const OPEN: &str = "☐";
/// Needs attention.
pub const FLAGGED: &str = "☒";
/// Where the cursor is.
pub const CURSOR: &str = "▶";
/// A point of a list.
pub const BULLET: &str = "·";
/// A clinician has yet to confirm this. It is in every set of characters, so it has no stand-in.
pub const AWAITS: &str = "*";
/// A filled part of a bar.
pub const FULL: &str = "█";
/// An empty part of a bar.
pub const EMPTY: &str = "░";
/// There is more above.
pub const ABOVE: &str = "↑";
/// There is more below.
pub const BELOW: &str = "↓";
/// Text was cut here.
pub const CUT: char = '…';
/// The part of a path after this belongs to the part before.
pub const INTO: &str = "›";

/// The plain character that stands for `c`; one cell for one cell.
#[expect(clippy::match_same_arms, reason = "grouped by what the sign means")]
pub fn plain(c: char) -> char {
    match c {
        '─' | '–' | '—' | '−' | '═' => '-',
        '│' => '|',
        '┌' | '┐' | '└' | '┘' | '├' | '┤' | '┬' | '┴' | '┼' => '+',
        '☑' => 'x',
        '☐' => 'o',
        '☒' | '✗' => '!',
        '▶' | '→' | '›' => '>',
        '◀' | '←' | '‹' => '<',
        '▲' | '↑' => '^',
        '▼' | '↓' => 'v',
        '█' | '■' => '#',
        '▒' => '=',
        '░' | '·' => '.',
        '•' | '●' => '*',
        '…' => '~',
        '“' | '”' | '«' | '»' => '"',
        '‘' | '’' => '\'',
        '×' => 'x',
        '°' => 'o',
        '±' => '~',
        '≥' => '>',
        '≤' => '<',
        'à'..='å' => 'a',
        'À'..='Å' => 'A',
        'è'..='ë' => 'e',
        'È'..='Ë' => 'E',
        'ì'..='ï' => 'i',
        'ò'..='ö' => 'o',
        'ù'..='ü' => 'u',
        'ç' => 'c',
        'ñ' => 'n',
        c if c.is_ascii() => c,
        _ => '?',
    }
}
