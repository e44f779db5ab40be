//! A document as plain data: what is said and what kind of thing it is, without sizes, fonts or columns.

use crate::i18n::Lang;

/// A document. Pages and lines are made of it; every page carries its foot.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Doc {
    /// What it is called, at the top and in the properties of the file.
    pub title: String,
    /// The language of its words.
    pub lang: Lang,
    /// What marks every page as practice; `None` for real visits and blank forms.
    pub practice: Option<String>,
    /// The lines below every page: what it is not, when it was made, from which content.
    pub foot: Vec<String>,
    /// How large its letters are.
    pub print: Print,
    /// What stands on it, from top to bottom.
    pub blocks: Vec<Block>,
}

/// How large the letters of a document are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Print {
    /// For someone who works with it: about 10 points.
    #[default]
    Usual,
    /// For a mother to read at home: never below 12 points.
    Large,
}

/// One thing on paper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// The title of a part; it stays with what follows.
    Heading(String),
    /// A paragraph.
    Text(String),
    /// A point of a list.
    Bullet(String),
    /// A box to tick: `Some(true)` is ticked, `Some(false)` was looked for and is not so, `None` is open.
    TickBox(String, Option<bool>),
    /// A label and its value; a blank value is a line to write on, and without a label the whole line is.
    Field {
        /// What is asked.
        label: String,
        /// The answer.
        value: String,
    },
    /// Rows of cells.
    Table(Table),
    /// A line across.
    Rule,
    /// Some air.
    Gap,
    /// Large type: a code, a date.
    Big(String),
    /// A box around lines.
    Notice {
        /// How much it matters.
        weight: Weight,
        /// Its first line.
        title: String,
        /// The points in it.
        lines: Vec<String>,
    },
    /// A square a telephone can read, with what stands beside it. Lines of text have no square: what it says stands in
    /// the document.
    Qr {
        /// The plain text in the square.
        text: String,
        /// What stands at its side.
        beside: Vec<Self>,
    },
}

/// How much a boxed notice matters. Its words say so too: nothing on paper hangs on colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    /// Go now.
    Now,
    /// Be seen today.
    Today,
    /// Good to know.
    Plain,
}

/// Rows of cells below a head, which may be empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// A name for each column.
    pub head: Vec<String>,
    /// The rows; a row may be shorter than the head.
    pub rows: Vec<Vec<Cell>>,
}

impl Table {
    /// How many columns it has.
    pub fn columns(&self) -> usize {
        self.rows.iter().map(Vec::len).chain([self.head.len()]).max().unwrap_or(0)
    }
}

/// What stands in a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cell {
    /// Words; without any, a place to write.
    Text(String),
    /// A box to tick.
    Tick(String, Option<bool>),
}

impl Block {
    /// A field.
    pub fn field(label: impl Into<String>, value: impl Into<String>) -> Self {
        Self::Field { label: label.into(), value: value.into() }
    }

    /// Lines to write on.
    pub fn lines(count: usize) -> Vec<Self> {
        vec![Self::field("", ""); count]
    }
}
