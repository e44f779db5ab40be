//! Laws that hold for every screen: no size, no key and no click may break the program.

use asih::i18n::Lang;
use asih::ui::vault::VaultState;
use proptest::prelude::*;

use crate::harness::Harness;

const KEYS: [&str; 42] = [
    "<up>", "<down>", "<left>", "<right>", "<enter>", "<enter>", "<enter>", "<esc>", "<space>", "<tab>", "<s-tab>",
    "<pgdn>", "<pgup>", "<home>", "<end>", "1", "2", "3", "4", "5", "9", "/", "?", "L", "s", "!", "v", "e", "p", "b",
    "n", "t", "w", "x", "f", "d", "a", "<back>", "j", "k", "6", "<c-l>",
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, ..ProptestConfig::default() })]

    #[test]
    fn any_keys_and_sizes_leave_a_program_that_can_go_home(
        keys in prop::collection::vec(0..KEYS.len(), 0..120),
        sizes in prop::collection::vec((0_u16..130, 0_u16..45), 1..4),
    ) {
        let mut harness = Harness::new(Lang::Id).with_vault(VaultState::Open);
        for (at, key) in keys.iter().enumerate() {
            if at % 30 == 29 {
                let (width, height) = sizes[at / 30 % sizes.len()];
                harness.resize(width, height);
            }
            harness.press(KEYS[*key]);
            prop_assert!(!harness.app().stack().is_empty());
        }
        harness.resize(80, 24);
        harness.press(&"<esc>".repeat(30));
        prop_assert_eq!(harness.app().stack().len(), 1);
        prop_assert!(harness.app().modal().is_none());
    }
}

#[test]
fn a_terminal_that_is_too_small_gets_a_calm_sentence() {
    for (width, height) in [(39, 15), (40, 14), (20, 6), (1, 1), (0, 0)] {
        let mut harness = Harness::new(Lang::Id).size(width, height);
        harness.press("2<enter>j");
        assert_eq!(harness.app().stack().len(), 1, "keys do nothing that cannot be seen");
    }
    insta::assert_snapshot!("too_small", Harness::new(Lang::Id).size(36, 8).screen());
}
