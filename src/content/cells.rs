//! The course: each part parsed once, when it is first asked for.

mod beside;
mod practice;

use std::cell::OnceCell;
use std::collections::BTreeMap;

use serde::de::DeserializeOwned;

use super::coverage::Coverage;
use super::danger_words::DangerWords;
use super::load::load;
use super::pack::Pack;
use super::paper::{Item, ItemWords};
use super::plan_words::PlanWords;
use super::prose::{self, LessonText};
use super::reviews::{FILE, Review, Reviews};
use super::structure::{Form, Manifest, Note, Source, Table, Term};
use super::watch_words::WatchWords;
use super::words::{AidWords, FactorWords, FigureWords, LessonHead, NoteWords, QuestionWords, TableWords, TermWords};
use crate::domain::aid::Aid;
use crate::domain::catalogue::Catalogue;
use crate::domain::factor::{Ask, Factor, Group};
use crate::domain::figure::Figure;
use crate::domain::growth::Standard;
use crate::domain::ids::{
    AidId, AskId, ClaimId, FactorId, FigureId, FormId, LessonId, NoteId, ObjectiveId, QuestionId, SourceId, TableId,
    TermId,
};
use crate::domain::lesson::{Flag, Lesson};
use crate::domain::quiz::Question;
use crate::domain::quiz::draw::Counts;
use crate::domain::watch::WatchList;
use crate::i18n::Lang;

/// A value for each language, made when first asked for.
type PerLang<T> = [OnceCell<T>; 2];

/// An empty cell for each of some ids.
fn each<I: Clone + Ord, T>(ids: &[I]) -> BTreeMap<I, OnceCell<T>> {
    ids.iter().map(|id| (id.clone(), OnceCell::new())).collect()
}

/// All content, immutable.
pub struct Course {
    pack: Pack,
    manifest: OnceCell<Manifest>,
    lessons: OnceCell<BTreeMap<LessonId, OnceCell<Option<Lesson>>>>,
    heads: PerLang<BTreeMap<LessonId, LessonHead>>,
    texts: PerLang<BTreeMap<LessonId, OnceCell<LessonText>>>,
    factors: OnceCell<Vec<(Group, Vec<Factor>)>>,
    factor_words: PerLang<BTreeMap<FactorId, FactorWords>>,
    questions: OnceCell<BTreeMap<QuestionId, Question>>,
    counts: OnceCell<Counts>,
    question_words: PerLang<BTreeMap<QuestionId, QuestionWords>>,
    terms: OnceCell<BTreeMap<TermId, Term>>,
    term_words: PerLang<BTreeMap<TermId, TermWords>>,
    notes: OnceCell<BTreeMap<NoteId, Note>>,
    note_words: PerLang<BTreeMap<NoteId, NoteWords>>,
    tables: OnceCell<BTreeMap<TableId, Table>>,
    table_words: PerLang<BTreeMap<TableId, TableWords>>,
    sources: OnceCell<BTreeMap<SourceId, Source>>,
    forms: OnceCell<Vec<Form>>,
    catalogue: OnceCell<Option<Catalogue>>,
    danger_words: PerLang<Option<DangerWords>>,
    plan_words: PerLang<Option<PlanWords>>,
    paper: OnceCell<Vec<Item>>,
    paper_words: PerLang<BTreeMap<u16, ItemWords>>,
    coverage: OnceCell<Coverage>,
    reviews: OnceCell<Reviews>,
    aids: OnceCell<Vec<Aid>>,
    aid_words: PerLang<BTreeMap<AidId, AidWords>>,
    figures: OnceCell<Vec<Figure>>,
    figure_words: PerLang<BTreeMap<FigureId, FigureWords>>,
    mothers: practice::Mothers,
    growth: OnceCell<Option<Standard>>,
    watch: OnceCell<WatchList>,
    watch_words: PerLang<WatchWords>,
}

