//! The text of a lesson: Markdown in blocks that carry ids.
//!
//! The blocks are found line by line, so that a fault can name its line; what is inside a block is read by the
//! Markdown parser. A link target is a word of the glossary.

use pulldown_cmark::{Event, Parser, Tag, TagEnd};

use super::fault::{Fault, Place, Wrong};
use super::load::parse_at;
use super::words::LessonHead;
use crate::domain::ids::{BlockId, TermId};

/// A lesson in one language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LessonText {
    /// Title, summary, objectives.
    pub head: LessonHead,
    /// Sections in the order written.
    pub sections: Vec<SectionText>,
}

impl LessonText {
    /// The block with this id.
    pub fn block(&self, id: &str) -> Option<&BlockText> {
        self.sections.iter().flat_map(|section| &section.blocks).find(|block| block.id.as_str() == id)
    }

    /// The section with this id.
    pub fn section(&self, id: &str) -> Option<&SectionText> {
        self.sections.iter().find(|section| section.id.as_str() == id)
    }
}

/// A titled part.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SectionText {
    /// Its id in the structure.
    pub id: BlockId,
    /// Its title.
    pub title: String,
    /// The line of its heading.
    pub line: usize,
    /// Its blocks.
    pub blocks: Vec<BlockText>,
}

/// A paragraph or list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BlockText {
    /// Its id in the structure.
    pub id: BlockId,
    /// The line of its `{id}`.
    pub line: usize,
    /// What it says.
    pub body: Body,
}

/// What a block says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Body {
    /// Running text.
    Paragraph(Vec<Span>),
    /// Items; numbered when `ordered`.
    List {
        /// Whether the order matters.
        ordered: bool,
        /// The items.
        items: Vec<Vec<Span>>,
    },
}

impl Default for Body {
    fn default() -> Self {
        Self::Paragraph(Vec::new())
    }
}

impl Body {
    /// The text without marks; list items are separated by a line break.
    pub fn plain(&self) -> String {
        let join = |spans: &[Span]| spans.iter().map(|span| span.text.as_str()).collect::<String>();
        match self {
            Self::Paragraph(spans) => join(spans),
            Self::List { items, .. } => items.iter().map(|item| join(item)).collect::<Vec<_>>().join("\n"),
        }
    }

    /// Every span of the block.
    pub fn spans(&self) -> impl Iterator<Item = &Span> {
        let (one, many) = match self {
            Self::Paragraph(spans) => (Some(spans), None),
            Self::List { items, .. } => (None, Some(items)),
        };
        one.into_iter().chain(many.into_iter().flatten()).flatten()
    }
}

/// A run of text in one manner.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Span {
    /// The text.
    pub text: String,
    /// Shown with weight.
    pub strong: bool,
    /// Shown with a lean.
    pub emphasis: bool,
    /// The glossary word it opens.
    pub term: Option<TermId>,
}

/// Reads a lesson text. Everything wrong is reported; what could be read is returned beside it.
pub fn read(file: &str, text: &str) -> (LessonText, Vec<Fault>) {
    let mut faults = Vec::new();
    let Some((head, body, skipped)) = split(text) else {
        faults.push(Fault { place: Place::file(file), wrong: Wrong::NoHeader });
        return (LessonText::default(), faults);
    };
    let head = parse_at(file, head, 0).unwrap_or_else(|fault| {
        faults.push(fault);
        LessonHead::default()
    });
    let sections = sections(file, body, skipped, &mut faults);
    (LessonText { head, sections }, faults)
}

/// Reads only the head of a lesson text: enough for a list of lessons, and much quicker.
pub fn head(file: &str, text: &str) -> Option<LessonHead> {
    parse_at(file, split(text)?.0, 0).ok()
}

/// The header, the body, and how many lines stand before the body.
fn split(text: &str) -> Option<(&str, &str, usize)> {
    let mut at = 0;
    for (number, line) in text.split_inclusive('\n').enumerate() {
        if line.trim_end() == "---" {
            return Some((text.get(..at)?, text.get(at + line.len()..)?, number + 1));
        }
        at += line.len();
    }
    None
}

