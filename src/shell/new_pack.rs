//! `asih new-pack DIR`: writes a content pack to begin with, into a folder that holds nothing yet.

use std::fs;
use std::io;
use std::path::Path;

use super::commands::print;
use crate::content::skeleton;
use crate::error::{Failure, shown};
use crate::i18n::Words;
use crate::i18n::keys::Cli;
use crate::storage::new_file::write_new;

/// Writes the pack and says what comes next. Nothing is written over: a folder with anything in it is refused.
pub(super) fn run(folder: &Path, words: &Words) -> Result<u8, Failure> {
    let failed = |path: &Path, error: &io::Error| Failure::File { path: path.to_owned(), kind: error.kind() };
    match fs::read_dir(folder) {
        Ok(mut entries) => {
            if entries.next().is_some() {
                return Err(Failure::NotEmpty(folder.to_owned()));
            }
        }
        Err(error) if error.kind() == io::ErrorKind::NotFound => {}
        Err(error) => return Err(failed(folder, &error)),
    }
    for (path, text) in skeleton::files() {
        let file = folder.join(path);
        write_new(&file, text.as_bytes()).map_err(|error| failed(&file, &error))?;
    }
    let folder = shown(&folder.display().to_string());
    print((words.fill(Cli::PackMade, &[("folder", &folder)]) + "\n").as_bytes())
}
