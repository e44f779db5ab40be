//! The lines of an open plan, in the order in which they are said.

use std::collections::BTreeSet;

use ratatui::layout::Rect;

use super::words;
use crate::domain::checklist::{FactorCheck, Reply};
use crate::domain::gate::Gate;
use crate::domain::ids::{ActionId, CauseId};
use crate::domain::plan::Plan;
use crate::domain::plan::causes::Cause;
use crate::domain::plan::offers::Offer;
use crate::domain::triage::Finding;
use crate::i18n::keys::Plan as Key;
use crate::input::Action;
use crate::ui::cx::{Cited, World};
use crate::ui::glyphs;
use crate::ui::page::{Page, PageScroll, Run};
use crate::ui::panes::inset;
use crate::ui::pen::Pen;
use crate::ui::screens::gate::{Found, cited_finding, cited_rule};
use crate::ui::theme::Role;

/// What a line is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Item {
    /// A heading; the cursor passes over it.
    Heading,
    /// The name of a tier within the ladder of causes.
    Tier,
    /// Something a person only reads.
    Line,
    /// A finding; Enter opens the danger signs.
    Finding,
    /// A number to find out; Enter opens the numbers.
    Missing,
    /// A cause; Enter shows what speaks for and against it.
    Cause(CauseId),
    /// An offer; digits record the reply.
    Offer(ActionId),
}

/// A line with what it rests on.
pub(super) struct Entry {
    pub(super) item: Item,
    pub(super) body: Page,
    pub(super) cited: Vec<Cited>,
}

impl Entry {
    /// Whether the cursor rests on it.
    pub(super) fn selectable(&self) -> bool {
        !matches!(self.item, Item::Heading | Item::Tier)
    }
}

/// The rows that come first under a heading.
pub(super) fn sections(entries: &[Entry]) -> Vec<usize> {
    let mut firsts = Vec::new();
    let (mut row, mut under_heading) = (0, true);
    for entry in entries {
        if !entry.selectable() {
            under_heading |= entry.item == Item::Heading;
            continue;
        }
        if under_heading {
            firsts.push(row);
        }
        under_heading = false;
        row += 1;
    }
    firsts
}

/// Collects lines under headings.
struct Lines<'a> {
    world: World<'a>,
    entries: Vec<Entry>,
}

impl Lines<'_> {
    fn head(&mut self, key: Key) {
        let mut body = Page::default();
        if !self.entries.is_empty() {
            body.gap();
        }
        body.text(self.world.say(key), Role::Heading);
        self.entries.push(Entry { item: Item::Heading, body, cited: Vec::new() });
    }

    fn add(&mut self, item: Item, body: Page, cited: Vec<Cited>) {
        self.entries.push(Entry { item, body, cited });
    }

    fn line(&mut self, text: &str, rule: &str, cited: Vec<Cited>) {
        self.marked(text, rule, cited, false);
    }

    fn marked(&mut self, text: &str, rule: &str, cited: Vec<Cited>, private: bool) {
        let mut runs = vec![(text.to_owned(), Role::Text)];
        if private {
            runs.push((format!(" · {}", self.world.say(Key::Private)), Role::Warn));
        }
        runs.push(named(self.world, rule, &cited));
        let mut body = Page::default();
        body.led([bullet()], runs);
        self.add(Item::Line, body, cited);
    }
}

/// The name of a rule, so that a line can be looked up, with a mark while a clinician has yet to confirm the line.
fn named(world: World, rule: &str, cited: &[Cited]) -> Run {
    let mark = if world.awaits(cited) { glyphs::AWAITS } else { "" };
    (format!("  [{rule}]{mark}"), Role::Muted)
}

fn bullet() -> Run {
    (format!("{} ", glyphs::BULLET), Role::Muted)
}

