//! An answer in the making: what is ticked, paired, moved or typed before it counts.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::ids::OptionId;
use crate::domain::quiz::draw::{option_order, partner_order};
use crate::domain::quiz::grade::number;
use crate::domain::quiz::{Answer, Kind, Question};
use crate::input::Action;
use crate::ui::field::Field;
use crate::ui::list::moved;

/// What a person has put together for the open question.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Draft {
    /// Options, left words or steps in the order shown.
    pub(super) rows: Vec<OptionId>,
    /// Right words of a match in the order shown.
    pub(super) partners: Vec<OptionId>,
    /// The row under the cursor.
    pub(super) cursor: usize,
    /// What was done with the rows.
    pub(super) work: Work,
}

/// The part of a draft that differs between kinds of questions.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Work {
    One,
    TrueFalse,
    Several(BTreeSet<OptionId>),
    Match(BTreeMap<OptionId, OptionId>),
    /// Whether the step under the cursor is lifted.
    Order(bool),
    Number(Field),
    Gap(Field),
}

/// Why an answer is not taken yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Refusal {
    NotNumber,
    TickFirst,
    PairFirst,
}

/// What an action did to the draft.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Step {
    Stay,
    Ignored,
    Refused(Refusal),
    Answer(Answer),
}

impl Draft {
    /// The empty draft of a question in the quiz with this seed.
    pub(super) fn new(seed: u64, question: &Question) -> Self {
        let work = match &question.kind {
            Kind::One { .. } => Work::One,
            Kind::Several { .. } => Work::Several(BTreeSet::new()),
            Kind::TrueFalse(_) => Work::TrueFalse,
            Kind::Match(_) => Work::Match(BTreeMap::new()),
            Kind::Order(_) => Work::Order(false),
            Kind::Number { .. } => Work::Number(Field::default()),
            Kind::Gap => Work::Gap(Field::default()),
        };
        let partners = if matches!(work, Work::Match(_)) { partner_order(seed, question) } else { Vec::new() };
        Self { rows: option_order(seed, question), partners, cursor: 0, work }
    }

    /// Whether letters are text now.
    pub(super) fn wants_text(&self) -> bool {
        matches!(self.work, Work::Number(_) | Work::Gap(_))
    }

    /// How many rows the cursor can stand on.
    fn len(&self) -> usize {
        match self.work {
            Work::TrueFalse => 2,
            Work::Order(_) => self.rows.len() + 1,
            _ => self.rows.len(),
        }
    }

    /// Takes an action.
    pub(super) fn step(&mut self, action: Action) -> Step {
        if matches!(self.work, Work::Number(_) | Work::Gap(_)) {
            return self.typed(action);
        }
        if matches!(self.work, Work::Order(_)) && self.carried(action) {
            return Step::Stay;
        }
        match action {
            Action::Pick(nth) => return self.picked(nth),
            Action::Confirm => return self.confirmed(),
            Action::Finish => return self.finished(),
            Action::Toggle => return self.toggled(),
            Action::Left if matches!(self.work, Work::Match(_)) => self.turn(false),
            Action::Right if matches!(self.work, Work::Match(_)) => self.turn(true),
            // The page turns pages before the question sees an action, so here a movement is by a row.
            _ => match moved(self.cursor, action, self.len(), 1) {
                Some(row) => self.cursor = row,
                None => return Step::Ignored,
            },
        }
        Step::Stay
    }

    fn typed(&mut self, action: Action) -> Step {
        match (&mut self.work, action) {
            (Work::Number(field) | Work::Gap(field), Action::Confirm) if field.text().trim().is_empty() => Step::Stay,
            (Work::Number(field), Action::Confirm) => match number(field.text()) {
                Some(value) => Step::Answer(Answer::Number(value)),
                None => Step::Refused(Refusal::NotNumber),
            },
            (Work::Gap(field), Action::Confirm) => Step::Answer(Answer::Gap(field.text().trim().to_owned())),
            (_, Action::Select(_)) => Step::Stay,
            (Work::Number(field) | Work::Gap(field), _) => {
                if field.step(action) {
                    Step::Stay
                } else {
                    Step::Ignored
                }
            }
            _ => Step::Ignored,
        }
    }

