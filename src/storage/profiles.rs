//! The people who use this laptop: one folder each, under an id that is never the name they typed.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use unicode_normalization::UnicodeNormalization;
use unicode_segmentation::UnicodeSegmentation;

use super::atomic;
use super::device::is_safe;
use super::error::StorageError;
use super::fields::Fields;
use super::folder::{PROFILE_FILE, journals};
use super::private::ensure_folder;
use super::problem::Problem;
use crate::domain::ids::{DeviceId, ProfileId};
use crate::domain::stamp::Stamp;

/// The longest name in characters.
const MAX_NAME: usize = 80;

/// A person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Profile {
    /// The folder.
    pub id: ProfileId,
    /// The name as typed, empty for somebody without one; the id where it cannot be read.
    pub name: String,
    /// When the folder was made.
    pub created: Option<Stamp>,
}

/// The folder of a profile.
pub fn folder(data: &Path, id: &ProfileId) -> Result<PathBuf, StorageError> {
    if is_safe(id.as_str()) {
        Ok(data.join("profiles").join(id.as_str()))
    } else {
        Err(StorageError::BadId { id: id.clone() })
    }
}

/// Everybody in a data folder, the oldest first, and what could not be read about them.
pub fn list(data: &Path) -> Result<(Vec<Profile>, Vec<Problem>), StorageError> {
    let path = data.join("profiles");
    let (mut profiles, mut problems) = (Vec::new(), Vec::new());
    let folders = match fs::read_dir(&path) {
        Ok(folders) => folders,
        Err(error) if error.kind() == io::ErrorKind::NotFound && path.symlink_metadata().is_err() => {
            return Ok((profiles, problems));
        }
        Err(error) => return Err(StorageError::reading(&path, &error)),
    };
    for entry in folders {
        let entry = entry.map_err(|e| StorageError::reading(&path, &e))?;
        let name = entry.file_name();
        let Some(id) = name.to_str().filter(|name| is_safe(name)).map(ProfileId::from) else {
            continue;
        };
        if !entry.path().is_dir() {
            continue;
        }
        match read(&entry.path(), &id) {
            Ok(Some(profile)) => profiles.push(profile),
            Ok(None) => {}
            Err(error) => {
                problems.push(Problem::Failed(error));
                profiles.push(Profile { name: id.to_string(), id, created: None });
            }
        }
    }
    profiles.sort_by_key(|p| (p.created.map_or(i64::MAX, Stamp::seconds), p.id.clone()));
    Ok((profiles, problems))
}

/// Reads who a folder belongs to; `None` when it is an empty one that a crash left.
pub(super) fn read(folder: &Path, id: &ProfileId) -> Result<Option<Profile>, StorageError> {
    let Some(fields) = Fields::load(&folder.join(PROFILE_FILE))? else {
        let unnamed = Profile { id: id.clone(), name: id.to_string(), created: None };
        return Ok((!journals(folder)?.is_empty()).then_some(unnamed));
    };
    let name = fields.get::<String>("name").ok().flatten().map(|name| scrub(&name));
    let created = fields.get("created").ok().flatten();
    Ok(Some(Profile { id: id.clone(), name: name.unwrap_or_else(|| id.to_string()), created }))
}

/// Makes a folder for somebody; `random` becomes its id.
pub fn create(data: &Path, name: &str, at: Stamp, random: u64, owner: &DeviceId) -> Result<Profile, StorageError> {
    let id = ProfileId::new(format!("p{random:016x}"));
    let path = folder(data, &id)?;
    if path.symlink_metadata().is_ok() {
        return Err(StorageError::Unwritable { path, kind: io::ErrorKind::AlreadyExists });
    }
    ensure_folder(&path)?;
    let profile = Profile { id, name: scrub(name), created: Some(at) };
    let mut fields = Fields::default();
    fields.set("name", &profile.name);
    fields.set("created", &at);
    let written = atomic::replace(&path.join(PROFILE_FILE), fields.to_text().as_bytes(), owner);
    if let Err(error) = written {
        // Only an empty folder goes.
        let _ = fs::remove_dir(&path);
        return Err(error);
    }
    Ok(profile)
}

/// Whom `name` means, whatever its capitals; the oldest when several are called so.
pub fn find(profiles: &[Profile], name: &str) -> Option<Profile> {
    let wanted = folded(name);
    profiles.iter().find(|profile| folded(&profile.name) == wanted).cloned()
}

fn folded(name: &str) -> String {
    scrub(name).to_lowercase().nfc().collect()
}

