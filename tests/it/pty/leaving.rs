//! However asih ends, the terminal is as it was found.

use rustix::process::Signal;

use super::{answers, at_home, folder, in_quiz, with_quiz};

#[test]
fn quitting_gives_back_everything_that_was_taken() {
    let data = folder();
    let mut asih = at_home(data.path());
    let (taken, found) = (asih.modes(), asih.found());
    assert!(taken.alternate && taken.hidden && taken.paste, "{taken:?}");
    assert_eq!(taken.mouse, "PressRelease Sgr");
    assert_ne!(taken.line, found.line, "keys are read one by one");
    assert_eq!(asih.press("q").ends(), 0);
    assert_eq!(asih.modes(), found);
    assert_eq!(asih.text(), "", "nothing of the screen stays behind");
}

#[test]
fn ctrl_c_quits_and_in_a_quiz_it_asks_first() {
    let data = with_quiz();
    let mut asih = in_quiz(data.path());
    asih.press("<c-c>").sees("Kuis belum selesai");
    asih.press("<esc>").until("the quiz again", |screen| !screen.contents().contains("Kuis belum selesai"));
    asih.press("<c-c>").sees("Kuis belum selesai");
    assert_eq!(asih.press("<enter>").ends(), 0);
    assert_eq!(asih.modes(), asih.found());
}

#[test]
fn a_signal_that_asks_to_end_finds_everything_saved_and_the_terminal_given_back() {
    for (signal, code) in [
        (Signal::TERM, 143),
        (Signal::INT, 130),
        (Signal::QUIT, 131),
        (Signal::USR1, 128 + Signal::USR1.as_raw().unsigned_abs()),
    ] {
        let data = with_quiz();
        let mut asih = in_quiz(data.path());
        asih.press("1").sees("Soal berikut");
        asih.signal(signal);
        assert_eq!(asih.ends(), code, "{signal:?}");
        assert_eq!(asih.modes(), asih.found(), "{signal:?}");
        assert_eq!(answers(data.path()), 1, "{signal:?}");
    }
}

#[test]
fn a_second_signal_while_it_ends_changes_nothing() {
    let data = folder();
    let mut asih = at_home(data.path());
    asih.signal(Signal::TERM);
    asih.signal(Signal::TERM);
    assert_eq!(asih.ends(), 143);
    assert_eq!(asih.modes(), asih.found());
}

#[test]
fn the_mouse_is_given_back_when_it_is_switched_off_in_the_settings() {
    let data = folder();
    let mut asih = at_home(data.path());
    asih.press("8").sees("Mouse");
    asih.click_on("Mouse").sees("Bila mati");
    asih.click_on("Mouse").sees("‹ mati ›");
    asih.until("a mouse of the terminal's own", |screen| {
        screen.mouse_protocol_mode() == vt100::MouseProtocolMode::None
    });
    assert_eq!(asih.press("q").ends(), 0);
}
