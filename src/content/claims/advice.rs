//! The plan, the factor cards and the job-aid cards as claims.

use super::{Claim, Fields, both};
use crate::content::cells::Course;
use crate::content::words::AidWords;
use crate::domain::aid::Aid;
use crate::domain::factor::Factor;
use crate::domain::ids::ClaimId;
use crate::domain::plan::book::{ActionCard, CauseCard, Line};

pub(super) fn cause(course: &Course, id: &str) -> Option<Claim> {
    let card = course.catalogue()?.plan.causes.iter().find(|card| card.id.as_str() == id)?;
    let CauseCard { id, rule, tier, factors, supports, opposes, rules_out, yields_to, private, sources, flag, notes } =
        card;
    let mut facts = Fields::default();
    facts.ids("rule", std::slice::from_ref(rule)).value("tier", tier).ids("factors", factors);
    facts.values("supports", supports).values("opposes", opposes).values("rules_out", rules_out);
    facts.values("yields_to", &yields_to.iter().collect::<Vec<_>>()).yes("private", *private).ids("notes", notes);
    let words = both(|lang, said| {
        if let Some(words) = course.plan_words(lang).and_then(|words| words.causes.get(id)) {
            said.add("name", &words.name).add("explain", &words.explain);
        }
    });
    Some(Claim { id: ClaimId::cause(id), flag: *flag, sources: sources.clone(), facts: facts.done(), words })
}

pub(super) fn action(course: &Course, id: &str) -> Option<Claim> {
    let card = course.catalogue()?.plan.actions.iter().find(|card| card.id.as_str() == id)?;
    let ActionCard { id, rule, tier, answers, needs, stop, sources, flag, notes } = card;
    let mut facts = Fields::default();
    facts.ids("rule", std::slice::from_ref(rule)).value("tier", tier).ids("answers", answers);
    facts.values("needs", needs).ids("stop", std::slice::from_ref(stop)).ids("notes", notes);
    let words = both(|lang, said| {
        if let Some(words) = course.plan_words(lang).and_then(|words| words.actions.get(id)) {
            said.add("offer", &words.offer);
            for step in &words.how {
                said.add("how", step);
            }
        }
    });
    Some(Claim { id: ClaimId::action(id), flag: *flag, sources: sources.clone(), facts: facts.done(), words })
}

pub(super) fn line(course: &Course, id: &str) -> Option<Claim> {
    let line = course.catalogue()?.plan.lines().find(|line| line.id.as_str() == id)?;
    let Line { id, when, sources, flag } = line;
    let mut facts = Fields::default();
    facts.values("when", when);
    let words = both(|lang, said| {
        let Some(words) = course.plan_words(lang) else { return };
        for (name, lines) in [
            ("stops", &words.stops),
            ("come_back", &words.come_back),
            ("return_signs", &words.return_signs),
            ("going_well", &words.going_well),
        ] {
            said.add(name, lines.get(id).map_or("", String::as_str));
        }
    });
    Some(Claim { id: ClaimId::line(id), flag: *flag, sources: sources.clone(), facts: facts.done(), words })
}

pub(super) fn factor(course: &Course, id: &str) -> Option<Claim> {
    let factor = course.factors().find(|factor| factor.id.as_str() == id)?;
    let Factor { id, code, priority, axis, kiosk, questions, sources, flag, notes, items: _, lesson: _ } = factor;
    let mut facts = Fields::default();
    facts.add("code", &**code).value("priority", priority).values("axis", axis).yes("kiosk", *kiosk);
    facts.ids("notes", notes);
    for ask in questions {
        facts.add(&format!("flag_if {}", ask.id), ron::to_string(&ask.flag_if).unwrap_or_default());
        facts.yes(&format!("private {}", ask.id), ask.private);
    }
    let words = both(|lang, said| {
        let Some(words) = course.factor_words(lang, id) else { return };
        said.add("name", &words.name).add("short", &words.short);
        said.add("effect", &words.effect).add("meaning", &words.meaning);
        for advice in &words.advice {
            said.add("advice", advice);
        }
        said.add("refer", &words.refer);
        for myth in &words.myths {
            said.add("myth", &myth.myth).add("answer", &myth.answer);
        }
        for ask in questions {
            let of = |map: &std::collections::BTreeMap<_, String>| map.get(&ask.id).cloned().unwrap_or_default();
            said.add(ask.id.as_str(), of(&words.questions)).add("label", of(&words.labels));
        }
    });
    Some(Claim { id: ClaimId::factor(id), flag: *flag, sources: sources.clone(), facts: facts.done(), words })
}

pub(super) fn aid(course: &Course, id: &str) -> Option<Claim> {
    let aid = course.aids().iter().find(|aid| aid.id.as_str() == id)?;
    let Aid { id, face, sources, flag, notes, items: _ } = aid;
    let mut facts = Fields::default();
    facts.value("face", face).ids("notes", notes);
    let words = both(|lang, said| {
        let Some(words) = course.aid_words(lang, id) else { return };
        let AidWords { title, hers, ask, say, refer, steps, after } = words;
        said.add("title", title).add("hers", hers);
        for (name, lines) in [("ask", ask), ("say", say)] {
            for line in lines {
                said.add(name, line);
            }
        }
        said.add("refer", refer);
        for step in face.steps() {
            said.add(step, steps.get(step).map_or("", String::as_str));
        }
        said.add("after", after);
    });
    Some(Claim { id: ClaimId::aid(id), flag: *flag, sources: sources.clone(), facts: facts.done(), words })
}
