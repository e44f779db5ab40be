//! Where stdin and stdout lead elsewhere than to a terminal.

use std::fs::OpenOptions;
use std::process::Stdio;

use super::{asih, run, with_sari};

#[test]
fn without_a_terminal_it_speaks_plain_lines_and_sends_no_command_to_one() {
    let data = with_sari();
    let mut command = asih(data.path(), &[]);
    command.env("TERM", "xterm-256color");
    let said = run(command);
    assert_eq!((said.code, said.err.as_str()), (Some(0), ""));
    assert!(said.out.contains(" 1  Belajar") && !said.out.contains('\u{1b}'), "{}", said.out);
}

#[test]
fn a_reader_who_has_heard_enough_is_no_fault() {
    let data = with_sari();
    for args in [&["--plain"][..], &["--help"], &["man"], &["doctor"]] {
        let mut command = asih(data.path(), args);
        let (reader, writer) = std::io::pipe().unwrap();
        drop(reader);
        command.stdout(writer).stderr(Stdio::piped());
        let said = run(command);
        assert!(said.err.is_empty() && said.code == Some(0), "{args:?}: {said:?}");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn an_output_that_is_full_gets_a_sentence_and_no_panic() {
    let data = with_sari();
    for args in [&["--plain"][..], &["--help"], &["doctor"]] {
        let mut command = asih(data.path(), args);
        command.stdout(OpenOptions::new().write(true).open("/dev/full").unwrap()).stderr(Stdio::piped());
        let said = run(command);
        assert_eq!(said.code, Some(2), "{args:?}: {said:?}");
        assert!(said.err.starts_with("asih: ") && said.err.contains("penuh"), "{args:?}: {said:?}");
    }
}

#[test]
fn streams_that_are_closed_are_survived() {
    let data = with_sari();
    for closed in ["<&-", ">&-", "2>&-", "<&- >&- 2>&-"] {
        let mut shell = std::process::Command::new("sh");
        let script = format!("\"$@\" {closed}");
        shell.args(["-c", &script, "sh", env!("CARGO_BIN_EXE_asih"), "--plain", "--lang", "id", "--data-dir"]);
        shell.arg(data.path()).stdin(Stdio::null());
        let said = run(shell);
        assert!(matches!(said.code, Some(0 | 2)) && !said.err.contains("panicked"), "{closed}: {said:?}");
    }
}
