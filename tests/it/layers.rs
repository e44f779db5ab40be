//! Who may know whom. A layer that needs a new arrow is a decision, and this table is where it is written down.
#![allow(clippy::unwrap_used, reason = "the lints know tests, but not what tests share")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// Each layer, and the layers it may name.
const MAY_NAME: &[(&str, &[&str])] = &[
    // The rules of the subject: no screen, no file, no clock, no language.
    ("domain", &[]),
    ("i18n", &["domain"]),
    ("input", &["domain"]),
    ("storage", &["domain"]),
    ("content", &["domain", "i18n"]),
    ("search", &["domain", "i18n", "content"]),
    // The third mouth: documents as lines of text and pages of PDF.
    ("paper", &["domain", "i18n", "content"]),
    ("ui", &["domain", "i18n", "content", "input", "search", "paper"]),
    // The program without its edges.
    ("app", &["domain", "i18n", "content", "input", "search", "ui"]),
    // The same engine by lines; names and reports of quizzes are those of the screens.
    ("plain", &["domain", "i18n", "content", "ui"]),
    // What ends a command early, as data and as a sentence.
    ("error", &["i18n", "storage", "ui"]),
    // The edge, which knows everything.
    ("shell", &["domain", "i18n", "content", "ui", "app", "plain", "paper", "storage", "error"]),
    ("main", &["shell"]),
];

/// Names that belong to the edge, and the only places that may use them.
const AT_THE_EDGE: &[(&str, &[&str])] = &[
    ("std::env", &["shell", "shell/"]),
    ("env::", &["shell", "shell/"]),
    ("SystemTime", &["shell/"]),
    ("Instant", &["shell/"]),
    ("Timestamp::now", &["shell/clock"]),
    ("Zoned::now", &[]),
    // Salt under a passphrase never comes from a seed that was handed in.
    ("getrandom", &["shell/clock", "storage/vault/passphrase"]),
    // A lock, or a file on Windows, that others hold for moments is waited for where it is needed.
    ("thread::", &["shell/", "storage/lock", "storage/atomic"]),
    ("process::exit", &["shell/run"]),
    // Only to print, and only what the person asked to print.
    ("process::Command", &["shell/desk/paper"]),
    ("std::net", &[]),
    ("TcpStream", &[]),
    ("UdpSocket", &[]),
    // The wake-up pipe of signals; no address is ever opened.
    ("UnixStream", &["shell/wait"]),
    ("signal_hook", &["shell/"]),
    ("io::stdin", &["shell/"]),
    ("io::stdout", &["shell/"]),
    ("io::stderr", &["shell/"]),
    // Writing files: storage and nobody else.
    ("fs::write", &["storage/"]),
    ("fs::create", &["storage/"]),
    ("fs::remove", &["storage/"]),
    ("fs::rename", &["storage/"]),
    ("fs::copy", &["storage/"]),
    ("fs::set_permissions", &["storage/"]),
    ("File::create", &["storage/"]),
    // The log is a file of the person who asked for it, outside of the data folder.
    ("OpenOptions", &["storage/", "shell/log"]),
    ("DirBuilder", &["storage/"]),
    ("tempfile", &["storage/"]),
];

/// A file of the program without its tests and comments: its place below `src` without the ending, and its lines.
struct Source {
    place: String,
    lines: Vec<(usize, String)>,
}

impl Source {
    fn layer(&self) -> &str {
        self.place.split('/').next().unwrap()
    }

    /// Names of layers after `crate::` (or after the name of the library, in the program's entrance).
    fn named(&self) -> BTreeSet<(usize, String)> {
        let mut named = BTreeSet::new();
        for (number, line) in &self.lines {
            for start in ["crate::", "asih::"] {
                for rest in line.split(start).skip(1) {
                    named.extend(first_names(rest).into_iter().map(|name| (*number, name)));
                }
            }
        }
        named
    }
}

/// The layer in `ui::Pen`, or the layers in `{ui::Pen, input::Action}`.
fn first_names(rest: &str) -> Vec<String> {
    let name =
        |text: &str| text.trim().chars().take_while(|c| matches!(c, 'a'..='z' | '0'..='9' | '_')).collect::<String>();
    let names: Vec<String> = match rest.strip_prefix('{') {
        None => vec![name(rest)],
        Some(group) => {
            let mut depth = 0;
            let outer: String = group
                .chars()
                .filter(|c| {
                    depth += i32::from(*c == '{');
                    depth -= i32::from(*c == '}');
                    depth == 0
                })
                .collect();
            outer.split(',').map(name).collect()
        }
    };
    names.into_iter().filter(|name| !name.is_empty()).collect()
}

