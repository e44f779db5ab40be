//! Paper forms: what is shown is what is printed, in the language of now, and both ways out are one key away.

use asih::i18n::Lang;
use asih::paper::{How, Sheet};
use asih::ui::flow::Effect;

use super::{look, pictures};
use crate::harness::Harness;

#[test]
fn forms_on_paper() {
    pictures!("papers_danger", "5<end><enter>");
    pictures!("papers_feed", "5<end><enter>3");
    pictures!("papers_slip_end", "5<end><enter>5<end>");
}

#[test]
fn the_last_row_of_the_cards_opens_the_forms() {
    let mut harness = Harness::new(Lang::Id);
    harness.press("5<end>");
    look!(harness, "aids_paper_row");
    harness.click_on("Formulir kertas").press("<space>x");
    harness.press("<right><right>Lc");
    let jobs: Vec<_> = harness
        .effects()
        .iter()
        .filter_map(|effect| match effect {
            Effect::Paper(job) => Some((job.name.as_str(), job.docs[0].lang, job.sheet, job.how == How::Print)),
            _ => None,
        })
        .collect();
    assert_eq!(jobs, [("asih-danger", Lang::Id, Sheet::A4, false), ("asih-feed", Lang::En, Sheet::A4, true)]);
}

#[test]
fn the_facility_of_the_settings_stands_on_the_paper() {
    let mut harness = Harness::new(Lang::En);
    harness.press("87Klinik Harapan, q!<enter>");
    look!(harness, "settings_facility");
    harness.press("<down><enter>0761<esc><esc>5<end><enter>5<end>");
    assert!(harness.screen().contains("Facility: Klinik Harapan, q!"), "{}", harness.screen());
    assert!(harness.screen().contains("Telephone: ____"), "what was not confirmed is not kept");
}

#[test]
fn typing_the_facility() {
    pictures!("settings_typing", "87Puskesmas Harapan");
}
