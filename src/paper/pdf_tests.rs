//! What a PDF promises: the same bytes, pages that hold everything, nothing a reader would obey.

use crate::content::{Course, Pack};
use crate::i18n::{Lang, Words};
use crate::paper::facility::Facility;
use crate::paper::forms::{Blank, Press, blank, contract, examples, referral, slip};

use super::*;

#[test]
fn tmp_pictures_are_written() {
    let course = Course::new(Pack::BuiltIn);
    for lang in Lang::ALL {
        let words = Words::new(lang);
        let facility = Facility {
            name: "Klinik Harapan Ibu".into(),
            phone: "0761 555 0123".into(),
            emergency: "Ambulans desa 0811 555 0199".into(),
        };
        let empty = Facility::default();
        let made = "2026-11-23T09:14:00+07:00".parse().unwrap();
        let press =
            Press { words: &words, facility: &facility, made, content: "asih 0.1.0", practice: lang == Lang::En };
        let bare = Press { facility: &empty, practice: false, ..press };
        for sheet in Sheet::ALL {
            let mut docs = vec![
                ("slip", slip(&press, &examples::slip(&course, lang))),
                ("referral", referral(&press, &examples::referral(lang))),
                ("contract", contract(&press, &examples::contract(lang))),
            ];
            for form in Blank::ALL {
                docs.push((
                    match form {
                        Blank::Slip => "b-slip",
                        Blank::Referral => "b-referral",
                        Blank::Contract => "b-contract",
                        Blank::History => "b-history",
                        Blank::Feed => "b-feed",
                        Blank::Danger => "b-danger",
                    },
                    blank(&bare, &course, form),
                ));
            }
            for (name, doc) in docs {
                println!("{name} {} {} pages {}", lang.code(), sheet.name(), page_count(&doc, sheet));
                std::fs::create_dir_all("/tmp/pp").unwrap();
                std::fs::write(format!("/tmp/pp/{name}-{}-{}.pdf", lang.code(), sheet.name()), write(&[doc], sheet))
                    .unwrap();
            }
        }
    }
}