impl Course {
    /// The content of a pack that has been checked; nothing is read yet.
    pub fn new(pack: Pack) -> Self {
        Self {
            pack,
            manifest: OnceCell::new(),
            lessons: OnceCell::new(),
            heads: PerLang::default(),
            texts: PerLang::default(),
            factors: OnceCell::new(),
            factor_words: PerLang::default(),
            questions: OnceCell::new(),
            counts: OnceCell::new(),
            question_words: PerLang::default(),
            terms: OnceCell::new(),
            term_words: PerLang::default(),
            notes: OnceCell::new(),
            note_words: PerLang::default(),
            tables: OnceCell::new(),
            table_words: PerLang::default(),
            sources: OnceCell::new(),
            forms: OnceCell::new(),
            catalogue: OnceCell::new(),
            danger_words: PerLang::default(),
            plan_words: PerLang::default(),
            paper: OnceCell::new(),
            paper_words: PerLang::default(),
            coverage: OnceCell::new(),
            reviews: OnceCell::new(),
            aids: OnceCell::new(),
            aid_words: PerLang::default(),
            figures: OnceCell::new(),
            figure_words: PerLang::default(),
            mothers: practice::Mothers::default(),
            growth: OnceCell::new(),
            watch: OnceCell::new(),
            watch_words: PerLang::default(),
        }
    }

    /// Where the content comes from.
    pub fn pack(&self) -> &Pack {
        &self.pack
    }

    fn load<T: DeserializeOwned + Default>(&self, file: &str) -> T {
        load(&self.pack, file).unwrap_or_default()
    }

    /// Structures of a list file, by id.
    fn by_id<I: Ord, T: DeserializeOwned>(&self, file: &str, id: impl Fn(&T) -> I) -> BTreeMap<I, T> {
        self.load::<Vec<T>>(file).into_iter().map(|item| (id(&item), item)).collect()
    }

    /// Words of several files, joined.
    fn join<I, T>(&self, lang: Lang, files: impl Iterator<Item = String>) -> BTreeMap<I, T>
    where
        BTreeMap<I, T>: DeserializeOwned + Default,
        I: Ord,
    {
        files.flat_map(|file| self.load::<BTreeMap<I, T>>(&format!("{}/{file}", lang.code()))).collect()
    }

    fn manifest(&self) -> &Manifest {
        self.manifest.get_or_init(|| self.load("course.ron"))
    }

    /// The lessons in the order they are taught.
    pub fn lesson_order(&self) -> &[LessonId] {
        &self.manifest().lessons
    }

    /// How many parts a lesson has, as the manifest says it; read from the lesson where it does not.
    pub fn parts(&self, id: &LessonId) -> usize {
        let listed = self.manifest().parts.get(id).copied();
        listed.or_else(|| Some(self.lesson(id)?.blocks().count())).unwrap_or(0)
    }

    /// The structure of a lesson.
    pub fn lesson(&self, id: &LessonId) -> Option<&Lesson> {
        let cells = self.lessons.get_or_init(|| each(self.lesson_order()));
        cells.get(id)?.get_or_init(|| load(&self.pack, &format!("lessons/{id}.ron")).ok()).as_ref()
    }

    /// Title, summary and objectives of a lesson.
    pub fn head(&self, lang: Lang, id: &LessonId) -> Option<&LessonHead> {
        let heads = self.heads[lang.index()].get_or_init(|| {
            let read = |id: &LessonId| {
                let file = format!("{}/lessons/{id}.md", lang.code());
                prose::head(&file, &self.pack.read(&file).ok()?)
            };
            self.lesson_order().iter().filter_map(|id| Some((id.clone(), read(id)?))).collect()
        });
        heads.get(id)
    }

    /// The title of a lesson; its id where there is none.
    pub fn title<'a>(&'a self, lang: Lang, id: &'a LessonId) -> &'a str {
        self.head(lang, id).map_or(id.as_str(), |head| &head.title)
    }

