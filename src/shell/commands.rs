//! What each command of the command line does.

use std::io::{self, Write};
use std::path::PathBuf;

use super::args::command;
use super::desk::Desk;
use super::{Options, Task, doctor, import, new_pack, paper, place, plain, run};
use crate::content::check::{check, places, sentence};
use crate::content::{Course, Pack};
use crate::error::{Failure, shown};
use crate::i18n::keys::Cli;
use crate::i18n::{Lang, Words};
use crate::ui::report::{coverage_text, review_text};

/// Does a task; returns the exit code.
pub(super) fn run(task: &Task, options: &Options, lang: Lang) -> Result<u8, Failure> {
    let words = Words::new(lang);
    match task {
        Task::Open if options.plain || !place::has_screen() => plain::run(options),
        Task::Open => run::full_screen(options),
        Task::Check(folder) => check_content(folder.clone().or_else(|| options.content.clone()), &words),
        Task::Review(folder) => review(folder.clone().or_else(|| options.content.clone()), &words),
        Task::Coverage(folder) => coverage(folder.clone().or_else(|| options.content.clone()), &words),
        Task::NewPack(folder) => new_pack::run(folder, &words),
        Task::Doctor(machine) => doctor::run(options, &words, *machine),
        Task::Export(folder) => export(options, folder),
        Task::Import(paths) => import::run(options, paths, lang),
        Task::Paper(forms) => paper::run(options, forms, lang),
        Task::Completions(shell) => {
            let mut text = Vec::new();
            clap_complete::generate(*shell, &mut command(&words), "asih", &mut text);
            print(&text)
        }
        Task::Man => {
            let mut text = Vec::new();
            // Writing into memory cannot fail.
            let _ = clap_mangen::Man::new(command(&words)).render(&mut text);
            print(&text)
        }
        Task::Print(text) => print(text.as_bytes()),
    }
}

/// Prints; a reader that has gone away has had enough, and that is no fault.
pub(super) fn print(text: &[u8]) -> Result<u8, Failure> {
    let mut out = io::stdout().lock();
    match out.write_all(text).and_then(|()| out.flush()) {
        Err(e) if e.kind() != io::ErrorKind::BrokenPipe => {
            Err(Failure::File { path: PathBuf::from("stdout"), kind: e.kind() })
        }
        _ => Ok(0),
    }
}

/// The content of a folder, or what is built in.
fn pack(folder: Option<PathBuf>) -> Result<Pack, Failure> {
    let Some(folder) = folder else { return Ok(Pack::BuiltIn) };
    std::fs::read_dir(&folder).map_err(|e| Failure::File { path: folder.clone(), kind: e.kind() })?;
    Ok(Pack::Folder(folder))
}

/// The content of a folder without a fault, or what is built in; of a folder with faults these are printed instead.
pub(super) fn sound(folder: Option<PathBuf>, words: &Words) -> Result<Option<Course>, Failure> {
    let faulty = folder.is_some() && !check(&pack(folder.clone())?).is_empty();
    if faulty {
        check_content(folder, words)?;
        return Ok(None);
    }
    Ok(Some(Course::new(pack(folder)?)))
}

/// Prints where each item of the paper is taught, asked and checked; exit code 1 when one is nowhere.
fn coverage(folder: Option<PathBuf>, words: &Words) -> Result<u8, Failure> {
    let Some(course) = sound(folder, words)? else { return Ok(1) };
    print(coverage_text::text(&course, words).as_bytes())?;
    Ok(u8::from(course.coverage().missing().next().is_some()))
}

/// Prints what a clinician has yet to confirm; exit code 1 when anything is open. Faults are mended before a review.
fn review(folder: Option<PathBuf>, words: &Words) -> Result<u8, Failure> {
    let Some(course) = sound(folder, words)? else { return Ok(1) };
    let (text, count) = review_text::text(&course, &places(course.pack()), words);
    print(text.as_bytes())?;
    Ok(u8::from(!count.is_done()))
}

/// Prints every fault of a pack; exit code 1 when there is one.
fn check_content(folder: Option<PathBuf>, words: &Words) -> Result<u8, Failure> {
    let pack = pack(folder)?;
    let faults = check(&pack);
    let mut text: String = faults.iter().map(|fault| sentence(fault, words) + "\n").collect();
    text.push_str(&match faults.len() {
        0 => words.say(Cli::CheckSound).to_owned(),
        n => words.fill(Cli::CheckCount, &[("n", &n.to_string())]),
    });
    text.push('\n');
    print(text.as_bytes())?;
    Ok(u8::from(!faults.is_empty()))
}

/// Writes progress into a folder and names the files.
fn export(options: &Options, folder: &std::path::Path) -> Result<u8, Failure> {
    // Opening would make the folder, and there is nothing to write about anybody in it.
    let data = place::data_folder(options.data_dir.clone()).ok_or(Failure::NoHome)?;
    if data.try_exists().is_ok_and(|exists| !exists) {
        return Err(Failure::Nobody);
    }
    let (mut desk, mut app) = Desk::open(options)?;
    if app.world().profile.is_none() {
        return Err(Failure::Nobody);
    }
    let paths = desk.export(&mut app, folder)?;
    let words = Words::new(app.lang());
    let say = |path: &PathBuf| words.fill(Cli::Exported, &[("path", &shown(&path.display().to_string()))]) + "\n";
    print(paths.iter().map(say).collect::<String>().as_bytes())
}
