//! Clicks, pastes and broken bytes.

use super::run::{Program, Screen, plain};
use super::{HOME, answers, at_home, folder, in_quiz, with_quiz};

#[test]
fn a_click_does_what_the_key_does() {
    let by = |lead: fn(&mut Screen)| {
        let data = with_quiz();
        let mut asih = in_quiz(data.path());
        lead(&mut asih);
        asih.sees("Soal berikut");
        asih.settles();
        (asih.text(), answers(data.path()))
    };
    let by_key = by(|asih| {
        asih.press("1");
    });
    let by_click = by(|asih| {
        asih.click_on(" 1  ");
    });
    assert_eq!(by_key, by_click);
    assert_eq!(by_key.1, 1);
}

#[test]
fn pasted_text_answers_nothing_and_does_not_hang() {
    let data = with_quiz();
    let mut asih = in_quiz(data.path());
    let before = asih.text();
    asih.paste("1\r2\rq\r\x03").paste(&"1\n3 q".repeat(20_000));
    // What comes after the paste is a key again.
    asih.press("?").sees("Jawab satu per satu");
    asih.press("<esc>").until("the question as it was", |screen| plain(screen) == before);
    assert_eq!(answers(data.path()), 0);
    asih.press("1").sees("Soal berikut");
}

#[test]
fn a_pasted_name_is_one_line_without_commands_and_is_not_sent_off() {
    let data = folder();
    let mut asih = Program::on(data.path()).start();
    asih.sees("Bahasa Indonesia");
    asih.press("1").sees("Siapa nama Anda?");
    asih.paste(&format!("Sari\rq\n\u{202e}\u{1b}]52;c;eA==\u{7}{}", "x".repeat(100_000)));
    asih.sees("xxx█");
    assert!(!data.path().join("profiles").exists(), "a paste does not confirm");
    asih.press("<enter>").sees("Selamat pagi, Sariq]52;c;eA==x");
}

#[test]
fn bytes_that_are_no_key_are_swallowed_and_the_next_key_counts() {
    let data = folder();
    let mut asih = at_home(data.path());
    let sent = [&b"\xff\xfe"[..], b"\x1b[999999999999999z", b"\x1b[<0;0;0M", b"\x1b[<0;65535;65535M", b"\0"];
    for bytes in sent {
        asih.send(bytes);
    }
    let before = asih.bytes().len();
    asih.press("3").sees("Campuran");
    let answered = asih.bytes().split_off(before);
    assert!(!answered.windows(2).any(|pair| pair == b"\x1b]"), "{:?}", String::from_utf8_lossy(&answered));
    asih.press("<esc>").sees(HOME);
    assert_eq!(asih.press("q").ends(), 0);
}
