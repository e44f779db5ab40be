//! Invented mothers as claims: their stories, and what a good visit finds in them.

use super::{Claim, Fields, both};
use crate::content::cells::Course;
use crate::domain::ids::{ClaimId, MotherId};
use crate::domain::mother::{Child, Mother};

pub(super) fn mother(course: &Course, id: &str) -> Option<Claim> {
    let mother = course.mother(&MotherId::from(id))?;
    let Mother { id, way, weeks, babies, signs, answers, hard, tells, reads, sources, flag, notes } = mother;
    let mut facts = Fields::default();
    facts.value("way", way).value("weeks", weeks);
    for child in babies {
        let Child { sex, hours, birth_weight, weight, wet, stools, feeds, signs, finds } = child;
        facts.value("sex", sex).value("hours", hours).value("birth_weight", birth_weight).value("weight", weight);
        facts.value("wet", wet).value("stools", stools).value("feeds", feeds);
        facts.ids("signs", &signs.iter().collect::<Vec<_>>()).value("finds", finds);
    }
    facts.ids("signs", &signs.iter().collect::<Vec<_>>());
    for (ask, tick) in answers {
        facts.add(ask.as_str(), ron::to_string(tick).unwrap_or_default());
    }
    facts.ids("hard", hard).values("reads", reads).ids("notes", notes);
    let words = both(|lang, said| {
        let Some(words) = course.mother_words(lang, id) else { return };
        said.add("name", &words.name).add("says", &words.says).add("opening", &words.opening);
        for tell in tells {
            let text = words.tells.get(&tell.id).cloned().unwrap_or_default();
            said.add(&format!("tells {:?} {}", tell.talk, tell.id), text);
        }
        said.add("debrief", &words.debrief);
    });
    Some(Claim { id: ClaimId::mother(id), flag: *flag, sources: sources.clone(), facts: facts.done(), words })
}
