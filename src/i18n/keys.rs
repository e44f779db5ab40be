//! The keys of the interface words, a group for each room. Texts are in `assets/id/ui` and `assets/en/ui`.

use serde::Deserialize;

use super::Word;

/// A group of words: its file name and the text of the file in each language.
pub struct Group {
    /// File name without its ending.
    pub name: &'static str,
    /// The file in Indonesian and in English.
    pub texts: [&'static str; 2],
}

macro_rules! groups {
    ($($(#[$doc:meta])* $group:ident $file:literal { $($key:ident),* $(,)? })*) => {
        /// Every group, in the order of [`Word::GROUP`].
        pub const GROUPS: &[Group] = &[$(Group {
            name: $file,
            texts: [
                include_str!(concat!("../../assets/id/ui/", $file, ".ron")),
                include_str!(concat!("../../assets/en/ui/", $file, ".ron")),
            ],
        }),*];

        #[allow(non_camel_case_types, clippy::upper_case_acronyms)]
        enum Place { $($group),* }

        $(
            $(#[$doc])*
            #[allow(missing_docs)]
            #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
            pub enum $group { $($key),* }

            impl Word for $group {
                const GROUP: usize = Place::$group as usize;
                const ALL: &'static [Self] = &[$(Self::$key),*];
                fn index(self) -> usize {
                    self as usize
                }
            }
        )*

        #[cfg(test)]
        mod tests {
            use std::collections::BTreeSet;

            use super::super::{Lang, words::read_group};
            use super::*;

            fn placeholders(text: &str) -> BTreeSet<&str> {
                text.split('{').skip(1).filter_map(|part| part.split_once('}').map(|(name, _)| name)).collect()
            }

            fn check_group<W: Word>(name: &str) {
                let read = |lang: Lang| {
                    read_group::<W>(lang).unwrap_or_else(|e| panic!("assets/{}/ui/{name}.ron: {e}", lang.code()))
                };
                let (id, en) = (read(Lang::Id), read(Lang::En));
                for word in W::ALL {
                    let text = |map: &std::collections::BTreeMap<W, String>, lang: Lang| {
                        map.get(word)
                            .unwrap_or_else(|| panic!("assets/{}/ui/{name}.ron: {word:?} is missing", lang.code()))
                            .clone()
                    };
                    let (id, en) = (text(&id, Lang::Id), text(&en, Lang::En));
                    assert_eq!(placeholders(&id), placeholders(&en), "placeholders of {name}.{word:?} differ");
                }
            }

            #[test]
            fn every_key_has_its_words_in_both_languages() {
                $(check_group::<$group>($file);)*
            }
        }
    };
}

groups! {
    /// Words used in many rooms: names of keys' effects in the hint line, yes and no, units.
    Common "common" {
        Asih, NoName, Yes, No, Unknown, NotAsked, Cancel, Close, Of, Minutes,
        HintMove, HintOpen, HintBack, HintPane, HintSearch, HintHelp, HintLanguage, HintSource, HintQuit, HintToggle,
        HintPick, HintConfirm, HintPage, HintDanger, HintNext, HintPrev, Language, LanguageName, LanguageShort,
        TooSmall, TooSmallNow, ReadOnly, NotSaved, Saved, ClockWrong,
        Jan, Feb, Mar, Apr, May, Jun, Jul, Aug, Sep, Oct, Nov, Dec,
    }
    /// The first start, home, profiles.
    Home "home" {
        Title, Morning, Midday, Afternoon, Evening, MorningPlain, MiddayPlain, AfternoonPlain, EveningPlain,
        ResumeQuiz, ResumeQuizAt, ResumeCheck, ResumeCheckAt, ResumeLesson, ResumeLessonAt,
        Learn, LearnNote, Factors, FactorsNote, Quiz, QuizNote, Aids, AidsNote, Counsel, CounselNote, ResumeVisit, ResumeVisitAt, Progress, ProgressNote, ProgressEmpty,
        Search, SearchNote, Settings, SettingsNote, About, AboutNote, Danger, DangerNote,
        AskName, AskNameNote, WithoutName, WelcomeLine,
        Profiles, ProfilesNote, ProfileNow, NewProfile, Discard, Later, DiscardAsk, Help, ProgressLine, QuizMixed, QuizForm, WelcomeHelp, ProfilesHelp,
    }
    /// Settings, about, help, sources.
    Settings "settings" {
        Title, Help, Change, Language, LanguageNote, Theme, ThemeNote, ThemeAuto, ThemeLight, ThemeDark, ThemeContrast, ThemeMono, Mouse, MouseNote, Ascii,
        AsciiNote, Reveal, RevealNote, On, Off,
        AboutTitle, AboutWhat, AboutPaper, AboutVersion, AboutLicence, AboutSafety, AboutContent, AboutCoverage, AboutSourcesTitle,
        NotePaper, NoteGuidance, NoteTeach,
        HelpTitle, HelpEverywhere, HelpHere, SourceTitle, SourceNone, SourceFlagV, SourceFlagVSec, SourceFlagW, SourceConfirmed,
        QuitTitle, QuitAsk, QuitYes, QuitNo,
    }
    /// Quizzes and their results.
    Quiz "quiz" {
        Title, RevealEach, RevealEnd, RevealNever,
        ChooseHelp, Unfinished, Resume, ResumeAt, Mixed, MixedNote, Forms, Form, ByLesson, ByFactor, Items, Last, HintDiscard,
        Help, Question, Answers, Private, Skipped, NoQuestions, Gone, AllAnswered, SeedNote,
        PickOne, PickSeveral, PickMatch, PickOrder, WriteNumber, WriteWord,
        StatementTrue, StatementFalse, Partners, NotPaired, Done, NotNumber, TickFirst, PairFirst,
        HintAnswer, HintTick, HintDone, HintPair, HintLift, HintPut, HintCarry, HintNext, HintRead,
        Right, NotYet, YourAnswer, RightAnswer, Missed, YourPlace, YourPair, Between, Read, ReadCard, Next, ToResult,
        ResultTitle, ResultHelp, Score, Percent, Good, Fair, Low, GoodSay, FairSay, LowSay, Bands, Seed,
        Objectives, Met, StillOpen, ReadAgain, ReadAgainNone, Questions, NeverNote, NoneAnswered,
    }
    /// Lessons and their pictures.
    Learn "learn" {
        Title, Help, PageHelp, Met, Contents, Text, Objectives, Sources, Related, PaperDiffers, NoteLine,
        Check, CheckNote, CheckBegin, HintCheck, HintJump, HintTerm, HintNote, HintCard, HintBoth, HintOne,
        Suckling, Nerve, Brain, FrontLobe, BackLobe, Making, Squeezing, Stored, Flowing, HeldBack, TryIt, TrySign,
    }
    /// The factor checklist and its cards.
    Factors "factors" {
        Title, Help, More, MoreAbove, GroupMother, GroupBaby, GroupTechnique, GroupBirth, GroupHome, TabList,
        TabQuestion, QuestionOf, Attention, Dangers, Private, PrivateLong, WhyAsked, Offer, Refer, Effect,
        Meaning, Myths, NoteHere, PriorityA, PriorityB, PriorityC, ReadLesson, QuizHere, CardHelp,
        HintPlan, HintFacts, HintCard, HintGroup, HintLesson, HintNote, HintEmpty, FromBirthWeight, FromWeeks,
        FromFeeds, FactsTitle, FactsHead, FactsHelp, FactsNote, CheckAgain, AskAgain, AgeDays, AgeHours, BirthWay,
        Weeks, BirthWeight, WeightNow, Wet, Stools, Feeds, UnitDays, UnitHours, UnitWeeks, UnitGrams,
        UnitTimes, Vaginal, Caesarean, WayUnknown, Lost, Gained, Expected, Enough,
    }
    /// The danger gate and the plan.
    Plan "plan" {
        GateTitle, GateHelp, ReferralHelp, Private, HintGroup, HintGoOn, HintRead, HintNextFinding,
        HintRecord, NoSign, NoOtherSign, SignGoneShort, MeasureShort, OtherSignShort, SeeReferral, Where, HowFast, OnTheWay, ToDo, SayThis, AlsoFound,
        SignGone, MeasureAgain, OtherSign, GoOnReason, AskReason, ReasonNote, PlanTitle, PlanHelp, WhyTitle,
        WhyCauses, WhyActions, OverriddenHead, OverriddenReason, ReviewHead, IntakeHead, CannotTellHead,
        WellHead, CausesHead, NoCauses, SpeaksFor, SpeaksAgainst, WouldTell, OffersHead, ComeBackHead,
        StopHead, ReturnHead, Agreed, LaterReply, Declined, AgreedHead, NothingAgreed, AskAgainHead,
        AskAgainNote, HintNumbers, HintAgreed, HintLater, HintDeclined, HintEvidence, HintCard, HintSection,
        HintWhyNot, HintFinish,
    }
    /// Counselling one mother.
    Counsel "counsel" {
        Title, Note, Help, OpenHead, DueHead, PracticeHead, KnownHead, NewPractice, Wipe, WipeAsk, VisitCount, PracticeMark,
        VisitHelp, HintEnd, HintDrop, HintBaby, HintDone, HintDay, HintNoDay, EndTitle, EndAsk, DropTitle, DropAsk, TwinLine,
        StageWho, StageDanger, StageStory, StageFeed, StageEnough, StageFactors, StagePlan, StageAgree, StagePaper,
        KnownOf, Answers, AgreedCount, NextOn, NoNext, NextHead, Proposed, AgreeHelp, DangerRefer, DangerAsk, DangerOverridden,
        DangerNone, DangerOpen, NotWatched, Watched, EnoughFine, EnoughNot, EnoughUnknown, ReferFirst, SoFar, Age, HerWords,
        Reminder, AidNotDiagnosis,
        FormHelp, AskHer, WorthKnowing, NoMoment, CheckAgain, BabyNth, AgeInHours, AgeInDays,
        Consent, Alias, Babies, Sex, Born, Worried, Words, Nights, Colour, EarlierDay, EarlierGrams, Sleep, Dummy, Bottle,
        OtherDrink, Girl, Boy, ColourBlack, ColourGreen, ColourYellow, ColourPale,
        AskConsent, NoteConsent, NoteAlias, NoteBabies, AskWay, NoteWeeks, NoteSex, NoteBorn, NoteBirthWeight, AskWorried,
        NoteWorried, AskWords, NoteWords, AskFeeds, AskNights, AskNappies, NoteNappies, AskColour, NoteColour, NoteWeight,
        AskEarlier, NoteEarlier, AskSleep, AskOther, NoteOther,
    }
    /// Figures.
    Figures "figures" {
        Title, Note, Help, Tab, Surveys, Routine, Patterns, Growth, Targets, Perceived, Paper, Whom, How, Reading,
        SetAside, SetAsideLong, PerCent, Lesson, Practice, HintNext, HintNote, HintPractice, All,
    }
    /// What people say.
    Myths "myths" { Title, Note, Help, Tab, Answer, Private, HintNext, HintCard }
    /// Job-aid cards.
    Aid "aid" {
        Title, Help, CardHelp, Hers, Yours, HintTurn, HintBoth, HintOne, HintNote, Ask, Say, Refer, Baby, Mother,
        Before, AtOnce, Over, Today, Tomorrow, Yesterday, OtherDay, HintEarlier, HintPlace, TimeAsked,
        FirstHours, FirstWeek, OneWeek, WeeksAfter, Later, HintWeeks, HintRow,
        Start, GoOn, Pause, Again, TimeOf, Seconds,
    }
    /// Progress and its files.
    Progress "progress" {
        Title, Help, Objectives, Quizzes, Readings, ObjectivesNote, NotAsked, RightOf, Unseen, NoQuizzes, NoReadings, Parts,
        Percent, HintExport, HintScroll, QuizMixed, QuizLesson, QuizCheck, QuizFactor, QuizForm,
        Heading, HeadingNamed, Written, ColumnPart, ColumnDate, ColumnName, ColumnCount, ColumnOf, ColumnPercent, ColumnUnseen,
        PartObjective, PartQuiz, PartReading,
    }
    /// What `asih import` tells.
    Import "import" {
        Command, ArgPaths, From, Person, NewPerson, Nameless, Nobody, Repeat, Link, NotAFile, StrangeName, TooLarge,
        Unreadable, Damaged, Newer, Torn, Cloned, NotData,
    }
    /// What the command line says.
    Cli "cli" {
        About, Usage, UsageLine, Commands, OptionsTitle, OptLang, OptDataDir, OptContent, OptProfile, OptPlain,
        OptAscii, OptTheme, OptSeed, OptNow, OptLog, OptHelp, OptVersion, OptMachine, OptOut, CmdCheck, CmdNewPack, CmdDoctor,
        CmdExport, CmdCompletions, CmdMan, NoHome, UnknownArgument, MissingValue, BadValue, NotATime, NoProfile,
        BrokenPack, PackMade, NotEmpty, ArgNewPack, CannotOpen, Terminal, Unreadable, Unwritable, Full, NotKept, Gone, Changed, Damaged, TooLong, BadId,
        ReasonPermission, ReasonNotFound, ReasonReadOnly, ReasonFull, ReasonKind, ReasonInvalid, ReasonOther,
        ReasonBusy, ReasonExists, OptionsMark, ArgDir,
        Exported, Torn, DamagedLine, NewerLines, Cloned, Shared, SetAsideFile, UnknownSetting, NobodyYet, CheckSound, CheckCount, FileName, BriefFull, BriefGone, BriefChanged, BriefDamaged, BriefTooLong,
    }
    /// Numbered lines instead of a screen.
    Plain "plain" {
        Help, LanguageNow, NotAChoice, Bye, LessonHelp, LessonEnd, AnswerOne, AnswerSeveral, AnswerMatch,
        AnswerOrder, AnswerNumber, AnswerGap, NotAnAnswer, GateHelp, GateMore, FactsHelp, TickHelp, NoReason, PlanHelp, Which,
    }
    /// What `asih doctor` tells.
    Doctor "doctor" {
        Good, Look, Screen, ScreenFull, ScreenPlain, Characters, CharactersFull, CharactersPlain, Sample, Colours,
        ColoursNone, ColoursSixteen, Clock, Content, ContentSound, ContentFaults, Printer, PrinterFound,
        PrinterNone, Folder, FolderEmpty, File, FileLine,
    }
    /// Faults of content.
    Check "check" {
        Title, Missing, Unreadable, TooLarge, Outside, Syntax, NewerFormat, Orphan, NoHeader, Stray, BadId,
        OtherId, Twice, Unknown, NoWords, NoStructure, Order, Count, Range, NoSource, Empty, Unused, Gap, Capitals, Alike,
        TooLong, NumberAgain, Character, Placeholder, Brand, Dose, ToneBlame, ToneOrder, ToneFear, Numbers, LinkedAgain,
        NotAsked, NoCause, NotParallel, NotInForm, SamePlace, Longest, GivenAway, LongSentence, LongWord, NotChecked,
        Private, NoTable, Unreached, NotAnswered, Template, NoItem, NotRetired, BadSum, NotADate,
        ThingLesson, ThingBlock, ThingObjective, ThingFactor, ThingAsk, ThingQuestion, ThingChoice, ThingTerm, ThingNote,
        ThingSource, ThingSign, ThingRule, ThingCause, ThingAction, ThingRow, ThingClaim,
    }
    /// What the paper says and where it has gone.
    Paper "paper" {
        PartA, PartB, PartC, PartD, PartE, PartF, PartG, PartH, PartI, PartJ, PartK, Command,
        Taught, Asked, Checked, Retired, Nowhere, Note, Aid, Figure, Factor, Signs, Plan, Sum, Complete, Lost,
    }
    /// The list of what a clinician has yet to confirm.
    Review "review" {
        Option, Danger, Plan, Factors, Aids, Lessons, Notes, Tables, Figures, Questions, Mothers, Terms,
        HowTo, Sources, Open, Signed, Changed, Remark, Sum,
    }
    /// Search.
    Search "search" {
        Title, Help, Empty, EmptyHelp, Examples, None, NoneHelp, Lessons, Factors, Aids, Figures, Questions, Terms, Count,
        HintResults, HintType, HintGroup,
    }
}
