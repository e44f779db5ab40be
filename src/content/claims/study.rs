//! Lessons, notes, tables, quiz questions and the glossary as claims.

use super::{Claim, Fields, both};
use crate::content::cells::Course;
use crate::content::structure::{Note, Table, Term};
use crate::content::words::QuestionWords;
use crate::domain::figure::Figure;
use crate::domain::ids::{ClaimId, LessonId};
use crate::domain::lesson::{Block, Picture};
use crate::domain::quiz::{Kind, Question, RestsOn};

pub(super) fn block(course: &Course, lesson: &str, id: &str) -> Option<Claim> {
    let lesson = LessonId::from(lesson);
    let block = course.lesson(&lesson)?.blocks().find(|block| block.id.as_str() == id)?;
    let Block { id, objective: _, sources, flag, notes, items: _, picture } = block;
    let mut facts = Fields::default();
    facts.add("picture", picture.as_ref().map_or("", Picture::table)).ids("notes", notes);
    let words = both(|lang, said| {
        if let Some(text) = course.text(lang, &lesson).and_then(|text| text.block(id.as_str())) {
            said.add("text", text.body.plain());
        }
    });
    Some(Claim { id: ClaimId::block(&lesson, id), flag: *flag, sources: sources.clone(), facts: facts.done(), words })
}

pub(super) fn note(course: &Course, id: &str) -> Option<Claim> {
    let Note { id, sources, flag, items: _ } = course.notes().get(id)?;
    let words = both(|lang, said| {
        if let Some(words) = course.note_words(lang, id) {
            said.add("title", &words.title).add("paper", &words.paper);
            said.add("guidance", &words.guidance).add("teach", &words.teach);
        }
    });
    Some(Claim { id: ClaimId::note(id), flag: *flag, sources: sources.clone(), facts: Vec::new(), words })
}

pub(super) fn table(course: &Course, id: &str) -> Option<Claim> {
    let Table { id, columns: _, rows, sources, flag } = course.table(id)?;
    let words = both(|lang, said| {
        let Some(words) = course.table_words(lang, id.as_str()) else { return };
        said.add("title", &words.title).add("columns", words.columns.join(" | "));
        for row in rows {
            said.add(row, words.rows.get(row).map(|cells| cells.join(" | ")).unwrap_or_default());
        }
    });
    Some(Claim { id: ClaimId::table(id), flag: *flag, sources: sources.clone(), facts: Vec::new(), words })
}

pub(super) fn question(course: &Course, id: &str) -> Option<Claim> {
    let question = course.questions().get(id)?;
    let Question { id, kind, rests_on, objectives: _, factors: _, sources, flag, difficulty: _, private } = question;
    let mut facts = Fields::default();
    match kind {
        Kind::One { right, .. } => facts.ids("right", std::slice::from_ref(right)),
        Kind::Several { right, .. } => facts.ids("right", right),
        Kind::TrueFalse(right) => facts.value("right", right),
        Kind::Match(ids) => facts.ids("pairs", ids),
        Kind::Order(ids) => facts.ids("order", ids),
        Kind::Number { low, high } => facts.add("right", format!("{low}–{high}")),
        Kind::Gap => &mut facts,
    };
    let place = match rests_on {
        RestsOn::Lesson(lesson, block) => ClaimId::block(lesson, block),
        RestsOn::Card(factor) => ClaimId::factor(factor),
    };
    facts.add("rests_on", place.as_str()).yes("private", *private);
    let words = both(|lang, said| {
        let Some(words) = course.question_words(lang, id) else { return };
        let QuestionWords { ask, options, pairs, accept, unit, why } = words;
        said.add("ask", ask);
        for option in question.options() {
            let left = options.get(option).map_or("", String::as_str);
            let right = pairs.get(option).map(|right| format!(" = {right}")).unwrap_or_default();
            said.add(option.as_str(), format!("{left}{right}"));
        }
        said.add("accept", accept.join(", ")).add("unit", unit).add("why", why);
    });
    Some(Claim { id: ClaimId::question(id), flag: *flag, sources: sources.clone(), facts: facts.done(), words })
}

pub(super) fn term(course: &Course, id: &str) -> Option<Claim> {
    let Term { id, sources, flag } = course.terms().get(id)?;
    let words = both(|lang, said| {
        if let Some(words) = course.term_words(lang, id) {
            said.add("term", &words.term).add("meaning", &words.meaning).add("also", words.also.join(", "));
        }
    });
    Some(Claim { id: ClaimId::term(id), flag: *flag, sources: sources.clone(), facts: Vec::new(), words })
}

pub(super) fn figure(course: &Course, id: &str) -> Option<Claim> {
    let Figure { id, group: _, value, unit, year, until, set_aside, sources, flag, notes, items: _ } =
        course.figures().iter().find(|figure| figure.id.as_str() == id)?;
    let mut facts = Fields::default();
    facts.value("value", value).value("unit", unit).value("year", year).value("until", until);
    facts.yes("set_aside", *set_aside).ids("notes", notes);
    let words = both(|lang, said| {
        let Some(words) = course.figure_words(lang, id) else { return };
        said.add("name", &words.name).add("definition", &words.definition).add("age", &words.age);
        said.add("method", &words.method).add("read", &words.read);
    });
    Some(Claim { id: ClaimId::figure(id), flag: *flag, sources: sources.clone(), facts: facts.done(), words })
}
