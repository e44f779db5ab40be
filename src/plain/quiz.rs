//! A quiz by lines: a question, numbered choices, one line of answer.

use std::collections::BTreeMap;
use std::io::{self, BufRead, Write};

use super::{Host, Reply, Talk};
use crate::content::words::QuestionWords;
use crate::domain::event::Event;
use crate::domain::ids::{AttemptId, OptionId, QuestionId};
use crate::domain::quiz::draw::{option_order, partner_order};
use crate::domain::quiz::grade::number;
use crate::domain::quiz::{Answer, Attempt, Given, Kind, Question, QuizOf, Reveal};
use crate::i18n::keys::{Home, Plain as Key, Quiz};
use crate::ui::screens::quiz::items::{is_right, items};
use crate::ui::screens::quiz::solution::Solution;

/// Lets a quiz be chosen: what is unfinished first.
pub(super) fn quizzes<R: BufRead, W: Write>(talk: &mut Talk<R, W>, host: &mut dyn Host) -> io::Result<Reply> {
    talk.gap()?;
    let world = host.world();
    let open: Vec<AttemptId> = world.progress.open_quizzes.keys().cloned().collect();
    let mut kinds = vec![QuizOf::Mixed];
    kinds.extend(world.course.lesson_order().iter().cloned().map(QuizOf::Lesson));
    kinds.extend(world.course.forms().iter().map(|form| QuizOf::Form(form.id.clone())));
    let name = |of: &QuizOf| crate::ui::screens::home::rows::quiz_name(of, world);
    let mut rows: Vec<String> = world
        .progress
        .open_quizzes
        .values()
        .map(|open| world.fill(Home::ResumeQuiz, &[("name", &name(&open.of))]))
        .collect();
    rows.extend(kinds.iter().map(name));
    talk.choices(&rows)?;
    match talk.choose(host, rows.len())? {
        Reply::Pick(at) if at < open.len() => ask_all(talk, host, &open[at]),
        Reply::Pick(at) => run(talk, host, kinds[at - open.len()].clone()),
        reply => Ok(reply),
    }
}

/// Begins a quiz and asks it to its end.
pub(super) fn run<R: BufRead, W: Write>(talk: &mut Talk<R, W>, host: &mut dyn Host, of: QuizOf) -> io::Result<Reply> {
    let seed = host.seed();
    let drawn = items(&of, seed, host.world());
    if drawn.is_empty() {
        talk.word(host, Quiz::NoQuestions)?;
        return Ok(Reply::Next);
    }
    let attempt = AttemptId::new(host.fresh());
    let reveal = host.world().prefs.reveal;
    let begun = Event::QuizStarted { attempt: attempt.clone(), of, seed, reveal, items: drawn };
    talk.keep(host, begun)?;
    ask_all(talk, host, &attempt)
}

/// Asks what has no answer yet, then tells the result.
fn ask_all<R: BufRead, W: Write>(talk: &mut Talk<R, W>, host: &mut dyn Host, id: &AttemptId) -> io::Result<Reply> {
    loop {
        let Some(attempt) = host.world().progress.open_quizzes.get(id).cloned() else { return Ok(Reply::Next) };
        let questions = host.world().course.questions();
        let open = |item: &&QuestionId| !attempt.given.contains_key(*item) && questions.contains_key(*item);
        let Some(question) = attempt.items.iter().find(open).and_then(|item| questions.get(item)).cloned() else {
            return result(talk, host, &attempt);
        };
        talk.gap()?;
        let place = (attempt.given.len() + 1).to_string();
        let total = attempt.items.len().to_string();
        let head = host.world().fill(Quiz::Question, &[("n", &place), ("total", &total)]);
        talk.say(&head)?;
        let reply = ask(talk, host, &attempt, &question)?;
        match reply {
            Ok(answer) => {
                let right = is_right(&question, &answer, host.world());
                let given = Given { answer: answer.clone(), right };
                let event = Event::Answered { attempt: id.clone(), question: question.id.clone(), answer, right };
                talk.keep(host, event)?;
                if attempt.reveal == Reveal::Each {
                    tell(talk, host, &question, &given)?;
                }
            }
            Err(reply) => return Ok(reply),
        }
    }
}

