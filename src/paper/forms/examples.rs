//! An invented visit, filled in as the tests look at it.

use super::{Baby, Contract, Help, Override, Referral, Signs, Slip};
use crate::content::Course;
use crate::i18n::{Lang, Words};

fn pick(lang: Lang, id: &str, en: &str) -> String {
    if lang == Lang::Id { id.to_owned() } else { en.to_owned() }
}

fn helps(lang: Lang) -> Vec<Help> {
    vec![
        Help {
            who: pick(lang, "Bapak", "Father"),
            what: pick(lang, "menggendong bayi setelah menyusu malam", "carries the baby after the night feed"),
        },
        Help {
            who: pick(lang, "Nenek", "Grandmother"),
            what: pick(lang, "memasak dan mencuci sampai hari Minggu", "cooks and washes until Sunday"),
        },
    ]
}

pub(crate) fn slip(course: &Course, lang: Lang) -> Slip {
    let agreed = [
        ("Menyusui 8–12 kali sehari semalam, malam juga", "Feed 8–12 times in a day and night, at night too"),
        (
            "Menunggu mulut bayi terbuka lebar, lalu mendekatkan bayi",
            "Wait for a wide mouth, then bring the baby close",
        ),
        ("Memerah dengan tangan sesudah menyusu, bila Ibu mau", "Hand-express after feeds, if you like"),
    ];
    Slip {
        code: "K7M2PQ".into(),
        agreed: agreed.into_iter().map(|(id, en)| pick(lang, id, en)).collect(),
        helps: helps(lang),
        signs: Signs::of(course, &Words::new(lang)),
        next: pick(lang, "Rabu, 25 November 2026, jam 09.00", "Wednesday 25 November 2026, 9 am"),
    }
}

pub(crate) fn referral(lang: Lang) -> Referral {
    let list = |words: &[(&str, &str)]| words.iter().map(|(id, en)| pick(lang, id, en)).collect();
    Referral {
        code: "K7M2PQ".into(),
        babies: vec![Baby {
            name: String::new(),
            age: pick(lang, "3 hari (74 jam)", "3 days (74 hours)"),
            birth_weight: pick(lang, "3.100 gram", "3,100 grams"),
            weight: pick(lang, "2.780 gram", "2,780 grams"),
            change: "-10,3 %".into(),
        }],
        now: true,
        level: pick(lang, "Rujuk sekarang", "Refer now"),
        place: pick(lang, "IGD rumah sakit terdekat atau 119", "nearest hospital emergency unit, or 119"),
        fast: pick(lang, "sekarang juga, Ibu dan bayi bersama", "now, mother and baby together"),
        found: list(&[
            ("Bayi mengantuk tidak wajar atau sulit dibangunkan", "Baby unusually sleepy or hard to wake"),
            ("Berat turun 10 % atau lebih", "Weight down 10 % or more"),
        ]),
        way: list(&[
            ("Jaga hangat, kulit ke kulit", "Keep warm, skin to skin"),
            ("Ibu ikut; bayi tidak dipisahkan dari Ibu", "Mother comes too; the baby stays with her"),
        ]),
        tried: list(&[("ASI perah dengan sendok, dua kali", "Expressed milk by spoon, twice")]),
        overridden: Some(Override {
            when: "2026-11-23 09:02".into(),
            reason: pick(lang, "keluarga menunggu mobil", "the family waits for a car"),
        }),
    }
}

pub(crate) fn contract(lang: Lang) -> Contract {
    Contract {
        code: "K7M2PQ".into(),
        helps: helps(lang),
        signers: Vec::new(),
        until: pick(lang, "Rabu, 25 November 2026", "Wednesday 25 November 2026"),
    }
}