    /// The text of a lesson.
    pub fn text(&self, lang: Lang, id: &LessonId) -> Option<&LessonText> {
        let cells = self.texts[lang.index()].get_or_init(|| each(self.lesson_order()));
        Some(cells.get(id)?.get_or_init(|| {
            let file = format!("{}/lessons/{id}.md", lang.code());
            self.pack.read(&file).map(|text| prose::read(&file, &text).0).unwrap_or_default()
        }))
    }

    /// The words of an objective; its full id where there are none.
    pub fn objective(&self, lang: Lang, id: &ObjectiveId) -> &str {
        let words = id.as_str().split_once('.').and_then(|(lesson, short)| {
            self.head(lang, &LessonId::from(lesson))?.objectives.get(short).map(String::as_str)
        });
        words.unwrap_or_default()
    }

    /// Every objective with its lesson, in teaching order.
    pub fn objectives(&self) -> impl Iterator<Item = (&LessonId, ObjectiveId)> {
        let lessons = self.lesson_order().iter().filter_map(|id| Some((id, self.lesson(id)?)));
        lessons.flat_map(|(id, lesson)| lesson.objective_ids().map(move |objective| (id, objective)))
    }

    /// The factors, by group, in checklist order.
    pub fn factor_groups(&self) -> &[(Group, Vec<Factor>)] {
        self.factors.get_or_init(|| {
            let load = |group: Group| self.load(&format!("factors/{}.ron", group.file()));
            Group::ALL.into_iter().map(|group| (group, load(group))).collect()
        })
    }

    /// Every factor in checklist order.
    pub fn factors(&self) -> impl Iterator<Item = &Factor> {
        self.factor_groups().iter().flat_map(|(_, factors)| factors)
    }

    /// A factor card.
    pub fn factor(&self, id: &FactorId) -> Option<&Factor> {
        self.factors().find(|factor| factor.id == *id)
    }

    /// A question of the checklist with its factor.
    pub fn ask(&self, id: &AskId) -> Option<(&Factor, &Ask)> {
        self.factors().find_map(|factor| Some((factor, factor.questions.iter().find(|ask| ask.id == *id)?)))
    }

    /// The words of a factor card.
    pub fn factor_words(&self, lang: Lang, id: &FactorId) -> Option<&FactorWords> {
        let files = || Group::ALL.into_iter().map(|group| format!("factors/{}.ron", group.file()));
        self.factor_words[lang.index()].get_or_init(|| self.join(lang, files())).get(id)
    }

    /// Every quiz question, by id.
    pub fn questions(&self) -> &BTreeMap<QuestionId, Question> {
        self.questions.get_or_init(|| {
            let files = self.manifest().questions.iter().map(|name| format!("questions/{name}.ron"));
            files.flat_map(|file| self.by_id(&file, |question: &Question| question.id.clone())).collect()
        })
    }

    /// How many questions a lesson and a factor can be asked about.
    pub fn counts(&self) -> &Counts {
        self.counts.get_or_init(|| Counts::of(self.questions().values()))
    }

    /// The words of a quiz question.
    pub fn question_words(&self, lang: Lang, id: &QuestionId) -> Option<&QuestionWords> {
        let files = || self.manifest().questions.iter().map(|name| format!("questions/{name}.ron"));
        self.question_words[lang.index()].get_or_init(|| self.join(lang, files())).get(id)
    }

    /// The glossary, by id.
    pub fn terms(&self) -> &BTreeMap<TermId, Term> {
        self.terms.get_or_init(|| self.by_id("glossary.ron", |term: &Term| term.id.clone()))
    }

    /// The words of a glossary entry.
    pub fn term_words(&self, lang: Lang, id: &TermId) -> Option<&TermWords> {
        let file = || std::iter::once("glossary.ron".to_owned());
        self.term_words[lang.index()].get_or_init(|| self.join(lang, file())).get(id)
    }

    /// The conflict notes, by id.
    pub fn notes(&self) -> &BTreeMap<NoteId, Note> {
        self.notes.get_or_init(|| self.by_id("notes.ron", |note: &Note| note.id.clone()))
    }

