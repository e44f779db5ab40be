//! Weight for age against the WHO standard: score, weight at a score, and the bands people speak of.

use serde::{Deserialize, Serialize};

use super::lms::Lms;

/// The sex of a baby, as the standard tells babies apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Sex {
    /// A boy.
    Boy,
    /// A girl.
    Girl,
}

impl Sex {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Boy, Self::Girl];
}

/// The last day of age the standard must reach: five years.
pub const LAST_DAY: u32 = 1826;

/// How far a weight is from the middle, in hundredths of a standard deviation. It is rounded once, here, so that what
/// is shown and what is decided never differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Z(i32);

impl Z {
    /// From hundredths of a standard deviation.
    pub fn new(hundredths: i32) -> Self {
        Self(hundredths)
    }

    /// In hundredths of a standard deviation.
    pub fn hundredths(self) -> i32 {
        self.0
    }

    /// The band it lies in.
    pub fn band(self) -> Band {
        match self.0 {
            ..-300 => Band::FarBelow,
            -300..-200 => Band::Below,
            -200..=200 => Band::Usual,
            _ => Band::Above,
        }
    }

    /// Whether it can be true; WHO flags weights for age below −6 and above +5 as likely errors of entry.
    pub fn believable(self) -> bool {
        (-600..=500).contains(&self.0)
    }
}

/// Where a weight lies for its age; words for it are neutral and never a diagnosis.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Band {
    /// Below −3.
    FarBelow,
    /// From −3 to below −2.
    Below,
    /// From −2 to +2.
    Usual,
    /// Above +2.
    Above,
}

impl Band {
    /// All bands, the lowest first.
    pub const ALL: [Self; 4] = [Self::FarBelow, Self::Below, Self::Usual, Self::Above];
}

/// The standard, day by day.
#[derive(Clone, Debug, PartialEq)]
pub struct Standard {
    /// Boys and girls, a place for each day of age.
    days: Vec<[Lms; 2]>,
}

/// A line of the table that cannot be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Broken {
    /// The line, counted from 1.
    pub line: usize,
    /// What is wrong.
    pub flaw: Flaw,
}

/// What can be wrong with a line of the table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Flaw {
    /// Not seven columns, but this many.
    Columns(usize),
    /// No number, or none that a standard can hold.
    Number(String),
    /// Another day than the one that comes next.
    Day {
        /// The day written.
        found: String,
        /// The day expected.
        expected: u32,
    },
    /// The table ends after this many days.
    Short(usize),
}

impl Standard {
    /// Reads the table: lines of `day L M S L M S`, boys first, M in kilograms, from day 0 without a gap at least to
    /// [`LAST_DAY`]. Lines that begin with `#` are remarks.
    ///
    /// # Errors
    ///
    /// The first line that cannot be used; a table that is too short is told at its last line.
    pub fn read(text: &str) -> Result<Self, Broken> {
        let mut days = Vec::with_capacity(2000);
        let mut last = 1;
        for (at, line) in text.lines().enumerate() {
            last = at + 1;
            if !line.starts_with('#') && !line.trim().is_empty() {
                days.push(day(line, days.len()).map_err(|flaw| Broken { line: last, flaw })?);
            }
        }
        let enough = u32::try_from(days.len()).is_ok_and(|days| days > LAST_DAY);
        if enough { Ok(Self { days }) } else { Err(Broken { line: last, flaw: Flaw::Short(days.len()) }) }
    }

    fn at(&self, sex: Sex, day: u32) -> Option<Lms> {
        let [boy, girl] = self.days.get(usize::try_from(day).ok()?)?;
        Some(match sex {
            Sex::Boy => *boy,
            Sex::Girl => *girl,
        })
    }

    /// The score of a weight at an age in completed days; `None` beyond the table and for no weight at all.
    pub fn z(&self, sex: Sex, day: u32, grams: u32) -> Option<Z> {
        let lms = self.at(sex, day)?;
        let score = (grams > 0).then(|| lms.score(f64::from(grams) / 1000.0) * 100.0)?;
        // A score of a weight of up to 4000 t stays far within the bounds.
        #[allow(clippy::cast_possible_truncation)]
        Some(Z(score.round() as i32))
    }

    /// The weight in grams at a score (in standard deviations) and an age in completed days.
    pub fn grams(&self, sex: Sex, day: u32, z: f64) -> Option<f64> {
        Some(self.at(sex, day)?.weight(z) * 1000.0)
    }
}

