//! Where things stand in a RON text: a tree of places, so that a fault found in a typed value can name line and column.
//!
//! It is built only for text that the real parser has accepted, and it forgives everything: what it cannot follow has
//! no place of its own, and the place of its parent is used. It judges nothing.

use std::ops::Range;

/// A value and where it stands.
#[derive(Debug)]
pub(super) struct Node {
    /// From its first byte to the byte after its last.
    pub span: Range<usize>,
    /// What it holds.
    pub what: What,
}

/// What a value holds.
#[derive(Debug)]
pub(super) enum What {
    /// A text; the span lies between its quotes.
    Text,
    /// A list or a tuple.
    Seq(Vec<Node>),
    /// A struct or a map, with the span of each key.
    Fields(Vec<(Range<usize>, Node)>),
    /// A number, a bare name, or nothing.
    Plain,
}

/// Reads the first value of `text`.
pub(super) fn tree(text: &str) -> Node {
    Scan { bytes: text.as_bytes(), at: 0 }.value()
}

struct Scan<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl Scan<'_> {
    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    fn rest(&self) -> &[u8] {
        self.bytes.get(self.at..).unwrap_or_default()
    }

    /// Passes blanks and comments.
    fn blanks(&mut self) {
        loop {
            let rest = self.rest();
            if rest.starts_with(b"//") {
                self.at += rest.iter().position(|b| *b == b'\n').unwrap_or(rest.len());
            } else if rest.starts_with(b"/*") {
                self.at += rest.windows(2).position(|two| two == b"*/").map_or(rest.len(), |end| end + 2);
            } else if rest.first().is_some_and(u8::is_ascii_whitespace) {
                self.at += 1;
            } else {
                return;
            }
        }
    }

    fn value(&mut self) -> Node {
        self.blanks();
        let start = self.at;
        let what = match self.peek() {
            Some(b'"') => {
                let span = self.text();
                return Node { span, what: What::Text };
            }
            Some(b'r') if matches!(self.bytes.get(start + 1), Some(b'"' | b'#')) => {
                let span = self.raw_text();
                return Node { span, what: What::Text };
            }
            Some(b'(' | b'[' | b'{') => self.group(),
            Some(_) => {
                self.word();
                self.blanks();
                // A name before a group is its variant: `One(options: …)`, `Some("…")`, `Lesson("a", "b")`.
                if self.peek() == Some(b'(') { self.group() } else { What::Plain }
            }
            None => What::Plain,
        };
        unwrap_some(Node { span: start..self.at, what }, self.bytes)
    }

    /// A text in quotes; stays behind the closing quote.
    fn text(&mut self) -> Range<usize> {
        self.at += 1;
        let start = self.at;
        while let Some(byte) = self.peek() {
            match byte {
                b'"' => break,
                b'\\' => self.at += 2,
                _ => self.at += 1,
            }
        }
        let end = self.at.min(self.bytes.len());
        self.at = end + 1;
        start..end
    }

    /// A text such as `r#"…"#`.
    fn raw_text(&mut self) -> Range<usize> {
        let hashes = self.rest().iter().skip(1).take_while(|b| **b == b'#').count();
        let mut closing = vec![b'#'; hashes + 1];
        closing[0] = b'"';
        self.at += hashes + 2;
        let start = self.at;
        let length = self.rest().windows(closing.len()).position(|part| part == closing);
        let end = start + length.unwrap_or(self.rest().len());
        self.at = end + closing.len();
        start..end
    }

    /// A number or a bare name; always moves on, so that no text can hold the scan up.
    fn word(&mut self) {
        self.at += 1;
        while self.peek().is_some_and(|b| !b.is_ascii_whitespace() && !b"()[]{},:\"".contains(&b)) {
            self.at += 1;
        }
    }

    /// The inside of brackets: keyed when its first part is followed by a colon.
    fn group(&mut self) -> What {
        let (mut items, mut fields) = (Vec::new(), Vec::new());
        self.at += 1;
        loop {
            self.blanks();
            match self.peek() {
                None => break,
                Some(b')' | b']' | b'}') => {
                    self.at += 1;
                    break;
                }
                Some(b',' | b':') => self.at += 1,
                Some(_) => {
                    let first = self.value();
                    self.blanks();
                    if self.peek() == Some(b':') {
                        self.at += 1;
                        let value = self.value();
                        fields.push((first.span, value));
                    } else {
                        items.push(first);
                    }
                }
            }
        }
        if fields.is_empty() { What::Seq(items) } else { What::Fields(fields) }
    }
}

/// `Some(value)` stands for the value, as it does to the parser.
fn unwrap_some(mut node: Node, bytes: &[u8]) -> Node {
    let some = bytes.get(node.span.clone()).is_some_and(|text| text.starts_with(b"Some"));
    match &mut node.what {
        What::Seq(items) if some && items.len() == 1 => items.pop().unwrap_or(node),
        _ => node,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at<'t>(text: &'t str, span: &Range<usize>) -> &'t str {
        text.get(span.clone()).unwrap()
    }

    fn keys(text: &str, node: &Node) -> Vec<String> {
        match &node.what {
            What::Fields(fields) => fields.iter().map(|(key, _)| at(text, key).to_owned()).collect(),
            _ => Vec::new(),
        }
    }

    #[test]
    fn keys_and_texts_are_found_between_comments_and_escapes() {
        let text = "// first\n(a: \"x \\\" y\", /* b: */ \"c-d\": One(right: \"z\"), e: Some(1))";
        let node = tree(text);
        assert_eq!(keys(text, &node), ["a", "c-d", "e"]);
        let What::Fields(fields) = &node.what else { panic!("no fields") };
        assert_eq!(at(text, &fields[0].1.span), "x \\\" y");
        assert_eq!(keys(text, &fields[1].1), ["right"]);
        assert_eq!(at(text, &fields[2].1.span), "1", "Some is passed over");
    }

    #[test]
    fn a_raw_text_ends_at_its_own_hashes() {
        let text = "[r#\"a \"b\" c\"#, \"d\"]";
        let What::Seq(items) = tree(text).what else { panic!("no list") };
        let texts: Vec<&str> = items.iter().map(|item| at(text, &item.span)).collect();
        assert_eq!(texts, ["a \"b\" c", "d"]);
    }

    #[test]
    fn broken_text_ends_the_scan_instead_of_holding_it() {
        for text in ["", "(", "(a:", "[\"x", "r#\"", ")", "(a: }", "\\", "/*", "{\"a\" \"b\""] {
            let node = tree(text);
            assert!(node.span.start <= text.len(), "{text}");
        }
    }
}
