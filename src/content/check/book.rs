//! Everything a pack holds, read once for the check: each value beside the file it came from.
//!
//! A file that cannot be read or parsed is one fault, and no rule says anything more about what it should have held.

use std::borrow::Cow;
use std::collections::BTreeMap;

use serde::Deserialize;
use serde::de::DeserializeOwned;

use super::doc::Doc;
use crate::content::danger_words::DangerWords;
use crate::content::fault::{Fault, Wrong};
use crate::content::load::parse;
use crate::content::pack::Pack;
use crate::content::paper::{Item, ItemWords};
use crate::content::plan_words::PlanWords;
use crate::content::prose::{self, LessonText};
use crate::content::reviews::{self, Review};
use crate::content::structure::{FORMAT, Form, Manifest, Note, Source, Table, Term};
use crate::content::watch_words::WatchWords;
use crate::content::words::{
    AidWords, FactorWords, FigureWords, MotherWords, NoteWords, QuestionWords, TableWords, TermWords,
};
use crate::domain::aid::Aid;
use crate::domain::danger::DangerBook;
use crate::domain::factor::{Factor, Group};
use crate::domain::figure::Figure;
use crate::domain::ids::{AidId, FactorId, FigureId, MotherId, NoteId, QuestionId, TableId, TermId};
use crate::domain::lesson::Lesson;
use crate::domain::mother::Mother;
use crate::domain::plan::book::PlanBook;
use crate::domain::quiz::Question;
use crate::domain::watch::WatchList;
use crate::i18n::Lang;

/// A value and its file.
pub(super) struct Part<T> {
    pub doc: Doc,
    pub value: T,
}

/// A structure and its words in each language; `None` for what could not be read.
pub(super) struct Pair<S, W> {
    /// The path of the structure.
    pub file: String,
    pub shape: Option<Part<S>>,
    pub words: [Option<Part<W>>; 2],
}

impl<S, W> Pair<S, W> {
    /// The structure with the words of each language, where both could be read.
    pub(super) fn both(&self) -> impl Iterator<Item = (&Part<S>, &Part<W>)> {
        self.words.iter().flatten().filter_map(|words| Some((self.shape.as_ref()?, words)))
    }
}

/// Words by id.
type ById<I, W> = BTreeMap<I, W>;

/// All of a pack.
pub(super) struct Book {
    pub manifest: Part<Manifest>,
    pub lessons: Vec<Pair<Lesson, LessonText>>,
    pub factors: Vec<Pair<Vec<Factor>, ById<FactorId, FactorWords>>>,
    pub questions: Vec<Pair<Vec<Question>, ById<QuestionId, QuestionWords>>>,
    pub terms: Pair<Vec<Term>, ById<TermId, TermWords>>,
    pub notes: Pair<Vec<Note>, ById<NoteId, NoteWords>>,
    pub danger: Pair<DangerBook, DangerWords>,
    pub plan: Pair<PlanBook, PlanWords>,
    pub paper: Pair<Vec<Item>, ById<u16, ItemWords>>,
    pub aids: Pair<Vec<Aid>, ById<AidId, AidWords>>,
    pub figures: Pair<Vec<Figure>, ById<FigureId, FigureWords>>,
    /// Invented mothers; `None` in a pack that does without them.
    pub mothers: Option<Pair<Vec<Mother>, ById<MotherId, MotherWords>>>,
    pub watch: Pair<WatchList, WatchWords>,
    pub tables: Pair<Vec<Table>, ById<TableId, TableWords>>,
    pub sources: Option<Part<Vec<Source>>>,
    pub forms: Option<Part<Vec<Form>>>,
    pub reviews: Option<Part<Vec<Review>>>,
    /// Every path that was asked for.
    pub wanted: Vec<String>,
}

/// Enough of a manifest to know whether the rest of it can be read.
#[derive(Deserialize)]
struct Format {
    format: u16,
}

impl Book {
    /// Reads a pack. Without a manifest there is nothing to check but that fault.
    pub(super) fn read(pack: &Pack, faults: &mut Vec<Fault>) -> Option<Self> {
        let mut reader = Reader { pack, faults, wanted: Vec::new() };
        let manifest = reader.manifest()?;
        let lessons = manifest.value.lessons.iter().map(|id| reader.lesson(&format!("lessons/{id}"))).collect();
        let factors = Group::ALL.iter().map(|group| reader.pair(&format!("factors/{}.ron", group.file()))).collect();
        let questions =
            manifest.value.questions.iter().map(|name| reader.pair(&format!("questions/{name}.ron"))).collect();
        Some(Self {
            lessons,
            factors,
            questions,
            terms: reader.pair("glossary.ron"),
            notes: reader.pair("notes.ron"),
            danger: reader.pair("danger.ron"),
            plan: reader.pair("plan.ron"),
            paper: reader.pair("paper.ron"),
            aids: reader.pair("aids.ron"),
            figures: reader.pair("figures.ron"),
            mothers: reader.pair_if_there("practice.ron"),
            watch: reader.pair("watch.ron"),
            tables: reader.pair("tables.ron"),
            sources: reader.part("sources.ron"),
            forms: reader.part("forms.ron"),
            reviews: reader.part_if_there(reviews::FILE),
            manifest,
            wanted: reader.wanted,
        })
    }

