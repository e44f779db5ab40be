//! An action to the open panel or the top screen, and the flow it returns to the stack of screens.

use std::time::Duration;

use super::decode::Typing;
use super::{App, Input, chrome, decode};
use crate::domain::ids::VisitId;
use crate::domain::stamp::Stamp;
use crate::i18n::Lang;
use crate::input::Action;
use crate::ui::Screen;
use crate::ui::cx::Cx;
use crate::ui::flow::{Effect, Flow};
use crate::ui::modal::{Modal, Outcome, Question, Topic};
use crate::ui::screens::ask::{AskPage, played};
use crate::ui::screens::debrief::DebriefPage;
use crate::ui::screens::{gate::Gate, home::Home, search::Search};
use ratatui::layout::Rect;

/// The most screens that may lie on top of each other.
const DEPTH: usize = 24;

impl App {
    /// Takes what the terminal reports at the moment `now`; returns what the edge has to do.
    pub fn on_input(&mut self, input: &Input, now: Stamp) -> Vec<Effect> {
        self.now = now;
        if self.is_left() {
            // Whoever comes back finds the records closed, whatever key they press first.
            return self.lock();
        }
        if !matches!(input, Input::Time | Input::Resize) {
            self.touched = now;
        }
        let mut effects = self.pass_time();
        let typing = match self.stack.last().map(Screen::view) {
            Some(view) if self.modal.is_none() && view.wants_text() => Typing::Text,
            Some(view) if self.modal.is_none() && view.wants_digits() => Typing::Digits,
            _ => Typing::Nothing,
        };
        let actions = decode::actions(input, &self.hits, typing);
        effects.extend(actions.into_iter().flat_map(|action| self.act(action)));
        effects
    }

    /// How long the program may be left alone; `None` while nothing moves by itself.
    pub fn wakes(&self) -> Option<Duration> {
        self.screen_wakes().into_iter().chain(self.locks_in()).min()
    }

    fn screen_wakes(&self) -> Option<Duration> {
        self.stack.last().and_then(|screen| screen.view().wakes())
    }

    /// Lets a screen that is to be woken know the time, before anything else happens to it. A panel that lies on top
    /// and what was just told stay as they are: nobody pressed a key.
    fn pass_time(&mut self) -> Vec<Effect> {
        if self.screen_wakes().is_none() {
            return Vec::new();
        }
        let (_, effects) = self.with_top(|screen, cx| screen.view_mut().update(Action::Tick, cx));
        self.carried(effects)
    }

    /// Takes one action.
    pub fn act(&mut self, action: Action) -> Vec<Effect> {
        self.toast = None;
        if action == Action::Lock {
            return self.lock();
        }
        if chrome::too_small(self.size) {
            return if action == Action::Quit { self.quit() } else { Vec::new() };
        }
        if self.modal.is_some() {
            return self.act_on_modal(action);
        }
        if let Some(effects) = self.act_everywhere(action) {
            return effects;
        }
        let (flow, effects) = self.with_top(|screen, cx| screen.view_mut().update(action, cx));
        let mut effects = self.carried(effects);
        if flow == Flow::Ignored && action == Action::Back && self.stack.len() > 1 {
            effects.extend(self.go(Flow::Pop));
        } else if flow == Flow::Ignored && action == Action::Ask && self.plays() {
            effects.extend(self.go(Flow::push(AskPage::new().into())));
        } else {
            effects.extend(self.go(flow));
        }
        effects
    }

    /// Whether the visit at hand is to an invented mother who can be asked.
    pub(super) fn plays(&self) -> bool {
        self.visit_at_hand().is_some_and(|visit| played(self.world(), visit).is_some())
    }

    /// Actions that mean the same in every room.
    fn act_everywhere(&mut self, action: Action) -> Option<Vec<Effect>> {
        let screen = self.stack.last()?;
        match action {
            Action::Language => {
                let other: Lang = self.lang.other();
                Some(self.carried(vec![Effect::SetLang(other)]))
            }
            Action::Help => {
                let (text, hints) = (screen.view().help(self.world()), screen.view().hints(self.world()));
                self.modal = Some(Modal::new(Topic::Help { text, hints }));
                Some(Vec::new())
            }
            Action::Source => {
                let cited = screen.view().cited(self.world());
                self.modal = Some(Modal::new(Topic::Sources(cited)));
                Some(Vec::new())
            }
            Action::Search if self.profile.is_some() => {
                (!matches!(screen, Screen::Search(_))).then(|| self.go(Flow::push(Search::new().into())))
            }
            Action::Danger if self.profile.is_some() => {
                let open = self.stack.iter().rev().find_map(|screen| screen.view().check());
                let check = open.or(self.progress.latest_check()).cloned();
                (!screen.view().shows_danger()).then(|| self.go(Flow::push(Gate::new(check).into())))
            }
            Action::Quit => Some(self.quit()),
            _ => None,
        }
    }

