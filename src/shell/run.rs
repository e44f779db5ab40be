//! The full-screen loop: wait, take everything that waits, keep it, draw once.

use std::io;

use super::Options;
use super::desk::{Desk, Step};
use super::tty::Tty;
use super::wait::{Wake, Watch, suspend};
use super::{complain, place};
use crate::app::{App, Input};
use crate::error::Failure;
use crate::i18n::Words;

/// The signal a lost terminal stands for.
const HANG_UP: i32 = 1;

/// How the loop ended.
enum End {
    /// The person left.
    Left,
    /// A signal asked for it.
    Signal(i32),
    /// The terminal is gone.
    Gone,
}

/// Opens the program on the whole screen; returns its exit code.
pub(crate) fn full_screen(options: &Options) -> Result<u8, Failure> {
    let (mut desk, mut app) = Desk::open(options)?;
    let failed = |e: io::Error| Failure::Terminal(e.kind());
    // Colours are decided by our own palettes; the library's way of leaving them out also takes weight away.
    ratatui::crossterm::style::force_color_output(true);
    // Before the terminal is taken: a signal in between would end the program with the terminal still taken.
    let mut watch = Watch::start().map_err(failed)?;
    let mut tty = Tty::enter(app.prefs().mouse, place::is_console()).map_err(failed)?;
    draw(&mut tty, &mut app).map_err(failed)?;
    let end = turn(&mut desk, &mut app, &mut tty, &mut watch);
    let kept = desk.close(&mut app);
    // A window that is closed while it is drawn in fails before anything is heard of its end.
    let end = if end.is_err() && Watch::is_gone() { End::Gone } else { end.map_err(failed)? };
    match end {
        End::Left => kept.map(|()| 0),
        End::Signal(number) => {
            drop(tty);
            if let Err(failure) = kept {
                complain(&failure, &Words::new(app.lang()));
            }
            Ok(128 + u8::try_from(number).unwrap_or(0))
        }
        End::Gone => {
            tty.forget();
            hard_exit(128 + HANG_UP)
        }
    }
}

fn draw(tty: &mut Tty, app: &mut App) -> io::Result<()> {
    tty.draw(|buffer| {
        app.draw(buffer);
    })
}

fn turn(desk: &mut Desk, app: &mut App, tty: &mut Tty, watch: &mut Watch) -> io::Result<End> {
    loop {
        let mouse = app.prefs().mouse;
        let patience = app.wakes();
        let wakes = watch.next(patience)?;
        if patience.is_some() {
            // Also when something else came first: a mouse that is moved all the time must not hold time up.
            let now = desk.clock.now();
            let effects = app.on_input(&Input::Time, now);
            desk.carry_out(app, effects, now);
        }
        // Whatever else already waits is taken too, so fifty keys in one write are drawn once.
        for wake in wakes {
            match wake {
                Wake::Input(input) => {
                    if input == Input::Resize {
                        tty.draw_anew();
                    }
                    // What the last key brought is on disk before this one is taken.
                    desk.settle(app);
                    let now = desk.clock.now();
                    let effects = app.on_input(&input, now);
                    if desk.carry_out(app, effects, now) == Step::Leave {
                        return Ok(End::Left);
                    }
                }
                Wake::Suspend => {
                    let effects = app.lock();
                    let now = desk.clock.now();
                    desk.carry_out(app, effects, now);
                    tty.aside(suspend)?;
                }
                Wake::Stop(HANG_UP) | Wake::Gone => return Ok(End::Gone),
                Wake::Stop(number) => return Ok(End::Signal(number)),
            }
        }
        if app.prefs().mouse != mouse {
            tty.set_mouse(app.prefs().mouse)?;
        }
        // The picture first: the eye need not wait for the disk, and the next key does.
        draw(tty, app)?;
        if desk.settle(app) {
            draw(tty, app)?;
        }
    }
}

/// Ends at once. On a terminal that is gone, ordinary clean-up would write to it, fail and abort.
#[expect(
    clippy::disallowed_methods,
    reason = "nothing is left to give back, and dropping would write to a dead terminal"
)]
fn hard_exit(code: i32) -> ! {
    std::process::exit(code)
}
