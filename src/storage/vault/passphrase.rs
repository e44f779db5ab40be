//! A passphrase as one to whom a file is sealed: age's own scheme (`scrypt`), with the work fixed here.
//!
//! age would choose the work by how fast this laptop is, and a file of a fast one would lock out a slow one.

use std::collections::HashSet;

use age::{DecryptError, EncryptError};
use age_core::format::{FILE_KEY_BYTES, FileKey, Stanza};
use age_core::primitives::{aead_decrypt, aead_encrypt};
use age_core::secrecy::ExposeSecret;
use base64::Engine;
use base64::prelude::BASE64_STANDARD_NO_PAD;
use zeroize::{Zeroize, Zeroizing};

use crate::domain::secret::Secret;

/// How much work a key sealed here takes, as the power of two age writes: 128 MiB of memory, half a second on a laptop
/// of 2020 and five on a very old one.
pub(super) const WORK: u8 = 17;

/// The work accepted from elsewhere. Less is no protection, more could take all memory there is.
const ACCEPTED: std::ops::RangeInclusive<u8> = 10..=20;

const TAG: &str = "scrypt";
const LABEL: &[u8] = b"age-encryption.org/v1/scrypt";
const SALT: usize = 16;

/// A passphrase and the work its next sealing takes.
pub(super) struct Passphrase<'a> {
    secret: &'a Secret,
    work: u8,
}

impl<'a> Passphrase<'a> {
    /// A passphrase with the work every key of ours takes.
    pub(super) fn new(secret: &'a Secret) -> Self {
        Self { secret, work: WORK }
    }

    /// With other work, for tests of what is refused and for tests that have no time.
    #[cfg(test)]
    pub(super) fn working(secret: &'a Secret, work: u8) -> Self {
        Self { secret, work }
    }

    fn stretch(&self, salt: [u8; SALT], work: u8) -> Option<Zeroizing<[u8; 32]>> {
        let mut salted = LABEL.to_vec();
        salted.extend(salt);
        let params = scrypt::Params::new(work, 8, 1, 32).ok()?;
        let mut key = Zeroizing::new([0; 32]);
        scrypt::scrypt(self.secret.expose().as_bytes(), &salted, &params, key.as_mut_slice()).ok()?;
        Some(key)
    }

    fn file_key(&self, stanza: &Stanza) -> Result<FileKey, DecryptError> {
        let [salt, work] = stanza.args.as_slice() else { return Err(DecryptError::InvalidHeader) };
        let salt = BASE64_STANDARD_NO_PAD.decode(salt).ok().and_then(|salt| <[u8; SALT]>::try_from(salt).ok());
        let (Some(salt), Some(work)) = (salt, read_work(work)) else { return Err(DecryptError::InvalidHeader) };
        // Before any memory is asked for.
        if !ACCEPTED.contains(&work) {
            return Err(DecryptError::ExcessiveWork { required: work, target: WORK });
        }
        let key = self.stretch(salt, work).ok_or(DecryptError::InvalidHeader)?;
        let mut opened =
            aead_decrypt(&key, FILE_KEY_BYTES, &stanza.body).map_err(|_| DecryptError::KeyDecryptionFailed)?;
        let fits = FileKey::try_init_with_mut(|file_key| {
            file_key.copy_from_slice(opened.get(..FILE_KEY_BYTES).ok_or(DecryptError::InvalidHeader)?);
            Ok(())
        });
        opened.zeroize();
        fits
    }
}

/// A number as age writes it: digits, the first of them not 0.
fn read_work(text: &str) -> Option<u8> {
    let plain = !text.starts_with('0') && text.bytes().all(|b| b.is_ascii_digit());
    if plain { text.parse().ok() } else { None }
}

impl age::Recipient for Passphrase<'_> {
    fn wrap_file_key(&self, file_key: &FileKey) -> Result<(Vec<Stanza>, HashSet<String>), EncryptError> {
        let mut salt = [0; SALT];
        getrandom::fill(&mut salt).map_err(|error| EncryptError::Io(error.into()))?;
        let refused = || EncryptError::Io(std::io::ErrorKind::InvalidInput.into());
        let key = self.stretch(salt, self.work).ok_or_else(refused)?;
        let stanza = Stanza {
            tag: TAG.to_owned(),
            args: vec![BASE64_STANDARD_NO_PAD.encode(salt), self.work.to_string()],
            body: aead_encrypt(&key, file_key.expose_secret()),
        };
        // A label nobody else has keeps a passphrase from being one of several ways in.
        Ok((vec![stanza], HashSet::from([BASE64_STANDARD_NO_PAD.encode(salt)])))
    }
}

impl age::Identity for Passphrase<'_> {
    fn unwrap_stanza(&self, stanza: &Stanza) -> Option<Result<FileKey, DecryptError>> {
        (stanza.tag == TAG).then(|| self.file_key(stanza))
    }
}

#[cfg(test)]
mod tests {
    use std::time::{Duration, Instant};

    use age::Identity;

    use super::*;

    #[test]
    fn what_we_seal_with_a_passphrase_the_library_itself_opens_and_the_other_way_round() {
        let secret = Secret::from("sungai pagi lima");
        let ours = age::encrypt(&Passphrase::working(&secret, 10), b"isi").unwrap();
        let mut theirs = age::scrypt::Identity::new(secret.expose().into());
        theirs.set_max_work_factor(20);
        assert_eq!(age::decrypt(&theirs, &ours).unwrap(), b"isi");

        let mut writer = age::scrypt::Recipient::new(secret.expose().into());
        writer.set_work_factor(11);
        let sealed = age::encrypt(&writer, b"isi").unwrap();
        assert_eq!(age::decrypt(&Passphrase::new(&secret), &sealed).unwrap(), b"isi");
        let other = Secret::from("sungai pagi enam");
        let refused = age::decrypt(&Passphrase::new(&other), &sealed).unwrap_err();
        assert!(matches!(refused, DecryptError::KeyDecryptionFailed), "{refused:?}");
    }

    #[test]
    fn a_key_sealed_here_takes_the_work_that_is_fixed() {
        let secret = Secret::from("sungai pagi lima");
        let sealed = age::encrypt(&Passphrase::new(&secret), b"isi").unwrap();
        let head: String = sealed.iter().take(200).map(|b| char::from(*b)).collect();
        let args: Vec<&str> = head.lines().nth(1).unwrap().split(' ').collect();
        assert_eq!((args[1], args[3]), ("scrypt", "17"));
    }

    #[test]
    #[expect(clippy::disallowed_methods, reason = "the time a refusal takes is what is tested")]
    fn too_little_and_too_much_work_is_refused_at_once_and_so_is_what_is_no_number() {
        let secret = Secret::from("x");
        for work in ["1", "9", "21", "30", "63", "64", "255", "256", "0", "017", "-17", "+17", "", "banyak"] {
            let stanza = Stanza {
                tag: TAG.to_owned(),
                args: vec![BASE64_STANDARD_NO_PAD.encode([7; SALT]), work.to_owned()],
                body: vec![0; FILE_KEY_BYTES + 16],
            };
            let before = Instant::now();
            let refused = Passphrase::new(&secret).unwrap_stanza(&stanza).unwrap();
            assert!(before.elapsed() < Duration::from_millis(100), "{work}");
            let expected = matches!(refused, Err(DecryptError::ExcessiveWork { .. } | DecryptError::InvalidHeader));
            assert!(expected, "{work}");
        }
    }
}
