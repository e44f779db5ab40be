//! A query against the index: every word must match, and the things it matches best come first.

use std::ops::Range;

use super::index::Index;
use super::near::{Typing, near};
use super::{Kind, Target, fold};
use crate::i18n::Lang;

/// The most words of a query that are looked at; a field holds no more that make sense.
const WORDS: usize = 12;

/// What counts for a match in the language of now, and in the other one.
const HERE: u32 = 4;
const THERE: u32 = 3;

/// Something found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// What it is.
    pub target: Target,
    /// How well it matches; only comparable within one query.
    pub score: u32,
}

/// Everything found, in groups by kind: the group with the best hit first, within a group the best first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// The hits in the order they are shown.
    pub hits: Vec<Hit>,
    /// The words that matched, folded and sorted.
    words: Vec<Box<str>>,
}

impl Found {
    /// The groups in order, with the places of their hits.
    pub fn groups(&self) -> Vec<(Kind, Range<usize>)> {
        let mut groups: Vec<(Kind, Range<usize>)> = Vec::new();
        for (at, hit) in self.hits.iter().enumerate() {
            match groups.last_mut() {
                Some((kind, place)) if *kind == hit.target.kind() => place.end = at + 1,
                _ => groups.push((hit.target.kind(), at..at + 1)),
            }
        }
        groups
    }

    /// The places of matching words in a text.
    pub fn marks(&self, text: &str) -> Vec<Range<usize>> {
        let mut marks = Vec::new();
        fold::each_word(text, |place, word| {
            if self.words.binary_search_by(|known| (**known).cmp(word)).is_ok() {
                marks.push(place);
            }
        });
        marks
    }
}

/// Looks for the query as typed; when no thing has all its words, also for words that known ones may be typos of.
pub(super) fn find(index: &Index, lang: Lang, query: &str) -> Found {
    let mut typed = fold::words(query);
    typed.retain(|word| !word.is_empty());
    typed.truncate(WORDS);
    if typed.is_empty() {
        return Found::default();
    }
    // A space after a word says that it is finished.
    let open = query.chars().next_back().is_some_and(|c| !c.is_whitespace());
    // A word that is near to nothing stays so, however loosely it is looked at.
    let Some(strict) = matching(index, lang, &typed, open, false) else { return Found::default() };
    if strict.hits.is_empty() { matching(index, lang, &typed, open, true).unwrap_or_default() } else { strict }
}

/// What a thing has gathered so far.
#[derive(Clone, Copy, Default)]
struct Tally {
    /// How many words of the query it has.
    words: usize,
    /// The sum of the best match of each word.
    score: u32,
}

/// The things that have all words; `None` when some word is near to no word of the index.
fn matching(index: &Index, lang: Lang, typed: &[String], open: bool, loose: bool) -> Option<Found> {
    let mut tallies = vec![Tally::default(); index.targets.len()];
    let mut words = Vec::new();
    for (nth, word) in typed.iter().enumerate() {
        let mut best = vec![0_u32; index.targets.len()];
        let last = open && nth + 1 == typed.len();
        let meant = near(&index.words, word, Typing { last, loose });
        if meant.is_empty() {
            return None;
        }
        for (at, quality) in meant {
            words.extend(index.words.get(at).cloned());
            for posting in index.postings(at) {
                let share = if posting.lang == lang { HERE } else { THERE };
                if let Some(best) = best.get_mut(usize::from(posting.target)) {
                    *best = (u32::from(posting.weight) * quality * share).max(*best);
                }
            }
        }
        for (tally, best) in tallies.iter_mut().zip(best) {
            tally.words += usize::from(best > 0);
            tally.score += best;
        }
    }
    words.sort_unstable();
    words.dedup();
    let full = index.targets.iter().zip(&tallies).filter(|(_, tally)| tally.words == typed.len());
    let hits = full.map(|(target, tally)| Hit { target: target.clone(), score: tally.score });
    let mut found = Found { hits: hits.collect(), words };
    sort(&mut found.hits);
    Some(found)
}

/// Best first within a kind, kinds by their best; what is equal keeps the order of the course.
fn sort(hits: &mut [Hit]) {
    let best = Kind::ALL.map(|kind| hits.iter().filter(|hit| hit.target.kind() == kind).map(|hit| hit.score).max());
    let rank = |kind: Kind| {
        let at = Kind::ALL.iter().position(|known| *known == kind).unwrap_or_default();
        (std::cmp::Reverse(best[at]), kind)
    };
    hits.sort_by_cached_key(|hit| (rank(hit.target.kind()), std::cmp::Reverse(hit.score)));
}
