//! How many slips of the finger lie between what was typed and a word.

/// The longest typed word that is compared, in bytes; longer ones are no slip of anything.
pub(super) const LONGEST: usize = 32;

/// Room for a row of the table: the typed word, two slips and the empty beginning.
const ROW: usize = LONGEST + 4;

/// The edits from `typed` to the whole of `word`, and to the beginning of `word` that is nearest.
///
/// An edit is a letter too many, too few or wrong, or two neighbours that changed places. Anything past `limit` counts
/// as `limit + 1`; `limit` is at most 2. Letters are compared as bytes: folded words are almost always plain ASCII.
pub(super) fn edits(typed: &[u8], word: &[u8], limit: usize) -> (usize, usize) {
    let far = limit + 1;
    if typed.len() > LONGEST || limit > 2 || word.len() + limit < typed.len() {
        return (far, far);
    }
    let columns = word.len().min(typed.len() + limit);
    let mut before = [0_usize; ROW];
    let mut above = [0_usize; ROW];
    for (at, cell) in above.iter_mut().enumerate() {
        *cell = at;
    }
    for (row, &letter) in typed.iter().enumerate() {
        let mut here = [far; ROW];
        here[0] = row + 1;
        let mut least = here[0];
        for (column, &other) in word.iter().take(columns).enumerate() {
            let mut best =
                (above[column] + usize::from(letter != other)).min(above[column + 1] + 1).min(here[column] + 1);
            if row > 0 && column > 0 && letter == word[column - 1] && typed[row - 1] == other {
                best = best.min(before[column - 1] + 1);
            }
            here[column + 1] = best;
            least = least.min(best);
        }
        // A later row is never better than the best of the two before it.
        if least > limit && above.iter().take(columns + 1).all(|cell| *cell > limit) {
            return (far, far);
        }
        before = above;
        above = here;
    }
    let whole = if word.len() > columns { far } else { above[columns].min(far) };
    let beginning = above.iter().take(columns + 1).copied().min().unwrap_or(far).min(far);
    (whole, beginning)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn one_slip_of_each_kind_is_one_edit() {
        for typed in ["prolaktn", "prolaktiin", "prolaktan", "prolatkin"] {
            assert_eq!(edits(typed.as_bytes(), b"prolaktin", 2).0, 1, "{typed}");
        }
        assert_eq!(edits(b"prolaktin", b"prolaktin", 2), (0, 0));
        assert_eq!(edits(b"kolestrum", b"oksitosin", 2), (3, 3));
    }

    #[test]
    fn a_half_typed_word_with_a_slip_is_near_a_beginning() {
        assert_eq!(edits(b"oksyto", b"oksitosin", 1), (2, 1));
    }

    proptest! {
        #[test]
        fn the_order_does_not_matter_and_a_whole_word_is_never_nearer_than_its_beginnings(
            a in "[a-d]{0,9}", b in "[a-d]{0,9}",
        ) {
            let (whole, beginning) = edits(a.as_bytes(), b.as_bytes(), 2);
            prop_assert_eq!(whole, edits(b.as_bytes(), a.as_bytes(), 2).0);
            prop_assert!(beginning <= whole);
            prop_assert_eq!(whole == 0, a == b);
        }
    }
}
