//! The words of a finding: what was seen or computed, where to go, how fast, what to do and say.

use crate::domain::danger::{Level, Sign, Who};
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
            let way = if finding.who == Who::Mother { &level.way_mother } else { &level.way_baby };
            (found.level, found.place, found.fast) = (&level.title, &level.place, &level.fast);
            found.way = way.iter().map(String::as_str).collect();
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
            if let Some(way) = &sign.way {
                found.way = way.iter().map(String::as_str).collect();
            }
        }
        found
    }
}

/// What a sign rests on, and the rule it falls under.
pub(crate) fn cited_sign(world: World, sign: &Sign) -> Vec<Cited> {
    let mut cited = cite(&sign.sources, sign.flag);
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
    rule.map_or_else(Vec::new, |rule| cite(&rule.sources, rule.flag))
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
