//! What the edge keeps while asih runs: the data folder, the open person, and events that are not on disk yet.
//!
//! Full screen and plain lines both work at this desk, so both record the same events in the same way.

mod content;
pub(super) mod paper;
mod saving;
mod vault;
mod visiting;

use std::collections::{BTreeMap, VecDeque};
use std::path::{Path, PathBuf};

use super::Options;
use super::clock::{self, Clock};
use super::log::Log;
use super::place;
use crate::app::{App, Setup};
use crate::content::Course;
use crate::domain::event::Event;
use crate::domain::ids::{ProfileId, VisitId};
use crate::domain::progress::Progress;
use crate::domain::stamp::Stamp;
use crate::error::{Failure, shown, storage_brief, storage_sentence};
use crate::i18n::keys::{Cli, Common};
use crate::i18n::{Lang, Words};
use crate::storage::{OpenProfile, Problem, Settings, StorageError, Store};
use crate::ui::cx::Profile;
use crate::ui::flow::{Effect, Kept};
use crate::ui::prefs::{Prefs, ThemeName};

/// How many numbers may be handed out before the journal knows the next one.
const SHORT_NAME: usize = 6;

/// The data folder with whoever works in it.
pub(super) struct Desk {
    store: Store,
    open: Option<OpenProfile>,
    profiles: Vec<Profile>,
    settings: Settings,
    pending: VecDeque<(Stamp, Event)>,
    /// Why they are not, when they were tried.
    refused: Option<StorageError>,
    /// Records of visits that are not on disk yet.
    records: BTreeMap<VisitId, Kept>,
    /// The sealed records.
    sealed: vault::Sealed,
    pub(super) clock: Clock,
    problems: Vec<Problem>,
    log: Log,
    /// The content folder that was asked for and is not used.
    broken: Option<content::Broken>,
}

/// Whether to go on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Step {
    /// Go on.
    On,
    /// Leave.
    Leave,
}

impl Desk {
    /// Opens the data folder and whoever is asked for, or worked last.
    pub(super) fn open(options: &Options) -> Result<(Self, App), Failure> {
        let clock = Clock::new(options.now);
        let now = clock.now();
        let seed = options.seed.unwrap_or_else(|| clock::seed(now));
        let (pack, broken) = content::content(options)?;
        let data = place::data_folder(options.data_dir.clone()).ok_or(Failure::NoHome)?;
        let log = Log::open(options.log.as_deref())?;
        let mut store = Store::open(&data, clock::seed(now))?;
        let (settings, mut problems) = store.settings();
        let (known, more) = store.profiles()?;
        problems.extend(more);
        problems.append(&mut store.problems);
        let mut desk = Self {
            store,
            open: None,
            profiles: known.into_iter().map(person).collect(),
            settings,
            pending: VecDeque::new(),
            records: BTreeMap::new(),
            sealed: vault::Sealed::default(),
            refused: None,
            clock,
            problems,
            log,
            broken,
        };
        let progress = match desk.whom(options)? {
            Some(id) => Some(desk.sit(&id)?),
            None => None,
        };
        let prefs = desk.prefs(options);
        let lang = options.lang.or(prefs.lang).unwrap_or_else(place::system_lang);
        if let Some(broken) = &desk.broken {
            broken.complain(&Words::new(lang));
        }
        let profile = desk.profile();
        let setup = Setup {
            course: Course::new(pack),
            lang,
            prefs,
            profiles: desk.profiles.clone(),
            profile,
            progress: progress.unwrap_or_default(),
            now,
            seed,
            fresh: desk.fresh(),
        };
        let mut app = App::new(setup);
        desk.look_for_records(&mut app);
        desk.log.step(now, "started with people", desk.profiles.len());
        // A visit that was cut short is offered again at once; what cannot be read is told when its room is opened.
        let _ = desk.load_practice(&mut app);
        desk.greet(&mut app);
        Ok((desk, app))
    }

    /// The folder everything is in.
    pub(super) fn data(&self) -> &Path {
        self.store.data()
    }

    /// The person asked for, or who worked last. On an empty folder `--profile NAME` makes that person.
    fn whom(&mut self, options: &Options) -> Result<Option<ProfileId>, Failure> {
        let Some(name) = &options.profile else {
            let last = self.settings.profile.clone();
            let last = last.filter(|id| self.profiles.iter().any(|profile| profile.id == *id));
            let only = self.profiles.first().map(|profile| profile.id.clone());
            return Ok(last.or(only));
        };
        if self.profiles.is_empty() {
            return Ok(Some(self.make(name)?));
        }
        if let Some(profile) = self.store.find_profile(name)? {
            return Ok(Some(profile.id));
        }
        let known = self.profiles.iter().map(|profile| profile.name.clone()).collect();
        Err(Failure::NoProfile { name: name.clone(), known })
    }

