//! The LMS method, and WHO's restriction of it: WHO Child Growth Standards (2006), methods and development, chapter 7.

/// Skewness, median and coefficient of variation at one age.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Lms {
    pub(super) l: f64,
    /// In kilograms.
    pub(super) m: f64,
    pub(super) s: f64,
}

/// Below this the power is no different from a logarithm.
const ZERO: f64 = 1e-7;

impl Lms {
    /// The weight in kilograms at a score, by the plain formula.
    fn plain(self, z: f64) -> f64 {
        if self.l.abs() < ZERO {
            self.m * (self.s * z).exp()
        } else {
            self.m * (1.0 + self.l * self.s * z).powf(1.0 / self.l)
        }
    }

    /// The third score at one side and the step from the second to the third, which goes on beyond it: far out, where
    /// no children were measured, a weight is told by how many such steps it is away.
    fn tail(self, side: f64) -> (f64, f64) {
        let third = self.plain(3.0 * side);
        (third, (third - self.plain(2.0 * side)).abs())
    }

    /// The weight in kilograms at a score.
    pub(super) fn weight(self, z: f64) -> f64 {
        if z.abs() <= 3.0 {
            return self.plain(z);
        }
        let (third, step) = self.tail(z.signum());
        third + (z - 3.0 * z.signum()) * step
    }

    /// The score of a weight in kilograms, which is more than nothing.
    pub(super) fn score(self, kg: f64) -> f64 {
        let ratio = kg / self.m;
        let z = if self.l.abs() < ZERO { ratio.ln() / self.s } else { (ratio.powf(self.l) - 1.0) / (self.l * self.s) };
        if z.abs() <= 3.0 {
            return z;
        }
        let (third, step) = self.tail(z.signum());
        3.0 * z.signum() + (kg - third) / step
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Boys and girls on the day of birth.
    const BOY: Lms = Lms { l: 0.3487, m: 3.3464, s: 0.14602 };
    const GIRL: Lms = Lms { l: 0.3809, m: 3.2322, s: 0.14171 };

    #[test]
    fn weights_on_the_day_of_birth_are_those_of_the_expanded_tables_of_who() {
        for (lms, z, kg) in [
            (BOY, 0.0, 3.346),
            (BOY, -2.0, 2.459),
            (BOY, -3.0, 2.080),
            (BOY, 3.0, 5.031),
            (BOY, 4.0, 5.642),
            (BOY, -4.0, 1.701),
            (GIRL, -2.0, 2.395),
        ] {
            assert!((lms.weight(z) - kg).abs() < 0.000_6, "{z}: {} is not {kg}", lms.weight(z));
            assert!((lms.score(kg) - z).abs() < 0.005, "{kg}: {} is not {z}", lms.score(kg));
        }
    }

    #[test]
    fn a_skewness_of_nothing_is_the_logarithm_the_formula_tends_to() {
        let near = Lms { l: 0.000_1, m: 11.5, s: 0.113 };
        let none = Lms { l: 0.0, ..near };
        for z in [-4.5, -2.0, 0.0, 1.5, 3.5] {
            assert!((near.weight(z) - none.weight(z)).abs() < 0.002);
            assert!((none.score(none.weight(z)) - z).abs() < 1e-9);
        }
    }

    #[test]
    fn the_weight_at_a_score_has_that_score_also_beyond_the_third() {
        for tenth in -70..=60 {
            let z = f64::from(tenth) / 10.0;
            assert!((BOY.score(BOY.weight(z)) - z).abs() < 1e-9, "{z}");
        }
    }
}
