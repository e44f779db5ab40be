//! What people say, by group of factors, each with a kind answer beside it. The words are those of the factor cards.

use ratatui::layout::Rect;

use super::factors::group_name;
use crate::content::words::Myth;
use crate::domain::factor::{Factor, Group};
use crate::domain::ids::ClaimId;
use crate::i18n::Lang;
use crate::i18n::keys::{Common, Factors, Learn, Myths as Key};
use crate::input::Action;
use crate::ui::browse::{Browse, Entry, add_key, add_standing};
use crate::ui::cx::{Checked, Cited, Cx, World};
use crate::ui::flow::Flow;
use crate::ui::modal::standing;
use crate::ui::page::Page;
use crate::ui::pen::Pen;
use crate::ui::screens::card::{Card, cited};
use crate::ui::theme::Role;
use crate::ui::view::{Hint, View};

/// The list of sayings.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Myths {
    browse: Browse,
    /// Whether the answer stands in both languages.
    both: bool,
}

/// A saying: its group, its factor, and its place at the factor.
pub(crate) type Saying<'a> = (Group, &'a Factor, usize);

/// Every saying, in the order of the checklist. Both languages have as many at each factor.
pub(crate) fn sayings(world: World<'_>) -> Vec<Saying<'_>> {
    let mut sayings = Vec::new();
    for (group, factors) in world.course.factor_groups() {
        for factor in factors {
            let words = world.course.factor_words(world.lang(), &factor.id);
            let many = words.map_or(0, |words| words.myths.len());
            sayings.extend((0..many).map(|nth| (*group, factor, nth)));
        }
    }
    sayings
}

/// The words of a saying.
pub(crate) fn words<'a>(world: World<'a>, lang: Lang, (_, factor, nth): Saying) -> Option<&'a Myth> {
    world.course.factor_words(lang, &factor.id)?.myths.get(nth)
}

impl Myths {
    /// Opens the list.
    pub fn new() -> Self {
        Self::default()
    }

    fn here<'a>(&self, world: World<'a>) -> Option<Saying<'a>> {
        sayings(world).get(self.browse.at()).copied()
    }

    fn open_card(&self, world: World) -> Flow {
        self.here(world).map_or(Flow::Stay, |(_, factor, _)| Flow::push(Card::new(factor.id.clone()).into()))
    }

    fn answer(&self, world: World) -> Page {
        let mut page = Page::default();
        let Some(saying) = self.here(world) else { return page };
        let (_, factor, _) = saying;
        let mut say = |lang: Lang, role: Role, head: Role| {
            let Some(words) = words(world, lang, saying) else { return };
            page.text(quoted(&words.myth), head);
            if !factor.kiosk {
                page.text(world.both[lang.index()].say(Key::Private), Role::Warn);
            }
            page.gap().text(world.both[lang.index()].say(Key::Answer), Role::Muted).text(words.answer.clone(), role);
            page.gap();
        };
        say(world.lang(), Role::Text, Role::Heading);
        if self.both {
            say(world.lang().other(), Role::Muted, Role::Muted);
        }
        if let Some(card) = world.course.factor_words(world.lang(), &factor.id) {
            add_key(&mut page, Action::Card, &card.name, Role::Strong);
            page.led([("   ".to_owned(), Role::Text)], [(card.short.clone(), Role::Muted)]);
        }
        add_standing(&mut page, &standing(&Checked::of(factor.flag, || ClaimId::factor(&factor.id)), world));
        page
    }

    fn entries(world: World) -> Vec<Entry> {
        let entry = |saying: Saying| {
            let (group, factor, _) = saying;
            let text = words(world, world.lang(), saying).map_or("", |words| &words.myth);
            // The opening quote stands out, so that one sees where each of them begins.
            let (open, rest) = (vec![("“".to_owned(), Role::Text)], format!("{text}”"));
            let mut runs = vec![(rest, Role::Text)];
            if !factor.kiosk {
                runs.push((format!(" · {}", world.say(Factors::Private)), Role::Warn));
            }
            let mut body = Page::default();
            body.led(open, runs);
            Entry { group: group_name(world, group).to_owned(), body }
        };
        sayings(world).into_iter().map(entry).collect()
    }
}

/// What people say, in quotes.
pub(crate) fn quoted(text: &str) -> String {
    format!("“{text}”")
}

impl View for Myths {
    fn update(&mut self, action: Action, cx: &mut Cx) -> Flow {
        match action {
            Action::Card => return self.open_card(cx.world),
            Action::Confirm if self.browse.reads() => return self.open_card(cx.world),
            Action::Bilingual => {
                self.both = !self.both;
                return Flow::Stay;
            }
            _ => {}
        }
        let groups: Vec<Group> = sayings(cx.world).into_iter().map(|(group, ..)| group).collect();
        let answer = self.answer(cx.world);
        if self.browse.step(action, &groups, &answer, cx.body) { Flow::Stay } else { Flow::Ignored }
    }

    fn draw(&self, pen: &mut Pen, area: Rect) {
        let answer = self.answer(pen.world);
        let tabs = [pen.say(Key::Title), pen.say(Key::Tab)];
        self.browse.draw(pen, area, Self::entries(pen.world), &answer, tabs);
    }

    fn crumb(&self, world: World) -> String {
        world.say(Key::Title).to_owned()
    }

    fn hints(&self, world: World) -> Vec<Hint> {
        let mut hints = if self.browse.reads() {
            vec![
                Hint::new(Action::Right, world.say(Key::HintNext)),
                Hint::new(Action::Confirm, world.say(Key::HintCard)),
            ]
        } else {
            vec![
                Hint::new(Action::Down, world.say(Common::HintPick)),
                Hint::new(Action::Confirm, world.say(Common::HintOpen)),
                Hint::new(Action::Card, world.say(Key::HintCard)),
            ]
        };
        hints.push(Hint::new(Action::Bilingual, world.say(if self.both { Learn::HintOne } else { Learn::HintBoth })));
        hints.push(Hint::new(Action::Source, world.say(Common::HintSource)));
        hints
    }

    fn help(&self, world: World) -> String {
        world.say(Key::Help).to_owned()
    }

    fn cited(&self, world: World) -> Vec<Cited> {
        self.here(world).map_or_else(Vec::new, |(_, factor, _)| cited(world, &factor.id))
    }
}
