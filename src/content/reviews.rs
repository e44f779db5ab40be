//! What clinicians have confirmed: `reviews.ron`, kept in the pack beside what was confirmed.

use std::cell::OnceCell;
use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::Deserialize;

use super::cells::Course;
use super::claims::Claim;
use crate::domain::ids::ClaimId;

/// The file; a pack without it has no signature yet.
pub const FILE: &str = "reviews.ron";

/// A signature.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Review {
    /// What was confirmed.
    pub claim: ClaimId,
    /// The checksum of the claim as it was then.
    pub sum: Box<str>,
    /// Who confirmed it.
    pub by: Box<str>,
    /// When, as `2026-11-23`.
    pub on: Box<str>,
    /// What they had to say.
    #[serde(default)]
    pub remark: Box<str>,
}

impl Review {
    /// The day; `None` for what is no day of the calendar.
    pub fn date(&self) -> Option<Date> {
        // The parser also reads other ways to write a day; a file people compare has one.
        self.on.parse().ok().filter(|date: &Date| date.to_string() == *self.on)
    }
}

/// The signatures of a pack, by claim. Whether one still holds is looked at once, when it is first asked.
pub(super) struct Reviews(BTreeMap<ClaimId, (Review, OnceCell<bool>)>);

impl Reviews {
    pub(super) fn new(list: Vec<Review>) -> Self {
        Self(list.into_iter().map(|review| (review.claim.clone(), (review, OnceCell::new()))).collect())
    }

    /// The signature of a claim, and whether the claim is still what was signed.
    pub(super) fn of(&self, course: &Course, claim: &ClaimId) -> Option<(&Review, bool)> {
        let (review, holds) = self.0.get(claim)?;
        let same = || Claim::of(course, claim).is_some_and(|claim| claim.sum() == *review.sum);
        Some((review, *holds.get_or_init(same)))
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}
