//! The README says what is so: its examples are lines of the content, its options those of the command line, its keys
//! those of the key table.

use std::fs;
use std::path::{Path, PathBuf};

use asih::i18n::{Lang, Words};
use asih::input::keymap::action;
use asih::shell::args::command;
use ratatui::crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn readme() -> String {
    fs::read_to_string(root().join("README.md")).unwrap()
}

/// The fenced blocks that name a content file in their first line, each with its other lines.
fn examples(readme: &str) -> Vec<(PathBuf, Vec<&str>)> {
    let fenced = readme.split("\n```").collect::<Vec<_>>();
    let named = fenced.into_iter().filter_map(|block| {
        let mut lines = block.lines().skip(1);
        let first = lines.next()?;
        let name = first.strip_prefix("// ").or_else(|| first.strip_prefix("<!-- ")?.strip_suffix(" -->"))?;
        Some((root().join("assets").join(name), lines.collect()))
    });
    named.collect()
}

#[test]
fn every_example_of_a_content_file_stands_in_that_file() {
    let readme = readme();
    let examples = examples(&readme);
    assert!(examples.len() > 8, "only {} examples were found", examples.len());
    for (path, lines) in examples {
        let file = fs::read_to_string(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
        let known: Vec<&str> = file.lines().map(str::trim).collect();
        for line in lines.into_iter().map(str::trim) {
            // An example may leave out the end of a line.
            let stands = match line.strip_suffix('…') {
                Some(start) => !start.is_empty() && known.iter().any(|known| known.starts_with(start.trim_end())),
                None => known.contains(&line),
            };
            assert!(stands, "{} has no line\n{line}", path.display());
        }
    }
}

#[test]
fn every_command_and_option_is_in_the_readme_and_none_besides() {
    let (readme, command) = (readme(), command(&Words::new(Lang::En)));
    let options: Vec<&str> = command.get_arguments().filter_map(|arg| arg.get_long()).collect();
    for option in &options {
        assert!(readme.contains(&format!("`--{option}")), "the README does not name --{option}");
    }
    let listed = readme.lines().filter_map(|line| line.strip_prefix("| `--"));
    for line in listed.filter_map(|line| line.split('|').next()) {
        let name: String = line.chars().take_while(|c| c.is_ascii_alphabetic() || *c == '-').collect();
        assert!(options.contains(&name.as_str()), "the README names --{name}, which is no option");
    }
    let commands: Vec<&str> = command.get_subcommands().map(clap::Command::get_name).collect();
    for name in &commands {
        assert!(readme.contains(&format!("\nasih {name} ")), "the README does not name the command {name}");
    }
    let listed =
        readme.split_once("## The command line\n\n```text\n").and_then(|(_, rest)| rest.split_once("```")).unwrap().0;
    let names =
        listed.lines().filter_map(|line| line.strip_prefix("asih ")?.split(' ').next()).filter(|n| !n.is_empty());
    for name in names {
        assert!(commands.contains(&name), "the README names the command {name}, which is none");
    }
}

#[test]
fn every_letter_of_the_key_table_is_in_the_readme_and_does_something() {
    let readme = readme();
    let table = readme.split_once("## Keys").and_then(|(_, rest)| rest.split_once("\n## ")).unwrap().0;
    let named: Vec<&str> =
        table.lines().filter(|line| line.starts_with("| `") || line.starts_with("| arrows")).collect();
    let letters: String = named
        .iter()
        .filter_map(|line| line.split('|').nth(1))
        .flat_map(|keys| keys.split('`').skip(1).step_by(2))
        .filter(|key| key.chars().count() == 1)
        .collect();
    for c in (' '..='~').filter(|c| !c.is_ascii_digit() && *c != ' ') {
        let does = action(KeyEvent::new(KeyCode::Char(c), KeyModifiers::NONE)).is_some();
        assert_eq!(
            letters.contains(c),
            does,
            "the key {c:?}: left, whether the README names it; right, whether it acts"
        );
    }
}
