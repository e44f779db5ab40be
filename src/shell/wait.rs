//! Waiting for something to happen: one place, no thread, no timeout.
//!
//! On Unix the terminal and a pipe that signals write into are watched together. The terminal library is only asked
//! once something is there: it cannot see that a terminal has gone (crossterm issue 793), its read would never return
//! and would burn a core. A hang-up that arrives while it is being asked ends the program at once; every event is on
//! disk by then.

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

#[cfg(unix)]
mod unix {
    use std::io::{self, Read};
    use std::os::unix::net::UnixStream;
    use std::sync::Arc;
    use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
    use std::time::Duration;

    use rustix::event::{PollFd, PollFlags, poll};
    use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM, SIGTSTP, SIGWINCH};

    use super::{Wake, event, translate};

    /// The exit code of a hang-up.
    const HUNG_UP: i32 = 128 + SIGHUP;

    /// What is watched.
    pub(crate) struct Watch {
        pipe: UnixStream,
        signal: Arc<AtomicUsize>,
        suspend: Arc<AtomicBool>,
        asking: Arc<AtomicBool>,
    }

    impl Watch {
        /// Begins to watch. From here on signals end the loop instead of the process.
        pub(crate) fn start() -> io::Result<Self> {
            let (pipe, bell) = UnixStream::pair()?;
            pipe.set_nonblocking(true)?;
            let watch = Self { pipe, signal: Arc::default(), suspend: Arc::default(), asking: Arc::default() };
            signal_hook::flag::register_conditional_shutdown(SIGHUP, HUNG_UP, Arc::clone(&watch.asking))?;
            for (number, value) in [(SIGTERM, 15), (SIGINT, 2), (SIGHUP, 1)] {
                signal_hook::flag::register_usize(number, Arc::clone(&watch.signal), value)?;
            }
            signal_hook::flag::register(SIGTSTP, Arc::clone(&watch.suspend))?;
            // Registered last, so that the bell rings when the flags already stand.
            for number in [SIGTERM, SIGINT, SIGHUP, SIGTSTP, SIGWINCH] {
                signal_hook::low_level::pipe::register(number, bell.try_clone()?)?;
            }
            Ok(watch)
        }

        /// Waits until something has happened, and gives everything that has.
        pub(crate) fn next(&mut self) -> io::Result<Vec<Wake>> {
            let stdin = io::stdin();
            let mut fds = [PollFd::new(&stdin, PollFlags::IN), PollFd::new(&self.pipe, PollFlags::IN)];
            while let Err(rustix::io::Errno::INTR) = poll(&mut fds, None) {}
            let gone = fds[0].revents().intersects(PollFlags::HUP | PollFlags::ERR | PollFlags::NVAL);
            let mut bell = [0; 64];
            while self.pipe.read(&mut bell).is_ok_and(|count| count == bell.len()) {}
            if gone {
                return Ok(vec![Wake::Gone]);
            }
            let mut wakes = self.ask()?;
            if self.suspend.swap(false, Ordering::SeqCst) {
                wakes.push(Wake::Suspend);
            }
            match self.signal.swap(0, Ordering::SeqCst) {
                0 => {}
                number => wakes.push(Wake::Stop(i32::try_from(number).unwrap_or(SIGTERM))),
            }
            Ok(wakes)
        }

        /// Takes everything the terminal has sent, the library's own queue included.
        fn ask(&self) -> io::Result<Vec<Wake>> {
            let mut wakes = Vec::new();
            self.asking.store(true, Ordering::SeqCst);
            while event::poll(Duration::ZERO)? {
                wakes.extend(translate(event::read()?));
            }
            self.asking.store(false, Ordering::SeqCst);
            Ok(wakes)
        }
    }

    /// Stops this process as Ctrl-Z would have; returns when it is continued.
    pub(crate) fn suspend() -> io::Result<()> {
        signal_hook::low_level::emulate_default_handler(SIGTSTP)
    }
}

#[cfg(not(unix))]
mod other {
    use std::io;
    use std::time::Duration;

    use super::{Wake, event, translate};

    /// What is watched: here only the terminal.
    pub(crate) struct Watch;

    impl Watch {
        /// Begins to watch.
        pub(crate) fn start() -> io::Result<Self> {
            Ok(Self)
        }

        /// Waits until something has happened, and gives everything that has.
        pub(crate) fn next(&mut self) -> io::Result<Vec<Wake>> {
            let mut wakes: Vec<Wake> = translate(event::read()?).into_iter().collect();
            while event::poll(Duration::ZERO)? {
                wakes.extend(translate(event::read()?));
            }
            Ok(wakes)
        }
    }

    /// There is no stopping here.
    pub(crate) fn suspend() -> io::Result<()> {
        Ok(())
    }
}

#[cfg(not(unix))]
pub(super) use other::{Watch, suspend};
#[cfg(unix)]
pub(super) use unix::{Watch, suspend};
