//! `--log FILE`: what was done, for whoever looks into a fault. Kinds, counts and numbers only; never what a person
//! typed, answered or is called, and no path, for a path names people too.

use std::fmt::Debug;
use std::fs::{self, File, OpenOptions};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use crate::domain::event::Event;
use crate::domain::stamp::Stamp;
use crate::error::Failure;
use crate::storage::{Problem, StorageError};

/// How a log begins. A file that begins otherwise is somebody's work and is not written to.
const HEADER: &str = "asih log\n";

/// Above this size a log is begun anew.
const LARGEST: u64 = 1 << 20;

/// A log, or none.
#[derive(Debug, Default)]
pub(super) struct Log(Option<(File, PathBuf)>);

impl Log {
    /// Opens the log asked for.
    pub(super) fn open(path: Option<&Path>) -> Result<Self, Failure> {
        let Some(path) = path else { return Ok(Self(None)) };
        let open = check(path).and_then(|()| {
            let mut options = OpenOptions::new();
            options.append(true).create(true);
            #[cfg(unix)]
            std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
            let mut file = options.open(path)?;
            if file.metadata()?.len() == 0 {
                file.write_all(HEADER.as_bytes())?;
            }
            Ok(file)
        });
        match open {
            Ok(file) => Ok(Self(Some((file, path.to_owned())))),
            Err(error) => Err(Failure::File { path: path.to_owned(), kind: error.kind() }),
        }
    }

    /// An event that is on disk.
    pub(super) fn recorded(&mut self, at: Stamp, event: &Event, seq: u64) {
        self.line(at, || format!("recorded {} seq {seq}", kind(event)));
    }

    /// An event that could not be written; so many wait.
    pub(super) fn refused(&mut self, at: Stamp, event: &Event, error: &StorageError, waiting: usize) {
        self.line(at, || format!("refused {} {} waiting {waiting}", kind(event), reason(error)));
    }

    /// Something else that failed.
    pub(super) fn failed(&mut self, at: Stamp, error: &StorageError) {
        self.line(at, || format!("failed {}", reason(error)));
    }

    /// Something noticed about the files.
    pub(super) fn noticed(&mut self, at: Stamp, problem: &Problem) {
        self.line(at, || match problem {
            Problem::Failed(error) => format!("noticed {}", reason(error)),
            other => format!("noticed {}", kind(other)),
        });
    }

    /// A step of the program with a count.
    pub(super) fn step(&mut self, at: Stamp, what: &'static str, count: usize) {
        self.line(at, || format!("{what} {count}"));
    }

    /// Adds a line. A log that cannot be written is given up: it must not disturb the work it tells of.
    fn line(&mut self, at: Stamp, what: impl FnOnce() -> String) {
        let Some((file, path)) = &mut self.0 else { return };
        let line = format!("{at} {}\n", what());
        if add(file, path, &line).is_err() {
            self.0 = None;
        }
    }
}

fn add(file: &mut File, path: &Path, line: &str) -> io::Result<()> {
    if file.metadata()?.len().saturating_add(line.len() as u64) > LARGEST {
        check(path)?;
        // The open file only ever adds at the end, which is the beginning from now on.
        OpenOptions::new().write(true).truncate(true).open(path)?;
        file.write_all(HEADER.as_bytes())?;
    }
    file.write_all(line.as_bytes())
}

/// Whether the path is free, empty or a log: whatever else is there must not grow or be emptied.
fn check(path: &Path) -> io::Result<()> {
    let meta = match fs::metadata(path) {
        Ok(meta) => meta,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        Err(error) => return Err(error),
    };
    if meta.is_dir() {
        return Err(io::ErrorKind::IsADirectory.into());
    }
    if !meta.is_file() {
        return Err(io::ErrorKind::InvalidInput.into());
    }
    let mut begins = Vec::new();
    File::open(path)?.take(HEADER.len() as u64).read_to_end(&mut begins)?;
    if begins.is_empty() || begins == HEADER.as_bytes() { Ok(()) } else { Err(io::ErrorKind::AlreadyExists.into()) }
}

/// The name of a variant, without what it holds.
fn kind(value: &impl Debug) -> String {
    format!("{value:?}").chars().take_while(char::is_ascii_alphanumeric).collect()
}

