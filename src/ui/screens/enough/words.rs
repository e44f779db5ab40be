//! The words of the screen: what was found, what is expected, what to find out, what weight says.

use crate::domain::enough::{Answer, Enough, Find, Row, Taken, Verdict, What};
use crate::domain::growth::Band;
use crate::domain::growth::gain::{Pace, Query};
use crate::domain::visit::StoolColour;
use crate::i18n::keys::{Counsel, Enough as Key, Factors};
use crate::ui::cx::World;
use crate::ui::glyphs;
use crate::ui::screens::facts::expected;
use crate::ui::screens::gate::level_title;
use crate::ui::screens::plan;
use crate::ui::theme::Role;
use crate::ui::wrap::GLUE;

/// The answer in one line, with its mark.
pub(super) fn answer(told: &Enough) -> (&'static str, Key, Role) {
    match told.answer {
        Answer::SignsFine => (glyphs::DONE, Key::Fine, Role::Good),
        Answer::SignsNotFine => (glyphs::FLAGGED, Key::NotFine, Role::Danger),
        Answer::CannotTell => (glyphs::OPEN, Key::CannotTell, Role::Warn),
    }
}

/// The mark before a row.
pub(super) fn mark(verdict: Verdict) -> (&'static str, Role) {
    match verdict {
        Verdict::Expected => (glyphs::DONE, Role::Good),
        Verdict::Low | Verdict::Edge => (glyphs::FLAGGED, Role::Warn),
        Verdict::Unknown => (glyphs::OPEN, Role::Muted),
        Verdict::NoNumber => (glyphs::BULLET, Role::Muted),
    }
}

/// The word after a row.
pub(super) fn verdict(verdict: Verdict) -> Key {
    match verdict {
        Verdict::Low => Key::IsLow,
        Verdict::Edge => Key::IsEdge,
        Verdict::Unknown => Key::IsUnknown,
        Verdict::NoNumber => Key::NoNumber,
        Verdict::Expected => Key::IsExpected,
    }
}

/// The name of a row.
pub(super) fn name(world: World<'_>, what: What) -> &str {
    match what {
        What::Feeds => world.say(Factors::Feeds),
        What::Wet => world.say(Factors::Wet),
        What::Stools => world.say(Factors::Stools),
        What::Weight => world.say(Key::Weight),
    }
}

/// What today expects of a row, in the words of the table of days.
pub(super) fn expects(world: World, told: &Enough, what: What) -> String {
    let column = match what {
        What::Feeds => 1,
        What::Wet => 2,
        What::Stools => 3,
        What::Weight => 4,
    };
    let row = expected(world, &told.accepted).and_then(|(_, cells)| cells.get(column));
    row.cloned().unwrap_or_else(|| "–".to_owned())
}

/// What was found for a row.
pub(super) fn found(world: World, told: &Enough, taken: &Taken, row: &Row) -> String {
    let facts = &told.accepted;
    let times = |count: Option<u8>| count.map(|count| world.fill(Key::Times, &[("n", &count.to_string())]));
    let text = match row.what {
        What::Feeds => times(facts.feeds),
        What::Wet => facts.wet.map(|count| count.to_string()),
        What::Stools => {
            let colour = taken.stool.map(|stool| world.say(colour(stool)).to_owned());
            let parts: Vec<String> = times(facts.stools).into_iter().chain(colour).collect();
            (!parts.is_empty()).then(|| parts.join(", "))
        }
        What::Weight => weight(world, told),
    };
    text.unwrap_or_else(|| world.say(Key::NotKnown).to_owned())
}

/// In the first days what was lost since birth; later the weight of now and what it gains in a day.
fn weight(world: World, told: &Enough) -> Option<String> {
    let unit = |text: String| text.replace(" g", &format!("{GLUE}g")).replace(" %", &format!("{GLUE}%"));
    let now = told.accepted.weight?;
    if let Some(gain) = told.gain.filter(|gain| gain.pace != Pace::Open) {
        let daily = world.fill(Key::Daily, &[("n", &world.lang().tenths(gain.tenths))]);
        return Some(unit(format!("{now} g, {daily}")));
    }
    let Some(change) = told.change else { return Some(unit(format!("{now} g"))) };
    let percent = world.lang().tenths(change.permille.abs());
    let values = [("percent", percent.as_str()), ("grams", &change.grams.abs().to_string())];
    Some(unit(world.fill(if change.grams > 0 { Key::Down } else { Key::Up }, &values)))
}

