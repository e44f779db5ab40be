//! The papers of a visit: only what was agreed, what was found, and who helps; never a name, never what was said in
//! private.

use super::agree::supporter_name;
use super::names;
use crate::domain::checklist::{FactorCheck, Reply};
use crate::domain::danger::Level;
use crate::domain::gate::{Gate, gate};
use crate::domain::plan::plan;
use crate::domain::triage::Finding;
use crate::domain::visit::{Visit, code};
use crate::i18n::keys::Counsel as Key;
use crate::paper::doc::Doc;
use crate::paper::facility::Facility;
use crate::paper::forms::{
    Baby, Contract, Help, Override, Press, Referral, Signs, Slip, content_name, contract, referral, slip,
};
use crate::ui::cx::World;
use crate::ui::screens::facts::beside::change;
use crate::ui::screens::gate::Found;
use crate::ui::screens::home::rows::{date, day};
use crate::ui::screens::papers::Paper;

/// The papers of a visit in both languages, ready to be looked at and printed.
pub(super) fn papers(world: World, visit: &Visit) -> Vec<Paper> {
    let facility = &world.prefs.facility;
    let [id, en] = world.both.each_ref().map(|words| docs(World { words, ..world }, visit, facility));
    let pairs = id.into_iter().zip(en);
    pairs.map(|((name, id), (_, en))| Paper::of(name, [id, en])).collect()
}

/// Every paper there is something to say on, with the name of its file: a referral first, then what she takes home, then
/// what the family agreed.
fn docs(world: World, visit: &Visit, facility: &Facility) -> Vec<(&'static str, Doc)> {
    let content = content_name(world.course);
    let press = Press { words: world.words, facility, made: world.now, content: &content, practice: visit.practice };
    let mut docs = Vec::new();
    docs.extend(refer(world, visit).map(|facts| ("asih-referral", referral(&press, &facts))));
    let helps = helps(world, visit);
    let agreed = agreed(world, visit);
    let next = visit.next.map(|next| day(world, next)).unwrap_or_default();
    // While someone must be seen first there is nothing to take home but the referral.
    if super::state::referred(visit, world).is_none() {
        let signs = Signs::of(world.course, world.words);
        let code = code::spoken(&visit.code);
        let facts = Slip { code, agreed, helps: helps.clone(), signs, next: next.clone() };
        docs.push(("asih-slip", slip(&press, &facts)));
        if !helps.is_empty() {
            let code = code::spoken(&visit.code);
            let facts = Contract { code, helps, signers: Vec::new(), until: next };
            docs.push(("asih-contract", contract(&press, &facts)));
        }
    }
    docs
}

/// What she agreed to, as steps she can take; nothing that answers a private cause.
fn agreed(world: World, visit: &Visit) -> Vec<String> {
    let (Some(words), Some(catalogue)) = (world.course.plan_words(world.lang()), world.course.catalogue()) else {
        return Vec::new();
    };
    // A short list is remembered, and fits on one page: the first steps of each offer, fewer where there are more.
    let agreed = visit.babies.iter().flat_map(|baby| baby.check.replies.values());
    let each = 4 / agreed.filter(|reply| **reply == Reply::Agreed).count().max(1);
    let mut steps: Vec<String> = Vec::new();
    for baby in &visit.babies {
        for offer in plan(&baby.check, catalogue).offers.iter().filter(|offer| !offer.private) {
            let said = baby.check.replies.get(&offer.action) == Some(&Reply::Agreed);
            if let Some(action) = words.actions.get(&offer.action).filter(|_| said) {
                steps.extend(action.how.iter().take(each.max(1)).cloned());
            }
        }
    }
    let mut seen = std::collections::BTreeSet::new();
    steps.retain(|step| seen.insert(step.clone()));
    steps
}

fn helps(world: World, visit: &Visit) -> Vec<Help> {
    let words = world.course.watch_words(world.lang());
    let what = |id: &crate::domain::ids::HelpId| words.helps.get(id).cloned().unwrap_or_default();
    let help = |(id, who)| Help { who: world.say(supporter_name(who)).to_owned(), what: what(id) };
    visit.helps.iter().map(|(id, who)| help((id, *who))).collect()
}

/// The referral, when anyone has to be seen today or now.
fn refer(world: World, visit: &Visit) -> Option<Referral> {
    let catalogue = world.course.catalogue()?;
    let gates: Vec<(usize, Gate)> =
        visit.babies.iter().enumerate().map(|(nth, baby)| (nth, gate(&baby.check, catalogue))).collect();
    let mut findings: Vec<Finding> = Vec::new();
    let mut overridden = None;
    for (_, gate) in &gates {
        match gate {
            Gate::Refer { findings: found, .. } => findings.extend(found.iter().cloned()),
            Gate::Overridden { findings: found, by, .. } => {
                findings.extend(found.iter().cloned());
                let when = format!("{}, {}", date(world, by.at), by.at.clock());
                overridden = Some(Override { when, reason: by.reason.clone() });
            }
            Gate::Open | Gate::Ask { .. } => {}
        }
    }
    let mut seen = std::collections::BTreeSet::new();
    findings.retain(|finding| seen.insert(finding.id.clone()));
    findings.sort_by_key(|finding| std::cmp::Reverse(finding.level));
    let worst = findings.first()?;
    let words = Found::among(world, worst, &findings);
    let mut found: Vec<String> = findings
        .iter()
        .filter(|finding| !finding.private)
        .map(|finding| Found::among(world, finding, &findings).name.to_owned())
        .collect();
    if findings.iter().any(|finding| finding.private) {
        found.push(world.say(Key::OnePrivate).to_owned());
    }
    Some(Referral {
        code: code::spoken(&visit.code),
        babies: visit.babies.iter().enumerate().map(|(nth, one)| baby(world, visit, nth, &one.check)).collect(),
        now: worst.level == Level::Red,
        level: words.level.to_owned(),
        place: words.place.to_owned(),
        fast: words.fast.to_owned(),
        found,
        way: words.way.iter().map(|step| (*step).to_owned()).collect(),
        tried: Vec::new(),
        overridden,
    })
}

fn baby(world: World, visit: &Visit, nth: usize, check: &FactorCheck) -> Baby {
    let facts = &check.facts;
    let grams =
        |grams: Option<u32>| grams.map(|n| world.fill(Key::Grams, &[("n", &n.to_string())])).unwrap_or_default();
    let name =
        if visit.babies.len() > 1 { world.fill(Key::BabyNth, &[("n", &(nth + 1).to_string())]) } else { String::new() };
    Baby {
        name,
        age: facts.age_hours.map(|hours| names::age_of(hours, world)).unwrap_or_default(),
        birth_weight: grams(facts.birth_weight),
        weight: grams(facts.weight),
        change: change(world, facts).unwrap_or_default(),
    }
}
