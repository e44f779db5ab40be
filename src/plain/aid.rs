//! Job-aid cards by lines: her sentence, what its picture says, what to ask and say. There is no timer here: the steps
//! are said with their seconds.

use std::io::{self, BufRead, Write};

use super::lesson::say_table;
use super::{Host, Reply, Talk};
use crate::domain::aid::{Aid, Face};
use crate::domain::danger::Who;
use crate::domain::ids::AidId;
use crate::domain::keep::last_at;
use crate::domain::stamp::Stamp;
use crate::i18n::keys::Aid as Key;
use crate::ui::screens::aid::face::labels;
use crate::ui::screens::aid::storage::{place_name, remember, sentence};

/// Lets a card be chosen and says it.
pub(super) fn aids<R: BufRead, W: Write>(talk: &mut Talk<R, W>, host: &mut dyn Host) -> io::Result<Reply> {
    loop {
        talk.gap()?;
        let world = host.world();
        let ids: Vec<AidId> = world.course.aids().iter().map(|aid| aid.id.clone()).collect();
        let title = |id: &AidId| world.course.aid_words(world.lang(), id).map(|words| words.title.clone());
        let titles: Vec<String> = ids.iter().map(|id| title(id).unwrap_or_default()).collect();
        talk.choices(&titles)?;
        let reply = match talk.choose(host, ids.len())? {
            Reply::Pick(at) => card(talk, host, &ids[at])?,
            reply => return Ok(reply),
        };
        match reply {
            Reply::Leave => return Ok(Reply::Leave),
            Reply::Danger => return super::check::danger(talk, host),
            _ => {}
        }
    }
}

fn card<R: BufRead, W: Write>(talk: &mut Talk<R, W>, host: &mut dyn Host, id: &AidId) -> io::Result<Reply> {
    let world = host.world();
    let lang = world.lang();
    let (Some(aid), Some(words)) = (world.course.aid(id).cloned(), world.course.aid_words(lang, id).cloned()) else {
        return Ok(Reply::Next);
    };
    talk.gap()?;
    talk.say(&words.title)?;
    talk.say(&words.hers)?;
    say_face(talk, host, &aid)?;
    for (head, lines) in [(Key::Ask, &words.ask), (Key::Say, &words.say)] {
        talk.gap()?;
        talk.word(host, head)?;
        for line in lines {
            talk.say(&format!("- {line}"))?;
        }
    }
    talk.gap()?;
    talk.word(host, Key::Refer)?;
    talk.say(&words.refer)?;
    match &aid.face {
        Face::Storage(places) => milk(talk, host, places),
        _ => Ok(Reply::Next),
    }
}

fn say_face<R: BufRead, W: Write>(talk: &mut Talk<R, W>, host: &dyn Host, aid: &Aid) -> io::Result<()> {
    let world = host.world();
    match &aid.face {
        Face::Signs(ids) => {
            for (who, head) in [(Who::Baby, Key::Baby), (Who::Mother, Key::Mother)] {
                talk.word(host, head)?;
                for label in labels(world, ids, who) {
                    talk.say(&format!("- {label}"))?;
                }
            }
            Ok(())
        }
        Face::Timer(steps) => {
            let Some(words) = world.course.aid_words(world.lang(), &aid.id) else { return Ok(()) };
            for (nth, (id, seconds)) in steps.iter().enumerate() {
                let text = words.steps.get(id).map_or("", String::as_str);
                let time = world.fill(Key::Seconds, &[("n", &seconds.to_string())]);
                talk.say(&format!("{}. {text} ({time})", nth + 1))?;
            }
            talk.say(&words.after)
        }
        Face::Breath { inhale, exhale, .. } => {
            let Some(words) = world.course.aid_words(world.lang(), &aid.id) else { return Ok(()) };
            for (id, seconds) in crate::domain::aid::BREATH.into_iter().zip([inhale, exhale]) {
                let text = words.steps.get(id).map_or("", String::as_str);
                talk.say(&format!("- {text} ({})", world.fill(Key::Seconds, &[("n", &seconds.to_string())])))?;
            }
            talk.say(&words.after)
        }
        Face::Table(_) | Face::Attachment | Face::Storage(_) | Face::Weeks { .. } => match aid.face.table() {
            Some(table) => say_table(talk, host, table),
            None => Ok(()),
        },
    }
}

/// Places by number; the milk is of now, or of a clock time that was written.
fn milk<R: BufRead, W: Write>(
    talk: &mut Talk<R, W>,
    host: &mut dyn Host,
    places: &[(Box<str>, u32)],
) -> io::Result<Reply> {
    let mut time: Option<Stamp> = None;
    loop {
        talk.gap()?;
        let world = host.world();
        let names: Vec<String> = places.iter().map(|(id, _)| place_name(world, id)).collect();
        talk.choices(&names)?;
        talk.word(host, Key::TimeAsked)?;
        let reply = talk.hear(host)?;
        let now = host.now();
        match reply {
            Reply::Pick(at) if at < places.len() => {
                talk.say(&sentence(host.world(), &places[at], time.unwrap_or(now), now))?;
                talk.say(&remember(host.world(), &places[at]))?;
            }
            Reply::Text(text) => time = last_at(&text, now).or(time),
            Reply::Pick(_) | Reply::Picks(_) => {}
            reply => return Ok(reply),
        }
    }
}
