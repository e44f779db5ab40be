//! The question under the cursor: its words, the answers, why it is asked, what to offer, when to refer.

use ratatui::layout::{Rect, Size};

use super::rows;
use crate::domain::checklist::{Fact, FactorCheck};
use crate::domain::factor::{Factor, Tick};
use crate::i18n::keys::Factors as Key;
use crate::input::Action;
use crate::ui::cx::World;
use crate::ui::glyphs;
use crate::ui::page::{More, Page, PageScroll};
use crate::ui::pen::Pen;
use crate::ui::theme::Role;
use crate::ui::wrap::width;

/// The answers in the order of their digits.
const ANSWERS: [Option<Tick>; 4] = [Some(Tick::Yes), Some(Tick::No), Some(Tick::Unknown), None];

/// What the panel shows.
pub(super) struct Panel {
    /// What stays in sight: the question.
    head: Page,
    /// What may be scrolled.
    text: Page,
    answer: Option<Tick>,
    /// The card instead of the question.
    card: bool,
}

impl Panel {
    /// The panel of question `at`, or the card of its factor.
    pub(super) fn of(world: World, at: usize, check: Option<&FactorCheck>, card: bool) -> Self {
        let asks = rows::asks(world);
        let empty = Self { head: Page::default(), text: Page::default(), answer: None, card };
        let (Some((group, factor, ask)), Some(check)) = (asks.get(at), check) else { return empty };
        if card {
            return Self { text: super::super::card::page(world, &factor.id), ..empty };
        }
        let answer = rows::answer(world, check, &ask.id);
        let Some(words) = world.course.factor_words(world.lang(), &factor.id) else { return empty };
        let mut head = Page::new(More::Elsewhere);
        let place = world.fill(Key::QuestionOf, &[("n", &(at + 1).to_string()), ("total", &asks.len().to_string())]);
        let group = rows::group_name(world, *group);
        head.text(format!("{group} {} {} · {place}", glyphs::INTO, words.name), Role::Muted);
        if ask.private {
            head.text(world.say(Key::PrivateLong), Role::Warn);
        }
        head.text(words.questions.get(&ask.id).map_or("", String::as_str), Role::Heading);
        if let Some((_, Some(fact))) = answer {
            head.text(from_fact(world, fact), Role::Good);
        }
        Self { head, text: explain(world, factor), answer: answer.map(|(tick, _)| tick), card }
    }

    /// Scrolls what may be scrolled.
    pub(super) fn step(&self, scroll: &mut PageScroll, action: Action, area: Size) -> bool {
        let text = self.text_area(Rect::from((ratatui::layout::Position::ORIGIN, area)));
        scroll.turn(action, &self.text.lay(text.as_size()))
    }

    fn text_area(&self, area: Rect) -> Rect {
        if self.card {
            return area;
        }
        let head = self.head.rows(area.width);
        let gaps = air(area) * 2;
        let fixed = head.saturating_add(chip_rows(area.width)).saturating_add(gaps);
        Rect { y: area.y.saturating_add(fixed.min(area.height)), height: area.height.saturating_sub(fixed), ..area }
    }

    /// Draws it.
    pub(super) fn draw(&self, pen: &mut Pen, area: Rect, scroll: PageScroll) {
        if !self.card {
            self.head.draw(pen, area, PageScroll::default());
            let y = area.y + self.head.rows(area.width) + air(area);
            let left = area.bottom().saturating_sub(y);
            draw_answers(pen, Rect { y, height: left, ..area }, self.answer);
        }
        let text = self.text_area(area);
        if text.height > 0 {
            self.text.draw(pen, text, scroll);
        }
    }
}

/// Empty rows around the answers, where there is room.
fn air(area: Rect) -> u16 {
    u16::from(area.height > 14)
}

/// Why it is asked, what to offer, when to refer.
fn explain(world: World, factor: &Factor) -> Page {
    let mut page = Page::default();
    let Some(words) = world.course.factor_words(world.lang(), &factor.id) else { return page };
    page.text(world.say(Key::WhyAsked), Role::Heading);
    page.text(words.short.clone(), Role::Text);
    page.text(words.effect.clone(), Role::Text);
    if !words.advice.is_empty() {
        page.gap().text(world.say(Key::Offer), Role::Heading);
        for advice in &words.advice {
            page.bullet(advice.clone(), Role::Text);
        }
    }
    page.part(world.say(Key::Refer), &words.refer);
    page
}

/// The number that answers a question nobody ticked.
fn from_fact(world: World, fact: Fact) -> String {
    let (key, number) = match fact {
        Fact::BirthWeight(Some(grams)) => (Key::FromBirthWeight, grams),
        Fact::Weeks(Some(weeks)) => (Key::FromWeeks, u32::from(weeks)),
        Fact::Feeds(Some(feeds)) => (Key::FromFeeds, u32::from(feeds)),
        _ => return String::new(),
    };
    world.fill(key, &[("n", &number.to_string())])
}

/// Rows the answers take: side by side where they fit, else two and two.
fn chip_rows(columns: u16) -> u16 {
    if columns >= 58 { 1 } else { 2 }
}

fn draw_answers(pen: &mut Pen, area: Rect, answer: Option<Tick>) {
    let across = if chip_rows(area.width) == 1 { 4 } else { 2 };
    let wide = area.width / across;
    for (nth, tick) in ANSWERS.into_iter().enumerate() {
        let at = u16::try_from(nth).unwrap_or(0);
        let place = Rect { x: area.x + at % across * wide, y: area.y + at / across, width: wide, height: 1 };
        if place.y >= area.bottom() {
            return;
        }
        let here = tick == answer;
        let mark = if here { glyphs::CURSOR } else { " " };
        let word = pen.say(rows::word(tick));
        let role = if here { Role::Strong } else { Role::Text };
        let line = vec![
            pen.span(format!("{mark} "), Role::Accent),
            pen.span(format!("{}  ", nth + 1), Role::Key),
            pen.span(word, role),
        ];
        let text = Rect { width: u16::try_from(width(word) + 5).unwrap_or(wide).min(wide), ..place };
        pen.line(text, line);
        if here {
            pen.paint(text, Role::Selected);
        }
        pen.hit(place, Action::Pick(nth));
    }
}
