//! The rows of home: what is unfinished, and the rooms.

use crate::domain::event::Event;
use crate::domain::ids::{AttemptId, BlockId, CaseCode, CheckId, LessonId, VisitId};
use crate::domain::quiz::QuizOf;
use crate::domain::stamp::Stamp;
use crate::domain::visit::{Stage, code};
use crate::i18n::keys::{Common, Home as Key};
use crate::ui::Screen;
use crate::ui::cx::World;
use crate::ui::modal::Question;
use crate::ui::screens::{
    about::About,
    aids::Aids,
    counsel::Counsel,
    factors::Factors,
    gate::Gate,
    lesson::LessonPage,
    lessons::Lessons,
    profiles::Profiles,
    progress::ProgressPage,
    quiz::QuizPage,
    quizzes::Quizzes,
    search::Search,
    settings::SettingsPage,
    visit::{VisitPage, title},
};

/// Work that was begun and not ended.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Open {
    /// A quiz, what it is made of, the next question counted from 1, how many, and when it was left.
    Quiz(AttemptId, QuizOf, usize, usize, Stamp),
    /// A factor check, how many answers, and when it was left.
    Check(CheckId, usize, Stamp),
    /// A visit, who, how many stages were gone through, and when it was left.
    Visit(VisitId, String, usize, Stamp),
    /// A lesson read in part, the paragraph, and when it was left.
    Lesson(LessonId, BlockId, Stamp),
}

impl Open {
    fn last(&self) -> Stamp {
        match self {
            Self::Quiz(.., at) | Self::Check(_, _, at) | Self::Visit(.., at) | Self::Lesson(_, _, at) => *at,
        }
    }

    /// The question whether to throw it away; a lesson is simply left.
    pub(super) fn discard(&self) -> Option<Question> {
        match self {
            Self::Quiz(attempt, ..) => Some(Question::Discard(Event::QuizDiscarded { attempt: attempt.clone() })),
            Self::Check(check, ..) => Some(Question::Discard(Event::CheckDiscarded { check: check.clone() })),
            Self::Visit(visit, ..) => Some(Question::DropVisit(visit.clone())),
            Self::Lesson(..) => None,
        }
    }
}

/// A row of home.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Place {
    Unfinished(Open),
    /// Those who are expected, by code.
    Due(Vec<CaseCode>),
    Learn,
    Factors,
    Quiz,
    Counsel,
    Aids,
    Progress,
    Danger,
    Search,
    Profiles,
    Settings,
    About,
}

impl Place {
    /// Whether a digit opens it.
    pub(super) fn has_digit(&self) -> bool {
        !matches!(self, Self::Unfinished(_) | Self::Due(_) | Self::Danger | Self::Search)
    }

    /// The screen the row opens.
    pub(super) fn screen(&self) -> Screen {
        match self {
            Self::Unfinished(Open::Quiz(attempt, ..)) => QuizPage::resume(attempt.clone()).into(),
            Self::Unfinished(Open::Check(check, ..)) => Factors::new(Some(check.clone())).into(),
            Self::Unfinished(Open::Visit(..)) => VisitPage::new().into(),
            Self::Unfinished(Open::Lesson(lesson, block, _)) => {
                LessonPage::new(lesson.clone(), Some(block.clone())).into()
            }
            Self::Learn => Lessons::new().into(),
            Self::Factors => Factors::new(None).into(),
            Self::Quiz => Quizzes::new().into(),
            Self::Due(_) | Self::Counsel => Counsel::new().into(),
            Self::Aids => Aids::new().into(),
            Self::Progress => ProgressPage::new().into(),
            Self::Danger => Gate::new(None).into(),
            Self::Search => Search::new().into(),
            Self::Profiles => Profiles::new().into(),
            Self::Settings => SettingsPage::new().into(),
            Self::About => About::new().into(),
        }
    }

    /// Its name and the note beside it.
    pub(super) fn words(&self, world: World) -> (String, String) {
        let plain = |name, note| (world.say(name).to_owned(), world.say(note).to_owned());
        match self {
            Self::Unfinished(open) => open_words(open, world),
            Self::Due(codes) => {
                let codes: Vec<String> = codes.iter().map(code::spoken).collect();
                (world.fill(Key::Due, &[("n", &codes.len().to_string())]), codes.join(", "))
            }
            Self::Learn => {
                let (done, total) = lessons_done(world);
                let note = world.fill(Key::LearnNote, &[("total", &total.to_string()), ("done", &done.to_string())]);
                (world.say(Key::Learn).to_owned(), note)
            }
            Self::Factors => plain(Key::Factors, Key::FactorsNote),
            Self::Quiz => plain(Key::Quiz, Key::QuizNote),
            Self::Counsel => plain(Key::Counsel, Key::CounselNote),
            Self::Aids => plain(Key::Aids, Key::AidsNote),
            Self::Progress => plain(Key::Progress, Key::ProgressNote),
            Self::Danger => plain(Key::Danger, Key::DangerNote),
            Self::Search => plain(Key::Search, Key::SearchNote),
            Self::Profiles => plain(Key::Profiles, Key::ProfilesNote),
            Self::Settings => plain(Key::Settings, Key::SettingsNote),
            Self::About => plain(Key::About, Key::AboutNote),
        }
    }
}

