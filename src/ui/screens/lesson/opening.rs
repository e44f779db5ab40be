//! What opens from a paragraph: glossary words, notes, cards, the check; and what digits pick.

use super::beside::Thing;
use super::{LessonPage, Pane};
use crate::domain::lesson::Picture;
use crate::domain::quiz::QuizOf;
use crate::domain::reflex::Stimulus;
use crate::ui::cx::{Cx, World};
use crate::ui::flow::Flow;
use crate::ui::modal::{Modal, Topic};
use crate::ui::screens::quiz::QuizPage;

impl LessonPage {
    pub(super) fn open_term(&mut self, world: World) -> Flow {
        let terms = self.terms(world);
        let Some(term) = terms.get(self.term % terms.len().max(1)) else { return Flow::Stay };
        self.term += 1;
        Flow::Open(Modal::new(Topic::Term(term.clone())))
    }

    pub(super) fn open_note(&mut self, world: World) -> Flow {
        let notes = self.block(world).map_or(&[][..], |block| &block.notes);
        let Some(note) = notes.get(self.note % notes.len().max(1)) else { return Flow::Stay };
        self.note += 1;
        Flow::Open(Modal::new(Topic::Note(note.clone())))
    }

    /// The one card this paragraph teaches opens at once; from several the person chooses beside the text.
    pub(super) fn open_card(&mut self, cx: &mut Cx) -> Flow {
        let things = self.things(cx.world);
        if self.pane == Pane::Side
            && let Some(thing @ Thing::Factor(_)) = things.get(self.thing)
        {
            return self.open(thing.clone(), cx);
        }
        if let [only] = self.taught_here(cx.world).as_slice() {
            return self.open(Thing::Factor(only.clone()), cx);
        }
        if let Some(first) = things.iter().position(|thing| matches!(thing, Thing::Factor(_))) {
            self.pane = Pane::Side;
            self.thing = first;
        }
        Flow::Stay
    }

    pub(super) fn pick(&mut self, nth: usize, cx: &mut Cx) -> Flow {
        match (self.pane, self.picture(cx.world)) {
            (Pane::Outline, _) => self.jump(nth, cx),
            (Pane::Side, _) => return self.open_nth(nth, cx),
            (Pane::Text, Some(Picture::Reflexes)) => {
                if let Some(what) = Stimulus::ALL.get(nth) {
                    self.reflex.happen(*what);
                }
            }
            (Pane::Text, Some(Picture::Attachment)) if nth < 4 => {
                self.sign = if self.sign == Some(nth) { None } else { Some(nth) };
            }
            (Pane::Text, _) => {}
        }
        Flow::Stay
    }

    pub(super) fn open_nth(&mut self, nth: usize, cx: &mut Cx) -> Flow {
        self.things(cx.world).get(nth).cloned().map_or(Flow::Stay, |thing| self.open(thing, cx))
    }

    pub(super) fn confirm(&mut self, cx: &mut Cx) -> Flow {
        match self.pane {
            Pane::Outline => self.jump(self.section, cx),
            Pane::Side => return self.open_nth(self.thing, cx),
            Pane::Text if self.at_check(cx.world) => {
                return Flow::push(QuizPage::begin(QuizOf::Check(self.lesson.clone())).into());
            }
            Pane::Text => self.down(cx),
        }
        Flow::Stay
    }
}
