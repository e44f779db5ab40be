//! `asih doctor`: what this computer can do, and whether the data folder is sound.

use std::fmt::Write;

use super::clock::Clock;
use super::commands::print;
use super::desk::paper;
use super::{Options, place};
use crate::content::Pack;
use crate::content::check::check;
use crate::error::{Failure, shown, storage_sentence};
use crate::i18n::Words;
use crate::i18n::keys::Doctor as Key;
use crate::storage::{FileReport, Report, inspect};

/// Years a clock may show; outside of them it is plainly wrong.
const YEARS: std::ops::RangeInclusive<i16> = 2024..=2100;

/// Looks at everything and prints it; exit code 1 when something is wrong.
pub(super) fn run(options: &Options, words: &Words, machine: bool) -> Result<u8, Failure> {
    let folder = place::data_folder(options.data_dir.clone()).ok_or(Failure::NoHome)?;
    let report = inspect(&folder);
    if machine {
        let report = report?;
        print(rows(&report).as_bytes())?;
        return Ok(u8::from(!report.is_sound()));
    }
    let mut text = String::new();
    let mut wrong = false;
    let mut line = |ok: bool, name: Key, value: &str| {
        wrong |= !ok;
        let mark = words.say(if ok { Key::Good } else { Key::Look });
        let _ = writeln!(text, "{mark:<8}{:<18}{value}", words.say(name));
    };
    let screen = place::has_screen();
    line(true, Key::Screen, words.say(if screen { Key::ScreenFull } else { Key::ScreenPlain }));
    let ascii = place::needs_ascii();
    line(true, Key::Characters, words.say(if ascii { Key::CharactersPlain } else { Key::CharactersFull }));
    line(true, Key::Sample, "─│┌┐└┘ █░ ☑ ☐ ☒ ▶ → › · … “ ” ° × é");
    let colours = if place::variable("NO_COLOR").is_some() { Key::ColoursNone } else { Key::ColoursSixteen };
    line(true, Key::Colours, words.say(colours));
    let now = Clock::new(options.now).now();
    line(YEARS.contains(&now.date().year()), Key::Clock, &now.to_string());
    let faults = check(&Pack::BuiltIn).len();
    let content = if faults == 0 {
        words.say(Key::ContentSound).to_owned()
    } else {
        words.fill(Key::ContentFaults, &[("n", &faults.to_string())])
    };
    line(faults == 0, Key::Content, &content);
    line(
        true,
        Key::Printer,
        words.say(if paper::print_command().is_some() { Key::PrinterFound } else { Key::PrinterNone }),
    );
    line(true, Key::Folder, &shown(&folder.display().to_string()));
    match report {
        Ok(report) => {
            for file in &report.files {
                line(file.is_sound(), Key::File, &describe(file, words));
            }
            if report.files.is_empty() {
                line(true, Key::File, words.say(Key::FolderEmpty));
            }
        }
        Err(error) => line(false, Key::File, &storage_sentence(&error, words)),
    }
    print(text.as_bytes())?;
    Ok(u8::from(wrong))
}

fn describe(file: &FileReport, words: &Words) -> String {
    let values = [
        ("path", shown(&file.path.display().to_string())),
        ("good", file.good.to_string()),
        ("damaged", file.damaged.to_string()),
        ("newer", file.newer.to_string()),
        ("seq", file.seq.to_string()),
    ];
    let values: Vec<(&str, &str)> = values.iter().map(|(name, value)| (*name, value.as_str())).collect();
    words.fill(Key::FileLine, &values)
}

/// One line for each file, columns parted by tabs, named in the first line.
fn rows(report: &Report) -> String {
    let mut text = String::from("path\tgood\tdamaged\ttorn_bytes\tset_aside\tnewer\tlast_seq\terror\n");
    for file in &report.files {
        let error = file.error.as_ref().map(ToString::to_string).unwrap_or_default();
        let path = shown(&file.path.display().to_string());
        let _ = writeln!(
            text,
            "{path}\t{}\t{}\t{}\t{}\t{}\t{}\t{error}",
            file.good,
            file.damaged,
            file.torn,
            file.aside.len(),
            file.newer,
            file.seq
        );
    }
    text
}
