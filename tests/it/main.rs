//! The one integration-test crate: screens, journeys, content, storage, the real binary.

#![allow(unreachable_pub, reason = "nothing here is reachable from outside; pub marks what other modules use")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test that cannot go on has failed")]

mod cli;
mod content;
mod growth;
mod harness;
mod house;
mod import;
mod layers;
mod pictures;
mod plain;
#[cfg(unix)]
mod pty;
mod quiz_rules;
mod readme;
mod screens;
mod search;
mod storage;
mod styled;
mod sweep;
mod visits;
