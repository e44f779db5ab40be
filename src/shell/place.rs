//! What the environment says: where data lives, which language, what the terminal can show.

use std::env;
use std::io::{IsTerminal, stdin, stdout};
use std::path::PathBuf;

use directories::ProjectDirs;

use crate::i18n::Lang;
use crate::ui::prefs::ThemeName;

/// A variable of the environment that is set and not empty.
#[expect(clippy::disallowed_methods, reason = "the shell looks at the environment")]
pub(super) fn variable(name: &str) -> Option<String> {
    env::var_os(name)?.into_string().ok().filter(|value| !value.is_empty())
}

/// The data folder: as asked for, as `ASIH_DATA_DIR` says, or where the system keeps such things. Never a relative
/// path that the system made up, so that records are not written wherever one happens to stand.
pub(super) fn data_folder(asked: Option<PathBuf>) -> Option<PathBuf> {
    if let Some(folder) = asked.or_else(|| variable("ASIH_DATA_DIR").map(PathBuf::from)) {
        return std::path::absolute(folder).ok();
    }
    let dirs = ProjectDirs::from("", "", "asih")?;
    let folder = dirs.data_dir().to_owned();
    folder.is_absolute().then_some(folder)
}

/// The language of the system.
pub(super) fn system_lang() -> Lang {
    let named = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().find_map(variable);
    let locale = if cfg!(unix) { named } else { named.or_else(sys_locale::get_locale) };
    Lang::from_locale(&locale.unwrap_or_default())
}

/// Whether a full screen can be drawn and read.
pub(super) fn has_screen() -> bool {
    let term = variable("TERM");
    let draws = cfg!(windows) || term.is_some_and(|term| term != "dumb");
    draws && stdin().is_terminal() && stdout().is_terminal()
}

/// Whether only plain characters can be trusted: a locale that names another encoding, or a terminal of old.
pub(super) fn needs_ascii() -> bool {
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"].into_iter().find_map(variable);
    let utf8 = |locale: String| {
        let lower = locale.to_ascii_lowercase();
        lower.contains("utf-8") || lower.contains("utf8")
    };
    let old = variable("TERM").is_some_and(|term| term.starts_with("vt1") || term == "vt52");
    cfg!(unix) && (old || locale.is_some_and(|locale| !utf8(locale)))
}

/// The Linux console: it has no alternate screen.
pub(super) fn is_console() -> bool {
    variable("TERM").is_some_and(|term| term == "linux")
}

/// The palette that `auto` stands for: none where colour is not wanted, else what the terminal says of its background.
pub(super) fn theme(asked: ThemeName) -> ThemeName {
    if asked != ThemeName::Auto {
        return asked;
    }
    if variable("NO_COLOR").is_some() {
        return ThemeName::Mono;
    }
    let background = variable("COLORFGBG").and_then(|pair| pair.rsplit(';').next()?.parse::<u8>().ok());
    match background {
        Some(7 | 9..=15) => ThemeName::Light,
        _ => ThemeName::Dark,
    }
}