    fn make(&mut self, name: &str) -> Result<ProfileId, StorageError> {
        let made = person(self.store.create_profile(name, self.clock.now())?);
        let id = made.id.clone();
        self.profiles.push(made);
        Ok(id)
    }

    /// Opens a person's folder; returns what they have done.
    fn sit(&mut self, id: &ProfileId) -> Result<Progress, StorageError> {
        let mut open = self.store.open_profile(id)?;
        self.log.step(self.clock.now(), "opened a person with problems", open.problems.len());
        self.problems.append(&mut open.problems);
        let progress = std::mem::take(&mut open.progress);
        self.open = Some(open);
        if self.settings.profile.as_ref() != Some(id) && self.store.read_only.is_none() {
            let id = id.clone();
            match self.store.change_settings(|settings| settings.profile = Some(id)) {
                Ok(settings) => self.settings = settings,
                Err(error) => self.problems.push(Problem::Failed(error)),
            }
        }
        Ok(progress)
    }

    fn profile(&self) -> Option<Profile> {
        let open = self.open.as_ref()?;
        self.profiles.iter().find(|profile| profile.id == open.id).cloned()
    }

    /// Preferences: what was saved, over it what the command line says for this run.
    fn prefs(&self, options: &Options) -> Prefs {
        Prefs {
            lang: self.settings.lang.as_deref().and_then(Lang::from_code),
            theme: options.theme.unwrap_or_else(|| theme(&self.settings.theme)),
            mouse: self.settings.mouse,
            ascii: self.settings.ascii || options.ascii || place::needs_ascii(),
            reveal: self.settings.reveal,
            lock_minutes: self.settings.lock_minutes.clamp(1, 15),
            facility: paper::facility(&self.settings),
        }
    }

    /// A name for the next quiz or check that no other laptop, run or quiz has: events that wait have their numbers
    /// still to come.
    fn fresh(&self) -> String {
        let Some(open) = &self.open else { return String::new() };
        let device: String = open.device().as_str().chars().take(SHORT_NAME).collect();
        format!("{device}-{}", open.next_seq() + self.pending.len() as u64)
    }

    /// Tells what was noticed while opening.
    pub(super) fn greet(&mut self, app: &mut App) {
        let words = Words::new(app.lang());
        let closed = self.open.as_ref().and_then(|open| open.read_only.as_ref()).or(self.store.read_only.as_ref());
        let shut = closed.map(|error| words.fill(Common::ReadOnly, &[("reason", &storage_brief(error, &words))]));
        app.set_banner(shut.or_else(|| self.standing(app.lang())));
        let sentence = self.problems.first().map(|problem| problem_sentence(problem, &words));
        // The banner is short; the whole sentence, with path and advice, is told once.
        if let Some(text) = sentence.or_else(|| closed.map(|error| storage_sentence(error, &words))) {
            app.tell(text, true);
        }
        let now = self.clock.now();
        for problem in self.problems.drain(..) {
            self.log.noticed(now, &problem);
        }
        app.set_theme(place::theme(app.prefs().theme));
        app.set_fresh(self.fresh());
    }

    /// What stands above every screen when nothing more urgent does.
    fn standing(&self, lang: Lang) -> Option<String> {
        self.broken.as_ref().map(|broken| broken.banner(&Words::new(lang)))
    }

    fn translate_standing(&self, app: &mut App, lang: Lang) {
        let stands = |banner: &str| Lang::ALL.iter().any(|lang| self.standing(*lang).as_deref() == Some(banner));
        if app.banner().is_some_and(stands) {
            app.set_banner(self.standing(lang));
        }
    }

    /// Plain lines have no place above them: what stands there is said once and then left out.
    pub(super) fn said_standing(&mut self, app: &mut App) {
        if app.banner().is_some() && app.banner() == self.standing(app.lang()).as_deref() {
            app.set_banner(None);
        }
        self.broken = None;
    }

