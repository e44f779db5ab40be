//! What a PDF promises: the same bytes, pages that hold everything, nothing a reader would obey.

use std::collections::BTreeMap;

use proptest::prelude::*;

use super::ink::Mark;
use super::*;
use crate::content::{Course, Pack};
use crate::i18n::{Lang, Words};
use crate::paper::doc::{Block, Cell, Table, Weight};
use crate::paper::facility::Facility;
use crate::paper::forms::{Blank, Press, Slip, blank, contract, examples, referral, slip};
use crate::paper::glyphs::clean;
use crate::paper::glyphs::win_ansi::signs;

fn with_press<T>(lang: Lang, practice: bool, work: impl FnOnce(&Press, &Course) -> T) -> T {
    let facility = Facility {
        name: "Klinik Harapan Ibu".into(),
        phone: "0761 555 0123".into(),
        emergency: "Ambulans desa 0811 555 0199".into(),
    };
    let (words, course) = (Words::new(lang), Course::new(Pack::BuiltIn));
    let made = "2026-11-23T09:14:00+07:00".parse().unwrap();
    work(&Press { words: &words, facility: &facility, made, content: "asih 0.1.0", practice }, &course)
}

/// Everything that can be filled in, filled in.
fn filled(press: &Press, course: &Course) -> Vec<Doc> {
    let lang = press.words.lang();
    vec![
        slip(press, &examples::slip(course, lang)),
        referral(press, &examples::referral(lang)),
        contract(press, &examples::contract(lang)),
    ]
}

/// The letters on pages, page by page, as text.
fn drawn(pages: &[page::Page]) -> Vec<String> {
    let text = |mark: &Mark| match mark {
        Mark::Text { text, .. } => Some(text.clone()),
        _ => None,
    };
    pages
        .iter()
        .map(|page| page.iter().flat_map(|row| &row.marks).filter_map(text).collect::<Vec<_>>().join(" "))
        .collect()
}

#[test]
fn what_a_mother_takes_home_is_one_page_in_letters_of_twelve_points_or_more() {
    for lang in Lang::ALL {
        for practice in [false, true] {
            with_press(lang, practice, |press, course| {
                let full = slip(press, &examples::slip(course, lang));
                for doc in [full, blank(press, course, Blank::Slip)] {
                    for sheet in Sheet::ALL {
                        let pages = pages(&doc, sheet);
                        assert_eq!(pages.len(), 1, "{} {sheet:?}", doc.title);
                        let sizes = pages[0].iter().flat_map(|row| &row.marks).filter_map(|mark| match mark {
                            Mark::Text { size, .. } => Some(*size),
                            _ => None,
                        });
                        assert!(sizes.into_iter().all(|size| size >= 12.0));
                    }
                }
            });
        }
    }
}

#[test]
fn a_long_slip_gives_up_air_and_its_square_before_it_needs_another_page() {
    with_press(Lang::Id, true, |press, course| {
        let mut long = examples::slip(course, Lang::Id);
        for agreed in &mut long.agreed {
            agreed.push_str(", dan keluarga menyiapkan minum serta makan untuk Ibu setiap kali menyusui");
        }
        let doc = slip(press, &long);
        let pages = pages(&doc, Sheet::A5);
        assert_eq!(pages.len(), 1);
        assert!(drawn(&pages)[0].contains("kejang · Bayi: dinding"));
    });
}

#[test]
fn the_file_names_its_title_language_fonts_and_pages_and_is_the_same_every_time() {
    for (lang, code) in [(Lang::Id, "(id)"), (Lang::En, "(en)")] {
        with_press(lang, false, |press, course| {
            let docs = [filled(press, course), vec![blank(press, course, Blank::Danger)]].concat();
            let bytes = write(&docs, Sheet::A4);
            assert_eq!(bytes, write(&docs, Sheet::A4));
            let text = String::from_utf8_lossy(&bytes).into_owned();
            assert!(text.starts_with("%PDF-1.7") && text.trim_end().ends_with("%%EOF"));
            let count: usize = docs.iter().map(|doc| page_count(doc, Sheet::A4)).sum();
            assert_eq!(text.matches("/Type /Page\n").count(), count);
            assert!(text.contains(&format!("/Count {count}")));
            for part in ["/Helvetica\n", "/Helvetica-Bold", "/Symbol", "/WinAnsiEncoding", "/Title", "/Lang", code] {
                assert!(text.contains(part), "{part}");
            }
            assert!(!text.contains("CreationDate") && !text.contains("ModDate"), "no clock is in the file");
        });
    }
}