/// Asks one question until it has an answer, or the person goes elsewhere.
fn ask<R: BufRead, W: Write>(
    talk: &mut Talk<R, W>,
    host: &mut dyn Host,
    attempt: &Attempt,
    question: &Question,
) -> io::Result<Result<Answer, Reply>> {
    let order = option_order(attempt.seed, question);
    let partners = partner_order(attempt.seed, question);
    loop {
        let world = host.world();
        let empty = QuestionWords::default();
        let words = world.course.question_words(world.lang(), &question.id).unwrap_or(&empty).clone();
        let named = |ids: &[OptionId], from: &BTreeMap<OptionId, String>| -> Vec<String> {
            ids.iter().map(|id| from.get(id).cloned().unwrap_or_default()).collect()
        };
        talk.say(&words.ask)?;
        let truth = [Quiz::StatementTrue, Quiz::StatementFalse].map(|word| world.say(word).to_owned());
        let guide = match &question.kind {
            Kind::One { .. } | Kind::TrueFalse(_) => Key::AnswerOne,
            Kind::Several { .. } => Key::AnswerSeveral,
            Kind::Match(_) => Key::AnswerMatch,
            Kind::Order(_) => Key::AnswerOrder,
            Kind::Number { .. } => Key::AnswerNumber,
            Kind::Gap => Key::AnswerGap,
        };
        match &question.kind {
            Kind::TrueFalse(_) => talk.choices(&truth)?,
            Kind::Match(_) => {
                for (letter, name) in ('a'..).zip(named(&order, &words.options)) {
                    talk.say(&format!(" {letter}  {name}"))?;
                }
                talk.gap()?;
                talk.choices(&named(&partners, &words.pairs))?;
            }
            _ => talk.choices(&named(&order, &words.options))?,
        }
        talk.word(host, guide)?;
        let reply = match talk.hear(host)? {
            leave @ (Reply::Back | Reply::Leave) if !matches!(question.kind, Kind::Number { .. }) => {
                return Ok(Err(leave));
            }
            Reply::Leave => return Ok(Err(Reply::Leave)),
            Reply::Danger => match super::check::danger(talk, host)? {
                Reply::Leave => return Ok(Err(Reply::Leave)),
                _ => continue,
            },
            reply => reply,
        };
        if let Some(answer) = answer(question, &order, &partners, &reply) {
            return Ok(Ok(answer));
        }
        talk.word(host, Key::NotAnAnswer)?;
    }
}

/// The answer a line means; `None` when it is none. A number that is wrong in form is never counted as wrong.
fn answer(question: &Question, order: &[OptionId], partners: &[OptionId], reply: &Reply) -> Option<Answer> {
    let option = |at: &usize| order.get(*at).cloned();
    let picks: Vec<usize> = match reply {
        Reply::Pick(at) => vec![*at],
        Reply::Picks(many) => many.clone(),
        _ => Vec::new(),
    };
    let typed = match reply {
        Reply::Text(text) => text.clone(),
        Reply::Pick(at) => (at + 1).to_string(),
        Reply::Picks(many) => many.iter().map(|at| (at + 1).to_string()).collect::<Vec<_>>().join(","),
        Reply::Back => "0".to_owned(),
        _ => String::new(),
    };
    let distinct = |picks: &[usize]| picks.iter().enumerate().all(|(at, pick)| !picks[..at].contains(pick));
    match &question.kind {
        Kind::One { .. } => picks.first().filter(|_| picks.len() == 1).and_then(option).map(Answer::One),
        Kind::TrueFalse(_) => match picks.as_slice() {
            [0] => Some(Answer::TrueFalse(true)),
            [1] => Some(Answer::TrueFalse(false)),
            _ => None,
        },
        Kind::Several { .. } => {
            let chosen: Option<_> = picks.iter().map(option).collect();
            chosen.filter(|_| !picks.is_empty()).map(Answer::Several)
        }
        Kind::Order(steps) => {
            let given: Option<Vec<_>> = picks.iter().map(option).collect();
            given.filter(|given| given.len() == steps.len() && distinct(&picks)).map(Answer::Order)
        }
        Kind::Match(lefts) => {
            let chosen: Option<Vec<_>> = picks.iter().map(|at| partners.get(*at).cloned()).collect();
            let chosen = chosen.filter(|chosen| chosen.len() == lefts.len() && distinct(&picks))?;
            Some(Answer::Match(order.iter().cloned().zip(chosen).collect()))
        }
        Kind::Number { .. } => number(&typed).map(Answer::Number),
        Kind::Gap => (!typed.is_empty()).then_some(Answer::Gap(typed)),
    }
}

