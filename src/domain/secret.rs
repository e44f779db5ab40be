//! Text that should leave nothing behind: a passphrase, a key, a record that was sealed.

use std::fmt;

use zeroize::Zeroizing;

/// Room for what a person types, so that the text need not move while it grows.
const ROOM: usize = 512;

/// The longest passphrase in characters.
pub const LONGEST: usize = 128;

/// A text that is wiped from memory when it is dropped, and that no debug output shows, not even its length.
///
/// Wiping is an effort and no promise: what the system has moved elsewhere is out of reach.
#[derive(Default)]
pub struct Secret(Zeroizing<String>);

impl Secret {
    /// Takes a text over; its memory becomes that of the secret.
    pub fn new(text: String) -> Self {
        Self(Zeroizing::new(text))
    }

    /// The text itself, for the one place that works with it.
    pub fn expose(&self) -> &str {
        &self.0
    }

    /// Whether there is nothing.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// How many characters it has.
    pub fn count(&self) -> usize {
        self.0.chars().count()
    }

    /// Adds a character as it is typed; beyond [`LONGEST`] nothing is added.
    pub fn push(&mut self, c: char) {
        if self.count() >= LONGEST {
            return;
        }
        if self.0.capacity() < self.0.len() + c.len_utf8() {
            // Growing in place would leave the old text behind; this wipes it.
            let mut larger = Zeroizing::new(String::with_capacity(ROOM.max(2 * self.0.len())));
            larger.push_str(&self.0);
            self.0 = larger;
        }
        self.0.push(c);
    }

    /// Takes the last character away.
    pub fn pop(&mut self) {
        self.0.pop();
    }

    /// Takes everything away.
    pub fn clear(&mut self) {
        self.0 = Zeroizing::default();
    }
}

impl Clone for Secret {
    fn clone(&self) -> Self {
        let mut copy = Zeroizing::new(String::with_capacity(self.0.capacity()));
        copy.push_str(&self.0);
        Self(copy)
    }
}

impl PartialEq for Secret {
    fn eq(&self, other: &Self) -> bool {
        self.expose() == other.expose()
    }
}

impl Eq for Secret {}

impl From<&str> for Secret {
    fn from(text: &str) -> Self {
        Self::new(text.to_owned())
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn debug_output_says_nothing_about_the_text() {
        assert_eq!(format!("{:?}", Secret::from("rahasia")), format!("{:?}", Secret::default()));
    }

    #[test]
    fn what_is_typed_is_there_up_to_the_longest() {
        let mut secret = Secret::default();
        for c in "tali é 3".chars() {
            secret.push(c);
        }
        secret.pop();
        assert_eq!((secret.expose(), secret.count()), ("tali é ", 7));
        for _ in 0..200 {
            secret.push('é');
        }
        assert_eq!(secret.count(), LONGEST);
        assert_eq!(secret.clone(), secret);
        secret.clear();
        assert!(secret.is_empty());
    }
}