    /// Leaves; asks first only when something would be interrupted.
    fn quit(&mut self) -> Vec<Effect> {
        let busy = self.stack.iter().any(|screen| matches!(screen, Screen::Quiz(_)));
        if busy {
            self.modal = Some(Modal::new(Topic::Confirm(Question::Quit)));
            return Vec::new();
        }
        vec![Effect::Quit]
    }

    fn act_on_modal(&mut self, action: Action) -> Vec<Effect> {
        let Some(mut modal) = self.modal.take() else { return Vec::new() };
        if action == Action::Language {
            self.modal = Some(modal);
            let other = self.lang.other();
            return self.carried(vec![Effect::SetLang(other)]);
        }
        let screen = Rect::from((ratatui::layout::Position::ORIGIN, self.size));
        match modal.update(action, self.world(), screen) {
            Outcome::Stay => {
                self.modal = Some(modal);
                Vec::new()
            }
            Outcome::Close => Vec::new(),
            Outcome::Do(effects) => {
                let visit = self.visit_at_hand().map(|visit| visit.id.clone());
                let mut effects = self.carried(effects);
                effects.extend(visit.map(|visit| self.leave_stages(visit)).unwrap_or_default());
                effects
            }
        }
    }

    /// The stages of a visit that is over make place for what comes after it.
    fn leave_stages(&mut self, visit: VisitId) -> Vec<Effect> {
        if self.visit.is_some() || !matches!(self.stack.last(), Some(Screen::Visit(_))) {
            return Vec::new();
        }
        let ended = self.cases.visit(&visit).filter(|visit| visit.ended.is_some());
        let played = ended.is_some_and(|visit| played(self.world(), visit).is_some());
        self.go(if played { Flow::replace(DebriefPage::new(visit).into()) } else { Flow::Pop })
    }

    /// Changes the stack as a flow says; a screen that comes to the top is told.
    pub(super) fn go(&mut self, flow: Flow) -> Vec<Effect> {
        match flow {
            Flow::Stay | Flow::Ignored => return Vec::new(),
            Flow::Push(screen) => {
                if self.stack.len() >= DEPTH {
                    self.stack.remove(1);
                }
                self.stack.push(*screen);
            }
            Flow::Replace(screen) => {
                self.stack.pop();
                self.stack.push(*screen);
            }
            Flow::Pop => {
                self.stack.pop();
                if self.stack.is_empty() {
                    self.stack.push(Home::new().into());
                }
            }
            Flow::Home => self.stack = vec![Home::new().into()],
            Flow::Open(modal) => {
                self.modal = Some(modal);
                return Vec::new();
            }
        }
        self.enter()
    }

    /// Opens a screen on top of the others that no screen asked for; returns what the edge has to do.
    pub fn show(&mut self, screen: Screen) -> Vec<Effect> {
        self.go(Flow::push(screen))
    }

    /// Tells the top screen that it is shown.
    pub(super) fn enter(&mut self) -> Vec<Effect> {
        let ((), effects) = self.with_top(|screen, cx| screen.view_mut().enter(cx));
        self.carried(effects)
    }

    /// Lends the top screen what it needs; returns what it said and what it asked for.
    fn with_top<T: DefaultFlow>(&mut self, work: impl FnOnce(&mut Screen, &mut Cx) -> T) -> (T, Vec<Effect>) {
        let Some(mut screen) = self.stack.pop() else { return (T::none(), Vec::new()) };
        let body = chrome::body(Rect::from((ratatui::layout::Position::ORIGIN, self.size)), self.banner());
        let mut rng = self.rng.clone();
        let mut cx =
            Cx { world: self.world(), body: body.as_size(), rng: &mut rng, fresh: &self.fresh, effects: Vec::new() };
        let said = work(&mut screen, &mut cx);
        let effects = cx.effects;
        self.rng = rng;
        self.stack.push(screen);
        (said, effects)
    }
}

/// What stands for "no screen was there".
trait DefaultFlow {
    fn none() -> Self;
}

impl DefaultFlow for Flow {
    fn none() -> Self {
        Self::Stay
    }
}

impl DefaultFlow for () {
    fn none() {}
}
