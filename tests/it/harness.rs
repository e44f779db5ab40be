//! A whole program in memory: fixed seed, fixed time, keys as a string, clicks by text, the screen as text.

use std::collections::BTreeMap;

use asih::app::{App, Input, Setup};
use asih::content::{Course, Pack};
use asih::domain::event::Event;
use asih::domain::ids::{ProfileId, VisitId};
use asih::domain::progress::{History, Progress};
use asih::domain::sealed::Unsealed;
use asih::domain::stamp::Stamp;
use asih::domain::visit::{Visit, VisitEvent};
use asih::i18n::Lang;
use asih::input::Action;
use asih::ui::cx::Profile;
use asih::ui::flow::{Effect, Kept};
use asih::ui::prefs::Prefs;
use asih::ui::screens::watch::FeedWatch;
use asih::ui::vault::VaultState;
use ratatui::buffer::Buffer;
use ratatui::crossterm::event::{
    KeyCode, KeyEvent, KeyEventKind, KeyModifiers, MouseButton, MouseEvent, MouseEventKind,
};
use ratatui::layout::{Position, Rect};

/// The moment every test begins at.
pub const NOW: &str = "2026-11-23T09:14:00+07:00";

/// What opens the records of a test.
pub const PASSPHRASE: &str = "perahu kecil";

/// As long as a real one, and of no use.
pub const RECOVERY: &str = "AGE-SECRET-KEY-1QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7LQPZRY9X8GF2TVDW0S3JN54KHCE";

/// A running program.
pub struct Harness {
    app: App,
    now: Stamp,
    area: Rect,
    buffer: Buffer,
    cuts: Vec<String>,
    events: Vec<Event>,
    before: usize,
    effects: Vec<Effect>,
    records: BTreeMap<VisitId, Kept>,
    wrong: u32,
    next: u64,
}

impl Harness {
    /// A program in which "Bidan Uji" works, at 80×24.
    pub fn new(lang: Lang) -> Self {
        Self::start(lang, Some(Profile { id: ProfileId::from("p1"), name: "Bidan Uji".into() }))
    }

    /// A program in which this has happened before, as after a power cut.
    pub fn from_events(lang: Lang, events: &[Event]) -> Self {
        let mut progress = Progress::default();
        let now: Stamp = NOW.parse().unwrap();
        for event in events {
            progress.apply(now, event);
        }
        let profile = Profile { id: ProfileId::from("p1"), name: "Bidan Uji".into() };
        let mut harness = Self::start(lang, Some(profile.clone()));
        harness.app.open_profile(profile.clone(), vec![profile], progress);
        harness.events = events.to_vec();
        harness.before = events.len();
        harness.next = u64::try_from(events.len()).unwrap() + 1;
        harness.app.set_fresh(format!("dev-{}", harness.next));
        harness.draw();
        harness
    }

    /// A program that teaches this.
    pub fn teaching(lang: Lang, course: Course) -> Self {
        let profile = Profile { id: ProfileId::from("p1"), name: "Bidan Uji".into() };
        Self::start_with(lang, Some(profile), course)
    }

    /// A program nobody has used yet.
    pub fn first_start() -> Self {
        Self::start(Lang::Id, None)
    }

    fn start(lang: Lang, profile: Option<Profile>) -> Self {
        Self::start_with(lang, profile, Course::new(Pack::BuiltIn))
    }

    fn start_with(lang: Lang, profile: Option<Profile>, course: Course) -> Self {
        let now: Stamp = NOW.parse().unwrap();
        let setup = Setup {
            course,
            lang,
            prefs: Prefs { lang: profile.as_ref().map(|_| lang), ..Prefs::default() },
            profiles: profile.iter().cloned().collect(),
            profile,
            progress: Progress::default(),
            now,
            seed: 7,
            fresh: "dev-1".into(),
        };
        let area = Rect::new(0, 0, 80, 24);
        let mut harness = Self {
            app: App::new(setup),
            now,
            area,
            buffer: Buffer::empty(area),
            cuts: Vec::new(),
            events: Vec::new(),
            before: 0,
            effects: Vec::new(),
            records: BTreeMap::new(),
            wrong: 0,
            next: 1,
        };
        harness.draw();
        harness
    }

