//! `asih import PATH…` and `--log FILE` as the person at the keyboard meets them.

use std::fs;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use asih::storage::lock;

use super::{Laptop, journal};
use crate::storage::contents;

fn asih(here: &Laptop, args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_asih"));
    command.arg("--data-dir").arg(here.data()).args(args).stdin(Stdio::null());
    command
}

fn import(here: &Laptop, lang: &str, paths: &[&Path]) -> Output {
    asih(here, &["import", "--lang", lang, "--now", "2026-11-23T09:14"]).args(paths).output().unwrap()
}

fn check(output: &Output, code: i32, told: &[&str]) {
    let text = String::from_utf8(output.stdout.clone()).unwrap() + &String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(code), "{text}");
    for part in told {
        assert!(text.contains(part), "“{part}” is missing in:\n{text}");
    }
}

#[test]
fn it_tells_for_every_source_who_came_and_with_how_much() {
    let (here, one, two) = (Laptop::new(), Laptop::of_ani(&[("d1", &journal("d1", 1..=3))]), Laptop::new());
    fs::create_dir_all(two.data().join("profiles")).unwrap();
    let output = import(&here, "id", &[&one.data(), &two.data()]);
    check(&output, 0, &["Ani (baru di sini): catatan baru: 3", "tidak ada catatan siapa pun di sana"]);
    check(&import(&here, "en", &[&one.folder()]), 0, &["Ani: new events: 0"]);
}

#[test]
fn what_cannot_be_read_is_named_and_ends_with_one() {
    let there = Laptop::of_ani(&[("d1", &journal("d1", 1..=3)), ("D2", "x")]);
    let cut = journal("d3", 1..=1);
    there.put("d3.ron", &cut.as_bytes()[..cut.len() - 9]);
    let (here, path) = (Laptop::new(), there.folder().display().to_string());
    let output = import(&here, "en", &[&there.data()]);
    let strange = format!("{path}/D2.ron has a name asih never gives and is not taken");
    let torn = format!("{path}/d3.ron: the last line is cut off and is not taken");
    check(&output, 1, &[&strange, &torn, "Ani (new here): new events: 3", "repeat the import"]);
    check(&import(&here, "id", &[&there.data()]), 1, &["ulangi impor"]);
}

#[test]
fn a_path_that_is_no_data_folder_ends_with_two_before_anything_is_written() {
    let (here, there) = (Laptop::new(), Laptop::of_ani(&[("d1", &journal("d1", 1..=3))]));
    check(&import(&here, "en", &[&there.data(), there.dir.path()]), 2, &["is no data folder of asih"]);
    let nowhere = there.dir.path().join("nowhere");
    check(&import(&here, "en", &[&there.data(), &nowhere]), 2, &["cannot be opened: it is not there"]);
    check(&import(&here, "id", &[]), 2, &["perlu sebuah nilai"]);
    assert!(!here.data().exists());
}

#[test]
fn two_imports_at_once_do_not_get_into_each_others_way() {
    let (here, there) = (Laptop::new(), Laptop::of_ani(&[("d1", &journal("d1", 1..=3))]));
    drop(here.store());
    let held = lock::take(&here.data().join("locks/import.lock")).unwrap();
    check(&import(&here, "en", &[&there.data()]), 2, &["another asih is using it"]);
    assert!(!here.data().join("profiles").exists());
    drop(held);
    check(&import(&here, "en", &[&there.data()]), 0, &["new events: 3"]);
}

#[test]
fn an_import_killed_at_any_moment_is_completed_by_repeating_it() {
    let text: Vec<String> = (1..=5).map(|n| journal(&format!("d{n}"), 1..=300)).collect();
    let journals: Vec<(String, &str)> = (1..=5).map(|n| format!("d{n}")).zip(text.iter().map(String::as_str)).collect();
    let journals: Vec<(&str, &str)> = journals.iter().map(|(device, text)| (device.as_str(), *text)).collect();
    let (here, there) = (Laptop::new(), Laptop::of_ani(&journals));
    for wait in [5, 20, 40, 60, 90, 130] {
        let mut child = asih(&here, &["import"]).arg(there.data()).stdout(Stdio::null()).spawn().unwrap();
        std::thread::sleep(std::time::Duration::from_millis(wait));
        let _ = child.kill();
        child.wait().unwrap();
        if here.folder().exists() {
            for name in here.journals() {
                assert_eq!(here.get(&name), there.get(&name), "killed after {wait} ms");
            }
        }
    }
    check(&import(&here, "en", &[&there.data()]), 0, &["Ani"]);
    assert_eq!(here.folded(), there.folded());
    let left = contents(&here.folder()).into_keys().filter(|path| path.extension().is_some_and(|end| end == "tmp"));
    assert_eq!(left.count(), 0, "what a killed import left behind is swept away");
}

#[test]
fn the_log_names_nobody() {
    let (here, there) = (Laptop::new(), Laptop::of_ani(&[("d1", &journal("d1", 1..=3)), ("D2", "x")]));
    let log = here.dir.path().join("log");
    check(&asih(&here, &["import", "--log"]).arg(&log).arg(there.data()).output().unwrap(), 1, &["Ani"]);
    let open = ["--plain", "--now", "2026-11-23T09:14", "--log"];
    check(&asih(&here, &open).arg(&log).output().unwrap(), 0, &[]);
    let text = fs::read_to_string(&log).unwrap();
    for line in ["imported events 3", "refused files 1", "started with people 1", "closed with events waiting 0"] {
        assert!(text.contains(line), "“{line}” is missing in:\n{text}");
    }
    for secret in ["Ani", "D2", super::ANI, "hormones", "data"] {
        assert!(!text.contains(secret), "“{secret}” is in:\n{text}");
    }
}

#[test]
fn a_log_that_cannot_be_opened_ends_with_two_before_anything_is_written() {
    let here = Laptop::new();
    for args in [&["--plain", "--log"][..], &["export", "--log"], &["import", "--log"]] {
        let mut command = asih(&here, args);
        command.arg(here.dir.path());
        if args[0] == "import" {
            command.arg(Laptop::of_ani(&[]).data());
        }
        check(&command.output().unwrap(), 2, &[]);
    }
    let there = Laptop::of_ani(&[]);
    let output = asih(&here, &["import", "--lang", "en", "--log"]).arg(here.dir.path()).arg(there.data()).output();
    check(&output.unwrap(), 2, &["cannot be opened"]);
    assert!(!here.data().exists());
}
