//! The terminal: taken over and given back whole, whatever happens in between.

use std::io::{self, BufWriter, Stdout, Write};
use std::panic;

use ratatui::Terminal;
use ratatui::backend::CrosstermBackend;
use ratatui::crossterm::event::{DisableBracketedPaste, DisableMouseCapture, EnableBracketedPaste};
use ratatui::crossterm::terminal::{
    Clear, ClearType, EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode, enable_raw_mode,
};
use ratatui::crossterm::{Command, cursor, execute};

/// Frames are collected here, so that each reaches the terminal in one write.
const FRAME: usize = 64 * 1024;

type Screen = Terminal<CrosstermBackend<BufWriter<Stdout>>>;

/// The terminal while asih has it.
pub(super) struct Tty {
    terminal: Option<Screen>,
    mouse: bool,
    /// The Linux console has no alternate screen: it is wiped instead.
    wipes: bool,
}

impl Tty {
    /// Takes the terminal. The panic hook gives it back before anything is printed.
    pub(super) fn enter(mouse: bool, wipes: bool) -> io::Result<Self> {
        let inner = panic::take_hook();
        panic::set_hook(Box::new(move |info| {
            let _ = leave(wipes);
            inner(info);
        }));
        take(mouse)?;
        let mut tty = Self { terminal: None, mouse, wipes };
        let backend = CrosstermBackend::new(BufWriter::with_capacity(FRAME, io::stdout()));
        tty.terminal = Some(Terminal::new(backend)?);
        Ok(tty)
    }

    /// The terminal to draw on.
    pub(super) fn terminal(&mut self) -> io::Result<&mut Screen> {
        self.terminal.as_mut().ok_or_else(|| io::Error::from(io::ErrorKind::NotConnected))
    }

    /// Takes clicks or leaves them to the terminal.
    pub(super) fn set_mouse(&mut self, mouse: bool) -> io::Result<()> {
        self.mouse = mouse;
        if mouse { execute!(io::stdout(), TakeClicks) } else { execute!(io::stdout(), DisableMouseCapture) }
    }

    /// Gives the terminal back, does `work`, and takes it again with everything to be drawn anew.
    pub(super) fn aside(&mut self, work: impl FnOnce() -> io::Result<()>) -> io::Result<()> {
        leave(self.wipes)?;
        work()?;
        take(self.mouse)?;
        // Not `clear()`: it asks the terminal where the cursor is and waits for the input thread's answer.
        let terminal = self.terminal()?;
        let size = terminal.size()?;
        terminal.resize(ratatui::layout::Rect::from((ratatui::layout::Position::ORIGIN, size)))
    }

    /// Forgets the terminal without touching it: it is gone, and writing to it may panic.
    pub(super) fn forget(mut self) {
        std::mem::forget(self.terminal.take());
        std::mem::forget(self);
    }
}

impl Drop for Tty {
    fn drop(&mut self) {
        let _ = leave(self.wipes);
        // Its own drop only shows the cursor, and prints when it cannot.
        std::mem::forget(self.terminal.take());
    }
}

fn take(mouse: bool) -> io::Result<()> {
    enable_raw_mode()?;
    let mut out = io::stdout();
    execute!(out, EnterAlternateScreen, Clear(ClearType::All), cursor::Hide, EnableBracketedPaste)?;
    if mouse { execute!(out, TakeClicks) } else { Ok(()) }
}

fn leave(wipes: bool) -> io::Result<()> {
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
