//! Figures by lines: a group, a figure of it by name and year, then the number with all that is needed to read it.

use std::io::{self, BufRead, Write};

use super::lesson::say_records;
use super::{Host, Reply, Talk};
use crate::domain::figure::FigureGroup;
use crate::domain::ids::{ClaimId, FigureId};
use crate::i18n::keys::{Figures as Key, Settings};
use crate::ui::cx::{World, cite};
use crate::ui::screens::figures::card::written;
use crate::ui::screens::figures::{group_word, name};

/// Lets a figure be chosen and says it.
pub(super) fn figures<R: BufRead, W: Write>(talk: &mut Talk<R, W>, host: &mut dyn Host) -> io::Result<Reply> {
    loop {
        talk.gap()?;
        talk.word(host, Key::Note)?;
        let names: Vec<String> =
            FigureGroup::ALL.iter().map(|group| host.world().say(group_word(*group)).to_owned()).collect();
        talk.choices(&names)?;
        match talk.choose(host, names.len())? {
            Reply::Pick(at) => match of_group(talk, host, FigureGroup::ALL[at])? {
                Reply::Leave => return Ok(Reply::Leave),
                Reply::Danger => return super::check::danger(talk, host),
                _ => {}
            },
            Reply::Danger => return super::check::danger(talk, host),
            reply => return Ok(reply),
        }
    }
}

fn of_group<R: BufRead, W: Write>(talk: &mut Talk<R, W>, host: &mut dyn Host, group: FigureGroup) -> io::Result<Reply> {
    loop {
        talk.gap()?;
        let (ids, names) = rows(host.world(), group);
        talk.choices(&names)?;
        match talk.choose(host, ids.len())? {
            Reply::Pick(at) => say(talk, host, &ids[at])?,
            reply => return Ok(reply),
        }
    }
}

/// Figures of a group, and the name and year of each.
fn rows(world: World, group: FigureGroup) -> (Vec<FigureId>, Vec<String>) {
    let figures = world.course.figures().iter().filter(|figure| figure.group == group);
    figures
        .map(|figure| {
            let aside = if figure.set_aside { world.say(Key::SetAside) } else { "" };
            let parts = [name(world, figure), &figure.years(), aside];
            let text = parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ");
            (figure.id.clone(), text)
        })
        .unzip()
}

fn say<R: BufRead, W: Write>(talk: &mut Talk<R, W>, host: &dyn Host, id: &FigureId) -> io::Result<()> {
    let world = host.world();
    let (Some(figure), Some(words)) = (world.course.figure(id), world.course.figure_words(world.lang(), id)) else {
        return Ok(());
    };
    talk.gap()?;
    talk.say(&words.name)?;
    if figure.set_aside {
        talk.word(host, Key::SetAsideLong)?;
    }
    let years = figure.years();
    let year = if years.is_empty() { String::new() } else { format!(" ({years})") };
    talk.say(&format!("{}{year}", written(world.words, figure)))?;
    talk.say(&words.definition)?;
    for (label, text) in [(Key::Whom, &words.age), (Key::How, &words.method), (Key::Reading, &words.read)] {
        talk.say(&format!("- {}: {text}", world.say(label)))?;
    }
    for note in figure.notes.iter().filter_map(|note| world.course.note_words(world.lang(), note)) {
        talk.say(&format!("{}: {}", world.say(Settings::NotePaper), note.paper))?;
        talk.say(&format!("{}: {}", world.say(Settings::NoteTeach), note.teach))?;
    }
    let cited = cite(&figure.sources, figure.flag, || ClaimId::figure(&figure.id));
    say_records(talk, host, &cited)
}
