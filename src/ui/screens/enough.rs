//! Is the baby getting enough? The answer first, then what was found beside what is expected, then weight as a line.
//!
//! The screen holds how far it is scrolled; everything else is read anew, so a number typed meanwhile shows at once.

mod chart;
mod words;

use ratatui::layout::{Position, Rect};

use super::facts::FactsForm;
use super::plan::PlanPage;
use crate::domain::enough::{Answer, Enough as Told, Find, Taken, enough};
use crate::domain::ids::{CheckId, ClaimId};
use crate::i18n::keys::{Common, Enough as Key, Factors};
use crate::input::Action;
use crate::ui::cx::{Cited, Cx, World, cite};
use crate::ui::flow::Flow;
use crate::ui::marked::{Marked, beside, flow};
use crate::ui::page::{Laid, More, Page, PageScroll};
use crate::ui::panes::{Room, inset};
use crate::ui::pen::Pen;
use crate::ui::theme::Role;
use crate::ui::view::{Hint, View};

/// The narrowest pane in which expected and found stand in columns.
const COLUMNS: usize = 46;
/// Rows of the chart where there is little room, and where there is much.
const LOW: usize = 8;
const TALL: usize = 16;
/// Tables that the screen rests on.
const TABLES: [&str; 5] = ["days", "loss", "gain", "weight-for-age", "perceived"];

/// Whether the baby of a check gets enough.
#[derive(Clone, Debug, PartialEq)]
pub struct Enough {
    check: CheckId,
    scroll: PageScroll,
}

/// Where the panes stand; an empty one is not shown, and what it holds follows in the one before.
struct Shape {
    answer: Rect,
    chart: Rect,
    words: Rect,
}

impl Shape {
    fn of(area: Rect) -> Self {
        let room = Room::of(area.width);
        if room == Room::Narrow {
            return Self { answer: inset(area, 1, 0), chart: Rect::ZERO, words: Rect::ZERO };
        }
        let inner = inset(area, 2, u16::from(room == Room::Wide));
        let after = |left: Rect, width: u16| {
            let x = left.right() + 3;
            Rect { x, width: width.min(inner.right().saturating_sub(x)), ..inner }
        };
        if room == Room::Middle {
            let answer = Rect { width: inner.width / 2, ..inner };
            return Self { answer, chart: after(answer, u16::MAX), words: Rect::ZERO };
        }
        let answer = Rect { width: inner.width * 9 / 20, ..inner };
        let chart = after(answer, (inner.width * 3 / 10).clamp(32, 46));
        Self { answer, chart, words: after(chart, 48) }
    }
}

impl Enough {
    /// Opens the answer for the baby of a check.
    pub fn new(check: CheckId) -> Self {
        Self { check, scroll: PageScroll::default() }
    }

    fn told<'a>(&self, world: World<'a>) -> Option<(Taken<'a>, Told)> {
        let taken = world.taken(&self.check)?;
        let told = enough(&taken, world.course.catalogue()?, world.course.growth());
        Some((taken, told))
    }

    /// The panes with what they hold.
    fn panes(&self, world: World, area: Rect) -> Vec<(Rect, Page)> {
        let Some((taken, told)) = self.told(world) else { return Vec::new() };
        let shape = Shape::of(area);
        let mut answer = answer(world, &told, &taken, shape.answer.width.into());
        let beside = words(world, &told);
        let weight = |page: &mut Page, pane: Rect, tall| {
            add(page, chart::chart(world, &told, taken.sex, pane.width.into(), tall));
            page.gap();
            for line in words::of_weight(world, &told, &taken) {
                page.text(line, Role::Text);
            }
        };
        if shape.chart.is_empty() {
            weight(answer.gap(), shape.answer, LOW);
            answer.gap().add(beside);
            return vec![(shape.answer, answer)];
        }
        let mut right = Page::new(More::Below);
        if shape.words.is_empty() {
            weight(&mut right, shape.chart, LOW);
            right.gap().add(beside);
            return vec![(shape.answer, answer), (shape.chart, right)];
        }
        weight(&mut right, shape.chart, TALL);
        vec![(shape.answer, answer), (shape.chart, right), (shape.words, beside)]
    }
}

