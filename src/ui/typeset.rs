//! Paragraphs as they were laid out last, so that a key that moves the cursor does not break every line anew.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use super::marked::Marked;
use crate::domain::ids::LessonId;
use crate::i18n::Lang;

/// What the lines of a lesson depend on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Setting {
    /// The lesson.
    pub lesson: LessonId,
    /// The language of now.
    pub lang: Lang,
    /// Whether both languages are shown.
    pub both: bool,
    /// The width.
    pub columns: usize,
}

/// The paragraphs of the lesson that is read, by their place, for one setting at a time.
#[derive(Default)]
pub struct Typeset(RefCell<Option<(Setting, Places)>>);

/// The lines of paragraphs by their place.
type Places = BTreeMap<usize, Rc<[Marked]>>;

impl Typeset {
    /// The lines of a paragraph, laid out by `lay` unless they are known.
    pub fn paragraph(&self, setting: &Setting, place: usize, lay: impl FnOnce() -> Vec<Marked>) -> Rc<[Marked]> {
        let mut kept = self.0.borrow_mut();
        let known = match &mut *kept {
            Some((of, known)) if of == setting => known,
            other => &mut other.insert((setting.clone(), Places::new())).1,
        };
        Rc::clone(known.entry(place).or_insert_with(|| lay().into()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::marked::row;
    use crate::ui::theme::Role;

    #[test]
    fn a_paragraph_is_laid_out_once_for_each_setting() {
        let (typeset, laid) = (Typeset::default(), std::cell::Cell::new(0));
        let setting = |columns| Setting { lesson: "milk".into(), lang: Lang::Id, both: false, columns };
        let ask = |columns, place| {
            let lay = || {
                laid.set(laid.get() + 1);
                vec![row(format!("{columns} {place}"), Role::Text)]
            };
            typeset.paragraph(&setting(columns), place, lay)
        };
        assert_eq!((ask(60, 1)[0][0].0.as_str(), laid.get()), ("60 1", 1));
        assert_eq!((ask(60, 2)[0][0].0.as_str(), laid.get()), ("60 2", 2));
        assert_eq!((ask(60, 1)[0][0].0.as_str(), laid.get()), ("60 1", 2));
        assert_eq!((ask(40, 1)[0][0].0.as_str(), laid.get()), ("40 1", 3));
        assert_eq!((ask(60, 1)[0][0].0.as_str(), laid.get()), ("60 1", 4));
    }
}
