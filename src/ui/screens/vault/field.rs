//! The field a passphrase is typed into: dots and no letters.

use ratatui::layout::Rect;
use ratatui::text::Line;

use crate::domain::secret::Secret;
use crate::input::Action;
use crate::ui::field::allowed;
use crate::ui::panes::inset;
use crate::ui::pen::Pen;
use crate::ui::theme::Role;

/// Changes what is typed; says whether the action was for the field.
pub(super) fn step(secret: &mut Secret, action: Action) -> bool {
    match action {
        Action::Type(c) if allowed(c) => secret.push(c),
        Action::Type(_) => {}
        Action::Erase => secret.pop(),
        Action::EraseAll => secret.clear(),
        _ => return false,
    }
    true
}

/// What stands above and below the field.
pub(super) struct Asked<'a> {
    /// What is asked for.
    pub(super) head: &'a str,
    /// Why, or how.
    pub(super) note: &'a str,
    /// What is wrong, when something is.
    pub(super) fault: Option<String>,
}

/// Draws a question with its field; `clear` shows the letters, as for a key that is copied from paper.
pub(super) fn draw(pen: &mut Pen, area: Rect, asked: &Asked, secret: &Secret, clear: bool) {
    let inner = inset(area, 2, 1);
    let inner = Rect { width: inner.width.min(56), ..inner };
    let below = |y: u16| Rect { y, height: inner.bottom().saturating_sub(y), ..inner };
    let mut y = inner.y;
    y += pen.paragraph(below(y), asked.head, Role::Heading);
    let frame = Rect { y, height: 3, ..inner };
    pen.frame(frame, "");
    let inside = inset(frame, 2, 1);
    let room = usize::from(inside.width.saturating_sub(1));
    let typed = if clear {
        let skip = secret.count().saturating_sub(room);
        secret.expose().chars().skip(skip).collect::<String>()
    } else {
        "●".repeat(secret.count().min(room))
    };
    pen.line(inside, Line::from(vec![pen.span(typed, Role::Strong), pen.span("█", Role::Accent)]));
    y += 3;
    if let Some(fault) = &asked.fault {
        y += pen.paragraph(below(y), fault, Role::Warn);
    }
    // On a phone what is wrong takes the place of what to do.
    if asked.fault.is_none() || area.height > 12 {
        pen.paragraph(below(y), asked.note, Role::Muted);
    }
}
