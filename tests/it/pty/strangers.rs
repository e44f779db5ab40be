//! Names and content from outside never command the terminal.

use super::run::{Program, Screen};
use super::{folder, journals};

/// A name that writes the clipboard, sets the title, rings, turns the text around and hides in it.
const EVIL: &str = "Sari\u{1b}]52;c;cm0=\u{7}\u{1b}]0;x\u{1b}\\\u{9b}31m\u{202e}gpj\u{2066}\u{200b}\u{feff}";

/// What no screen ever sends: an operating-system command, a device string, a bell, C1, marks that turn text.
fn commands(bytes: &[u8]) -> Vec<String> {
    let text = String::from_utf8_lossy(bytes).into_owned();
    let escapes =
        text.split('\u{1b}').skip(1).filter(|rest| !rest.starts_with('[')).map(|rest| format!("ESC {rest:.9?}"));
    let is_odd = |c: &char| {
        matches!(c, '\u{7}' | '\u{80}'..='\u{9f}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}')
            || matches!(c, '\u{2060}'..='\u{206f}' | '\u{feff}')
    };
    escapes.chain(text.chars().filter(is_odd).map(|c| format!("{c:?}"))).collect()
}

fn check(mut asih: Screen) {
    asih.sees("Selamat pagi, Sari");
    asih.press("7").sees("sedang bekerja");
    asih.press("<esc>").sees("Selamat pagi, Sari");
    asih.press("L").sees("Good morning, Sari");
    assert_eq!(commands(&asih.bytes()), Vec::<String>::new());
    assert_eq!(asih.press("q").ends(), 0);
}

#[test]
fn a_name_from_the_command_line_is_shown_without_its_commands() {
    assert_ne!(commands(EVIL.as_bytes()), Vec::<String>::new(), "the scan sees them");
    let data = folder();
    check(Program::on(data.path()).person(EVIL).start());
    assert_eq!(journals(data.path()), Vec::<String>::new());
}

#[test]
fn a_name_another_program_wrote_is_shown_without_its_commands() {
    let data = folder();
    let mut asih = Program::on(data.path()).person("Sari").start();
    asih.sees("Selamat pagi, Sari");
    assert_eq!(asih.press("q").ends(), 0);
    let person = std::fs::read_dir(data.path().join("profiles")).unwrap().next().unwrap().unwrap();
    std::fs::write(person.path().join("profile.ron"), format!("(name: {EVIL:?})")).unwrap();
    check(Program::on(data.path()).start());
}

#[test]
fn a_name_typed_into_plain_lines_is_said_without_its_commands() {
    let data = folder();
    let mut asih = Program::on(data.path()).env("TERM", "dumb").start();
    asih.sees("English").sees("> ");
    asih.press("1<enter>").sees("Siapa nama Anda?");
    // The terminal itself echoes what is typed; only what asih says is looked at.
    asih.send(EVIL.as_bytes()).press("<enter>").sees("asih · Sari");
    let bytes = asih.bytes();
    let said = String::from_utf8_lossy(&bytes);
    let said = said.split("asih · ").nth(1).unwrap();
    assert_eq!(commands(said.as_bytes()), Vec::<String>::new());
}

#[test]
fn a_name_nobody_has_is_named_without_its_commands() {
    let data = folder();
    let mut first = Program::on(data.path()).person("Sari").start();
    first.sees("Selamat pagi, Sari");
    assert_eq!(first.press("q").ends(), 0);
    let mut asih = Program::on(data.path()).person(&format!("Budi{EVIL}")).start();
    assert_eq!(asih.ends(), 2);
    assert!(asih.text().contains("Tidak ada orang bernama “BudiSari"), "{}", asih.text());
    assert_eq!(commands(&asih.bytes()), Vec::<String>::new());
}