/// Every source file; `use` lines that are wrapped are joined.
fn sources() -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut paths = Vec::new();
    collect(&root, &mut paths);
    let sources: Vec<Source> = paths.iter().filter_map(|path| source(&root, path)).collect();
    assert!(sources.len() > 100, "the program is found");
    sources
}

pub fn collect(folder: &Path, paths: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(&path, paths);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            paths.push(path);
        }
    }
    paths.sort();
}

fn source(root: &Path, path: &Path) -> Option<Source> {
    let place = path.strip_prefix(root).unwrap().with_extension("").to_str().unwrap().replace('\\', "/");
    if place.contains("tests") || place.ends_with("_checks") {
        return None;
    }
    let text = fs::read_to_string(path).unwrap();
    let mut lines: Vec<(usize, String)> = Vec::new();
    let mut open = false;
    for (at, line) in text.lines().enumerate() {
        let code = line.split("//").next().unwrap();
        // Tests stand last in a file, and may do as they like.
        if line.starts_with("#[cfg(test)]") || line.starts_with("#[cfg(all(test") {
            break;
        }
        match lines.last_mut() {
            Some((_, before)) if open => before.push_str(code.trim()),
            _ => lines.push((at + 1, code.to_owned())),
        }
        let starts = line.trim_start().trim_start_matches("pub ").starts_with("use ");
        open = (open || starts) && !code.trim_end().ends_with(';');
    }
    Some(Source { place, lines })
}

#[test]
fn a_layer_names_only_the_layers_it_may() {
    let mut wrong = Vec::new();
    for source in sources() {
        let layer = source.layer();
        if layer == "lib" {
            continue;
        }
        let Some((_, allowed)) = MAY_NAME.iter().find(|(name, _)| *name == layer) else {
            wrong.push(format!("src/{}.rs belongs to no layer of the table", source.place));
            continue;
        };
        for (line, named) in source.named() {
            if named != layer && !allowed.contains(&named.as_str()) {
                wrong.push(format!("src/{}.rs:{line}: {layer} names {named}", source.place));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_table_of_layers_says_nothing_that_is_not_so() {
    let sources = sources();
    for (layer, allowed) in MAY_NAME {
        let named: BTreeSet<String> = sources
            .iter()
            .filter(|source| source.layer() == *layer)
            .flat_map(|source| source.named().into_iter().map(|(_, name)| name))
            .collect();
        assert!(sources.iter().any(|source| source.layer() == *layer), "no layer is called {layer}");
        for arrow in *allowed {
            // Room that is granted by the rules of the house and not used yet.
            let granted = *arrow == "domain" && matches!(*layer, "i18n" | "input");
            assert!(named.contains(*arrow) || granted, "{layer} may name {arrow} and does not");
        }
    }
}

#[test]
fn clock_chance_environment_threads_and_files_are_touched_only_where_they_may() {
    let mut wrong = Vec::new();
    for source in sources() {
        for (name, places) in AT_THE_EDGE {
            let may = places.iter().any(|place| match place.strip_suffix('/') {
                Some(folder) => source.place == folder || source.place.starts_with(place),
                None => source.place == *place,
            });
            for (line, text) in source.lines.iter().filter(|(_, text)| !may && mentions(text, name)) {
                wrong.push(format!("src/{}.rs:{line}: {name} in {}", source.place, text.trim()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Whether a name stands in a line as a name of its own.
fn mentions(line: &str, name: &str) -> bool {
    let own = |c: char| c.is_alphanumeric() || c == '_';
    line.match_indices(name).any(|(at, _)| line.get(..at).is_some_and(|before| !before.ends_with(own)))
}

#[test]
fn no_crate_that_speaks_to_a_network_is_among_the_dependencies() {
    let lock = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("Cargo.lock")).unwrap();
    let known: BTreeSet<&str> =
        lock.lines().filter_map(|line| line.strip_prefix("name = \"")?.strip_suffix('"')).collect();
    assert!(known.contains("ratatui"), "the list is read");
    for name in ["tokio", "hyper", "reqwest", "ureq", "curl", "native-tls", "rustls", "socket2", "async-std", "openssl"]
    {
        assert!(!known.contains(name), "{name}");
    }
}

#[test]
fn the_scan_sees_what_it_looks_for() {
    let check = |rest: &str, names: &[&str]| assert_eq!(first_names(rest), names, "{rest}");
    check("ui::Pen;", &["ui"]);
    check("{ui::{Pen, View}, input::Action, error::Failure};", &["ui", "input", "error"]);
    check("Lang;", &[]);
    assert!(mentions("let x = std::env::var(a);", "env::"));
    assert!(!mentions("content_env::x", "env::"));
}
