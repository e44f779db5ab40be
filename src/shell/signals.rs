//! Signals and a lost terminal as messages to the main loop.
//!
//! The terminal library cannot see that a terminal is gone (crossterm issue 793): its read never returns and burns a
//! core. So a thread of its own waits for the hang-up, and signals arrive on another.

use std::sync::mpsc::Sender;

use super::events::Wake;

#[cfg(unix)]
mod unix {
    use std::io;

    use rustix::event::{PollFd, PollFlags, poll};
    use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM, SIGTSTP};
    use signal_hook::iterator::Signals;

    use super::{Sender, Wake};

    #[expect(clippy::disallowed_methods, reason = "the shell starts threads")]
    pub(crate) fn start(wake: Sender<Wake>) -> io::Result<()> {
        let mut signals = Signals::new([SIGTERM, SIGINT, SIGHUP, SIGTSTP])?;
        let hang_up = wake.clone();
        std::thread::spawn(move || {
            for signal in signals.forever() {
                let message = if signal == SIGTSTP { Wake::Suspend } else { Wake::Stop(signal) };
                if wake.send(message).is_err() {
                    return;
                }
            }
        });
        std::thread::spawn(move || {
            let stdin = io::stdin();
            // No flags asked for: only hang-up and error wake this, and they always do.
            let mut watched = [PollFd::new(&stdin, PollFlags::empty())];
            while let Err(rustix::io::Errno::INTR) = poll(&mut watched, None) {}
            let _ = hang_up.send(Wake::Gone);
        });
        Ok(())
    }

    /// Stops this process as Ctrl-Z would have; returns when it is continued.
    pub(crate) fn suspend() -> io::Result<()> {
        signal_hook::low_level::emulate_default_handler(SIGTSTP)
    }
}

#[cfg(not(unix))]
mod other {
    use std::io;

    use super::{Sender, Wake};

    pub(crate) fn start(_: Sender<Wake>) -> io::Result<()> {
        Ok(())
    }

    pub(crate) fn suspend() -> io::Result<()> {
        Ok(())
    }
}

#[cfg(not(unix))]
pub(super) use other::{start, suspend};
#[cfg(unix)]
pub(super) use unix::{start, suspend};
