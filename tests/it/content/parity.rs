//! Both languages say the same numbers.

use super::breaks;

#[test]
fn a_number_or_unit_that_differs_between_the_languages_is_a_fault() {
    breaks(&[
        (
            "en/factors/mother.ron",
            "23.5 cm or more?",
            "23.6 cm or more?",
            &[r#"en/factors/mother.ron:48:24: Numbers { here: "23.6 cm", there: "23.5 cm" }"#],
        ),
        (
            "en/tables.ron",
            r#""gains 20–30 g a day""#,
            r#""gains 30 g a day""#,
            &[r#"en/tables.ron:10:69: Numbers { here: "–", there: "20" }"#],
        ),
        (
            "id/plan.ron",
            "6 bulan",
            "6 minggu",
            &[r#"en/plan.ron:30:21: Numbers { here: "6 bulan/month", there: "6 minggu/week" }"#],
        ),
        (
            "en/lessons/benefits.md",
            "6 months",
            "seven months",
            &[r#"en/lessons/benefits.md:25:2: Numbers { here: "–", there: "6 bulan/month" }"#],
        ),
    ]);
}

#[test]
fn a_list_is_as_long_in_one_language_as_in_the_other() {
    breaks(&[(
        "en/factors/birth.ron",
        "            \"You are welcome to ask for pain relief that suits breastfeeding.\",\n",
        "",
        &[r#"en/factors/birth.ron:7:17: Count { field: "advice", found: 4, low: 5, high: 5 }"#],
    )]);
}
