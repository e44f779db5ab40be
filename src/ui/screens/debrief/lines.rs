//! The comparison in words: danger first, then what was asked, watched, found and offered.

use super::Story;
use crate::domain::checklist::{BirthWay, Reply};
use crate::domain::mother::Talk;
use crate::domain::visit::Look;
use crate::domain::visit::debrief::{Compared, Measure, Number, Offered};
use crate::i18n::keys::{Counsel, Factors, Practice as Key};
use crate::ui::cx::World;
use crate::ui::glyphs;
use crate::ui::marked::Run;
use crate::ui::page::Page;
use crate::ui::screens::ask::topic;
use crate::ui::screens::gate::Found;
use crate::ui::screens::plan::offer;
use crate::ui::theme::Role;

fn mark(done: bool) -> Vec<Run> {
    let (glyph, role) = if done { (glyphs::DONE, Role::Good) } else { (glyphs::OPEN, Role::Muted) };
    vec![(format!("{glyph} "), role)]
}

fn line(page: &mut Page, done: bool, text: &str, note: &str) {
    page.led(mark(done), [(text.to_owned(), Role::Text)]).note(note);
}

/// Danger signs and findings, the most urgent first.
pub(super) fn dangers(page: &mut Page, world: World, story: &Story) {
    let told = &story.told;
    page.gap().text(world.say(Key::DangerHead), Role::Heading);
    for danger in &told.dangers {
        let note = world.say(if danger.found { Key::Found } else { Key::NotSeen });
        line(page, danger.found, Found::of(world, &danger.finding).name, note);
    }
    if told.dangers.is_empty() {
        page.text(world.say(Key::NoDanger), Role::Text);
    }
    if !told.gate_seen {
        page.text(world.say(Key::GateClosed), Role::Warn);
    }
    if !told.not_hers.is_empty() {
        let words = world.course.danger_words(world.lang());
        let label = |sign| words.and_then(|words| words.signs.get(sign)).map_or("", |words| words.label.as_str());
        let signs: Vec<&str> = told.not_hers.iter().map(label).collect();
        page.text(world.fill(Key::NotHers, &[("signs", &signs.join("; "))]), Role::Text);
    }
}

/// How much was asked and measured, and what is still open.
pub(super) fn asked(page: &mut Page, world: World, story: &Story) {
    let (known, of) = story.told.known();
    page.gap().text(world.say(Key::AskedHead), Role::Heading);
    page.text(world.fill(Key::Numbers, &[("n", &known.to_string()), ("of", &of.to_string())]), Role::Text);
    let twins = story.mother.babies.len() > 1;
    let name = |number: &Number| {
        let name = measure(number.measure, world);
        if twins && number.measure > Measure::Weeks {
            format!("{name} ({})", world.fill(Counsel::BabyNth, &[("n", &(number.baby + 1).to_string())]))
        } else {
            name.to_owned()
        }
    };
    let open: Vec<String> = story.told.numbers.iter().filter(|number| number.noted.is_none()).map(name).collect();
    if !open.is_empty() {
        page.text(world.fill(Key::NumbersOpen, &[("list", &open.join(", "))]), Role::Muted);
    }
    for number in &story.told.numbers {
        if let Some(noted) = number.noted.filter(|noted| *noted != number.is) {
            let (noted, is) = (value(number.measure, noted, world), value(number.measure, number.is, world));
            let values = [("name", name(number)), ("noted", noted), ("is", is)];
            let values: Vec<(&str, &str)> = values.iter().map(|(key, text)| (*key, text.as_str())).collect();
            page.text(world.fill(Key::NumberOther, &values), Role::Text);
        }
    }
    let unheard: Vec<&str> = story
        .mother
        .talks()
        .filter(|talk| *talk != Talk::Seen && !story.visit.heard.contains(talk))
        .map(|talk| topic(talk, world))
        .collect();
    if !unheard.is_empty() {
        page.text(world.fill(Key::TalksOpen, &[("list", &unheard.join(", "))]), Role::Muted);
    }
}

