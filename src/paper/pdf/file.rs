//! Pages as the bytes of a PDF file: two text fonts and one of signs, named and not embedded.

use pdf_writer::{Content, Finish, Name, Pdf, Rect, Ref, Str, TextStr};

use super::Sheet;
use super::ink::{Ink, Mark};
use super::metrics::{Font, width};
use super::page::{BAND, FOOT_LINE, Page};
use crate::paper::doc::Doc;
use crate::paper::glyphs::clean;
use crate::paper::glyphs::win_ansi::{Sign, signs};

const CATALOG: Ref = Ref::new(1);
const TREE: Ref = Ref::new(2);
const INFO: Ref = Ref::new(3);
const REGULAR: Ref = Ref::new(4);
const BOLD: Ref = Ref::new(5);
const SYMBOL: Ref = Ref::new(6);
/// The first page; a page and its content take two numbers.
const FIRST: i32 = 7;
/// Letters of the foot.
const FOOT: f32 = 7.5;

/// The file.
pub(super) fn write(docs: &[(&Doc, Vec<Page>)], sheet: Sheet) -> Vec<u8> {
    let mut pdf = Pdf::new();
    let all: Vec<(&Doc, usize, usize, &Page)> = docs
        .iter()
        .flat_map(|(doc, pages)| pages.iter().enumerate().map(move |(nth, page)| (*doc, nth + 1, pages.len(), page)))
        .collect();
    let count = i32::try_from(all.len()).unwrap_or(i32::MAX);
    let title = docs.iter().map(|(doc, _)| clean(&doc.title)).collect::<Vec<_>>().join(" · ");
    let mut catalog = pdf.catalog(CATALOG);
    catalog.pages(TREE);
    if let Some((doc, _)) = docs.first() {
        catalog.lang(TextStr(doc.lang.code()));
    }
    catalog.viewer_preferences().display_doc_title(true);
    catalog.finish();
    pdf.document_info(INFO).title(TextStr(&title)).creator(TextStr("asih"));
    pdf.pages(TREE).kids((0..count).map(|nth| Ref::new(FIRST + 2 * nth))).count(count);
    for (id, name) in [(REGULAR, &b"Helvetica"[..]), (BOLD, b"Helvetica-Bold")] {
        pdf.type1_font(id).base_font(Name(name)).encoding_predefined(Name(b"WinAnsiEncoding"));
    }
    pdf.type1_font(SYMBOL).base_font(Name(b"Symbol"));
    let (wide, high) = sheet.points();
    for (nth, (doc, number, of, page)) in (0..).zip(all) {
        let (id, content) = (Ref::new(FIRST + 2 * nth), Ref::new(FIRST + 2 * nth + 1));
        let mut entry = pdf.page(id);
        entry.parent(TREE).media_box(Rect::new(0.0, 0.0, wide, high)).contents(content);
        entry.resources().fonts().pair(Name(b"R"), REGULAR).pair(Name(b"B"), BOLD).pair(Name(b"S"), SYMBOL);
        entry.finish();
        pdf.stream(content, &draw(doc, number, of, page, sheet));
    }
    pdf.finish()
}

/// Everything on one page.
fn draw(doc: &Doc, number: usize, of: usize, page: &Page, sheet: Sheet) -> Vec<u8> {
    let (wide, high) = sheet.points();
    let margin = sheet.margin();
    let mut paper = Paper { content: Content::new(), high, margin };
    let mut y = margin;
    if let Some(practice) = &doc.practice {
        let room = wide - 2.0 * margin;
        let (x, ink) = (0.0, Ink::Black);
        paper.mark(&Mark::Frame { x, y: 0.0, width: room, height: BAND - 3.0, line: 1.2, ink }, y);
        let text = clean(practice);
        let x = (room - width(Font::Bold, 9.0, &text)) / 2.0;
        paper.mark(&Mark::Text { x, y: 9.7, size: 9.0, font: Font::Bold, ink, text }, y);
        y += BAND;
    }
    for row in page {
        for mark in &row.marks {
            paper.mark(mark, y);
        }
        y += row.height;
    }
    paper.foot(doc, number, of, wide);
    paper.content.finish().into_vec()
}

/// A page being drawn; marks come measured from the top left, PDF counts from the bottom.
struct Paper {
    content: Content,
    high: f32,
    margin: f32,
}

impl Paper {
    fn foot(&mut self, doc: &Doc, number: usize, of: usize, wide: f32) {
        let room = wide - 2.0 * self.margin;
        let lines = f32::from(u16::try_from(doc.foot.len()).unwrap_or(9));
        let top = self.high - self.margin - lines * FOOT_LINE;
        let line = Mark::Line { from: (0.0, -3.0), to: (room, -3.0), width: 0.4, ink: Ink::Grey };
        self.mark(&line, top);
        for (nth, text) in (0_u16..).zip(&doc.foot) {
            let font = if nth == 0 { Font::Bold } else { Font::Regular };
            let y = top + f32::from(nth) * FOOT_LINE;
            let mark = Mark::Text { x: 0.0, y: FOOT, size: FOOT, font, ink: Ink::Grey, text: clean(text) };
            self.mark(&mark, y);
        }
        let text = format!("{number}/{of}");
        let x = room - width(Font::Regular, FOOT, &text);
        self.mark(&Mark::Text { x, y: FOOT, size: FOOT, font: Font::Regular, ink: Ink::Grey, text }, top);
    }

    /// Draws one mark, `down` from the top of the page.
    fn mark(&mut self, mark: &Mark, down: f32) {
        let at = |x: f32, y: f32| (self.margin + x, self.high - down - y);
        match mark {
            Mark::Text { x, y, size, font, ink, text } => {
                let (x, y) = at(*x, *y);
                self.text((x, y), *size, *font, *ink, text);
            }
            Mark::Line { from, to, width, ink } => {
                let (from, to) = (at(from.0, from.1), at(to.0, to.1));
                self.stroke(*ink).set_line_width(*width);
                self.content.move_to(from.0, from.1).line_to(to.0, to.1).stroke();
            }
            Mark::Fill { x, y, width, height, ink } => {
                let (x, y) = at(*x, y + height);
                self.fill(*ink).rect(x, y, *width, *height).fill_nonzero();
            }
            Mark::Frame { x, y, width, height, line, ink } => {
                let (x, y) = at(*x, y + height);
                self.stroke(*ink).set_line_width(*line).rect(x, y, *width, *height).stroke();
            }
        }
    }

    fn fill(&mut self, ink: Ink) -> &mut Content {
        let [red, green, blue] = ink.rgb();
        self.content.set_fill_rgb(red, green, blue)
    }

    fn stroke(&mut self, ink: Ink) -> &mut Content {
        let [red, green, blue] = ink.rgb();
        self.content.set_stroke_rgb(red, green, blue)
    }

    fn text(&mut self, at: (f32, f32), size: f32, font: Font, ink: Ink, text: &str) {
        self.fill(ink).begin_text().next_line(at.0, at.1);
        let all: Vec<Sign> = text.chars().flat_map(signs).collect();
        for run in all.chunk_by(|a, b| matches!(a, Sign::Text(_)) == matches!(b, Sign::Text(_))) {
            let name = match (run.first(), font) {
                (Some(Sign::Symbol(_)), _) => Name(b"S"),
                (_, Font::Regular) => Name(b"R"),
                (_, Font::Bold) => Name(b"B"),
            };
            let codes: Vec<u8> = run.iter().map(|sign| sign.code()).collect();
            self.content.set_font(name, size).show(Str(&codes));
        }
        self.content.end_text();
    }
}
