use asih::i18n::Lang;
use asih::ui::flow::Effect;

use crate::harness::Harness;

#[test]
fn a_first_start_asks_language_and_name_and_nothing_else() {
    let mut harness = Harness::first_start();
    insta::assert_snapshot!("welcome_language", harness.screen());
    harness.press("2");
    insta::assert_snapshot!("welcome_name", harness.screen());
    harness.press("Sari q<enter>");
    assert_eq!(harness.effects(), [Effect::SetLang(Lang::En), Effect::NewProfile("Sari q".into())]);
    insta::assert_snapshot!("welcome_done", harness.screen());
}

#[test]
fn a_name_may_be_left_out_and_pasted_control_characters_never_enter_it() {
    let mut harness = Harness::first_start();
    harness.press("1").paste("Si\u{1b}[2J\u{202e}ti\n");
    harness.press("<enter>");
    assert_eq!(harness.effects().last(), Some(&Effect::NewProfile("Si[2Jti".into())));
    let mut harness = Harness::first_start();
    harness.press("1<enter>");
    assert_eq!(harness.effects().last(), Some(&Effect::NewProfile(String::new())));
}

#[test]
fn nothing_of_the_first_start_is_cut_at_any_size() {
    for (width, height) in super::SIZES {
        for keys in ["", "1", "2"] {
            let mut harness = Harness::first_start().size(width, height);
            harness.press(keys);
            assert!(harness.cuts().is_empty(), "{keys:?} {width}x{height}: {:?}", harness.cuts());
            insta::assert_snapshot!(format!("welcome_{width}x{height}_{keys}"), harness.screen());
        }
    }
}
