//! An open question on a page: what is asked, how it is answered, and what is put together so far.

use std::collections::BTreeMap;

use super::draft::{Draft, Refusal, Work};
use crate::content::words::QuestionWords;
use crate::domain::ids::OptionId;
use crate::domain::quiz::Question;
use crate::i18n::keys::Quiz as Key;
use crate::input::Action;
use crate::input::keymap::key_name;
use crate::ui::cx::World;
use crate::ui::glyphs;
use crate::ui::page::{Choice, Page, Run};
use crate::ui::theme::Role;
use crate::ui::wrap::width;

/// The right side put to each left side.
type Pairs = BTreeMap<OptionId, OptionId>;

/// What is drawn of an open question.
pub(super) struct Asked<'a> {
    pub(super) question: &'a Question,
    pub(super) words: &'a QuestionWords,
    pub(super) draft: &'a Draft,
    pub(super) refused: Option<Refusal>,
}

impl Asked<'_> {
    /// The page of the question, `columns` wide.
    pub(super) fn compose(&self, page: &mut Page, columns: u16, world: World) {
        if self.question.private {
            page.text(world.say(Key::Private), Role::Warn);
            page.gap();
        }
        page.text(&*self.words.ask, Role::Strong);
        page.text(world.say(self.instruction()), Role::Muted);
        page.gap();
        match &self.draft.work {
            Work::One => self.options(page, |_| ""),
            Work::TrueFalse => {
                for (at, key) in [Key::StatementTrue, Key::StatementFalse].into_iter().enumerate() {
                    page.choice([digit(at)], world.say(key), Role::Text, self.answers(at));
                }
            }
            Work::Several(ticked) => {
                self.options(page, |id| if ticked.contains(id) { glyphs::DONE } else { glyphs::OPEN });
                done(page, Action::Confirm, world);
            }
            Work::Match(pairs) => self.pairs(page, pairs, columns, world),
            Work::Order(lifted) => self.steps(page, *lifted, world),
            Work::Number(field) | Work::Gap(field) => {
                let line = format!("{}_ {}", field.text(), self.words.unit);
                page.choice([], &line, Role::Text, Choice { here: true, hit: Action::Select(0) });
            }
        }
        if let Some(refusal) = self.refused {
            let key = match refusal {
                Refusal::NotNumber => Key::NotNumber,
                Refusal::TickFirst => Key::TickFirst,
                Refusal::PairFirst => Key::PairFirst,
            };
            page.remark(world.say(key), Role::Warn);
        }
    }

    fn instruction(&self) -> Key {
        match self.draft.work {
            Work::One | Work::TrueFalse => Key::PickOne,
            Work::Several(_) => Key::PickSeveral,
            Work::Match(_) => Key::PickMatch,
            Work::Order(_) => Key::PickOrder,
            Work::Number(_) => Key::WriteNumber,
            Work::Gap(_) => Key::WriteWord,
        }
    }

    /// A row where a click first puts the cursor and then answers.
    fn answers(&self, at: usize) -> Choice {
        Choice::row(at, self.draft.cursor)
    }

    fn option<'b>(&'b self, id: &'b OptionId) -> &'b str {
        self.words.options.get(id).map_or(id.as_str(), String::as_str)
    }

    fn partner<'b>(&'b self, id: &'b OptionId) -> &'b str {
        self.words.pairs.get(id).map_or(id.as_str(), String::as_str)
    }

    fn options(&self, page: &mut Page, mark: impl Fn(&OptionId) -> &'static str) {
        for (at, id) in self.draft.rows.iter().enumerate() {
            let mark = mark(id);
            if mark.is_empty() {
                page.choice([digit(at)], self.option(id), Role::Text, self.answers(at));
            } else {
                let lead = [digit(at), (format!("{mark} "), Role::Text)];
                // One touch ticks: here a click decides nothing that cannot be taken back.
                let choice = Choice { here: at == self.draft.cursor, hit: Action::Pick(at) };
                page.choice(lead, self.option(id), Role::Text, choice);
            }
        }
    }

    fn pairs(&self, page: &mut Page, pairs: &Pairs, columns: u16, world: World) {
        let left_wide = self.draft.rows.iter().map(|id| width(self.option(id))).max().unwrap_or(0);
        let beside = left_wide <= 26 && columns >= 64;
        for (at, left) in self.draft.rows.iter().enumerate() {
            let choice = Choice { here: at == self.draft.cursor, hit: Action::Select(at) };
            let number = pairs.get(left).and_then(|right| self.draft.partners.iter().position(|known| known == right));
            let (lead, text, role) = match (number, pairs.get(left)) {
                (Some(nth), Some(right)) => (format!("→ {}  ", nth + 1), self.partner(right), Role::Text),
                _ if choice.here => ("→ ".to_owned(), world.say(Key::NotPaired), Role::Muted),
                _ => ("→ ".to_owned(), "?", Role::Muted),
            };
            let lead: Run = (lead, Role::Key);
            let (mut body, text) = (Page::default(), (text.to_owned(), role));
            if beside {
                body.led([(format!("{:<left_wide$}  ", self.option(left)), Role::Strong), lead], [text]);
            } else {
                body.text(self.option(left), Role::Strong).led([lead], [text]);
            }
            page.pick(body, choice);
        }
        page.gap();
        page.text(world.say(Key::Partners), Role::Heading);
        for (nth, right) in self.draft.partners.iter().enumerate() {
            let used = pairs.values().any(|known| known == right);
            let role = if used { Role::Muted } else { Role::Text };
            let lead = [("  ".to_owned(), Role::Text), digit(nth)];
            page.button(lead, self.partner(right), role, Action::Pick(nth));
        }
        if pairs.len() == self.draft.rows.len() {
            done(page, Action::Confirm, world);
        }
    }

    fn steps(&self, page: &mut Page, lifted: bool, world: World) {
        for (at, id) in self.draft.rows.iter().enumerate() {
            let choice = self.answers(at);
            let hold = if lifted && choice.here { "↑↓ " } else { "" };
            page.choice([digit(at), (hold.to_owned(), Role::Accent)], self.option(id), Role::Text, choice);
        }
        page.gap();
        let at = self.draft.rows.len();
        page.choice([(key(Action::Finish), Role::Key)], world.say(Key::Done), Role::Strong, self.answers(at));
    }
}

fn digit(at: usize) -> Run {
    (format!("{}  ", at + 1), Role::Key)
}

fn key(action: Action) -> String {
    format!("{}  ", key_name(action).unwrap_or_default())
}

fn done(page: &mut Page, action: Action, world: World) {
    page.gap();
    let lead = [("  ".to_owned(), Role::Text), (key(action), Role::Key)];
    page.button(lead, world.say(Key::Done), Role::Strong, Action::Finish);
}
