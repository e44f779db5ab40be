//! The floor asih is measured against: the smallest ratatui program that shows a list and moves in it.

use ratatui::Frame;
use ratatui::crossterm::event::{self, Event, KeyCode};
use ratatui::layout::{Constraint, Layout};
use ratatui::style::{Modifier, Style};
use ratatui::text::Line;
use ratatui::widgets::{Block, List, ListState, Paragraph};

fn main() -> std::io::Result<()> {
    let mut state = ListState::default().with_selected(Some(0));
    let mut terminal = ratatui::try_init()?;
    loop {
        terminal.draw(|frame| draw(frame, &mut state))?;
        if let Event::Key(key) = event::read()? {
            match key.code {
                KeyCode::Down => state.select_next(),
                KeyCode::Up => state.select_previous(),
                KeyCode::Char('q') => break,
                _ => {}
            }
        }
    }
    ratatui::try_restore()
}

fn draw(frame: &mut Frame, state: &mut ListState) {
    let [top, body, foot] =
        Layout::vertical([Constraint::Length(1), Constraint::Min(1), Constraint::Length(1)]).areas(frame.area());
    frame.render_widget(Paragraph::new("minimal"), top);
    let rows = (1..=20).map(|n| format!("{n:>2}  a row of the list, about as long as a row of home"));
    let list = List::new(rows)
        .block(Block::bordered())
        .highlight_symbol(Line::from("> "))
        .highlight_style(Style::new().add_modifier(Modifier::REVERSED));
    frame.render_stateful_widget(list, body, state);
    frame.render_widget(Paragraph::new("up down q"), foot);
}
