//! The referral: for whoever receives mother and baby, and for whoever takes them there.

use super::Press;
use crate::i18n::keys::Printed as Key;
use crate::paper::doc::{Block, Doc, Print, Weight};

/// What a referral says. Empty strings become lines to write on.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Referral {
    /// The code of the visit.
    pub code: String,
    /// The babies; a blank form has one.
    pub babies: Vec<Baby>,
    /// Whether it is now (RED) and not today.
    pub now: bool,
    /// The level as the danger signs call it: "refer now".
    pub level: String,
    /// Where to go.
    pub place: String,
    /// How fast.
    pub fast: String,
    /// What was found, worst first.
    pub found: Vec<String>,
    /// What to do on the way.
    pub way: Vec<String>,
    /// What was already tried.
    pub tried: Vec<String>,
    /// That counselling went on all the same, and why.
    pub overridden: Option<Override>,
}

/// A baby as the receiving side needs to know it, in words and with units.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Baby {
    /// Which of twins; empty for one baby.
    pub name: String,
    /// Age now.
    pub age: String,
    /// Weight at birth.
    pub birth_weight: String,
    /// Weight now.
    pub weight: String,
    /// The change since birth.
    pub change: String,
}

/// An override of the gate.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Override {
    /// When.
    pub when: String,
    /// The reason that was recorded.
    pub reason: String,
}

/// The referral.
pub fn referral(press: &Press, referral: &Referral) -> Doc {
    let weight = if referral.now { Weight::Now } else { Weight::Today };
    let mut blocks = Vec::new();
    let lines: Vec<String> =
        [&referral.place, &referral.fast].into_iter().filter(|line| !line.trim().is_empty()).cloned().collect();
    if referral.level.trim().is_empty() {
        blocks.push(Block::TickBox(press.say(Key::ReferNow), None));
        blocks.push(Block::TickBox(press.say(Key::ReferToday), None));
        blocks.push(Block::field(press.say(Key::ReferPlace), ""));
    } else {
        blocks.push(Block::Notice { weight, title: referral.level.clone(), lines });
    }
    blocks.push(Block::field(press.say(Key::Code), &referral.code));
    let blank = [Baby::default()];
    let babies = if referral.babies.is_empty() { &blank[..] } else { &referral.babies };
    for baby in babies {
        let name = if baby.name.trim().is_empty() { press.say(Key::Baby) } else { baby.name.clone() };
        blocks.push(Block::Heading(name));
        blocks.push(Block::field(press.say(Key::Age), &baby.age));
        blocks.push(Block::field(press.say(Key::BirthWeight), &baby.birth_weight));
        blocks.push(Block::field(press.say(Key::WeightNow), &baby.weight));
        blocks.push(Block::field(press.say(Key::WeightChange), &baby.change));
    }
    let mut listed = |title: Key, points: &[String], blanks: usize| {
        blocks.push(Block::Heading(press.say(title)));
        if points.is_empty() {
            blocks.extend(Block::lines(blanks));
        }
        blocks.extend(points.iter().map(|point| Block::Bullet(point.clone())));
    };
    listed(Key::ReferFound, &referral.found, 3);
    listed(Key::ReferWay, &referral.way, 2);
    listed(Key::ReferTried, &referral.tried, 2);
    if let Some(over) = &referral.overridden {
        blocks.push(Block::Notice {
            weight: Weight::Plain,
            title: press.fill(Key::Overridden, &[("when", &over.when)]),
            lines: vec![over.reason.clone()],
        });
    }
    blocks.push(Block::Heading(press.say(Key::Sender)));
    blocks.extend(press.facility());
    blocks.push(Block::field(press.say(Key::SentAt), ""));
    blocks.push(Block::Gap);
    blocks.push(Block::field(press.say(Key::Signature), ""));
    press.doc(Key::ReferTitle, Print::Usual, blocks)
}
