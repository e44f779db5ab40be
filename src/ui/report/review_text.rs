//! What a clinician has yet to confirm as text: each claim in full, in both languages, with a line to sign.

use std::collections::BTreeMap;

use super::hung::put;
use crate::content::claims::{Claim, Field, Kind};
use crate::content::{Course, Place};
use crate::domain::ids::{ClaimId, SourceId};
use crate::domain::lesson::Flag;
use crate::i18n::keys::Review as Key;
use crate::i18n::{Lang, Words};

/// How many claims are flagged W, and how they stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    /// Signed, and still what was signed.
    pub signed: usize,
    /// Never signed.
    pub open: usize,
    /// Signed once, and changed since.
    pub changed: usize,
}

impl Count {
    /// Whether a clinician has nothing left to do.
    pub fn is_done(self) -> bool {
        self.open + self.changed == 0
    }
}

/// Every claim flagged W in the order of work, and how many there are of each standing.
pub fn text(course: &Course, places: &BTreeMap<ClaimId, Place>, words: &Words) -> (String, Count) {
    let (mut out, mut count, mut number) = (String::new(), Count::default(), 0);
    put(&mut out, "", words.say(Key::HowTo));
    for kind in Kind::ALL {
        let claims: Vec<Claim> = kind.claims(course).into_iter().filter(|claim| claim.flag == Flag::W).collect();
        if claims.is_empty() {
            continue;
        }
        out.push('\n');
        put(&mut out, "", &format!("== {} ==", words.say(title(kind))));
        for claim in claims {
            number += 1;
            out.push('\n');
            put_claim(&mut out, course, words, &claim, number, places.get(&claim.id), &mut count);
        }
    }
    out.push('\n');
    let values = [("n", number), ("signed", count.signed), ("open", count.open), ("changed", count.changed)]
        .map(|(name, value)| (name, value.to_string()));
    let values: Vec<(&str, &str)> = values.iter().map(|(name, value)| (*name, value.as_str())).collect();
    put(&mut out, "", &words.fill(Key::Sum, &values));
    (out, count)
}

fn title(kind: Kind) -> Key {
    match kind {
        Kind::Danger => Key::Danger,
        Kind::Plan => Key::Plan,
        Kind::Factors => Key::Factors,
        Kind::Aids => Key::Aids,
        Kind::Watch => Key::Watch,
        Kind::Lessons => Key::Lessons,
        Kind::Notes => Key::Notes,
        Kind::Tables => Key::Tables,
        Kind::Figures => Key::Figures,
        Kind::Questions => Key::Questions,
        Kind::Mothers => Key::Mothers,
        Kind::Terms => Key::Terms,
    }
}

fn put_claim(
    out: &mut String,
    course: &Course,
    words: &Words,
    claim: &Claim,
    number: usize,
    place: Option<&Place>,
    count: &mut Count,
) {
    let review = course.review(&claim.id);
    let (standing, counted) = match review {
        None => (Key::Open, &mut count.open),
        Some((_, true)) => (Key::Signed, &mut count.signed),
        Some((_, false)) => (Key::Changed, &mut count.changed),
    };
    *counted += 1;
    let who = review.map_or([("by", ""), ("on", "")], |(review, _)| [("by", &*review.by), ("on", &*review.on)]);
    put(out, &format!("{number}. "), &format!("{} · {}", claim.id, words.fill(standing, &who)));
    let place = place.map(|place| format!("{}:{} · ", place.file, place.line)).unwrap_or_default();
    let ids: Vec<&str> = claim.sources.iter().map(SourceId::as_str).collect();
    put(out, INDENT, &format!("{place}{}", words.fill(Key::Sources, &[("ids", &ids.join(", "))])));
    for fact in &claim.facts {
        put_field(out, INDENT, fact);
    }
    for (lang, said) in Lang::ALL.into_iter().zip(&claim.words) {
        for field in said {
            put_field(out, &format!("{INDENT}{}  ", lang.code()), field);
        }
    }
    let remark = review.map_or("", |(review, _)| &review.remark);
    if !remark.is_empty() {
        put(out, INDENT, &words.fill(Key::Remark, &[("text", remark)]));
    }
    if !matches!(review, Some((_, true))) {
        out.push_str(INDENT);
        out.push_str(&line(claim));
        out.push('\n');
    }
}

const INDENT: &str = "    ";

fn put_field(out: &mut String, lead: &str, (name, text): &Field) {
    for part in text.split('\n') {
        put(out, &format!("{lead}{name}: "), part);
    }
}

/// The line to sign, as it goes into the file of signatures. Names and sums need no escapes.
fn line(claim: &Claim) -> String {
    format!(r#"(claim: "{}", sum: "{}", by: "", on: "", remark: ""),"#, claim.id, claim.sum())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::Pack;
    use crate::content::check::places;
    use crate::content::reviews::Review;
    use crate::ui::report::hung::COLUMNS;
    use crate::ui::wrap::width;

    #[test]
    fn every_claim_flagged_w_is_listed_with_its_line_its_sources_and_both_languages() {
        let course = Course::new(Pack::BuiltIn);
        let places = places(&Pack::BuiltIn);
        for lang in Lang::ALL {
            let (text, count) = text(&course, &places, &Words::new(lang));
            let all: Vec<Claim> = Kind::ALL.into_iter().flat_map(|kind| kind.claims(&course)).collect();
            let wanted: Vec<&Claim> = all.iter().filter(|claim| claim.flag == Flag::W).collect();
            assert_eq!(count.open + count.signed + count.changed, wanted.len());
            let blocks: Vec<&str> = text.split("\n\n").collect();
            let mut from = 0;
            for (nth, claim) in wanted.iter().enumerate() {
                let head = format!("{}. {} · ", nth + 1, claim.id);
                let at = blocks
                    .iter()
                    .skip(from)
                    .position(|block| block.starts_with(&head))
                    .unwrap_or_else(|| panic!("{head}"));
                from += at;
                let place = &places[&claim.id];
                assert!(blocks[from].contains(&format!("\n    {}:{} · ", place.file, place.line)), "{}", claim.id);
                assert!(blocks[from].contains("\n    id  ") && blocks[from].contains("\n    en  "), "{}", claim.id);
            }
            assert!(text.lines().all(|line| width(line) <= COLUMNS), "no line is too wide");
        }
    }

    #[test]
    fn a_line_to_sign_is_read_as_a_signature() {
        let course = Course::new(Pack::BuiltIn);
        for claim in Kind::ALL.into_iter().flat_map(|kind| kind.claims(&course)) {
            let list: Vec<Review> = ron::from_str(&format!("[{}]", line(&claim))).unwrap();
            assert_eq!((&list[0].claim, &*list[0].sum), (&claim.id, claim.sum().as_str()));
        }
    }
}
