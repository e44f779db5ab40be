//! What the keys do on an open question and on an answered one.

use super::draft::Work;
use super::told::READ;
use crate::i18n::keys::{Common, Quiz as Key};
use crate::input::Action;
use crate::ui::cx::World;
use crate::ui::view::Hint;

/// While a question waits for its answer.
pub(super) fn asking(work: &Work, world: World) -> Vec<Hint> {
    let hint = |action, key: Key| Hint::new(action, world.say(key));
    let moves = Hint::new(Action::Down, world.say(Common::HintMove));
    match work {
        Work::One | Work::TrueFalse => {
            vec![Hint::new(Action::Down, world.say(Common::HintPick)), hint(Action::Confirm, Key::HintAnswer)]
        }
        Work::Several(_) => vec![moves, hint(Action::Toggle, Key::HintTick), hint(Action::Confirm, Key::HintDone)],
        Work::Match(_) => vec![moves, hint(Action::Right, Key::HintPair), hint(Action::Confirm, Key::HintDone)],
        Work::Order(true) => vec![hint(Action::Down, Key::HintCarry), hint(Action::Toggle, Key::HintPut)],
        Work::Order(false) => vec![moves, hint(Action::Toggle, Key::HintLift), hint(Action::Finish, Key::HintDone)],
        Work::Number(_) | Work::Gap(_) => vec![hint(Action::Confirm, Key::HintAnswer)],
    }
}

/// While the right answer is shown, with the cursor on one of its two rows.
pub(super) fn told(cursor: usize, world: World) -> Vec<Hint> {
    let hint = |action, key: Key| Hint::new(action, world.say(key));
    let source = Hint::new(Action::Source, world.say(Common::HintSource));
    if cursor == READ {
        vec![hint(Action::Confirm, Key::HintRead), source]
    } else {
        vec![hint(Action::Confirm, Key::HintNext), hint(Action::Card, Key::HintRead), source]
    }
}
