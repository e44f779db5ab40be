//! The keys, in one table that is read both ways: from key to action, and from action to the name of its key.

use ratatui::crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use super::Action;

/// A key: its code, and the name shown for it.
type Row = (KeyCode, &'static str, Action);

/// The first key of an action is the one that is shown.
const KEYS: &[Row] = &[
    (KeyCode::Up, "↑", Action::Up),
    (KeyCode::Char('k'), "k", Action::Up),
    (KeyCode::Down, "↓", Action::Down),
    (KeyCode::Char('j'), "j", Action::Down),
    (KeyCode::Left, "←", Action::Left),
    (KeyCode::Char('h'), "h", Action::Left),
    (KeyCode::Right, "→", Action::Right),
    (KeyCode::Char('l'), "l", Action::Right),
    (KeyCode::PageUp, "PgUp", Action::PageUp),
    (KeyCode::PageDown, "PgDn", Action::PageDown),
    (KeyCode::Home, "Home", Action::First),
    (KeyCode::Char('g'), "g", Action::First),
    (KeyCode::End, "End", Action::Last),
    (KeyCode::Char('G'), "G", Action::Last),
    (KeyCode::Enter, "Enter", Action::Confirm),
    (KeyCode::Char(' '), "Space", Action::Toggle),
    (KeyCode::Esc, "Esc", Action::Back),
    (KeyCode::Tab, "Tab", Action::NextPane),
    (KeyCode::BackTab, "Shift-Tab", Action::PrevPane),
    (KeyCode::Char('/'), "/", Action::Search),
    (KeyCode::Char('?'), "?", Action::Help),
    (KeyCode::Char('L'), "L", Action::Language),
    (KeyCode::Char('s'), "s", Action::Source),
    (KeyCode::Char('!'), "!", Action::Danger),
    (KeyCode::Char('v'), "v", Action::Bilingual),
    (KeyCode::Char('e'), "e", Action::Card),
    (KeyCode::Char('p'), "p", Action::Plan),
    (KeyCode::Char('b'), "b", Action::Facts),
    (KeyCode::Char('n'), "n", Action::Note),
    (KeyCode::Char('t'), "t", Action::Term),
    (KeyCode::Char('w'), "w", Action::WhyNot),
    (KeyCode::Char('x'), "x", Action::Export),
    (KeyCode::Char('c'), "c", Action::Print),
    (KeyCode::Char('a'), "a", Action::Ask),
    (KeyCode::Char('f'), "f", Action::Finish),
    (KeyCode::Char('d'), "d", Action::Discard),
    (KeyCode::Char('q'), "q", Action::Quit),
    (KeyCode::Backspace, "Backspace", Action::Erase),
];

/// Keys together with Ctrl; they mean the same while a text is typed.
const WITH_CTRL: &[(char, &str, Action)] = &[('l', "Ctrl-L", Action::Lock), ('c', "Ctrl-C", Action::Quit)];

fn with_ctrl(code: KeyCode) -> Option<Action> {
    WITH_CTRL.iter().find(|(key, _, _)| code == KeyCode::Char(*key)).map(|(_, _, action)| *action)
}

/// The names of the digit keys, in the order of the choices they pick.
const DIGITS: [&str; 9] = ["1", "2", "3", "4", "5", "6", "7", "8", "9"];

/// The action of a key on a screen that takes no text.
pub fn action(key: KeyEvent) -> Option<Action> {
    if key.modifiers.contains(KeyModifiers::CONTROL) {
        return with_ctrl(key.code);
    }
    if key.modifiers.contains(KeyModifiers::ALT) {
        return None;
    }
    if let KeyCode::Char(digit @ '1'..='9') = key.code {
        return Some(Action::Pick(usize::from(digit as u8 - b'1')));
    }
    KEYS.iter().find(|(code, _, _)| *code == key.code).map(|(_, _, action)| *action)
}

/// The action of a key while a text field has the cursor.
pub fn typed(key: KeyEvent) -> Option<Action> {
    if key.modifiers.contains(KeyModifiers::CONTROL) {
        return match key.code {
            KeyCode::Char('u') => Some(Action::EraseAll),
            code => with_ctrl(code),
        };
    }
    match key.code {
        KeyCode::Char(c) if !c.is_control() => Some(Action::Type(c)),
        KeyCode::Char(_) => None,
        KeyCode::Backspace => Some(Action::Erase),
        _ => action(key),
    }
}

/// The action of a key while a number is typed: digits are the number, everything else is what it always is.
pub fn counted(key: KeyEvent) -> Option<Action> {
    match key.code {
        KeyCode::Char(digit) if digit.is_ascii_digit() && key.modifiers.is_empty() => Some(Action::Type(digit)),
        KeyCode::Backspace => Some(Action::Erase),
        _ => action(key),
    }
}

/// The name of the key that stands for an action, such as `Enter`.
pub fn key_name(action: Action) -> Option<&'static str> {
    if let Action::Pick(nth) = action {
        return DIGITS.get(nth).copied();
    }
    let plain = KEYS.iter().find(|(_, _, known)| *known == action).map(|(_, name, _)| *name);
    plain.or_else(|| WITH_CTRL.iter().find(|(_, _, known)| *known == action).map(|(_, name, _)| *name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_key_stands_for_two_actions() {
        for (at, (code, name, _)) in KEYS.iter().enumerate() {
            assert!(KEYS[..at].iter().all(|(other, _, _)| other != code), "{name} stands twice");
        }
    }

    #[test]
    fn the_shown_key_of_an_action_does_it() {
        for (code, _, action) in KEYS {
            assert!(key_name(*action).is_some());
            assert_eq!(super::action(KeyEvent::new(*code, KeyModifiers::NONE)), Some(*action));
        }
    }

    #[test]
    fn letters_are_text_while_a_field_has_the_cursor() {
        let key = |code| KeyEvent::new(code, KeyModifiers::NONE);
        assert_eq!(typed(key(KeyCode::Char('q'))), Some(Action::Type('q')));
        assert_eq!(typed(key(KeyCode::Enter)), Some(Action::Confirm));
        assert_eq!(typed(key(KeyCode::Esc)), Some(Action::Back));
        for take in [action, typed, counted] {
            let lock = KeyEvent::new(KeyCode::Char('l'), KeyModifiers::CONTROL);
            assert_eq!(take(lock), Some(Action::Lock), "the records can be closed while something is typed");
        }
        assert_eq!(key_name(Action::Lock), Some("Ctrl-L"));
        assert_eq!(action(KeyEvent::new(KeyCode::Char('c'), KeyModifiers::CONTROL)), Some(Action::Quit));
    }
}
