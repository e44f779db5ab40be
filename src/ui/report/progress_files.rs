//! Progress as a table for spreadsheets (CSV, RFC 4180) and as a page to read (Markdown).

use super::progress_numbers::{name_of, objectives, quizzes, readings};
use crate::domain::quiz::category::percent;
use crate::domain::stamp::Stamp;
use crate::i18n::keys::Progress as Key;
use crate::ui::cx::World;
use crate::ui::screens::home::rows::date;

/// The table: a row for each objective, finished quiz and lesson read. The history must have been loaded.
pub fn csv(world: World) -> String {
    let say = |key: Key| world.say(key).to_owned();
    let mut rows = vec![
        [
            Key::ColumnPart,
            Key::ColumnDate,
            Key::ColumnName,
            Key::ColumnCount,
            Key::ColumnOf,
            Key::ColumnPercent,
            Key::ColumnUnseen,
        ]
        .map(say),
    ];
    let percent = |n: Option<usize>| n.map_or_else(String::new, |n| n.to_string());
    for line in objectives(world) {
        let (lesson, objective) = titles(&line.lesson, &line.objective, world);
        rows.push([
            say(Key::PartObjective),
            String::new(),
            format!("{lesson}: {objective}"),
            line.share.right.to_string(),
            line.share.asked.to_string(),
            percent(line.share.percent()),
            line.share.unseen().to_string(),
        ]);
    }
    for line in quizzes(world) {
        rows.push([
            say(Key::PartQuiz),
            day(line.at),
            name_of(&line.of, world),
            line.right.to_string(),
            line.asked.to_string(),
            percent(self::percent(line.right, line.asked)),
            String::new(),
        ]);
    }
    for line in readings(world) {
        rows.push([
            say(Key::PartReading),
            day(line.last),
            world.course.title(world.lang(), &line.lesson).to_owned(),
            line.read.to_string(),
            line.total.to_string(),
            percent(self::percent(line.read, line.total)),
            String::new(),
        ]);
    }
    let line = |row: &[String; 7]| row.iter().map(|text| cell(text)).collect::<Vec<_>>().join(",") + "\r\n";
    rows.iter().map(line).collect()
}

/// The page. The history must have been loaded.
pub fn markdown(world: World) -> String {
    let mut out = String::new();
    let mut put = |text: String| {
        out.push_str(&text);
        out.push('\n');
    };
    let name = world.profile.map_or("", |profile| profile.name.as_str());
    let title = if name.is_empty() {
        world.say(Key::Heading).to_owned()
    } else {
        world.fill(Key::HeadingNamed, &[("name", &plain(name))])
    };
    put(format!("# {title}\n"));
    put(format!(
        "{}\n",
        world.fill(Key::Written, &[("when", &format!("{}, {}", date(world, world.now), world.now.clock()))])
    ));
    put(format!("## {}\n\n{}", world.say(Key::Objectives), world.say(Key::ObjectivesNote)));
    let mut above = None;
    for line in objectives(world) {
        let (lesson, objective) = titles(&line.lesson, &line.objective, world);
        if above.as_ref() != Some(&line.lesson) {
            put(format!("\n### {}\n", plain(lesson)));
            above = Some(line.lesson.clone());
        }
        put(format!("- {}: {}", plain(objective), share_words(line.share, world)));
    }
    put(format!("\n## {}\n", world.say(Key::Quizzes)));
    let done = quizzes(world);
    if done.is_empty() {
        put(world.say(Key::NoQuizzes).to_owned());
    }
    for line in done {
        let score = score_words(line.right, line.asked, world);
        put(format!("- {}, {}: {score}", date(world, line.at), plain(&name_of(&line.of, world))));
    }
    put(format!("\n## {}\n", world.say(Key::Readings)));
    let read = readings(world);
    if read.is_empty() {
        put(world.say(Key::NoReadings).to_owned());
    }
    for line in read {
        let title = plain(world.course.title(world.lang(), &line.lesson));
        let parts = world.fill(Key::Parts, &[("read", &line.read.to_string()), ("total", &line.total.to_string())]);
        put(format!("- {title}: {parts}, {}", date(world, line.last)));
    }
    out
}

/// An objective's share in words; what was never asked is said, never counted as wrong.
pub fn share_words(share: crate::domain::mastery::Share, world: World) -> String {
    if share.asked == 0 {
        return world.say(Key::NotAsked).to_owned();
    }
    let score = score_words(share.right, share.asked, world);
    match share.unseen() {
        0 => score,
        n => format!("{score}, {}", world.fill(Key::Unseen, &[("n", &n.to_string())])),
    }
}

/// Right answers of how many, and the share.
pub fn score_words(right: usize, asked: usize, world: World) -> String {
    let score = world.fill(Key::RightOf, &[("right", &right.to_string()), ("asked", &asked.to_string())]);
    match percent(right, asked) {
        Some(n) => format!("{score}, {}", world.fill(Key::Percent, &[("n", &n.to_string())])),
        None => score,
    }
}

fn titles<'a>(
    lesson: &'a crate::domain::ids::LessonId,
    objective: &crate::domain::ids::ObjectiveId,
    world: World<'a>,
) -> (&'a str, &'a str) {
    (world.course.title(world.lang(), lesson), world.course.objective(world.lang(), objective))
}

/// A date that sorts, such as `2026-11-23`.
fn day(at: Stamp) -> String {
    at.date().to_string()
}

/// A cell that no spreadsheet takes for a formula, quoted where RFC 4180 asks for it.
fn cell(text: &str) -> String {
    let safe = if text.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{text}") } else { text.to_owned() };
    if safe.contains(['"', ',', '\n', '\r']) { format!("\"{}\"", safe.replace('"', "\"\"")) } else { safe }
}

/// A text on one line, with Markdown's marks made harmless.
fn plain(text: &str) -> String {
    let mut out = String::new();
    for c in text.chars() {
        match c {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|' => {
                out.push('\\');
                out.push(c);
            }
            c if c.is_control() => out.push(' '),
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_is_never_a_formula_and_always_comes_back_whole() {
        assert_eq!(cell("=1+2"), "'=1+2");
        assert_eq!(cell("-3"), "'-3");
        assert_eq!(cell("@x, y"), "\"'@x, y\"");
        assert_eq!(cell("\tx"), "'\tx");
        assert_eq!(cell("\rx"), "\"'\rx\"");
        assert_eq!(cell("a \"b\"\nc"), "\"a \"\"b\"\"\nc\"");
        assert_eq!(cell("prolaktin"), "prolaktin");
    }

    #[test]
    fn names_cannot_change_the_shape_of_a_page() {
        assert_eq!(plain("# Siti\n[x](y)"), "\\# Siti \\[x\\](y)");
    }
}
