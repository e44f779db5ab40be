//! Ctrl-Z under a shell, and where there is no shell.

use rustix::process::Signal;

use super::run::{Program, Screen};
use super::{HOME, at_home, folder};

const PROMPT: &str = "siap>";

fn shell(data: &std::path::Path) -> Screen {
    let shell = Program::shell(data).start();
    shell.sees(PROMPT);
    shell
}

fn at_prompt(shell: &Screen, why: &str) {
    let back = |screen: &vt100::Screen| !screen.alternate_screen() && screen.contents().trim_end().ends_with(PROMPT);
    shell.until(&format!("the prompt {why}"), back);
}

fn on_screen(shell: &Screen) {
    shell.until("asih", |screen| screen.alternate_screen() && screen.contents().contains(HOME));
}

#[test]
fn ctrl_z_hands_the_terminal_to_the_shell_and_fg_brings_everything_back() {
    let data = folder();
    let mut shell = shell(data.path());
    let before = shell.modes();
    shell.press("$ASIH --profile Sari<enter>");
    on_screen(&shell);
    let taken = shell.modes();

    shell.press("<c-z>");
    at_prompt(&shell, "after Ctrl-Z");
    let stopped = shell.modes();
    assert_eq!((stopped.hidden, stopped.paste, &stopped.mouse), (false, before.paste, &before.mouse));
    shell.press("clear; stty -a<enter>").sees("isig icanon");
    shell.until("echo", |screen| screen.contents().contains(" echo ") && !screen.contents().contains("-echo "));

    shell.press("fg<enter>");
    on_screen(&shell);
    assert_eq!(shell.modes(), taken);
    shell.press("3").sees("Campuran");

    shell.press("q");
    at_prompt(&shell, "after q");
    assert_eq!(shell.modes(), before);
}

#[test]
fn a_script_around_asih_stops_with_it() {
    let data = folder();
    let mut shell = shell(data.path());
    shell.press("sh -c '$ASIH --profile Sari; echo sesudah'<enter>");
    on_screen(&shell);
    shell.press("<c-z>");
    at_prompt(&shell, "after Ctrl-Z");
    shell.press("fg<enter>");
    on_screen(&shell);
    shell.press("q").sees("sesudah\n");
    at_prompt(&shell, "after q");
}

#[test]
fn a_stop_nobody_could_continue_is_not_taken() {
    let data = folder();
    let mut asih = at_home(data.path());
    asih.press("<c-z>");
    asih.signal(Signal::TSTP);
    asih.press("3").sees("Campuran");
    assert!(asih.modes().alternate);
}
