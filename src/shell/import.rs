//! `asih import PATH…`: takes over what other laptops recorded, and says what came of it.

use std::path::{Path, PathBuf};

use super::clock::{self, Clock};
use super::commands::print;
use super::log::Log;
use super::{Options, place};
use crate::error::{Failure, reason, shown, storage_sentence};
use crate::i18n::keys::Import as Key;
use crate::i18n::{Lang, Words};
use crate::storage::import::{Finding, Imported, NoSource, Source, Why};
use crate::storage::{StorageError, Store};

/// Imports from every path; exit code 1 when something there could not be read or kept.
///
/// All paths are looked at before anything is written.
pub(super) fn run(options: &Options, paths: &[PathBuf], lang: Lang) -> Result<u8, Failure> {
    let data = place::data_folder(options.data_dir.clone()).ok_or(Failure::NoHome)?;
    let sources = paths.iter().map(|path| find(path)).collect::<Result<Vec<_>, _>>()?;
    let mut log = Log::open(options.log.as_deref())?;
    let now = Clock::new(options.now).now();
    let store = Store::open(&data, clock::seed(now))?;
    let chosen = || Lang::from_code(store.settings().0.lang.as_deref()?);
    let words = Words::new(options.lang.or_else(chosen).unwrap_or(lang));
    let mut whole = true;
    for source in &sources {
        let imported = store.import(source)?;
        log.step(now, "imported events", imported.events());
        for finding in &imported.findings {
            note(&mut log, now, finding);
        }
        whole &= imported.is_whole();
        print(told(source, &imported, &words).as_bytes())?;
    }
    Ok(u8::from(!whole))
}

fn find(path: &Path) -> Result<Source, Failure> {
    Source::find(path).map_err(|why| match why {
        NoSource::Unreadable(kind) => Failure::File { path: path.to_owned(), kind },
        NoSource::NotData => Failure::NotData(path.to_owned()),
    })
}

fn note(log: &mut Log, now: crate::domain::stamp::Stamp, finding: &Finding) {
    match finding {
        Finding::Failed(error) => log.failed(now, error),
        Finding::Refused { .. } => log.step(now, "refused files", 1),
        Finding::Damaged { lines, .. } => log.step(now, "damaged lines", usize::try_from(*lines).unwrap_or(usize::MAX)),
        Finding::Newer { lines, .. } => log.step(now, "newer lines", usize::try_from(*lines).unwrap_or(usize::MAX)),
        Finding::Torn { .. } => log.step(now, "torn lines", 1),
        Finding::OtherKey { .. } => log.step(now, "records with another key", 1),
        Finding::NotSealed { .. } => log.step(now, "files not sealed", 1),
        Finding::SameVisit { .. } => log.step(now, "visits kept twice", 1),
        Finding::Cloned { .. } => log.step(now, "cloned devices", 1),
    }
}

/// What came of a source, line by line.
fn told(source: &Source, imported: &Imported, words: &Words) -> String {
    let mut lines = vec![words.fill(Key::From, &[("path", &path(&source.path))])];
    for person in &imported.people {
        let word = if person.new { Key::NewPerson } else { Key::Person };
        let name = if person.name.is_empty() { words.say(Key::Nameless).to_owned() } else { shown(&person.name) };
        lines.push("  ".to_owned() + &words.fill(word, &[("name", &name), ("n", &person.events.to_string())]));
    }
    if let Some(sealed) = imported.sealed {
        let counts = [("n", sealed.visits.to_string()), ("removed", sealed.removed.to_string())];
        let counts = counts.each_ref().map(|(name, count)| (*name, count.as_str()));
        lines.extend(sealed.key.then(|| "  ".to_owned() + words.say(Key::TookKey)));
        lines.push("  ".to_owned() + &words.fill(Key::Visits, &counts));
    }
    if imported.people.is_empty() && imported.sealed.is_none() {
        lines.push("  ".to_owned() + words.say(Key::Nobody));
    }
    lines.extend(imported.findings.iter().map(|finding| "  ".to_owned() + &sentence(finding, words)));
    if !imported.is_whole() {
        lines.push("  ".to_owned() + words.say(Key::Repeat));
    }
    lines.push(String::new());
    lines.join("\n")
}

fn path(path: &Path) -> String {
    shown(&path.display().to_string())
}

fn sentence(finding: &Finding, words: &Words) -> String {
    let with = |word, at: &Path| words.fill(word, &[("path", &path(at))]);
    let count = |word, at: &Path, n: u64| words.fill(word, &[("path", &path(at)), ("n", &n.to_string())]);
    match finding {
        Finding::Refused { path, why } => {
            let word = match why {
                Why::Link => Key::Link,
                Why::Kind => Key::NotAFile,
                Why::Name => Key::StrangeName,
                Why::Size => Key::TooLarge,
            };
            with(word, path)
        }
        Finding::Failed(StorageError::Unreadable { path: at, kind }) => {
            words.fill(Key::Unreadable, &[("path", &path(at)), ("reason", words.say(reason(*kind)))])
        }
        Finding::Failed(error) => storage_sentence(error, words),
        Finding::Damaged { path, lines } => count(Key::Damaged, path, *lines),
        Finding::Newer { path, lines } => count(Key::Newer, path, *lines),
        Finding::Torn { path } => with(Key::Torn, path),
        Finding::OtherKey { path } => with(Key::OtherKey, path),
        Finding::NotSealed { path } => with(Key::NotSealed, path),
        Finding::SameVisit { path } => with(Key::SameVisit, path),
        Finding::Cloned { path, .. } => with(Key::Cloned, path),
    }
}
