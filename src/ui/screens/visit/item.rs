//! One row of the forms of a visit: what it holds, and what a key makes of it.

use crate::domain::checklist::{BirthWay, Fact};
use crate::domain::event::Event;
use crate::domain::factor::Tick;
use crate::domain::ids::AskId;
use crate::domain::mother::Talk;
use crate::domain::triage::Doubt;
use crate::domain::visit::{Answer, Baby, MOST_BABIES, Sex, StoolColour, Visit, VisitEvent, Weighing};

/// The largest number a row takes; more digits than that are a slip of the finger.
const MOST: u32 = 99_999;

/// A row of a form; babies are counted from 0.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Item {
    Consent,
    Alias,
    Babies,
    Way,
    Weeks,
    Sex(usize),
    Born(usize),
    BirthWeight(usize),
    Worried,
    Words,
    Feeds(usize),
    Nights,
    Wet(usize),
    Stools(usize),
    Colour(usize),
    Weight(usize),
    EarlierDay(usize),
    EarlierGrams(usize),
    Sleep,
    Asked(&'static str),
}

/// How a row is filled in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// One of a few words.
    Choice,
    /// Digits.
    Number,
    /// Any text.
    Text,
    /// A day and a time of the clock, as eight digits.
    Moment,
}

/// What a key makes of a row.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Change {
    /// Something of the visit.
    Visit(VisitEvent),
    /// Something of a baby's factor check.
    Check(Event),
}

/// The choices of a row that has them; the last one that is open stands for "not known".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Choice {
    Yes,
    No,
    Unknown,
    Girl,
    Boy,
    Vaginal,
    Caesarean,
    Colour(StoolColour),
    Count(usize),
}

impl Item {
    /// The rows on who she is.
    pub(super) fn who(visit: &Visit) -> Vec<Self> {
        let mut items = vec![Self::Consent, Self::Alias, Self::Babies, Self::Way, Self::Weeks];
        for baby in 0..visit.babies.len() {
            items.extend([Self::Sex(baby), Self::Born(baby), Self::BirthWeight(baby)]);
        }
        items
    }

    /// The rows of her story.
    pub(super) fn story(visit: &Visit) -> Vec<Self> {
        let mut items = vec![Self::Words, Self::Worried];
        for baby in 0..visit.babies.len() {
            items.extend([Self::Feeds(baby), Self::Wet(baby), Self::Stools(baby), Self::Colour(baby)]);
            items.extend([Self::Weight(baby), Self::EarlierDay(baby), Self::EarlierGrams(baby)]);
        }
        items.extend([Self::Nights, Self::Sleep]);
        items.extend(["supplements.other", "supplements.dummy", "supplements.bottle"].map(Self::Asked));
        items
    }

    /// The baby it is about; the first where it is about the mother.
    pub(super) fn baby(&self) -> usize {
        match self {
            Self::Sex(baby)
            | Self::Born(baby)
            | Self::BirthWeight(baby)
            | Self::Feeds(baby)
            | Self::Wet(baby)
            | Self::Stools(baby)
            | Self::Colour(baby)
            | Self::Weight(baby)
            | Self::EarlierDay(baby)
            | Self::EarlierGrams(baby) => *baby,
            _ => 0,
        }
    }

    /// What an invented mother tells when she is asked about it.
    pub(super) fn talk(&self) -> Option<Talk> {
        match self {
            Self::Way | Self::Weeks => Some(Talk::Birth),
            Self::Sex(_) | Self::Born(_) | Self::BirthWeight(_) | Self::Weight(_) => Some(Talk::Seen),
            Self::Feeds(_) | Self::Nights | Self::Asked(_) => Some(Talk::Feeding),
            Self::Wet(_) | Self::Stools(_) | Self::Colour(_) => Some(Talk::Nappies),
            _ => None,
        }
    }

    /// Whether each baby has a row like it.
    pub(super) fn of_baby(&self) -> bool {
        matches!(
            self,
            Self::Sex(_)
                | Self::Born(_)
                | Self::BirthWeight(_)
                | Self::Feeds(_)
                | Self::Wet(_)
                | Self::Stools(_)
                | Self::Colour(_)
                | Self::Weight(_)
                | Self::EarlierDay(_)
                | Self::EarlierGrams(_)
        )
    }

    /// How it is filled in.
    pub(super) fn kind(&self) -> Kind {
        match self {
            Self::Alias | Self::Words => Kind::Text,
            Self::Born(_) => Kind::Moment,
            Self::Consent
            | Self::Babies
            | Self::Way
            | Self::Sex(_)
            | Self::Worried
            | Self::Colour(_)
            | Self::Asked(_) => Kind::Choice,
            _ => Kind::Number,
        }
    }

