use asih::i18n::Lang;

use super::pictures;
use crate::harness::Harness;
use crate::styled::styled;

#[test]
fn home_of_a_new_person() {
    pictures!("home_new", "");
}

#[test]
fn settings() {
    pictures!("settings", "8");
}

#[test]
fn about() {
    pictures!("about", "9");
}

#[test]
fn people() {
    pictures!("people", "7");
}

#[test]
fn help_names_the_keys_of_the_screen() {
    pictures!("home_help", "?");
}

#[test]
fn the_cursor_row_is_marked_and_filled() {
    let harness = Harness::new(Lang::Id);
    insta::assert_snapshot!("home_styles", styled(harness.buffer()));
}

#[test]
fn the_language_changes_in_place_and_back() {
    let mut harness = Harness::new(Lang::Id);
    harness.press("<down><down>");
    let before = harness.screen();
    harness.press("L");
    assert_ne!(harness.screen(), before);
    harness.press("L");
    assert_eq!(harness.screen(), before);
}

#[test]
fn escape_at_home_stays_and_q_leaves() {
    use asih::ui::flow::Effect;
    let mut harness = Harness::new(Lang::Id);
    harness.press("<esc><esc>");
    assert!(harness.effects().is_empty());
    harness.press("q");
    assert_eq!(harness.effects(), [Effect::Quit]);
}

#[test]
fn what_the_edge_tells_is_read_whole_on_every_screen() {
    let toast =
        "/home/sari/.local/share/asih/profiles/p1/d1.ron tidak dapat ditulis: tidak ada izin. Periksa izin folder itu.";
    let banner = "Belum tersimpan (tidak ada izin). Jangan tutup asih; dicoba lagi tiap tombol.";
    for (width, height) in super::SIZES {
        let mut harness = Harness::new(Lang::Id).size(width, height);
        harness.told(toast, Some(banner));
        let screen = harness.screen().split_whitespace().collect::<String>();
        for text in [toast, banner] {
            let text = text.split_whitespace().collect::<String>();
            assert!(screen.contains(&text), "{width}x{height}:\n{}", harness.screen());
        }
        assert!(harness.cuts().is_empty(), "{:?}", harness.cuts());
        harness.press("<down>");
        assert!(!harness.screen().contains("ditulis"), "it is said until the next key");
    }
}

#[test]
fn on_a_phone_every_room_can_be_reached_although_much_is_unfinished() {
    use asih::domain::event::Event;
    let begun: Vec<Event> = (0..4).map(|n| Event::CheckStarted { check: format!("dev-{n}").as_str().into() }).collect();
    let mut harness = Harness::from_events(Lang::Id, &begun).size(40, 15);
    assert!(harness.screen().contains('↓') && !harness.screen().contains("Tentang asih"), "{}", harness.screen());
    harness.press("<end>");
    assert!(harness.screen().contains("▶ 9  Tentang asih"), "{}", harness.screen());
    harness.press("<home>");
    assert!(harness.screen().contains("▶ Lanjutkan periksa faktor"), "{}", harness.screen());
    assert!(harness.cuts().is_empty(), "{:?}", harness.cuts());
}
