//! The one integration-test crate: screens, journeys, content, storage, the real binary.

#![allow(unreachable_pub, reason = "nothing here is reachable from outside; pub marks what other modules use")]

mod harness;
mod import;
mod screens;
mod search;
mod storage;
mod styled;
mod sweep;
