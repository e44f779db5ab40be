//! Signatures: each is of a claim that is there, by someone, on a day of the calendar, and there is one for a claim.

use std::collections::BTreeSet;

use super::book::Book;
use super::known::unknown;
use super::limits;
use super::places::Places;
use crate::content::fault::{Fault, Thing, Wrong};

pub(super) fn check(book: &Book, faults: &mut Vec<Fault>) {
    let Some(part) = &book.reviews else { return };
    let (root, places, mut seen) = (part.doc.root(), Places::of(book), BTreeSet::new());
    for (at, review) in part.value.iter().enumerate() {
        let spot = root.nth(at);
        if !places.unsure && !places.of.contains_key(&review.claim) {
            faults.push(spot.key("claim").fault(unknown(Thing::Claim, review.claim.as_str())));
        } else if !seen.insert(&review.claim) {
            faults.push(spot.key("claim").fault(Wrong::Twice(review.claim.to_string())));
        }
        if review.sum.len() != 8 || !review.sum.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f')) {
            faults.push(spot.key("sum").fault(Wrong::BadSum(review.sum.to_string())));
        }
        if review.date().is_none() {
            faults.push(spot.key("on").fault(Wrong::NotADate(review.on.to_string())));
        }
        limits::text(faults, spot, "by", &review.by, 60);
        if !review.remark.is_empty() {
            limits::text(faults, spot, "remark", &review.remark, limits::PROSE);
        }
    }
}
