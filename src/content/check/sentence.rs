//! A fault as one line for its author: where, what is wrong, what to do.

use super::letters::is_fine;
use crate::content::fault::{Fault, Reason, Thing, Wrong};
use crate::i18n::Words;
use crate::i18n::keys::Check;

/// Reads `file:line:column: what is wrong. What to do.`
pub fn sentence(fault: &Fault, words: &Words) -> String {
    let text = format!("{}: {}", fault.place, said(&fault.wrong, words));
    // A pack may come from anyone: what it holds must not be able to command the terminal it is named on.
    text.chars().map(|c| if is_fine(c) { c } else { '?' }).collect()
}

#[allow(clippy::too_many_lines)] // One arm for each fault; splitting the list would only hide it.
fn said(wrong: &Wrong, words: &Words) -> String {
    let with = |key: Check, values: &[(&str, &str)]| words.fill(key, values);
    let id = |key: Check, id: &str| words.fill(key, &[("id", id)]);
    match wrong {
        Wrong::Missing => with(Check::Missing, &[]),
        Wrong::Unreadable(why) => with(Check::Unreadable, &[("why", why)]),
        Wrong::TooLarge(high) => with(Check::TooLarge, &[("high", &(high / 1024).to_string())]),
        Wrong::Outside => with(Check::Outside, &[]),
        Wrong::Syntax(why) => with(Check::Syntax, &[("why", why)]),
        Wrong::NewerFormat { found, known } => {
            with(Check::NewerFormat, &[("found", &found.to_string()), ("known", &known.to_string())])
        }
        Wrong::Orphan => with(Check::Orphan, &[]),
        Wrong::NoHeader => with(Check::NoHeader, &[]),
        Wrong::Stray(line) => id(Check::Stray, &line.chars().take(40).collect::<String>()),
        Wrong::BadId(bad) => id(Check::BadId, bad),
        Wrong::OtherId { found, expected } => with(Check::OtherId, &[("found", found), ("expected", expected)]),
        Wrong::Twice(twice) => id(Check::Twice, twice),
        Wrong::Unknown { thing, id } => with(Check::Unknown, &[("thing", words.say(name(*thing))), ("id", id)]),
        Wrong::NoWords(missing) => id(Check::NoWords, missing),
        Wrong::NoStructure { id, file } => with(Check::NoStructure, &[("id", id), ("file", file)]),
        Wrong::Order { found, expected } => with(Check::Order, &[("found", found), ("expected", expected)]),
        Wrong::Count { field, found, low, high } => {
            let range = if low == high { low.to_string() } else { format!("{low}–{high}") };
            with(Check::Count, &[("field", field), ("found", &found.to_string()), ("range", &range)])
        }
        Wrong::Range { field, found, range } => {
            with(Check::Range, &[("field", field), ("found", found), ("range", range)])
        }
        Wrong::NoSource(claim) => id(Check::NoSource, claim),
        Wrong::Empty(field) => id(Check::Empty, field),
        Wrong::Unused(field) => id(Check::Unused, field),
        Wrong::Gap => with(Check::Gap, &[]),
        Wrong::Capitals(word) => id(Check::Capitals, word),
        Wrong::Alike(text) => id(Check::Alike, text),
        Wrong::TooLong { field, found, high } => {
            with(Check::TooLong, &[("field", field), ("found", &found.to_string()), ("high", &high.to_string())])
        }
        Wrong::NumberAgain(number) => id(Check::NumberAgain, number),
        Wrong::Character(c) => with(Check::Character, &[("code", &format!("U+{:04X}", u32::from(*c)))]),
        Wrong::Placeholder => with(Check::Placeholder, &[]),
        Wrong::Brand(brand) => id(Check::Brand, brand),
        Wrong::Dose(dose) => id(Check::Dose, dose),
        Wrong::Tone { word, reason } => {
            let key = match reason {
                Reason::Blame => Check::ToneBlame,
                Reason::Order => Check::ToneOrder,
                Reason::Fear => Check::ToneFear,
            };
            id(key, word)
        }
        Wrong::Numbers { here, there } => with(Check::Numbers, &[("here", here), ("there", there)]),
        Wrong::LinkedAgain(term) => id(Check::LinkedAgain, term),
        Wrong::NotAsked { thing, id, found, low } => with(
            Check::NotAsked,
            &[("thing", words.say(name(*thing))), ("id", id), ("found", &found.to_string()), ("low", &low.to_string())],
        ),
        Wrong::NoCause(factor) => id(Check::NoCause, factor),
        Wrong::NotParallel { id, to } => with(Check::NotParallel, &[("id", id), ("to", to)]),
        Wrong::NotInForm(lesson) => id(Check::NotInForm, lesson),
        Wrong::SamePlace { found, of, high } => share(words, Check::SamePlace, [*found, *of, *high]),
        Wrong::Longest { found, of, high } => share(words, Check::Longest, [*found, *of, *high]),
        Wrong::GivenAway { id, answer } => with(Check::GivenAway, &[("id", id), ("answer", answer)]),
        Wrong::LongSentence { found, high } => {
            with(Check::LongSentence, &[("found", &found.to_string()), ("high", &high.to_string())])
        }
        Wrong::LongWord { word, high } => with(Check::LongWord, &[("id", word), ("high", &high.to_string())]),
        Wrong::NotChecked(objective) => id(Check::NotChecked, objective),
        Wrong::Private(question) => id(Check::Private, question),
        Wrong::NoTable(table) => id(Check::NoTable, table),
        Wrong::Unreached(sign) => id(Check::Unreached, sign),
        Wrong::NotAnswered(cause) => id(Check::NotAnswered, cause),
        Wrong::Template(needed) => id(Check::Template, needed),
        Wrong::NoItem(n) => id(Check::NoItem, &n.to_string()),
        Wrong::NotRetired(n) => id(Check::NotRetired, &n.to_string()),
        Wrong::BadSum(sum) => id(Check::BadSum, sum),
        Wrong::NotADate(day) => id(Check::NotADate, day),
    }
}

/// A sentence that says how many of how many.
fn share(words: &Words, key: Check, numbers: [usize; 3]) -> String {
    let [found, of, high] = numbers.map(|number| number.to_string());
    words.fill(key, &[("found", &found), ("of", &of), ("high", &high)])
}

fn name(thing: Thing) -> Check {
    match thing {
        Thing::Lesson => Check::ThingLesson,
        Thing::Block => Check::ThingBlock,
        Thing::Objective => Check::ThingObjective,
        Thing::Factor => Check::ThingFactor,
        Thing::Ask => Check::ThingAsk,
        Thing::Question => Check::ThingQuestion,
        Thing::Choice => Check::ThingChoice,
        Thing::Term => Check::ThingTerm,
        Thing::Note => Check::ThingNote,
        Thing::Source => Check::ThingSource,
        Thing::Sign => Check::ThingSign,
        Thing::Rule => Check::ThingRule,
        Thing::Cause => Check::ThingCause,
        Thing::Action => Check::ThingAction,
        Thing::Claim => Check::ThingClaim,
        Thing::Row => Check::ThingRow,
        Thing::Pair => Check::ThingPair,
    }
}
