//! Watching a feed on paper: what goes well on the left, what may be difficult on the right, each pair mirrored.

use super::Press;
use crate::i18n::keys::Printed as Key;
use crate::paper::doc::{Block, Cell, Doc, Print, Table};

/// The parts of the form, each with its pairs: going well, possible difficulty. Items are those of the brief, part 5.4.
const PARTS: [(Key, &[(Key, Key)]); 7] = [
    (Key::FeedLook, &[(Key::FeedLook1, Key::FeedLook1Not), (Key::FeedLook2, Key::FeedLook2Not)]),
    (
        Key::FeedBody,
        &[
            (Key::FeedBody1, Key::FeedBody1Not),
            (Key::FeedBody2, Key::FeedBody2Not),
            (Key::FeedBody3, Key::FeedBody3Not),
            (Key::FeedBody4, Key::FeedBody4Not),
            (Key::FeedBody5, Key::FeedBody5Not),
        ],
    ),
    (
        Key::FeedAnswer,
        &[
            (Key::FeedAnswer1, Key::FeedAnswer1Not),
            (Key::FeedAnswer2, Key::FeedAnswer2Not),
            (Key::FeedAnswer3, Key::FeedAnswer3Not),
            (Key::FeedAnswer4, Key::FeedAnswer4Not),
            (Key::FeedAnswer5, Key::FeedAnswer5Not),
        ],
    ),
    (
        Key::FeedBond,
        &[
            (Key::FeedBond1, Key::FeedBond1Not),
            (Key::FeedBond2, Key::FeedBond2Not),
            (Key::FeedBond3, Key::FeedBond3Not),
        ],
    ),
    (
        Key::FeedBreast,
        &[
            (Key::FeedBreast1, Key::FeedBreast1Not),
            (Key::FeedBreast2, Key::FeedBreast2Not),
            (Key::FeedBreast3, Key::FeedBreast3Not),
            (Key::FeedBreast4, Key::FeedBreast4Not),
            (Key::FeedBreast5, Key::FeedBreast5Not),
        ],
    ),
    (
        Key::FeedSuck,
        &[
            (Key::FeedSuck1, Key::FeedSuck1Not),
            (Key::FeedSuck2, Key::FeedSuck2Not),
            (Key::FeedSuck3, Key::FeedSuck3Not),
            (Key::FeedSuck4, Key::FeedSuck4Not),
            (Key::FeedSuck5, Key::FeedSuck5Not),
        ],
    ),
    (
        Key::FeedTime,
        &[
            (Key::FeedTime1, Key::FeedTime1Not),
            (Key::FeedTime2, Key::FeedTime2Not),
            (Key::FeedTime3, Key::FeedTime3Not),
        ],
    ),
];

/// The blank form.
pub fn feed_blank(press: &Press) -> Doc {
    let mut blocks = vec![
        Block::field(press.say(Key::Code), ""),
        Block::field(press.say(Key::FeedWhen), ""),
        Block::Text(press.say(Key::FeedHow)),
    ];
    for (at, (title, pairs)) in PARTS.into_iter().enumerate() {
        blocks.push(Block::Heading(press.say(title)));
        let tick = |word: Key| Cell::Tick(press.say(word), None);
        let head = if at == 0 { vec![press.say(Key::FeedWell), press.say(Key::FeedDifficult)] } else { Vec::new() };
        let rows = pairs.iter().map(|(well, not)| vec![tick(*well), tick(*not)]).collect();
        blocks.push(Block::Table(Table { head, rows }));
    }
    blocks.push(Block::Heading(press.say(Key::FeedPraise)));
    blocks.extend(Block::lines(2));
    press.doc(Key::FeedTitle, Print::Usual, blocks)
}
