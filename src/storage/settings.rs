//! What a person chose for this laptop, in `settings.ron`.
//!
//! A field of a newer version is kept. A file that cannot be read gives the defaults and is never written over.

use std::path::Path;

use serde::Serialize;
use serde::de::DeserializeOwned;

use super::atomic;
use super::error::StorageError;
use super::fields::Fields;
use super::lock;
use super::problem::Problem;
use crate::domain::ids::{DeviceId, ProfileId};
use crate::domain::quiz::Reveal;

/// The choices.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    /// `id` or `en`; `None` follows the system.
    pub lang: Option<String>,
    /// `auto`, `light`, `dark`, `contrast` or `mono`.
    pub theme: String,
    /// Whether the mouse is captured.
    pub mouse: bool,
    /// Whether borders and signs are plain ASCII.
    pub ascii: bool,
    /// When quiz answers are shown.
    pub reveal: Reveal,
    /// After how many minutes without a key the sealed records close, from 1 to 15.
    pub lock_minutes: u8,
    /// Who used asih last.
    pub profile: Option<ProfileId>,
    /// The place that gives paper; empty is a line to write on. Likewise the next two.
    pub facility: String,
    /// Its telephone.
    pub phone: String,
    /// Whom to call when it cannot wait.
    pub emergency: String,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            lang: None,
            theme: "auto".to_owned(),
            mouse: true,
            ascii: false,
            reveal: Reveal::Each,
            lock_minutes: 5,
            profile: None,
            facility: String::new(),
            phone: String::new(),
            emergency: String::new(),
        }
    }
}

impl Settings {
    fn read(fields: &Fields) -> (Self, Vec<Problem>) {
        let mut read = Reader { fields, unknown: Vec::new() };
        let mut settings = Self::default();
        read.field("lang", &mut settings.lang);
        read.field("theme", &mut settings.theme);
        read.field("mouse", &mut settings.mouse);
        read.field("ascii", &mut settings.ascii);
        read.field("reveal", &mut settings.reveal);
        read.field("lock_minutes", &mut settings.lock_minutes);
        read.field("profile", &mut settings.profile);
        read.field("facility", &mut settings.facility);
        read.field("phone", &mut settings.phone);
        read.field("emergency", &mut settings.emergency);
        (settings, read.unknown)
    }

    /// Puts in what differs from `before`; a value that was not understood stays until it is chosen anew.
    fn write(&self, before: &Self, fields: &mut Fields) {
        put(fields, "lang", &self.lang, &before.lang);
        put(fields, "theme", &self.theme, &before.theme);
        put(fields, "mouse", &self.mouse, &before.mouse);
        put(fields, "ascii", &self.ascii, &before.ascii);
        put(fields, "reveal", &self.reveal, &before.reveal);
        put(fields, "lock_minutes", &self.lock_minutes, &before.lock_minutes);
        put(fields, "profile", &self.profile, &before.profile);
        put(fields, "facility", &self.facility, &before.facility);
        put(fields, "phone", &self.phone, &before.phone);
        put(fields, "emergency", &self.emergency, &before.emergency);
    }
}

struct Reader<'a> {
    fields: &'a Fields,
    unknown: Vec<Problem>,
}

impl Reader<'_> {
    fn field<T: DeserializeOwned>(&mut self, name: &str, into: &mut T) {
        match self.fields.get(name) {
            Ok(Some(value)) => *into = value,
            Ok(None) => {}
            Err(_) => self.unknown.push(Problem::UnknownSetting { field: name.to_owned() }),
        }
    }
}

fn put<T: Serialize + PartialEq>(fields: &mut Fields, name: &str, now: &T, before: &T) {
    if now != before {
        fields.set(name, now);
    }
}

/// Reads the settings of a data folder; what cannot be read is a problem and the default.
pub fn load(data: &Path) -> (Settings, Vec<Problem>) {
    match Fields::load(&data.join("settings.ron")) {
        Ok(fields) => Settings::read(&fields.unwrap_or_default()),
        Err(error) => (Settings::default(), vec![Problem::Failed(error)]),
    }
}

/// Reads the settings anew, changes them and replaces the file; another program's change to another field stays.
pub fn change(data: &Path, owner: &DeviceId, change: impl FnOnce(&mut Settings)) -> Result<Settings, StorageError> {
    let path = data.join("settings.ron");
    let _guard = lock::take_soon(&data.join("locks").join("settings.lock"));
    let mut fields = Fields::load(&path)?.unwrap_or_default();
    let (before, _) = Settings::read(&fields);
    let mut settings = before.clone();
    change(&mut settings);
    if settings != before {
        settings.write(&before, &mut fields);
        atomic::replace(&path, fields.to_text().as_bytes(), owner)?;
    }
    Ok(settings)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn a_change_is_there_at_the_next_start() {
        let dir = tempfile::tempdir().unwrap();
        assert_eq!(load(dir.path()), (Settings::default(), vec![]));
        change(dir.path(), &"d1".into(), |s| s.lang = Some("en".into())).unwrap();
        change(dir.path(), &"d1".into(), |s| s.reveal = Reveal::Never).unwrap();
        change(dir.path(), &"d1".into(), |s| s.profile = Some("p1".into())).unwrap();
        change(dir.path(), &"d1".into(), |s| s.facility = "Klinik “Ibu”".into()).unwrap();
        let expected = Settings {
            lang: Some("en".into()),
            reveal: Reveal::Never,
            profile: Some("p1".into()),
            facility: "Klinik “Ibu”".into(),
            ..Settings::default()
        };
        assert_eq!(load(dir.path()), (expected, vec![]));
    }

    #[test]
    fn settings_of_a_newer_version_survive_a_change() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("settings.ron");
        fs::write(&path, "(theme: \"dark\", reveal: Someday(3), voice: Some(Loud))").unwrap();
        let (settings, problems) = load(dir.path());
        assert_eq!((settings.theme.as_str(), settings.reveal), ("dark", Reveal::Each));
        assert_eq!(problems, [Problem::UnknownSetting { field: "reveal".into() }]);
        change(dir.path(), &"d1".into(), |s| s.ascii = true).unwrap();
        let text = fs::read_to_string(&path).unwrap();
        for kept in ["reveal: Someday(3)", "voice: Some(Loud)", "ascii: true", "theme: \"dark\""] {
            assert!(text.contains(kept), "{kept} in {text}");
        }
    }

    #[test]
    fn settings_that_cannot_be_read_are_reported_and_never_written_over() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("settings.ron");
        for bytes in [&b"\0\0\0"[..], b"(theme: \"dark\"", b"", b"\xff\xfe"] {
            fs::write(&path, bytes).unwrap();
            let error = StorageError::Damaged { path: path.clone() };
            assert_eq!(load(dir.path()), (Settings::default(), vec![Problem::Failed(error.clone())]));
            assert_eq!(change(dir.path(), &"d1".into(), |s| s.ascii = true), Err(error));
            assert_eq!(fs::read(&path).unwrap(), bytes);
        }
    }
}