    /// Moves a lifted step; says whether the action was for it.
    fn carried(&mut self, action: Action) -> bool {
        if self.work != Work::Order(true) {
            return false;
        }
        let last = self.rows.len().saturating_sub(1);
        match action {
            Action::Up => self.carry(self.cursor.saturating_sub(1)),
            Action::Down => self.carry((self.cursor + 1).min(last)),
            Action::First => self.carry(0),
            Action::Last => self.carry(last),
            Action::Select(row) if row <= last => {
                self.carry(row);
                self.work = Work::Order(false);
            }
            Action::Back => self.work = Work::Order(false),
            _ => return false,
        }
        true
    }

    /// Takes the step under the cursor to a row, with the cursor.
    fn carry(&mut self, to: usize) {
        if self.cursor < self.rows.len() && to < self.rows.len() {
            let step = self.rows.remove(self.cursor);
            self.rows.insert(to, step);
            self.cursor = to;
        }
    }

    fn picked(&mut self, nth: usize) -> Step {
        match &self.work {
            Work::One | Work::TrueFalse if nth < self.len() => {
                self.cursor = nth;
                self.confirmed()
            }
            Work::Several(_) if nth < self.rows.len() => {
                self.cursor = nth;
                self.toggled()
            }
            Work::Match(_) => {
                self.pair(nth);
                Step::Stay
            }
            Work::Order(_) => {
                self.carry(nth);
                self.work = Work::Order(false);
                Step::Stay
            }
            _ => Step::Stay,
        }
    }

    fn toggled(&mut self) -> Step {
        let Some(row) = self.rows.get(self.cursor) else { return Step::Stay };
        match &mut self.work {
            Work::Several(ticked) => {
                if !ticked.remove(row) {
                    ticked.insert(row.clone());
                }
            }
            Work::Order(lifted) => *lifted = !*lifted,
            _ => return Step::Ignored,
        }
        Step::Stay
    }

    /// Enter: answers a choice, lifts a step, confirms what is complete.
    fn confirmed(&mut self) -> Step {
        match &self.work {
            Work::One => match self.rows.get(self.cursor) {
                Some(row) => Step::Answer(Answer::One(row.clone())),
                None => Step::Stay,
            },
            Work::TrueFalse => Step::Answer(Answer::TrueFalse(self.cursor == 0)),
            Work::Order(_) if self.cursor < self.rows.len() => self.toggled(),
            _ => self.finished(),
        }
    }

    /// Takes what is complete as the answer.
    fn finished(&mut self) -> Step {
        match &self.work {
            Work::Several(ticked) if ticked.is_empty() => Step::Refused(Refusal::TickFirst),
            Work::Several(ticked) => Step::Answer(Answer::Several(ticked.clone())),
            Work::Match(pairs) => match self.rows.iter().position(|left| !pairs.contains_key(left)) {
                Some(open) => {
                    self.cursor = open;
                    Step::Refused(Refusal::PairFirst)
                }
                None => Step::Answer(Answer::Match(pairs.clone())),
            },
            Work::Order(_) => Step::Answer(Answer::Order(self.rows.clone())),
            _ => Step::Ignored,
        }
    }

    /// Gives the left word under the cursor its partner, taken from any other, and goes on to what is still open.
    fn pair(&mut self, nth: usize) {
        self.assign(nth);
        let Work::Match(pairs) = &self.work else { return };
        let open = |at: &usize| self.rows.get(*at).is_some_and(|left| !pairs.contains_key(left));
        let next = (self.cursor..self.rows.len()).chain(0..self.cursor).find(open);
        self.cursor = next.unwrap_or(self.cursor);
    }

    fn assign(&mut self, nth: usize) {
        let (Some(left), Some(right)) = (self.rows.get(self.cursor), self.partners.get(nth)) else { return };
        if let Work::Match(pairs) = &mut self.work {
            pairs.retain(|_, partner| partner != right);
            pairs.insert(left.clone(), right.clone());
        }
    }

    /// The next or previous partner for the left word under the cursor.
    fn turn(&mut self, forward: bool) {
        let Work::Match(pairs) = &self.work else { return };
        let count = self.partners.len().max(1);
        let now = self.rows.get(self.cursor).and_then(|left| pairs.get(left));
        let at = now.and_then(|partner| self.partners.iter().position(|known| known == partner));
        let next = match (at, forward) {
            (None, true) => 0,
            (None, false) => count - 1,
            (Some(at), true) => (at + 1) % count,
            (Some(at), false) => (at + count - 1) % count,
        };
        self.assign(next);
    }
}
