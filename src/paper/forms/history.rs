//! The history on paper: open questions, and places for what is counted.

use super::Press;
use crate::i18n::keys::Printed as Key;
use crate::paper::doc::{Block, Cell, Doc, Print, Table};

/// The blank form.
pub fn history_blank(press: &Press) -> Doc {
    let line = |word: Key| Block::field(press.say(word), "");
    let mut blocks = vec![line(Key::Code), line(Key::BirthDate), line(Key::BirthWay), line(Key::BirthWeeks)];
    blocks.push(Block::Heading(press.say(Key::HistoryOpen)));
    blocks.push(Block::Text(press.say(Key::HistoryOpenAsk)));
    blocks.extend(Block::lines(2));
    blocks.push(Block::Heading(press.say(Key::HistoryDay)));
    blocks.extend([
        line(Key::HistoryFeeds),
        line(Key::HistoryNight),
        line(Key::HistoryWet),
        line(Key::HistoryStools),
        line(Key::HistoryColour),
        line(Key::HistoryOther),
        line(Key::HistoryDummy),
        line(Key::HistorySleep),
        line(Key::HistoryPain),
    ]);
    blocks.push(Block::Heading(press.say(Key::HistoryWeights)));
    let blank = || Cell::Text(String::new());
    blocks.push(Block::Table(Table {
        head: vec![press.say(Key::WeighedOn), press.say(Key::Age), press.say(Key::WeightGrams)],
        rows: (0..4).map(|_| vec![blank(), blank(), blank()]).collect(),
    }));
    blocks.push(Block::Heading(press.say(Key::HistoryWish)));
    blocks.extend(Block::lines(2));
    blocks.push(Block::Gap);
    blocks.push(Block::Text(press.say(Key::HistoryPrivate)));
    press.doc(Key::HistoryTitle, Print::Usual, blocks)
}