    /// A program in which a feed is watched at a practice visit that has just begun, with what is known from the start.
    pub fn watching(lang: Lang, known: Vec<VisitEvent>) -> Self {
        let mut harness = Self::new(lang);
        let begin = Effect::BeginVisit { practice: true, code: None, known };
        harness.carry(vec![begin]);
        let check = harness.visit().babies[0].check.id.clone();
        let effects = harness.app.show(FeedWatch::new(check).into());
        harness.carry_out_all(effects);
        harness
    }

    /// Carries out what no screen asked for.
    pub fn carry(&mut self, effects: Vec<Effect>) -> &mut Self {
        let effects = self.app.carry(effects, self.now);
        self.carry_out_all(effects);
        self
    }

    /// The visit at hand.
    pub fn visit(&self) -> &Visit {
        self.app.world().visit.unwrap()
    }

    fn carry_out_all(&mut self, effects: Vec<Effect>) {
        for effect in effects {
            self.carry_out(effect);
        }
        self.draw();
    }

    /// As a terminal of this size.
    pub fn size(mut self, width: u16, height: u16) -> Self {
        self.resize(width, height);
        self
    }

    /// Whose sealed records stand like this.
    pub fn with_vault(mut self, vault: VaultState) -> Self {
        self.app.set_vault(vault);
        self.draw();
        self
    }

    /// Changes the size of the terminal.
    pub fn resize(&mut self, width: u16, height: u16) -> &mut Self {
        self.area = Rect::new(0, 0, width, height);
        self.send(&Input::Resize)
    }

    /// Lets time pass.
    pub fn later(&mut self, seconds: i64) -> &mut Self {
        self.now = self.now.plus_seconds(seconds);
        self
    }

    /// Presses keys: characters as they are, others by name: `<enter> <esc> <tab> <up> <down> <left> <right> <space>
    /// <pgdn> <pgup> <home> <end> <back> <c-c>`.
    pub fn press(&mut self, keys: &str) -> &mut Self {
        for key in parse(keys) {
            self.send(&Input::Key(key));
        }
        self
    }

    /// Clicks the first place where `text` stands.
    pub fn click_on(&mut self, text: &str) -> &mut Self {
        let at = self.find(text).unwrap_or_else(|| panic!("{text:?} is not on the screen:\n{}", self.screen()));
        let mouse = MouseEvent {
            kind: MouseEventKind::Down(MouseButton::Left),
            column: at.x,
            row: at.y,
            modifiers: KeyModifiers::NONE,
        };
        self.send(&Input::Mouse(mouse))
    }

    /// Clicks the first place that means `action`.
    pub fn click(&mut self, action: Action) -> &mut Self {
        let places = self.area.rows().flat_map(Rect::columns);
        let at = places.map(Rect::as_position).find(|at| self.app.hits().at(*at) == Some(action));
        let at = at.unwrap_or_else(|| panic!("no click means {action:?}:\n{}", self.screen()));
        let kind = MouseEventKind::Down(MouseButton::Left);
        self.send(&Input::Mouse(MouseEvent { kind, column: at.x, row: at.y, modifiers: KeyModifiers::NONE }))
    }

    /// Holds a key down: the terminal reports it again and again.
    pub fn hold(&mut self, key: &str) -> &mut Self {
        for key in parse(key) {
            let held = KeyEvent { kind: KeyEventKind::Repeat, ..key };
            for _ in 0..9 {
                self.send(&Input::Key(held));
            }
        }
        self
    }

    /// Pastes text.
    pub fn paste(&mut self, text: &str) -> &mut Self {
        self.send(&Input::Paste(text.into()))
    }

    fn find(&self, text: &str) -> Option<Position> {
        self.area.rows().find_map(|row| {
            let line: String = row.columns().map(|cell| self.buffer[cell.as_position()].symbol()).collect();
            let before = line.split_once(text)?.0;
            Some(Position::new(u16::try_from(before.chars().count()).unwrap(), row.y))
        })
    }

    /// Sends one input and draws.
    pub fn send(&mut self, input: &Input) -> &mut Self {
        let effects = self.app.on_input(input, self.now);
        for effect in effects {
            self.carry_out(effect);
        }
        self.draw();
        self
    }

