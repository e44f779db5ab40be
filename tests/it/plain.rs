//! Plain lines: a script on stdin, what it hears on stdout, and the same events on the disk as from the screen.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "the lints know tests, but not what tests share")]

use std::io::{BufReader, Read, Write};
use std::path::Path;
use std::process::{ChildStdout, Stdio};

use asih::storage::inspect;

use crate::cli::{Said, answers, asih, journals, run_with, with_quiz, with_sari};

/// Says these lines to asih.
fn tell(data: &Path, lines: &str) -> Said {
    tell_bytes(data, lines.as_bytes())
}

fn tell_bytes(data: &Path, lines: &[u8]) -> Said {
    let said = run_with(asih(data, &["--plain", "--lang", "id", "--seed", "7"]), lines);
    assert_eq!((said.code, said.err.as_str()), (Some(0), ""), "{said:?}");
    said
}

#[test]
fn the_first_start_asks_language_and_name_and_nothing_else() {
    let data = tempfile::tempdir().unwrap();
    let said = tell(data.path(), "1\nSari\nq\n");
    let asked = said.out.matches("> ").count();
    assert_eq!(asked, 3, "language, name, and then the rooms: {}", said.out);
    assert!(said.out.contains("Siapa nama Anda?") && said.out.contains("asih · Sari"), "{}", said.out);
    assert!(said.out.ends_with("Semua tersimpan. Sampai jumpa.\n"), "{}", said.out);
    let again = tell(data.path(), "q\n");
    assert!(again.out.contains("asih · Sari") && !again.out.contains("Siapa nama Anda?"), "{}", again.out);
}

#[test]
fn nobody_needs_a_name_and_the_language_chosen_is_spoken_from_then_on() {
    let data = tempfile::tempdir().unwrap();
    let script = |lines: &str| run_with(asih(data.path(), &["--plain"]), lines.as_bytes()).out;
    let said = script("2\n\nq\n");
    assert!(said.contains("What is your name?") && said.ends_with("Goodbye.\n"), "{said}");
    assert!(script("q\n").contains("Learn"));
}

#[test]
fn the_end_of_the_input_is_a_way_to_leave_at_every_question() {
    for lines in
        ["", "1\n", "1\nSari\n", "1\nSari\n3\n", "1\nSari\n3\n1\n", "1\nSari\n1\n1\n\n", "1\nSari", "1\nSari\n?\nL"]
    {
        let data = tempfile::tempdir().unwrap();
        tell(data.path(), lines);
    }
}

#[test]
fn answers_given_by_lines_are_the_events_of_the_screen() {
    let data = with_quiz();
    let said = tell(data.path(), "3\n1\n1\n1\nq\n");
    assert!(said.out.contains("Soal 1 dari 4") && said.out.contains("Soal 3 dari 4"), "{}", said.out);
    assert_eq!(answers(data.path()), 2);
    let said = tell(data.path(), "3\n1\n1\n1\nq\n");
    assert!(said.out.contains("Soal 3 dari 4") && !said.out.contains("Soal 1 dari 4"), "{}", said.out);
    assert_eq!(answers(data.path()), 4);
    let finished = journals(data.path()).iter().filter(|line| line.contains("event:QuizFinished(")).count();
    assert_eq!(finished, 1);
}

#[test]
fn what_is_no_answer_is_asked_again_and_never_counted() {
    let data = with_quiz();
    for line in ["99", "-1", "1 2 3", "satu", "1.5", "99999999999999999999999999", "\u{202e}\u{7}"] {
        let said = tell(data.path(), &format!("3\n1\n{line}\nq\n"));
        assert!(said.out.contains("Jawaban itu belum dapat dibaca."), "{line:?}: {}", said.out);
    }
    assert_eq!(answers(data.path()), 0);
}

#[test]
fn odd_bytes_and_endless_lines_end_nothing() {
    let data = with_quiz();
    let endless = [&b"3\n1\n"[..], &vec![b'1'; 3_000_000], b"\n1\nq\n"].concat();
    tell_bytes(data.path(), &endless);
    assert_eq!(answers(data.path()), 1, "the long line is one line and no answer");
    for bytes in [&b"\xff\xfe\n\0\n\x1b[A\n"[..], b"\r\n\r\n3\r\nq\r\n", "\u{feff}3\nq\n".as_bytes()] {
        tell_bytes(data.path(), bytes);
    }
}

#[test]
fn the_danger_signs_help_and_the_other_language_are_one_line_away() {
    let data = with_sari();
    let said = tell(data.path(), "!\n?\nL\nq\n");
    for text in ["Tanda bahaya", "Tulis nomor lalu Enter", "English.", "Goodbye."] {
        assert!(said.out.contains(text), "{text} in {}", said.out);
    }
    assert!(!said.out.contains('\u{1b}'), "{}", said.out);
}

