//! What the records promise, on a real folder.

use std::process::Command;

use proptest::prelude::{any, prop_assert, prop_assert_eq, proptest};
use proptest::test_runner::Config;

use super::*;
use crate::domain::secret::Secret;

const WORDS: &str = "perahu kecil di sungai";

/// A data folder with records set up, quickly.
struct Home {
    dir: tempfile::TempDir,
    vault: Vault,
    key: Key,
}

impl Home {
    fn new() -> Self {
        let dir = tempfile::tempdir().unwrap();
        ensure_folder(&dir.path().join("locks")).unwrap();
        let secret = Secret::from(WORDS);
        let prepared = Prepared::quick(&secret);
        let (vault, key) = prepared.switch_on(dir.path(), &"d1".into()).unwrap();
        Self { dir, vault, key }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.dir.path().join("cases").join(name)
    }

    fn keep(&self, code: &str, visit: &str, text: &str) -> Result<(), StorageError> {
        self.vault.keep_visit(&code.into(), &visit.into(), &"d1".into(), text)
    }

    fn draft(&self, visit: &str, text: &str) {
        self.vault.keep_draft(&visit.into(), &"d1".into(), text).unwrap();
    }

    fn again(&self) -> Vault {
        Vault::look(self.dir.path(), &"d1".into()).unwrap().unwrap()
    }

    /// Code, visit and text of everything finished; visit and text of everything else; how many problems.
    fn read(&self) -> (Vec<[String; 3]>, Vec<[String; 2]>, usize) {
        let read = self.vault.read(&self.key);
        let text = |text: &Secret| text.expose().to_owned();
        let visits = read.unsealed.visits.iter();
        let visits = visits.map(|v| [v.code.as_ref().unwrap().to_string(), v.visit.to_string(), text(&v.text)]);
        let drafts = read.unsealed.drafts.iter().map(|d| [d.visit.to_string(), text(&d.text)]);
        (visits.collect(), drafts.collect(), read.problems.len())
    }
}

fn owned<const N: usize>(texts: [&str; N]) -> [String; N] {
    texts.map(str::to_owned)
}

#[test]
fn nothing_is_there_before_it_is_switched_on_and_preparing_alone_writes_nothing() {
    let dir = tempfile::tempdir().unwrap();
    assert!(Vault::look(dir.path(), &"d1".into()).unwrap().is_none());
    drop(Prepared::quick(&Secret::from(WORDS)));
    assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 0);
    let file = dir.path().join("cases");
    fs::write(&file, "").unwrap();
    assert!(Vault::look(dir.path(), &"d1".into()).is_err(), "a file in place of the folder is not new");
    fs::remove_file(&file).unwrap();
    ensure_folder(&file.join("recipient.txt")).unwrap();
    assert!(Vault::look(dir.path(), &"d1".into()).is_err(), "what cannot be read is not new");
}

#[test]
fn what_was_sealed_without_a_passphrase_comes_back_with_it() {
    let home = Home::new();
    home.draft("d1-1", "Bu Ani, belum");
    home.draft("d1-1", "Bu Ani, masih belum");
    home.draft("d1-3", "Bu Ina");
    home.keep("KM47TX", "d1-2", "Bu Sari").unwrap();
    home.keep("KM47TX", "d1-1", "Bu Ani, selesai").unwrap();
    let mut vault = home.again();
    let key = vault.unlock(&Secret::from(WORDS), 0).unwrap();
    assert_eq!(key.recovery(), home.key.recovery());
    let visits = vec![owned(["KM47TX", "d1-1", "Bu Ani, selesai"]), owned(["KM47TX", "d1-2", "Bu Sari"])];
    assert_eq!(home.read(), (visits, vec![owned(["d1-3", "Bu Ina"])], 0));
    vault.drop_draft(&"d1-3".into(), &"d1".into()).unwrap();
    vault.drop_draft(&"d1-3".into(), &"d1".into()).unwrap();
    assert_eq!(home.read().1, Vec::<[String; 2]>::new());
}

#[test]
fn a_finished_visit_is_never_written_again_and_a_second_set_up_changes_nothing() {
    let home = Home::new();
    home.keep("KM47TX", "d1-1", "satu").unwrap();
    let before = fs::read(home.path("KM47TX/d1-1-d1.age")).unwrap();
    assert!(home.keep("KM47TX", "d1-1", "dua").is_err());
    assert_eq!(fs::read(home.path("KM47TX/d1-1-d1.age")).unwrap(), before);
    let other = Prepared::quick(&Secret::from("lain"));
    assert!(other.switch_on(home.dir.path(), &"d1".into()).is_err());
    assert_eq!(home.again().unlock(&Secret::from(WORDS), 0).unwrap().recovery(), home.key.recovery());
}

