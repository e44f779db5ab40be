//! Turns a content file into a typed value, or into a fault that names line and column.

use ron::extensions::Extensions;
use serde::de::DeserializeOwned;

use super::fault::{Fault, Place, Wrong};
use super::pack::Pack;

/// Parses RON the way authors write it: `Some(…)` may be left out.
pub fn parse<T: DeserializeOwned>(file: &str, text: &str) -> Result<T, Fault> {
    parse_at(file, text, 0)
}

/// As [`parse`], for RON that begins `lines` lines into its file.
pub(crate) fn parse_at<T: DeserializeOwned>(file: &str, text: &str, lines: usize) -> Result<T, Fault> {
    let options = ron::Options::default().with_default_extension(Extensions::IMPLICIT_SOME);
    options.from_str(text).map_err(|error| {
        let place = Place { file: file.to_owned(), line: error.span.start.line + lines, column: error.span.start.col };
        Fault { place, wrong: Wrong::Syntax(error.code.to_string()) }
    })
}

/// Reads and parses a file of a pack.
pub fn load<T: DeserializeOwned>(pack: &Pack, file: &str) -> Result<T, Fault> {
    parse(file, &pack.read(file)?)
}
