//! What people say by lines: a group, a saying of it, then a kind answer and the factor it belongs to.

use std::io::{self, BufRead, Write};

use super::lesson::say_records;
use super::{Host, Reply, Talk};
use crate::domain::factor::Group;
use crate::domain::ids::ClaimId;
use crate::i18n::keys::{Factors, Myths as Key};
use crate::ui::cx::cite;
use crate::ui::screens::factors::group_name;
use crate::ui::screens::myths::{quoted, sayings, words};

/// Lets a saying be chosen and answers it.
pub(super) fn myths<R: BufRead, W: Write>(talk: &mut Talk<R, W>, host: &mut dyn Host) -> io::Result<Reply> {
    loop {
        talk.gap()?;
        talk.word(host, Key::Note)?;
        let names: Vec<String> =
            Group::ALL.into_iter().map(|group| group_name(host.world(), group).to_owned()).collect();
        talk.choices(&names)?;
        match talk.choose(host, names.len())? {
            Reply::Pick(at) => match of_group(talk, host, Group::ALL[at])? {
                Reply::Leave => return Ok(Reply::Leave),
                Reply::Danger => return super::check::danger(talk, host),
                _ => {}
            },
            Reply::Danger => return super::check::danger(talk, host),
            reply => return Ok(reply),
        }
    }
}

fn of_group<R: BufRead, W: Write>(talk: &mut Talk<R, W>, host: &mut dyn Host, group: Group) -> io::Result<Reply> {
    loop {
        talk.gap()?;
        let world = host.world();
        let texts: Vec<String> = sayings(world)
            .into_iter()
            .filter(|(of, ..)| *of == group)
            .map(|saying| {
                let text = words(world, world.lang(), saying).map_or_else(String::new, |words| quoted(&words.myth));
                if saying.1.kiosk { text } else { format!("{text} · {}", world.say(Factors::Private)) }
            })
            .collect();
        talk.choices(&texts)?;
        match talk.choose(host, texts.len())? {
            Reply::Pick(at) => say(talk, host, group, at)?,
            reply => return Ok(reply),
        }
    }
}

fn say<R: BufRead, W: Write>(talk: &mut Talk<R, W>, host: &dyn Host, group: Group, at: usize) -> io::Result<()> {
    let world = host.world();
    let Some(saying) = sayings(world).into_iter().filter(|(of, ..)| *of == group).nth(at) else { return Ok(()) };
    let (_, factor, _) = saying;
    let Some(said) = words(world, world.lang(), saying) else { return Ok(()) };
    talk.gap()?;
    talk.say(&quoted(&said.myth))?;
    if !factor.kiosk {
        talk.word(host, Key::Private)?;
    }
    talk.say(&said.answer)?;
    if let Some(card) = world.course.factor_words(world.lang(), &factor.id) {
        talk.say(&format!("- {}: {}", card.name, card.short))?;
    }
    let cited = cite(&factor.sources, factor.flag, || ClaimId::factor(&factor.id));
    say_records(talk, host, &cited)
}
