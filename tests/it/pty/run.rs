//! A program in a pseudo-terminal, and the terminal that shows it. Nothing here sleeps for a condition: whoever waits
//! waits for what is on the screen, with a deadline, and prints the whole screen when it does not come.

use std::io::{Read, Write};
use std::num::NonZero;
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Condvar, Mutex, MutexGuard};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};
use rustix::process::{Pid, Signal, kill_process};

/// How long anything may take on a machine that does other things too.
pub const PATIENCE: Duration = Duration::from_secs(30);
/// The moment every run happens at.
const NOW: &str = "2026-11-23T09:14:00+07:00";

/// A run that is being prepared.
pub struct Program {
    command: CommandBuilder,
}

impl Program {
    /// asih on a data folder, in Indonesian, on an ordinary terminal. By this seed a mixed quiz opens with choices: in a
    /// question that is typed, `?` and `q` would be typed too.
    pub fn on(data: &Path) -> Self {
        let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_asih"));
        command.args(["--lang", "id", "--seed", "8", "--now", NOW, "--data-dir"]);
        command.arg(data);
        Self { command }.bare().env("TERM", "xterm-256color").env("LANG", "C.UTF-8")
    }

    /// A shell that a person could type into; its prompt is `siap>`, with `asih` started by `"$ASIH"`.
    pub fn shell(data: &Path) -> Self {
        let mut command = CommandBuilder::new("sh");
        command.arg("-i");
        let asih = format!("{} --lang id --now {NOW} --data-dir {}", env!("CARGO_BIN_EXE_asih"), data.display());
        let shell = Self { command }.bare().env("TERM", "xterm-256color").env("LANG", "C.UTF-8");
        shell.env("PS1", "siap>").env("ENV", "/dev/null").env("HISTFILE", "/dev/null").env("ASIH", &asih)
    }

    fn bare(mut self) -> Self {
        self.command.env_clear();
        self.command.cwd("/");
        self.env("PATH", "/usr/bin:/bin").env("HOME", "/nonexistent").env("TZ", "UTC")
    }

    /// Another argument.
    pub fn arg(mut self, arg: &str) -> Self {
        self.command.arg(arg);
        self
    }

    /// Opens as this person.
    pub fn person(self, name: &str) -> Self {
        self.arg("--profile").arg(name)
    }

    /// Sets a variable of the environment.
    pub fn env(mut self, name: &str, value: &str) -> Self {
        self.command.env(name, value);
        self
    }

    /// With time that passes.
    pub fn by_the_clock(mut self) -> Self {
        let argv = self.command.get_argv_mut();
        let now = argv.iter().position(|arg| arg == "--now").unwrap();
        argv.drain(now..now + 2);
        self
    }

    /// Takes a variable out of the environment.
    pub fn without(mut self, name: &str) -> Self {
        self.command.env_remove(name);
        self
    }

    /// Runs inside a script, in which `"$@"` is the program.
    pub fn under(mut self, script: &str) -> Self {
        let argv = self.command.get_argv_mut();
        argv.splice(0..0, ["sh", "-c", script, "sh"].map(Into::into));
        self
    }

    /// Starts it in a terminal of 80×24.
    pub fn start(self) -> Screen {
        let pair =
            native_pty_system().openpty(PtySize { rows: 24, cols: 80, pixel_width: 0, pixel_height: 0 }).unwrap();
        let found = pair.master.get_termios().map(|line| format!("{line:?}"));
        let child = pair.slave.spawn_command(self.command).unwrap();
        drop(pair.slave);
        let seen = Arc::new(Seen::default());
        let (mut from, into) = (pair.master.try_clone_reader().unwrap(), Arc::clone(&seen));
        let reader = thread::spawn(move || into.read_all(&mut from));
        let writer = pair.master.take_writer().unwrap();
        Screen { child, line: Some(Line { writer, master: pair.master, reader }), found, seen }
    }
}

/// What has reached the terminal.
struct Seen {
    state: Mutex<State>,
    news: Condvar,
    enough: AtomicBool,
}

struct State {
    parser: vt100::Parser,
    bytes: Vec<u8>,
    over: bool,
}

impl State {
    /// Whether no picture is half drawn: at the end of each the cursor is hidden.
    fn is_whole(&self) -> bool {
        self.over || !self.parser.screen().alternate_screen() || self.bytes.ends_with(b"\x1b[?25l")
    }
}

impl Default for Seen {
    fn default() -> Self {
        let parser = vt100::Parser::new(at_least_one(24), at_least_one(80), 0);
        let state = Mutex::new(State { parser, bytes: Vec::new(), over: false });
        Self { state, news: Condvar::new(), enough: AtomicBool::new(false) }
    }
}

