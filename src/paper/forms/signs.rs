//! The danger signs on paper, most urgent first. Others see this paper, so it has only the signs that are not private.

use super::Press;
use crate::content::Course;
use crate::domain::danger::{Level, Sign};
use crate::i18n::keys::Printed as Key;
use crate::paper::doc::{Block, Cell, Doc, Print, Table, Weight};

/// The blank form.
pub fn danger_blank(press: &Press, course: &Course) -> Doc {
    let mut blocks = vec![
        Block::field(press.say(Key::Code), ""),
        Block::field(press.say(Key::DangerWhen), ""),
        Block::Text(press.say(Key::DangerHow)),
    ];
    let words = course.danger_words(press.words.lang());
    let signs = course.catalogue().map_or(&[][..], |catalogue| &catalogue.danger.signs);
    for level in Level::ALL {
        let Some(words) = words else { continue };
        let public: Vec<&Sign> = signs.iter().filter(|sign| sign.level == level && !sign.private).collect();
        if let (Some(said), false) = (words.levels.get(&level), public.is_empty()) {
            let weight = match level {
                Level::Red => Weight::Now,
                Level::Amber => Weight::Today,
                Level::Yellow => Weight::Plain,
            };
            let lines = vec![said.place.clone(), said.fast.clone()];
            blocks.push(Block::Notice { weight, title: said.title.clone(), lines });
        }
        for group in public.chunk_by(|a, b| a.group == b.group) {
            let title = group.first().and_then(|sign| words.groups.get(&sign.group));
            blocks.extend(title.map(|title| Block::Heading(title.clone())));
            let label = |sign: &&Sign| words.signs.get(&sign.id).map(|words| Cell::Tick(words.label.clone(), None));
            let cells: Vec<Cell> = group.iter().filter_map(label).collect();
            let rows = cells.chunks(2).map(<[Cell]>::to_vec).collect();
            blocks.push(Block::Table(Table { head: vec![String::new(), String::new()], rows }));
        }
    }
    blocks.push(Block::Gap);
    blocks.push(Block::field(press.say(Key::Signature), ""));
    press.doc(Key::DangerTitle, Print::Usual, blocks)
}
