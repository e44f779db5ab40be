//! What tests compare between the languages: numbers and placeholders.

/// The languages of the shipped words, Indonesian first.
pub(crate) const LANGUAGES: [&str; 2] = ["id", "en"];

/// The numbers in a text in order of size, with a decimal comma read as a point.
pub(crate) fn numbers(text: &str) -> Vec<String> {
    let digits = |c: char| !(c.is_ascii_digit() || c == ',' || c == '.');
    let parts = text.split(digits).map(|part| part.trim_matches([',', '.']).replace(',', "."));
    let mut found: Vec<String> = parts.filter(|part| !part.is_empty()).collect();
    found.sort();
    found
}

/// The names between braces.
pub(crate) fn placeholders(text: &str) -> Vec<String> {
    text.split('{').skip(1).filter_map(|rest| rest.split_once('}')).map(|(name, _)| name.to_owned()).collect()
}
