//! The command line without a terminal: what is asked for is done, and what cannot be done gets a sentence.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "the lints know tests, but not what tests share")]

mod bad;
mod commands;
mod new_pack;
mod pack;
mod paper;
#[cfg(unix)]
mod streams;

use std::collections::BTreeMap;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use asih::content::{Course, Pack};
use asih::domain::event::Event;
use asih::domain::ids::QuestionId;
use asih::domain::quiz::{Kind, QuizOf, Reveal};
use asih::storage::Store;
use tempfile::TempDir;

/// asih on a data folder, in Indonesian, with nothing of the environment of whoever tests.
pub fn asih(data: &Path, args: &[&str]) -> Command {
    let mut command = bare(args);
    command.arg("--data-dir").arg(data);
    command
}

/// asih where nobody says which data folder.
fn bare(args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_asih"));
    for name in ["ASIH_DATA_DIR", "LC_ALL", "LC_MESSAGES", "LC_CTYPE", "LANG", "TERM", "NO_COLOR"] {
        command.env_remove(name);
    }
    command.args(args).env("TZ", "UTC").stdin(Stdio::null());
    command
}

/// What a run came to: exit code, stdout, stderr.
#[derive(Debug, PartialEq, Eq)]
pub struct Said {
    /// The exit code; `None` when a signal ended it.
    pub code: Option<i32>,
    /// What it printed.
    pub out: String,
    /// What it complained of.
    pub err: String,
}

impl From<Output> for Said {
    fn from(output: Output) -> Self {
        let text = |bytes| String::from_utf8(bytes).expect("UTF-8 only");
        Self { code: output.status.code(), out: text(output.stdout), err: text(output.stderr) }
    }
}

/// Runs to the end.
pub fn run(mut command: Command) -> Said {
    command.output().unwrap().into()
}

/// Runs to the end with lines on stdin.
pub fn run_with(mut command: Command, lines: &[u8]) -> Said {
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let mut stdin = child.stdin.take().unwrap();
    // A program that left early closes the pipe; what it said tells why.
    let _ = stdin.write_all(lines);
    drop(stdin);
    child.wait_with_output().unwrap().into()
}

/// Everything below a folder, with what the files hold; locks aside, which hold nothing.
pub fn tree(dir: &Path) -> BTreeMap<PathBuf, Option<Vec<u8>>> {
    let mut all = BTreeMap::new();
    let Ok(entries) = fs::read_dir(dir) else { return all };
    for path in entries.map(|entry| entry.unwrap().path()) {
        if path.is_dir() {
            all.extend(tree(&path));
            all.insert(path, None);
        } else if path.extension().is_none_or(|ending| ending != "lock") {
            let bytes = fs::read(&path).unwrap_or_default();
            all.insert(path, Some(bytes));
        }
    }
    all
}

/// A data folder in which Sari works.
pub fn with_sari() -> TempDir {
    let data = tempfile::tempdir().unwrap();
    let said = run(asih(data.path(), &["--plain", "--profile", "Sari"]));
    assert_eq!(said.code, Some(0), "{said:?}");
    data
}

/// A data folder in which Sari has begun a quiz of four questions with one right answer each.
pub fn with_quiz() -> TempDir {
    let data = tempfile::tempdir().unwrap();
    let at = "2026-11-23T09:00:00+07:00".parse().unwrap();
    let course = Course::new(Pack::BuiltIn);
    let one = course.questions().iter().filter(|(_, question)| matches!(question.kind, Kind::One { .. }));
    let items: Vec<QuestionId> = one.map(|(id, _)| id.clone()).take(4).collect();
    let attempt = "a1".into();
    let begun = Event::QuizStarted { attempt, of: QuizOf::Mixed, seed: 7, reveal: Reveal::Each, items };
    let mut store = Store::open(data.path(), 1).unwrap();
    let sari = store.create_profile("Sari", at).unwrap();
    let mut open = store.open_profile(&sari.id).unwrap();
    open.append(at, begun).unwrap();
    data
}

/// Every line of every journal.
pub fn journals(data: &Path) -> Vec<String> {
    let mut lines = Vec::new();
    for person in fs::read_dir(data.join("profiles")).unwrap() {
        for file in fs::read_dir(person.unwrap().path()).unwrap() {
            let path = file.unwrap().path();
            if path.is_file() && !path.ends_with("profile.ron") {
                lines.extend(fs::read_to_string(path).unwrap().lines().map(str::to_owned));
            }
        }
    }
    lines
}

/// How many answers are on the disk.
pub fn answers(data: &Path) -> usize {
    journals(data).iter().filter(|line| line.contains("event:Answered(")).count()
}
