//! The referral: what was found, where to go, how fast, what to do on the way, the words to say, and the ways on.
//!
//! Place and speed come first, because on a small screen what follows has to be scrolled to.

use ratatui::layout::Rect;
use ratatui::text::Line;

use super::closing;
use super::found::{self, Found};
use crate::domain::checklist::FactorCheck;
use crate::domain::danger::Level;
use crate::domain::event::Event;
use crate::domain::ids::SignId;
use crate::domain::triage::{Finding, triage};
use crate::i18n::keys::{Common, Plan as Key};
use crate::input::Action;
use crate::ui::cx::{Cited, Cx, World};
use crate::ui::field::Field;
use crate::ui::flow::Flow;
use crate::ui::glyphs;
use crate::ui::page::{Page, PageScroll};
use crate::ui::panes::{COLUMN, Room, inset};
use crate::ui::pen::Pen;
use crate::ui::screens::facts::FactsForm;
use crate::ui::theme::Role;
use crate::ui::view::Hint;
use crate::ui::wrap::width;

/// The ways on, in order.
const CHOICES: usize = 3;

/// The state of a referral: which finding is shown, and what is chosen.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Referral {
    shown: usize,
    row: usize,
    scroll: PageScroll,
    reason: Option<Field>,
}

/// What a referral asks of whoever shows it.
pub(crate) enum Turn {
    /// Stay.
    Stay,
    /// A flow as any screen returns it.
    Flow(Flow),
    /// To the list of signs.
    List,
    /// The last sign is gone.
    Cleared,
    /// A reason was recorded.
    Overridden,
}

impl Referral {
    /// The referral with the words of one sign; others are one key away.
    pub(crate) fn showing(sign: &SignId, check: &FactorCheck, world: World) -> Self {
        let at = findings(check, world).iter().position(|finding| finding.id == *sign);
        Self { shown: at.unwrap_or(0), ..Self::default() }
    }

    /// Whether the reason is being typed.
    pub(crate) fn wants_text(&self) -> bool {
        self.reason.is_some()
    }

    /// Takes an action.
    pub(crate) fn step(&mut self, action: Action, check: &FactorCheck, cx: &mut Cx) -> Turn {
        if self.reason.is_some() {
            return self.step_reason(action, check, cx);
        }
        let findings = findings(check, cx.world);
        match action {
            Action::Pick(row) if row < CHOICES => {
                self.row = row;
                return self.choose(&findings, check, cx);
            }
            Action::Confirm => return self.choose(&findings, check, cx),
            Action::Select(row) => self.row = row.min(CHOICES - 1),
            Action::Up => self.row = self.row.saturating_sub(1),
            Action::Down => self.row = (self.row + 1).min(CHOICES - 1),
            Action::Left => self.show(self.shown.saturating_sub(1)),
            Action::Right => self.show((self.shown + 1).min(findings.len().saturating_sub(1))),
            Action::Back | Action::Danger => return Turn::List,
            _ => {
                let room = Room::of(cx.body.width);
                let text = text_area(Rect::from((ratatui::layout::Position::ORIGIN, cx.body)), room, false);
                let page = self.page(cx.world, &findings, room);
                if !self.scroll.turn(action, &page.lay(text.as_size())) {
                    return Turn::Flow(Flow::Ignored);
                }
            }
        }
        Turn::Stay
    }

    fn show(&mut self, finding: usize) {
        self.shown = finding;
        self.scroll = PageScroll::default();
    }

    fn choose(&mut self, findings: &[Finding], check: &FactorCheck, cx: &mut Cx) -> Turn {
        match self.row {
            0 => self.look_again(findings, check, cx),
            1 => Turn::List,
            _ => {
                self.reason = Some(Field::default());
                Turn::Stay
            }
        }
    }

    /// The sign is gone, or the numbers are measured again.
    fn look_again(&mut self, findings: &[Finding], check: &FactorCheck, cx: &mut Cx) -> Turn {
        let Some(finding) = findings.get(self.shown.min(findings.len().saturating_sub(1))) else { return Turn::List };
        if finding.computed() {
            return Turn::Flow(Flow::push(FactsForm::new(check.id.clone()).into()));
        }
        cx.record(Event::SignTicked { check: check.id.clone(), sign: finding.id.clone(), present: false });
        let mut after = check.clone();
        after.signs.remove(&finding.id);
        self.show(0);
        self.row = 0;
        if closing(&after, cx.world).is_empty() { Turn::Cleared } else { Turn::Stay }
    }

