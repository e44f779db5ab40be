//! The window is closed, the connection lost: what was typed is on the disk, and nothing runs on without a terminal.

use std::time::Duration;

use rustix::process::Signal;

use super::run::Program;
use super::{HOME, answers, at_home, in_quiz, with_quiz};

/// How long a program may outlive its terminal: promised are two seconds, the rest is for a busy machine.
const AFTERLIFE: Duration = Duration::from_secs(5);

#[test]
fn closing_the_window_ends_the_program_with_everything_saved() {
    let data = with_quiz();
    let mut asih = in_quiz(data.path());
    asih.press("1").sees("Soal berikut");
    asih.hang_up();
    assert_eq!(asih.ends_within(AFTERLIFE), 129);
    assert_eq!(answers(data.path()), 1);
}

#[test]
fn no_window_is_outlived_where_hang_ups_are_ignored_or_reach_only_the_shell() {
    for script in [r#"trap "" HUP; exec "$@""#, r#"trap "" HUP; "$@"; exit $?"#] {
        let data = with_quiz();
        let mut asih = Program::on(data.path()).person("Sari").under(script).start();
        asih.sees(HOME);
        asih.press("<enter>").sees("Soal 1 dari 4");
        asih.press("1").sees("Soal berikut");
        asih.hang_up();
        assert_eq!(asih.ends_within(AFTERLIFE), 129, "{script}");
        assert_eq!(answers(data.path()), 1, "{script}");
    }
}

#[test]
fn a_hang_up_signal_ends_the_program_as_convention_says() {
    let data = with_quiz();
    let mut asih = at_home(data.path());
    asih.signal(Signal::HUP);
    assert_eq!(asih.ends(), 129);
}

#[test]
fn the_folder_is_free_again_as_soon_as_the_window_is_closed() {
    let data = with_quiz();
    let mut first = at_home(data.path());
    first.hang_up();
    first.ends_within(AFTERLIFE);
    let second = at_home(data.path());
    assert!(!second.text().contains("asih lain"), "{}", second.text());
}
