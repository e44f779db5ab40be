//! One line of typed text.

use unicode_segmentation::UnicodeSegmentation;

use crate::input::Action;

/// A text field with its cursor at the end.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Field {
    text: String,
}

impl Field {
    /// The longest text a field takes, in characters.
    pub const LIMIT: usize = 80;

    /// A field that already has a text.
    pub fn of(text: &str) -> Self {
        let text = text.chars().filter(|c| allowed(*c)).take(Self::LIMIT).collect();
        Self { text }
    }

    /// What was typed.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The end of the text, as much as fits into `columns`.
    pub fn shown(&self, columns: usize) -> &str {
        let starts = self.text.grapheme_indices(true).map(|(at, _)| at);
        let ends = starts.filter_map(|at| self.text.get(at..));
        ends.into_iter().find(|end| super::wrap::width(end) <= columns).unwrap_or_default()
    }

    /// The beginning of the text, as much as fits into `columns`; a sign says that there is more.
    pub fn start(&self, columns: usize) -> String {
        if super::wrap::width(&self.text) <= columns {
            return self.text.clone();
        }
        let mut out = String::new();
        for piece in self.text.graphemes(true) {
            if super::wrap::width(&out) + super::wrap::width(piece) >= columns {
                break;
            }
            out.push_str(piece);
        }
        out.push(super::glyphs::CUT);
        out
    }

    /// Changes the text; says whether the action was for the field.
    pub fn step(&mut self, action: Action) -> bool {
        match action {
            Action::Type(c) if allowed(c) => {
                if self.text.chars().count() < Self::LIMIT {
                    self.text.push(c);
                }
            }
            Action::Type(_) => {}
            Action::Erase => {
                let end = self.text.grapheme_indices(true).next_back().map_or(0, |(at, _)| at);
                self.text.truncate(end);
            }
            Action::EraseAll => self.text.clear(),
            _ => return false,
        }
        true
    }
}

/// Whether a character may be typed, pasted or shown: no control, no mark that turns the direction of text, none
/// that takes no room.
pub fn allowed(c: char) -> bool {
    !c.is_control()
        && !matches!(c, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fe0f}')
        && unicode_width::UnicodeWidthChar::width(c).is_some_and(|wide| wide > 0)
}
