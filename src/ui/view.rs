//! The shape every screen has, and the one enum that owns the screen that is open.

use std::time::Duration;

use ratatui::layout::Rect;

use super::cx::{Cited, Cx, World};
use super::flow::Flow;
use super::pen::Pen;
use super::screens::about::About;
use super::screens::aid::AidPage;
use super::screens::aids::Aids;
use super::screens::ask::AskPage;
use super::screens::card::Card;
use super::screens::case::CasePage;
use super::screens::case::delete::DeleteCase;
use super::screens::counsel::Counsel;
use super::screens::debrief::DebriefPage;
use super::screens::enough::Enough;
use super::screens::factors::Factors;
use super::screens::facts::FactsForm;
use super::screens::figures::Figures;
use super::screens::gate::Gate;
use super::screens::home::Home;
use super::screens::lesson::LessonPage;
use super::screens::lessons::Lessons;
use super::screens::myths::Myths;
use super::screens::papers::Papers;
use super::screens::plan::PlanPage;
use super::screens::profiles::Profiles;
use super::screens::progress::ProgressPage;
use super::screens::quiz::QuizPage;
use super::screens::quizzes::Quizzes;
use super::screens::result::ResultPage;
use super::screens::search::Search;
use super::screens::settings::SettingsPage;
use super::screens::vault::VaultPage;
use super::screens::vault::set_up::SetUp;
use super::screens::vault::unlock::Unlock;
use super::screens::visit::VisitPage;
use super::screens::visit::agree::Agreement;
use super::screens::visit::form::VisitForm;
use super::screens::watch::FeedWatch;
use super::screens::welcome::Welcome;
use crate::domain::ids::CheckId;
use crate::input::Action;

/// An action worth showing in the hint line, with the word for it; the first matter most.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hint {
    /// The action.
    pub action: Action,
    /// What it does here.
    pub word: String,
}

impl Hint {
    /// Pairs an action with its word.
    pub fn new(action: Action, word: &str) -> Self {
        Self { action, word: word.to_owned() }
    }
}

/// What every screen can do.
pub trait View {
    /// Takes an action.
    fn update(&mut self, action: Action, cx: &mut Cx) -> Flow;

    /// Draws itself into `area`.
    fn draw(&self, pen: &mut Pen, area: Rect);

    /// Its name in the path at the top.
    fn crumb(&self, world: World) -> String;

    /// What the keys do here, most useful first. Keys that work everywhere are added by the frame.
    fn hints(&self, world: World) -> Vec<Hint>;

    /// A few sentences on what this screen is for.
    fn help(&self, world: World) -> String;

    /// What the thing under the cursor rests on.
    fn cited(&self, _world: World) -> Vec<Cited> {
        Vec::new()
    }

    /// Whether letters are text now.
    fn wants_text(&self) -> bool {
        false
    }

    /// Whether digits are a number being typed now; letters keep their meaning.
    fn wants_digits(&self) -> bool {
        false
    }

    /// The factor check it works on, so that `!` ticks signs of the same mother and baby.
    fn check(&self) -> Option<&CheckId> {
        None
    }

    /// Whether it shows the danger signs, so that `!` need not open them once more.
    fn shows_danger(&self) -> bool {
        false
    }

    /// Whether it shows something of a mother's sealed record. Such a screen is put aside when the records close, with
    /// everything that lies on it, and comes back when they are opened.
    fn holds_case(&self) -> bool {
        false
    }

    /// How long it may be left alone before it wants an [`Action::Tick`]; `None` while nothing on it moves by itself.
    ///
    /// Only the top screen is asked. A screen that is covered or left hears no more ticks, and is told by
    /// [`enter`](Self::enter) when it comes back.
    fn wakes(&self) -> Option<Duration> {
        None
    }

    /// Called when the screen is shown for the first time or comes back to the top.
    fn enter(&mut self, _cx: &mut Cx) {}
}

macro_rules! screens {
    ($($(#[$doc:meta])* $name:ident($state:ty)),* $(,)?) => {
        /// The screen that is open, with its state.
        #[derive(Clone, Debug, PartialEq)]
        pub enum Screen {
            $($(#[$doc])* $name($state)),*
        }

        impl Screen {
            /// The screen as a view.
            pub fn view(&self) -> &dyn View {
                match self {
                    $(Self::$name(screen) => screen),*
                }
            }

            /// The screen as a view that can change.
            pub fn view_mut(&mut self) -> &mut dyn View {
                match self {
                    $(Self::$name(screen) => screen),*
                }
            }
        }

        $(impl From<$state> for Screen {
            fn from(screen: $state) -> Self {
                Self::$name(screen)
            }
        })*
    };
}

screens! {
    /// What to do now.
    Home(Home),
    /// The first start.
    Welcome(Welcome),
    /// Who is working.
    Profiles(Profiles),
    /// The list of lessons.
    Lessons(Lessons),
    /// A lesson.
    Lesson(LessonPage),
    /// Figures, and how to read them.
    Figures(Figures),
    /// What people say, and kind answers.
    Myths(Myths),
    /// The factor checklist.
    Factors(Factors),
    /// A factor card.
    Card(Card),
    /// The danger gate and the referral.
    Gate(Gate),
    /// Numbers known of the baby.
    Facts(FactsForm),
    /// Watching a feed.
    Watch(FeedWatch),
    /// Whether the baby gets enough.
    Enough(Enough),
    /// The plan.
    Plan(PlanPage),
    /// Counselling.
    Counsel(Counsel),
    /// A mother over her visits.
    Case(CasePage),
    /// Deleting a mother.
    DeleteCase(DeleteCase),
    /// The stages of a visit.
    Visit(VisitPage),
    /// Quick fields of a visit.
    VisitForm(VisitForm),
    /// What was agreed in a visit.
    Agreement(Agreement),
    /// Choose a quiz.
    Quizzes(Quizzes),
    /// A quiz.
    Quiz(QuizPage),
    /// The result of a quiz.
    Result(ResultPage),
    /// The list of job aids.
    Aids(Aids),
    /// What an invented mother can be asked about.
    Ask(AskPage),
    /// What came of practising with her.
    Debrief(DebriefPage),
    /// A job-aid card.
    Aid(AidPage),
    /// Papers to look at, print and write as files.
    Papers(Papers),
    /// Progress.
    Progress(ProgressPage),
    /// Search.
    Search(Search),
    /// Settings.
    Settings(SettingsPage),
    /// The sealed records: set up, open, close.
    Vault(VaultPage),
    /// Sealing is set up, or a passphrase is changed.
    SetUp(SetUp),
    /// The passphrase is asked for.
    Unlock(Unlock),
    /// About.
    About(About),
}
