//! Records of visits as they come from under the seal: text nobody has looked into yet.

use std::collections::BTreeSet;

use super::ids::{CaseCode, DeviceId, VisitId};
use super::secret::Secret;

/// The record of a visit in clear, only ever in memory.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SealedText {
    /// Whose visit, by the folder it was found in; `None` for an unfinished one, whose text alone says it.
    pub code: Option<CaseCode>,
    /// The visit.
    pub visit: VisitId,
    /// The laptop that recorded it.
    pub device: DeviceId,
    /// What was kept, as it was handed in.
    pub text: Secret,
}

/// Everything that could be opened.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Unsealed {
    /// Visits that are not finished, in the order of their names.
    pub drafts: Vec<SealedText>,
    /// Finished visits, in the order of codes and names.
    pub visits: Vec<SealedText>,
    /// Mothers who were deleted. A draft of one that came back with a copy is to be dropped.
    pub gone: BTreeSet<CaseCode>,
}
