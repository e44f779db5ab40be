//! Paper at the edge: files in the data folder, or the system's print command, fed through its standard input so that
//! nothing about a mother is left in a temporary file.

use std::io::{self, Read, Write};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::Duration;

use super::Desk;
use crate::app::App;
use crate::error::shown;
use crate::i18n::Words;
use crate::i18n::keys::Printed as Key;
use crate::paper::{Columns, Facility, How, Job};
use crate::shell::place;
use crate::storage::{Settings, StorageError};

/// How long a print command may take to accept a file, in steps of [`STEP`].
const STEPS: u32 = 400;
const STEP: Duration = Duration::from_millis(50);

/// A command that prints what comes to its standard input.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::shell) struct PrintCommand {
    program: PathBuf,
    args: Vec<String>,
}

/// The command in `ASIH_PRINT`, words parted by spaces; else `lp`, else `lpr`. Windows has none that reads a PDF.
pub(in crate::shell) fn print_command() -> Option<PrintCommand> {
    if let Some(asked) = place::variable("ASIH_PRINT") {
        let mut words = asked.split_whitespace().map(str::to_owned);
        let program = words.next()?.into();
        return Some(PrintCommand { program, args: words.collect() });
    }
    if cfg!(windows) {
        return None;
    }
    let path = place::variable("PATH").unwrap_or_default();
    let in_path = |name: &str| std::env::split_paths(&path).map(|folder| folder.join(name)).find(|file| file.is_file());
    ["lp", "lpr"].into_iter().find_map(in_path).map(|program| PrintCommand { program, args: Vec::new() })
}

/// What the settings know of the place that gives paper.
pub(in crate::shell) fn facility(settings: &Settings) -> Facility {
    Facility { name: settings.facility.clone(), phone: settings.phone.clone(), emergency: settings.emergency.clone() }
}

impl Desk {
    /// Prints or writes documents and says what became of them. What cannot be printed is said, and the work stays.
    pub(super) fn paper(&mut self, app: &mut App, job: &Job) -> Result<(), StorageError> {
        let words = Words::new(app.lang());
        let save = |desk: &Self, job: &Job, word: Key| {
            let path = desk.write_papers(job)?;
            Ok((words.fill(word, &[("path", &shown(&path.display().to_string()))]), false))
        };
        let (said, wrong) = match (job.how, print_command()) {
            (How::Save { .. }, _) => save(self, job, Key::Saved)?,
            (How::Print, None) => {
                let how = How::Save { columns: Columns::default(), ascii: false };
                save(self, &Job { how, ..job.clone() }, Key::NoPrinter)?
            }
            (How::Print, Some(command)) => match print(&command, job.pdf()) {
                Ok(()) => (words.say(Key::Printed).to_owned(), false),
                Err(Refused(reason)) => {
                    let reason =
                        if reason.is_empty() { words.say(Key::PrintSilent).to_owned() } else { shown(&reason) };
                    (words.fill(Key::PrintFailed, &[("reason", &reason)]), true)
                }
            },
        };
        self.log.step(self.clock.now(), "put documents on paper", job.docs.len());
        app.tell(said, wrong);
        Ok(())
    }

    /// Writes PDF and text into `papers`; returns the path of the PDF.
    fn write_papers(&self, job: &Job) -> Result<PathBuf, StorageError> {
        let folder = self.data().join("papers");
        let paths = self.store.write_export(&folder, &job.files(), self.clock.now())?;
        Ok(paths.into_iter().next().unwrap_or(folder))
    }
}

/// Why nothing was printed, in the words of the command; empty when it said none.
#[derive(Debug, PartialEq, Eq)]
struct Refused(String);

impl From<io::Error> for Refused {
    fn from(error: io::Error) -> Self {
        Self(error.to_string())
    }
}

/// Hands a PDF to a print command and waits until it has taken it.
fn print(command: &PrintCommand, pdf: Vec<u8>) -> Result<(), Refused> {
    let mut child = Command::new(&command.program)
        .args(&command.args)
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()?;
    let mut stdin = child.stdin.take();
    // A command that does not read must not hold up the person; it is ended below, and then the pipe breaks.
    let writer = thread::Builder::new().spawn(move || stdin.as_mut().map_or(Ok(()), |pipe| pipe.write_all(&pdf)))?;
    let done = wait(&mut child)?;
    let _ = writer.join();
    if done { Ok(()) } else { Err(Refused(complaint(&mut child))) }
}

/// Waits for the command; whether it ended well. One that does not end is ended.
fn wait(child: &mut Child) -> io::Result<bool> {
    for _ in 0..STEPS {
        if let Some(status) = child.try_wait()? {
            return Ok(status.success());
        }
        thread::sleep(STEP);
    }
    child.kill()?;
    child.wait()?;
    Ok(false)
}

/// The first line the command complained with.
fn complaint(child: &mut Child) -> String {
    let mut bytes = Vec::new();
    if let Some(stderr) = child.stderr.take() {
        let _ = stderr.take(2000).read_to_end(&mut bytes);
    }
    let text = String::from_utf8_lossy(&bytes);
    text.lines().map(str::trim).find(|line| !line.is_empty()).unwrap_or_default().to_owned()
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    fn shell(script: &str) -> PrintCommand {
        PrintCommand { program: "/bin/sh".into(), args: vec!["-c".into(), script.into()] }
    }

    #[test]
    fn the_file_goes_through_the_pipe_whole_and_a_refusal_is_told_in_its_own_words() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("got");
        // More than a pipe holds at once.
        let pdf = vec![b'x'; 300_000];
        assert_eq!(print(&shell(&format!("cat > '{}'", path.display())), pdf.clone()), Ok(()));
        assert_eq!(std::fs::read(&path).unwrap(), pdf);
        let refused = |command: &PrintCommand| print(command, pdf.clone());
        assert_eq!(refused(&shell("echo no paper >&2; exit 1")), Err(Refused("no paper".into())));
        assert_eq!(refused(&shell("exit 3")), Err(Refused(String::new())));
        let none = PrintCommand { program: folder.path().join("none"), args: Vec::new() };
        assert!(refused(&none).is_err());
    }
}
