//! Waiting for something to happen: one place, no thread, and no timeout but the one a screen asks for.
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
        // On Unix the library forgets a resize that comes together with a key; the signal itself is watched there.
        Event::Resize(..) => cfg!(not(unix)).then_some(Wake::Input(Input::Resize)),
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

    use rustix::event::{PollFd, PollFlags, Timespec, poll};
    use rustix::process::{Signal, getpgrp, getsid, kill_current_process_group};
    use signal_hook::consts::{SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP, SIGUSR1, SIGUSR2, SIGWINCH, SIGXFSZ};

    use super::{Input, Wake, event, translate};

    /// The exit code of a hang-up.
    const HUNG_UP: i32 = 128 + SIGHUP;

    /// The signals that ask to end, and those that would end the program with the terminal still taken.
    const ENDS: [i32; 6] = [SIGTERM, SIGINT, SIGHUP, SIGQUIT, SIGUSR1, SIGUSR2];

    /// What is watched.
    pub(crate) struct Watch {
        pipe: UnixStream,
        signal: Arc<AtomicUsize>,
        suspend: Arc<AtomicBool>,
        resized: Arc<AtomicBool>,
        asking: Arc<AtomicBool>,
    }

    impl Watch {
        /// Begins to watch. From here on signals end the loop instead of the process.
        pub(crate) fn start() -> io::Result<Self> {
            let (pipe, bell) = UnixStream::pair()?;
            pipe.set_nonblocking(true)?;
            let (suspend, resized, asking) = Default::default();
            let watch = Self { pipe, signal: Arc::default(), suspend, resized, asking };
            signal_hook::flag::register_conditional_shutdown(SIGHUP, HUNG_UP, Arc::clone(&watch.asking))?;
            for number in ENDS {
                let value = usize::try_from(number).unwrap_or_default();
                signal_hook::flag::register_usize(number, Arc::clone(&watch.signal), value)?;
            }
            signal_hook::flag::register(SIGTSTP, Arc::clone(&watch.suspend))?;
            signal_hook::flag::register(SIGWINCH, Arc::clone(&watch.resized))?;
            // Registered last, so that the bell rings when the flags already stand.
            for number in ENDS.into_iter().chain([SIGTSTP, SIGWINCH]) {
                signal_hook::low_level::pipe::register(number, bell.try_clone()?)?;
            }
            Ok(watch)
        }

        /// Waits until something has happened, or for `patience`, and gives everything that has: nothing, where only
        /// time has passed.
        pub(crate) fn next(&mut self, patience: Option<Duration>) -> io::Result<Vec<Wake>> {
            let stdin = io::stdin();
            let mut fds = [PollFd::new(&stdin, PollFlags::IN), PollFd::new(&self.pipe, PollFlags::IN)];
            let patience = patience.and_then(|time| Timespec::try_from(time).ok());
            while let Err(rustix::io::Errno::INTR) = poll(&mut fds, patience.as_ref()) {}
            let gone = has_gone(&fds[0]);
            let mut bell = [0; 64];
            while self.pipe.read(&mut bell).is_ok_and(|count| count == bell.len()) {}
            if gone {
                return Ok(vec![Wake::Gone]);
            }
            let mut wakes = self.ask()?;
            if self.resized.swap(false, Ordering::SeqCst) {
                wakes.push(Wake::Input(Input::Resize));
            }
            if self.suspend.swap(false, Ordering::SeqCst) {
                wakes.push(Wake::Suspend);
            }
            if !can_be_continued() {
                wakes.retain(|wake| !matches!(wake, Wake::Suspend));
            }
            match self.signal.swap(0, Ordering::SeqCst) {
                0 => {}
                number => wakes.push(Wake::Stop(i32::try_from(number).unwrap_or(SIGTERM))),
            }
            Ok(wakes)
        }

        /// Whether the terminal has gone away.
        pub(crate) fn is_gone() -> bool {
            let stdin = io::stdin();
            let mut fds = [PollFd::new(&stdin, PollFlags::IN)];
            poll(&mut fds, Some(&Timespec::default())).is_err() || has_gone(&fds[0])
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

    fn has_gone(terminal: &PollFd) -> bool {
        terminal.revents().intersects(PollFlags::HUP | PollFlags::ERR | PollFlags::NVAL)
    }

    /// From here on a write beyond the allowed size of a file fails like one on a full disk. Left alone it would end
    /// the program.
    pub(crate) fn take_limits_as_errors() {
        let _ = signal_hook::flag::register(SIGXFSZ, Arc::default());
    }

    /// Whether there is a shell that would notice a stop and could continue. A program that a window was opened for
    /// leads its session: stopped, it would stand still for ever.
    fn can_be_continued() -> bool {
        getsid(None).is_ok_and(|session| session != getpgrp())
    }

    /// Stops as Ctrl-Z would have; returns when it is continued. The whole group stops, or a script that started asih
    /// would go on waiting for it and the shell behind would never notice.
    pub(crate) fn suspend() -> io::Result<()> {
        Ok(kill_current_process_group(Signal::STOP)?)
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

        /// Waits until something has happened, or for `patience`, and gives everything that has: nothing, where only
        /// time has passed.
        pub(crate) fn next(&mut self, patience: Option<Duration>) -> io::Result<Vec<Wake>> {
            if let Some(time) = patience
                && !event::poll(time)?
            {
                return Ok(Vec::new());
            }
            let mut wakes: Vec<Wake> = translate(event::read()?).into_iter().collect();
            while event::poll(Duration::ZERO)? {
                wakes.extend(translate(event::read()?));
            }
            Ok(wakes)
        }

        /// The window and the program end together here.
        pub(crate) fn is_gone() -> bool {
            false
        }
    }

    /// No signal stands in for a failed write here.
    pub(crate) fn take_limits_as_errors() {}

    /// There is no stopping here.
    pub(crate) fn suspend() -> io::Result<()> {
        Ok(())
    }
}

#[cfg(not(unix))]
pub(super) use other::{Watch, suspend, take_limits_as_errors};
#[cfg(unix)]
pub(super) use unix::{Watch, suspend, take_limits_as_errors};
