//! Being built.
use super::{Fault, Pack};
use crate::i18n::Words;
/// Being built.
pub fn check(_: &Pack) -> Vec<Fault> {
    Vec::new()
}
/// Being built.
pub fn sentence(fault: &Fault, _: &Words) -> String {
    fault.to_string()
}
