//! The text of a lesson as rows. Only the paragraphs in view are laid out, so a key costs the same in any lesson.

use super::LessonPage;
use super::standing::{objectives, tick};
use crate::domain::ids::ClaimId;
use crate::domain::lesson::{Block, Lesson};
use crate::i18n::keys::Learn as Key;
use crate::i18n::{Lang, Words};
use crate::input::Action;
use crate::ui::cx::World;
use crate::ui::glyphs;
use crate::ui::marked::{Manner, Marked, beside, flow, hang};
use crate::ui::pictures::{self, Sight};
use crate::ui::prose;
use crate::ui::theme::Role;
use crate::ui::typeset::Setting;

/// The narrowest column of text; two languages stand beside each other when both can have it.
const COLUMN: usize = 36;
/// Between two languages.
const GAP: &str = " │ ";

/// One row of the text, and the paragraph it belongs to.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Row {
    /// Its text.
    pub cells: Marked,
    /// Its paragraph; one past the last is the check.
    pub stop: usize,
    /// Whether it is the paragraph itself, not a heading above it.
    pub body: bool,
}

/// A lesson laid out in a width.
pub(super) struct Sheet<'a> {
    page: &'a LessonPage,
    world: World<'a>,
    lesson: &'a Lesson,
    columns: usize,
    setting: Setting,
}

impl<'a> Sheet<'a> {
    /// Lays the open lesson out in `columns`.
    pub(super) fn new(page: &'a LessonPage, world: World<'a>, columns: usize) -> Option<Self> {
        let lesson = page.structure(world)?;
        let setting = Setting { lesson: lesson.id.clone(), lang: world.lang(), both: page.both, columns };
        Some(Self { page, world, lesson, columns, setting })
    }

    /// Paragraphs, and the check.
    pub(super) fn stops(&self) -> usize {
        self.lesson.blocks().count() + 1
    }

    /// The rows a paragraph takes, with a heading above it.
    pub(super) fn height(&self, stop: usize) -> usize {
        self.piece(stop).len()
    }

    /// The rows to show on a page: the paragraph under the cursor with some of what comes before, so that the eye
    /// stays where it is while the text moves. A paragraph longer than the page has it to itself.
    pub(super) fn window(&self, rows: usize) -> Vec<Row> {
        let at = self.page.at.min(self.stops() - 1);
        let here = self.piece(at);
        let Some(room) = rows.checked_sub(here.len()) else {
            let top = self.page.line.min(here.len() - rows);
            return here.into_iter().skip(top).take(rows).collect();
        };
        let mut below = Vec::new();
        for stop in at + 1..self.stops() {
            if below.len() >= room {
                break;
            }
            below.push(gap(stop));
            below.extend(self.piece(stop));
        }
        let wanted = (room / 3).max(room.saturating_sub(below.len()));
        let mut above: Vec<Row> = Vec::new();
        for stop in (0..at).rev() {
            if above.len() >= wanted {
                break;
            }
            let mut piece = self.piece(stop);
            piece.push(gap(stop));
            piece.append(&mut above);
            above = piece;
        }
        let top = above.len().saturating_sub(wanted);
        above.into_iter().skip(top).chain(here).chain(below).take(rows).collect()
    }

    fn piece(&self, stop: usize) -> Vec<Row> {
        let row = |body| move |cells| Row { cells, stop, body };
        let Some((section, block)) = self.find(stop) else {
            let heading = self.both(&|lang, columns| flow(self.words(lang).say(Key::Check), Role::Heading, columns));
            let text = self.both(&|lang, columns| self.check(lang, columns));
            return heading
                .into_iter()
                .map(row(false))
                .chain([gap(stop)])
                .chain(text.into_iter().map(row(true)))
                .collect();
        };
        let mut rows = Vec::new();
        if let Some(section) = section {
            let title = |lang| {
                let text = self.world.course.text(lang, &self.lesson.id);
                text.and_then(|text| text.section(section)).map_or(section, |section| section.title.as_str())
            };
            let heading = self.both(&|lang, columns| flow(title(lang), Role::Heading, columns));
            rows.extend(heading.into_iter().map(row(false)));
            rows.push(gap(stop));
        }
        if block.picture.is_some() {
            let picture = self.both(&|lang, columns| self.picture(block, stop, lang, columns));
            rows.extend(picture.into_iter().map(row(true)));
            rows.push(gap(stop));
        }
        let lay = || self.both(&|lang, columns| self.text(block, lang, columns));
        let text = self.world.typeset.paragraph(&self.setting, stop, lay);
        rows.extend(text.iter().cloned().map(row(true)));
        let notes = self.both(&|lang, columns| self.notes(block, stop, lang, columns));
        rows.extend(notes.into_iter().map(row(true)));
        rows
    }

