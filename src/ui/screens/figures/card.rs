//! The card of a figure: the number in large, and all that is needed to read it.

use ratatui::layout::Size;

use crate::domain::figure::{Figure, LESSON, Unit};
use crate::domain::ids::{ClaimId, LessonId};
use crate::i18n::keys::{Figures as Key, Learn};
use crate::i18n::{Lang, Words};
use crate::input::Action;
use crate::ui::browse::{add_key, add_note, add_standing};
use crate::ui::cx::{Checked, World};
use crate::ui::glyphs;
use crate::ui::large::large;
use crate::ui::modal::standing;
use crate::ui::page::Page;
use crate::ui::theme::Role;
use crate::ui::wrap::{GLUE, width};

/// Rows a card needs before its number is drawn in large: below that the words would not fit beside it.
const ROOMY: u16 = 16;

/// The card of a figure in an area of this size; with both languages, the other one below.
pub(crate) fn page(world: World, figure: &Figure, both: bool, size: Size) -> Page {
    let mut page = Page::default();
    let lang = world.lang();
    let Some(words) = world.course.figure_words(lang, &figure.id) else { return page };
    page.text(words.name.clone(), Role::Heading);
    if figure.set_aside {
        page.text(format!("{} {}", glyphs::FLAGGED, world.say(Key::SetAsideLong)), Role::Warn);
    }
    page.gap();
    add_number(&mut page, world.words, figure, size);
    page.gap();
    add_words(&mut page, world, figure, lang, Role::Text);
    if both {
        let there = &world.both[lang.other().index()];
        page.gap();
        let name = world.course.figure_words(lang.other(), &figure.id).map_or("", |words| &words.name);
        page.text(name, Role::Muted).text(written(there, figure), Role::Muted);
        add_words(&mut page, world, figure, lang.other(), Role::Muted);
    }
    for note in figure.notes.iter().filter_map(|note| world.course.note_words(lang, note)) {
        add_note(&mut page, &world.fill(Learn::NoteLine, &[("title", &note.title)]));
    }
    add_standing(&mut page, &standing(&Checked::of(figure.flag, || ClaimId::figure(&figure.id)), world));
    page.gap();
    let lesson = LessonId::from(LESSON);
    if world.course.lesson(&lesson).is_some() {
        let title = world.fill(Key::Lesson, &[("title", world.course.title(lang, &lesson))]);
        for (nth, text) in [title.as_str(), world.say(Key::Practice)].into_iter().enumerate() {
            add_key(&mut page, Action::Pick(nth), text, Role::Text);
        }
    }
    page
}

/// The number as it is said, with its unit.
pub(crate) fn written(words: &Words, figure: &Figure) -> String {
    let number = words.lang().number(figure.value);
    match figure.unit {
        Unit::PerCent => words.fill(Key::PerCent, &[("n", &number)]),
        Unit::Count => number,
    }
}

/// The number, in large where it has room, and the year at its foot.
fn add_number(page: &mut Page, words: &Words, figure: &Figure, size: Size) {
    let (number, years) = (written(words, figure), figure.years());
    let room = usize::from(size.width).saturating_sub(width(&years) + 3);
    let rows = large(&number).filter(|rows| size.height >= ROOMY && rows.iter().all(|row| width(row) <= room));
    let Some(rows) = rows else {
        let number = number.replace(' ', &GLUE.to_string());
        page.runs([(number, Role::Accent), (format!("{GLUE}{GLUE}{GLUE}{years}"), Role::Strong)]);
        return;
    };
    let last = rows.len() - 1;
    for (nth, row) in rows.into_iter().enumerate() {
        let mut runs = vec![(row, Role::Accent)];
        if nth == last && !years.is_empty() {
            runs.push((format!("{GLUE}{GLUE}{GLUE}{years}"), Role::Strong));
        }
        page.runs(runs);
    }
}

/// What is counted, of whom, how, and how to read it.
fn add_words(page: &mut Page, world: World, figure: &Figure, lang: Lang, role: Role) {
    let Some(words) = world.course.figure_words(lang, &figure.id) else { return };
    let said = &world.both[lang.index()];
    page.text(words.definition.clone(), role);
    let labels = [said.say(Key::Whom), said.say(Key::How)];
    let wide = labels.iter().map(|label| width(label)).max().unwrap_or(0);
    for (label, text) in labels.into_iter().zip([&words.age, &words.method]) {
        page.led([(format!("{label:<wide$}  "), Role::Muted)], [(text.clone(), role)]);
    }
    page.gap().text(words.read.clone(), role);
}
