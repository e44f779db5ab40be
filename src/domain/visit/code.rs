//! The code that stands for a mother, on screens, on paper and in the names of files.

use crate::domain::ids::CaseCode;
use crate::domain::rng::Rng;

/// Characters no one mistakes for another, in print or by hand: no `0 O 1 I L 2 Z 5 S 8 B U V`.
const LETTERS: [char; 22] =
    ['3', '4', '6', '7', '9', 'A', 'C', 'D', 'E', 'F', 'G', 'H', 'J', 'K', 'M', 'N', 'P', 'Q', 'R', 'T', 'X', 'Y'];

/// How many characters a code has: more than a hundred million codes.
const LENGTH: usize = 6;

/// A code by chance that none of `taken` has.
pub fn fresh<'a>(rng: &mut Rng, taken: impl Fn(&CaseCode) -> bool + 'a) -> CaseCode {
    loop {
        let letter = |_| LETTERS.get(rng.below(LETTERS.len())).copied().unwrap_or('3');
        let code = CaseCode::new((0..LENGTH).map(letter).collect::<String>());
        if !taken(&code) {
            return code;
        }
    }
}

/// As it is read aloud and written: `KM4-7TX`.
pub fn spoken(code: &CaseCode) -> String {
    let mut text: String = code.as_str().chars().take(LENGTH / 2).collect();
    let rest: String = code.as_str().chars().skip(LENGTH / 2).collect();
    if !rest.is_empty() {
        text.push('-');
        text.push_str(&rest);
    }
    text
}

/// Whether a text is a code, as it stands in the name of a folder.
pub fn is_code(text: &str) -> bool {
    text.chars().count() == LENGTH && text.chars().all(|c| LETTERS.contains(&c))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::{any, prop_assert, prop_assert_ne, proptest};

    use super::*;

    #[test]
    fn a_code_is_said_in_two_halves() {
        assert_eq!(spoken(&"KM47TX".into()), "KM4-7TX");
        assert_eq!(spoken(&"KM".into()), "KM");
    }

    proptest! {
        #[test]
        fn a_fresh_code_is_a_code_and_not_one_that_is_taken(seed in any::<u64>()) {
            let first = fresh(&mut Rng::new(seed), |_| false);
            let second = fresh(&mut Rng::new(seed), |code| *code == first);
            prop_assert!(is_code(first.as_str()) && is_code(second.as_str()));
            prop_assert_ne!(first, second);
        }
    }
}
