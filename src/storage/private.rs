//! New files and folders, readable by their owner only from the first byte on.

use std::fs::{self, File, OpenOptions};
use std::io;
use std::path::Path;

use super::error::StorageError;

/// Creates a file that must not exist yet, mode 0600.
pub fn create_file(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.read(true).write(true).create_new(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt;
        options.append(true).mode(0o600);
    }
    options.open(path)
}

/// Opens a file to add to it.
///
/// Windows would not let a file opened for appending be cut back, so there the end is sought before each write.
pub fn open_to_append(path: &Path) -> io::Result<File> {
    OpenOptions::new().read(true).write(true).append(cfg!(unix)).open(path)
}

/// Makes sure the folder is there; it is created, mode 0700, only when the system says "not found".
pub fn ensure_folder(path: &Path) -> Result<(), StorageError> {
    match fs::metadata(path) {
        Ok(meta) if meta.is_dir() => Ok(()),
        Ok(_) => Err(StorageError::Unreadable { path: path.to_owned(), kind: io::ErrorKind::NotADirectory }),
        Err(error) if error.kind() == io::ErrorKind::NotFound => create_folder(path),
        Err(error) => Err(StorageError::reading(path, &error)),
    }
}

fn create_folder(path: &Path) -> Result<(), StorageError> {
    let parent = parent(path);
    if parent != path {
        ensure_folder(parent)?;
    }
    let mut builder = fs::DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    match builder.create(path) {
        Ok(()) => sync_folder(parent).map_err(|e| StorageError::writing(parent, &e)),
        // Another program was faster.
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists && path.is_dir() => Ok(()),
        Err(error) => Err(StorageError::writing(path, &error)),
    }
}

/// Takes a folder away from everyone but its owner, where the file system knows of owners.
pub fn tighten(folder: &Path) {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let open = |meta: &fs::Metadata| meta.permissions().mode() & 0o077 != 0;
        if fs::metadata(folder).is_ok_and(|meta| open(&meta)) {
            // On a stick without owners this cannot work; what is inside is sealed.
            let _ = fs::set_permissions(folder, fs::Permissions::from_mode(0o700));
        }
    }
    #[cfg(not(unix))]
    let _ = folder;
}

/// The folder a path stands in; a bare name stands in `.`, which `Path::parent` calls the empty path.
pub fn parent(path: &Path) -> &Path {
    match path.parent() {
        Some(parent) if parent.as_os_str().is_empty() => Path::new("."),
        Some(parent) => parent,
        None => path,
    }
}

/// Brings the names in a folder to the disk. Windows knows no such call and needs none.
pub fn sync_folder(path: &Path) -> io::Result<()> {
    if cfg!(unix) { File::open(path)?.sync_all() } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bare_name_stands_in_the_current_folder() {
        assert_eq!(parent(Path::new("a.ron")), Path::new("."));
        assert_eq!(parent(Path::new("x/a.ron")), Path::new("x"));
    }

    #[test]
    fn folders_are_created_only_where_nothing_is() {
        let dir = tempfile::tempdir().unwrap();
        let deep = dir.path().join("a/b/c");
        ensure_folder(&deep).unwrap();
        ensure_folder(&deep).unwrap();
        let file = dir.path().join("file");
        fs::write(&file, "x").unwrap();
        assert!(ensure_folder(&file).is_err());
        assert!(ensure_folder(&file.join("below")).is_err());
        assert_eq!(fs::read(&file).unwrap(), b"x");
    }

    #[cfg(unix)]
    #[test]
    fn a_loop_of_links_is_an_error_and_not_a_missing_folder() {
        let dir = tempfile::tempdir().unwrap();
        let (a, b) = (dir.path().join("a"), dir.path().join("b"));
        std::os::unix::fs::symlink(&a, &b).unwrap();
        std::os::unix::fs::symlink(&b, &a).unwrap();
        assert!(matches!(ensure_folder(&a), Err(StorageError::Unreadable { path, .. }) if path == a));
    }

    #[cfg(unix)]
    #[test]
    fn nobody_else_may_read_them() {
        use std::os::unix::fs::PermissionsExt;
        let dir = tempfile::tempdir().unwrap();
        let folder = dir.path().join("a");
        ensure_folder(&folder).unwrap();
        create_file(&folder.join("f")).unwrap();
        let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
        assert_eq!((mode(&folder), mode(&folder.join("f"))), (0o700, 0o600));
    }
}
