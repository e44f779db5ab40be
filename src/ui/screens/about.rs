//! About: what asih is, the paper it grew from, what it is not, and every source.

use ratatui::layout::{Position, Rect};

use crate::i18n::keys::{Common, Settings as Key};
use crate::input::Action;
use crate::ui::cx::{Checked, Cited, Cx, World};
use crate::ui::flow::Flow;
use crate::ui::page::{More, Page, PageScroll};
use crate::ui::panes::{COLUMN, inset};
use crate::ui::pen::Pen;
use crate::ui::report::coverage_text::sum;
use crate::ui::theme::Role;
use crate::ui::view::{Hint, View};

/// The page about the program.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct About {
    scroll: PageScroll,
}

impl About {
    /// Opens the page.
    pub fn new() -> Self {
        Self::default()
    }
}

impl View for About {
    fn update(&mut self, action: Action, cx: &mut Cx) -> Flow {
        let area = place(Rect::from((Position::ORIGIN, cx.body)));
        if self.scroll.turn(action, &page(cx.world).lay(area.as_size())) { Flow::Stay } else { Flow::Ignored }
    }

    fn draw(&self, pen: &mut Pen, area: Rect) {
        page(pen.world).draw(pen, place(area), self.scroll);
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
        world.course.sources().keys().map(|id| (id.clone(), Checked::V)).take(1).collect()
    }
}

fn place(area: Rect) -> Rect {
    let inner = inset(area, 2, 1);
    Rect { width: inner.width.min(COLUMN), ..inner }
}

/// Everything there is to say about the program. The hint line says that it can be scrolled.
fn page(world: World) -> Page {
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
    let mut page = Page::new(More::Beside);
    page.text(world.fill(Key::AboutVersion, &[("version", version)]), Role::Heading);
    page.text(world.say(Key::AboutWhat), Role::Text).gap();
    page.text(world.say(Key::AboutSafety), Role::Warn).gap();
    page.text(world.say(Key::AboutPaper), Role::Text).gap();
    page.text(world.fill(Key::AboutContent, &content), Role::Text);
    page.text(sum(world.course, world.words, Key::AboutCoverage), Role::Text).gap();
    page.text(world.say(Key::AboutLicence), Role::Muted).gap();
    page.text(world.say(Key::AboutSourcesTitle), Role::Heading);
    for source in world.course.sources().values() {
        let year = if source.year == 0 { String::new() } else { format!(" ({})", source.year) };
        page.text(format!("[{}] {}. {}{year}", source.id, source.org, source.title), Role::Muted);
    }
    page
}
