//! What stands beside the text: the objectives, where the paper says otherwise, sources, and related factors. Each
//! opens.

use ratatui::layout::Rect;

use super::standing::{objectives, tick};
use super::{LessonPage, Pane};
use crate::domain::figure::LESSON;
use crate::domain::ids::{FactorId, NoteId, ObjectiveId, SourceId};
use crate::i18n::keys::{Figures as FiguresKey, Learn as Key};
use crate::input::Action;
use crate::ui::cx::{Checked, Cx, World};
use crate::ui::flow::Flow;
use crate::ui::glyphs;
use crate::ui::marked::{self, Marked, flow, hang};
use crate::ui::modal::{Modal, Topic};
use crate::ui::pen::Pen;
use crate::ui::screens::card::Card;
use crate::ui::screens::figures::Figures;
use crate::ui::theme::Role;
use crate::ui::view::View;

/// One thing beside the text.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Thing {
    /// An objective of the lesson; opens the first paragraph that serves it.
    Objective(ObjectiveId, bool),
    /// A conflict of paper and guidance.
    Note(NoteId),
    /// What the paragraph rests on.
    Source(SourceId, Checked),
    /// A factor card.
    Factor(FactorId),
    /// The list of figures, beside the lesson on reading them.
    Figures,
}

impl LessonPage {
    /// Everything beside the paragraph under the cursor: objectives first, then notes, sources, factors.
    pub(super) fn things(&self, world: World) -> Vec<Thing> {
        let Some(lesson) = self.structure(world) else { return Vec::new() };
        let mut things: Vec<Thing> =
            objectives(world, lesson).into_iter().map(|(id, met)| Thing::Objective(id.clone(), met)).collect();
        things.extend(self.block(world).iter().flat_map(|block| block.notes.iter().cloned().map(Thing::Note)));
        things.extend(self.cited(world).into_iter().map(|(source, checked)| Thing::Source(source, checked)));
        let taught = self.taught_here(world);
        let others = lesson.factors.iter().filter(|factor| !taught.contains(factor)).cloned();
        things.extend(taught.iter().cloned().chain(others).map(Thing::Factor));
        things.extend((self.lesson.as_str() == LESSON).then_some(Thing::Figures));
        things
    }

    /// The factors whose card names the paragraph under the cursor.
    pub(super) fn taught_here(&self, world: World) -> Vec<FactorId> {
        let Some(block) = self.block(world) else { return Vec::new() };
        let here = |at: &(_, _)| at.0 == self.lesson && at.1 == block.id;
        let factors = world.course.factors().filter(|factor| factor.lesson.as_ref().is_some_and(here));
        factors.map(|factor| factor.id.clone()).collect()
    }

    /// Opens a thing.
    pub(super) fn open(&mut self, thing: Thing, cx: &mut Cx) -> Flow {
        match thing {
            Thing::Objective(id, _) => {
                let serves = |lesson: &crate::domain::lesson::Lesson| {
                    lesson.blocks().position(|block| block.objective.as_ref() == Some(&id))
                };
                if let Some(stop) = self.structure(cx.world).and_then(serves) {
                    self.pane = Pane::Text;
                    self.go(stop, cx);
                }
                Flow::Stay
            }
            Thing::Note(id) => Flow::Open(Modal::new(Topic::Note(id))),
            Thing::Source(id, checked) => Flow::Open(Modal::new(Topic::Sources(vec![(id, checked)]))),
            Thing::Factor(id) => Flow::push(Card::new(id).into()),
            Thing::Figures => Flow::push(Figures::new(None).into()),
        }
    }

    pub(super) fn draw_side(&self, pen: &mut Pen, area: Rect) {
        let rows = self.side_rows(pen.world, usize::from(area.width));
        let focus = (self.pane == Pane::Side).then_some(self.thing);
        let page = usize::from(area.height);
        let last = rows.iter().rposition(|(thing, _)| thing.is_some() && *thing == focus).unwrap_or(0);
        let top = (last + 1).saturating_sub(page);
        for (place, (thing, row)) in area.rows().zip(rows.iter().skip(top)) {
            marked::draw(pen, place, row);
            if thing.is_some() && *thing == focus {
                pen.paint(place, Role::Selected);
            }
            if let Some(nth) = thing {
                pen.hit(place, Action::Open(*nth));
            }
        }
    }

    fn side_rows(&self, world: World, columns: usize) -> Vec<(Option<usize>, Marked)> {
        let mut rows: Vec<(Option<usize>, Marked)> = Vec::new();
        let mut group = None;
        for (nth, thing) in self.things(world).iter().enumerate() {
            let head = match thing {
                Thing::Objective(..) => world.say(Key::Objectives),
                Thing::Note(_) => world.say(Key::PaperDiffers),
                Thing::Source(..) => world.say(Key::Sources),
                Thing::Factor(_) => world.say(Key::Related),
                Thing::Figures => world.say(FiguresKey::Title),
            };
            if group != Some(head) {
                if group.is_some() {
                    rows.push((None, Marked::new()));
                }
                rows.extend(flow(head, Role::Heading, columns).into_iter().map(|row| (None, row)));
                group = Some(head);
            }
            rows.extend(self.thing_rows(world, thing, columns).into_iter().map(|row| (Some(nth), row)));
        }
        rows
    }

    fn thing_rows(&self, world: World, thing: &Thing, columns: usize) -> Vec<Marked> {
        let point = |text: &str, role| {
            hang(&marked::row(format!("{} ", glyphs::INTO), Role::Muted), &marked::row(text, role), columns)
        };
        match thing {
            Thing::Objective(id, met) => {
                let head = world.course.head(world.lang(), &self.lesson);
                let text = head.and_then(|head| head.objectives.get(id)).map_or(id.as_str(), String::as_str);
                let mine = self.block(world).is_some_and(|block| block.objective.as_ref() == Some(id));
                tick(*met, text, if mine { Role::Strong } else { Role::Text }, columns)
            }
            Thing::Note(id) => {
                let words = world.course.note_words(world.lang(), id);
                point(words.map_or(id.as_str(), |words| &words.title), Role::Text)
            }
            Thing::Source(id, _) => {
                let source = world.course.sources().get(id);
                let org = source.map_or("", |source| &source.org);
                let year = source.map_or(0, |source| source.year);
                let year = if year == 0 { String::new() } else { format!(" {year}") };
                point(&format!("[{id}] {org}{year}"), Role::Muted)
            }
            Thing::Figures => point(world.say(FiguresKey::All), Role::Text),
            Thing::Factor(id) => {
                let words = world.course.factor_words(world.lang(), id);
                point(words.map_or(id.as_str(), |words| &words.name), Role::Text)
            }
        }
    }
}
