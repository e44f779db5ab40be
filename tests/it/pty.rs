//! The real program in a real terminal: what it takes it gives back, and what it was told is on the disk.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "the lints know tests, but not what tests share")]
#![allow(clippy::disallowed_methods, reason = "a deadline needs a clock, and a terminal somebody who reads it")]

mod content;
mod disk;
mod hang_up;
mod input;
mod leaving;
mod look;
mod paper;
mod run;
mod sealed;
mod size;
mod stop;
mod strangers;
mod time;

use std::path::Path;

use run::{Program, Screen};
use tempfile::TempDir;

use crate::cli::{answers, journals, with_quiz};

/// What the first screen says to Sari.
const HOME: &str = "Selamat pagi, Sari.";

/// An empty data folder.
fn folder() -> TempDir {
    tempfile::tempdir().unwrap()
}

/// asih with Sari at the first screen.
fn at_home(data: &Path) -> Screen {
    let screen = Program::on(data).person("Sari").start();
    screen.sees(HOME);
    screen
}

/// asih at the first question of that quiz.
fn in_quiz(data: &Path) -> Screen {
    let mut screen = at_home(data);
    screen.press("<enter>").sees("Soal 1 dari 4");
    screen
}
