//! The program without its edges: events in, state changed, effects and pictures out.
//!
//! An event becomes an action, the action goes to the open panel or the top screen, events it asks to record are
//! folded at once, and everything that needs a disk or a terminal is returned as effects. Nothing here waits, reads
//! or writes.

mod chrome;
mod decode;
mod dispatch;
mod locking;
mod visiting;

use std::collections::BTreeMap;

use ratatui::buffer::Buffer;
use ratatui::layout::{Rect, Size};

use crate::content::Course;
use crate::domain::event::Event;
use crate::domain::ids::VisitId;
use crate::domain::progress::{Finished, History, Progress};
use crate::domain::rng::Rng;
use crate::domain::stamp::Stamp;
use crate::domain::visit::Entry;
use crate::domain::visit::case::Cases;
use crate::i18n::keys::Cli as Keys;
use crate::i18n::{Lang, Words};
use crate::search::Engine;
use crate::ui::cx::{Profile, World};
use crate::ui::flow::Effect;
use crate::ui::hits::Hits;
use crate::ui::modal::Modal;
use crate::ui::prefs::{Prefs, ThemeName};
use crate::ui::screens::{home::Home, welcome::Welcome};
use crate::ui::theme::Theme;
use crate::ui::typeset::Typeset;
use crate::ui::vault::VaultState;
use crate::ui::{Pen, Screen};

pub use decode::Input;

/// What the program is made from.
pub struct Setup {
    /// What is taught.
    pub course: Course,
    /// The language to begin in.
    pub lang: Lang,
    /// Preferences.
    pub prefs: Prefs,
    /// Everyone on this laptop.
    pub profiles: Vec<Profile>,
    /// Who is working; `None` shows the first start.
    pub profile: Option<Profile>,
    /// What that person has done.
    pub progress: Progress,
    /// The moment of now.
    pub now: Stamp,
    /// The seed of chance.
    pub seed: u64,
    /// What new quizzes and checks are named after: device and next number.
    pub fresh: String,
}

/// A line that tells what just happened, until the next key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Toast {
    /// The sentence.
    pub text: String,
    /// Whether something is wrong.
    pub wrong: bool,
}

/// The program.
pub struct App {
    course: Course,
    search: Engine,
    typeset: Typeset,
    words: [Words; 2],
    lang: Lang,
    prefs: Prefs,
    theme: ThemeName,
    profiles: Vec<Profile>,
    profile: Option<Profile>,
    progress: Progress,
    history: History,
    ended: History,
    cases: Cases,
    /// The records of unfinished visits.
    records: BTreeMap<VisitId, Vec<Entry>>,
    visit: Option<visiting::Visiting>,
    vault: VaultState,
    under_lock: locking::UnderLock,
    /// When a key was last pressed.
    touched: Stamp,
    now: Stamp,
    rng: Rng,
    fresh: String,
    stack: Vec<Screen>,
    modal: Option<Modal>,
    toast: Option<Toast>,
    banner: Option<String>,
    size: Size,
    hits: Hits,
}

impl App {
    /// Builds the program; the first screen is home, or the first start when nobody works here yet.
    pub fn new(setup: Setup) -> Self {
        let first = if setup.profile.is_some() { Home::new().into() } else { Welcome::new().into() };
        let mut app = Self {
            course: setup.course,
            search: Engine::new(),
            typeset: Typeset::default(),
            words: Lang::ALL.map(Words::new),
            lang: setup.lang,
            theme: setup.prefs.theme,
            prefs: setup.prefs,
            profiles: setup.profiles,
            profile: setup.profile,
            progress: setup.progress,
            history: History::new(),
            ended: History::new(),
            cases: Cases::default(),
            records: BTreeMap::new(),
            visit: None,
            vault: VaultState::Absent,
            under_lock: locking::UnderLock::default(),
            touched: setup.now,
            now: setup.now,
            rng: Rng::new(setup.seed),
            fresh: setup.fresh,
            stack: vec![first],
            modal: None,
            toast: None,
            banner: None,
            size: Size::new(80, 24),
            hits: Hits::default(),
        };
        app.enter();
        app
    }

