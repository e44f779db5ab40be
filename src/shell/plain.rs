//! Being built.
use super::Options;
use crate::error::Failure;
pub(super) fn run(_: &Options) -> Result<u8, Failure> {
    Ok(0)
}
