//! A buffer as SVG, as a dark terminal shows it.
//!
//! Letters are text. Lines, bars and marks are drawn, so that they meet whatever fonts a reader has.

use std::fmt::Write;

use ratatui::buffer::{Buffer, Cell};
use ratatui::layout::Rect;
use ratatui::style::{Color, Modifier};

/// A cell, in units of the picture.
const WIDE: u16 = 9;
const HIGH: u16 = 19;
/// Around the screen.
const MARGIN: u16 = 14;
const PAPER: &str = "#161b22";
const INK: &str = "#dbe2ea";

/// How a cell looks.
#[derive(Clone, Copy, PartialEq)]
struct Look {
    ink: &'static str,
    paper: &'static str,
    modifier: Modifier,
}

/// Draws `buffer`; `title` is read out to people who cannot see it.
pub fn svg(buffer: &Buffer, title: &str) -> String {
    let (width, height) = (buffer.area.width * WIDE + 2 * MARGIN, buffer.area.height * HIGH + 2 * MARGIN);
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" \
         viewBox=\"0 0 {width} {height}\" \
         role=\"img\" aria-label=\"{title}\" font-family=\"DejaVu Sans Mono,Menlo,Consolas,Liberation Mono,monospace\" \
         font-size=\"15\" fill=\"{INK}\" stroke-width=\"1.2\">\n<title>{title}</title>\n\
         <rect width=\"{width}\" height=\"{height}\" rx=\"8\" fill=\"{PAPER}\"/>\n",
        title = escaped(title)
    );
    for row in buffer.area.rows() {
        draw_row(&mut out, buffer, row);
    }
    out.push_str("</svg>\n");
    out
}

