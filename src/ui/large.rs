//! A number five rows tall, made of filled cells.

use super::glyphs::FULL;
use super::wrap::GLUE;

/// How many rows a large number takes.
pub const TALL: usize = 5;

/// The shape of a character, row by row; `#` is filled. `None` for one that has no shape.
fn shape(c: char) -> Option<[&'static str; TALL]> {
    Some(match c {
        '0' => ["###", "# #", "# #", "# #", "###"],
        '1' => [" # ", "## ", " # ", " # ", "###"],
        '2' => ["###", "  #", "###", "#  ", "###"],
        '3' => ["###", "  #", " ##", "  #", "###"],
        '4' => ["# #", "# #", "###", "  #", "  #"],
        '5' => ["###", "#  ", "###", "  #", "###"],
        '6' => ["###", "#  ", "###", "# #", "###"],
        '7' => ["###", "  #", "  #", " # ", " # "],
        '8' => ["###", "# #", "###", "# #", "###"],
        '9' => ["###", "# #", "###", "  #", "###"],
        '%' => ["# #", "  #", " # ", "#  ", "# #"],
        ',' => ["  ", "  ", "  ", " #", "# "],
        '.' => [" ", " ", " ", " ", "#"],
        ' ' => [" ", " ", " ", " ", " "],
        _ => return None,
    })
}

/// The rows of a number, with blanks at which no row ends; `None` when a character of it has no shape.
pub fn large(text: &str) -> Option<[String; TALL]> {
    let mut rows: [String; TALL] = Default::default();
    for (nth, c) in text.chars().enumerate() {
        for (row, cells) in rows.iter_mut().zip(shape(c)?) {
            if nth > 0 {
                row.push(GLUE);
            }
            for cell in cells.chars() {
                if cell == '#' { row.push_str(FULL) } else { row.push(GLUE) }
            }
        }
    }
    Some(rows)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Lang;
    use crate::ui::wrap::width;

    #[test]
    fn every_number_of_both_languages_has_a_shape_with_rows_of_one_width() {
        for lang in Lang::ALL {
            let rows = large(&format!("{} %", lang.number(1_234_567_890.25))).unwrap();
            assert!(rows.iter().all(|row| width(row) == width(&rows[0])), "{rows:?}");
        }
        assert_eq!(large("a"), None);
    }

    #[test]
    fn a_comma_hangs_and_a_point_stands_on_the_line() {
        let drawn = |text| large(text).unwrap().map(|row| row.replace(GLUE, " ").trim_end().to_owned());
        assert_eq!(drawn("1,"), [" █", "██", " █", " █   █", "███ █"]);
        assert_eq!(drawn("1."), [" █", "██", " █", " █", "███ █"]);
    }
}
