//! From what the terminal reports to an action: the only place where kinds of key events matter.

use ratatui::crossterm::event::{KeyEvent, KeyEventKind, MouseButton, MouseEvent, MouseEventKind};
use ratatui::layout::Position;

use crate::input::{Action, keymap};
use crate::ui::field::allowed;
use crate::ui::hits::Hits;

/// What reaches the program.
#[derive(Clone, Debug, PartialEq)]
pub enum Input {
    /// A key.
    Key(KeyEvent),
    /// A click, touch or wheel.
    Mouse(MouseEvent),
    /// Pasted text.
    Paste(String),
    /// The terminal has another size now; the next picture knows it.
    Resize,
    /// Nothing happened, but the top screen asked to be woken.
    Time,
}

/// What a field on the screen takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Typing {
    /// There is no field; keys are commands.
    Nothing,
    /// A number; letters are commands.
    Digits,
    /// Any text.
    Text,
}

/// The longest paste taken into a field, in characters.
const PASTE: usize = 80;

/// The actions an input means. Paste is text for a field and nothing anywhere else, so it can never answer a quiz.
pub(super) fn actions(input: &Input, hits: &Hits, typing: Typing) -> Vec<Action> {
    match input {
        Input::Key(key) => key_action(*key, typing).into_iter().collect(),
        Input::Mouse(mouse) => mouse_action(*mouse, hits).into_iter().collect(),
        Input::Paste(text) => {
            let fits = |c: &char| match typing {
                Typing::Nothing => false,
                Typing::Digits => c.is_ascii_digit(),
                Typing::Text => allowed(*c),
            };
            text.chars().filter(fits).take(PASTE).map(Action::Type).collect()
        }
        Input::Resize | Input::Time => Vec::new(),
    }
}

fn key_action(key: KeyEvent, typing: Typing) -> Option<Action> {
    let action = match typing {
        Typing::Nothing => keymap::action(key),
        Typing::Digits => keymap::counted(key),
        Typing::Text => keymap::typed(key),
    }?;
    match key.kind {
        KeyEventKind::Press => Some(action),
        KeyEventKind::Repeat => action.repeats().then_some(action),
        KeyEventKind::Release => None,
    }
}

fn mouse_action(mouse: MouseEvent, hits: &Hits) -> Option<Action> {
    match mouse.kind {
        MouseEventKind::Down(MouseButton::Left) => hits.at(Position::new(mouse.column, mouse.row)),
        MouseEventKind::ScrollUp => Some(Action::Up),
        MouseEventKind::ScrollDown => Some(Action::Down),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use ratatui::crossterm::event::{KeyCode, KeyModifiers};

    use super::*;

    #[test]
    fn a_held_key_moves_but_never_decides() {
        let held = |code| KeyEvent::new_with_kind(code, KeyModifiers::NONE, KeyEventKind::Repeat);
        assert_eq!(key_action(held(KeyCode::Down), Typing::Nothing), Some(Action::Down));
        assert_eq!(key_action(held(KeyCode::Enter), Typing::Nothing), None);
        let released = KeyEvent::new_with_kind(KeyCode::Down, KeyModifiers::NONE, KeyEventKind::Release);
        assert_eq!(key_action(released, Typing::Nothing), None);
    }

    #[test]
    fn paste_is_text_in_a_field_and_nothing_elsewhere() {
        let paste = Input::Paste("1\n\u{1b}[31mq\u{202e}".into());
        assert_eq!(actions(&paste, &Hits::default(), Typing::Nothing), []);
        let typed: Vec<Action> = "1[31mq".chars().map(Action::Type).collect();
        assert_eq!(actions(&paste, &Hits::default(), Typing::Text), typed);
        assert_eq!(
            actions(&paste, &Hits::default(), Typing::Digits),
            [Action::Type('1'), Action::Type('3'), Action::Type('1')]
        );
    }
}
