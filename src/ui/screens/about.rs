//! About: what asih is, the paper it grew from, what it is not, and every source.

use ratatui::layout::Rect;
use ratatui::text::Line;

use crate::i18n::keys::{Common, Settings as Key};
use crate::input::Action;
use crate::ui::cx::{Cited, Cx, World};
use crate::ui::flow::Flow;
use crate::ui::list::Scroll;
use crate::ui::panes::{COLUMN, inset};
use crate::ui::pen::Pen;
use crate::ui::theme::Role;
use crate::ui::view::{Hint, View};
use crate::ui::wrap::wrap_text;

/// The page about the program.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct About {
    scroll: Scroll,
}

impl About {
    /// Opens the page.
    pub fn new() -> Self {
        Self::default()
    }
}

impl View for About {
    fn update(&mut self, action: Action, cx: &mut Cx) -> Flow {
        let columns = cx.body.width.saturating_sub(4).min(COLUMN);
        let parts = parts(cx.world);
        let len = parts.iter().map(|(_, text)| wrap_text(text, usize::from(columns)).len()).sum();
        let page = usize::from(cx.body.height.saturating_sub(2));
        if self.scroll.step(action, len, page) { Flow::Stay } else { Flow::Ignored }
    }

    fn draw(&self, pen: &mut Pen, area: Rect) {
        let inner = inset(area, 2, 1);
        let inner = Rect { width: inner.width.min(COLUMN), ..inner };
        let lines: Vec<Line<'static>> =
            parts(pen.world).iter().flat_map(|(role, text)| pen.wrapped(text, *role, inner.width)).collect();
        let top = self.scroll.top.min(lines.len().saturating_sub(usize::from(inner.height)));
        pen.lines(inner, &lines, top);
    }

    fn crumb(&self, world: World) -> String {
        world.say(Key::AboutTitle).to_owned()
    }

    fn hints(&self, world: World) -> Vec<Hint> {
        vec![Hint::new(Action::Down, world.say(Common::HintMove))]
    }

    fn help(&self, world: World) -> String {
        world.say(Key::AboutWhat).to_owned()
    }

    fn cited(&self, world: World) -> Vec<Cited> {
        world.course.sources().keys().map(|id| (id.clone(), crate::domain::lesson::Flag::V)).take(1).collect()
    }
}

/// The page before it is wrapped.
fn parts(world: World) -> Vec<(Role, String)> {
    let version = env!("CARGO_PKG_VERSION");
    let content = [
        ("lessons", world.course.lesson_order().len()),
        ("factors", world.course.factors().count()),
        ("questions", world.course.questions().len()),
        ("terms", world.course.terms().len()),
        ("sources", world.course.sources().len()),
    ]
    .map(|(name, count)| (name, count.to_string()));
    let content: Vec<(&str, &str)> = content.iter().map(|(name, count)| (*name, count.as_str())).collect();
    let mut parts = vec![
        (Role::Heading, world.fill(Key::AboutVersion, &[("version", version)])),
        (Role::Text, world.say(Key::AboutWhat).to_owned()),
        (Role::Text, String::new()),
        (Role::Warn, world.say(Key::AboutSafety).to_owned()),
        (Role::Text, String::new()),
        (Role::Text, world.say(Key::AboutPaper).to_owned()),
        (Role::Text, String::new()),
        (Role::Text, world.fill(Key::AboutContent, &content)),
        (Role::Text, String::new()),
        (Role::Muted, world.say(Key::AboutLicence).to_owned()),
        (Role::Text, String::new()),
        (Role::Heading, world.say(Key::AboutSourcesTitle).to_owned()),
    ];
    for source in world.course.sources().values() {
        let year = if source.year == 0 { String::new() } else { format!(" ({})", source.year) };
        parts.push((Role::Muted, format!("[{}] {}. {}{year}", source.id, source.org, source.title)));
    }
    parts
}
