//! How search looks: the field, the groups, the results and the preview.

use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::Line;

use super::Search;
use super::excerpt::Runs;
use super::shape::{Shape, Slot, slots, top_for};
use super::texts;
use crate::i18n::keys::Search as Key;
use crate::input::Action;
use crate::search::{Found, Hit, Kind};
use crate::ui::glyphs;
use crate::ui::panes::{COLUMN, inset};
use crate::ui::pen::Pen;
use crate::ui::theme::Role;
use crate::ui::wrap::{width, wrap};

/// The word for a group.
pub(super) fn kind_word(kind: Kind) -> Key {
    match kind {
        Kind::Lesson => Key::Lessons,
        Kind::Factor => Key::Factors,
        Kind::Aid => Key::Aids,
        Kind::Figure => Key::Figures,
        Kind::Question => Key::Questions,
        Kind::Term => Key::Terms,
    }
}

/// Runs as spans: matches with weight, the rest in `role`.
fn line(pen: &Pen, lead: &str, runs: Runs, role: Role) -> Line<'static> {
    let mut spans = vec![pen.span(lead, Role::Text)];
    spans.extend(runs.into_iter().map(|(text, marked)| pen.span(text, if marked { Role::Strong } else { role })));
    Line::from(spans)
}

impl Search {
    /// The typed text with its cursor, and how much was found.
    pub(super) fn draw_field(&self, pen: &mut Pen, area: Rect, found: &Found) {
        let count = if found.hits.is_empty() {
            String::new()
        } else {
            pen.fill(Key::Count, &[("n", &found.hits.len().to_string())])
        };
        let boxed = area.height >= 3;
        if boxed {
            pen.frame(area, "");
        }
        let inside = if boxed { inset(area, 2, 1) } else { area };
        let taken = pen.right(inside, &count, Role::Muted);
        let lead = "/ ";
        let room = usize::from(inside.width.saturating_sub(taken)).saturating_sub(lead.len() + 2);
        let mut spans = vec![
            pen.span(lead, if self.in_list { Role::Muted } else { Role::Accent }),
            pen.span(self.field.shown(room), Role::Strong),
        ];
        if !self.in_list {
            spans.push(pen.span(glyphs::FULL, Role::Accent));
        }
        pen.line(Rect { width: inside.width.saturating_sub(taken), ..inside }, Line::from(spans));
        if self.in_list {
            pen.hit(area, Action::Search);
        }
    }

    /// How many of each kind; a click goes to the group.
    pub(super) fn draw_counts(&self, pen: &mut Pen, area: Rect, found: &Found) {
        let mut x = area.x + 2;
        for (at, (kind, hits)) in found.groups().into_iter().enumerate() {
            let here = hits.contains(&self.row);
            let spans = vec![
                pen.span(pen.say(kind_word(kind)), if here { Role::Accent } else { Role::Text }),
                pen.span(format!(" {}", hits.len()), Role::Muted),
            ];
            let label = Line::from(spans);
            let wide = u16::try_from(label.width()).unwrap_or(u16::MAX);
            let place = Rect { x, width: wide.min(area.right().saturating_sub(x)), ..area };
            pen.line(place, label);
            pen.hit(place, Action::Pane(at));
            x = x.saturating_add(wide + 4);
        }
    }

    /// The results in view.
    pub(super) fn draw_results(&self, pen: &mut Pen, shape: Shape, found: &Found) {
        let slots = slots(found, shape.per_hit);
        let top = top_for(&slots, self.row, self.top, usize::from(shape.list.height));
        for (place, slot) in shape.list.rows().zip(slots.iter().skip(top)) {
            match *slot {
                Slot::Gap => {}
                Slot::Group(kind, count) => {
                    let spans = vec![
                        pen.span(pen.say(kind_word(kind)), Role::Heading),
                        pen.span(format!("  {count}"), Role::Muted),
                    ];
                    pen.line(place, Line::from(spans));
                }
                Slot::Hit(at, part) => {
                    if let Some(hit) = found.hits.get(at) {
                        self.draw_hit(pen, place, (shape.per_hit, part), (found, hit), at);
                    }
                }
            }
        }
    }

