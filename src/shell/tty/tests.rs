//! A panic in a terminal of its own: this test program starts itself again there, so the shipped one needs no way to
//! panic.

use std::io::Read;
use std::num::NonZero;

use portable_pty::{CommandBuilder, PtySize, native_pty_system};

use super::Tty;

/// Set where a test may take the terminal it runs in.
const ALLOWED: &str = "ASIH_TEST_MAY_PANIC";

#[test]
#[ignore = "panics in the terminal it runs in; the test below starts it in one of its own"]
#[expect(clippy::disallowed_methods, reason = "a test asks whether it runs in a terminal of its own")]
fn panics_with_the_terminal_taken() {
    if std::env::var_os(ALLOWED).is_some() {
        let _tty = Tty::enter(true, false).unwrap();
        panic!("sesuatu yang tidak terduga");
    }
}

#[test]
fn a_panic_gives_the_terminal_back_and_its_message_stays_readable() {
    let size = PtySize { rows: 24, cols: 100, pixel_width: 0, pixel_height: 0 };
    let pair = native_pty_system().openpty(size).unwrap();
    let found = format!("{:?}", pair.master.get_termios());
    let mut command = CommandBuilder::new("sh");
    // What a shell prints afterwards must not land on the message.
    command.args(["-c", r#""$@" --ignored --exact --nocapture --test-threads=1; echo sesudahnya"#, "sh"]);
    command.arg(std::env::current_exe().unwrap());
    command.arg("shell::tty::tests::panics_with_the_terminal_taken");
    command.env(ALLOWED, "1");
    command.env("RUST_BACKTRACE", "0");
    command.env("TERM", "xterm-256color");
    let mut child = pair.slave.spawn_command(command).unwrap();
    drop(pair.slave);
    let mut bytes = Vec::new();
    // A terminal whose last program has gone reads as an error, and that is the end.
    let _ = pair.master.try_clone_reader().unwrap().read_to_end(&mut bytes);
    child.wait().unwrap();

    let sent = String::from_utf8_lossy(&bytes);
    for taken in ["\x1b[?1049h", "\x1b[?25l", "\x1b[?1000h", "\x1b[?2004h"] {
        assert!(sent.contains(taken), "{taken:?} was taken first: {sent:?}");
    }
    let size = |n: u16| NonZero::new(n).unwrap();
    let mut parser = vt100::Parser::new(size(24), size(100), 0);
    parser.process(&bytes);
    let screen = parser.screen();
    assert!(!screen.alternate_screen() && !screen.hide_cursor() && !screen.bracketed_paste());
    assert_eq!(screen.mouse_protocol_mode(), vt100::MouseProtocolMode::None);
    assert_eq!(screen.mouse_protocol_encoding(), vt100::MouseProtocolEncoding::Default);
    assert_eq!(format!("{:?}", pair.master.get_termios()), found);
    assert_eq!(sent.matches("\x1b[?1049l").count(), 1, "a second time would move the cursor onto the message");
    let text = screen.contents();
    let message = text.find("panicked at src/shell/tty/tests.rs:").zip(text.find("\nsesuatu yang tidak terduga\n"));
    let after = text.find("sesudahnya");
    assert!(message.is_some_and(|(head, said)| head < said && after.is_some_and(|after| said < after)), "{text}");
}
