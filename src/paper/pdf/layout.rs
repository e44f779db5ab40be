//! Blocks as rows of a width: sizes, air and frames are decided here and nowhere else.

use super::draw::{BoxState, Type, tick_marks, words};
use super::ink::{Ink, Mark, Row};
use super::metrics::{Font, width};
use super::table;
use super::{Sheet, Tight};
use crate::paper::doc::{Block, Doc, Weight};
use crate::paper::glyphs::clean;
use crate::paper::qr;

/// The rows of a document in letters of this size, as tightly as said.
pub(super) fn rows(doc: &Doc, sheet: Sheet, size: f32, tight: Tight) -> Vec<Row> {
    let room = sheet.points().0 - 2.0 * sheet.margin();
    let mut set = Set { size, room, sheet, tight, rows: Vec::new() };
    set.title(&doc.title);
    set.blocks(&doc.blocks);
    set.rows
}

/// What has been set so far, in letters of a size and lines of a width.
pub(super) struct Set {
    pub(super) size: f32,
    pub(super) room: f32,
    sheet: Sheet,
    tight: Tight,
    pub(super) rows: Vec<Row>,
}

impl Set {
    /// The same letters in lines of another width.
    fn narrow(&self, room: f32) -> Self {
        Self { room, rows: Vec::new(), ..*self }
    }

    fn plain(&self) -> Type {
        Type { size: self.size, font: Font::Regular, ink: Ink::Black }
    }

    fn bold(&self) -> Type {
        Type { font: Font::Bold, ..self.plain() }
    }

    fn air(&mut self, part: f32) {
        self.rows.push(Row::air(self.size * part));
    }

    /// Keeps everything from row `from` on, but for the last, with what follows it.
    fn keep(&mut self, from: usize) {
        let last = self.rows.len().saturating_sub(1);
        for row in self.rows.iter_mut().take(last).skip(from) {
            row.keep = true;
        }
    }

    fn title(&mut self, title: &str) {
        let kind = Type { size: self.size * 1.5, font: Font::Bold, ink: Ink::Accent };
        let from = self.rows.len();
        self.rows.extend(words(&clean(title), kind, 0.0, self.room));
        let line = Mark::Line { from: (0.0, 3.0), to: (self.room, 3.0), width: 1.6, ink: Ink::Accent };
        self.rows.push(Row { height: 5.0, marks: vec![line], keep: true });
        self.keep(from);
        if let Some(row) = self.rows.last_mut() {
            row.keep = true;
        }
        self.air(0.15);
    }