    fn draw_hit(
        &self,
        pen: &mut Pen,
        place: Rect,
        (lines, part): (usize, usize),
        (found, hit): (&Found, &Hit),
        at: usize,
    ) {
        let world = pen.world;
        let here = at == self.row;
        let lead = if here && part == 0 { format!("{} ", glyphs::CURSOR) } else { "  ".to_owned() };
        let room = usize::from(place.width).saturating_sub(2);
        if lines == 1 {
            let row = line(pen, &lead, texts::row(world, found, hit, room), Role::Text);
            pen.line(place, row);
        } else if part == 0 {
            let mut name = line(pen, &lead, texts::title(world, found, hit, room), Role::Strong);
            let (_, second) = texts::names(world, hit);
            if !second.is_empty() && name.width() + width(&second) + 3 <= usize::from(place.width) {
                name.push_span(pen.span(format!(" {} {second}", glyphs::BULLET), Role::Muted));
            }
            pen.line(place, name);
        } else {
            let text = texts::snippet(world, found, hit, room.saturating_sub(2));
            let row = line(pen, "    ", text, Role::Muted);
            pen.line(place, row);
        }
        if here && part == 0 {
            pen.paint(place, Role::Selected);
        }
        pen.hit(place, if here { Action::Confirm } else { Action::Select(at) });
    }

    /// The whole paragraph of the result under the cursor, as far as it fits.
    pub(super) fn draw_preview(&self, pen: &mut Pen, area: Rect, found: &Found) {
        let Some(hit) = found.hits.get(self.row) else { return };
        pen.divider(Rect { x: area.x.saturating_sub(2), ..area });
        let world = pen.world;
        let (name, second) = texts::names(world, hit);
        let mut lines = Vec::new();
        if kind_word(hit.target.kind()) != Key::Questions {
            lines.extend(pen.wrapped(&name, Role::Heading, area.width));
            lines.extend(pen.wrapped(&second, Role::Muted, area.width));
            lines.push(Line::default());
        }
        for runs in texts::paragraphs(world, found, hit) {
            lines.extend(wrapped(pen, &runs, usize::from(area.width)));
            lines.push(Line::default());
        }
        pen.lines(area, &lines, 0);
    }

    /// What to type, or what to do when nothing was found.
    pub(super) fn draw_nothing(&self, pen: &mut Pen, area: Rect) {
        let query = self.field.text().trim();
        let area = Rect { width: area.width.min(COLUMN), ..area };
        let (head, text, foot) = if query.is_empty() {
            (pen.say(Key::Empty).to_owned(), pen.say(Key::EmptyHelp), pen.say(Key::Examples))
        } else {
            (pen.fill(Key::None, &[("query", query)]), pen.say(Key::NoneHelp), "")
        };
        let mut y = area.y + u16::from(area.height < 12);
        for (text, role) in [(head.as_str(), Role::Heading), (text, Role::Text), (foot, Role::Muted)] {
            let rest = Rect { y: y.min(area.bottom()), height: area.bottom().saturating_sub(y), ..area };
            if !text.is_empty() {
                y = y.saturating_add(pen.paragraph(rest, text, role) + 1);
            }
        }
    }
}

/// Runs in lines of a width, list items each on their own.
fn wrapped(pen: &Pen, runs: &Runs, columns: usize) -> Vec<Line<'static>> {
    let mut lines: Vec<Vec<(String, Style)>> = vec![Vec::new()];
    for (text, marked) in runs {
        let style = pen.style(if *marked { Role::Strong } else { Role::Text });
        for (at, part) in text.split('\n').enumerate() {
            if at > 0 {
                lines.push(Vec::new());
            }
            if let Some(line) = lines.last_mut() {
                line.push((part.to_owned(), style));
            }
        }
    }
    lines.iter().flat_map(|line| wrap(line, columns)).collect()
}