#[test]
fn a_file_that_cannot_be_opened_costs_only_itself() {
    let home = Home::new();
    for (visit, text) in [("d1-1", "satu"), ("d1-2", "dua"), ("d1-3", "tiga"), ("d1-4", "empat")] {
        home.keep("KM47TX", visit, text).unwrap();
    }
    let cut = fs::read(home.path("KM47TX/d1-1-d1.age")).unwrap();
    fs::write(home.path("KM47TX/d1-1-d1.age"), &cut[..cut.len() - 3]).unwrap();
    fs::write(home.path("KM47TX/d1-2-d1.age"), "").unwrap();
    let stranger = age::x25519::Identity::generate();
    fs::write(home.path("KM47TX/d1-3-d1.age"), seal::seal(&stranger.to_public(), "asing").unwrap()).unwrap();
    fs::write(home.path("KM47TX/catatan.txt"), "not ours").unwrap();
    let (visits, _, problems) = home.read();
    assert_eq!((visits, problems), (vec![owned(["KM47TX", "d1-4", "empat"])], 3));
    assert_eq!(fs::read(home.path("KM47TX/d1-2-d1.age")).unwrap(), b"", "nothing is repaired by writing over it");
}

#[test]
fn a_copy_of_a_file_counts_once() {
    let home = Home::new();
    home.keep("KM47TX", "d1-1", "satu").unwrap();
    fs::copy(home.path("KM47TX/d1-1-d1.age"), home.path("KM47TX/d1-1-d1 (2).age")).unwrap();
    assert_eq!(home.read(), (vec![owned(["KM47TX", "d1-1", "satu"])], vec![], 0));
}

#[test]
fn wrong_passphrases_slow_down_also_after_a_restart_and_the_right_one_ends_it() {
    let home = Home::new();
    let wrong = Secret::from("bukan ini");
    let tried = |now| home.again().unlock(&wrong, now).unwrap_err();
    let seconds: Vec<Refusal> = (0..5).map(|_| tried(1000)).collect();
    let expected = [0, 0, 0, 0, 5].map(|seconds| Refusal::Wrong { seconds });
    assert_eq!(seconds, expected);
    assert_eq!(home.again().wait(1002), 3);
    assert_eq!(tried(1002), Refusal::Wait { seconds: 3 });
    assert_eq!(home.again().unlock(&Secret::from(WORDS), 1002).unwrap_err(), Refusal::Wait { seconds: 3 });
    assert_eq!(tried(1005), Refusal::Wrong { seconds: 10 });
    // The clock goes back an hour: the wait begins again, once.
    assert_eq!(tried(-2600), Refusal::Wait { seconds: 10 });
    assert_eq!(tried(-2593), Refusal::Wait { seconds: 3 });
    assert!(home.again().unlock(&Secret::from(WORDS), -2590).is_ok());
    assert_eq!(tried(-2590), Refusal::Wrong { seconds: 0 });
}

#[test]
fn a_try_that_cannot_be_counted_is_not_made() {
    let home = Home::new();
    fs::create_dir(home.path("tries.ron")).unwrap();
    let refused = home.again().unlock(&Secret::from(WORDS), 0).unwrap_err();
    assert!(matches!(refused, Refusal::Storage(_)), "{refused:?}");
}

#[test]
fn a_damaged_key_is_no_wrong_passphrase_and_costs_no_try() {
    let home = Home::new();
    let sealed = fs::read(home.path("key.age")).unwrap();
    let text = String::from_utf8_lossy(&sealed[..120]).into_owned();
    for (from, to) in [("scrypt", "skript"), (" 10\n", " 30\n"), (" 10\n", " 9\n"), ("v1\n", "v9\n")] {
        assert!(text.contains(from));
        let at = sealed.windows(from.len()).position(|bytes| bytes == from.as_bytes()).unwrap();
        let changed = [&sealed[..at], to.as_bytes(), &sealed[at + from.len()..]].concat();
        fs::write(home.path("key.age"), changed).unwrap();
        for _ in 0..7 {
            let refused = home.again().unlock(&Secret::from(WORDS), 0).unwrap_err();
            assert_eq!(refused, Refusal::Storage(StorageError::Damaged { path: home.path("key.age") }));
        }
    }
    fs::remove_file(home.path("key.age")).unwrap();
    let refused = home.again().unlock(&Secret::from(WORDS), 0).unwrap_err();
    assert!(matches!(refused, Refusal::Storage(StorageError::Unreadable { .. })), "{refused:?}");
}

