//! One vocabulary for keys, clicks, touch and tests. An action means the same in every room.

/// What a person asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    /// Up one line or row.
    Up,
    /// Down one line or row.
    Down,
    /// Left, or to the choice before.
    Left,
    /// Right, or to the next choice.
    Right,
    /// Up one page.
    PageUp,
    /// Down one page.
    PageDown,
    /// To the first.
    First,
    /// To the last.
    Last,
    /// Open or confirm.
    Confirm,
    /// Tick or untick.
    Toggle,
    /// Back or close; never leaves the program.
    Back,
    /// To the next pane.
    NextPane,
    /// To the pane before.
    PrevPane,
    /// The choice with this number, counted from 0: a digit key.
    Pick(usize),
    /// Put the cursor on a row, counted from 0: a click.
    Select(usize),
    /// To a pane: a click.
    Pane(usize),
    /// Open the word at this place in the glossary: a click on it.
    OpenTerm(usize),
    /// Open the thing at this place beside the text, counted from 0: a click.
    Open(usize),
    /// Search everything.
    Search,
    /// Help for this screen.
    Help,
    /// The other language, in place.
    Language,
    /// The source of what is under the cursor.
    Source,
    /// The danger signs.
    Danger,
    /// Both languages side by side.
    Bilingual,
    /// The card of what is under the cursor.
    Card,
    /// The plan.
    Plan,
    /// Numbers known of the baby.
    Facts,
    /// Where the paper and guidance differ.
    Note,
    /// Words of the glossary on this page.
    Term,
    /// Why something is not proposed.
    WhyNot,
    /// Write a file.
    Export,
    /// Print on paper.
    Print,
    /// Ask an invented mother.
    Ask,
    /// Finish what is open.
    Finish,
    /// Throw away what is open.
    Discard,
    /// Close the sealed records.
    Lock,
    /// Leave the program.
    Quit,
    /// A character typed into a text field.
    Type(char),
    /// Delete the character before the cursor.
    Erase,
    /// Delete everything typed.
    EraseAll,
    /// Nobody did anything: time has passed on a screen that asked to be woken.
    Tick,
}

impl Action {
    /// Whether holding the key may repeat it. Decisions need a fresh press.
    pub fn repeats(self) -> bool {
        matches!(
            self,
            Self::Up
                | Self::Down
                | Self::Left
                | Self::Right
                | Self::PageUp
                | Self::PageDown
                | Self::Type(_)
                | Self::Erase
        )
    }
}
