//! A content file with the places of everything in it, and the way to walk there.

use std::borrow::Cow;
use std::ops::Range;

use super::tree::{Node, What, tree};
use crate::content::fault::{Fault, Place, Wrong};

/// A file that was read.
#[derive(Debug)]
pub(super) struct Doc {
    /// Its path within the pack.
    pub file: String,
    /// All of its text.
    pub text: Cow<'static, str>,
    /// The places of its RON; of its header where it is a lesson text.
    tree: Node,
}

impl Doc {
    /// Takes the places of `text`.
    pub(super) fn new(file: &str, text: Cow<'static, str>) -> Self {
        let tree = tree(&text);
        Self { file: file.to_owned(), text, tree }
    }

    /// The whole value.
    pub(super) fn root(&self) -> Spot<'_> {
        Spot { doc: self, node: &self.tree }
    }

    /// A fault at a byte of the text.
    pub(super) fn fault_at(&self, offset: usize, wrong: Wrong) -> Fault {
        Fault { place: Place::of(&self.file, &self.text, offset), wrong }
    }

    /// The byte at which `line` begins; lines count from 1.
    pub(super) fn line(&self, line: usize) -> usize {
        self.text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum()
    }

    /// The first byte of `needle` from the beginning of `line` on; the beginning of the line where it is not found.
    pub(super) fn find(&self, line: usize, needle: &str) -> usize {
        let start = self.line(line);
        let found = self.text.get(start..).and_then(|rest| rest.find(needle));
        found.map_or(start, |at| start + at)
    }
}

/// A value of a file. A step to something that is not there stays where it is: the nearest place an author can go to.
#[derive(Clone, Copy)]
pub(super) struct Spot<'a> {
    doc: &'a Doc,
    node: &'a Node,
}

impl<'a> Spot<'a> {
    /// The text between the quotes, or the bare name, as written.
    pub(super) fn text(self) -> &'a str {
        self.doc.text.get(self.node.span.clone()).unwrap_or_default()
    }

    /// The bytes the value takes.
    pub(super) fn span(self) -> Range<usize> {
        self.node.span.clone()
    }

    /// Whether the value is a text.
    pub(super) fn is_text(self) -> bool {
        matches!(self.node.what, What::Text)
    }

    /// Keys with their places and values; none for anything but a struct or map.
    pub(super) fn fields(self) -> impl Iterator<Item = (&'a str, usize, Self)> {
        let fields = match &self.node.what {
            What::Fields(fields) => fields.as_slice(),
            _ => &[],
        };
        let doc = self.doc;
        fields.iter().map(move |(key, node)| {
            let name = doc.text.get(key.clone()).unwrap_or_default();
            (name, key.start, Spot { doc, node })
        })
    }

    /// The items of a list or tuple; none for anything else.
    pub(super) fn items(self) -> impl Iterator<Item = Self> {
        let items = match &self.node.what {
            What::Seq(items) => items.as_slice(),
            _ => &[],
        };
        let doc = self.doc;
        items.iter().map(move |node| Spot { doc, node })
    }

    /// The value of a key.
    pub(super) fn key(self, key: &str) -> Self {
        self.fields().find(|(name, ..)| *name == key).map_or(self, |(.., value)| value)
    }

    /// The value at a place of a list or tuple, counted from 0.
    pub(super) fn nth(self, at: usize) -> Self {
        self.items().nth(at).unwrap_or(self)
    }

    /// Where the value stands.
    pub(super) fn place(self) -> Place {
        Place::of(&self.doc.file, &self.doc.text, self.node.span.start)
    }

    /// A fault at this value.
    pub(super) fn fault(self, wrong: Wrong) -> Fault {
        self.doc.fault_at(self.node.span.start, wrong)
    }

    /// A fault at a key of this value, or at the value where there is no such key.
    pub(super) fn fault_at_key(self, key: &str, wrong: Wrong) -> Fault {
        let at = self.fields().find(|(name, ..)| *name == key).map_or(self.node.span.start, |(_, at, _)| at);
        self.doc.fault_at(at, wrong)
    }
}