    /// Does what the program asked for; events only join the ones that wait, and [`Self::settle`] writes them.
    pub(super) fn carry_out(&mut self, app: &mut App, effects: Vec<Effect>, now: Stamp) -> Step {
        for effect in effects {
            let done = match effect {
                Effect::Record(event) => {
                    self.pending.push_back((now, event));
                    app.set_fresh(self.fresh());
                    Ok(())
                }
                Effect::SetLang(lang) => {
                    self.translate_standing(app, lang);
                    self.keep(app, |settings| settings.lang = Some(lang.code().to_owned()))
                }
                Effect::SetPrefs(prefs) => {
                    app.set_theme(place::theme(prefs.theme));
                    self.keep(app, |settings| {
                        theme_name(prefs.theme).clone_into(&mut settings.theme);
                        settings.mouse = prefs.mouse;
                        settings.ascii = prefs.ascii;
                        settings.reveal = prefs.reveal;
                        settings.lock_minutes = prefs.lock_minutes;
                        prefs.facility.name.clone_into(&mut settings.facility);
                        prefs.facility.phone.clone_into(&mut settings.phone);
                        prefs.facility.emergency.clone_into(&mut settings.emergency);
                    })
                }
                Effect::NewProfile(name) => {
                    self.nothing_waits(app).and_then(|()| self.make(&name)).and_then(|id| self.change(app, &id))
                }
                Effect::OpenProfile(id) => self.change(app, &id),
                Effect::LoadHistory => self.load_history(app),
                Effect::ExportProgress => {
                    let folder = self.data().join("exports");
                    self.export(app, &folder).map(|paths| {
                        let path = paths.last().map(|path| path.display().to_string()).unwrap_or_default();
                        let words = Words::new(app.lang());
                        app.tell(words.fill(Cli::Exported, &[("path", &shown(&path))]), false);
                    })
                }
                Effect::KeepVisit(kept) => {
                    self.await_record(*kept);
                    Ok(())
                }
                Effect::DropVisit(visit) => self.drop_record(&visit),
                Effect::WipePractice => self.wipe_practice(),
                Effect::DeleteCase { code, visits } => self.delete_case(app, &code, &visits),
                Effect::LoadPractice => self.load_practice(app),
                // The app has carried these out itself.
                Effect::Visit(_)
                | Effect::BeginVisit { .. }
                | Effect::ResumeVisit(_)
                | Effect::Retell(_)
                | Effect::LeaveVisit => Ok(()),
                Effect::PrepareVault(passphrase) => self.prepare_vault(app, &passphrase),
                Effect::ForgetVault => self.forget_prepared(),
                Effect::SetUpVault => self.switch_on(app, now),
                Effect::Unlock(passphrase) => self.unlock(app, &passphrase, now),
                Effect::LockVault => self.lock(),
                Effect::ChangePassphrase { old, new } => self.change_passphrase(app, &old, &new, now),
                Effect::RecoverVault { key, new } => self.recover(app, &key, &new, now),
                Effect::Paper(job) => self.paper(app, &job),
                Effect::Quit => return Step::Leave,
            };
            if let Err(error) = done {
                self.log.failed(now, &error);
                let words = Words::new(app.lang());
                app.tell(storage_sentence(&error, &words), true);
            }
        }
        Step::On
    }

    fn keep(&mut self, app: &mut App, change: impl FnOnce(&mut Settings)) -> Result<(), StorageError> {
        self.settings = self.store.change_settings(change)?;
        let _ = app;
        Ok(())
    }

    /// Another person sits down; not while something of the last one could still be saved.
    fn change(&mut self, app: &mut App, id: &ProfileId) -> Result<(), StorageError> {
        self.stand_up(app)?;
        let progress = self.sit(id)?;
        if let Some(profile) = self.profile() {
            app.open_profile(profile, self.profiles.clone(), progress);
        }
        self.greet(app);
        Ok(())
    }

    fn load_history(&mut self, app: &mut App) -> Result<(), StorageError> {
        if let Some(open) = &self.open {
            app.set_history(open.history()?);
        }
        Ok(())
    }

    /// Writes progress as CSV and Markdown; returns where.
    pub(super) fn export(&mut self, app: &mut App, folder: &Path) -> Result<Vec<PathBuf>, StorageError> {
        self.load_history(app)?;
        let now = self.clock.now();
        self.store.write_export(folder, &app.export_progress(), now)
    }
}

fn person(profile: crate::storage::Profile) -> Profile {
    Profile { id: profile.id, name: profile.name }
}

fn theme(name: &str) -> ThemeName {
    ThemeName::ALL.into_iter().find(|known| theme_name(*known) == name).unwrap_or_default()
}

fn theme_name(theme: ThemeName) -> &'static str {
    match theme {
        ThemeName::Auto => "auto",
        ThemeName::Light => "light",
        ThemeName::Dark => "dark",
        ThemeName::Contrast => "contrast",
        ThemeName::Mono => "mono",
    }
}

/// The sentence for something noticed about the files.
pub(super) fn problem_sentence(problem: &Problem, words: &Words) -> String {
    let path = |path: &Path| shown(&path.display().to_string());
    match problem {
        Problem::Damaged { file, line } => {
            words.fill(Cli::DamagedLine, &[("path", &path(file)), ("line", &line.to_string())])
        }
        Problem::Newer { file, lines } => {
            words.fill(Cli::NewerLines, &[("n", &lines.to_string()), ("path", &path(file))])
        }
        Problem::Torn { file, aside } => words.fill(Cli::Torn, &[("path", &path(aside.as_ref().unwrap_or(file)))]),
        Problem::Cloned { .. } => words.say(Cli::Cloned).to_owned(),
        Problem::Failed(error) => storage_sentence(error, words),
        Problem::SetAside { file, .. } => words.fill(Cli::SetAsideFile, &[("path", &path(file))]),
        Problem::Shared { .. } => words.say(Cli::Shared).to_owned(),
        Problem::UnknownSetting { field } => words.fill(Cli::UnknownSetting, &[("name", &shown(field))]),
    }
}
