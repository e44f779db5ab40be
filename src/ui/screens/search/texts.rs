//! What is shown of a hit: its name, the piece of text that matched, and where it opens.

use super::excerpt::{Runs, excerpt, split};
use crate::domain::figure::Figure;
use crate::domain::ids::{BlockId, ClaimId, FactorId, LessonId};
use crate::domain::quiz::RestsOn;
use crate::i18n::Lang;
use crate::i18n::keys::Figures;
use crate::search::{Field, Found, Hit, Kind, Target, each_text};
use crate::ui::cx::{Cited, World, cite};
use crate::ui::flow::Flow;
use crate::ui::glyphs::{BULLET, INTO};
use crate::ui::modal::{Modal, Topic};
use crate::ui::screens::figures::{Figures as FiguresPage, card::written};
use crate::ui::screens::quiz::paragraph;
use crate::ui::screens::{aid::AidPage, card::Card, lesson::LessonPage};
use crate::ui::wrap::width;

/// The name of a hit in the language of now, and a second name that helps to place it.
pub(super) fn names(world: World, hit: &Hit) -> (String, String) {
    let name = name(world, world.lang(), &hit.target);
    let second = match &hit.target {
        Target::Block(lesson, _) => world.course.title(world.lang(), lesson).to_owned(),
        Target::Term(_) => self::name(world, world.lang().other(), &hit.target),
        Target::Figure(id) => world.course.figure(id).map(|figure| placed(world, figure)).unwrap_or_default(),
        Target::Factor(_) | Target::Aid(_) | Target::Question(_) => String::new(),
    };
    let second = if second == name { String::new() } else { second };
    (name, second)
}

/// The name of something: for a paragraph the heading it stands under, for a question the question.
fn name(world: World, lang: Lang, target: &Target) -> String {
    let course = world.course;
    let name = match target {
        Target::Block(lesson, block) => return section(world, lang, lesson, block),
        Target::Factor(id) => course.factor_words(lang, id).map(|words| &words.name),
        Target::Aid(id) => course.aid_words(lang, id).map(|words| &words.title),
        Target::Figure(id) => course.figure_words(lang, id).map(|words| &words.name),
        Target::Question(id) => course.question_words(lang, id).map(|words| &words.ask),
        Target::Term(id) => course.term_words(lang, id).map(|words| &words.term),
    };
    name.cloned().unwrap_or_default()
}

/// What tells figures of one name apart, and whether one is not to be used.
fn placed(world: World, figure: &Figure) -> String {
    let aside = if figure.set_aside { world.say(Figures::SetAside) } else { "" };
    [figure.years().as_str(), aside].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}

/// The title of the section a paragraph stands in.
fn section(world: World, lang: Lang, lesson: &LessonId, block: &BlockId) -> String {
    let text = world.course.text(lang, lesson);
    let mut sections = text.into_iter().flat_map(|text| &text.sections);
    let found = sections.find(|section| section.blocks.iter().any(|known| known.id == *block));
    found.map_or_else(String::new, |section| section.title.clone())
}

/// One row that says as much as a row can: a name, or for paragraphs and questions the words around the match.
pub(super) fn row(world: World, found: &Found, hit: &Hit, columns: usize) -> Runs {
    match &hit.target {
        Target::Block(..) => snippet(world, found, hit, columns),
        Target::Factor(_) | Target::Aid(_) | Target::Figure(_) | Target::Question(_) | Target::Term(_) => {
            title(world, found, hit, columns)
        }
    }
}

/// The name of a hit, as much of it as fits.
pub(super) fn title(world: World, found: &Found, hit: &Hit, columns: usize) -> Runs {
    let (name, _) = names(world, hit);
    excerpt(&name, &found.marks(&name), columns)
}

