//! Taking a quiz in a test: begun quizzes as events, and the keys or clicks that give a right or wrong answer.

use asih::app::App;
use asih::content::{Course, Pack};
use asih::domain::event::Event;
use asih::domain::ids::{OptionId, QuestionId};
use asih::domain::quiz::draw::{option_order, partner_order};
use asih::domain::quiz::grade::right_options;
use asih::domain::quiz::{Attempt, Kind, Question, QuizOf, Reveal};
use asih::i18n::Lang;
use asih::input::Action;

use crate::harness::Harness;

/// The seed of every quiz begun here.
pub(crate) const SEED: u64 = 4711;

/// The built-in course.
pub(crate) fn course() -> Course {
    Course::new(Pack::BuiltIn)
}

/// The event of a quiz with these questions.
pub(crate) fn begun(of: QuizOf, reveal: Reveal, items: &[&str]) -> Event {
    let items = items.iter().map(|id| QuestionId::from(*id)).collect();
    Event::QuizStarted { attempt: "t".into(), of, seed: SEED, reveal, items }
}

/// A program that has just continued a quiz with these questions.
pub(crate) fn taking(lang: Lang, reveal: Reveal, items: &[&str]) -> Harness {
    let mut harness = Harness::from_events(lang, &[begun(QuizOf::Mixed, reveal, items)]);
    harness.press("<enter>");
    harness
}

/// The quiz that is open.
pub(crate) fn attempt(app: &App) -> Attempt {
    app.progress().open_quizzes.values().next().expect("a quiz is open").clone()
}

/// The question that waits for an answer.
pub(crate) fn open_question(app: &App) -> Question {
    let attempt = attempt(app);
    let known = |id: &&QuestionId| app.world().course.questions().contains_key(*id);
    let open = |id: &&QuestionId| !attempt.given.contains_key(*id);
    let id = attempt.items.iter().filter(known).find(open).expect("a question is open");
    app.world().course.questions()[id].clone()
}

/// One step of an answer.
#[derive(Clone, Debug)]
enum Step {
    /// Put the row at a place under the cursor, and answer with it.
    Choose(usize),
    /// Tick a row.
    Tick(usize),
    /// Give the open left word a partner.
    Pair(usize),
    /// Move the step at a row to another.
    Move(usize, usize),
    /// Type a text.
    Type(String),
    /// Take what is put together as the answer.
    Done,
}

/// The steps that answer a question, right or wrong.
fn steps(app: &App, question: &Question, right: bool) -> Vec<Step> {
    let seed = attempt(app).seed;
    let rows = option_order(seed, question);
    let at = |ids: &[OptionId], id: &OptionId| ids.iter().position(|known| known == id).unwrap();
    match &question.kind {
        Kind::One { right: id, .. } => {
            let right_row = at(&rows, id);
            vec![Step::Choose(if right { right_row } else { (right_row + 1) % rows.len() })]
        }
        Kind::TrueFalse(value) => vec![Step::Choose(usize::from(*value != right))],
        Kind::Several { .. } => {
            let ids = right_options(question);
            let count = if right { ids.len() } else { 1 };
            ids.iter().take(count).map(|id| Step::Tick(at(&rows, id))).chain([Step::Done]).collect()
        }
        Kind::Match(_) => {
            let partners = partner_order(seed, question);
            let mut chosen: Vec<usize> = rows.iter().map(|id| at(&partners, id)).collect();
            if !right {
                chosen.swap(0, 1);
            }
            chosen.into_iter().map(Step::Pair).chain([Step::Done]).collect()
        }
        Kind::Order(ids) => {
            let (mut now, mut moves) = (rows, Vec::new());
            for (to, id) in ids.iter().enumerate().filter(|_| right) {
                let from = at(&now, id);
                if from != to {
                    let step = now.remove(from);
                    now.insert(to, step);
                    moves.push(Step::Move(from, to));
                }
            }
            moves.into_iter().chain([Step::Done]).collect()
        }
        Kind::Number { low, .. } => {
            let value = if right { *low } else { *low + 1000.0 };
            let text = value.to_string();
            vec![Step::Type(if app.lang() == Lang::Id { text.replace('.', ",") } else { text }), Step::Done]
        }
        Kind::Gap => {
            let words = app.world().course.question_words(app.lang(), &question.id).unwrap();
            vec![Step::Type(if right { words.accept[0].clone() } else { "anu".into() }), Step::Done]
        }
    }
}

/// Presses a key that decides; on a small screen the first press may only bring the cursor into view.
pub(crate) fn decide(harness: &mut Harness, key: &str) {
    let before = (harness.events().len(), harness.app().stack().to_vec());
    for _ in 0..20 {
        harness.press(key);
        let now = harness.app().stack();
        if harness.events().len() > before.0 || now.len() != before.1.len() {
            return;
        }
    }
    panic!("{key} decides nothing:\n{}", harness.screen());
}

/// Answers the open question by keys.
pub(crate) fn answer(harness: &mut Harness, right: bool) {
    let question = open_question(harness.app());
    for step in steps(harness.app(), &question, right) {
        match step {
            Step::Choose(row) => decide(harness, &(row + 1).to_string()),
            Step::Tick(row) | Step::Pair(row) => drop(harness.press(&(row + 1).to_string())),
            Step::Move(from, to) => {
                harness.press("<home>").press(&"<down>".repeat(from)).press(&(to + 1).to_string());
            }
            Step::Type(text) => drop(harness.press(&text)),
            Step::Done if matches!(question.kind, Kind::Order(_)) => decide(harness, "f"),
            Step::Done => decide(harness, "<enter>"),
        }
    }
}

/// Answers the open question by clicks; only what is typed is typed.
pub(crate) fn answer_by_clicks(harness: &mut Harness, right: bool) {
    let question = open_question(harness.app());
    for step in steps(harness.app(), &question, right) {
        match step {
            Step::Choose(0) => drop(harness.click(Action::Confirm)),
            Step::Choose(row) => drop(harness.click(Action::Select(row)).click(Action::Confirm)),
            Step::Tick(row) | Step::Pair(row) => drop(harness.click(Action::Pick(row))),
            Step::Move(from, to) => {
                // A click on the row under the cursor lifts it, so the cursor goes there first.
                if harness.app().hits().actions().any(|action| action == Action::Select(from)) {
                    harness.click(Action::Select(from));
                }
                harness.click(Action::Confirm).click(Action::Select(to));
            }
            Step::Type(text) => drop(harness.press(&text)),
            Step::Done if matches!(question.kind, Kind::Order(_)) => drop(harness.click(Action::Finish)),
            Step::Done => drop(harness.click(Action::Confirm)),
        }
    }
}

/// Goes on from a shown answer, by the key that always stands for it.
pub(crate) fn go_on(harness: &mut Harness) {
    harness.press("2");
}

/// A finished quiz of which the first `right` questions were answered right, as events.
pub(crate) fn finished(of: QuizOf, reveal: Reveal, right: usize, items: &[&str]) -> Vec<Event> {
    let lang = Lang::Id;
    let mut harness = Harness::from_events(lang, &[begun(of, reveal, items)]);
    harness.press("<enter>");
    for at in 0..items.len() {
        answer(&mut harness, at < right);
        if reveal == Reveal::Each {
            go_on(&mut harness);
        }
    }
    assert!(matches!(harness.events().last(), Some(Event::QuizFinished { .. })), "{}", harness.screen());
    harness.events().to_vec()
}
