//! The numbers of a text, as a reader of its language reads them, each with the unit that follows it.

use std::fmt;

use crate::i18n::Lang;

/// A number in a text.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Number {
    /// Digits with a point for the decimals and nothing between thousands.
    pub value: String,
    /// What it counts, where that is the next word; written the same for every language.
    pub unit: Option<&'static str>,
}

impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.value)?;
        self.unit.map_or(Ok(()), |unit| write!(f, " {unit}"))
    }
}

/// Units and the words for them. A word that is a unit in one language only does no harm in the other.
const UNITS: [(&str, &[&str]); 16] = [
    ("%", &["%", "persen", "percent"]),
    ("°C", &["°c"]),
    ("cm", &["cm"]),
    ("hari/day", &["hari", "day", "days"]),
    ("g", &["g", "gr", "gram", "grams"]),
    ("jam/hour", &["jam", "hour", "hours"]),
    ("kcal", &["kcal", "kkal"]),
    ("kg", &["kg"]),
    ("bulan/month", &["bulan", "month", "months"]),
    ("mL", &["ml"]),
    ("menit/minute", &["menit", "minute", "minutes"]),
    ("mm", &["mm"]),
    ("detik/second", &["detik", "second", "seconds"]),
    ("minggu/week", &["minggu", "week", "weeks"]),
    ("tahun/year", &["tahun", "year", "years"]),
    ("×", &["×", "kali", "time", "times"]),
];

/// Every number of a text, in its order.
pub(super) fn numbers(text: &str, lang: Lang) -> Vec<Number> {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some(at) = rest.find(|c: char| c.is_ascii_digit() || fraction(c).is_some()) {
        let (run, after) = split(rest.get(at..).unwrap_or_default());
        let mut value = plain(run, lang);
        rest = after;
        if let Some(part) = rest.chars().next().and_then(fraction) {
            value = format!("{}{part}", if value.is_empty() { "0" } else { &value });
            rest = rest.get(rest.chars().next().map_or(0, char::len_utf8)..).unwrap_or_default();
        }
        found.push(Number { value, unit: unit(rest) });
    }
    found
}

fn fraction(c: char) -> Option<&'static str> {
    Some(match c {
        '¼' => ".25",
        '½' => ".5",
        '¾' => ".75",
        _ => return None,
    })
}

/// The digits a text begins with, and the marks among them, from what comes after.
fn split(text: &str) -> (&str, &str) {
    let mut end = 0;
    for (at, c) in text.char_indices() {
        if c.is_ascii_digit() {
            end = at + 1;
        } else if !(matches!(c, '.' | ',' | ':') && at == end) {
            break;
        }
    }
    text.split_at(end)
}

/// A run of digits and marks with a point for the decimals: `1.000` is one thousand in Indonesian, `1,000` in English.
/// The mark of a clock time becomes a point too: `09.14` and `9:14` are one time.
fn plain(run: &str, lang: Lang) -> String {
    let thousands = if lang == Lang::Id { '.' } else { ',' };
    let mut value = String::new();
    let mut before = '\0';
    let first = run.find(['.', ',', ':']).unwrap_or(run.len());
    for group in run.split_inclusive(['.', ',', ':']) {
        let digits = group.trim_end_matches(['.', ',', ':']);
        let whole = !value.contains('.') && value != "0" && first <= 3;
        let joins = before == thousands && digits.len() == 3 && whole;
        if before != '\0' && !joins {
            value.push('.');
        }
        value.push_str(digits);
        before = group.chars().last().unwrap_or_default();
    }
    let bare = value.trim_start_matches('0');
    let zero = !value.is_empty() && !bare.starts_with(|c: char| c.is_ascii_digit());
    if zero { format!("0{bare}") } else { bare.to_owned() }
}

/// The unit a text begins with, after one blank or hyphen at most.
fn unit(text: &str) -> Option<&'static str> {
    let text = text.strip_prefix([' ', '\u{a0}', '-']).unwrap_or(text);
    let end = match text.chars().next()? {
        c @ ('%' | '×') => c.len_utf8(),
        _ => text.find(|c: char| !(c.is_alphabetic() || c == '°')).unwrap_or(text.len()),
    };
    let word = text.get(..end)?.to_lowercase();
    UNITS.iter().find(|(_, words)| words.contains(&word.as_str())).map(|(unit, _)| *unit)
}

/// The numbers that one of two texts has and the other has not. A unit counts only where both name one: "6 months" and
/// "6 full months" are the same.
pub(super) fn differ(one: &[Number], other: &[Number]) -> Option<(Vec<Number>, Vec<Number>)> {
    let mut left = one.to_vec();
    let mut right = other.to_vec();
    for same in [(|a: &Number, b: &Number| a == b) as fn(&Number, &Number) -> bool, |a, b| {
        a.value == b.value && (a.unit.is_none() || b.unit.is_none())
    }] {
        left.retain(|number| {
            let pair = right.iter().position(|there| same(number, there));
            pair.map(|at| right.remove(at)).is_none()
        });
    }
    (!left.is_empty() || !right.is_empty()).then_some((left, right))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str, lang: Lang) -> String {
        numbers(text, lang).iter().map(ToString::to_string).collect::<Vec<_>>().join("; ")
    }

    #[test]
    fn numbers_are_read_as_each_language_writes_them() {
        assert_eq!(read("4,2 kg dan 1.000 mL; 12.345.678 orang; 24,4%", Lang::Id), "4.2 kg; 1000 mL; 12345678; 24.4 %");
        assert_eq!(
            read("4.2 kg and 1,000 mL; 12,345,678 people; 24.4%", Lang::En),
            "4.2 kg; 1000 mL; 12345678; 24.4 %"
        );
        assert_eq!(read("pukul 09.14, suhu 38 °C, 0,5 jam, 0.", Lang::Id), "9.14; 38 °C; 0.5 jam/hour; 0");
        assert_eq!(read("at 9:14, 38 °C, ½ hour, 0.", Lang::En), "9.14; 38 °C; 0.5 jam/hour; 0");
        assert_eq!(read("3–5 hari, 2½ jam, 8 kali", Lang::Id), "3; 5 hari/day; 2.5 jam/hour; 8 ×");
        assert_eq!(
            read("3-month injection, 24-hour recall, PP 28/2024, F11a", Lang::En),
            "3 bulan/month; 24 jam/hour; 28; 2024; 11"
        );
    }

    #[test]
    fn a_thousand_of_the_other_language_is_another_number() {
        assert_eq!(read("1,000", Lang::Id), "1.000");
        assert_eq!(read("1.000", Lang::En), "1.000");
    }

    #[test]
    fn units_differ_only_where_both_texts_name_one() {
        let differ = |id: &str, en: &str| {
            differ(&numbers(id, Lang::Id), &numbers(en, Lang::En)).map(|(a, b)| (a.len(), b.len()))
        };
        assert_eq!(differ("6 bulan penuh", "6 completed months"), None);
        assert_eq!(differ("2 hari, lalu 2 minggu", "2 weeks, after 2 days"), None);
        assert_eq!(differ("6 bulan", "6 weeks"), Some((1, 1)));
        assert_eq!(differ("4 jam", "4 hours or 5"), Some((0, 1)));
        assert_eq!(differ("satu jam", "one hour"), None);
    }
}