/// The pane with the most below its end. All panes are turned together, each as far as it goes.
fn longest(panes: &[(Rect, Page)]) -> Option<Laid<'_>> {
    let below = |laid: &Laid, pane: &Rect| laid.len().saturating_sub(usize::from(pane.height));
    panes
        .iter()
        .map(|(pane, page)| (page.lay(pane.as_size()), pane))
        .max_by_key(|(laid, pane)| below(laid, pane))
        .map(|(laid, _)| laid)
}

/// Adds rows as they are; nothing in them is broken anew.
fn add(page: &mut Page, rows: Vec<Marked>) {
    for row in rows {
        page.led(row.into_iter().map(|(text, manner)| (text, manner.role)).collect::<Vec<_>>(), []);
    }
}

/// The answer, what to find out, and found beside expected.
fn answer(world: World, told: &Told, taken: &Taken, columns: usize) -> Page {
    let mut page = Page::new(More::Below);
    let first = told.finds.iter().find(|find| matches!(find, Find::SeenFirst(_)));
    if let Some(first) = first.filter(|_| told.answer != Answer::CannotTell) {
        page.text(words::find(world, first), Role::Danger).gap();
    }
    let (mark, key, role) = words::answer(told);
    page.led([(format!("{mark} "), role)], [(world.say(key).to_owned(), role)]);
    if told.answer == Answer::CannotTell {
        for find in &told.finds {
            let urgent = matches!(find, Find::SeenFirst(_) | Find::SlowMonth);
            page.bullet(words::find(world, find), if urgent { Role::Danger } else { Role::Text });
        }
    }
    page.gap();
    if columns >= COLUMNS {
        add(&mut page, grid(world, told, taken, columns));
    } else {
        stacked(&mut page, world, told, taken);
    }
    page
}

/// The rows as columns: sign, expected, found with its word below.
fn grid(world: World, told: &Told, taken: &Taken, columns: usize) -> Vec<Marked> {
    let name = 15;
    let each = columns.saturating_sub(name + 4) / 2;
    let line = |cells: [Vec<Marked>; 3]| {
        let [name_cell, expected, found] = cells;
        beside(beside(name_cell, expected, name, "  "), found, name + 2 + each, "  ")
    };
    let head = |key, wide| flow(world.say(key), Role::Muted, wide);
    let mut rows = line([head(Key::Name, name), head(Key::Expected, each), head(Key::Found, each)]);
    rows.push(crate::ui::marked::row("─".repeat(name + 4 + each * 2), Role::Muted));
    for row in &told.rows {
        let (mark, role) = words::mark(row.verdict);
        let named = flow(&format!("{mark} {}", words::name(world, row.what)), role, name);
        let mut found = flow(&words::found(world, told, taken, row), Role::Strong, each);
        found.extend(flow(world.say(words::verdict(row.verdict)), role, each));
        for sign in &row.signs {
            found.extend(flow(words::sign(world, sign), Role::Warn, each));
        }
        rows.extend(line([named, flow(&words::expects(world, told, row.what), Role::Text, each), found]));
    }
    rows
}

/// The rows one below the other, for a narrow pane.
fn stacked(page: &mut Page, world: World, told: &Told, taken: &Taken) {
    for row in &told.rows {
        let (mark, role) = words::mark(row.verdict);
        let lead = vec![(format!("{mark} "), role)];
        let name = format!("{}: ", words::name(world, row.what));
        page.led(lead, [(name, Role::Strong), (world.say(words::verdict(row.verdict)).to_owned(), role)]);
        let found = words::found(world, told, taken, row);
        let lead = |key| vec![(format!("  {:<12}", world.say(key)), Role::Muted)];
        page.led(lead(Key::Expected), [(words::expects(world, told, row.what), Role::Text)]);
        page.led(lead(Key::Found), [(found, Role::Text)]);
        for sign in &row.signs {
            page.led([("  ".to_owned(), Role::Text)], [(words::sign(world, sign).to_owned(), Role::Warn)]);
        }
    }
}