    /// Its number as it stands.
    pub(super) fn number(&self, visit: &Visit) -> Option<u32> {
        let baby = visit.babies.get(self.baby())?;
        let facts = &baby.check.facts;
        match self {
            Self::Weeks => facts.weeks.map(u32::from),
            Self::BirthWeight(_) => facts.birth_weight,
            Self::Weight(_) => facts.weight,
            Self::Feeds(_) => facts.feeds.map(u32::from),
            Self::Wet(_) => facts.wet.map(u32::from),
            Self::Stools(_) => facts.stools.map(u32::from),
            Self::EarlierDay(_) => baby.weighed.map(|weighed| u32::from(weighed.day)),
            Self::EarlierGrams(_) => baby.weighed.map(|weighed| weighed.grams).filter(|grams| *grams > 0),
            Self::Nights => visit.story.night_feeds.map(u32::from),
            Self::Sleep => visit.story.longest_sleep.map(u32::from),
            _ => None,
        }
    }

    /// What holding `number` means; `None` when no such number can be kept.
    fn with_number(&self, visit: &Visit, number: Option<u32>) -> Option<Change> {
        if number.is_some_and(|number| number > MOST) {
            return None;
        }
        let small = || number.map(u8::try_from).transpose().ok();
        let baby = self.baby();
        let fact = |fact| Some(noted(visit, baby, fact));
        match self {
            Self::Weeks => fact(Fact::Weeks(small()?)),
            Self::BirthWeight(_) => fact(Fact::BirthWeight(number)),
            Self::Weight(_) => fact(Fact::Weight(number)),
            Self::Feeds(_) => fact(Fact::Feeds(small()?)),
            Self::Wet(_) => fact(Fact::Wet(small()?)),
            Self::Stools(_) => fact(Fact::Stools(small()?)),
            Self::Nights => Some(Change::Visit(VisitEvent::Told(Answer::NightFeeds(small()?)))),
            Self::Sleep => Some(Change::Visit(VisitEvent::Told(Answer::LongestSleep(small()?)))),
            Self::EarlierDay(_) => {
                let day = number.map(u16::try_from).transpose().ok()?;
                let grams = weighed(visit, baby).map_or(0, |weighed| weighed.grams);
                let weighing =
                    day.map(|day| Weighing { day, grams }).or((grams > 0).then_some(Weighing { day: 0, grams }));
                Some(Change::Visit(VisitEvent::Weighed(baby, weighing)))
            }
            Self::EarlierGrams(_) => {
                let day = weighed(visit, baby).map_or(0, |weighed| weighed.day);
                let weighing = number.map(|grams| Weighing { day, grams });
                Some(Change::Visit(VisitEvent::Weighed(baby, weighing)))
            }
            _ => None,
        }
    }

    /// What typing a digit makes of it.
    pub(super) fn typed(&self, visit: &Visit, digit: char) -> Option<Change> {
        let digit = digit.to_digit(10)?;
        let number = self.number(visit).unwrap_or(0).checked_mul(10)?.checked_add(digit)?;
        self.with_number(visit, Some(number))
    }

    /// What taking the last digit back makes of it.
    pub(super) fn erased(&self, visit: &Visit) -> Option<Change> {
        let number = self.number(visit)?;
        self.with_number(visit, (number >= 10).then_some(number / 10))
    }

    /// The change that empties it.
    pub(super) fn emptied(&self, visit: &Visit) -> Option<Change> {
        match self.kind() {
            Kind::Number => self.with_number(visit, None),
            Kind::Moment => Some(Change::Visit(VisitEvent::Born(self.baby(), None))),
            Kind::Text => Some(self.with_text(String::new())),
            Kind::Choice => None,
        }
    }

