//! What stands beside the numbers: the change of weight, what the day expects, what is doubted, what was found.

use super::rows::Row;
use crate::domain::checklist::{FactorCheck, Facts};
use crate::domain::danger::Level;
use crate::domain::triage::{Doubt, Triage, triage};
use crate::i18n::keys::Factors as Key;
use crate::ui::cx::World;
use crate::ui::page::Page;
use crate::ui::screens::gate::Found;
use crate::ui::theme::Role;

fn found(world: World, check: &FactorCheck) -> Option<Triage> {
    Some(triage(&check.facts, &check.signs, &check.ticks, world.course.catalogue()?))
}

/// Numbers that cannot be true.
pub(super) fn doubts(world: World, check: &FactorCheck) -> Vec<Doubt> {
    found(world, check).map(|found| found.doubts).unwrap_or_default()
}

/// The text beside the form: first what cannot be true, then weight, then what was found, then the day. A small screen shows only what fits the row.
pub(super) fn page(world: World, check: &FactorCheck, row: Row, brief: bool) -> Page {
    let mut page = Page::default();
    let Some(found) = found(world, check) else { return page };
    let words = world.course.danger_words(world.lang());
    for doubt in &found.doubts {
        let text = words.and_then(|words| words.doubts.get(doubt)).map_or("", String::as_str);
        page.runs([(format!("{}: ", world.say(Key::AskAgain)), Role::Warn), (text.to_owned(), Role::Text)]);
    }
    if let Some(text) = change(world, &found.accepted) {
        page.text(text, Role::Strong);
    }
    for finding in found.findings.iter().filter(|finding| finding.computed()) {
        let words = Found::of(world, finding);
        let role = if finding.level > Level::Yellow { Role::Danger } else { Role::Warn };
        page.runs([(format!("{}: ", words.level), role), (words.name.to_owned(), Role::Text)]);
    }
    let day = expected(world, &found.accepted);
    if brief {
        if let Some((_, cells)) = day.filter(|_| matches!(row, Row::Wet | Row::Stools | Row::Feeds)) {
            let nth = [Row::Feeds, Row::Wet, Row::Stools].iter().position(|known| *known == row).unwrap_or(0);
            page.text(format!("{}: {}", world.say(Key::Expected), cell(cells, nth + 1)), Role::Muted);
        }
        return page;
    }
    if let Some((heads, cells)) = day {
        page.gap().text(format!("{}: {}", world.say(Key::Expected), cell(cells, 0)), Role::Heading);
        for nth in 1..cells.len() {
            page.led([(format!("{}  ", cell(heads, nth)), Role::Muted)], [(cell(cells, nth), Role::Text)]);
        }
    }
    if let Some(plan) = world.course.plan_words(world.lang()) {
        let text = plan.intake.get(&found.intake).map_or("", String::as_str);
        page.part(world.say(Key::Enough), text);
    }
    page.gap().text(world.say(Key::FactsNote), Role::Muted);
    page
}

fn cell(cells: &[String], nth: usize) -> String {
    cells.get(nth).cloned().unwrap_or_default()
}

/// The change since birth: grams and percent. Rounding never moves a threshold; the rules compare grams.
pub(crate) fn change(world: World, facts: &Facts) -> Option<String> {
    let permille = facts.loss_permille()?;
    let grams = i64::from(facts.birth_weight?) - i64::from(facts.weight?);
    let key = if grams > 0 { Key::Lost } else { Key::Gained };
    let percent = world.lang().tenths(permille.abs());
    Some(world.fill(key, &[("percent", &percent), ("grams", &grams.abs().to_string())]))
}

/// The heads of the day table and the row for this age.
pub(crate) fn expected<'a>(world: World<'a>, facts: &Facts) -> Option<(&'a [String], &'a [String])> {
    let row = match facts.age_hours? / 24 {
        0 => "h0-24",
        1 => "day-2",
        2 => "day-3",
        3 => "day-4",
        4 => "day-5",
        5..=6 => "day-6",
        7..=41 => "weeks-2-4",
        _ => "after-6-weeks",
    };
    let words = world.course.table_words(world.lang(), "days")?;
    Some((&words.columns, words.rows.get(row)?))
}
