//! The words of a finding: what was seen or computed, where to go, how fast, what to do and say.

use crate::content::danger_words::{DangerWords, Step};
use crate::domain::danger::{Level, Sign, Who};
use crate::domain::ids::ClaimId;
use crate::domain::triage::Finding;
use crate::ui::cx::{Cited, World, cite};

/// Everything there is to say about a finding, in the language of now.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Found<'a> {
    /// How fast, as a heading: "Refer now".
    pub(crate) level: &'a str,
    /// What was seen or computed.
    pub(crate) name: &'a str,
    /// Where to go.
    pub(crate) place: &'a str,
    /// How fast.
    pub(crate) fast: &'a str,
    /// What to do on the way.
    pub(crate) way: Vec<&'a str>,
    /// What to say to the mother; rules have no sentence of their own.
    pub(crate) say: &'a str,
    /// Why it matters.
    pub(crate) why: &'a str,
    /// What to do, for a finding that was computed.
    pub(crate) act: &'a str,
}

impl<'a> Found<'a> {
    /// The words of a finding.
    pub(crate) fn of(world: World<'a>, finding: &Finding) -> Self {
        let Some(words) = world.course.danger_words(world.lang()) else { return Self::default() };
        let mut found = Self::default();
        if let Some(level) = words.levels.get(&finding.level) {
            (found.level, found.place, found.fast) = (&level.title, &level.place, &level.fast);
        }
        if let Some(rule) = words.rules.get(&finding.rule) {
            (found.name, found.why) = (&rule.title, &rule.why);
            if finding.computed() {
                found.act = &rule.act;
            }
        }
        if let Some(sign) = words.signs.get(&finding.id) {
            (found.name, found.say) = (&sign.label, &sign.say);
            found.place = sign.place.as_deref().unwrap_or(found.place);
            found.fast = sign.fast.as_deref().unwrap_or(found.fast);
        }
        found.way = way(words, finding).iter().map(Step::text).collect();
        found
    }

    /// The words of a finding among others: while one of them says that milk waits, no other may tell to breastfeed.
    ///
    /// What to do and why, for a finding that is less strict, speak of feeding too often to be told apart from it; place,
    /// speed and way stay.
    pub(crate) fn among(world: World<'a>, finding: &Finding, all: &[Finding]) -> Self {
        let mut found = Self::of(world, finding);
        let (Some(words), Some(catalogue)) = (world.course.danger_words(world.lang()), world.course.catalogue()) else {
            return found;
        };
        let Some((strictest, count)) = catalogue.danger.milk(all.iter().map(|one| &one.id)) else { return found };
        let sign = catalogue.danger.sign(&finding.id);
        if sign.and_then(|sign| sign.milk) == Some(strictest) {
            if count > 1 {
                found.way.insert(0, &words.milk_waits.several);
            }
            return found;
        }
        let safe = way(words, finding).iter().filter(|step| !step.feeds()).map(Step::text);
        found.way = std::iter::once(words.milk_waits.feed.as_str()).chain(safe).collect();
        (found.act, found.why) = ("", "");
        if sign.is_some_and(|sign| sign.says_feed || sign.milk.is_some()) {
            found.say = &words.milk_waits.say;
        }
        found
    }
}

/// The steps on the way: those of the sign, or else of its level.
fn way<'a>(words: &'a DangerWords, finding: &Finding) -> &'a [Step] {
    let own = words.signs.get(&finding.id).and_then(|sign| sign.way.as_deref());
    let level = || match finding.who {
        Who::Mother => words.levels.get(&finding.level).map(|level| level.way_mother.as_slice()),
        Who::Baby => words.levels.get(&finding.level).map(|level| level.way_baby.as_slice()),
    };
    own.or_else(level).unwrap_or_default()
}

/// What a sign rests on, and the rule it falls under.
pub(crate) fn cited_sign(world: World, sign: &Sign) -> Vec<Cited> {
    let mut cited = cite(&sign.sources, sign.flag, || ClaimId::sign(&sign.id));
    cited.extend(cited_rule(world, sign.rule.as_str()));
    without_repeats(cited)
}

/// What a finding rests on.
pub(crate) fn cited(world: World, finding: &Finding) -> Vec<Cited> {
    let sign = world.course.catalogue().and_then(|catalogue| catalogue.danger.sign(&finding.id));
    sign.map_or_else(|| cited_rule(world, finding.rule.as_str()), |sign| cited_sign(world, sign))
}

/// What a rule of triage rests on.
pub(crate) fn cited_rule(world: World, rule: &str) -> Vec<Cited> {
    let rule = world.course.catalogue().and_then(|catalogue| catalogue.danger.rule(rule));
    rule.map_or_else(Vec::new, |rule| cite(&rule.sources, rule.flag, || ClaimId::rule(&rule.id)))
}

fn without_repeats(cited: Vec<Cited>) -> Vec<Cited> {
    let mut kept: Vec<Cited> = Vec::new();
    for one in cited {
        if kept.iter().all(|(source, _)| *source != one.0) {
            kept.push(one);
        }
    }
    kept
}

/// The heading of a level.
pub(crate) fn level_title(world: World<'_>, level: Level) -> &str {
    let words = world.course.danger_words(world.lang()).and_then(|words| words.levels.get(&level));
    words.map_or("", |words| &words.title)
}