    /// What a screen may look at.
    pub fn world(&self) -> World<'_> {
        World {
            course: &self.course,
            search: &self.search,
            typeset: &self.typeset,
            words: &self.words[self.lang.index()],
            both: &self.words,
            progress: &self.progress,
            history: &self.history,
            visit: self.visit.as_ref().map(|open| &open.visit),
            cases: &self.cases,
            vault: &self.vault,
            profile: self.profile.as_ref(),
            profiles: &self.profiles,
            prefs: &self.prefs,
            now: self.now,
        }
    }

    /// Says something in the last line until the next key.
    pub fn tell(&mut self, text: String, wrong: bool) {
        self.toast = Some(Toast { text, wrong });
    }

    /// Shows a sentence above every screen from now on, such as "nothing is saved: …"; `None` takes it away.
    pub fn set_banner(&mut self, text: Option<String>) {
        self.banner = text;
    }

    /// The sentence above every screen.
    pub fn banner(&self) -> Option<&str> {
        self.banner.as_deref()
    }

    /// Decides the palette, once the edge knows what `Auto` means here.
    pub fn set_theme(&mut self, theme: ThemeName) {
        self.theme = theme;
    }

    /// Another person works from now on; every screen of the last one is dropped.
    pub fn open_profile(&mut self, profile: Profile, profiles: Vec<Profile>, progress: Progress) {
        self.profile = Some(profile);
        self.profiles = profiles;
        self.progress = progress;
        self.history = History::new();
        self.ended = History::new();
        self.visit = None;
        self.stack = vec![Home::new().into()];
        self.under_lock = locking::UnderLock::default();
        self.modal = None;
        self.enter();
    }

    /// The quizzes that had ended when the folder was opened, as asked for by [`Effect::LoadHistory`].
    pub fn set_history(&mut self, history: History) {
        self.history = history;
        self.history.extend(self.ended.iter().cloned());
    }

    /// Quizzes that ended since the person's folder was opened.
    pub fn ended(&self) -> &[Finished] {
        &self.ended
    }

    /// The files of an export: name with `{when}` for the moment, and text.
    pub fn export_progress(&self) -> Vec<(String, String)> {
        let world = self.world();
        let name = |ending: &str| format!("{}-{{when}}.{ending}", world.say(Keys::FileName));
        vec![
            (name("csv"), crate::ui::report::progress_files::csv(world)),
            (name("md"), crate::ui::report::progress_files::markdown(world)),
        ]
    }

    /// What the next quiz or check is named after.
    pub fn set_fresh(&mut self, fresh: String) {
        self.fresh = fresh;
    }

    /// Records an event that no screen asked for; returns what the edge has to do.
    pub fn record(&mut self, event: Event, now: Stamp) -> Vec<Effect> {
        self.now = now;
        self.carried(vec![Effect::Record(event)])
    }

    /// Carries out effects that no screen asked for; returns what the edge has to do.
    pub fn carry(&mut self, effects: Vec<Effect>, now: Stamp) -> Vec<Effect> {
        self.now = now;
        self.carried(effects)
    }

    /// Speaks another language; returns what the edge has to do.
    pub fn speak(&mut self, lang: Lang) -> Vec<Effect> {
        self.carried(vec![Effect::SetLang(lang)])
    }

    /// What would be shown as banner or toast now; it is said once.
    pub fn spoken(&mut self) -> Option<String> {
        let toast = self.toast.take().map(|toast| toast.text);
        toast.or_else(|| self.banner.clone())
    }

    /// A name no quiz or check on any laptop has.
    pub fn fresh(&self) -> &str {
        &self.fresh
    }

    /// A seed short enough to read aloud.
    pub fn short_seed(&mut self) -> u64 {
        self.rng.short_seed()
    }

    /// What this person has done.
    pub fn progress(&self) -> &Progress {
        &self.progress
    }

    /// Preferences as they are now.
    pub fn prefs(&self) -> &Prefs {
        &self.prefs
    }

    /// The language of now.
    pub fn lang(&self) -> Lang {
        self.lang
    }

    /// The screens that are open, home first.
    pub fn stack(&self) -> &[Screen] {
        &self.stack
    }

    /// The open panel.
    pub fn modal(&self) -> Option<&Modal> {
        self.modal.as_ref()
    }

    /// Where clicks land on the last picture.
    pub fn hits(&self) -> &Hits {
        &self.hits
    }

    /// Draws everything into `buffer`. Returns the texts that had to be cut, for the tests.
    pub fn draw(&mut self, buffer: &mut Buffer) -> Vec<String> {
        let area = buffer.area;
        let mut hits = std::mem::take(&mut self.hits);
        hits.clear();
        let mut cuts = Vec::new();
        self.size = area.as_size();
        let mut pen = Pen::new(buffer, &mut hits, Theme::new(self.theme), &mut cuts, self.world());
        if chrome::too_small(area.as_size()) {
            chrome::draw_too_small(&mut pen, area);
        } else {
            self.draw_screen(&mut pen, area);
        }
        if self.prefs.ascii {
            make_plain(buffer);
        }
        self.hits = hits;
        cuts
    }

    fn draw_screen(&self, pen: &mut Pen, area: Rect) {
        chrome::draw(self, pen, area);
        if let Some(screen) = self.stack.last() {
            screen.view().draw(pen, chrome::body(area, self.banner()));
        }
        if let Some(toast) = &self.toast {
            chrome::draw_toast(toast, pen, area);
        }
        if let Some(modal) = &self.modal {
            modal.draw(pen, area);
        }
    }

    /// Effects of the last change that only the edge can carry out.
    fn carried(&mut self, effects: Vec<Effect>) -> Vec<Effect> {
        let mut effects = self.visited(effects);
        for effect in &effects {
            match effect {
                Effect::Record(event) => {
                    let finished = self.progress.apply(self.now, event);
                    self.history.extend(finished.clone());
                    self.ended.extend(finished);
                }
                Effect::SetLang(lang) => {
                    self.lang = *lang;
                    self.prefs.lang = Some(*lang);
                }
                Effect::SetPrefs(prefs) => {
                    self.theme = prefs.theme;
                    self.prefs = (**prefs).clone();
                }
                Effect::ForgetVault => self.forget_offer(),
                _ => {}
            }
        }
        let before = effects.len();
        effects.retain(|effect| *effect != Effect::LockVault);
        if effects.len() < before {
            effects.extend(self.lock());
        }
        effects
    }
}

/// Replaces every character outside ASCII by its stand-in.
fn make_plain(buffer: &mut Buffer) {
    for cell in &mut buffer.content {
        if !cell.symbol().is_ascii() {
            let plain: String = cell.symbol().chars().take(1).map(crate::ui::glyphs::plain).collect();
            cell.set_symbol(&plain);
        }
    }
}
