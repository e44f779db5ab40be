//! What stands beside the lessons and cards: job aids, figures, the growth standard, what is looked at in a feed.

use super::Course;
use crate::content::growth;
use crate::content::watch_words::WatchWords;
use crate::content::words::{AidWords, FigureWords};
use crate::domain::aid::Aid;
use crate::domain::figure::Figure;
use crate::domain::growth::Standard;
use crate::domain::ids::{AidId, FigureId};
use crate::domain::watch::WatchList;
use crate::i18n::Lang;

impl Course {
    /// The job-aid cards in the order they are listed.
    pub fn aids(&self) -> &[Aid] {
        self.aids.get_or_init(|| self.load("aids.ron"))
    }

    /// A job-aid card.
    pub fn aid(&self, id: &AidId) -> Option<&Aid> {
        self.aids().iter().find(|aid| aid.id == *id)
    }

    /// The words of a job-aid card.
    pub fn aid_words(&self, lang: Lang, id: &AidId) -> Option<&AidWords> {
        let file = || std::iter::once("aids.ron".to_owned());
        self.aid_words[lang.index()].get_or_init(|| self.join(lang, file())).get(id)
    }

    /// The figures, by group, within a group in the order to be read.
    pub fn figures(&self) -> &[Figure] {
        self.figures.get_or_init(|| {
            let mut figures: Vec<Figure> = self.load("figures.ron");
            figures.sort_by_key(|figure| figure.group);
            figures
        })
    }

    /// A figure.
    pub fn figure(&self, id: &FigureId) -> Option<&Figure> {
        self.figures().iter().find(|figure| figure.id == *id)
    }

    /// The words beside a figure.
    pub fn figure_words(&self, lang: Lang, id: &FigureId) -> Option<&FigureWords> {
        let file = || std::iter::once("figures.ron".to_owned());
        self.figure_words[lang.index()].get_or_init(|| self.join(lang, file())).get(id)
    }

    /// The standard of weight for age; `None` only for a pack that was not checked.
    pub fn growth(&self) -> Option<&Standard> {
        self.growth.get_or_init(|| Standard::read(&growth::text(&self.pack).ok()?).ok()).as_ref()
    }

    /// What is looked at in a feed, and what the family can take on.
    pub fn watch(&self) -> &WatchList {
        self.watch.get_or_init(|| self.load("watch.ron"))
    }

    /// The words of [`watch`](Self::watch).
    pub fn watch_words(&self, lang: Lang) -> &WatchWords {
        self.watch_words[lang.index()].get_or_init(|| self.load(&format!("{}/watch.ron", lang.code())))
    }
}