fn day(line: &str, expected: usize) -> Result<[Lms; 2], Flaw> {
    let columns: Vec<&str> = line.split_whitespace().collect();
    let [day, l1, m1, s1, l2, m2, s2] = columns.as_slice() else { return Err(Flaw::Columns(columns.len())) };
    if day.parse() != Ok(expected) {
        let expected = u32::try_from(expected).unwrap_or(u32::MAX);
        return Err(Flaw::Day { found: (*day).to_owned(), expected });
    }
    Ok([lms(l1, m1, s1)?, lms(l2, m2, s2)?])
}

/// Three numbers as a standard of weight up to five years can hold them; outside of these the formula has no meaning.
fn lms(l: &str, m: &str, s: &str) -> Result<Lms, Flaw> {
    let number = |text: &str, low: f64, high: f64| {
        let number = text.parse().ok().filter(|number: &f64| (low..=high).contains(number));
        number.ok_or_else(|| Flaw::Number(text.to_owned()))
    };
    Ok(Lms { l: number(l, -1.0, 1.0)?, m: number(m, 1.0, 40.0)?, s: number(s, 0.05, 0.3)? })
}

#[cfg(test)]
pub(crate) mod tests {
    use std::sync::OnceLock;

    use super::*;

    const TABLE: &str = include_str!("../../../assets/growth/weight-for-age.txt");

    pub(crate) fn standard() -> &'static Standard {
        static READ: OnceLock<Standard> = OnceLock::new();
        READ.get_or_init(|| Standard::read(TABLE).unwrap())
    }

    fn flaw(text: &str) -> (usize, Flaw) {
        let broken = Standard::read(text).unwrap_err();
        (broken.line, broken.flaw)
    }

    #[test]
    fn bands_hold_their_edges_and_what_is_flagged_is_outside_of_minus_six_to_five() {
        let band = |hundredths: i32| Z::new(hundredths).band();
        assert_eq!(
            [-301, -300, -201, -200, 200, 201].map(band),
            [Band::FarBelow, Band::Below, Band::Below, Band::Usual, Band::Usual, Band::Above]
        );
        assert_eq!([-601, -600, 500, 501].map(|at| Z::new(at).believable()), [false, true, true, false]);
    }

    #[test]
    fn a_table_that_is_broken_or_short_says_in_which_line() {
        let good = "# remark\n0 0.3487 3.3464 0.14602 0.3809 3.2322 0.14171\n";
        assert_eq!(flaw(good), (2, Flaw::Short(1)));
        assert_eq!(flaw(""), (1, Flaw::Short(0)));
        assert_eq!(flaw(&format!("{good}1 0.3 3.3\n")), (3, Flaw::Columns(3)));
        assert_eq!(
            flaw(&format!("{good}2 0.3 3.3 0.1 0.3 3.2 0.1")),
            (3, Flaw::Day { found: "2".into(), expected: 1 })
        );
        assert_eq!(flaw(&format!("{good}1 0.3 3,3 0.1 0.3 3.2 0.1")), (3, Flaw::Number("3,3".into())));
        assert_eq!(flaw(&format!("{good}1 0.3 3300 0.1 0.3 3.2 0.1")), (3, Flaw::Number("3300".into())));
        assert_eq!(flaw(&format!("{good}1 NaN 3.3 0.1 0.3 3.2 0.1")), (3, Flaw::Number("NaN".into())));
    }

    #[test]
    fn the_table_of_five_years_ends_after_its_last_day() {
        assert!(standard().z(Sex::Girl, LAST_DAY, 18_000).is_some());
        assert_eq!(standard().z(Sex::Girl, LAST_DAY + 1, 18_000), None);
        assert_eq!(standard().z(Sex::Boy, 3, 0), None);
    }

    #[test]
    fn every_day_a_heavier_baby_has_a_higher_score_and_the_lines_never_cross() {
        for sex in Sex::ALL {
            for day in 0..=LAST_DAY {
                let at = |z: f64| standard().grams(sex, day, z).unwrap();
                let lines = [-4.0, -3.0, -2.0, -1.0, 0.0, 1.0, 2.0, 3.0, 4.0].map(at);
                assert!(lines.is_sorted_by(|a, b| b - a > 100.0), "{sex:?} day {day}: {lines:?}");
            }
        }
    }
}
