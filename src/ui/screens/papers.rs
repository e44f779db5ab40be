//! Papers as they will be printed: one at a time as text, to be read before it is handed over.

use ratatui::layout::Rect;
use ratatui::text::Line;

use crate::i18n::keys::Printed as Key;
use crate::i18n::{Lang, Words};
use crate::input::Action;
use crate::paper::forms::{self, Blank};
use crate::paper::text::{self, Form};
use crate::paper::{Columns, Doc, How, Job, Press, Sheet, pdf};
use crate::ui::cx::{Cx, World};
use crate::ui::flow::{Effect, Flow};
use crate::ui::panes::{Room, inset};
use crate::ui::pen::Pen;
use crate::ui::theme::Role;
use crate::ui::view::{Hint, View};

/// The widest preview; what is written into a file has the columns of its printer.
const WIDEST: u16 = 80;

/// A paper in both languages, so that `L` changes it in place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paper {
    /// What its files are called, without personal data.
    pub name: String,
    /// The document in Indonesian and in English.
    pub both: [Doc; 2],
}

impl Paper {
    /// Makes a paper with the words of each language.
    pub fn new(name: &str, make: impl Fn(&Words) -> Doc, both: &[Words; 2]) -> Self {
        Self { name: name.to_owned(), both: [make(&both[Lang::Id.index()]), make(&both[Lang::En.index()])] }
    }

    /// A paper that was made in both languages, in the order of [`Lang::ALL`].
    pub fn of(name: &str, both: [Doc; 2]) -> Self {
        Self { name: name.to_owned(), both }
    }

    fn doc(&self, lang: Lang) -> &Doc {
        &self.both[lang.index()]
    }
}

/// Papers to look at, print and write as files.
#[derive(Clone, Debug, PartialEq)]
pub struct Papers {
    all: Vec<Paper>,
    at: usize,
    sheet: Sheet,
    top: usize,
}

impl Papers {
    /// Opens papers, the first on top.
    pub fn new(papers: Vec<Paper>) -> Self {
        Self { all: papers, at: 0, sheet: Sheet::A5, top: 0 }
    }

    /// Opens every form without anything filled in.
    pub fn blank(world: World) -> Self {
        let content = forms::content_name(world.course);
        let make = |form: Blank| {
            let doc = |words: &Words| forms::blank(&press(world, words, &content, false), world.course, form);
            Paper::new(&format!("asih-{}", form.name()), doc, world.both)
        };
        Self::new(Blank::ALL.map(make).to_vec())
    }

    /// The first paper on other paper.
    #[must_use]
    pub fn on(self, sheet: Sheet) -> Self {
        Self { sheet, ..self }
    }

    fn show(&mut self, at: usize) {
        self.at = at.min(self.all.len().saturating_sub(1));
        self.top = 0;
    }

    fn job(&self, world: World, how: How) -> Option<Effect> {
        let paper = self.all.get(self.at)?;
        let docs = vec![paper.doc(world.lang()).clone()];
        Some(Effect::Paper(Box::new(Job { name: paper.name.clone(), docs, sheet: self.sheet, how })))
    }

    fn lines(&self, world: World, width: u16) -> Vec<String> {
        let Some(paper) = self.all.get(self.at) else { return Vec::new() };
        text::lines(paper.doc(world.lang()), Form { columns: usize::from(width), ascii: false })
    }

    /// Scrolls; says whether the action was for it.
    fn scroll(&mut self, action: Action, world: World, area: Rect) -> bool {
        let text = text_area(area);
        let most = self.lines(world, text.width).len().saturating_sub(usize::from(text.height));
        let page = usize::from(text.height).saturating_sub(1).max(1);
        self.top = match action {
            Action::Up => self.top.min(most).saturating_sub(1),
            Action::Down => self.top + 1,
            Action::PageUp => self.top.min(most).saturating_sub(page),
            Action::PageDown => self.top + page,
            Action::First => 0,
            Action::Last => most,
            _ => return false,
        }
        .min(most);
        true
    }
}

