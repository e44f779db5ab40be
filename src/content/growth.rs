//! The table of weight for age. It is WHO's, not an author's: a pack that has none is taught with the one built in.

use std::borrow::Cow;

use super::fault::{Fault, Wrong};
use super::pack::Pack;

/// The file.
pub(super) const FILE: &str = "growth/weight-for-age.txt";

/// The text of the table that a pack is taught with.
pub(super) fn text(pack: &Pack) -> Result<Cow<'static, str>, Fault> {
    match pack.read(FILE) {
        Err(Fault { wrong: Wrong::Missing, .. }) => Pack::BuiltIn.read(FILE),
        read => read,
    }
}
