//! The one integration-test crate: screens, journeys, content, storage, the real binary.

#![allow(unreachable_pub, reason = "nothing here is reachable from outside; pub marks what other modules use")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test that cannot go on has failed")]

mod cli;
mod content;
mod harness;
mod pictures;
mod quiz_rules;
mod readme;
mod house;
mod layers;
mod plain;
#[cfg(unix)]
mod pty;
mod screens;
mod search;
mod storage;
mod styled;
mod sweep;