#[test]
fn the_recovery_key_opens_everything_and_gives_a_new_passphrase() {
    let home = Home::new();
    home.keep("KM47TX", "d1-1", "satu").unwrap();
    fs::remove_file(home.path("key.age")).unwrap();
    let recovery = home.key.recovery().expose().to_lowercase();
    let bare = recovery.strip_prefix("age-secret-key-1").unwrap();
    let typed = format!("{} {}", bare.split_at(9).0, bare.split_at(9).1);
    let new = Secret::from("kata sandi yang baru");
    let mut vault = home.again();
    let mut wrong = typed.clone();
    wrong.pop();
    assert_eq!(vault.recover(&Secret::new(wrong), &new).unwrap_err(), Refusal::Wrong { seconds: 0 });
    let stranger = Home::new().key.recovery();
    assert_eq!(vault.recover(&stranger, &new).unwrap_err(), Refusal::Wrong { seconds: 0 });
    assert!(!home.path("key.age").exists());
    for text in [&recovery, &typed] {
        let key = vault.recover(&Secret::from(text.as_str()), &new).unwrap();
        assert_eq!(vault.read(&key).unsealed.visits.len(), 1);
    }
    assert!(home.again().unlock(&new, 0).is_ok());
}

#[test]
fn a_changed_passphrase_opens_what_was_sealed_before_and_the_old_one_opens_nothing() {
    let mut home = Home::new();
    home.keep("KM47TX", "d1-1", "satu").unwrap();
    let new = Secret::from("kata sandi yang baru");
    home.vault.change_passphrase(&home.key, &new).unwrap();
    home.key = home.vault.unlock(&new, 0).unwrap();
    assert_eq!(home.read().0.len(), 1);
    assert_eq!(home.vault.unlock(&Secret::from(WORDS), 0).unwrap_err(), Refusal::Wrong { seconds: 0 });
}

#[test]
fn a_lost_public_key_is_written_anew_and_a_strange_one_is_never_used() {
    let home = Home::new();
    fs::remove_file(home.path("recipient.txt")).unwrap();
    let mut vault = home.again();
    assert!(vault.keep_draft(&"d1-1".into(), &"d1".into(), "x").is_err());
    vault.unlock(&Secret::from(WORDS), 0).unwrap();
    vault.keep_draft(&"d1-1".into(), &"d1".into(), "x").unwrap();
    assert_eq!(home.read().1, [owned(["d1-1", "x"])]);
    fs::write(home.path("recipient.txt"), age::x25519::Identity::generate().to_public().to_string()).unwrap();
    let refused = home.again().unlock(&Secret::from(WORDS), 0).unwrap_err();
    assert_eq!(refused, Refusal::Storage(StorageError::Damaged { path: home.path("recipient.txt") }));
}

#[test]
fn deleting_a_mother_removes_every_file_of_hers_and_nothing_of_another() {
    let home = Home::new();
    home.keep("KM47TX", "d1-1", "satu").unwrap();
    home.keep("KM47TX", "d1-2", "dua").unwrap();
    home.keep("P9RGHA", "d1-3", "lain").unwrap();
    home.draft("d1-4", "belum");
    home.draft("d1-5", "milik lain");
    fs::copy(home.path("KM47TX/d1-1-d1.age"), home.path("KM47TX/d1-1-d1 (2).age")).unwrap();
    let kept = fs::read(home.path("KM47TX/d1-1-d1.age")).unwrap();
    let removed = home.vault.delete(&"KM47TX".into(), &[("d1-4".into(), "d1".into())]).unwrap();
    assert_eq!(removed, Removed { files: 4, left: vec![] });
    assert_eq!(fs::read(home.path("gone/KM47TX")).unwrap(), b"");
    let left = (vec![owned(["P9RGHA", "d1-3", "lain"])], vec![owned(["d1-5", "milik lain"])], 0);
    assert_eq!(home.read(), left);
    // A shared folder brings her back: she is removed again, and nothing new is kept of her.
    ensure_folder(&home.path("KM47TX")).unwrap();
    fs::write(home.path("KM47TX/d1-1-d1.age"), kept).unwrap();
    assert_eq!(home.read(), left);
    assert!(!home.path("KM47TX").exists());
    assert!(matches!(home.keep("KM47TX", "d1-6", "x"), Err(StorageError::Gone { .. })));
}