    /// The words of a conflict note.
    pub fn note_words(&self, lang: Lang, id: &NoteId) -> Option<&NoteWords> {
        let file = || std::iter::once("notes.ron".to_owned());
        self.note_words[lang.index()].get_or_init(|| self.join(lang, file())).get(id)
    }

    /// The tables behind pictures, by id.
    pub fn tables(&self) -> &BTreeMap<TableId, Table> {
        self.tables.get_or_init(|| self.by_id("tables.ron", |table: &Table| table.id.clone()))
    }

    /// A table behind a picture.
    pub fn table(&self, id: &str) -> Option<&Table> {
        self.tables().get(id)
    }

    /// The words of a table.
    pub fn table_words(&self, lang: Lang, id: &str) -> Option<&TableWords> {
        let file = || std::iter::once("tables.ron".to_owned());
        self.table_words[lang.index()].get_or_init(|| self.join(lang, file())).get(id)
    }

    /// The source records, by id.
    pub fn sources(&self) -> &BTreeMap<SourceId, Source> {
        self.sources.get_or_init(|| self.by_id("sources.ron", |source: &Source| source.id.clone()))
    }

    /// The full forms.
    pub fn forms(&self) -> &[Form] {
        self.forms.get_or_init(|| self.load("forms.ron"))
    }

    /// Danger signs, rules, causes and actions; `None` only for a pack that was not checked.
    pub fn catalogue(&self) -> Option<&Catalogue> {
        let read = || {
            Some(Catalogue { danger: load(&self.pack, "danger.ron").ok()?, plan: load(&self.pack, "plan.ron").ok()? })
        };
        self.catalogue.get_or_init(read).as_ref()
    }

    /// The words about danger.
    pub fn danger_words(&self, lang: Lang) -> Option<&DangerWords> {
        let read = || load(&self.pack, &format!("{}/danger.ron", lang.code())).ok();
        self.danger_words[lang.index()].get_or_init(read).as_ref()
    }

    /// The words of the plan.
    pub fn plan_words(&self, lang: Lang) -> Option<&PlanWords> {
        let read = || load(&self.pack, &format!("{}/plan.ron", lang.code())).ok();
        self.plan_words[lang.index()].get_or_init(read).as_ref()
    }

    /// What the paper says, item by item.
    pub fn paper(&self) -> &[Item] {
        self.paper.get_or_init(|| self.load("paper.ron"))
    }

    /// The words of an item of the paper.
    pub fn paper_words(&self, lang: Lang, n: u16) -> Option<&ItemWords> {
        let file = || std::iter::once("paper.ron".to_owned());
        self.paper_words[lang.index()].get_or_init(|| self.join(lang, file())).get(&n)
    }

    /// Where each item of the paper is taught, asked and checked; looked up once, when it is first asked for.
    pub fn coverage(&self) -> &Coverage {
        self.coverage.get_or_init(|| Coverage::of(self))
    }

    fn reviews(&self) -> &Reviews {
        self.reviews.get_or_init(|| Reviews::new(self.load(FILE)))
    }

    /// The signature of a claim, and whether the claim is still what was signed.
    pub fn review(&self, claim: &ClaimId) -> Option<(&Review, bool)> {
        self.reviews().of(self, claim)
    }

    /// The signature of a claim, as long as the claim is what was signed.
    pub fn confirmed(&self, claim: &ClaimId) -> Option<&Review> {
        self.review(claim).filter(|(_, holds)| *holds).map(|(review, _)| review)
    }

    /// Whether a clinician has yet to confirm a claim of this flag. Its name is made only where there are signatures.
    pub fn awaits(&self, flag: Flag, claim: impl FnOnce() -> ClaimId) -> bool {
        flag == Flag::W && (self.reviews().is_empty() || self.confirmed(&claim()).is_none())
    }

    /// A full form.
    pub fn form(&self, id: &FormId) -> Option<&Form> {
        self.forms().iter().find(|form| form.id == *id)
    }
}