/// What goes with the answer: her worry, the next step, what may still be asked.
fn words(world: World, told: &Told) -> Page {
    let mut page = Page::new(More::Below);
    if told.perceived {
        page.text(world.say(Key::PerceivedHead), Role::Heading).text(world.say(Key::PerceivedSay), Role::Text);
        page.gap().text(world.say(Key::PerceivedNormal), Role::Heading);
        let order = world.course.table("perceived").map_or(&[][..], |table| &table.rows);
        let table = world.course.table_words(world.lang(), "perceived");
        for cells in order.iter().filter_map(|row| table?.rows.get(row)) {
            if let [seen, means] = cells.as_slice() {
                page.led(
                    [("· ".to_owned(), Role::Muted)],
                    [(format!("{seen}: "), Role::Strong), (means.clone(), Role::Text)],
                );
            }
        }
    }
    if told.answer == Answer::SignsNotFine {
        page.text(world.say(Key::NextHead), Role::Heading).text(world.say(Key::Next), Role::Text);
    }
    let open: Vec<&Find> = told.finds.iter().filter(|find| matches!(find, Find::Number(_))).collect();
    if told.answer != Answer::CannotTell && !open.is_empty() {
        page.gap().text(world.say(Key::AlsoOpen), Role::Heading);
        for find in open {
            page.bullet(words::find(world, find), Role::Text);
        }
    }
    if !page.is_empty() {
        page.gap();
    }
    page.text(world.say(Key::FeedsNote), Role::Muted);
    page
}

impl View for Enough {
    fn update(&mut self, action: Action, cx: &mut Cx) -> Flow {
        match action {
            Action::Facts => Flow::push(FactsForm::new(self.check.clone()).into()),
            Action::Plan | Action::Confirm => Flow::push(PlanPage::new(self.check.clone()).into()),
            _ => {
                let area = Rect::from((Position::ORIGIN, cx.body));
                let turned = longest(&self.panes(cx.world, area)).is_some_and(|laid| self.scroll.turn(action, &laid));
                if turned { Flow::Stay } else { Flow::Ignored }
            }
        }
    }

    fn draw(&self, pen: &mut Pen, area: Rect) {
        let panes = self.panes(pen.world, area);
        for (nth, (pane, page)) in panes.into_iter().enumerate() {
            if nth > 0 {
                pen.divider(Rect { x: pane.x.saturating_sub(2), y: area.y, width: 1, height: area.height });
            }
            page.draw(pen, pane, self.scroll);
        }
    }

    fn crumb(&self, world: World) -> String {
        world.say(Key::Title).to_owned()
    }

    fn hints(&self, world: World) -> Vec<Hint> {
        vec![
            Hint::new(Action::Facts, world.say(Factors::HintFacts)),
            Hint::new(Action::Plan, world.say(Factors::HintPlan)),
            Hint::new(Action::PageDown, world.say(Common::HintPage)),
            Hint::new(Action::Source, world.say(Common::HintSource)),
        ]
    }

    fn help(&self, world: World) -> String {
        world.say(Key::Help).to_owned()
    }

    fn cited(&self, world: World) -> Vec<Cited> {
        let tables = TABLES.iter().filter_map(|id| world.course.table(id));
        tables.flat_map(|table| cite(&table.sources, table.flag, || ClaimId::table(&table.id))).collect()
    }

    fn check(&self) -> Option<&CheckId> {
        Some(&self.check)
    }
}
