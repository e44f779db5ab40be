//! Where content comes from: the program itself, or an author's folder.

use std::borrow::Cow;
use std::io;
use std::path::{Path, PathBuf};

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
                let failed = |error: io::Error| match error.kind() {
                    io::ErrorKind::NotFound => fault(Wrong::Missing),
                    _ => fault(Wrong::Unreadable(error.to_string())),
                };
                if !stays_inside(path) {
                    return Err(fault(Wrong::Outside));
                }
                // Links are followed, but only as far as the folder: a pack may come from anyone.
                let file = folder.join(path).canonicalize().map_err(failed)?;
                if !file.starts_with(folder.canonicalize().map_err(failed)?) {
                    return Err(fault(Wrong::Outside));
                }
                let meta = std::fs::metadata(&file).map_err(failed)?;
                if !meta.is_file() {
                    return Err(fault(Wrong::Missing));
                }
                if meta.len() > LIMIT {
                    return Err(fault(Wrong::TooLarge(LIMIT)));
                }
                let text = std::fs::read_to_string(&file).map_err(failed)?;
                Ok(Cow::Owned(text.strip_prefix('\u{feff}').map_or(text.clone(), str::to_owned)))
            }
        }
    }

    /// The paths of all files, sorted; hidden files and folders are left out, and folders that are links are not entered.
    pub fn files(&self) -> Result<Vec<String>, Fault> {
        match self {
            Self::BuiltIn => Ok(EMBEDDED.iter().map(|(path, _)| (*path).to_owned()).collect()),
            Self::Folder(folder) => {
                let mut found = Vec::new();
                walk(folder, "", &mut found).map_err(|error| {
                    let place = Place::file(&folder.display().to_string());
                    Fault { place, wrong: Wrong::Unreadable(error.to_string()) }
                })?;
                found.sort();
                Ok(found)
            }
        }
    }
}

/// Whether a path is made of plain names only: no `..`, no root, no drive, on any system.
fn stays_inside(path: &str) -> bool {
    let plain = |name: &str| !name.is_empty() && name != "." && name != ".." && !name.contains(['\\', ':', '\0']);
    path.split('/').all(plain)
}

fn walk(folder: &Path, prefix: &str, found: &mut Vec<String>) -> io::Result<()> {
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name();
        let name = name.to_string_lossy();
        if name.starts_with('.') {
            continue;
        }
        let path = format!("{prefix}{name}");
        if entry.file_type()?.is_dir() {
            walk(&entry.path(), &format!("{path}/"), found)?;
        } else {
            found.push(path);
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wrong(pack: &Pack, path: &str) -> Wrong {
        pack.read(path).unwrap_err().wrong
    }

    #[test]
    fn a_path_never_leaves_the_folder() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("secret"), "x").unwrap();
        let inside = folder.path().join("pack");
        std::fs::create_dir(&inside).unwrap();
        let pack = Pack::Folder(inside);
        for path in
            ["../secret", "a/../../secret", "/etc/hostname", "C:/x", "c:x", "..\\secret", "a//b", "./a", "", "a\0"]
        {
            assert_eq!(wrong(&pack, path), Wrong::Outside, "{path:?}");
        }
        assert_eq!(wrong(&pack, "a/b"), Wrong::Missing);
    }

    #[cfg(unix)]
    #[test]
    fn a_link_out_of_the_folder_is_not_followed_and_one_within_it_is() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("secret"), "x").unwrap();
        let inside = folder.path().join("pack");
        std::fs::create_dir(&inside).unwrap();
        std::fs::write(inside.join("true.ron"), "here").unwrap();
        std::os::unix::fs::symlink("../secret", inside.join("out.ron")).unwrap();
        std::os::unix::fs::symlink("..", inside.join("up")).unwrap();
        std::os::unix::fs::symlink("true.ron", inside.join("in.ron")).unwrap();
        let pack = Pack::Folder(inside);
        assert_eq!(wrong(&pack, "out.ron"), Wrong::Outside);
        assert_eq!(wrong(&pack, "up/secret"), Wrong::Outside);
        assert_eq!(pack.read("in.ron").unwrap(), "here");
        assert_eq!(pack.files().unwrap(), ["in.ron", "out.ron", "true.ron", "up"]);
    }

    #[test]
    fn a_file_larger_than_any_content_is_not_read() {
        let folder = tempfile::tempdir().unwrap();
        let file = std::fs::File::create(folder.path().join("big.ron")).unwrap();
        file.set_len(LIMIT + 1).unwrap();
        assert_eq!(wrong(&Pack::Folder(folder.path().into()), "big.ron"), Wrong::TooLarge(LIMIT));
    }
}
