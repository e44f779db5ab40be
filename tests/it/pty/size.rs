//! A window of any size, at any time.

use super::run::plain;
use super::{HOME, answers, at_home, folder, in_quiz, with_quiz};

#[test]
fn a_window_of_one_cell_and_back_keeps_the_place() {
    let data = with_quiz();
    let mut asih = in_quiz(data.path());
    let before = asih.text();
    asih.resize(20, 6).sees("asih butuh");
    // Where nothing can be read, nothing is answered.
    asih.press("1");
    asih.resize(1, 1).resize(0, 0).resize(20, 6).sees("asih butuh");
    asih.resize(80, 24).sees("Soal 1 dari 4");
    asih.until("the screen as it was", |screen| plain(screen) == before);
    assert_eq!(answers(data.path()), 0);
    assert_eq!(asih.press("q<enter>").ends(), 0);
}

#[test]
fn a_storm_of_sizes_ends_with_the_last_one_drawn() {
    let data = folder();
    let mut asih = at_home(data.path());
    let before = asih.text();
    for n in 0..500 {
        asih.claim(1 + (n * 37) % 200, 1 + (n * 17) % 60);
    }
    // The last of them is the size it had before, with nothing left of what stood there.
    asih.resize(1, 1).resize(80, 24);
    asih.until("the screen as it was", |screen| plain(screen) == before);
    assert_eq!(asih.press("q").ends(), 0);
}

#[test]
fn a_terminal_that_claims_to_be_endless_or_nothing_is_survived() {
    let data = folder();
    let mut asih = at_home(data.path());
    asih.claim(u16::MAX, u16::MAX).press("3").sends("\u{1b}[500;2H");
    asih.resize(80, 24).sees("Campuran");
    asih.claim(0, 0);
    // That the cursor moves tells that this size was drawn. A key that comes together with a change of size is taken only
    // with the next key (the library returns the one and forgets to look for the other), or means nothing yet where the
    // screen was too small: so there are two, one after the other.
    asih.resize(80, 24).press("<down>");
    std::thread::sleep(std::time::Duration::from_millis(200));
    asih.press("<down>").until("a cursor that moved", |screen| {
        let text = screen.contents();
        text.contains("Formulir A") && !text.contains("▶ 1")
    });
    asih.press("<esc>").sees(HOME);
    assert_eq!(asih.press("q").ends(), 0);
}
