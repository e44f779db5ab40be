//! The end of a journal, where lines are added: one line, one write, flushed, and only then acknowledged.
//!
//! What fails is cut back to the last good length, so that a full disk can never glue two events together; a flush
//! that failed is not asked again and believed.

use std::fs::File;
use std::io::{self, Seek, SeekFrom, Write};

use super::scan::Mark;

/// What a journal asks of its file; tests put failing ones in its place.
pub trait Sink {
    /// How long it is.
    fn size(&self) -> io::Result<u64>;
    /// Writes at the end; may take fewer bytes than given.
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize>;
    /// Brings what was written to the disk.
    fn flush(&mut self) -> io::Result<()>;
    /// Cuts it back.
    fn cut(&mut self, len: u64) -> io::Result<()>;
}

impl Sink for File {
    fn size(&self) -> io::Result<u64> {
        Ok(self.metadata()?.len())
    }

    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if cfg!(windows) {
            self.seek(SeekFrom::End(0))?;
        }
        Write::write(self, bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.sync_data()
    }

    fn cut(&mut self, len: u64) -> io::Result<()> {
        self.set_len(len)
    }
}

/// The end of a journal: how far it is good, and what stands behind that.
#[derive(Clone, Debug, Default)]
pub struct Edge {
    /// What is good.
    pub mark: Mark,
    /// Whether the good part lacks the end of its last line.
    pub unended: bool,
    /// Whether a piece may stand behind the good part that could not be cut off.
    pub ragged: bool,
    /// Whether a piece stayed in the good part: only reading anew can tell what it is.
    pub unsure: bool,
}

impl Edge {
    /// Writes `line` behind the good part and flushes it.
    pub fn append(&mut self, sink: &mut impl Sink, line: &str) -> io::Result<()> {
        if self.ragged {
            if sink.cut(self.mark.len).is_err() {
                self.keep_piece(sink.size()?);
            }
            self.ragged = false;
        }
        let begun = if self.unended { "\n" } else { "" };
        let bytes = format!("{begun}{line}");
        if let Err(error) = write_all(sink, bytes.as_bytes()).and_then(|()| sink.flush()) {
            self.ragged = sink.cut(self.mark.len).is_err();
            return Err(error);
        }
        self.mark.len += begun.len() as u64;
        self.mark.advance(line.as_bytes());
        self.unended = false;
        Ok(())
    }

    /// Counts what stands behind the good part, up to `size`, as a damaged line that the next line will end.
    pub fn keep_piece(&mut self, size: u64) {
        if size > self.mark.len {
            self.mark.pass_over(size - self.mark.len);
            self.unended = true;
            self.unsure = true;
        }
    }
}

