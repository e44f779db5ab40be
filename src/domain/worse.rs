//! Whether a number became worse since someone decided to go on in spite of it.

use super::checklist::Facts;

/// The day from which the words for a baby below its birth weight name a paediatrician.
const PAEDIATRICIAN: u32 = 21 * 24;

/// Whether a number that `rule` rests on is worse `now` than `then`.
///
/// Any step down counts, however small: where to draw a line between "a little" and "much" is for whoever is asked
/// again. A number that was not known then is no worse one; it shows as a finding of its own.
pub(super) fn worse(rule: &str, then: &Facts, now: &Facts) -> bool {
    let fewer = |of: fn(&Facts) -> Option<u8>| of(then).zip(of(now)).is_some_and(|(then, now)| now < then);
    let wet = fewer(|facts| facts.wet);
    match rule {
        "t3" | "t8" => lighter(then, now) || wet,
        "t4" | "t5" | "t17" | "t21" | "t22" => lighter(then, now),
        "t6" => wet,
        "t7" => fewer(|facts| facts.feeds),
        "t15" => lighter(then, now) || passed(PAEDIATRICIAN, then, now),
        "t16" => fewer(|facts| facts.stools),
        "t19" => fewer(|facts| facts.feeds) || wet,
        _ => false,
    }
}

/// Less weight, or a greater part of the birth weight lost: either number may have been corrected.
fn lighter(then: &Facts, now: &Facts) -> bool {
    let grams = |facts: &Facts| facts.weight.or(facts.birth_weight);
    let less = grams(then).zip(grams(now)).is_some_and(|(then, now)| now < then);
    let part = |facts: &Facts| facts.weight.map(u64::from).zip(facts.birth_weight.map(u64::from));
    less || part(then).zip(part(now)).is_some_and(|((was, of), (is, whole))| is * of < was * whole)
}

fn passed(hours: u32, then: &Facts, now: &Facts) -> bool {
    then.age_hours.is_none_or(|then| then < hours) && now.age_hours.is_some_and(|now| now >= hours)
}
