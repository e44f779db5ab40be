//! The plain text of a slip in a square that a telephone reads: no link, nothing to open, nothing sent anywhere.

use fast_qr::{ECL, Mode, QRBuilder, Version};

use super::glyphs::{ascii, clean};

/// The largest square that is still printed well: version 20, 97 modules a side.
const LARGEST: Version = Version::V20;
/// What fits into it at medium error correction, in bytes (ISO/IEC 18004, table 7).
const ROOM: usize = 666;

/// A square: whether each module is dark, row by row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Square {
    /// Modules a side.
    pub side: usize,
    dark: Vec<bool>,
}

impl Square {
    /// Whether the module in this column and row is dark.
    pub fn is_dark(&self, column: usize, row: usize) -> bool {
        self.dark.get(row * self.side + column).copied().unwrap_or(false)
    }
}

/// The text in ASCII, as every reader shows it alike, shortened to what fits: whole lines first, then words.
pub fn fitting(lines: &[String]) -> String {
    const CUT: &str = "...";
    let mut out = String::new();
    for word in lines.iter().flat_map(|line| {
        let line = ascii(&clean(line));
        let words: Vec<String> = line.split_whitespace().map(str::to_owned).collect();
        words.into_iter().enumerate().map(|(nth, word)| (nth == 0, word)).collect::<Vec<_>>()
    }) {
        let (begins, word) = word;
        let gap = match (out.is_empty(), begins) {
            (true, _) => "",
            (false, true) => "\n",
            (false, false) => " ",
        };
        if out.len() + gap.len() + word.len() + 1 + CUT.len() > ROOM {
            out.push(' ');
            out.push_str(CUT);
            break;
        }
        out.push_str(gap);
        out.push_str(&word);
    }
    out
}

/// The square of a text; `None` where it does not fit.
pub fn square(text: &str) -> Option<Square> {
    if text.is_empty() || text.len() > ROOM {
        return None;
    }
    let code = QRBuilder::new(text).mode(Mode::Byte).ecl(ECL::M).build().ok()?;
    let side = code.size;
    if side > LARGEST as usize * 4 + 21 {
        return None;
    }
    let dark = (0..side).flat_map(|row| code[row].iter().map(|module| module.value()).collect::<Vec<_>>()).collect();
    Some(Square { side, dark })
}
