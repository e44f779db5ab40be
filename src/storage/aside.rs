//! Puts aside what is damaged, under a name of its own: nothing is ever deleted because it cannot be read.

use std::fs::{self, File};
use std::io::{self, Seek, SeekFrom};
use std::path::{Path, PathBuf};

use super::private::{create_file, parent, sync_folder};

/// The numbered place for what was cut off a file or damaged in its place: `d1.ron.torn-1`, `device.ron.damaged-2`.
pub fn place(path: &Path, kind: &str, n: u32) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(format!(".{kind}-{n}"));
    name.into()
}

/// What was put aside of `path` earlier.
pub fn places(path: &Path) -> Vec<PathBuf> {
    let of = |kind| (1..).map(move |n| place(path, kind, n)).take_while(|place| place.symlink_metadata().is_ok());
    of("torn").chain(of("damaged")).collect()
}

/// Renames a whole file out of the way.
pub fn put(path: &Path) -> io::Result<PathBuf> {
    for n in 1..10_000 {
        let aside = place(path, "damaged", n);
        if aside.symlink_metadata().is_err() {
            fs::rename(path, &aside)?;
            sync_folder(parent(path))?;
            return Ok(aside);
        }
    }
    Err(io::ErrorKind::AlreadyExists.into())
}

/// Copies everything from `from` on into a new file beside the journal, then cuts it off.
pub fn cut_off(path: &Path, file: &mut File, from: u64) -> io::Result<PathBuf> {
    let (aside, copy) = free_name(path)?;
    let moved = copy_piece(file, from, copy)
        .and_then(|()| sync_folder(parent(path)))
        .and_then(|()| file.set_len(from))
        .and_then(|()| file.sync_data());
    match moved {
        Ok(()) => Ok(aside),
        Err(error) => {
            // The piece is still in the journal, or the cut was made but not flushed: then the copy must stay.
            if file.metadata().is_ok_and(|meta| meta.len() > from) {
                let _ = fs::remove_file(&aside);
            }
            Err(error)
        }
    }
}

fn copy_piece(file: &mut File, from: u64, mut copy: File) -> io::Result<()> {
    file.seek(SeekFrom::Start(from))?;
    io::copy(file, &mut copy)?;
    copy.sync_all()
}

fn free_name(path: &Path) -> io::Result<(PathBuf, File)> {
    let mut taken = io::Error::from(io::ErrorKind::AlreadyExists);
    for n in 1..10_000 {
        let aside = place(path, "torn", n);
        match create_file(&aside) {
            Ok(copy) => return Ok((aside, copy)),
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => taken = error,
            Err(error) => return Err(error),
        }
    }
    Err(taken)
}
