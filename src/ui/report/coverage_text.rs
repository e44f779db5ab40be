//! The coverage of the paper as text: every item, and where it is taught, asked and checked.

use crate::content::Course;
use crate::content::coverage::Places;
use crate::content::paper::{ITEMS, PARTS};
use crate::domain::ids::{BlockId, CauseId, LessonId, SignId};
use crate::i18n::Words;
use crate::i18n::keys::Paper as Key;
use crate::ui::report::hung::put;

/// Before a line about an item: as wide as its number.
const INDENT: &str = "     ";

/// Every part of the paper with its items, and the sum.
pub fn text(course: &Course, words: &Words) -> String {
    let coverage = course.coverage();
    let mut out = String::new();
    for ((letter, items), title) in PARTS.into_iter().zip(PART_TITLES) {
        put(&mut out, &format!("{letter}. "), words.say(title));
        out.push('\n');
        for n in items {
            let said = course.paper_words(words.lang(), n);
            put(&mut out, &format!("{n:>3}  "), said.map_or("", |said| &said.says));
            if let Some(places) = coverage.places(n) {
                let why = said.map_or("", |said| said.why.as_str());
                for line in lines(course, words, places, why) {
                    put(&mut out, INDENT, &line);
                }
            }
        }
        out.push('\n');
    }
    put(&mut out, "", &sum(course, words, Key::Sum));
    let missing: Vec<String> = coverage.missing().map(|n| n.to_string()).collect();
    let end = match missing.len() {
        0 => words.say(Key::Complete).to_owned(),
        n => words.fill(Key::Lost, &[("n", &n.to_string()), ("items", &missing.join(", "))]),
    };
    put(&mut out, "", &end);
    out
}

const PART_TITLES: [Key; 11] = [
    Key::PartA,
    Key::PartB,
    Key::PartC,
    Key::PartD,
    Key::PartE,
    Key::PartF,
    Key::PartG,
    Key::PartH,
    Key::PartI,
    Key::PartJ,
    Key::PartK,
];

/// The count as a sentence, with any words that have its placeholders.
pub fn sum<W: crate::i18n::Word>(course: &Course, words: &Words, template: W) -> String {
    let tally = course.coverage().tally();
    let values = [
        ("n", usize::from(ITEMS)),
        ("taught", tally.taught),
        ("asked", tally.asked),
        ("checked", tally.checked),
        ("retired", tally.retired),
    ]
    .map(|(name, value)| (name, value.to_string()));
    let values: Vec<(&str, &str)> = values.iter().map(|(name, value)| (*name, value.as_str())).collect();
    words.fill(template, &values)
}

/// What is said of one item, a line for each kind of place.
fn lines(course: &Course, words: &Words, places: &Places, why: &str) -> Vec<String> {
    if places.is_missing() {
        return vec![words.say(Key::Nowhere).to_owned()];
    }
    let lang = words.lang();
    let mut taught: Vec<String> = by_lesson(&places.blocks)
        .into_iter()
        .map(|(lesson, blocks)| format!("{} ({})", course.title(lang, lesson), blocks.join(", ")))
        .collect();
    taught.extend(places.notes.iter().map(|id| {
        let title = course.note_words(lang, id).map_or("", |note| &note.title);
        words.fill(Key::Note, &[("id", id.as_str()), ("title", &format!("“{title}”"))])
    }));
    taught.extend(places.aids.iter().map(|id| {
        let title = course.aid_words(lang, id).map_or(id.as_str(), |words| &words.title);
        words.fill(Key::Aid, &[("name", title)])
    }));
    taught.extend(places.figures.iter().map(|id| {
        let name = course.figure_words(lang, id).map_or(id.as_str(), |words| &words.name);
        words.fill(Key::Figure, &[("name", name)])
    }));
    let asked: Vec<String> = places.asked.iter().map(ToString::to_string).collect();
    let mut checked = Vec::new();
    for group in places.asks.chunk_by(|a, b| a.0 == b.0) {
        let ids: Vec<&str> = group.iter().map(|(_, ask)| ask.as_str()).collect();
        let card = group.first().and_then(|(factor, _)| course.factor_words(lang, factor));
        let name = card.map_or("", |card| &card.name);
        checked.push(words.fill(Key::Factor, &[("name", name), ("ids", &ids.join(", "))]));
    }
    let mut named = |key, ids: Vec<&str>| {
        if !ids.is_empty() {
            checked.push(words.fill(key, &[("ids", &ids.join(", "))]));
        }
    };
    named(Key::Signs, places.signs.iter().map(SignId::as_str).collect());
    named(Key::Plan, places.causes.iter().map(CauseId::as_str).collect());
    let retired = if places.retired { vec![why.to_owned()] } else { Vec::new() };
    [(Key::Taught, taught, "; "), (Key::Asked, asked, ", "), (Key::Checked, checked, "; "), (Key::Retired, retired, "")]
        .into_iter()
        .filter(|(_, list, _)| !list.is_empty())
        .map(|(key, list, between)| format!("{}: {}", words.say(key), list.join(between)))
        .collect()
}

/// Paragraphs with their lesson said once.
fn by_lesson(blocks: &[(LessonId, BlockId)]) -> Vec<(&LessonId, Vec<&str>)> {
    let groups = blocks.chunk_by(|a, b| a.0 == b.0);
    groups.filter_map(|group| Some((&group.first()?.0, group.iter().map(|(_, id)| id.as_str()).collect()))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::Pack;
    use crate::i18n::Lang;
    use crate::ui::report::hung::COLUMNS;

    #[test]
    fn every_item_stands_under_its_part_and_no_line_is_too_wide() {
        let course = Course::new(Pack::BuiltIn);
        for lang in Lang::ALL {
            let words = Words::new(lang);
            let text = text(&course, &words);
            assert!(text.lines().all(|line| crate::ui::wrap::width(line) <= COLUMNS), "{text}");
            for n in 1..=ITEMS {
                let said: String = course.paper_words(lang, n).unwrap().says.chars().take(30).collect();
                assert!(text.contains(&format!("\n{n:>3}  {}", said.trim_end())), "{n}");
            }
            for (letter, items) in PARTS {
                let part = text.split_once(&format!("{letter}. ")).unwrap().1;
                assert!(part.contains(&format!("\n{:>3}  ", items.start())), "{letter}");
            }
        }
    }

    #[test]
    fn an_item_says_its_kinds_of_place_in_the_language_chosen() {
        let course = Course::new(Pack::BuiltIn);
        let words = Words::new(Lang::En);
        let places = Places {
            blocks: vec![("milk".into(), "learn".into()), ("milk".into(), "legal".into())],
            notes: vec!["c7".into()],
            figures: Vec::new(),
            aids: vec!["none".into()],
            asked: vec!["q-a".into(), "q-b".into()],
            asks: vec![("food".into(), "food.meals".into())],
            signs: vec!["s".into()],
            causes: vec!["few-feeds".into()],
            retired: true,
        };
        let title = course.title(Lang::En, &"milk".into()).to_owned();
        assert_eq!(
            lines(&course, &words, &places, "Because."),
            [
                format!("taught: {title} (learn, legal); note c7 “Oxytocin lets milk out”; job-aid card none"),
                "asked: q-a, q-b".to_owned(),
                "checked: factor Food (food.meals); danger signs (s); plan (few-feeds)".to_owned(),
                "retired: Because.".to_owned(),
            ]
        );
        assert_eq!(lines(&course, &words, &Places::default(), ""), [words.say(Key::Nowhere)]);
    }
}
