//! The three bands a score is put into: a convention, attributed to Arikunto, and no measure of a person.

/// A band.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Category {
    /// Below 56 %.
    Low,
    /// 56 to 75 %.
    Fair,
    /// 76 to 100 %.
    Good,
}

/// Whole percent, rounded half up; `None` when nothing was asked, because that is not 0 %.
pub fn percent(right: usize, asked: usize) -> Option<usize> {
    (right * 200 + asked).checked_div(asked * 2)
}

/// The band of a score. It is read from the whole percent, so that the figure and the word never disagree.
pub fn category(right: usize, asked: usize) -> Option<Category> {
    Some(match percent(right, asked)? {
        0..56 => Category::Low,
        56..76 => Category::Fair,
        _ => Category::Good,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bands_are_those_of_the_brief() {
        for (right, asked, expected) in [
            (0, 10, Category::Low),
            (55, 100, Category::Low),
            (56, 100, Category::Fair),
            (75, 100, Category::Fair),
            (15, 20, Category::Fair),
            (76, 100, Category::Good),
            (10, 10, Category::Good),
        ] {
            assert_eq!(category(right, asked), Some(expected), "{right} of {asked}");
        }
        assert_eq!(category(0, 0), None, "nothing asked is not a low score");
    }

    #[test]
    fn percent_is_rounded_half_up() {
        assert_eq!(percent(2, 3), Some(67));
        assert_eq!(percent(1, 3), Some(33));
        assert_eq!(percent(1, 200), Some(1));
        assert_eq!(percent(7, 7), Some(100));
    }
}
