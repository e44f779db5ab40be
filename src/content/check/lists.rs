//! Glossary, notes, tables and sources.

use std::collections::BTreeSet;

use super::book::Book;
use super::doc::Spot;
use super::ids::{Form, same, unique};
use super::known::Known;
use super::limits::{self, PROSE};
use crate::content::fault::{Fault, Wrong};
use crate::content::structure::Table;
use crate::content::words::TableWords;

pub(super) fn check(book: &Book, known: &Known<'_>, faults: &mut Vec<Fault>) {
    glossary(book, known, faults);
    notes(book, known, faults);
    tables(book, known, faults);
    if let Some(part) = &book.sources {
        let root = part.doc.root();
        let ids = part.value.iter().enumerate().map(|(at, source)| (source.id.as_str(), root.nth(at).key("id")));
        unique(faults, &mut BTreeSet::new(), Form::Source, ids);
        for (at, source) in part.value.iter().enumerate() {
            limits::text(faults, root.nth(at), "org", &source.org, 120);
            limits::text(faults, root.nth(at), "title", &source.title, 240);
        }
    }
}

fn glossary(book: &Book, known: &Known<'_>, faults: &mut Vec<Fault>) {
    if let Some(part) = &book.terms.shape {
        let root = part.doc.root();
        let ids = part.value.iter().enumerate().map(|(at, term)| (term.id.as_str(), root.nth(at).key("id")));
        unique(faults, &mut BTreeSet::new(), Form::Plain, ids);
        for (at, term) in part.value.iter().enumerate() {
            known.claim(faults, root.nth(at), term.id.as_str(), &term.sources, &[]);
        }
    }
    for (shape, words) in book.terms.both() {
        let root = words.doc.root();
        same(faults, shape.value.iter().map(|term| term.id.as_str()), &book.terms.file, &words.value, root);
        for (id, term) in &words.value {
            let spot = root.key(id.as_str());
            limits::text(faults, spot, "term", &term.term, 40);
            limits::text(faults, spot, "meaning", &term.meaning, PROSE);
            for (at, word) in term.also.iter().enumerate() {
                limits::one(faults, spot.key("also").nth(at), "also", word, 60);
            }
        }
    }
}

fn notes(book: &Book, known: &Known<'_>, faults: &mut Vec<Fault>) {
    if let Some(part) = &book.notes.shape {
        let root = part.doc.root();
        let ids = part.value.iter().enumerate().map(|(at, note)| (note.id.as_str(), root.nth(at).key("id")));
        unique(faults, &mut BTreeSet::new(), Form::Plain, ids);
        for (at, note) in part.value.iter().enumerate() {
            known.claim(faults, root.nth(at), note.id.as_str(), &note.sources, &[]);
            limits::items(faults, root.nth(at), &note.items);
        }
    }
    for (shape, words) in book.notes.both() {
        let root = words.doc.root();
        same(faults, shape.value.iter().map(|note| note.id.as_str()), &book.notes.file, &words.value, root);
        for (id, note) in &words.value {
            let spot = root.key(id.as_str());
            limits::text(faults, spot, "title", &note.title, 60);
            limits::text(faults, spot, "paper", &note.paper, PROSE);
            limits::text(faults, spot, "guidance", &note.guidance, PROSE);
            limits::text(faults, spot, "teach", &note.teach, PROSE);
        }
    }
}

fn tables(book: &Book, known: &Known<'_>, faults: &mut Vec<Fault>) {
    if let Some(part) = &book.tables.shape {
        let root = part.doc.root();
        let ids = part.value.iter().enumerate().map(|(at, table)| (table.id.as_str(), root.nth(at).key("id")));
        unique(faults, &mut BTreeSet::new(), Form::Plain, ids);
        for (at, table) in part.value.iter().enumerate() {
            let spot = root.nth(at);
            known.claim(faults, spot, table.id.as_str(), &table.sources, &[]);
            let rows = table.rows.iter().enumerate().map(|(at, row)| (&**row, spot.key("rows").nth(at)));
            unique(faults, &mut BTreeSet::new(), Form::Plain, rows);
        }
    }
    for (shape, words) in book.tables.both() {
        let root = words.doc.root();
        same(faults, shape.value.iter().map(|table| table.id.as_str()), &book.tables.file, &words.value, root);
        for table in &shape.value {
            if let Some(text) = words.value.get(&table.id) {
                cells(&book.tables.file, table, text, root.key(table.id.as_str()), faults);
            }
        }
    }
}

/// A row for every row id, a cell for every column, and each short enough for its column.
fn cells(file: &str, table: &Table, words: &TableWords, spot: Spot<'_>, faults: &mut Vec<Fault>) {
    let widest = if matches!(table.id.as_str(), "days" | "storage") { 22 } else { 60 };
    limits::text(faults, spot, "title", &words.title, 60);
    let mut row = |at: Spot<'_>, name: &str, cells: &[String]| {
        limits::count(faults, at, name, cells.len(), table.columns, table.columns);
        for (column, cell) in cells.iter().enumerate() {
            limits::one(faults, at.nth(column), name, cell, widest);
        }
    };
    row(spot.key("columns"), "columns", &words.columns);
    for (id, cells) in &words.rows {
        row(spot.key("rows").key(id), id, cells);
    }
    same(faults, table.rows.iter().map(|row| &**row), file, &words.rows, spot.key("rows"));
    if table.columns == 0 || table.rows.is_empty() {
        faults.push(spot.fault(Wrong::Empty(table.id.to_string())));
    }
}
