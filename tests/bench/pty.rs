//! A program in a pseudo-terminal of 120×40, read without a thread in between.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Read, Write};
use std::os::fd::AsFd;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::pty::{OpenptFlags, grantpt, openpt, ptsname, unlockpt};
use rustix::termios::{Winsize, tcsetwinsize};

/// Columns and rows of the terminal.
pub const SIZE: (u16, u16) = (120, 40);

/// A running program with its screen.
pub struct Running {
    child: Child,
    master: File,
    parser: vt100::Parser,
    /// When it was started.
    pub started: Instant,
}

impl Running {
    /// Starts `program`.
    pub fn start(program: &Path, args: &[&str]) -> io::Result<Self> {
        let master = openpt(OpenptFlags::RDWR | OpenptFlags::NOCTTY)?;
        grantpt(&master)?;
        unlockpt(&master)?;
        tcsetwinsize(&master, Winsize { ws_row: SIZE.1, ws_col: SIZE.0, ws_xpixel: 0, ws_ypixel: 0 })?;
        let name = ptsname(&master, Vec::new())?;
        let slave = OpenOptions::new().read(true).write(true).open(name.to_str().map_err(io::Error::other)?)?;
        let stdio = || slave.try_clone().map(Stdio::from);
        let mut command = Command::new(program);
        command.args(args).env("TERM", "xterm-256color").env("LANG", "C.UTF-8").env_remove("NO_COLOR");
        command.stdin(stdio()?).stdout(stdio()?).stderr(stdio()?);
        let started = Instant::now();
        let child = command.spawn()?;
        let size = |n: u16| std::num::NonZero::new(n).unwrap_or(std::num::NonZero::<u16>::MIN);
        let parser = vt100::Parser::new(size(SIZE.1), size(SIZE.0), 0);
        Ok(Self { child, master: File::from(master), parser, started })
    }

    fn waits(&self, time: Duration) -> bool {
        let time = Timespec { tv_sec: 0, tv_nsec: time.subsec_nanos().into() };
        let mut fds = [PollFd::from_borrowed_fd(self.master.as_fd(), PollFlags::IN)];
        poll(&mut fds, Some(&time)).is_ok_and(|n| n > 0)
    }

    fn take(&mut self) -> io::Result<usize> {
        let mut bytes = vec![0; 65536];
        let count = self.master.read(&mut bytes)?;
        self.parser.process(&bytes[..count]);
        Ok(count)
    }

    /// Reads until `text` stands on the screen; the time since the start.
    pub fn until(&mut self, text: &str) -> io::Result<Duration> {
        while !self.parser.screen().contents().contains(text) {
            if self.started.elapsed() > Duration::from_secs(20) {
                let screen = self.parser.screen().contents();
                return Err(io::Error::other(format!("{text:?} did not come:\n{screen}")));
            }
            if self.waits(Duration::from_millis(100)) {
                self.take()?;
            }
        }
        Ok(self.started.elapsed())
    }

    /// Reads what is still under way; how many bytes came.
    pub fn settle(&mut self) -> io::Result<usize> {
        let mut bytes = 0;
        while self.waits(Duration::from_millis(8)) {
            bytes += self.take()?;
        }
        Ok(bytes)
    }

    /// Presses a key; the time to the first byte of its picture, all its bytes, and how many cells changed.
    pub fn key(&mut self, key: &str) -> io::Result<(Duration, usize, usize)> {
        let before = self.parser.screen().clone();
        let pressed = Instant::now();
        self.master.write_all(key.as_bytes())?;
        self.waits(Duration::from_millis(900));
        let time = pressed.elapsed();
        let bytes = self.settle()?;
        let (columns, rows) = SIZE;
        let places = (0..rows).flat_map(|row| (0..columns).map(move |column| (row, column)));
        let changed =
            places.filter(|(row, column)| before.cell(*row, *column) != self.parser.screen().cell(*row, *column));
        Ok((time, bytes, changed.count()))
    }

    /// Writes without waiting.
    pub fn write(&mut self, text: &str) -> io::Result<()> {
        self.master.write_all(text.as_bytes())
    }

    fn proc_file(&self, name: &str) -> io::Result<String> {
        fs::read_to_string(format!("/proc/{}/{name}", self.child.id()))
    }

    fn per_thread(&self, file: &str, pick: impl Fn(&str) -> Option<u64>) -> io::Result<u64> {
        let mut sum = 0;
        for task in fs::read_dir(format!("/proc/{}/task", self.child.id()))? {
            let text = fs::read_to_string(task?.path().join(file))?;
            sum += pick(&text).unwrap_or(0);
        }
        Ok(sum)
    }

    /// Processor time of all threads so far.
    pub fn cpu(&self) -> io::Result<Duration> {
        let nanos = self.per_thread("schedstat", |text| text.split_whitespace().next()?.parse().ok())?;
        Ok(Duration::from_nanos(nanos))
    }

    /// How often any thread has been woken so far.
    pub fn wakes(&self) -> io::Result<u64> {
        self.per_thread("status", |text| number_after(text, "voluntary_ctxt_switches:"))
    }

    /// Most memory held so far, in KiB.
    pub fn peak(&self) -> io::Result<u64> {
        Ok(number_after(&self.proc_file("status")?, "VmHWM:").unwrap_or(0))
    }

    /// Presses `q`; how long the program takes to be gone.
    pub fn quit(mut self) -> io::Result<Duration> {
        let pressed = Instant::now();
        self.write("q")?;
        loop {
            if self.child.try_wait()?.is_some() {
                return Ok(pressed.elapsed());
            }
            if self.waits(Duration::from_micros(50)) {
                // A terminal whose program has gone reads as an error, and that is what is waited for.
                let _ = self.take();
            }
            if pressed.elapsed() > Duration::from_secs(5) {
                self.child.kill()?;
                return Err(io::Error::other("it does not end at q"));
            }
        }
    }
}

fn number_after(text: &str, name: &str) -> Option<u64> {
    let line = text.lines().find_map(|line| line.strip_prefix(name))?;
    line.split_whitespace().next()?.parse().ok()
}
