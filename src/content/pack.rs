//! Where content comes from: the program itself, or an author's folder.

use std::borrow::Cow;
use std::io;
use std::path::PathBuf;

use super::embed::EMBEDDED;
use super::fault::{Fault, Place, Wrong};

/// The largest content file that is read, in bytes.
const LIMIT: u64 = 4 * 1024 * 1024;

/// A set of content files.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Pack {
    /// The files inside the program.
    BuiltIn,
    /// The files of a folder.
    Folder(PathBuf),
}

impl Pack {
    /// The text of a file; `path` is within the pack, with forward slashes. A byte order mark is dropped.
    pub fn read(&self, path: &str) -> Result<Cow<'static, str>, Fault> {
        let fault = |wrong| Fault { place: Place::file(path), wrong };
        match self {
            Self::BuiltIn => {
                let found = EMBEDDED.binary_search_by(|(known, _)| (*known).cmp(path));
                let entry = found.ok().and_then(|at| EMBEDDED.get(at));
                entry.map(|(_, text)| Cow::Borrowed(*text)).ok_or_else(|| fault(Wrong::Missing))
            }
            Self::Folder(folder) => {
                let file = folder.join(path);
                let failed = |e: io::Error| match e.kind() {
                    io::ErrorKind::NotFound => fault(Wrong::Missing),
                    _ => fault(Wrong::Unreadable(e.to_string())),
                };
                let meta = std::fs::metadata(&file).map_err(failed)?;
                if !meta.is_file() || meta.len() > LIMIT {
                    return Err(fault(Wrong::Unreadable(format!("{} bytes", meta.len()))));
                }
                let text = std::fs::read_to_string(&file).map_err(failed)?;
                Ok(Cow::Owned(text.strip_prefix('\u{feff}').map_or(text.clone(), str::to_owned)))
            }
        }
    }
}
