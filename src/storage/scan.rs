//! Reads a journal line by line, from its beginning or from where an earlier reading stopped.
//!
//! Lines go by one at a time and never larger than the limit, so a file of any size costs little memory.

use std::fs::{self, File};
use std::io::{self, BufRead, BufReader, Read, Seek, SeekFrom};
use std::path::Path;
use std::time::UNIX_EPOCH;

use serde::{Deserialize, Serialize};

use super::line::{self, Decoded, Head, MAX_LINE, START};
use crate::domain::event::Record;

/// Damaged lines remembered by number; more are only counted, so that a ruined file cannot swell the cache.
const REMEMBERED: usize = 100;

const BOM: &[u8] = b"\xEF\xBB\xBF";

/// An event with the checksum of its line, which tells two events of cloned laptops apart.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// The event.
    pub record: Record,
    /// The checksum of its line.
    pub sum: u32,
}

/// What was read from one or more journals.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Gathered {
    /// Events, in the order of the lines.
    pub entries: Vec<Entry>,
    /// The places of lines a newer version wrote.
    pub newer: Vec<Head>,
}

/// How far a journal has been read, and what was found up to there.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Mark {
    /// Bytes read: the end of the last whole line.
    pub len: u64,
    /// Where that last line begins.
    pub start: u64,
    /// The CRC-32 of its bytes.
    pub sum: u32,
    /// Lines read.
    pub lines: u64,
    /// Events among them.
    pub good: u64,
    /// The highest number among them.
    pub seq: u64,
    /// Lines of a newer version.
    pub newer: u64,
    /// Damaged lines.
    pub damaged: u64,
    /// The first of these, by number.
    pub damaged_lines: Vec<u64>,
    /// Bytes damaged since the last event: numbers that were given out may be among them.
    pub lost: u64,
    /// When the file was last written, as the file system has it.
    pub modified: Option<(u64, u32)>,
}

/// How a journal ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// With the end of a line.
    Whole,
    /// With a whole event that only lacks the end of its line.
    Unended,
    /// With a piece of this many bytes.
    Torn(u64),
}

impl Mark {
    /// Whether `file` still begins with what this mark stands for, told by its length and its line at the mark.
    pub fn fits(&self, path: &Path) -> io::Result<bool> {
        let meta = fs::metadata(path)?;
        if meta.len() < self.len {
            return Ok(false);
        }
        // The same length but written since: something changed inside.
        if meta.len() == self.len && self.modified.is_some() && self.modified != modified(&meta) {
            return Ok(false);
        }
        let Some(size) = self.len.checked_sub(self.start).filter(|size| *size <= MAX_LINE as u64) else {
            return Ok(false);
        };
        let mut last = Vec::new();
        let mut file = File::open(path)?;
        file.seek(SeekFrom::Start(self.start))?;
        file.take(size).read_to_end(&mut last)?;
        Ok(last.len() as u64 == size && crc32fast::hash(&last) == self.sum)
    }

    /// Takes in a line as written at the end of the file.
    pub fn advance(&mut self, line: &[u8]) {
        self.start = self.len;
        self.len += line.len() as u64;
        self.sum = crc32fast::hash(line);
        self.lines += 1;
    }

    /// Takes note of the number of an intact line.
    pub fn number(&mut self, seq: u64) {
        self.seq = self.seq.max(seq);
        self.lost = 0;
    }

    /// Takes in a damaged piece at the end of the file that is as long as this and cannot be removed.
    pub fn pass_over(&mut self, size: u64) {
        self.len += size;
        self.start = self.len;
        self.sum = crc32fast::hash(b"");
        self.lines += 1;
        self.damage(size);
    }

    fn damage(&mut self, bytes: u64) {
        self.damaged += 1;
        self.lost += bytes;
        if self.damaged_lines.len() < REMEMBERED {
            self.damaged_lines.push(self.lines);
        }
    }
}

