//! A picture with its styles readable: the glyphs, a mark for the style of each cell, and what the marks stand for.

use std::fmt::Write;

use ratatui::buffer::Buffer;
use ratatui::style::{Color, Modifier};

/// Glyph grid, mark grid, legend. A dot stands for plain text.
pub fn styled(buffer: &Buffer) -> String {
    let (mut glyphs, mut marks) = (String::new(), String::new());
    let mut legend: Vec<(Color, Color, Modifier)> = Vec::new();
    for row in buffer.area.rows() {
        let (mut line, mut mark) = (String::new(), String::new());
        for place in row.columns() {
            let cell = &buffer[place.as_position()];
            line.push_str(cell.symbol());
            let look = (cell.fg, cell.bg, cell.modifier);
            if look == (Color::Reset, Color::Reset, Modifier::empty()) {
                mark.push('.');
                continue;
            }
            let at = legend.iter().position(|known| *known == look).unwrap_or_else(|| {
                legend.push(look);
                legend.len() - 1
            });
            mark.push(char::from(b'a' + u8::try_from(at).unwrap()));
        }
        writeln!(glyphs, "{}", line.trim_end()).unwrap();
        writeln!(marks, "{}", mark.trim_end_matches('.')).unwrap();
    }
    let mut out = format!("{glyphs}\n{marks}\n");
    for ((fg, bg, modifier), name) in legend.iter().zip('a'..) {
        writeln!(out, "{name} fg={fg} bg={bg} {modifier:?}").unwrap();
    }
    out
}
