//! The words of a panel.

use super::{Question, Topic};
use crate::content::words::NoteWords;
use crate::domain::ids::{ClaimId, NoteId, TermId};
use crate::i18n::keys::{Common, Counsel, Home, Settings};
use crate::input::keymap::key_name;
use crate::ui::cx::{Checked, Cited, World, cite};
use crate::ui::glyphs;
use crate::ui::page::{More, Page};
use crate::ui::screens::home::rows::day;
use crate::ui::theme::Role;
use crate::ui::view::Hint;

/// The two answers of a question.
pub(super) fn answers<'a>(question: &Question, world: World<'a>) -> (&'a str, &'a str) {
    match question {
        Question::Discard(_) => (world.say(Home::Discard), world.say(Home::Later)),
        Question::EndVisit => (world.say(Counsel::EndTitle), world.say(Common::Cancel)),
        Question::DropVisit(_) => (world.say(Counsel::DropTitle), world.say(Common::Cancel)),
        Question::WipePractice => (world.say(Counsel::Wipe), world.say(Common::Cancel)),
        Question::Quit => (world.say(Settings::QuitYes), world.say(Settings::QuitNo)),
    }
}

/// The title and text of a panel.
pub(super) fn page(topic: &Topic, world: World) -> (String, Page) {
    match topic {
        Topic::Help { text, hints } => (world.say(Settings::HelpTitle).to_owned(), help(text, hints, world)),
        Topic::Sources(cited) => (world.say(Settings::SourceTitle).to_owned(), sources(cited, world)),
        Topic::Term(id) => term(id, world),
        Topic::Note(id) => note(id, world),
        Topic::Confirm(Question::Discard(_)) => {
            (world.say(Home::Discard).to_owned(), told(world.say(Home::DiscardAsk)))
        }
        Topic::Confirm(Question::EndVisit) => {
            (world.say(Counsel::EndTitle).to_owned(), told(world.say(Counsel::EndAsk)))
        }
        Topic::Confirm(Question::DropVisit(_)) => {
            (world.say(Counsel::DropTitle).to_owned(), told(world.say(Counsel::DropAsk)))
        }
        Topic::Confirm(Question::WipePractice) => {
            (world.say(Counsel::Wipe).to_owned(), told(world.say(Counsel::WipeAsk)))
        }
        Topic::Confirm(Question::Quit) => {
            (world.say(Settings::QuitTitle).to_owned(), told(world.say(Settings::QuitAsk)))
        }
    }
}

/// A page that begins with a text. The panel's foot says when there is more.
fn told(text: &str) -> Page {
    let mut page = Page::new(More::Elsewhere);
    page.text(text, Role::Text);
    page
}

fn help(text: &str, hints: &[Hint], world: World) -> Page {
    let mut page = told(text);
    page.gap().text(world.say(Settings::HelpHere), Role::Heading);
    for hint in hints {
        if let Some(name) = key_name(hint.action) {
            key(&mut page, name, &hint.word);
        }
    }
    page.gap().text(world.say(Settings::HelpEverywhere), Role::Heading);
    let everywhere = [
        ("↑↓←→ hjkl", Common::HintMove),
        ("Enter", Common::HintOpen),
        ("Space", Common::HintToggle),
        ("1–9", Common::HintPick),
        ("Esc", Common::HintBack),
        ("Tab", Common::HintPane),
        ("PgUp PgDn", Common::HintPage),
        ("/", Common::HintSearch),
        ("!", Common::HintDanger),
        ("L", Common::HintLanguage),
        ("s", Common::HintSource),
        ("q", Common::HintQuit),
    ];
    let lock = world.vault.is_set_up().then_some(("Ctrl-L", Common::HintLock));
    for (name, word) in everywhere.into_iter().chain(lock) {
        key(&mut page, name, world.say(word));
    }
    page
}

fn key(page: &mut Page, name: &str, word: &str) {
    page.led([(format!("{name:<10}"), Role::Key)], [(word.to_owned(), Role::Text)]);
}

fn sources(cited: &[Cited], world: World) -> Page {
    let mut page = Page::new(More::Elsewhere);
    for (id, checked) in cited {
        let Some(source) = world.course.sources().get(id) else { continue };
        if !page.is_empty() {
            page.gap();
        }
        let year = if source.year == 0 { String::new() } else { format!(", {}", source.year) };
        page.text(format!("[{id}] {}{year}", source.org), Role::Heading);
        let part = if source.part.is_empty() { String::new() } else { format!(". {}", source.part) };
        page.text(format!("{}{part}", source.title), Role::Text);
        if !source.address.is_empty() {
            page.text(&*source.address, Role::Muted);
        }
        page.text(format!("{} {}", glyphs::BULLET, standing(checked, world)), Role::Muted);
    }
    if page.is_empty() {
        page.text(world.say(Settings::SourceNone), Role::Text);
    }
    page
}

/// How far a claim is checked, in words; once a clinician has confirmed it, by whom and when.
pub(crate) fn standing(checked: &Checked, world: World) -> String {
    match checked {
        Checked::V => world.say(Settings::SourceFlagV).to_owned(),
        Checked::VSec => world.say(Settings::SourceFlagVSec).to_owned(),
        Checked::W(claim) => world.course.confirmed(claim).map_or_else(
            || world.say(Settings::SourceFlagW).to_owned(),
            |review| {
                let on = review.date().map_or_else(|| review.on.to_string(), |date| day(world, date));
                world.fill(Settings::SourceConfirmed, &[("by", &review.by), ("on", &on)])
            },
        ),
    }
}

fn term(id: &TermId, world: World) -> (String, Page) {
    let words = |lang| world.course.term_words(lang, id).cloned().unwrap_or_default();
    let (here, there) = (words(world.lang()), words(world.lang().other()));
    let mut page = told(&here.meaning);
    page.gap().text(format!("{}: {}", world.lang().other().code(), there.term), Role::Muted);
    if !here.also.is_empty() {
        page.text(here.also.join(", "), Role::Muted);
    }
    if let Some(term) = world.course.terms().get(id) {
        let keys: Vec<&str> = term.sources.iter().map(crate::domain::ids::SourceId::as_str).collect();
        let cited = cite(&term.sources, term.flag, || ClaimId::term(id));
        let standing = cited.first().map(|(_, checked)| standing(checked, world)).unwrap_or_default();
        page.text(format!("[{}] {standing}", keys.join("] [")), Role::Muted);
    }
    (here.term, page)
}

fn note(id: &NoteId, world: World) -> (String, Page) {
    let empty = NoteWords::default();
    let words = world.course.note_words(world.lang(), id).unwrap_or(&empty);
    let parts = [
        (Settings::NotePaper, &words.paper),
        (Settings::NoteGuidance, &words.guidance),
        (Settings::NoteTeach, &words.teach),
    ];
    let mut page = Page::new(More::Elsewhere);
    for (head, text) in parts {
        page.text(world.say(head), Role::Heading).text(text, Role::Text).gap();
    }
    let note = world.course.notes().get(id);
    let cited = note.map_or_else(Vec::new, |note| cite(&note.sources, note.flag, || ClaimId::note(id)));
    page.add(sources(&cited, world));
    (words.title.clone(), page)
}
