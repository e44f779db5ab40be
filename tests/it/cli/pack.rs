//! A content folder with a fault: named with file, line and column; what is built in is used instead.

use std::fs;
use std::path::{Path, PathBuf};

use super::{Said, asih, run};

/// A copy of the content that is built in.
struct Copy {
    dir: tempfile::TempDir,
}

impl Copy {
    fn new() -> Self {
        let dir = tempfile::tempdir().unwrap();
        copy(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/assets")), &dir.path().join("isi"));
        Self { dir }
    }

    fn folder(&self) -> PathBuf {
        self.dir.path().join("isi")
    }

    fn change(self, file: &str, change: impl FnOnce(String) -> String) -> Self {
        let path = self.folder().join(file);
        let before = fs::read_to_string(&path).unwrap();
        let after = change(before.clone());
        assert_ne!(before, after, "{file} is to be broken");
        fs::write(&path, after).unwrap();
        self
    }

    /// Checks it, and tries to work with it.
    fn run(&self) -> [Said; 2] {
        let (data, folder) = (self.dir.path().join("data"), self.folder().display().to_string());
        let checked = run(asih(&data, &["check", &folder]));
        let opened = run(asih(&data, &["--plain", "--profile", "Sari", "--content", &folder]));
        [checked, opened]
    }
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap().map(Result::unwrap) {
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}

fn refused(pack: &Copy, place: &str) -> [Said; 2] {
    let [checked, opened] = pack.run();
    assert_eq!((checked.code, opened.code), (Some(1), Some(0)), "{checked:?} {opened:?}");
    assert!(checked.out.contains(place), "{place} in {}", checked.out);
    assert!(opened.err.contains(place) && opened.err.contains("isi bawaan"), "{place} in {}", opened.err);
    assert_eq!(opened.out.matches("memakai isi bawaan").count(), 1, "it is said once: {}", opened.out);
    assert!(opened.out.contains("Belajar"), "what is built in is used: {}", opened.out);
    [checked, opened]
}

#[test]
fn the_content_that_is_built_in_works_from_a_folder_too() {
    let [checked, opened] = Copy::new().run();
    assert_eq!((checked.code, checked.err.as_str()), (Some(0), ""), "{}", checked.out);
    assert_eq!((opened.code, opened.err.as_str()), (Some(0), ""), "{}", opened.out);
}

#[test]
fn a_file_that_cannot_be_parsed_is_named_with_line_and_column() {
    let broken = Copy::new().change("lessons/milk.ron", |text| text.replacen('(', "(\n  {{", 1));
    let [checked, _] = refused(&broken, "lessons/milk.ron:");
    let line = checked.out.lines().find(|line| line.contains("lessons/milk.ron:")).unwrap();
    let place = line.split("lessons/milk.ron:").nth(1).unwrap();
    let numbers: Vec<_> = place.split(':').take(2).map(|n| n.trim().parse::<u32>().ok()).collect();
    assert!(numbers.len() == 2 && numbers.iter().all(Option::is_some), "line and column in {line:?}");
}

/// Every item that has no place is retired, and the coverage of it is whole.
fn whole(pack: Copy) -> Copy {
    let said = coverage(&pack);
    let missing = said.out.lines().rev().take(3).collect::<Vec<_>>().into_iter().rev().collect::<Vec<_>>().join(" ");
    let numbers: Vec<String> = missing
        .split_once(": ")
        .map(|(_, list)| {
            list.split(['.', ',']).map(|n| n.trim().to_owned()).filter(|n| n.parse::<u16>().is_ok()).collect()
        })
        .unwrap_or_default();
    let retire = |text: String, one: &dyn Fn(String, &str) -> String| numbers.iter().fold(text, |text, n| one(text, n));
    if numbers.is_empty() {
        return pack;
    }
    let why = |text: String, n: &str| {
        let line = text.lines().find(|line| line.starts_with(&format!("    {n}: ("))).unwrap().to_owned();
        text.replacen(&line, &line.replacen("\"),", "\", why: \"x\"),", 1), 1)
    };
    pack.change("paper.ron", |text| {
        retire(text, &|text, n| text.replacen(&format!("(n: {n})"), &format!("(n: {n}, retired: true)"), 1))
    })
    .change("id/paper.ron", |text| retire(text, &why))
    .change("en/paper.ron", |text| retire(text, &why))
}

fn coverage(pack: &Copy) -> Said {
    run(asih(&pack.dir.path().join("data"), &["coverage", &pack.folder().display().to_string()]))
}

#[test]
fn an_item_of_the_paper_without_a_place_is_named_and_ends_with_one() {
    let pack = whole(Copy::new());
    let said = coverage(&pack);
    assert_eq!((said.code, said.err.as_str()), (Some(0), ""), "{}", said.out);
    assert!(said.out.ends_with("Tidak ada yang hilang.\n"), "{}", said.out);

    // Only the two emulsion paragraphs' item, 14: a block and the question that rests on it.
    let pack = pack.change("lessons/milk.ron", |text| text.replace(", items: [14]", ""));
    let said = coverage(&pack);
    assert_eq!(said.code, Some(1));
    assert!(said.out.contains("\n1 hilang: 14. "), "{}", said.out);
    assert!(said.out.contains("\n 14  ASI: emulsi lemak") && said.out.contains("tidak di mana pun"), "{}", said.out);
}

#[test]
fn coverage_of_a_folder_with_faults_is_refused_with_the_faults() {
    let pack = Copy::new().change("lessons/milk.ron", |text| text.replacen("items: [14]", "items: [189]", 1));
    let said = coverage(&pack);
    assert_eq!((said.code, said.err.as_str()), (Some(1), ""), "{said:?}");
    assert!(said.out.contains("lessons/milk.ron:") && said.out.contains("1–188"), "{said:?}");
}

#[test]
fn a_file_that_is_missing_is_named() {
    let pack = Copy::new();
    fs::remove_file(pack.folder().join("id/lessons/milk.md")).unwrap();
    refused(&pack, "id/lessons/milk.md");
}

#[test]
fn what_a_pack_holds_never_commands_the_terminal_its_faults_are_printed_on() {
    let evil = r"\u{1b}]52;c;eA==\u{7}\u{202e}";
    let pack = Copy::new().change("id/lessons/milk.md", |text| text.replacen(": \"", &format!(": \"{evil}"), 1));
    for said in refused(&pack, "id/lessons/milk.md") {
        let told = said.out + &said.err;
        assert!(!told.contains(['\u{1b}', '\u{7}', '\u{202e}']), "{told:?}");
    }
}

#[test]
fn raw_commands_in_a_file_name_or_a_broken_file_are_not_repeated() {
    let pack = Copy::new().change("lessons/milk.ron", |text| format!("\u{1b}]0;x\u{7}\u{202e}{text}"));
    for said in refused(&pack, "lessons/milk.ron") {
        let told = said.out + &said.err;
        assert!(!told.contains(['\u{1b}', '\u{7}', '\u{202e}']), "{told:?}");
    }
}

fn review(pack: &Copy, lang: &str) -> Said {
    let folder = pack.folder().display().to_string();
    run(asih(&pack.dir.path().join("data"), &["check", &folder, "--review", "--lang", lang]))
}

/// The lines to sign that a review prints.
fn to_sign(said: &Said) -> Vec<String> {
    said.out.lines().map(str::trim).filter(|line| line.starts_with("(claim: ")).map(str::to_owned).collect()
}

#[test]
fn a_review_lists_what_is_open_and_ends_with_zero_once_all_of_it_is_signed() {
    let pack = Copy::new();
    let said = review(&pack, "en");
    assert_eq!((said.code, said.err.as_str()), (Some(1), ""));
    let (lines, place) = (to_sign(&said), "\n1. danger/");
    assert!(said.out.contains(place) && said.out.contains("danger.ron:") && lines.len() > 300, "{}", said.out);
    assert!(said.out.ends_with(&format!(
        "\n{0} claims flagged W: 0 signed, {0} open, 0 changed since they were signed.\n",
        lines.len()
    )));
    let order = [
        "danger/",
        "triage/",
        "plan/",
        "factor/",
        "aid/",
        "watch/",
        "lesson/",
        "note/",
        "table/",
        "figure/",
        "question/",
        "mother/",
        "term/",
    ];
    let mut at = 0;
    for line in &lines {
        let found = order.iter().position(|kind| line.contains(&format!("\"{kind}"))).unwrap();
        assert!(found >= at, "{line} comes too late");
        at = found;
    }

    let fill = |line: &String| line.replace("by: \"\"", "by: \"dr. Uji\"").replace("on: \"\"", "on: \"2026-11-23\"");
    let all: String = lines.iter().map(|line| fill(line) + "\n").collect();
    let pack = pack.change("reviews.ron", |text| text.replacen("[\n]", &format!("[\n{all}]"), 1));
    let said = review(&pack, "id");
    assert_eq!((said.code, said.err.as_str()), (Some(0), ""), "{}", said.out);
    assert!(
        to_sign(&said).is_empty() && said.out.contains("\n1. danger/baby-limp · dikonfirmasi dr. Uji, 2026-11-23\n")
    );
    let [checked, opened] = pack.run();
    assert_eq!((checked.code, opened.code), (Some(0), Some(0)), "{checked:?} {opened:?}");

    let pack = pack.change("en/danger.ron", |text| text.replacen("Baby is limp", "Baby is floppy", 1));
    let said = review(&pack, "id");
    assert_eq!(said.code, Some(1));
    assert!(said.out.contains("\n1. danger/baby-limp · ditandatangani dr. Uji, 2026-11-23; berubah sejak itu\n"));
    let open = to_sign(&said);
    assert!(open.len() == 1 && open[0].contains("\"danger/baby-limp\"") && open[0] != lines[0], "{open:?}");
    assert!(
        said.out
            .ends_with(&format!(": {} ditandatangani, 0 terbuka, 1 berubah sejak ditandatangani.\n", lines.len() - 1))
    );
}

#[test]
fn a_remark_of_a_reviewer_is_shown_beside_the_claim_and_a_line_left_empty_is_no_signature() {
    let line = |by: &str| {
        format!(
            "[\n(claim: \"note/c4\", sum: \"00000000\", by: \"{by}\", on: \"2026-11-23\", remark: \"Lebih singkat.\")]"
        )
    };
    let pack = Copy::new().change("reviews.ron", |text| text.replacen("[\n]", &line("dr. Uji"), 1));
    let said = review(&pack, "id");
    assert!(
        said.out.contains("note/c4 · ditandatangani dr. Uji") && said.out.contains("    catatan: Lebih singkat.\n")
    );

    let pack = Copy::new().change("reviews.ron", |text| text.replacen("[\n]", &line(""), 1));
    let said = review(&pack, "id");
    assert_eq!((said.code, said.err.as_str()), (Some(1), ""));
    assert!(said.out.contains("reviews.ron:3:") && said.out.contains("“by”"), "{said:?}");
}
