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
        HintPick, HintConfirm, HintPage, HintDanger, HintLock, HintNext, HintPrev, Language, LanguageName, LanguageShort,
        TooSmall, TooSmallNow, ReadOnly, NotSaved, Saved, ClockWrong,
        Jan, Feb, Mar, Apr, May, Jun, Jul, Aug, Sep, Oct, Nov, Dec,
    }
    /// The first start, home, profiles.
    Home "home" {
        Title, Morning, Midday, Afternoon, Evening, MorningPlain, MiddayPlain, AfternoonPlain, EveningPlain,
        ResumeQuiz, ResumeQuizAt, ResumeCheck, ResumeCheckAt, ResumeLesson, ResumeLessonAt,
        Learn, LearnNote, Factors, FactorsNote, Quiz, QuizNote, Aids, AidsNote, Counsel, CounselNote, ResumeVisit, ResumeVisitAt, Due, Progress, ProgressNote, ProgressEmpty,
        Search, SearchNote, Settings, SettingsNote, About, AboutNote, Danger, DangerNote,
        AskName, AskNameNote, WithoutName, WelcomeLine,
        Profiles, ProfilesNote, ProfileNow, NewProfile, Discard, Later, DiscardAsk, Help, ProgressLine, QuizMixed, QuizForm, WelcomeHelp, ProfilesHelp,
    }
    /// The sealed records: set up, open, close.
    Vault "vault" {
        Title, Help, SetUpTitle, SetUpHelp, UnlockTitle, UnlockHelp, ChangeTitle, RecoverTitle,
        StateAbsent, StateLocked, StateOpen, RowSetUp, RowUnlock, RowLock, RowChange, RowRecover, RowAfter, AfterNote, Minutes,
        WhatHead, What, LostHead, Lost, DrawerHead, Drawer, Nothing, HintBegin,
        AskOld, AskRecovery, RecoveryNote, AskFirst, FirstNote, AskSecond, SecondNote, Slow, TooShort, Differ,
        KeyHead, KeySay, KeyTick, KeyOnce, TickFirst, HintEnd, AskUnlock, Wrong, WrongWait, Wait, HintUnlock, HintRecover, HintNext, HintLock,
        Locked, Opened, SetUpDone, Changed, WrongOld, WrongRecovery, Unread,
    }
    /// Settings, about, help, sources.
    Settings "settings" {
        Title, Help, Change, Language, LanguageNote, Theme, ThemeNote, ThemeAuto, ThemeLight, ThemeDark, ThemeContrast, ThemeMono, Mouse, MouseNote, Ascii,
        AsciiNote, Reveal, RevealNote, Records, RecordsNote, RecordsAbsent, RecordsLocked, RecordsOpen, On, Off, Facility, Phone, Emergency, FacilityNote, Blank,
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
        Reminder, AidNotDiagnosis, NewVisit, NewVisitLocked, NewVisitAbsent, VisitsHead, HintDelete, HintRetell, DeleteTitle, DeleteHead, DeleteWhat, DeleteType, DeleteWord, DeleteNot, DeleteHelp, Deleted, HelpHead, Father, Grandmother, Family, Friend, OnePrivate, Grams, AgreedTo, HintVisit, CaseHelp,
        FormHelp, AskHer, WorthKnowing, NoMoment, CheckAgain, BabyNth, AgeInHours, AgeInDays,
        Consent, Alias, Babies, Sex, Born, Worried, Words, Nights, Colour, EarlierDay, EarlierGrams, Sleep, Dummy, Bottle,
        OtherDrink, Girl, Boy, ColourBlack, ColourGreen, ColourYellow, ColourPale,
        AskConsent, NoteConsent, NoteAlias, NoteBabies, AskWay, NoteWeeks, NoteSex, NoteBorn, NoteBirthWeight, AskWorried,
        NoteWorried, AskWords, NoteWords, AskFeeds, AskNights, AskNappies, NoteNappies, AskColour, NoteColour, NoteWeight,
        AskEarlier, NoteEarlier, AskSleep, AskOther, NoteOther,
    }
    /// Is the baby getting enough?
    Enough "enough" {
        Title, Help, Fine, NotFine, CannotTell, Expected, Found, Name, Weight, IsLow, IsEdge, IsUnknown, NoNumber, IsExpected,
        Times, Down, Up, Daily, NotKnown, FeedsNote, AlsoOpen, NextHead, Next, SeenFirst, QueryGrams, QueryLater, QueryJump,
        SizeAgain, SlowMonth, WatchFeed, WeighAgain, Examine, PerceivedHead, PerceivedSay, PerceivedNormal, LossHead, SizeHead, OwnHead,
        ThisBaby, Middle, Ten, Lines, BirthLine, Hours, Days, Weeks, MedianAt, MedianBetween, NoWay, NoMedian, PaceLine,
        PaceOpen, ScoreLine, Early, NoSex, NoWeight,
    }
    /// Practising with invented mothers.
    Practice "practice" {
        Ask, AskHelp, HintAsk, HintHear, AskHere, SheSays, Feeding, Nappies, Birth, Body, Home, Private, Alone, Seen, Book,
        Scales, NoOtherSign, DebriefTitle, DebriefHelp, DangerHead, Found, NotSeen, NotYet, NoDanger, GateClosed, NotHers, AskedHead,
        Numbers, NumbersOpen, NumberOther, TalksOpen, WatchHead, EnoughHead, EnoughHere, CausesHead, Besides, OffersHead,
        Agreed, Answered, NotAgreed, ReferOnly, ReadHead, Again, Back,
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
    /// Watching a feed.
    Watch "watch" {
        Title, Help, HeadWell, HeadHard, Tally, Position, Attachment, HelpHere, NothingHard, NotSeenYet, Length, LengthShort, NotTimed,
        Timer, TabList, TabPicture, TabHelp, HintWell, HintHard, HintUnseen, HintGroup, HintFinish, HintCard,
        HintFewer, HintMore,
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
        Visits, TookKey, OtherKey, NotSealed, SameVisit,
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
        ThingSource, ThingSign, ThingRule, ThingCause, ThingAction, ThingRow, ThingPair, ThingClaim,
    }
    /// What the paper says and where it has gone.
    Paper "paper" {
        PartA, PartB, PartC, PartD, PartE, PartF, PartG, PartH, PartI, PartJ, PartK, Command,
        Taught, Asked, Checked, Retired, Nowhere, Note, Aid, Figure, Factor, Signs, Plan, Sum, Complete, Lost,
    }
    /// What stands on paper, and how it gets there.
    Printed "printed" {
        Practice, NotADiagnosis, Made, Code, Facility, Phone, Emergency, Who, What, Baby, Mother, Father,
        AnotherHelper, Age, BirthDate, BirthWay, BirthWeeks, BirthWeight, WeightNow, WeightChange, Signature,
        SlipTitle, SlipAgreed, SlipHelps, SlipNow, SlipToday, SlipSooner, SlipNext, ReferTitle, ReferNow,
        ReferToday, ReferPlace, ReferFound, ReferWay, ReferTried, Overridden, Sender, SentAt, ContractTitle,
        ContractLead, ContractPromise, ContractUntil, Signatures, HistoryTitle, HistoryOpen, HistoryOpenAsk,
        HistoryDay, HistoryFeeds, HistoryNight, HistoryWet, HistoryStools, HistoryColour, HistoryOther,
        HistoryDummy, HistorySleep, HistoryPain, HistoryWeights, WeighedOn, WeightGrams, HistoryWish,
        HistoryPrivate, FeedTitle, FeedWhen, FeedHow, FeedWell, FeedDifficult, FeedLook, FeedLook1,
        FeedLook1Not, FeedLook2, FeedLook2Not, FeedBody, FeedBody1, FeedBody1Not, FeedBody2, FeedBody2Not,
        FeedBody3, FeedBody3Not, FeedBody4, FeedBody4Not, FeedBody5, FeedBody5Not, FeedAnswer, FeedAnswer1,
        FeedAnswer1Not, FeedAnswer2, FeedAnswer2Not, FeedAnswer3, FeedAnswer3Not, FeedAnswer4, FeedAnswer4Not,
        FeedAnswer5, FeedAnswer5Not, FeedBond, FeedBond1, FeedBond1Not, FeedBond2, FeedBond2Not, FeedBond3,
        FeedBond3Not, FeedBreast, FeedBreast1, FeedBreast1Not, FeedBreast2, FeedBreast2Not, FeedBreast3,
        FeedBreast3Not, FeedBreast4, FeedBreast4Not, FeedBreast5, FeedBreast5Not, FeedSuck, FeedSuck1,
        FeedSuck1Not, FeedSuck2, FeedSuck2Not, FeedSuck3, FeedSuck3Not, FeedSuck4, FeedSuck4Not, FeedSuck5,
        FeedSuck5Not, FeedTime, FeedTime1, FeedTime1Not, FeedTime2, FeedTime2Not, FeedTime3, FeedTime3Not,
        FeedPraise, DangerTitle, DangerWhen, DangerHow, Command, ArgForm, OptColumns, OptSheet, OptOut, Saved,
        Printed, NoPrinter, PrintFailed, PrintSilent, Title, Row, RowNote, Help, Page, Pages, HintOther, HintRead, HintPrint,
        HintWrite, HintSheet,
    }
    /// The list of what a clinician has yet to confirm.
    Review "review" {
        Option, Danger, Plan, Factors, Aids, Watch, Lessons, Notes, Tables, Figures, Questions, Mothers, Terms,
        HowTo, Sources, Open, Signed, Changed, Remark, Sum,
    }
    /// Search.
    Search "search" {
        Title, Help, Empty, EmptyHelp, Examples, None, NoneHelp, Lessons, Factors, Aids, Figures, Questions, Terms, Count,
        HintResults, HintType, HintGroup,
    }
}