/// When a file was written, to notice a change inside it.
///
/// Only where the system keeps this up to date while the file is open.
pub(super) fn modified(meta: &fs::Metadata) -> Option<(u64, u32)> {
    let since = meta.modified().ok().filter(|_| cfg!(unix))?.duration_since(UNIX_EPOCH).ok()?;
    Some((since.as_secs(), since.subsec_nanos()))
}

/// Reads the journal at `path` from `mark` on, moving the mark.
///
/// What is not a plain file is refused unopened: opening a pipe would wait for ever.
pub fn scan_file(path: &Path, mark: &mut Mark, into: &mut Gathered) -> io::Result<End> {
    let meta = fs::metadata(path)?;
    if meta.is_dir() {
        return Err(io::ErrorKind::IsADirectory.into());
    }
    if !meta.is_file() {
        return Err(io::ErrorKind::InvalidInput.into());
    }
    let mut file = File::open(path)?;
    file.seek(SeekFrom::Start(mark.len))?;
    let end = scan(file, mark, into)?;
    mark.modified = if end == End::Whole { modified(&meta) } else { None };
    Ok(end)
}

/// Reads lines until the end; `reader` stands where `mark` says.
///
/// After an error, the mark and what was gathered stand for what could be read.
pub fn scan(reader: impl Read, mark: &mut Mark, into: &mut Gathered) -> io::Result<End> {
    let mut reader = BufReader::with_capacity(1 << 16, reader);
    let mut buffer = Vec::new();
    loop {
        buffer.clear();
        let size = reader.by_ref().take(MAX_LINE as u64).read_until(b'\n', &mut buffer)?;
        if size == 0 {
            return Ok(End::Whole);
        }
        if buffer.ends_with(b"\n") {
            mark.advance(&buffer);
            read_line(&buffer, mark, into);
        } else if size == MAX_LINE {
            let (rest, ended) = skip_line(&mut reader)?;
            let long = size as u64 + rest;
            if !ended {
                return Ok(End::Torn(long));
            }
            mark.pass_over(long);
        } else if matches!(line::decode(&buffer), Decoded::Damaged) {
            return Ok(End::Torn(size as u64));
        } else {
            mark.advance(&buffer);
            read_line(&buffer, mark, into);
            return Ok(End::Unended);
        }
    }
}

/// Passes over the rest of a line: its length and whether it ended.
fn skip_line(reader: &mut impl BufRead) -> io::Result<(u64, bool)> {
    let mut skipped = 0;
    loop {
        let bytes = reader.fill_buf()?;
        if bytes.is_empty() {
            return Ok((skipped, false));
        }
        let end = bytes.iter().position(|b| *b == b'\n');
        let size = end.map_or(bytes.len(), |at| at + 1);
        reader.consume(size);
        skipped += size as u64;
        if end.is_some() {
            return Ok((skipped, true));
        }
    }
}

fn read_line(line: &[u8], mark: &mut Mark, into: &mut Gathered) {
    let line = if mark.lines == 1 { line.strip_prefix(BOM).unwrap_or(line) } else { line };
    if line.trim_ascii().is_empty() {
        return;
    }
    if take(line, mark, into) {
        return;
    }
    mark.damage(line.len() as u64);
    // A lost line end glues two lines together; those that are still whole are found by how every line begins.
    let mut starts = line.windows(START.len()).enumerate().filter(|(_, w)| *w == START).map(|(at, _)| at).peekable();
    while let Some(at) = starts.next() {
        let end = starts.peek().copied().unwrap_or(line.len());
        take(line.get(at..end).unwrap_or_default(), mark, into);
    }
}

