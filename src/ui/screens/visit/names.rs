//! The words of the rows, their choices, ages and moments.

use super::item::{Choice, Item};
use crate::domain::stamp::Stamp;
use crate::domain::visit::{Sex, StoolColour, age_hours};
use crate::i18n::keys::{Common, Counsel as Key, Factors};
use crate::ui::cx::World;
use crate::ui::screens::home::rows::date;

/// What a row is called.
pub(super) fn name<'a>(item: &Item, world: World<'a>) -> &'a str {
    match item {
        Item::Consent => world.say(Key::Consent),
        Item::Alias => world.say(Key::Alias),
        Item::Babies => world.say(Key::Babies),
        Item::Way => world.say(Factors::BirthWay),
        Item::Weeks => world.say(Factors::Weeks),
        Item::Sex(_) => world.say(Key::Sex),
        Item::Born(_) => world.say(Key::Born),
        Item::BirthWeight(_) => world.say(Factors::BirthWeight),
        Item::Worried => world.say(Key::Worried),
        Item::Words => world.say(Key::Words),
        Item::Feeds(_) => world.say(Factors::Feeds),
        Item::Nights => world.say(Key::Nights),
        Item::Wet(_) => world.say(Factors::Wet),
        Item::Stools(_) => world.say(Factors::Stools),
        Item::Colour(_) => world.say(Key::Colour),
        Item::Weight(_) => world.say(Factors::WeightNow),
        Item::EarlierDay(_) => world.say(Key::EarlierDay),
        Item::EarlierGrams(_) => world.say(Key::EarlierGrams),
        Item::Sleep => world.say(Key::Sleep),
        Item::Asked("supplements.dummy") => world.say(Key::Dummy),
        Item::Asked("supplements.bottle") => world.say(Key::Bottle),
        Item::Asked(_) => world.say(Key::OtherDrink),
    }
}

/// What it is counted in.
pub(super) fn unit<'a>(item: &Item, world: World<'a>) -> &'a str {
    match item {
        Item::Weeks => world.say(Factors::UnitWeeks),
        Item::BirthWeight(_) | Item::Weight(_) | Item::EarlierGrams(_) => world.say(Factors::UnitGrams),
        Item::Feeds(_) | Item::Wet(_) | Item::Stools(_) | Item::Nights => world.say(Factors::UnitTimes),
        Item::EarlierDay(_) => world.say(Factors::UnitDays),
        Item::Sleep => world.say(Factors::UnitHours),
        _ => "",
    }
}

/// A choice in words.
pub(super) fn choice(choice: Choice, world: World) -> String {
    let key = match choice {
        Choice::Yes => return world.say(Common::Yes).to_owned(),
        Choice::No => return world.say(Common::No).to_owned(),
        Choice::Unknown => return world.say(Common::Unknown).to_owned(),
        Choice::Count(count) => return count.to_string(),
        Choice::Vaginal => return world.say(Factors::Vaginal).to_owned(),
        Choice::Caesarean => return world.say(Factors::Caesarean).to_owned(),
        Choice::Girl => Key::Girl,
        Choice::Boy => Key::Boy,
        Choice::Colour(StoolColour::Black) => Key::ColourBlack,
        Choice::Colour(StoolColour::Green) => Key::ColourGreen,
        Choice::Colour(StoolColour::Yellow) => Key::ColourYellow,
        Choice::Colour(StoolColour::Pale) => Key::ColourPale,
    };
    world.say(key).to_owned()
}

/// The open question to ask her, and what is worth knowing; either may be empty.
pub(super) fn beside<'a>(item: &Item, world: World<'a>) -> (&'a str, &'a str) {
    let (ask, note) = match item {
        Item::Consent => (Some(Key::AskConsent), Some(Key::NoteConsent)),
        Item::Alias => (None, Some(Key::NoteAlias)),
        Item::Babies => (None, Some(Key::NoteBabies)),
        Item::Way => (Some(Key::AskWay), None),
        Item::Weeks => (None, Some(Key::NoteWeeks)),
        Item::Sex(_) => (None, Some(Key::NoteSex)),
        Item::Born(_) => (None, Some(Key::NoteBorn)),
        Item::BirthWeight(_) => (None, Some(Key::NoteBirthWeight)),
        Item::Worried => (Some(Key::AskWorried), Some(Key::NoteWorried)),
        Item::Words => (Some(Key::AskWords), Some(Key::NoteWords)),
        Item::Feeds(_) => (Some(Key::AskFeeds), None),
        Item::Nights => (Some(Key::AskNights), None),
        Item::Wet(_) | Item::Stools(_) => (Some(Key::AskNappies), Some(Key::NoteNappies)),
        Item::Colour(_) => (Some(Key::AskColour), Some(Key::NoteColour)),
        Item::Weight(_) => (None, Some(Key::NoteWeight)),
        Item::EarlierDay(_) | Item::EarlierGrams(_) => (Some(Key::AskEarlier), Some(Key::NoteEarlier)),
        Item::Sleep => (Some(Key::AskSleep), None),
        Item::Asked(_) => (Some(Key::AskOther), Some(Key::NoteOther)),
    };
    (ask.map_or("", |key| world.say(key)), note.map_or("", |key| world.say(key)))
}

/// Girl or boy.
pub(crate) fn sex(sex: Sex, world: World<'_>) -> &str {
    world.say(match sex {
        Sex::Girl => Key::Girl,
        Sex::Boy => Key::Boy,
    })
}

/// A moment such as `20 Nov 2026, 04:00`.
pub(crate) fn moment(at: Stamp, world: World) -> String {
    format!("{}, {}", date(world, at), at.clock())
}

/// The age at a moment: hours in the first three days, then days.
pub(super) fn age(born: Stamp, now: Stamp, world: World) -> String {
    age_of(age_hours(born, now).unwrap_or(0), world)
}

/// An age in hours, in words.
pub(crate) fn age_of(hours: u32, world: World) -> String {
    let days = (hours / 24).to_string();
    if hours < 72 {
        world.fill(Key::AgeInHours, &[("n", &hours.to_string()), ("day", &(hours / 24 + 1).to_string())])
    } else {
        world.fill(Key::AgeInDays, &[("n", &days)])
    }
}
