//! Sealing and opening in memory: nothing in clear ever goes to a file.

use std::io::{Read, Write};

use age::{DecryptError, Decryptor, Encryptor};
use zeroize::Zeroizing;

use crate::domain::secret::Secret;

/// What every age file begins with.
pub(in crate::storage) const HEAD: &[u8] = b"age-encryption.org/v1\n";

/// Why something could not be opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shut {
    /// It is sealed for another key, or not with a passphrase.
    OtherKey,
    /// The passphrase is wrong.
    Wrong,
    /// Bytes are missing or not what was written, or it is not text.
    Damaged,
}

/// Seals a text for `recipient`; `None` when the system has no chance to give.
pub(super) fn seal(recipient: &dyn age::Recipient, text: &str) -> Option<Vec<u8>> {
    let mut sealed = Vec::with_capacity(text.len() + 512);
    let encryptor = Encryptor::with_recipients(std::iter::once(recipient)).ok()?;
    let mut writer = encryptor.wrap_output(&mut sealed).ok()?;
    writer.write_all(text.as_bytes()).ok()?;
    writer.finish().ok()?;
    Some(sealed)
}

/// Opens what was sealed for `identity`.
pub(super) fn open(identity: &dyn age::Identity, sealed: &[u8]) -> Result<Secret, Shut> {
    let opened = Decryptor::new_buffered(sealed).and_then(|file| file.decrypt(std::iter::once(identity)));
    let mut reader = opened.map_err(|error| match error {
        DecryptError::NoMatchingKeys => Shut::OtherKey,
        DecryptError::KeyDecryptionFailed => Shut::Wrong,
        _ => Shut::Damaged,
    })?;
    // Large enough from the start: a buffer that grows leaves pieces of the text behind.
    let mut clear = Zeroizing::new(Vec::with_capacity(sealed.len() + 64));
    reader.read_to_end(&mut clear).map_err(|_| Shut::Damaged)?;
    String::from_utf8(std::mem::take(&mut *clear)).map(Secret::new).map_err(|error| {
        drop(Zeroizing::new(error.into_bytes()));
        Shut::Damaged
    })
}

#[cfg(test)]
mod tests {
    use age::x25519::Identity;

    use super::*;

    #[test]
    fn a_text_of_any_length_comes_back() {
        let key = Identity::generate();
        for text in ["", "a", &"Bu Ani, 3 hari. ".repeat(20_000)] {
            let sealed = seal(&key.to_public(), text).unwrap();
            assert!(sealed.starts_with(HEAD));
            assert_eq!(open(&key, &sealed).unwrap().expose(), text);
        }
    }

    #[test]
    fn another_key_and_a_damaged_file_are_told_apart() {
        let (key, other) = (Identity::generate(), Identity::generate());
        let sealed = seal(&key.to_public(), "Bu Ani").unwrap();
        assert_eq!(open(&other, &sealed).unwrap_err(), Shut::OtherKey);
        for at in 0..sealed.len() {
            assert!(open(&key, &sealed[..at]).is_err(), "cut at {at}");
            let mut flipped = sealed.clone();
            flipped[at] ^= 1;
            assert!(open(&key, &flipped).is_err(), "flipped at {at}");
        }
        assert_eq!(open(&key, &sealed[..sealed.len() - 1]).unwrap_err(), Shut::Damaged);
    }
}