/// The text of the hit that matches most, other than its name, in the language of now if anything matches there;
/// without one, what the hit is about.
pub(super) fn snippet(world: World, found: &Found, hit: &Hit, columns: usize) -> Runs {
    for lang in [world.lang(), world.lang().other()] {
        if let Some(text) = best_text(world, found, hit, lang) {
            let lead = if lang == world.lang() { String::new() } else { format!("{} {BULLET} ", lang.code()) };
            let part = excerpt(&text, &found.marks(&text), columns.saturating_sub(width(&lead)));
            return std::iter::once((lead, false)).filter(|(lead, _)| !lead.is_empty()).chain(part).collect();
        }
    }
    let about = about(world, &hit.target);
    excerpt(&about, &found.marks(&about), columns)
}

/// The text with the most matches that is not the name already shown; of equals the one nearest to running text.
fn best_text(world: World, found: &Found, hit: &Hit, lang: Lang) -> Option<String> {
    // A question in the other language is all there is to show of it there.
    let shown = lang == world.lang() || hit.target.kind() != Kind::Question;
    let name = if shown { name(world, lang, &hit.target) } else { String::new() };
    let mut best: Option<(usize, Field, String)> = None;
    each_text(world.course, lang, &hit.target, |field, text| {
        let marks = found.marks(text).len();
        let better = best.as_ref().is_none_or(|(most, of, _)| (marks, field) > (*most, *of));
        if marks > 0 && better && text != name {
            best = Some((marks, field, in_a_row(text)));
        }
    });
    best.map(|(_, _, text)| text)
}

/// List items one after the other.
fn in_a_row(text: &str) -> String {
    text.replace('\n', &format!(" {BULLET} "))
}

/// What a hit is about, when no text of it but its name matches.
fn about(world: World, target: &Target) -> String {
    let (course, lang) = (world.course, world.lang());
    let text = match target {
        Target::Block(lesson, block) => {
            let text = course.text(lang, lesson).and_then(|text| text.block(block.as_str()));
            text.map(|block| in_a_row(&block.body.plain()))
        }
        Target::Factor(id) => course.factor_words(lang, id).map(|words| words.short.clone()),
        Target::Aid(id) => course.aid_words(lang, id).map(|words| words.hers.clone()),
        Target::Figure(id) => course.figure_words(lang, id).map(|words| words.definition.clone()),
        Target::Question(_) => Some(place(world, target)),
        Target::Term(id) => course.term_words(lang, id).map(|words| words.meaning.clone()),
    };
    text.unwrap_or_default()
}

/// Where a hit opens.
pub(super) fn place(world: World, target: &Target) -> String {
    let (course, lang) = (world.course, world.lang());
    let factor = |id: &FactorId| name(world, lang, &Target::Factor(id.clone()));
    let block =
        |lesson, block| format!("{} {INTO} {}", course.title(lang, lesson), section(world, lang, lesson, block));
    match target {
        Target::Block(lesson, id) => block(lesson, id),
        Target::Factor(id) => factor(id),
        Target::Aid(_) | Target::Figure(_) => name(world, lang, target),
        Target::Question(id) => match course.questions().get(id).map(|question| &question.rests_on) {
            Some(RestsOn::Lesson(lesson, id)) => format!("→ {}", block(lesson, id)),
            Some(RestsOn::Card(id)) => format!("→ {}", factor(id)),
            None => String::new(),
        },
        Target::Term(_) => String::new(),
    }
}

