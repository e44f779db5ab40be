//! Roles and the styles that play them. Colour only ever adds to a word, a mark or a place.

use ratatui::style::{Color, Modifier, Style};

use super::prefs::ThemeName;

/// What a piece of the picture is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Role {
    /// Running text.
    Text,
    /// Text that steps back: notes, rules, counts.
    Muted,
    /// A heading.
    Heading,
    /// Where you are; the one accent.
    Accent,
    /// The row under the cursor.
    Selected,
    /// The row under the cursor of a pane that is not in use.
    Resting,
    /// A word that opens.
    Link,
    /// Weight within text.
    Strong,
    /// Right, done, going well. Always with a mark or word.
    Good,
    /// Wrong. Always with a mark or word.
    Wrong,
    /// Needs attention. Always with a mark or word.
    Warn,
    /// Danger. Always with a word.
    Danger,
    /// A danger headline, filled.
    Alarm,
    /// The name of a key.
    Key,
}

/// A palette.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Theme {
    name: ThemeName,
}

impl Theme {
    /// The palette of a name; `Auto` has been decided by the edge and counts as dark here.
    pub fn new(name: ThemeName) -> Self {
        Self { name }
    }

    /// The style that plays a role.
    pub fn style(self, role: Role) -> Style {
        let plain = Style::new();
        let bold = plain.add_modifier(Modifier::BOLD);
        match (self.name, role) {
            (_, Role::Text) => plain,
            (_, Role::Heading | Role::Strong) => bold,
            (_, Role::Selected) => bold.add_modifier(Modifier::REVERSED),
            (ThemeName::Mono, _) => mono(role),
            (ThemeName::Light, _) => coloured(role, &LIGHT),
            (ThemeName::Contrast, _) => coloured(role, &CONTRAST),
            (ThemeName::Dark | ThemeName::Auto, _) => coloured(role, &DARK),
        }
    }
}

/// The colours of a palette.
struct Colours {
    muted: Color,
    accent: Color,
    good: Color,
    wrong: Color,
    warn: Color,
}

const DARK: Colours = Colours {
    muted: Color::Gray,
    accent: Color::Cyan,
    good: Color::Green,
    wrong: Color::LightRed,
    warn: Color::Yellow,
};

const LIGHT: Colours = Colours {
    muted: Color::DarkGray,
    accent: Color::Blue,
    good: Color::Green,
    wrong: Color::Red,
    warn: Color::Magenta,
};

const CONTRAST: Colours = Colours {
    muted: Color::Reset,
    accent: Color::LightCyan,
    good: Color::LightGreen,
    wrong: Color::LightRed,
    warn: Color::LightYellow,
};

fn coloured(role: Role, colours: &Colours) -> Style {
    let style = Style::new();
    match role {
        Role::Muted => style.fg(colours.muted),
        Role::Accent => style.fg(colours.accent).add_modifier(Modifier::BOLD),
        Role::Resting | Role::Key => style.fg(colours.accent),
        Role::Link => style.fg(colours.accent).add_modifier(Modifier::UNDERLINED),
        Role::Good => style.fg(colours.good).add_modifier(Modifier::BOLD),
        Role::Wrong | Role::Danger => style.fg(colours.wrong).add_modifier(Modifier::BOLD),
        Role::Warn => style.fg(colours.warn).add_modifier(Modifier::BOLD),
        Role::Alarm => style.fg(colours.wrong).add_modifier(Modifier::BOLD | Modifier::REVERSED),
        Role::Text | Role::Heading | Role::Strong | Role::Selected => style,
    }
}

fn mono(role: Role) -> Style {
    let style = Style::new();
    match role {
        Role::Link => style.add_modifier(Modifier::UNDERLINED),
        Role::Accent | Role::Resting | Role::Key | Role::Good | Role::Wrong | Role::Warn | Role::Danger => {
            style.add_modifier(Modifier::BOLD)
        }
        Role::Alarm => style.add_modifier(Modifier::BOLD | Modifier::REVERSED),
        Role::Muted | Role::Text | Role::Heading | Role::Strong | Role::Selected => style,
    }
}
