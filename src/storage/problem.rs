//! What a person should hear about their files although work can go on.

use std::path::PathBuf;

use super::error::StorageError;
use crate::domain::ids::DeviceId;

/// Something noticed while opening.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// A line that is not what was written; it costs that line only.
    Damaged {
        /// The journal.
        file: PathBuf,
        /// Its line, from 1.
        line: u64,
    },
    /// Lines of a newer asih; they are kept as they are and not shown.
    Newer {
        /// The journal.
        file: PathBuf,
        /// How many.
        lines: u64,
    },
    /// The last line was cut off, by a power failure or a stick pulled out.
    Torn {
        /// The journal.
        file: PathBuf,
        /// The copy of the piece, when it was set aside.
        aside: Option<PathBuf>,
    },
    /// Two laptops wrote under one id; both their events are kept.
    Cloned {
        /// The id.
        device: DeviceId,
        /// The first number both used.
        seq: u64,
    },
    /// A file could not be read or written.
    Failed(StorageError),
    /// A whole small file was damaged and set aside.
    SetAside {
        /// What it was.
        file: PathBuf,
        /// Where it is now.
        aside: PathBuf,
    },
    /// Another asih has this folder open; this one writes a journal of its own.
    Shared {
        /// The id used here instead.
        device: DeviceId,
    },
    /// A setting has a value this asih does not know; it is left in the file.
    UnknownSetting {
        /// The name of the setting.
        field: String,
    },
}