    /// The paragraph at a place, with the id of its section when it is the first there.
    fn find(&self, stop: usize) -> Option<(Option<&'a str>, &'a Block)> {
        let mut before = 0;
        for section in &self.lesson.sections {
            if let Some(block) = section.blocks.get(stop - before) {
                return Some(((stop == before).then_some(section.id.as_str()), block));
            }
            before += section.blocks.len();
        }
        None
    }

    fn words(&self, lang: Lang) -> &'a Words {
        &self.world.both[lang.index()]
    }

    /// Lays a part out in the language of now, or in both: beside each other, or the second under the first.
    fn both(&self, part: &dyn Fn(Lang, usize) -> Vec<Marked>) -> Vec<Marked> {
        let (here, there) = (self.world.lang(), self.world.lang().other());
        if !self.page.both {
            return part(here, self.columns);
        }
        if self.columns >= COLUMN * 2 + GAP.chars().count() {
            let columns = (self.columns - GAP.chars().count()) / 2;
            return beside(part(here, columns), part(there, columns), columns, GAP);
        }
        let mut rows = part(here, self.columns);
        rows.extend(prose::muted(part(there, self.columns)));
        rows
    }

    fn text(&self, block: &Block, lang: Lang, columns: usize) -> Vec<Marked> {
        let text = self.world.course.text(lang, &self.lesson.id);
        let text = text.and_then(|text| text.block(block.id.as_str()));
        text.map(|text| prose::rows(&text.body, self.world.course, columns, self.awaits(block))).unwrap_or_default()
    }

    /// Whether a clinician has yet to confirm a paragraph, or the table its picture shows.
    fn awaits(&self, block: &Block) -> bool {
        let course = self.world.course;
        let table = block.picture.as_ref().and_then(|picture| course.table(picture.table()));
        course.awaits(block.flag, || ClaimId::block(&self.lesson.id, &block.id))
            || table.is_some_and(|table| course.awaits(table.flag, || ClaimId::table(&table.id)))
    }

    fn picture(&self, block: &Block, stop: usize, lang: Lang, columns: usize) -> Vec<Marked> {
        let sight = Sight {
            course: self.world.course,
            words: self.words(lang),
            reflex: self.page.reflex,
            sign: self.page.sign,
            live: stop == self.page.at,
        };
        block.picture.as_ref().map(|picture| pictures::rows(picture, &sight, columns)).unwrap_or_default()
    }

    /// A line for each place where the paper and guidance differ; of the paragraph under the cursor it opens.
    fn notes(&self, block: &Block, stop: usize, lang: Lang, columns: usize) -> Vec<Marked> {
        let note = |(nth, id)| {
            let words = self.world.course.note_words(lang, id);
            let title = words.map_or("", |words| words.title.as_str());
            let text = self.words(lang).fill(Key::NoteLine, &[("title", title)]);
            let mut manner = Manner::of(Role::Muted);
            if stop == self.page.at {
                manner = manner.on_click(Action::Open(self.lesson.objectives.len() + nth));
            }
            hang(&[(format!("{} ", glyphs::INTO), manner)], &[(text, manner)], columns)
        };
        block.notes.iter().enumerate().flat_map(note).collect()
    }

    /// The end of the lesson: what one can do now, and the questions that show it.
    fn check(&self, lang: Lang, columns: usize) -> Vec<Marked> {
        let words = self.words(lang);
        let count = self.lesson.check.len().to_string();
        let mut rows = flow(&words.fill(Key::CheckNote, &[("n", &count)]), Role::Text, columns);
        rows.push(Marked::new());
        let here = self.page.at + 1 >= self.stops();
        let manner = Manner::of(if here { Role::Selected } else { Role::Strong });
        let manner = if here { manner.on_click(Action::Confirm) } else { manner };
        rows.push(vec![(format!(" {} ", words.say(Key::CheckBegin)), manner)]);
        rows.push(Marked::new());
        let head = self.world.course.head(lang, &self.lesson.id);
        for (id, met) in objectives(self.world, self.lesson) {
            let text = head.and_then(|head| head.objectives.get(id)).map_or(id.as_str(), String::as_str);
            rows.extend(tick(met, text, Role::Text, columns));
        }
        rows
    }
}

/// An empty row after a paragraph.
fn gap(stop: usize) -> Row {
    Row { cells: Marked::new(), stop, body: false }
}
