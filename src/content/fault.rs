//! What can be wrong with content, where, and the data a sentence about it needs.

use std::fmt;

use serde::Deserialize;

/// A place in a content file; line and column count from 1, and 0 stands for the file as a whole.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The path within the pack, with forward slashes.
    pub file: String,
    /// The line.
    pub line: usize,
    /// The column, in characters.
    pub column: usize,
}

impl Place {
    /// The file as a whole.
    pub fn file(file: &str) -> Self {
        Self { file: file.to_owned(), line: 0, column: 0 }
    }

    /// The place of byte `offset` of `text`.
    pub fn of(file: &str, text: &str, offset: usize) -> Self {
        let before = text.get(..offset).unwrap_or(text);
        let line = before.matches('\n').count() + 1;
        let column = before.chars().rev().take_while(|c| *c != '\n').count() + 1;
        Self { file: file.to_owned(), line, column }
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.line == 0 { f.write_str(&self.file) } else { write!(f, "{}:{}:{}", self.file, self.line, self.column) }
    }
}

/// One fault.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fault {
    /// Where.
    pub place: Place,
    /// What.
    pub wrong: Wrong,
}

/// The kinds of fault, with what a sentence about each needs. Names of files, ids and fields are as the author wrote them.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Wrong {
    /// The file is not there.
    Missing,
    /// The file cannot be read, and why.
    Unreadable(String),
    /// The file is too large to be content; how many bytes are read at most.
    TooLarge(u64),
    /// The path leads out of the pack.
    Outside,
    /// The file is no RON of the expected shape, in the parser's words.
    Syntax(String),
    /// The pack is written in a format this program is too old for.
    NewerFormat {
        /// The format of the pack.
        found: u16,
        /// The newest format this program reads.
        known: u16,
    },
    /// Nothing reads the file.
    Orphan,
    /// A lesson text has no header closed by a line `---`.
    NoHeader,
    /// A line that belongs to no block.
    Stray(String),
    /// An id with characters an id may not have.
    BadId(String),
    /// An id that is not the one its place asks for.
    OtherId {
        /// The id written.
        found: String,
        /// The id, or the beginning of it, that is expected.
        expected: String,
    },
    /// An id or key that stands twice.
    Twice(String),
    /// A link to something that is not there.
    Unknown {
        /// What it should be.
        thing: Thing,
        /// The id written.
        id: String,
    },
    /// Something in the structure has no words here.
    NoWords(String),
    /// Something has words here and is not in the structure.
    NoStructure {
        /// Its id.
        id: String,
        /// The file of the structure.
        file: String,
    },
    /// A part stands at another place than in the structure.
    Order {
        /// The id written.
        found: String,
        /// The id that belongs here.
        expected: String,
    },
    /// A list is too short or too long.
    Count {
        /// The name of the list.
        field: String,
        /// How many entries it has.
        found: usize,
        /// The fewest.
        low: usize,
        /// The most.
        high: usize,
    },
    /// A number is out of its range.
    Range {
        /// The name of the number.
        field: String,
        /// The number written.
        found: String,
        /// The range.
        range: String,
    },
    /// A claim without a source.
    NoSource(String),
    /// A text that is missing or empty.
    Empty(String),
    /// A text this kind of question does not use.
    Unused(String),
    /// The gap of a question, `___`, does not stand exactly once.
    Gap,
    /// An accepted word with capital letters.
    Capitals(String),
    /// Two choices of one question read the same.
    Alike(String),
    /// A text longer than its place on the screen.
    TooLong {
        /// The name of the text.
        field: String,
        /// Its length, in cells.
        found: usize,
        /// The most.
        high: usize,
    },
    /// A text that repeats the number it stands beside.
    NumberAgain(String),
    /// A character that some terminals cannot show.
    Character(char),
    /// A `{…}` where nothing is filled in.
    Placeholder,
    /// The name of a product.
    Brand(String),
    /// A dose of a medicine.
    Dose(String),
    /// A word that does not fit the tone.
    Tone {
        /// The word.
        word: String,
        /// What is wrong with it.
        reason: Reason,
    },
    /// A text whose numbers are not those of the other language.
    Numbers {
        /// What only this text has.
        here: String,
        /// What only the other has.
        there: String,
    },
    /// A glossary word that is linked more than once in a lesson.
    LinkedAgain(String),
    /// An objective or factor that too few questions ask about.
    NotAsked {
        /// What it is.
        thing: Thing,
        /// Its id.
        id: String,
        /// How many ask about it.
        found: usize,
        /// The fewest.
        low: usize,
    },
    /// A factor that no cause of the plan names.
    NoCause(String),
    /// A question of a form that is not parallel to the one at its place in the first form.
    NotParallel {
        /// The question.
        id: String,
        /// The question of the first form.
        to: String,
    },
    /// A lesson that a form asks nothing about.
    NotInForm(String),
    /// The right answer stands in one place too often.
    SamePlace {
        /// How often it stands there.
        found: usize,
        /// Of how many questions.
        of: usize,
        /// The most.
        high: usize,
    },
    /// The right option is the longest too often.
    Longest {
        /// How often it is.
        found: usize,
        /// Of how many questions.
        of: usize,
        /// The most.
        high: usize,
    },
    /// A question whose text holds the answer of another.
    GivenAway {
        /// The question.
        id: String,
        /// The other, whose answer it is.
        answer: String,
    },
    /// A sentence too long for whom it is meant.
    LongSentence {
        /// Its words.
        found: usize,
        /// The most.
        high: usize,
    },
    /// A word too long for whom it is meant.
    LongWord {
        /// The word.
        word: String,
        /// The most letters.
        high: usize,
    },
    /// An objective that the check at the end of its lesson leaves out.
    NotChecked(String),
    /// A private question in a form or a lesson check.
    Private(String),
    /// A picture without the table it draws.
    NoTable(String),
    /// A danger sign that no screen shows.
    Unreached(String),
    /// A cause that no action answers.
    NotAnswered(String),
    /// A text that needs exactly this placeholder.
    Template(String),
    /// An item of the paper that the list leaves out.
    NoItem(u16),
    /// A reason for retiring an item that is not retired.
    NotRetired(u16),
    /// A checksum of a claim that is none.
    BadSum(String),
    /// A day that is not in the calendar.
    NotADate(String),
}

/// What a link leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Thing {
    /// A lesson.
    Lesson,
    /// A block of a lesson.
    Block,
    /// A learning objective.
    Objective,
    /// A factor.
    Factor,
    /// A question of the checklist.
    Ask,
    /// A quiz question.
    Question,
    /// A choice of a quiz question.
    Choice,
    /// A word of the glossary.
    Term,
    /// A note.
    Note,
    /// A source.
    Source,
    /// A danger sign.
    Sign,
    /// A rule of triage or of the plan.
    Rule,
    /// A cause the plan may name.
    Cause,
    /// An action the plan may offer.
    Action,
    /// Something a clinician can confirm.
    Claim,
    /// A pair of signs in watching a feed.
    Pair,
    /// A row of a table.
    Row,
}

/// Why a word does not fit the tone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
pub enum Reason {
    /// It sounds as if someone were to blame.
    Blame,
    /// It gives an order where an offer is meant.
    Order,
    /// It frightens.
    Fear,
}

/// Reads: the place, then the fault in the parser's English; the program speaks through its own words instead.
impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {:?}", self.place, self.wrong)
    }
}

impl std::error::Error for Fault {}