fn reason(error: &StorageError) -> String {
    match error {
        StorageError::Unreadable { kind: why, .. } | StorageError::Unwritable { kind: why, .. } => {
            format!("{} {why:?}", kind(error))
        }
        other => kind(other),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at() -> Stamp {
        "2026-11-23T09:14:00+07:00".parse().unwrap()
    }

    fn event() -> Event {
        Event::GateOverridden { check: "d1-7".into(), signs: vec!["fever".into()], reason: "Bu Sari menolak".into() }
    }

    #[test]
    fn a_line_tells_kinds_and_numbers_and_nothing_a_person_wrote() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("log");
        let mut log = Log::open(Some(&path)).unwrap();
        let denied = StorageError::Unwritable { path: "/home/sari".into(), kind: io::ErrorKind::PermissionDenied };
        log.step(at(), "opened people", 2);
        log.noticed(at(), &Problem::Failed(denied.clone()));
        log.noticed(at(), &Problem::Torn { file: "/home/sari".into(), aside: None });
        log.recorded(at(), &event(), 12);
        log.refused(at(), &event(), &StorageError::Full { path: "/home/sari".into() }, 3);
        log.failed(at(), &denied);
        let lines = [
            "opened people 2",
            "noticed Unwritable PermissionDenied",
            "noticed Torn",
            "recorded GateOverridden seq 12",
            "refused GateOverridden Full waiting 3",
            "failed Unwritable PermissionDenied",
        ];
        let expected = lines.map(|line| format!("2026-11-23T09:14:00+07:00 {line}"));
        let text = fs::read_to_string(&path).unwrap();
        assert_eq!(text.strip_prefix(HEADER).unwrap().lines().collect::<Vec<_>>(), expected);
    }

    #[test]
    fn a_log_grows_from_run_to_run_and_is_begun_anew_above_its_size() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("log");
        Log::open(Some(&path)).unwrap().step(at(), "opened people", 1);
        let before = fs::read_to_string(&path).unwrap();
        let mut log = Log::open(Some(&path)).unwrap();
        log.step(at(), "opened people", 2);
        let after = fs::read_to_string(&path).unwrap();
        assert_eq!((after.starts_with(&before), after.lines().count()), (true, 3));

        let fill = usize::try_from(LARGEST).unwrap() - HEADER.len();
        fs::write(&path, HEADER.to_owned() + &"x".repeat(fill)).unwrap();
        log.step(at(), "closed", 7);
        log.step(at(), "closed", 8);
        let text = fs::read_to_string(&path).unwrap();
        assert_eq!(text.lines().map(|l| l.rsplit(' ').next().unwrap()).collect::<Vec<_>>(), ["log", "7", "8"]);
    }

    fn check_refused(path: &Path, kind: io::ErrorKind) {
        assert_eq!(Log::open(Some(path)).unwrap_err(), Failure::File { path: path.to_owned(), kind });
    }

    #[test]
    fn a_file_that_is_no_log_is_neither_written_to_nor_emptied() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("skripsi.md");
        let work = "x".repeat(2 << 20);
        fs::write(&path, &work).unwrap();
        check_refused(&path, io::ErrorKind::AlreadyExists);
        assert_eq!(fs::read_to_string(&path).unwrap(), work);
        check_refused(dir.path(), io::ErrorKind::IsADirectory);
        check_refused(&dir.path().join("nowhere/log"), io::ErrorKind::NotFound);
    }

    #[cfg(unix)]
    #[test]
    fn nobody_else_may_read_it() {
        use std::os::unix::fs::PermissionsExt;
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("log");
        Log::open(Some(&path)).unwrap();
        assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
    }

    #[test]
    fn a_session_is_told_without_a_name_or_an_answer() {
        use super::super::Options;
        use super::super::desk::Desk;
        use crate::domain::quiz::Answer;
        use crate::ui::flow::Effect;

        let dir = tempfile::tempdir().unwrap();
        let (data, path) = (dir.path().join("data-sari"), dir.path().join("log"));
        let options = Options {
            data_dir: Some(data.clone()),
            profile: Some("Siti Rahmawati".into()),
            now: Some(at()),
            log: Some(path.clone()),
            ..Options::default()
        };
        let (mut desk, mut app) = Desk::open(&options).unwrap();
        let answered = Event::Answered {
            attempt: "d1-1".into(),
            question: "q-hormones-1".into(),
            answer: Answer::Gap("oksitosin".into()),
            right: true,
        };
        let effects = [Effect::Record(event()), Effect::Record(answered), Effect::NewProfile("Budi Santoso".into())];
        desk.carry_out(&mut app, effects.into(), at());
        desk.settle(&mut app);
        fs::remove_dir_all(data.join("profiles")).unwrap();
        desk.carry_out(&mut app, vec![Effect::Record(event())], at());
        desk.settle(&mut app);
        assert!(desk.close(&mut app).is_err(), "one event could not be saved");

        let text = fs::read_to_string(&path).unwrap();
        let told: Vec<&str> = text.lines().skip(1).filter_map(|line| Some(line.split_once(' ')?.1)).collect();
        let expected = [
            "opened a person with problems 0",
            "started with people 1",
            "recorded GateOverridden seq 1",
            "recorded Answered seq 2",
            "closed with events waiting 0",
            "opened a person with problems 0",
            "refused GateOverridden Gone waiting 1",
            "refused GateOverridden Gone waiting 1",
            "closed with events waiting 1",
        ];
        assert_eq!(told, expected);
        let lower = text.to_lowercase();
        for secret in ["siti", "budi", "sari", "oksitosin", "menolak", "fever", "hormones", "d1-"] {
            assert!(!lower.contains(secret), "“{secret}” is in:\n{text}");
        }
    }
}
