//! Two laptops and what copying between them may never do.

use proptest::prelude::{any, prop_assert_eq, proptest};
use proptest::test_runner::Config;

use super::*;
use crate::domain::secret::Secret;
use crate::storage::Vault;
use crate::storage::vault::Prepared;

const WORDS: &str = "perahu kecil";

struct Laptop {
    dir: tempfile::TempDir,
    id: DeviceId,
}

impl Laptop {
    fn new(id: &str) -> Self {
        let dir = tempfile::tempdir().unwrap();
        ensure_folder(&dir.path().join("locks")).unwrap();
        Self { dir, id: id.into() }
    }

    fn set_up(id: &str) -> Self {
        let laptop = Self::new(id);
        Prepared::quick(&Secret::from(WORDS)).switch_on(laptop.dir.path(), &laptop.id).unwrap();
        laptop
    }

    fn vault(&self) -> Vault {
        Vault::look(self.dir.path(), &self.id).unwrap().unwrap()
    }

    fn path(&self, name: &str) -> PathBuf {
        self.dir.path().join("cases").join(name)
    }

    fn keep(&self, code: &str, visit: &str, text: &str) {
        let _ = self.vault().keep_visit(&code.into(), &visit.into(), &self.id, text);
    }

    fn take(&self, from: &Self) -> (Option<Sealed>, Vec<Finding>) {
        let mut findings = Vec::new();
        let sealed = take(self.dir.path(), &from.path(""), &self.id, &mut findings);
        (sealed, findings)
    }

    /// Everything it can read: code and text.
    fn read(&self) -> BTreeSet<(String, String)> {
        let mut vault = self.vault();
        let key = vault.unlock(&Secret::from(WORDS), 0).unwrap();
        let read = vault.read(&key);
        assert_eq!(read.problems, []);
        let text = |text: &crate::domain::sealed::SealedText| {
            (text.code.as_ref().unwrap().to_string(), text.text.expose().to_owned())
        };
        read.unsealed.visits.iter().map(text).collect()
    }
}

fn said(texts: &[(&str, &str)]) -> BTreeSet<(String, String)> {
    texts.iter().map(|(code, text)| ((*code).to_owned(), (*text).to_owned())).collect()
}

#[test]
fn a_laptop_without_records_shares_the_seal_and_both_then_hold_the_same() {
    let (one, two) = (Laptop::set_up("d1"), Laptop::new("d2"));
    one.keep("KM47TX", "d1-1", "satu");
    one.vault().keep_draft(&"d1-9".into(), &one.id, "belum").unwrap();
    assert_eq!(two.take(&one), (Some(Sealed { key: true, visits: 1, removed: 0 }), vec![]));
    two.keep("KM47TX", "d2-1", "dua");
    assert_eq!(one.take(&two), (Some(Sealed { visits: 1, ..Sealed::default() }), vec![]));
    assert_eq!(one.take(&two), (Some(Sealed::default()), vec![]), "a second time nothing is new");
    let all = said(&[("KM47TX", "satu"), ("KM47TX", "dua")]);
    assert_eq!((one.read(), two.read()), (all.clone(), all));
    assert!(!two.path("drafts").exists(), "unfinished work stays on its laptop");
}

#[test]
fn records_with_another_key_are_never_mixed() {
    let (one, two) = (Laptop::set_up("d1"), Laptop::set_up("d2"));
    one.keep("KM47TX", "d1-1", "satu");
    one.vault().delete(&"P9RGHA".into(), &[]).unwrap();
    two.keep("P9RGHA", "d2-1", "dua");
    let key = fs::read(two.path("key.age")).unwrap();
    assert_eq!(two.take(&one), (None, vec![Finding::OtherKey { path: one.path("") }]));
    assert_eq!(two.read(), said(&[("P9RGHA", "dua")]));
    assert_eq!(fs::read(two.path("key.age")).unwrap(), key);
    assert!(Finding::OtherKey { path: one.path("") }.is_fault());
}

#[test]
fn one_name_with_two_contents_keeps_both_and_only_once() {
    let (one, two) = (Laptop::set_up("d1"), Laptop::new("d1"));
    two.take(&one);
    one.keep("KM47TX", "d1-1", "satu");
    two.keep("KM47TX", "d1-1", "lain");
    let (sealed, findings) = two.take(&one);
    assert_eq!(sealed.unwrap().visits, 1);
    assert_eq!(findings, [Finding::SameVisit { path: one.path("KM47TX/d1-1-d1.age") }]);
    assert_eq!(two.take(&one), (Some(Sealed::default()), vec![]));
    assert_eq!(two.read(), said(&[("KM47TX", "satu"), ("KM47TX", "lain")]));
}

#[test]
fn what_is_not_sealed_or_has_a_strange_name_is_not_taken() {
    let (one, two) = (Laptop::set_up("d1"), Laptop::new("d2"));
    one.keep("KM47TX", "d1-1", "satu");
    fs::write(one.path("KM47TX/d1-2-d1.age"), "Bu Ani").unwrap();
    fs::write(one.path("KM47TX/D 1.age"), seal::HEAD).unwrap();
    fs::create_dir(one.path("bukan-kode")).unwrap();
    let (sealed, findings) = two.take(&one);
    assert_eq!(sealed.unwrap().visits, 1);
    let strange = Finding::refused(one.path("KM47TX/D 1.age"), Why::Name);
    assert_eq!(findings, [strange, Finding::NotSealed { path: one.path("KM47TX/d1-2-d1.age") }]);
    assert!(!two.path("bukan-kode").exists());
}

#[cfg(unix)]
#[test]
fn a_link_is_never_followed() {
    let (one, two) = (Laptop::set_up("d1"), Laptop::new("d2"));
    one.keep("KM47TX", "d1-1", "satu");
    std::os::unix::fs::symlink(one.path("KM47TX"), one.path("P9RGHA")).unwrap();
    let (sealed, findings) = two.take(&one);
    assert_eq!(sealed.unwrap().visits, 1);
    assert_eq!(findings, [Finding::refused(one.path("P9RGHA"), Why::Link)]);
}

proptest! {
    #![proptest_config(Config { cases: 16, ..Config::default() })]

    #[test]
    fn whoever_is_deleted_anywhere_is_gone_everywhere_in_any_order(steps in proptest::collection::vec(any::<u8>(), 1..14)) {
        let laptops = [Laptop::set_up("d1"), Laptop::new("d2"), Laptop::new("d3")];
        for laptop in &laptops[1..] {
            laptop.take(&laptops[0]);
        }
        let mut deleted = false;
        for (nth, step) in steps.iter().enumerate() {
            let here = &laptops[usize::from(step / 8) % 3];
            match step % 8 {
                0..=2 => here.keep("KM47TX", &format!("{}-{nth}", here.id), "isi"),
                3 => {
                    here.vault().delete(&"KM47TX".into(), &[]).unwrap();
                    deleted = true;
                }
                other => {
                    here.take(&laptops[usize::from(other) % 3]);
                }
            }
        }
        for _ in 0..2 {
            for (to, from) in [(0, 1), (1, 2), (2, 0), (1, 0), (0, 2), (2, 1)] {
                laptops[to].take(&laptops[from]);
            }
        }
        let read: Vec<_> = laptops.iter().map(Laptop::read).collect();
        prop_assert_eq!(&read[0], &read[1]);
        prop_assert_eq!(&read[1], &read[2]);
        if deleted {
            prop_assert_eq!(&read[0], &BTreeSet::new());
            prop_assert_eq!(laptops.iter().filter(|laptop| laptop.path("KM47TX").exists()).count(), 0);
        }
    }
}