    /// Its text as it stands.
    pub(super) fn text<'a>(&self, visit: &'a Visit) -> &'a str {
        match self {
            Self::Alias => &visit.alias,
            Self::Words => &visit.story.words,
            _ => "",
        }
    }

    /// What holding a text means.
    pub(super) fn with_text(&self, text: String) -> Change {
        Change::Visit(match self {
            Self::Words => VisitEvent::Told(Answer::Words(text)),
            _ => VisitEvent::Called(text),
        })
    }

    /// Its choices in order.
    pub(super) fn choices(&self) -> Vec<Choice> {
        use Choice as C;
        match self {
            Self::Babies => (1..=MOST_BABIES).map(C::Count).collect(),
            Self::Way => vec![C::Vaginal, C::Caesarean, C::Unknown],
            Self::Sex(_) => vec![C::Girl, C::Boy, C::Unknown],
            Self::Colour(_) => StoolColour::ALL.into_iter().map(C::Colour).chain([C::Unknown]).collect(),
            Self::Consent | Self::Worried | Self::Asked(_) => vec![C::Yes, C::No, C::Unknown],
            _ => Vec::new(),
        }
    }

    /// The choice as it stands.
    pub(super) fn chosen(&self, visit: &Visit) -> Choice {
        use Choice as C;
        let baby = visit.babies.get(self.baby());
        let either = |yes: Option<bool>| match yes {
            Some(true) => C::Yes,
            Some(false) => C::No,
            None => C::Unknown,
        };
        match self {
            Self::Consent => either(visit.consent),
            Self::Babies => C::Count(visit.babies.len()),
            Self::Way => match baby.and_then(|baby| baby.check.facts.birth_way) {
                Some(BirthWay::Vaginal) => C::Vaginal,
                Some(BirthWay::Caesarean) => C::Caesarean,
                None => C::Unknown,
            },
            Self::Sex(_) => match baby.and_then(|baby| baby.sex) {
                Some(Sex::Girl) => C::Girl,
                Some(Sex::Boy) => C::Boy,
                None => C::Unknown,
            },
            Self::Colour(nth) => visit.story.stool(*nth).map_or(C::Unknown, C::Colour),
            Self::Worried => either(visit.story.worried),
            Self::Asked(ask) => either(baby.and_then(|baby| match baby.check.ticks.get(*ask) {
                Some(Tick::Yes) => Some(true),
                Some(Tick::No) => Some(false),
                _ => None,
            })),
            _ => C::Unknown,
        }
    }

    /// The changes that make a choice stand.
    pub(super) fn with_choice(&self, visit: &Visit, choice: Choice) -> Vec<Change> {
        use Choice as C;
        let baby = self.baby();
        let yes = match choice {
            C::Yes => Some(true),
            C::No => Some(false),
            _ => None,
        };
        let visited = |event| vec![Change::Visit(event)];
        match (self, choice) {
            (Self::Consent, _) => visited(VisitEvent::Consented(yes)),
            (Self::Babies, C::Count(count)) => {
                let now = visit.babies.len();
                let more = (now..count).map(|_| Change::Visit(VisitEvent::OneMore));
                more.chain((count..now).map(|_| Change::Visit(VisitEvent::OneLess))).collect()
            }
            (Self::Way, _) => {
                let way = match choice {
                    C::Vaginal => Some(BirthWay::Vaginal),
                    C::Caesarean => Some(BirthWay::Caesarean),
                    _ => None,
                };
                vec![noted(visit, baby, Fact::BirthWay(way))]
            }
            (Self::Sex(_), _) => {
                let sex = match choice {
                    C::Girl => Some(Sex::Girl),
                    C::Boy => Some(Sex::Boy),
                    _ => None,
                };
                visited(VisitEvent::Sexed(baby, sex))
            }
            (Self::Colour(_), C::Colour(colour)) => visited(VisitEvent::Told(Answer::Stool(baby, Some(colour)))),
            (Self::Colour(_), _) => visited(VisitEvent::Told(Answer::Stool(baby, None))),
            (Self::Worried, _) => visited(VisitEvent::Told(Answer::Worried(yes))),
            (Self::Asked(ask), _) => {
                let tick = yes.map(|yes| if yes { Tick::Yes } else { Tick::No });
                let check = check_of(visit, baby);
                vec![Change::Check(Event::Ticked { check, ask: AskId::from(*ask), tick })]
            }
            _ => Vec::new(),
        }
    }

    /// Whether anything is known of it.
    pub(super) fn known(&self, visit: &Visit) -> bool {
        match self.kind() {
            Kind::Choice => !matches!(self.chosen(visit), Choice::Unknown),
            Kind::Number => self.number(visit).is_some(),
            Kind::Text => !self.text(visit).is_empty(),
            Kind::Moment => visit.babies.get(self.baby()).is_some_and(|baby| baby.born.is_some()),
        }
    }

    /// Whether one of these doubts is about it.
    pub(super) fn doubted(&self, doubts: &[Doubt]) -> bool {
        let about = |doubt: &Doubt| match self {
            Self::Born(_) => matches!(doubt, Doubt::Age | Doubt::Gain),
            Self::Weeks => *doubt == Doubt::Weeks,
            Self::BirthWeight(_) => matches!(doubt, Doubt::BirthWeight | Doubt::Loss | Doubt::Gain),
            Self::Weight(_) => matches!(doubt, Doubt::Weight | Doubt::Loss | Doubt::Gain),
            Self::Wet(_) => *doubt == Doubt::Wet,
            Self::Stools(_) => *doubt == Doubt::Stools,
            Self::Feeds(_) => *doubt == Doubt::Feeds,
            _ => false,
        };
        doubts.iter().any(about)
    }
}

fn weighed(visit: &Visit, baby: usize) -> Option<Weighing> {
    visit.babies.get(baby).and_then(|baby: &Baby| baby.weighed)
}

fn check_of(visit: &Visit, baby: usize) -> crate::domain::ids::CheckId {
    Visit::check_id(&visit.id, baby)
}

fn noted(visit: &Visit, baby: usize, fact: Fact) -> Change {
    Change::Check(Event::FactNoted { check: check_of(visit, baby), fact })
}
