//! A document as lines of text: at 80 columns for a terminal, at 42 and 32 for the printers of tills and kiosks.
//!
//! No line is longer than the columns and no word is lost. A square code is left out, because what it says stands in
//! the document.

mod table;

use unicode_width::UnicodeWidthChar;

use super::doc::{Block, Doc, Weight};
use super::glyphs::{ascii, clean};
use super::wrap::wrap;

/// The widths text is made for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Columns {
    /// A terminal, or a sheet of paper in a fixed font.
    #[default]
    Eighty,
    /// A thermal printer for 80 mm paper.
    FortyTwo,
    /// A thermal printer for 58 mm paper.
    ThirtyTwo,
}

impl Columns {
    /// All widths, widest first.
    pub const ALL: [Self; 3] = [Self::Eighty, Self::FortyTwo, Self::ThirtyTwo];

    /// How many columns.
    pub fn count(self) -> usize {
        match self {
            Self::Eighty => 80,
            Self::FortyTwo => 42,
            Self::ThirtyTwo => 32,
        }
    }
}

/// How lines are made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Form {
    /// Columns of a line.
    pub columns: usize,
    /// Only characters every printer has.
    pub ascii: bool,
}

/// The documents as text, one below the other, each line ended by a line break.
pub fn write(docs: &[Doc], form: Form) -> String {
    let parts: Vec<String> = docs.iter().map(|doc| lines(doc, form).join("\n") + "\n").collect();
    parts.join("\n\n")
}

/// One document as lines.
pub fn lines(doc: &Doc, form: Form) -> Vec<String> {
    let mut page = Lines { form: Form { columns: form.columns.max(8), ..form }, out: Vec::new() };
    page.practice(doc);
    page.words("", "", &doc.title.to_uppercase());
    page.rule(true);
    page.blocks(&doc.blocks);
    page.practice(doc);
    page.rule(false);
    for line in &doc.foot {
        page.words("", "", line);
    }
    page.out
}

/// Columns a text takes.
fn width(text: &str) -> usize {
    text.chars().map(columns).sum::<u32>() as usize
}

fn columns(c: char) -> u32 {
    c.width().and_then(|wide| u32::try_from(wide).ok()).unwrap_or(0)
}

/// The lines so far.
struct Lines {
    form: Form,
    out: Vec<String>,
}

impl Lines {
    /// A text as this printer can print it.
    fn fit(&self, text: &str) -> String {
        let cleaned = clean(text);
        if self.form.ascii { ascii(&cleaned) } else { cleaned }
    }

    /// Adds text after `lead` on its first line and `hang` on the others.
    fn words(&mut self, lead: &str, hang: &str, text: &str) {
        let room = self.form.columns.saturating_sub(width(lead).max(width(hang))).max(1);
        let text = self.fit(text);
        for (nth, line) in wrap(&text, u32::try_from(room).unwrap_or(u32::MAX), columns).into_iter().enumerate() {
            self.out.push(format!("{}{line}", if nth == 0 { lead } else { hang }));
        }
    }

    fn gap(&mut self) {
        if self.out.last().is_some_and(|line| !line.is_empty()) {
            self.out.push(String::new());
        }
    }

    fn rule(&mut self, strong: bool) {
        let sign = match (self.form.ascii, strong) {
            (_, true) => "=",
            (true, false) => "-",
            (false, false) => "─",
        };
        self.out.push(sign.repeat(self.form.columns));
    }

    fn practice(&mut self, doc: &Doc) {
        if let Some(practice) = &doc.practice {
            self.words("*** ", "    ", practice);
        }
    }

    fn blocks(&mut self, blocks: &[Block]) {
        for block in blocks {
            self.block(block);
        }
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Heading(text) => {
                self.gap();
                let from = self.out.len();
                self.words("", "", text);
                let wide = self.out.iter().skip(from).map(|line| width(line)).max().unwrap_or(0);
                self.out.push("-".repeat(wide));
            }
            Block::Text(text) => self.words("", "", text),
            Block::Bullet(text) => self.words("- ", "  ", text),
            Block::TickBox(text, state) => self.words(&format!("{} ", tick(*state)), "    ", text),
            Block::Field { label, value } => self.field(label, value),
            Block::Table(table) => table::write(self, table),
            Block::Rule => self.rule(false),
            Block::Gap => self.gap(),
            Block::Big(text) => {
                self.gap();
                self.words("  ", "  ", text);
                self.gap();
            }
            Block::Notice { weight, title, lines } => self.notice(*weight, title, lines),
            Block::Qr { beside, .. } => self.blocks(beside),
        }
    }

    /// `label: value`; a blank value is a line to write on, long enough for a hand.
    fn field(&mut self, label: &str, value: &str) {
        let (label, value) = (self.fit(label), self.fit(value));
        let all = self.form.columns;
        if !value.trim().is_empty() {
            let label = if label.trim().is_empty() { label } else { format!("{}: ", label.trim()) };
            self.words("", "  ", &format!("{label}{value}"));
            return;
        }
        if label.trim().is_empty() {
            self.out.push(String::new());
            self.out.push("_".repeat(all));
            return;
        }
        self.words("", "", &format!("{}:", label.trim()));
        let last = self.out.last_mut();
        let left = last.as_ref().map_or(0, |line| all.saturating_sub(width(line) + 1));
        match last.filter(|_| left >= all / 3) {
            Some(line) => {
                line.push(' ');
                line.push_str(&"_".repeat(left));
            }
            None => self.out.push("_".repeat(all)),
        }
    }

    fn notice(&mut self, weight: Weight, title: &str, lines: &[String]) {
        self.gap();
        self.rule(weight == Weight::Now);
        let lead = match weight {
            Weight::Now => "!! ",
            Weight::Today => "! ",
            Weight::Plain => "",
        };
        let shown = if weight == Weight::Now { title.to_uppercase() } else { title.to_owned() };
        self.words(lead, &" ".repeat(lead.len()), &shown);
        for line in lines {
            self.words("- ", "  ", line);
        }
        self.rule(weight == Weight::Now);
    }
}

/// A box: open, ticked, or looked for and not so.
fn tick(state: Option<bool>) -> &'static str {
    match state {
        None => "[ ]",
        Some(true) => "[x]",
        Some(false) => "[-]",
    }
}

#[cfg(test)]
#[path = "text_tests.rs"]
mod tests;
