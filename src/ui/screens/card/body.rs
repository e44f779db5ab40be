//! The text of a card.

use crate::domain::factor::Priority;
use crate::domain::ids::{ClaimId, FactorId};
use crate::i18n::keys::Factors as Key;
use crate::ui::cx::World;
use crate::ui::glyphs;
use crate::ui::page::Page;
use crate::ui::theme::Role;

/// Everything a card says.
pub(crate) fn page(world: World, id: &FactorId) -> Page {
    let mut page = Page::default();
    let (Some(factor), Some(words)) = (world.course.factor(id), world.course.factor_words(world.lang(), id)) else {
        return page;
    };
    let priority = match factor.priority {
        Priority::A => Key::PriorityA,
        Priority::B => Key::PriorityB,
        Priority::C => Key::PriorityC,
    };
    page.text(words.name.clone(), Role::Heading);
    let mark = if world.course.awaits(factor.flag, || ClaimId::factor(id)) { glyphs::AWAITS } else { "" };
    page.text(format!("{} · {}{mark}", factor.code, world.say(priority)), Role::Muted);
    if factor.questions.iter().any(|ask| ask.private) {
        page.text(world.say(Key::PrivateLong), Role::Warn);
    }
    page.part(world.say(Key::Effect), &words.effect);
    page.part(world.say(Key::Meaning), &words.meaning);
    if !words.advice.is_empty() {
        page.gap().text(world.say(Key::Offer), Role::Heading);
        for advice in &words.advice {
            page.bullet(advice.clone(), Role::Text);
        }
    }
    page.part(world.say(Key::Refer), &words.refer);
    if !words.myths.is_empty() {
        page.gap().text(world.say(Key::Myths), Role::Heading);
        for myth in &words.myths {
            page.text(format!("“{}”", myth.myth), Role::Strong);
            page.led([("  ".to_owned(), Role::Text)], [(myth.answer.clone(), Role::Text)]);
        }
    }
    for note in &factor.notes {
        if let Some(note) = world.course.note_words(world.lang(), note) {
            page.gap().runs([(format!("{} ", world.say(Key::NoteHere)), Role::Warn), (note.title.clone(), Role::Text)]);
        }
    }
    page
}
