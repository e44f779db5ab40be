use asih::domain::event::Event;
use asih::domain::mastery::mastery;
use asih::domain::quiz::{QuizOf, Reveal};
use asih::i18n::Lang;
use asih::ui::flow::Effect;
use asih::ui::report::progress_files::{csv, markdown};

use super::taking::finished;
use super::{SIZES, look, pictures};
use crate::harness::Harness;

/// Two quizzes and some reading.
fn past() -> Vec<Event> {
    let mut events = finished(QuizOf::Mixed, Reveal::Each, 2, &["q-milk-7", "q-hormones-6", "q-milk-8"]);
    events.extend(finished(QuizOf::Check("milk".into()), Reveal::Each, 2, &["q-milk-1", "q-milk-3"]));
    let read = |block: &str| Event::Read { lesson: "hormones".into(), block: block.into() };
    events.extend([read("two-tasks"), read("prolactin-makes"), read("oxytocin-flows")]);
    events
}

#[test]
fn progress_of_a_new_person_shows_no_zero_percent() {
    pictures!("progress_empty", "6");
    pictures!("progress_empty_quizzes", "6<tab>");
    let mut harness = Harness::new(Lang::Id).size(120, 40);
    harness.press("6");
    assert!(!harness.screen().contains("0 %"), "{}", harness.screen());
}

#[test]
fn progress_after_two_quizzes_and_some_reading() {
    for lang in Lang::ALL {
        for size in SIZES {
            let mut harness = Harness::from_events(lang, &past()).size(size.0, size.1);
            // Home may offer to continue reading; the digit opens the room all the same.
            harness.press("6");
            look!(harness, "progress_full");
            harness.press("<tab>");
            look!(harness, "progress_full_quizzes");
            harness.press("<tab>");
            look!(harness, "progress_full_readings");
        }
    }
}

#[test]
fn x_asks_the_edge_to_write_the_files() {
    let mut harness = Harness::new(Lang::Id);
    harness.press("6x");
    assert_eq!(harness.effects(), [Effect::LoadHistory, Effect::ExportProgress]);
}

#[test]
fn the_panes_are_reached_by_key_and_by_click_alike() {
    let (mut keys, mut clicks) = (Harness::from_events(Lang::En, &past()), Harness::from_events(Lang::En, &past()));
    keys.press("6<tab><tab>");
    clicks.press("6").click_on("Reading");
    assert_eq!(keys.app().stack(), clicks.app().stack());
    assert_eq!(keys.screen(), clicks.screen());
}

/// Reads CSV as RFC 4180 writes it.
fn parse(text: &str) -> Vec<Vec<String>> {
    let (mut rows, mut row, mut cell, mut quoted) = (Vec::new(), Vec::new(), String::new(), false);
    let mut letters = text.chars().peekable();
    while let Some(c) = letters.next() {
        match (quoted, c) {
            (true, '"') if letters.peek() == Some(&'"') => cell.extend(letters.next()),
            (_, '"') => quoted = !quoted,
            (false, ',') => row.push(std::mem::take(&mut cell)),
            (false, '\r') => {}
            (false, '\n') => {
                row.push(std::mem::take(&mut cell));
                rows.push(std::mem::take(&mut row));
            }
            _ => cell.push(c),
        }
    }
    assert!(!quoted && cell.is_empty() && row.is_empty(), "the file ends with its last line");
    rows
}

#[test]
fn the_table_read_back_has_the_numbers_of_the_screen() {
    for lang in Lang::ALL {
        let mut harness = Harness::from_events(lang, &past());
        harness.press("6");
        let world = harness.app().world();
        let rows = parse(&csv(world));
        assert!(rows.iter().all(|row| row.len() == 7));
        let shares = mastery(world.course.questions().values(), &world.progress.questions);
        let number = |text: &str| text.parse::<usize>().unwrap_or_default();
        let column = |from: usize, nth: usize| rows[from..].iter().map(|row| number(&row[nth])).collect::<Vec<_>>();
        let objectives: Vec<_> = world.course.objectives().filter_map(|(_, id)| shares.get(&id)).collect();
        assert_eq!(column(1, 3)[..objectives.len()], objectives.iter().map(|share| share.right).collect::<Vec<_>>());
        assert_eq!(column(1, 4)[..objectives.len()], objectives.iter().map(|share| share.asked).collect::<Vec<_>>());
        assert_eq!(column(1, 6)[..objectives.len()], objectives.iter().map(|share| share.unseen()).collect::<Vec<_>>());
        assert_eq!(objectives.iter().map(|share| share.asked).sum::<usize>(), 5, "five answers, one objective each");
        let never = rows.iter().skip(1).filter(|row| row[4] == "0").collect::<Vec<_>>();
        assert!(!never.is_empty() && never.iter().all(|row| row[5].is_empty()), "never asked has no share");
        let rest = &rows[1 + objectives.len()..];
        let numbers = |row: &[String]| (row[1].clone(), row[3].clone(), row[4].clone(), row[5].clone());
        let expected = |n: &str, of: &str, percent: &str| {
            ("2026-11-23".to_owned(), n.to_owned(), of.to_owned(), percent.to_owned())
        };
        let total = world.course.lesson(&"hormones".into()).unwrap().blocks().count();
        assert_eq!(numbers(&rest[0]), expected("2", "2", "100"));
        assert_eq!(numbers(&rest[1]), expected("2", "3", "67"));
        let read = (3 * 200 + total) / (total * 2);
        assert_eq!(numbers(&rest[2]), expected("3", &total.to_string(), &read.to_string()));
        assert_eq!(rest.len(), 3);
    }
}

#[test]
fn the_page_reads_well() {
    for lang in Lang::ALL {
        let mut harness = Harness::from_events(lang, &past());
        harness.press("6");
        insta::assert_snapshot!(format!("progress_page_{}", lang.code()), markdown(harness.app().world()));
    }
}
