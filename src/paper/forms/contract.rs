//! The family's agreement: who helps with what, and lines to sign.

use super::{Help, Press};
use crate::i18n::keys::Printed as Key;
use crate::paper::doc::{Block, Doc, Print};

/// What a family agrees on.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Contract {
    /// The code of the visit.
    pub code: String,
    /// Who helps with what; none leaves lines to write on.
    pub helps: Vec<Help>,
    /// Who signs, by their place in the family and never by name; none leaves the mother, the father and one more.
    pub signers: Vec<String>,
    /// When the family looks at it again; empty is a line to write on.
    pub until: String,
}

/// The agreement.
pub fn contract(press: &Press, contract: &Contract) -> Doc {
    let mut blocks = vec![Block::Text(press.say(Key::ContractLead)), Block::Heading(press.say(Key::SlipHelps))];
    if contract.helps.is_empty() {
        for _ in 0..3 {
            blocks.push(Block::field(press.say(Key::Who), ""));
            blocks.push(Block::field(press.say(Key::What), ""));
        }
    } else {
        blocks.extend(press.helps(&contract.helps, 0));
    }
    blocks.push(Block::Gap);
    blocks.push(Block::Text(press.say(Key::ContractPromise)));
    blocks.push(Block::field(press.say(Key::ContractUntil), &contract.until));
    blocks.push(Block::Heading(press.say(Key::Signatures)));
    let usual = || [Key::Mother, Key::Father, Key::AnotherHelper].map(|who| press.say(who)).to_vec();
    let signers = if contract.signers.is_empty() { usual() } else { contract.signers.clone() };
    for signer in signers {
        blocks.push(Block::Gap);
        blocks.push(Block::field(signer, ""));
    }
    blocks.push(Block::Gap);
    blocks.extend(press.facility());
    blocks.push(Block::field(press.say(Key::Code), &contract.code));
    press.doc(Key::ContractTitle, Print::Large, blocks)
}
