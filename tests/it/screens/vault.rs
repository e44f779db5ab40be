use asih::i18n::Lang;
use asih::ui::flow::Effect;
use asih::ui::vault::VaultState;
use asih::ui::view::Screen;

use super::{SIZES, look};
use crate::harness::{Harness, PASSPHRASE, RECOVERY};

/// From home to the page of the sealed records.
const TO_RECORDS: &str = "86";

fn at(lang: Lang, size: (u16, u16), vault: &VaultState) -> Harness {
    let mut harness = Harness::new(lang).size(size.0, size.1).with_vault(vault.clone());
    harness.press(TO_RECORDS);
    assert!(matches!(harness.app().stack().last(), Some(Screen::Vault(_))), "{}", harness.screen());
    harness
}

#[test]
fn vault_pages() {
    for lang in Lang::ALL {
        for size in SIZES {
            let states = [("absent", VaultState::Absent), ("locked", VaultState::LOCKED), ("open", VaultState::Open)];
            for (name, vault) in states {
                let mut harness = at(lang, size, &vault);
                harness.press("<down>");
                look!(harness, format!("vault_{name}"));
            }
        }
    }
}

#[test]
fn vault_set_up_step_by_step() {
    for lang in Lang::ALL {
        for size in SIZES {
            let mut harness = at(lang, size, &VaultState::Absent);
            harness.press("1");
            look!(harness, "vault_1_explained");
            harness.press("<end>");
            look!(harness, "vault_1_explained_end");
            harness.press("<enter>pendek<enter>");
            look!(harness, "vault_2_too_short");
            harness.press("an<enter>lain sama sekali<enter>");
            look!(harness, "vault_3_differ");
            harness.press(PASSPHRASE).press("<enter>");
            look!(harness, "vault_4_once_more");
            harness.press(PASSPHRASE).press("<enter><enter>");
            look!(harness, "vault_5_key");
            harness.press("<space>");
            look!(harness, "vault_6_written_down");
            harness.press("<enter>");
            assert_eq!(harness.effects().last(), Some(&Effect::SetUpVault));
            assert!(matches!(harness.app().stack().last(), Some(Screen::Vault(_))));
        }
    }
}

#[test]
fn vault_unlock_and_other_ways_in() {
    for lang in Lang::ALL {
        for size in SIZES {
            let mut harness = at(lang, size, &VaultState::LOCKED);
            harness.press("1bukan ini");
            look!(harness, "vault_unlock");
            harness.press("<enter>");
            look!(harness, "vault_unlock_wrong");
            harness.press("a<enter>a<enter>a<enter>a<enter>");
            look!(harness, "vault_unlock_wait");
            harness.press("<tab>age-secret-key-1 qpzr");
            look!(harness, "vault_recovery");
            let mut harness = at(lang, size, &VaultState::Open);
            harness.press("3");
            look!(harness, "vault_change");
        }
    }
}

#[test]
fn esc_at_any_point_before_the_end_switches_nothing_on() {
    let steps = ["1", "<enter>", PASSPHRASE, "<enter>", PASSPHRASE, "<enter>", "<space>"];
    for count in 1..=steps.len() {
        let mut harness = at(Lang::Id, (80, 24), &VaultState::Absent);
        for keys in &steps[..count] {
            harness.press(keys);
        }
        harness.press("<esc><esc><esc><esc>");
        assert_eq!(*harness.app().vault(), VaultState::Absent, "after {count} steps");
        assert!(!harness.effects().contains(&Effect::SetUpVault));
        assert!(!harness.screen().contains("QPZR"), "the key is gone from the screen");
    }
}

#[test]
fn the_key_must_be_written_down_before_it_ends_and_a_click_ticks_it() {
    let mut harness = at(Lang::En, (80, 24), &VaultState::Absent);
    harness.press("1<enter>").press(PASSPHRASE).press("<enter>").press(PASSPHRASE).press("<enter>");
    harness.press("<enter>");
    assert!(!harness.effects().contains(&Effect::SetUpVault));
    harness.click_on("I have written").press("<enter>");
    assert!(harness.effects().contains(&Effect::SetUpVault));
}

#[test]
fn the_whole_key_is_shown_and_nothing_typed_ever_is() {
    let mut harness = at(Lang::Id, (80, 24), &VaultState::Absent);
    harness.press("1<enter>").press(PASSPHRASE);
    assert!(!harness.screen().contains("perahu"));
    assert!(harness.screen().contains(&"●".repeat(PASSPHRASE.len())));
    harness.press("<enter>").press(PASSPHRASE).press("<enter>");
    let letters: String = harness.screen().chars().filter(char::is_ascii_alphanumeric).collect();
    let key: String = RECOVERY.chars().filter(char::is_ascii_alphanumeric).collect();
    assert!(letters.contains(&key), "{}", harness.screen());
    assert!(!format!("{:?} {:?}", harness.app().stack(), harness.effects()).contains("perahu"));
}

#[test]
fn the_right_passphrase_opens_and_the_lock_closes_from_a_text_field_too() {
    let mut harness = at(Lang::Id, (80, 24), &VaultState::LOCKED);
    harness.press("1").press(PASSPHRASE).press("<enter>");
    assert_eq!(*harness.app().vault(), VaultState::Open);
    assert!(matches!(harness.app().stack().last(), Some(Screen::Vault(_))));
    harness.press("/abc<c-l>");
    assert_eq!(*harness.app().vault(), VaultState::LOCKED);
    assert_eq!(harness.effects().last(), Some(&Effect::LockVault));
    let mut harness = at(Lang::Id, (80, 24), &VaultState::Open);
    harness.press("1");
    assert_eq!(*harness.app().vault(), VaultState::LOCKED);
}

#[test]
fn the_time_until_the_lock_can_be_chosen_and_goes_around() {
    let mut harness = at(Lang::Id, (80, 24), &VaultState::Open);
    harness.press("<down>");
    let mut seen = Vec::new();
    for _ in 0..5 {
        harness.press("<right>");
        seen.push(harness.app().prefs().lock_minutes);
    }
    assert_eq!(seen, [10, 15, 1, 2, 5]);
    harness.press("<left>");
    assert_eq!(harness.app().prefs().lock_minutes, 2);
}
