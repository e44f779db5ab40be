//! Which texts of a thing are searched. Reasons and accepted words of a question are not: they would give it away.

use super::Target;
use crate::content::Course;
use crate::domain::ids::{AidId, BlockId, FactorId, FigureId, LessonId, QuestionId, TermId};
use crate::i18n::Lang;

/// What a text is within its thing; the nearer to a name, the more a match counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Field {
    /// Its name, or another name for it.
    Title,
    /// The heading it stands under, or its one line.
    Heading,
    /// Everything else.
    Body,
}

/// Everything that can be found, in the order of the course.
pub(super) fn targets(course: &Course) -> Vec<Target> {
    let mut targets = Vec::new();
    for lesson in course.lesson_order().iter().filter_map(|id| course.lesson(id)) {
        targets.extend(lesson.blocks().map(|block| Target::Block(lesson.id.clone(), block.id.clone())));
    }
    targets.extend(course.factors().map(|factor| Target::Factor(factor.id.clone())));
    targets.extend(course.aids().iter().map(|aid| Target::Aid(aid.id.clone())));
    targets.extend(course.figures().iter().map(|figure| Target::Figure(figure.id.clone())));
    let open = course.questions().values().filter(|question| !question.private);
    targets.extend(open.map(|question| Target::Question(question.id.clone())));
    targets.extend(course.terms().keys().map(|id| Target::Term(id.clone())));
    targets
}

/// Calls `each` with every text of a thing that is searched.
pub fn each_text(course: &Course, lang: Lang, target: &Target, mut each: impl FnMut(Field, &str)) {
    match target {
        Target::Block(lesson, block) => block_texts(course, lang, (lesson, block), &mut each),
        Target::Factor(id) => factor_texts(course, lang, id, &mut each),
        Target::Aid(id) => aid_texts(course, lang, id, &mut each),
        Target::Figure(id) => figure_texts(course, lang, id, &mut each),
        Target::Question(id) => question_texts(course, lang, id, &mut each),
        Target::Term(id) => term_texts(course, lang, id, &mut each),
    }
}

/// The first paragraph of a lesson also answers for the lesson as a whole.
fn block_texts(
    course: &Course,
    lang: Lang,
    (lesson, block): (&LessonId, &BlockId),
    each: &mut impl FnMut(Field, &str),
) {
    let Some(text) = course.text(lang, lesson) else { return };
    let first = text.sections.first().and_then(|section| section.blocks.first());
    if first.is_some_and(|first| first.id == *block) {
        each(Field::Title, &text.head.title);
        each(Field::Heading, &text.head.summary);
    }
    let section = text.sections.iter().find(|section| section.blocks.iter().any(|known| known.id == *block));
    if let Some(section) = section {
        each(Field::Heading, &section.title);
        section
            .blocks
            .iter()
            .filter(|known| known.id == *block)
            .for_each(|known| each(Field::Body, &known.body.plain()));
    }
}

fn factor_texts(course: &Course, lang: Lang, id: &FactorId, each: &mut impl FnMut(Field, &str)) {
    let Some(words) = course.factor_words(lang, id) else { return };
    each(Field::Title, &words.name);
    each(Field::Heading, &words.short);
    for text in [&words.effect, &words.meaning, &words.refer].into_iter().chain(&words.advice) {
        each(Field::Body, text);
    }
    for myth in &words.myths {
        each(Field::Body, &myth.myth);
        each(Field::Body, &myth.answer);
    }
    let asks = course.factor(id).map_or(&[][..], |factor| &factor.questions);
    for text in asks.iter().filter(|ask| !ask.private).filter_map(|ask| words.questions.get(&ask.id)) {
        each(Field::Body, text);
    }
}

fn aid_texts(course: &Course, lang: Lang, id: &AidId, each: &mut impl FnMut(Field, &str)) {
    let Some(words) = course.aid_words(lang, id) else { return };
    each(Field::Title, &words.title);
    each(Field::Heading, &words.hers);
    for text in words.ask.iter().chain(&words.say).chain([&words.refer, &words.after]).chain(words.steps.values()) {
        each(Field::Body, text);
    }
}

/// The year stands beside the name, as in the list. The number can be looked for too, in the way of the language.
fn figure_texts(course: &Course, lang: Lang, id: &FigureId, each: &mut impl FnMut(Field, &str)) {
    let (Some(figure), Some(words)) = (course.figure(id), course.figure_words(lang, id)) else { return };
    each(Field::Title, &words.name);
    each(Field::Title, &figure.years());
    each(Field::Heading, &words.definition);
    for text in [&words.age, &words.method, &words.read, &lang.number(figure.value)] {
        each(Field::Body, text);
    }
}

fn question_texts(course: &Course, lang: Lang, id: &QuestionId, each: &mut impl FnMut(Field, &str)) {
    let Some(words) = course.question_words(lang, id) else { return };
    each(Field::Heading, &words.ask);
    for text in words.options.values().chain(words.pairs.values()) {
        each(Field::Body, text);
    }
}

fn term_texts(course: &Course, lang: Lang, id: &TermId, each: &mut impl FnMut(Field, &str)) {
    let Some(words) = course.term_words(lang, id) else { return };
    each(Field::Title, &words.term);
    for also in &words.also {
        each(Field::Title, also);
    }
    each(Field::Body, &words.meaning);
}
