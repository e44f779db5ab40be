//! How a page that is longer than its area tells that there is more. What does not fit is never hidden silently.

use ratatui::layout::Rect;

use crate::i18n::keys::Factors as Key;
use crate::input::Action;
use crate::ui::glyphs;
use crate::ui::pen::Pen;
use crate::ui::theme::Role;

/// Where the mark stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum More {
    /// In the last row, in words: for text that must not be missed. A click turns the page.
    #[default]
    Below,
    /// In the margin right of the area. A click turns the page.
    Beside,
    /// In the last column of rows that are filled across: the rows around the cursor. A click means the row.
    Within,
    /// Whoever shows the page tells it.
    Elsewhere,
}

impl More {
    /// The width left for text.
    pub(super) fn columns(self, width: u16) -> usize {
        usize::from(if self == Self::Within { width.saturating_sub(2) } else { width })
    }

    /// How many of `rows` rows are shown in `height`.
    pub(super) fn shown(self, rows: usize, height: usize) -> usize {
        if self == Self::Below && rows > height { height.saturating_sub(1).max(1) } else { height }
    }

    /// How many rows of a page stay in sight when it is turned.
    pub(super) fn kept(self) -> usize {
        match self {
            Self::Beside | Self::Within => 1,
            Self::Below | Self::Elsewhere => 2,
        }
    }

    /// Draws the mark: whether there is more above the `shown` rows of `area`, and below.
    pub fn draw(self, pen: &mut Pen, area: Rect, shown: usize, above: bool, below: bool) {
        let x = match self {
            Self::Below => return words(pen, area, shown, above, below),
            Self::Beside => area.right(),
            Self::Within => area.right().saturating_sub(1),
            Self::Elsewhere => return,
        };
        let ends = [
            (above, area.y, glyphs::ABOVE, Action::PageUp),
            (below, area.bottom().saturating_sub(1), glyphs::BELOW, Action::PageDown),
        ];
        for (_, y, glyph, action) in ends.into_iter().filter(|(more, ..)| *more && !area.is_empty()) {
            let place = Rect { x, y, width: 1, height: 1 };
            pen.text(place, glyph, Role::Accent);
            if self == Self::Beside {
                pen.hit(place, action);
            }
        }
    }
}

fn words(pen: &mut Pen, area: Rect, shown: usize, above: bool, below: bool) {
    let rows = u16::try_from(shown).unwrap_or(area.height).min(area.height);
    if !(above || below) || rows == area.height {
        return;
    }
    let foot = Rect { y: area.y + rows, height: 1, ..area };
    pen.text(foot, pen.say(if below { Key::More } else { Key::MoreAbove }), Role::Warn);
    pen.hit(foot, if below { Action::PageDown } else { Action::PageUp });
}