    /// Every RON file that was read; `true` for those that hold words.
    pub(super) fn ron_files(&self) -> Vec<(&Doc, bool)> {
        let mut docs = Vec::new();
        add(&mut docs, &self.factors);
        add(&mut docs, &self.questions);
        add(&mut docs, std::slice::from_ref(&self.terms));
        add(&mut docs, std::slice::from_ref(&self.notes));
        add(&mut docs, std::slice::from_ref(&self.tables));
        add(&mut docs, std::slice::from_ref(&self.danger));
        add(&mut docs, std::slice::from_ref(&self.plan));
        add(&mut docs, std::slice::from_ref(&self.paper));
        add(&mut docs, std::slice::from_ref(&self.aids));
        add(&mut docs, std::slice::from_ref(&self.figures));
        add(&mut docs, self.mothers.as_slice());
        add(&mut docs, std::slice::from_ref(&self.watch));
        docs.extend(self.lessons.iter().filter_map(|pair| Some((&pair.shape.as_ref()?.doc, false))));
        docs.extend(self.sources.iter().map(|part| (&part.doc, true)));
        docs.extend(self.forms.iter().map(|part| (&part.doc, false)));
        // Remarks of reviewers are not shown to mothers, and may name what is to be taken out.
        docs.extend(self.reviews.iter().map(|part| (&part.doc, false)));
        docs
    }

    /// Every lesson text that was read.
    pub(super) fn lesson_texts(&self) -> impl Iterator<Item = &Part<LessonText>> {
        self.lessons.iter().flat_map(|pair| pair.words.iter().flatten())
    }
}

fn add<'b, S, W>(docs: &mut Vec<(&'b Doc, bool)>, pairs: &'b [Pair<S, W>]) {
    for pair in pairs {
        docs.extend(pair.shape.iter().map(|part| (&part.doc, false)));
        docs.extend(pair.words.iter().flatten().map(|part| (&part.doc, true)));
    }
}

struct Reader<'a> {
    pack: &'a Pack,
    faults: &'a mut Vec<Fault>,
    wanted: Vec<String>,
}

impl Reader<'_> {
    fn text(&mut self, file: &str) -> Option<Cow<'static, str>> {
        self.wanted.push(file.to_owned());
        self.kept(self.pack.read(file))
    }

    fn kept<T>(&mut self, result: Result<T, Fault>) -> Option<T> {
        result.map_err(|fault| self.faults.push(fault)).ok()
    }

    fn part<T: DeserializeOwned>(&mut self, file: &str) -> Option<Part<T>> {
        let text = self.text(file)?;
        let value = self.kept(parse(file, &text))?;
        Some(Part { doc: Doc::new(file, text), value })
    }

    /// As [`part`](Self::part), for a file a pack may do without.
    fn part_if_there<T: DeserializeOwned>(&mut self, file: &str) -> Option<Part<T>> {
        match self.pack.read(file) {
            Err(Fault { wrong: Wrong::Missing, .. }) => None,
            _ => self.part(file),
        }
    }

    fn pair<S: DeserializeOwned, W: DeserializeOwned>(&mut self, file: &str) -> Pair<S, W> {
        let shape = self.part(file);
        let words = Lang::ALL.map(|lang| self.part(&format!("{}/{file}", lang.code())));
        Pair { file: file.to_owned(), shape, words }
    }

    /// As [`pair`](Self::pair), for what a pack may do without.
    fn pair_if_there<S: DeserializeOwned, W: DeserializeOwned>(&mut self, file: &str) -> Option<Pair<S, W>> {
        match self.pack.read(file) {
            Err(Fault { wrong: Wrong::Missing, .. }) => None,
            _ => Some(self.pair(file)),
        }
    }

    fn lesson(&mut self, path: &str) -> Pair<Lesson, LessonText> {
        let file = format!("{path}.ron");
        let shape = self.part(&file);
        let words = Lang::ALL.map(|lang| self.prose(&format!("{}/{path}.md", lang.code())));
        Pair { file, shape, words }
    }

    fn prose(&mut self, file: &str) -> Option<Part<LessonText>> {
        let text = self.text(file)?;
        let (value, faults) = prose::read(file, &text);
        // Stray lines leave the rest readable; without a header there is nothing to compare.
        let readable = faults.iter().all(|fault| matches!(fault.wrong, Wrong::Stray(_)));
        self.faults.extend(faults);
        readable.then(|| Part { doc: Doc::new(file, text), value })
    }

    fn manifest(&mut self) -> Option<Part<Manifest>> {
        let file = "course.ron";
        let text = self.text(file)?;
        let format: Format = self.kept(parse(file, &text))?;
        if format.format > FORMAT {
            let doc = Doc::new(file, text);
            let wrong = Wrong::NewerFormat { found: format.format, known: FORMAT };
            self.faults.push(doc.root().key("format").fault(wrong));
            return None;
        }
        let value = self.kept(parse(file, &text))?;
        Some(Part { doc: Doc::new(file, text), value })
    }
}
