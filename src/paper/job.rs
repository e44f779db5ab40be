//! Documents on their way out: to files, or to the system's print command. Plain data; the edge carries it out.

use super::doc::Doc;
use super::pdf::{self, Sheet};
use super::text::{self, Columns, Form};

/// What is to be done with documents.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Job {
    /// What the files are called, without personal data; date, time and ending are added.
    pub name: String,
    /// The documents, one after the other.
    pub docs: Vec<Doc>,
    /// The paper of the PDF.
    pub sheet: Sheet,
    /// What happens to them.
    pub how: How,
}

/// What happens to documents.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum How {
    /// A PDF and a text, as files.
    Save {
        /// The width of the text.
        columns: Columns,
        /// Whether the text is plain ASCII.
        ascii: bool,
    },
    /// The PDF, through the system's print command.
    Print,
}

impl Job {
    /// The PDF.
    pub fn pdf(&self) -> Vec<u8> {
        pdf::write(&self.docs, self.sheet)
    }

    /// The files of [`How::Save`], each with `{when}` in its name; for [`How::Print`] the PDF alone.
    pub fn files(&self) -> Vec<(String, Vec<u8>)> {
        let name = |ending: &str| format!("{}-{{when}}.{ending}", self.name);
        let mut files = vec![(name("pdf"), self.pdf())];
        if let How::Save { columns, ascii } = self.how {
            let text = text::write(&self.docs, Form { columns: columns.count(), ascii });
            files.push((name("txt"), text.into_bytes()));
        }
        files
    }
}
