//! The slip a mother takes home: only what was agreed, who helps, when to come at once, when to meet again.

use super::{Help, Press};
use crate::content::Course;
use crate::domain::danger::Who;
use crate::domain::ids::SignId;
use crate::i18n::Words;
use crate::i18n::keys::Printed as Key;
use crate::paper::doc::{Block, Doc, Print, Weight};
use crate::paper::qr;

/// What a slip says. Sentences are those the mother reads; her name is nowhere.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Slip {
    /// The code of the visit.
    pub code: String,
    /// What she agreed to, at most three; none leaves lines to write on.
    pub agreed: Vec<String>,
    /// Who helps with what; none leaves a line to write on.
    pub helps: Vec<Help>,
    /// When to come before the date.
    pub signs: Signs,
    /// The day of the next contact, written out; empty is a line to write on.
    pub next: String,
}

/// Signs to come back for, by how fast.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Signs {
    /// To the emergency unit now.
    pub now: Vec<String>,
    /// To be seen today.
    pub today: Vec<String>,
    /// To call before the date; nothing is printed where there are none.
    pub sooner: Vec<String>,
}

/// Red signs a family can see by itself, those of the job-aid card and two more that have a number.
const NOW: [&str; 10] = [
    "baby-cannot-feed",
    "baby-sleepy",
    "baby-fits",
    "baby-indrawing",
    "baby-hot",
    "baby-cold",
    "baby-no-urine",
    "mother-bleeding-pad",
    "mother-headache",
    "mother-breathless",
];
/// Amber signs a family can see by itself.
const TODAY: [&str; 3] = ["baby-poor-feeding", "mother-fever", "mother-breast-red"];

impl Signs {
    /// The signs every family should know, in the words of the danger signs. Where these do not say whose sign it is,
    /// as a list with headings need not, it is put before them.
    pub fn of(course: &Course, words: &Words) -> Self {
        let of = |ids: &[&str]| ids.iter().filter_map(|id| said(course, words, &SignId::from(*id))).collect();
        Self { now: of(&NOW), today: of(&TODAY), sooner: Vec::new() }
    }
}

fn said(course: &Course, words: &Words, id: &SignId) -> Option<String> {
    let label = &course.danger_words(words.lang())?.signs.get(id)?.label;
    let who = match course.catalogue()?.danger.sign(id)?.who {
        Who::Baby => words.say(Key::Baby),
        Who::Mother => words.say(Key::Mother),
    };
    if label.to_lowercase().contains(&who.to_lowercase()) {
        return Some(label.clone());
    }
    let mut rest = label.chars();
    let first = rest.next().map(|c| c.to_lowercase().to_string()).unwrap_or_default();
    Some(format!("{who}: {first}{}", rest.as_str()))
}

/// The slip.
pub fn slip(press: &Press, slip: &Slip) -> Doc {
    let mut blocks = vec![Block::Heading(press.say(Key::SlipAgreed))];
    blocks.extend(slip.agreed.iter().map(|agreed| Block::TickBox(agreed.clone(), Some(true))));
    if slip.agreed.is_empty() {
        blocks.extend(Block::lines(3));
    }
    blocks.push(Block::Heading(press.say(Key::SlipHelps)));
    blocks.extend(press.helps(&slip.helps, 2));
    let mut notice = |weight: Weight, title: Key, lines: &[String]| {
        if !lines.is_empty() {
            blocks.push(Block::Notice { weight, title: press.say(title), lines: lines.to_vec() });
        }
    };
    notice(Weight::Now, Key::SlipNow, &slip.signs.now);
    notice(Weight::Today, Key::SlipToday, &slip.signs.today);
    notice(Weight::Plain, Key::SlipSooner, &slip.signs.sooner);
    let mut beside = vec![Block::Heading(press.say(Key::SlipNext))];
    match slip.next.trim() {
        "" => beside.extend(Block::lines(1)),
        next => beside.push(Block::Big(next.to_owned())),
    }
    match (press.facility.name.trim(), press.facility.phone.trim()) {
        ("", _) | (_, "") => beside.extend(press.facility()),
        (name, phone) => beside.push(Block::field(press.say(Key::Facility), format!("{name}, {phone}"))),
    }
    if !press.facility.emergency.trim().is_empty() {
        beside.push(Block::field(press.say(Key::Emergency), &press.facility.emergency));
    }
    beside.push(Block::field(press.say(Key::Code), &slip.code));
    // A blank slip has nothing to keep in a square.
    if slip.agreed.is_empty() && slip.next.trim().is_empty() {
        blocks.extend(beside);
    } else {
        blocks.push(Block::Qr { text: square(press, slip), beside });
    }
    press.doc(Key::SlipTitle, Print::Large, blocks)
}

/// The slip in the square: code, what was agreed, the date, and as many of the signs as fit.
fn square(press: &Press, slip: &Slip) -> String {
    let practice = if press.practice { vec![press.say(Key::Practice)] } else { Vec::new() };
    let line = |title: Key, words: &[String]| match words {
        [] => Vec::new(),
        words => vec![format!("{} {}", press.say(title), words.join("; "))],
    };
    let first = [practice, vec![format!("{} {}", press.say(Key::Code), slip.code)], slip.agreed.clone()].concat();
    let next = if slip.next.trim().is_empty() { Vec::new() } else { vec![slip.next.clone()] };
    let date = line(Key::SlipNext, &next);
    let signs = [line(Key::SlipNow, &slip.signs.now), line(Key::SlipToday, &slip.signs.today)].concat();
    qr::fitting(&[first, date, signs].concat())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::catalogue::shipped::catalogue;
    use crate::domain::danger::Level;

    #[test]
    fn the_signs_on_a_slip_are_public_and_as_urgent_as_their_box_says() {
        let book = catalogue().danger;
        for (ids, level) in [(&NOW[..], Level::Red), (&TODAY[..], Level::Amber)] {
            for id in ids {
                let sign = book.sign(&SignId::from(*id)).unwrap();
                assert_eq!((sign.level, sign.private), (level, false), "{id}");
            }
        }
    }
}
