//! A paragraph or list of a lesson as rows of a width, with its glossary words marked as links.

use super::glyphs;
use super::marked::{Manner, Marked, glue, hang};
use super::theme::Role;
use super::wrap::wrap_runs;
use crate::content::Course;
use crate::content::prose::{Body, Span};
use crate::input::Action;

/// Lays a block of a lesson out; one that awaits a clinician has a quiet mark at its last word.
pub fn rows(body: &Body, course: &Course, columns: usize, awaits: bool) -> Vec<Marked> {
    let ended = |spans: &[Span], last: bool| {
        let mut runs = runs(spans, course);
        if awaits && last {
            runs.push((glyphs::AWAITS.to_owned(), Manner::of(Role::Muted)));
        }
        runs
    };
    match body {
        Body::Paragraph(spans) => wrap_runs(&ended(spans, true), columns),
        Body::List { ordered, items } => {
            let item = |(at, spans): (usize, &Vec<Span>)| {
                let lead = if *ordered { format!("{}. ", at + 1) } else { format!("{} ", glyphs::BULLET) };
                hang(&[(lead, Manner::of(Role::Muted))], &ended(spans, at + 1 == items.len()), columns)
            };
            items.iter().enumerate().flat_map(item).collect()
        }
    }
}

/// Lays text out that steps back: the second language under the first.
pub fn muted(mut rows: Vec<Marked>) -> Vec<Marked> {
    for (_, manner) in rows.iter_mut().flatten() {
        if manner.role == Role::Text {
            manner.role = Role::Muted;
        }
    }
    rows
}

fn runs(spans: &[Span], course: &Course) -> Marked {
    let manner = |span: &Span| {
        let role = if span.term.is_some() {
            Role::Link
        } else if span.strong {
            Role::Strong
        } else {
            Role::Text
        };
        let place = span.term.as_ref().and_then(|term| course.terms().keys().position(|known| known == term));
        Manner { role, lean: span.emphasis, hit: place.map(Action::OpenTerm) }
    };
    spans.iter().map(|span| (glue(&span.text), manner(span))).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::content::{Pack, prose};
    use crate::i18n::Lang;
    use crate::ui::marked::columns_of;

    fn text(rows: &[Marked]) -> String {
        let line = |row: &Marked| row.iter().map(|(text, _)| text.as_str()).collect::<String>();
        rows.iter().map(line).collect::<Vec<_>>().join(" ")
    }

    fn squeeze(text: &str) -> String {
        text.split_whitespace().collect()
    }

    #[test]
    fn every_paragraph_of_the_course_keeps_all_its_words_at_any_width() {
        let course = Course::new(Pack::BuiltIn);
        for lang in Lang::ALL {
            for id in course.lesson_order() {
                let lesson = course.text(lang, id).unwrap();
                for block in lesson.sections.iter().flat_map(|section| &section.blocks) {
                    for columns in [20, 36, 52, 72] {
                        let rows = rows(&block.body, &course, columns, false);
                        assert!(rows.iter().all(|row| columns_of(row) <= columns), "{id} {} {columns}", block.id);
                        let leads = |text: String| match &block.body {
                            Body::Paragraph(_) => text,
                            Body::List { ordered: false, .. } => text.replace(glyphs::BULLET, ""),
                            Body::List { ordered: true, items } => {
                                (1..=items.len()).fold(text, |text, at| text.replacen(&format!("{at}. "), "", 1))
                            }
                        };
                        assert_eq!(squeeze(&leads(text(&rows))), squeeze(&block.body.plain()));
                    }
                }
            }
        }
    }

    #[test]
    fn what_awaits_a_clinician_is_marked_at_its_last_word_and_nowhere_else() {
        let course = Course::new(Pack::BuiltIn);
        for (body, marked) in [
            ("Satu dua.", vec!["Satu dua.*"]),
            ("- satu\n- dua", vec!["· satu", "· dua*"]),
            ("1. satu\n2. dua", vec!["1. satu", "2. dua*"]),
        ] {
            let body = prose::body(body);
            let lines =
                |awaits| rows(&body, &course, 20, awaits).iter().map(|row| text(std::slice::from_ref(row))).collect();
            let (with, without): (Vec<String>, Vec<String>) = (lines(true), lines(false));
            assert_eq!(with, marked);
            assert!(without.iter().all(|line| !line.contains(glyphs::AWAITS)), "{without:?}");
        }
    }

    #[test]
    fn a_glossary_word_opens_its_own_entry() {
        let course = Course::new(Pack::BuiltIn);
        let rows = rows(&prose::body("Ini [oksitosin](oxytocin) ya"), &course, 40, false);
        let place = course.terms().keys().position(|term| term.as_str() == "oxytocin");
        let hit = rows[0].iter().find(|(text, _)| text == "oksitosin").and_then(|(_, manner)| manner.hit);
        assert!(place.is_some());
        assert_eq!(hit, place.map(Action::OpenTerm));
    }

    proptest! {
        #[test]
        fn joined_rows_equal_the_text_and_none_is_wider(words in "([a-z]{1,12} ){0,40}", columns in 1_usize..80) {
            let course = Course::new(Pack::BuiltIn);
            let body = Body::Paragraph(vec![
                Span { text: words.clone(), ..Span::default() },
                Span { text: words.clone(), strong: true, ..Span::default() },
            ]);
            let rows = rows(&body, &course, columns, false);
            prop_assert!(rows.iter().all(|row| columns_of(row) <= columns));
            prop_assert_eq!(squeeze(&text(&rows)), squeeze(&format!("{words}{words}")));
        }
    }
}
