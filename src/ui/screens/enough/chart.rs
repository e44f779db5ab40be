//! Weight as a line, in cells: loss in the first four days beside the published median, later weight for age beside the
//! lines of WHO. Every sign in it is one that a Linux console has and that has a plain stand-in.

use crate::domain::checklist::BirthWay;
use crate::domain::enough::{Enough, Sex, Weighing};
use crate::domain::growth::loss::{median, published};
use crate::domain::growth::{LAST_DAY, Standard};
use crate::i18n::keys::{Enough as Key, Factors};
use crate::ui::cx::World;
use crate::ui::marked::{Manner, Marked, row};
use crate::ui::theme::Role;
use crate::ui::wrap::width;

/// A weighing of this baby.
const BABY: (char, Role) = ('■', Role::Accent);
/// A published median.
const KNOWN: (char, Role) = ('+', Role::Text);
/// Between published medians, and an outer line of the standard.
const BETWEEN: (char, Role) = ('·', Role::Text);
/// A line people speak of: 10 %, the middle of the standard, the birth weight.
const LINE: (char, Role) = ('─', Role::Muted);

/// Hours that the first chart shows.
const FIRST_DAYS: u32 = 96;

/// A grid of cells, a label before each row, an axis below.
struct Plot {
    cells: Vec<Vec<(char, Role)>>,
    labels: Vec<String>,
    /// What stands after a row, such as the name of a line.
    after: Vec<String>,
}

impl Plot {
    fn new(columns: usize, rows: usize) -> Self {
        let (cells, labels) = (vec![vec![(' ', Role::Text); columns]; rows], vec![String::new(); rows]);
        Self { cells, after: labels.clone(), labels }
    }

    fn put(&mut self, column: usize, row: Option<usize>, sign: (char, Role)) {
        if let Some(cell) = row.and_then(|row| self.cells.get_mut(row)).and_then(|row| row.get_mut(column)) {
            *cell = sign;
        }
    }

    fn rows(self, axis: &str) -> Vec<Marked> {
        let wide = self.labels.iter().map(|label| width(label)).max().unwrap_or(0);
        let columns = self.cells.first().map_or(0, Vec::len);
        let mut rows = Vec::new();
        for ((cells, label), after) in self.cells.into_iter().zip(self.labels).zip(self.after) {
            let mut line: Marked = vec![(format!("{label:>wide$}│"), Manner::of(Role::Muted))];
            for (sign, role) in cells {
                match line.last_mut() {
                    Some((text, manner)) if manner.role == role && text.chars().count() > wide + 1 => text.push(sign),
                    _ => line.push((sign.to_string(), Manner::of(role))),
                }
            }
            line.push((after, Manner::of(Role::Muted)));
            rows.push(line);
        }
        rows.push(row(format!("{:>wide$}└{}", "", "─".repeat(columns)), Role::Muted));
        rows.push(row(format!("{:>wide$} {axis}", ""), Role::Muted));
        rows
    }
}

/// The place of `value` on an axis of `cells` cells from `low` to `high`; none outside of it.
fn place(value: f64, low: f64, high: f64, cells: usize) -> Option<usize> {
    let last = u32::try_from(cells.checked_sub(1)?).map(f64::from).ok()?;
    let at = ((value - low) / (high - low) * last).round();
    // Checked to lie within the few cells of a screen.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    (0.0..=last).contains(&at).then_some(at as usize)
}

/// The value at a cell of such an axis.
fn value(cell: usize, low: f64, high: f64, cells: usize) -> f64 {
    let of = |cells: usize| u32::try_from(cells).map_or(0.0, f64::from);
    low + (high - low) * of(cell) / of(cells.saturating_sub(1)).max(1.0)
}

fn legend(rows: &mut Vec<Marked>, sign: &str, role: Role, words: &str) {
    rows.push(vec![(format!("{sign} "), Manner::of(role)), (words.to_owned(), Manner::of(Role::Muted))]);
}

