//! asih: an offline companion for breastfeeding counselling in the terminal.
//!
//! # What is on the screen
//!
//! ```text
//!  a click here goes back                          a click here changes the language
//!  │                                                                     │
//!  asih › Learn › Two hormones, two reflexes           Bidan Uji · English     ┐ title line
//! ────────────────────────────────────────────────────────────────────────     ┘
//!  Contents           │ Oxytocin lets milk flow        │ Objectives           ┐
//!                     │                                │ ☑ tell the work of   │ body: one Screen of the
//!  ☑ Where milk comes │ Oxytoc┌─────────────────────────┐                     │ stack, drawn by its View
//!  ▶ Oxytocin lets    │ suckl │ Sources                 │ ☐ explain the       │ into one, two or three
//!    milk flow        │       │                         │   let-down reflex   │ panes (ui::panes)
//!  ☐ What slows it    │ ▶1 Bab│ [MC09-2] WHO 2009       │                     │
//!                     │       │                 Esc: ok │  ◀── a Modal covers │
//!                     │   fron└─────────────────────────┘      the screen     │
//!                     │                                │                      ┘
//! ────────────────────────────────────────────────────────────────────────     ┐ hint line, or a Toast
//!  ↑↓ move   Enter next   Tab next pane   s source   Esc back   ? help         ┘ that tells what happened
//! ```
//!
//! Title and hint line are drawn by `app::chrome`. Whatever is drawn and can be clicked is recorded at that moment in
//! [`ui::hits::Hits`] with the action its key has, so a click and a key can never come to differ.
//!
//! # How one key travels
//!
//! ```text
//! key, click, paste, resize ──▶ shell::wait ──▶ app::decode ──▶ Action
//!                                                                 │ app::dispatch: the open Modal, else the top Screen
//!                                                                 ▼
//!                                                   View::update(Action, &mut Cx)
//!                                                      │                    │
//!                          Flow: stay, push, pop, open ▼                    ▼ Effect: Record(Event), SetLang, Quit, …
//!                                      stack of screens                  the app folds the event into Progress,
//!                                                      │                 shell::desk has it on the disk
//!                                                      ▼                    ▼ before the next key is read
//!                                                   View::draw(&self, &mut Pen)
//! ```
//!
//! `update` is pure: the same state, action and moment give the same flow and effects. Time, chance, disk and terminal
//! come in from [`shell`], so a test is a whole program with a fixed clock and a fixed seed.
//!
//! # When nobody presses a key
//!
//! Then nothing runs: [`shell`] waits in one `poll` without end, and no picture is drawn. A screen on which something
//! moves by itself, so far the timer of a job-aid card and the clock of a feed, says how long it may be left alone.
//!
//! ```text
//! View::wakes ──▶ App::wakes ──▶ shell::wait: poll with this as its patience
//!  None: for ever                  │ it ran out, or something came first
//!  Some(1 s): a timer runs         ▼
//!                                Input::Time with the moment ──▶ View::update(Action::Tick) ──▶ one picture
//! ```
//!
//! - Only the top screen is asked. One that is covered or left hears no ticks; `enter` tells it when it is back.
//! - The tick comes before every other input too, so a wheel that turns all the time holds no timer up.
//! - While sealed records are open the lock counts too: `App::wakes` is the sooner of both. Closed or absent, it has no
//!   timer at all.
//! - A tick touches neither an open panel nor a toast, and nothing is recorded by it but each whole minute a feed was
//!   watched.
//! - [`domain::timer`] counts from the moments it is handed, so tests are a whole massage in a few milliseconds.
//!
//! # Sealed records
//!
//! ```text
//! Effect::Unlock(passphrase) ──▶ shell::desk ──▶ storage::vault: key.age, then every record
//!                                                     │ texts in clear, in memory only
//!                                                     ▼
//!                      App::opened: folds them into cases, brings back the screens that lay under the lock
//!
//! Ctrl-L, five minutes without a key, Ctrl-Z ──▶ App::lock: forgets the cases, puts aside every screen from the first
//!                                                that shows one (View::holds_case), asks for the passphrase
//! ```
//!
//! Adding to the records takes the public key alone, so the work of a visit is sealed and on the disk before the next key
//! like everything else, whether they are open or not.
//!
//! # Layers
//!
//! Each may use what stands below it, and nothing above it.
//!
//! ```text
//! shell     terminal, signals, clock, environment, command line: everything with an effect
//! ├─ app      the program without its edges: stack of screens, modal, toast, banner
//! │  └─ ui       screens, panes, pictures; state holds ids and numbers, never text (papers to be printed excepted)
//! │     ├─ input    keys to actions, in one table that is read both ways
//! │     └─ search   the index over everything, and what forgives a typing error
//! ├─ plain    the same rooms as numbered lines, to the same events
//! ├─ error    what went wrong, as a sentence that says what to do next
//! ├─ storage  journals, fold, cache, locks, sealed records: the only place that keeps what happened
//! │
//! │  below all of these
//! ├─ paper    documents as lines of text and pages of PDF: slips, referrals, forms; knows no screen and no disk
//! ├─ content  lessons, cards, questions, signs: structure once, words by language; and the check of it all
//! ├─ i18n     the words of the interface, and the choice of language
//! └─ domain   ids, events, progress, quiz, triage, plan, visits, invented mothers: knows no screen, file, clock,
//!             language or random source
//! ```
//!
//! [`storage`] and [`input`] know only [`domain`] (and not even that, where they need not), [`paper`] knows [`content`],
//! [`i18n`] and [`domain`], [`content`] knows [`i18n`] and [`domain`], and [`domain`] knows nothing of ours. Words a
//! person reads are never in the code: those of the interface are in `assets/{id,en}/ui`, those of the content beside
//! them.

pub mod app;
pub mod content;
pub mod domain;
pub mod error;
pub mod i18n;
pub mod input;
pub mod paper;
pub mod plain;
pub mod search;
pub mod shell;
pub mod storage;
pub mod ui;
