//! The one integration-test crate: screens, journeys, content, storage, the real binary.

mod content;
mod harness;
mod screens;
mod storage;
mod styled;
mod sweep;