/// The chart for the age, its heading first; `tall` is how many rows its grid may have.
pub(super) fn chart(world: World, told: &Enough, sex: Option<Sex>, columns: usize, tall: usize) -> Vec<Marked> {
    let Some((age, _)) = told.accepted.age_hours.zip(told.accepted.weight) else {
        return crate::ui::marked::flow(world.say(Key::NoWeight), Role::Warn, columns);
    };
    if age <= FIRST_DAYS {
        return first_days(world, told, columns, tall);
    }
    by_age(world, told, sex, age, columns, tall)
}

/// Loss in percent over the first four days, nothing lost at the top.
fn first_days(world: World, told: &Enough, columns: usize, tall: usize) -> Vec<Marked> {
    let facts = &told.accepted;
    let mut rows = vec![row(world.say(Key::LossHead), Role::Heading)];
    let Some(birth) = facts.birth_weight else { return vec![row(world.say(Key::NotKnown), Role::Muted)] };
    let percent = |at: &Weighing| (f64::from(birth) - f64::from(at.grams)) * 100.0 / f64::from(birth);
    let lost: Vec<(u32, f64)> = told.weighings.iter().map(|at| (at.at_hours, percent(at))).collect();
    let most = lost.iter().map(|(_, lost)| *lost).fold(11.0, f64::max).ceil();
    let least = lost.iter().map(|(_, lost)| *lost).fold(0.0, f64::min).floor();
    // One row for each percent where there is room, else one for two.
    let step = if most - least < f64::from(u32::try_from(tall).unwrap_or(1)) { 1.0 } else { 2.0 };
    let span = ((most - least) / step).ceil();
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let height = span as usize + 1;
    let bottom = least + span * step;
    let mut plot = Plot::new(columns.saturating_sub(6 + width(world.say(Key::Hours))).min(49), height);
    let across = plot.cells.first().map_or(0, Vec::len);
    let down = |percent: f64| place(percent, least, bottom, height);
    for nth in 0..height {
        let at = value(nth, least, bottom, height);
        if let Some(label) = plot.labels.get_mut(nth).filter(|_| at.rem_euclid(2.0) < 0.01) {
            *label = format!("{at:.0} %");
        }
    }
    for column in 0..across {
        plot.put(column, down(10.0), LINE);
    }
    let hours = f64::from(FIRST_DAYS);
    let way = facts.birth_way;
    for column in 0..across {
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        let hour = value(column, 0.0, hours, across).round() as u32;
        let lost = way.and_then(|way| median(way, hour)).map(|median| f64::from(median.permille) / 10.0);
        plot.put(column, lost.and_then(down), BETWEEN);
    }
    for (hour, permille) in way.map_or(&[][..], published) {
        let column = place(f64::from(*hour), 0.0, hours, across).unwrap_or(0);
        plot.put(column, down(f64::from(*permille) / 10.0), KNOWN);
    }
    for (hour, lost) in lost {
        if let Some(column) = place(f64::from(hour), 0.0, hours, across) {
            plot.put(column, down(lost), BABY);
        }
    }
    rows.extend(plot.rows(&axis(across, &["0", "24", "48", "72", "96"], world.say(Key::Hours))));
    legend(&mut rows, "■", BABY.1, world.say(Key::ThisBaby));
    if let Some(way) = way {
        legend(&mut rows, "+·", KNOWN.1, &world.fill(Key::Middle, &[("way", self::way(world, way))]));
    }
    legend(&mut rows, "─", LINE.1, world.say(Key::Ten));
    rows
}

/// The words for a way of birth.
pub(super) fn way(world: World<'_>, way: BirthWay) -> &str {
    world.say(match way {
        BirthWay::Vaginal => Factors::Vaginal,
        BirthWay::Caesarean => Factors::Caesarean,
    })
}

