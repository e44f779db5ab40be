//! Whether an answer is right. Typed words are compared without case, accents or extra spaces.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::{Answer, Kind, Question};
use crate::domain::ids::OptionId;

/// Whether `answer` is right; `accept` are the accepted words of a gap, in every language.
pub fn grade<'a>(question: &Question, answer: &Answer, accept: impl IntoIterator<Item = &'a str>) -> bool {
    match (&question.kind, answer) {
        (Kind::One { right, .. }, Answer::One(given)) => right == given,
        (Kind::Several { right, .. }, Answer::Several(given)) => {
            given.len() == right.len() && right.iter().all(|option| given.contains(option))
        }
        (Kind::TrueFalse(right), Answer::TrueFalse(given)) => right == given,
        (Kind::Match(pairs), Answer::Match(given)) => {
            given.len() == pairs.len() && pairs.iter().all(|left| given.get(left) == Some(left))
        }
        (Kind::Order(steps), Answer::Order(given)) => steps == given,
        (Kind::Number { low, high }, Answer::Number(given)) => (*low..=*high).contains(given),
        (Kind::Gap, Answer::Gap(given)) => {
            let given = folded(given);
            !given.is_empty() && accept.into_iter().any(|word| folded(word) == given)
        }
        _ => false,
    }
}

/// The option ids that a right answer to a choice holds; empty for every other kind.
pub fn right_options(question: &Question) -> &[OptionId] {
    match &question.kind {
        Kind::One { right, .. } => std::slice::from_ref(right),
        Kind::Several { right, .. } => right,
        _ => &[],
    }
}

/// The number someone typed, with a comma or a point; `None` when it is anything but a number.
///
/// One mark before exactly three digits groups thousands (`2.500` is how Indonesian writes 2500): nobody measures a
/// thousandth here, and a right answer must not fall to a habit of writing.
pub fn number(text: &str) -> Option<f64> {
    let text = text.trim();
    let digits = |part: &str| !part.is_empty() && part.len() <= 9 && part.bytes().all(|byte| byte.is_ascii_digit());
    let Some((whole, rest)) = text.split_once([',', '.']) else {
        return if digits(text) { text.parse().ok() } else { None };
    };
    if !digits(whole) || !digits(rest) {
        return None;
    }
    let groups = rest.len() == 3 && whole.len() <= 3 && !whole.starts_with('0');
    if groups { format!("{whole}{rest}").parse().ok() } else { format!("{whole}.{rest}").parse().ok() }
}

/// A word in the form in which words are compared: lower case, no accents, single spaces, no mark at either end.
pub fn folded(text: &str) -> String {
    let plain: String = text.nfd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase).collect();
    let trimmed = plain.trim_matches(|c: char| !c.is_alphanumeric());
    trimmed.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::lesson::Flag;
    use crate::domain::quiz::RestsOn;

    fn of(kind: Kind) -> Question {
        Question {
            id: "q".into(),
            kind,
            rests_on: RestsOn::Card("food".into()),
            objectives: Vec::new(),
            factors: Vec::new(),
            sources: Vec::new(),
            flag: Flag::W,
            difficulty: 1,
            private: false,
        }
    }

    #[test]
    fn several_wants_every_right_option_and_no_other() {
        let question = of(Kind::Several {
            options: vec!["a".into(), "b".into(), "c".into()],
            right: vec!["a".into(), "c".into()],
        });
        let right = |given: &[&str]| {
            grade(&question, &Answer::Several(given.iter().map(|id| OptionId::from(*id)).collect()), [])
        };
        assert!(right(&["a", "c"]));
        for wrong in [&["a"][..], &["a", "b", "c"], &["a", "b"], &[]] {
            assert!(!right(wrong), "{wrong:?}");
        }
    }

    #[test]
    fn a_match_or_an_order_is_right_only_as_a_whole() {
        let (a, b) = (OptionId::from("a"), OptionId::from("b"));
        let pairs = of(Kind::Match(vec![a.clone(), b.clone()]));
        let given = |x: &OptionId, y: &OptionId| Answer::Match([(a.clone(), x.clone()), (b.clone(), y.clone())].into());
        assert!(grade(&pairs, &given(&a, &b), []));
        assert!(!grade(&pairs, &given(&b, &a), []));
        assert!(!grade(&pairs, &Answer::Match([(a.clone(), a.clone())].into()), []));
        let steps = of(Kind::Order(vec![a.clone(), b.clone()]));
        assert!(grade(&steps, &Answer::Order(vec![a.clone(), b.clone()]), []));
        assert!(!grade(&steps, &Answer::Order(vec![b, a]), []));
    }

    #[test]
    fn a_gap_takes_a_word_however_it_is_written() {
        let question = of(Kind::Gap);
        let right = |text: &str| grade(&question, &Answer::Gap(text.into()), ["kolostrum", "makanan pendamping ASI"]);
        for text in ["kolostrum", "  KOLOSTRUM ", "Kolóstrum.", "makanan   pendamping asi"] {
            assert!(right(text), "{text}");
        }
        for text in ["", "  ", "...", "kolostrum susu", "kolostrm"] {
            assert!(!right(text), "{text}");
        }
        assert!(!grade(&question, &Answer::Gap(String::new()), [""]));
    }

    #[test]
    fn numbers_are_read_strictly_with_comma_or_point() {
        for (text, value) in
            [("8", 8.0), (" 23,5 ", 23.5), ("23.5", 23.5), ("2500", 2500.0), ("2.500", 2500.0), ("0,125", 0.125)]
        {
            assert_eq!(number(text), Some(value), "{text}");
        }
        for text in ["", "-8", "+8", "8 kali", "1e3", "NaN", "inf", "8,", ",5", "1.2.3", "８", "1234567890"] {
            assert_eq!(number(text), None, "{text}");
        }
        let question = of(Kind::Number { low: 8.0, high: 12.0 });
        let right = |value| grade(&question, &Answer::Number(value), []);
        assert!(right(8.0) && right(12.0) && !right(7.9) && !right(12.1) && !right(f64::NAN));
    }

    #[test]
    fn an_answer_of_another_kind_is_never_right() {
        assert!(!grade(&of(Kind::TrueFalse(true)), &Answer::Gap("true".into()), ["true"]));
        assert!(!grade(&of(Kind::Gap), &Answer::Number(1.0), ["1"]));
    }
}