    fn step_reason(&mut self, action: Action, check: &FactorCheck, cx: &mut Cx) -> Turn {
        let Some(field) = &mut self.reason else { return Turn::Stay };
        match action {
            Action::Back => self.reason = None,
            Action::Confirm => {
                let reason = field.text().trim().to_owned();
                if !reason.is_empty() {
                    let signs = closing(check, cx.world).into_iter().collect();
                    cx.record(Event::GateOverridden { check: check.id.clone(), signs, reason });
                    self.reason = None;
                    return Turn::Overridden;
                }
            }
            _ => {
                field.step(action);
            }
        }
        Turn::Stay
    }

    /// Draws it.
    pub(crate) fn draw(&self, pen: &mut Pen, area: Rect, check: &FactorCheck) {
        let findings = findings(check, pen.world);
        let room = Room::of(area.width);
        let page = self.page(pen.world, &findings, room);
        let typing = self.reason.is_some();
        page.draw(pen, text_area(area, room, typing), self.scroll);
        let rows = rows_below(room, typing);
        let below = Rect { y: area.bottom().saturating_sub(rows), height: rows, ..side(area, room) };
        match &self.reason {
            Some(field) => draw_reason(pen, below, field, findings.len()),
            None => self.draw_choices(pen, below, &findings),
        }
    }

    /// The ways on, below each other; on a small screen side by side as far as they fit, so that the text has the room.
    fn draw_choices(&self, pen: &mut Pen, area: Rect, findings: &[Finding]) {
        let computed = findings.get(self.shown).is_some_and(Finding::computed);
        let narrow = Room::of(area.width) == Room::Narrow;
        let words = match (narrow, computed) {
            (false, false) => [Key::SignGone, Key::OtherSign, Key::GoOnReason],
            (false, true) => [Key::MeasureAgain, Key::OtherSign, Key::GoOnReason],
            (true, false) => [Key::SignGoneShort, Key::OtherSignShort, Key::GoOnReason],
            (true, true) => [Key::MeasureShort, Key::OtherSignShort, Key::GoOnReason],
        };
        let (mut x, mut y) = (area.x, area.y);
        for (nth, word) in words.into_iter().enumerate() {
            let here = nth == self.row;
            let mark = if here { glyphs::CURSOR } else { " " };
            let line = Line::from(vec![
                pen.span(format!("{mark} "), Role::Accent),
                pen.span(format!("{} ", nth + 1), Role::Key),
                pen.span(pen.say(word), Role::Text),
            ]);
            let wide = if narrow { u16::try_from(line.width() + 1).unwrap_or(area.width) } else { area.width };
            if x > area.x && (!narrow || x + wide > area.right()) {
                (x, y) = (area.x, y + 1);
            }
            let place = Rect { x, y, width: wide.min(area.width), height: u16::from(y < area.bottom()) };
            pen.line(place, line);
            if here {
                pen.paint(place, Role::Selected);
            }
            pen.hit(place, if here { Action::Confirm } else { Action::Select(nth) });
            x += wide;
        }
    }