#[cfg(unix)]
#[test]
fn nobody_else_may_read_them_and_a_folder_that_came_open_is_closed() {
    use std::os::unix::fs::PermissionsExt;
    let home = Home::new();
    home.keep("KM47TX", "d1-1", "satu").unwrap();
    home.draft("d1-2", "dua");
    home.vault.delete(&"P9RGHA".into(), &[]).unwrap();
    let _ = home.again().unlock(&Secret::from("salah"), 0);
    let mode = |name: &str| fs::metadata(home.path(name)).unwrap().permissions().mode() & 0o777;
    for folder in ["", "KM47TX", "drafts", "gone"] {
        assert_eq!(mode(folder), 0o700, "{folder}");
    }
    let files = ["key.age", "recipient.txt", "tries.ron", "KM47TX/d1-1-d1.age", "drafts/d1-2-d1.age", "gone/P9RGHA"];
    for file in files {
        assert_eq!(mode(file), 0o600, "{file}");
    }
    fs::set_permissions(home.path(""), fs::Permissions::from_mode(0o755)).unwrap();
    home.again();
    assert_eq!(mode(""), 0o700);
}

#[test]
fn debug_output_of_keys_and_records_shows_none_of_them() {
    let home = Home::new();
    home.keep("KM47TX", "d1-1", "Bu Ani").unwrap();
    let shown = format!("{:?} {:?}", home.key, home.vault.read(&home.key));
    assert!(!shown.contains("Bu Ani") && !shown.contains("AGE-SECRET"), "{shown}");
}

/// Whether the `age` command is here; without it those tests say so and check nothing.
#[expect(clippy::print_stderr, reason = "a test that checks nothing has to say so")]
fn age_command() -> bool {
    let there = Command::new("age").arg("--version").output().is_ok_and(|output| output.status.success());
    if !there {
        eprintln!("skipped: there is no `age` command here");
    }
    there
}

#[test]
fn the_age_command_opens_what_we_seal_and_we_open_what_it_seals() {
    if !age_command() {
        return;
    }
    let home = Home::new();
    home.keep("KM47TX", "d1-1", "Bu Ani, 3 hari\n").unwrap();
    let drawer = home.dir.path().join("drawer.txt");
    fs::write(&drawer, home.key.recovery().expose()).unwrap();
    let opened =
        Command::new("age").arg("-d").arg("-i").arg(&drawer).arg(home.path("KM47TX/d1-1-d1.age")).output().unwrap();
    assert_eq!(String::from_utf8_lossy(&opened.stdout), "Bu Ani, 3 hari\n", "{opened:?}");

    let (clear, sealed) = (home.dir.path().join("clear"), home.path("KM47TX/d1-2-d1.age"));
    fs::write(&clear, "Bu Sari").unwrap();
    let mut age = Command::new("age");
    age.arg("-R").arg(home.path("recipient.txt")).arg("-o").arg(&sealed).arg(&clear);
    assert!(age.status().unwrap().success());
    assert_eq!(home.read().0[1], owned(["KM47TX", "d1-2", "Bu Sari"]));
}

proptest! {
    #![proptest_config(Config { cases: 24, ..Config::default() })]

    #[test]
    fn no_order_of_deleting_and_copying_brings_a_mother_back(steps in proptest::collection::vec(any::<u8>(), 1..12)) {
        let home = Home::new();
        home.keep("KM47TX", "d1-1", "satu").unwrap();
        let copy = fs::read(home.path("KM47TX/d1-1-d1.age")).unwrap();
        let mut deleted = false;
        for step in steps {
            match step % 3 {
                0 => {
                    ensure_folder(&home.path("KM47TX")).unwrap();
                    fs::write(home.path("KM47TX/d1-1-d1.age"), &copy).unwrap();
                }
                1 => _ = home.read(),
                _ => {
                    home.vault.delete(&"KM47TX".into(), &[]).unwrap();
                    deleted = true;
                }
            }
        }
        let (visits, _, problems) = home.read();
        prop_assert_eq!(visits.len(), usize::from(!deleted));
        prop_assert_eq!(problems, 0);
        prop_assert!(deleted != home.path("KM47TX").exists());
    }
}