impl Seen {
    fn read_all(&self, from: &mut Box<dyn Read + Send>) {
        let mut part = vec![0; 65536];
        while let Ok(count @ 1..) = from.read(&mut part) {
            let mut state = self.state();
            state.parser.process(&part[..count]);
            state.bytes.extend(&part[..count]);
            self.news.notify_all();
            if self.enough.load(Ordering::SeqCst) {
                break;
            }
        }
        self.state().over = true;
        self.news.notify_all();
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap()
    }
}

struct Line {
    writer: Box<dyn Write + Send>,
    master: Box<dyn MasterPty + Send>,
    reader: JoinHandle<()>,
}

/// What a terminal is told to be, and what the system does with its line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Modes {
    /// The alternate screen is shown.
    pub alternate: bool,
    /// The cursor is hidden.
    pub hidden: bool,
    /// Which mouse events are reported, and how.
    pub mouse: String,
    /// Pasted text is bracketed.
    pub paste: bool,
    /// Echo, line editing, signals of keys.
    pub line: Option<String>,
}

/// A running program and its screen.
pub struct Screen {
    child: Box<dyn Child + Send + Sync>,
    line: Option<Line>,
    found: Option<String>,
    seen: Arc<Seen>,
}

impl Screen {
    /// Waits until the screen is as `is_there` says; panics with the screen when it does not come.
    pub fn until(&self, what: &str, is_there: impl Fn(&vt100::Screen) -> bool) -> &Self {
        let started = Instant::now();
        let mut state = self.seen.state();
        while !state.is_whole() || !is_there(state.parser.screen()) {
            let left = PATIENCE.saturating_sub(started.elapsed());
            if left.is_zero() || state.over {
                let screen = plain(state.parser.screen());
                drop(state);
                panic!("{what} did not come; the screen:\n{screen}\n— end of screen");
            }
            state = self.seen.news.wait_timeout(state, left).unwrap().0;
        }
        drop(state);
        self
    }

    /// Waits until these bytes have been sent.
    pub fn sends(&self, bytes: &str) -> &Self {
        let started = Instant::now();
        while !String::from_utf8_lossy(&self.bytes()).contains(bytes) {
            assert!(started.elapsed() < PATIENCE, "{bytes:?} was not sent; the screen:\n{}", self.text());
            drop(self.seen.news.wait_timeout(self.seen.state(), Duration::from_millis(100)).unwrap());
        }
        self
    }

    /// Waits until `text` stands on the screen.
    pub fn sees(&self, text: &str) -> &Self {
        self.until(&format!("{text:?}"), |screen| screen.contents().contains(text))
    }

    /// Waits until what was done is on disk: it is when the next key has shown its effect.
    pub fn settles(&mut self) -> &mut Self {
        let help = "─ Bantuan ─";
        self.press("?").sees(help);
        self.press("<esc>").until("the help gone", |screen| !screen.contents().contains(help));
        self
    }

    /// The screen of now as text.
    pub fn text(&self) -> String {
        plain(self.seen.state().parser.screen())
    }

    /// The screen of now.
    pub fn screen(&self) -> vt100::Screen {
        self.seen.state().parser.screen().clone()
    }

    /// Every byte that was sent.
    pub fn bytes(&self) -> Vec<u8> {
        self.seen.state().bytes.clone()
    }

    /// How many pictures were drawn: at the end of each the cursor is hidden.
    pub fn pictures(&self) -> usize {
        String::from_utf8_lossy(&self.bytes()).matches("\x1b[?25l").count()
    }

    /// What the terminal is told to be.
    pub fn modes(&self) -> Modes {
        let screen = self.screen();
        let line = self.line.as_ref().and_then(|line| line.master.get_termios());
        Modes {
            alternate: screen.alternate_screen(),
            hidden: screen.hide_cursor(),
            mouse: format!("{:?} {:?}", screen.mouse_protocol_mode(), screen.mouse_protocol_encoding()),
            paste: screen.bracketed_paste(),
            line: line.map(|line| format!("{line:?}")),
        }
    }

    /// What the terminal was before anything ran in it.
    pub fn found(&self) -> Modes {
        let (mouse, line) = ("None Default".to_owned(), self.found.clone());
        Modes { alternate: false, hidden: false, mouse, paste: false, line }
    }

    /// Types: characters as they are, other keys as `<enter> <esc> <down> <c-c> <c-z>`.
    pub fn press(&mut self, keys: &str) -> &mut Self {
        let named = [
            ("<enter>", "\r"),
            ("<esc>", "\x1b"),
            ("<down>", "\x1b[B"),
            ("<c-c>", "\x03"),
            ("<c-z>", "\x1a"),
            ("<c-l>", "\x0c"),
            ("<space>", " "),
        ];
        self.send(named.into_iter().fold(keys.to_owned(), |keys, (name, key)| keys.replace(name, key)).as_bytes())
    }

