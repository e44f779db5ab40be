//! The one integration-test crate: screens, journeys, content, storage, the real binary.

mod harness;
mod quiz_rules;
mod screens;
mod storage;
mod styled;
mod sweep;
