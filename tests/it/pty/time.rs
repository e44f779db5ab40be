//! Time that passes: nothing is drawn while no timer runs, and about a picture a second while one does.

use std::thread;
use std::time::Duration;

use super::run::{Program, Screen};
use super::{HOME, folder};

/// What is drawn while nobody does anything for a while.
fn drawn_in_peace(asih: &Screen) -> usize {
    let before = asih.bytes().len();
    thread::sleep(Duration::from_millis(2500));
    asih.bytes().len() - before
}

#[test]
fn a_card_at_rest_draws_nothing_and_a_running_timer_about_once_a_second() {
    let data = folder();
    let mut asih = Program::on(data.path()).person("Sari").by_the_clock().start();
    asih.until("home", |screen| screen.contents().contains("Sari."));
    asih.press("58").sees("0:00 dari 4:00");
    asih.settles();
    assert_eq!(drawn_in_peace(&asih), 0, "an idle card is not drawn again:\n{}", asih.text());

    let (pictures, bytes) = (asih.pictures(), asih.bytes().len());
    asih.press("<enter>").sees("0:05 dari 4:00");
    let (pictures, bytes) = (asih.pictures() - pictures, asih.bytes().len() - bytes);
    // A slow machine may miss seconds, and a key is drawn for itself; a loop that spins would be in the thousands.
    assert!((2..40).contains(&pictures), "{pictures} pictures in five seconds");
    assert!(bytes < 200 * pictures + 2000, "only what changed is sent: {bytes} bytes in {pictures} pictures");

    asih.press("<enter>").sees("Enter lanjut");
    asih.settles();
    assert_eq!(drawn_in_peace(&asih), 0, "a paused timer is not drawn again");
    asih.press("<enter>").sees("Enter jeda");
    asih.press("<esc>").sees("Rencana memerah");
    asih.settles();
    assert_eq!(drawn_in_peace(&asih), 0, "a card that was left ticks no more");
    assert_eq!(asih.press("q").ends(), 0);
}

#[test]
fn keys_and_signals_are_heard_while_a_timer_runs() {
    let data = folder();
    let mut asih = Program::on(data.path()).person("Sari").start();
    asih.sees(HOME);
    asih.press("59<enter>").sees("Enter jeda");
    asih.press("L").sees("Enter pause");
    asih.resize(100, 30).press("?").sees("Help");
    asih.press("<esc>");
    asih.signal(rustix::process::Signal::TERM);
    assert_eq!(asih.ends(), 128 + 15);
    assert_eq!(asih.modes(), asih.found());
}
