//! `asih new-pack DIR`: writes a content pack to begin with, into a folder that holds nothing yet.

use std::fs;
use std::io::{self, Write};
use std::path::Path;

use super::commands::print;
use crate::content::skeleton;
use crate::error::{Failure, shown};
use crate::i18n::Words;
use crate::i18n::keys::Cli;

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
        write(&file, text.as_bytes()).map_err(|error| failed(&file, &error))?;
    }
    let folder = shown(&folder.display().to_string());
    print((words.fill(Cli::PackMade, &[("folder", &folder)]) + "\n").as_bytes())
}

/// Writes a whole file or none, as any program would make it: readable to whom the author's other files are.
fn write(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let parent = path.parent().unwrap_or(Path::new("."));
    fs::create_dir_all(parent)?;
    let mut builder = tempfile::Builder::new();
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    let mut file = builder.prefix(".asih-").suffix(".tmp").tempfile_in(parent)?;
    file.write_all(bytes)?;
    file.as_file().sync_all()?;
    file.persist_noclobber(path).map_err(|error| error.error)?;
    Ok(())
}