/// A name without what could disturb a screen or a printer, and not longer than it may be.
pub fn scrub(name: &str) -> String {
    let spaced = name.chars().map(|c| if c.is_whitespace() { ' ' } else { c });
    let clean: String = spaced.filter(|c| !is_unseen(*c)).collect();
    let mut left = MAX_NAME;
    let fits = |cluster: &&str| {
        let size = cluster.chars().count();
        let fits = size <= left;
        left = if fits { left - size } else { 0 };
        fits
    };
    let short: String = clean.trim().graphemes(true).take_while(fits).collect();
    short.trim_end().to_owned()
}

/// Control characters, marks that turn the direction of text, and characters without a shape.
fn is_unseen(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}')
        || matches!(c, '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(time: &str) -> Stamp {
        time.parse().unwrap()
    }

    #[test]
    fn names_are_cleaned_and_kept_short() {
        let check = |typed: &str, kept: &str| assert_eq!(scrub(typed), kept);
        check("  Bidan Sri\tWahyuni\n", "Bidan Sri Wahyuni");
        check("A\u{1b}[31mni\u{7}", "A[31mni");
        check("Ani\u{202e}gpj", "Anigpj");
        check("../../CON", "../../CON");
        check("\u{200b}\u{feff}", "");
        check(&"é".repeat(200), &"é".repeat(80));
        check(&"e\u{301}".repeat(60), &"e\u{301}".repeat(40));
    }

    #[test]
    fn whatever_is_typed_becomes_a_name_and_never_a_path() {
        let dir = tempfile::tempdir().unwrap();
        let typed = ["../x", "/x", "C:x", "CON", "nul.ron", "a:b", "titik.", "", &"x".repeat(300), "\u{202e}"];
        for (n, name) in typed.iter().enumerate() {
            create(dir.path(), name, at("2026-11-23T09:14"), n as u64, &"d1".into()).unwrap();
        }
        let (profiles, problems) = list(dir.path()).unwrap();
        assert_eq!((profiles.len(), problems), (typed.len(), vec![]));
        let folders: Vec<_> = fs::read_dir(dir.path()).unwrap().map(|f| f.unwrap().file_name()).collect();
        assert_eq!(folders, ["profiles"]);
        assert_eq!(profiles[0].name, "../x");
    }

    #[test]
    fn people_are_found_by_name_whatever_its_capitals() {
        let dir = tempfile::tempdir().unwrap();
        let old = create(dir.path(), "René", at("2026-11-23T09:14"), 9, &"d1".into()).unwrap();
        create(dir.path(), "rene\u{301}", at("2026-11-24T09:14"), 1, &"d1".into()).unwrap();
        let (profiles, _) = list(dir.path()).unwrap();
        assert_eq!(find(&profiles, " RENE\u{301}"), Some(old));
        assert_eq!(find(&profiles, "Rena"), None);
    }

    #[test]
    fn a_folder_whose_name_cannot_be_read_is_still_there() {
        let dir = tempfile::tempdir().unwrap();
        let damaged = dir.path().join("profiles/p2/profile.ron");
        for folder in ["p1", "p2", "p3", "P4", ".."] {
            fs::create_dir_all(dir.path().join("profiles").join(folder)).unwrap();
        }
        fs::write(&damaged, [0; 64]).unwrap();
        fs::write(dir.path().join("profiles/p3/d1.ron"), "").unwrap();
        let (profiles, problems) = list(dir.path()).unwrap();
        let names: Vec<_> = profiles.iter().map(|p| p.name.as_str()).collect();
        assert_eq!(names, ["p2", "p3"]);
        assert_eq!(problems, [Problem::Failed(StorageError::Damaged { path: damaged })]);
    }

    #[test]
    fn only_not_found_means_there_is_nobody() {
        let dir = tempfile::tempdir().unwrap();
        assert_eq!(list(dir.path()), Ok((vec![], vec![])));
        fs::write(dir.path().join("profiles"), "").unwrap();
        assert!(matches!(list(dir.path()), Err(StorageError::Unreadable { .. })));
    }

    #[test]
    fn a_folder_that_exists_is_never_taken_for_a_new_person() {
        let dir = tempfile::tempdir().unwrap();
        create(dir.path(), "Ani", at("2026-11-23T09:14"), 7, &"d1".into()).unwrap();
        assert!(create(dir.path(), "Budi", at("2026-11-23T09:14"), 7, &"d1".into()).is_err());
        assert_eq!(list(dir.path()).unwrap().0[0].name, "Ani");
    }

    #[test]
    fn an_id_that_is_a_path_is_refused() {
        for id in ["../x", "", "/", "a/b", "a\\b", ".", "..", "A", "ä"] {
            assert!(matches!(folder(Path::new("data"), &id.into()), Err(StorageError::BadId { .. })), "{id}");
        }
    }
}