fn open_words(open: &Open, world: World) -> (String, String) {
    let when = when(world, open.last());
    match open {
        Open::Quiz(_, of, next, total, _) => {
            let values = [("next", next.to_string()), ("total", total.to_string()), ("when", when)];
            let values: Vec<(&str, &str)> = values.iter().map(|(k, v)| (*k, v.as_str())).collect();
            (world.fill(Key::ResumeQuiz, &[("name", &quiz_name(of, world))]), world.fill(Key::ResumeQuizAt, &values))
        }
        Open::Check(_, count, _) => {
            let note = world.fill(Key::ResumeCheckAt, &[("n", &count.to_string()), ("when", &when)]);
            (world.say(Key::ResumeCheck).to_owned(), note)
        }
        Open::Visit(_, name, passed, _) => {
            let stage = (passed + 1).to_string();
            let note = world.fill(Key::ResumeVisitAt, &[("n", &stage), ("when", &when)]);
            (world.fill(Key::ResumeVisit, &[("name", name)]), note)
        }
        Open::Lesson(lesson, ..) => {
            let title = world.course.title(world.lang(), lesson);
            let (read, total) = read_of(world, lesson);
            let values = [("read", read.to_string()), ("total", total.to_string()), ("when", when)];
            let values: Vec<(&str, &str)> = values.iter().map(|(k, v)| (*k, v.as_str())).collect();
            (world.fill(Key::ResumeLesson, &[("name", title)]), world.fill(Key::ResumeLessonAt, &values))
        }
    }
}

/// What a quiz is called.
pub(crate) fn quiz_name(of: &QuizOf, world: World) -> String {
    match of {
        QuizOf::Mixed => world.say(Key::QuizMixed).to_owned(),
        QuizOf::Lesson(id) | QuizOf::Check(id) => world.course.title(world.lang(), id).to_owned(),
        QuizOf::Factor(id) => {
            world.course.factor_words(world.lang(), id).map_or_else(|| id.to_string(), |words| words.name.clone())
        }
        QuizOf::Form(id) => world.fill(Key::QuizForm, &[("name", &id.as_str().to_uppercase())]),
    }
}

/// The clock time today; the date before that.
pub(crate) fn when(world: World, at: Stamp) -> String {
    if at.date() == world.now.date() { at.clock() } else { date(world, at) }
}

/// The day of a moment, such as `23 Nov 2026`.
pub(crate) fn date(world: World, at: Stamp) -> String {
    day(world, at.date())
}

/// A day such as `23 Nov 2026`.
pub(crate) fn day(world: World, date: jiff::civil::Date) -> String {
    use crate::i18n::keys::Common as C;
    const MONTHS: [C; 12] =
        [C::Jan, C::Feb, C::Mar, C::Apr, C::May, C::Jun, C::Jul, C::Aug, C::Sep, C::Oct, C::Nov, C::Dec];
    let month = MONTHS.get(usize::from(date.month().unsigned_abs()).saturating_sub(1)).copied().unwrap_or(C::Jan);
    format!("{} {} {}", date.day(), world.say::<Common>(month), date.year())
}

/// Paragraphs read of a lesson, and how many it has.
pub(crate) fn read_of(world: World, id: &LessonId) -> (usize, usize) {
    let total = world.course.parts(id);
    let read = world.progress.lessons.get(id).map_or(0, |reading| reading.read.len());
    (read.min(total), total)
}

/// Lessons read to the end, and how many there are.
pub(crate) fn lessons_done(world: World) -> (usize, usize) {
    let order = world.course.lesson_order();
    let done = order.iter().filter(|id| {
        let (read, total) = read_of(world, id);
        total > 0 && read == total
    });
    (done.count(), order.len())
}

/// What is unfinished, the newest first: every open quiz and check, and the lesson read last.
pub(super) fn unfinished(world: World) -> Vec<Open> {
    let progress = world.progress;
    let mut open: Vec<Open> = Vec::new();
    open.extend(
        progress
            .open_quizzes
            .values()
            .map(|quiz| Open::Quiz(quiz.id.clone(), quiz.of.clone(), quiz.next_number(), quiz.items.len(), quiz.last)),
    );
    open.extend(
        progress
            .open_checks
            .values()
            .map(|check| Open::Check(check.id.clone(), check.ticks.len() + check.signs.len(), check.last)),
    );
    open.extend(world.cases.unfinished().into_iter().map(|visit| {
        let stage = Stage::ALL.iter().position(|stage| *stage == visit.stage()).unwrap_or(0);
        Open::Visit(visit.id.clone(), title(visit), stage, visit.last)
    }));
    let lessons = progress.lessons.iter().filter(|(id, _)| {
        let (read, total) = read_of(world, id);
        read < total
    });
    let last = lessons.max_by_key(|(id, reading)| (reading.last, *id));
    open.extend(last.map(|(id, reading)| Open::Lesson(id.clone(), reading.at.clone(), reading.last)));
    open.sort_by_key(|open| std::cmp::Reverse(open.last()));
    open.truncate(4);
    open
}

/// Every row of home.
pub(super) fn places(world: World) -> Vec<Place> {
    let rooms = [
        Place::Learn,
        Place::Factors,
        Place::Quiz,
        Place::Counsel,
        Place::Aids,
        Place::Progress,
        Place::Danger,
        Place::Search,
        Place::Profiles,
        Place::Settings,
        Place::About,
    ];
    let due: Vec<CaseCode> = world.cases.due(world.now.date()).into_iter().map(|(_, code)| code).collect();
    let due = (!due.is_empty()).then_some(Place::Due(due));
    unfinished(world).into_iter().map(Place::Unfinished).chain(due).chain(rooms).collect()
}

/// The rooms, which digits open. The danger signs and search have a key of their own.
pub(super) fn room_places(places: &[Place]) -> Vec<&Place> {
    places.iter().filter(|place| place.has_digit()).collect()
}
