//! Files that leave asih: written whole, readable by their owner only, never over one that is there.

use std::io;
use std::path::{Path, PathBuf};

use super::atomic;
use super::error::StorageError;
use super::private::ensure_folder;
use crate::domain::ids::DeviceId;
use crate::domain::stamp::Stamp;

/// Writes each file into `folder`; `{when}` in a name becomes the date and time. Returns the paths.
pub fn write(
    folder: &Path,
    files: &[(String, impl AsRef<[u8]>)],
    at: Stamp,
    owner: &DeviceId,
) -> Result<Vec<PathBuf>, StorageError> {
    ensure_folder(folder)?;
    let when = format!("{}-{}", at.date(), at.clock().replace(':', ""));
    let mut paths = Vec::new();
    for (name, bytes) in files {
        let name = name.replace("{when}", &when);
        let taken = || StorageError::writing(&folder.join(&name), &io::ErrorKind::AlreadyExists.into());
        let path = free(folder, &name).ok_or_else(taken)?;
        atomic::replace(&path, bytes.as_ref(), owner)?;
        paths.push(path);
    }
    Ok(paths)
}

/// A path nobody has used: `name`, else with a number before its ending.
fn free(folder: &Path, name: &str) -> Option<PathBuf> {
    let (stem, ending) = name.rsplit_once('.').unwrap_or((name, "txt"));
    let numbered = (2..1000).map(|n| folder.join(format!("{stem}-{n}.{ending}")));
    let mut all = std::iter::once(folder.join(name)).chain(numbered);
    // A link to nowhere is something too.
    all.find(|path| path.symlink_metadata().is_err())
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    fn export(folder: &Path, name: &str, text: &str) -> Result<Vec<PathBuf>, StorageError> {
        let at = "2026-11-23T09:14:30+07:00".parse().unwrap();
        write(folder, &[(name.to_owned(), text.to_owned())], at, &"d1".into())
    }

    #[test]
    fn a_file_is_named_by_what_it_holds_and_when() {
        let dir = tempfile::tempdir().unwrap();
        let folder = dir.path().join("exports");
        let paths = export(&folder, "asih-progress-{when}.csv", "a,b\n").unwrap();
        assert_eq!(paths, [folder.join("asih-progress-2026-11-23-0914.csv")]);
        assert_eq!(fs::read_to_string(&paths[0]).unwrap(), "a,b\n");
    }

    #[test]
    fn a_file_that_is_there_is_never_written_over() {
        let dir = tempfile::tempdir().unwrap();
        let names = ["report-{when}.md", "report-{when}.md", "report-{when}.md", "plain"];
        let written: Vec<_> = (0..).zip(names).map(|(n, name)| export(dir.path(), name, &n.to_string())).collect();
        let expected = [
            ("report-2026-11-23-0914.md", "0"),
            ("report-2026-11-23-0914-2.md", "1"),
            ("report-2026-11-23-0914-3.md", "2"),
            ("plain", "3"),
        ];
        for (paths, (name, text)) in written.into_iter().zip(expected) {
            assert_eq!(paths, Ok(vec![dir.path().join(name)]));
            assert_eq!(fs::read_to_string(dir.path().join(name)).unwrap(), text);
        }
    }

    #[test]
    fn where_every_name_is_taken_nothing_is_written() {
        let dir = tempfile::tempdir().unwrap();
        fs::write(dir.path().join("a.md"), "old").unwrap();
        for n in 2..1000 {
            fs::write(dir.path().join(format!("a-{n}.md")), "old").unwrap();
        }
        let error = export(dir.path(), "a.md", "new").unwrap_err();
        assert_eq!(
            error,
            StorageError::Unwritable { path: dir.path().join("a.md"), kind: io::ErrorKind::AlreadyExists }
        );
        let texts = fs::read_dir(dir.path()).unwrap().map(|file| fs::read(file.unwrap().path()).unwrap());
        assert!(texts.into_iter().all(|text| text == b"old"));
    }

    #[cfg(unix)]
    #[test]
    fn nobody_else_may_read_it_and_a_link_in_its_place_is_not_followed() {
        use std::os::unix::fs::{PermissionsExt, symlink};
        let dir = tempfile::tempdir().unwrap();
        symlink(dir.path().join("elsewhere"), dir.path().join("a.md")).unwrap();
        let paths = export(dir.path(), "a.md", "x").unwrap();
        assert_eq!(paths, [dir.path().join("a-2.md")]);
        assert_eq!(fs::metadata(&paths[0]).unwrap().permissions().mode() & 0o777, 0o600);
        assert!(!dir.path().join("elsewhere").exists());
    }
}
