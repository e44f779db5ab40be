//! Saying lines and hearing one.

use std::io::{self, BufRead, Read, Write};

use super::Host;
use crate::domain::event::Event;
use crate::i18n::Word;
use crate::i18n::keys::Plain as Key;
use crate::ui::field::allowed;
use crate::ui::wrap::wrap_text;

/// The longest answer taken, in characters.
const LONGEST: usize = 400;
/// As much of a line is held at most, in bytes; a pipe may never send the end of one.
const HELD: u64 = 4 * 1024;
/// The width lines are wrapped at.
const COLUMNS: usize = 76;

/// What was answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reply {
    /// The nth choice, counted from 0.
    Pick(usize),
    /// Several choices, counted from 0.
    Picks(Vec<usize>),
    /// Words.
    Text(String),
    /// An empty line.
    Next,
    /// One step back.
    Back,
    /// The danger signs.
    Danger,
    /// Leave the program.
    Leave,
}

/// A conversation by lines.
pub struct Talk<R, W> {
    input: R,
    output: W,
}

impl<R: BufRead, W: Write> Talk<R, W> {
    /// Talks over a pair of streams.
    pub fn new(input: R, output: W) -> Self {
        Self { input, output }
    }

    /// Says a text, wrapped.
    pub fn say(&mut self, text: &str) -> io::Result<()> {
        for line in wrap_text(text, COLUMNS) {
            writeln!(self.output, "{line}")?;
        }
        Ok(())
    }

    /// Says an interface text.
    pub fn word<Key: Word>(&mut self, host: &dyn Host, word: Key) -> io::Result<()> {
        let text = host.world().say(word).to_owned();
        self.say(&text)
    }

    /// Keeps an event; says so when it could not be kept yet.
    pub fn keep(&mut self, host: &mut dyn Host, event: Event) -> io::Result<()> {
        match host.record(event) {
            Some(trouble) => self.say(&trouble),
            None => Ok(()),
        }
    }

    /// An empty line.
    pub fn gap(&mut self) -> io::Result<()> {
        writeln!(self.output)
    }

    /// Says numbered choices.
    pub fn choices<S: AsRef<str>>(&mut self, choices: &[S]) -> io::Result<()> {
        for (at, choice) in choices.iter().enumerate() {
            let mut lines = wrap_text(choice.as_ref(), COLUMNS - 4).into_iter();
            writeln!(self.output, "{:>2}  {}", at + 1, lines.next().unwrap_or_default())?;
            for line in lines {
                writeln!(self.output, "    {line}")?;
            }
        }
        Ok(())
    }

    /// Hears one line. The end of the input leaves the program, with everything kept.
    pub fn hear(&mut self, host: &mut dyn Host) -> io::Result<Reply> {
        loop {
            write!(self.output, "> ")?;
            self.output.flush()?;
            let mut line = Vec::new();
            if self.input.by_ref().take(HELD).read_until(b'\n', &mut line)? == 0 {
                writeln!(self.output)?;
                return Ok(Reply::Leave);
            }
            if line.last() != Some(&b'\n') {
                self.input.skip_until(b'\n')?;
            }
            let line: String = String::from_utf8_lossy(&line).chars().filter(|c| allowed(*c)).take(LONGEST).collect();
            match line.trim() {
                "L" => {
                    let other = host.world().lang().other();
                    host.set_lang(other);
                    self.word(host, Key::LanguageNow)?;
                }
                "?" => self.word(host, Key::Help)?,
                text => return Ok(reply(text)),
            }
        }
    }

    /// Hears the number of a choice; asks again until it is one.
    pub fn choose(&mut self, host: &mut dyn Host, count: usize) -> io::Result<Reply> {
        loop {
            match self.hear(host)? {
                Reply::Pick(at) if at >= count => {}
                Reply::Picks(_) | Reply::Text(_) => {}
                reply => return Ok(reply),
            }
            let text = host.world().fill(Key::NotAChoice, &[("n", &count.to_string())]);
            self.say(&text)?;
        }
    }
}

fn reply(text: &str) -> Reply {
    match text {
        "" => Reply::Next,
        "0" | "b" => Reply::Back,
        "q" => Reply::Leave,
        "!" => Reply::Danger,
        _ => {
            let numbers: Option<Vec<usize>> = text
                .split([' ', ','])
                .filter(|part| !part.is_empty())
                .map(|part| part.parse::<usize>().ok().and_then(|n| n.checked_sub(1)))
                .collect();
            match numbers.as_deref() {
                Some([one]) => Reply::Pick(*one),
                Some([]) | None => Reply::Text(text.to_owned()),
                Some(many) => Reply::Picks(many.to_vec()),
            }
        }
    }
}
