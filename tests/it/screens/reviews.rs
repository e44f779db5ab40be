//! What awaits a clinician is marked, and what one has confirmed says by whom and when.

use std::fs;
use std::path::Path;

use asih::content::claims::Claim;
use asih::content::{Course, EMBEDDED, Pack};
use asih::i18n::Lang;
use tempfile::TempDir;

use crate::harness::Harness;

/// The released content with these claims signed.
fn signed(claims: &[&str]) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (path, text) in EMBEDDED {
        let file = folder.path().join(path);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, text).unwrap();
    }
    let course = Course::new(Pack::BuiltIn);
    let line = |claim: &&str| {
        let sum = Claim::of(&course, &(*claim).into()).unwrap().sum();
        format!(r#"(claim: "{claim}", sum: "{sum}", by: "dr. Uji", on: "2026-11-23"),"#)
    };
    let lines: String = claims.iter().map(line).collect();
    fs::write(folder.path().join("reviews.ron"), format!("[{lines}]")).unwrap();
    folder
}

fn teaching(lang: Lang, folder: &Path) -> Harness {
    Harness::teaching(lang, Course::new(Pack::Folder(folder.into())))
}

/// The last row of a text on the screen that ends with this.
fn ends(screen: &str, text: &str) -> bool {
    screen.lines().any(|line| line.trim_end().ends_with(text))
}

#[test]
fn a_paragraph_is_marked_until_a_clinician_has_confirmed_it() {
    let open = signed(&[]);
    let mut before = teaching(Lang::En, open.path());
    before.press("13<enter>");
    assert!(ends(&before.screen(), "to the nipple.*"), "{}", before.screen());
    before.press("s");
    assert!(before.screen().contains("to be confirmed by your clinician"), "{}", before.screen());

    let one = signed(&["lesson/hormones/alveoli"]);
    for (lang, end, said) in [
        (Lang::En, "to the nipple.", "confirmed by dr. Uji, 23 Nov 2026"),
        (Lang::Id, "ke puting.", "dikonfirmasi dr. Uji, 23 Nov 2026"),
    ] {
        let mut after = teaching(lang, one.path());
        after.press("13<enter>").resize(120, 40);
        let screen = after.screen();
        assert!(!screen.contains(&format!("{end}*")), "{screen}");
        assert!(screen.contains('*'), "the others still await one: {screen}");
        after.press("s");
        assert!(after.screen().contains(said), "{}", after.screen());
    }
}

#[test]
fn a_card_is_marked_until_a_clinician_has_confirmed_it() {
    let mark = "F8 · check first, biggest effect*";
    for (folder, marked) in [(signed(&[]), true), (signed(&["factor/frequency"]), false)] {
        let mut harness = teaching(Lang::En, folder.path());
        harness.press("2f<right><tab><enter>");
        let screen = harness.screen();
        assert_eq!(screen.contains(mark), marked, "{screen}");
        assert!(screen.contains("F8 · check first, biggest effect"), "{screen}");
    }
}

#[test]
fn a_line_of_the_plan_is_marked_until_a_clinician_has_confirmed_it() {
    for (folder, marked) in [(signed(&[]), true), (signed(&["plan/line/w-came"]), false)] {
        let mut harness = teaching(Lang::En, folder.path());
        harness.press("2fp");
        let screen = harness.screen();
        assert!(screen.contains("[w-came]"), "{screen}");
        assert_eq!(screen.contains("[w-came]*"), marked, "{screen}");
    }
}

#[test]
fn the_help_of_a_marked_screen_explains_the_mark() {
    for (lang, keys) in [(Lang::En, "11"), (Lang::Id, "11")] {
        let mut harness = Harness::new(lang);
        harness.press(keys).press("<enter>?");
        let screen = harness.screen();
        assert!(
            screen.contains('*') && screen.contains(if lang == Lang::En { "clinician" } else { "klinisi" }),
            "{screen}"
        );
    }
}