/// What papers of this moment have in common; `content` is the name of [`forms::content_name`].
pub fn press<'a>(world: World<'a>, words: &'a Words, content: &'a str, practice: bool) -> Press<'a> {
    Press { words, facility: &world.prefs.facility, made: world.now, content, practice }
}

impl View for Papers {
    fn update(&mut self, action: Action, cx: &mut Cx) -> Flow {
        let area = Rect::from((ratatui::layout::Position::ORIGIN, cx.body));
        if self.scroll(action, cx.world, area) {
            return Flow::Stay;
        }
        let how = match action {
            Action::Left => {
                self.show(self.at.saturating_sub(1));
                return Flow::Stay;
            }
            Action::Right => {
                self.show(self.at + 1);
                return Flow::Stay;
            }
            Action::Pick(at) if at < self.all.len() => {
                self.show(at);
                return Flow::Stay;
            }
            Action::Toggle => {
                self.sheet = if self.sheet == Sheet::A5 { Sheet::A4 } else { Sheet::A5 };
                return Flow::Stay;
            }
            Action::Export => How::Save { columns: Columns::default(), ascii: cx.world.prefs.ascii },
            Action::Print => How::Print,
            _ => return Flow::Ignored,
        };
        if let Some(job) = self.job(cx.world, how) {
            cx.ask(job);
        }
        Flow::Stay
    }

    fn draw(&self, pen: &mut Pen, area: Rect) {
        let text = text_area(area);
        let Some(paper) = self.all.get(self.at) else { return };
        let doc = paper.doc(pen.lang());
        let head = Rect { height: 1, ..inset(area, u16::from(Room::of(area.width) != Room::Narrow) * 2, 0) };
        let pages = pdf::page_count(doc, self.sheet);
        let size = format!("{} · {pages}", self.sheet.name().to_uppercase());
        let size = format!("{size} {}", pen.say(if pages == 1 { Key::Page } else { Key::Pages }));
        let taken = pen.right(head, &size, Role::Muted);
        let place = format!("{}/{}  ", self.at + 1, self.all.len());
        let line = vec![pen.span(place, Role::Key), pen.span(doc.title.clone(), Role::Heading)];
        pen.line(Rect { width: head.width.saturating_sub(taken + 1), ..head }, Line::from(line));
        let lines = self.lines(pen.world, text.width);
        let top = self.top.min(lines.len().saturating_sub(usize::from(text.height)));
        let lines: Vec<Line<'static>> = lines.into_iter().map(|line| Line::from(pen.span(line, Role::Text))).collect();
        pen.lines(text, &lines, top);
        let shown = top + usize::from(text.height);
        if shown < lines.len() {
            let more = format!("{} {shown}/{}", crate::ui::glyphs::BELOW, lines.len());
            let below = Rect { y: area.bottom().saturating_sub(1), height: 1, ..text };
            pen.right(below, &more, Role::Muted);
        }
    }

    fn crumb(&self, world: World) -> String {
        world.say(Key::Title).to_owned()
    }

    fn hints(&self, world: World) -> Vec<Hint> {
        let mut hints = vec![
            Hint::new(Action::Print, world.say(Key::HintPrint)),
            Hint::new(Action::Export, world.say(Key::HintWrite)),
        ];
        if self.all.len() > 1 {
            hints.push(Hint::new(Action::Right, world.say(Key::HintOther)));
        }
        hints.push(Hint::new(Action::PageDown, world.say(Key::HintRead)));
        hints.push(Hint::new(Action::Toggle, world.say(Key::HintSheet)));
        hints
    }

    fn help(&self, world: World) -> String {
        world.say(Key::Help).to_owned()
    }
}

/// Where the text of the paper stands: below its title, above the line that says how much there is.
fn text_area(area: Rect) -> Rect {
    let narrow = Room::of(area.width) == Room::Narrow;
    let inner = inset(area, if narrow { 0 } else { 4 }, 0);
    let (above, below) = if narrow { (1, 1) } else { (2, 1) };
    Rect {
        y: inner.y + above.min(inner.height),
        width: inner.width.min(WIDEST),
        height: inner.height.saturating_sub(above + below),
        ..inner
    }
}
