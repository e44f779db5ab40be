//! The thread that reads the terminal. Only it may ask the terminal library for events.

use std::sync::mpsc::Sender;

use ratatui::crossterm::event::{self, Event, KeyCode, KeyEvent, KeyModifiers, MouseEventKind};

use crate::app::Input;

/// What wakes the main loop.
#[derive(Debug)]
pub(super) enum Wake {
    /// Something was typed, clicked, pasted or resized.
    Input(Input),
    /// Ctrl-Z, or a stop signal from outside.
    Suspend,
    /// A signal asks to end; its number.
    Stop(i32),
    /// The terminal has gone away.
    Gone,
}

/// Starts reading. When the terminal can no longer be read the loop is told so.
#[expect(clippy::disallowed_methods, reason = "the shell starts threads")]
pub(super) fn start(wake: Sender<Wake>) {
    std::thread::spawn(move || {
        loop {
            let sent = match event::read() {
                Ok(event) => match translate(event) {
                    Some(message) => wake.send(message),
                    None => Ok(()),
                },
                Err(_) => {
                    let _ = wake.send(Wake::Gone);
                    return;
                }
            };
            if sent.is_err() {
                return;
            }
        }
    });
}

/// Drops what nobody needs at the source: moves of the mouse, focus.
fn translate(event: Event) -> Option<Wake> {
    match event {
        Event::Key(key) if is_suspend(key) => Some(Wake::Suspend),
        Event::Key(key) => Some(Wake::Input(Input::Key(key))),
        Event::Mouse(mouse) if matches!(mouse.kind, MouseEventKind::Moved | MouseEventKind::Drag(_)) => None,
        Event::Mouse(mouse) => Some(Wake::Input(Input::Mouse(mouse))),
        Event::Paste(text) => Some(Wake::Input(Input::Paste(text))),
        Event::Resize(..) => Some(Wake::Input(Input::Resize)),
        Event::FocusGained | Event::FocusLost => None,
    }
}

/// Raw mode turns Ctrl-Z into a key.
fn is_suspend(key: KeyEvent) -> bool {
    cfg!(unix) && key.code == KeyCode::Char('z') && key.modifiers == KeyModifiers::CONTROL
}
