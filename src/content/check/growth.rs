//! The table of weight for age: every day in its place, numbers a standard can hold, and long enough.

use crate::content::fault::{Fault, Place, Wrong};
use crate::content::growth::{FILE, text};
use crate::content::pack::Pack;
use crate::domain::growth::{Flaw, LAST_DAY, Standard};

pub(super) fn check(pack: &Pack, faults: &mut Vec<Fault>) {
    let text = match text(pack) {
        Ok(text) => text,
        Err(fault) => return faults.push(fault),
    };
    if let Err(broken) = Standard::read(&text) {
        let place = Place { file: FILE.to_owned(), line: broken.line, column: 1 };
        faults.push(Fault { place, wrong: wrong(broken.flaw) });
    }
}

fn wrong(flaw: Flaw) -> Wrong {
    let days = usize::try_from(LAST_DAY).unwrap_or(usize::MAX) + 1;
    match flaw {
        Flaw::Columns(found) => Wrong::Count { field: "day L M S L M S".into(), found, low: 7, high: 7 },
        Flaw::Number(found) => {
            let range = "L -1–1, M 1–40, S 0.05–0.3".to_owned();
            Wrong::Range { field: "L, M, S".into(), found, range }
        }
        Flaw::Day { found, expected } => Wrong::Order { found, expected: expected.to_string() },
        Flaw::Short(found) => Wrong::Count { field: "day".into(), found, low: days, high: days + 365 },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::embed::EMBEDDED;

    fn faults(change: impl Fn(&str) -> String) -> Vec<Fault> {
        let folder = tempfile::tempdir().unwrap();
        let (_, table) = EMBEDDED.iter().find(|(path, _)| *path == FILE).unwrap();
        std::fs::create_dir(folder.path().join("growth")).unwrap();
        std::fs::write(folder.path().join(FILE), change(table)).unwrap();
        let mut faults = Vec::new();
        check(&Pack::Folder(folder.path().into()), &mut faults);
        faults
    }

    #[test]
    fn a_pack_without_the_table_has_the_one_that_is_built_in() {
        let folder = tempfile::tempdir().unwrap();
        let mut faults = Vec::new();
        check(&Pack::Folder(folder.path().into()), &mut faults);
        assert_eq!(faults, []);
        check(&Pack::BuiltIn, &mut faults);
        assert_eq!(faults, []);
    }

    #[test]
    fn a_broken_or_short_table_is_a_fault_at_its_line() {
        assert_eq!(faults(str::to_owned), []);
        let place = |line| Place { file: FILE.to_owned(), line, column: 1 };
        let short = faults(|table| table.lines().take(10).collect::<Vec<_>>().join("\n"));
        assert_eq!(short[0].place, place(10));
        assert!(matches!(short[0].wrong, Wrong::Count { found: 8, low: 1827, .. }), "{short:?}");
        let comma = faults(|table| table.replacen("3.3174", "3,3174", 1));
        assert_eq!(comma[0].place, place(4));
        assert!(matches!(&comma[0].wrong, Wrong::Range { found, .. } if found == "3,3174"), "{comma:?}");
        let gap = faults(|table| table.replacen("\n5 ", "\n6 ", 1));
        assert!(
            matches!(&gap[0].wrong, Wrong::Order { found, expected } if found == "6" && expected == "5"),
            "{gap:?}"
        );
    }
}
