//! The names of folders and files of records. They say a code, a visit and a laptop, and nothing else.

use crate::domain::ids::{CaseCode, DeviceId, ProfileId, VisitId};
use crate::domain::visit::code::is_code;
use crate::storage::device::is_safe;
use crate::storage::error::StorageError;

/// How the name of a sealed file ends.
pub(in crate::storage) const ENDING: &str = ".age";

/// The name of the file of a visit, finished or not.
pub(super) fn file(visit: &VisitId, device: &DeviceId) -> Result<String, StorageError> {
    if is_visit(visit.as_str()) && is_laptop(device.as_str()) {
        Ok(format!("{visit}-{device}{ENDING}"))
    } else {
        Err(StorageError::BadId { id: ProfileId::new(format!("{visit}-{device}")) })
    }
}

/// The name of the folder of a mother.
pub(super) fn folder(code: &CaseCode) -> Result<&str, StorageError> {
    let bad = || StorageError::BadId { id: ProfileId::new(code.as_str()) };
    if is_code(code.as_str()) { Ok(code.as_str()) } else { Err(bad()) }
}

/// Whose folder a name is.
pub(in crate::storage) fn code(name: &str) -> Option<CaseCode> {
    is_code(name).then(|| name.into())
}

/// The visit and laptop of a file name. What a shared folder or a file manager adds when it copies, as in
/// `v1-d1 (2).age` or `v1-d1.sync-conflict-2026.age`, is left out.
pub(in crate::storage) fn visit(name: &str) -> Option<(VisitId, DeviceId)> {
    let whole = name.strip_suffix(ENDING).filter(|_| !name.starts_with('.'))?;
    let stem = whole.split(['.', ' ', '(', '~', '_']).next().unwrap_or(whole);
    let (visit, device) = stem.rsplit_once('-')?;
    (is_visit(visit) && is_laptop(device)).then(|| (visit.into(), device.into()))
}

/// The `n`th file of one visit, where two copies of one laptop wrote different ones.
pub(in crate::storage) fn numbered(visit: &VisitId, device: &DeviceId, n: u32) -> String {
    if n < 2 { format!("{visit}-{device}{ENDING}") } else { format!("{visit}-{device}.{n}{ENDING}") }
}

/// The name of a visit; a code may stand in it, so it may have capitals.
fn is_visit(name: &str) -> bool {
    is_safe(&name.to_ascii_lowercase())
}

/// The name of a laptop, which must not have a hyphen: it is what stands behind the last one.
fn is_laptop(name: &str) -> bool {
    is_safe(name) && !name.contains('-')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_read_as_it_was_made() {
        for (id, device) in
            [("d1-7", "d1"), ("v", "d1"), ("d29f3e-7-KM47TX523", "d1"), ("d29f3ecd111ebbd67-12", "d29f3ecd111ebbd67")]
        {
            let (id, device) = (VisitId::from(id), DeviceId::from(device));
            match file(&id, &device) {
                Ok(name) => assert_eq!(visit(&name), Some((id, device)), "{name}"),
                Err(_) => assert_eq!(id.as_str(), "v", "too short to be safe"),
            }
        }
        let both = Some(("d1-7".into(), "d1".into()));
        for copy in ["d1-7-d1 (2).age", "d1-7-d1.sync-conflict-2026.age", "d1-7-d1.2.age"] {
            assert_eq!(visit(copy), both, "{copy}");
        }
        assert_eq!(numbered(&"d1-7".into(), &"d1".into(), 2), "d1-7-d1.2.age");
    }

    #[test]
    fn nothing_leads_out_of_its_folder() {
        for bad in ["../x", "a/b", "", ".", "D", "CON", "x y", "\u{202e}ab"] {
            assert!(file(&bad.into(), &"d1".into()).is_err() && file(&"v1".into(), &bad.into()).is_err(), "{bad}");
            assert!(folder(&bad.into()).is_err() && code(bad).is_none(), "{bad}");
        }
        assert!(file(&"v1".into(), &"d1-2".into()).is_err());
        assert!(folder(&"drafts".into()).is_err() && folder(&"GONE".into()).is_err());
        for name in [".v1-d1.age", "v1-d1", "v1.age", ".asih-d1-x.tmp", "v1-D1.age"] {
            assert_eq!(visit(name), None, "{name}");
        }
    }
}
