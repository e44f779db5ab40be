//! The words of a panel.

use ratatui::text::{Line, Span};

use super::{Question, Topic, bullet};
use crate::content::words::NoteWords;
use crate::domain::ids::{NoteId, TermId};
use crate::domain::lesson::Flag;
use crate::i18n::Word;
use crate::i18n::keys::{Common, Home, Settings};
use crate::input::keymap::key_name;
use crate::ui::cx::{Cited, World};
use crate::ui::pen::Pen;
use crate::ui::theme::Role;
use crate::ui::wrap::wrap_text;

/// A piece of a panel before it is wrapped.
enum Piece {
    Heading(String),
    Text(String),
    Muted(String),
    Key(&'static str, String),
    Gap,
}

/// How many lines the panel's text takes.
pub(super) fn line_count(topic: &Topic, world: World, columns: u16) -> usize {
    let (_, pieces) = pieces(topic, world);
    let count = |text: &str| wrap_text(text, usize::from(columns)).len();
    pieces
        .iter()
        .map(|piece| match piece {
            Piece::Heading(text) | Piece::Text(text) | Piece::Muted(text) => count(text),
            Piece::Key(_, _) | Piece::Gap => 1,
        })
        .sum()
}

/// The title and lines of a panel.
pub(super) fn compose(topic: &Topic, pen: &Pen, columns: u16) -> (String, Vec<Line<'static>>) {
    let (title, pieces) = pieces(topic, pen.world);
    let lines = pieces.into_iter().flat_map(|piece| match piece {
        Piece::Heading(text) => pen.wrapped(&text, Role::Heading, columns),
        Piece::Text(text) => pen.wrapped(&text, Role::Text, columns),
        Piece::Muted(text) => pen.wrapped(&text, Role::Muted, columns),
        Piece::Key(key, text) => vec![Line::from(vec![pen.span(format!("{key:<10}"), Role::Key), Span::raw(text)])],
        Piece::Gap => vec![Line::default()],
    });
    (title, lines.collect())
}

/// The two answers of a question.
pub(super) fn answers<'a>(question: &Question, world: World<'a>) -> (&'a str, &'a str) {
    match question {
        Question::Discard(_) => (world.say(Home::Discard), world.say(Home::Later)),
        Question::Quit => (world.say(Settings::QuitYes), world.say(Settings::QuitNo)),
    }
}

fn pieces(topic: &Topic, world: World) -> (String, Vec<Piece>) {
    match topic {
        Topic::Help { text, hints } => {
            let mut pieces = vec![Piece::Text(text.clone()), Piece::Gap];
            pieces.push(Piece::Heading(world.say(Settings::HelpHere).to_owned()));
            let keys = hints.iter().filter_map(|hint| Some(Piece::Key(key_name(hint.action)?, hint.word.clone())));
            pieces.extend(keys);
            pieces.push(Piece::Gap);
            pieces.push(Piece::Heading(world.say(Settings::HelpEverywhere).to_owned()));
            pieces.extend(everywhere(world));
            (world.say(Settings::HelpTitle).to_owned(), pieces)
        }
        Topic::Sources(cited) => (world.say(Settings::SourceTitle).to_owned(), sources(cited, world)),
        Topic::Term(id) => term(id, world),
        Topic::Note(id) => note(id, world),
        Topic::Confirm(Question::Discard(_)) => {
            (world.say(Home::Discard).to_owned(), vec![Piece::Text(world.say(Home::DiscardAsk).to_owned())])
        }
        Topic::Confirm(Question::Quit) => {
            (world.say(Settings::QuitTitle).to_owned(), vec![Piece::Text(world.say(Settings::QuitAsk).to_owned())])
        }
    }
}

fn everywhere(world: World) -> Vec<Piece> {
    let key = |name, word: Common| Piece::Key(name, world.say(word).to_owned());
    vec![
        key("↑↓←→ hjkl", Common::HintMove),
        key("Enter", Common::HintOpen),
        key("Space", Common::HintToggle),
        key("1–9", Common::HintPick),
        key("Esc", Common::HintBack),
        key("Tab", Common::HintPane),
        key("PgUp PgDn", Common::HintPage),
        key("/", Common::HintSearch),
        key("!", Common::HintDanger),
        key("L", Common::HintLanguage),
        key("s", Common::HintSource),
        key("q", Common::HintQuit),
    ]
}

fn sources(cited: &[Cited], world: World) -> Vec<Piece> {
    let mut pieces = Vec::new();
    for (id, flag) in cited {
        let Some(source) = world.course.sources().get(id) else { continue };
        if !pieces.is_empty() {
            pieces.push(Piece::Gap);
        }
        let year = if source.year == 0 { String::new() } else { format!(", {}", source.year) };
        pieces.push(Piece::Heading(format!("[{id}] {}{year}", source.org)));
        let part = if source.part.is_empty() { String::new() } else { format!(". {}", source.part) };
        pieces.push(Piece::Text(format!("{}{part}", source.title)));
        if !source.address.is_empty() {
            pieces.push(Piece::Muted(source.address.to_string()));
        }
        pieces.push(Piece::Muted(format!("{}{}", bullet(), world.say(flag_word(*flag)))));
    }
    if pieces.is_empty() {
        pieces.push(Piece::Text(world.say(Settings::SourceNone).to_owned()));
    }
    pieces
}

/// The sentence for a confidence flag.
fn flag_word(flag: Flag) -> impl Word {
    match flag {
        Flag::V => Settings::SourceFlagV,
        Flag::VSec => Settings::SourceFlagVSec,
        Flag::W => Settings::SourceFlagW,
    }
}

fn term(id: &TermId, world: World) -> (String, Vec<Piece>) {
    let words = |lang| world.course.term_words(lang, id).cloned().unwrap_or_default();
    let (here, there) = (words(world.lang()), words(world.lang().other()));
    let flag = world.course.terms().get(id).map_or(Flag::W, |term| term.flag);
    let mut pieces = vec![Piece::Text(here.meaning), Piece::Gap];
    pieces.push(Piece::Muted(format!("{}: {}", world.lang().other().code(), there.term)));
    if !here.also.is_empty() {
        pieces.push(Piece::Muted(here.also.join(", ")));
    }
    if let Some(term) = world.course.terms().get(id) {
        let keys: Vec<&str> = term.sources.iter().map(crate::domain::ids::SourceId::as_str).collect();
        pieces.push(Piece::Muted(format!("[{}] {}", keys.join("] ["), world.say(flag_word(flag)))));
    }
    (here.term, pieces)
}

fn note(id: &NoteId, world: World) -> (String, Vec<Piece>) {
    let empty = NoteWords::default();
    let words = world.course.note_words(world.lang(), id).unwrap_or(&empty);
    let parts = [
        (Settings::NotePaper, &words.paper),
        (Settings::NoteGuidance, &words.guidance),
        (Settings::NoteTeach, &words.teach),
    ];
    let mut pieces = Vec::new();
    for (head, text) in parts {
        pieces.push(Piece::Heading(world.say(head).to_owned()));
        pieces.push(Piece::Text(text.clone()));
        pieces.push(Piece::Gap);
    }
    let note = world.course.notes().get(id);
    let cited: Vec<Cited> =
        note.into_iter().flat_map(|note| note.sources.iter().map(|source| (source.clone(), note.flag))).collect();
    pieces.extend(sources(&cited, world));
    (words.title.clone(), pieces)
}
