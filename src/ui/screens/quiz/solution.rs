//! The right answer and the given one, in words and marks.

use std::collections::BTreeMap;

use crate::content::words::QuestionWords;
use crate::domain::ids::OptionId;
use crate::domain::quiz::grade::right_options;
use crate::domain::quiz::{Answer, Given, Kind, Question};
use crate::i18n::Lang;
use crate::i18n::keys::Quiz as Key;
use crate::ui::cx::World;
use crate::ui::glyphs;
use crate::ui::page::{Page, Run};
use crate::ui::theme::Role;

/// A question that has been answered.
#[derive(Clone, Copy)]
pub(crate) struct Solution<'a> {
    pub(crate) question: &'a Question,
    pub(crate) words: &'a QuestionWords,
    pub(crate) given: &'a Given,
}

impl Solution<'_> {
    /// Every option, pair or step with its mark; for what was typed, the answer and the right one.
    pub(crate) fn marked(&self, page: &mut Page, order: &[OptionId], world: World) {
        match (&self.question.kind, &self.given.answer) {
            (Kind::One { .. } | Kind::Several { .. }, answer) => {
                for id in order {
                    let missed =
                        if matches!(self.question.kind, Kind::Several { .. }) { Key::Missed } else { Key::Right };
                    self.option_line(page, id, chose(answer, id), world.say(missed));
                }
            }
            (Kind::TrueFalse(right), Answer::TrueFalse(given)) => {
                for value in [true, false] {
                    let mark = mark(value == *right, value == *given);
                    page.led([mark], [(world.say(truth(value)).to_owned(), Role::Text)]);
                }
            }
            (Kind::Match(lefts), Answer::Match(given)) => {
                for left in lefts {
                    self.pair_line(page, left, given, world);
                }
            }
            (Kind::Order(steps), Answer::Order(given)) => {
                for (at, step) in steps.iter().enumerate() {
                    let place = given.iter().position(|known| known == step);
                    page.led([mark(place == Some(at), true), number(at)], [(self.option(step).to_owned(), Role::Text)]);
                    if let Some(place) = place.filter(|place| *place != at) {
                        page.note(world.fill(Key::YourPlace, &[("n", &(place + 1).to_string())]));
                    }
                }
            }
            _ => {
                page.text(world.fill(Key::YourAnswer, &[("answer", &self.given_text(world))]), Role::Text);
                if !self.given.right {
                    self.right_line(page, world);
                }
            }
        }
    }

    /// The right answer in one wrapped line.
    pub(crate) fn right_line(&self, page: &mut Page, world: World) {
        page.text(world.fill(Key::RightAnswer, &[("answer", &self.right_text(world))]), Role::Strong);
    }

    fn option_line(&self, page: &mut Page, id: &OptionId, chosen: bool, missed: &str) {
        let right = right_options(self.question).contains(id);
        let role = if right || chosen { Role::Text } else { Role::Muted };
        page.led([mark(right, chosen)], [(self.option(id).to_owned(), role)]);
        if right && !chosen && matches!(self.question.kind, Kind::Several { .. }) {
            page.note(missed);
        }
    }

    fn pair_line(&self, page: &mut Page, left: &OptionId, given: &BTreeMap<OptionId, OptionId>, world: World) {
        let right = given.get(left) == Some(left);
        let text = format!("{} → {}", self.option(left), self.partner(left));
        page.led([mark(right, true)], [(text, Role::Text)]);
        if let Some(other) = given.get(left).filter(|_| !right) {
            let note = world.fill(Key::YourPair, &[("answer", self.partner(other))]);
            page.led([("  ".to_owned(), Role::Text)], [(note, Role::Muted)]);
        }
    }

    fn option<'b>(&'b self, id: &'b OptionId) -> &'b str {
        self.words.options.get(id).map_or(id.as_str(), String::as_str)
    }

    fn partner<'b>(&'b self, id: &'b OptionId) -> &'b str {
        self.words.pairs.get(id).map_or(id.as_str(), String::as_str)
    }

    /// The right answer in words.
    pub(crate) fn right_text(&self, world: World) -> String {
        let list = |ids: &[OptionId], mark: &str| ids.iter().map(|id| self.option(id)).collect::<Vec<_>>().join(mark);
        match &self.question.kind {
            Kind::One { right, .. } => self.option(right).to_owned(),
            Kind::Several { right, .. } => list(right, "; "),
            Kind::TrueFalse(right) => world.say(truth(*right)).to_owned(),
            Kind::Match(lefts) => {
                let pairs = lefts.iter().map(|left| format!("{} → {}", self.option(left), self.partner(left)));
                pairs.collect::<Vec<_>>().join("; ")
            }
            Kind::Order(steps) => list(steps, " → "),
            Kind::Number { low, high } => {
                let (low, high) = (digits(*low, world.lang()), digits(*high, world.lang()));
                let range = if low == high { low } else { world.fill(Key::Between, &[("low", &low), ("high", &high)]) };
                format!("{range} {}", self.words.unit)
            }
            Kind::Gap => self.words.accept.first().cloned().unwrap_or_default(),
        }
    }

    /// What was typed.
    fn given_text(&self, world: World) -> String {
        match &self.given.answer {
            Answer::Number(value) => format!("{} {}", digits(*value, world.lang()), self.words.unit),
            Answer::Gap(text) => text.clone(),
            _ => String::new(),
        }
    }
}

/// The word for a true or false statement.
pub(super) fn truth(value: bool) -> Key {
    if value { Key::StatementTrue } else { Key::StatementFalse }
}

fn chose(answer: &Answer, id: &OptionId) -> bool {
    match answer {
        Answer::One(given) => given == id,
        Answer::Several(given) => given.contains(id),
        _ => false,
    }
}

/// The mark of a line: right, chosen though not right, or neither.
fn mark(right: bool, chosen: bool) -> Run {
    match (right, chosen) {
        (true, _) => (format!("{} ", glyphs::DONE), Role::Good),
        (false, true) => (format!("{} ", glyphs::FLAGGED), Role::Wrong),
        (false, false) => ("  ".to_owned(), Role::Text),
    }
}

fn number(at: usize) -> Run {
    (format!("{}  ", at + 1), Role::Muted)
}

/// A number as the language writes it.
fn digits(value: f64, lang: Lang) -> String {
    let text = value.to_string();
    match lang {
        Lang::Id => text.replace('.', ","),
        Lang::En => text,
    }
}