/// The paragraphs of the preview. A question shows no answer.
pub(super) fn paragraphs(world: World, found: &Found, hit: &Hit) -> Vec<Runs> {
    let texts = match &hit.target {
        Target::Question(id) => {
            let words = world.course.question_words(world.lang(), id).cloned().unwrap_or_default();
            let options = words.options.values().map(|text| format!("{BULLET} {text}")).collect::<Vec<_>>();
            vec![words.ask, options.join("\n"), place(world, &hit.target)]
        }
        Target::Block(lesson, block) => {
            let text = world.course.text(world.lang(), lesson).and_then(|text| text.block(block.as_str()));
            text.map(|block| bulleted(&block.body.plain())).into_iter().collect()
        }
        Target::Factor(id) => {
            let words = world.course.factor_words(world.lang(), id).cloned().unwrap_or_default();
            let advice = words.advice.iter().map(|text| format!("{BULLET} {text}")).collect::<Vec<_>>();
            vec![words.short, words.effect, words.meaning, advice.join("\n")]
        }
        Target::Aid(id) => {
            let words = world.course.aid_words(world.lang(), id).cloned().unwrap_or_default();
            let points =
                |lines: &[String]| lines.iter().map(|text| format!("{BULLET} {text}")).collect::<Vec<_>>().join("\n");
            vec![words.hers, points(&words.ask), points(&words.say), words.refer]
        }
        Target::Figure(id) => {
            let words = world.course.figure_words(world.lang(), id).cloned().unwrap_or_default();
            let number = world.course.figure(id).map(|figure| written(world.words, figure)).unwrap_or_default();
            vec![number, words.definition, format!("{BULLET} {}\n{BULLET} {}", words.age, words.method), words.read]
        }
        Target::Term(id) => {
            let words = |lang: Lang| world.course.term_words(lang, id).cloned().unwrap_or_default();
            let (here, there) = (words(world.lang()), words(world.lang().other()));
            let other = format!("{} {BULLET} {}", world.lang().other().code(), there.term);
            vec![here.meaning, here.also.join(", "), other]
        }
    };
    texts.iter().filter(|text| !text.is_empty()).map(|text| split(text, &found.marks(text))).collect()
}

/// Lists get their bullets back.
fn bulleted(text: &str) -> String {
    if text.contains('\n') {
        text.split('\n').map(|item| format!("{BULLET} {item}")).collect::<Vec<_>>().join("\n")
    } else {
        text.to_owned()
    }
}

/// Opens a hit in its place; a question opens the paragraph it rests on.
pub(super) fn open(world: World, target: &Target) -> Flow {
    match target {
        Target::Block(lesson, block) => Flow::push(LessonPage::new(lesson.clone(), Some(block.clone())).into()),
        Target::Factor(id) => Flow::push(Card::new(id.clone()).into()),
        Target::Aid(id) => Flow::push(AidPage::new(id.clone()).into()),
        Target::Figure(id) => Flow::push(FiguresPage::new(Some(id.clone())).into()),
        Target::Question(id) => {
            let question = world.course.questions().get(id);
            question.map_or(Flow::Stay, |question| Flow::push(paragraph::screen(&question.rests_on)))
        }
        Target::Term(id) => Flow::Open(Modal::new(Topic::Term(id.clone()))),
    }
}

/// The claim a hit shows.
fn claim(target: &Target) -> ClaimId {
    match target {
        Target::Block(lesson, block) => ClaimId::block(lesson, block),
        Target::Factor(id) => ClaimId::factor(id),
        Target::Aid(id) => ClaimId::aid(id),
        Target::Figure(id) => ClaimId::figure(id),
        Target::Question(id) => ClaimId::question(id),
        Target::Term(id) => ClaimId::term(id),
    }
}

/// What a hit rests on.
pub(super) fn cited(world: World, target: &Target) -> Vec<Cited> {
    let course = world.course;
    let found = match target {
        Target::Block(lesson, block) => {
            let lesson = course.lesson(lesson);
            let block = lesson.and_then(|lesson| lesson.blocks().find(|known| known.id == *block));
            block.map(|block| cite(&block.sources, block.flag, || claim(target)))
        }
        Target::Factor(id) => course.factor(id).map(|factor| cite(&factor.sources, factor.flag, || claim(target))),
        Target::Aid(id) => course.aid(id).map(|aid| cite(&aid.sources, aid.flag, || claim(target))),
        Target::Figure(id) => course.figure(id).map(|figure| cite(&figure.sources, figure.flag, || claim(target))),
        Target::Question(id) => {
            course.questions().get(id).map(|question| cite(&question.sources, question.flag, || claim(target)))
        }
        Target::Term(id) => course.terms().get(id).map(|term| cite(&term.sources, term.flag, || claim(target))),
    };
    found.unwrap_or_default()
}
