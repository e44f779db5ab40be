//! Which content is taught from: a folder is checked as a whole first, and one with faults is not used.

use std::io::{self, Write};
use std::path::PathBuf;

use crate::content::check::{check, sentence};
use crate::content::{Fault, Pack};
use crate::error::{Failure, shown};
use crate::i18n::Words;
use crate::i18n::keys::Cli;
use crate::shell::Options;

/// A content folder with faults: what is built in is used instead, so that nobody stands before a mother without.
pub(super) struct Broken {
    folder: PathBuf,
    faults: Vec<Fault>,
}

/// The content to use, and the folder that was asked for when that is not it.
pub(super) fn content(options: &Options) -> Result<(Pack, Option<Broken>), Failure> {
    let Some(folder) = &options.content else { return Ok((Pack::BuiltIn, None)) };
    std::fs::read_dir(folder).map_err(|e| Failure::File { path: folder.clone(), kind: e.kind() })?;
    let pack = Pack::Folder(folder.clone());
    let faults = check(&pack);
    if faults.is_empty() {
        return Ok((pack, None));
    }
    Ok((Pack::BuiltIn, Some(Broken { folder: folder.clone(), faults })))
}

impl Broken {
    /// Every fault on stderr, for the author; a stderr that is gone ends nothing.
    pub(super) fn complain(&self, words: &Words) {
        let mut err = io::stderr().lock();
        for fault in &self.faults {
            let _ = writeln!(err, "{}", sentence(fault, words));
        }
        let _ = writeln!(err, "asih: {}", self.sentence(words, &self.folder.display().to_string()));
    }

    /// The line above every screen; it names the folder without the way to it, which would fill the screen.
    pub(super) fn banner(&self, words: &Words) -> String {
        let name = self.folder.file_name().unwrap_or(self.folder.as_os_str());
        self.sentence(words, &name.to_string_lossy())
    }

    fn sentence(&self, words: &Words, folder: &str) -> String {
        words.fill(Cli::BrokenPack, &[("folder", &shown(folder)), ("n", &self.faults.len().to_string())])
    }
}
