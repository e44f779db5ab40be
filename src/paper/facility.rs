//! Who gives the paper: what the settings know of the place where counselling happens.

use serde::{Deserialize, Serialize};

/// A place to come back to. What is empty becomes a line to write on.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Facility {
    /// Its name.
    pub name: String,
    /// A telephone number.
    pub phone: String,
    /// Whom to call when it cannot wait, in the words used here: a number, a village ambulance.
    pub emergency: String,
}
