//! Terminals that show less: no colour, no signs, no screen.

use super::run::Program;
use super::{HOME, folder};

/// The numbers of every `CSI … m`.
fn looks(bytes: &[u8]) -> Vec<Vec<u16>> {
    let text = String::from_utf8_lossy(bytes).into_owned();
    let sequences = text.split("\u{1b}[").skip(1).filter_map(|rest| {
        let (numbers, _) = rest.split_once('m')?;
        numbers.chars().all(|c| c.is_ascii_digit() || c == ';').then(|| numbers.to_owned())
    });
    sequences.map(|numbers| numbers.split(';').map(|n| n.parse().unwrap_or(0)).collect()).collect()
}

/// Whether a look sets a colour; 39 and 49 only give the terminal's own back.
fn is_colour(look: &[u16]) -> bool {
    look.iter().any(|n| matches!(n, 30..=38 | 40..=48 | 90..=97 | 100..=107))
}

#[test]
fn no_color_sends_no_colour_and_keeps_weight_and_reverse() {
    let seen = |program: Program| {
        let mut asih = program.person("Sari").start();
        asih.sees(HOME);
        asih.press("3").sees("Campuran");
        asih.press("1").sees("Soal 1 dari 10");
        let screen = asih.screen();
        let cells = (0..24).flat_map(|row| (0..80).map(move |column| (row, column)));
        let cells: Vec<_> = cells.filter_map(|(row, column)| screen.cell(row, column).cloned()).collect();
        let weight = cells.iter().any(vt100::Cell::bold);
        let reverse = cells.iter().any(vt100::Cell::inverse);
        (looks(&asih.bytes()).iter().filter(|look| is_colour(look)).count(), weight, reverse)
    };
    let (data, other) = (folder(), folder());
    let (colours, ..) = seen(Program::on(data.path()));
    assert_ne!(colours, 0, "the scan would see a colour");
    assert_eq!(seen(Program::on(other.path()).env("NO_COLOR", "1")), (0, true, true));
}

#[test]
fn a_locale_that_names_another_encoding_gets_ascii_only() {
    let data = folder();
    let mut asih = Program::on(data.path()).person("Sari").env("LC_ALL", "C").start();
    asih.sees(HOME);
    asih.press("3").sees("Campuran");
    let bytes = asih.bytes();
    assert!(bytes.is_ascii(), "{}", String::from_utf8_lossy(&bytes));
}

#[test]
fn the_console_without_an_alternate_screen_is_wiped() {
    let data = folder();
    let mut asih = Program::on(data.path()).person("Sari").env("TERM", "linux").start();
    asih.sees(HOME);
    let before = asih.bytes().len();
    assert_eq!(asih.press("q").ends(), 0);
    let last = asih.bytes().split_off(before);
    let last = String::from_utf8_lossy(&last);
    assert!(last.contains("\u{1b}[2J\u{1b}[H\u{1b}[3J"), "{last:?}");
}

#[test]
fn a_terminal_that_cannot_draw_gets_plain_lines() {
    let data = folder();
    let dumb = Program::on(data.path()).env("TERM", "dumb");
    let unset = Program::on(data.path()).without("TERM");
    for program in [dumb, unset] {
        let mut asih = program.person("Sari").start();
        asih.sees(" 1  Belajar").sees("> ");
        assert_eq!(asih.press("q<enter>").ends(), 0);
        assert!(!asih.bytes().contains(&0x1b), "{:?}", asih.text());
        assert!(asih.text().contains("Sampai jumpa"), "{}", asih.text());
    }
}

#[test]
fn every_ordinary_terminal_gets_the_full_screen() {
    for term in ["linux", "vt100", "xterm", "xterm-256color", "screen", "tmux-256color", "tidak-dikenal"] {
        let data = folder();
        let mut asih = Program::on(data.path()).person("Sari").env("TERM", term).start();
        asih.until(term, |screen| screen.alternate_screen() && screen.contents().contains(HOME));
        assert_eq!(asih.press("q").ends(), 0, "{term}");
        assert_eq!(asih.modes(), asih.found(), "{term}");
    }
}