fn measure(measure: Measure, world: World<'_>) -> &str {
    match measure {
        Measure::Way => world.say(Factors::BirthWay),
        Measure::Weeks => world.say(Factors::Weeks),
        Measure::Age => world.say(Counsel::Age),
        Measure::BirthWeight => world.say(Factors::BirthWeight),
        Measure::Weight => world.say(Factors::WeightNow),
        Measure::Wet => world.say(Factors::Wet),
        Measure::Stools => world.say(Factors::Stools),
        Measure::Feeds => world.say(Factors::Feeds),
    }
}

fn value(measure: Measure, number: u32, world: World) -> String {
    let unit = match measure {
        Measure::Way => {
            let caesarean = number == BirthWay::Caesarean as u32;
            return world.say(if caesarean { Factors::Caesarean } else { Factors::Vaginal }).to_owned();
        }
        Measure::Weeks => Factors::UnitWeeks,
        Measure::Age => Factors::UnitDays,
        Measure::BirthWeight | Measure::Weight => Factors::UnitGrams,
        Measure::Wet | Measure::Stools | Measure::Feeds => Factors::UnitTimes,
    };
    format!("{number} {}", world.say(unit))
}

/// What is hard at the breast in her story, and whether it was seen.
pub(super) fn watched(page: &mut Page, world: World, story: &Story) {
    // While someone is to be seen first, no feed is watched.
    if story.mother.hard.is_empty() || story.told.refers() {
        return;
    }
    page.gap().text(world.say(Key::WatchHead), Role::Heading);
    let words = world.course.watch_words(world.lang());
    for pair in &story.mother.hard {
        let seen = story.visit.looks.get(pair) == Some(&Look::Hard);
        let text = words.pairs.get(pair).map_or("", |pair| pair.hard.as_str());
        line(page, seen, text, world.say(if seen { Key::Found } else { Key::NotYet }));
    }
}

/// Whether the baby gets enough, causes and offers, baby by baby.
pub(super) fn babies(page: &mut Page, world: World, story: &Story) {
    for (nth, baby) in story.told.babies.iter().enumerate() {
        if story.told.babies.len() > 1 {
            page.gap().text(world.fill(Counsel::BabyNth, &[("n", &(nth + 1).to_string())]), Role::Accent);
        }
        enough(page, world, baby);
        if baby.good.refers() {
            page.gap().text(world.say(Key::OffersHead), Role::Heading).text(world.say(Key::ReferOnly), Role::Text);
            continue;
        }
        causes(page, world, baby);
        offers(page, world, baby);
    }
}

fn enough(page: &mut Page, world: World, baby: &Compared) {
    let words = world.course.plan_words(world.lang());
    let text = |intake| words.and_then(|words| words.intake.get(&intake)).map_or("", String::as_str);
    let same = baby.intake == baby.good.intake;
    page.gap().text(world.say(Key::EnoughHead), Role::Heading);
    line(page, same, text(baby.good.intake), "");
    if !same {
        page.text(world.fill(Key::EnoughHere, &[("text", text(baby.intake))]), Role::Muted);
    }
}

fn causes(page: &mut Page, world: World, baby: &Compared) {
    let words = world.course.plan_words(world.lang());
    let name = |cause| words.and_then(|words| words.causes.get(cause)).map_or("", |words| words.name.as_str());
    page.gap().text(world.say(Key::CausesHead), Role::Heading);
    for (cause, named) in &baby.causes {
        line(page, *named, name(cause), world.say(if *named { Key::Found } else { Key::NotYet }));
    }
    if !baby.besides.is_empty() {
        let list: Vec<&str> = baby.besides.iter().map(name).collect();
        page.text(world.fill(Key::Besides, &[("list", &list.join(", "))]), Role::Muted);
    }
}

fn offers(page: &mut Page, world: World, baby: &Compared) {
    page.gap().text(world.say(Key::OffersHead), Role::Heading);
    for Offered { action, offered, reply } in &baby.actions {
        let note = match reply {
            Some(Reply::Agreed) => Key::Agreed,
            Some(Reply::Later | Reply::Declined) => Key::Answered,
            None if *offered => Key::NotAgreed,
            None => Key::NotYet,
        };
        line(page, reply.is_some(), offer(world, action), world.say(note));
    }
}
