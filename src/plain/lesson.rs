//! Reading a lesson paragraph by paragraph; the empty line goes on.

use std::io::{self, BufRead, Write};

use super::{Host, Reply, Talk, figures, myths, quiz};
use crate::content::prose::Body;
use crate::domain::event::Event;
use crate::domain::ids::{BlockId, ClaimId, LessonId, NoteId};
use crate::domain::lesson::Picture;
use crate::domain::quiz::QuizOf;
use crate::i18n::keys::{Figures, Myths, Plain as Key, Settings};
use crate::ui::cx::{Cited, cite};
use crate::ui::modal::standing;

/// Lets a lesson be chosen and reads it; after the lessons stand the figures and what people say.
pub(super) fn lessons<R: BufRead, W: Write>(talk: &mut Talk<R, W>, host: &mut dyn Host) -> io::Result<Reply> {
    loop {
        talk.gap()?;
        let world = host.world();
        let order: Vec<LessonId> = world.course.lesson_order().to_vec();
        let lessons = order.iter().map(|id| world.course.title(world.lang(), id));
        let titles: Vec<String> =
            lessons.chain([world.say(Figures::Title), world.say(Myths::Title)]).map(str::to_owned).collect();
        talk.choices(&titles)?;
        let left = match talk.choose(host, titles.len())? {
            Reply::Pick(at) => match order.get(at) {
                Some(id) => read(talk, host, id)?,
                None if at == order.len() => figures::figures(talk, host)?,
                None => myths::myths(talk, host)?,
            },
            reply => return Ok(reply),
        };
        if left == Reply::Leave {
            return Ok(Reply::Leave);
        }
    }
}

/// Reads a lesson from the paragraph left, to its end with the check.
fn read<R: BufRead, W: Write>(talk: &mut Talk<R, W>, host: &mut dyn Host, id: &LessonId) -> io::Result<Reply> {
    let blocks: Vec<BlockId> = match host.world().course.lesson(id) {
        Some(lesson) => lesson.blocks().map(|block| block.id.clone()).collect(),
        None => return Ok(Reply::Next),
    };
    let resume = host.world().progress.lessons.get(id).map(|reading| reading.at.clone());
    let mut at = resume.and_then(|left| blocks.iter().position(|block| *block == left)).unwrap_or(0);
    if at + 1 == blocks.len() {
        at = 0;
    }
    talk.gap()?;
    let title = host.world().course.title(host.world().lang(), id).to_owned();
    talk.say(&title)?;
    talk.word(host, Key::LessonHelp)?;
    while let Some(block) = blocks.get(at) {
        talk.gap()?;
        say_block(talk, host, id, block, at, blocks.len())?;
        talk.keep(host, Event::Read { lesson: id.clone(), block: block.clone() })?;
        at = match talk.hear(host)? {
            Reply::Next => at + 1,
            Reply::Back => match at.checked_sub(1) {
                Some(before) => before,
                None => return Ok(Reply::Next),
            },
            Reply::Text(text) if text == "s" => {
                say_sources(talk, host, id, block)?;
                at
            }
            Reply::Text(text) if text == "x" => return Ok(Reply::Next),
            Reply::Leave => return Ok(Reply::Leave),
            Reply::Pick(to) if to < blocks.len() => to,
            Reply::Danger => return super::check::danger(talk, host),
            _ => at,
        };
    }
    talk.gap()?;
    talk.word(host, Key::LessonEnd)?;
    quiz::run(talk, host, QuizOf::Check(id.clone()))
}

fn say_block<R: BufRead, W: Write>(
    talk: &mut Talk<R, W>,
    host: &dyn Host,
    id: &LessonId,
    block: &BlockId,
    at: usize,
    total: usize,
) -> io::Result<()> {
    let world = host.world();
    let lang = world.lang();
    let Some(text) = world.course.text(lang, id) else { return Ok(()) };
    let section = text.sections.iter().find(|section| section.blocks.iter().any(|known| known.id == *block));
    let first = section.is_some_and(|section| section.blocks.first().is_some_and(|known| known.id == *block));
    if let (Some(section), true) = (section, first) {
        talk.say(&section.title.to_uppercase())?;
    }
    let place = format!("[{}/{total}]", at + 1);
    match text.block(block.as_str()).map(|block| &block.body) {
        Some(body @ Body::Paragraph(_)) => talk.say(&format!("{place} {}", body.plain()))?,
        Some(Body::List { ordered, items }) => {
            talk.say(&place)?;
            for (number, item) in items.iter().enumerate() {
                let words: String = item.iter().map(|span| span.text.as_str()).collect();
                let lead = if *ordered { format!("{}.", number + 1) } else { "-".to_owned() };
                talk.say(&format!("{lead} {words}"))?;
            }
        }
        None => {}
    }
    let structure = world.course.lesson(id).and_then(|lesson| lesson.blocks().find(|known| known.id == *block));
    if let Some(table) = structure.and_then(|block| block.picture.as_ref()).map(Picture::table) {
        say_table(talk, host, table)?;
    }
    let notes: Vec<NoteId> = structure.map(|block| block.notes.clone()).unwrap_or_default();
    for note in notes {
        let Some(words) = world.course.note_words(lang, &note) else { continue };
        talk.say(&format!("{}: {}", world.say(Settings::NotePaper), words.paper))?;
        talk.say(&format!("{}: {}", world.say(Settings::NoteTeach), words.teach))?;
    }
    Ok(())
}

/// A table row by row, each cell with its heading, as a screen reader wants it.
pub(super) fn say_table<R: BufRead, W: Write>(talk: &mut Talk<R, W>, host: &dyn Host, id: &str) -> io::Result<()> {
    let world = host.world();
    let (Some(table), Some(words)) = (world.course.table(id), world.course.table_words(world.lang(), id)) else {
        return Ok(());
    };
    talk.say(&words.title)?;
    for row in &table.rows {
        let Some(cells) = words.rows.get(row) else { continue };
        let parts = cells
            .iter()
            .zip(&words.columns)
            .enumerate()
            .map(|(at, (cell, head))| if at == 0 { cell.clone() } else { format!("{head}: {cell}") });
        talk.say(&format!("- {}", parts.collect::<Vec<_>>().join("; ")))?;
    }
    Ok(())
}

fn say_sources<R: BufRead, W: Write>(
    talk: &mut Talk<R, W>,
    host: &dyn Host,
    id: &LessonId,
    block: &BlockId,
) -> io::Result<()> {
    let Some(lesson) = host.world().course.lesson(id) else { return Ok(()) };
    let Some(block) = lesson.blocks().find(|known| known.id == *block) else { return Ok(()) };
    let cited = cite(&block.sources, block.flag, || ClaimId::block(id, &block.id));
    say_records(talk, host, &cited)
}

/// What something rests on.
pub(super) fn say_records<R: BufRead, W: Write>(
    talk: &mut Talk<R, W>,
    host: &dyn Host,
    cited: &[Cited],
) -> io::Result<()> {
    let world = host.world();
    for (id, _) in cited {
        if let Some(source) = world.course.sources().get(id) {
            talk.say(&format!("[{id}] {}. {}", source.org, source.title))?;
        }
    }
    match cited.first() {
        Some((_, checked)) => talk.say(&standing(checked, world)),
        None => Ok(()),
    }
}