/// Every line of an open plan.
pub(super) fn entries(
    world: World,
    check: &FactorCheck,
    plan: &Plan,
    opened: &BTreeSet<CauseId>,
    narrow: bool,
) -> Vec<Entry> {
    let mut lines = Lines { world, entries: Vec::new() };
    if let Gate::Overridden { findings, by, .. } = &plan.gate {
        lines.head(Key::OverriddenHead);
        for finding in findings {
            add_finding(&mut lines, finding, &plan.triage.findings, Role::Danger);
        }
        if let Some(text) = words::milk_waits(world, &plan.triage.findings) {
            lines.add(Item::Line, Page::of(text, Role::Danger), Vec::new());
        }
        let text = world.fill(Key::OverriddenReason, &[("reason", &by.reason), ("when", &by.at.clock())]);
        lines.add(Item::Line, Page::of(text, Role::Text), Vec::new());
    }
    if plan.review().next().is_some() {
        lines.head(Key::ReviewHead);
        for finding in plan.review() {
            add_finding(&mut lines, finding, &plan.triage.findings, Role::Warn);
        }
    }
    add_intake(&mut lines, plan);
    lines.head(Key::WellHead);
    for rule in &plan.going_well {
        lines.line(words::going_well(world, rule), rule.as_str(), words::cited_line(world, rule));
    }
    lines.head(if plan.causes.is_empty() { Key::NoCauses } else { Key::CausesHead });
    let mut tier = None;
    for (nth, cause) in plan.causes.iter().enumerate() {
        if tier != Some(cause.tier) {
            tier = Some(cause.tier);
            let name = words::tier(world, &cause.tier);
            lines.add(Item::Tier, Page::of(name, Role::Muted), Vec::new());
        }
        add_cause(&mut lines, cause, nth + 1, opened.contains(&cause.id));
    }
    if !plan.offers.is_empty() {
        lines.head(Key::OffersHead);
        for offer in &plan.offers {
            add_offer(&mut lines, offer, check.replies.get(&offer.action).copied(), narrow);
        }
    }
    if let Some(rule) = &plan.come_back {
        lines.head(Key::ComeBackHead);
        lines.line(words::come_back(world, rule), rule.as_str(), words::cited_line(world, rule));
    }
    if !plan.stop.is_empty() {
        lines.head(Key::StopHead);
        for rule in &plan.stop {
            let cited = words::cited_line(world, rule);
            lines.marked(words::stop(world, rule), rule.as_str(), cited, plan.is_private_stop(rule));
        }
    }
    lines.head(Key::ReturnHead);
    for rule in &plan.return_signs {
        lines.line(words::return_sign(world, rule), rule.as_str(), words::cited_line(world, rule));
    }
    lines.entries
}

fn add_finding(lines: &mut Lines, finding: &Finding, all: &[Finding], role: Role) {
    let found = Found::among(lines.world, finding, all);
    let mut runs = vec![(format!("{}: ", found.level), role), (found.name.to_owned(), Role::Strong)];
    if finding.private {
        runs.push((format!(" · {}", lines.world.say(Key::Private)), Role::Warn));
    }
    let cited = cited_finding(lines.world, finding);
    runs.push(named(lines.world, finding.rule.as_str(), &cited));
    let mut body = Page::default();
    body.led([bullet()], runs);
    let more = if found.act.is_empty() { found.fast } else { found.act };
    body.led([("  ".to_owned(), Role::Text)], [(more.to_owned(), Role::Muted)]);
    lines.add(Item::Finding, body, cited);
}

/// What weight and urine say; when they cannot say yet, what to find out.
fn add_intake(lines: &mut Lines, plan: &Plan) {
    let world = lines.world;
    lines.head(if plan.cannot_tell().is_empty() { Key::IntakeHead } else { Key::CannotTellHead });
    lines.line(words::intake(world, &plan.triage.intake), "t13", cited_rule(world, "t13"));
    for missing in plan.cannot_tell() {
        let mut body = Page::default();
        let text = words::missing(world, &missing.lack);
        let cited = cited_rule(world, missing.rule.as_str());
        let rule = named(world, missing.rule.as_str(), &cited);
        body.led([("? ".to_owned(), Role::Warn)], [(text.to_owned(), Role::Text), rule]);
        lines.add(Item::Missing, body, cited);
    }
}

fn add_cause(lines: &mut Lines, cause: &Cause, nth: usize, open: bool) {
    let world = lines.world;
    let cited = words::cited_cause(world, &cause.id);
    let mut runs = vec![(words::cause(world, &cause.id).to_owned(), Role::Strong)];
    if cause.private {
        runs.push((format!(" · {}", world.say(Key::Private)), Role::Warn));
    }
    runs.push(named(world, cause.rule.as_str(), &cited));
    let mut body = Page::default();
    let fold = if open { glyphs::BELOW } else { glyphs::INTO };
    body.led([(format!("{nth} {fold} "), Role::Accent)], runs);
    lines.add(Item::Cause(cause.id.clone()), body, cited.clone());
    if !open {
        return;
    }
    let indent = || ("    ".to_owned(), Role::Text);
    let explain = words::cause_explained(world, &cause.id).to_owned();
    let mut body = Page::default();
    body.led([indent()], [(explain, Role::Text)]);
    lines.add(Item::Line, body, cited.clone());
    let speaks = |evidence: &[_]| -> Vec<String> { evidence.iter().map(|one| words::evidence(world, one)).collect() };
    let asks: Vec<String> = cause.unknown.iter().map(|ask| words::ask(world, ask)).collect();
    let parts = [
        (Key::SpeaksFor, speaks(&cause.supported)),
        (Key::SpeaksAgainst, speaks(&cause.against)),
        (Key::WouldTell, asks),
    ];
    for (key, texts) in parts.into_iter().filter(|(_, texts)| !texts.is_empty()) {
        let mut body = Page::default();
        body.led([indent()], [(format!("{} ", world.say(key)), Role::Muted), (texts.join("; "), Role::Text)]);
        lines.add(Item::Line, body, cited.clone());
    }
}

