//! The paragraph or card an answer rests on: its name, and the screen that shows it.

use crate::domain::quiz::RestsOn;
use crate::ui::Screen;
use crate::ui::cx::World;
use crate::ui::screens::{card::Card, lesson::LessonPage};

/// The screen that opens at the very paragraph.
pub(crate) fn screen(rests_on: &RestsOn) -> Screen {
    match rests_on {
        RestsOn::Lesson(lesson, block) => LessonPage::new(lesson.clone(), Some(block.clone())).into(),
        RestsOn::Card(factor) => Card::new(factor.clone()).into(),
    }
}

/// Lesson and section of a paragraph, or the name of a card.
pub(crate) fn name(rests_on: &RestsOn, world: World) -> String {
    let (course, lang) = (world.course, world.lang());
    match rests_on {
        RestsOn::Lesson(lesson, block) => {
            let title = course.title(lang, lesson);
            let sections = course.text(lang, lesson).map_or(&[][..], |text| &text.sections);
            let here = sections.iter().find(|section| section.blocks.iter().any(|known| known.id == *block));
            here.map_or_else(|| title.to_owned(), |section| format!("{title}: {}", section.title))
        }
        RestsOn::Card(factor) => {
            course.factor_words(lang, factor).map_or_else(|| factor.to_string(), |words| words.name.clone())
        }
    }
}
