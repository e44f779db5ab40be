//! Which names from elsewhere may become file names here, and which files may hold the same laptop's events.

use crate::storage::device::is_safe;

/// Room for a number behind it, so that every name made here can be taken over elsewhere.
const LONGEST: usize = 56;

/// What a file in a person's folder is, by its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Named<'a> {
    /// A journal, with the name it may have here, without its ending.
    Journal(&'a str),
    /// A journal under a name asih never gives.
    Strange,
    /// Something else.
    Other,
}

/// Reads a file name. What a shared folder or a file manager adds when it copies, as in `d1.sync-conflict-2026.ron`
/// or `d1 (2).ron`, is left out.
pub(super) fn named(name: &str) -> Named<'_> {
    let Some(whole) = name.strip_suffix(".ron").filter(|_| !name.starts_with('.')) else { return Named::Other };
    match stem(whole) {
        "profile" => Named::Other,
        stem if is_safe(stem) && stem.len() <= LONGEST => Named::Journal(stem),
        _ => Named::Strange,
    }
}

/// Whether two journals may hold events of one laptop: `d1`, `d1-2` and what a copy of them is called.
pub(super) fn are_kin(one: &str, other: &str) -> bool {
    root(stem(one)) == root(stem(other))
}

/// The name of the `n`th journal of one laptop.
pub(super) fn numbered(name: &str, n: u32) -> String {
    format!("{}-{n}.ron", root(name))
}

fn stem(name: &str) -> &str {
    name.split(['.', ' ', '(', '~', '_']).next().unwrap_or(name)
}

fn root(stem: &str) -> &str {
    let mut root = stem;
    while let Some((head, number)) = root.rsplit_once('-')
        && is_safe(head)
        && !number.is_empty()
        && number.bytes().all(|b| b.is_ascii_digit())
    {
        root = head;
    }
    root
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_asih_makes_itself_becomes_a_name_here() {
        let check = |name: &str, expected: Named| assert_eq!(named(name), expected, "{name:?}");
        check("d1.ron", Named::Journal("d1"));
        check("d1-2.ron", Named::Journal("d1-2"));
        check("d1.sync-conflict-20261123-091400-ABCDEFG.ron", Named::Journal("d1"));
        check("d1 (2).ron", Named::Journal("d1"));
        check("d1 - Copy.ron", Named::Journal("d1"));
        for other in ["profile.ron", "profile.sync-conflict-1.ron", "d1.ron.torn-1", ".d1.ron", ".ron", "d1.txt", ""] {
            check(other, Named::Other);
        }
        let long = format!("{}.ron", "d".repeat(57));
        let strange =
            ["C:x.ron", "x\\y.ron", "CON.ron", "nul.ron", "com1.ron", "a:b.ron", "é.ron", "d\u{202e}1.ron", " .ron"];
        for name in strange.into_iter().chain([long.as_str()]) {
            check(name, Named::Strange);
        }
    }

    #[test]
    fn a_numbered_journal_is_kin_to_its_laptop_and_to_nobody_else() {
        assert!(are_kin("d1-2", "d1"));
        assert!(are_kin("d1-2-3", "d1.sync-conflict-7"));
        assert!(!are_kin("d1", "d12"));
        assert!(!are_kin("d1-a", "d1"));
        assert_eq!(numbered("d1-2", 3), "d1-3.ron");
    }
}
