//! Files that leave asih: written whole, readable by their owner only, never over one that is there.

use std::path::{Path, PathBuf};

use super::atomic;
use super::error::StorageError;
use super::private::ensure_folder;
use crate::domain::ids::DeviceId;
use crate::domain::stamp::Stamp;

/// Writes each text into `folder`; `{when}` in a name becomes the date and time. Returns the paths.
pub fn write(
    folder: &Path,
    files: &[(String, String)],
    at: Stamp,
    owner: &DeviceId,
) -> Result<Vec<PathBuf>, StorageError> {
    ensure_folder(folder)?;
    let when = format!("{}-{}", at.date(), at.clock().replace(':', ""));
    let mut paths = Vec::new();
    for (name, text) in files {
        let path = free(folder, &name.replace("{when}", &when));
        atomic::replace(&path, text.as_bytes(), owner)?;
        paths.push(path);
    }
    Ok(paths)
}

/// A path nobody has used: `name`, else with a number before its ending.
fn free(folder: &Path, name: &str) -> PathBuf {
    let (stem, ending) = name.rsplit_once('.').unwrap_or((name, "txt"));
    let numbered = (2..1000).map(|n| folder.join(format!("{stem}-{n}.{ending}")));
    let mut all = std::iter::once(folder.join(name)).chain(numbered);
    all.find(|path| !path.exists()).unwrap_or_else(|| folder.join(name))
}
