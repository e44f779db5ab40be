//! Where each thing the paper says has gone: taught, asked, checked, or retired.

use std::collections::BTreeMap;

use super::cells::Course;
use super::paper::ITEMS;
use crate::domain::ids::{AidId, AskId, BlockId, CauseId, FactorId, FigureId, LessonId, NoteId, QuestionId, SignId};
use crate::domain::lesson::Lesson;
use crate::domain::quiz::RestsOn;

/// Everywhere one item has a place. An item without any is lost.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Places {
    /// Paragraphs that treat it, in reading order.
    pub blocks: Vec<(LessonId, BlockId)>,
    /// Notes that name it.
    pub notes: Vec<NoteId>,
    /// Job-aid cards that name it.
    pub aids: Vec<AidId>,
    /// Figures that name it.
    pub figures: Vec<FigureId>,
    /// Questions that rest on a paragraph or a card that treats it.
    pub asked: Vec<QuestionId>,
    /// Questions of the checklist that find it, each with its card.
    pub asks: Vec<(FactorId, AskId)>,
    /// Danger signs that name it.
    pub signs: Vec<SignId>,
    /// Causes of the plan that rest on a card that treats it.
    pub causes: Vec<CauseId>,
    /// Not taught on purpose.
    pub retired: bool,
}

impl Places {
    /// Whether a paragraph, note, job-aid card or figure teaches it.
    pub fn is_taught(&self) -> bool {
        !(self.blocks.is_empty() && self.notes.is_empty() && self.aids.is_empty() && self.figures.is_empty())
    }

    /// Whether a quiz question asks about it.
    pub fn is_asked(&self) -> bool {
        !self.asked.is_empty()
    }

    /// Whether the checklist, a danger sign or the plan looks for it.
    pub fn is_checked(&self) -> bool {
        !(self.asks.is_empty() && self.signs.is_empty() && self.causes.is_empty())
    }

    /// Whether it has no place at all.
    pub fn is_missing(&self) -> bool {
        !(self.retired || self.is_taught() || self.is_asked() || self.is_checked())
    }
}

/// How many items have each kind of place; one item may count in several.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Taught.
    pub taught: usize,
    /// Asked.
    pub asked: usize,
    /// Checked.
    pub checked: usize,
    /// Retired.
    pub retired: usize,
    /// Nowhere.
    pub missing: usize,
}

/// The places of every item, by number.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Coverage(BTreeMap<u16, Places>);

impl Coverage {
    /// Looks through everything a course teaches, asks and checks.
    pub fn of(course: &Course) -> Self {
        let mut found = Self((1..=ITEMS).map(|n| (n, Places::default())).collect());
        for id in course.lesson_order() {
            for block in course.lesson(id).into_iter().flat_map(Lesson::blocks) {
                found.each(&block.items, |places| places.blocks.push((id.clone(), block.id.clone())));
            }
        }
        for (id, note) in course.notes() {
            found.each(&note.items, |places| places.notes.push(id.clone()));
        }
        for aid in course.aids() {
            found.each(&aid.items, |places| places.aids.push(aid.id.clone()));
        }
        for figure in course.figures() {
            found.each(&figure.items, |places| places.figures.push(figure.id.clone()));
        }
        for (id, question) in course.questions() {
            found.each(carried(course, &question.rests_on), |places| places.asked.push(id.clone()));
        }
        for factor in course.factors() {
            for ask in &factor.questions {
                found.each(&factor.items, |places| places.asks.push((factor.id.clone(), ask.id.clone())));
            }
        }
        if let Some(catalogue) = course.catalogue() {
            for sign in &catalogue.danger.signs {
                found.each(&sign.items, |places| places.signs.push(sign.id.clone()));
            }
            for cause in &catalogue.plan.causes {
                let cards = cause.factors.iter().filter_map(|id| course.factor(id));
                found.each(cards.flat_map(|card| &card.items), |places| {
                    if places.causes.last() != Some(&cause.id) {
                        places.causes.push(cause.id.clone());
                    }
                });
            }
        }
        for item in course.paper().iter().filter(|item| item.retired) {
            found.each(&[item.n], |places| places.retired = true);
        }
        found
    }

