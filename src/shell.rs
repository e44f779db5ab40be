//! The edge: terminal, threads, signals, clock, environment, command line. Everything with an effect happens here.

mod canvas;
mod clock;
mod commands;
mod desk;
mod doctor;
mod import;
mod log;
mod memory;
mod new_pack;
mod paper;
mod place;
mod plain;
mod run;
mod sgr;
mod tty;
mod wait;

pub mod args;

use std::ffi::OsString;
use std::io::{self, Write};
use std::process::ExitCode;

pub use args::{Options, Task};

use crate::error::Failure;
use crate::i18n::Words;

/// The whole program. Exit code 0: done; 1: what was asked for has faults; 2: wrong usage or unreadable input;
/// 128 + n: ended by signal n.
pub fn main() -> ExitCode {
    memory::keep_off_the_disk();
    wait::take_limits_as_errors();
    let args: Vec<OsString> = std::env::args_os().collect();
    let (lang, parsed) = args::read(&args);
    let done = parsed.and_then(|(task, options)| commands::run(&task, &options, lang));
    match done {
        Ok(code) => ExitCode::from(code),
        Err(failure) => {
            complain(&failure, &Words::new(lang));
            ExitCode::from(2)
        }
    }
}

/// Tells on stderr what went wrong; a stderr that is gone is no reason to fail twice.
fn complain(failure: &Failure, words: &Words) {
    let mut err = io::stderr().lock();
    let _ = writeln!(err, "asih: {}", failure.sentence(words));
}