#[test]
fn another_reader_finds_the_words_and_the_foot_on_every_page() {
    with_press(Lang::Id, true, |press, course| {
        let docs = [filled(press, course), Blank::ALL.map(|form| blank(press, course, form)).to_vec()].concat();
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.pdf");
        std::fs::write(&path, write(&docs, Sheet::A5)).unwrap();
        // Where there is no other reader, the other tests have to do.
        let Ok(read) = std::process::Command::new("pdftotext").arg("-layout").arg(&path).arg("-").output() else {
            return;
        };
        let text = String::from_utf8(read.stdout).unwrap();
        let pages: Vec<&str> = text.split('\u{c}').filter(|page| !page.trim().is_empty()).collect();
        assert_eq!(pages.len(), docs.iter().map(|doc| page_count(doc, Sheet::A5)).sum::<usize>());
        for page in &pages {
            for line in ["Alat bantu konseling, bukan diagnosis", "2026-11-23 09:14", "LATIHAN", "asih 0.1.0"] {
                assert!(page.contains(line), "{line} in {page}");
            }
        }
        for part in
            ["K7M2PQ", "Suhu bayi 37,5 °C atau lebih", "Napas 60 kali atau lebih per menit", "Menyusui 8–12 kali"]
        {
            assert!(text.contains(part), "{part}");
        }
    });
}

#[test]
fn a_square_holds_code_agreement_date_and_signs_and_is_never_too_large() {
    with_press(Lang::Id, false, |press, course| {
        let said = |given: &Slip| {
            slip(press, given).blocks.into_iter().find_map(|block| match block {
                Block::Qr { text, .. } => Some(text),
                _ => None,
            })
        };
        let mut given = examples::slip(course, Lang::Id);
        let text = said(&given).unwrap();
        for part in ["K7M2PQ", "8-12 kali", "25 November 2026", "kejang", "119"] {
            assert!(text.contains(part), "{part} in {text}");
        }
        given.agreed = vec!["x".repeat(40); 30];
        let long = said(&given).unwrap();
        assert!(long.ends_with("...") && long.contains("K7M2PQ"));
        for text in [text, long] {
            assert!(!text.contains("http") && text.is_ascii());
            assert!(crate::paper::qr::square(&text).unwrap().side <= 97);
        }
        assert_eq!(said(&Slip::default()), None);
    });
}

#[test]
fn no_private_sign_is_on_the_paper_others_see() {
    for lang in Lang::ALL {
        with_press(lang, false, |press, course| {
            let printed = drawn(&pages(&blank(press, course, Blank::Danger), Sheet::A4)).join(" ");
            let words = course.danger_words(lang).unwrap();
            let (private, public): (Vec<_>, Vec<_>) =
                course.catalogue().unwrap().danger.signs.iter().partition(|sign| sign.private);
            let found = |id| words.signs[id].label.split(' ').take(3).all(|word| printed.contains(word));
            assert!(public.iter().all(|sign| found(&sign.id)));
            for sign in private {
                assert!(!printed.contains(&words.signs[&sign.id].label), "{}", sign.id);
            }
        });
    }
}

fn blocks() -> impl Strategy<Value = (Block, String)> {
    let text = || any::<String>();
    prop_oneof![
        text().prop_map(|t| (Block::Heading(t.clone()), t)),
        text().prop_map(|t| (Block::Text(t.clone()), t)),
        text().prop_map(|t| (Block::Bullet(t.clone()), t)),
        text().prop_map(|t| (Block::Big(t.clone()), t)),
        text().prop_map(|t| (Block::TickBox(t.clone(), Some(false)), t)),
        (text(), text()).prop_map(|(l, v)| (Block::field(l.clone(), v.clone()), format!("{l} {v}"))),
        (text(), text()).prop_map(|(a, b)| {
            let said = format!("{a} {b}");
            (Block::Notice { weight: Weight::Now, title: a, lines: vec![b] }, said)
        }),
        (text(), text()).prop_map(|(a, b)| {
            let said = format!("{a} {b}");
            (Block::Table(Table { head: vec![], rows: vec![vec![Cell::Text(a)], vec![Cell::Tick(b, None)]] }), said)
        }),
    ]
}

proptest! {
    #[test]
    fn every_letter_is_drawn_on_some_page_inside_its_edges(
        parts in prop::collection::vec(blocks(), 0..8),
        large in any::<bool>(),
        sheet in prop_oneof![Just(Sheet::A5), Just(Sheet::A4)],
    ) {
        let (blocks, said): (Vec<Block>, Vec<String>) = parts.into_iter().unzip();
        let print = if large { Print::Large } else { Print::Usual };
        let doc = Doc { title: String::new(), lang: Lang::En, practice: None, foot: vec!["f".into()], print, blocks };
        let pages = pages(&doc, sheet);
        let counts = |text: &str| {
            let mut counts = BTreeMap::new();
            for c in text.chars().filter(|c| !c.is_whitespace()) {
                *counts.entry(c).or_insert(0) += 1;
            }
            counts
        };
        let all = counts(&drawn(&pages).join(""));
        for (c, times) in counts(&clean(&said.join(" "))) {
            prop_assert!(all.get(&c).is_some_and(|known| *known >= times), "{c:?} is lost");
            prop_assert!(signs(c).iter().all(|sign| sign.code() >= b' '), "{c:?} commands");
        }
        let room = page::room(&doc, sheet);
        for page in &pages {
            let high: f32 = page.iter().map(|row| row.height).sum();
            prop_assert!(high <= room + 0.01 || page.len() == 1);
        }
        prop_assert!(write(&[doc], sheet).starts_with(b"%PDF"));
    }
}