    fn each<'a>(&mut self, items: impl IntoIterator<Item = &'a u16>, mut note: impl FnMut(&mut Places)) {
        for item in items {
            if let Some(places) = self.0.get_mut(item) {
                note(places);
            }
        }
    }

    /// Every item with its places, in the order of the paper.
    pub fn items(&self) -> impl Iterator<Item = (u16, &Places)> {
        self.0.iter().map(|(n, places)| (*n, places))
    }

    /// The places of one item.
    pub fn places(&self, n: u16) -> Option<&Places> {
        self.0.get(&n)
    }

    /// Items that have no place.
    pub fn missing(&self) -> impl Iterator<Item = u16> {
        self.items().filter(|(_, places)| places.is_missing()).map(|(n, _)| n)
    }

    /// The count.
    pub fn tally(&self) -> Tally {
        let count = |is: fn(&Places) -> bool| self.0.values().filter(|places| is(places)).count();
        Tally {
            taught: count(Places::is_taught),
            asked: count(Places::is_asked),
            checked: count(Places::is_checked),
            retired: count(|places| places.retired),
            missing: count(Places::is_missing),
        }
    }
}

/// The items of the paragraph or card a question rests on.
fn carried<'a>(course: &'a Course, rests_on: &RestsOn) -> &'a [u16] {
    match rests_on {
        RestsOn::Lesson(lesson, block) => {
            let block = course.lesson(lesson).and_then(|lesson| lesson.blocks().find(|known| known.id == *block));
            block.map_or(&[], |block| &block.items)
        }
        RestsOn::Card(factor) => course.factor(factor).map_or(&[], |factor| &factor.items),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::Pack;

    fn built_in() -> Coverage {
        Coverage::of(&Course::new(Pack::BuiltIn))
    }

    fn has<T: PartialEq<U>, U>(list: &[T], wanted: &U) -> bool {
        list.iter().any(|one| *one == *wanted)
    }

    #[test]
    fn each_kind_of_place_is_found_where_the_content_names_the_item() {
        let found = built_in();
        let places = |n| found.places(n).unwrap();
        // Block "oxytocin-flows" of lesson "hormones" names 49; note c7 does; q-hormones-2 rests on that block.
        assert!(has(&places(49).blocks, &("hormones".into(), "oxytocin-flows".into())));
        assert!(has(&places(49).notes, &"c7".into()));
        assert!(has(&places(49).asked, &"q-hormones-2".into()));
        // Card "technique" names 162; it asks three questions, and the cause "attachment" rests on it.
        assert!(has(&places(162).asks, &("technique".into(), "technique.wide".into())));
        assert!(has(&places(162).causes, &"attachment".into()));
        assert!(places(188).retired && places(188).is_taught(), "an item may be retired and named in a note");
    }

    #[test]
    fn an_item_is_missing_only_when_it_has_no_place_at_all() {
        let question = Places { asked: vec!["q".into()], ..Places::default() };
        let sign = Places { signs: vec!["s".into()], ..Places::default() };
        let note = Places { notes: vec!["c1".into()], ..Places::default() };
        let aid = Places { aids: vec!["a".into()], ..Places::default() };
        let retired = Places { retired: true, ..Places::default() };
        for (places, missing) in
            [(Places::default(), true), (question, false), (sign, false), (note, false), (aid, false), (retired, false)]
        {
            assert_eq!(places.is_missing(), missing, "{places:?}");
        }
    }

    #[test]
    fn the_tally_counts_items_and_not_places() {
        let found = built_in();
        let tally = found.tally();
        assert_eq!(tally.missing, found.missing().count());
        assert!(tally.taught <= usize::from(ITEMS) && tally.taught > 100, "{tally:?}");
        assert!(tally.asked > 50 && tally.checked > 50 && tally.retired >= 3, "{tally:?}");
        let causes = found.places(162).map(|places| places.causes.clone()).unwrap();
        assert_eq!(causes.iter().filter(|id| id.as_str() == "attachment").count(), 1, "a cause is named once");
    }
}