#[test]
fn the_sources_of_a_paragraph_say_how_far_it_is_checked() {
    let data = with_sari();
    // The first paragraph of the third lesson is professional knowledge.
    let said = tell(data.path(), "1\n3\ns\nq\n");
    assert!(said.out.contains("[MC09-2] ") && said.out.contains("perlu dikonfirmasi klinisi Anda"), "{}", said.out);
}

#[test]
fn a_kill_after_any_prompt_costs_nothing_that_was_read_before_it() {
    for prompts in 1..8 {
        let data = with_sari();
        let mut command = asih(data.path(), &["--plain"]);
        let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
        let mut lines = child.stdin.take().unwrap();
        let mut out = BufReader::new(child.stdout.take().unwrap());
        // The rooms, the lessons, then one paragraph for each prompt.
        for line in ["1\n", "2\n"].into_iter().chain(std::iter::repeat_n("\n", prompts)) {
            until_prompt(&mut out);
            lines.write_all(line.as_bytes()).unwrap();
        }
        until_prompt(&mut out);
        child.kill().unwrap();
        child.wait().unwrap();
        assert_eq!(journals(data.path()).len(), prompts + 1);
        let report = inspect(data.path()).unwrap();
        assert!(report.is_sound(), "{report:?}");
    }
}

/// Reads to the next `> ` at the beginning of a line.
fn until_prompt(out: &mut BufReader<ChildStdout>) {
    let mut heard = Vec::new();
    while !(heard == b"> " || heard.ends_with(b"\n> ")) {
        let mut byte = [0];
        assert_eq!(out.read(&mut byte).unwrap(), 1, "it left: {}", String::from_utf8_lossy(&heard));
        heard.push(byte[0]);
    }
}

#[test]
fn a_card_is_said_whole_and_milk_gets_its_answer() {
    let data = with_sari();
    let said = |lines: &str| {
        let args = ["--plain", "--lang", "en", "--now", "2026-11-23T09:14:00+07:00"];
        let said = run_with(asih(data.path(), &args), lines.as_bytes());
        assert_eq!((said.code, said.err.as_str()), (Some(0), ""), "{said:?}");
        // Long lines are wrapped; here only the words matter.
        said.out.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    let milk = said("4\n4\n1\n04:20\n1\n3\n2\n99\nsoon\n23:50\n1\nb\nb\nq\n");
    for text in [
        "Keep expressed milk clean and cold",
        "- Fridge; Temperature: 4 °C or less",
        "Ask - When was the milk expressed?",
        "09:14 · Room: use before 13:14",
        "04:20 · Room: time was up 08:20. Throw it away",
        "04:20 · Cooler bag + ice: use before tomorrow 04:20",
        "04:20 · Warm room: cool it at once",
        "yesterday 23:50 · Room: time was up 03:50. Throw it away",
        "Goodbye.",
    ] {
        assert!(milk.contains(text), "{text} in {milk}");
    }
    let past = said("4\n4\n08:00\n1\nq\n");
    assert!(past.contains("08:00 · Room: use before 12:00"), "{past}");
    let massage = said("4\n8\nb\nq\n");
    assert!(
        massage.contains("1. She sits, leaning forward on folded arms. Warm your hands. (30 seconds)"),
        "{massage}"
    );
    assert!(massage.contains("Evidence that it adds milk is weak."), "{massage}");
    let danger = said("4\n1\nb\n!\nq\n");
    assert!(danger.contains("- Baby has fits") && danger.contains("Refer Now: emergency unit or 119"), "{danger}");
}

#[test]
fn figures_and_sayings_stand_after_the_lessons_and_are_said_whole() {
    let data = with_sari();
    let said = |lines: &str| {
        let said = run_with(asih(data.path(), &["--plain", "--lang", "en"]), lines.as_bytes());
        assert_eq!((said.code, said.err.as_str()), (Some(0), ""), "{said:?}");
        said.out.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    let figures = said("1\n19\n1\n2\nb\n4\n14\nb\nb\nb\nq\n");
    for text in [
        "1 Exclusive feeding, from surveys",
        "2 Exclusive breastfeeding, Susenas · 2018",
        "44.36 % (2018) The share of babies who had only breast milk",
        "- how: survey by BPS (Susenas)",
        "ASI eksklusif 2018-2023 checked against a quotation of its source",
        "14 Under- and severe malnutrition · not to be used",
        "Not to be used: this figure is here to be recognised, not repeated. 15.2 %",
        "Goodbye.",
    ] {
        assert!(figures.contains(text), "{text} in {figures}");
    }
    let myths = said("1\n20\n1\n5\nb\nb\nb\nq\n");
    for text in [
        "5 “A thin mother cannot make good milk.” · private",
        "Talk about it in private, with nobody else listening. Thin mothers make good milk too",
        "- Mother's nutrition: Thin, anaemic or not yet checked",
        "Goodbye.",
    ] {
        assert!(myths.contains(text), "{text} in {myths}");
    }
}
