//! What closing the records promises, with a visit at hand.

use ratatui::crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use super::*;
use crate::app::{Input, Setup};
use crate::content::{Course, Pack};
use crate::domain::ids::{CaseCode, CheckId, DeviceId};
use crate::domain::progress::Progress;
use crate::domain::sealed::SealedText;
use crate::domain::secret::Secret;
use crate::domain::visit::{Visit, VisitEvent};
use crate::i18n::Lang;
use crate::ui::cx::Profile;
use crate::ui::flow::{Flow, Kept};
use crate::ui::prefs::Prefs;
use crate::ui::screens::factors::Factors;
use crate::ui::screens::lessons::Lessons;

const NAME: &str = "Bu Ani Mawar";

/// A program with open records, and a real visit whose checklist is on the screen.
struct Work {
    app: App,
    kept: Kept,
}

impl Work {
    fn new() -> Self {
        let setup = Setup {
            course: Course::new(Pack::BuiltIn),
            lang: Lang::En,
            prefs: Prefs::default(),
            profiles: Vec::new(),
            profile: Some(Profile { id: "p1".into(), name: "Bidan Uji".into() }),
            progress: Progress::default(),
            now: "2026-11-23T09:14:00+07:00".parse().unwrap(),
            seed: 7,
            fresh: "d1-1".into(),
        };
        let mut app = App::new(setup);
        app.set_vault(VaultState::Open);
        let known = vec![VisitEvent::Called(NAME.into())];
        let effects = app.carried(vec![Effect::BeginVisit { practice: false, code: None, known }]);
        let kept = effects.iter().find_map(|effect| match effect {
            Effect::KeepVisit(kept) => Some((**kept).clone()),
            _ => None,
        });
        let mut work = Self { app, kept: kept.unwrap() };
        work.app.go(Flow::push(Factors::new(Some(work.check())).into()));
        work
    }

    fn check(&self) -> CheckId {
        Visit::check_id(&self.kept.visit, 0)
    }

    /// Presses a key so many seconds after the last.
    fn press(&mut self, seconds: i64, code: KeyCode, modifiers: KeyModifiers) -> Vec<Effect> {
        let now = self.app.now.plus_seconds(seconds);
        self.app.on_input(&Input::Key(KeyEvent::new(code, modifiers)), now)
    }

    fn unsealed(&self) -> Unsealed {
        let text = Secret::from(self.kept.text.as_str());
        let draft = SealedText { code: None, visit: self.kept.visit.clone(), device: DeviceId::from("d1"), text };
        Unsealed { drafts: vec![draft], ..Unsealed::default() }
    }

    fn is_covered(&self) -> bool {
        let unlock = matches!(self.app.stack(), [Screen::Home(_), Screen::Unlock(_)]);
        unlock && self.app.visit_at_hand().is_none() && self.app.cases.visit(&self.kept.visit).is_none()
    }
}

#[test]
fn the_key_closes_the_records_and_the_work_comes_back_as_it_was() {
    let mut work = Work::new();
    let effects = work.press(1, KeyCode::Char('l'), KeyModifiers::CONTROL);
    assert_eq!(effects, [Effect::LockVault]);
    assert!(work.is_covered());
    let unsealed = work.unsealed();
    work.app.opened(&unsealed);
    assert!(matches!(work.app.stack(), [Screen::Home(_), Screen::Factors(_)]));
    assert_eq!(work.app.visit_at_hand().unwrap().alias, NAME);
}

#[test]
fn leaving_the_door_goes_home_and_the_work_still_comes_back_later() {
    let mut work = Work::new();
    work.app.lock();
    work.press(1, KeyCode::Esc, KeyModifiers::NONE);
    assert!(matches!(work.app.stack(), [Screen::Home(_)]));
    work.app.go(Flow::push(Unlock::new().into()));
    let unsealed = work.unsealed();
    work.app.opened(&unsealed);
    assert!(matches!(work.app.stack(), [Screen::Home(_), Screen::Factors(_)]));
}

#[test]
fn five_minutes_without_a_key_close_them_and_the_key_that_comes_then_does_nothing_else() {
    let mut work = Work::new();
    assert_eq!(work.app.locks_in(), Some(Duration::from_secs(300)));
    work.press(299, KeyCode::Down, KeyModifiers::NONE);
    assert!(!work.is_covered());
    let screen = work.app.stack.clone();
    work.press(300, KeyCode::Char(' '), KeyModifiers::NONE);
    assert!(work.is_covered());
    assert_eq!(work.app.wakes(), None, "nothing runs while they are closed");
    assert_eq!(work.app.under_lock.screens, screen[1..]);
}

#[test]
fn time_alone_closes_them_and_so_does_a_clock_that_is_set_back() {
    for seconds in [300, 86_400, -61, -86_400] {
        let mut work = Work::new();
        let now = work.app.now.plus_seconds(seconds);
        assert_eq!(work.app.on_input(&Input::Time, now), [Effect::LockVault], "{seconds}");
        assert!(work.is_covered(), "{seconds}");
    }
    let mut work = Work::new();
    for seconds in [200, -30, 99] {
        let now = work.app.now.plus_seconds(seconds);
        work.app.on_input(&Input::Time, now);
        assert!(!work.is_covered(), "{seconds}");
    }
    // Waking and resizing are no keys.
    let now = work.app.touched.plus_seconds(300);
    work.app.on_input(&Input::Resize, now);
    assert!(work.is_covered());
}

#[test]
fn without_open_records_there_is_no_timer() {
    let mut work = Work::new();
    for vault in [VaultState::Absent, VaultState::Offered(Secret::from("x")), VaultState::LOCKED] {
        work.app.set_vault(vault);
        assert_eq!((work.app.locks_in(), work.app.wakes(), work.app.is_left()), (None, None, false));
        assert_eq!(work.app.lock(), []);
    }
}

#[test]
fn a_screen_that_shows_no_case_stays_where_it_is() {
    let mut work = Work::new();
    work.app.go(Flow::Home);
    work.app.go(Flow::push(Lessons::new().into()));
    work.app.lock();
    assert!(matches!(work.app.stack(), [Screen::Home(_), Screen::Lessons(_)]));
    assert_eq!(*work.app.vault(), VaultState::LOCKED);
}

#[test]
fn another_person_finds_nothing_under_the_lock() {
    let mut work = Work::new();
    work.app.lock();
    work.app.open_profile(Profile::default(), Vec::new(), Progress::default());
    let unsealed = work.unsealed();
    work.app.opened(&unsealed);
    assert!(matches!(work.app.stack(), [Screen::Home(_)]));
    assert!(work.app.visit_at_hand().is_none());
}

#[test]
fn a_draft_of_a_mother_who_was_deleted_is_dropped_and_what_makes_no_sense_is_told() {
    let mut work = Work::new();
    work.app.lock();
    let mut unsealed = work.unsealed();
    unsealed.gone.insert(work.kept.code.clone());
    let mut strange = unsealed.drafts[0].clone();
    strange.text = Secret::from("(");
    strange.code = Some(CaseCode::from("KM47TX"));
    strange.visit = "d1-9".into();
    unsealed.visits.push(strange);
    let effects = work.app.opened(&unsealed);
    assert_eq!(effects, [Effect::DropVisit(work.kept.visit.clone())]);
    assert!(work.app.cases.visit(&work.kept.visit).is_none());
    let told = work.app.spoken().unwrap();
    assert!(told.contains(": 1."), "{told}");
}