    fn carry_out(&mut self, effect: Effect) {
        match &effect {
            Effect::Record(event) => {
                self.events.push(event.clone());
                self.next += 1;
                self.app.set_fresh(format!("dev-{}", self.next));
            }
            Effect::NewProfile(name) => {
                let profile = Profile { id: ProfileId::new(format!("p{name}")), name: name.clone() };
                self.app.open_profile(profile.clone(), vec![profile], Progress::default());
            }
            Effect::LoadHistory => {
                let history = self.history();
                self.app.set_history(history);
            }
            Effect::PrepareVault(_) => self.app.set_vault(VaultState::Offered(RECOVERY.into())),
            Effect::SetUpVault => {
                self.app.set_vault(VaultState::Open);
                self.app.leave_door("set up".into(), false);
            }
            Effect::Unlock(typed) if typed.expose() == PASSPHRASE => _ = self.app.opened(&Unsealed::default()),
            Effect::Unlock(_) => {
                self.wrong += 1;
                let wait_seconds = if self.wrong < 5 { 0 } else { 5 };
                self.app.set_vault(VaultState::Locked { wrong: true, wait_seconds });
            }
            Effect::KeepVisit(kept) => _ = self.records.insert(kept.visit.clone(), (**kept).clone()),
            Effect::DropVisit(visit) => _ = self.records.remove(visit),
            Effect::WipePractice => self.records.retain(|_, kept| !kept.practice),
            Effect::LoadPractice => {
                for (visit, kept) in self.records.iter().filter(|(_, kept)| kept.practice) {
                    self.app.take_record(visit.clone(), &kept.text).unwrap();
                }
            }
            _ => {}
        }
        self.effects.push(effect);
    }

    /// What had ended before the program was started; what ends later it knows itself.
    fn history(&self) -> History {
        let mut progress = Progress::default();
        self.events.iter().take(self.before).filter_map(|event| progress.apply(self.now, event)).collect()
    }

    fn draw(&mut self) {
        self.buffer = Buffer::empty(self.area);
        self.cuts = self.app.draw(&mut self.buffer);
    }

    /// The screen as text, without the spaces at the ends of lines.
    pub fn screen(&self) -> String {
        let line = |row: Rect| -> String {
            row.columns().map(|cell| self.buffer[cell.as_position()].symbol()).collect::<String>().trim_end().to_owned()
        };
        self.area.rows().map(line).collect::<Vec<_>>().join("\n")
    }

    /// Tells something from the edge: a sentence below, and one above that stays.
    pub fn told(&mut self, toast: &str, banner: Option<&str>) -> &mut Self {
        self.app.tell(toast.to_owned(), true);
        self.app.set_banner(banner.map(str::to_owned));
        self.draw();
        self
    }

    /// The last picture.
    pub fn buffer(&self) -> &Buffer {
        &self.buffer
    }

    /// Texts that did not fit on the last picture.
    pub fn cuts(&self) -> &[String] {
        &self.cuts
    }

    /// Everything recorded so far.
    pub fn events(&self) -> &[Event] {
        &self.events
    }

    /// Everything asked of the edge so far.
    pub fn effects(&self) -> &[Effect] {
        &self.effects
    }

    /// The program.
    pub fn app(&self) -> &App {
        &self.app
    }
}

fn parse(keys: &str) -> Vec<KeyEvent> {
    let mut out = Vec::new();
    let mut rest = keys;
    while let Some(c) = rest.chars().next() {
        let named = rest.strip_prefix('<').and_then(|after| after.split_once('>'));
        let (code, modifiers) = match named {
            Some(("c-c", _)) => (KeyCode::Char('c'), KeyModifiers::CONTROL),
            Some(("c-l", _)) => (KeyCode::Char('l'), KeyModifiers::CONTROL),
            Some((name, _)) => (named_key(name), KeyModifiers::NONE),
            None => (KeyCode::Char(c), KeyModifiers::NONE),
        };
        out.push(KeyEvent::new(code, modifiers));
        let mut next = rest.chars();
        next.next();
        rest = named.map_or(next.as_str(), |(_, after)| after);
    }
    out
}

fn named_key(name: &str) -> KeyCode {
    match name {
        "enter" => KeyCode::Enter,
        "esc" => KeyCode::Esc,
        "tab" => KeyCode::Tab,
        "s-tab" => KeyCode::BackTab,
        "up" => KeyCode::Up,
        "down" => KeyCode::Down,
        "left" => KeyCode::Left,
        "right" => KeyCode::Right,
        "space" => KeyCode::Char(' '),
        "pgdn" => KeyCode::PageDown,
        "pgup" => KeyCode::PageUp,
        "home" => KeyCode::Home,
        "end" => KeyCode::End,
        "back" => KeyCode::Backspace,
        other => panic!("no key is called {other}"),
    }
}