    fn blocks(&mut self, blocks: &[Block]) {
        let nexts = blocks.iter().skip(1).map(Some).chain([None]);
        for (block, next) in blocks.iter().zip(nexts) {
            self.block(block);
            // A box that opens a part is no use at the end of the page before.
            if let (Block::Notice { .. }, Some(Block::Heading(_)), Some(row)) = (block, next, self.rows.last_mut()) {
                row.keep = true;
            }
        }
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Heading(text) => {
                let from = self.rows.len();
                self.air(0.38);
                let kind = Type { size: self.size * 1.12, font: Font::Bold, ink: Ink::Accent };
                self.rows.extend(words(&clean(text), kind, 0.0, self.room));
                for row in self.rows.iter_mut().skip(from) {
                    row.keep = true;
                }
            }
            Block::Text(text) => {
                self.air(0.15);
                self.rows.extend(words(&clean(text), self.plain(), 0.0, self.room));
                self.air(0.2);
            }
            Block::Bullet(text) => self.hung(text, self.plain(), |size| {
                let side = size * 0.26;
                vec![Mark::Fill { x: size * 0.2, y: size * 0.52, width: side, height: side, ink: Ink::Accent }]
            }),
            Block::TickBox(text, state) => {
                let state = BoxState::of(*state);
                self.hung(text, self.plain(), |size| tick_marks(state, size));
                self.air(0.12);
            }
            Block::Field { label, value } => self.field(label, value),
            Block::Table(given) => table::rows(self, given),
            Block::Rule => {
                let line = Mark::Line { from: (0.0, 4.0), to: (self.room, 4.0), width: 0.6, ink: Ink::Grey };
                self.rows.push(Row { height: 8.0, marks: vec![line], keep: false });
            }
            Block::Gap => self.air(0.7),
            Block::Big(text) => {
                let kind = Type { size: self.size * 1.3, ..self.bold() };
                self.rows.extend(words(&clean(text), kind, 0.0, self.room));
                self.air(0.15);
            }
            Block::Notice { weight, title, lines } => self.notice(*weight, title, lines),
            Block::Qr { text, beside } => self.square(text, beside),
        }
    }

    /// Text that hangs beside a mark.
    fn hung(&mut self, text: &str, kind: Type, mark: impl Fn(f32) -> Vec<Mark>) {
        let lead = self.size * 1.35;
        let mut rows = words(&clean(text), kind, lead, self.room - lead);
        if rows.is_empty() {
            rows.push(Row::air(kind.line()));
        }
        if let Some(first) = rows.first_mut() {
            first.marks.extend(mark(self.size));
        }
        let from = self.rows.len();
        self.rows.extend(rows);
        self.keep(from);
    }

    /// A label in bold and its value; a blank value is a line to write on, with the height a pen needs.
    pub(super) fn field(&mut self, label: &str, value: &str) {
        let (label, value) = (clean(label), clean(value));
        let (label, value) = (label.trim(), value.trim());
        let lead = if label.is_empty() { String::new() } else { format!("{label}: ") };
        let wide = width(Font::Bold, self.size, &lead);
        let from = self.rows.len();
        if value.is_empty() {
            self.air(0.4);
            let beside = wide <= self.room * 0.6;
            let mut rows = words(lead.trim(), self.bold(), 0.0, self.room);
            if rows.is_empty() || !beside {
                rows.push(Row::air(self.size * 1.3));
            }
            let start = if beside { wide } else { 0.0 };
            if let Some(last) = rows.last_mut() {
                let y = last.height - self.size * 0.05;
                last.marks.push(Mark::Line { from: (start, y), to: (self.room, y), width: 0.5, ink: Ink::Grey });
            }
            self.rows.extend(rows);
        } else if wide <= self.room * 0.45 {
            let mut rows = words(value, self.plain(), wide, self.room - wide);
            if let Some(first) = rows.first_mut() {
                let label = words(lead.trim(), self.bold(), 0.0, self.room);
                first.marks.extend(label.into_iter().flat_map(|row| row.marks));
            }
            self.rows.extend(rows);
        } else {
            self.rows.extend(words(lead.trim(), self.bold(), 0.0, self.room));
            let indent = self.size;
            self.rows.extend(words(value, self.plain(), indent, self.room - indent));
        }
        self.keep(from);
    }

    /// A box: a dark band with its title, and a frame around its points.
    fn notice(&mut self, weight: Weight, title: &str, lines: &[String]) {
        self.air(0.4);
        let pad = self.size * 0.5;
        let mut inside = self.narrow(self.room - 2.0 * pad);
        let (ground, letters, frame) = match weight {
            Weight::Now => (Ink::Alarm, Ink::White, Ink::Alarm),
            Weight::Today => (Ink::Pale, Ink::Black, Ink::Black),
            Weight::Plain => (Ink::Pale, Ink::Black, Ink::Grey),
        };
        let kind = Type { ink: letters, ..self.bold() };
        let head = words(&clean(title), kind, 0.0, inside.room);
        if self.tight >= Tight::Joined && lines.len() > 1 {
            inside.rows.extend(words(&clean(&lines.join(" · ")), self.plain(), 0.0, inside.room));
        } else {
            inside.blocks(&lines.iter().map(|line| Block::Bullet(line.clone())).collect::<Vec<Block>>());
        }
        let from = self.rows.len();
        let last = head.len().saturating_sub(1);
        for (at, row) in head.into_iter().enumerate() {
            let (above, below) = (if at == 0 { pad * 0.4 } else { 0.0 }, if at == last { pad * 0.4 } else { 0.0 });
            let height = above + row.height + below;
            let mut marks = vec![Mark::Fill { x: 0.0, y: 0.0, width: self.room, height, ink: ground }];
            marks.extend(row.marks.into_iter().map(|mark| mark.moved(pad, above)));
            self.rows.push(Row { height, marks, keep: true });
        }
        self.rows.push(Row::air(pad * 0.35));
        for row in inside.rows {
            let marks = row.marks.into_iter().map(|mark| mark.moved(pad, 0.0)).collect();
            self.rows.push(Row { height: row.height, marks, keep: true });
        }
        self.rows.push(Row::air(pad * 0.5));
        let line = if weight == Weight::Plain { 0.6 } else { 1.2 };
        let count = self.rows.len() - from;
        for (at, row) in self.rows.iter_mut().skip(from).enumerate() {
            let side = |x: f32| Mark::Line { from: (x, 0.0), to: (x, row.height), width: line, ink: frame };
            row.marks.extend([side(0.0), side(self.room)]);
            let mut across =
                |y: f32| row.marks.push(Mark::Line { from: (0.0, y), to: (self.room, y), width: line, ink: frame });
            if at == 0 {
                across(0.0);
            }
            if at + 1 == count {
                across(row.height);
            }
        }
        self.keep(from);
        if let Some(row) = self.rows.last_mut() {
            row.keep = false;
        }
        self.air(0.2);
    }

    /// A square code at the right, and what stands beside it.
    fn square(&mut self, text: &str, beside: &[Block]) {
        let module = if self.sheet == Sheet::A5 { 0.9 } else { 1.3 };
        let Some(square) = qr::square(text).filter(|_| self.tight < Tight::NoSquare) else {
            return self.blocks(beside);
        };
        // Readers want four white modules around it.
        let side = module * f32::from(u16::try_from(square.side).unwrap_or(u16::MAX));
        let quiet = module * 4.0;
        let mut inside = self.narrow(self.room - side - 2.0 * quiet);
        inside.blocks(beside);
        let height: f32 = inside.rows.iter().map(|row| row.height).sum();
        let mut whole = Row { height: height.max(side + 2.0 * quiet), ..Row::default() };
        let mut y = 0.0;
        for row in inside.rows {
            whole.marks.extend(row.marks.into_iter().map(|mark| mark.moved(0.0, y)));
            y += row.height;
        }
        let (left, top) = (self.room - side, quiet);
        for row in 0..square.side {
            let mut column = 0;
            while column < square.side {
                let run = (column..square.side).take_while(|at| square.is_dark(*at, row)).count();
                if run > 0 {
                    let at = |nth: usize| module * f32::from(u16::try_from(nth).unwrap_or(u16::MAX));
                    whole.marks.push(Mark::Fill {
                        x: left + at(column),
                        y: top + at(row),
                        width: at(run),
                        height: module,
                        ink: Ink::Black,
                    });
                }
                column += run.max(1);
            }
        }
        self.rows.push(whole);
    }
}