/// Marks evenly along an axis, its unit at the end.
fn axis(across: usize, marks: &[&str], unit: &str) -> String {
    let mut text = String::new();
    for (nth, mark) in marks.iter().enumerate() {
        let at = nth * across.saturating_sub(1) / marks.len().saturating_sub(1).max(1);
        let from = at.saturating_sub(if nth == 0 { 0 } else { width(mark) - 1 });
        while width(&text) < from {
            text.push(' ');
        }
        text.push_str(mark);
    }
    format!("{text} {unit}")
}

/// Weight in kilograms by age, beside the lines of the standard where the sex is known.
fn by_age(world: World, told: &Enough, sex: Option<Sex>, age: u32, columns: usize, tall: usize) -> Vec<Marked> {
    let standard = sex.zip(world.course.growth());
    let today = (age / 24).min(LAST_DAY);
    let end = (today + today / 4).clamp(28, LAST_DAY);
    let kg = |grams: u32| f64::from(grams) / 1000.0;
    let line = |day: u32, z: f64| {
        let line = |(sex, standard): (Sex, &Standard)| standard.grams(sex, day, z);
        standard.and_then(line).map(|grams| grams / 1000.0)
    };
    let weights = told.weighings.iter().map(|at| kg(at.grams));
    let lines = [line(0, -2.0), line(1, -2.0), line(end, 2.0)].into_iter().flatten();
    let all: Vec<f64> = weights.chain(lines).collect();
    let low = (all.iter().copied().fold(f64::MAX, f64::min) * 2.0).floor() / 2.0;
    let high = (all.iter().copied().fold(0.0, f64::max) * 2.0).ceil() / 2.0;
    let (unit, of) = if end >= 56 { (Key::Weeks, 7) } else { (Key::Days, 1) };
    let mut plot = Plot::new(columns.saturating_sub(6 + width(world.say(unit)).max(3)).min(50), tall);
    let across = plot.cells.first().map_or(0, Vec::len);
    let up = |kg: f64| place(kg, low, high, tall).map(|row| tall - 1 - row);
    for nth in [0, tall / 2, tall - 1] {
        if let Some(label) = plot.labels.get_mut(nth) {
            #[allow(clippy::cast_possible_truncation)]
            let tenths = (value(tall - 1 - nth, low, high, tall) * 10.0).round() as i64;
            *label = world.lang().tenths(tenths);
        }
    }
    let last = f64::from(end);
    for column in 0..across {
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        let day = value(column, 0.0, last, across).round() as u32;
        for (z, sign) in [(0.0, LINE), (-2.0, BETWEEN), (2.0, BETWEEN)] {
            plot.put(column, line(day, z).and_then(up), sign);
        }
        if standard.is_none() {
            plot.put(column, told.accepted.birth_weight.map(kg).and_then(up), LINE);
        }
    }
    for (z, name) in [(0.0, "0"), (-2.0, "-2"), (2.0, "+2")] {
        if let Some(after) = line(end, z).and_then(up).and_then(|row| plot.after.get_mut(row)) {
            *after = format!(" {name}");
        }
    }
    for at in &told.weighings {
        let column = place(f64::from(at.at_hours) / 24.0, 0.0, last, across).unwrap_or(0);
        plot.put(column, up(kg(at.grams)), BABY);
    }
    let ends = [0, end / 2 / of, end / of].map(|mark| mark.to_string());
    let marks: Vec<&str> = ends.iter().map(String::as_str).collect();
    let head = if standard.is_some() { Key::SizeHead } else { Key::OwnHead };
    let mut rows = vec![row(world.say(head), Role::Heading)];
    rows.extend(plot.rows(&axis(across, &marks, world.say(unit))));
    legend(&mut rows, "■", BABY.1, world.say(Key::ThisBaby));
    if standard.is_some() {
        legend(&mut rows, "·─", KNOWN.1, world.say(Key::Lines));
    } else if told.accepted.birth_weight.is_some() {
        legend(&mut rows, "─", LINE.1, world.say(Key::BirthLine));
    }
    rows
}
