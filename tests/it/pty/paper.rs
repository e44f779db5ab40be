//! Paper from the running program: the print command gets the whole file and nothing stays behind; without one the files
//! are written instead, for their owner only.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};

use super::run::{Program, Screen};
use super::{HOME, folder};

fn at_forms(program: Program) -> Screen {
    let mut asih = program.person("Sari").start();
    asih.sees(HOME);
    asih.press("5").sees("Tanda bahaya");
    asih.press("G<enter>").sees("TANDA BAHAYA");
    asih
}

/// Every file below a folder.
fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries.flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] }).collect()
}

#[test]
fn print_goes_through_a_pipe_and_leaves_no_file() {
    let (data, out) = (folder(), folder());
    let printed = out.path().join("printed");
    let script = out.path().join("printer");
    fs::write(&script, format!("#!/bin/sh\nexec cat > '{}'\n", printed.display())).unwrap();
    fs::set_permissions(&script, fs::Permissions::from_mode(0o700)).unwrap();
    let mut asih = at_forms(
        Program::on(data.path())
            .env("ASIH_PRINT", &script.display().to_string())
            .env("TMPDIR", &out.path().display().to_string()),
    );
    asih.press("c").sees("Dikirim ke pencetak");
    assert!(fs::read(&printed).unwrap().starts_with(b"%PDF"));
    assert_eq!(files(out.path()).len(), 2, "only the command and what it made");
    assert!(!data.path().join("papers").exists());
}

#[test]
fn a_printer_that_refuses_is_quoted_and_the_files_can_still_be_written() {
    let data = folder();
    let mut asih = at_forms(Program::on(data.path()).env("ASIH_PRINT", "ls /no-such-place"));
    asih.press("c").sees("Pencetak menolak");
    asih.press("x").sees("Disimpan");
    let written = files(&data.path().join("papers"));
    assert_eq!(written.len(), 2);
    for path in written {
        assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600, "{}", path.display());
    }
}

#[test]
fn without_a_print_command_the_files_are_written_and_that_is_said() {
    let data = folder();
    let mut asih = at_forms(Program::on(data.path()).env("PATH", "/nonexistent"));
    asih.press("c").sees("Perintah cetak tidak ada");
    assert_eq!(files(&data.path().join("papers")).len(), 2);
}
