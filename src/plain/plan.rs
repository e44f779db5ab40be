//! The plan by lines: the very lines of the screen, then her answer to each offer.

use std::io::{self, BufRead, Write};

use super::check::check;
use super::{Host, Reply, Talk};
use crate::domain::checklist::Reply as Said;
use crate::domain::event::Event;
use crate::domain::ids::CheckId;
use crate::domain::plan::plan as make;
use crate::i18n::keys::{Plain as Key, Plan};
use crate::ui::screens::plan::{offer, told, told_why_not};

/// Tells the plan, keeps the replies, finishes the check.
pub(super) fn plan<R: BufRead, W: Write>(
    talk: &mut Talk<R, W>,
    host: &mut dyn Host,
    id: &CheckId,
) -> io::Result<Reply> {
    match super::gate::refer(talk, host, id)? {
        Reply::Next => {}
        left => return Ok(left),
    }
    let world = host.world();
    let (Some(check), Some(catalogue)) = (check(host, id), world.course.catalogue()) else { return Ok(Reply::Next) };
    let plan = make(check, catalogue);
    if !plan.is_open() {
        return Ok(Reply::Next);
    }
    let (lines, why) = (told(world, check, &plan), told_why_not(world, &plan));
    talk.gap()?;
    talk.word(host, Plan::PlanTitle)?;
    for line in lines {
        talk.say(&line)?;
    }
    for one in &plan.offers {
        talk.gap()?;
        let question = offer(host.world(), &one.action).to_owned();
        talk.say(&question)?;
        talk.choices(&[Plan::Agreed, Plan::LaterReply, Plan::Declined].map(|word| host.world().say(word).to_owned()))?;
        let said = match talk.choose(host, 3)? {
            Reply::Pick(0) => Some(Said::Agreed),
            Reply::Pick(1) => Some(Said::Later),
            Reply::Pick(_) => Some(Said::Declined),
            Reply::Leave => return Ok(Reply::Leave),
            Reply::Back => return Ok(Reply::Back),
            _ => None,
        };
        if said.is_some() {
            talk.keep(host, Event::Replied { check: id.clone(), action: one.action.clone(), reply: said })?;
        }
    }
    loop {
        talk.gap()?;
        talk.word(host, Key::PlanHelp)?;
        match talk.hear(host)? {
            Reply::Next => {
                talk.keep(host, Event::CheckFinished { check: id.clone() })?;
                return Ok(Reply::Next);
            }
            Reply::Text(text) if text == "w" => {
                for line in &why {
                    talk.say(line)?;
                }
            }
            Reply::Leave => return Ok(Reply::Leave),
            Reply::Back => return Ok(Reply::Back),
            _ => {}
        }
    }
}
