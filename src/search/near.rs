//! The words of the index that a typed word may mean, and how well each fits.

use std::collections::BTreeMap;
use std::ops::Range;

use super::distance::{LONGEST, edits};

/// Every letter as in the index.
const EXACT: u32 = 100;
/// The beginning of a word: what the last word of a query looks like while it is typed.
const HALF_TYPED: u32 = 80;
/// The beginning of a word although more words follow.
const BEGINNING: u32 = 60;
/// The root of an Indonesian word with a prefix: `memerah` and `perah`.
const ROOT: u32 = 50;
/// The word without its ending: `payudaranya` and `payudara`, `feeding` and `feed`.
const WITHOUT_ENDING: u32 = 45;
/// A whole word with one typo, and what a second one takes away.
const TYPO: u32 = 55;
/// The beginning of a word with a typo.
const TYPO_BEGINNING: u32 = 40;
/// What each further edit takes away.
const PER_EDIT: u32 = 20;

/// The longest ending that may be left off, in letters.
const ENDING: usize = 3;
/// The shortest root or word without its ending.
const SHORTEST: usize = 4;

/// Prefixes of Indonesian words, and the first letter of the root that they swallow.
const PREFIXES: [(&str, &str); 18] = [
    ("meny", "s"),
    ("meng", "k"),
    ("meng", ""),
    ("mem", "p"),
    ("mem", ""),
    ("men", "t"),
    ("men", ""),
    ("me", ""),
    ("peny", "s"),
    ("peng", "k"),
    ("peng", ""),
    ("pem", "p"),
    ("pem", ""),
    ("pe", ""),
    ("ber", ""),
    ("ter", ""),
    ("di", ""),
    ("ke", ""),
];

/// How a word was typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Typing {
    /// Whether it may not be finished yet: the last word of a query.
    pub(super) last: bool,
    /// Whether typos are looked for even though the index knows the word.
    pub(super) loose: bool,
}

/// The places in `words` (sorted) that `typed` may mean, each with its quality from 1 to 100.
pub(super) fn near(words: &[Box<str>], typed: &str, typing: Typing) -> BTreeMap<usize, u32> {
    let mut found = BTreeMap::new();
    let mut add = |at: usize, quality: u32| {
        let known = found.entry(at).or_insert(0);
        *known = quality.max(*known);
    };
    let known = beginning_with(words, typed);
    for at in known.clone() {
        let more = words.get(at).map_or(0, |word| word.len() - typed.len());
        let quality = if more == 0 {
            EXACT
        } else {
            let whole = if typing.last { HALF_TYPED } else { BEGINNING };
            whole - u32::try_from(more).unwrap_or(u32::MAX).min(7) * 4
        };
        add(at, quality);
    }
    for ending in 1..=ENDING {
        let rest = typed.len().checked_sub(ending).filter(|rest| *rest >= SHORTEST).and_then(|rest| typed.get(..rest));
        if let Some(at) = rest.and_then(|rest| position(words, rest)) {
            add(at, WITHOUT_ENDING);
        }
    }
    for at in roots(typed).filter_map(|root| position(words, &root)) {
        add(at, ROOT);
    }
    if known.is_empty() || typing.loose {
        for (at, quality) in with_typos(words, typed, typing) {
            add(at, quality);
        }
    }
    found
}

fn position(words: &[Box<str>], word: &str) -> Option<usize> {
    words.binary_search_by(|known| (**known).cmp(word)).ok()
}

/// The places of the words that begin with `typed`.
fn beginning_with(words: &[Box<str>], typed: &str) -> Range<usize> {
    let from = words.partition_point(|word| **word < *typed);
    let count = words.iter().skip(from).take_while(|word| word.starts_with(typed)).count();
    from..from + count
}

/// What may be the root of an Indonesian word.
fn roots(typed: &str) -> impl Iterator<Item = String> + '_ {
    PREFIXES.iter().filter_map(move |(prefix, letter)| {
        let rest = typed.strip_prefix(prefix)?;
        (rest.len() >= SHORTEST).then(|| format!("{letter}{rest}"))
    })
}

/// How many typos a word of this many letters may have.
fn allowed(letters: usize) -> usize {
    match letters {
        0..4 => 0,
        4..8 => 1,
        _ => 2,
    }
}

/// The words nearest to a word the index does not know. While some are one typo away, those two away are left out.
fn with_typos(words: &[Box<str>], typed: &str, typing: Typing) -> Vec<(usize, u32)> {
    let limit = allowed(typed.chars().count());
    if limit == 0 || typed.len() > LONGEST {
        return Vec::new();
    }
    // A beginning of four letters with a typo in it would be near to almost everything.
    let half = typing.last && typed.len() > SHORTEST;
    let mut least = limit;
    let mut found: Vec<(usize, usize, u32)> = Vec::new();
    for (at, word) in words.iter().enumerate() {
        if !half && word.len() > typed.len() + limit {
            continue;
        }
        let (whole, beginning) = edits(typed.as_bytes(), word.as_bytes(), least);
        let (edits, quality) = match (whole <= least, half && beginning <= least) {
            (true, _) => (whole, TYPO),
            (false, true) => (beginning, TYPO_BEGINNING),
            (false, false) => continue,
        };
        least = if typing.loose { least } else { edits.max(1) };
        let more = u32::try_from(edits.saturating_sub(1)).unwrap_or(1);
        found.push((at, edits, quality.saturating_sub(PER_EDIT * more).max(1)));
    }
    found.into_iter().filter(|(_, edits, _)| *edits <= least).map(|(at, _, quality)| (at, quality)).collect()
}
