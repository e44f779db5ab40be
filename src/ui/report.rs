//! Files people can use elsewhere, as text: the same numbers as the screen that offers them.

pub mod coverage_text;
pub mod hung;
pub mod progress_files;
pub mod progress_numbers;
pub mod review_text;
