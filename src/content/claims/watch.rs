//! Watching a feed and what the family can take on, as claims.

use super::{Claim, Fields, both};
use crate::content::cells::Course;
use crate::domain::ids::{ClaimId, HelpId, PairId};
use crate::domain::watch::{Help, Pair};

pub(super) fn pair(course: &Course, id: &str) -> Option<Claim> {
    let pair = course.watch().pair(&PairId::from(id))?;
    // Taken apart in full: a new field has to be put where it belongs, seen by reviewers or not.
    let Pair { id, part, ask, private, sources, flag } = pair;
    let mut facts = Fields::default();
    facts.values("part", &part.iter().collect::<Vec<_>>()).ids("ask", ask.as_slice()).yes("private", *private);
    let words = both(|lang, said| {
        if let Some(words) = course.watch_words(lang).pairs.get(id) {
            said.add("well", &words.well).add("hard", &words.hard).add("offer", &words.offer);
        }
    });
    Some(Claim { id: ClaimId::pair(id), flag: *flag, sources: sources.clone(), facts: facts.done(), words })
}

pub(super) fn help(course: &Course, id: &str) -> Option<Claim> {
    let id = HelpId::from(id);
    let Help { id, sources, flag } = course.watch().helps.iter().find(|help| help.id == id)?;
    let words = both(|lang, said| {
        said.add("help", course.watch_words(lang).helps.get(id).map_or("", String::as_str));
    });
    Some(Claim { id: ClaimId::help(id), flag: *flag, sources: sources.clone(), facts: Vec::new(), words })
}
