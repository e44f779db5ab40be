//! The terminal: taken over and given back whole, whatever happens in between.

use std::io::{self, Write};
use std::panic;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use ratatui::buffer::Buffer;
use ratatui::crossterm::event::{DisableBracketedPaste, DisableMouseCapture, EnableBracketedPaste};
use ratatui::crossterm::terminal::{
    Clear, ClearType, EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode, enable_raw_mode, size,
};
use ratatui::crossterm::{Command, cursor, execute};
use ratatui::layout::Rect;

use super::canvas::Canvas;

/// The largest screen drawn on, in columns and rows. A terminal may claim 65535 of both, and a picture of that size
/// does not fit into memory.
const LARGEST: (u16, u16) = (1000, 500);

/// The terminal while asih has it.
pub(super) struct Tty {
    canvas: Canvas,
    mouse: bool,
    /// Whether asih has the terminal now. Giving it back a second time would send the cursor to where it stood before
    /// asih, and what is printed next over the message of a panic.
    held: Arc<AtomicBool>,
    /// The Linux console has no alternate screen: it is wiped instead.
    wipes: bool,
}

impl Tty {
    /// Takes the terminal. The panic hook gives it back before anything is printed.
    pub(super) fn enter(mouse: bool, wipes: bool) -> io::Result<Self> {
        let held = Arc::new(AtomicBool::new(false));
        let inner = panic::take_hook();
        let hook_held = Arc::clone(&held);
        panic::set_hook(Box::new(move |info| {
            let _ = leave(&hook_held, wipes);
            inner(info);
        }));
        // Built before the terminal is taken, so that failing halfway gives it back too.
        let tty = Self { canvas: Canvas::new(), mouse, held, wipes };
        tty.take()?;
        Ok(tty)
    }

    /// Draws a picture in the terminal's present size; it reaches the terminal in one write.
    pub(super) fn draw(&mut self, paint: impl FnOnce(&mut Buffer)) -> io::Result<()> {
        let picture = self.canvas.draw(screen()?, paint);
        let mut out = io::stdout().lock();
        out.write_all(picture.as_bytes())?;
        out.flush()?;
        self.canvas.turn_over();
        Ok(())
    }

    /// Takes clicks or leaves them to the terminal.
    pub(super) fn set_mouse(&mut self, mouse: bool) -> io::Result<()> {
        self.mouse = mouse;
        if mouse { execute!(io::stdout(), TakeClicks) } else { execute!(io::stdout(), DisableMouseCapture) }
    }

    /// Gives the terminal back, does `work`, and takes it again with everything to be drawn anew.
    pub(super) fn aside(&mut self, work: impl FnOnce() -> io::Result<()>) -> io::Result<()> {
        leave(&self.held, self.wipes)?;
        work()?;
        self.take()?;
        self.draw_anew();
        Ok(())
    }

    /// Lets the next picture be drawn from nothing. A window that was made smaller and larger again has its old size
    /// and has lost what stood in it.
    pub(super) fn draw_anew(&mut self) {
        self.canvas.forget();
    }

    fn take(&self) -> io::Result<()> {
        self.held.store(true, Ordering::SeqCst);
        enable_raw_mode()?;
        let mut out = io::stdout();
        execute!(out, EnterAlternateScreen, Clear(ClearType::All), cursor::Hide, EnableBracketedPaste)?;
        if self.mouse { execute!(out, TakeClicks) } else { Ok(()) }
    }

    /// Forgets the terminal without touching it: it is gone, and writing to it may panic.
    pub(super) fn forget(self) {
        std::mem::forget(self);
    }
}

impl Drop for Tty {
    fn drop(&mut self) {
        let _ = leave(&self.held, self.wipes);
    }
}

/// The part of the terminal that is drawn on: all of it, unless it claims to be larger than any screen.
fn screen() -> io::Result<Rect> {
    let (columns, rows) = window()?;
    Ok(Rect::new(0, 0, columns.min(LARGEST.0), rows.min(LARGEST.1)))
}

/// The size of the terminal. Asked for at each picture, so by the shortest way; the library's opens the terminal anew.
fn window() -> io::Result<(u16, u16)> {
    #[cfg(unix)]
    if let Ok(size) = rustix::termios::tcgetwinsize(rustix::stdio::stdout())
        && size.ws_col > 0
        && size.ws_row > 0
    {
        return Ok((size.ws_col, size.ws_row));
    }
    size()
}

fn leave(held: &AtomicBool, wipes: bool) -> io::Result<()> {
    if !held.swap(false, Ordering::SeqCst) {
        return Ok(());
    }
    let mut out = io::stdout();
    let modes = execute!(out, DisableMouseCapture, DisableBracketedPaste);
    if wipes {
        // Screen, cursor home, then the console's own scroll-back, in this order.
        out.write_all(b"\x1b[0m\x1b[2J\x1b[H\x1b[3J")?;
    }
    let screen = execute!(out, LeaveAlternateScreen, cursor::Show);
    disable_raw_mode()?;
    out.flush()?;
    modes.and(screen)
}

/// Reports presses, releases and the wheel, but not every move of the mouse as the library's own command does.
struct TakeClicks;

impl Command for TakeClicks {
    fn write_ansi(&self, f: &mut impl std::fmt::Write) -> std::fmt::Result {
        f.write_str("\x1b[?1000h\x1b[?1006h")
    }

    #[cfg(windows)]
    fn execute_winapi(&self) -> io::Result<()> {
        ratatui::crossterm::event::EnableMouseCapture.execute_winapi()
    }
}

#[cfg(all(test, unix))]
mod tests;
