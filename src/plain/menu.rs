//! The rooms, as a list of numbers.

use std::io::{self, BufRead, Write};

use super::{Host, Reply, Talk, aid, check, lesson, quiz};
use crate::i18n::Lang;
use crate::i18n::keys::{Common, Home, Plain as Key};

/// Runs until the person leaves or the input ends.
pub fn main_menu<R: BufRead, W: Write>(talk: &mut Talk<R, W>, host: &mut dyn Host) -> io::Result<()> {
    talk.word(host, Home::WelcomeLine)?;
    talk.word(host, Key::Help)?;
    if host.world().profile.is_none() && first_start(talk, host)? == Reply::Leave {
        return Ok(());
    }
    loop {
        talk.gap()?;
        let world = host.world();
        let name = world.profile.map_or("", |profile| profile.name.as_str());
        let name = if name.is_empty() { world.say(Common::NoName) } else { name };
        let head = format!("asih · {name}");
        let rooms =
            [Home::Learn, Home::Factors, Home::Quiz, Home::Aids, Home::Danger].map(|room| world.say(room).to_owned());
        talk.say(&head)?;
        talk.choices(&rooms)?;
        let left = match talk.choose(host, rooms.len())? {
            Reply::Pick(0) => lesson::lessons(talk, host)?,
            Reply::Pick(1) => check::factors(talk, host)?,
            Reply::Pick(2) => quiz::quizzes(talk, host)?,
            Reply::Pick(3) => aid::aids(talk, host)?,
            Reply::Pick(4) | Reply::Danger => check::danger(talk, host)?,
            Reply::Leave => Reply::Leave,
            _ => Reply::Next,
        };
        if left == Reply::Leave {
            return talk.word(host, Key::Bye);
        }
    }
}

/// Asks language and name, nothing else.
fn first_start<R: BufRead, W: Write>(talk: &mut Talk<R, W>, host: &mut dyn Host) -> io::Result<Reply> {
    let [id, en] = host.world().both;
    let head = format!("{} · {}", id.say(Common::Language), en.say(Common::Language));
    let names = [id, en].map(|words| words.say(Common::LanguageName).to_owned());
    talk.say(&head)?;
    talk.choices(&names.each_ref().map(String::as_str))?;
    match talk.choose(host, 2)? {
        Reply::Pick(1) => host.set_lang(Lang::En),
        Reply::Leave => return Ok(Reply::Leave),
        _ => host.set_lang(Lang::Id),
    }
    talk.word(host, Home::AskName)?;
    talk.word(host, Home::AskNameNote)?;
    match talk.hear(host)? {
        Reply::Leave => return Ok(Reply::Leave),
        Reply::Text(name) => host.begin(&name),
        _ => host.begin(""),
    }
    Ok(Reply::Next)
}
