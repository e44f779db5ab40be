//! What each command prints.

use std::fs;

use asih::content::{Course, Pack};

use super::{asih, bare, run, with_sari};

#[test]
fn help_speaks_the_language_asked_for_and_names_every_command() {
    let dir = tempfile::tempdir().unwrap();
    for (lang, word) in [("id", "Cara pakai"), ("en", "Usage")] {
        let said = run(asih(dir.path(), &["--help", "--lang", lang]));
        assert_eq!((said.code, said.err.as_str()), (Some(0), ""));
        for part in
            [word, "check", "coverage", "doctor", "export", "completions", "man", "--data-dir", "--profile", "--now"]
        {
            assert!(said.out.contains(part), "{part} in {}", said.out);
        }
    }
}

#[test]
fn the_language_of_the_system_is_taken_where_none_is_chosen() {
    let dir = tempfile::tempdir().unwrap();
    let help = |variables: &[(&str, &str)]| {
        let mut command = asih(dir.path(), &["--help"]);
        command.envs(variables.iter().copied());
        run(command).out
    };
    assert!(help(&[("LANG", "en_GB.UTF-8")]).contains("Usage"));
    assert!(help(&[("LANG", "id_ID.UTF-8")]).contains("Cara pakai"));
    assert!(help(&[("LANG", "id_ID.UTF-8"), ("LC_ALL", "en_US.UTF-8")]).contains("Usage"));
    assert!(help(&[]).contains("Cara pakai"));
}

#[test]
fn version_completions_and_man_page_are_printed() {
    let dir = tempfile::tempdir().unwrap();
    for (args, part) in [
        (&["--version"][..], env!("CARGO_PKG_VERSION")),
        (&["completions", "bash"], "complete -F"),
        (&["completions", "zsh"], "#compdef asih"),
        (&["man"], ".TH asih"),
    ] {
        let said = run(asih(dir.path(), args));
        assert_eq!((said.code, said.err.as_str()), (Some(0), ""), "{args:?}");
        assert!(said.out.contains(part), "{args:?}: {}", said.out);
    }
    assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 0, "none of them opens the data folder");
}

#[test]
fn export_writes_files_named_by_what_and_when_and_says_where() {
    let data = with_sari();
    let out = tempfile::tempdir().unwrap();
    let folder = out.path().display().to_string();
    let said = run(asih(data.path(), &["export", "--out", &folder, "--now", "2026-11-23T09:14:00+07:00"]));
    assert_eq!((said.code, said.err.as_str()), (Some(0), ""));
    let mut names: Vec<_> = fs::read_dir(out.path()).unwrap().map(|file| file.unwrap().file_name()).collect();
    names.sort();
    assert_eq!(names.len(), 2, "{names:?}");
    for name in names {
        let name = name.to_str().unwrap();
        assert!(name.starts_with("asih-kemajuan-2026-11-23") && said.out.contains(name), "{name}: {}", said.out);
    }
}

#[test]
fn coverage_says_of_each_item_where_it_is_and_ends_with_the_sum() {
    let dir = tempfile::tempdir().unwrap();
    for (lang, part, sum) in
        [("id", "\nE. Cara ASI dibuat", "\n188 hal dari makalah: "), ("en", "\nE. How milk is made", "\n188 things ")]
    {
        let said = run(asih(dir.path(), &["coverage", "--lang", lang]));
        assert_eq!(said.err, "");
        assert!(said.out.contains(part) && said.out.contains(sum) && said.out.contains("hormones"), "{}", said.out);
        let missing = !Course::new(Pack::BuiltIn).coverage().missing().collect::<Vec<_>>().is_empty();
        assert_eq!(said.code, Some(i32::from(missing)));
    }
    assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 0, "the data folder is not opened");
}

#[test]
fn doctor_names_the_folder_and_finds_a_sound_one_sound() {
    let data = with_sari();
    let said = run(asih(data.path(), &["doctor"]));
    assert_eq!((said.code, said.err.as_str()), (Some(0), ""), "{}", said.out);
    assert!(said.out.contains(&data.path().display().to_string()), "{}", said.out);
    let rows = run(asih(data.path(), &["doctor", "--machine"])).out;
    assert!(rows.starts_with("path\tgood\tdamaged\t"), "{rows}");
    assert!(rows.lines().skip(1).all(|row| row.split('\t').count() == 8), "{rows}");
}

#[test]
fn doctor_ends_with_one_where_a_file_is_damaged() {
    let data = with_sari();
    fs::write(data.path().join("settings.ron"), [0; 64]).unwrap();
    for args in [&["doctor"][..], &["doctor", "--machine"]] {
        let said = run(asih(data.path(), args));
        assert_eq!(said.code, Some(1), "{said:?}");
        assert!(said.out.contains("settings.ron"), "{}", said.out);
    }
}

#[test]
fn the_data_folder_is_the_one_of_the_environment_and_never_a_relative_one_made_up() {
    let dir = tempfile::tempdir().unwrap();
    let mut named = bare(&["--plain", "--profile", "Sari"]);
    named.env("ASIH_DATA_DIR", dir.path().join("disebut"));
    assert_eq!(run(named).code, Some(0));
    assert!(dir.path().join("disebut/profiles").exists());

    let mut lost = bare(&["--plain", "--profile", "Sari"]);
    lost.env("HOME", "relatif").env_remove("XDG_DATA_HOME").current_dir(dir.path());
    let said = run(lost);
    if cfg!(target_os = "linux") {
        assert_eq!(said.code, Some(2), "{said:?}");
        assert!(said.err.contains("--data-dir"), "{said:?}");
    }
    assert!(!dir.path().join("relatif").exists());
}
