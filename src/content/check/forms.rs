//! Full forms: parallel, so that one before and one after a session can be compared.
//!
//! The nth question of every form asks for the same thing as the nth of the first, and is as hard; a gain is then a gain
//! and no easier question. A form is too short for every objective of a long course, so it owes a place to each lesson.

use std::collections::{BTreeMap, BTreeSet};

use super::book::{Book, Part};
use super::doc::Spot;
use super::ids::{Form as Id, unique};
use super::known::Known;
use super::{lessons, limits};
use crate::content::fault::{Fault, Wrong};
use crate::content::structure::Form;
use crate::domain::ids::LessonId;
use crate::domain::quiz::{Question, RestsOn};

pub(super) fn check(book: &Book, known: &Known<'_>, faults: &mut Vec<Fault>) {
    let Some(part) = &book.forms else { return };
    let root = part.doc.root();
    let ids = part.value.iter().enumerate().map(|(at, form)| (form.id.as_str(), root.nth(at).key("id")));
    unique(faults, &mut BTreeSet::new(), Id::Plain, ids);
    let before = faults.len();
    for (at, form) in part.value.iter().enumerate() {
        lessons::questions(&form.questions, root.nth(at).key("questions"), known, faults);
    }
    // A question that is not there has no objective to compare.
    if faults.len() == before && known.all_questions {
        shared(part, faults);
        parallel(part, known, faults);
        complete(part, &book.manifest.value.lessons, known, faults);
    }
}

/// The place of a question in a form.
fn spot(part: &Part<Vec<Form>>, form: usize, at: usize) -> Spot<'_> {
    part.doc.root().nth(form).key("questions").nth(at)
}

/// No question stands in two forms.
fn shared(part: &Part<Vec<Form>>, faults: &mut Vec<Fault>) {
    let mut seen = BTreeMap::new();
    for (form, at, id) in all(part) {
        if *seen.entry(id).or_insert(form) != form {
            faults.push(spot(part, form, at).fault(Wrong::Twice(id.to_owned())));
        }
    }
}

fn all(part: &Part<Vec<Form>>) -> impl Iterator<Item = (usize, usize, &str)> {
    let forms = part.value.iter().enumerate();
    forms.flat_map(|(form, listed)| listed.questions.iter().enumerate().map(move |(at, id)| (form, at, id.as_str())))
}

/// Every form is as long as the first, and asks the same at the same place.
fn parallel(part: &Part<Vec<Form>>, known: &Known<'_>, faults: &mut Vec<Fault>) {
    let Some(first) = part.value.first() else { return };
    for (form, listed) in part.value.iter().enumerate().skip(1) {
        let (found, wanted) = (listed.questions.len(), first.questions.len());
        let root = part.doc.root().nth(form).key("questions");
        limits::count(faults, root, "questions", found, wanted, wanted);
        // A question more or less moves all that follow; which it is, only the author knows.
        if found != wanted {
            continue;
        }
        for (at, (one, other)) in first.questions.iter().zip(&listed.questions).enumerate() {
            let pair = (known.question(one.as_str()), known.question(other.as_str()));
            let (Some(one), Some(other)) = pair else { continue };
            if one.difficulty != other.difficulty || !alike(one, other) {
                let wrong = Wrong::NotParallel { id: other.id.to_string(), to: one.id.to_string() };
                faults.push(spot(part, form, at).fault(wrong));
            }
        }
    }
}

/// Whether two questions ask for the same objective; for the same factor, where one has no objective.
fn alike(one: &Question, other: &Question) -> bool {
    let objectives = one.objectives.iter().any(|id| other.objectives.contains(id));
    let without = one.objectives.is_empty() || other.objectives.is_empty();
    objectives || (without && one.factors.iter().any(|id| other.factors.contains(id)))
}

/// Every lesson of the course has a place in every form.
fn complete(part: &Part<Vec<Form>>, lessons: &[LessonId], known: &Known<'_>, faults: &mut Vec<Fault>) {
    for (form, listed) in part.value.iter().enumerate() {
        let asked: BTreeSet<&str> =
            listed.questions.iter().filter_map(|id| known.question(id.as_str())).flat_map(about).collect();
        for lesson in lessons.iter().filter(|lesson| !asked.contains(lesson.as_str())) {
            faults.push(part.doc.root().nth(form).key("id").fault(Wrong::NotInForm(lesson.to_string())));
        }
    }
}

/// The lessons a question is about.
fn about(question: &Question) -> impl Iterator<Item = &str> {
    let rests = match &question.rests_on {
        RestsOn::Lesson(lesson, _) => Some(lesson.as_str()),
        RestsOn::Card(_) => None,
    };
    question.objectives.iter().filter_map(|id| id.as_str().split_once('.')).map(|(lesson, _)| lesson).chain(rests)
}
