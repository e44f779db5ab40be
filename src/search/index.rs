//! Every word of the content, sorted, with the places where it stands.
//!
//! Only words and numbers are kept, no texts: the index of the whole course is a few hundred kilobytes.

use super::texts::{Field, each_text, targets};
use super::{Target, fold};
use crate::content::Course;
use crate::i18n::Lang;

/// A word in a thing in one language, and how much it counts there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Posting {
    /// The place of the thing in [`Index::targets`].
    pub(super) target: u16,
    /// The language.
    pub(super) lang: Lang,
    /// Its weight.
    pub(super) weight: u8,
}

/// The index.
#[derive(Default)]
pub(super) struct Index {
    /// Everything that can be found.
    pub(super) targets: Vec<Target>,
    /// The words, sorted.
    pub(super) words: Vec<Box<str>>,
    /// Where the postings of each word begin, and at last where they end.
    starts: Vec<usize>,
    postings: Vec<Posting>,
}

impl Index {
    /// Reads all content in both languages.
    pub(super) fn build(course: &Course) -> Self {
        let targets = targets(course);
        let mut seen = Seen::default();
        for (at, target) in targets.iter().enumerate() {
            let Ok(at) = u16::try_from(at) else { break };
            for lang in Lang::ALL {
                each_text(course, lang, target, |field, text| seen.read(at, lang, field, text));
            }
        }
        let mut index = Self { targets, ..Self::default() };
        seen.sort_into(&mut index);
        index
    }

    /// Where a word stands.
    pub(super) fn postings(&self, word: usize) -> &[Posting] {
        let place = self.starts.get(word).zip(self.starts.get(word + 1));
        place.and_then(|(from, to)| self.postings.get(*from..*to)).unwrap_or_default()
    }
}

/// Words as they come, all in one string: sorting them at the end is quicker than looking each one up.
#[derive(Default)]
struct Seen {
    letters: String,
    words: Vec<(Head, Posting)>,
}

/// A word by its first eight letters and its place among all letters.
struct Head {
    first: u64,
    from: u32,
    to: u32,
}

impl Seen {
    fn read(&mut self, target: u16, lang: Lang, field: Field, text: &str) {
        let from = self.words.len();
        fold::each_word(text, |_, word| {
            let start = self.letters.len();
            self.letters.push_str(word);
            let (Ok(start), Ok(end)) = (u32::try_from(start), u32::try_from(self.letters.len())) else { return };
            let head = Head { first: first_letters(word), from: start, to: end };
            self.words.push((head, Posting { target, lang, weight: 0 }));
        });
        let weight = weight(field, self.words.len() - from);
        for (_, posting) in self.words.iter_mut().skip(from) {
            posting.weight = weight;
        }
    }

    /// Sorts the words and joins what stands twice.
    fn sort_into(mut self, index: &mut Index) {
        let letters = std::mem::take(&mut self.letters);
        let text = |head: &Head| letters.get(head.from as usize..head.to as usize).unwrap_or_default();
        self.words.sort_unstable_by(|(a, at), (b, bt)| {
            let words = a.first.cmp(&b.first).then_with(|| text(a).cmp(text(b)));
            words.then_with(|| (at.target, at.lang, at.weight).cmp(&(bt.target, bt.lang, bt.weight)))
        });
        for (head, posting) in self.words {
            let word = text(&head);
            if index.words.last().is_none_or(|last| **last != *word) {
                index.words.push(word.into());
                index.starts.push(index.postings.len());
            } else if let Some(last) = index.postings.last_mut()
                && (last.target, last.lang) == (posting.target, posting.lang)
            {
                last.weight = joined(last.weight, posting.weight);
                continue;
            }
            index.postings.push(posting);
        }
        index.starts.push(index.postings.len());
    }
}

/// The weight of a word that stands in a thing with weight `so_far` and once more with `weight`, which is no less:
/// standing often helps a little, and never makes a long text weigh more than a name.
fn joined(so_far: u8, weight: u8) -> u8 {
    (so_far + 1).min(weight + 3).max(weight + 1)
}

/// The first letters as a number that sorts as they do.
fn first_letters(word: &str) -> u64 {
    let mut first = [0; 8];
    first.iter_mut().zip(word.bytes()).for_each(|(to, from)| *to = from);
    u64::from_be_bytes(first)
}

/// How much a word counts in a text of `words` words. A short name says more with each word than a long one.
fn weight(field: Field, words: usize) -> u8 {
    match (field, words) {
        (Field::Title, 0..=1) => 12,
        (Field::Title, 2) => 10,
        (Field::Title, _) => 8,
        (Field::Heading, _) => 4,
        (Field::Body, _) => 1,
    }
}
