//! What triage and the plan look things up in; read once, never changed.

use super::danger::DangerBook;
use super::plan::book::PlanBook;

/// The structure of `danger.ron` and `plan.ron`, without words.
#[derive(Clone, Debug, PartialEq)]
pub struct Catalogue {
    /// Danger signs and the rules that compute more of them.
    pub danger: DangerBook,
    /// Causes, actions and lines of the plan.
    pub plan: PlanBook,
}

#[cfg(test)]
pub(crate) mod shipped {
    //! The catalogue that is released, so that the engine is tested with the content people get.

    use std::sync::OnceLock;

    use serde::de::DeserializeOwned;

    use super::Catalogue;

    /// Reads RON as the program does.
    pub(crate) fn read<T: DeserializeOwned>(text: &str) -> T {
        let options = ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME);
        options.from_str(text).unwrap()
    }

    /// The shipped structure; read once, because laws are tried on hundreds of checks.
    pub(crate) fn catalogue() -> Catalogue {
        static SHIPPED: OnceLock<Catalogue> = OnceLock::new();
        let read_all = || Catalogue {
            danger: read(include_str!("../../assets/danger.ron")),
            plan: read(include_str!("../../assets/plan.ron")),
        };
        SHIPPED.get_or_init(read_all).clone()
    }
}
