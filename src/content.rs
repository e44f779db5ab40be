//! Words and structure read from `assets/`.

pub mod danger_words;
pub mod plan_words;
#[cfg(test)]
mod words_checks;