/// Takes one line in; false when it is damaged.
fn take(line: &[u8], mark: &mut Mark, into: &mut Gathered) -> bool {
    match line::decode(line) {
        Decoded::Record(record, sum) => {
            mark.good += 1;
            mark.number(record.seq);
            into.entries.push(Entry { record: *record, sum });
            true
        }
        Decoded::Newer(head) => {
            mark.newer += 1;
            mark.number(head.as_ref().map_or(0, |h| h.seq));
            into.newer.extend(head);
            true
        }
        Decoded::Damaged => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::event::{Event, VERSION};

    fn line(seq: u64) -> String {
        let event = Event::CheckStarted { check: format!("d1-{seq}").as_str().into() };
        let at = "2026-11-23T09:14:00+07:00".parse().unwrap();
        line::encode(&Record { version: VERSION, device: "d1".into(), seq, clock: seq, at, event }).unwrap()
    }

    fn read(bytes: &[u8]) -> (Vec<u64>, Mark, End) {
        let (mut mark, mut into) = (Mark::default(), Gathered::default());
        let end = scan(bytes, &mut mark, &mut into).unwrap();
        (into.entries.iter().map(|e| e.record.seq).collect(), mark, end)
    }

    #[test]
    fn a_damaged_line_costs_that_line_and_is_named() {
        let text = format!("{}{}{}", line(1), line(2).replace("d1-2", "d1-3"), line(3));
        let (seqs, mark, end) = read(text.as_bytes());
        assert_eq!((seqs, end), (vec![1, 3], End::Whole));
        assert_eq!((mark.damaged_lines, mark.len), (vec![2], text.len() as u64));
    }

    #[test]
    fn lines_glued_together_are_both_found() {
        let text = format!("{}{}{}", line(1).trim_end(), line(2), line(3));
        let (seqs, mark, _) = read(text.as_bytes());
        assert_eq!(seqs, [1, 2, 3]);
        assert_eq!(mark.damaged_lines, [1]);
    }

    #[test]
    fn a_whole_event_without_its_line_end_counts() {
        let (seqs, _, end) = read(format!("{}{}", line(1), line(2).trim_end()).as_bytes());
        assert_eq!((seqs, end), (vec![1, 2], End::Unended));
    }

    #[test]
    fn a_line_above_the_limit_is_passed_over_unread() {
        let long = "x".repeat(3 * MAX_LINE);
        let (seqs, mark, _) = read(format!("{}{long}\n{}", line(1), line(2)).as_bytes());
        assert_eq!((seqs, mark.damaged_lines), (vec![1, 2], vec![2]));
        let (seqs, _, end) = read(format!("{}{long}", line(1)).as_bytes());
        assert_eq!((seqs, end), (vec![1], End::Torn(long.len() as u64)));
    }

    #[test]
    fn files_saved_by_an_editor_on_windows_still_load() {
        let text = format!("\u{feff}{}{}", line(1), line(2)).replace('\n', "\r\n");
        let (seqs, mark, _) = read(text.as_bytes());
        assert_eq!((seqs, mark.damaged), (vec![1, 2], 0));
    }

    #[test]
    fn reading_on_from_a_mark_gives_what_one_reading_gives() {
        let text = format!("{}bad\n{}\n{}", line(1), line(2), line(3));
        let (seqs, whole, _) = read(text.as_bytes());
        for cut in text.match_indices('\n').map(|(at, _)| at + 1) {
            let (mut mark, mut into) = (Mark::default(), Gathered::default());
            scan(&text.as_bytes()[..cut], &mut mark, &mut into).unwrap();
            scan(&text.as_bytes()[cut..], &mut mark, &mut into).unwrap();
            assert_eq!(mark, whole, "cut at {cut}");
            assert_eq!(into.entries.iter().map(|e| e.record.seq).collect::<Vec<_>>(), seqs);
        }
    }

    struct Broken<'a>(&'a [u8]);

    impl Read for Broken<'_> {
        fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
            if self.0.is_empty() { Err(io::ErrorKind::TimedOut.into()) } else { self.0.read(out) }
        }
    }

    #[test]
    fn what_was_read_before_an_error_is_kept_with_its_mark() {
        let text = format!("{}{}(su", line(1), line(2));
        let (mut mark, mut into) = (Mark::default(), Gathered::default());
        let error = scan(Broken(text.as_bytes()), &mut mark, &mut into).unwrap_err();
        assert_eq!(error.kind(), io::ErrorKind::TimedOut);
        assert_eq!((into.entries.len(), mark.len), (2, text.len() as u64 - 3));
    }
}