fn add_offer(lines: &mut Lines, offer: &Offer, reply: Option<Reply>, narrow: bool) {
    let world = lines.world;
    let cited = words::cited_action(world, &offer.action);
    let (mark, role) = reply_mark(reply);
    let mut runs = vec![(words::offer(world, &offer.action).to_owned(), Role::Strong)];
    if let Some(reply) = reply {
        runs.push((format!(" · {}", world.say(reply_word(reply))), role));
    }
    if offer.private {
        runs.push((format!(" · {}", world.say(Key::Private)), Role::Warn));
    }
    runs.push(named(world, offer.rule.as_str(), &cited));
    let mut body = Page::default();
    body.led([(format!("{mark} "), role)], runs);
    // On a small screen each step is a row of its own, so that no row is taller than the view.
    let mut steps = Vec::new();
    for text in words::steps(world, &offer.action) {
        let mut step = Page::default();
        let target = if narrow { &mut step } else { &mut body };
        target.led([("  ".to_owned(), Role::Text), bullet()], [(text.clone(), Role::Text)]);
        steps.extend(narrow.then_some(step));
    }
    lines.add(Item::Offer(offer.action.clone()), body, cited.clone());
    for step in steps {
        lines.add(Item::Line, step, cited.clone());
    }
}

fn reply_mark(reply: Option<Reply>) -> (&'static str, Role) {
    match reply {
        None => (glyphs::OPEN, Role::Muted),
        Some(Reply::Agreed) => (glyphs::DONE, Role::Good),
        Some(Reply::Later) => ("?", Role::Warn),
        Some(Reply::Declined) => (glyphs::FLAGGED, Role::Muted),
    }
}

fn reply_word(reply: Reply) -> Key {
    match reply {
        Reply::Agreed => Key::Agreed,
        Reply::Later => Key::LaterReply,
        Reply::Declined => Key::Declined,
    }
}

/// What she leaves with: what was agreed and when to come back.
pub(super) fn agreed(world: World, check: &FactorCheck, plan: &Plan) -> Page {
    let mut page = Page::default();
    page.gap().text(world.say(Key::AgreedHead), Role::Heading).gap();
    let agreed: Vec<&Offer> =
        plan.offers.iter().filter(|offer| check.replies.get(&offer.action) == Some(&Reply::Agreed)).collect();
    if agreed.is_empty() {
        page.text(world.say(Key::NothingAgreed), Role::Muted);
    }
    for offer in agreed {
        page.led(
            vec![(format!("{} ", glyphs::DONE), Role::Good)],
            vec![(words::offer(world, &offer.action).to_owned(), Role::Text)],
        );
    }
    if let Some(rule) = &plan.come_back {
        page.part(world.say(Key::ComeBackHead), words::come_back(world, rule));
    }
    page
}

/// A number cannot be true: it is asked again, and there is no way around.
pub(super) fn draw_doubts(pen: &mut Pen, area: Rect, plan: &Plan) {
    let mut page = Page::default();
    page.text(pen.say(Key::AskAgainHead), Role::Heading).gap();
    for doubt in &plan.triage.doubts {
        page.bullet(words::doubt(pen.world, doubt), Role::Text);
    }
    page.gap().text(pen.say(Key::AskAgainNote), Role::Muted);
    let inner = inset(area, if area.width < 66 { 1 } else { 4 }, 1);
    let text = Rect { height: inner.height.saturating_sub(2), width: inner.width.min(72), ..inner };
    page.draw(pen, text, PageScroll::default());
    let row = Rect { y: inner.bottom().saturating_sub(1), height: 1, ..text };
    let line = vec![
        pen.span(format!("{} ", glyphs::CURSOR), Role::Accent),
        pen.span("1  ", Role::Key),
        pen.span(pen.say(Key::HintNumbers), Role::Text),
    ];
    pen.line(row, line);
    pen.paint(row, Role::Selected);
    pen.hit(row, Action::Confirm);
}
