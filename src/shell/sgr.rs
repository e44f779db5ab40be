//! How the terminal writes a cell: colours and weight, changed in as few bytes as they take.

use std::fmt::{Display, Write};

use ratatui::buffer::Cell;
use ratatui::style::{Color, Modifier};

/// What of a style is seen where no letter stands.
const SEEN_ON_BLANK: Modifier =
    Modifier::REVERSED.union(Modifier::UNDERLINED).union(Modifier::CROSSED_OUT).union(Modifier::SLOW_BLINK);

/// Each modifier with its code.
const CODES: [(Modifier, &str); 9] = [
    (Modifier::BOLD, "1"),
    (Modifier::DIM, "2"),
    (Modifier::ITALIC, "3"),
    (Modifier::UNDERLINED, "4"),
    (Modifier::SLOW_BLINK, "5"),
    (Modifier::RAPID_BLINK, "6"),
    (Modifier::REVERSED, "7"),
    (Modifier::HIDDEN, "8"),
    (Modifier::CROSSED_OUT, "9"),
];

/// Colours and weight of a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Look {
    fg: Color,
    bg: Color,
    modifier: Modifier,
}

impl Default for Look {
    fn default() -> Self {
        Self { fg: Color::Reset, bg: Color::Reset, modifier: Modifier::empty() }
    }
}

impl Look {
    /// How a cell looks.
    pub(super) fn of(cell: &Cell) -> Self {
        Self { fg: cell.fg, bg: cell.bg, modifier: cell.modifier }
    }

    /// Whether a cell written like this looks as it should: of a blank, colour and weight of the letter are not seen.
    pub(super) fn shows(self, cell: &Cell) -> bool {
        let wanted = Self::of(cell);
        self == wanted || {
            let seen = |look: Self| look.modifier & SEEN_ON_BLANK;
            cell.symbol() == " "
                && self.bg == wanted.bg
                && seen(self) == seen(wanted)
                && (seen(wanted).is_empty() || self.fg == wanted.fg)
        }
    }

    /// Writes what turns this look into another.
    pub(super) fn change(&mut self, wanted: Self, out: &mut String) {
        if *self == wanted {
            return;
        }
        out.push_str("\x1b[");
        let start = out.len();
        // What is taken away is taken away with everything else: one code for all.
        let mut from = *self;
        if !(from.modifier - wanted.modifier).is_empty() || wanted == Self::default() {
            from = Self::default();
            if wanted != from {
                out.push('0');
            }
        }
        let mut add = |code: &dyn Display| {
            let semicolon = if out.len() > start { ";" } else { "" };
            let _ = write!(out, "{semicolon}{code}");
        };
        for (_, code) in CODES.iter().filter(|(modifier, _)| (wanted.modifier - from.modifier).contains(*modifier)) {
            add(code);
        }
        if wanted.fg != from.fg {
            add(&colour(wanted.fg, 30));
        }
        if wanted.bg != from.bg {
            add(&colour(wanted.bg, 40));
        }
        out.push('m');
        *self = wanted;
    }
}

/// The code of a colour: from `base` for letters (30) or what is behind them (40).
fn colour(colour: Color, base: u8) -> String {
    let (bright, more) = (base + 60, base + 8);
    let code = match colour {
        Color::Reset => base + 9,
        Color::Black => base,
        Color::Red => base + 1,
        Color::Green => base + 2,
        Color::Yellow => base + 3,
        Color::Blue => base + 4,
        Color::Magenta => base + 5,
        Color::Cyan => base + 6,
        Color::Gray => base + 7,
        Color::DarkGray => bright,
        Color::LightRed => bright + 1,
        Color::LightGreen => bright + 2,
        Color::LightYellow => bright + 3,
        Color::LightBlue => bright + 4,
        Color::LightMagenta => bright + 5,
        Color::LightCyan => bright + 6,
        Color::White => bright + 7,
        Color::Indexed(n) => return format!("{more};5;{n}"),
        Color::Rgb(r, g, b) => return format!("{more};2;{r};{g};{b}"),
    };
    code.to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn changed(from: Look, wanted: Look) -> String {
        let (mut out, mut look) = (String::new(), from);
        look.change(wanted, &mut out);
        assert_eq!(look, wanted);
        out
    }

    #[test]
    fn only_what_differs_is_said() {
        let plain = Look::default();
        let bold = Look { modifier: Modifier::BOLD, ..plain };
        let cyan = Look { fg: Color::Cyan, ..bold };
        assert_eq!(changed(plain, plain), "");
        assert_eq!(changed(plain, cyan), "\x1b[1;36m");
        assert_eq!(changed(bold, cyan), "\x1b[36m");
        assert_eq!(changed(cyan, bold), "\x1b[39m");
        assert_eq!(changed(cyan, Look { fg: Color::Cyan, ..plain }), "\x1b[0;36m");
        assert_eq!(changed(cyan, plain), "\x1b[m");
        assert_eq!(changed(plain, Look { bg: Color::LightBlue, ..plain }), "\x1b[104m");
    }
}
