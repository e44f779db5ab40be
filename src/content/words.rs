//! The words of content in one language, keyed by the ids of its structure.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::domain::ids::{AskId, ObjectiveId, OptionId, StepId, TellId};

/// The head of a lesson text.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LessonHead {
    /// Title.
    pub title: String,
    /// One sentence for the list of lessons.
    pub summary: String,
    /// What a reader can do afterwards, by short objective id.
    pub objectives: BTreeMap<ObjectiveId, String>,
}

/// The words of a factor card.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FactorWords {
    /// Name.
    pub name: String,
    /// What a flag means, in one line.
    pub short: String,
    /// What the factor does to milk.
    pub effect: String,
    /// What a flag means and what it does not.
    pub meaning: String,
    /// Things to offer.
    pub advice: Vec<String>,
    /// When, where and how fast to refer.
    pub refer: String,
    /// Common beliefs with a kind answer.
    pub myths: Vec<Myth>,
    /// The questions.
    pub questions: BTreeMap<AskId, String>,
    /// Their short names in the checklist.
    pub labels: BTreeMap<AskId, String>,
}

/// A common belief and a kind answer.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Myth {
    /// What people say.
    pub myth: String,
    /// What to answer.
    pub answer: String,
}

/// The words of a quiz question.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct QuestionWords {
    /// The question or statement.
    pub ask: String,
    /// Options, left words, or steps.
    pub options: BTreeMap<OptionId, String>,
    /// Right words of a match.
    pub pairs: BTreeMap<OptionId, String>,
    /// Accepted words for a gap.
    pub accept: Vec<String>,
    /// Unit of a number.
    pub unit: String,
    /// Why the right answer is right.
    pub why: String,
}

/// The words of a glossary entry.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TermWords {
    /// The term.
    pub term: String,
    /// What it means.
    pub meaning: String,
    /// Other words people search for.
    #[serde(default)]
    pub also: Vec<String>,
}

/// The words of a conflict note.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NoteWords {
    /// Title.
    pub title: String,
    /// What the paper says.
    pub paper: String,
    /// What current guidance says.
    pub guidance: String,
    /// What asih teaches.
    pub teach: String,
}

/// The words of a table.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TableWords {
    /// Title.
    pub title: String,
    /// Column heads.
    pub columns: Vec<String>,
    /// Cells by row id.
    pub rows: BTreeMap<Box<str>, Vec<String>>,
}

/// The words of a job-aid card.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AidWords {
    /// Title.
    pub title: String,
    /// Her side: one sentence she can read herself.
    pub hers: String,
    /// What to ask.
    pub ask: Vec<String>,
    /// What to say.
    pub say: Vec<String>,
    /// When to refer, where and how fast.
    pub refer: String,
    /// The steps of a timer.
    #[serde(default)]
    pub steps: BTreeMap<StepId, String>,
    /// What comes after its last step.
    #[serde(default)]
    pub after: String,
}

/// The words beside a figure. The number itself is never in them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FigureWords {
    /// Name.
    pub name: String,
    /// What is counted.
    pub definition: String,
    /// Of whom, with their age.
    pub age: String,
    /// How it was found.
    pub method: String,
    /// What it can say, and what it cannot.
    pub read: String,
}

/// The words of an invented mother.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MotherWords {
    /// What she is called.
    pub name: String,
    /// Why she came, in a few words of her own, for the list.
    pub says: String,
    /// What she says first.
    pub opening: String,
    /// What she tells when she is asked, and what is to be seen.
    pub tells: BTreeMap<TellId, String>,
    /// What mattered, and why, for whoever practised with her.
    pub debrief: String,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::load::parse;
    use crate::content::words_checks::numbers;

    #[test]
    fn both_languages_of_a_figure_name_the_same_numbers_line_by_line() {
        let read = |text| parse::<BTreeMap<String, FigureWords>>("figures.ron", text).unwrap();
        let (id, en) =
            (read(include_str!("../../assets/id/figures.ron")), read(include_str!("../../assets/en/figures.ron")));
        for (name, words) in &id {
            let lines = |words: &FigureWords| {
                [&words.name, &words.definition, &words.age, &words.method, &words.read].map(|text| numbers(text))
            };
            assert_eq!(lines(words), lines(&en[name]), "{name}");
        }
    }

    #[test]
    fn both_languages_of_a_card_name_the_same_numbers_line_by_line() {
        let read = |text| parse::<BTreeMap<String, AidWords>>("aids.ron", text).unwrap();
        let (id, en) = (read(include_str!("../../assets/id/aids.ron")), read(include_str!("../../assets/en/aids.ron")));
        for (name, words) in &id {
            let other = &en[name];
            let lines = |words: &AidWords| {
                let texts = [&words.hers, &words.refer, &words.after].into_iter();
                let texts = texts.chain(&words.ask).chain(&words.say).chain(words.steps.values());
                texts.map(|text| numbers(text)).collect::<Vec<_>>()
            };
            assert_eq!(lines(words), lines(other), "{name}");
        }
    }
}
