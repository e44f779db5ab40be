//! A bar of cells: how much of a whole is done.

use super::glyphs;
use super::theme::Role;

/// How many of `cells` cells stand for `part` of `whole`, rounded half up; none of nothing.
pub fn full_cells(part: usize, whole: usize, cells: usize) -> usize {
    (part * cells + whole / 2).checked_div(whole).unwrap_or(0).min(cells)
}

/// A bar of `cells` cells, the first `full` of them filled.
pub fn bar(full: usize, cells: usize) -> [(String, Role); 2] {
    let empty = glyphs::EMPTY.repeat(cells.saturating_sub(full));
    [(glyphs::FULL.repeat(full), Role::Resting), (empty, Role::Muted)]
}

#[cfg(test)]
mod tests {
    use super::full_cells;

    #[test]
    fn a_bar_is_rounded_never_overflows_and_is_empty_of_nothing() {
        assert_eq!(full_cells(1, 3, 8), 3);
        assert_eq!(full_cells(1, 20, 8), 0);
        assert_eq!(full_cells(9, 3, 8), 8);
        assert_eq!(full_cells(0, 0, 8), 0);
    }
}