/// Tells whether it was right, the right answer and why.
fn tell<R: BufRead, W: Write>(
    talk: &mut Talk<R, W>,
    host: &dyn Host,
    question: &Question,
    given: &Given,
) -> io::Result<()> {
    let world = host.world();
    let Some(words) = world.course.question_words(world.lang(), &question.id) else { return Ok(()) };
    talk.word(host, if given.right { Quiz::Right } else { Quiz::NotYet })?;
    if !given.right {
        let solution = Solution { question, words, given };
        let text = world.fill(Quiz::RightAnswer, &[("answer", &solution.right_text(world))]);
        talk.say(&text)?;
    }
    talk.say(&words.why)
}

/// Ends the quiz and tells the score.
fn result<R: BufRead, W: Write>(talk: &mut Talk<R, W>, host: &mut dyn Host, attempt: &Attempt) -> io::Result<Reply> {
    talk.keep(host, Event::QuizFinished { attempt: attempt.id.clone() })?;
    talk.gap()?;
    let world = host.world();
    let text = crate::ui::report::progress_files::score_words(attempt.right(), attempt.items.len(), world);
    let seed = world.fill(Quiz::Seed, &[("seed", &attempt.seed.to_string())]);
    talk.say(&text)?;
    talk.say(&seed)?;
    Ok(Reply::Next)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::lesson::Flag;
    use crate::domain::quiz::RestsOn;

    #[expect(clippy::needless_pass_by_value, reason = "a table reads better without borrowing")]
    fn check(kind: Kind, reply: &Reply, expected: Option<Answer>) {
        let ids: Vec<OptionId> = ["a", "b", "c"].map(OptionId::from).to_vec();
        let question = Question {
            id: "q".into(),
            kind,
            rests_on: RestsOn::Card("food".into()),
            objectives: Vec::new(),
            factors: Vec::new(),
            sources: Vec::new(),
            flag: Flag::W,
            difficulty: 1,
            private: false,
        };
        assert_eq!(answer(&question, &ids, &ids, reply), expected, "{reply:?}");
    }

    #[test]
    fn a_line_is_an_answer_only_in_the_form_asked_for() {
        let ids: Vec<OptionId> = ["a", "b", "c"].map(OptionId::from).to_vec();
        let one = || Kind::One { options: ids.clone(), right: "a".into() };
        check(one(), &Reply::Pick(1), Some(Answer::One("b".into())));
        check(one(), &Reply::Pick(7), None);
        check(one(), &Reply::Next, None);
        check(Kind::Order(ids.clone()), &Reply::Picks(vec![2, 1, 1]), None);
        check(
            Kind::Order(ids.clone()),
            &Reply::Picks(vec![2, 0, 1]),
            Some(Answer::Order(vec!["c".into(), "a".into(), "b".into()])),
        );
        let number = || Kind::Number { low: 0.0, high: 5.0 };
        check(number(), &Reply::Back, Some(Answer::Number(0.0)));
        check(number(), &Reply::Text("4,2".into()), Some(Answer::Number(4.2)));
        check(number(), &Reply::Text("banyak".into()), None);
        check(Kind::Gap, &Reply::Text("oksitosin".into()), Some(Answer::Gap("oksitosin".into())));
        check(Kind::TrueFalse(true), &Reply::Pick(1), Some(Answer::TrueFalse(false)));
    }
}
