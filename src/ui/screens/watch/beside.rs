//! What stands beside the list: the picture of position and attachment, where she can be helped, and the time.

use ratatui::layout::Rect;

use super::{FeedWatch, looks};
use crate::content::watch_words::PairWords;
use crate::domain::ids::ClaimId;
use crate::domain::visit::Look;
use crate::domain::watch::{Part, Tally};
use crate::i18n::keys::{Factors, Watch as Key};
use crate::input::Action;
use crate::input::keymap::key_name;
use crate::ui::cx::World;
use crate::ui::glyphs;
use crate::ui::marked::{self, Manner, Marked, row};
use crate::ui::page::{Choice, More, Page, PageScroll};
use crate::ui::pen::Pen;
use crate::ui::pictures::feed::{self, Seen};
use crate::ui::screens::aid::pace::clock;
use crate::ui::theme::Role;

/// The cells a picture is wide.
pub(super) const WIDE: u16 = 33;

/// A point of position, for the drawing of it.
pub(super) const POSITION: Part = Part::Position(1);
/// A sign of attachment, for the drawing of it.
pub(super) const ATTACHMENT: Part = Part::Attachment(1);

impl FeedWatch {
    /// The drawing that belongs to what is looked at now: position until a pair of its own group shows attachment.
    pub(super) fn drawing(&self, world: World) -> Part {
        let mut before = 0;
        for group in &world.course.watch().groups {
            let parts = || group.pairs.iter().filter_map(|pair| pair.part);
            if parts().any(|part| matches!(part, Part::Attachment(_))) {
                return if self.at < before { POSITION } else { ATTACHMENT };
            }
            before += group.pairs.len();
        }
        POSITION
    }
}

fn seen(of: Part, world: World) -> Seen {
    let part = |n| if matches!(of, Part::Position(_)) { Part::Position(n) } else { Part::Attachment(n) };
    [1, 2, 3, 4].map(|n| world.course.watch().look_at(part(n), looks::of(world)))
}

/// Draws a drawing with its four points in marks above; where it is low, its upper rows are left out.
pub(super) fn draw_picture(screen: &FeedWatch, pen: &mut Pen, area: Rect, of: Part) {
    let (world, seen) = (pen.world, seen(of, pen.world));
    let title = world.say(if matches!(of, Part::Position(_)) { Key::Position } else { Key::Attachment });
    let mut head = row(format!("{title} "), Role::Heading);
    for (nth, look) in seen.into_iter().enumerate() {
        let (mark, role) = mark(look);
        head.push((format!("  {}", nth + 1), Manner::of(Role::Muted)));
        head.push((mark.to_owned(), Manner::of(role)));
    }
    marked::draw(pen, area, &head);
    let below = Rect { y: area.y + 1, height: area.height.saturating_sub(1), ..area };
    let rows = feed::rows(of, seen, screen.pair(world).and_then(|pair| pair.part));
    let skip = rows.len().saturating_sub(usize::from(below.height));
    for (place, row) in below.rows().zip(rows.iter().skip(skip)) {
        marked::draw(pen, place, row);
    }
}

fn mark(look: Option<Look>) -> (&'static str, Role) {
    match look {
        None => (glyphs::OPEN, Role::Muted),
        Some(Look::Well) => (glyphs::DONE, Role::Good),
        Some(Look::Hard) => (glyphs::FLAGGED, Role::Warn),
    }
}

/// How many pairs may need help.
pub(super) fn hard(world: World) -> usize {
    world.course.watch().seen(looks::of(world), Look::Hard).count()
}

/// Where she can be helped, by name, each with something to offer; the last one at or before the cursor in view.
pub(super) fn help(screen: &FeedWatch, world: World) -> Page {
    let (list, looks) = (world.course.watch(), looks::of(world));
    let mut page = Page::new(More::Beside);
    let all: Vec<(usize, _)> =
        list.pairs().enumerate().filter(|(_, pair)| looks.get(&pair.id) == Some(&Look::Hard)).collect();
    if all.is_empty() {
        let unseen: usize = list.groups.iter().map(|group| Tally::of(&group.pairs, looks).unseen).sum();
        page.text(world.say(Key::NothingHard), Role::Text);
        if unseen > 0 {
            page.text(world.fill(Key::NotSeenYet, &[("n", &unseen.to_string())]), Role::Muted);
        }
        return page;
    }
    let near = all.iter().rposition(|(at, _)| *at <= screen.at).unwrap_or(0);
    let empty = PairWords::default();
    let below = || [("  ".to_owned(), Role::Text)];
    page.text(world.say(Key::HelpHere), Role::Heading);
    for (nth, (at, pair)) in all.into_iter().enumerate() {
        let words = world.course.watch_words(world.lang()).pairs.get(&pair.id).unwrap_or(&empty);
        let mut body = Page::default();
        body.led([(format!("{} ", glyphs::FLAGGED), Role::Warn)], [(words.hard.clone(), Role::Strong)]);
        let star = if world.course.awaits(pair.flag, || ClaimId::pair(&pair.id)) { glyphs::AWAITS } else { "" };
        if !words.offer.is_empty() {
            body.led(below(), [(format!("{}{star}", words.offer), Role::Text)]);
        }
        if pair.private {
            body.led(below(), [(world.say(Factors::PrivateLong).to_owned(), Role::Warn)]);
        }
        page.pick(body, Choice { here: nth == near, hit: Action::Select(at) });
    }
    page.rest(true);
    page
}

/// Draws it.
pub(super) fn draw_help(screen: &FeedWatch, pen: &mut Pen, area: Rect) {
    help(screen, pen.world).draw(pen, area, PageScroll::around());
}

/// The time, and what Enter does to it.
pub(super) fn draw_time(screen: &FeedWatch, pen: &mut Pen, area: Rect) {
    let world = pen.world;
    let time = world.fill(Key::Timer, &[("time", &clock(screen.minutes.seconds(world)))]);
    let button = format!("{} {}", key_name(Action::Confirm).unwrap_or_default(), world.say(screen.enter_does()));
    let role = if screen.minutes.runs() { Role::Accent } else { Role::Muted };
    let line: Marked =
        vec![(format!("{time}   "), Manner::of(role)), (button, Manner::of(Role::Key).on_click(Action::Confirm))];
    marked::draw(pen, area, &line);
}
