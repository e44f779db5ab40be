//! Everything on disk. Nothing else in asih writes a file, and nothing here knows a screen or a word of a language.
//!
//! ```text
//! <data>/device.ron  settings.ron  locks/   device, settings, lock
//! <data>/profiles/<id>/profile.ron          profiles
//! <data>/profiles/<id>/<device>.ron         line, scan, edge, journal (write); folder, fold (read)
//! <data>/cache/<id>/                        cache
//! ```
//!
//! Two rules carry the rest. Only "not found" means new: whatever else goes wrong while reading opens what can be read
//! and writes nothing over it. And an event is acknowledged only when it has been flushed to the disk.

pub mod aside;
pub mod atomic;
pub mod cache;
pub mod device;
pub mod edge;
pub mod error;
pub mod fields;
pub mod fold;
pub mod folder;
pub mod journal;
pub mod line;
pub mod lock;
pub mod private;
pub mod problem;
pub mod profiles;
pub mod scan;
pub mod settings;
