//! Weight for age beside numbers WHO printed elsewhere: the field tables by month, which are not made from our file.

use asih::content::{Course, Pack};
use asih::domain::checklist::BirthWay;
use asih::domain::growth::gain::{DAILY, KBM};
use asih::domain::growth::loss::published;
use asih::domain::growth::{Sex, Standard, Z};
use asih::i18n::Lang;

const MONTHLY: &str = include_str!("growth/who-monthly.txt");
/// Days of a month as WHO counts them.
const MONTH: f64 = 30.4375;

struct Printed {
    sex: Sex,
    month: u32,
    median: f64,
    /// From −3 to +3.
    lines: Vec<f64>,
}

fn printed() -> Vec<Printed> {
    let lines = MONTHLY.lines().filter(|line| !line.starts_with('#'));
    let rows: Vec<Printed> = lines
        .map(|line| {
            let mut words = line.split(' ');
            let sex = if words.next().unwrap() == "boy" { Sex::Boy } else { Sex::Girl };
            let month = words.next().unwrap().parse().unwrap();
            let numbers: Vec<f64> = words.map(|word| word.parse().unwrap()).collect();
            Printed { sex, month, median: numbers[0], lines: numbers[1..].to_vec() }
        })
        .collect();
    assert_eq!(rows.len(), 2 * 61, "both sexes, every month from 0 to 60");
    rows
}

/// The weight in kilograms at an age that lies between two days; the field tables are of whole months.
fn kg(standard: &Standard, row: &Printed, z: f64) -> f64 {
    let age = f64::from(row.month) * MONTH;
    let day = (0..1826).rev().find(|day| f64::from(*day) <= age).unwrap();
    let [from, to] = [day, day + 1].map(|day| standard.grams(row.sex, day, z).unwrap() / 1000.0);
    from + (to - from) * (age - f64::from(day))
}

#[test]
fn the_median_of_every_month_is_the_one_who_printed_to_the_second_decimal_and_beyond() {
    let course = Course::new(Pack::BuiltIn);
    let standard = course.growth().unwrap();
    for row in printed() {
        let found = kg(standard, &row, 0.0);
        assert!((found - row.median).abs() < 0.000_15, "{:?} {}: {found} {}", row.sex, row.month, row.median);
    }
}

#[test]
fn every_line_of_every_month_is_the_one_who_printed_as_far_as_it_was_printed() {
    let course = Course::new(Pack::BuiltIn);
    let standard = course.growth().unwrap();
    for row in printed() {
        assert_eq!(row.lines.len(), 7);
        for (z, printed) in (-3..=3).map(f64::from).zip(&row.lines) {
            let found = kg(standard, &row, z);
            assert!((found - printed).abs() < 0.050_5, "{:?} {} at {z}: {found} {printed}", row.sex, row.month);
        }
    }
}

#[test]
fn the_weight_of_a_line_has_the_score_of_the_line_to_the_second_decimal_on_every_day() {
    let course = Course::new(Pack::BuiltIn);
    let standard = course.growth().unwrap();
    for sex in Sex::ALL {
        for day in 0..=1826 {
            for hundredths in [-450, -300, -200, -100, 0, 100, 200, 300, 450] {
                let grams = standard.grams(sex, day, f64::from(hundredths) / 100.0).unwrap();
                #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
                let whole = grams.round() as u32;
                let found = standard.z(sex, day, whole).unwrap();
                // Half a gram of 300 to the standard deviation is less than a fifth of a hundredth.
                assert!((found.hundredths() - hundredths).abs() <= 1, "{sex:?} {day} {hundredths}: {found:?}");
            }
        }
    }
}

#[test]
fn scores_on_the_day_of_birth_are_those_of_the_expanded_tables_also_beyond_three() {
    let course = Course::new(Pack::BuiltIn);
    let standard = course.growth().unwrap();
    for (sex, grams, hundredths) in [
        (Sex::Boy, 3346, 0),
        (Sex::Boy, 2459, -200),
        (Sex::Boy, 2080, -300),
        (Sex::Boy, 5031, 300),
        (Sex::Boy, 5642, 400),
        (Sex::Boy, 1701, -400),
        (Sex::Girl, 2395, -200),
    ] {
        assert_eq!(standard.z(sex, 0, grams), Some(Z::new(hundredths)), "{sex:?} {grams} g");
    }
}

/// The numbers of a cell, in tenths, however a language writes them.
fn tenths(cell: &str) -> Option<u32> {
    let digits: String = cell.chars().filter(char::is_ascii_digit).collect();
    let parts = cell.contains([',', '.']);
    digits.parse().ok().map(|number: u32| if parts { number } else { number * 10 })
}

#[test]
fn the_table_of_loss_shows_people_what_the_engine_compares_with() {
    let course = Course::new(Pack::BuiltIn);
    for lang in Lang::ALL {
        let words = course.table_words(lang, "loss").unwrap();
        for (column, way) in [(1, BirthWay::Vaginal), (2, BirthWay::Caesarean)] {
            let shown: Vec<(u32, u32)> = course
                .table("loss")
                .unwrap()
                .rows
                .iter()
                .filter_map(|row| {
                    let cells = &words.rows[row];
                    Some((tenths(&cells[0])? / 10, tenths(&cells[column])?))
                })
                .collect();
            assert_eq!(shown, published(way), "{lang:?} {way:?}");
        }
    }
}

#[test]
fn the_tables_of_gain_and_of_days_show_people_what_the_engine_compares_with() {
    let course = Course::new(Pack::BuiltIn);
    for lang in Lang::ALL {
        let words = course.table_words(lang, "gain").unwrap();
        let shown: Vec<u32> = course
            .table("gain")
            .unwrap()
            .rows
            .iter()
            .filter_map(|row| Some(tenths(&words.rows[row][1])? / 10))
            .collect();
        assert_eq!(shown, KBM, "{lang:?}");
        let day = &course.table_words(lang, "days").unwrap().rows["day-5"];
        assert!(day[4].contains(&format!("{}–{} g", DAILY.0, DAILY.1)), "{lang:?}: {}", day[4]);
    }
}