fn colour(stool: StoolColour) -> Counsel {
    match stool {
        StoolColour::Black => Counsel::ColourBlack,
        StoolColour::Green => Counsel::ColourGreen,
        StoolColour::Yellow => Counsel::ColourYellow,
        StoolColour::Pale => Counsel::ColourPale,
    }
}

/// A sign that was ticked.
pub(super) fn sign<'a>(world: World<'a>, id: &crate::domain::ids::SignId) -> &'a str {
    let words = world.course.danger_words(world.lang()).and_then(|words| words.signs.get(id));
    words.map_or("", |words| &words.label)
}

/// Something to find out.
pub(super) fn find(world: World, find: &Find) -> String {
    match find {
        Find::SeenFirst(level) => format!("{}: {}", level_title(world, *level), world.say(Key::SeenFirst)),
        Find::Again(doubt) => plan::doubt(world, *doubt).to_owned(),
        Find::Number(lack) => plan::missing(world, *lack).to_owned(),
        Find::Weighing(query) => asked_again(world, *query),
        Find::Size => world.say(Key::SizeAgain).to_owned(),
        Find::SlowMonth => world.say(Key::SlowMonth).to_owned(),
        Find::WatchFeed => world.say(Key::WatchFeed).to_owned(),
        Find::WeighAgain => world.say(Key::WeighAgain).to_owned(),
        Find::Examine => world.say(Key::Examine).to_owned(),
    }
}

fn asked_again(world: World, query: Query) -> String {
    let day = |hours: u32| (hours / 24).to_string();
    match query {
        Query::Grams(at) => {
            world.fill(Key::QueryGrams, &[("day", &day(at.at_hours)), ("grams", &at.grams.to_string())])
        }
        Query::Later(at) => {
            world.fill(Key::QueryLater, &[("day", &day(at.at_hours)), ("grams", &at.grams.to_string())])
        }
        Query::Jump(from, to) => world.fill(
            Key::QueryJump,
            &[
                ("from", &from.grams.to_string()),
                ("first", &day(from.at_hours)),
                ("to", &to.grams.to_string()),
                ("last", &day(to.at_hours)),
            ],
        ),
    }
}

/// The row of the table of words for a band.
fn band(band: Band) -> &'static str {
    match band {
        Band::FarBelow => "far-below",
        Band::Below => "below",
        Band::Usual => "usual",
        Band::Above => "above",
    }
}

/// What weight says, in sentences: the median of the hour, the pace, the score.
pub(super) fn of_weight(world: World, told: &Enough, taken: &Taken) -> Vec<String> {
    let (facts, lang) = (&told.accepted, world.lang());
    let mut lines = Vec::new();
    let Some((age, _)) = facts.age_hours.zip(facts.weight) else { return lines };
    if age <= 96 {
        match (facts.birth_way, told.change.and_then(|change| change.median)) {
            (Some(way), Some(median)) => {
                let values = [
                    ("hours", age.to_string()),
                    ("way", super::chart::way(world, way).to_owned()),
                    ("n", lang.tenths(median.permille.into())),
                ];
                let values: Vec<(&str, &str)> = values.iter().map(|(key, value)| (*key, value.as_str())).collect();
                let mut line = world.fill(Key::MedianAt, &values);
                if median.between {
                    line.push(' ');
                    line.push_str(world.say(Key::MedianBetween));
                }
                lines.push(line);
            }
            (Some(_), None) => lines.push(world.say(Key::NoMedian).to_owned()),
            (None, _) => lines.push(world.say(Key::NoWay).to_owned()),
        }
        return lines;
    }
    if let Some(gain) = told.gain {
        let day = (gain.from.at_hours / 24).to_string();
        let pace = lang.tenths(gain.tenths);
        lines.push(match gain.least.filter(|_| gain.pace != Pace::Open) {
            Some(least) => world.fill(Key::PaceLine, &[("day", &day), ("n", &pace), ("least", &lang.tenths(least))]),
            None => world.fill(Key::PaceOpen, &[("day", &day), ("n", &pace)]),
        });
    }
    match told.size {
        Some(size) => {
            let words = world.course.table_words(lang, "weight-for-age");
            let words = words.and_then(|words| words.rows.get(band(size.band))?.get(1)).map_or("", String::as_str);
            let z = lang.hundredths(size.z.hundredths().into());
            lines.push(world.fill(Key::ScoreLine, &[("z", &z), ("words", words)]));
            if size.early {
                lines.push(world.say(Key::Early).to_owned());
            }
        }
        None if taken.sex.is_none() => lines.push(world.say(Key::NoSex).to_owned()),
        None => {}
    }
    lines
}