    /// Pastes, as a terminal does that was asked to say so.
    pub fn paste(&mut self, text: &str) -> &mut Self {
        assert!(self.modes().paste, "the terminal was never asked to mark pasted text");
        self.send(format!("\x1b[200~{text}\x1b[201~").as_bytes())
    }

    /// Presses and releases the button of the mouse where `text` stands.
    pub fn click_on(&mut self, text: &str) -> &mut Self {
        let screen = self.screen();
        let at = screen.rows(0, 80).enumerate().find_map(|(row, line)| {
            let before = line.split_once(text)?.0;
            Some((before.chars().count() + 1, row + 1))
        });
        let Some((column, row)) = at else { panic!("{text:?} is not on the screen:\n{}", screen.contents()) };
        self.send(format!("\x1b[<0;{column};{row}M\x1b[<0;{column};{row}m").as_bytes())
    }

    /// Sends bytes.
    pub fn send(&mut self, bytes: &[u8]) -> &mut Self {
        let line = self.line.as_mut().unwrap();
        line.writer.write_all(bytes).unwrap();
        line.writer.flush().unwrap();
        self
    }

    /// Gives the terminal another size.
    pub fn resize(&mut self, cols: u16, rows: u16) -> &mut Self {
        let mut state = self.seen.state();
        state.parser.screen_mut().set_size(at_least_one(rows), at_least_one(cols));
        // The library keeps the scrolling region of the old size.
        state.parser.process(b"\x1b[r");
        drop(state);
        self.claim(cols, rows)
    }

    /// Says the terminal had this size, without being one.
    pub fn claim(&mut self, cols: u16, rows: u16) -> &mut Self {
        let size = PtySize { rows, cols, pixel_width: 0, pixel_height: 0 };
        self.line.as_ref().unwrap().master.resize(size).unwrap();
        self
    }

    /// The process.
    pub fn pid(&self) -> Pid {
        Pid::from_raw(self.child.process_id().unwrap().try_into().unwrap()).unwrap()
    }

    /// Sends a signal.
    pub fn signal(&self, signal: Signal) {
        kill_process(self.pid(), signal).unwrap();
    }

    /// Closes the window: nobody holds the terminal's other end any more.
    pub fn hang_up(&mut self) {
        let line = self.line.take().unwrap();
        // The reader holds the terminal too and waits for a byte; another size makes the program draw one.
        self.seen.enough.store(true, Ordering::SeqCst);
        line.master.resize(PtySize { rows: 23, cols: 79, pixel_width: 0, pixel_height: 0 }).unwrap();
        line.reader.join().unwrap();
    }

    /// Waits for the end; the exit code, with every byte read that was on its way.
    pub fn ends(&mut self) -> u32 {
        self.ends_within(PATIENCE)
    }

    /// Waits so long for the end; the exit code.
    pub fn ends_within(&mut self, patience: Duration) -> u32 {
        let started = Instant::now();
        let status = loop {
            if let Some(status) = self.child.try_wait().unwrap() {
                break status;
            }
            assert!(started.elapsed() < patience, "it does not end:\n{}", self.text());
            thread::sleep(Duration::from_millis(5));
        };
        assert_eq!(status.signal(), None, "ended by a signal, the terminal left as it was:\n{}", self.text());
        self.until_over();
        status.exit_code()
    }

    /// Kills it, as a power cut would.
    pub fn kill(mut self) {
        self.signal(Signal::KILL);
        self.child.wait().unwrap();
    }

    fn until_over(&self) {
        let started = Instant::now();
        let mut state = self.seen.state();
        while self.line.is_some() && !state.over && started.elapsed() < PATIENCE {
            state = self.seen.news.wait_timeout(state, Duration::from_millis(100)).unwrap().0;
        }
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        // A test that failed leaves nothing running behind.
        if let Ok(None) = self.child.try_wait() {
            self.signal(Signal::KILL);
            let _ = self.child.wait();
        }
    }
}

/// A screen as text, without the spaces at the ends of lines: whether they were written is no difference.
pub fn plain(screen: &vt100::Screen) -> String {
    let text = screen.contents();
    text.lines().map(str::trim_end).collect::<Vec<_>>().join("\n").trim_end().to_owned()
}

fn at_least_one(n: u16) -> NonZero<u16> {
    NonZero::new(n).unwrap_or(NonZero::<u16>::MIN)
}
