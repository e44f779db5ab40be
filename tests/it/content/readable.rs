//! What a mother reads or hears has short sentences and no endless words.

use super::breaks;

#[test]
fn a_sentence_for_a_mother_has_at_most_twenty_words() {
    breaks(&[
        (
            "en/factors/birth.ron",
            "Skin-to-skin can begin as soon as you are awake, also after a caesarean.",
            "Skin-to-skin can begin as soon as you are awake, also after a caesarean and also when you feel a little tired.",
            &["en/factors/birth.ron:8:14: LongSentence { found: 21, high: 20 }"],
        ),
        (
            "en/factors/home.ron",
            "?\"",
            " and is that so for all of the people who live in your home with the baby?\"",
            &["en/factors/home.ron:21:23: LongSentence { found: 32, high: 20 }"],
        ),
        (
            "id/aids.ron",
            "Ada salah satu tanda ini? Ke IGD sekarang, atau telepon 119. Ibu dan bayi tetap bersama.",
            "a 119 b c d e f g h i j k l m n o p q r s t.",
            &["id/aids.ron:4:16: LongSentence { found: 21, high: 20 }"],
        ),
        (
            "en/danger.ron",
            "say: \"",
            "say: \"a b c d e f g h i j k l m n o p q r s t ",
            &["en/danger.ron:68:15: LongSentence { found: 26, high: 20 }"],
        ),
        (
            "en/plan.ron",
            "offer: \"",
            "offer: \"a b c d e f g h i j k l m n o p q r s ",
            &["en/plan.ron:174:21: LongSentence { found: 35, high: 20 }"],
        ),
    ]);
}

#[test]
fn a_line_for_the_waiting_room_has_at_most_sixteen_words() {
    breaks(&[(
        "en/factors/birth.ron",
        "short: \"The first feed was delayed; skin-to-skin now still helps.\"",
        "short: \"A b c d e f g h i j k l m n o p q r\"",
        &["en/factors/birth.ron:32:17: LongSentence { found: 18, high: 16 }"],
    )]);
}

#[test]
fn a_word_for_a_mother_has_at_most_twenty_four_letters() {
    breaks(&[(
        "id/factors/birth.ron",
        "advice: [\n            \"",
        "advice: [\n            \"Dipertanggungjawabkannyalah ",
        &[r#"id/factors/birth.ron:8:14: LongWord { word: "Dipertanggungjawabkannyalah", high: 24 }"#],
    )]);
}
