//! A small pack to begin with: one commented lesson of its own, and everything about safety as it is built in.

use std::borrow::Cow;

use super::embed::EMBEDDED;

macro_rules! own {
    ($($path:literal),* $(,)?) => {
        [$(($path, include_str!(concat!("../../assets/skeleton/", $path)))),*]
    };
}

/// The files an author changes first.
const OWN: [(&str, &str); 9] = own![
    "README.md",
    "course.ron",
    "en/lessons/my-lesson.md",
    "en/questions/my-lesson.ron",
    "forms.ron",
    "id/lessons/my-lesson.md",
    "id/questions/my-lesson.ron",
    "lessons/my-lesson.ron",
    "questions/my-lesson.ron",
];

/// Path and text of every file of the pack, with forward slashes. It has no fault; a test makes sure of it.
pub fn files() -> impl Iterator<Item = (&'static str, Cow<'static, str>)> {
    let own = OWN.into_iter().map(|(path, text)| (path, Cow::Borrowed(text)));
    own.chain(EMBEDDED.iter().filter(|(path, _)| is_kept(path)).map(|(path, text)| (*path, kept(path, text))))
}

/// Lessons, their questions and the forms of the built-in course make place for the author's own.
fn is_kept(path: &str) -> bool {
    let path = path.trim_start_matches("id/").trim_start_matches("en/");
    let other = path.strip_prefix("questions/").is_some_and(|name| !name.starts_with("factors-"));
    !other && !path.starts_with("lessons/") && path != "course.ron" && path != "forms.ron"
}

/// A structure without its links to lessons that are not in the pack.
fn kept(path: &str, text: &'static str) -> Cow<'static, str> {
    if path.starts_with("factors/") {
        without(text, "lesson: (", ")", "").into()
    } else if path == "practice.ron" {
        without(text, "reads: [", "]", "reads: [Card(\"technique\")]").into()
    } else if path.starts_with("questions/") {
        without(text, "objectives: [", "]", "objectives: []").into()
    } else {
        text.into()
    }
}

/// The text with every part from `open` to `close` replaced.
fn without(text: &str, open: &str, close: &str, by: &str) -> String {
    let mut parts = text.split(open);
    let mut kept = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let rest = part.split_once(close).map_or("", |(_, rest)| rest);
        // With nothing left before it, a comma would stand alone.
        let rest = if by.is_empty() { rest.strip_prefix(',').unwrap_or(rest) } else { rest };
        kept.push_str(by);
        kept.push_str(rest);
    }
    // A line that held nothing else would be left empty.
    kept.split_inclusive('\n').filter(|line| line.trim() != "" || *line == "\n").collect()
}
