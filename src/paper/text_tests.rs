//! What text on paper promises: no line too long, no word lost, nothing a printer would obey.

use std::collections::BTreeMap;

use proptest::prelude::*;
use unicode_width::UnicodeWidthStr;

use super::*;
use crate::i18n::Lang;
use crate::paper::doc::{Cell, Print, Table};

fn doc(blocks: Vec<Block>) -> Doc {
    let foot = vec!["foot".to_owned()];
    Doc { title: "title".into(), lang: Lang::En, practice: None, foot, print: Print::Usual, blocks }
}

fn body(block: Block, columns: usize) -> Vec<String> {
    let lines = lines(&doc(vec![block]), Form { columns, ascii: true });
    lines[2..lines.len() - 2].to_vec()
}

#[test]
fn blanks_are_lines_to_write_on_and_boxes_say_their_state() {
    assert_eq!(body(Block::field("Code", "K7M2"), 20), ["Code: K7M2"]);
    assert_eq!(body(Block::field("Code", " "), 20), ["Code: ______________"]);
    assert_eq!(body(Block::field("What was found now", ""), 20), ["What was found now:", "____________________"]);
    assert_eq!(body(Block::TickBox("a b c".into(), None), 8), ["[ ] a b", "    c"]);
    assert_eq!(body(Block::TickBox("a".into(), Some(true)), 8), ["[x] a"]);
    assert_eq!(body(Block::TickBox("a".into(), Some(false)), 8), ["[-] a"]);
}

#[test]
fn a_table_stands_in_columns_where_there_is_room() {
    let rows = vec![vec![Cell::Text("calm".into()), Cell::Tick("restless".into(), None)]];
    let table = Block::Table(Table { head: vec!["well".into(), "difficult".into()], rows });
    assert_eq!(
        body(table.clone(), 34)[0..3],
        ["well              difficult", &"-".repeat(34), "calm              [ ] restless"]
    );
    assert_eq!(body(table, 20)[0..2], ["well: calm", "[ ] restless"]);
}

fn blocks() -> impl Strategy<Value = (Block, String)> {
    let text = || any::<String>();
    let state = || prop_oneof![Just(None), Just(Some(true)), Just(Some(false))];
    prop_oneof![
        text().prop_map(|t| (Block::Heading(t.clone()), t)),
        text().prop_map(|t| (Block::Text(t.clone()), t)),
        text().prop_map(|t| (Block::Bullet(t.clone()), t)),
        text().prop_map(|t| (Block::Big(t.clone()), t)),
        (text(), state()).prop_map(|(t, s)| (Block::TickBox(t.clone(), s), t)),
        (text(), text()).prop_map(|(l, v)| (Block::field(l.clone(), v.clone()), format!("{l} {v}"))),
        (text(), text()).prop_map(|(a, b)| {
            let said = format!("{a} {b}");
            (Block::Notice { weight: Weight::Today, title: a, lines: vec![b] }, said)
        }),
        (text(), text(), state()).prop_map(|(a, b, s)| {
            let said = format!("{a} {b}");
            (Block::Table(Table { head: vec![], rows: vec![vec![Cell::Text(a)], vec![Cell::Tick(b, s)]] }), said)
        }),
    ]
}

proptest! {
    #[test]
    fn no_line_is_too_long_no_letter_is_lost_and_nothing_commands_the_printer(
        parts in prop::collection::vec(blocks(), 0..6),
        columns in prop_oneof![Just(80_usize), Just(42), Just(32)],
        ascii_only in any::<bool>(),
    ) {
        let (blocks, said): (Vec<Block>, Vec<String>) = parts.into_iter().unzip();
        let lines = lines(&doc(blocks), Form { columns, ascii: ascii_only });
        for line in &lines {
            prop_assert!(line.width() <= columns, "{line:?}");
            prop_assert!(!line.chars().any(char::is_control), "{line:?}");
            prop_assert!(!ascii_only || line.is_ascii(), "{line:?}");
        }
        // Every letter and digit that was said comes out as often as it was said.
        let counts = |text: &str| {
            let mut counts = BTreeMap::new();
            for c in text.chars().filter(|c| c.is_alphanumeric()) {
                *counts.entry(c).or_insert(0) += 1;
            }
            counts
        };
        let cleaned = clean(&said.join(" "));
        let all = counts(&lines.join(" "));
        for (c, times) in counts(&if ascii_only { ascii(&cleaned) } else { cleaned }) {
            prop_assert!(all.get(&c).is_some_and(|known| *known >= times), "{c:?} is lost in {lines:?}");
        }
    }
}