    /// Everything about the finding shown, place and speed first.
    fn page(&self, world: World, findings: &[Finding], room: Room) -> Page {
        let mut page = Page::default();
        let Some(finding) = findings.get(self.shown.min(findings.len().saturating_sub(1))) else { return page };
        let found = Found::among(world, finding, findings);
        let airy = room != Room::Narrow;
        let gap = |page: &mut Page| {
            if airy {
                page.gap();
            }
        };
        let many = if findings.len() > 1 {
            format!("{}/{} {}", self.shown + 1, findings.len(), glyphs::INTO)
        } else {
            String::new()
        };
        let headline = format!(" {} ", found.level.to_uppercase());
        page.led([(headline, Role::Alarm), ("  ".to_owned(), Role::Text)], [(many, Role::Muted)]);
        gap(&mut page);
        let mut name = vec![(found.name.to_owned(), Role::Strong)];
        if finding.private {
            name.push((format!(" · {}", world.say(Key::Private)), Role::Warn));
        }
        page.runs(name);
        gap(&mut page);
        labelled(&mut page, world.say(Key::Where), found.place, airy);
        labelled(&mut page, world.say(Key::HowFast), found.fast, airy);
        if !found.way.is_empty() {
            let way = format!("{}.", found.way.join(". "));
            labelled(&mut page, world.say(Key::OnTheWay), &way, airy);
        }
        if !found.act.is_empty() {
            labelled(&mut page, world.say(Key::ToDo), found.act, airy);
        }
        if !found.say.is_empty() {
            gap(&mut page);
            let say = format!("“{}”", found.say);
            page.runs([(format!("{} ", world.say(Key::SayThis)), Role::Muted), (say, Role::Strong)]);
        }
        if !found.why.is_empty() {
            gap(&mut page);
            page.text(found.why, Role::Muted);
        }
        if findings.len() > 1 {
            gap(&mut page);
            page.text(world.say(Key::AlsoFound), Role::Heading);
            for (nth, other) in findings.iter().enumerate().filter(|(nth, _)| *nth != self.shown) {
                let words = Found::of(world, other);
                page.bullet(format!("{}: {} ({}/{})", words.level, words.name, nth + 1, findings.len()), Role::Text);
            }
        }
        page
    }

    /// The keys.
    pub(crate) fn hints(&self, world: World, check: Option<&FactorCheck>) -> Vec<Hint> {
        if self.reason.is_some() {
            return vec![
                Hint::new(Action::Confirm, world.say(Key::HintRecord)),
                Hint::new(Action::Back, world.say(Common::Cancel)),
            ];
        }
        let mut hints = vec![Hint::new(Action::Confirm, world.say(Common::HintPick))];
        if check.is_some_and(|check| findings(check, world).len() > 1) {
            hints.push(Hint::new(Action::Right, world.say(Key::HintNextFinding)));
        }
        hints.push(Hint::new(Action::PageDown, world.say(Key::HintRead)));
        hints.push(Hint::new(Action::Source, world.say(Common::HintSource)));
        hints
    }

    /// What the finding shown rests on.
    pub(crate) fn cited(&self, world: World, check: &FactorCheck) -> Vec<Cited> {
        let findings = findings(check, world);
        findings.get(self.shown).map_or_else(Vec::new, |finding| found::cited(world, finding))
    }
}

fn labelled(page: &mut Page, label: &str, text: &str, airy: bool) {
    if airy {
        let pad = 16_usize.saturating_sub(width(label));
        let lead = format!("{label}{}", " ".repeat(pad));
        page.led([(lead, Role::Muted)], [(text.to_owned(), Role::Text)]);
    } else {
        page.runs([(format!("{label}: "), Role::Muted), (text.to_owned(), Role::Text)]);
    }
}

/// The findings that close the plan, worst first.
fn findings(check: &FactorCheck, world: World) -> Vec<Finding> {
    let Some(catalogue) = world.course.catalogue() else { return Vec::new() };
    let found = triage(&check.facts, &check.signs, &check.ticks, catalogue);
    found.findings.into_iter().filter(|finding| finding.level > Level::Yellow).collect()
}

fn side(area: Rect, room: Room) -> Rect {
    let inner = inset(area, if room == Room::Narrow { 1 } else { 4 }, 0);
    Rect { width: inner.width.min(COLUMN), ..inner }
}

fn rows_below(room: Room, typing: bool) -> u16 {
    match (room, typing) {
        (Room::Narrow, false) => 2,
        _ => 3,
    }
}

/// The area of the text, above the choices.
fn text_area(area: Rect, room: Room, typing: bool) -> Rect {
    let top = u16::from(room != Room::Narrow);
    let inner = side(area, room);
    Rect { y: inner.y + top, height: inner.height.saturating_sub(rows_below(room, typing) + 2 * top), ..inner }
}

fn draw_reason(pen: &mut Pen, area: Rect, field: &Field, findings: usize) {
    let row = |nth: u16| Rect { y: area.y + nth, height: 1, ..area };
    let ask = pen.fill(Key::AskReason, &[("n", &findings.to_string())]);
    pen.text(row(0), &ask, Role::Heading);
    let shown = field.shown(usize::from(area.width.saturating_sub(1)));
    pen.line(row(1), vec![pen.span(shown, Role::Strong), pen.span(glyphs::FULL, Role::Accent)]);
    pen.text(row(2), pen.say(Key::ReasonNote), Role::Muted);
}
