//! `asih paper`: blank forms without a data folder, and printing through a command of the person's own.

use std::fs;

use super::{asih, run};

#[test]
fn a_blank_form_is_written_as_pdf_and_text_and_no_data_folder_is_made() {
    let dir = tempfile::tempdir().unwrap();
    let (data, out) = (dir.path().join("data"), dir.path().join("out"));
    let to = out.display().to_string();
    let args =
        ["paper", "slip", "--columns", "32", "--sheet", "a5", "--out", &to, "--now", "2026-11-23T09:14:00+07:00"];
    let said = run(asih(&data, &args));
    assert_eq!((said.code, said.err.as_str()), (Some(0), ""));
    for ending in ["pdf", "txt"] {
        let path = out.join(format!("asih-slip-2026-11-23-0914.{ending}"));
        assert!(said.out.contains(&path.display().to_string()), "{}", said.out);
    }
    let text = fs::read_to_string(out.join("asih-slip-2026-11-23-0914.txt")).unwrap();
    assert!(text.lines().all(|line| line.chars().count() <= 32) && text.contains("Tempat pelayanan: ____"));
    let pdf = fs::read(out.join("asih-slip-2026-11-23-0914.pdf")).unwrap();
    assert!(pdf.starts_with(b"%PDF"));
    assert!(!data.exists());
}

#[test]
fn without_a_name_every_form_is_written_with_the_facility_of_the_settings() {
    let dir = tempfile::tempdir().unwrap();
    fs::write(dir.path().join("settings.ron"), "(lang: Some(\"en\"), facility: \"Klinik Ibu\")").unwrap();
    let out = dir.path().join("out");
    let said = run(asih(dir.path(), &["paper", "--out", &out.display().to_string()]));
    assert_eq!((said.code, said.out.lines().count()), (Some(0), 12), "{}", said.err);
    let texts = fs::read_dir(&out)
        .unwrap()
        .map(|file| file.unwrap().path())
        .filter(|path| path.ends_with("txt") || path.extension().unwrap() == "txt");
    let with = texts.filter(|path| fs::read_to_string(path).unwrap().contains("Facility: Klinik Ibu")).count();
    assert_eq!(with, 3, "slip, referral and agreement");
}

#[test]
fn a_form_that_is_not_known_is_named_with_those_that_are() {
    let dir = tempfile::tempdir().unwrap();
    let said = run(asih(dir.path(), &["paper", "surat"]));
    assert_eq!(said.code, Some(2));
    assert!(said.err.contains("surat") && said.err.contains("referral"), "{}", said.err);
}
