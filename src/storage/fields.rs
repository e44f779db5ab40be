//! A small RON struct whose unknown fields survive: a newer asih may have put them there.

use std::collections::BTreeMap;
use std::fmt::{self, Write};
use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use ron::value::RawValue;
use serde::de::{DeserializeOwned, Deserializer, MapAccess, Visitor};
use serde::{Deserialize, Serialize};

use super::error::StorageError;

/// The largest small file.
const MAX_SIZE: u64 = 1 << 20;

/// The fields of a struct by name, each as it was written.
#[derive(Clone, Debug, Default)]
pub struct Fields(BTreeMap<String, Box<RawValue>>);

impl Fields {
    /// Reads a file; `None` only when the system says that there is none.
    pub fn load(path: &Path) -> Result<Option<Self>, StorageError> {
        let Some(text) = read_small(path)? else { return Ok(None) };
        let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
        ron::from_str(text).map(Some).map_err(|_| StorageError::Damaged { path: path.to_owned() })
    }

    /// The value of a field; `Err` when it is there and means nothing here.
    pub fn get<T: DeserializeOwned>(&self, name: &str) -> Result<Option<T>, Unknown> {
        self.0.get(name).map(|raw| raw.into_rust::<T>().map_err(|_| Unknown)).transpose()
    }

    /// Sets a field.
    pub fn set<T: Serialize>(&mut self, name: &str, value: &T) {
        if let Ok(raw) = RawValue::from_rust(value) {
            self.0.insert(name.to_owned(), raw);
        }
    }

    /// The file, one field a line.
    pub fn to_text(&self) -> String {
        let mut text = String::from("(\n");
        for (name, value) in &self.0 {
            let raw = if is_plain(name) { "" } else { "r#" };
            let _ = writeln!(text, "    {raw}{name}: {},", value.get_ron().trim());
        }
        text.push_str(")\n");
        text
    }
}

/// A value this version does not know.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unknown;

fn is_plain(name: &str) -> bool {
    !name.starts_with(|c: char| c.is_ascii_digit()) && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_')
}

/// The text of a small file; `None` only when the system says that there is none.
pub fn read_small(path: &Path) -> Result<Option<String>, StorageError> {
    let failed = |e: io::Error| StorageError::reading(path, &e);
    let meta = match path.metadata() {
        Ok(meta) => meta,
        // A link to nowhere is found, and what it should lead to may be on a stick.
        Err(error) if error.kind() == io::ErrorKind::NotFound && path.symlink_metadata().is_err() => return Ok(None),
        Err(error) => return Err(failed(error)),
    };
    if !meta.is_file() {
        let kind = if meta.is_dir() { io::ErrorKind::IsADirectory } else { io::ErrorKind::InvalidInput };
        return Err(failed(kind.into()));
    }
    let mut bytes = Vec::new();
    File::open(path).map_err(failed)?.take(MAX_SIZE + 1).read_to_end(&mut bytes).map_err(failed)?;
    if bytes.len() as u64 > MAX_SIZE {
        return Err(StorageError::TooLong { path: path.to_owned() });
    }
    String::from_utf8(bytes).map(Some).map_err(|_| StorageError::Damaged { path: path.to_owned() })
}

impl<'de> Deserialize<'de> for Fields {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_struct("", &[], FieldsVisitor)
    }
}

struct FieldsVisitor;

impl<'de> Visitor<'de> for FieldsVisitor {
    type Value = Fields;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a struct")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Fields, A::Error> {
        let mut fields = BTreeMap::new();
        while let Some(Name(name)) = map.next_key()? {
            if fields.insert(name, map.next_value()?).is_some() {
                return Err(serde::de::Error::custom("a field stands twice"));
            }
        }
        Ok(Fields(fields))
    }
}

/// A field name, asked for as an identifier.
struct Name(String);

impl<'de> Deserialize<'de> for Name {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct NameVisitor;
        impl Visitor<'_> for NameVisitor {
            type Value = Name;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a field name")
            }
            fn visit_str<E>(self, name: &str) -> Result<Name, E> {
                Ok(Name(name.to_owned()))
            }
        }
        deserializer.deserialize_identifier(NameVisitor)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_of_a_newer_version_survive_a_change() {
        let text =
            "( // hand-written\n theme: \"dark\", later: Some(New(deep: [1, \"a,)b\"], x: {'c': 2})), r#a-b: (),)";
        let mut fields: Fields = ron::from_str(text).unwrap();
        fields.set("theme", &"light");
        fields.set("lang", &Some("id"));
        let written = fields.to_text();
        assert_eq!(
            written,
            "(\n    r#a-b: (),\n    lang: Some(\"id\"),\n    \
             later: Some(New(deep: [1, \"a,)b\"], x: {'c': 2})),\n    theme: \"light\",\n)\n"
        );
        let again: Fields = ron::from_str(&written).unwrap();
        assert_eq!(again.to_text(), written);
        assert_eq!(again.get::<String>("theme"), Ok(Some("light".into())));
        assert_eq!(again.get::<bool>("later"), Err(Unknown));
        assert_eq!(again.get::<bool>("missing"), Ok(None));
    }

    #[test]
    fn a_field_that_stands_twice_is_refused() {
        assert!(ron::from_str::<Fields>("(a: 1, a: 2)").is_err());
    }

    #[test]
    fn only_not_found_means_there_is_no_file() {
        let dir = tempfile::tempdir().unwrap();
        assert!(Fields::load(&dir.path().join("a.ron")).unwrap().is_none());
        assert!(Fields::load(&dir.path().join("a.ron/b.ron")).unwrap().is_none());
        assert!(matches!(Fields::load(dir.path()), Err(StorageError::Unreadable { .. })));
        let check = |bytes: &[u8]| {
            let path = dir.path().join("x.ron");
            std::fs::write(&path, bytes).unwrap();
            Fields::load(&path).unwrap_err()
        };
        for bytes in [&b""[..], b"\0\0\0\0", b"(a:", b"\xff", b"[1]", &b"(".repeat(100_000)] {
            assert!(matches!(check(bytes), StorageError::Damaged { .. }));
        }
        assert!(matches!(check(&vec![b' '; 2 << 20]), StorageError::TooLong { .. }));
    }

    #[cfg(unix)]
    #[test]
    fn a_link_to_nowhere_is_not_a_missing_file() {
        let dir = tempfile::tempdir().unwrap();
        let link = dir.path().join("settings.ron");
        std::os::unix::fs::symlink(dir.path().join("stick"), &link).unwrap();
        assert!(Fields::load(&link).is_err());
    }
}