/// Draws a row as runs of cells that look alike.
fn draw_row(out: &mut String, buffer: &Buffer, row: Rect) {
    let cells: Vec<&Cell> = row.columns().map(|place| &buffer[place.as_position()]).collect();
    let y = row.y * HIGH + MARGIN;
    let mut from = 0;
    while from < cells.len() {
        let look = look(cells[from]);
        let len = cells[from..].iter().take_while(|cell| self::look(cell) == look).count();
        if look.paper != PAPER {
            let (x, wide) = (column(from), u16::try_from(len).unwrap() * WIDE);
            writeln!(out, r#"<rect x="{x}" y="{y}" width="{wide}" height="{HIGH}" fill="{}"/>"#, look.paper).unwrap();
        }
        draw_run(out, &cells[from..from + len], column(from), y, look);
        from += len;
    }
}

/// Draws cells of one look: words as text, marks and lines as what they are.
fn draw_run(out: &mut String, cells: &[&Cell], x: u16, y: u16, look: Look) {
    let mut at = 0;
    while at < cells.len() {
        let (rest, here) = (&cells[at..], x + u16::try_from(at).unwrap() * WIDE);
        let symbol = rest[0].symbol();
        at += if let Some((path, filled)) = shape(symbol) {
            let same = rest.iter().take_while(|cell| cell.symbol() == symbol).count();
            let paint = if filled { "fill" } else { "fill=\"none\" stroke" };
            let data = repeated(symbol, path, u16::try_from(same).unwrap(), here, y);
            writeln!(out, r#"<path d="{data}" {paint}="{}"/>"#, look.ink).unwrap();
            same
        } else {
            let len = words(rest);
            let text: String = rest[..len].iter().map(|cell| cell.symbol()).collect();
            draw_text(out, &text, here, y, look);
            len
        };
    }
}

fn column(at: usize) -> u16 {
    u16::try_from(at).unwrap() * WIDE + MARGIN
}

/// How many of these cells are one text: up to a drawn mark, an arrow, or two spaces.
fn words(cells: &[&Cell]) -> usize {
    if alone(cells[0].symbol()) {
        return 1;
    }
    if cells[0].symbol() == " " {
        return cells.iter().take_while(|cell| cell.symbol() == " ").count();
    }
    let ends = |at: usize| {
        let symbol = cells[at].symbol();
        let gap = symbol == " " && cells.get(at + 1).is_none_or(|next| next.symbol() == " ");
        gap || alone(symbol) || shape(symbol).is_some()
    };
    (1..cells.len()).find(|at| ends(*at)).unwrap_or(cells.len())
}

/// Arrows often come from another font, of another width: each stands in its own cell.
fn alone(symbol: &str) -> bool {
    matches!(symbol, "→" | "←" | "↑" | "↓")
}

fn draw_text(out: &mut String, text: &str, x: u16, y: u16, look: Look) {
    let underlined = look.modifier.contains(Modifier::UNDERLINED);
    if text.trim().is_empty() && !underlined {
        return;
    }
    let wide = u16::try_from(text.chars().count()).unwrap() * WIDE;
    let mut marks = String::new();
    if look.ink != INK {
        write!(marks, r#" fill="{}""#, look.ink).unwrap();
    }
    if look.modifier.contains(Modifier::BOLD) {
        marks.push_str(r#" font-weight="bold""#);
    }
    if look.modifier.contains(Modifier::ITALIC) {
        marks.push_str(r#" font-style="italic""#);
    }
    if underlined {
        marks.push_str(r#" text-decoration="underline""#);
    }
    let (base, text) = (y + 14, escaped(text));
    writeln!(out, r#"<text x="{x}" y="{base}" textLength="{wide}" xml:space="preserve"{marks}>{text}</text>"#).unwrap();
}

/// The outline of a mark from the upper left corner of its cell, and whether it is filled.
fn shape(symbol: &str) -> Option<(&'static str, bool)> {
    Some(match symbol {
        "─" => ("m0 9.5h9", false),
        "│" => ("m4.5 0v19", false),
        "┌" => ("m4.5 19v-9.5h4.5", false),
        "┐" => ("m0 9.5h4.5v9.5", false),
        "└" => ("m4.5 0v9.5h4.5", false),
        "┘" => ("m0 9.5h4.5v-9.5", false),
        "├" => ("m4.5 0v19m0-9.5h4.5", false),
        "┤" => ("m4.5 0v19m0-9.5h-4.5", false),
        "┬" => ("m0 9.5h9m-4.5 0v9.5", false),
        "┴" => ("m0 9.5h9m-4.5 0v-9.5", false),
        "┼" => ("m0 9.5h9m-4.5-9.5v19", false),
        "☐" => ("m.5 5.5h8v8h-8z", false),
        "☑" => ("m.5 5.5h8v8h-8zm1.8 4l2 2.2 3-4.6", false),
        "☒" => ("m.5 5.5h8v8h-8zm2 2l4 4m0-4l-4 4", false),
        "▶" => ("m1 5l7 4.5-7 4.5z", true),
        "◀" => ("m8 5l-7 4.5 7 4.5z", true),
        "▲" => ("m1 13l3.5-8 3.5 8z", true),
        "▼" => ("m1 6l3.5 8 3.5-8z", true),
        "█" => ("m0 2h9v15h-9z", true),
        "░" => ("m.8 2.6h7.4v13.8h-7.4z", false),
        "■" => ("m1 6h7v7h-7z", true),
        "●" => ("m1 9.5a3.5 3.5 0 0 1 7 0a3.5 3.5 0 0 1-7 0z", true),
        _ => return None,
    })
}

/// The outline of the same mark in cells beside each other.
fn repeated(symbol: &str, path: &str, count: u16, x: u16, y: u16) -> String {
    if symbol == "─" {
        return format!("M{x} {y}m0 9.5h{}", count * WIDE);
    }
    (0..count).fold(String::new(), |mut data, nth| {
        write!(data, "M{} {y}{path}", x + nth * WIDE).unwrap();
        data
    })
}

fn look(cell: &Cell) -> Look {
    let (ink, paper) = (colour(cell.fg, INK), colour(cell.bg, PAPER));
    let (ink, paper) = if cell.modifier.contains(Modifier::REVERSED) { (paper, ink) } else { (ink, paper) };
    Look { ink, paper, modifier: cell.modifier - Modifier::REVERSED }
}

/// A dark terminal's sixteen colours; `rest` is what it shows where no colour is asked for.
fn colour(colour: Color, rest: &'static str) -> &'static str {
    match colour {
        Color::Black => "#0d1117",
        Color::Red => "#e5534b",
        Color::Green => "#7bc275",
        Color::Yellow => "#e3b95b",
        Color::Blue => "#6ca4f0",
        Color::Magenta => "#c49be0",
        Color::Cyan => "#5cc9d3",
        Color::Gray => "#a9b4c0",
        Color::DarkGray => "#768390",
        Color::LightRed => "#ff8a7f",
        Color::LightGreen => "#9be093",
        Color::LightYellow => "#f2d487",
        Color::LightBlue => "#96c0fa",
        Color::LightMagenta => "#dab8f0",
        Color::LightCyan => "#8be3ea",
        Color::White => "#ffffff",
        Color::Reset => rest,
        other => panic!("{other:?} is none of the sixteen named colours"),
    }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
