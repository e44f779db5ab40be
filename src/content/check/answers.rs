//! Whether an answer can be guessed without knowing it: from where it stands, how long it is, or another question.

use std::collections::BTreeMap;

use super::book::{Book, Part};
use crate::content::fault::{Fault, Wrong};
use crate::content::words::QuestionWords;
use crate::domain::ids::QuestionId;
use crate::domain::quiz::{Kind, Question};

/// From how many questions of one kind a habit can be told from chance.
const ENOUGH: usize = 4;
/// The shortest word that gives an answer away; shorter ones stand in every sentence.
const TELLING: usize = 4;

type Words = BTreeMap<QuestionId, QuestionWords>;

pub(super) fn check(book: &Book, faults: &mut Vec<Fault>) {
    for pair in &book.questions {
        if let Some(part) = &pair.shape {
            places(part, faults);
        }
        for (shape, words) in pair.both() {
            lengths(&shape.value, words, faults);
            given_away(&shape.value, words, faults);
        }
    }
}

/// The right option does not mostly stand in one place, and statements are not mostly true or mostly false. The screen
/// mixes the options anew, but a printed form and a page of this file do not.
fn places(part: &Part<Vec<Question>>, faults: &mut Vec<Fault>) {
    let (mut ones, mut statements) = (Vec::new(), Vec::new());
    for question in &part.value {
        match &question.kind {
            Kind::One { options, right } => ones.extend(options.iter().position(|option| option == right)),
            Kind::TrueFalse(truth) => statements.push(usize::from(*truth)),
            _ => {}
        }
    }
    // Of four options each would hold a quarter by chance, of two answers each a half.
    for (found, share) in [(&ones, (1, 2)), (&statements, (3, 4))] {
        let (most, high) = (most(found), found.len() * share.0 / share.1);
        if found.len() >= ENOUGH && most > high {
            faults.push(part.doc.root().fault(Wrong::SamePlace { found: most, of: found.len(), high }));
        }
    }
}

/// How often the most frequent value stands in a list.
fn most(values: &[usize]) -> usize {
    values.iter().map(|value| values.iter().filter(|other| *other == value).count()).max().unwrap_or_default()
}

/// The right option is the longest in at most half of the questions that have one longest option.
fn lengths(questions: &[Question], words: &Part<Words>, faults: &mut Vec<Fault>) {
    let (mut of, mut found) = (0, 0);
    for question in questions {
        let Kind::One { right, .. } = &question.kind else { continue };
        let Some(own) = words.value.get(&question.id) else { continue };
        let length = |text: &String| text.chars().count();
        let wrong = own.options.iter().filter(|(id, _)| *id != right).map(|(_, text)| length(text)).max();
        of += 1;
        found += usize::from(own.options.get(right).map(length) > wrong);
    }
    if of >= ENOUGH && found > of / 2 {
        faults.push(words.doc.root().fault(Wrong::Longest { found, of, high: of / 2 }));
    }
}

/// The answer of one question does not stand in the text of another that rests on the same paragraph or card, because
/// the two come up in one quiz.
fn given_away(questions: &[Question], words: &Part<Words>, faults: &mut Vec<Fault>) {
    for (question, own) in questions.iter().filter_map(|question| Some((question, words.value.get(&question.id)?))) {
        let answers: Vec<Vec<String>> = match &question.kind {
            Kind::Gap => own.accept.iter().map(|word| split(word)).collect(),
            Kind::One { right, .. } => own.options.get(right).map(|text| split(text)).into_iter().collect(),
            _ => continue,
        };
        let telling = |answer: &&Vec<String>| answer.iter().any(|word| word.chars().count() >= TELLING);
        for other in questions.iter().filter(|other| other.id != question.id && other.rests_on == question.rests_on) {
            let Some(asked) = words.value.get(&other.id).map(|words| split(&words.ask)) else { continue };
            if answers.iter().filter(telling).any(|answer| asked.windows(answer.len()).any(|part| part == answer)) {
                let wrong = Wrong::GivenAway { id: other.id.to_string(), answer: question.id.to_string() };
                faults.push(words.doc.root().key(other.id.as_str()).key("ask").fault(wrong));
            }
        }
    }
}

/// The words of a text in small letters.
fn split(text: &str) -> Vec<String> {
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_lowercase).collect()
}
