//! How often a wrong passphrase was tried, and how long the next try has to wait.
//!
//! The count is on the disk before a try begins, so that pulling the plug saves nobody a wait. It slows a person at the
//! keyboard; whoever can write to this folder could copy the key away anyway. Nobody is ever locked out for good.

use std::path::Path;

use crate::domain::ids::DeviceId;
use crate::storage::atomic;
use crate::storage::error::StorageError;
use crate::storage::fields::Fields;

/// Tries that cost nothing.
const FREE: u32 = 5;
/// The wait after the last of them, in seconds; it doubles with every further one.
const FIRST: u64 = 5;
/// The longest wait in seconds.
const LONGEST: u64 = 300;

/// Wrong tries since the passphrase was last right.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Tries {
    /// How many.
    wrong: u32,
    /// When the last one began, or when the clock was found set back; seconds since 1970.
    since: i64,
}

impl Tries {
    /// Reads them. A file that says nothing counts as many, for it may have been made so; it never means "never".
    pub(super) fn load(path: &Path, now: i64) -> Result<Self, StorageError> {
        let many = Self { wrong: u32::MAX, since: now };
        let fields = match Fields::load(path) {
            Ok(Some(fields)) => fields,
            Ok(None) => return Ok(Self::default()),
            Err(StorageError::Damaged { .. } | StorageError::TooLong { .. }) => return Ok(many),
            Err(error) => return Err(error),
        };
        match (fields.get("wrong"), fields.get("since")) {
            (Ok(Some(wrong)), Ok(Some(since))) => Ok(Self { wrong, since }),
            _ => Ok(many),
        }
    }

    pub(super) fn save(self, path: &Path, owner: &DeviceId) -> Result<(), StorageError> {
        let mut fields = Fields::default();
        fields.set("wrong", &self.wrong);
        fields.set("since", &self.since);
        atomic::replace(path, fields.to_text().as_bytes(), owner)
    }

    /// The wait these tries cost, counted from the last, in seconds.
    pub(super) fn cost(self) -> u64 {
        match self.wrong.checked_sub(FREE) {
            None => 0,
            Some(more) => FIRST.saturating_mul(1 << more.min(16)).min(LONGEST),
        }
    }

    /// How long to wait at `now`, in seconds; a clock that was set back counts as no time passed.
    pub(super) fn wait(self, now: i64) -> u64 {
        let passed = u64::try_from(now.saturating_sub(self.since)).unwrap_or(0);
        self.cost().saturating_sub(passed)
    }

    /// The same count from `now` on, where the clock was set back: otherwise the wait would last until it has caught
    /// up. `None` when it was not.
    pub(super) fn set_back(self, now: i64) -> Option<Self> {
        (self.cost() > 0 && now < self.since).then_some(Self { since: now, ..self })
    }

    /// One more, begun at `now`.
    pub(super) fn more(self, now: i64) -> Self {
        Self { wrong: self.wrong.saturating_add(1), since: now }
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use proptest::prelude::{any, prop_assert, proptest};

    use super::*;

    fn after(wrong: u32) -> Tries {
        (0..wrong).fold(Tries::default(), |tries, _| tries.more(1000))
    }

    #[test]
    fn five_tries_are_free_and_then_the_wait_doubles_up_to_five_minutes() {
        let costs: Vec<u64> = [0, 4, 5, 6, 7, 10, 11, 12, 100].map(|wrong| after(wrong).cost()).to_vec();
        assert_eq!(costs, [0, 0, 5, 10, 20, 160, 300, 300, 300]);
        assert_eq!([1000, 1003, 1005, 9999].map(|now| after(5).wait(now)), [5, 2, 0, 0]);
    }

    #[test]
    fn a_clock_set_back_gains_nothing_and_costs_at_most_one_wait() {
        let tries = after(6);
        assert_eq!(tries.wait(-5), 10);
        let counted_anew = tries.set_back(-5).unwrap();
        assert_eq!((counted_anew.wait(-5), counted_anew.wait(5)), (10, 0));
        assert_eq!((tries.set_back(1000), after(4).set_back(0)), (None, None));
    }

    #[test]
    fn the_count_is_there_after_a_restart_and_a_damaged_one_counts_as_many() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("tries.ron");
        assert_eq!(Tries::load(&path, 7), Ok(Tries::default()));
        after(6).save(&path, &"d1".into()).unwrap();
        assert_eq!(Tries::load(&path, 7), Ok(after(6)));
        for text in ["", "(", "(wrong: -3, since: 0)", "(wrong: 0)", "\0\0"] {
            fs::write(&path, text).unwrap();
            let tries = Tries::load(&path, 7).unwrap();
            assert_eq!((tries.wait(7), tries.wait(307)), (300, 0), "{text:?}");
        }
    }

    proptest! {
        #[test]
        fn nobody_ever_waits_longer_than_five_minutes(wrong in any::<u32>(), since in any::<i64>(), now in any::<i64>()) {
            let tries = Tries { wrong, since };
            prop_assert!(tries.wait(now) <= LONGEST);
            let tries = tries.set_back(now).unwrap_or(tries);
            prop_assert!(tries.wait(now.saturating_add(300)) == 0 || now > i64::MAX - 300);
            prop_assert!(tries.more(now).wait(now) >= tries.cost());
        }
    }
}