fn sections(file: &str, body: &str, skipped: usize, faults: &mut Vec<Fault>) -> Vec<SectionText> {
    let mut sections: Vec<SectionText> = Vec::new();
    let mut open: Option<(BlockId, usize, String)> = None;
    for (number, line) in body.lines().enumerate() {
        let number = number + 1 + skipped;
        let heading = line.strip_prefix("## ").and_then(|rest| rest.split_once(" | "));
        let mark = line.trim().strip_prefix('{').and_then(|rest| rest.strip_suffix('}'));
        if heading.is_some() || mark.is_some() {
            close(&mut sections, open.take());
        }
        if let Some((id, title)) = heading {
            let (id, title) = (BlockId::from(id.trim()), title.trim().to_owned());
            sections.push(SectionText { id, title, line: number, blocks: Vec::new() });
        } else if let (Some(id), false) = (mark, sections.is_empty()) {
            open = Some((BlockId::from(id), number, String::new()));
        } else if let Some((_, _, text)) = &mut open {
            text.push_str(line);
            text.push('\n');
        } else if !line.trim().is_empty() {
            let place = Place { file: file.to_owned(), line: number, column: 1 };
            faults.push(Fault { place, wrong: Wrong::Stray(line.trim().to_owned()) });
        }
    }
    close(&mut sections, open);
    sections
}

fn close(sections: &mut [SectionText], open: Option<(BlockId, usize, String)>) {
    if let (Some(section), Some((id, line, text))) = (sections.last_mut(), open) {
        section.blocks.push(BlockText { id, line, body: body(&text) });
    }
}

/// Reads the Markdown of one block.
pub fn body(text: &str) -> Body {
    let mut spans = Vec::new();
    let mut items: Vec<Vec<Span>> = Vec::new();
    let mut list = None;
    let mut style = Span::default();
    for event in Parser::new(text) {
        match event {
            Event::Start(Tag::List(first)) => list = Some(first.is_some()),
            Event::Start(Tag::Strong) => style.strong = true,
            Event::End(TagEnd::Strong) => style.strong = false,
            Event::Start(Tag::Emphasis) => style.emphasis = true,
            Event::End(TagEnd::Emphasis) => style.emphasis = false,
            Event::Start(Tag::Link { dest_url, .. }) => style.term = Some(TermId::from(dest_url.as_ref())),
            Event::End(TagEnd::Link) => style.term = None,
            Event::End(TagEnd::Item) => items.push(std::mem::take(&mut spans)),
            Event::Text(piece) | Event::Code(piece) => add(&mut spans, &piece, &style),
            Event::SoftBreak | Event::HardBreak => add(&mut spans, " ", &style),
            _ => {}
        }
    }
    match list {
        Some(ordered) => Body::List { ordered, items },
        None => Body::Paragraph(spans),
    }
}

/// Joins a piece to the span before it when nothing but the text differs.
fn add(spans: &mut Vec<Span>, text: &str, style: &Span) {
    match spans.last_mut() {
        Some(last) if last.strong == style.strong && last.emphasis == style.emphasis && last.term == style.term => {
            last.text.push_str(text);
        }
        _ => spans.push(Span { text: text.to_owned(), ..style.clone() }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEAD: &str = "(title: \"T\", summary: \"S\", objectives: {})\n---\n";

    #[test]
    fn blocks_keep_their_ids_lines_and_terms() {
        let text = format!("{HEAD}## a | Bagian\n\n{{one}}\nSatu **dua** [tiga](term).\n\n{{two}}\n- x\n- y\n");
        let (lesson, faults) = read("l.md", &text);
        assert_eq!(faults, []);
        let one = lesson.block("one").unwrap();
        assert_eq!((one.line, one.body.plain().as_str()), (5, "Satu dua tiga."));
        assert!(one.body.spans().any(|span| span.strong && span.text == "dua"));
        assert!(one.body.spans().any(|span| span.term == Some(TermId::from("term"))));
        assert_eq!(lesson.block("two").unwrap().body.plain(), "x\ny");
    }

    #[test]
    fn text_outside_a_block_is_named_with_its_line() {
        let (_, faults) = read("l.md", &format!("{HEAD}## a | Bagian\nlepas\n"));
        assert_eq!(faults[0].place, Place { file: "l.md".into(), line: 4, column: 1 });
    }
}
