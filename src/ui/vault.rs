//! How the sealed records stand, as far as a screen has to know.

use crate::domain::secret::Secret;

/// How the sealed records stand.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum VaultState {
    /// Nothing is set up.
    #[default]
    Absent,
    /// A key is made and waits to be written down; nothing is on the disk, and leaving now leaves nothing behind.
    Offered(Secret),
    /// The records are sealed: they can be added to and not read.
    Locked {
        /// Whether the last passphrase was wrong.
        wrong: bool,
        /// How long the next try had to wait when this was said, in seconds.
        wait_seconds: u64,
    },
    /// The records can be read.
    Open,
}

impl VaultState {
    /// The records are sealed and nobody has tried a passphrase.
    pub const LOCKED: Self = Self::Locked { wrong: false, wait_seconds: 0 };

    /// Whether records are set up on this laptop.
    pub fn is_set_up(&self) -> bool {
        matches!(self, Self::Locked { .. } | Self::Open)
    }
}
