//! `asih new-pack`: a pack that passes the check, in a folder that held nothing.

use std::fs;

use super::{asih, run};

#[test]
fn a_new_pack_has_no_fault_can_be_taught_from_and_says_what_comes_next() {
    let dir = tempfile::tempdir().unwrap();
    let (data, folder) = (dir.path().join("data"), dir.path().join("paket/saya").display().to_string());
    let made = run(asih(&data, &["new-pack", &folder]));
    assert_eq!((made.code, made.err.as_str()), (Some(0), ""), "{made:?}");
    assert!(made.out.contains(&format!("asih check {folder}")), "{}", made.out);
    assert!(!data.exists(), "no data folder is needed for it");

    let checked = run(asih(&data, &["check", &folder]));
    assert_eq!(checked.code, Some(0), "{}", checked.out);
    let opened = run(asih(&data, &["--plain", "--profile", "Sari", "--content", &folder]));
    assert_eq!((opened.code, opened.err.as_str()), (Some(0), ""), "{}", opened.out);
    for file in ["danger.ron", "id/danger.ron", "en/danger.ron", "id/plan.ron"] {
        let built_in = concat!(env!("CARGO_MANIFEST_DIR"), "/assets/").to_owned() + file;
        assert_eq!(
            fs::read_to_string(dir.path().join("paket/saya").join(file)).unwrap(),
            fs::read_to_string(built_in).unwrap(),
            "{file}"
        );
    }
}

#[test]
fn a_folder_that_holds_something_is_refused_and_left_as_it_is() {
    let dir = tempfile::tempdir().unwrap();
    let folder = dir.path().join("isi");
    fs::create_dir(&folder).unwrap();
    fs::write(folder.join("catatan.txt"), "x").unwrap();
    let made = run(asih(&dir.path().join("data"), &["new-pack", folder.to_str().unwrap()]));
    assert_eq!(made.code, Some(2), "{made:?}");
    assert!(made.err.contains("sudah berisi berkas"), "{}", made.err);
    assert_eq!(fs::read_dir(&folder).unwrap().count(), 1);
    assert_eq!(run(asih(&dir.path().join("data"), &["new-pack"])).code, Some(2), "a folder must be named");
}
