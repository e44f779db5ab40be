//! Danger signs and rules of triage as claims.

use super::{Claim, Fields, both};
use crate::content::cells::Course;
use crate::content::danger_words::Step;
use crate::domain::danger::{Rule, Sign};
use crate::domain::ids::ClaimId;

pub(super) fn sign(course: &Course, id: &str) -> Option<Claim> {
    let sign = course.catalogue()?.danger.signs.iter().find(|sign| sign.id.as_str() == id)?;
    // Taken apart in full: a new field has to be put where it belongs, seen by reviewers or not.
    let Sign { id, who, level, group: _, private, rule, milk, says_feed, marks, sources, flag, notes, items: _ } = sign;
    let mut facts = Fields::default();
    facts.value("who", who).value("level", level).ids("rule", std::slice::from_ref(rule));
    facts.values("milk", &milk.iter().collect::<Vec<_>>()).values("marks", marks);
    facts.yes("says_feed", *says_feed).yes("private", *private).ids("notes", notes);
    let words = both(|lang, said| {
        let Some(words) = course.danger_words(lang).and_then(|words| words.signs.get(id)) else { return };
        said.add("label", &words.label).add("say", &words.say);
        said.add("place", words.place.as_deref().unwrap_or_default());
        said.add("fast", words.fast.as_deref().unwrap_or_default());
        for step in words.way.iter().flatten() {
            said.add(if step.feeds() { "way (feed)" } else { "way" }, Step::text(step));
        }
    });
    Some(Claim { id: ClaimId::sign(id), flag: *flag, sources: sources.clone(), facts: facts.done(), words })
}

pub(super) fn rule(course: &Course, id: &str) -> Option<Claim> {
    let Rule { id, who, private, sources, flag } = course.catalogue()?.danger.rule(id)?;
    let mut facts = Fields::default();
    facts.value("who", who).yes("private", *private);
    let words = both(|lang, said| {
        if let Some(words) = course.danger_words(lang).and_then(|words| words.rules.get(id)) {
            said.add("title", &words.title).add("why", &words.why).add("act", &words.act);
        }
    });
    Some(Claim { id: ClaimId::rule(id), flag: *flag, sources: sources.clone(), facts: facts.done(), words })
}