fn write_all(sink: &mut impl Sink, mut bytes: &[u8]) -> io::Result<()> {
    while !bytes.is_empty() {
        match sink.write(bytes) {
            Ok(0) => return Err(io::ErrorKind::WriteZero.into()),
            Ok(n) => bytes = bytes.get(n..).unwrap_or_default(),
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::storage::scan::{Gathered, scan};

    /// A file in memory that refuses on command.
    #[derive(Default)]
    struct Fake {
        bytes: Vec<u8>,
        room: usize,
        broken_flush: bool,
        broken_cut: bool,
    }

    impl Sink for Fake {
        fn size(&self) -> io::Result<u64> {
            Ok(self.bytes.len() as u64)
        }

        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            let taken = bytes.len().min(self.room.saturating_sub(self.bytes.len()));
            if taken == 0 {
                return Err(io::ErrorKind::StorageFull.into());
            }
            self.bytes.extend(&bytes[..taken]);
            Ok(taken)
        }

        fn flush(&mut self) -> io::Result<()> {
            if self.broken_flush { Err(io::ErrorKind::Other.into()) } else { Ok(()) }
        }

        fn cut(&mut self, len: u64) -> io::Result<()> {
            if self.broken_cut {
                return Err(io::ErrorKind::Other.into());
            }
            self.bytes.truncate(usize::try_from(len).unwrap());
            Ok(())
        }
    }

    fn line(seq: u64) -> String {
        use crate::domain::event::{Event, Record, VERSION};
        let event = Event::CheckStarted { check: "d1-1".into() };
        let at = "2026-11-23T09:14:00+07:00".parse().unwrap();
        let record = Record { version: VERSION, device: "d1".into(), seq, clock: seq, at, event };
        crate::storage::line::encode(&record).unwrap()
    }

    /// Events and damaged lines in what a fake file holds; unless unsure, its edge says the same as reading it anew.
    fn read(file: &Fake, edge: &Edge) -> (Vec<u64>, u64) {
        let (mut mark, mut into) = (Mark::default(), Gathered::default());
        scan(file.bytes.as_slice(), &mut mark, &mut into).unwrap();
        let known = |m: &Mark| (m.len, m.start, m.sum, m.lines, m.damaged);
        if !edge.unsure {
            assert_eq!(known(&edge.mark), known(&mark));
        }
        (into.entries.iter().map(|e| e.record.seq).collect(), mark.damaged)
    }

    /// Writes 1, 2 with this much room for it, and 3 with room again.
    fn fill(room: usize, broken_cut: bool) -> (bool, bool, (Vec<u64>, u64)) {
        let size = line(1).len();
        let (mut file, mut edge) = (Fake { room: size, ..Fake::default() }, Edge::default());
        edge.append(&mut file, &line(1)).unwrap();
        (file.room, file.broken_cut) = (size + room, broken_cut);
        let second = edge.append(&mut file, &line(2)).is_ok();
        file.room = 10 * size;
        edge.append(&mut file, &line(3)).unwrap();
        (second, edge.unsure, read(&file, &edge))
    }

    #[test]
    fn a_disk_that_fills_up_anywhere_in_a_line_costs_only_what_was_refused() {
        let size = line(1).len();
        for room in 0..size {
            assert_eq!(fill(room, false), (false, false, (vec![1, 3], 0)), "{room} bytes of room");
        }
        assert_eq!(fill(size, false), (true, false, (vec![1, 2, 3], 0)));
    }

    #[test]
    fn a_piece_that_cannot_be_cut_off_costs_no_later_event() {
        let size = line(1).len();
        assert_eq!(fill(0, true), (false, false, (vec![1, 3], 0)));
        for room in 1..size - 1 {
            assert_eq!(fill(room, true), (false, true, (vec![1, 3], 1)), "{room} bytes of room");
        }
        // Only the line end was missing: the event was refused and stands there all the same.
        assert_eq!(fill(size - 1, true), (false, true, (vec![1, 2, 3], 0)));
    }

    #[test]
    fn a_flush_that_failed_is_not_believed_and_the_event_is_taken_out_again() {
        let (mut file, mut edge) = (Fake { room: 10_000, ..Fake::default() }, Edge::default());
        edge.append(&mut file, &line(1)).unwrap();
        file.broken_flush = true;
        assert!(edge.append(&mut file, &line(2)).is_err());
        assert_eq!(file.bytes, line(1).as_bytes());
        file.broken_flush = false;
        edge.append(&mut file, &line(3)).unwrap();
        assert_eq!(read(&file, &edge), (vec![1, 3], 0));
    }

    #[test]
    fn a_cut_that_failed_once_is_tried_again_before_the_next_line() {
        let (mut file, mut edge) = (Fake { room: line(1).len() + 9, ..Fake::default() }, Edge::default());
        edge.append(&mut file, &line(1)).unwrap();
        file.broken_cut = true;
        assert!(edge.append(&mut file, &line(2)).is_err());
        assert_eq!(file.bytes.len(), line(1).len() + 9);
        (file.broken_cut, file.room) = (false, 10_000);
        edge.append(&mut file, &line(3)).unwrap();
        assert_eq!(read(&file, &edge), (vec![1, 3], 0));
    }
}
