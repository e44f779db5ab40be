//! Mothers' records with the real program: switched on only at the end, opened by their passphrase, closed by a key, and
//! nothing of it in clear on the disk or in a core file.

use std::fs;
use std::path::Path;

use rustix::process::Signal;

use super::run::Program;
use super::{at_home, folder};

const PASSPHRASE: &str = "perahu kecil di sungai";

/// Every byte of every file below a folder.
fn bytes(folder: &Path) -> Vec<u8> {
    let mut all = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            all.extend(bytes(&path));
        } else {
            all.extend(fs::read(&path).unwrap());
        }
    }
    all
}

fn holds(folder: &Path, text: &str) -> bool {
    bytes(folder).windows(text.len()).any(|part| part == text.as_bytes())
}

#[test]
fn records_are_set_up_locked_and_opened_and_no_secret_reaches_the_disk() {
    let data = folder();
    let log = data.path().join("asih.log");
    let mut asih = Program::on(data.path()).person("Sari").arg("--log").arg(log.to_str().unwrap()).start();
    asih.sees("Selamat pagi, Sari.");
    asih.press("86").sees("Pasang segel");
    asih.press("1").sees("Bila kata sandi hilang");
    asih.press("<enter>").sees("Pilih kata sandi");
    asih.press(PASSPHRASE).press("<enter>").sees("Ketik sekali lagi");
    asih.press(PASSPHRASE).press("<enter>").sees("AGE-SECRET-KEY-1");
    assert!(!data.path().join("cases").exists(), "nothing is switched on while the key is only shown");
    let letters = asih.text();
    let key: String = letters.lines().skip_while(|line| !line.contains("AGE-SECRET")).skip(1).take(4).collect();
    let key: String = key.chars().filter(char::is_ascii_alphanumeric).collect();
    assert_eq!(key.len(), 58, "{letters}");
    asih.press("<space><enter>").sees("Segel terpasang");
    asih.press("<c-l>").sees("Catatan terkunci");
    asih.press("1").sees("Kata sandi");
    asih.press("salah sama sekali<enter>").sees("belum cocok");
    asih.press(PASSPHRASE).press("<enter>").sees("Catatan terbuka");
    assert!(holds(data.path(), "Sari"), "the search finds what is there");
    for secret in [PASSPHRASE, &key, "AGE-SECRET", "salah sama"] {
        assert!(!holds(data.path(), secret), "{secret} is on the disk");
    }
    asih.press("<c-c>");
    assert_eq!(asih.ends(), 0);

    let mut again = at_home(data.path());
    again.press("86").sees("Catatan terkunci");
    again.press("1").sees("Kata sandi");
    again.press(PASSPHRASE).press("<enter>").sees("Catatan terbuka");
}

#[test]
#[cfg(target_os = "linux")]
fn a_crash_leaves_no_core_file_and_nobody_may_look_into_the_memory() {
    let data = folder();
    let asih = Program::on(data.path()).person("Sari").under("ulimit -c unlimited; exec \"$@\"").start();
    asih.sees("Selamat pagi, Sari.");
    let core = fs::read_to_string(format!("/proc/{}/limits", asih.pid().as_raw_nonzero())).unwrap();
    let core = core.lines().find(|line| line.starts_with("Max core file size")).unwrap().to_owned();
    assert_eq!(core.split_whitespace().skip(4).take(2).collect::<Vec<_>>(), ["0", "0"], "{core}");
    // Where a process may not be dumped its files in /proc belong to root.
    let owner = std::os::unix::fs::MetadataExt::uid(
        &fs::metadata(format!("/proc/{}/mem", asih.pid().as_raw_nonzero())).unwrap(),
    );
    assert_eq!(owner, 0);
    asih.signal(Signal::KILL);
}

#[test]
fn a_visit_is_on_the_disk_before_the_next_key_and_nothing_of_the_mother_is_in_clear() {
    let data = folder();
    let log = data.path().join("asih.log");
    let mut asih = Program::on(data.path()).person("Sari").arg("--log").arg(log.to_str().unwrap()).start();
    asih.sees("Selamat pagi, Sari.");
    asih.press("4").sees("Kunjungan baru");
    asih.press("<enter>").sees("Bila kata sandi hilang");
    asih.press("<enter>").sees("Pilih kata sandi");
    asih.press(PASSPHRASE).press("<enter>").sees("Ketik sekali lagi");
    asih.press(PASSPHRASE).press("<enter>").sees("AGE-SECRET-KEY-1");
    asih.press("<space><enter>").sees("Segel terpasang");
    // Who she is, what she says, and a danger sign with the reason it was passed.
    asih.press("<enter>").sees("Tanda bahaya");
    asih.press("11<enter>Kenanga<enter>").sees("Kenanga");
    asih.press("<esc>").sees("belum ditanyakan");
    asih.press("3puting perih sekali<enter>").sees("perih sekali");
    asih.press("<esc>").sees("1 dari 14");
    asih.press("2<space>").sees("RUJUK SEKARANG");
    asih.press("3").sees("Alasan melanjutkan");
    asih.press("dokter sudah datang<enter>").sees("dilanjutkan dengan alasan");
    // What came before is on the disk once the next key has been taken.
    asih.press("?").sees("─ Bantuan ─");
    asih.signal(Signal::KILL);

    let written = ["Kenanga", "perih", "dokter sudah", "baby-fits"];
    for text in written {
        assert!(!holds(data.path(), text), "{text} is on the disk in clear");
    }
    let mut again = at_home(data.path());
    again.press("4").sees("terkunci");
    again.press("<enter>").sees("Kata sandi");
    again.press(PASSPHRASE).press("<enter>").sees("Kenanga");
    again.press("<home><enter>").sees("dilanjutkan dengan alasan");
    again.press("3<home>").sees("puting perih sekali");
    again.press("<c-l>").sees("Catatan terkunci");
    assert!(!again.text().contains("Kenanga"), "nothing of her stays on the screen\n{}", again.text());
    again.press("<c-c>");
    assert_eq!(again.ends(), 0);
    for text in written {
        assert!(!holds(data.path(), text), "{text} is on the disk in clear");
    }
}
