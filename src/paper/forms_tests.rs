//! Every paper at 32 columns, in both languages, to be read.

use super::*;
use crate::i18n::Lang;
use crate::paper::text::{Form, lines};

#[test]
fn every_paper_can_be_read_at_32_columns() {
    let course = Course::new(Pack::BuiltIn);
    for lang in Lang::ALL {
        let words = Words::new(lang);
        let facility =
            Facility { name: "Klinik Harapan Ibu".into(), phone: "0761 555 0123".into(), ..Facility::default() };
        let made = "2026-11-23T09:14:00+07:00".parse().unwrap();
        let press = Press { words: &words, facility: &facility, made, content: "asih 0.1.0", practice: true };
        let empty = Facility::default();
        let bare = Press { facility: &empty, practice: false, ..press };
        let mut docs = vec![
            ("slip", slip(&press, &examples::slip(&course, lang))),
            ("referral", referral(&press, &examples::referral(lang))),
            ("contract", contract(&press, &examples::contract(lang))),
        ];
        let blanks = Blank::ALL.map(|form| (form, blank(&bare, &course, form)));
        let names: Vec<String> = blanks.iter().map(|(form, _)| format!("blank_{}", form.name())).collect();
        docs.extend(names.iter().map(String::as_str).zip(blanks.into_iter().map(|(_, doc)| doc)));
        for (name, doc) in docs {
            let lines = lines(&doc, Form { columns: 32, ascii: false });
            insta::with_settings!({ snapshot_path => "../../tests/it/snapshots" }, {
                insta::assert_snapshot!(format!("{name}_{}_32", lang.code()), lines.join("\n"));
            });
        }
    }
}

#[test]
fn a_form_is_found_by_its_name() {
    for form in Blank::ALL {
        assert_eq!(Blank::from_name(form.name()), Some(form));
    }
    assert_eq!(Blank::from_name("x"), None);
}
